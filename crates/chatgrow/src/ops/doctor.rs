//! `chatgrow doctor`: checks each configured service and says what to do.

use std::io::{self, Write};

use crate::app;
use crate::platform::clock::Clock;
use crate::platform::config::{Config, ConfigError, DatabaseConfig, MailProvider};

/// Writes what it finds to `out`; gives whether everything needed works.
///
/// # Errors
/// When `out` cannot be written.
pub async fn examine(
    config: Result<Config, ConfigError>,
    out: &mut impl Write,
) -> io::Result<bool> {
    let config = match config {
        Ok(config) => config,
        Err(error) => {
            writeln!(
                out,
                "✗ configuration: {error}\n  → mend these in the environment or .env; .env.example explains each"
            )?;
            return Ok(false);
        }
    };
    writeln!(out, "✓ configuration: served at {}", config.base_url)?;
    advise(&config, out)?;
    let mail = config.mail.provider.clone();
    let app = match app::open(config, Clock::System).await {
        Ok(app) => app,
        Err(error) => {
            writeln!(out, "✗ start: {error:#}")?;
            writeln!(
                out,
                "  → is the service running, reachable and does the address hold the right password?"
            )?;
            return Ok(false);
        }
    };
    writeln!(
        out,
        "✓ database: {} answers and is up to date",
        app.db.engine()
    )?;
    if app.redis.is_some() {
        writeln!(out, "✓ redis: answers")?;
    }
    let works = examine_mail(&app, &mail, out).await?;
    app.db.close().await;
    Ok(works)
}

async fn examine_mail(
    app: &app::App,
    mail: &MailProvider,
    out: &mut impl Write,
) -> io::Result<bool> {
    let MailProvider::Smtp { host, port, .. } = mail else {
        writeln!(out, "! mail: printed to the log and never delivered")?;
        writeln!(
            out,
            "  → set SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASS and EMAIL_FROM to send it"
        )?;
        return Ok(true);
    };
    match app.mailer.check().await {
        Ok(()) => {
            writeln!(out, "✓ mail: {host}:{port} accepts our sign-in")?;
            Ok(true)
        }
        Err(error) => {
            writeln!(out, "✗ mail: {host}:{port}: {error}")?;
            writeln!(
                out,
                "  → check SMTP_HOST, SMTP_PORT (587 STARTTLS, 465 TLS), SMTP_USER and SMTP_PASS"
            )?;
            Ok(false)
        }
    }
}

/// What works and still deserves a look before real guests come.
fn advise(config: &Config, out: &mut impl Write) -> io::Result<()> {
    if config.jwt_secret.is_none() && matches!(config.database, DatabaseConfig::Postgres { .. }) {
        writeln!(
            out,
            "! secret: made in {} and known to this machine only",
            config.data_dir.display()
        )?;
        writeln!(
            out,
            "  → with several instances set the same JWT_SECRET on each"
        )?;
    }
    if config.production && config.base_url.starts_with("http://") {
        writeln!(
            out,
            "! address: BASE_URL is not https; cookies and links are not protected on the way"
        )?;
        writeln!(out, "  → put TLS in front and set BASE_URL=https://…")?;
    }
    Ok(())
}
