//! The figures as Markdown.

use std::fmt::Write as _;
use std::time::Duration;

use crate::cases::Case;
use crate::database::Engine;
use crate::load::Measured;

/// One case, measured both ways.
pub(crate) struct Line {
    pub(crate) case: Case,
    pub(crate) writes: bool,
    pub(crate) statements: usize,
    pub(crate) transactions: usize,
    pub(crate) server: Measured,
    /// Memory of the server right after.
    pub(crate) server_kib: u64,
    pub(crate) bare: Measured,
    /// The statements without the work of checking a password, where the case has it.
    pub(crate) statements_alone: Option<Measured>,
}

impl Line {
    fn ratio(&self) -> f64 {
        self.server.rate / self.bare.rate
    }

    /// The part of the bare driver's rate that the server is to reach.
    fn goal(&self) -> f64 {
        if self.writes { 0.5 } else { 0.4 }
    }
}

/// What was measured of one engine with one size.
pub(crate) struct Report {
    pub(crate) engine: Engine,
    pub(crate) size: usize,
    /// Start to ready, sorted.
    pub(crate) starts: Vec<Duration>,
    pub(crate) idle_kib: u64,
    pub(crate) idle_after_kib: u64,
    pub(crate) lines: Vec<Line>,
}

impl Report {
    /// The section of this run.
    pub(crate) fn to_markdown(&self) -> String {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        writeln!(
            out,
            "### {}, {} customers and bookings\n",
            self.engine,
            thousands(self.size)
        )?;
        writeln!(
            out,
            "Start to ready {:.0} ms (median of {}; goal 300). Memory idle {:.1} MB after the start, {:.1} MB \
             after the run (goal 64).\n",
            millis(self.starts[self.starts.len() / 2]),
            self.starts.len(),
            megabytes(self.idle_kib),
            megabytes(self.idle_after_kib)
        )?;
        writeln!(
            out,
            "| case | requests/s | p50 ms | p99 ms | server CPU µs | client CPU µs | server MB | statements (transactions) | \
             bare/s | bare CPU µs | ratio | goal |"
        )?;
        writeln!(out, "| --- |{}", " ---: |".repeat(11))?;
        for line in &self.lines {
            writeln!(
                out,
                "| {} | {} | {:.1} | {:.1} | {} | {} | {:.0} | {} ({}) | {} | {} | {:.2} | {:.1}{} |",
                line.case.name(),
                rate(line.server.rate),
                millis(line.server.p50),
                millis(line.server.p99),
                line.server.cpu.as_micros(),
                line.server.own_cpu.as_micros(),
                megabytes(line.server_kib),
                line.statements,
                line.transactions,
                rate(line.bare.rate),
                line.bare.cpu.as_micros(),
                line.ratio(),
                line.goal(),
                if line.ratio() < line.goal() {
                    " missed"
                } else {
                    ""
                }
            )?;
        }
        for line in &self.lines {
            if let Some(alone) = &line.statements_alone {
                writeln!(
                    out,
                    "\nThe bare rate of {} includes checking the password; its statements alone: {}/s.",
                    line.case.name(),
                    rate(alone.rate)
                )?;
            }
        }
        Ok(())
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn megabytes(kib: u64) -> f64 {
    Duration::from_millis(kib).as_secs_f64() * 1.024
}

fn rate(rate: f64) -> String {
    format!("{rate:.0}")
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
