//! Ten thousand texts that mix Hebrew, English and numbers, through the PDF and back.

use chatgrow_documents::{Document, Extras, Marking, Receipt};

use crate::printed::print;
use crate::samples::{ils, line, visit};

const TEXTS: usize = 10_000;
const HEBREW: [&str; 8] = [
    "תספורת",
    "ייעוץ",
    "שיעור",
    "פגישה",
    "מע\"מ",
    "עבודה",
    "חודש",
    "לקוח",
];
const ENGLISH: [&str; 8] = [
    "Yoga", "VIP", "Pilates", "Color", "iPhone", "Session", "Pro", "Studio",
];

/// A small generator of numbers, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Two to five words and numbers, the first a Hebrew word, so that the line reads from the right.
    ///
    /// After a number comes a Hebrew word or the end: a reader of PDF cannot tell in which order two numbers
    /// side by side were written, because the page shows them right to left as Hebrew does.
    fn text(&mut self) -> Vec<String> {
        let mut words = vec![HEBREW[self.below(8)].to_owned()];
        let mut after_number = false;
        for _ in 0..=self.below(4) {
            let (word, is_number) = match self.below(4) {
                0 if !after_number => (ENGLISH[self.below(8)].to_owned(), false),
                1 if !after_number => (self.below(100_000).to_string(), true),
                _ => (HEBREW[self.below(8)].to_owned(), false),
            };
            words.push(word);
            after_number = is_number;
        }
        words
    }
}

#[test]
fn words_and_numbers_come_back_in_the_order_they_were_written() {
    let mut numbers = Numbers(2_026);
    let texts: Vec<Vec<String>> = (0..TEXTS).map(|_| numbers.text()).collect();
    let mut wrong = Vec::new();
    for part in texts.chunks(200) {
        let mut receipt = visit();
        receipt.lines = part
            .iter()
            .map(|words| line(&words.join(" "), 100))
            .collect();
        receipt.total = ils(i64::try_from(part.len()).unwrap() * 100);
        receipt.payments[0].amount = receipt.total;
        let document = Document::from(Receipt::new(receipt).unwrap());
        let read = print("directions", &document, Marking::Copy, &Extras::default()).words();
        // A reader may set spaces beside a change of direction elsewhere; letters and digits stay in order.
        let plain = |text: &str| text.replace(char::is_whitespace, "");
        let read: Vec<String> = read.lines().map(plain).collect();
        let unread = part
            .iter()
            .filter(|words| !read.contains(&plain(&words.concat())));
        wrong.extend(unread.map(|words| words.join(" ")));
    }
    assert!(
        wrong.is_empty(),
        "{} texts, such as {:?}",
        wrong.len(),
        &wrong[..wrong.len().min(5)]
    );
}
