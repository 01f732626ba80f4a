//! The secret of an installation: given by `JWT_SECRET`, or made once and kept in the data folder.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;

use anyhow::Context as _;

use crate::platform::config::{Config, Secret};
use crate::platform::random;

const FILE: &str = "secret";

/// The secret that tokens and links are signed with. A made one is readable by its owner only.
///
/// # Errors
/// When the data folder cannot be written, or the file in it holds less than 32 characters.
pub fn installation_secret(config: &Config) -> anyhow::Result<Secret> {
    if let Some(secret) = &config.jwt_secret {
        return Ok(secret.clone());
    }
    let file = config.data_dir.join(FILE);
    fs::create_dir_all(&config.data_dir).context("the data folder cannot be made")?;
    let mut options = fs::OpenOptions::new();
    match options.write(true).create_new(true).mode(0o600).open(&file) {
        Ok(mut new) => {
            let secret = random::token();
            new.write_all(secret.as_bytes())?;
            new.sync_all()?;
            Ok(Secret::new(secret))
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let secret = fs::read_to_string(&file)?.trim().to_owned();
            anyhow::ensure!(
                secret.len() >= 32,
                "{} is damaged: it holds less than 32 characters",
                file.display()
            );
            Ok(Secret::new(secret))
        }
        Err(error) => Err(error).with_context(|| format!("{} cannot be made", file.display())),
    }
}
