//! A reader of both files, made from the table of the instruction (`files/fields.tsv`: record, field,
//! picture, first character, length) and not from the writer's tables; and the checks of a whole export.

use std::collections::{BTreeMap, BTreeSet};

const FIELDS: &str = include_str!("../files/fields.tsv");

/// The official lengths.
const LENGTHS: [(&str, usize); 10] = [
    ("A000", 466),
    ("A000-sum", 19),
    ("A100", 95),
    ("B100", 317),
    ("B110", 376),
    ("C100", 444),
    ("D110", 339),
    ("D120", 222),
    ("M100", 298),
    ("Z900", 110),
];

/// One record: its fields as they stand there.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) code: String,
    fields: BTreeMap<u16, (String, String)>,
}

impl Record {
    pub(crate) fn raw(&self, field: u16) -> &str {
        &self.fields[&field].1
    }

    /// A text without the spaces that fill it up.
    pub(crate) fn text(&self, field: u16) -> &str {
        let (picture, raw) = &self.fields[&field];
        assert!(
            picture.starts_with("X("),
            "{field} is no text but {picture}"
        );
        raw.trim_end_matches(' ')
    }

    /// Digits, or a signed number in its smallest unit.
    pub(crate) fn number(&self, field: u16) -> i128 {
        let (picture, raw) = &self.fields[&field];
        let digits = match picture.strip_prefix("X9(") {
            Some(_) => {
                assert!(
                    raw.starts_with(['+', '-']),
                    "{field}: {raw} begins with a sign"
                );
                &raw[1..]
            }
            None => raw,
        };
        assert!(
            digits.bytes().all(|byte| byte.is_ascii_digit()),
            "{field}: {raw}"
        );
        let value: i128 = digits.parse().unwrap();
        if raw.starts_with('-') { -value } else { value }
    }
}

/// The records of a file, every one as long as it must be.
pub(crate) fn read(file: &[u8], is_ini: bool, charset: u8) -> Vec<Record> {
    assert!(file.ends_with(b"\r\n"), "the last record ends with CR LF");
    let lines = file[..file.len() - 2].split(|byte| *byte == b'\n');
    let last = lines.clone().count() - 1;
    lines
        .enumerate()
        .map(|(index, line)| {
            let line = if index == last {
                line
            } else {
                line.strip_suffix(b"\r").unwrap()
            };
            let code = std::str::from_utf8(&line[..4]).unwrap();
            let layout = if is_ini && index > 0 {
                "A000-sum"
            } else {
                code
            };
            record(layout, code, line, charset)
        })
        .collect()
}

fn record(layout: &str, code: &str, line: &[u8], charset: u8) -> Record {
    let length = LENGTHS
        .iter()
        .find(|(known, _)| *known == layout)
        .unwrap()
        .1;
    assert_eq!(line.len(), length, "{layout}");
    let mut end = 1;
    let mut fields = BTreeMap::new();
    for row in FIELDS.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let (field, picture) = (cells[1].parse().unwrap(), cells[2]);
        let (from, width): (usize, usize) = (cells[3].parse().unwrap(), cells[4].parse().unwrap());
        if cells[0] != layout || width == 0 {
            continue;
        }
        assert_eq!(from, end, "{field} follows the field before it");
        end = from + width;
        let raw = line[from - 1..end - 1]
            .iter()
            .map(|byte| letter(*byte, charset))
            .collect();
        fields.insert(field, (picture.to_owned(), raw));
    }
    assert_eq!(end - 1, length, "the fields fill {layout}");
    Record {
        code: code.to_owned(),
        fields,
    }
}

fn letter(byte: u8, charset: u8) -> char {
    let alef = if charset == 1 { 0xE0 } else { 0x80 };
    match byte {
        0x20..=0x7E => char::from(byte),
        _ if (alef..alef + 27).contains(&byte) => {
            char::from_u32(u32::from('א') + u32::from(byte - alef)).unwrap()
        }
        _ => unreachable!("the byte {byte:#x} is no letter of charset {charset}"),
    }
}

/// What a whole export says, once everything that must agree agrees.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) ini: Record,
    pub(crate) records: Vec<Record>,
    /// Of each kind of document: how many, and the sum of their totals.
    pub(crate) kinds: BTreeMap<i128, (u64, i128)>,
    /// Of each kind of record: how many.
    pub(crate) counts: BTreeMap<String, u64>,
}

impl Read {
    pub(crate) fn of(&self, code: &str) -> Vec<&Record> {
        self.records
            .iter()
            .filter(|record| record.code == code)
            .collect()
    }
}

/// Reads both files and checks them against each other.
pub(crate) fn export(ini: &[u8], data: &[u8]) -> Read {
    // The charset stands at a fixed place of the first line.
    let charset = ini[395] - b'0';
    let ini = read(ini, true, charset);
    let records = read(data, false, charset);
    let counts = frame(&ini, &records);
    let kinds = documents(&records);
    Read {
        ini: ini[0].clone(),
        records,
        kinds,
        counts,
    }
}

/// The opening, the closing, the numbers of the records and the counts.
fn frame(ini: &[Record], records: &[Record]) -> BTreeMap<String, u64> {
    let (first, last) = (&records[0], records.last().unwrap());
    assert_eq!((first.code.as_str(), last.code.as_str()), ("A100", "Z900"));
    for (index, record) in records.iter().enumerate() {
        let number = match record.code.as_str() {
            "A100" => 1101,
            "B100" => 1351,
            "B110" => 1401,
            "C100" => 1201,
            "D110" => 1251,
            "D120" => 1301,
            "M100" => 1451,
            "Z900" => 1151,
            other => unreachable!("{other} in BKMVDATA"),
        };
        assert_eq!(record.number(number), index as i128 + 1);
        // The business's number is the field after it.
        assert_eq!(record.number(number + 1), ini[0].number(1003));
    }
    let total = records.len() as i128;
    assert_eq!((ini[0].number(1002), last.number(1155)), (total, total));
    let id = ini[0].number(1004);
    assert!(id >= 100_000_000_000_000);
    assert_eq!((first.number(1103), last.number(1153)), (id, id));
    for constant in [ini[0].raw(1005), first.raw(1104), last.raw(1154)] {
        assert_eq!(constant, "&OF1.31&");
    }
    let mut counts = BTreeMap::new();
    for record in records {
        *counts.entry(record.code.clone()).or_insert(0) += 1;
    }
    let said: BTreeMap<String, u64> = ini[1..]
        .iter()
        .map(|line| {
            (
                line.raw(1050).to_owned(),
                u64::try_from(line.number(1051)).unwrap(),
            )
        })
        .collect();
    let mut inside = counts.clone();
    inside.remove("A100");
    inside.remove("Z900");
    assert_eq!(said, inside, "INI.TXT counts what is there");
    counts
}

/// Every line follows its document and refers to it, and the amounts agree.
fn documents(records: &[Record]) -> BTreeMap<i128, (u64, i128)> {
    let mut kinds: BTreeMap<i128, (u64, i128)> = BTreeMap::new();
    let mut links = BTreeSet::new();
    let mut groups = records.iter().peekable();
    while let Some(header) = groups.next() {
        if header.code != "C100" {
            assert!(!header.code.starts_with('D'), "a line follows its document");
            continue;
        }
        assert!(links.insert(header.number(1234)), "links are unique");
        let (mut lines, mut paid, mut rows) = ([0, 0], 0, [0, 0]);
        while let Some(detail) = groups.next_if(|next| next.code.starts_with('D')) {
            let is_line = detail.code == "D110";
            // Field numbers of the two kinds of line: kind, number, index, date, link.
            let same = if is_line {
                [1253, 1254, 1255, 1272, 1273]
            } else {
                [1303, 1304, 1305, 1322, 1323]
            };
            rows[usize::from(!is_line)] += 1;
            assert_eq!(detail.number(same[0]), header.number(1203));
            assert_eq!(detail.raw(same[1]), header.raw(1204));
            assert_eq!(detail.number(same[2]), rows[usize::from(!is_line)]);
            assert_eq!(detail.number(same[3]), header.number(1230));
            assert_eq!(detail.number(same[4]), header.number(1234));
            if is_line {
                lines[0] += detail.number(1267);
                lines[1] += 1;
            } else {
                paid += detail.number(1312);
            }
        }
        let amount = |field| header.number(field);
        assert_eq!(amount(1219) + amount(1220), amount(1221));
        assert_eq!(amount(1221) + amount(1222), amount(1223));
        let kind = amount(1203);
        if !(400..=420).contains(&kind) {
            assert_eq!(lines[0], amount(1219), "the lines are the amount");
        }
        if (400..=420).contains(&kind) {
            assert_eq!((paid, lines[1]), (amount(1223), 0));
        }
        if kind == 320 {
            assert_eq!(paid + amount(1224), amount(1223));
        }
        let total = kinds.entry(kind).or_default();
        total.0 += 1;
        total.1 += amount(1223);
    }
    kinds
}
