//! The forms with which campaigns are written, and their checks.

use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Audience, By};
use crate::platform::http::{Faults, Problem, present};
use crate::platform::i18n::Lang;
use crate::platform::text::paragraph;
use crate::subscribers::form::one_line;

/// Characters of a campaign's text, at most.
const MAX_BODY: usize = 10_000;
/// And of one by SMS: about seven parts in Hebrew.
const MAX_SMS: usize = 480;

/// A button under the text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, serde::Serialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CampaignButton)]
pub(super) struct ButtonForm {
    #[schema(max_length = 60)]
    pub(super) label: String,
    /// Begins with `https://`.
    #[schema(max_length = 2000)]
    pub(super) url: String,
}

/// A new draft.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CreateCampaign {
    /// What the team calls it; readers do not see it.
    #[schema(max_length = 120)]
    name: String,
    /// By mail when absent.
    #[serde(default)]
    channel: By,
    /// Of a mail alone, which needs one. The word פרסומת is put before it. `{name}` and `{business}` are filled in.
    #[schema(max_length = 150)]
    subject: Option<String>,
    /// Plain paragraphs. `{name}` and `{business}` are filled in; who sends it and the way out are put under it. By
    /// SMS at most 480 characters, with the word פרסומת before them.
    #[schema(max_length = 10000)]
    body: String,
    /// Of a mail alone.
    button: Option<ButtonForm>,
    /// The language of what is put around the text; the business's when absent.
    lang: Option<Lang>,
    audience: Audience,
}

/// The fields to change of a draft; a null `button` takes it away. What becomes a text loses subject and button.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateCampaign {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    channel: Option<By>,
    #[schema(max_length = 150)]
    subject: Option<String>,
    #[schema(max_length = 10000)]
    body: Option<String>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<ButtonForm>)]
    button: Option<Option<ButtonForm>>,
    lang: Option<Lang>,
    audience: Option<Audience>,
}

/// What a draft holds; every value checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) name: String,
    pub(super) by: By,
    /// Empty where it travels by SMS.
    pub(super) subject: String,
    pub(super) body: String,
    pub(super) button: Option<ButtonForm>,
    pub(super) lang: Lang,
    pub(super) audience: Audience,
}

impl CreateCampaign {
    /// The draft, or every fault of the form.
    pub(super) fn checked(self, lang: Lang) -> Result<Draft, Problem> {
        let mut faults = Faults::default();
        let subject = self.subject.unwrap_or_default();
        let draft = Draft {
            name: needed::<120>(&self.name, "/name", &mut faults),
            by: self.channel,
            subject: one_line::<150>(&subject, "/subject", &mut faults),
            body: body(&self.body, &mut faults),
            button: self.button.map(|it| button(&it, &mut faults)),
            lang: self.lang.unwrap_or(lang),
            audience: self.audience,
        };
        fits(&draft, &mut faults);
        faults.finish()?;
        checked_audience(draft)
    }
}

impl UpdateCampaign {
    /// The draft after the change, or every fault of the form.
    pub(super) fn applied_to(self, mut draft: Draft) -> Result<Draft, Problem> {
        let mut faults = Faults::default();
        if let Some(text) = self.name {
            draft.name = needed::<120>(&text, "/name", &mut faults);
        }
        if self.channel == Some(By::Sms) {
            draft.subject.clear();
            draft.button = None;
        }
        draft.by = self.channel.unwrap_or(draft.by);
        if let Some(text) = self.subject {
            draft.subject = one_line::<150>(&text, "/subject", &mut faults);
        }
        if let Some(text) = self.body {
            draft.body = body(&text, &mut faults);
        }
        if let Some(form) = self.button {
            draft.button = form.map(|it| button(&it, &mut faults));
        }
        draft.lang = self.lang.unwrap_or(draft.lang);
        draft.audience = self.audience.unwrap_or(draft.audience);
        fits(&draft, &mut faults);
        faults.finish()?;
        checked_audience(draft)
    }
}

/// What belongs to a mail and what to a text.
fn fits(draft: &Draft, faults: &mut Faults) {
    let is_told = faults.count() > 0;
    match draft.by {
        By::Email if draft.subject.is_empty() && !is_told => faults.add("/subject", "missing"),
        By::Email => {}
        By::Sms => {
            if !draft.subject.is_empty() {
                faults.add("/subject", "not_in_a_text");
            }
            if draft.button.is_some() {
                faults.add("/button", "not_in_a_text");
            }
            if draft.body.chars().nth(MAX_SMS).is_some() {
                faults.add("/body", "too_long");
            }
        }
    }
}

fn checked_audience(mut draft: Draft) -> Result<Draft, Problem> {
    draft.audience = draft.audience.checked()?;
    Ok(draft)
}

fn needed<const MAX: usize>(text: &str, field: &'static str, faults: &mut Faults) -> String {
    let before = faults.count();
    let line = one_line::<MAX>(text, field, faults);
    if line.is_empty() && faults.count() == before {
        faults.add(field, "missing");
    }
    line
}

fn body(text: &str, faults: &mut Faults) -> String {
    let text = text.replace("\r\n", "\n");
    let body = paragraph(&text, MAX_BODY, "/body", faults);
    if body.is_empty() {
        faults.add("/body", "missing");
    }
    body
}

fn button(form: &ButtonForm, faults: &mut Faults) -> ButtonForm {
    let label = needed::<60>(&form.label, "/button/label", faults);
    let url = form.url.trim();
    let parsed = url::Url::parse(url)
        .ok()
        .filter(|url| url.scheme() == "https" && url.host().is_some() && url.username().is_empty());
    let parsed = parsed.filter(|url| url.as_str().len() <= 2000);
    let url = faults.need("/button/url", parsed, "not_https");
    ButtonForm {
        label,
        url: url.map(String::from).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{ButtonForm, button};
    use crate::platform::http::Faults;

    #[test]
    fn a_button_leads_to_https_only() {
        let tried = |url: &str| {
            let mut faults = Faults::default();
            let form = ButtonForm {
                label: "x".to_owned(),
                url: url.to_owned(),
            };
            let made = button(&form, &mut faults);
            (faults.count() == 0).then_some(made.url)
        };
        for url in [
            "javascript:alert(1)",
            "http://example.com",
            "https://",
            "https://bank.example@evil.example/",
            "data:text/html,x",
            "",
        ] {
            assert_eq!(tried(url), None, "{url}");
        }
        // In ASCII and without quotes, so that it can stand in a mail.
        assert_eq!(
            tried(" https://דנה.example/a\"b ").as_deref(),
            Some("https://xn--7dbc9a.example/a%22b")
        );
    }
}
