//! What the list shows, as a file: the same search, filters and order, every page of it.

use std::pin::Pin;

use axum::body::Bytes;
use futures_util::Stream;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::fields::{self, CustomerField};
use super::filter::{criteria, filter_of, filtered};
use super::list::{Asked, Place, Sort};
use super::model::Customer;
use crate::app::App;
use crate::platform::csv;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;

/// How many are read at a time: a search looks at every card once for each.
const BATCH: i64 = 1000;

filtered! {
    /// Which customers, in which order: as in the list.
    #[derive(Debug, Default, Deserialize, IntoParams, ToSchema)]
    #[into_params(parameter_in = Query)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct ExportQuery {
        /// By name, newest first, or last visited first; by name when absent.
        #[param(inline)]
        #[serde(default)]
        sort: Sort,
        /// The language of the headings; else that of the request.
        #[serde(rename = "lang")]
        #[param(value_type = Option<String>)]
        _lang: Option<String>,
    }
}

impl ExportQuery {
    /// The list that is shown, from its beginning.
    pub(super) async fn checked(self, app: &App, scope: Scope) -> Result<Asked, Problem> {
        let sort = self.sort;
        let mut tx = app.db.read(scope).await?;
        let criteria = criteria(&mut tx, app.clock.now(), &filter_of!(self), "").await?;
        Ok(Asked::first(criteria, sort, BATCH))
    }
}

/// The file, piece by piece.
pub(super) type Pieces = Pin<Box<dyn Stream<Item = sqlx::Result<Bytes>> + Send>>;

/// The customers of `asked` as a table, read while it is sent.
pub(super) fn pieces(app: App, scope: Scope, lang: Lang, mut asked: Asked) -> Pieces {
    Box::pin(async_stream::try_stream! {
        let fields = fields::in_use(&mut app.db.read(scope).await?).await?;
        let words = fields::Words::new(&app.sentences, lang);
        yield Bytes::from(head(&app, lang, &fields));
        loop {
            let rows = app.db.read(scope).await?.customers_page(&asked).await?;
            let size = usize::try_from(asked.size).unwrap_or(usize::MAX);
            let more = rows.len() > size;
            let mut text = String::new();
            for row in rows.into_iter().take(size) {
                asked.after = Place::of(asked.sort, &row);
                csv::write_line(&mut text, line(row.customer.try_into()?, &fields, &words));
            }
            yield Bytes::from(text);
            if !more {
                break;
            }
        }
    })
}

fn head(app: &App, lang: Lang, fields: &[CustomerField]) -> String {
    let names = [
        "name",
        "phone",
        "email",
        "birth-date",
        "tags",
        "notes",
        "last-visit",
        "since",
    ];
    let mut text = String::from(csv::MARK);
    let headings = names.map(|name| app.sentences.text(lang, &format!("customers-csv-{name}")));
    let defined = fields.iter().map(|field| field.name.clone());
    csv::write_line(&mut text, headings.into_iter().chain(defined));
    text
}

fn line(
    customer: Customer,
    fields: &[CustomerField],
    words: &fields::Words,
) -> impl Iterator<Item = String> {
    let defined: Vec<String> = fields
        .iter()
        .map(|field| words.written(field, customer.fields.get(&field.id)))
        .collect();
    let day = |at: jiff::Timestamp| at.strftime("%Y-%m-%d").to_string();
    [
        customer.full_name,
        customer.phone.unwrap_or_default(),
        customer.email.unwrap_or_default(),
        customer
            .birth_date
            .map(|date| date.to_string())
            .unwrap_or_default(),
        customer.tags.join(", "),
        customer.notes,
        customer.last_visit_at.map(day).unwrap_or_default(),
        day(customer.created_at),
    ]
    .into_iter()
    .chain(defined)
}
