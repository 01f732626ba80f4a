//! Passkeys: signing in with what a device keeps and a finger, a face or a PIN unlocks (WebAuthn level 3).
//!
//! A passkey is possession and verification in one, so no code follows it, and a business that demands a second factor
//! is content. It never takes the place of the password: whoever loses every device still has that way in.
//!
//! The cryptography is `webauthn_rp`'s, and `ceremony` alone speaks to it. Challenges are rows: each is taken out by
//! its answer, whatever that is worth.

mod ceremony;
mod form;
mod manage;
mod register;
mod relying_party;
mod routes;
mod sign_in;
mod store;

use relying_party::RelyingParty;
pub(super) use routes::routes;

/// Whether people who reach this installation at `base_url` can have passkeys: browsers make them only for a domain
/// reached over https, or for this machine.
#[must_use]
pub fn are_possible(base_url: &str) -> bool {
    RelyingParty::at(base_url).is_some()
}
