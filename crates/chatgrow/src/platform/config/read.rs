//! Reading values by name and gathering faults instead of stopping at the first.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;
use std::time::Duration;

use super::Secret;

/// Every fault of a configuration.
#[derive(Debug, thiserror::Error)]
#[error("the configuration has {} fault(s):{}", .0.len(), .0.iter().map(|fault| format!("\n  - {fault}")).collect::<String>())]
pub struct ConfigError(Vec<String>);

/// Reads values through a look-up, noting faults by name and never by value: it may be a secret.
pub struct Reader<'a> {
    lookup: &'a dyn Fn(&str) -> Option<String>,
    faults: Vec<String>,
}

impl<'a> Reader<'a> {
    /// A reader of what `lookup` finds.
    pub fn new(lookup: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            lookup,
            faults: Vec::new(),
        }
    }

    /// Notes a fault of the variable `name`.
    pub fn fault(&mut self, name: &str, what: &str) {
        self.faults.push(format!("{name} {what}"));
    }

    /// The text of a variable; `None` when it is absent or blank.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        (self.lookup)(name)
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    }

    /// A value that parses, or `default` when absent.
    pub fn parsed<T: FromStr>(&mut self, name: &str, default: T, what: &str) -> T {
        let Some(text) = self.text(name) else {
            return default;
        };
        text.parse().unwrap_or_else(|_| {
            self.fault(name, &format!("must be {what}"));
            default
        })
    }

    /// A whole number within `range`.
    pub fn number<T>(&mut self, name: &str, default: T, range: RangeInclusive<T>) -> T
    where
        T: FromStr + PartialOrd + Display + Copy,
    {
        let what = format!("a whole number from {} to {}", range.start(), range.end());
        let value = self.parsed(name, default, &what);
        if !range.contains(&value) {
            self.fault(name, &format!("must be {what}"));
        }
        value
    }

    /// `true`, `1`, `yes` or `false`, `0`, `no`.
    pub fn flag(&mut self, name: &str, default: bool) -> bool {
        match self.text(name).map(|text| text.to_lowercase()).as_deref() {
            None => default,
            Some("true" | "1" | "yes") => true,
            Some("false" | "0" | "no") => false,
            Some(_) => {
                self.fault(name, "must be true or false");
                default
            }
        }
    }

    /// One word of a list.
    pub fn one_of(&mut self, name: &str, words: &[&str], default: &str) -> String {
        let value = self.text(name).unwrap_or_else(|| default.to_owned());
        if !words.contains(&value.as_str()) {
            self.fault(name, &format!("must be one of {}", words.join(", ")));
        }
        value
    }

    /// A comma list.
    #[must_use]
    pub fn list(&self, name: &str) -> Vec<String> {
        let text = self.text(name).unwrap_or_default();
        text.split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// An address that begins with one of `schemes`; it may hold a password.
    pub fn url(&mut self, name: &str, schemes: &[&str]) -> Option<Secret> {
        let text = self.text(name)?;
        if !schemes.iter().any(|scheme| text.starts_with(scheme)) {
            self.fault(name, &format!("must begin with {}", schemes.join(" or ")));
        }
        Some(Secret::new(text))
    }

    /// A span such as `15m`, `24h` or `30d`; a bare number is seconds, as in ChatGrow 2.0.
    pub fn duration(&mut self, name: &str, default: &str) -> Duration {
        let text = self.text(name).unwrap_or_else(|| default.to_owned());
        duration(&text).unwrap_or_else(|| {
            self.fault(name, "must be a span such as 15m, 24h or 30d");
            Duration::ZERO
        })
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// Every fault noted, if there is any.
    pub fn finish(self) -> Result<(), ConfigError> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(ConfigError(self.faults))
        }
    }
}

fn duration(text: &str) -> Option<Duration> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match &text[digits.len()..] {
        "" | "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86_400,
        _ => return None,
    };
    let seconds = digits.parse::<u64>().ok()?.checked_mul(unit)?;
    (1..=400 * 86_400)
        .contains(&seconds)
        .then(|| Duration::from_secs(seconds))
}
