//! A PDF read back with the tools a reader would use: pdftotext (poppler) and qpdf.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chatgrow_documents::{Document, Extras, Marking, Renderer};

/// A PDF in a file of its own, for tools that read files.
pub(crate) struct Printed(PathBuf);

/// Renders `document` into the file `name`, below the target folder.
pub(crate) fn print(name: &str, document: &Document, marking: Marking, extras: &Extras) -> Printed {
    let pdf = Renderer::new().render(document, marking, extras).unwrap();
    keep(name, &pdf)
}

/// The bytes of a PDF in the file `name`.
pub(crate) fn keep(name: &str, pdf: &[u8]) -> Printed {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    // Another test may read the same file meanwhile.
    let whole = path.with_extension(std::process::id().to_string());
    fs::write(&whole, pdf).unwrap();
    fs::rename(&whole, &path).unwrap();
    Printed(path)
}

impl Printed {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        fs::read(&self.0).unwrap()
    }

    /// The text as a reader extracts it, without direction controls and break points.
    pub(crate) fn words(&self) -> String {
        let text = run(Command::new("pdftotext").arg(&self.0).arg("-"));
        String::from_utf8(text)
            .unwrap()
            .replace(|c| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'), "")
    }

    /// The left and right edge of all text on the page, in points; A4 is 595 wide.
    pub(crate) fn text_extent(&self) -> (f64, f64) {
        let boxes = run(Command::new("pdftotext").arg("-bbox").arg(&self.0).arg("-"));
        let boxes = String::from_utf8(boxes).unwrap();
        let edges = |name: &str| -> Vec<f64> {
            let values = boxes.split(name).skip(1);
            values
                .map(|rest| rest.split('"').nth(1).unwrap().parse().unwrap())
                .collect()
        };
        let left = edges("xMin=").into_iter().fold(f64::MAX, f64::min);
        let right = edges("xMax=").into_iter().fold(f64::MIN, f64::max);
        (left, right)
    }

    pub(crate) fn is_sound(&self) {
        run(Command::new("qpdf").arg("--check").arg(&self.0));
    }

    /// The path of the file.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// The file `name` inside the PDF.
    pub(crate) fn attachment(&self, name: &str) -> Vec<u8> {
        let show = format!("--show-attachment={name}");
        run(Command::new("qpdf").arg(show).arg(&self.0))
    }

    /// Whether the (never compressed) metadata holds `claim`.
    pub(crate) fn claims(&self, claim: &str) -> bool {
        self.bytes()
            .windows(claim.len())
            .any(|part| part == claim.as_bytes())
    }
}

pub(crate) fn run(command: &mut Command) -> Vec<u8> {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?} (poppler-utils and qpdf are needed): {error}"));
    assert!(output.status.success(), "{command:?}: {output:?}");
    output.stdout
}

/// Whether the words of `phrase` follow each other in `text`, apart from spaces and punctuation,
/// which readers misplace next to a change of direction.
pub(crate) fn in_order(text: &str, phrase: &str) -> bool {
    let plain =
        |text: &str| text.replace(|c: char| c.is_whitespace() || ".,()&·%:;'".contains(c), "");
    plain(text).contains(&plain(phrase))
}
