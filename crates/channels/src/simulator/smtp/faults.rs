//! The ways in which the simulated mail server can misbehave.

use std::time::Duration;

/// A moment at which the server answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The greeting to a new connection.
    Greeting,
    /// `EHLO` or `HELO`.
    Hello,
    /// `AUTH`.
    Auth,
    /// `MAIL FROM`.
    Mail,
    /// `RCPT TO`.
    Recipient,
    /// The `DATA` command.
    Data,
    /// The end of the message.
    Message,
}

/// What the server does wrong. The default is nothing.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// Recipients answered with `550 5.1.1`; compared without regard to case.
    pub unknown_recipients: Vec<String>,
    /// So many of the next recipients are answered with `451 4.7.1`.
    pub greylist_next: u32,
    /// Every greeting and every `MAIL` is answered with `421 4.3.2` and the
    /// connection closed.
    pub shutting_down: bool,
    /// The answer at one step, such as `554 5.7.1 spam`, in place of the right
    /// one; the command has no effect.
    pub answer: Option<(Step, String)>,
    /// How long the answer at one step takes. At [`Step::Message`] the mail is
    /// kept before the wait.
    pub slow: Option<(Step, Duration)>,
    /// After so many of the next accepted mails the connection closes without
    /// an answer: the mails are kept, the sender cannot know.
    pub lose_answer_next: u32,
}

impl Faults {
    /// Counts one greylisted recipient down.
    pub(super) fn greylists(&mut self) -> bool {
        count_down(&mut self.greylist_next)
    }

    /// Counts one lost answer down.
    pub(super) fn loses_answer(&mut self) -> bool {
        count_down(&mut self.lose_answer_next)
    }

    pub(super) fn is_unknown(&self, recipient: &str) -> bool {
        self.unknown_recipients
            .iter()
            .any(|unknown| unknown.eq_ignore_ascii_case(recipient))
    }
}

fn count_down(left: &mut u32) -> bool {
    if *left == 0 {
        return false;
    }
    *left -= 1;
    true
}
