//! The second factor of signing in: codes of an authenticator app, and ten recovery codes for the day it is lost.
//!
//! With it on, the right password opens no session but a challenge: a token that lives for minutes, is good for a few
//! codes, and for nothing else. Choosing a new password does not go around it.

mod check;
mod manage;
mod prove;
mod recovery;
mod routes;
mod sign_in;
mod store;
mod tell;
mod totp;

pub(super) use prove::{Proof, ProofBody, prove};
pub(super) use routes::routes;
pub(super) use sign_in::{Challenge, Entered, enter};
pub(super) use tell::{plan_mail, silence_devices, tell};
