//! What each gateway can do, as data.

use jiff::SignedDuration;

use crate::{Currency, Means};

/// How long a gateway remembers the key of a charge of a saved card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyHolds {
    /// Without an end, also of charges that were refused: another try needs another key.
    Always,
    /// Without an end, of successful charges.
    AfterSuccess,
    /// For a day, of successful charges, and only where the terminal's field 20 is defined as `DCdisable`.
    ForADay,
}

/// What a gateway can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supports {
    /// Parts of a charge can be refunded.
    pub partial_refund: bool,
    /// Also on the day of the charge.
    pub partial_refund_same_day: bool,
    /// Refunds of one charge at most, where there is a limit.
    pub max_refunds: Option<u8>,
    /// A charge can be undone before it is settled.
    pub void: bool,
    /// Cards can be saved and charged later.
    pub token: bool,
    /// How long a repeated charge of a saved card with the same key charges nothing.
    pub key_holds: KeyHolds,
    /// A lost refund can be found again with certainty.
    pub look_up_refund: bool,
    /// A day's transactions can be listed.
    pub list_transactions: bool,
    /// It wants to hear that a payment was taken note of ([`crate::Gateway::acknowledge`]).
    pub acknowledge: bool,
    /// A payer whose card was refused may try again on the same page.
    pub retry_on_page: bool,
    /// Instalments at most.
    pub max_installments: u8,
    /// Instalments of a charge of a saved card at most.
    pub max_token_installments: u8,
    /// What can be paid with.
    pub currencies: &'static [Currency],
    /// The ways to pay; each may need to be switched on at the gateway.
    pub means: &'static [Means],
    /// How long the page's address works, where the gateway says so.
    pub page_lifetime: Option<SignedDuration>,
    /// How long an attempt that nothing is known of stays pending.
    pub pending_for: SignedDuration,
}

const CARD_AND_WALLETS: &[Means] = &[Means::Card, Means::Bit, Means::ApplePay, Means::GooglePay];

/// Cardcom. The lifetime of its page is not documented: an hour is assumed.
pub(crate) const CARDCOM: Supports = Supports {
    partial_refund: true,
    partial_refund_same_day: true,
    max_refunds: None,
    void: true,
    token: true,
    key_holds: KeyHolds::AfterSuccess,
    look_up_refund: true,
    list_transactions: true,
    acknowledge: false,
    retry_on_page: true,
    max_installments: 36,
    max_token_installments: 36,
    currencies: &Currency::ALL,
    means: CARD_AND_WALLETS,
    page_lifetime: None,
    pending_for: SignedDuration::from_mins(60),
};

/// Grow. The page lives ten minutes, but transfers and wallets may arrive later: pending for a day.
pub(crate) const GROW: Supports = Supports {
    partial_refund: true,
    partial_refund_same_day: false,
    max_refunds: Some(2),
    void: true,
    token: true,
    key_holds: KeyHolds::Always,
    look_up_refund: false,
    list_transactions: false,
    acknowledge: true,
    retry_on_page: true,
    max_installments: 12,
    max_token_installments: 12,
    currencies: &[Currency::Ils],
    means: CARD_AND_WALLETS,
    page_lifetime: Some(SignedDuration::from_mins(10)),
    pending_for: SignedDuration::from_hours(24),
};

/// Tranzila. Its handshake lives twenty minutes and works once. How its API counts the instalments of a charge of
/// a saved card is not certain: one.
pub(crate) const TRANZILA: Supports = Supports {
    partial_refund: true,
    partial_refund_same_day: true,
    max_refunds: None,
    void: true,
    token: true,
    key_holds: KeyHolds::ForADay,
    look_up_refund: true,
    list_transactions: true,
    acknowledge: false,
    retry_on_page: false,
    max_installments: 36,
    max_token_installments: 1,
    currencies: &Currency::ALL,
    means: CARD_AND_WALLETS,
    page_lifetime: Some(SignedDuration::from_mins(20)),
    pending_for: SignedDuration::from_mins(60),
};
