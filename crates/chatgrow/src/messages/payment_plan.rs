//! Planning messages about payment links: what somebody is asked for, and money that goes back.

use jiff::Timestamp;

use super::model::{Template, link_intent};
use super::plan::plan_message;
use super::route::{Reach, Ways};
use super::store::NewMessage;
use crate::journal::Kind;
use crate::payments;
use crate::platform::db::Tx;
use crate::platform::ids::PaymentLinkId;

/// Plans what follows from a change of a payment link: its message, once for each sending, and that its money goes
/// back.
pub(super) async fn plan(
    tx: &mut Tx,
    now: Timestamp,
    id: PaymentLinkId,
    kind: Kind,
) -> sqlx::Result<()> {
    let template = match kind {
        Kind::PaymentLinkSent => Template::PaymentLink,
        Kind::PaymentLinkReturned => Template::PaymentReturned,
        _ => return Ok(()),
    };
    let Some(link) = payments::link_details(tx, id, now).await? else {
        return Ok(());
    };
    let reach = Reach {
        email: link.customer_email.as_deref(),
        phone: link.customer_phone.as_deref(),
    };
    let Some(route) = Ways::read(tx).await?.to(reach, None) else {
        return Ok(());
    };
    let count = match template {
        Template::PaymentLink => link.sent,
        _ => link.returned.amount,
    };
    let intent = link_intent(template, id, count);
    let reader = (link.lang, link.customer_name.as_str());
    let message = NewMessage {
        customer: Some(link.customer_id),
        payment_link: Some(id),
        ..NewMessage::new(now, (template, &intent), reader, &route)
    };
    plan_message(tx, now, &message).await
}
