//! What the owner does about a document without a number: asks again, enters one, gives the invoice up, or goes on
//! without.

use chatgrow_allocation_numbers::{
    AllocationNumber, Decision, Failure as Refusal, Operator, Verdict,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::access::{NoAccess, access};
use super::model::{Allocation, Status};
use super::request::key;
use crate::accounts;
use crate::app::App;
use crate::invoices::deliver::plan_delivery;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Change, Kind as ChangeKind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::DocumentId;

/// What to do about a document without a number.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case", deny_unknown_fields)]
#[schema(as = DecideAllocation)]
pub(super) enum Step {
    /// Ask the authority again.
    Request,
    /// Enter a number that was got elsewhere: nine digits, or all of it.
    Enter {
        #[schema(max_length = 100)]
        number: String,
    },
    /// Give the invoice up: it is not sent, and a credit takes it back.
    Cancel,
    /// Send it without a number: its buyer may not deduct the VAT.
    Continue,
}

/// Takes a step.
pub(super) async fn decide(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: DocumentId,
    step: Step,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let document = tx.document(id).await?.ok_or(Problem::NotFound)?;
    let held = tx.hold_allocation(id).await?;
    let mut allocation = held.ok_or_else(|| Problem::conflict("no_allocation_needed"))?;
    if !allocation.status.is_open() {
        return Err(Problem::conflict("impossible_step"));
    }
    let was_refused = allocation.status == Status::Refused;
    match step {
        Step::Request if was_refused => return Err(Problem::conflict("impossible_step")),
        Step::Request => {
            // What may have been given is looked up first.
            if allocation.status == Status::Failed {
                allocation.status = Status::Pending;
            }
            let work = Work::RequestAllocation { document: id };
            let key = key(id);
            jobs::plan(&mut tx, now, Some(scope.business()), &key, &work, now).await?;
            jobs::replan(&mut tx, &key, now).await?;
        }
        Step::Enter { number } => {
            let number: Result<AllocationNumber, _> = number.parse();
            let number =
                number.map_err(|_| Problem::invalid("/number", "bad_allocation_number"))?;
            allocation.number = Some(number.as_str().to_owned());
            allocation.status = Status::Approved;
            plan_delivery(&mut tx, now, id).await?;
        }
        // The authority is told of what it refused; of the rest it knows nothing.
        Step::Cancel if was_refused => allocation.status = Status::Cancelling,
        Step::Cancel => allocation.status = Status::Cancelled,
        Step::Continue if was_refused => allocation.status = Status::Continuing,
        Step::Continue => allocation.status = Status::Released,
    }
    allocation.last_error = None;
    match allocation.status {
        Status::Released => plan_delivery(&mut tx, now, id).await?,
        Status::Cancelling | Status::Continuing => {
            let work = Work::TellAuthority { document: id };
            let key = format!("allocation-decision:{id}");
            jobs::plan(&mut tx, now, Some(scope.business()), &key, &work, now).await?;
        }
        _ => {}
    }
    tx.put_allocation(id, &allocation, now).await?;
    let change = Change {
        kind: ChangeKind::AllocationDecided,
        subject: Subject::Document(id),
        customer: Some(document.customer_id),
        data: json!({ "number": document.number, "kind": document.kind, "status": allocation.status }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

/// Tells the authority what the owner decided about an invoice that it refused. To tell it twice does no harm.
///
/// # Errors
/// [`Failure`] when the authority does not answer, or the database fails.
pub async fn tell(app: &App, scope: Scope, id: DocumentId) -> Result<(), Failure> {
    let Some(authority) = &app.authority else {
        return Ok(());
    };
    let mut tx = app.db.read(scope).await?;
    let Some(allocation) = tx.document_allocation(id).await? else {
        return Ok(());
    };
    let business = accounts::business(&mut tx).await?;
    drop(tx);
    let (verdict, then) = match allocation.status {
        Status::Cancelling => (Verdict::Cancel, Status::Cancelled),
        Status::Continuing => (Verdict::Continue, Status::Released),
        _ => return Ok(()),
    };
    let number = business
        .tax_number
        .as_deref()
        .and_then(|number| number.parse().ok());
    let later = |error: String| Failure::Retry { after: None, error };
    let issuer = number.ok_or_else(|| later("the business has no number".to_owned()))?;
    let (token, operator) = access(app, scope, authority, false)
        .await
        .map_err(no_access)?;
    let decision = Decision {
        invoice_id: id.to_string(),
        vat_number: issuer,
        operator: Operator {
            id: None,
            name: operator,
        },
        software_number: issuer,
    };
    match authority.decide(&token, verdict, &decision).await {
        // It knows no such refused invoice (463): there is nothing to decide.
        Ok(()) | Err(Refusal::Invalid { .. }) => ended(app, scope, id, allocation, then).await,
        Err(Refusal::AccessEnded) => {
            access(app, scope, authority, true)
                .await
                .map_err(no_access)?;
            Err(later("the access token had ended".to_owned()))
        }
        Err(refusal) => Err(later(refusal.to_string())),
    }
}

fn no_access(none: NoAccess) -> Failure {
    match none {
        NoAccess::Database(error) => error.into(),
        NoAccess::Later { after, reason } => Failure::Retry {
            after,
            error: reason,
        },
        NoAccess::NotConnected => Failure::Retry {
            after: None,
            error: "nobody of the business is signed in".to_owned(),
        },
        NoAccess::Misconfigured(error) => Failure::Retry { after: None, error },
    }
}

async fn ended(
    app: &App,
    scope: Scope,
    id: DocumentId,
    mut allocation: Allocation,
    then: Status,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    allocation.status = then;
    tx.put_allocation(id, &allocation, now).await?;
    if then == Status::Released {
        plan_delivery(&mut tx, now, id).await?;
    }
    Ok(tx.commit().await?)
}
