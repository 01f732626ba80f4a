//! The forms with which a field is defined and changed, and their checks.

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{Choice, CustomerField, FieldKind, Label, MAX_CHOICES};
use crate::platform::http::Faults;
use crate::platform::ids::CustomerFieldId;
use crate::platform::random;
use crate::platform::text::search_key;

/// A new field.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewCustomerField {
    #[schema(max_length = 60)]
    pub(super) name: String,
    pub(super) kind: FieldKind,
    /// What can be chosen, for a choice.
    #[schema(max_items = 50)]
    pub(super) choices: Option<Vec<ChoiceForm>>,
}

/// What to change; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateCustomerField {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 60)]
    pub(super) name: Option<String>,
    /// All that can be chosen, in its order. One that is left out is put away where a customer has it.
    #[schema(max_items = 50)]
    pub(super) choices: Option<Vec<ChoiceForm>>,
}

/// Something that can be chosen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CustomerFieldChoiceForm)]
pub(super) struct ChoiceForm {
    /// Of a choice that is there already, for its name to change or for it to come back.
    id: Option<Uuid>,
    #[schema(max_length = 60)]
    name: String,
}

/// The order of the fields.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CustomerFieldOrder {
    /// All fields that are in use.
    pub(super) ids: Vec<CustomerFieldId>,
}

/// The name of a field, which none of the `others` in use has.
pub(super) fn name(
    text: &str,
    own: Option<CustomerFieldId>,
    others: &[CustomerField],
    faults: &mut Faults,
) -> String {
    let name = faults.need("/name", Label::parse(text), "bad_label");
    let name = name.map(Label::into_string).unwrap_or_default();
    let key = search_key(&name);
    let has_it = |other: &CustomerField| {
        Some(other.id) != own && !other.is_archived && search_key(&other.name) == key
    };
    if others.iter().any(has_it) {
        faults.add("/name", "label_taken");
    }
    name
}

/// The choices as they will be, those in use in their order. `before` are those that there are.
pub(super) fn choices(
    kind: FieldKind,
    before: &[Choice],
    given: Vec<ChoiceForm>,
    now: Timestamp,
    faults: &mut Faults,
) -> Vec<Choice> {
    if kind != FieldKind::Choice {
        if !given.is_empty() {
            faults.add("/choices", "not_a_choice");
        }
        return Vec::new();
    }
    if given.is_empty() {
        faults.add("/choices", "missing");
    }
    if given.len() > MAX_CHOICES {
        faults.add("/choices", "too_many");
        return Vec::new();
    }
    let mut choices: Vec<Choice> = Vec::with_capacity(given.len());
    for (place, form) in given.into_iter().enumerate() {
        let pointer = format!("/choices/{place}/name");
        let Some(name) = Label::parse(&form.name) else {
            faults.add(pointer, "bad_label");
            continue;
        };
        let key = search_key(name.as_str());
        if choices.iter().any(|other| search_key(&other.name) == key) {
            faults.add(pointer, "label_taken");
            continue;
        }
        let is_new = |id: Uuid| choices.iter().all(|other| other.id != id);
        let known = |id: &Uuid| before.iter().any(|choice| choice.id == *id) && is_new(*id);
        choices.push(Choice {
            id: form.id.filter(known).unwrap_or_else(|| random::uuid(now)),
            name: name.into_string(),
            is_archived: false,
        });
    }
    choices
}
