//! The sentences people read, from `locales/<language>/*.ftl` (Fluent), in Hebrew, Arabic, Russian or English.

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
    /// Arabic, right to left, with Latin digits.
    Ar,
    /// Russian.
    Ru,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 4] = [Self::He, Self::Ar, Self::Ru, Self::En];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::En => "en",
            Self::Ar => "ar",
            Self::Ru => "ru",
        }
    }

    /// The `dir` of its text.
    #[must_use]
    pub fn dir(self) -> &'static str {
        match self {
            Self::He | Self::Ar => "rtl",
            Self::En | Self::Ru => "ltr",
        }
    }

    /// The comma of its writing.
    #[must_use]
    pub fn comma(self) -> &'static str {
        match self {
            Self::Ar => "،",
            Self::He | Self::En | Self::Ru => ",",
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
            "ar" => Some(Self::Ar),
            "ru" => Some(Self::Ru),
            _ => None,
        }
    }
}

/// All sentences, ready to be formatted.
pub struct Sentences {
    he: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
    ar: FluentBundle<FluentResource>,
    ru: FluentBundle<FluentResource>,
}

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../../locales/", $lang, "/errors.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/messages.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/pages.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/holidays.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/audit.ftl")),
            include_str!(concat!("../../../../locales/", $lang, "/push.ftl")),
        ]
    };
}

impl Default for Sentences {
    fn default() -> Self {
        Self {
            he: bundle("he", &sources!("he")),
            en: bundle("en", &sources!("en")),
            ar: bundle("ar", &sources!("ar")),
            ru: bundle("ru", &sources!("ru")),
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
        self.count(lang, key, &[], values)
    }

    /// As [`Self::fill`], with `numbers` beside the values: they choose the form that the language has for so many.
    #[must_use]
    pub fn count(
        &self,
        lang: Lang,
        key: &str,
        numbers: &[(&str, i64)],
        values: &[(&str, &str)],
    ) -> String {
        let numbers = numbers
            .iter()
            .map(|(name, number)| (Cow::from(*name), FluentValue::from(*number)));
        let values = values
            .iter()
            .map(|(name, value)| (Cow::from(*name), FluentValue::from(*value)));
        let args: FluentArgs<'_> = numbers.chain(values).collect();
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
            Lang::Ar => &self.ar,
            Lang::Ru => &self.ru,
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
    use super::{Lang, Sentences};

    #[test]
    fn the_caller_gets_the_language_it_wants_most_of_those_we_speak() {
        assert_eq!(
            Lang::negotiate("fr-FR, en;q=0.7, he-IL;q=0.9"),
            Some(Lang::He)
        );
        assert_eq!(Lang::negotiate("en-US,en;q=0.5"), Some(Lang::En));
        assert_eq!(Lang::negotiate("iw"), Some(Lang::He));
        assert_eq!(Lang::negotiate("he;q=0, en"), Some(Lang::En));
        assert_eq!(Lang::negotiate("ar-IL, he;q=0.5"), Some(Lang::Ar));
        assert_eq!(Lang::negotiate("uk, ru-RU;q=0.8, en;q=0.3"), Some(Lang::Ru));
        assert_eq!(Lang::negotiate("fr"), None);
    }

    #[test]
    fn so_many_are_counted_as_the_language_counts() {
        let sentences = Sentences::default();
        let seats =
            |lang, count| sentences.count(lang, "pages-seats-left", &[("count", count)], &[]);
        assert_eq!(seats(Lang::He, 1), "נשאר מקום אחד");
        assert_eq!(seats(Lang::En, 2), "2 seats left");
        assert_eq!(
            [1, 2, 3, 11, 100].map(|count| seats(Lang::Ar, count)),
            [
                "بقي مكان واحد",
                "بقي مكانان",
                "بقيت 3 أماكن",
                "بقي 11 مكانًا",
                "بقي 100 مكان"
            ]
        );
        assert_eq!(
            [1, 2, 5, 11, 21].map(|count| seats(Lang::Ru, count)),
            [
                "осталось 1 место",
                "осталось 2 места",
                "осталось 5 мест",
                "осталось 11 мест",
                "осталось 21 место"
            ]
        );
        let length = |lang, hours, minutes| {
            sentences.count(
                lang,
                "pages-length",
                &[("hours", hours), ("minutes", minutes)],
                &[],
            )
        };
        assert_eq!(length(Lang::He, 1, 30), "שעה וחצי");
        assert_eq!(length(Lang::He, 0, 45), "45 דקות");
        assert_eq!(length(Lang::Ar, 2, 10), "ساعتان و10 دقائق");
        assert_eq!(length(Lang::Ru, 3, 21), "3 часа 21 минута");
    }
}
