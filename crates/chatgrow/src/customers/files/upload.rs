//! Taking in a file of a customer.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::kind::FileKind;
use super::store::FileRow;
use super::view::{self, CustomerFile};
use super::{name, quota};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{CustomerFileId, CustomerId};

/// The largest file, in bytes.
pub(super) const MAX_FILE: usize = 10 * 1024 * 1024;
/// Files of a customer, at most.
const MAX_FILES: usize = 200;

/// What became of an upload.
#[derive(Debug)]
pub(super) enum Uploaded {
    /// It is new.
    Added(CustomerFile),
    /// The customer has this very file.
    There(CustomerFile),
}

/// Keeps a file for a customer, once.
pub(super) async fn upload(
    app: &App,
    scope: Scope,
    actor: &Actor,
    customer: CustomerId,
    given_name: &str,
    bytes: Vec<u8>,
) -> Result<Uploaded, Problem> {
    let now = app.clock.now();
    let known = app.db.read(scope).await?.customer(customer).await?;
    known.ok_or(Problem::NotFound)?;
    let (kind, hash, bytes) = look_apart(bytes).await?;
    let kind = kind.ok_or_else(|| Problem::invalid("/file", "bad_file"))?;
    let mut tx = app.db.write(scope).await?;
    if !tx.hold_customer(customer).await? {
        return Err(Problem::NotFound);
    }
    if let Some(row) = tx.customer_file_of_hash(customer, &hash).await? {
        return Ok(Uploaded::There(view::of(row)?));
    }
    room_for_one(&mut tx, customer).await?;
    let row = FileRow {
        id: CustomerFileId::new(now),
        name: name::kept(given_name, kind),
        media_type: kind.media().to_owned(),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        hash,
        added_by: actor.name().unwrap_or_default().to_owned(),
        created_at: now.as_millisecond(),
        removed_at: None,
    };
    tx.insert_customer_file(customer, &row, &bytes).await?;
    quota::fit(app, &mut tx, now).await?;
    let change = change_of(Kind::CustomerFileAdded, customer, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(Uploaded::Added(view::of(row)?))
}

/// Whether a customer may have another file.
pub(super) async fn room_for_one(tx: &mut Tx, customer: CustomerId) -> Result<(), Problem> {
    if tx.customer_files(customer).await?.len() >= MAX_FILES {
        return Err(Problem::conflict("too_many_customer_files"));
    }
    Ok(())
}

/// The change of a file.
pub(super) fn change_of(kind: Kind, customer: CustomerId, row: &FileRow) -> Change {
    Change {
        kind,
        subject: Subject::Customer(customer),
        customer: Some(customer),
        data: json!({ "fileId": row.id, "fileName": row.name }),
    }
}

/// Looks at the bytes away from the threads that serve requests.
async fn look_apart(bytes: Vec<u8>) -> Result<(Option<FileKind>, Vec<u8>, Vec<u8>), Problem> {
    let looking = tokio::task::spawn_blocking(move || {
        let hash = Sha256::digest(&bytes).to_vec();
        (FileKind::of(&bytes), hash, bytes)
    });
    looking.await.map_err(Problem::internal)
}
