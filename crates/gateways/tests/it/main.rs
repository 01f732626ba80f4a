//! The gateways against their simulators.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and makes its own clients"
)]

mod amounts;
mod browser;
mod callbacks;
mod checkout;
mod faults;
mod refunds;
mod tampered;
mod tokens;
mod verification;
mod world;
