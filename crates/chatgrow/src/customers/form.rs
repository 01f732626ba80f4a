//! The forms with which a card is made and changed, and their checks.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::fields::{CustomerField, Values, applied};
use super::model::{Card, MAX_TAGS, Written};
use crate::platform::http::{Faults, Problem, present};
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Line, Name, paragraph, parse_past_date};

/// Characters of a card's notes, or of a note on the timeline, at most.
pub(super) const MAX_NOTES: usize = 4000;

/// A new card.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CreateCustomer {
    #[schema(max_length = 120)]
    full_name: String,
    /// In any spelling; national numbers are Israeli.
    phone: Option<String>,
    email: Option<String>,
    #[schema(max_length = 4000)]
    notes: Option<String>,
    /// Each 1 to 40 characters.
    #[schema(max_items = 20)]
    tags: Option<Vec<String>>,
    /// `YYYY-MM-DD`, from 1900 until today.
    #[schema(value_type = Option<Date>)]
    birth_date: Option<String>,
    /// What stands in the fields that the business defined, by the field's id.
    fields: Option<BTreeMap<String, Value>>,
}

/// The fields to change; null clears those that may be empty.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateCustomer {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    full_name: Option<String>,
    /// In any spelling; national numbers are Israeli.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    phone: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    email: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, max_length = 4000)]
    notes: Option<Option<String>>,
    /// All of them, each 1 to 40 characters.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Vec<String>>, max_items = 20)]
    tags: Option<Option<Vec<String>>>,
    /// `YYYY-MM-DD`, from 1900 until today.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Date>)]
    birth_date: Option<Option<String>>,
    /// By the field's id, those that change; null empties one.
    fields: Option<BTreeMap<String, Value>>,
}

impl CreateCustomer {
    /// The card, or every fault of the form, on the day `today`. `fields` are those of the business.
    pub(super) fn checked(self, today: Date, fields: &[CustomerField]) -> Result<Card, Problem> {
        let mut faults = Faults::default();
        let name = faults.need("/fullName", Name::parse(&self.full_name), "bad_name");
        let card = Card {
            full_name: name.map(Name::into_string).unwrap_or_default(),
            phone: phone(self.phone, &mut faults),
            email: email(self.email, &mut faults),
            notes: notes(self.notes, &mut faults),
            tags: tags(self.tags, &mut faults),
            birth_date: birth_date(self.birth_date, today, &mut faults),
            fields: applied(
                fields,
                Values::new(),
                self.fields.unwrap_or_default(),
                &mut faults,
            ),
        };
        faults.finish()?;
        Ok(card)
    }
}

/// The card that a row of a file writes down, checked as one made by hand, on the day `today`. `fields` are those of the
/// business.
///
/// # Errors
/// [`Problem::Invalid`] with every fault, at the fields as the API names them.
pub(crate) fn check(
    written: Written,
    today: Date,
    fields: &[CustomerField],
) -> Result<Card, Problem> {
    let form = CreateCustomer {
        full_name: written.full_name,
        phone: written.phone,
        email: written.email,
        notes: written.notes,
        tags: Some(written.tags),
        birth_date: written.birth_date,
        fields: Some(written.fields),
    };
    form.checked(today, fields)
}

impl UpdateCustomer {
    /// The card after the change, or every fault of the form, on the day `today`. `fields` are those of the business.
    pub(super) fn applied_to(
        self,
        mut card: Card,
        today: Date,
        fields: &[CustomerField],
    ) -> Result<Card, Problem> {
        let mut faults = Faults::default();
        if let Some(text) = self.full_name
            && let Some(name) = faults.need("/fullName", Name::parse(&text), "bad_name")
        {
            card.full_name = name.into_string();
        }
        if let Some(text) = self.phone {
            card.phone = phone(text, &mut faults);
        }
        if let Some(text) = self.email {
            card.email = email(text, &mut faults);
        }
        if let Some(text) = self.notes {
            card.notes = notes(text, &mut faults);
        }
        if let Some(list) = self.tags {
            card.tags = tags(list, &mut faults);
        }
        if let Some(text) = self.birth_date {
            card.birth_date = birth_date(text, today, &mut faults);
        }
        if let Some(given) = self.fields {
            card.fields = applied(fields, card.fields, given, &mut faults);
        }
        faults.finish()?;
        Ok(card)
    }
}

fn phone(text: Option<String>, faults: &mut Faults) -> Option<String> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let phone = faults.need("/phone", Phone::parse(&text), "bad_phone")?;
    Some(phone.as_str().to_owned())
}

fn email(text: Option<String>, faults: &mut Faults) -> Option<String> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let email = faults.need("/email", Email::parse(&text), "bad_email")?;
    Some(email.as_str().to_owned())
}

fn notes(text: Option<String>, faults: &mut Faults) -> String {
    paragraph(&text.unwrap_or_default(), MAX_NOTES, "/notes", faults)
}

fn tags(list: Option<Vec<String>>, faults: &mut Faults) -> Vec<String> {
    let list = list.unwrap_or_default();
    if list.len() > MAX_TAGS {
        faults.add("/tags", "too_many");
        return Vec::new();
    }
    let mut tags = Vec::with_capacity(list.len());
    for (place, text) in list.iter().enumerate() {
        match Tag::parse(text) {
            Some(tag) => tags.push(tag.into_string()),
            None => faults.add(format!("/tags/{place}"), "bad_tag"),
        }
    }
    tags.sort();
    tags.dedup();
    tags
}

fn birth_date(text: Option<String>, today: Date, faults: &mut Faults) -> Option<Date> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    // The day begins in the east before it does by UTC.
    let latest = today.tomorrow().unwrap_or(today);
    let date = parse_past_date(&text).filter(|date| *date <= latest);
    faults.need("/birthDate", date, "bad_birth_date")
}

/// A tag on a card.
pub(super) type Tag = Line<40>;
