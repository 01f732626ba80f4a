//! The consent page and the token endpoint.

use axum::extract::{Form, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Url;
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::google::Shared;
use crate::google::SCOPE;

#[derive(Deserialize)]
pub(super) struct Asked {
    response_type: String,
    client_id: String,
    redirect_uri: String,
    state: String,
    code_challenge: String,
    code_challenge_method: String,
}

/// The person agrees at once.
pub(super) async fn page(State(shared): State<Shared>, Query(asked): Query<Asked>) -> Response {
    let known = asked.client_id == "simulated-client"
        && asked.response_type == "code"
        && asked.code_challenge_method == "S256";
    if !known {
        return (StatusCode::BAD_REQUEST, "invalid_request").into_response();
    }
    let code = {
        let mut inside = shared.inside();
        let code = inside.unique("code");
        inside.codes.insert(code.clone(), asked.code_challenge);
        code
    };
    let back = Url::parse_with_params(
        &asked.redirect_uri,
        [("code", &code), ("state", &asked.state)],
    );
    match back {
        Ok(back) => (StatusCode::FOUND, [(header::LOCATION, String::from(back))]).into_response(),
        Err(_) => (StatusCode::BAD_REQUEST, "redirect_uri_mismatch").into_response(),
    }
}

#[derive(Deserialize)]
pub(super) struct Grant {
    grant_type: String,
    client_id: String,
    client_secret: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    code_verifier: String,
    #[serde(default)]
    refresh_token: String,
}

/// `POST /token`.
pub(super) async fn token(State(shared): State<Shared>, Form(grant): Form<Grant>) -> Response {
    if grant.client_id != "simulated-client" || grant.client_secret != "simulated-secret" {
        return refused(StatusCode::UNAUTHORIZED, "invalid_client");
    }
    let mut inside = shared.inside();
    let mut body = json!({ "expires_in": 3599, "token_type": "Bearer" });
    if grant.grant_type == "authorization_code" {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(grant.code_verifier.as_bytes()));
        if inside.codes.remove(&grant.code) != Some(challenge) {
            return refused(StatusCode::BAD_REQUEST, "invalid_grant");
        }
        let refresh = inside.unique("refresh");
        inside.refresh_tokens.push(refresh.clone());
        body["refresh_token"] = json!(refresh);
    } else if !inside.refresh_tokens.contains(&grant.refresh_token) {
        return refused(StatusCode::BAD_REQUEST, "invalid_grant");
    }
    let access = inside.unique("access");
    inside.access_tokens.push(access.clone());
    body["access_token"] = json!(access);
    body["scope"] = json!(inside.granted.as_deref().unwrap_or(SCOPE));
    axum::Json(body).into_response()
}

#[derive(Deserialize)]
pub(super) struct Revoked {
    token: String,
}

/// `POST /revoke`.
pub(super) async fn revoke(State(shared): State<Shared>, Form(revoked): Form<Revoked>) -> Response {
    let mut inside = shared.inside();
    let before = inside.refresh_tokens.len();
    inside
        .refresh_tokens
        .retain(|token| *token != revoked.token);
    if inside.refresh_tokens.len() == before {
        return refused(StatusCode::BAD_REQUEST, "invalid_token");
    }
    inside.access_tokens.clear();
    StatusCode::OK.into_response()
}

fn refused(status: StatusCode, error: &str) -> Response {
    (
        status,
        axum::Json(json!({ "error": error, "error_description": error })),
    )
        .into_response()
}
