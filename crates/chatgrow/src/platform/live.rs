//! Who is told when something was committed: workers waiting for jobs, screens waiting for changes.
//!
//! A wake-up is only a hint: whoever wakes reads the database, and each also looks by itself now and
//! then, so a lost wake-up costs a moment and nothing else. With Redis the hints reach every instance.

use std::sync::Arc;

use tokio::sync::{Notify, broadcast, mpsc};
use uuid::Uuid;

use super::ids::BusinessId;

const CHANNEL: &str = "chatgrow:live";
const BACKLOG: usize = 256;

/// The hub of wake-ups in this process.
#[derive(Debug)]
pub struct Live {
    workers: Notify,
    viewers: broadcast::Sender<BusinessId>,
    others: Option<mpsc::UnboundedSender<Option<BusinessId>>>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            workers: Notify::new(),
            viewers: broadcast::channel(BACKLOG).0,
            others: None,
        }
    }
}

impl Live {
    /// A hub that also tells, and is told by, the other instances on the same Redis.
    ///
    /// # Errors
    /// Redis's, when it cannot be reached at start.
    pub async fn over_redis(client: redis::Client) -> redis::RedisResult<Arc<Self>> {
        let manager = client.get_connection_manager().await?;
        let (others, outbox) = mpsc::unbounded_channel();
        let live = Arc::new(Self {
            others: Some(others),
            ..Self::default()
        });
        tokio::spawn(publish(manager, outbox));
        tokio::spawn(listen(client, live.clone()));
        Ok(live)
    }

    /// Wakes every worker.
    pub fn wake_workers(&self) {
        self.workers.notify_waiters();
        self.tell_others(None);
    }

    /// Wakes the screens that look at `business`.
    pub fn wake_viewers(&self, business: BusinessId) {
        // No receiver means that nobody looks.
        let _ = self.viewers.send(business);
        self.tell_others(Some(business));
    }

    fn tell_others(&self, news: Option<BusinessId>) {
        if let Some(others) = &self.others {
            let _ = others.send(news);
        }
    }

    /// Completes at the next wake-up of the workers after this call.
    pub fn job_planned(&self) -> tokio::sync::futures::Notified<'_> {
        self.workers.notified()
    }

    /// The businesses whose journal grows from now on.
    #[must_use]
    pub fn watch(&self) -> broadcast::Receiver<BusinessId> {
        self.viewers.subscribe()
    }
}

async fn publish(
    mut redis: redis::aio::ConnectionManager,
    mut outbox: mpsc::UnboundedReceiver<Option<BusinessId>>,
) {
    while let Some(news) = outbox.recv().await {
        let text = news
            .map(|business| business.to_string())
            .unwrap_or_default();
        let sent: redis::RedisResult<()> = redis::cmd("PUBLISH")
            .arg(CHANNEL)
            .arg(text)
            .query_async(&mut redis)
            .await;
        if let Err(error) = sent {
            tracing::warn!(%error, "a wake-up did not reach Redis; the other instances will look by themselves");
        }
    }
}

async fn listen(client: redis::Client, live: Arc<Live>) {
    loop {
        if let Err(error) = listen_once(&client, &live).await {
            tracing::warn!(%error, "the wake-ups from Redis stopped; trying again");
        }
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    }
}

async fn listen_once(client: &redis::Client, live: &Live) -> redis::RedisResult<()> {
    use futures_util::StreamExt as _;

    let mut messages = client.get_async_pubsub().await?;
    messages.subscribe(CHANNEL).await?;
    let mut stream = messages.on_message();
    while let Some(message) = stream.next().await {
        let text: String = message.get_payload()?;
        match text.parse::<Uuid>() {
            Ok(business) => {
                let _ = live.viewers.send(BusinessId(business));
            }
            Err(_) => live.workers.notify_waiters(),
        }
    }
    Ok(())
}
