//! HTTP of the team.

use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::caller::Caller;
use super::roles::{Role, Verb};
use super::team::{self, Member};
use crate::app::App;
use crate::platform::http::{Faults, Json, PathId, Problem};
use crate::platform::ids::UserId;
use crate::platform::paging::Page;
use crate::platform::text::{Email, Name};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_team, add_member))
        .routes(routes!(change_role, remove_member))
}

/// A member of the team.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct MemberView {
    user_id: UserId,
    full_name: String,
    email: String,
    role: Role,
}

impl From<Member> for MemberView {
    fn from(member: Member) -> Self {
        Self {
            user_id: member.user_id,
            full_name: member.full_name,
            email: member.email,
            role: member.role,
        }
    }
}

/// The team.
#[utoipa::path(get, path = "/api/team", tag = "accounts", responses((status = 200, body = Page<MemberView>)),
    security(("bearer" = []), ("cookie" = [])))]
async fn list_team(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<MemberView>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadTeam)?).await?;
    let members = team::members(&mut tx).await?;
    Ok(Json(Page::whole(
        members.into_iter().map(MemberView::from).collect(),
    )))
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AddMember {
    /// Their address; one without an account gets a mail to choose a password.
    email: String,
    /// Their name, for a new account.
    full_name: String,
    /// What they may do.
    role: Role,
}

/// Add a person to the team.
#[utoipa::path(post, path = "/api/team", tag = "accounts", request_body = AddMember,
    responses((status = 201, body = MemberView)), security(("bearer" = []), ("cookie" = [])))]
async fn add_member(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<AddMember>,
) -> Result<(StatusCode, Json<MemberView>), Problem> {
    let scope = caller.may(Verb::ManageTeam)?;
    let mut faults = Faults::default();
    let name = faults.need("/fullName", Name::parse(&body.full_name), "bad_name");
    let email = faults.need("/email", Email::parse(&body.email), "bad_email");
    let (Some(name), Some(email)) = (name, email) else {
        return Err(faults.into_problem());
    };
    let member = team::add(
        &app,
        scope,
        &caller.actor(),
        (&name, &email, body.role),
        caller.lang,
    )
    .await?;
    Ok((StatusCode::CREATED, Json(member.into())))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeRole {
    /// What they may do from now on.
    role: Role,
}

/// Give a member another role. The last owner keeps theirs.
#[utoipa::path(put, path = "/api/team/{id}", tag = "accounts", params(("id" = Uuid, Path)), request_body = ChangeRole,
    responses((status = 200, body = MemberView)), security(("bearer" = []), ("cookie" = [])))]
async fn change_role(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(body): Json<ChangeRole>,
) -> Result<Json<MemberView>, Problem> {
    let scope = caller.may(Verb::ManageTeam)?;
    let member = team::change_role(&app, scope, &caller.actor(), UserId(id), body.role).await?;
    Ok(Json(member.into()))
}

/// Take a person off the team. The last owner stays.
#[utoipa::path(delete, path = "/api/team/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_member(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::ManageTeam)?;
    team::remove(&app, scope, &caller.actor(), UserId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
