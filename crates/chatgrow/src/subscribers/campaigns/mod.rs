//! Campaigns: a text to many, with a time, a pause, and figures.
//!
//! A campaign goes through its audience in batches, in a job. Each batch is one transaction: the addresses it
//! reaches, a message for each that may be written to, and how far it has come. So a job that dies, or runs twice,
//! plans no message twice; and an address is in a campaign once, whoever has it.
//!
//! Progress is never stored: it is counted from the messages.

mod audience;
mod edit;
mod figures;
mod form;
mod model;
mod routes;
mod run;
mod steps;
mod store;
mod trial;

pub(super) use model::Status;
pub(super) use routes::routes;
pub(crate) use run::{finish, run};
pub(super) use store::CampaignRow;
