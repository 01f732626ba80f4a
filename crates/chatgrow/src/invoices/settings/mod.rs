//! What a business wants of its documents: when they are issued by themselves, what stands on them, the numbers
//! that series begin with, and what the tax authority knew the business as from which day on.

mod change;
mod logo;
mod model;
mod routes;
mod series;
mod store;
mod tax_status;

pub(super) use change::recorded;
pub use logo::path as logo_path;
pub(super) use model::Settings;
pub(super) use routes::routes;
pub(super) use tax_status::TaxStatuses;
pub use tax_status::{apply as apply_tax_status, note_change as note_tax_kind};
