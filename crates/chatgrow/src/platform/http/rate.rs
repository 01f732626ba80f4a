//! Counting requests per address, by class of route.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::{ClientAddress, Problem};
use crate::app::App;
use crate::platform::limits::Class;

/// Refuses an address that asks too often. Health and assets are not counted.
pub async fn rate_limit(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.starts_with("/health")
        || path.starts_with("/app/assets/")
        || path.starts_with("/static/")
    {
        return next.run(request).await;
    }
    let class = class_of(request.method(), path);
    let (parts, body) = request.into_parts();
    let address = ClientAddress::of(&parts, app.config.trust_proxy)
        .0
        .to_string();
    let mut outcome = app.limits.check(Class::Any, &address).await;
    if outcome.is_ok() && class != Class::Any {
        outcome = app.limits.check(class, &address).await;
    }
    match outcome {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(too_many) => Problem::from(too_many).into_response(),
    }
}

fn class_of(method: &Method, path: &str) -> Class {
    if method != Method::POST {
        return Class::Any;
    }
    let guessing = [
        "login",
        "register",
        "verify-email",
        "forgot-password",
        "reset-password",
        "second-factor/verify",
        "passkeys/sign-in",
    ];
    if path
        .strip_prefix("/api/auth/")
        .is_some_and(|verb| guessing.contains(&verb))
    {
        return Class::SignIn;
    }
    // Asked for each time the page of the sign-in opens; it guesses nothing, but it is written down.
    if path == "/api/auth/passkeys/sign-in/begin" {
        return Class::GuestWrite;
    }
    let by_guest = ["/api/public/", "/b/", "/my/", "/e/", "/subscribe/", "/pay/"];
    if by_guest.iter().any(|prefix| path.starts_with(prefix)) {
        Class::GuestWrite
    } else {
        Class::Any
    }
}
