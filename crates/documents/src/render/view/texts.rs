//! Values as their reader reads them: dates, people, free words.

use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::customer::Customer;
use crate::issuer::Issuer;
use crate::labels::{Labels, Language};
use crate::text::{breakable, printable};

/// A value with the word before it, which may be empty.
#[derive(Serialize)]
pub(super) struct Detail {
    label: &'static str,
    value: String,
}

impl Detail {
    pub(super) const fn new(label: &'static str, value: String) -> Self {
        Self { label, value }
    }
}

/// A business or a person.
#[derive(Serialize)]
pub(super) struct Party {
    pub(super) name: String,
    status: Option<Detail>,
    address: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

/// `text` with places to end a line where it has no spaces and may be wider than its column.
pub(super) fn in_column(text: &str) -> String {
    breakable(text, 32, 10)
}

/// Writes values in one language.
pub(super) struct Texts<'a> {
    pub(super) language: Language,
    pub(super) labels: &'static Labels,
    draws: &'a dyn Fn(char) -> bool,
}

impl<'a> Texts<'a> {
    /// `draws` tells which characters the fonts have.
    pub(super) fn new(language: Language, draws: &'a dyn Fn(char) -> bool) -> Self {
        Self {
            language,
            labels: language.labels(),
            draws,
        }
    }

    /// The language's tag (BCP 47).
    pub(super) const fn tag(&self) -> &'static str {
        match self.language {
            Language::He => "he",
            Language::En => "en",
        }
    }

    /// A text that someone typed, fit to print.
    pub(super) fn free(&self, text: &str) -> String {
        in_column(&printable(text, self.draws))
    }

    /// The same, when there is anything left to print.
    pub(super) fn optional(&self, text: Option<&str>) -> Option<String> {
        text.map(|text| self.free(text))
            .filter(|text| !text.is_empty())
    }

    pub(super) fn date(&self, date: Date) -> String {
        let format = match self.language {
            Language::He => "%d/%m/%Y",
            Language::En => "%-d %b %Y",
        };
        date.strftime(format).to_string()
    }

    pub(super) fn instant(&self, at: &Zoned) -> String {
        let date = self.date(at.date());
        format!("{date} {:02}:{:02}", at.hour(), at.minute())
    }

    pub(super) fn issuer(&self, issuer: &Issuer) -> Party {
        let number = issuer.tax_number.as_ref();
        let label = issuer.kind.label(self.language);
        Party {
            name: self.free(&issuer.name),
            // An exempt dealer says so even before the number is known.
            status: Some(Detail::new(
                label,
                number.map(ToString::to_string).unwrap_or_default(),
            )),
            address: self.optional(issuer.address.as_deref()),
            phone: self.optional(issuer.phone.as_deref()),
            email: self.optional(issuer.email.as_deref()),
        }
    }

    pub(super) fn customer(&self, customer: &Customer) -> Party {
        let number = customer.tax_number.as_ref();
        Party {
            name: self.free(&customer.name),
            status: number
                .map(|number| Detail::new(self.labels.customer_number, number.to_string())),
            address: self.optional(customer.address.as_deref()),
            phone: self.optional(customer.phone.as_deref()),
            email: self.optional(customer.email.as_deref()),
        }
    }
}
