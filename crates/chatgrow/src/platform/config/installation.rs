//! Who runs the installation, and its backups.

use jiff::civil::Time;

use super::Reader;
use crate::platform::text::Email;

/// Backups that are made by themselves.
#[derive(Debug, Clone, Copy)]
pub struct BackupConfig {
    /// The time of day (UTC); none are made when absent.
    pub at: Option<Time>,
    /// How many of them are kept, and how many of those made by hand.
    pub keep: usize,
}

impl BackupConfig {
    pub(super) fn read(read: &mut Reader<'_>) -> Self {
        let at = read.text("BACKUP_AT").unwrap_or_else(|| "03:00".to_owned());
        let time = match at.as_str() {
            "off" => None,
            at => {
                let time = Time::strptime("%H:%M", at).ok();
                if time.is_none() {
                    read.fault("BACKUP_AT", "must be a time of day such as 03:00, or off");
                }
                time
            }
        };
        Self {
            at: time,
            keep: read.number("BACKUP_KEEP", 7, 1..=365),
        }
    }
}

/// The addresses of those who run the installation; `SUPER_ADMIN_EMAILS` is what ChatGrow 2.0 called them.
pub(super) fn platform_owners(read: &mut Reader<'_>) -> Vec<Email> {
    let name = match read.text("PLATFORM_OWNERS") {
        Some(_) => "PLATFORM_OWNERS",
        None => "SUPER_ADMIN_EMAILS",
    };
    let listed = read.list(name);
    let owners: Vec<Email> = listed
        .iter()
        .filter_map(|text| Email::parse(text))
        .collect();
    if owners.len() < listed.len() {
        read.fault(name, "must be a comma list of e-mail addresses");
    }
    owners
}
