//! One document as its page shows it: its lines, its ties to others, its signature.

use anyhow::anyhow;
use chatgrow_documents::{Document as Paper, Quantity};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Kind, Purpose, counted};
use super::routes::DocumentView;
use super::signing::{Delivery, PaperReason, Signature, delivery, digits};
use super::store::Named;
use super::verify::check_one;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, Problem};
use crate::platform::ids::DocumentId;
use crate::platform::money::Money;

/// An issued document and its ties to others.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct DocumentDetails {
    #[serde(flatten)]
    document: DocumentView,
    /// What it is for, line by line.
    lines: Vec<LineView>,
    /// Earlier documents that it names.
    references: Vec<ReferenceView>,
    /// Later documents that name it.
    referred_by: Vec<ReferenceView>,
    /// How its original reaches the customer.
    delivery: Delivery,
    /// Why on paper; null where it is not.
    paper_reason: Option<PaperReason>,
    /// The signature of its file; null while there is none, or the document is not signed.
    signature: Option<SignatureView>,
}

/// What is known of the signature of a document's file.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = DocumentSignature)]
struct SignatureView {
    /// Whether it holds and is of a key of the business.
    is_good: bool,
    /// Whose name the certificate bears; null when it does not hold.
    signer: Option<String>,
    /// The SHA-256 of the certificate; 64 hexadecimal digits.
    fingerprint: Option<String>,
    signed_at: Option<Timestamp>,
}

fn signature_view(signature: Signature, kept_at: Option<i64>) -> SignatureView {
    let (signer, fingerprint) = match signature {
        Signature::Good {
            signer,
            fingerprint,
        } => (Some(signer), Some(digits(&fingerprint))),
        Signature::Bad => (None, None),
    };
    SignatureView {
        is_good: signer.is_some(),
        signer,
        fingerprint,
        signed_at: kept_at.and_then(|at| Timestamp::from_millisecond(at).ok()),
    }
}

/// A line of a document.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = DocumentLine)]
struct LineView {
    /// Its place, from 1.
    line: usize,
    description: String,
    /// What is counted; null when nothing is named.
    unit: Option<String>,
    /// How many, in ten-thousandths: 15,000 is 1.5.
    quantity: i64,
    /// As printed, on the side of VAT of the document's prices.
    unit_price: Money,
    /// After all discounts, without VAT.
    net: Money,
    vat: Money,
    /// After all discounts, with VAT.
    total: Money,
    /// How much of it credits took back by itself, in ten-thousandths.
    credited_quantity: i64,
}

/// The lines of `paper`; `credited` tells of the quantities that credits took back, by line.
fn lines(paper: &Paper, credited: &[(i64, i64)]) -> Vec<LineView> {
    match paper {
        Paper::Itemized(document) => {
            let content = document.content();
            let pairs = content.sale.items.iter().zip(&content.totals.lines);
            pairs
                .enumerate()
                .map(|(place, (item, total))| {
                    let of_line = |(line, _): &&(i64, i64)| usize::try_from(*line) == Ok(place + 1);
                    let credited = credited.iter().filter(of_line);
                    let (net, vat) = (counted(total.net), counted(total.vat));
                    LineView {
                        line: place + 1,
                        description: item.description.clone(),
                        unit: item.unit.clone(),
                        quantity: item.quantity.ten_thousandths(),
                        unit_price: counted(item.unit_price),
                        net,
                        vat,
                        total: Money::new(net.amount + vat.amount, net.currency),
                        credited_quantity: credited.map(|(_, quantity)| quantity).sum(),
                    }
                })
                .collect()
        }
        Paper::Receipt(receipt) => {
            let purposes = receipt.content().lines.iter().enumerate();
            purposes
                .map(|(place, purpose)| {
                    let amount = counted(purpose.amount);
                    LineView {
                        line: place + 1,
                        description: purpose.text.clone(),
                        unit: None,
                        quantity: Quantity::ONE.ten_thousandths(),
                        unit_price: amount,
                        net: amount,
                        vat: Money::new(0, amount.currency),
                        total: amount,
                        credited_quantity: 0,
                    }
                })
                .collect()
        }
    }
}

/// One document as another names it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = DocumentReference)]
struct ReferenceView {
    id: DocumentId,
    kind: Kind,
    number: i64,
    purpose: Purpose,
    /// How much of the earlier one's total it is about.
    amount: Money,
}

/// A document with its ties.
pub(super) async fn details(
    app: &App,
    scope: Scope,
    id: DocumentId,
) -> Result<Json<DocumentDetails>, Problem> {
    let mut tx = app.db.read(scope).await?;
    let document = tx.document(id).await?.ok_or(Problem::NotFound)?;
    let currency = document.total.currency;
    let view = |named: Named| ReferenceView {
        id: named.id,
        kind: named.kind,
        number: named.number,
        purpose: named.purpose,
        amount: Money::new(named.amount, currency),
    };
    let checked = check_one(&mut tx, id).await?;
    let checked = checked.ok_or_else(|| Problem::internal(anyhow!("a snapshot cannot be read")))?;
    let (delivery, paper_reason) = delivery(&mut tx, &document, &checked.paper).await?;
    let kept_at = checked.kept_at;
    let signature = checked.signature;
    Ok(Json(DocumentDetails {
        lines: lines(&checked.paper, &tx.credited_lines(id).await?),
        delivery,
        paper_reason,
        signature: signature.map(|signature| signature_view(signature, kept_at)),
        document: document.into(),
        references: tx.references_of(id).await?.into_iter().map(view).collect(),
        referred_by: tx.references_to(id).await?.into_iter().map(view).collect(),
    }))
}
