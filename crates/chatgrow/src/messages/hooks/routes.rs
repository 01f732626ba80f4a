//! HTTP of reports: the raw body, its signature, what it tells; answered fast.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, OriginalUri, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use chatgrow_channels::callbacks::{self, CallbackError, Report, Wish};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::source::{Source, source};
use super::{inbound, status};
use crate::app::App;
use crate::messages::connections::{Channel, Provider};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, MessageId};

/// Meta sends up to three megabytes at once.
const LONGEST_BODY: usize = 3 * 1024 * 1024;

/// The routes of reports.
pub(in crate::messages) fn routes() -> OpenApiRouter<App> {
    let whatsapp = OpenApiRouter::new()
        .routes(routes!(whatsapp_report, whatsapp_check))
        .layer(DefaultBodyLimit::max(LONGEST_BODY));
    OpenApiRouter::new()
        .routes(routes!(twilio_report))
        .routes(routes!(sendgrid_report))
        .merge(whatsapp)
}

/// The body as it came.
type Raw = Result<Bytes, BytesRejection>;

fn whole(body: Raw) -> Result<Bytes, Problem> {
    body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::PayloadTooLarge,
        _ => Problem::InvalidRequest(rejection.body_text()),
    })
}

/// Where Twilio reports on messages, and hands over texts that came in. Signed with the account's auth token.
#[utoipa::path(post, path = "/hooks/twilio/{token}", tag = "messages", params(("token" = String, Path)),
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses((status = 204)))]
async fn twilio_report(
    State(app): State<App>,
    Path(token): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Raw,
) -> Result<StatusCode, Problem> {
    let body = whole(body)?;
    let source = source(&app, Provider::Twilio, &token).await?;
    let path = uri
        .path_and_query()
        .map_or_else(|| uri.path(), |path| path.as_str());
    let url = format!("{}{path}", app.config.base_url);
    let key = source.secrets.auth_token.clone().unwrap_or_default();
    callbacks::twilio::verify(
        &[key.as_str()],
        &url,
        &body,
        header(&headers, "x-twilio-signature"),
    )
    .map_err(refused)?;
    let mut reports = callbacks::twilio::parse(&body).map_err(refused)?;
    let named = callbacks::twilio::message_id(&url);
    for report in &mut reports {
        if let Report::Status(report) = report {
            report.message_id = report.message_id.or(named);
        }
    }
    take_in(&app, &source, reports).await
}

/// Where SendGrid reports on mails. Signed with the key of its webhook.
#[utoipa::path(post, path = "/hooks/sendgrid/{token}", tag = "messages", params(("token" = String, Path)),
    request_body(content = String, content_type = "application/json"), responses((status = 204)))]
async fn sendgrid_report(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    body: Raw,
) -> Result<StatusCode, Problem> {
    let body = whole(body)?;
    let source = source(&app, Provider::Sendgrid, &token).await?;
    let key = source.secrets.webhook_key.clone().unwrap_or_default();
    let timestamp = header(&headers, "x-twilio-email-event-webhook-timestamp");
    let signature = header(&headers, "x-twilio-email-event-webhook-signature");
    callbacks::sendgrid::verify(&key, timestamp, signature, &body).map_err(refused)?;
    let reports = callbacks::sendgrid::parse(&body).map_err(refused)?;
    take_in(&app, &source, reports).await
}

/// Where Meta reports on WhatsApp messages, and hands over those that came in. Signed with the app's secret.
#[utoipa::path(post, path = "/hooks/whatsapp/{token}", tag = "messages", params(("token" = String, Path)),
    request_body(content = String, content_type = "application/json"), responses((status = 204)))]
async fn whatsapp_report(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    body: Raw,
) -> Result<StatusCode, Problem> {
    let body = whole(body)?;
    let source = source(&app, Provider::Cloud, &token).await?;
    let key = source.secrets.app_secret.clone().unwrap_or_default();
    callbacks::whatsapp::verify(&key, header(&headers, "x-hub-signature-256"), &body)
        .map_err(refused)?;
    let reports = callbacks::whatsapp::parse(&body).map_err(refused)?;
    take_in(&app, &source, reports).await
}

/// Where Meta tries out the address of its reports.
#[utoipa::path(get, path = "/hooks/whatsapp/{token}", tag = "messages", params(("token" = String, Path)),
    responses((status = 200, body = String, content_type = "text/plain")))]
async fn whatsapp_check(
    State(app): State<App>,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<String, Problem> {
    let source = source(&app, Provider::Cloud, &token).await?;
    let word = source.secrets.verify_token.unwrap_or_default();
    let answer = callbacks::whatsapp::challenge(&query.unwrap_or_default(), &word);
    answer
        .filter(|_| !word.is_empty())
        .ok_or(Problem::Forbidden)
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn refused(error: CallbackError) -> Problem {
    match error {
        CallbackError::Malformed(what) => Problem::InvalidRequest(what),
        CallbackError::Key | CallbackError::Unsigned | CallbackError::Forged => Problem::Forbidden,
    }
}

/// Takes in what was told, all of one business in one transaction.
async fn take_in(app: &App, source: &Source, reports: Vec<Report>) -> Result<StatusCode, Problem> {
    let mut by_business: HashMap<BusinessId, Vec<Report>> = HashMap::new();
    for report in reports {
        if let Some(business) = business_of(app, source, &report).await? {
            by_business.entry(business).or_default().push(report);
        }
    }
    for (business, reports) in by_business {
        one_business(app, source, Scope::granted(business), &reports).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Whose report it is. On an account that businesses share, the message says so or, for a text that came in, who
/// wrote there last.
async fn business_of(
    app: &App,
    source: &Source,
    report: &Report,
) -> sqlx::Result<Option<BusinessId>> {
    if let Some(scope) = source.scope {
        return Ok(Some(scope.business()));
    }
    match report {
        Report::Status(report) => business_of_message(app, report.message_id).await,
        Report::Inbound(inbound) => app.business_of_shared_number(inbound.from.as_str()).await,
        Report::OptOut {
            address,
            message_id,
            ..
        } => match business_of_message(app, *message_id).await? {
            None if source.channel == Channel::Sms => app.business_of_shared_number(address).await,
            found => Ok(found),
        },
        Report::Ignored => Ok(None),
    }
}

async fn business_of_message(app: &App, message: Option<Uuid>) -> sqlx::Result<Option<BusinessId>> {
    match message {
        Some(message) => app.business_of_message(MessageId(message)).await,
        None => Ok(None),
    }
}

async fn one_business(
    app: &App,
    source: &Source,
    scope: Scope,
    reports: &[Report],
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    for report in reports {
        match report {
            Report::Status(report) => status::apply(&mut tx, now, source, report).await?,
            Report::Inbound(text) => {
                let wish = wish_in(reports, &text.provider_id);
                inbound::keep(&mut tx, now, source, text, wish).await?;
            }
            Report::OptOut {
                address,
                wish,
                provider_id,
                ..
            } => {
                let has_text = |report: &Report| matches!(report, Report::Inbound(text) if Some(&text.provider_id) == provider_id.as_ref());
                // A wish with a text is followed with it, once.
                if !reports.iter().any(has_text) {
                    inbound::follow(&mut tx, now, (source.channel, address), *wish).await?;
                }
            }
            Report::Ignored => {}
        }
    }
    Ok(tx.commit().await?)
}

/// The wish that a text expresses, by the carrier's word.
fn wish_in(reports: &[Report], text: &str) -> Option<Wish> {
    reports.iter().find_map(|report| match report {
        Report::OptOut {
            wish,
            provider_id: Some(id),
            ..
        } if id == text => Some(*wish),
        _ => None,
    })
}
