//! The SQL of what was told of a thing.

use super::store::ToldRow;
use super::undo::Thing;
use crate::platform::db::{Tx, execute, fetch_all};

impl Tx {
    /// A write that changes nothing locks the rows on either engine.
    pub(super) async fn lock_planned_messages(&mut self, thing: Thing<'_>) -> sqlx::Result<()> {
        const OF_APPOINTMENT: &str = "
            UPDATE messages SET status = status
            WHERE business_id = $1 AND appointment_id = $2 AND status IN ('planned', 'sending')";
        const OF_REGISTRATION: &str = "
            UPDATE messages SET status = status
            WHERE business_id = $1 AND registration_id = $2 AND status IN ('planned', 'sending')";
        const OF_SERIES: &str = "
            UPDATE messages SET status = status
            WHERE business_id = $1 AND customer_id = $2 AND intent_key LIKE $3
                AND status IN ('planned', 'sending')";
        let business = self.business();
        match thing {
            Thing::Appointment(id) => execute!(self, OF_APPOINTMENT, business, id),
            Thing::Registration(id) => execute!(self, OF_REGISTRATION, business, id),
            Thing::Series(customer, prefix) => {
                let like = format!("{prefix}%");
                execute!(self, OF_SERIES, business, customer, like)
            }
        }
        .map(drop)
    }

    /// Every message about a thing, the newest last.
    pub(super) async fn told_of(&mut self, thing: Thing<'_>) -> sqlx::Result<Vec<ToldRow>> {
        const OF_APPOINTMENT: &str = "
            SELECT template, status, due_at, attempts, tells FROM messages
            WHERE business_id = $1 AND appointment_id = $2 ORDER BY created_at, id";
        const OF_REGISTRATION: &str = "
            SELECT template, status, due_at, attempts, tells FROM messages
            WHERE business_id = $1 AND registration_id = $2 ORDER BY created_at, id";
        const OF_SERIES: &str = "
            SELECT template, status, due_at, attempts, tells FROM messages
            WHERE business_id = $1 AND customer_id = $2 AND intent_key LIKE $3 ORDER BY created_at, id";
        let business = self.business();
        match thing {
            Thing::Appointment(id) => fetch_all!(self, OF_APPOINTMENT, business, id),
            Thing::Registration(id) => fetch_all!(self, OF_REGISTRATION, business, id),
            Thing::Series(customer, prefix) => {
                let like = format!("{prefix}%");
                fetch_all!(self, OF_SERIES, business, customer, like)
            }
        }
    }
}
