//! Signing the original of a computerized document.

use chatgrow_documents::{Document as Paper, Signing, SigningError, SigningKey};
use jiff::Timestamp;

use super::keys::open;
use crate::app::App;
use crate::invoices::issue::hebrew_name;
use crate::invoices::pdf::DrawError;
use crate::platform::db::Tx;

/// Why a computerized document gets no file: it must not be without its signature.
#[derive(Debug, thiserror::Error)]
pub(in crate::invoices) enum SignError {
    /// There is no key whose certificate holds.
    #[error("there is no key whose certificate holds")]
    NoKey,
    /// The key does not open.
    #[error("the key does not open: {0}")]
    Sealed(anyhow::Error),
    /// The library refused.
    #[error(transparent)]
    Signing(#[from] SigningError),
}

/// Who signs a file, and when.
pub(in crate::invoices) struct Signer {
    key: SigningKey,
    at: Timestamp,
}

/// Who signs what is drawn at `now`.
pub(in crate::invoices) async fn signer(
    app: &App,
    tx: &mut Tx,
    now: Timestamp,
) -> Result<Signer, DrawError> {
    let current = tx.current_signing_key().await?;
    let row = current
        .filter(|key| key.holds(now))
        .ok_or(SignError::NoKey)?;
    let key = open(&app.vault, tx.business(), &row).map_err(SignError::Sealed)?;
    Ok(Signer { key, at: now })
}

impl Signer {
    /// `pdf` of `paper` with the signature.
    pub(in crate::invoices) fn sign(
        &self,
        pdf: &[u8],
        paper: &Paper,
    ) -> Result<Vec<u8>, SignError> {
        let reason = format!("{} {}", hebrew_name(paper.kind()), paper.number());
        let signing = Signing {
            at: self.at,
            reason: &reason,
            timestamp: None,
        };
        Ok(self.key.sign(pdf, &signing)?)
    }
}
