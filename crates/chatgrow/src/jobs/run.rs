//! The worker: claims what is due, does it, records how it went.

use std::convert::Infallible;
use std::time::Duration;

use jiff::Timestamp;
use tokio::task::{JoinError, JoinSet};
use tokio::time::MissedTickBehavior;

use super::store::Claimed;
use super::{Failure, MAX_ATTEMPTS, Work, backoff};
use crate::app::App;
use crate::platform::{db, random};
use crate::{
    accounts, calendar, customers, events, imports, invoices, messages, ops, outside, payments,
    push, subscribers, webhooks,
};

/// How often an idle worker looks; also how late a job of the future may start.
const LOOK: Duration = Duration::from_secs(1);
/// Jobs in hand at once.
const HANDS: usize = 16;
/// Claiming is a write: a hand that becomes free waits until so many are.
const CLAIM_AT_LEAST: usize = 4;
const HOUR: Duration = Duration::from_secs(3600);
const KEEP_DONE_DAYS: i64 = 7;

type InHand = JoinSet<sqlx::Result<()>>;

/// Works until the application stops; what is in hand then is finished first. A slow job holds one hand
/// and no other.
pub async fn work_until_stopped(app: App) {
    let mut cleaned: Option<Timestamp> = None;
    let mut in_hand = InHand::new();
    while !app.stopping.is_cancelled() {
        let planned = app.db.live().job_planned();
        tokio::pin!(planned);
        // Registered before looking: a job planned in between wakes us.
        planned.as_mut().enable();
        let free = HANDS.saturating_sub(in_hand.len());
        if free >= CLAIM_AT_LEAST
            && let Err(error) = take(&app, &mut in_hand, free).await
        {
            tracing::error!(%error, "the queue cannot be read; looking again");
        }
        tokio::select! {
            Some(ended) = in_hand.join_next() => report(ended),
            () = &mut planned => {}
            () = tokio::time::sleep(LOOK) => {}
            () = app.stopping.cancelled() => {}
        }
        let now = app.clock.now();
        if cleaned.is_none_or(|at| {
            now.duration_since(at) > jiff::SignedDuration::try_from(HOUR).unwrap_or_default()
        }) {
            cleaned = Some(now);
            clean(&app).await;
        }
    }
    while let Some(ended) = in_hand.join_next().await {
        report(ended);
    }
}

/// Does everything that is due now and becomes due by doing it; gives how many jobs were run. Tests move
/// the clock and call this.
///
/// # Errors
/// The driver's.
pub async fn run_due(app: &App) -> sqlx::Result<usize> {
    let mut total = 0;
    let mut in_hand = InHand::new();
    loop {
        match take(app, &mut in_hand, HANDS).await? {
            0 => return Ok(total),
            taken => total += taken,
        }
        while let Some(ended) = in_hand.join_next().await {
            report(ended);
        }
    }
}

/// Claims up to `most` jobs that are due and begins them; gives how many there were.
async fn take(app: &App, in_hand: &mut InHand, most: usize) -> sqlx::Result<usize> {
    let now = app.clock.now();
    if !app.db.platform_read().await?.job_is_due(now).await? {
        return Ok(0);
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut tx = app.db.platform_write().await?;
    let jobs = tx.claim_jobs(now, app.config.job_lease, most).await?;
    tx.commit().await?;
    let taken = jobs.len();
    for job in jobs {
        let app = app.clone();
        in_hand.spawn(async move { run_one(&app, job).await });
    }
    Ok(taken)
}

fn report(ended: Result<sqlx::Result<()>, JoinError>) {
    match ended {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            tracing::error!(%error, "a job's outcome could not be recorded; its lease will end");
        }
        Err(error) => tracing::error!(%error, "a job panicked; its lease will end"),
    }
}

async fn run_one(app: &App, job: Claimed) -> sqlx::Result<()> {
    let outcome = match &job.work {
        Ok(work) => holding(app, &job, perform(app, &job, work)).await,
        Err(error) => Err(Failure::GiveUp {
            error: error.clone(),
        }),
    };
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let ours = match outcome {
        Ok(()) => tx.finish_job(&job, now).await?,
        Err(Failure::Retry { after, error }) if job.attempt < MAX_ATTEMPTS => {
            tracing::warn!(job = %job.id, attempt = job.attempt, error, "a job failed and will be tried again");
            let pause = backoff(job.attempt, random::up_to).max(after.unwrap_or_default());
            tx.postpone_job(
                &job,
                now.checked_add(pause).unwrap_or(Timestamp::MAX),
                &error,
            )
            .await?
        }
        Err(Failure::Retry { error, .. } | Failure::GiveUp { error }) => {
            tracing::error!(job = %job.id, attempt = job.attempt, error, "a job is given up");
            tx.park_job(&job, now, &error).await?
        }
    };
    if !ours {
        tracing::info!(job = %job.id, "a job was planned anew while it ran, or outlived its lease");
    }
    tx.commit().await
}

/// Does `work` and keeps the lease of `job` meanwhile, however long a carrier keeps it waiting: only a worker that died
/// loses its lease, so that nobody begins a second time what is still being done.
async fn holding<T>(app: &App, job: &Claimed, work: impl Future<Output = T>) -> T {
    // Beside the work and never instead of it: the work may hold the very transaction that renewing waits for.
    tokio::select! {
        done = work => done,
        never = keep_lease(app, job) => match never {},
    }
}

async fn keep_lease(app: &App, job: &Claimed) -> Infallible {
    let mut beat = tokio::time::interval(app.config.job_lease / 3);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    beat.tick().await;
    loop {
        beat.tick().await;
        if let Err(error) = renew(app, job).await {
            tracing::warn!(job = %job.id, %error, "a lease could not be renewed; trying again");
        }
    }
}

async fn renew(app: &App, job: &Claimed) -> sqlx::Result<()> {
    let mut tx = app.db.platform_write().await?;
    tx.renew_job(job, app.clock.now(), app.config.job_lease)
        .await?;
    tx.commit().await
}

async fn perform(app: &App, job: &Claimed, work: &Work) -> Result<(), Failure> {
    let last_attempt = job.attempt >= MAX_ATTEMPTS;
    let scope = || {
        let gone = || Failure::GiveUp {
            error: "the job names no business".to_owned(),
        };
        job.business.map(db::Scope::granted).ok_or_else(gone)
    };
    match work {
        Work::SendMessage { message } => {
            messages::send(app, scope()?, *message, last_attempt).await
        }
        Work::DeliverDocument { document } => invoices::deliver(app, scope()?, *document).await,
        Work::RequestAllocation { document } => {
            invoices::request_allocation(app, scope()?, *document).await
        }
        Work::TellAuthority { document } => {
            invoices::tell_authority(app, scope()?, *document).await
        }
        Work::ConnectAuthority => invoices::connect_authority(app, scope()?).await,
        Work::ApplyTaxStatus => invoices::apply_tax_status(app, scope()?).await,
        Work::IssueRecurring { rule } => invoices::issue_recurring(app, scope()?, *rule).await,
        Work::ExpireHold { hold } => Ok(calendar::expire_hold(app, scope()?, *hold).await?),
        Work::OfferFreedTime { from, until } => {
            calendar::offer_freed_time(app, scope()?, (*from, *until)).await
        }
        Work::EndWaiting { entry, offer } => {
            calendar::end_waiting(app, scope()?, *entry, *offer).await
        }
        Work::AccountMail { mail, id } => accounts::send_account_mail(app, *mail, *id).await,
        Work::ReadOutsideCalendar { calendar } => outside::read(app, scope()?, *calendar).await,
        Work::WriteOutsideEvent {
            calendar,
            appointment,
        } => outside::write(app, scope()?, *calendar, *appointment).await,
        Work::ForgetOutsideCalendar { calendar } => {
            outside::forget(app, scope()?, *calendar, last_attempt).await
        }
        Work::TestConnection { connection } => {
            messages::test_connection(app, scope()?, *connection).await
        }
        Work::CheckConnection { connection } => {
            messages::check_connection(app, scope()?, *connection).await
        }
        Work::AnswerInbound { inbound } => messages::answer_inbound(app, scope()?, *inbound).await,
        Work::ExpireOffer { registration } => {
            events::expire_offer(app, scope()?, *registration).await
        }
        Work::RunCampaign { campaign, run } => {
            Ok(subscribers::run_campaign(app, scope()?, *campaign, *run).await?)
        }
        Work::FinishCampaign { campaign, run } => {
            Ok(subscribers::finish_campaign(app, scope()?, *campaign, *run).await?)
        }
        Work::RunImport { import } => imports::run(app, scope()?, *import).await,
        Work::UndoImport { import } => imports::undo(app, scope()?, *import).await,
        Work::RunCustomerAct { act } => customers::run_act(app, scope()?, *act).await,
        Work::ForgetImport { import } => imports::forget(app, scope()?, *import).await,
        Work::ForgetCustomerFile { file } => customers::forget_file(app, scope()?, *file).await,
        Work::ApplyMessageRule { rule } => Ok(messages::apply_rule(app, scope()?, *rule).await?),
        Work::GreetBirthdays => Ok(messages::greet_birthdays(app, scope()?).await?),
        Work::TestGatewayAccount { account } => {
            payments::test_gateway_account(app, scope()?, *account).await
        }
        Work::VerifyCheckout { checkout } => {
            payments::verify_checkout(app, scope()?, *checkout).await
        }
        Work::AcknowledgeCheckout { checkout } => {
            payments::acknowledge_checkout(app, scope()?, *checkout).await
        }
        Work::ChargeCard { charge } => payments::charge_card(app, scope()?, *charge).await,
        Work::ReconcileGateway { account } => {
            payments::reconcile_gateway(app, scope()?, *account).await
        }
        Work::RefundCharge { refund } => payments::refund_charge(app, scope()?, *refund).await,
        Work::DeliverWebhook { delivery, attempt } => {
            webhooks::deliver(app, scope()?, *delivery, *attempt).await
        }
        Work::Push { subscription, seq } => push::deliver(app, scope()?, *subscription, *seq).await,
        Work::ExpirePaymentLink { link } => payments::expire_link(app, scope()?, *link).await,
        Work::BackUp { cause } => ops::backup::back_up(app, *cause).await,
    }
}

async fn clean(app: &App) {
    let now = app.clock.now();
    let before = now
        .checked_sub(jiff::SignedDuration::from_hours(24 * KEEP_DONE_DAYS))
        .unwrap_or(Timestamp::MIN);
    let cleaned = async {
        let mut tx = app.db.platform_write().await?;
        tx.delete_done_jobs(before).await?;
        tx.commit().await?;
        crate::platform::http::forget_old_keys(app).await?;
        accounts::forget_expired(app).await
    };
    if let Err(error) = cleaned.await {
        tracing::warn!(%error, "old rows could not be deleted; trying again in an hour");
    }
    app.limits.forget_idle();
}
