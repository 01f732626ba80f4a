//! What must not be seen in a line that is shown: secrets that a library or a carrier may have put into its words.

/// Words before a `=` or `:` whose value is nobody's business.
const NAMES: [&str; 8] = [
    "password",
    "passwd",
    "secret",
    "token",
    "authorization",
    "api_key",
    "apikey",
    "cookie",
];
const MASK: &str = "[secret]";

/// Whether a field of this name holds a secret.
pub(super) fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.iter().any(|secret| name.contains(secret))
}

/// `text` without what follows `password=`, `Bearer` and the like, and without what follows the host in an address.
#[must_use]
pub fn mask_secrets(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut hides_next = false;
    for piece in text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) {
        let word = piece.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        let end = &piece[word.len()..];
        if hides_next && !word.is_empty() && !is_scheme(word) {
            masked.push_str(MASK);
            hides_next = false;
        } else {
            masked.push_str(&mask_word(word));
            hides_next =
                is_scheme(word) || names_a_secret_to_come(word) || (hides_next && word.is_empty());
        }
        masked.push_str(end);
    }
    masked
}

/// `Bearer` and `Basic`, after which credentials come.
fn is_scheme(word: &str) -> bool {
    let word = word.trim_start_matches(['"', '\'']);
    word.eq_ignore_ascii_case("bearer") || word.eq_ignore_ascii_case("basic")
}

/// `password:`, after which the value comes as a word of its own.
fn names_a_secret_to_come(word: &str) -> bool {
    word.strip_suffix([':', '='])
        .is_some_and(|name| is_secret_name(name.trim_matches(['"', '\''])))
}

fn mask_word(word: &str) -> String {
    if let Some((scheme, rest)) = word.split_once("://") {
        return mask_address(scheme, rest);
    }
    match word.split_once(['=', ':']) {
        Some((name, value)) if is_secret_name(name) && !value.is_empty() => {
            let sign = &word[name.len()..=name.len()];
            format!("{name}{sign}{MASK}")
        }
        _ if is_jwt(word) => MASK.to_owned(),
        _ => word.to_owned(),
    }
}

/// Of an address the scheme and the host are shown: user, path and query may hold what opens something.
fn mask_address(scheme: &str, rest: &str) -> String {
    let (authority, path) = match rest.find(['/', '?', '#']) {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let host = authority.rsplit('@').next().unwrap_or_default();
    let scheme = scheme.trim_start_matches(['(', '"', '\'']);
    let more = if path.len() > 1 { "/…" } else { path };
    format!("{scheme}://{host}{more}")
}

/// Three parts of base64, the first of which begins a JSON object.
fn is_jwt(word: &str) -> bool {
    word.contains("eyJ") && word.matches('.').count() >= 2
}

#[cfg(test)]
mod tests {
    use super::mask_secrets;

    #[test]
    fn what_opens_something_is_not_shown() {
        for (told, shown) in [
            (
                "sign-in with password=hunter2 failed",
                "sign-in with password=[secret] failed",
            ),
            (
                "Authorization: Bearer abc.def",
                "Authorization: Bearer [secret]",
            ),
            ("\"token\": \"hunter2\", next", "\"token\": [secret], next"),
            (
                "postgres://u:hunter2@db:5432/chatgrow refused",
                "postgres://db:5432/… refused",
            ),
            (
                "GET https://api.example/x?key=hunter2",
                "GET https://api.example/…",
            ),
            ("eyJhbGciOi.eyJzdWIi.c2ln", "[secret]"),
            ("550 no such user, try again", "550 no such user, try again"),
        ] {
            assert_eq!(mask_secrets(told), shown);
        }
    }
}
