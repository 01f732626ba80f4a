//! Showing at an open session that it is really its owner who sits there.

use serde::Deserialize;
use utoipa::ToSchema;

use super::check;
use super::sign_in::wrong_code;
use crate::accounts::caller::Caller;
use crate::accounts::security::check_password;
use crate::app::App;
use crate::platform::db::PlatformTx;
use crate::platform::http::Problem;

/// How a person shows that it is really them.
#[derive(Debug, Clone, Copy)]
pub(in crate::accounts) enum Proof<'a> {
    Password(&'a str),
    Code(&'a str),
}

/// That it is really you: one of both.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct ProofBody {
    /// Your password.
    password: Option<String>,
    /// Six digits of the app, or a recovery code.
    code: Option<String>,
}

impl ProofBody {
    pub(in crate::accounts) fn proof(&self) -> Result<Proof<'_>, Problem> {
        match (&self.password, &self.code) {
            (Some(password), None) => Ok(Proof::Password(password)),
            (None, Some(code)) => Ok(Proof::Code(code)),
            _ => Err(Problem::invalid("/password", "one_proof")),
        }
    }
}

/// Work that goes on only after the proof.
///
/// # Errors
/// [`Problem::Invalid`] for what is wrong, [`Problem::Conflict`] `second_factor_off` for a code of somebody who has no
/// app, [`Problem::RateLimited`] after too many.
pub(in crate::accounts) async fn prove(
    app: &App,
    caller: &Caller,
    proof: Proof<'_>,
) -> Result<PlatformTx, Problem> {
    let user = caller.person()?.user;
    if let Proof::Password(password) = proof {
        check_password(app, user, password, "/password").await?;
    }
    let mut tx = app.db.platform_write().await?;
    let Proof::Code(code) = proof else {
        return Ok(tx);
    };
    if !tx.has_second_factor(user).await? {
        return Err(Problem::conflict("second_factor_off"));
    }
    match check::take(app, &mut tx, user, code).await {
        Ok(Some(_)) => Ok(tx),
        refused => {
            tx.commit().await?;
            Err(refused.err().unwrap_or_else(wrong_code))
        }
    }
}
