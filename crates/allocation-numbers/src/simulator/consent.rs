//! The page on which people sign in, and the token endpoint.

use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::Url;
use serde::Deserialize;
use serde_json::json;

use super::faults::{answer, says};
use super::server::{CLIENT_ID, CLIENT_SECRET, Shared};

#[derive(Deserialize)]
pub(super) struct Asked {
    response_type: String,
    client_id: String,
    redirect_uri: String,
    scope: String,
    state: String,
}

/// The person signs in and agrees at once.
pub(super) async fn page(State(shared): State<Shared>, Query(asked): Query<Asked>) -> Response {
    let known =
        asked.client_id == CLIENT_ID && asked.response_type == "code" && asked.scope == "scope";
    if !known {
        return says(400, "invalid_request".to_owned());
    }
    let code = {
        let mut inside = shared.inside();
        let code = inside.unique("code");
        inside
            .codes
            .insert(code.clone(), asked.redirect_uri.clone());
        code
    };
    let query = [("code", &code), ("state", &asked.state)];
    match Url::parse_with_params(&asked.redirect_uri, query) {
        Ok(back) => (StatusCode::FOUND, [(header::LOCATION, String::from(back))]).into_response(),
        Err(_) => says(400, "invalid_request".to_owned()),
    }
}

#[derive(Deserialize)]
pub(super) struct Grant {
    grant_type: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    redirect_uri: String,
    #[serde(default)]
    refresh_token: String,
}

/// Tokens for a code or a refresh token.
pub(super) async fn token(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Form(grant): Form<Grant>,
) -> Response {
    let expected = STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"));
    let sent = headers.get(header::AUTHORIZATION);
    if sent.is_none_or(|sent| sent.as_bytes() != format!("Basic {expected}").as_bytes()) {
        return refused(401, "invalid_client");
    }
    let mut inside = shared.inside();
    let mut body = json!({ "token_type": "Bearer", "expires_in": 3600 });
    match grant.grant_type.as_str() {
        "authorization_code" => {
            if inside.codes.remove(&grant.code) != Some(grant.redirect_uri) {
                return refused(400, "invalid_grant");
            }
            body["refresh_token"] = json!(inside.new_refresh_token());
        }
        "refresh_token" => {
            let known = inside.refresh_tokens.iter();
            let Some(at) = known
                .clone()
                .position(|known| *known == grant.refresh_token)
            else {
                return refused(400, "invalid_grant");
            };
            if inside.rotates {
                inside.refresh_tokens.remove(at);
                body["refresh_token"] = json!(inside.new_refresh_token());
            }
        }
        _ => return refused(400, "unsupported_grant_type"),
    }
    let access = inside.unique("access-token");
    inside.access_tokens.push(access.clone());
    body["access_token"] = json!(access);
    answer(200, &body)
}

fn refused(status: u16, word: &str) -> Response {
    let body = json!({ "error": word, "error_description": "the request was refused" });
    answer(status, &body)
}
