//! What is true of businesses, users and their credentials. No SQL, no HTTP, no clock.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::color::Color;
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, UserId};
use crate::platform::money::Currency;
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Name};

/// What the tax authority knows a business as; it decides which documents it may issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum TaxKind {
    /// עוסק פטור.
    ExemptDealer,
    /// עוסק מורשה.
    LicensedDealer,
    /// חברה בע"מ.
    Company,
    /// מלכ"ר.
    NonProfit,
}

/// A business and its booking rules.
#[derive(Debug, Clone)]
pub struct Business {
    /// Its id.
    pub id: BusinessId,
    /// The word it is found by in public addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its telephone.
    pub phone: Option<String>,
    /// Where guests' replies go.
    pub email: Option<String>,
    /// Its postal address.
    pub address: String,
    /// The zone its day is lived in.
    pub zone: TimeZone,
    /// The language its guests are written to in.
    pub lang: Lang,
    /// The currency of its prices.
    pub currency: Currency,
    /// What kind of business it is, in its own words.
    pub service_type: String,
    /// Its kind for the tax authority.
    pub tax_kind: TaxKind,
    /// Its nine-digit number.
    pub tax_number: Option<String>,
    /// Guests book at least this long ahead.
    pub min_notice_minutes: i64,
    /// Guests book at most this far ahead.
    pub horizon_days: i64,
    /// Starts lie on this grid.
    pub slot_step_minutes: i64,
    /// The colour that its guests' pages wear.
    pub brand_color: Option<Color>,
    /// Whether its address was given to guests by the button that copies it.
    pub link_shared: bool,
    /// Whether the owner has done with the list of first steps.
    pub first_steps_closed: bool,
    /// Whether it is the demo.
    pub is_demo: bool,
    /// Counts its changes.
    pub version: i64,
}

impl Business {
    /// The IANA name of its zone.
    #[must_use]
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }
}

/// What a new business is opened with; the rest has defaults that fit a small Israeli business.
#[derive(Debug, Clone)]
pub struct NewBusiness {
    /// Its name.
    pub name: Name,
    /// Its telephone.
    pub phone: Option<Phone>,
    /// Where guests' replies go.
    pub email: Option<Email>,
    /// What kind of business it is.
    pub service_type: String,
    /// The language of its guests.
    pub lang: Lang,
    /// Whether it is the demo.
    pub is_demo: bool,
}

/// The zone of a new business.
pub(super) const DEFAULT_ZONE: &str = "Asia/Jerusalem";

/// A user, as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct User {
    pub(super) id: UserId,
    pub(super) email: String,
    pub(super) password_hash: String,
    pub(super) full_name: String,
    pub(super) lang: Lang,
    pub(super) email_verified_at: Option<i64>,
}

/// A password that may be chosen: 8 to 200 characters. Length is the strength that counts
/// (NIST SP 800-63B); rules on kinds of characters are not imposed.
pub(super) fn password_fault(password: &str) -> Option<&'static str> {
    match password.chars().count() {
        0..8 => Some("password_too_short"),
        8..=200 => None,
        _ => Some("too_long"),
    }
}

/// The beginning of an address for `name`: its Latin letters and digits, or nothing if they are few.
pub(super) fn slug_base(name: &str) -> Option<String> {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(40).collect();
    is_slug(&slug).then_some(slug)
}

/// Taken by paths beside the businesses' own: `/api/public/appointments/…`.
const RESERVED_SLUGS: [&str; 1] = ["appointments"];

/// Whether `text` may be a business's address: 3 to 60 Latin letters, digits and inner hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (3..=60).contains(&text.len())
        && text.chars().all(allowed)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !RESERVED_SLUGS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::{is_slug, slug_base};

    #[test]
    fn an_address_is_made_of_latin_letters_when_the_name_has_them() {
        assert_eq!(
            slug_base("Studio Dana – Yoga!").as_deref(),
            Some("studio-dana-yoga")
        );
        assert_eq!(slug_base("סטודיו דנה"), None);
        assert!(!is_slug("appointments"));
        assert!(is_slug("dana-2") && !is_slug("-dana") && !is_slug("Dana") && !is_slug("ab"));
    }
}
