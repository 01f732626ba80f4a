//! `/api/events` and what guests do with it.

mod door;
mod input;
mod letters;
mod pages;
mod race;
mod registering;
mod shop;
mod team;
mod waiting;

pub(crate) use shop::Shop;
