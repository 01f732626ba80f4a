//! Whether a request comes from a person's browser or from a program (`Accept`, RFC 9110 section 12.5.1).

use axum::http::{HeaderMap, header};

/// Whether the client would rather have a page than JSON. One that names neither is a program.
pub(super) fn prefers_page(headers: &HeaderMap) -> bool {
    let accepted: Vec<&str> = headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    weight(&accepted, "text/html") > weight(&accepted, "application/json")
}

/// The weight of a media type by its full name; 0 when it is not named.
fn weight(accepted: &[&str], media: &str) -> f32 {
    accepted
        .iter()
        .filter_map(|range| {
            let mut parts = range.split(';').map(str::trim);
            if !parts.next()?.eq_ignore_ascii_case(media) {
                return None;
            }
            parts
                .find_map(|part| part.strip_prefix("q="))
                .map_or(Some(1.0), |q| q.parse().ok())
        })
        .fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::prefers_page;

    #[test]
    fn browsers_get_pages_and_programs_json() {
        let prefers = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            prefers_page(&headers)
        };
        assert!(prefers(
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
        ));
        assert!(prefers("application/json;q=0.5, Text/HTML"));
        assert!(!prefers("application/json, text/plain, */*"));
        assert!(!prefers("application/json, text/html;q=0.9"));
        assert!(!prefers("text/html;q=0"));
        assert!(!prefers("*/*"));
        assert!(!prefers_page(&HeaderMap::new()));
    }
}
