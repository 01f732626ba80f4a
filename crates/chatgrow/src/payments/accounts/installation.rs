//! Whether anybody takes a business's payments online, which planning, that knows the database alone, must tell.

use super::model::Provider;
use crate::app::App;
use crate::platform::db::{Tx, execute, fetch_optional};

/// Notes in the database whether this installation takes payments for every business.
///
/// # Errors
/// The driver's.
pub async fn note_gateway(app: &App) -> anyhow::Result<()> {
    let default = app.gateways.default_account()?;
    let provider = default.map(|account| account.provider);
    let mut tx = app.db.platform_write().await?;
    for known in [Provider::Cardcom, Provider::Grow, Provider::Tranzila] {
        let sql = if provider == Some(known) {
            "INSERT INTO platform_gateways (provider) VALUES ($1) ON CONFLICT (provider) DO NOTHING"
        } else {
            "DELETE FROM platform_gateways WHERE provider = $1"
        };
        execute!(tx, sql, known)?;
    }
    Ok(tx.commit().await?)
}

/// Whether the business can be paid online: by an account of its own, or by the installation's.
///
/// # Errors
/// The driver's.
pub async fn has_gateway(tx: &mut Tx) -> sqlx::Result<bool> {
    const SQL: &str = "
        SELECT provider FROM platform_gateways
        UNION ALL SELECT provider FROM gateway_accounts
        WHERE business_id = $1 AND removed_at IS NULL AND is_active
        LIMIT 1";
    let business = tx.business();
    let found: Option<(Provider,)> = fetch_optional!(tx, SQL, business)?;
    Ok(found.is_some())
}
