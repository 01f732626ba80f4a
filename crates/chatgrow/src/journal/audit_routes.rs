//! HTTP of the audit log.

use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::audit::{self, AuditEntry, Filter, Words};
use super::{Kind, Subject};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::paging::{Page, decode_cursor, page_size};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_audit_entries))
        .routes(routes!(list_audit_words))
        .routes(routes!(export_audit_log))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AuditQuery {
    /// Only what this user did, or `guest` or `system`.
    actor: Option<String>,
    /// Only this kind of change, for example `appointment.booked`.
    kind: Option<String>,
    /// Only what happened to this kind of thing, for example `appointment`.
    object: Option<String>,
    /// Only what happened to this very thing.
    object_id: Option<Uuid>,
    /// Only entries from this instant on.
    from: Option<Timestamp>,
    /// Only entries before this instant.
    to: Option<Timestamp>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
    /// The language of the words; else that of the request.
    #[serde(rename = "lang")]
    #[param(value_type = Option<String>)]
    _lang: Option<String>,
}

impl AuditQuery {
    fn filter(&self) -> Result<Filter<'_>, Problem> {
        let (actor_kind, actor) = match self.actor.as_deref() {
            None => (None, None),
            Some("guest") => (Some("guest"), None),
            Some("system") => (Some("system"), None),
            Some(user) => {
                let user = user.parse::<Uuid>();
                let user = user.map_err(|_| Problem::invalid("/actor", "wrong_type"))?;
                (Some("user"), Some(user))
            }
        };
        let kind = match self.kind.as_deref() {
            None => None,
            Some(kind) => Some(
                audit::known_kind(kind).ok_or_else(|| Problem::invalid("/kind", "out_of_range"))?,
            ),
        };
        let subject_kind = self.object.as_deref();
        if subject_kind.is_some_and(|object| !audit::is_object(object)) {
            return Err(Problem::invalid("/object", "out_of_range"));
        }
        let before: Option<i64> = decode_cursor(self.cursor.as_deref())?;
        Ok(Filter {
            actor_kind,
            actor,
            kind,
            subject_kind,
            subject: self.object_id,
            period: self.period()?,
            before: before.unwrap_or(i64::MAX),
            limit: page_size(self.limit)?,
        })
    }

    fn period(&self) -> Result<(i64, i64), Problem> {
        let from = self.from.map_or(i64::MIN, Timestamp::as_millisecond);
        let to = self.to.map_or(i64::MAX, Timestamp::as_millisecond);
        if to < from {
            return Err(Problem::invalid("/to", "ends_before_start"));
        }
        Ok((from, to))
    }
}

/// The audit log: who did what, to what and when, the newest first.
#[utoipa::path(get, path = "/api/audit-log", tag = "journal", params(AuditQuery),
    responses((status = 200, body = Page<AuditEntry>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_audit_entries(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    Query(query): Query<AuditQuery>,
) -> Result<Json<Page<AuditEntry>>, Problem> {
    let scope = caller.may(Verb::ReadAudit)?;
    let filter = query.filter()?;
    audit::page(&app, scope, &filter, lang).await.map(Json)
}

/// A word of the audit log.
#[derive(Debug, Serialize, ToSchema)]
struct AuditWord {
    /// The stable name.
    name: String,
    /// In the caller's language.
    text: String,
}

/// What the audit log can be searched for.
#[derive(Debug, Serialize, ToSchema)]
struct AuditWords {
    /// Kinds of change.
    kinds: Vec<AuditWord>,
    /// Kinds of things.
    objects: Vec<AuditWord>,
}

/// What the audit log can be searched for, in words.
#[utoipa::path(get, path = "/api/audit-log/words", tag = "journal",
    responses((status = 200, body = AuditWords)), security(("bearer" = []), ("cookie" = [])))]
async fn list_audit_words(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
) -> Result<Json<AuditWords>, Problem> {
    caller.may(Verb::ReadAudit)?;
    let words = Words {
        sentences: &app.sentences,
        lang,
    };
    let kinds = Kind::ALL.iter().map(|kind| AuditWord {
        name: kind.name().to_owned(),
        text: words.kind(kind.name()),
    });
    let objects = Subject::KINDS.iter().map(|object| AuditWord {
        name: (*object).to_owned(),
        text: words.object(object),
    });
    Ok(Json(AuditWords {
        kinds: kinds.collect(),
        objects: objects.collect(),
    }))
}

/// The audit log as a file (CSV, UTF-8), at most the newest hundred thousand of the entries asked for. No cell of it
/// is taken for a formula.
#[utoipa::path(get, path = "/api/audit-log/export.csv", tag = "journal", params(AuditQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn export_audit_log(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    Query(query): Query<AuditQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadAudit)?;
    let text = audit::file(&app, scope, query.filter()?, lang).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"audit-log.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text))
}
