//! QR codes as pictures.

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code (ISO/IEC 18004) of `text` as an SVG picture, dark on white with its quiet zone; `None` when the
/// text is too long.
#[must_use]
pub fn svg(text: &str) -> Option<String> {
    use std::fmt::Write as _;

    const QUIET: i32 = 4;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{},{}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0,0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_code_is_drawn_with_its_quiet_zone() {
        let drawn = svg("https://wa.me/972501234567").unwrap();
        assert!(drawn.contains("viewBox=\"0 0 33 33\""), "{drawn}");
        assert!(
            drawn.contains("M4,4h1v1h-1z"),
            "the corner of the first finder"
        );
        assert_eq!(svg(&"x".repeat(5000)), None);
    }
}
