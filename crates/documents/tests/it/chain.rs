//! The hash chain over issued documents.

use chatgrow_documents::{BrokenLink, ChainHash, Receipt, chain_hash, verify_chain};

use crate::samples::{everything, visit};

/// Three receipts and their hashes, as a database would keep them.
fn stored() -> Vec<(Vec<u8>, ChainHash)> {
    let mut previous = None;
    [visit(), everything(), visit()]
        .into_iter()
        .map(|content| {
            let bytes = Receipt::new(content).unwrap().canonical_json().unwrap();
            let hash = chain_hash(previous.as_ref(), &bytes);
            previous = Some(hash);
            (bytes, hash)
        })
        .collect()
}

fn check(documents: &[(Vec<u8>, ChainHash)]) -> Result<(), BrokenLink> {
    verify_chain(
        documents
            .iter()
            .map(|(bytes, hash)| (bytes.as_slice(), *hash)),
    )
}

#[test]
fn an_untouched_chain_holds() {
    assert_eq!(check(&stored()), Ok(()));
}

#[test]
fn one_flipped_bit_anywhere_is_found() {
    let good = stored();
    for position in 0..good.len() {
        for byte in 0..good[position].0.len() {
            let mut bad = good.clone();
            bad[position].0[byte] ^= 1;
            assert_eq!(check(&bad), Err(BrokenLink { position }));
        }
    }
}

#[test]
fn a_removed_document_and_a_swapped_pair_are_found() {
    let mut removed = stored();
    removed.remove(1);
    assert_eq!(check(&removed), Err(BrokenLink { position: 1 }));
    let mut headless = stored();
    headless.remove(0);
    assert_eq!(check(&headless), Err(BrokenLink { position: 0 }));
    let mut swapped = stored();
    swapped.swap(0, 1);
    assert_eq!(check(&swapped), Err(BrokenLink { position: 0 }));
}

#[test]
fn a_hash_is_read_back_as_written() {
    let (_, hash) = stored()[2].clone();
    assert_eq!(hash.to_string().parse::<ChainHash>(), Ok(hash));
    for wrong in ["", "ab", &"g".repeat(64), &"A".repeat(64), &"é".repeat(32)] {
        assert!(wrong.parse::<ChainHash>().is_err(), "{wrong}");
    }
}
