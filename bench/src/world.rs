//! What a measured business consists of, and whose turn it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::cases::Case;
use crate::names::pick;

/// A customer whom cases ask for.
#[derive(Debug, Clone)]
pub(crate) struct Customer {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) email: Option<String>,
}

/// Times that the booking cases take, one after another, each once.
#[derive(Debug)]
pub(crate) struct Free {
    /// Staff who work day and night and have no visits at first.
    pub(crate) staff: Vec<Uuid>,
    /// The first time, aligned to 15 minutes.
    pub(crate) first: Timestamp,
    /// Days from there.
    pub(crate) days: i64,
}

/// Visits of [`Free`] take this long, in minutes.
pub(crate) const QUICK_MINUTES: i64 = 15;

impl Free {
    /// Staff and start of the visit that is booked in turn `turn`; `None` when all are taken.
    /// Consecutive turns lie on different days, so that no day fills up before the others.
    pub(crate) fn at(&self, turn: u64) -> Option<(Uuid, Timestamp)> {
        let staff = u64::try_from(self.staff.len()).ok()?;
        let member = self.staff[usize::try_from(turn % staff).ok()?];
        let turn = i64::try_from(turn / staff).ok()?;
        let (day, of_day) = (turn % self.days, turn / self.days);
        if of_day >= 24 * 60 / QUICK_MINUTES {
            return None;
        }
        let minutes = day * 24 * 60 + of_day * QUICK_MINUTES;
        let start = Timestamp::from_second(self.first.as_second() + minutes * 60).ok()?;
        Some((member, start))
    }
}

/// The business that is measured.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) email: &'static str,
    pub(crate) password: &'static str,
    pub(crate) password_hash: String,
    pub(crate) token: Arc<str>,
    pub(crate) user: Uuid,
    pub(crate) session: Uuid,
    pub(crate) business: Uuid,
    pub(crate) slug: String,
    pub(crate) zone: TimeZone,
    /// Given by the staff with a full calendar, 30 minutes; what open times are asked of.
    pub(crate) haircut: Uuid,
    /// Given by the same staff, in one of three rooms of `room_kind`.
    pub(crate) massage: Uuid,
    pub(crate) room_kind: &'static str,
    /// One of the staff with a full calendar.
    pub(crate) one_of_staff: Uuid,
    /// Given by the staff of `free`.
    pub(crate) quick: Uuid,
    pub(crate) free: Free,
    /// Some of the customers.
    pub(crate) customers: Vec<Customer>,
    pub(crate) now: Timestamp,
    pub(crate) counters: Counters,
}

/// How many requests were begun: of bookings, which each need a time of their own, and of all others.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    bookings: AtomicU64,
    others: AtomicU64,
}

impl World {
    /// The number of the next request of `case`; `None` when every free time is booked.
    pub(crate) fn next(&self, case: Case) -> Option<u64> {
        if !case.books() {
            return Some(self.counters.others.fetch_add(1, Ordering::Relaxed));
        }
        let turn = self.counters.bookings.fetch_add(1, Ordering::Relaxed);
        self.free.at(turn).map(|_| turn)
    }

    /// Who books in turn `turn`: of the customers with an e-mail address when messages are wanted, else
    /// of those without.
    pub(crate) fn booker(&self, case: Case, turn: u64) -> &Customer {
        let wants_mail = case == Case::BookWithMail;
        let mut fitting = self
            .customers
            .iter()
            .skip(pick(turn, self.customers.len().div_ceil(2)))
            .filter(|customer| customer.email.is_some() == wants_mail);
        fitting.next().unwrap_or(&self.customers[0])
    }
}
