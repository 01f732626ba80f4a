//! The last lines of this process's log, kept in memory to be looked at: a ring of bounded size. Like the log itself
//! there is one in a process.

use std::collections::VecDeque;
use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

use super::mask::{is_secret_name, mask_secrets};
use crate::platform::clock::Clock;

/// Lines kept.
const KEPT: usize = 2_000;
/// Characters of a line kept.
const LONGEST: usize = 2_000;

static RING: Mutex<Ring> = Mutex::new(Ring {
    told: 0,
    lines: VecDeque::new(),
});

struct Ring {
    told: u64,
    lines: VecDeque<Arc<LogLine>>,
}

/// One line of the log.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// Counts the lines of this process.
    pub number: u64,
    /// When it was written.
    pub at: Timestamp,
    /// How bad it is.
    pub level: Level,
    /// The part of the program that wrote it.
    pub target: String,
    /// What it says, with its fields and those of the request, without secrets.
    pub text: String,
}

/// The lines kept, the oldest first.
#[must_use]
pub fn recent_lines() -> Vec<Arc<LogLine>> {
    let ring = RING.lock().unwrap_or_else(PoisonError::into_inner);
    ring.lines.iter().cloned().collect()
}

fn keep(line: impl FnOnce(u64) -> LogLine) {
    let mut ring = RING.lock().unwrap_or_else(PoisonError::into_inner);
    ring.told += 1;
    let line = Arc::new(line(ring.told));
    if ring.lines.len() == KEPT {
        ring.lines.pop_front();
    }
    ring.lines.push_back(line);
}

/// Keeps every line that it is told.
pub struct RecentLayer;

impl<S> Layer<S> for RecentLayer
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut text = Text::default();
        attributes.record(&mut text);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(text);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut text = Text::default();
        event.record(&mut text);
        let mut said = text.message;
        said.push_str(&text.fields);
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(of_span) = span.extensions().get::<Text>() {
                said.push_str(&of_span.fields);
            }
        }
        let at = Clock::System.now();
        let metadata = event.metadata();
        keep(|number| LogLine {
            number,
            at,
            level: *metadata.level(),
            target: metadata.target().to_owned(),
            text: said.chars().take(LONGEST).collect(),
        });
    }
}

/// The message of an event, and its other fields as ` name=value`.
#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Text {
    fn put(&mut self, field: &Field, value: &str) {
        // Writing to a string cannot fail.
        let _ = match field.name() {
            "message" => write!(self.message, "{}", mask_secrets(value)),
            name if is_secret_name(name) => write!(self.fields, " {name}=[secret]"),
            name => write!(self.fields, " {name}={}", mask_secrets(value)),
        };
    }
}

impl Visit for Text {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.put(field, value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.put(field, &format!("{value:?}"));
    }
}
