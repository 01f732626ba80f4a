//! Codes that are scanned.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light frame that a scanner needs, in modules (ISO/IEC 18004).
const FRAME: i32 = 4;

/// `text` as a square that is scanned (ISO/IEC 18004), drawn as SVG; `None` when it is too long for one.
pub(super) fn square(text: &str) -> Option<String> {
    let qr = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = qr.size() + 2 * FRAME;
    let mut path = String::new();
    for y in 0..qr.size() {
        for x in (0..qr.size()).filter(|x| qr.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + FRAME, y + FRAME));
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}
