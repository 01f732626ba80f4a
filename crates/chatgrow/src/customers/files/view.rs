//! A file as the API shows it.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::store::FileRow;
use crate::platform::ids::CustomerFileId;

/// A file of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CustomerFile {
    /// The file.
    pub(super) id: CustomerFileId,
    /// What it is called, with the ending of what it is.
    pub(super) name: String,
    /// What it is, told by its bytes.
    pub(super) media_type: String,
    /// Bytes.
    pub(super) size: i64,
    /// Who added it: the name at that time.
    pub(super) added_by: String,
    /// When it was added.
    pub(super) created_at: Timestamp,
}

/// The view of a file.
///
/// # Errors
/// [`sqlx::Error::Decode`] when what is stored is no time.
pub(super) fn of(row: FileRow) -> sqlx::Result<CustomerFile> {
    let created_at = Timestamp::from_millisecond(row.created_at)
        .map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok(CustomerFile {
        id: row.id,
        name: row.name,
        media_type: row.media_type,
        size: row.size,
        added_by: row.added_by,
        created_at,
    })
}
