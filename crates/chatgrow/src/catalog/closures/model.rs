//! What is true of a closure. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::platform::ids::ClosureId;

/// A stretch of time in which the business is closed.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Closure {
    /// Its id.
    pub id: ClosureId,
    /// What it is called, for the team.
    pub name: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over (exclusive).
    pub ends_at: Timestamp,
    /// What it was made from, for example `holiday:pesach:5787`; null when it was entered by hand.
    pub source: Option<String>,
    /// Counts its changes.
    pub version: i64,
}
