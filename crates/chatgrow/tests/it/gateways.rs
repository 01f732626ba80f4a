//! Paying online, at each gateway's simulator.

mod accounts;
mod cards;
mod model;
mod pages;
mod paying;
mod prepaid;
mod reconcile;
mod refunds;
mod trouble;
mod world;

use world::{World, token_of, with_gateways};
