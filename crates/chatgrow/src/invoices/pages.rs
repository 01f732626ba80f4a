//! The public page on which whoever holds a document can check it: the square on the paper leads here.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

use super::model::Status;
use super::signing::Signature;
use super::verify::check_one;
use crate::app::App;
use crate::calendar::{Page, Visitor, answer, keep_private};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, DocumentId};

/// The room's pages.
pub fn pages() -> Router<App> {
    Router::new().route("/verify/{code}", get(show))
}

#[derive(Template)]
#[template(path = "public/verify.html")]
struct VerifyPage<'a> {
    page: &'a Page<'a>,
    issuer: String,
    kind: String,
    number: String,
    date: String,
    total: String,
    /// Whether the record is the one that was issued.
    is_whole: bool,
    /// Whether the kept file is; nothing while there is none.
    file_is_whole: Option<bool>,
    /// Whether the file is signed.
    is_signed: bool,
    /// Whose signature holds; nothing where it does not.
    signer: Option<String>,
    is_cancelled: bool,
}

/// What is on record about the document of a code.
async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    let (business, id) = named(&code).ok_or(Problem::NotFound)?;
    let mut tx = app.db.read(Scope::granted(business)).await?;
    let checked = check_one(&mut tx, id).await?.ok_or(Problem::NotFound)?;
    if checked.paper.verification_code() != Some(&code) {
        return Err(Problem::NotFound);
    }
    let document = tx.document(id).await?.ok_or(Problem::NotFound)?;
    let page = visitor.page(&app, Lang::default());
    let kind = format!("document-kind-{}", document.kind.word().replace('_', "-"));
    let template = VerifyPage {
        issuer: checked.paper.issuer().name.clone(),
        kind: page.t(&kind),
        number: document.number.to_string(),
        date: document.document_date.strftime("%d/%m/%Y").to_string(),
        total: checked.paper.total().to_string(),
        is_whole: checked.is_whole,
        file_is_whole: checked.file_is_whole,
        is_signed: checked.signature.is_some(),
        signer: match checked.signature {
            Some(Signature::Good { signer, .. }) => Some(signer),
            Some(Signature::Bad) | None => None,
        },
        is_cancelled: document.status == Status::Cancelled,
        page: &page,
    };
    answer(StatusCode::OK, &template).map(keep_private)
}

/// The business and the document that a code names.
fn named(code: &str) -> Option<(BusinessId, DocumentId)> {
    let bytes = URL_SAFE_NO_PAD.decode(code).ok()?;
    let (business, document) = bytes.split_at_checked(16)?;
    let business = Uuid::from_slice(business).ok()?;
    let document = Uuid::from_slice(document).ok()?;
    Some((BusinessId(business), DocumentId(document)))
}
