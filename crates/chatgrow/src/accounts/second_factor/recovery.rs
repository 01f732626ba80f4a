//! Recovery codes: for who has lost the telephone. Each works once; only their hashes are kept.

use super::totp::base32;
use crate::platform::ids::UserId;
use crate::platform::links::token_hash;
use crate::platform::random;

/// How many a person has.
const CODES: usize = 10;
/// Of each: too many to be guessed even by who has the hashes.
const RANDOM_BYTES: usize = 10;

/// New codes, as a person sees them: `abcd-efgh-ijkl-mnop`.
pub(super) fn draw() -> Vec<String> {
    (0..CODES).map(|_| one()).collect()
}

fn one() -> String {
    let mut bytes = [0; RANDOM_BYTES];
    random::fill(&mut bytes);
    let letters: Vec<char> = base32(&bytes).to_lowercase().chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

/// What a code is stored under, however it was typed.
pub(super) fn hash(user: UserId, typed: &str) -> Vec<u8> {
    let letters: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| match letter.to_ascii_lowercase() {
            // No code has these digits: they are letters misread (RFC 4648, section 6).
            '0' => 'o',
            '1' => 'l',
            '8' => 'b',
            letter => letter,
        })
        .collect();
    token_hash(&format!("recovery:{user}:{letters}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::{draw, hash};
    use crate::platform::ids::UserId;

    #[test]
    fn ten_codes_of_sixteen_letters_that_are_found_however_they_are_typed() {
        let codes: BTreeSet<String> = draw().into_iter().collect();
        assert_eq!(codes.len(), 10);
        let (dana, noa) = (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
        for code in codes {
            assert_eq!(code.len(), 19, "{code}");
            let typed = format!(" {} ", code.to_uppercase().replace('-', " "));
            assert_eq!(hash(dana, &code), hash(dana, &typed));
            assert_ne!(hash(dana, &code), hash(noa, &code));
        }
        assert_eq!(hash(dana, "lobo"), hash(dana, "108O"));
    }
}
