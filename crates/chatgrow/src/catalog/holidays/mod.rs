//! The calendar of Israel in a business's own: its holidays become closures where the business wants them,
//! and Shabbat closes it without being stored.

mod close;
mod list;
mod routes;
mod settings;
mod store;

pub(super) use routes::routes;
pub use settings::city_and_shabbat;
pub(super) use settings::shabbat_of;
