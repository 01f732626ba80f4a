//! Drawing documents, off the async threads and a few at a time.

use chatgrow_documents::{Document as Paper, Extras, Marking, RenderError, Renderer};
use tokio::sync::Semaphore;
use tokio::task::{JoinError, spawn_blocking};

use super::signing::{SignError, Signer};
use crate::jobs::Failure;
use crate::platform::http::Problem;

/// Drawing is work for the processor alone: more at a time would only take turns and memory.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// Why a document could not be drawn, kept or read.
#[derive(Debug, thiserror::Error)]
pub(super) enum DrawError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The document cannot be drawn, now or later.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// It is a computerized document, and cannot be signed.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// Drawing was broken off.
    #[error("drawing was broken off: {0}")]
    Stopped(#[from] JoinError),
}

impl From<DrawError> for Problem {
    fn from(error: DrawError) -> Self {
        match error {
            DrawError::Database(error) => error.into(),
            DrawError::Sign(SignError::NoKey) => Self::conflict("no_signing_key"),
            error => Self::internal(error),
        }
    }
}

impl From<DrawError> for Failure {
    fn from(error: DrawError) -> Self {
        match error {
            DrawError::Database(error) => error.into(),
            DrawError::Render(error) => Self::GiveUp {
                error: error.to_string(),
            },
            DrawError::Sign(error) => Self::GiveUp {
                error: error.to_string(),
            },
            DrawError::Stopped(error) => Self::Retry {
                after: None,
                error: error.to_string(),
            },
        }
    }
}

/// Draws `paper`, unsigned. Equal input gives equal bytes.
pub(super) async fn draw(
    paper: Paper,
    marking: Marking,
    extras: Extras,
) -> Result<Vec<u8>, DrawError> {
    print(paper, marking, extras, None).await
}

/// Draws the original of `paper`, with its signature where there is a `signer`.
pub(super) async fn draw_original(
    paper: Paper,
    extras: Extras,
    signer: Option<Signer>,
) -> Result<Vec<u8>, DrawError> {
    print(paper, Marking::Original, extras, signer).await
}

async fn print(
    paper: Paper,
    marking: Marking,
    extras: Extras,
    signer: Option<Signer>,
) -> Result<Vec<u8>, DrawError> {
    // The semaphore is never closed, so there is always a permit to wait for. It goes with the drawing,
    // which runs on even when the caller has gone.
    let permit = DRAWING.acquire().await.ok();
    let drawn = spawn_blocking(move || {
        let _permit = permit;
        let pdf = Renderer::new().render(&paper, marking, &extras)?;
        match signer {
            Some(signer) => Ok(signer.sign(&pdf, &paper)?),
            None => Ok(pdf),
        }
    });
    drawn.await?
}
