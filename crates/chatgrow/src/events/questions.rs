//! The questions of a registration form, and the answers to them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::platform::http::Faults;
use crate::platform::text::{Line, Name, paragraph};

/// The most questions of one event.
const MAX_QUESTIONS: usize = 30;
/// The most choices of one question.
const MAX_OPTIONS: usize = 50;
/// The longest long answer, in characters.
const MAX_TEXT: usize = 2000;
/// The longest short answer, in characters.
const MAX_LINE: usize = 200;
/// Figures beyond this are no answer that a form asks for.
const MAX_NUMBER: f64 = 1e12;

/// What kind of answer a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum QuestionKind {
    /// A line, at most 200 characters.
    ShortText,
    /// Lines, at most 2000 characters.
    LongText,
    /// A number.
    Number,
    /// One of `options`.
    Choice,
    /// Yes or no; a required one must be yes.
    Checkbox,
}

/// A question of the registration form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventQuestion)]
pub(super) struct Question {
    /// What answers name it by; one is given to a question without.
    #[serde(default = "Uuid::nil")]
    #[schema(required = false)]
    pub(super) id: Uuid,
    #[schema(max_length = 120)]
    pub(super) label: String,
    pub(super) kind: QuestionKind,
    #[serde(default)]
    pub(super) required: bool,
    /// What can be chosen, for a choice.
    #[serde(default)]
    pub(super) options: Vec<String>,
}

/// Answers by the id of their question.
pub(super) type Answers = BTreeMap<String, Value>;

/// The questions, cleaned; `new_id` names those without a name.
pub(super) fn checked_questions(
    given: Vec<Question>,
    new_id: impl Fn() -> Uuid,
    faults: &mut Faults,
) -> Vec<Question> {
    if given.len() > MAX_QUESTIONS {
        faults.add("/questions", "too_many");
        return Vec::new();
    }
    let mut seen: Vec<Uuid> = Vec::new();
    let mut checked = Vec::new();
    for (nth, mut question) in given.into_iter().enumerate() {
        match Name::parse(&question.label) {
            Some(label) => question.label = label.into_string(),
            None => faults.add(format!("/questions/{nth}/label"), "bad_name"),
        }
        if question.id.is_nil() || seen.contains(&question.id) {
            question.id = new_id();
        }
        seen.push(question.id);
        question.options = options(&question, nth, faults);
        checked.push(question);
    }
    checked
}

fn options(question: &Question, nth: usize, faults: &mut Faults) -> Vec<String> {
    let field = || format!("/questions/{nth}/options");
    if question.kind != QuestionKind::Choice {
        if !question.options.is_empty() {
            faults.add(field(), "not_a_choice");
        }
        return Vec::new();
    }
    let parsed = question.options.iter().map(|text| Name::parse(text));
    let parsed: Option<Vec<String>> = parsed.map(|name| name.map(Name::into_string)).collect();
    let Some(mut options) = parsed else {
        faults.add(field(), "bad_name");
        return Vec::new();
    };
    let mut seen = Vec::new();
    options.retain(|option| {
        let is_new = !seen.contains(option);
        seen.push(option.clone());
        is_new
    });
    if options.is_empty() {
        faults.add(field(), "missing");
    } else if options.len() > MAX_OPTIONS {
        faults.add(field(), "too_many");
    }
    options
}

/// The answers, each as its question wants it; faults name `/answers/<question>`.
pub(super) fn checked_answers(
    questions: &[Question],
    given: &Answers,
    faults: &mut Faults,
) -> Answers {
    for id in given.keys() {
        if !questions
            .iter()
            .any(|question| question.id.to_string() == *id)
        {
            faults.add(pointer(id), "unknown_question");
        }
    }
    let mut answers = Answers::new();
    for question in questions {
        let id = question.id.to_string();
        let value = given.get(&id).filter(|value| !is_blank(value));
        let Some(value) = value else {
            if question.required {
                faults.add(pointer(&id), "missing");
            }
            continue;
        };
        match answer(question, value) {
            Ok(value) => {
                answers.insert(id, value);
            }
            Err(code) => faults.add(pointer(&id), code),
        }
    }
    answers
}

/// A JSON pointer to an answer; the id is somebody's text.
fn pointer(id: &str) -> String {
    let id: String = id.chars().take(80).collect();
    format!("/answers/{}", id.replace('~', "~0").replace('/', "~1"))
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

fn answer(question: &Question, value: &Value) -> Result<Value, &'static str> {
    let text = value.as_str();
    match question.kind {
        QuestionKind::ShortText => {
            let line = Line::<MAX_LINE>::parse(text.ok_or("wrong_type")?).ok_or("too_long")?;
            Ok(line.into_string().into())
        }
        QuestionKind::LongText => {
            let mut faults = Faults::default();
            let text = paragraph(text.ok_or("wrong_type")?, MAX_TEXT, "/", &mut faults);
            faults.finish().map_err(|_| "too_long")?;
            Ok(text.into())
        }
        QuestionKind::Number => {
            let number = match value {
                Value::Number(number) => number.as_f64(),
                Value::String(text) => text.trim().parse().ok(),
                _ => None,
            };
            let number = number.filter(|number| number.abs() <= MAX_NUMBER);
            let number = number.ok_or("bad_number")?;
            serde_json::Number::from_f64(number)
                .map(Value::Number)
                .ok_or("bad_number")
        }
        QuestionKind::Choice => {
            let text = text.ok_or("wrong_type")?;
            let is_option = question.options.iter().any(|option| option == text);
            is_option.then(|| text.into()).ok_or("not_an_option")
        }
        QuestionKind::Checkbox => match value {
            Value::Bool(true) => Ok(Value::Bool(true)),
            _ => Err("wrong_type"),
        },
    }
}

/// The answer to a question as a person reads it; empty when there is none. `yes` is the word for a
/// checked box.
pub(super) fn written(question: &Question, answers: &Answers, yes: &str) -> String {
    match answers.get(&question.id.to_string()) {
        None | Some(Value::Null) => String::new(),
        Some(Value::Bool(_)) => yes.to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => {
            let whole = number.as_f64().filter(|number| number.fract() == 0.0);
            whole.map_or_else(|| number.to_string(), |number| format!("{number:.0}"))
        }
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::{Answers, Question, QuestionKind, checked_answers, written};
    use crate::platform::http::{Faults, Problem};

    fn question(id: u128, kind: QuestionKind, required: bool) -> Question {
        Question {
            id: Uuid::from_u128(id),
            label: "?".to_owned(),
            kind,
            required,
            options: vec!["א".to_owned(), "ב".to_owned()],
        }
    }

    #[test]
    fn each_answer_is_of_the_kind_its_question_asks_for() {
        let cases = [
            (QuestionKind::ShortText, json!(5), "wrong_type"),
            (QuestionKind::ShortText, json!("x".repeat(201)), "too_long"),
            (QuestionKind::LongText, json!("x".repeat(2001)), "too_long"),
            (QuestionKind::Number, json!("abc"), "bad_number"),
            (QuestionKind::Number, json!("NaN"), "bad_number"),
            (QuestionKind::Choice, json!("ג"), "not_an_option"),
            (QuestionKind::Checkbox, json!("on"), "wrong_type"),
            (QuestionKind::Checkbox, json!(false), "missing"),
            (QuestionKind::LongText, json!(" \n "), "missing"),
        ];
        for (kind, value, code) in cases {
            let question = question(1, kind, true);
            let given = Answers::from([(question.id.to_string(), value.clone())]);
            let mut faults = Faults::default();
            checked_answers(&[question], &given, &mut faults);
            let Err(Problem::Invalid(found)) = faults.finish() else {
                panic!("{kind:?} {value}");
            };
            assert_eq!(found[0].code, code, "{kind:?} {value}");
        }
    }

    #[test]
    fn a_number_of_a_form_is_text_and_read_as_a_number() {
        let question = question(1, QuestionKind::Number, true);
        let given = Answers::from([(question.id.to_string(), json!("42"))]);
        let mut faults = Faults::default();
        let answers = checked_answers(std::slice::from_ref(&question), &given, &mut faults);
        faults.finish().unwrap();
        assert_eq!(written(&question, &answers, ""), "42");
    }
}
