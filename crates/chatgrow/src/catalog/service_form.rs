//! The forms with which services are added and changed, and their checks.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{CatalogStatus, Service};
use super::rules::ServiceRules;
use crate::platform::color::Color;
use crate::platform::http::{Faults, Problem, present};
use crate::platform::ids::StaffId;
use crate::platform::money::{Currency, Money};
use crate::platform::text::{Name, paragraph};

const MAX_DESCRIPTION: usize = 2000;
const MAX_STAFF: usize = 500;

/// A service to add.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewService {
    #[schema(max_length = 120)]
    name: String,
    /// For guests.
    #[schema(max_length = 2000)]
    description: Option<String>,
    /// 5 to 720.
    #[schema(minimum = 5, maximum = 720)]
    duration_minutes: i64,
    /// 0 to 240; 0 when absent.
    #[schema(minimum = 0, maximum = 240)]
    buffer_before_minutes: Option<i64>,
    /// 0 to 240; 0 when absent.
    #[schema(minimum = 0, maximum = 240)]
    buffer_after_minutes: Option<i64>,
    /// In the business's currency.
    price: Money,
    /// `#rrggbb`; the next of a palette when absent.
    color: Option<String>,
    /// Who gives it; every active staff member when absent.
    staff_ids: Option<Vec<Uuid>>,
    /// How it may be booked: at once, a private visit, when absent.
    rules: Option<ServiceRules>,
}

/// The fields of a service to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateService {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    /// Null clears it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    description: Option<Option<String>>,
    /// 5 to 720. Visits that are booked keep their length.
    duration_minutes: Option<i64>,
    /// 0 to 240.
    buffer_before_minutes: Option<i64>,
    /// 0 to 240.
    buffer_after_minutes: Option<i64>,
    /// In the business's currency. Visits that are booked keep their price.
    price: Option<Money>,
    /// `#rrggbb`.
    color: Option<String>,
    /// `active` brings an archived service back.
    status: Option<CatalogStatus>,
    /// Who gives it from now on.
    staff_ids: Option<Vec<Uuid>>,
    /// How it may be booked from now on, as a whole. Visits that are booked keep what was agreed.
    rules: Option<ServiceRules>,
}

impl From<NewService> for UpdateService {
    fn from(new: NewService) -> Self {
        Self {
            version: 0,
            name: Some(new.name),
            description: new.description.map(Some),
            duration_minutes: Some(new.duration_minutes),
            buffer_before_minutes: new.buffer_before_minutes,
            buffer_after_minutes: new.buffer_after_minutes,
            price: Some(new.price),
            color: new.color,
            status: None,
            staff_ids: new.staff_ids,
            rules: new.rules,
        }
    }
}

impl UpdateService {
    /// Whether the form says who gives the service, or its colour: else a new one gets defaults.
    pub(super) fn names_staff_and_color(&self) -> (bool, bool) {
        (self.staff_ids.is_some(), self.color.is_some())
    }
}

/// The service after the change and the names of what changed, or every fault of the form.
/// That the staff named exist is for the database to say.
pub(super) fn checked(
    before: Service,
    form: UpdateService,
    currency: Currency,
) -> Result<(Service, Vec<&'static str>), Problem> {
    let mut faults = Faults::default();
    let mut changed = Vec::new();
    let mut after = before;
    if let Some(name) = form.name {
        if let Some(name) = faults.need("/name", Name::parse(&name), "bad_name") {
            after.name = name.into_string();
        }
        changed.push("name");
    }
    if let Some(text) = form.description {
        let text = text.unwrap_or_default();
        after.description = paragraph(&text, MAX_DESCRIPTION, "/description", &mut faults);
        changed.push("description");
    }
    let minutes = [
        (
            "durationMinutes",
            form.duration_minutes,
            5..=720,
            &mut after.duration_minutes,
        ),
        (
            "bufferBeforeMinutes",
            form.buffer_before_minutes,
            0..=240,
            &mut after.buffer_before_minutes,
        ),
        (
            "bufferAfterMinutes",
            form.buffer_after_minutes,
            0..=240,
            &mut after.buffer_after_minutes,
        ),
    ];
    for (name, given, allowed, kept) in minutes {
        let Some(given) = given else { continue };
        if !allowed.contains(&given) {
            faults.add(format!("/{name}"), "out_of_range");
        }
        *kept = given;
        changed.push(name);
    }
    if let Some(price) = form.price {
        price_faults("/price", price, currency, &mut faults);
        after.price = price;
        changed.push("price");
    }
    if let Some(color) = form.color {
        if let Some(color) = faults.need("/color", Color::parse(&color), "bad_color") {
            after.color = color.to_string();
        }
        changed.push("color");
    }
    if let Some(status) = form.status {
        after.status = status;
        changed.push("status");
    }
    if let Some(ids) = form.staff_ids {
        if ids.len() > MAX_STAFF {
            faults.add("/staffIds", "too_many");
        }
        after.staff_ids = ids.into_iter().map(StaffId).collect();
        after.staff_ids.sort_unstable();
        after.staff_ids.dedup();
        changed.push("staffIds");
    }
    if let Some(rules) = form.rules {
        after.rules = rules.checked(currency, &mut faults);
        changed.push("rules");
    }
    faults.finish()?;
    Ok((after, changed))
}

/// Notes what is wrong with the price at `field`: out of range, or not in the business's currency.
pub(crate) fn price_faults(field: &str, price: Money, currency: Currency, faults: &mut Faults) {
    if !price.is_chargeable() {
        faults.add(format!("{field}/amount"), "out_of_range");
    }
    if price.currency != currency {
        faults.add(format!("{field}/currency"), "wrong_currency");
    }
}
