//! Clients that send one request after another for a bounded time, and what that gave.

use std::future::Future;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

/// How long and how many.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// Clients that each have one request under way at any time.
    pub(crate) clients: usize,
    /// Time that is not counted, at the beginning.
    pub(crate) warm_up: Duration,
    /// Time that is counted.
    pub(crate) measured: Duration,
}

/// One client.
pub(crate) trait Client: Send + 'static {
    /// Does one request to its end; `false` when there is nothing more to ask for.
    fn send(&mut self) -> impl Future<Output = anyhow::Result<bool>> + Send;
}

/// What was measured.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    /// Requests that ended in the counted time, per second.
    pub(crate) rate: f64,
    /// The median time of a request.
    pub(crate) p50: Duration,
    /// What 99 of 100 requests stay below.
    pub(crate) p99: Duration,
    /// CPU time per request, of the process that `cpu` reads.
    pub(crate) cpu: Duration,
    /// CPU time per request of the process that sends, which is this one.
    pub(crate) own_cpu: Duration,
}

/// Lets `clients` work by `plan`. `cpu` reads the CPU time used so far by the process in question.
///
/// # Errors
/// The first that a client met: a figure with failures in it would mean nothing.
pub(crate) async fn measure<C: Client>(
    clients: Vec<C>,
    plan: Plan,
    cpu: impl Fn() -> anyhow::Result<Duration>,
) -> anyhow::Result<Measured> {
    let began = Instant::now();
    let counted_from = began + plan.warm_up;
    let until = counted_from + plan.measured;
    let mut working = JoinSet::new();
    for client in clients {
        working.spawn(work(client, counted_from, until));
    }
    tokio::time::sleep_until(counted_from.into()).await;
    let (cpu_before, own_before) = (cpu()?, crate::process::own_cpu()?);
    let mut times = Vec::new();
    while let Some(done) = working.join_next().await {
        times.extend(done??);
    }
    let elapsed = counted_from.elapsed();
    let used = cpu()?.saturating_sub(cpu_before);
    let own = crate::process::own_cpu()?.saturating_sub(own_before);
    times.sort_unstable();
    let requests = times.len();
    anyhow::ensure!(requests > 0, "not one request ended in the counted time");
    let share = u32::try_from(requests)?;
    Ok(Measured {
        rate: f64::from(share) / elapsed.as_secs_f64(),
        p50: times[requests / 2],
        p99: times[(requests * 99 / 100).min(requests - 1)],
        cpu: used / share,
        own_cpu: own / share,
    })
}

/// Requests that end after `counted_from` count, also those that were begun before `until` and end later.
async fn work<C: Client>(
    mut client: C,
    counted_from: Instant,
    until: Instant,
) -> anyhow::Result<Vec<Duration>> {
    let mut times = Vec::new();
    loop {
        let began = Instant::now();
        if began >= until || !client.send().await? {
            return Ok(times);
        }
        let ended = Instant::now();
        if ended >= counted_from {
            times.push(ended - began);
        }
    }
}
