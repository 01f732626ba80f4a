//! Every error a client sees: RFC 9457, with a stable `code`, a sentence in the caller's language and
//! the fields at fault. Nothing internal reaches a client.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::app::App;
use crate::platform::i18n::Lang;
use crate::platform::limits::TooMany;

/// One field at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// A JSON pointer (RFC 6901) into the request, or `/name` of a query parameter.
    pub field: Cow<'static, str>,
    /// A stable word for what is wrong, for example `too_long`.
    pub code: Cow<'static, str>,
    /// Where in the field it is, and what would do instead.
    pub place: Option<FaultPlace>,
}

/// Where in a text something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultPlace {
    /// Characters before it.
    pub position: usize,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub offered: Vec<String>,
}

/// Gathers the faults of a request, so that all are told at once.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldFault>);

impl Faults {
    /// Notes a fault.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, code: &'static str) {
        self.0.push(FieldFault {
            field: field.into(),
            code: code.into(),
            place: None,
        });
    }

    /// Notes a fault at a place within a text.
    pub fn add_at(&mut self, field: &'static str, code: &'static str, place: FaultPlace) {
        self.0.push(FieldFault {
            field: field.into(),
            code: code.into(),
            place: Some(place),
        });
    }

    /// Passes a value on, noting a fault when there is none.
    pub fn need<T>(
        &mut self,
        field: &'static str,
        value: Option<T>,
        code: &'static str,
    ) -> Option<T> {
        if value.is_none() {
            self.add(field, code);
        }
        value
    }

    /// How many faults were noted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Ends the check.
    ///
    /// # Errors
    /// [`Problem::Invalid`] with every fault noted.
    pub fn finish(self) -> Result<(), Problem> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Problem::Invalid(self.0))
        }
    }

    /// The problem of a value that is missing although no fault was noted for it, or of all faults.
    #[must_use]
    pub fn into_problem(self) -> Problem {
        Problem::Invalid(self.0)
    }
}

/// What can go wrong, as the client may know it.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// 400: the request cannot be read at all.
    #[error("the request cannot be read: {0}")]
    InvalidRequest(String),
    /// 401: no sign-in, or one that has ended.
    #[error("not signed in")]
    Unauthenticated,
    /// 401: e-mail or password is wrong.
    #[error("bad credentials")]
    BadCredentials,
    /// 401: a passkey that is unknown, came too late or did not prove itself.
    #[error("the passkey was not accepted")]
    BadPasskey,
    /// 403: a browser's write without its CSRF token.
    #[error("the CSRF token is missing or wrong")]
    Csrf,
    /// 403: the role does not allow it.
    #[error("the role does not allow it")]
    Forbidden,
    /// 403: the business demands a second factor of its team, and this caller has none yet.
    #[error("a second factor must be set up first")]
    SecondFactorDue,
    /// 404: no such thing, or not this caller's.
    #[error("not found")]
    NotFound,
    /// 405.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// 409 with a code of its own, and members to add to the body.
    #[error("conflict: {code}")]
    Conflict {
        /// The stable code.
        code: &'static str,
        /// Further members of the problem, for example `alternatives`.
        members: serde_json::Map<String, Value>,
    },
    /// 413.
    #[error("the request is too large")]
    PayloadTooLarge,
    /// 415.
    #[error("the media type is not supported")]
    UnsupportedMediaType,
    /// 422: fields at fault.
    #[error("invalid fields: {0:?}")]
    Invalid(Vec<FieldFault>),
    /// 429.
    #[error("too many requests")]
    RateLimited(Duration),
    /// 503: something we need does not answer.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// 500: our fault. The cause goes to the log only.
    #[error("internal error: {0}")]
    Internal(anyhow::Error),
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) => Self::Unavailable(error.to_string()),
            error => Self::Internal(error.into()),
        }
    }
}

impl From<TooMany> for Problem {
    fn from(too_many: TooMany) -> Self {
        Self::RateLimited(too_many.retry_after)
    }
}

impl Problem {
    /// One field at fault.
    pub fn invalid(field: impl Into<Cow<'static, str>>, code: &'static str) -> Self {
        Self::Invalid(vec![FieldFault {
            field: field.into(),
            code: code.into(),
            place: None,
        }])
    }

    /// A conflict without further members.
    #[must_use]
    pub fn conflict(code: &'static str) -> Self {
        Self::Conflict {
            code,
            members: serde_json::Map::new(),
        }
    }

    /// An error of ours.
    pub fn internal(error: impl Into<anyhow::Error>) -> Self {
        Self::Internal(error.into())
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::InvalidRequest(_) => StatusCode::BAD_REQUEST,
            Self::Unauthenticated | Self::BadCredentials | Self::BadPasskey => {
                StatusCode::UNAUTHORIZED
            }
            Self::Csrf | Self::Forbidden | Self::SecondFactorDue => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict { .. } => StatusCode::CONFLICT,
            Self::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::RateLimited(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The stable word that clients switch on.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidRequest(_) => "invalid_request",
            Self::Unauthenticated => "unauthenticated",
            Self::BadCredentials => "bad_credentials",
            Self::BadPasskey => "bad_passkey",
            Self::Csrf => "csrf",
            Self::Forbidden => "forbidden",
            Self::SecondFactorDue => "second_factor_due",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::Conflict { code, .. } => code,
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::Invalid(_) => "invalid",
            Self::RateLimited(_) => "rate_limited",
            Self::Unavailable(_) => "unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

/// The body of a problem (RFC 9457, `application/problem+json`).
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProblemBody {
    /// `/problems/` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// One sentence in the caller's language.
    pub detail: String,
    /// The stable word that clients switch on.
    pub code: String,
    /// The fields at fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// The request, for our log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// One field at fault, as the client sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// A JSON pointer into the request, or `/name` of a query parameter.
    pub field: String,
    /// A stable word for what is wrong.
    pub code: String,
    /// One sentence in the caller's language.
    pub message: String,
    /// Characters of the text before what is wrong, where it is a part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<usize>,
    /// What stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// What may stand there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offered: Option<Vec<String>>,
}

impl IntoResponse for Problem {
    /// A bare answer that carries the problem; [`render_problems`] gives it its body, because only
    /// there the caller's language is known.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// The language of a request: `?lang=`, then `Accept-Language`, then Hebrew.
#[derive(Debug, Clone, Copy)]
pub struct RequestLang(pub Lang);

impl RequestLang {
    fn of(request: &Request) -> Self {
        let from_query = request.uri().query().and_then(|query| {
            query
                .split('&')
                .find_map(|pair| pair.strip_prefix("lang="))
                .and_then(Lang::from_tag)
        });
        let from_header = || {
            request
                .headers()
                .get(header::ACCEPT_LANGUAGE)?
                .to_str()
                .ok()
                .and_then(Lang::negotiate)
        };
        Self(from_query.or_else(from_header).unwrap_or_default())
    }
}

/// Gives every problem its body in the language of the request, and logs those that are ours.
pub async fn render_problems(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let lang = RequestLang::of(&request);
    request.extensions_mut().insert(lang);
    let request_id = super::request_id(&request);
    let response = next.run(request).await;
    let Some(problem) = response.extensions().get::<Arc<Problem>>().cloned() else {
        return response;
    };
    if matches!(*problem, Problem::Internal(_) | Problem::Unavailable(_)) {
        tracing::error!(error = ?problem, request_id, "request failed");
    }
    render(&app, lang.0, &problem, request_id, response)
}

fn render(
    app: &App,
    lang: Lang,
    problem: &Problem,
    request_id: Option<String>,
    response: Response,
) -> Response {
    let status = problem.status();
    let body = ProblemBody {
        kind: format!("/problems/{}", problem.code()),
        title: status.canonical_reason().unwrap_or("Error").to_owned(),
        status: status.as_u16(),
        detail: app.sentences.text(
            lang,
            &format!("problem-{}", problem.code().replace('_', "-")),
        ),
        code: problem.code().to_owned(),
        fields: fields(app, lang, problem),
        request_id,
    };
    let mut body = serde_json::to_value(body).unwrap_or_default();
    if let (Problem::Conflict { members, .. }, Some(body)) = (problem, body.as_object_mut()) {
        body.extend(members.clone());
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    parts
        .headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    parts.headers.remove(header::CONTENT_LENGTH);
    if let Problem::RateLimited(wait) = problem {
        let seconds = wait.as_secs().saturating_add(1);
        parts
            .headers
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if problem.status() == StatusCode::UNAUTHORIZED {
        parts
            .headers
            .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    Response::from_parts(parts, body.to_string().into())
}

fn fields(app: &App, lang: Lang, problem: &Problem) -> Vec<FieldProblem> {
    let Problem::Invalid(faults) = problem else {
        return Vec::new();
    };
    faults
        .iter()
        .map(|fault| FieldProblem {
            field: fault.field.to_string(),
            code: fault.code.to_string(),
            message: app
                .sentences
                .text(lang, &format!("field-{}", fault.code.replace('_', "-"))),
            position: fault.place.as_ref().map(|place| place.position),
            found: fault.place.as_ref().map(|place| place.found.clone()),
            offered: fault.place.as_ref().map(|place| place.offered.clone()),
        })
        .collect()
}
