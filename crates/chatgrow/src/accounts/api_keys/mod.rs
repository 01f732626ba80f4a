//! API keys: how a business's own programs call us.
//!
//! A key is 256 random bits and the business's id, so that it is looked for in that business alone; its hash is
//! stored and it is shown once. It may do what its scopes say, and never what would give it more: no scope reaches
//! keys, webhooks, the team, sessions or accounts at gateways.

mod edit;
mod find;
mod form;
mod routes;
mod scope;
mod store;

pub(super) use find::{find, is_key};
pub(super) use routes::routes;
pub(super) use scope::ApiScope;
