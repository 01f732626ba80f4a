//! What the template prints: labels and finished texts. No arithmetic and no rules happen after this.

use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use super::Marking;
use crate::customer::Customer;
use crate::issuer::Issuer;
use crate::labels::{Labels, Language};
use crate::money::MoneyError;
use crate::payment::{Payment, PaymentMeans};
use crate::receipt::{PurposeLine, ReceiptContent};
use crate::text::printable;

/// The data of one receipt, as `/data.json`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReceiptView {
    lang: &'static str,
    labels: &'static Labels,
    title: String,
    number: String,
    marking: &'static str,
    date: String,
    produced: String,
    computerized: bool,
    issuer: PartyView,
    payer: PartyView,
    lines: Vec<LineView>,
    payments: Vec<PaymentView>,
    withheld: Option<WithheldView>,
    received: String,
    note: Option<String>,
}

#[derive(Serialize)]
struct PartyView {
    name: String,
    status: Option<Detail>,
    address: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

#[derive(Serialize)]
struct LineView {
    text: String,
    amount: String,
}

#[derive(Serialize)]
struct PaymentView {
    means: String,
    details: Vec<Detail>,
    date: String,
    amount: String,
}

/// A value with the word before it, which may be empty.
#[derive(Serialize)]
struct Detail {
    label: &'static str,
    value: String,
}

/// The rows above the total when tax was withheld.
#[derive(Serialize)]
struct WithheldView {
    gross: String,
    tax: String,
}

impl ReceiptView {
    /// `draws` tells which characters the fonts have. Fails when the amounts do not add.
    pub(super) fn new(
        content: &ReceiptContent,
        marking: Marking,
        produced_at: &Zoned,
        draws: &dyn Fn(char) -> bool,
    ) -> Result<Self, MoneyError> {
        let language = content.language;
        let text = Texts {
            language,
            labels: language.labels(),
            draws,
        };
        let issuer = text.issuer(&content.issuer);
        Ok(Self {
            lang: language_tag(language),
            labels: text.labels,
            title: format!(
                "{} {} – {}",
                text.labels.receipt, content.number, issuer.name
            ),
            number: content.number.to_string(),
            marking: text.marking(marking),
            date: text.date(content.document_date),
            produced: format!(
                "{} {:02}:{:02}",
                text.date(produced_at.date()),
                produced_at.hour(),
                produced_at.minute()
            ),
            computerized: content.computerized,
            issuer,
            payer: text.payer(&content.payer),
            lines: content.lines.iter().map(|line| text.line(line)).collect(),
            payments: content
                .payments
                .iter()
                .map(|row| text.payment(row))
                .collect(),
            withheld: content.withheld_tax.map(|tax| WithheldView {
                gross: content.total.to_string(),
                tax: tax.to_string(),
            }),
            received: content.received()?.to_string(),
            note: text.optional(content.note.as_deref()),
        })
    }
}

const fn language_tag(language: Language) -> &'static str {
    match language {
        Language::He => "he",
        Language::En => "en",
    }
}

/// Writes values in the document's language.
struct Texts<'a> {
    language: Language,
    labels: &'static Labels,
    draws: &'a dyn Fn(char) -> bool,
}

impl Texts<'_> {
    fn free(&self, text: &str) -> String {
        printable(text, self.draws)
    }

    fn optional(&self, text: Option<&str>) -> Option<String> {
        text.map(|text| self.free(text))
            .filter(|text| !text.is_empty())
    }

    fn date(&self, date: Date) -> String {
        let format = match self.language {
            Language::He => "%d/%m/%Y",
            Language::En => "%-d %b %Y",
        };
        date.strftime(format).to_string()
    }

    const fn marking(&self, marking: Marking) -> &'static str {
        match marking {
            Marking::Original => self.labels.original,
            Marking::Copy => self.labels.copy,
        }
    }

    fn issuer(&self, issuer: &Issuer) -> PartyView {
        PartyView {
            name: self.free(&issuer.name),
            status: Some(Detail {
                label: issuer.kind.label(self.language),
                value: issuer
                    .tax_number
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            }),
            address: self.optional(issuer.address.as_deref()),
            phone: self.optional(issuer.phone.as_deref()),
            email: self.optional(issuer.email.as_deref()),
        }
    }

    fn payer(&self, payer: &Customer) -> PartyView {
        PartyView {
            name: self.free(&payer.name),
            status: payer.tax_number.as_ref().map(|number| Detail {
                label: self.labels.payer_number,
                value: number.to_string(),
            }),
            address: self.optional(payer.address.as_deref()),
            phone: self.optional(payer.phone.as_deref()),
            email: self.optional(payer.email.as_deref()),
        }
    }

    fn line(&self, line: &PurposeLine) -> LineView {
        LineView {
            text: self.free(&line.text),
            amount: line.amount.to_string(),
        }
    }

    fn payment(&self, payment: &Payment) -> PaymentView {
        PaymentView {
            means: self.means(&payment.means),
            details: self.details(&payment.means),
            date: self.date(payment.date),
            amount: payment.amount.to_string(),
        }
    }

    fn means(&self, means: &PaymentMeans) -> String {
        let label = match means {
            PaymentMeans::Cash => self.labels.cash,
            PaymentMeans::Cheque { .. } => self.labels.cheque,
            PaymentMeans::Card { .. } => self.labels.card,
            PaymentMeans::Transfer { .. } => self.labels.transfer,
            PaymentMeans::App { .. } => self.labels.app,
            PaymentMeans::Other { .. } => self.labels.other,
        };
        label.to_owned()
    }

    fn details(&self, means: &PaymentMeans) -> Vec<Detail> {
        let labels = self.labels;
        let pairs = match means {
            PaymentMeans::Cash => Vec::new(),
            PaymentMeans::Cheque {
                number,
                bank,
                branch,
                account,
                due_date,
            } => vec![
                (labels.cheque_number, Some(number.clone())),
                (labels.bank, Some(bank.clone())),
                (labels.branch, Some(branch.clone())),
                (labels.account, Some(account.clone())),
                (labels.due, Some(self.date(*due_date))),
            ],
            PaymentMeans::Card {
                brand,
                last4,
                installments,
                confirmation,
            } => vec![
                ("", brand.clone()),
                (labels.card_ending, last4.clone()),
                (
                    labels.installments,
                    installments.map(|count| count.to_string()),
                ),
                (labels.confirmation, confirmation.clone()),
            ],
            PaymentMeans::Transfer {
                bank,
                branch,
                account,
                reference,
            } => vec![
                (labels.bank, bank.clone()),
                (labels.branch, branch.clone()),
                (labels.account, account.clone()),
                (labels.reference, reference.clone()),
            ],
            PaymentMeans::App { name, reference } => vec![
                ("", Some(name.clone())),
                (labels.reference, reference.clone()),
            ],
            PaymentMeans::Other { description } => vec![("", Some(description.clone()))],
        };
        pairs
            .into_iter()
            .filter_map(|(label, value)| {
                let value = self.optional(value.as_deref())?;
                // A bank given by name already says "bank".
                let label = if value.starts_with(label) { "" } else { label };
                Some(Detail { label, value })
            })
            .collect()
    }
}
