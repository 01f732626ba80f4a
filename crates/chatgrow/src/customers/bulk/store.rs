//! SQL of acts, and of whom they are for.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::model::{Act, Status};
use crate::customers::filter::Criteria;
use crate::journal::Actor;
use crate::platform::db::{Statement, Tx, execute, fetch_optional, on};
use crate::platform::ids::{ApiKeyId, CustomerActId, CustomerId, UserId};

/// Ids in one statement.
const IDS_AT_ONCE: usize = 500;

/// An act as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ActRow {
    pub(super) id: CustomerActId,
    pub(super) act: Act,
    pub(super) tag: Option<String>,
    pub(super) status: Status,
    pub(super) total: i64,
    /// The last row that the act, or taking it back, went through.
    pub(super) place: i64,
    /// Rows gone through.
    pub(super) passed: i64,
    pub(super) changed: i64,
    pub(super) already: i64,
    pub(super) too_many_tags: i64,
    pub(super) missing: i64,
    pub(super) undone: i64,
    pub(super) kept: i64,
    actor_kind: String,
    actor_id: Uuid,
    pub(super) actor_name: String,
    pub(super) created_at: i64,
    pub(super) ended_at: Option<i64>,
}

macro_rules! act_columns {
    () => {
        "id, act, tag, status, total, place, passed, changed, already, too_many_tags, missing, undone, kept,
        actor_kind, actor_id, actor_name, created_at, ended_at"
    };
}

impl ActRow {
    /// An act that begins; its rows are not counted yet.
    pub(super) fn new(now: Timestamp, actor: &Actor, (act, tag): (Act, Option<String>)) -> Self {
        let mut row = Self {
            id: CustomerActId::new(now),
            act,
            tag,
            status: Status::Running,
            total: 0,
            place: 0,
            passed: 0,
            changed: 0,
            already: 0,
            too_many_tags: 0,
            missing: 0,
            undone: 0,
            kept: 0,
            actor_kind: String::new(),
            actor_id: Uuid::nil(),
            actor_name: String::new(),
            created_at: now.as_millisecond(),
            ended_at: None,
        };
        row.is_by(actor);
        row
    }

    /// Notes who pressed the button.
    pub(super) fn is_by(&mut self, actor: &Actor) {
        let (kind, id) = match actor {
            Actor::ApiKey { id, .. } => ("api_key", id.0),
            Actor::User { id, .. } => ("user", id.0),
            Actor::Guest { .. } | Actor::System => ("user", Uuid::nil()),
        };
        kind.clone_into(&mut self.actor_kind);
        self.actor_id = id;
        actor
            .name()
            .unwrap_or_default()
            .clone_into(&mut self.actor_name);
    }

    /// Who last pressed the button.
    pub(super) fn actor(&self) -> Actor {
        let name = self.actor_name.clone();
        match self.actor_kind.as_str() {
            "api_key" => Actor::ApiKey {
                id: ApiKeyId(self.actor_id),
                name,
            },
            _ => Actor::User {
                id: UserId(self.actor_id),
                name,
            },
        }
    }
}

impl Tx {
    pub(super) async fn insert_act(&mut self, row: &ActRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO customer_acts (business_id, id, act, tag, status, total, actor_kind, actor_id, actor_name,
                created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.act,
            row.tag.as_deref(),
            row.status,
            row.total,
            row.actor_kind.as_str(),
            row.actor_id,
            row.actor_name.as_str(),
            row.created_at
        )
        .map(drop)
    }

    pub(super) async fn act(&mut self, id: CustomerActId) -> sqlx::Result<Option<ActRow>> {
        const SQL: &str = concat!(
            "SELECT ",
            act_columns!(),
            " FROM customer_acts WHERE business_id = $1 AND id = $2"
        );
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::act`], and whoever wants it too waits until the transaction ends.
    pub(super) async fn hold_act(&mut self, id: CustomerActId) -> sqlx::Result<Option<ActRow>> {
        const SQL: &str = concat!(
            "UPDATE customer_acts SET place = place WHERE business_id = $1 AND id = $2 RETURNING ",
            act_columns!()
        );
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    pub(super) async fn update_act(&mut self, row: &ActRow) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_acts SET status = $3, total = $4, place = $5, passed = $6, changed = $7, already = $8,
                too_many_tags = $9, missing = $10, undone = $11, kept = $12, actor_kind = $13, actor_id = $14,
                actor_name = $15, ended_at = $16
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.status,
            row.total,
            row.place,
            row.passed,
            row.changed,
            row.already,
            row.too_many_tags,
            row.missing,
            row.undone,
            row.kept,
            row.actor_kind.as_str(),
            row.actor_id,
            row.actor_name.as_str(),
            row.ended_at
        )
        .map(drop)
    }

    /// Writes down that an act is for all who match; gives how many they are.
    pub(super) async fn insert_matching(
        &mut self,
        id: CustomerActId,
        criteria: &Criteria,
    ) -> sqlx::Result<i64> {
        let mut statement = Statement::of(self);
        statement.put(
            "INSERT INTO customer_act_rows (business_id, act_id, place, customer_id)
            SELECT c.business_id, ?, row_number() OVER (ORDER BY c.id), c.id FROM customers c WHERE ",
            [id.0.into()],
        );
        criteria.put_on(&mut statement);
        let count = self.carry_out(statement).await?;
        Ok(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Writes down that an act is for these.
    pub(super) async fn insert_chosen(
        &mut self,
        id: CustomerActId,
        ids: &[CustomerId],
    ) -> sqlx::Result<()> {
        let business = self.business();
        let mut place = 0_i64;
        for part in ids.chunks(IDS_AT_ONCE) {
            let rows: Vec<String> = (0..part.len())
                .map(|nth| format!("($1, $2, ${}, ${})", 2 * nth + 3, 2 * nth + 4))
                .collect();
            let sql = format!(
                "INSERT INTO customer_act_rows (business_id, act_id, place, customer_id) VALUES {}",
                rows.join(", ")
            );
            on!(self, conn => {
                let mut query = sqlx::query(AssertSqlSafe(sql)).bind(business).bind(id);
                for customer in part {
                    place += 1;
                    query = query.bind(place).bind(*customer);
                }
                query.execute(conn).await.map(drop)
            })?;
        }
        Ok(())
    }

    /// Forgets whom acts before `before` were for: they cannot be taken back any more.
    pub(super) async fn forget_acts_before(&mut self, before: Timestamp) -> sqlx::Result<()> {
        const SQL: &str = "
            DELETE FROM customer_act_rows WHERE business_id = $1 AND act_id IN (
                SELECT a.id FROM customer_acts a
                WHERE a.business_id = $1 AND a.created_at < $2 AND a.status IN ('finished', 'undone'))";
        let business = self.business();
        execute!(self, SQL, business, before.as_millisecond()).map(drop)
    }
}
