//! A customer's card.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::fields::{self, Values};
use crate::platform::ids::{CustomerFieldId, CustomerId};
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Name, search_key};

/// Whether a card is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[schema(as = CustomerStatus)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Status {
    /// In use.
    Active,
    /// Put away: not in lists unless asked for, kept with everything that happened.
    Archived,
}

/// A person the business serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    /// The card.
    pub id: CustomerId,
    /// The name, as the business or the person spelt it.
    pub full_name: String,
    /// In E.164; no two cards of a business have the same.
    pub phone: Option<String>,
    /// In lower case.
    pub email: Option<String>,
    /// What the business wants to remember.
    pub notes: String,
    /// In the order of the alphabet.
    pub tags: Vec<String>,
    /// The date of birth.
    pub birth_date: Option<Date>,
    /// What stands in the fields that the business defined, by the field's id: text, a number, `YYYY-MM-DD`, true or
    /// false, or the id of a choice. Empty fields are absent.
    #[schema(value_type = HashMap<String, serde_json::Value>)]
    pub fields: Values,
    /// Whether the card is in use.
    pub status: Status,
    /// The last visit that took place.
    pub last_visit_at: Option<Timestamp>,
    /// When the card was made.
    pub created_at: Timestamp,
    /// When the card was last changed.
    pub updated_at: Timestamp,
    /// Counts the changes of the card; an edit names the one it was made on.
    pub version: i64,
}

/// What a person who books tells of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCustomer {
    /// The name.
    pub full_name: Name,
    /// The telephone number, by which a known customer is recognised.
    pub phone: Option<Phone>,
    /// The e-mail address.
    pub email: Option<Email>,
}

/// Tags that a card may have.
pub(super) const MAX_TAGS: usize = 20;

/// What a file says of a person, before it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) full_name: String,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) notes: Option<String>,
    pub(crate) tags: Vec<String>,
    /// `YYYY-MM-DD`.
    pub(crate) birth_date: Option<String>,
    /// By the id of the field.
    pub(crate) fields: BTreeMap<String, Value>,
}

/// What can be edited of a card; every value checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) full_name: String,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) notes: String,
    /// Sorted, each once.
    pub(crate) tags: Vec<String>,
    pub(crate) birth_date: Option<Date>,
    /// Also in those fields that are put away.
    pub(crate) fields: Values,
}

impl Card {
    /// What the card is sorted by.
    pub(super) fn name_key(&self) -> String {
        search_key(&self.full_name)
    }

    /// What a search looks through: the name, the number with and without its country, the address.
    pub(super) fn search_text(&self) -> String {
        let mut lines = vec![self.name_key()];
        if let Some(phone) = &self.phone {
            lines.push(phone.clone());
            lines.extend(phone.strip_prefix("+972").map(|rest| format!("0{rest}")));
        }
        lines.extend(self.email.clone());
        lines.join("\n")
    }

    /// The names of the fields in which `other` differs, as the API spells them.
    pub(super) fn differences(&self, other: &Self) -> Vec<String> {
        let own = [
            ("fullName", self.full_name != other.full_name),
            ("phone", self.phone != other.phone),
            ("email", self.email != other.email),
            ("notes", self.notes != other.notes),
            ("tags", self.tags != other.tags),
            ("birthDate", self.birth_date != other.birth_date),
        ];
        let own = own
            .into_iter()
            .filter(|(_, differs)| *differs)
            .map(|(name, _)| name.to_owned());
        let ids: BTreeSet<CustomerFieldId> = self
            .fields
            .keys()
            .chain(other.fields.keys())
            .copied()
            .collect();
        let defined = ids
            .into_iter()
            .filter(|id| self.fields.get(id) != other.fields.get(id))
            .map(fields::path);
        own.chain(defined).collect()
    }

    /// This card with the fields that are empty taken from `other`.
    pub(super) fn filled_from(mut self, other: &Self) -> Self {
        self.phone = self.phone.or_else(|| other.phone.clone());
        self.email = self.email.or_else(|| other.email.clone());
        self.birth_date = self.birth_date.or(other.birth_date);
        if self.notes.is_empty() {
            self.notes.clone_from(&other.notes);
        }
        if self.tags.is_empty() {
            self.tags.clone_from(&other.tags);
        }
        self.fill_fields(&other.fields);
        self
    }

    fn fill_fields(&mut self, other: &Values) {
        for (id, value) in other {
            self.fields.entry(*id).or_insert_with(|| value.clone());
        }
    }

    /// This card without what it has in `fields`, as [`Card::differences`] names them.
    pub(super) fn emptied_of(mut self, fields: &[String]) -> Self {
        for field in fields {
            match field.as_str() {
                "phone" => self.phone = None,
                "email" => self.email = None,
                "birthDate" => self.birth_date = None,
                "notes" => self.notes.clear(),
                "tags" => self.tags.clear(),
                path => self.fields.retain(|id, _| fields::path(*id) != path),
            }
        }
        self
    }

    /// This card with what it lacks taken from `other`, and the tags of both as far as there is room.
    pub(super) fn completed_from(mut self, other: Self) -> Self {
        self.phone = self.phone.or(other.phone);
        self.email = self.email.or(other.email);
        self.birth_date = self.birth_date.or(other.birth_date);
        if self.notes.is_empty() {
            self.notes = other.notes;
        }
        self.fill_fields(&other.fields);
        for tag in other.tags {
            if self.tags.len() < MAX_TAGS && !self.tags.contains(&tag) {
                self.tags.push(tag);
            }
        }
        self.tags.sort();
        self
    }
}

impl From<Customer> for Card {
    fn from(customer: Customer) -> Self {
        Self {
            full_name: customer.full_name,
            phone: customer.phone,
            email: customer.email,
            notes: customer.notes,
            tags: customer.tags,
            birth_date: customer.birth_date,
            fields: customer.fields,
        }
    }
}

impl From<NewCustomer> for Card {
    fn from(new: NewCustomer) -> Self {
        Self {
            full_name: new.full_name.into_string(),
            phone: new.phone.map(|phone| phone.as_str().to_owned()),
            email: new.email.map(|email| email.as_str().to_owned()),
            notes: String::new(),
            tags: Vec::new(),
            birth_date: None,
            fields: Values::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Card, MAX_TAGS, Values};

    fn card(name: &str, phone: Option<&str>, tags: &[&str]) -> Card {
        Card {
            full_name: name.to_owned(),
            phone: phone.map(str::to_owned),
            email: None,
            notes: String::new(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            birth_date: None,
            fields: Values::new(),
        }
    }

    #[test]
    fn a_number_is_searched_with_and_without_its_country() {
        let text = card("דָּנָה", Some("+972502345678"), &[]).search_text();
        assert_eq!(text, "דנה\n+972502345678\n0502345678");
        let abroad = card("Ann", Some("+442079460000"), &[]).search_text();
        assert_eq!(abroad, "ann\n+442079460000");
    }

    #[test]
    fn a_completed_card_keeps_its_own_and_no_more_tags_than_a_card_may_have() {
        let many: Vec<String> = (0..MAX_TAGS).map(|n| format!("t{n:02}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let whole = card("דנה", None, &["vip", "צבע"]).completed_from(card(
            "Dana",
            Some("+972502345678"),
            &many,
        ));
        assert_eq!(whole.full_name, "דנה");
        assert_eq!(whole.phone.as_deref(), Some("+972502345678"));
        assert_eq!(whole.tags.len(), MAX_TAGS);
        assert!(whole.tags.contains(&"vip".to_owned()) && whole.tags.is_sorted());
    }
}
