//! What each kind looks like: a small grey picture of its first page, beside the one that is kept in `pictures/`.
//!
//! What a text cannot tell is seen here: what lies over what, what left the page, what changed its side. When a change
//! is meant, `UPDATE_PICTURES=1` keeps the new pictures; look at them first.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use chatgrow_documents::{DocumentKind, Language, Marking};

use crate::papers;
use crate::printed::run;

/// Dots an inch: 414 to 585 for a page, on which a line of text is still a line.
const DOTS: &str = "50";
/// Pictures are compared by squares of so many dots, so that another version of the program that draws them, with
/// other edges of letters, sees the same.
const SQUARE: usize = 6;
/// How much darker or lighter a square may be, of 255.
const TOLERANCE: i64 = 16;

struct Picture {
    width: usize,
    grey: Vec<u8>,
}

impl Picture {
    /// The first page of a PDF, drawn.
    fn of(pdf: &Path) -> Self {
        let mut draw = Command::new("pdftoppm");
        draw.args(["-r", DOTS, "-gray", "-singlefile"]);
        let pgm = run(draw.arg(pdf));
        // P5, width and height, the value of white; then a byte for each dot.
        let mut rest = pgm.splitn(4, |byte| *byte == b'\n');
        let mut line = || rest.next().unwrap();
        assert_eq!(line(), b"P5");
        let size = std::str::from_utf8(line()).unwrap();
        let width = size.split(' ').next().unwrap().parse().unwrap();
        assert_eq!(line(), b"255");
        let grey = line().to_vec();
        Self { width, grey }
    }

    fn read(path: &Path) -> Option<Self> {
        let png = fs::read(path).ok()?;
        let mut reader = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
        let mut grey = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut grey).unwrap();
        assert_eq!(frame.color_type, png::ColorType::Grayscale);
        let width = usize::try_from(frame.width).unwrap();
        Some(Self { width, grey })
    }

    fn keep(&self, path: &Path) {
        let size = |length: usize| u32::try_from(length).unwrap();
        let file = fs::File::create(path).unwrap();
        let mut encoder = png::Encoder::new(file, size(self.width), size(self.height()));
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&self.grey).unwrap();
        writer.finish().unwrap();
    }

    fn height(&self) -> usize {
        self.grey.len() / self.width
    }

    /// How light each square is.
    fn squares(&self) -> Vec<i64> {
        let columns = self.width.div_ceil(SQUARE);
        let mut sums = vec![(0, 0); columns * self.height().div_ceil(SQUARE)];
        for (place, light) in self.grey.iter().enumerate() {
            let (row, column) = (place / self.width, place % self.width);
            let (sum, count) = &mut sums[row / SQUARE * columns + column / SQUARE];
            *sum += i64::from(*light);
            *count += 1;
        }
        sums.into_iter().map(|(sum, count)| sum / count).collect()
    }

    /// Whether a person would call the two the same.
    fn is_like(&self, other: &Self) -> bool {
        let near = |(one, two): (i64, i64)| (one - two).abs() <= TOLERANCE;
        (self.width, self.height()) == (other.width, other.height())
            && self.squares().into_iter().zip(other.squares()).all(near)
    }
}

fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pictures");
    folder.join(format!("{name}.png"))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a person asks for it on the command line"
)]
fn is_update() -> bool {
    std::env::var_os("UPDATE_PICTURES").is_some()
}

#[test]
fn every_kind_looks_as_it_did_in_both_directions() {
    let mut changed = Vec::new();
    for kind in DocumentKind::ALL {
        for language in [Language::He, Language::En] {
            let name = format!("{}-{language:?}", kind.name()).to_lowercase();
            let pdf = papers::printed(kind, language, Marking::Original);
            let now = Picture::of(pdf.path());
            if is_update() {
                now.keep(&kept(&name));
            }
            if !Picture::read(&kept(&name)).is_some_and(|before| now.is_like(&before)) {
                let beside = pdf.path().with_extension("png");
                now.keep(&beside);
                changed.push(beside);
            }
        }
    }
    assert!(changed.is_empty(), "look at {changed:#?}");
}

/// The comparison sees what it is for: another kind, the other direction, a draft, a page that moved.
/// A word for another word is not seen: the texts are read elsewhere.
#[test]
fn a_page_that_differs_is_not_like_the_other() {
    let of = |kind, language, marking| Picture::of(papers::printed(kind, language, marking).path());
    let invoice = of(DocumentKind::TaxInvoice, Language::He, Marking::Original);
    let again = of(DocumentKind::TaxInvoice, Language::He, Marking::Original);
    assert!(invoice.is_like(&again));
    for other in [
        of(DocumentKind::DealInvoice, Language::He, Marking::Original),
        of(DocumentKind::TaxInvoice, Language::En, Marking::Original),
        of(DocumentKind::TaxInvoice, Language::He, Marking::Draft),
    ] {
        assert!(!invoice.is_like(&other));
    }
    let mut moved = of(DocumentKind::TaxInvoice, Language::He, Marking::Original);
    moved.grey.rotate_right(moved.width * SQUARE);
    assert!(!invoice.is_like(&moved));
}
