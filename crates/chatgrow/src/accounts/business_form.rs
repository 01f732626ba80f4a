//! The form with which a business is changed, and its checks.

use jiff::tz::TimeZone;
use serde::Deserialize;
use utoipa::ToSchema;

use super::businesses::BusinessUpdate;
use super::model::{Business, TaxKind, is_slug};
use crate::platform::color::Color;
use crate::platform::http::{Faults, Problem, present};
use crate::platform::i18n::Lang;
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Name, paragraph};

/// The fields to change; null clears those that may be empty.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateBusiness {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    /// The word in the public address: 3 to 60 Latin letters, digits and inner hyphens.
    slug: Option<String>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    phone: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    email: Option<Option<String>>,
    address: Option<String>,
    /// IANA zone.
    zone: Option<String>,
    locale: Option<Lang>,
    tax_kind: Option<TaxKind>,
    /// Nine digits with their check digit.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    tax_number: Option<Option<String>>,
    /// 0 to 43200.
    min_notice_minutes: Option<i64>,
    /// 1 to 730.
    horizon_days: Option<i64>,
    /// 5, 10, 15, 20, 30 or 60.
    slot_step_minutes: Option<i64>,
    /// What the pages of guests wear, `#rrggbb`.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    brand_color: Option<Option<String>>,
    /// Whether its address was copied for guests.
    link_shared: Option<bool>,
    /// Whether the list of first steps is put away.
    first_steps_closed: Option<bool>,
}

/// The business after the change, or every fault of the form.
pub(super) fn checked(before: Business, form: UpdateBusiness) -> Result<BusinessUpdate, Problem> {
    let mut faults = Faults::default();
    let mut changed = Vec::new();
    let mut after = before;
    if let Some(name) = form
        .name
        .and_then(|name| faults.need("/name", Name::parse(&name), "bad_name"))
    {
        after.name = name.into_string();
        changed.push("name");
    }
    if let Some(slug) = form.slug {
        if !is_slug(&slug) {
            faults.add("/slug", "bad_slug");
        }
        after.slug = slug;
        changed.push("slug");
    }
    if let Some(phone) = form.phone {
        after.phone = optional(phone, |text| {
            faults
                .need("/phone", Phone::parse(text), "bad_phone")
                .map(|phone| phone.as_str().to_owned())
        });
        changed.push("phone");
    }
    if let Some(email) = form.email {
        after.email = optional(email, |text| {
            faults
                .need("/email", Email::parse(text), "bad_email")
                .map(|email| email.as_str().to_owned())
        });
        changed.push("email");
    }
    if let Some(address) = form.address {
        after.address = paragraph(&address, 300, "/address", &mut faults);
        changed.push("address");
    }
    if let Some(zone) = form.zone {
        match TimeZone::get(&zone)
            .ok()
            .filter(|zone| zone.iana_name().is_some())
        {
            Some(zone) => after.zone = zone,
            None => faults.add("/zone", "bad_zone"),
        }
        changed.push("zone");
    }
    if let Some(lang) = form.locale {
        after.lang = lang;
        changed.push("locale");
    }
    tax(
        &mut after,
        form.tax_kind,
        form.tax_number,
        &mut changed,
        &mut faults,
    );
    let rules = (
        form.min_notice_minutes,
        form.horizon_days,
        form.slot_step_minutes,
    );
    booking_rules(&mut after, rules, &mut changed, &mut faults);
    if let Some(color) = form.brand_color {
        let read = |text: String| faults.need("/brandColor", Color::parse(&text), "bad_color");
        after.brand_color = color.filter(|text| !text.is_empty()).and_then(read);
        changed.push("brandColor");
    }
    if let Some(shared) = form.link_shared {
        after.link_shared = shared;
        changed.push("linkShared");
    }
    if let Some(closed) = form.first_steps_closed {
        after.first_steps_closed = closed;
        changed.push("firstStepsClosed");
    }
    faults.finish()?;
    Ok(BusinessUpdate { after, changed })
}

fn optional(text: Option<String>, read: impl FnOnce(&str) -> Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
        .and_then(|text| read(&text))
}

fn tax(
    after: &mut Business,
    kind: Option<TaxKind>,
    number: Option<Option<String>>,
    changed: &mut Vec<&'static str>,
    faults: &mut Faults,
) {
    if let Some(kind) = kind {
        after.tax_kind = kind;
        changed.push("taxKind");
    }
    if let Some(number) = number {
        after.tax_number = optional(number, |text| {
            let number = text.parse::<chatgrow_documents::TaxNumber>().ok();
            faults
                .need("/taxNumber", number, "bad_tax_number")
                .map(|number| number.to_string())
        });
        changed.push("taxNumber");
    }
}

fn booking_rules(
    after: &mut Business,
    (notice, horizon, step): (Option<i64>, Option<i64>, Option<i64>),
    changed: &mut Vec<&'static str>,
    faults: &mut Faults,
) {
    if let Some(notice) = notice {
        if !(0..=43_200).contains(&notice) {
            faults.add("/minNoticeMinutes", "out_of_range");
        }
        after.min_notice_minutes = notice;
        changed.push("minNoticeMinutes");
    }
    if let Some(horizon) = horizon {
        if !(1..=730).contains(&horizon) {
            faults.add("/horizonDays", "out_of_range");
        }
        after.horizon_days = horizon;
        changed.push("horizonDays");
    }
    if let Some(step) = step {
        if ![5, 10, 15, 20, 30, 60].contains(&step) {
            faults.add("/slotStepMinutes", "out_of_range");
        }
        after.slot_step_minutes = step;
        changed.push("slotStepMinutes");
    }
}
