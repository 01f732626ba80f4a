//! What a document says, from what a person wrote. No SQL, no HTTP, no clock.

use chatgrow_documents::{
    Customer, Discount as PaperDiscount, Document as Paper, DocumentContent, Exchange, Item,
    ItemizedDocument, Language, Money as PaperMoney, Payment as PaperPayment, Prices, PurposeLine,
    Quantity, Receipt, ReceiptContent, ReceiptKind, Reference as PaperReference, Sale, Section46,
    Totals, VatCategory, VatRate,
};
use jiff::civil::Date;

use super::fault::refused;
use super::means::printed_means;
use super::{Sheet, one_line};
use crate::customers;
use crate::invoices::drafts::{Discount, DraftContent, Item as DraftItem, Row, Vat};
use crate::invoices::model::{Document, Kind, printed_currency};
use crate::platform::http::Problem;

/// Writes `content` on the sheet.
pub(super) fn write(
    sheet: Sheet,
    content: &DraftContent,
    customer: Customer,
    earlier: &[Document],
) -> Result<Paper, Problem> {
    let references = earlier.iter().map(named).collect();
    if sheet.kind.is_receipt() {
        return receipt(sheet, content, customer, references);
    }
    let currency = printed_currency(content.currency);
    let money = |minor| PaperMoney::new(minor, currency);
    let date = sheet.moment.document_date;
    let tax_point = content.tax_point.unwrap_or(date);
    let sale = sale(&sheet, content, tax_point)?;
    let totals = Totals::of(&sale).map_err(refused)?;
    let exchange = exchange(content, totals.total, totals.vat)?;
    let paper = DocumentContent {
        tax_point,
        customer: Some(customer),
        sale,
        totals,
        payments: payments(&content.payments, date, currency),
        withheld_tax: content.withheld_tax.map(money),
        references,
        due_date: content.due_date,
        exchange,
        note: note(content, &sheet),
        ..blank(sheet)
    };
    Ok(ItemizedDocument::new(paper).map_err(refused)?.into())
}

/// A document of `sheet` that sells nothing yet.
pub(super) fn blank(sheet: Sheet) -> DocumentContent {
    let nothing = PaperMoney::new(0, chatgrow_documents::Currency::Ils);
    let Sheet {
        kind,
        number,
        moment,
        issuer,
        verification_code,
        ..
    } = sheet;
    DocumentContent {
        kind: kind.paper(),
        number,
        document_date: moment.document_date,
        tax_point: moment.document_date,
        produced_at: moment.produced_at,
        time_zone: moment.time_zone,
        issuer,
        customer: None,
        sale: Sale {
            items: Vec::new(),
            discount: None,
            prices: Prices::IncludeVat,
            currency: nothing.currency(),
            vat_rate: None,
            standard_vat: None,
        },
        totals: Totals {
            lines: Vec::new(),
            before_discount: nothing,
            discount: nothing,
            net_before_discount: nothing,
            rates: Vec::new(),
            net: nothing,
            vat: nothing,
            total: nothing,
        },
        payments: Vec::new(),
        withheld_tax: None,
        references: Vec::new(),
        reason: None,
        due_date: None,
        exchange: None,
        // The law wants documents in Hebrew or Arabic, whatever language the business and its customers speak.
        // Hebrew is what every bookkeeper and every tax office reads, and the one whose words are checked.
        language: Language::He,
        computerized: false,
        note: None,
        verification_code: Some(verification_code),
    }
}

/// A receipt of `sheet` for nothing yet.
pub(super) fn blank_receipt(sheet: Sheet, payer: Customer, total: PaperMoney) -> ReceiptContent {
    let kind = match sheet.kind {
        Kind::DonationReceipt => ReceiptKind::DonationReceipt,
        _ => ReceiptKind::Receipt,
    };
    let Sheet {
        number,
        moment,
        issuer,
        verification_code,
        ..
    } = sheet;
    ReceiptContent {
        kind,
        number,
        document_date: moment.document_date,
        produced_at: moment.produced_at,
        time_zone: moment.time_zone,
        issuer,
        payer,
        lines: Vec::new(),
        payments: Vec::new(),
        withheld_tax: None,
        total,
        currency: total.currency(),
        language: Language::He,
        computerized: false,
        note: None,
        references: Vec::new(),
        reason: None,
        section46: None,
        exchange: None,
        verification_code: Some(verification_code),
    }
}

fn receipt(
    sheet: Sheet,
    content: &DraftContent,
    payer: Customer,
    references: Vec<PaperReference>,
) -> Result<Paper, Problem> {
    if content.discount.is_some() {
        return Err(Problem::invalid("/content/discount", "not_on_this_kind"));
    }
    let currency = printed_currency(content.currency);
    let date = sheet.moment.document_date;
    let rows = payments(&content.payments, date, currency);
    let withheld = content
        .withheld_tax
        .map(|tax| PaperMoney::new(tax, currency));
    let received = rows.iter().map(|row| row.amount).chain(withheld);
    let total = PaperMoney::sum(currency, received).map_err(|error| refused(error.into()))?;
    let lines = if content.lines.is_empty() {
        let lines = references.iter().map(|earlier| on_account(earlier, total));
        lines.collect()
    } else {
        content
            .lines
            .iter()
            .enumerate()
            .map(|(index, line)| purpose(index, line, currency))
            .collect::<Result<_, _>>()?
    };
    let exchange = exchange(content, total, PaperMoney::new(0, currency))?;
    let section46 = content.section46.as_ref().map(|approval| Section46 {
        approval: approval.number.clone(),
        valid_until: approval.valid_until,
    });
    let note = note(content, &sheet);
    let paper = ReceiptContent {
        lines,
        payments: rows,
        withheld_tax: withheld,
        references,
        section46,
        exchange,
        note,
        ..blank_receipt(sheet, payer, total)
    };
    Ok(Receipt::new(paper).map_err(refused)?.into())
}

/// What is said where a receipt only names the invoice that it is for.
fn on_account(invoice: &PaperReference, amount: PaperMoney) -> PurposeLine {
    let name = hebrew_name(invoice.kind);
    PurposeLine {
        text: format!("על חשבון {name} מס' {}", invoice.number),
        amount,
    }
}

fn purpose(
    index: usize,
    line: &DraftItem,
    currency: chatgrow_documents::Currency,
) -> Result<PurposeLine, Problem> {
    let counts = line.quantity != Quantity::ONE.ten_thousandths() || line.discount.is_some();
    if counts {
        let field = format!("/content/lines/{index}/quantity");
        return Err(Problem::invalid(field, "not_on_this_kind"));
    }
    Ok(PurposeLine {
        text: line.description.clone(),
        amount: PaperMoney::new(line.unit_price, currency),
    })
}

fn sale(sheet: &Sheet, content: &DraftContent, tax_point: Date) -> Result<Sale, Problem> {
    let currency = printed_currency(content.currency);
    let charges_vat = sheet.issuer.kind.charges_vat();
    let inclusive = content
        .prices_include_vat
        .unwrap_or(sheet.settings.prices_include_vat);
    Ok(Sale {
        items: content
            .lines
            .iter()
            .map(|line| item(line, currency, charges_vat))
            .collect(),
        discount: content.discount.map(|off| discount(off, currency)),
        prices: if inclusive {
            Prices::IncludeVat
        } else {
            Prices::ExcludeVat
        },
        currency,
        vat_rate: vat_rate(charges_vat, tax_point)?,
        standard_vat: None,
    })
}

/// The standard rate of the day, where VAT is charged.
pub(super) fn vat_rate(charges_vat: bool, tax_point: Date) -> Result<Option<VatRate>, Problem> {
    if !charges_vat {
        return Ok(None);
    }
    let unknown = || Problem::invalid("/content/taxPoint", "out_of_range");
    VatRate::on(tax_point).map(Some).ok_or_else(unknown)
}

fn item(line: &DraftItem, currency: chatgrow_documents::Currency, charges_vat: bool) -> Item {
    Item {
        description: line.description.clone(),
        unit: line.unit.clone(),
        quantity: Quantity::from_ten_thousandths(line.quantity),
        unit_price: PaperMoney::new(line.unit_price, currency),
        discount: line.discount.map(|off| discount(off, currency)),
        vat: match &line.vat {
            Vat::OutOfScope => VatCategory::OutOfScope,
            // Who charges no VAT charges none on any line.
            Vat::Standard if charges_vat => VatCategory::Standard,
            Vat::Zero { reason } if charges_vat => VatCategory::Zero {
                reason: reason.clone(),
            },
            Vat::Standard | Vat::Zero { .. } | Vat::Exempt => VatCategory::Exempt,
        },
    }
}

fn discount(discount: Discount, currency: chatgrow_documents::Currency) -> PaperDiscount {
    match discount {
        Discount::Amount(amount) => PaperDiscount::Amount(PaperMoney::new(amount, currency)),
        Discount::BasisPoints(part) => PaperDiscount::BasisPoints(part),
    }
}

fn payments(rows: &[Row], date: Date, currency: chatgrow_documents::Currency) -> Vec<PaperPayment> {
    let row = |row: &Row| PaperPayment {
        means: printed_means(&row.means),
        date: row.date.unwrap_or(date),
        amount: PaperMoney::new(row.amount, currency),
    };
    rows.iter().map(row).collect()
}

fn exchange(
    content: &DraftContent,
    total: PaperMoney,
    vat: PaperMoney,
) -> Result<Option<Exchange>, Problem> {
    let rate = content.exchange.map(|rate| {
        Exchange::new(rate.rate_millionths, rate.date, total, vat)
            .map_err(|error| refused(error.into()))
    });
    rate.transpose()
}

fn note(content: &DraftContent, sheet: &Sheet) -> Option<String> {
    let own = || Some(sheet.settings.footer_note.clone()).filter(|note| !note.is_empty());
    content.note.clone().or_else(own)
}

/// An earlier document, as a later one names it.
pub(super) fn named(earlier: &Document) -> PaperReference {
    PaperReference {
        kind: earlier.kind.paper(),
        number: earlier.number.unsigned_abs(),
        document_date: earlier.document_date,
    }
}

/// The customer as the document names them: what was written, and what is on their card.
pub(super) fn customer(content: &DraftContent, card: &customers::Customer) -> Customer {
    let written = &content.customer;
    Customer {
        name: written
            .name
            .clone()
            .unwrap_or_else(|| one_line(&card.full_name, 120)),
        phone: written.phone.clone().or_else(|| card.phone.clone()),
        email: written.email.clone().or_else(|| card.email.clone()),
        address: written.address.clone(),
        tax_number: written
            .tax_number
            .as_deref()
            .and_then(|number| number.parse().ok()),
    }
}

/// What a kind is called within a sentence.
pub(in crate::invoices) const fn hebrew_name(
    kind: chatgrow_documents::DocumentKind,
) -> &'static str {
    use chatgrow_documents::DocumentKind;
    match kind {
        DocumentKind::Quote => "הצעת מחיר",
        DocumentKind::Order => "הזמנה",
        DocumentKind::DeliveryNote => "תעודת משלוח",
        DocumentKind::DealInvoice => "חשבון עסקה",
        DocumentKind::TaxInvoice => "חשבונית מס",
        DocumentKind::TaxInvoiceReceipt => "חשבונית מס/קבלה",
        DocumentKind::CreditInvoice => "חשבונית זיכוי",
        DocumentKind::Receipt => "קבלה",
        DocumentKind::DonationReceipt => "קבלה על תרומות",
    }
}
