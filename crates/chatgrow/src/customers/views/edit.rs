//! Keeping a filter under a name, changing it and removing it.

use serde_json::json;

use super::form::{self, CreateCustomerView, UpdateCustomerView};
use super::store::{self, CustomerView, ViewRow};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx, violates};
use crate::platform::http::Problem;
use crate::platform::ids::{CustomerViewId, UserId};

/// Views of the team at most, and of each person.
const MAX_VIEWS: i64 = 50;

/// Who keeps views.
#[derive(Debug)]
pub(super) struct Keeper {
    pub(super) actor: Actor,
    /// Whose own views they may have; a program has none.
    pub(super) user: Option<UserId>,
    /// Whether they may change those of the team.
    pub(super) may_share: bool,
}

impl Keeper {
    /// Whose a view becomes.
    fn owner(&self, is_shared: bool) -> Result<Option<UserId>, Problem> {
        match (is_shared, self.user) {
            (true, _) if self.may_share => Ok(None),
            (false, Some(user)) => Ok(Some(user)),
            _ => Err(Problem::Forbidden),
        }
    }

    /// A view that they may change.
    async fn read(&self, tx: &mut Tx, id: CustomerViewId) -> Result<ViewRow, Problem> {
        let row = tx.customer_view(self.user, id).await?;
        let row = row.ok_or(Problem::NotFound)?;
        if row.user_id.is_none() && !self.may_share {
            return Err(Problem::Forbidden);
        }
        Ok(row)
    }
}

pub(super) async fn create(
    app: &App,
    scope: Scope,
    keeper: &Keeper,
    form: &CreateCustomerView,
) -> Result<CustomerView, Problem> {
    let now = app.clock.now();
    let user_id = keeper.owner(form.is_shared)?;
    form::check(&form.filter)?;
    let row = ViewRow {
        id: CustomerViewId::new(now),
        user_id,
        name: form::name(&form.name)?.into_string(),
        filter: store::json(&form.filter)?,
        version: 1,
        created_by: keeper.actor.name().unwrap_or_default().to_owned(),
        created_at: now.as_millisecond(),
    };
    let mut tx = app.db.write(scope).await?;
    has_room(&mut tx, user_id).await?;
    tx.insert_customer_view(&row).await.map_err(name_taken)?;
    let change = change(Kind::CustomerViewCreated, &row);
    journal::record(&mut tx, now, &keeper.actor, change).await?;
    tx.commit().await?;
    Ok(row.try_into()?)
}

pub(super) async fn update(
    app: &App,
    scope: Scope,
    keeper: &Keeper,
    id: CustomerViewId,
    form: &UpdateCustomerView,
) -> Result<CustomerView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = keeper.read(&mut tx, id).await?;
    if let Some(text) = &form.name {
        row.name = form::name(text)?.into_string();
    }
    if let Some(filter) = &form.filter {
        form::check(filter)?;
        row.filter = store::json(filter)?;
    }
    if let Some(is_shared) = form.is_shared
        && is_shared != row.user_id.is_none()
    {
        row.user_id = keeper.owner(is_shared)?;
        has_room(&mut tx, row.user_id).await?;
    }
    let stored = tx.update_customer_view(&row, form.version, now).await;
    if !stored.map_err(name_taken)? {
        return Err(Problem::conflict("stale_version"));
    }
    row.version = form.version + 1;
    let change = change(Kind::CustomerViewUpdated, &row);
    journal::record(&mut tx, now, &keeper.actor, change).await?;
    tx.commit().await?;
    Ok(row.try_into()?)
}

pub(super) async fn remove(
    app: &App,
    scope: Scope,
    keeper: &Keeper,
    id: CustomerViewId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = keeper.read(&mut tx, id).await?;
    if !tx.delete_customer_view(id).await? {
        return Err(Problem::NotFound);
    }
    let change = change(Kind::CustomerViewRemoved, &row);
    journal::record(&mut tx, now, &keeper.actor, change).await?;
    tx.commit().await?;
    Ok(())
}

async fn has_room(tx: &mut Tx, of: Option<UserId>) -> Result<(), Problem> {
    if tx.count_customer_views(of).await? >= MAX_VIEWS {
        return Err(Problem::conflict("too_many_views"));
    }
    Ok(())
}

fn change(kind: Kind, row: &ViewRow) -> Change {
    Change {
        kind,
        subject: Subject::CustomerView(row.id),
        customer: None,
        data: json!({ "name": row.name, "isShared": row.user_id.is_none() }),
    }
}

fn name_taken(error: sqlx::Error) -> Problem {
    let is_taken = ["customer_views_of_team", "customer_views_of_person"]
        .iter()
        .any(|index| violates(&error, index, "customer_views.name"));
    if is_taken {
        Problem::conflict("view_exists")
    } else {
        error.into()
    }
}
