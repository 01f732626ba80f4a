//! How PostgreSQL is backed up: by its own `pg_dump`, as a role that row-level security lets pass. The role that
//! ChatGrow works as would see no row of any business.

use std::path::Path;

use url::Url;

/// The command that writes a backup to `path`, without a password in it.
pub(in crate::ops) fn pg_dump_command(database_url: &str, path: &Path) -> String {
    let parts = Url::parse(database_url).ok();
    let host = parts
        .as_ref()
        .and_then(Url::host_str)
        .unwrap_or("localhost");
    let port = parts.as_ref().and_then(Url::port).unwrap_or(5432);
    let name = parts.as_ref().map(|url| url.path().trim_start_matches('/'));
    let name = name.filter(|name| !name.is_empty()).unwrap_or("chatgrow");
    format!(
        "pg_dump --format=custom --no-owner --host={} --port={port} --username=postgres --file={} {}",
        quoted(host),
        quoted(&path.display().to_string()),
        quoted(name)
    )
}

/// As a shell reads it back.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::pg_dump_command;

    #[test]
    fn the_command_can_be_pasted_and_tells_no_password() {
        let url = "postgres://chatgrow:hunter2@db.example:6432/chat%20grow?sslmode=require";
        let command = pg_dump_command(url, Path::new("a b.dump"));
        assert!(!command.contains("hunter2"), "{command}");
        assert!(
            command.contains("--host=db.example --port=6432"),
            "{command}"
        );
        assert!(command.contains("--file='a b.dump'"), "{command}");
    }
}
