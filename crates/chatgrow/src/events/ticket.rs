//! The ticket of a seat as a PDF.

use crate::app::App;
use crate::platform::http::Problem;
use crate::platform::ids::SeatId;

/// The ticket of a seat of the registration of a link.
pub(super) async fn pdf(_app: &App, _token: &str, _seat: SeatId) -> Result<Vec<u8>, Problem> {
    Err(Problem::NotFound)
}
