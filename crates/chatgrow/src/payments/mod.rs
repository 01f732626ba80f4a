//! Payments: money that a business is asked for, receives and gives back.
//!
//! Money is taken down in one place (`receive.rs`): the payment, its entries in the ledger and its document,
//! all or nothing. A payment never exceeds what is left to pay: takers of one visit's money take turns on its
//! row, so that two who press "paid" at once take it once. What a payer is asked for is a payment link
//! (`links`); what goes back is a refund (`refunds`); the ledger (`ledger`) is double entry and only grows, and
//! every balance is a sum of it.

mod accounts;
mod cards;
mod charges;
mod checkouts;
mod debt;
mod form;
mod ledger;
mod links;
mod model;
mod receive;
mod reconcile;
mod refunds;
mod routes;
mod settings;
mod store;
mod take;

pub use accounts::{
    Gateways, add_simulated_account, check_default_gateway, has_gateway, note_gateway,
    test_gateway_account,
};
pub use cards::charge_card;
pub use checkouts::{acknowledge_checkout, pages, verify_checkout};
pub use debt::{kept_payment, paid};
pub use ledger::{Account, PostedDocument, Unbalanced, post_document, verify_ledger};
pub use links::{
    LinkDetails, LinkStatus, NewLink, PaymentLink, Settled, ToPay, ask_payment, booked_url,
    check_payable, expire_link, hold_link, link, link_details, open_link_of, pay_url,
    return_surplus, settle_link, was_asked,
};
pub use model::{Means, Method, NewPayment, Paid, PaidFor, Payment};
pub use receive::receive;
pub use reconcile::reconcile_gateway;
pub use refunds::{
    Refund, RefundOutcome, RefundStatus, ask_refund, refund, refund_by_hand, refund_charge,
    refund_ended, refund_sent,
};
pub use routes::routes;
pub use settings::{PAY_WITHIN, takes_online, to_pay_online};
