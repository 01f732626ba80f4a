//! `chatgrow doctor`: checks each configured service and says what to do.

use std::io::{self, Write};

use super::advice::Advice;
use crate::accounts;
use crate::app;
use crate::payments;
use crate::platform::clock::Clock;
use crate::platform::config::{Config, ConfigError, MailProvider};

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
    let books_are_right = examine_ledger(&app, out).await?;
    examine_outside(&app, out)?;
    let mail_works = examine_mail(&app, &mail, out).await?;
    let works = examine_texts(&app, out).await? && mail_works && books_are_right;
    let works = examine_gateways(&app, out).await? && works;
    app.db.close().await;
    Ok(works)
}

/// Whether the entries of every source sum to zero.
async fn examine_ledger(app: &app::App, out: &mut impl Write) -> io::Result<bool> {
    match payments::verify_ledger(app).await {
        Ok(found) if found.is_empty() => {
            writeln!(out, "✓ ledger: every source sums to zero")?;
            Ok(true)
        }
        Ok(found) => {
            for unbalanced in &found {
                writeln!(out, "✗ ledger: {unbalanced}")?;
            }
            writeln!(
                out,
                "  → somebody wrote into the database by hand: restore a backup"
            )?;
            Ok(false)
        }
        Err(error) => {
            writeln!(out, "✗ ledger: cannot be read: {error}")?;
            Ok(false)
        }
    }
}

/// Calendars kept elsewhere, and what addresses of users may be.
fn examine_outside(app: &app::App, out: &mut impl Write) -> io::Result<()> {
    match &app.config.calendars.google {
        Some(google) => writeln!(
            out,
            "✓ Google Calendar: leads back to {}",
            google.redirect_uri
        )?,
        None => {
            writeln!(out, "! Google Calendar: cannot be connected")?;
            writeln!(
                out,
                "  → set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET to let staff connect theirs"
            )?;
        }
    }
    Ok(())
}

async fn examine_mail(
    app: &app::App,
    mail: &MailProvider,
    out: &mut impl Write,
) -> io::Result<bool> {
    let (carrier, mend) = match mail {
        MailProvider::Console => return Ok(true),
        MailProvider::Smtp { host, port, .. } => (
            format!("{host}:{port}"),
            "check SMTP_HOST, SMTP_PORT (587 STARTTLS, 465 TLS), SMTP_USER and SMTP_PASS",
        ),
        MailProvider::Sendgrid { .. } => (
            "SendGrid".to_owned(),
            "check SENDGRID_API_KEY, and that EMAIL_FROM is a verified sender",
        ),
    };
    match app.mailer.check().await {
        Ok(()) => {
            writeln!(out, "✓ mail: {carrier} accepts our sign-in")?;
            Ok(true)
        }
        Err(error) => {
            writeln!(out, "✗ mail: {carrier}: {error}")?;
            writeln!(out, "  → {mend}")?;
            Ok(false)
        }
    }
}

/// Payments that the installation takes online for every business.
async fn examine_gateways(app: &app::App, out: &mut impl Write) -> io::Result<bool> {
    match payments::check_default_gateway(app).await {
        None => {
            writeln!(out, "! online payments: only by accounts of the businesses")?;
            writeln!(
                out,
                "  → set PAYMENT_PROVIDER and what it needs to take them for all"
            )?;
            Ok(true)
        }
        Some((name, Ok(()))) => {
            writeln!(out, "✓ online payments: {name} accepts our credentials")?;
            Ok(true)
        }
        Some((name, Err(error))) => {
            writeln!(out, "✗ online payments: {name}: {error}")?;
            writeln!(
                out,
                "  → check the credentials of PAYMENT_PROVIDER in the environment"
            )?;
            Ok(false)
        }
    }
}

/// SMS that the installation carries for every business.
async fn examine_texts(app: &app::App, out: &mut impl Write) -> io::Result<bool> {
    let Some(sms) = app.carriers.sms() else {
        writeln!(out, "! SMS: only by connections of the businesses")?;
        writeln!(
            out,
            "  → set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER to carry it for all"
        )?;
        return Ok(true);
    };
    if !app.carriers.delivers_sms() {
        return Ok(true);
    }
    match sms.check().await {
        Ok(()) => {
            writeln!(out, "✓ SMS: Twilio accepts our sign-in")?;
            Ok(true)
        }
        Err(error) => {
            writeln!(out, "✗ SMS: Twilio: {error}")?;
            writeln!(
                out,
                "  → check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER"
            )?;
            Ok(false)
        }
    }
}

/// What works and still deserves a look before real guests come.
fn advise(config: &Config, out: &mut impl Write) -> io::Result<()> {
    for advice in Advice::on(config) {
        let (what, mend) = advice.says(config);
        writeln!(out, "! {what}")?;
        writeln!(out, "  → {mend}")?;
    }
    if !accounts::passkeys_are_possible(&config.base_url) {
        writeln!(
            out,
            "! passkeys: browsers make none for {}",
            config.base_url
        )?;
        writeln!(
            out,
            "  → set BASE_URL to https:// and a domain name (http://localhost does on this machine)"
        )?;
    }
    Ok(())
}
