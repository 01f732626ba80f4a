//! What every room stands on and no shop owner would name: configuration, database, HTTP, clock,
//! sentences. Nothing here knows a customer, an appointment or an invoice.

pub mod clock;
pub mod color;
pub mod config;
pub mod csv;
pub mod days;
pub mod db;
pub mod http;
pub mod i18n;
pub mod ids;
pub mod limits;
pub mod links;
pub mod live;
pub mod logs;
pub mod mac;
pub mod money;
pub mod outbound;
pub mod paging;
pub mod phone;
pub mod qr;
pub mod random;
pub mod text;
pub mod vault;
