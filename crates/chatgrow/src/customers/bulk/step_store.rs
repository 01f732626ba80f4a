//! SQL of a step through the cards of an act: those at the places after `$3` until `$4`.

use jiff::Timestamp;

use super::model::{Act, Course, Outcome};
use super::store::ActRow;
use crate::customers::model::MAX_TAGS;
use crate::platform::db::{Conn, Tx, execute, fetch_all};
use crate::platform::ids::CustomerId;

/// The places of a step.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    pub(super) after: i64,
    pub(super) until: i64,
}

macro_rules! step {
    () => {
        "business_id = $1 AND act_id = $2 AND place > $3 AND place <= $4"
    };
}

/// The customers of a step with the outcome `$5`.
macro_rules! of_step {
    () => {
        concat!(
            "(SELECT r.customer_id FROM customer_act_rows r WHERE r.",
            "business_id = $1 AND r.act_id = $2 AND r.place > $3 AND r.place <= $4 AND r.outcome = $5)"
        )
    };
}

/// Says what becomes of the cards of a step with the outcome `$5`: `$6` of those that are not here, `$7` of those of
/// which `$already` is so, `$8` of those that are full, else `$9`. `$10` is the tag, or the status.
macro_rules! decide {
    ($already:literal, $full:literal) => {
        concat!(
            "UPDATE customer_act_rows SET outcome = CASE
                WHEN NOT EXISTS (SELECT 1 FROM customers c WHERE c.business_id = $1
                    AND c.id = customer_act_rows.customer_id AND c.merged_into IS NULL) THEN $6
                WHEN ",
            $already,
            " THEN $7 WHEN ",
            $full,
            " THEN $8 ELSE $9 END WHERE ",
            step!(),
            " AND outcome = $5"
        )
    };
}

const ADD_TAG: &str = decide!(
    "EXISTS (SELECT 1 FROM customer_tags t WHERE t.business_id = $1
                    AND t.customer_id = customer_act_rows.customer_id AND t.tag = $10)",
    "(SELECT count(*) FROM customer_tags t WHERE t.business_id = $1
                    AND t.customer_id = customer_act_rows.customer_id) >= $11"
);
const REMOVE_TAG: &str = decide!(
    "NOT EXISTS (SELECT 1 FROM customer_tags t WHERE t.business_id = $1
                    AND t.customer_id = customer_act_rows.customer_id AND t.tag = $10)",
    "$11 = 0"
);
const SET_STATUS: &str = decide!(
    "EXISTS (SELECT 1 FROM customers c WHERE c.business_id = $1
                    AND c.id = customer_act_rows.customer_id AND c.status = $10)",
    "$11 = 0"
);

impl Tx {
    /// Locks the cards of a step in the order of their ids, as merging does, until the transaction ends. SQLite has
    /// one writer.
    pub(super) async fn hold_cards(&mut self, act: &ActRow, step: Stretch) -> sqlx::Result<()> {
        const SQL: &str = "
            SELECT c.id FROM customer_act_rows r
            JOIN customers c ON c.business_id = r.business_id AND c.id = r.customer_id
            WHERE r.business_id = $1 AND r.act_id = $2 AND r.place > $3 AND r.place <= $4
            ORDER BY c.id FOR NO KEY UPDATE OF c";
        if matches!(self.conn, Conn::Sqlite(_)) {
            return Ok(());
        }
        let business = self.business();
        execute!(self, SQL, business, act.id, step.after, step.until).map(drop)
    }

    /// Decides what becomes of each card.
    pub(super) async fn decide(
        &mut self,
        act: &ActRow,
        step: Stretch,
        course: Course,
        word: &str,
    ) -> sqlx::Result<()> {
        let sql = match course.act {
            Act::AddTag => ADD_TAG,
            Act::RemoveTag => REMOVE_TAG,
            Act::Archive | Act::Restore => SET_STATUS,
        };
        let most = i64::try_from(MAX_TAGS).unwrap_or(i64::MAX);
        let business = self.business();
        execute!(
            self,
            sql,
            business,
            act.id,
            step.after,
            step.until,
            course.from,
            course.missing,
            course.already,
            course.too_many_tags,
            course.changed,
            word,
            most
        )
        .map(drop)
    }

    /// How many cards of a step have which outcome.
    pub(super) async fn outcomes(
        &mut self,
        act: &ActRow,
        step: Stretch,
    ) -> sqlx::Result<Vec<(Outcome, i64)>> {
        const SQL: &str = concat!(
            "SELECT outcome, count(*) FROM customer_act_rows WHERE ",
            step!(),
            " GROUP BY outcome"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, act.id, step.after, step.until)
    }

    /// Does to the cards what was decided; gives them in the order of their ids.
    pub(super) async fn change_cards(
        &mut self,
        now: Timestamp,
        act: &ActRow,
        step: Stretch,
        course: Course,
        word: &str,
    ) -> sqlx::Result<Vec<CustomerId>> {
        const ADD: &str = concat!(
            "INSERT INTO customer_tags (business_id, customer_id, tag)
            SELECT c.business_id, c.id, $6 FROM customers c WHERE c.business_id = $1 AND c.id IN ",
            of_step!()
        );
        const REMOVE: &str = concat!(
            "DELETE FROM customer_tags WHERE business_id = $1 AND tag = $6 AND customer_id IN ",
            of_step!()
        );
        const SET: &str = concat!(
            "UPDATE customers SET status = $6 WHERE business_id = $1 AND id IN ",
            of_step!()
        );
        const TOUCH: &str = concat!(
            "UPDATE customers SET updated_at = $6, version = version + 1 WHERE business_id = $1 AND id IN ",
            of_step!()
        );
        const CHANGED: &str = concat!(
            "SELECT customer_id FROM customer_act_rows WHERE ",
            step!(),
            " AND outcome = $5 ORDER BY place"
        );
        let business = self.business();
        let (after, until, done) = (step.after, step.until, course.changed);
        let sql = match course.act {
            Act::AddTag => ADD,
            Act::RemoveTag => REMOVE,
            Act::Archive | Act::Restore => SET,
        };
        execute!(self, sql, business, act.id, after, until, done, word)?;
        let at = now.as_millisecond();
        execute!(self, TOUCH, business, act.id, after, until, done, at)?;
        let rows: Vec<(CustomerId,)> =
            fetch_all!(self, CHANGED, business, act.id, after, until, done)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}
