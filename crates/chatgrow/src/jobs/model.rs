//! What kinds of work there are, and how long to wait after a failure.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ops::backup::Cause;
use crate::platform::ids::{
    AppointmentId, CampaignId, CardChargeId, CheckoutId, ConnectionId, CustomerActId,
    CustomerFileId, DocumentId, GatewayAccountId, ImportId, InboundMessageId, MessageId,
    MessageRuleId, OutsideCalendarId, PaymentLinkId, PushSubscriptionId, RecurringRuleId, RefundId,
    RegistrationId, WaitingEntryId, WebhookDeliveryId,
};

/// One piece of work; small, because everything else is read when it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Work {
    /// Send a planned message, if it is still wanted.
    SendMessage {
        /// The message.
        message: MessageId,
    },
    /// Draw a document's PDF, store it, and plan its mail.
    DeliverDocument {
        /// The document.
        document: DocumentId,
    },
    /// Give back the time of a hold that has expired.
    ExpireHold {
        /// The hold.
        hold: Uuid,
    },
    /// Offer time that has become free to who waits for it.
    OfferFreedTime {
        /// What has become open begins from here on
        from: Timestamp,
        /// until here (exclusive).
        until: Timestamp,
    },
    /// End a place on the waiting list, or the offer it has.
    EndWaiting {
        /// The place.
        entry: WaitingEntryId,
        /// The offer that expires; none when the last day of the wish is over.
        offer: Option<Uuid>,
    },
    /// Send a mail about an account: a link to confirm or to choose a new password.
    AccountMail {
        /// What it says.
        mail: AccountMail,
        /// The row that the link names: of `signups`, `account_tokens` or `users`.
        id: Uuid,
    },
    /// Read a calendar kept elsewhere, if it is due.
    ReadOutsideCalendar {
        /// The calendar.
        calendar: OutsideCalendarId,
    },
    /// Bring a visit's event in a calendar kept elsewhere up to date.
    WriteOutsideEvent {
        /// The calendar.
        calendar: OutsideCalendarId,
        /// The visit.
        appointment: AppointmentId,
    },
    /// Give back what a removed calendar let us do, and forget it.
    ForgetOutsideCalendar {
        /// The calendar.
        calendar: OutsideCalendarId,
    },
    /// Try whether a connection works.
    TestConnection {
        /// The connection.
        connection: ConnectionId,
    },
    /// Look whether a connection in use still works, and plan the next look.
    CheckConnection {
        /// The connection.
        connection: ConnectionId,
    },
    /// Do what a text that came in asks for, if it is plain what that is.
    AnswerInbound {
        /// The text.
        inbound: InboundMessageId,
    },
    /// End an offer of seats that was not answered in time, and make the next.
    ExpireOffer {
        /// Whose offer.
        registration: RegistrationId,
    },
    /// Begin a campaign or go on with it: plan the messages to its audience, batch by batch.
    RunCampaign {
        /// The campaign.
        campaign: CampaignId,
        /// Which of its runs; one that was paused or called off since is not gone on with.
        run: i64,
    },
    /// Look whether every message of a campaign has come to its end.
    FinishCampaign {
        /// The campaign.
        campaign: CampaignId,
        /// Which of its runs.
        run: i64,
    },
    /// Take the next rows of a file of customers in.
    RunImport {
        /// The file.
        import: ImportId,
    },
    /// Take back what the next rows of a file of customers did.
    UndoImport {
        /// The file.
        import: ImportId,
    },
    /// Go on with an act on many customers, or with taking it back.
    RunCustomerAct {
        /// The act.
        act: CustomerActId,
    },
    /// Forget the rows of a file of customers.
    ForgetImport {
        /// The file.
        import: ImportId,
    },
    /// Forget a file of a customer that was removed.
    ForgetCustomerFile {
        /// The file.
        file: CustomerFileId,
    },
    /// Plan what a changed rule says of the visits to come.
    ApplyMessageRule {
        /// The rule.
        rule: MessageRuleId,
    },
    /// Ask the tax authority for the allocation number of a document.
    RequestAllocation {
        /// The document.
        document: DocumentId,
    },
    /// Tell the tax authority what was decided about a document that it refused.
    TellAuthority {
        /// The document.
        document: DocumentId,
    },
    /// Exchange the code that signing in at the tax authority gave.
    ConnectAuthority,
    /// Bring what a business is for the tax authority in step with the day that has come.
    ApplyTaxStatus,
    /// Issue the next document of a rule, if its day has come.
    IssueRecurring {
        /// The rule.
        rule: RecurringRuleId,
    },
    /// Plan the greetings of those whose birthday it is, and look again tomorrow.
    GreetBirthdays,
    /// Have the gateway that took a payment give it back.
    RefundCharge {
        /// What is given back.
        refund: RefundId,
    },
    /// Try whether the credentials of an account at a gateway work.
    TestGatewayAccount {
        /// The account.
        account: GatewayAccountId,
    },
    /// Ask the gateway what became of an attempt to pay.
    VerifyCheckout {
        /// The attempt.
        checkout: CheckoutId,
    },
    /// Tell the gateway that a payment was taken down.
    AcknowledgeCheckout {
        /// The attempt that was paid.
        checkout: CheckoutId,
    },
    /// Charge a saved card, or find out what became of that.
    ChargeCard {
        /// The charge.
        charge: CardChargeId,
    },
    /// Compare yesterday with what the gateway lists, and look again tomorrow.
    ReconcileGateway {
        /// The account; the installation's own when absent.
        account: Option<GatewayAccountId>,
    },
    /// Tell an address of a change.
    DeliverWebhook {
        /// What it is told.
        delivery: WebhookDeliveryId,
        /// Attempts before this one.
        attempt: i64,
    },
    /// Tell a device of the team of news.
    Push {
        /// The device.
        subscription: PushSubscriptionId,
        /// The change's number; a trial when absent.
        seq: Option<i64>,
    },
    /// End a payment link that was not paid in time.
    ExpirePaymentLink {
        /// The link.
        link: PaymentLinkId,
    },
    /// Copy the database into the folder of backups.
    BackUp {
        /// Who asked.
        cause: Cause,
    },
}

/// Mails that belong to a person's account and not to a business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountMail {
    /// Confirm a registration.
    ConfirmSignup,
    /// Somebody registered with the address of an account.
    AlreadyRegistered,
    /// Confirm the address of an account.
    VerifyEmail,
    /// Choose a new password.
    ResetPassword,
    /// Join a team by choosing a password.
    Invitation,
    /// The second factor was switched on.
    SecondFactorOn,
    /// The second factor was switched off.
    SecondFactorOff,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// A passkey was refused, because there may be a copy of it.
    PasskeyRefused,
}

/// Why a job was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Try again, not before the pause when there is one.
    Retry {
        /// What the other side asked for.
        after: Option<Duration>,
        /// For people.
        error: String,
    },
    /// Trying again cannot help.
    GiveUp {
        /// For people.
        error: String,
    },
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Retry {
            after: None,
            error: error.to_string(),
        }
    }
}

/// Attempts before a job is parked: with the pauses below, about two days.
pub const MAX_ATTEMPTS: i64 = 16;
const BASE: Duration = Duration::from_secs(5);
const CAP: Duration = Duration::from_secs(6 * 3600);

/// The pause after the `attempt`-th failure (from 1): half of an exponentially growing span and a random
/// part of the other half, so that a broken service is not met by everybody at once.
/// `random_up_to` gives a number from 0 to its argument.
#[must_use]
pub fn backoff(attempt: i64, random_up_to: impl Fn(u64) -> u64) -> Duration {
    let doublings = u32::try_from(attempt.clamp(1, 20) - 1).unwrap_or(0);
    let span = BASE
        .saturating_mul(2_u32.saturating_pow(doublings))
        .min(CAP);
    let half = u64::try_from(span.as_millis() / 2).unwrap_or(u64::MAX);
    Duration::from_millis(half + random_up_to(half))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{CAP, backoff};

    #[test]
    fn pauses_grow_to_a_cap_and_are_jittered() {
        let shortest = |attempt| backoff(attempt, |_| 0);
        let longest = |attempt| backoff(attempt, |limit| limit);
        assert_eq!(
            (shortest(1), longest(1)),
            (Duration::from_millis(2500), Duration::from_secs(5))
        );
        assert_eq!(longest(3), Duration::from_secs(20));
        assert_eq!(longest(100), CAP);
    }
}
