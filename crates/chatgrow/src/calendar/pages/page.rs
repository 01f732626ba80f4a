//! What every public page has: a language, links that keep it, and its head and foot.

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};

use super::palette;
use crate::app::App;
use crate::platform::color::Color;
use crate::platform::http::{ICON, Nonce, PUBLIC_SCRIPT, PUBLIC_STYLE, Problem};
use crate::platform::i18n::{Lang, Sentences};

/// Who asks for a page, and how.
pub(crate) struct Visitor {
    /// The language named in the address.
    named: Option<Lang>,
    /// The language that the browser asks for.
    wished: Option<Lang>,
    nonce: String,
    path: String,
    query: String,
}

impl Visitor {
    pub(crate) fn of(parts: &Parts) -> Self {
        let query = parts.uri.query().unwrap_or_default();
        let named = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("lang="))
            .and_then(Lang::from_tag);
        let header = parts.headers.get(header::ACCEPT_LANGUAGE);
        let nonce = parts.extensions.get::<Nonce>();
        Self {
            named,
            wished: header
                .and_then(|value| value.to_str().ok())
                .and_then(Lang::negotiate),
            nonce: nonce.map(|nonce| nonce.0.clone()).unwrap_or_default(),
            path: parts.uri.path().to_owned(),
            query: query.to_owned(),
        }
    }

    /// The page that this visitor gets, in the language they named, their browser's, or `fallback`.
    pub(crate) fn page<'a>(&self, app: &'a App, fallback: Lang) -> Page<'a> {
        Page {
            sentences: &app.sentences,
            base_url: &app.config.base_url,
            lang: self.named.or(self.wished).unwrap_or(fallback),
            named: self.named,
            nonce: self.nonce.clone(),
            here: (self.path.clone(), self.query.clone()),
            business: None,
            color: None,
        }
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts))
    }
}

/// The frame of a page.
pub(crate) struct Page<'a> {
    sentences: &'a Sentences,
    pub(crate) base_url: &'a str,
    pub(crate) lang: Lang,
    named: Option<Lang>,
    pub(crate) nonce: String,
    here: (String, String),
    /// The word in the address of the business that the page is about.
    business: Option<String>,
    /// Its colour, where it chose one.
    color: Option<Color>,
}

impl Page<'_> {
    /// Makes it a page of the business at `slug`, in its colour.
    pub(crate) fn wear(&mut self, slug: &str, color: Option<Color>) {
        self.business = Some(slug.to_owned());
        self.color = color;
    }

    /// The declarations of the business's colours; none where it chose none.
    pub(crate) fn colors(&self) -> Option<String> {
        self.color.map(palette::style)
    }

    /// The sentence of `key`.
    pub(crate) fn t(&self, key: &str) -> String {
        self.sentences.text(self.lang, key)
    }

    /// The sentence of `key` with `values`, each isolated from the direction of the writing around it.
    pub(crate) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let isolated: Vec<(&str, String)> = values
            .iter()
            .map(|(name, value)| (*name, format!("\u{2068}{value}\u{2069}")))
            .collect();
        let values: Vec<(&str, &str)> = isolated
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        self.sentences.fill(self.lang, key, &values)
    }

    /// The sentence of `key` whose `values` decide its form.
    pub(crate) fn choose(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.sentences.fill(self.lang, key, values)
    }

    /// The sentence of `key` in the form that the language has for so many.
    pub(crate) fn count(&self, key: &str, numbers: &[(&str, i64)]) -> String {
        self.sentences.count(self.lang, key, numbers, &[])
    }

    /// An address of ours that keeps the language. The values need no escaping: ids, instants, dates, tokens.
    pub(crate) fn href<V: AsRef<str>>(&self, path: &str, query: &[(&str, V)]) -> String {
        let lang = self.named.map(|lang| ("lang", lang.tag()));
        let query = query.iter().map(|(name, value)| (*name, value.as_ref()));
        address(path, query.chain(lang))
    }

    /// The address of a page of ours without a query, in the language named.
    pub(crate) fn path(&self, path: &str) -> String {
        self.href::<&str>(path, &[])
    }

    /// Says which address shows this page; a form's answer has none of its own.
    pub(crate) fn shown_at(&mut self, address: &str) {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        self.here = (path.to_owned(), query.to_owned());
    }

    /// A form told the language: it was named, as in an address.
    pub(crate) fn name_lang(&mut self, lang: Option<Lang>) {
        if let Some(lang) = lang {
            self.lang = lang;
            self.named = Some(lang);
        }
    }

    /// The tag of the language named, to be sent with a form; empty when none was.
    pub(crate) fn named_tag(&self) -> &'static str {
        self.named.map_or("", Lang::tag)
    }

    /// The other languages, each with the address of this page in it.
    pub(crate) fn languages(&self) -> Vec<(Lang, String)> {
        let (path, query) = &self.here;
        let pairs = || {
            query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .filter(|(name, _)| *name != "lang")
        };
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.lang);
        others
            .map(|lang| (lang, address(path, pairs().chain([("lang", lang.tag())]))))
            .collect()
    }

    /// What a language calls itself.
    pub(crate) fn name_of(&self, lang: &Lang) -> String {
        self.sentences.text(*lang, "pages-language")
    }

    pub(crate) fn stylesheet(&self) -> String {
        PUBLIC_STYLE.path()
    }

    pub(crate) fn script(&self) -> String {
        PUBLIC_SCRIPT.path()
    }

    pub(crate) fn icon(&self) -> String {
        ICON.path()
    }

    /// The statement on accessibility and privacy, which names the business to turn to.
    pub(crate) fn statement(&self) -> String {
        let business = self.business.as_deref().map(|slug| ("b", slug));
        self.href("/accessibility", business.as_slice())
    }
}

fn address<'a>(path: &str, query: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut address = path.to_owned();
    for (at, (name, value)) in query.enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.push_str(value);
    }
    address
}

/// Answers with a page.
pub(crate) fn answer(status: StatusCode, template: &impl Template) -> Result<Response, Problem> {
    let html = template.render().map_err(Problem::internal)?;
    let mut response = (status, Html(html)).into_response();
    let vary = HeaderValue::from_static("accept-language");
    response.headers_mut().append(header::VARY, vary);
    Ok(response)
}

/// What belongs to one guest alone: no search engine keeps it, and no other site learns its address.
pub(crate) fn keep_private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_joins_its_values() {
        let query = [("service", "1"), ("lang", "he")];
        assert_eq!(
            address("/b/dana", query.into_iter()),
            "/b/dana?service=1&lang=he"
        );
        assert_eq!(address("/b/dana", [].into_iter()), "/b/dana");
    }
}
