//! How much a business may keep.

use jiff::Timestamp;
use serde_json::json;

use crate::app::App;
use crate::journal;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Refuses what this transaction added when it is more than the business may keep. Where only files that were removed
/// stand in the way, they are forgotten at once. Uploads take turns here, so that two do not take the same room.
pub(super) async fn fit(app: &App, tx: &mut Tx, now: Timestamp) -> Result<(), Problem> {
    journal::queue(tx).await?;
    let most = i64::try_from(app.config.customer_files_bytes).unwrap_or(i64::MAX);
    let (there, all) = tx.size_of_customer_files().await?;
    if there > most {
        let members = [("limitBytes".to_owned(), json!(most))];
        return Err(Problem::Conflict {
            code: "customer_files_full",
            members: members.into_iter().collect(),
        });
    }
    if all > most {
        tx.forget_customer_files(now, None).await?;
    }
    Ok(())
}
