//! The sentences people read, from `locales/<language>/*.ftl` (Fluent), in Hebrew or English.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A language the product speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ToSchema, sqlx::Type,
)]
#[serde(rename_all = "lowercase")]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum Lang {
    /// Hebrew, right to left.
    #[default]
    He,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::He, Self::En];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::En => "en",
        }
    }

    /// The `dir` of its text.
    #[must_use]
    pub fn dir(self) -> &'static str {
        match self {
            Self::He => "rtl",
            Self::En => "ltr",
        }
    }

    /// The first language of an `Accept-Language` header (RFC 9110) that we speak, by its order of
    /// weight; `None` when it names none.
    #[must_use]
    pub fn negotiate(header: &str) -> Option<Self> {
        let mut wishes: Vec<(u32, &str)> = header
            .split(',')
            .filter_map(|wish| {
                let mut parts = wish.split(';').map(str::trim);
                let tag = parts.next()?;
                let weight = parts
                    .find_map(|part| part.strip_prefix("q="))
                    .map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "bounded to 0..=1000"
                )]
                Some(((weight.clamp(0.0, 1.0) * 1000.0) as u32, tag))
            })
            .collect();
        wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wishes
            .into_iter()
            .filter(|(weight, _)| *weight > 0)
            .find_map(|(_, tag)| Self::from_tag(tag))
    }

    /// The language of a tag such as `he`, `he-IL` or `iw`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "he" | "iw" => Some(Self::He),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// All sentences, ready to be formatted.
pub struct Sentences {
    he: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../../locales/", $lang, "/errors.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/messages.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/pages.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/holidays.ftl")),
        ]
    };
}

impl Default for Sentences {
    fn default() -> Self {
        Self {
            he: bundle("he", &sources!("he")),
            en: bundle("en", &sources!("en")),
        }
    }
}

fn bundle(tag: &str, sources: &[&str]) -> FluentBundle<FluentResource> {
    let languages = tag.parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(languages);
    // Isolation marks are right in HTML, where templates add <bdi>, and wrong in subjects and SMS.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
                tracing::error!(tag, ?errors, "a sentence file does not parse");
                resource
            });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(tag, ?errors, "a sentence is defined twice");
        }
    }
    bundle
}

impl Sentences {
    /// The sentence of `key`.
    #[must_use]
    pub fn text(&self, lang: Lang, key: &str) -> String {
        self.format(lang, key, None)
    }

    /// The sentence of `key` with `values` filled in as they are; HTML escaping is the template's.
    #[must_use]
    pub fn fill(&self, lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
        let args: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (Cow::from(*name), FluentValue::from(*value)))
            .collect();
        self.format(lang, key, Some(&args))
    }

    /// Whether `key` has a sentence.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundle(lang).has_message(key)
    }

    fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        match lang {
            Lang::He => &self.he,
            Lang::En => &self.en,
        }
    }

    fn format(&self, lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle(lang);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, lang = lang.tag(), "a sentence is missing");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned();
        if !errors.is_empty() {
            tracing::error!(
                key,
                lang = lang.tag(),
                ?errors,
                "a sentence could not be filled"
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_caller_gets_the_language_it_wants_most_of_those_we_speak() {
        assert_eq!(
            Lang::negotiate("fr-FR, en;q=0.7, he-IL;q=0.9"),
            Some(Lang::He)
        );
        assert_eq!(Lang::negotiate("en-US,en;q=0.5"), Some(Lang::En));
        assert_eq!(Lang::negotiate("iw"), Some(Lang::He));
        assert_eq!(Lang::negotiate("he;q=0, en"), Some(Lang::En));
        assert_eq!(Lang::negotiate("ru"), None);
    }
}
