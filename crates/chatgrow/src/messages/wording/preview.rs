//! What own words look like, with sample data in the business's zone.

use serde::Serialize;
use utoipa::ToSchema;

use super::edit::{Of, worded};
use super::form::PreviewWording;
use super::text::fill;
use super::variable::Channel;
use super::{reworded, sample};
use crate::accounts;
use crate::app::App;
use crate::messages::bidi::plain;
use crate::messages::connections::Purpose;
use crate::messages::mailing_letter::advertising;
use crate::messages::rules::review_url;
use crate::platform::db::Scope;
use crate::platform::http::Problem;

/// A message as its reader would get it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Preview {
    /// Of an e-mail.
    subject: Option<String>,
    /// The plain text.
    text: String,
    /// The HTML of an e-mail: show it in a frame of its own.
    html: Option<String>,
    /// Characters of the plain text.
    length: usize,
}

/// Fills words with sample data. Nothing is stored and nothing is sent.
pub(super) async fn preview(
    app: &App,
    scope: Scope,
    of: Of,
    form: &PreviewWording,
) -> Result<Preview, Problem> {
    let (template, channel, lang) = worded(of)?;
    let words = form.checked(template, channel)?;
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let page = review_url(&mut tx).await?;
    let letter = sample::letter(app, &business, template, lang, page.as_deref());
    if channel != Channel::Email {
        let text = plain(&fill(&words.body, &letter.values));
        return Ok(Preview {
            subject: None,
            length: text.chars().count(),
            text,
            html: None,
        });
    }
    let letter = reworded(letter, words.subject.as_deref(), &words.body);
    let letter = match template.purpose() {
        Purpose::Marketing => advertising(app, letter),
        Purpose::Service | Purpose::Documents => letter,
    };
    let written = letter.write().map_err(Problem::internal)?;
    Ok(Preview {
        subject: Some(written.subject),
        length: written.text.chars().count(),
        text: written.text,
        html: Some(written.html),
    })
}
