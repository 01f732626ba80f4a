//! What Linux says of a process: proc(5).

use std::time::Duration;

use anyhow::Context as _;

/// Ticks of `/proc/PID/stat` in a second: `USER_HZ`, 100 on every architecture that Rust's std runs on.
const TICKS: u64 = 100;

/// User and system time that process `pid` used so far, all threads, to 10 ms.
///
/// # Errors
/// When there is no such process.
pub(crate) fn cpu(pid: u32) -> anyhow::Result<Duration> {
    cpu_of(&pid.to_string())
}

/// The same of this process.
///
/// # Errors
/// When `/proc` cannot be read.
pub(crate) fn own_cpu() -> anyhow::Result<Duration> {
    cpu_of("self")
}

fn cpu_of(pid: &str) -> anyhow::Result<Duration> {
    let stat =
        std::fs::read_to_string(format!("/proc/{pid}/stat")).context("the process is gone")?;
    // The name, in parentheses, may hold anything; fields 14 and 15 are utime and stime, 3 comes after it.
    let (_, fields) = stat.rsplit_once(')').context("/proc/PID/stat")?;
    let ticks = fields
        .split_whitespace()
        .skip(11)
        .take(2)
        .map(str::parse::<u64>)
        .sum::<Result<u64, _>>()?;
    Ok(Duration::from_millis(ticks * 1000 / TICKS))
}

/// Memory of process `pid` that is in RAM now (`VmRSS`), in KiB.
///
/// # Errors
/// When there is no such process.
pub(crate) fn resident_kib(pid: u32) -> anyhow::Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    Ok(number.context("VmRSS")?.parse()?)
}
