//! The logo of a business: bytes that somebody uploaded, so nothing is taken for granted.

use imagesize::{ImageType, image_type};

/// Larger files are left out: they would be in every document.
const MAX_BYTES: usize = 1 << 20;
/// The most pixels of one side, so that a small file cannot fill the memory.
const MAX_SIDE: usize = 4_000;

/// Where the template finds `logo`, by its format; `None` when it is no picture that can be drawn.
pub(super) fn path(logo: &[u8]) -> Option<&'static str> {
    if logo.len() > MAX_BYTES {
        return None;
    }
    let path = match image_type(logo) {
        Ok(ImageType::Png) => "/logo.png",
        Ok(ImageType::Jpeg) => "/logo.jpg",
        _ => return is_svg(logo).then_some("/logo.svg"),
    };
    let size = imagesize::blob_size(logo).ok()?;
    let fits = |side: usize| (1..=MAX_SIDE).contains(&side);
    (fits(size.width) && fits(size.height)).then_some(path)
}

fn is_svg(logo: &[u8]) -> bool {
    std::str::from_utf8(logo).is_ok_and(|text| text.contains("<svg"))
}
