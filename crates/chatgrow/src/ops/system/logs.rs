//! The last lines of this instance's log.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tracing::Level;
use utoipa::{IntoParams, ToSchema};

use crate::accounts::PlatformOwner;
use crate::platform::http::{Json, Problem, Query};
use crate::platform::logs::{self, LogLine};

/// How bad a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum LogLevel {
    /// Something failed that should not.
    Error,
    /// Something is odd, and was dealt with.
    Warn,
    /// Something happened.
    Info,
    /// For whoever looks for a fault.
    Debug,
    /// As that, and more of it.
    Trace,
}

impl LogLevel {
    fn of(level: Level) -> Self {
        match level {
            Level::ERROR => Self::Error,
            Level::WARN => Self::Warn,
            Level::INFO => Self::Info,
            Level::DEBUG => Self::Debug,
            Level::TRACE => Self::Trace,
        }
    }

    fn level(self) -> Level {
        match self {
            Self::Error => Level::ERROR,
            Self::Warn => Level::WARN,
            Self::Info => Level::INFO,
            Self::Debug => Level::DEBUG,
            Self::Trace => Level::TRACE,
        }
    }
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct LogQuery {
    /// Lines this bad or worse.
    #[param(inline)]
    level: Option<LogLevel>,
    /// Only of parts of the program whose name begins with this, for example `chatgrow::jobs`.
    target: Option<String>,
    /// Only lines that hold this, whatever the case of its letters.
    search: Option<String>,
    /// At most so many, 1 to 2000; 200 when absent.
    #[param(minimum = 1, maximum = 2000)]
    limit: Option<usize>,
}

/// A line of the log.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SystemLogLine)]
struct LineView {
    /// Counts the lines since the program began.
    number: u64,
    at: Timestamp,
    level: LogLevel,
    /// The part of the program that wrote it.
    target: String,
    /// What it says, without secrets.
    text: String,
}

/// The last lines of the log, as far as they are kept in memory.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SystemLog)]
pub(super) struct LogView {
    /// The newest first.
    items: Vec<LineView>,
}

/// The last lines of this instance's log, the newest first.
#[utoipa::path(get, path = "/api/system/logs", tag = "system", params(LogQuery),
    responses((status = 200, body = LogView)), security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn read_logs(
    _: PlatformOwner,
    Query(query): Query<LogQuery>,
) -> Result<Json<LogView>, Problem> {
    let limit = query.limit.unwrap_or(200);
    if !(1..=2000).contains(&limit) {
        return Err(Problem::invalid("/limit", "out_of_range"));
    }
    let wanted = Wanted {
        level: query.level.map(LogLevel::level),
        target: query.target.unwrap_or_default(),
        search: query.search.unwrap_or_default().to_lowercase(),
    };
    let lines = logs::recent_lines();
    let fitting = lines.iter().rev().filter(|line| wanted.fits(line));
    let items = fitting.take(limit).map(view).collect();
    Ok(Json(LogView { items }))
}

struct Wanted {
    level: Option<Level>,
    target: String,
    search: String,
}

impl Wanted {
    fn fits(&self, line: &LogLine) -> bool {
        // Levels are ordered by how much they let through: an error is the least.
        self.level.is_none_or(|level| line.level <= level)
            && line.target.starts_with(self.target.trim())
            && (self.search.is_empty() || line.text.to_lowercase().contains(&self.search))
    }
}

fn view(line: &Arc<LogLine>) -> LineView {
    LineView {
        number: line.number,
        at: line.at,
        level: LogLevel::of(line.level),
        target: line.target.clone(),
        text: line.text.clone(),
    }
}
