//! Every sentence is there in every language, and none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chatgrow::journal::{Kind, Subject};
use chatgrow::platform::i18n::{Lang, Sentences};
use jiff::civil::date;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The values that each sentence is filled with, by its key.
fn values(lang: &str, file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join("locales").join(lang).join(file)).unwrap();
    let mut sentences = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            line.split_once(" =").unwrap().0.clone_into(&mut key);
            let known = sentences.insert(key.clone(), BTreeSet::new());
            assert!(known.is_none(), "{lang}/{file} says {key} twice");
        }
        for value in line.split('$').skip(1) {
            let end = value.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let value = value[..end.unwrap_or(value.len())].to_owned();
            sentences.get_mut(&key).unwrap().insert(value);
        }
    }
    sentences
}

fn keys(lang: &str, file: &str) -> BTreeSet<String> {
    values(lang, file).into_keys().collect()
}

fn rust_files(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

fn sources() -> String {
    let mut text = String::new();
    rust_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut text,
    );
    text
}

/// What is between the brackets of a call that begins with `rest`.
fn arguments(rest: &str) -> &str {
    let mut depth = 1;
    let end = rest.char_indices().find(|(_, c)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    end.map_or(rest, |(end, _)| &rest[..end])
}

/// The codes in the calls that begin with `opening`: the last quoted word of each, for those before it
/// are parts of the field's name.
fn codes_in(source: &str, opening: &str) -> BTreeSet<String> {
    let is_code =
        |text: &&str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let calls = source.split(opening).skip(1).map(arguments);
    calls
        .filter_map(|call| call.split('"').skip(1).step_by(2).last())
        .filter(is_code)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_languages_have_the_same_sentences_filled_with_the_same_values() {
    let names_in = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(root().join(folder)).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect()
    };
    let languages: BTreeSet<_> = Lang::ALL.map(|lang| lang.tag().to_owned()).into();
    assert_eq!(names_in("locales"), languages);
    let files = names_in("locales/he");
    assert!(files.len() >= 5, "{files:?}");
    for lang in languages {
        assert_eq!(names_in(&format!("locales/{lang}")), files, "{lang}");
        for file in &files {
            assert_eq!(values("he", file), values(&lang, file), "{lang}/{file}");
        }
    }
}

#[test]
fn every_sentence_file_is_read_whole() {
    let sentences = Sentences::default();
    for lang in Lang::ALL {
        for file in ["audit", "errors", "holidays", "messages", "pages", "push"] {
            for key in keys(lang.tag(), &format!("{file}.ftl")) {
                assert!(sentences.has(lang, &key), "{} has no {key}", lang.tag());
            }
        }
    }
}

#[test]
fn every_code_of_a_problem_has_its_sentence_and_no_sentence_is_left_over() {
    let source = sources();
    let keys = keys("he", "errors.ftl");
    let sentence = |prefix: &str, code: &str| format!("{prefix}-{}", code.replace('_', "-"));
    for code in codes_in(&source, "Problem::conflict(") {
        assert!(
            keys.contains(&sentence("problem", &code)),
            "no sentence for the problem {code}"
        );
    }
    for opening in ["Problem::invalid(", "faults.add(", "faults.need("] {
        for code in codes_in(&source, opening) {
            assert!(
                keys.contains(&sentence("field", &code)),
                "no sentence for the field code {code}"
            );
        }
    }
    for key in &keys {
        let (_, code) = key.split_once('-').unwrap();
        let code = format!("\"{}\"", code.replace('-', "_"));
        assert!(source.contains(&code), "{key} is not used");
    }
}

#[test]
fn every_change_and_every_object_of_the_audit_log_has_its_word_and_no_word_is_left_over() {
    let key = |word: &str| format!("audit-{}", word.replace(['.', '_'], "-"));
    let kinds = Kind::ALL.iter().map(|kind| key(kind.name()));
    let objects = Subject::KINDS
        .iter()
        .map(|object| key(&format!("object-{object}")));
    let expected: BTreeSet<String> = kinds.chain(objects).collect();
    let is_of_the_file =
        |key: &&String| !key.starts_with("audit-csv-") && !key.starts_with("audit-actor-");
    let words = keys("he", "audit.ftl");
    assert_eq!(
        words.iter().filter(is_of_the_file).collect::<Vec<_>>(),
        expected.iter().collect::<Vec<_>>()
    );
    let record = sources();
    for object in record.split("id) => (\"").skip(1) {
        let (object, _) = object.split_once('"').unwrap();
        assert!(Subject::KINDS.contains(&object), "{object}");
    }
}

#[test]
fn every_holiday_and_every_city_has_its_name_and_no_name_is_left_over() {
    let days = chatgrow_holidays::holidays(date(2026, 1, 1), date(2026, 12, 31));
    let days = days
        .iter()
        .map(|day| format!("holiday-{}", day.name.replace('_', "-")));
    let cities = chatgrow_holidays::City::ALL.iter();
    let cities = cities.map(|city| format!("city-{}", city.key().replace('_', "-")));
    let expected: BTreeSet<String> = days.chain(cities).collect();
    assert_eq!(keys("he", "holidays.ftl"), expected);
}
