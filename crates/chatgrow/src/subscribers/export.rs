//! Every subscriber as a file.

use std::collections::HashMap;

use super::list::{Filter, with_lists};
use super::model::{Status, Subscriber};
use crate::app::App;
use crate::platform::csv;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::SubscriberListId;

/// How many are read at a time.
const BATCH: i64 = 500;

/// The subscribers of a list, or all of them, newest first.
pub(super) async fn csv(
    app: &App,
    scope: Scope,
    lang: Lang,
    list: Option<SubscriberListId>,
) -> Result<String, Problem> {
    let word = |key: String| app.sentences.text(lang, &key);
    let mut tx = app.db.read(scope).await?;
    if let Some(list) = list {
        tx.subscriber_list(list).await?.ok_or(Problem::NotFound)?;
    }
    let names: HashMap<SubscriberListId, String> = tx
        .subscriber_lists()
        .await?
        .into_iter()
        .map(|list| (list.id, list.name))
        .collect();
    let mut text = String::from(csv::MARK);
    let headings = [
        "email", "name", "phone", "language", "status", "lists", "since",
    ];
    let headings = headings.map(|name| word(format!("subscribers-csv-{name}")));
    csv::write_line(&mut text, headings.into_iter());
    let mut filter = Filter::all(list, BATCH);
    loop {
        let rows = tx.subscribers_page(&filter).await?;
        let Some(last) = rows.last() else { break };
        filter.before = last.id;
        for subscriber in with_lists(&mut tx, rows).await? {
            let status = word(format!("subscribers-{}", status_word(subscriber.status)));
            csv::write_line(&mut text, line(subscriber, status, &names));
        }
    }
    Ok(text)
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Pending => "pending",
        Status::Subscribed => "subscribed",
        Status::Unsubscribed => "unsubscribed",
    }
}

fn line(
    subscriber: Subscriber,
    status: String,
    names: &HashMap<SubscriberListId, String>,
) -> impl Iterator<Item = String> {
    let lists: Vec<&str> = subscriber
        .lists
        .iter()
        .filter_map(|list| names.get(list).map(String::as_str))
        .collect();
    [
        subscriber.email,
        subscriber.full_name,
        subscriber.phone.unwrap_or_default(),
        subscriber.lang.tag().to_owned(),
        status,
        lists.join("; "),
        subscriber.created_at.strftime("%Y-%m-%d").to_string(),
    ]
    .into_iter()
}
