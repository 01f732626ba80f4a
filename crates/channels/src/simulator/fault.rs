//! The ways in which a simulated provider that speaks HTTP can misbehave.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use super::lock;

/// What happens to one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebFault {
    /// Refused with this status and, in the provider's own shape, this code.
    Refuse(u16, u32),
    /// Refused with this status and a body that is no JSON.
    Status(u16),
    /// `429` with this `Retry-After`: seconds, or an HTTP date.
    TooManyRequests(String),
    /// Carried out at once; the answer takes this long.
    Slow(Duration),
    /// Carried out; the connection closes without an answer.
    AnswerLost,
    /// Not carried out; the connection closes without an answer.
    ConnectionLost,
}

/// What goes wrong with the next requests.
#[derive(Debug, Default)]
pub(super) struct Troubles(Mutex<Inside>);

#[derive(Debug, Default)]
struct Inside {
    next: VecDeque<WebFault>,
    always: Option<WebFault>,
}

impl Troubles {
    pub(super) fn push(&self, fault: WebFault) {
        lock(&self.0).next.push_back(fault);
    }

    pub(super) fn set_always(&self, fault: Option<WebFault>) {
        lock(&self.0).always = fault;
    }

    pub(super) fn take(&self) -> Option<WebFault> {
        let mut inside = lock(&self.0);
        inside.next.pop_front().or_else(|| inside.always.clone())
    }
}
