//! Translates what a mail server answers into an [`Outcome`].
//!
//! Decided by the step of the dialogue, the reply code (RFC 5321, 4.2) and the
//! enhanced status code in the text (RFC 3463), which says more when it is
//! there. The same code means different things at different steps: a 550 to
//! `RCPT` is a bad address, to `MAIL` a sender we may not use, and after the
//! message a refused text.

use std::time::Duration;

use crate::Outcome;
use crate::text::one_line;

/// Longest reason kept, in characters.
const MAX_REASON: usize = 300;
/// The first wait that greylisting servers want.
const GREYLIST: Duration = Duration::from_secs(5 * 60);
/// A full mailbox is tried three times in two days.
const FULL_MAILBOX: Duration = Duration::from_secs(16 * 60 * 60);
/// Daily sending limits count by day.
const NEXT_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A step of the dialogue with a mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Connecting, greeting, `EHLO`, `STARTTLS`.
    Hello,
    /// `AUTH`.
    Login,
    /// `MAIL FROM`.
    Sender,
    /// `RCPT TO`.
    Recipient,
    /// The `DATA` command, before any of the message is sent.
    Data,
    /// The message itself and the answer to it.
    Message,
}

impl Step {
    /// For reasons: what we were doing.
    pub(super) fn describe(self) -> &'static str {
        match self {
            Self::Hello => "greeting the mail server",
            Self::Login => "signing in to the mail server",
            Self::Sender => "naming the sender",
            Self::Recipient => "naming the recipient",
            Self::Data => "announcing the message",
            Self::Message => "sending the message",
        }
    }
}

/// The outcome that the refusal `code` with `text` at `step` means. `code` is
/// 400 to 599.
pub(super) fn classify(step: Step, code: u16, text: &str) -> Outcome {
    let status = enhanced_status(text);
    let reason = one_line(&format!("{}: {code} {text}", step.describe()), MAX_REASON);
    if is_sending_limit(status, text) {
        return retry(NEXT_DAY, reason);
    }
    if matches!(code, 530 | 534 | 535 | 538) {
        return Outcome::ConfigBroken { reason };
    }
    if status == Some((2, 2)) || (step, code, status) == (Step::Recipient, 552, None) {
        return retry(FULL_MAILBOX, reason);
    }
    if code < 500 {
        return retry(GREYLIST, reason);
    }
    if matches!(step, Step::Hello | Step::Login) {
        return Outcome::ConfigBroken { reason };
    }
    if code == 552 || matches!(status, Some((3, 4) | (2, 3))) {
        return Outcome::PermanentContent { reason };
    }
    if step == Step::Sender || is_about_us(status, text) {
        return Outcome::ConfigBroken { reason };
    }
    if is_about_recipient(step, code, status) {
        return Outcome::PermanentRecipient { reason };
    }
    Outcome::PermanentContent { reason }
}

fn retry(after: Duration, reason: String) -> Outcome {
    Outcome::RetryAfter {
        after: Some(after),
        reason,
    }
}

/// Gmail and others: `550 5.4.5 Daily user sending limit exceeded`.
fn is_sending_limit(status: Option<(u16, u16)>, text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    matches!(status, Some((4, 5) | (7, _))) && text.contains("limit") && text.contains("exceed")
}

/// A sender address that is refused (RFC 3463, 3.2: X.1.7, X.1.8), or a server
/// that does not relay for us.
fn is_about_us(status: Option<(u16, u16)>, text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    matches!(status, Some((1, 7 | 8)))
        || text.contains("relay access denied")
        || text.contains("relaying denied")
        || text.contains("unable to relay")
}

/// No such mailbox or domain. Policy refusals (X.7.x) say nothing about the
/// address, and neither does a bare 554: a good address must not be marked bad.
fn is_about_recipient(step: Step, code: u16, status: Option<(u16, u16)>) -> bool {
    match status {
        Some((1, 1 | 2 | 3 | 6 | 10) | (2, 1)) => true,
        Some((7, _)) => false,
        Some(_) | None => step == Step::Recipient && matches!(code, 550 | 551 | 553 | 556),
    }
}

/// Subject and detail of the first enhanced status code in `text`: `(1, 1)` for
/// `5.1.1`, also as `#5.1.1` or `(5.1.1)`.
fn enhanced_status(text: &str) -> Option<(u16, u16)> {
    text.split_whitespace().find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        let mut numbers = word.split('.');
        let class = numbers.next()?;
        let subject = numbers.next()?.parse().ok()?;
        let detail = numbers.next()?.parse().ok()?;
        let is_status = matches!(class, "4" | "5") && numbers.next().is_none();
        is_status.then_some((subject, detail))
    })
}

#[cfg(test)]
mod tests {
    use super::{FULL_MAILBOX, GREYLIST, NEXT_DAY, Step, classify, enhanced_status};
    use crate::Outcome;

    fn name(step: Step, code: u16, text: &str) -> &'static str {
        classify(step, code, text).name()
    }

    fn wait(step: Step, code: u16, text: &str) -> Option<std::time::Duration> {
        match classify(step, code, text) {
            Outcome::RetryAfter { after, .. } => after,
            _ => None,
        }
    }

    #[test]
    fn temporary_refusals_are_tried_again() {
        for code in [421, 450, 451, 452, 454] {
            for step in [Step::Hello, Step::Login, Step::Recipient, Step::Message] {
                assert_eq!(wait(step, code, "4.7.0 later"), Some(GREYLIST));
            }
        }
    }

    #[test]
    fn login_and_encryption_refusals_stop_the_connection() {
        for code in [530, 534, 535, 538] {
            assert_eq!(name(Step::Login, code, "5.7.8 no"), "config_broken");
            assert_eq!(name(Step::Sender, code, "5.7.0 no"), "config_broken");
        }
        assert_eq!(name(Step::Hello, 554, "blocked"), "config_broken");
        assert_eq!(name(Step::Login, 504, "unknown way"), "config_broken");
    }

    #[test]
    fn unknown_addresses_are_marked_bad() {
        for status in ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"] {
            for code in [550, 551, 553] {
                let text = format!("{status} no such user");
                assert_eq!(name(Step::Recipient, code, &text), "permanent_recipient");
                assert_eq!(name(Step::Message, code, &text), "permanent_recipient");
            }
        }
        assert_eq!(
            name(Step::Recipient, 550, "no such user"),
            "permanent_recipient"
        );
        assert_eq!(
            name(Step::Recipient, 550, "unknown (#5.1.1)"),
            "permanent_recipient"
        );
    }

    #[test]
    fn a_full_mailbox_is_no_dead_address() {
        for (code, text) in [(552, "5.2.2 full"), (452, "4.2.2 full"), (552, "full")] {
            assert_eq!(wait(Step::Recipient, code, text), Some(FULL_MAILBOX));
        }
    }

    #[test]
    fn policy_and_size_refusals_are_about_the_message() {
        for (code, text) in [
            (550, "5.7.1 looks like spam"),
            (554, "5.7.26 DMARC"),
            (552, "5.3.4 too big"),
            (550, "5.2.3 too long"),
            (554, "transaction failed"),
            (550, "refused"),
        ] {
            assert_eq!(name(Step::Message, code, text), "permanent_content");
        }
        assert_eq!(
            name(Step::Recipient, 550, "5.7.1 blocked"),
            "permanent_content"
        );
        assert_eq!(
            name(Step::Sender, 552, "5.3.4 too big"),
            "permanent_content"
        );
    }

    #[test]
    fn a_refused_sender_is_ours_to_mend() {
        assert_eq!(name(Step::Sender, 550, "not your address"), "config_broken");
        assert_eq!(
            name(Step::Recipient, 553, "5.1.8 bad sender"),
            "config_broken"
        );
        let text = "5.7.1 <a@b.il>: Relay access denied";
        assert_eq!(name(Step::Recipient, 554, text), "config_broken");
    }

    #[test]
    fn a_daily_limit_waits_for_the_next_day() {
        let gmail = "5.4.5 Daily user sending limit exceeded.";
        assert_eq!(wait(Step::Message, 550, gmail), Some(NEXT_DAY));
        let other = "5.7.1 Sending limit exceeded";
        assert_eq!(wait(Step::Sender, 550, other), Some(NEXT_DAY));
    }

    #[test]
    fn an_enhanced_status_is_found_and_an_ip_address_is_not_one() {
        assert_eq!(enhanced_status("5.1.10 gone"), Some((1, 10)));
        assert_eq!(enhanced_status("rejected [5.1.1.2] by policy"), None);
        assert_eq!(enhanced_status("2.0.0 fine"), None);
        assert_eq!(enhanced_status(""), None);
    }

    #[test]
    fn the_reason_is_one_short_line() {
        let outcome = classify(
            Step::Recipient,
            550,
            &format!("a\r\nb\u{202E}{}", "x".repeat(999)),
        );
        let reason = outcome.reason().unwrap_or_default();
        assert!(reason.starts_with("naming the recipient: 550 a b"));
        assert!(reason.chars().count() <= 300);
        assert!(!reason.contains(['\r', '\n', '\u{202E}']));
    }
}
