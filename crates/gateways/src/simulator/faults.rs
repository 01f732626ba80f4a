//! What goes wrong, on demand.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::server::Shared;
use crate::Currency;

/// What happens to one request to the gateway's API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: for the one after it.
    Pass,
    /// This status; the request is not carried out.
    Status(u16),
    /// Too many requests: seconds to wait. Not carried out.
    TooMany(u32),
    /// A page of HTML with status 200; not carried out.
    Html,
    /// No answer for so long; not carried out.
    Hang(Duration),
    /// Carried out; the answer is lost and a 502 comes.
    AnswerLost,
    /// Carried out; the answer comes so much later.
    Late(Duration),
    /// Carried out; the answer is written twice over.
    Twice,
}

/// What happens to one callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallbackFault {
    /// It never comes.
    Lost,
    /// It waits for [`super::Simulator::deliver_held`].
    Late,
    /// It comes so many times more.
    Repeated(u8),
    /// It comes after the next one.
    OutOfOrder,
    /// Somebody else's comes before it: another amount, another transaction.
    Forged,
}

/// What the gateway tells wrongly of transactions when it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tamper {
    /// Another amount, in minor units.
    Amount(i64),
    /// Another currency, where the gateway tells one.
    Currency(Currency),
    /// Another terminal, where the gateway tells one.
    Terminal(String),
    /// Another reference of ours.
    Reference(String),
    /// Another page, where the gateway tells one.
    Page(String),
    /// So many instalments.
    Installments(u8),
    /// A hold (J5).
    Hold,
    /// A refund.
    Refund,
    /// Every transaction twice, where there is a list.
    RowsTwice,
}

/// Carries out the next fault.
pub(super) async fn misbehave(
    State(shared): State<Shared>,
    request: Request,
    next: Next,
) -> Response {
    let fault = {
        let mut inside = shared.inside();
        let path = request.uri().path().to_owned();
        inside.requests.push(path);
        inside.faults.pop_front()
    };
    match fault {
        None | Some(Fault::Pass) => next.run(request).await,
        Some(Fault::Status(status)) => StatusCode::from_u16(status)
            .unwrap_or(StatusCode::BAD_GATEWAY)
            .into_response(),
        Some(Fault::TooMany(seconds)) => (
            StatusCode::TOO_MANY_REQUESTS,
            [(header::RETRY_AFTER, seconds.to_string())],
        )
            .into_response(),
        Some(Fault::Html) => {
            ([(header::CONTENT_TYPE, "text/html")], "<html>no</html>").into_response()
        }
        Some(Fault::Hang(wait)) => {
            tokio::time::sleep(wait).await;
            StatusCode::GATEWAY_TIMEOUT.into_response()
        }
        Some(Fault::AnswerLost) => {
            next.run(request).await;
            StatusCode::BAD_GATEWAY.into_response()
        }
        Some(Fault::Late(wait)) => {
            // Carried out to its end, though the caller hangs up meanwhile.
            let answer = tokio::spawn(next.run(request)).await;
            tokio::time::sleep(wait).await;
            answer.unwrap_or_else(|_| StatusCode::BAD_GATEWAY.into_response())
        }
        Some(Fault::Twice) => twice(next.run(request).await).await,
    }
}

async fn twice(answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let body = axum::body::to_bytes(body, 1024 * 1024)
        .await
        .unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from([body.clone(), body].concat()))
}
