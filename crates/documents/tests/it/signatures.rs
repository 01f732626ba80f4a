//! Signatures as their readers see them: our own check, pdfsig (poppler) and qpdf; keys and time stamps of openssl.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chatgrow_documents::{
    Document, DocumentKind, Extras, ItemizedDocument, Marking, Renderer, SignatureError, Signing,
    SigningError, SigningKey, Validity, verify_signature,
};

use crate::printed::{keep, run};
use crate::trade_samples::document;

const RANDOM: [u8; 48] = [7; 48];

fn business_key() -> SigningKey {
    let validity = Validity {
        from: "2026-01-01T00:00:00Z".parse().unwrap(),
        until: "2036-01-01T00:00:00Z".parse().unwrap(),
    };
    SigningKey::generate(
        "Blue Lotus Yoga & Pilates בע\"מ",
        "514713288",
        validity,
        &RANDOM,
    )
    .unwrap()
}

fn unsigned(extras: &Extras) -> Vec<u8> {
    let mut content = document(DocumentKind::TaxInvoiceReceipt);
    content.computerized = true;
    let document = Document::from(ItemizedDocument::new(content).unwrap());
    Renderer::new()
        .render(&document, Marking::Original, extras)
        .unwrap()
}

fn signing() -> Signing<'static> {
    Signing {
        at: "2026-11-23T10:35:00Z".parse().unwrap(),
        reason: "חשבונית מס / קבלה 2042",
        timestamp: None,
    }
}

fn signed_with(key: &SigningKey) -> Vec<u8> {
    key.sign(&unsigned(&Extras::default()), &signing()).unwrap()
}

/// What pdfsig says of the file `name`.
fn pdfsig(name: &str, pdf: &[u8]) -> String {
    let kept = keep(name, pdf);
    kept.is_sound();
    String::from_utf8(run(Command::new("pdfsig").arg(kept.path()))).unwrap()
}

/// A folder of its own for what openssl writes.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn openssl(folder: &Path, arguments: &str) {
    run(Command::new("openssl")
        .current_dir(folder)
        .args(arguments.split(' ')));
}

#[test]
fn a_signed_file_is_valid_to_every_reader() {
    let key = business_key();
    let pdf = signed_with(&key);
    let told = pdfsig("signed", &pdf);
    assert!(told.contains("Signature is Valid"), "{told}");
    assert!(told.contains("Total document signed"), "{told}");
    assert!(told.contains("ETSI.CAdES.detached"), "{told}");
    let verified = verify_signature(&pdf).unwrap();
    assert_eq!(verified.signer, "Blue Lotus Yoga & Pilates בע\"מ");
    assert_eq!(verified.fingerprint, key.fingerprint().unwrap());
    assert_eq!(pdf, signed_with(&key), "equal input gives equal bytes");
    assert!(pdf.starts_with(&unsigned(&Extras::default())));
}

#[test]
fn a_page_with_a_link_is_signed_too() {
    let extras = Extras {
        verification_address: Some("https://chatgrow.example/v/1".to_owned()),
        ..Extras::default()
    };
    let pdf = business_key().sign(&unsigned(&extras), &signing()).unwrap();
    assert!(pdfsig("signed-link", &pdf).contains("Signature is Valid"));
    assert!(verify_signature(&pdf).is_ok());
}

#[test]
fn one_flipped_bit_anywhere_is_found() {
    let pdf = signed_with(&business_key());
    let tail = pdf.len() - 8_000;
    // What the signature added closely, the document itself here and there.
    let places = (0..tail).step_by(401).chain((tail..pdf.len()).step_by(11));
    for (turn, place) in places.enumerate() {
        let mut changed = pdf.clone();
        // The second bit turns letters of hexadecimal digits into capitals of the same value.
        changed[place] ^= [1, 0x20][turn % 2];
        assert!(verify_signature(&changed).is_err(), "byte {place}");
    }
    let mut changed = pdf.clone();
    changed[1_000] ^= 1;
    let told = pdfsig_of_any("flipped", &changed);
    assert!(!told.contains("Signature is Valid"), "{told}");
}

fn pdfsig_of_any(name: &str, pdf: &[u8]) -> String {
    let kept = keep(name, pdf);
    let output = Command::new("pdfsig").arg(kept.path()).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn what_is_added_or_cut_is_found() {
    let pdf = signed_with(&business_key());
    let longer = [pdf.as_slice(), b"\n% more"].concat();
    assert_eq!(verify_signature(&longer), Err(SignatureError::Changed));
    assert_eq!(
        verify_signature(&pdf[..pdf.len() - 1]),
        Err(SignatureError::Changed)
    );
    assert_eq!(
        verify_signature(&unsigned(&Extras::default())),
        Err(SignatureError::Missing)
    );
    for length in [0, 1, 100, pdf.len() / 2] {
        assert!(verify_signature(&pdf[..length]).is_err());
    }
}

#[test]
fn a_file_is_signed_once_and_only_our_own() {
    let key = business_key();
    let again = key.sign(&signed_with(&key), &signing());
    assert!(matches!(again, Err(SigningError::File(_))), "{again:?}");
    for foreign in [
        &b""[..],
        b"%PDF-1.7\nstartxref\n0\n%%EOF",
        b"startxref 99999999999999999999",
    ] {
        assert!(key.sign(foreign, &signing()).is_err());
    }
}

#[test]
fn a_kept_key_signs_as_before_and_shows_nothing_of_itself() {
    let key = business_key();
    let kept = SigningKey::from_bytes(&key.to_bytes().unwrap()).unwrap();
    assert_eq!(signed_with(&kept), signed_with(&key));
    assert_eq!(
        key.validity().unwrap().until,
        "2036-01-01T00:00:00Z".parse().unwrap()
    );
    assert_eq!(
        format!("{key:?}"),
        "SigningKey of Blue Lotus Yoga & Pilates בע\"מ"
    );
    assert!(SigningKey::from_bytes(b"nothing").is_err());
    let validity = Validity {
        from: "2026-01-01T00:00:00Z".parse().unwrap(),
        until: "2060-01-01T00:00:00Z".parse().unwrap(),
    };
    let zero = SigningKey::generate("א", "", validity, &[0; 48]);
    assert!(matches!(zero, Err(SigningError::Random)));
    assert!(SigningKey::generate(&"א".repeat(120), "", validity, &RANDOM).is_ok());
}

#[test]
fn a_bought_key_is_read_from_its_file_with_its_password() {
    let folder = folder("pkcs12");
    openssl(
        &folder,
        "req -x509 -newkey rsa:2048 -noenc -keyout rsa.key -out rsa.pem -days 3650 -subj /CN=Rsa -addext keyUsage=critical,digitalSignature,nonRepudiation",
    );
    openssl(
        &folder,
        "pkcs12 -export -inkey rsa.key -in rsa.pem -out rsa.p12 -passout pass:sesame",
    );
    let file = fs::read(folder.join("rsa.p12")).unwrap();
    let key = SigningKey::from_pkcs12(&file, "sesame").unwrap();
    let pdf = signed_with(&key);
    assert!(pdfsig("signed-rsa", &pdf).contains("Signature is Valid"));
    assert_eq!(verify_signature(&pdf).unwrap().signer, "Rsa");
    let kept = SigningKey::from_bytes(&key.to_bytes().unwrap()).unwrap();
    assert_eq!(kept.fingerprint().unwrap(), key.fingerprint().unwrap());
    assert!(matches!(
        SigningKey::from_pkcs12(&file, "wrong"),
        Err(SigningError::KeyFile(_))
    ));
    assert!(SigningKey::from_pkcs12(b"no file", "").is_err());
}

#[test]
fn a_time_stamp_is_kept_inside_and_one_for_something_else_is_refused() {
    let folder = folder("timestamps");
    fs::write(
        folder.join("tsa.cnf"),
        "[tsa]\ndefault_tsa=t\n[t]\nserial=serial\nsigner_digest=sha256\ndefault_policy=1.2.3.4\n\
         digests=sha256\ness_cert_id_alg=sha256\n",
    )
    .unwrap();
    fs::write(folder.join("serial"), "01").unwrap();
    openssl(
        &folder,
        "req -x509 -newkey rsa:2048 -noenc -keyout tsa.key -out tsa.pem -days 3650 -subj /CN=Tsa -addext extendedKeyUsage=critical,timeStamping",
    );
    let answer = |request: &[u8]| -> Result<Vec<u8>, String> {
        fs::write(folder.join("request"), request).map_err(|error| error.to_string())?;
        openssl(
            &folder,
            "ts -reply -config tsa.cnf -queryfile request -signer tsa.pem -inkey tsa.key -out answer",
        );
        fs::read(folder.join("answer")).map_err(|error| error.to_string())
    };
    let stamped = Signing {
        timestamp: Some(&answer),
        ..signing()
    };
    let key = business_key();
    let pdf = key.sign(&unsigned(&Extras::default()), &stamped).unwrap();
    assert!(pdfsig("signed-stamped", &pdf).contains("Signature is Valid"));
    assert!(verify_signature(&pdf).is_ok());

    let old = fs::read(folder.join("answer")).unwrap();
    let replayed = |_: &[u8]| Ok(old.clone());
    let failing = |_: &[u8]| Err("no answer".to_owned());
    let garbage = |_: &[u8]| Ok(b"0\x03\x02\x01\x00".to_vec());
    let other = Signing {
        reason: "other",
        timestamp: Some(&replayed),
        ..signing()
    };
    for refused in [
        &other,
        &Signing {
            timestamp: Some(&failing),
            ..signing()
        },
        &Signing {
            timestamp: Some(&garbage),
            ..signing()
        },
    ] {
        let result = key.sign(&unsigned(&Extras::default()), refused);
        assert!(matches!(result, Err(SigningError::Timestamp(_))));
    }
}
