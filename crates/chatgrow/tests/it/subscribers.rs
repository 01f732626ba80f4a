//! Consents, subscribers and campaigns.

mod campaigns;
mod consents;
mod files;
mod history;
mod input;
mod shop;
mod sign_up;
mod steps;
mod way_out;

use shop::{Shop, link, status_of};
