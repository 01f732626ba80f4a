//! Mails about an account: links to confirm an address or choose a password; that its second factor or its passkeys
//! changed.

use uuid::Uuid;

use crate::app::App;
use crate::jobs::{AccountMail, Failure};
use crate::messages;
use crate::platform::i18n::Lang;
use crate::platform::ids::UserId;
use crate::platform::links::Purpose;

/// Sends a mail about an account. `id` names the row that its link is for: sending it again sends the
/// same link.
///
/// # Errors
/// [`Failure`] when the carrier refuses or cannot be reached.
pub async fn send(app: &App, mail: AccountMail, id: Uuid) -> Result<(), Failure> {
    let Some((email, name, lang)) = addressee(app, mail, id).await? else {
        // The registration was confirmed or has expired meanwhile: nothing is wanted any more.
        return Ok(());
    };
    let token = app.links.sign(Purpose::AccountToken, &[id]);
    let base = &app.config.base_url;
    let (key, link) = match mail {
        AccountMail::ConfirmSignup => (
            "mail-confirm-signup",
            format!("{base}/app/verify?token={token}"),
        ),
        AccountMail::VerifyEmail => (
            "mail-verify-email",
            format!("{base}/app/verify?token={token}"),
        ),
        AccountMail::AlreadyRegistered => {
            ("mail-already-registered", format!("{base}/app/sign-in"))
        }
        AccountMail::ResetPassword => (
            "mail-reset-password",
            format!("{base}/app/reset?token={token}"),
        ),
        AccountMail::Invitation => ("mail-invitation", format!("{base}/app/reset?token={token}")),
        AccountMail::SecondFactorOn => ("mail-second-factor-on", security(base)),
        AccountMail::SecondFactorOff => ("mail-second-factor-off", security(base)),
        AccountMail::PasskeyAdded => ("mail-passkey-added", security(base)),
        AccountMail::PasskeyRemoved => ("mail-passkey-removed", security(base)),
        AccountMail::PasskeyRefused => ("mail-passkey-refused", security(base)),
    };
    messages::send_account_mail(app, id, key, lang, (&email, &name), &link).await
}

fn security(base: &str) -> String {
    format!("{base}/app/settings?tab=security")
}

async fn addressee(
    app: &App,
    mail: AccountMail,
    id: Uuid,
) -> sqlx::Result<Option<(String, String, Lang)>> {
    let mut tx = app.db.platform_read().await?;
    if mail == AccountMail::ConfirmSignup {
        return Ok(tx
            .signup(id)
            .await?
            .map(|signup| (signup.email, signup.full_name, signup.lang)));
    }
    let user = match mail {
        AccountMail::AlreadyRegistered
        | AccountMail::SecondFactorOn
        | AccountMail::SecondFactorOff
        | AccountMail::PasskeyAdded
        | AccountMail::PasskeyRemoved
        | AccountMail::PasskeyRefused => Some(UserId(id)),
        _ => tx.user_of_account_token(id).await?,
    };
    let Some(user) = user else { return Ok(None) };
    Ok(tx
        .user_by_id(user)
        .await?
        .map(|user| (user.email, user.full_name, user.lang)))
}
