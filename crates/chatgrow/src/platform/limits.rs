//! Rate limits per class of request and key (address or account): in process, or shared over Redis.

use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::config::RateConfig;

/// What kind of request is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Any request.
    Any,
    /// Signing in, registering, resetting: guessing must be slow.
    SignIn,
    /// Bookings and other writes by people without an account.
    GuestWrite,
}

/// The key must wait this long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// Until one more request is allowed.
    pub retry_after: Duration,
}

type Local = DefaultKeyedRateLimiter<String>;

/// The limits of this installation.
pub struct Limits {
    any: Bucket,
    sign_in: Bucket,
    guest_write: Bucket,
    redis: Option<redis::aio::ConnectionManager>,
}

struct Bucket {
    name: &'static str,
    local: Local,
    burst: u32,
    period: Duration,
}

impl Bucket {
    /// `requests` per `window`: all at once if need be, refilled evenly (GCRA).
    fn new(name: &'static str, requests: u32, window: Duration) -> Self {
        let burst = NonZeroU32::new(requests).unwrap_or(NonZeroU32::MIN);
        let period = (window / burst.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(period)
            .unwrap_or_else(|| Quota::per_second(burst))
            .allow_burst(burst);
        Self {
            name,
            local: RateLimiter::keyed(quota),
            burst: burst.get(),
            period,
        }
    }
}

/// GCRA over one key: the theoretical arrival time in microseconds of Redis's clock.
/// Gives 0 when allowed, else the microseconds to wait.
const GCRA: &str = "
    local now = redis.call('TIME')
    now = now[1] * 1000000 + now[2]
    local period, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
    local tat = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
    local wait = tat - now - period * (burst - 1)
    if wait > 0 then return wait end
    redis.call('SET', KEYS[1], string.format('%.0f', tat + period), 'PX', math.ceil((tat + period - now) / 1000) + 1000)
    return 0";

impl Limits {
    /// Limits as configured, shared through `redis` when there is one.
    #[must_use]
    pub fn new(config: &RateConfig, redis: Option<redis::aio::ConnectionManager>) -> Self {
        Self {
            any: Bucket::new("any", config.requests, config.window),
            sign_in: Bucket::new("sign-in", config.sign_in, config.window),
            guest_write: Bucket::new("guest-write", config.guest_writes, config.window),
            redis,
        }
    }

    /// Counts one request of `key`.
    ///
    /// # Errors
    /// [`TooMany`] when the key has used up its requests.
    pub async fn check(&self, class: Class, key: &str) -> Result<(), TooMany> {
        let bucket = match class {
            Class::Any => &self.any,
            Class::SignIn => &self.sign_in,
            Class::GuestWrite => &self.guest_write,
        };
        if let Some(redis) = &self.redis {
            match shared(redis.clone(), bucket, key).await {
                Ok(outcome) => return outcome,
                // Without Redis the limit still holds in each process.
                Err(error) => tracing::warn!(%error, "the shared rate limit is out of reach"),
            }
        }
        bucket
            .local
            .check_key(&key.to_owned())
            .map_err(|until| TooMany {
                retry_after: until.wait_time_from(DefaultClock::default().now()),
            })
    }

    /// Forgets keys that have all their requests again; called now and then.
    pub fn forget_idle(&self) {
        for bucket in [&self.any, &self.sign_in, &self.guest_write] {
            bucket.local.retain_recent();
            bucket.local.shrink_to_fit();
        }
    }
}

async fn shared(
    mut redis: redis::aio::ConnectionManager,
    bucket: &Bucket,
    key: &str,
) -> redis::RedisResult<Result<(), TooMany>> {
    let wait: u64 = redis::Script::new(GCRA)
        .key(format!("chatgrow:rate:{}:{key}", bucket.name))
        .arg(
            u64::try_from(bucket.period.as_micros())
                .unwrap_or(u64::MAX)
                .max(1),
        )
        .arg(bucket.burst)
        .invoke_async(&mut redis)
        .await?;
    Ok(if wait == 0 {
        Ok(())
    } else {
        Err(TooMany {
            retry_after: Duration::from_micros(wait),
        })
    })
}
