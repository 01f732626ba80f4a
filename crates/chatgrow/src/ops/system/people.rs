//! Addresses and numbers of people, taken out of what carriers said: whoever runs the installation learns why a job
//! failed, and not for whom.

use crate::platform::logs::mask_secrets;

/// Digits in a row that may be somebody's telephone, or a number of a card.
const TELLING: usize = 7;

/// `text` without secrets, without the part of a mail address before its `@`, and without long numbers.
pub(super) fn mask_people(text: &str) -> String {
    let text = mask_secrets(text);
    let words = text.split_inclusive(char::is_whitespace);
    words.map(|word| mask_number(&mask_mail(word))).collect()
}

fn mask_mail(word: &str) -> String {
    match word.rsplit_once('@') {
        Some((before, domain)) if !before.is_empty() => {
            let opening = before.find(|c: char| c.is_alphanumeric());
            let kept = &before[..opening.unwrap_or(before.len())];
            format!("{kept}…@{domain}")
        }
        _ => word.to_owned(),
    }
}

fn mask_number(word: &str) -> String {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let is_number = word.chars().all(|c| !c.is_alphabetic());
    if digits < TELLING || !is_number {
        return word.to_owned();
    }
    let mut left = digits - 2;
    let mask = |c: char| {
        if c.is_ascii_digit() && left > 0 {
            left -= 1;
            return '•';
        }
        c
    };
    word.chars().map(mask).collect()
}

#[cfg(test)]
mod tests {
    use super::mask_people;

    #[test]
    fn nobody_is_told_by_an_error() {
        for (told, shown) in [
            (
                "550 <noa.levi@example.com>: no such user",
                "550 <…@example.com>: no such user",
            ),
            (
                "21211 invalid number +972521234567",
                "21211 invalid number +••••••••••67",
            ),
            ("052-123-4567.", "•••-•••-••67."),
            (
                "the address 10.0.0.1 is refused",
                "the address 10.0.0.1 is refused",
            ),
        ] {
            assert_eq!(mask_people(told), shown);
        }
    }
}
