//! What may stand in a field, by its kind.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::model::{CustomerField, FieldKind, Values};
use crate::platform::http::Faults;
use crate::platform::ids::CustomerFieldId;
use crate::platform::text::{Line, paragraph, parse_past_date};

/// The longest line, in characters.
const MAX_LINE: usize = 200;
/// The longest text of several lines, in characters.
const MAX_TEXT: usize = 2000;
/// Figures beyond this are nothing that a customer has.
const MAX_NUMBER: f64 = 1e12;
/// Whole numbers below this are exact.
const EXACT: f64 = 1e15;

/// Where the value of a field is in a card, as faults and the journal name it after its slash.
pub(in crate::customers) fn path(id: CustomerFieldId) -> String {
    format!("fields/{id}")
}

/// What a card has in its fields after a change that gives `given`; null and empty text clear. What is not given stays.
pub(in crate::customers) fn applied(
    fields: &[CustomerField],
    mut values: Values,
    given: BTreeMap<String, Value>,
    faults: &mut Faults,
) -> Values {
    for (id, value) in given {
        let is_meant = |field: &&CustomerField| !field.is_archived && field.id.to_string() == id;
        let Some(field) = fields.iter().find(is_meant) else {
            faults.add(pointer(&id), "unknown_customer_field");
            continue;
        };
        let before = values.remove(&field.id);
        match checked(field, &value, before.as_ref()) {
            Ok(Some(value)) => {
                values.insert(field.id, value);
            }
            Ok(None) => {}
            Err(code) => faults.add(pointer(&id), code),
        }
    }
    values
}

/// A JSON pointer to a value; the id is somebody's text.
fn pointer(id: &str) -> String {
    let id: String = id.chars().take(80).collect();
    format!("/fields/{}", id.replace('~', "~0").replace('/', "~1"))
}

/// A value as it is kept, `None` when it is empty; else what is wrong with it.
fn checked(
    field: &CustomerField,
    value: &Value,
    before: Option<&Value>,
) -> Result<Option<Value>, &'static str> {
    match value {
        Value::Null => return Ok(None),
        Value::String(text) if text.trim().is_empty() => return Ok(None),
        _ => {}
    }
    match field.kind {
        FieldKind::Text => line(value),
        FieldKind::LongText => lines(value),
        FieldKind::Number => number(value).map(Some),
        FieldKind::Date => date(value).map(Some),
        FieldKind::YesNo => match value {
            Value::Bool(_) => Ok(Some(value.clone())),
            _ => Err("not_yes_or_no"),
        },
        FieldKind::Choice => choice(field, value, before).map(Some),
    }
}

fn line(value: &Value) -> Result<Option<Value>, &'static str> {
    let text = value.as_str().ok_or("wrong_type")?;
    if text.chars().count() > MAX_LINE {
        return Err("too_long");
    }
    // Of a text of nothing but marks of direction, nothing is left.
    Ok(Line::<MAX_LINE>::parse(text).map(|line| line.into_string().into()))
}

fn lines(value: &Value) -> Result<Option<Value>, &'static str> {
    let mut faults = Faults::default();
    let text = value.as_str().ok_or("wrong_type")?;
    let text = paragraph(text, MAX_TEXT, "/fields", &mut faults);
    faults.finish().map_err(|_| "too_long")?;
    Ok((!text.is_empty()).then(|| text.into()))
}

fn number(value: &Value) -> Result<Value, &'static str> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let number = number
        .filter(|number: &f64| number.abs() <= MAX_NUMBER)
        .ok_or("bad_number")?;
    if number.fract() == 0.0 && number.abs() < EXACT {
        // As it was written: 12 and not 12.0.
        return format!("{number:.0}")
            .parse::<i64>()
            .map(Value::from)
            .map_err(|_| "bad_number");
    }
    Number::from_f64(number)
        .map(Value::Number)
        .ok_or("bad_number")
}

fn date(value: &Value) -> Result<Value, &'static str> {
    let date = value.as_str().and_then(|text| parse_past_date(text.trim()));
    let date = date.filter(|date| date.year() < 2200).ok_or("bad_date")?;
    Ok(date.to_string().into())
}

/// One that is put away can stay where it is, and is not chosen anew.
fn choice(
    field: &CustomerField,
    value: &Value,
    before: Option<&Value>,
) -> Result<Value, &'static str> {
    let id = value.as_str().ok_or("wrong_type")?.trim();
    let choice = field.choice(id).ok_or("not_an_option")?;
    let kept = Value::from(choice.id.to_string());
    if choice.is_archived && before != Some(&kept) {
        return Err("not_an_option");
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};
    use uuid::Uuid;

    use super::super::model::{Choice, CustomerField, FieldKind, Values};
    use super::applied;
    use crate::platform::http::{Faults, Problem};
    use crate::platform::ids::CustomerFieldId;

    fn field(kind: FieldKind) -> CustomerField {
        let choice = |id: u128, is_archived| Choice {
            id: Uuid::from_u128(id),
            name: id.to_string(),
            is_archived,
        };
        CustomerField {
            id: CustomerFieldId(Uuid::from_u128(1)),
            name: "?".to_owned(),
            kind,
            choices: vec![choice(7, false), choice(8, true)],
            is_archived: false,
            version: 1,
        }
    }

    fn set(kind: FieldKind, before: Values, value: Value) -> Result<Values, String> {
        let field = field(kind);
        let given = BTreeMap::from([(field.id.to_string(), value)]);
        let mut faults = Faults::default();
        let after = applied(&[field], before, given, &mut faults);
        match faults.finish() {
            Ok(()) => Ok(after),
            Err(Problem::Invalid(found)) => Err(found[0].code.to_string()),
            Err(other) => panic!("{other}"),
        }
    }

    fn kept(kind: FieldKind, value: Value) -> Option<Value> {
        let after = set(kind, Values::new(), value).unwrap();
        after.into_values().next()
    }

    #[test]
    fn a_value_is_kept_as_its_kind_wants_it() {
        use FieldKind::{Choice, Date, LongText, Number, Text, YesNo};
        let chosen = Uuid::from_u128(7).to_string();
        for (kind, value, expected) in [
            (Text, json!(" קצר\u{202E}\n "), json!("קצר")),
            (LongText, json!(" א\nב "), json!("א\nב")),
            (Number, json!("12.0"), json!(12)),
            (Number, json!(-2.5), json!(-2.5)),
            (Date, json!("2031-02-28"), json!("2031-02-28")),
            (YesNo, json!(false), json!(false)),
            (Choice, json!(chosen), json!(chosen)),
        ] {
            assert_eq!(kept(kind, value), Some(expected), "{kind:?}");
        }
        for kind in [Text, LongText, Number, Date, YesNo, Choice] {
            for empty in [json!(null), json!(" \n ")] {
                let before = Values::from([(field(kind).id, json!("x"))]);
                assert_eq!(set(kind, before, empty), Ok(Values::new()), "{kind:?}");
            }
        }
        assert_eq!(kept(Text, json!("\u{202E}")), None);
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        use FieldKind::{Choice, Date, LongText, Number, Text, YesNo};
        for (kind, value, code) in [
            (Text, json!(5), "wrong_type"),
            (Text, json!("x".repeat(201)), "too_long"),
            (LongText, json!("x".repeat(2001)), "too_long"),
            (LongText, json!(["x"]), "wrong_type"),
            (Number, json!("NaN"), "bad_number"),
            (Number, json!("inf"), "bad_number"),
            (Number, json!(1e13), "bad_number"),
            (Number, json!(true), "bad_number"),
            (Date, json!("2026-02-30"), "bad_date"),
            (Date, json!("01/02/2026"), "bad_date"),
            (Date, json!("2200-01-01"), "bad_date"),
            (YesNo, json!("yes"), "not_yes_or_no"),
            (
                Choice,
                json!(Uuid::from_u128(9).to_string()),
                "not_an_option",
            ),
            (
                Choice,
                json!(Uuid::from_u128(8).to_string()),
                "not_an_option",
            ),
            (Choice, json!("7"), "not_an_option"),
            (Choice, json!(7), "wrong_type"),
        ] {
            let refused = set(kind, Values::new(), value.clone());
            assert_eq!(refused, Err(code.to_owned()), "{kind:?} {value}");
        }
    }

    #[test]
    fn a_choice_that_was_put_away_stays_where_it_is() {
        let value = json!(Uuid::from_u128(8).to_string());
        let before = Values::from([(field(FieldKind::Choice).id, value.clone())]);
        assert_eq!(set(FieldKind::Choice, before.clone(), value), Ok(before));
    }
}
