//! Criteria as the conditions of a statement on `customers c`.
//!
//! What is rare is asked of its own table first (a set that the cards are looked up in), what nearly every card has is
//! asked of the card's own rows by their index; so each is bounded by one look at the cards of the business.

use super::Criteria;
use crate::consents::customer_agreed;
use crate::customers::model::Status;
use crate::platform::db::{Statement, Value};

/// The customer has visits to come.
macro_rules! future_visit {
    () => {
        "EXISTS (SELECT 1 FROM appointments a WHERE a.business_id = $1 AND a.customer_id = c.id
                AND a.starts_at >= ? AND a.status IN ('pending', 'confirmed'))"
    };
}

impl Criteria {
    /// Adds the business, the status and every condition that is given; needs a `WHERE` before it.
    pub(crate) fn put_on(&self, statement: &mut Statement) {
        // Merged cards are archived, so those in use need no second look.
        statement.say(match self.status {
            Status::Active => "c.business_id = $1 AND c.status = 'active'",
            Status::Archived => {
                "c.business_id = $1 AND c.status = 'archived' AND c.merged_into IS NULL"
            }
        });
        self.put_card(statement);
        self.put_visits(statement);
        if let Some(channel) = self.consent {
            statement.say(" AND ").say(customer_agreed(channel));
        }
    }

    /// What the card says itself.
    fn put_card(&self, statement: &mut Statement) {
        let patterns = &self.patterns;
        for pattern in [&patterns.first, &patterns.second, &patterns.rest]
            .into_iter()
            .flatten()
        {
            statement.put(
                r" AND c.search_text LIKE ? ESCAPE '\'",
                [pattern.as_str().into()],
            );
        }
        for tag in &self.tags {
            statement.put(
                " AND c.id IN (
                SELECT t.customer_id FROM customer_tags t WHERE t.business_id = $1 AND t.tag = ?)",
                [tag.as_str().into()],
            );
        }
        if let Some(month) = self.birth_month {
            let first = format!("{month:02}-01");
            let last = format!("{month:02}-31");
            statement.put(
                " AND c.birth_date IS NOT NULL AND substr(c.birth_date, 6) >= ? AND substr(c.birth_date, 6) <= ?",
                [Value::Text(first), Value::Text(last)],
            );
        }
        put_bound(statement, " AND c.created_at >= ?", self.created_from);
        put_bound(statement, " AND c.created_at < ?", self.created_before);
        put_either(
            statement,
            self.email,
            [" AND c.email IS NOT NULL", " AND c.email IS NULL"],
        );
        put_either(
            statement,
            self.phone,
            [" AND c.phone IS NOT NULL", " AND c.phone IS NULL"],
        );
    }

    /// What the calendar says.
    fn put_visits(&self, statement: &mut Statement) {
        put_either(
            statement,
            self.past_visit,
            [
                " AND c.last_visit_at IS NOT NULL",
                " AND c.last_visit_at IS NULL",
            ],
        );
        put_bound(statement, " AND c.last_visit_at >= ?", self.visited_from);
        put_bound(statement, " AND c.last_visit_at < ?", self.visited_before);
        match self.future_visit {
            Some((true, now)) => {
                statement.put(concat!(" AND ", future_visit!()), [now.into()]);
            }
            Some((false, now)) => {
                statement.put(concat!(" AND NOT ", future_visit!()), [now.into()]);
            }
            None => {}
        }
        if let Some(service) = self.service {
            statement.put(
                " AND EXISTS (SELECT 1 FROM appointments a WHERE a.business_id = $1 AND a.customer_id = c.id
                AND a.service_id = ? AND a.status = 'completed')",
                [service.into()],
            );
        }
        put_bound(
            statement,
            " AND c.id IN (
                SELECT a.customer_id FROM appointments a
                WHERE a.business_id = $1 AND a.status IN ('arrived', 'completed')
                GROUP BY a.customer_id HAVING count(*) >= ?)",
            self.min_visits,
        );
        if let Some(lang) = self.language {
            statement.put(
                " AND (SELECT a.lang FROM appointments a WHERE a.business_id = $1 AND a.customer_id = c.id
                ORDER BY a.starts_at DESC LIMIT 1) = ?",
                [lang.tag().into()],
            );
        }
    }
}

fn put_bound(statement: &mut Statement, piece: &'static str, bound: Option<i64>) {
    if let Some(bound) = bound {
        statement.put(piece, [bound.into()]);
    }
}

fn put_either(statement: &mut Statement, wanted: Option<bool>, [with, without]: [&'static str; 2]) {
    match wanted {
        Some(true) => statement.say(with),
        Some(false) => statement.say(without),
        None => statement,
    };
}
