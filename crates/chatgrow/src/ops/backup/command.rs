//! `chatgrow backup` and `chatgrow restore`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::copy::copy;
use super::restore::restore;
use super::{Cause, folder, pg_dump};
use crate::platform::config::{Config, DatabaseConfig};

/// Backs the database up to `path`, a new file or a folder to put one into; says to `out` what is in it. Gives whether
/// there is a backup now.
///
/// # Errors
/// When `out` cannot be written.
pub async fn back_up_to(
    config: &Config,
    path: &Path,
    now: Timestamp,
    out: &mut impl Write,
) -> io::Result<bool> {
    if let DatabaseConfig::Postgres {
        url, direct_url, ..
    } = &config.database
    {
        let url = direct_url.as_ref().unwrap_or(url).expose();
        return say_pg_dump(url, path, out);
    }
    let target = if path.is_dir() {
        path.join(folder::name_of(Cause::ByHand, now))
    } else {
        path.to_owned()
    };
    match copy(&database_of(config), &target).await {
        Ok(copied) => {
            writeln!(
                out,
                "✓ {}: {} bytes, {} rows, version {} of the schema; checked",
                target.display(),
                copied.bytes,
                copied.whole.rows,
                copied.whole.schema
            )?;
            say_what_is_in_it(config, out)?;
            Ok(true)
        }
        Err(error) => {
            writeln!(out, "✗ no backup: {error}")?;
            Ok(false)
        }
    }
}

/// Puts the backup in `path` in the place of the database; gives whether it was.
///
/// # Errors
/// When `out` cannot be written.
pub async fn restore_from(
    config: &Config,
    path: &Path,
    now: Timestamp,
    out: &mut impl Write,
) -> io::Result<bool> {
    if matches!(config.database, DatabaseConfig::Postgres { .. }) {
        writeln!(
            out,
            "✗ not restored: DATABASE_URL is set. Use pg_restore --no-owner into an empty database"
        )?;
        return Ok(false);
    }
    let database = database_of(config);
    match restore(path, &database, now).await {
        Ok(restored) => {
            let (rows, schema) = (restored.whole.rows, restored.whole.schema);
            writeln!(
                out,
                "✓ {} is what the backup holds: {rows} rows, version {schema} of the schema",
                database.display()
            )?;
            if let Some(before) = restored.before {
                writeln!(out, "  the one before lies in {}", before.display())?;
            }
            writeln!(
                out,
                "  → start ChatGrow with the key that the backup was made under, or what is sealed in it stays shut"
            )?;
            Ok(true)
        }
        Err(error) => {
            writeln!(out, "✗ not restored: {error}")?;
            Ok(false)
        }
    }
}

fn database_of(config: &Config) -> PathBuf {
    config.data_dir.join("chatgrow.db")
}

fn say_what_is_in_it(config: &Config, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "  in it: everything of every business, documents' files and sealed secrets of connections too"
    )?;
    let key = match (&config.encryption_key, &config.jwt_secret) {
        (Some(_), _) => "ENCRYPTION_KEY".to_owned(),
        (None, Some(_)) => "JWT_SECRET".to_owned(),
        (None, None) => config.data_dir.join("secret").display().to_string(),
    };
    writeln!(
        out,
        "  not in it: the key that opens what is sealed ({key}), .env and logs"
    )?;
    writeln!(
        out,
        "  → keep that key in another place; without it connections have to be made anew"
    )
}

fn say_pg_dump(url: &str, path: &Path, out: &mut impl Write) -> io::Result<bool> {
    let file = if path.is_dir() {
        path.join("chatgrow.dump")
    } else {
        path.to_owned()
    };
    writeln!(
        out,
        "✗ no backup was made: the database is PostgreSQL, which pg_dump backs up"
    )?;
    writeln!(out, "  → {}", pg_dump::pg_dump_command(url, &file))?;
    writeln!(
        out,
        "  as a superuser or a role with BYPASSRLS: ChatGrow's own role is held by row-level security, and pg_dump \
         refuses it"
    )?;
    Ok(false)
}
