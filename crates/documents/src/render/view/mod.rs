//! What the template prints: finished texts in the order of the page. No arithmetic and no rules
//! happen after this.

mod items;
mod money;
mod payments;
mod section;
mod texts;

use jiff::Zoned;
use serde::Serialize;

use self::section::{Cell, Column, Section, Table};
use self::texts::{Detail, Party, Texts, in_column};
use super::extras::{Extras, Marking};
use crate::document::Document;
use crate::kind::DocumentKind;
use crate::labels::Language;
use crate::money::MoneyError;
use crate::receipt::ReceiptContent;
use crate::reference::Reference;

/// The allocation number is printed by its right-most digits (VAT instruction 1/2025).
const ALLOCATION_DIGITS: usize = 9;

/// The data of one document, as `/data.json`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct View {
    lang: &'static str,
    /// The name of the file for its reader.
    title: String,
    heading: &'static str,
    /// The Hebrew name of the document, on prints in another language.
    official: Option<&'static str>,
    /// None on a draft.
    number: Option<Detail>,
    allocation: Option<Detail>,
    marking: &'static str,
    is_draft: bool,
    logo: Option<Picture>,
    issuer: Party,
    customer_label: &'static str,
    customer: Option<Party>,
    days: Vec<Detail>,
    notices: Vec<String>,
    sections: Vec<Section>,
    note: Option<String>,
    /// `מסמך ממוחשב`; when there is none, the document is signed by hand.
    computerized: Option<&'static str>,
    signature: Option<&'static str>,
    verification: Option<Verification>,
    produced: Detail,
    page: &'static str,
    of: &'static str,
    /// The name of the snapshot that goes into the file; a draft has none.
    attachment: Option<String>,
}

/// A picture among the files of the job, and what it is called for who cannot see it.
#[derive(Serialize)]
struct Picture {
    path: &'static str,
    alt: &'static str,
}

/// Where the document can be checked; the square of the address is among the files of the job.
#[derive(Serialize)]
struct Verification {
    label: &'static str,
    address: String,
    /// The address as it is printed.
    shown: String,
    code: Option<Detail>,
}

impl View {
    /// `draws` tells which characters the fonts have; `logo` is the path of a picture that can be drawn.
    /// Fails when the amounts do not add.
    pub(super) fn new(
        document: &Document,
        marking: Marking,
        extras: &Extras,
        logo: Option<&'static str>,
        produced_at: &Zoned,
        draws: &dyn Fn(char) -> bool,
    ) -> Result<Self, MoneyError> {
        let language = extras.language.unwrap_or_else(|| document.language());
        let texts = Texts::new(language, draws);
        let labels = texts.labels;
        let kind = document.kind();
        let heading = kind.title(language);
        let is_draft = marking == Marking::Draft;
        let number = (!is_draft).then(|| document.number().to_string());
        let issuer = texts.issuer(document.issuer());
        let named = [Some(heading), number.as_deref()];
        let named: Vec<_> = named.into_iter().flatten().collect();
        Ok(Self {
            lang: texts.tag(),
            title: format!("{} – {}", named.join(" "), issuer.name),
            heading,
            official: (language != Language::He).then(|| kind.title(Language::He)),
            number: number.map(|value| Detail::new(labels.number, value)),
            allocation: allocation(&texts, extras).filter(|_| !is_draft),
            marking: match marking {
                Marking::Original => labels.original,
                Marking::Copy => labels.copy,
                Marking::Draft => labels.draft,
            },
            is_draft,
            logo: logo.map(|path| Picture {
                path,
                alt: labels.logo,
            }),
            issuer,
            customer_label: customer_label(kind, &texts),
            customer: document.customer().map(|customer| texts.customer(customer)),
            days: days(document, &texts),
            notices: notices(document, extras, &texts),
            sections: sections(document, &texts)?,
            note: texts.optional(document.note()),
            // The words stand on files that are signed: of what was issued, the one original.
            computerized: (document.is_computerized() && marking == Marking::Original)
                .then_some(labels.computerized),
            signature: (!document.is_computerized() && kind.is_legal() && !is_draft)
                .then_some(labels.signature),
            verification: verification(document, &texts, extras).filter(|_| !is_draft),
            produced: Detail::new(labels.produced, texts.instant(produced_at)),
            page: labels.page,
            of: labels.of,
            attachment: (!is_draft).then(|| format!("{}.json", kind.name())),
        })
    }
}

fn customer_label(kind: DocumentKind, texts: &Texts<'_>) -> &'static str {
    match kind {
        DocumentKind::Receipt => texts.labels.received_from,
        DocumentKind::DonationReceipt => texts.labels.donor,
        _ => texts.labels.to,
    }
}

fn allocation(texts: &Texts<'_>, extras: &Extras) -> Option<Detail> {
    let number = texts.optional(extras.allocation_number.as_deref())?;
    let skipped = number.chars().count().saturating_sub(ALLOCATION_DIGITS);
    let shown = number.chars().skip(skipped).collect();
    Some(Detail::new(texts.labels.allocation, shown))
}

fn verification(document: &Document, texts: &Texts<'_>, extras: &Extras) -> Option<Verification> {
    let code = texts.optional(document.verification_code());
    let address = extras.web_address()?;
    Some(Verification {
        label: texts.labels.verify,
        address: address.to_owned(),
        shown: in_column(address),
        code: code.map(|code| Detail::new(texts.labels.verification_code, code)),
    })
}

fn days(document: &Document, texts: &Texts<'_>) -> Vec<Detail> {
    let labels = texts.labels;
    let due = document.itemized().and_then(|content| content.due_date);
    let due_label = match document.kind() {
        DocumentKind::Quote => labels.valid_until,
        _ => labels.due,
    };
    let date = Detail::new(labels.date, texts.date(document.document_date()));
    let due = due.map(|due| Detail::new(due_label, texts.date(due)));
    [Some(date), due].into_iter().flatten().collect()
}

/// What must not be overlooked: that this is no tax invoice or no ground to deduct its VAT, what is taken back and
/// why, and the tax credit.
fn notices(document: &Document, extras: &Extras, texts: &Texts<'_>) -> Vec<String> {
    let labels = texts.labels;
    let mut notices = Vec::new();
    if extras.without_allocation {
        notices.push(labels.no_input_tax.to_owned());
    }
    if document.kind() == DocumentKind::DealInvoice {
        notices.push(labels.not_a_tax_invoice.to_owned());
    }
    for reference in document.references() {
        notices.push(concerning(document, reference, texts));
    }
    if let Some(reason) = texts.optional(document.reason()) {
        notices.push(format!("{}: {reason}", labels.reason));
    }
    if let Some(section) = document
        .receipt()
        .and_then(|receipt| receipt.section46.as_ref())
    {
        notices.push(format!(
            "{}. {} {}, {} {}",
            labels.section_46,
            labels.approval,
            texts.free(&section.approval),
            labels.valid_until,
            texts.date(section.valid_until),
        ));
    }
    notices
}

fn concerning(document: &Document, reference: &Reference, texts: &Texts<'_>) -> String {
    let labels = texts.labels;
    let cancels = !document.kind().has_items()
        && document.reason().is_some()
        && reference.kind == document.kind();
    let verb = if cancels {
        labels.cancels
    } else {
        labels.concerning
    };
    format!(
        "{verb} {} {} {} {}",
        reference.kind.title(texts.language),
        reference.number,
        labels.dated,
        texts.date(reference.document_date),
    )
}

fn sections(document: &Document, texts: &Texts<'_>) -> Result<Vec<Section>, MoneyError> {
    match document {
        Document::Receipt(receipt) => receipt_sections(receipt.content(), texts),
        Document::Itemized(document) => items::sections(document.content(), texts),
    }
}

fn receipt_sections(
    content: &ReceiptContent,
    texts: &Texts<'_>,
) -> Result<Vec<Section>, MoneyError> {
    let labels = texts.labels;
    let heading = match content.kind.document_kind() {
        DocumentKind::DonationReceipt => labels.donation,
        _ => labels.purposes,
    };
    let lines = content.lines.iter().map(|line| {
        vec![
            Cell::Prose(texts.free(&line.text)),
            Cell::number(line.amount),
        ]
    });
    let lines = Table {
        heading,
        columns: vec![
            Column::wide(labels.description),
            Column::numbers(labels.amount),
        ],
        rows: lines.collect(),
    };
    let received = money::received(content.total, content.withheld_tax, texts)?;
    let mut sections = vec![
        Section::Table(lines),
        Section::Table(payments::table(&content.payments, texts)),
        Section::Sums(received),
    ];
    sections.extend(
        content
            .exchange
            .as_ref()
            .map(|exchange| Section::Sums(money::exchange(exchange, None, texts))),
    );
    Ok(sections)
}
