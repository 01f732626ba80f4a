//! Values as people write and read them: in the file that is handed out, and in files that come in.

use serde_json::Value;

use super::model::{CustomerField, FieldKind};
use crate::platform::i18n::{Lang, Sentences};
use crate::platform::text::search_key;

/// What says yes in a file, as [`search_key`] leaves it.
const YES: [&str; 10] = ["כן", "yes", "y", "true", "1", "v", "✓", "✔", "نعم", "да"];
/// What says no.
const NO: [&str; 7] = ["לא", "no", "n", "false", "0", "لا", "нет"];

/// The words for yes and no in a language.
#[derive(Debug)]
pub(crate) struct Words {
    yes: String,
    no: String,
}

impl Words {
    pub(crate) fn new(sentences: &Sentences, lang: Lang) -> Self {
        Self {
            yes: sentences.text(lang, "customers-csv-yes"),
            no: sentences.text(lang, "customers-csv-no"),
        }
    }

    /// A value as a person reads it; empty when there is none.
    pub(crate) fn written(&self, field: &CustomerField, value: Option<&Value>) -> String {
        match value {
            None | Some(Value::Null) => String::new(),
            Some(Value::Bool(true)) => self.yes.clone(),
            Some(Value::Bool(false)) => self.no.clone(),
            Some(Value::String(text)) if field.kind == FieldKind::Choice => field
                .choice(text)
                .map(|choice| choice.name.clone())
                .unwrap_or_default(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        }
    }
}

/// What a cell of a file says, for the check of its field. What cannot be told is left as it is, for the check to
/// refuse.
pub(crate) fn read(field: &CustomerField, text: &str) -> Value {
    match field.kind {
        FieldKind::Text | FieldKind::LongText | FieldKind::Date => text.into(),
        FieldKind::Number => text
            .chars()
            .filter(|c| !matches!(c, ',' | '\'' | '₪' | '$' | '%') && !c.is_whitespace())
            .map(|c| if c == '\u{2212}' { '-' } else { c })
            .collect::<String>()
            .into(),
        FieldKind::YesNo => yes_or_no(text).map_or_else(|| text.into(), Value::Bool),
        FieldKind::Choice => {
            let key = search_key(text);
            let is_meant = |name: &str| search_key(name) == key;
            let choice = field.choices.iter().find(|choice| is_meant(&choice.name));
            choice.map_or_else(|| text.into(), |choice| choice.id.to_string().into())
        }
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    let key = search_key(text);
    let is = |words: &[&str]| words.contains(&key.as_str());
    if is(&YES) {
        return Some(true);
    }
    is(&NO).then_some(false)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::super::model::{Choice, CustomerField, FieldKind};
    use super::{Words, read};
    use crate::platform::i18n::{Lang, Sentences};
    use crate::platform::ids::CustomerFieldId;

    fn field(kind: FieldKind) -> CustomerField {
        CustomerField {
            id: CustomerFieldId(Uuid::from_u128(1)),
            name: "?".to_owned(),
            kind,
            choices: vec![Choice {
                id: Uuid::from_u128(7),
                name: "שיער Dry".to_owned(),
                is_archived: false,
            }],
            is_archived: false,
            version: 1,
        }
    }

    #[test]
    fn what_the_file_says_is_read_again_in_every_language() {
        let sentences = Sentences::default();
        for lang in Lang::ALL {
            let words = Words::new(&sentences, lang);
            for truth in [true, false] {
                let field = field(FieldKind::YesNo);
                let text = words.written(&field, Some(&json!(truth)));
                assert_eq!(read(&field, &text), json!(truth), "{text}");
            }
            let field = field(FieldKind::Choice);
            let value = json!(Uuid::from_u128(7).to_string());
            assert_eq!(words.written(&field, Some(&value)), "שיער Dry");
            assert_eq!(read(&field, " שיער  dry"), value);
            assert_eq!(words.written(&field, None), "");
        }
    }

    #[test]
    fn a_number_is_read_without_what_parts_its_thousands() {
        let field = field(FieldKind::Number);
        assert_eq!(read(&field, "1,234.5 ₪"), json!("1234.5"));
        assert_eq!(read(&field, "\u{2212}3"), json!("-3"));
        assert_eq!(read(&field, "הרבה"), json!("הרבה"));
    }
}
