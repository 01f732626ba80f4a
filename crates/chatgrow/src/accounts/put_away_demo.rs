//! Putting the demo away: an empty business in its place, in one step.

use axum::extract::State;
use jiff::Timestamp;
use serde_json::json;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::businesses::{self, create_business};
use super::caller::Caller;
use super::model::NewBusiness;
use super::roles::{Role, Verb};
use super::routes::{Me, me_of};
use crate::app::App;
use crate::journal::{self, Change, Kind, Subject};
use crate::platform::db::{Tx, execute};
use crate::platform::http::{Json, Problem};
use crate::platform::ids::{SessionId, UserId};
use crate::platform::random;
use crate::platform::text::Name;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(put_away_demo))
}

/// Put the demo away: an empty business takes its place.
///
/// Nobody can open the demo any more, and its public address is free. 404 when the business is none.
#[utoipa::path(delete, path = "/api/demo", tag = "accounts", responses((status = 200, body = Me)),
    security(("bearer" = []), ("cookie" = [])))]
async fn put_away_demo(State(app): State<App>, caller: Caller) -> Result<Json<Me>, Problem> {
    let person = caller.person()?;
    let tx = app.db.write(caller.may(Verb::EditBusiness)?).await?;
    let owner = (person.user, person.session);
    put_away(tx, &caller, owner, app.clock.now()).await?;
    me_of(&app, person.user, Some(person.session))
        .await
        .map(Json)
}

async fn put_away(
    mut tx: Tx,
    caller: &Caller,
    (user, session): (UserId, SessionId),
    now: Timestamp,
) -> Result<(), Problem> {
    const CLOSE: &str = "UPDATE businesses SET slug = $2, version = version + 1 WHERE id = $1";
    const LEAVE: &str = "DELETE FROM memberships WHERE business_id = $1";

    let demo = businesses::business(&mut tx).await?;
    if !demo.is_demo {
        return Err(Problem::NotFound);
    }
    let change = Change {
        kind: Kind::BusinessUpdated,
        subject: Subject::Business(demo.id),
        customer: None,
        data: json!({ "changed": ["slug"], "putAway": true }),
    };
    journal::record(&mut tx, now, &caller.actor(), change).await?;
    let slug = format!("demo-{}", random::uuid(now).simple());
    execute!(tx, CLOSE, demo.id, slug)?;
    execute!(tx, LEAVE, demo.id)?;

    let new = NewBusiness {
        name: Name::parse(&demo.name).ok_or(Problem::NotFound)?,
        phone: None,
        email: None,
        service_type: demo.service_type,
        lang: demo.lang,
        is_demo: false,
    };
    let owner = (user, caller.name.as_str());
    let (tx, business) = create_business(tx.leave(), owner, &new, Role::Owner, now).await?;
    let mut tx = tx.leave();
    tx.set_session_business(session, business).await?;
    Ok(tx.commit().await?)
}
