//! The gateways behind one type.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::{
    Attempt, CallbackError, Cardcom, Charge, Checkout, CheckoutRequest, GatewayError, Grow, Hint,
    Listed, LookUp, LookedUp, RawCallback, Refund, RefundRequest, Refusal, Settled, Supports,
    TokenCharge, Tranzila, Verification, supports,
};

/// A gateway's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Provider {
    /// Cardcom, API v11.
    Cardcom,
    /// Grow, formerly Meshulam, Light API.
    Grow,
    /// Tranzila.
    Tranzila,
}

impl Provider {
    /// Every gateway.
    pub const ALL: [Self; 3] = [Self::Cardcom, Self::Grow, Self::Tranzila];

    /// A stable name for records and addresses, such as `cardcom`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cardcom => "cardcom",
            Self::Grow => "grow",
            Self::Tranzila => "tranzila",
        }
    }

    /// The gateway of a name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|provider| provider.name() == name)
    }

    /// What it can do.
    #[must_use]
    pub const fn supports(self) -> &'static Supports {
        match self {
            Self::Cardcom => &supports::CARDCOM,
            Self::Grow => &supports::GROW,
            Self::Tranzila => &supports::TRANZILA,
        }
    }
}

/// One business's account at one gateway. Cheap to clone.
///
/// An enum and no trait: the gateways are few and known. The HTTP client inside must have time limits and
/// follow no redirects. `now` is the true time: gateways check it, and days are counted by it.
#[derive(Debug, Clone)]
pub enum Gateway {
    /// Cardcom.
    Cardcom(Cardcom),
    /// Grow.
    Grow(Grow),
    /// Tranzila.
    Tranzila(Tranzila),
}

impl Gateway {
    /// Which it is.
    #[must_use]
    pub const fn provider(&self) -> Provider {
        match self {
            Self::Cardcom(_) => Provider::Cardcom,
            Self::Grow(_) => Provider::Grow,
            Self::Tranzila(_) => Provider::Tranzila,
        }
    }

    /// What it can do.
    #[must_use]
    pub const fn supports(&self) -> &'static Supports {
        self.provider().supports()
    }

    /// Makes a hosted page. A page that was made and whose answer was lost has been seen by nobody: a failure
    /// may be followed by another call.
    ///
    /// A mixture of means: Tranzila's page offers those asked for; at Grow one means has a page of its own
    /// and several share the ordinary page; at Cardcom Bit alone has a page of its own, and what the ordinary
    /// page offers is set at the terminal.
    ///
    /// # Errors
    /// [`GatewayError`], never `Unknown`.
    pub async fn create_checkout(
        &self,
        request: &CheckoutRequest,
        now: Timestamp,
    ) -> Result<Checkout, GatewayError> {
        match self {
            Self::Cardcom(cardcom) => cardcom.create_checkout(request).await,
            Self::Grow(grow) => grow.create_checkout(request, now).await,
            Self::Tranzila(tranzila) => tranzila.create_checkout(request, now).await,
        }
    }

    /// Reads where a callback or return says to look. Never more than that is taken from it.
    ///
    /// # Errors
    /// [`CallbackError`] when it says nothing.
    pub fn read_callback(&self, raw: &RawCallback<'_>) -> Result<Hint, CallbackError> {
        match self {
            Self::Cardcom(_) => Cardcom::read_callback(raw),
            Self::Grow(_) => Grow::read_callback(raw),
            Self::Tranzila(tranzila) => tranzila.read_callback(raw),
        }
    }

    /// Asks the gateway what happened on an attempt's page. The hint only shortens the search; one that leads
    /// elsewhere changes nothing.
    ///
    /// # Errors
    /// [`GatewayError`] when the gateway does not answer the question.
    pub async fn verify(
        &self,
        attempt: &Attempt,
        hint: Option<&Hint>,
        now: Timestamp,
    ) -> Result<Verification, GatewayError> {
        match self {
            Self::Cardcom(cardcom) => cardcom.verify(attempt, now).await,
            Self::Grow(grow) => grow.verify(attempt, now).await,
            Self::Tranzila(tranzila) => tranzila.verify(attempt, hint, now).await,
        }
    }

    /// Tells the gateway that a paid attempt was taken note of, after it was committed. May be repeated; a
    /// failure changes nothing about the payment. Where the gateway wants no such thing it does nothing.
    ///
    /// # Errors
    /// [`GatewayError`], never `Unknown`.
    pub async fn acknowledge(&self, attempt: &Attempt) -> Result<(), GatewayError> {
        match self {
            Self::Cardcom(_) | Self::Tranzila(_) => Ok(()),
            Self::Grow(grow) => grow.acknowledge(attempt).await,
        }
    }

    /// Gives money back, all of a charge or a part.
    ///
    /// # Errors
    /// [`GatewayError`]; after `Unknown` look it up, and never simply ask again.
    pub async fn refund(
        &self,
        request: &RefundRequest,
        now: Timestamp,
    ) -> Result<Refund, GatewayError> {
        request.check(self.supports())?;
        match self {
            Self::Cardcom(cardcom) => cardcom.refund(request).await,
            Self::Grow(grow) => grow.refund(request).await,
            Self::Tranzila(tranzila) => tranzila.refund(request, now).await,
        }
    }

    /// Undoes a whole charge before it is settled, that is on its day. Later only a refund can. At Grow it is
    /// the refund of the whole on the same day.
    ///
    /// # Errors
    /// [`GatewayError`]; after `Unknown` a person must look.
    pub async fn void(
        &self,
        charge: &Settled,
        reference: &crate::Reference,
        now: Timestamp,
    ) -> Result<Refund, GatewayError> {
        match self {
            Self::Cardcom(cardcom) => cardcom.void(charge).await,
            Self::Grow(grow) => {
                if crate::day::day_of(charge.charged_at) != crate::day::day_of(now) {
                    let reason = "a charge of another day can only be refunded";
                    return Err(GatewayError::refused(Refusal::NotSupported, reason));
                }
                let request = RefundRequest {
                    reference: reference.clone(),
                    charge: charge.clone(),
                    amount: charge.amount,
                    refunded: 0,
                    earlier: Vec::new(),
                };
                grow.refund(&request).await
            }
            Self::Tranzila(tranzila) => tranzila.void(charge, now).await,
        }
    }

    /// Charges a saved card. The same key again charges nothing and gives what the first gave, as long as
    /// [`Supports::key_holds`]; later look it up first.
    ///
    /// # Errors
    /// [`GatewayError`]; after `Unknown` look it up, or ask again with the same key.
    pub async fn charge_token(
        &self,
        charge: &TokenCharge,
        now: Timestamp,
    ) -> Result<Charge, GatewayError> {
        charge.check(self.supports())?;
        match self {
            Self::Cardcom(cardcom) => cardcom.charge_token(charge, now).await,
            Self::Grow(grow) => grow.charge_token(charge, now).await,
            Self::Tranzila(tranzila) => tranzila.charge_token(charge, now).await,
        }
    }

    /// Finds out about a call whose outcome is not known, made at `since`.
    ///
    /// # Errors
    /// [`GatewayError`] when the gateway does not answer the question; never `Unknown`.
    pub async fn look_up(
        &self,
        what: LookUp<'_>,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        match self {
            Self::Cardcom(cardcom) => cardcom.look_up(what, since, now).await,
            Self::Grow(grow) => grow.look_up(what, now).await,
            Self::Tranzila(tranzila) => tranzila.look_up(what, since, now).await,
        }
    }

    /// Every transaction of a day in Israel, where the gateway lists them.
    ///
    /// # Errors
    /// [`Refusal::NotSupported`] at Grow; [`GatewayError`] when the gateway does not answer.
    pub async fn list_transactions(
        &self,
        day: Date,
        now: Timestamp,
    ) -> Result<Vec<Listed>, GatewayError> {
        match self {
            Self::Cardcom(cardcom) => cardcom.list_transactions(day).await,
            Self::Grow(_) => {
                let reason = "Grow lists no transactions";
                Err(GatewayError::refused(Refusal::NotSupported, reason))
            }
            Self::Tranzila(tranzila) => tranzila.list_transactions(day, now).await,
        }
    }

    /// Whether the credentials work, without moving anything.
    ///
    /// # Errors
    /// [`GatewayError::Config`] when they do not.
    pub async fn check(&self, now: Timestamp) -> Result<(), GatewayError> {
        match self {
            Self::Cardcom(cardcom) => cardcom.check(now).await,
            Self::Grow(grow) => grow.check().await,
            Self::Tranzila(tranzila) => tranzila.check(now).await,
        }
    }
}
