//! Logs: text for people on the console, JSON in daily files that are bounded in size and number; the last lines in
//! memory.

mod mask;
mod recent;

pub use mask::mask_secrets;
pub use recent::{LogLine, RecentLayer, recent_lines};

use std::io::{self, Write};

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::{
    EnvFilter, Layer, Registry, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

use super::config::LogConfig;

/// Keeps the writing thread alive; what it holds is written when it is dropped.
#[must_use = "logs stop when this is dropped"]
pub struct LogGuard(#[expect(dead_code, reason = "held for its drop")] Option<WorkerGuard>);

/// Starts logging.
///
/// # Errors
/// When the log folder cannot be made or the filter of `LOG_LEVEL` cannot be read.
pub fn start(config: &LogConfig) -> anyhow::Result<LogGuard> {
    let filter = EnvFilter::try_new(&config.filter)
        .map_err(|error| anyhow::anyhow!("LOG_LEVEL: {error}"))?;
    let (writer, guard) = match &config.folder {
        None => (
            tracing_subscriber::fmt::writer::BoxMakeWriter::new(io::stderr),
            None,
        ),
        Some(folder) => {
            let files = RollingFileAppender::builder()
                .rotation(Rotation::DAILY)
                .filename_prefix("chatgrow")
                .filename_suffix("log")
                .max_log_files(config.max_files)
                .build(folder)?;
            let (writer, guard) =
                tracing_appender::non_blocking(Bounded::new(files, config.max_bytes));
            (
                tracing_subscriber::fmt::writer::BoxMakeWriter::new(writer),
                Some(guard),
            )
        }
    };
    let recent = RecentLayer.with_filter(filter.clone());
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(writer)
        .with_span_events(FmtSpan::NONE);
    let lines: Box<dyn Layer<Registry> + Send + Sync> = if config.json {
        Box::new(lines.json().flatten_event(true).with_filter(filter))
    } else {
        Box::new(lines.with_target(false).with_filter(filter))
    };
    tracing_subscriber::registry()
        .with(lines)
        .with(recent)
        .try_init()?;
    Ok(LogGuard(guard))
}

/// A writer that stops at a number of bytes a day, so that a flood cannot fill the disk.
struct Bounded<W> {
    inner: W,
    limit: u64,
    written: u64,
    day: i64,
}

impl<W> Bounded<W> {
    fn new(inner: W, limit: u64) -> Self {
        Self {
            inner,
            limit,
            written: 0,
            day: today(),
        }
    }
}

/// The UTC day by which the files rotate.
fn today() -> i64 {
    super::clock::Clock::System
        .now()
        .as_second()
        .div_euclid(86_400)
}

impl<W: Write> Write for Bounded<W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let today = today();
        if self.day != today {
            self.day = today;
            self.written = 0;
        }
        let size = u64::try_from(line.len()).unwrap_or(u64::MAX);
        if self.written < self.limit {
            self.inner.write_all(line)?;
        }
        self.written = self.written.saturating_add(size);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::Bounded;

    #[test]
    fn a_flood_stops_at_the_daily_limit() {
        let mut bounded = Bounded::new(Vec::new(), 10);
        for _ in 0..100 {
            bounded.write_all(b"12345").expect("writing to memory");
        }
        assert_eq!(bounded.inner.len(), 10);
    }
}
