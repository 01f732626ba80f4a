//! Turns within this process. Of many transactions that want one row, one waits in the database and the others here:
//! in PostgreSQL each that waits costs work of the one that holds it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::platform::ids::BusinessId;

/// Businesses share these; those that share one wait for each other now and then.
const PLACES: u128 = 64;
/// Longer than work takes. Who has waited so long asks the database, which knows what it waits for.
const PATIENCE: Duration = Duration::from_secs(1);

/// Who has the turn of each business.
#[derive(Debug)]
pub(super) struct Turns(Vec<Arc<Mutex<()>>>);

/// The turn, until it is dropped.
pub(super) type Turn = OwnedMutexGuard<()>;

impl Default for Turns {
    fn default() -> Self {
        Self((0..PLACES).map(|_| Arc::default()).collect())
    }
}

impl Turns {
    /// Waits for the turn of `business`; `None` when it did not come.
    pub(super) async fn wait(&self, business: BusinessId) -> Option<Turn> {
        let place = usize::try_from(business.0.as_u128() % PLACES).ok()?;
        let turn = self.0.get(place)?.clone().lock_owned();
        tokio::time::timeout(PATIENCE, turn).await.ok()
    }
}
