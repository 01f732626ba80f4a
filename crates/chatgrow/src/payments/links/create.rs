//! A link that the team makes.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ask::{NewLink, ask_payment};
use super::model::PaymentLink;
use super::send;
use crate::app::App;
use crate::journal::Actor;
use crate::payments::PaidFor;
use crate::payments::debt::Debt;
use crate::payments::form::subject;
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::money::Money;

/// The longest that a link can be paid.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 366);

/// What somebody is to be asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CreateLink {
    /// The visit that is paid for. This, `registrationId`, or `customerId` with `description`.
    appointment_id: Option<Uuid>,
    /// The registration that is paid for.
    registration_id: Option<Uuid>,
    /// Who is asked for something else.
    customer_id: Option<Uuid>,
    /// What for.
    #[schema(max_length = 200)]
    description: Option<String>,
    /// Above zero and at most what is left to pay; all of that when absent.
    amount: Option<Money>,
    /// In how many monthly parts it may be paid at most, 1 to 36; one payment when absent.
    #[schema(minimum = 1, maximum = 36)]
    max_installments: Option<i64>,
    /// Whether the payer's card is kept for later, at the gateway.
    #[serde(default)]
    save_card: bool,
    /// Until when it can be paid, at most a year ahead; as the business's settings say when absent.
    expires_at: Option<Timestamp>,
    /// The payer's language; the one they booked in, or the business's, when absent.
    lang: Option<Lang>,
    /// Whether it is sent to the payer at once.
    #[serde(default)]
    send: bool,
}

/// Makes a link, and sends it when that is asked for.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: CreateLink,
) -> Result<PaymentLink, Problem> {
    let now = app.clock.now();
    let mut faults = Faults::default();
    let of = subject(
        (form.appointment_id, form.registration_id),
        (form.customer_id, form.description.as_deref()),
        &mut faults,
    );
    let max_installments = form.max_installments.unwrap_or(1);
    if !(1..=36).contains(&max_installments) {
        faults.add("/maxInstallments", "out_of_range");
    }
    let latest = now.saturating_add(LONGEST).unwrap_or(Timestamp::MAX);
    if form.expires_at.is_some_and(|at| at <= now || at > latest) {
        faults.add("/expiresAt", "out_of_range");
    }
    let Some(of) = of else {
        return Err(faults.into_problem());
    };
    faults.finish()?;
    let mut tx = app.db.write(scope).await?;
    let days = tx.payment_settings().await?.link_days;
    let debt = Debt::read(&mut tx, &of).await?;
    let amount = debt.amount_to_take(form.amount, 0)?;
    let who = debt.who;
    let (appointment, registration) = match of {
        PaidFor::Appointment(id) => (Some(id), None),
        PaidFor::Registration(id) => (None, Some(id)),
        PaidFor::Sale { .. } => (None, None),
    };
    let in_days = now.saturating_add(SignedDuration::from_hours(24 * days));
    let new = NewLink {
        customer: who.customer_id,
        appointment,
        registration,
        booking: None,
        description: who.text,
        amount,
        max_installments,
        save_card: form.save_card,
        expires_at: form.expires_at.unwrap_or(in_days.unwrap_or(latest)),
        lang: form.lang.unwrap_or(who.lang),
    };
    let mut link = ask_payment(&mut tx, now, actor, new).await?;
    if form.send {
        send::plan(&mut tx, now, actor, &mut link).await?;
    }
    tx.commit().await?;
    Ok(link)
}
