//! Meta's webhook for WhatsApp: JSON signed with the app's secret.

use super::{CallbackError, Report};

/// Whether Meta signed this request: `signature` is its header `X-Hub-Signature-256`.
///
/// # Errors
///
/// [`CallbackError`] when it did not.
pub fn verify(app_secret: &str, signature: &str, body: &[u8]) -> Result<(), CallbackError> {
    let _ = (app_secret, body, signature);
    Err(CallbackError::Key)
}

/// What to answer, as plain text, to the request with which Meta tries an address out; `None` when
/// its `query` does not hold our `verify_token`, to be answered with 403.
#[must_use]
pub fn challenge(query: &str, verify_token: &str) -> Option<String> {
    let _ = (query, verify_token);
    None
}

/// Reads a verified body.
///
/// # Errors
///
/// [`CallbackError::Malformed`] for a body that Meta does not send.
pub fn parse(body: &[u8]) -> Result<Vec<Report>, CallbackError> {
    let _ = body;
    Ok(vec![])
}
