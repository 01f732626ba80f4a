//! Accounts: people who sign in, the businesses they belong to, and what their role lets them do.
//!
//! A handler gets a [`Caller`] and asks it [`Caller::may`] do a [`Verb`]; only that gives the `Scope`
//! with which a business's data can be touched, so that no handler can forget to ask.

mod api_keys;
mod business_form;
mod businesses;
mod caller;
mod demo;
mod mail;
mod model;
mod passkeys;
mod passwords;
mod platform_owner;
mod put_away_demo;
mod recover;
mod register;
mod roles;
mod routes;
mod second_factor;
mod security;
mod security_routes;
mod session_routes;
mod sessions;
mod store;
mod team;
mod team_routes;
mod tokens;

pub use businesses::{business, business_by_slug, create_business, set_tax_kind};
pub use caller::{Caller, Person, as_guest, authenticate, email_of};
pub use demo::{DemoOwner, has_users, open_demo_account};
pub use mail::send as send_account_mail;
pub use model::{Business, NewBusiness, TaxKind};
pub use passkeys::are_possible as passkeys_are_possible;
pub use passwords::Passwords;
pub use platform_owner::PlatformOwner;
pub use roles::{Role, Verb};
pub use routes::routes;
pub use sessions::forget_expired;
pub use team::role_of;
pub use tokens::AccessTokens;
