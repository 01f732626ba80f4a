//! Making a key, taking one that the business brings, and putting it in the place of the one before.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chatgrow_documents::{SigningError, SigningKey, Validity};
use jiff::{Timestamp, ToSpan as _};
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use utoipa::ToSchema;

use super::model::{KeyRow, Origin};
use crate::accounts;
use crate::app::App;
use crate::invoices::settings::recorded;
use crate::journal::{self, Actor};
use crate::platform::config::Secret;
use crate::platform::db::{Scope, Tx, violates};
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, SigningKeyId};
use crate::platform::random;
use crate::platform::vault::{Place, Vault};

/// How long a certificate made here holds, in days of 24 hours: ten years.
const MADE_FOR_DAYS: i64 = 3_652;
/// The largest key file, in bytes.
const LARGEST_FILE: usize = 64 * 1024;
/// How long opening a key file may take: whoever made it chose how much work its password is.
const OPENING: Duration = Duration::from_secs(10);
/// One key file is opened at a time.
static OPENING_TURN: Semaphore = Semaphore::const_new(1);

/// A key that the business brings.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = UploadSigningKey)]
pub(super) struct UploadForm {
    /// A PKCS#12 file (`.p12`, `.pfx`) with the key and its certificates, in base64; up to 64 KiB.
    #[schema(format = Byte, max_length = 90000)]
    file: String,
    /// The password of the file.
    #[schema(max_length = 200)]
    password: String,
    /// Whether the issuer of the certificate is one approved under the Electronic Signature Law: documents paid in
    /// cash or by an app may then be computerized too.
    #[serde(default)]
    is_certified: bool,
}

pub(super) fn place(business: BusinessId, id: SigningKeyId) -> Place {
    Place {
        business,
        table: "signing_keys",
        column: "secret",
        id: id.0,
    }
}

/// The key as it is stored.
fn row(
    vault: &Vault,
    business: BusinessId,
    now: Timestamp,
    (origin, is_certified): (Origin, bool),
    key: &SigningKey,
) -> Result<KeyRow, Problem> {
    let id = SigningKeyId::new(now);
    let secret = STANDARD.encode(key.to_bytes().map_err(Problem::internal)?);
    let secret = vault.seal(&place(business, id), &secret);
    let validity = key.validity().map_err(Problem::internal)?;
    Ok(KeyRow {
        id,
        origin,
        signer: key.signer_name(),
        fingerprint: key.fingerprint().map_err(Problem::internal)?.to_vec(),
        secret: secret.map_err(Problem::internal)?,
        is_certified,
        valid_from: validity.from.as_millisecond(),
        valid_until: validity.until.as_millisecond(),
        created_at: now.as_millisecond(),
        retired_at: None,
    })
}

/// Opens a stored key.
pub(super) fn open(
    vault: &Vault,
    business: BusinessId,
    row: &KeyRow,
) -> anyhow::Result<SigningKey> {
    let opened = vault.open(&place(business, row.id), &row.secret)?;
    let bytes = STANDARD.decode(opened.expose())?;
    Ok(SigningKey::from_bytes(&bytes)?)
}

/// Makes a key with a certificate that names the business, in place of the one that signed before.
pub(super) async fn make(
    tx: &mut Tx,
    vault: &Vault,
    now: Timestamp,
    actor: &Actor,
) -> Result<KeyRow, Problem> {
    let business = accounts::business(tx).await?;
    // Certificates count whole seconds: the key holds from the one that has begun.
    let from = Timestamp::from_second(now.as_second()).map_err(Problem::internal)?;
    let until = from.checked_add((24 * MADE_FOR_DAYS).hours());
    let validity = Validity {
        from,
        until: until.map_err(Problem::internal)?,
    };
    let number = business.tax_number.as_deref().unwrap_or_default();
    let key = loop {
        let mut bits = [0; 48];
        random::fill(&mut bits);
        match SigningKey::generate(&business.name, number, validity, &bits) {
            Err(SigningError::Random) => {}
            made => break made.map_err(Problem::internal)?,
        }
    };
    let key = row(vault, business.id, now, (Origin::Made, false), &key)?;
    replace(tx, now, actor, &key).await?;
    Ok(key)
}

/// Makes a new key for a business that asks for one.
pub(super) async fn renew(app: &App, scope: Scope, actor: &Actor) -> Result<(), Problem> {
    let mut tx = app.db.write(scope).await?;
    journal::queue(&mut tx).await?;
    make(&mut tx, &app.vault, app.clock.now(), actor).await?;
    Ok(tx.commit().await?)
}

/// Takes a key that the business brings, in place of the one that signed before.
pub(super) async fn upload(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: UploadForm,
) -> Result<(), Problem> {
    let bad_file = || Problem::invalid("/file", "bad_key_file");
    let file = STANDARD
        .decode(form.file.as_bytes())
        .map_err(|_| bad_file())?;
    if file.len() > LARGEST_FILE {
        return Err(bad_file());
    }
    let key = opened(file, Secret::new(form.password)).await?;
    let now = app.clock.now();
    let origin = (Origin::Uploaded, form.is_certified);
    let key = row(&app.vault, scope.business(), now, origin, &key)?;
    if key.signer.is_empty() {
        return Err(Problem::invalid("/file", "no_signer_name"));
    }
    if !key.holds(now) {
        return Err(Problem::invalid("/file", "certificate_expired"));
    }
    let mut tx = app.db.write(scope).await?;
    journal::queue(&mut tx).await?;
    replace(&mut tx, now, actor, &key).await?;
    Ok(tx.commit().await?)
}

async fn opened(file: Vec<u8>, password: Secret) -> Result<SigningKey, Problem> {
    let permit = OPENING_TURN.acquire().await.ok();
    let work = spawn_blocking(move || {
        let _permit = permit;
        SigningKey::from_pkcs12(&file, password.expose())
    });
    let Ok(opened) = tokio::time::timeout(OPENING, work).await else {
        return Err(Problem::invalid("/file", "bad_key_file"));
    };
    opened.map_err(Problem::internal)?.map_err(|error| {
        let code = match error {
            SigningError::KeyFile(_) => "bad_key_file",
            _ => "bad_key_kind",
        };
        Problem::invalid("/file", code)
    })
}

async fn replace(tx: &mut Tx, now: Timestamp, actor: &Actor, key: &KeyRow) -> Result<(), Problem> {
    tx.replace_signing_key(key).await.map_err(|error| {
        if violates(
            &error,
            "signing_keys_fingerprint",
            "signing_keys.fingerprint",
        ) {
            Problem::invalid("/file", "key_known")
        } else {
            error.into()
        }
    })?;
    let data = json!({ "changed": ["signingKey"], "signer": key.signer });
    recorded(tx, now, actor, data).await?;
    Ok(())
}

/// The key that signs what is issued now; `None` while documents are not signed, or no certificate holds.
pub(in crate::invoices) async fn ready(
    tx: &mut Tx,
    now: Timestamp,
) -> sqlx::Result<Option<KeyRow>> {
    if tx.signing_switch().await?.since.is_none() {
        return Ok(None);
    }
    let current = tx.current_signing_key().await?;
    Ok(current.filter(|key| key.holds(now)))
}

/// Makes another key in place of one whose certificate, made here, is near its end.
pub(in crate::invoices) async fn renew_if_due(
    app: &App,
    scope: Scope,
    now: Timestamp,
) -> Result<(), Problem> {
    let is_due = |key: Option<KeyRow>| key.is_some_and(|key| key.is_due(now));
    if !is_due(app.db.read(scope).await?.current_signing_key().await?) {
        return Ok(());
    }
    let mut tx = app.db.write(scope).await?;
    journal::queue(&mut tx).await?;
    // Whoever waited for the queue sees the key that was made meanwhile.
    if is_due(tx.current_signing_key().await?) {
        make(&mut tx, &app.vault, now, &Actor::System).await?;
    }
    Ok(tx.commit().await?)
}
