//! What a document being written says. It need not be whole: what is missing is asked for when it is issued.

use chatgrow_documents::{MAX_AMOUNT, MAX_LINES, MAX_PAYMENTS, TaxNumber};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::customers;
use crate::payments::Means;
use crate::platform::db::Tx;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{CustomerId, DocumentId};
use crate::platform::money::Currency;
use crate::platform::text::{Line, paragraph};

/// The largest quantity, in ten-thousandths: a hundred million.
const MAX_QUANTITY: i64 = 1_000_000_000_000;

/// What a document says. Every amount is in minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = InvoiceContent)]
pub(in crate::invoices) struct DraftContent {
    /// Whom it is for. A document must have one to be issued.
    #[serde(default)]
    pub(in crate::invoices) customer_id: Option<CustomerId>,
    /// What is printed of them; what is absent comes from their card.
    #[serde(default)]
    pub(in crate::invoices) customer: Party,
    /// The date to print; the day of issue when absent.
    #[serde(default)]
    pub(in crate::invoices) date: Option<Date>,
    /// The day that decides the rate of VAT: of delivery or payment; the document's date when absent.
    #[serde(default)]
    pub(in crate::invoices) tax_point: Option<Date>,
    /// Until when a quote holds, or an invoice is to be paid.
    #[serde(default)]
    pub(in crate::invoices) due_date: Option<Date>,
    /// The currency of every amount.
    #[serde(default = "ils")]
    pub(in crate::invoices) currency: Currency,
    /// The rate of the day, of a document in another currency than shekels.
    #[serde(default)]
    pub(in crate::invoices) exchange: Option<Rate>,
    /// Whether VAT is inside the prices; as the settings say when absent.
    #[serde(default)]
    pub(in crate::invoices) prices_include_vat: Option<bool>,
    /// What is sold; on a receipt, what was paid for.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub(in crate::invoices) lines: Vec<Item>,
    /// What is taken off the sum of the lines.
    #[serde(default)]
    pub(in crate::invoices) discount: Option<Discount>,
    /// How it was paid, on receipts and invoice-receipts: money that comes with the document, and was not taken down as a
    /// payment.
    #[serde(default)]
    #[schema(max_items = 120)]
    pub(in crate::invoices) payments: Vec<Row>,
    /// Income tax that the customer withheld.
    #[serde(default)]
    pub(in crate::invoices) withheld_tax: Option<i64>,
    /// Words to the customer; those of the settings when absent.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub(in crate::invoices) note: Option<String>,
    /// The quote, order, delivery note or deal invoice in whose place this comes.
    #[serde(default)]
    pub(in crate::invoices) replaces: Option<DocumentId>,
    /// The invoice that this receipt acknowledges money for.
    #[serde(default)]
    pub(in crate::invoices) receipt_for: Option<DocumentId>,
    /// The approval for tax credits, on a donation receipt.
    #[serde(default)]
    pub(in crate::invoices) section46: Option<Approval>,
}

fn ils() -> Currency {
    Currency::Ils
}

/// What is printed of a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = InvoiceCustomer)]
pub(in crate::invoices) struct Party {
    #[schema(max_length = 120)]
    pub(in crate::invoices) name: Option<String>,
    #[schema(max_length = 40)]
    pub(in crate::invoices) phone: Option<String>,
    #[schema(max_length = 254)]
    pub(in crate::invoices) email: Option<String>,
    /// On one line.
    #[schema(max_length = 200)]
    pub(in crate::invoices) address: Option<String>,
    /// The personal, dealer or company number: nine digits.
    pub(in crate::invoices) tax_number: Option<String>,
}

/// A rate of exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = ExchangeRate)]
pub(in crate::invoices) struct Rate {
    /// Shekels for one unit of the currency, in millionths: 3712000 is ₪3.712.
    #[schema(minimum = 1, maximum = 1_000_000_000_u64)]
    pub(in crate::invoices) rate_millionths: u64,
    /// The day whose rate it is.
    pub(in crate::invoices) date: Date,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = InvoiceLine)]
pub(in crate::invoices) struct Item {
    #[schema(max_length = 300)]
    pub(in crate::invoices) description: String,
    /// What is counted, for example `שעה`.
    #[serde(default)]
    #[schema(max_length = 20)]
    pub(in crate::invoices) unit: Option<String>,
    /// In ten-thousandths: 15000 is 1.5. One when absent.
    #[serde(default = "one")]
    pub(in crate::invoices) quantity: i64,
    /// Of one unit.
    pub(in crate::invoices) unit_price: i64,
    #[serde(default)]
    pub(in crate::invoices) discount: Option<Discount>,
    /// How VAT treats it; at the standard rate when absent. A business that charges no VAT has none on any line.
    #[serde(default)]
    pub(in crate::invoices) vat: Vat,
}

const fn one() -> i64 {
    chatgrow_documents::Quantity::ONE.ten_thousandths()
}

/// What is taken off: an amount, or a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = InvoiceDiscount)]
pub(in crate::invoices) enum Discount {
    /// In minor units.
    Amount(i64),
    /// In basis points: 1000 is 10%.
    BasisPoints(u16),
}

/// How VAT treats a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
#[schema(as = InvoiceVat)]
pub(in crate::invoices) enum Vat {
    /// At the standard rate.
    #[default]
    Standard,
    /// At a rate of zero, for the reason that is printed.
    Zero {
        #[schema(max_length = 120)]
        reason: String,
    },
    /// Exempt.
    Exempt,
    /// No deal at all, such as a deposit.
    OutOfScope,
}

/// How some of the money came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = InvoicePayment)]
pub(in crate::invoices) struct Row {
    pub(in crate::invoices) means: Means,
    /// The day it came; the document's date when absent.
    #[serde(default)]
    pub(in crate::invoices) date: Option<Date>,
    pub(in crate::invoices) amount: i64,
}

/// The approval that lets donors claim a tax credit (Income Tax Ordinance, section 46).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = DonationApproval)]
pub(in crate::invoices) struct Approval {
    #[schema(max_length = 60)]
    pub(in crate::invoices) number: String,
    pub(in crate::invoices) valid_until: Date,
}

impl DraftContent {
    /// What was received, withheld tax included, in minor units; `None` when it is beyond all money.
    pub(in crate::invoices) fn received(&self) -> Option<i64> {
        let rows = self.payments.iter().map(|row| row.amount);
        rows.chain(self.withheld_tax)
            .try_fold(0_i64, i64::checked_add)
    }

    /// Refuses a customer that is not one of the business's.
    pub(in crate::invoices) async fn must_name_a_customer(
        &self,
        tx: &mut Tx,
    ) -> Result<(), Problem> {
        let Some(id) = self.customer_id else {
            return Ok(());
        };
        let known = customers::read(tx, id).await?;
        let unknown = || Problem::invalid("/content/customerId", "unknown");
        known.map(drop).ok_or_else(unknown)
    }

    /// The same with its texts cleaned, or every fault that no later edit of another field could mend.
    pub(in crate::invoices) fn cleaned(mut self) -> Result<Self, Problem> {
        let mut faults = Faults::default();
        if self.lines.len() > MAX_LINES {
            faults.add("/content/lines", "too_many");
        }
        if self.payments.len() > MAX_PAYMENTS {
            faults.add("/content/payments", "too_many");
        }
        // Before the rows are gone through: there may be very many.
        if faults.count() > 0 {
            return Err(faults.into_problem());
        }
        self.customer.clean(&mut faults);
        for (index, line) in self.lines.iter_mut().enumerate() {
            line.clean(index, &mut faults);
        }
        for (index, row) in self.payments.iter().enumerate() {
            if !(1..=MAX_AMOUNT).contains(&row.amount) {
                faults.add(format!("/content/payments/{index}/amount"), "out_of_range");
            }
        }
        if self
            .withheld_tax
            .is_some_and(|tax| !(1..=MAX_AMOUNT).contains(&tax))
        {
            faults.add("/content/withheldTax", "out_of_range");
        }
        if self
            .exchange
            .is_some_and(|rate| !(1..=1_000_000_000).contains(&rate.rate_millionths))
        {
            faults.add("/content/exchange/rateMillionths", "out_of_range");
        }
        check_discount(self.discount, "/content/discount", &mut faults);
        self.note = self
            .note
            .map(|note| paragraph(&note, 1000, "/content/note", &mut faults))
            .filter(|note| !note.is_empty());
        faults.finish()?;
        Ok(self)
    }
}

impl Item {
    fn clean(&mut self, index: usize, faults: &mut Faults) {
        let field = |name: &str| format!("/content/lines/{index}/{name}");
        match Line::<300>::parse(&self.description) {
            Some(text) => self.description = text.into_string(),
            None if self.description.trim().is_empty() => {
                faults.add(field("description"), "missing");
            }
            None => faults.add(field("description"), "too_long"),
        }
        self.unit = clean::<20>(self.unit.take(), field("unit"), faults);
        if !(1..=MAX_QUANTITY).contains(&self.quantity) {
            faults.add(field("quantity"), "out_of_range");
        }
        if !(0..=MAX_AMOUNT).contains(&self.unit_price) {
            faults.add(field("unitPrice"), "out_of_range");
        }
        check_discount(self.discount, &field("discount"), faults);
        if let Vat::Zero { reason } = &mut self.vat {
            match Line::<120>::parse(reason) {
                Some(text) => *reason = text.into_string(),
                None => faults.add(field("vat/reason"), "missing"),
            }
        }
    }
}

impl Party {
    fn clean(&mut self, faults: &mut Faults) {
        let field = |name: &str| format!("/content/customer/{name}");
        self.name = clean::<120>(self.name.take(), field("name"), faults);
        self.phone = clean::<40>(self.phone.take(), field("phone"), faults);
        self.email = clean::<254>(self.email.take(), field("email"), faults);
        self.address = clean::<200>(self.address.take(), field("address"), faults);
        self.tax_number = clean::<20>(self.tax_number.take(), field("taxNumber"), faults);
        let is_number = |text: &String| text.parse::<TaxNumber>().is_ok();
        if !self.tax_number.as_ref().is_none_or(is_number) {
            faults.add(field("taxNumber"), "bad_tax_number");
        }
    }
}

fn clean<const MAX: usize>(
    text: Option<String>,
    field: String,
    faults: &mut Faults,
) -> Option<String> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let line = Line::<MAX>::parse(&text);
    if line.is_none() {
        faults.add(field, "too_long");
    }
    line.map(Line::into_string)
}

fn check_discount(discount: Option<Discount>, field: &str, faults: &mut Faults) {
    let fits = match discount {
        None => true,
        Some(Discount::Amount(amount)) => (0..=MAX_AMOUNT).contains(&amount),
        Some(Discount::BasisPoints(part)) => part <= 10_000,
    };
    if !fits {
        faults.add(field.to_owned(), "out_of_range");
    }
}
