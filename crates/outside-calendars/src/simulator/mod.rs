//! Google and a web server of `.ics` files in process, for tests and demonstrations: real HTTP on real
//! ports, the same paths and shapes, and faults on demand.

mod calendar;
mod consent;
mod faults;
mod files;
mod google;

pub use faults::Fault;
pub use files::{FileServer, Page};
pub use google::{GoogleServer, PushedNotification};

use axum::Router;
use tokio::net::TcpListener;

/// Serves `router` on a free port of this machine for as long as the runtime lives; gives its base
/// address.
async fn serve(router: Router) -> std::io::Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(format!("http://{address}"))
}
