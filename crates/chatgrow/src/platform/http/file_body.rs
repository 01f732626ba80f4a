//! Files as answers.

use std::fs::File;
use std::future::Future;
use std::io::{self, Read as _, Seek as _};
use std::pin::Pin;

use axum::body::{Body, Bytes};
use futures_util::Stream;
use utoipa::ToSchema;

use super::Problem;

/// Octets handed out at a time.
const PIECE: usize = 64 * 1024;

type Pieces = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// A zip file, for the API's description.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct ZipFile(#[expect(dead_code, reason = "only describes the answer")] Vec<u8>);

/// A body that reads `file` from its beginning, a piece at a time.
///
/// # Errors
/// The disk's.
pub fn file_body(mut file: File) -> Result<Body, Problem> {
    file.rewind().map_err(Problem::internal)?;
    Ok(Body::from_stream(pieces(file)))
}

/// A body that is a file which takes long to make: the answer has begun before. When it cannot be made the answer is
/// broken off, so that nobody takes a part for the whole.
pub fn file_body_when_made(
    made: impl Future<Output = Result<File, Problem>> + Send + 'static,
) -> Body {
    let stream = async_stream::try_stream! {
        let mut file = made.await.map_err(|problem| {
            tracing::error!(error = ?problem, "a file could not be made");
            io::Error::other("the file could not be made")
        })?;
        file.rewind()?;
        for await piece in pieces(file) {
            yield piece?;
        }
    };
    let stream: Pieces = Box::pin(stream);
    Body::from_stream(stream)
}

fn pieces(mut file: File) -> Pieces {
    Box::pin(async_stream::try_stream! {
        loop {
            let mut piece = vec![0; PIECE];
            // The file lies in the system's memory or on the disk beside it: no reading takes long.
            let read = file.read(&mut piece)?;
            if read == 0 {
                break;
            }
            piece.truncate(read);
            yield Bytes::from(piece);
        }
    })
}
