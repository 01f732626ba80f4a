//! Subscribers from a file: tried first, then stored, all of them or none.

use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::file::{RowFault, Rows, read};
use super::model::{Source, Status};
use super::store::Origin;
use crate::accounts;
use crate::app::App;
use crate::consents::{self, Act, Channel, Person, Purpose, Spoken, State};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{SubscriberId, SubscriberListId};
use crate::platform::text::paragraph;

/// How a file is taken in.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ImportQuery {
    /// Only look what would happen, which is what it does when absent; `false` stores.
    dry_run: Option<bool>,
    /// The list that everybody in the file is put on.
    list: Option<Uuid>,
    /// How and when everybody in the file agreed to advertising, in the business's own words: it declares so with
    /// them. Without it they are stored as pending, and nothing is sent to them.
    #[param(min_length = 10, max_length = 500)]
    declaration: Option<String>,
}

/// What a file did, or would do.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SubscribersImported)]
pub(super) struct Imported {
    /// Whether it was stored.
    stored: bool,
    /// New subscribers.
    added: usize,
    /// Addresses that were known: only the list and a declared consent are added to them.
    known: usize,
    /// Rows that are not stored.
    rejected: usize,
    /// What is wrong with them; at most 200.
    faults: Vec<RowFault>,
}

/// The business's word for everybody in a file.
struct Declared {
    words: Option<String>,
    list: Option<SubscriberListId>,
}

fn declared(query: &ImportQuery) -> Result<Declared, Problem> {
    let mut faults = Faults::default();
    let words = query
        .declaration
        .as_ref()
        .map(|text| paragraph(text, 500, "/declaration", &mut faults));
    if words
        .as_ref()
        .is_some_and(|words| words.chars().count() < 10)
    {
        faults.add("/declaration", "too_short");
    }
    faults.finish()?;
    Ok(Declared {
        words,
        list: query.list.map(SubscriberListId),
    })
}

/// Takes a file in. Addresses whose owner said no are refused, whatever the business declares.
pub(super) async fn import(
    app: &App,
    scope: Scope,
    actor: &Actor,
    query: &ImportQuery,
    text: &str,
) -> Result<Imported, Problem> {
    let now = app.clock.now();
    let declared = declared(query)?;
    let stores = query.dry_run == Some(false);
    let mut tx = app.db.write(scope).await?;
    if let Some(list) = declared.list
        && tx.subscriber_list(list).await?.is_none()
    {
        return Err(Problem::invalid("/list", "unknown"));
    }
    let lang = accounts::business(&mut tx).await?.lang;
    let mut rows = read(text, lang)?;
    let agreed = enter(&mut tx, now, &declared, &mut rows).await?;
    let imported = Imported {
        stored: stores,
        added: agreed.added,
        known: agreed.known,
        rejected: rows.bad,
        faults: rows.faults,
    };
    if !stores {
        return Ok(imported);
    }
    let business = tx.business();
    let change = Change {
        kind: Kind::SubscribersImported,
        subject: Subject::Business(business),
        customer: None,
        data: json!({
            "added": imported.added, "known": imported.known, "rejected": imported.rejected,
            "listId": declared.list, "declaration": declared.words,
        }),
    };
    let seq = journal::record(&mut tx, now, actor, change).await?;
    for spoken in &agreed.given {
        consents::append(&mut tx, (seq, now), actor, spoken).await?;
    }
    tx.commit().await?;
    Ok(imported)
}

#[derive(Default)]
struct Entered {
    added: usize,
    known: usize,
    given: Vec<Spoken>,
}

async fn enter(
    tx: &mut Tx,
    now: jiff::Timestamp,
    declared: &Declared,
    rows: &mut Rows,
) -> Result<Entered, Problem> {
    let mut entered = Entered::default();
    for row in std::mem::take(&mut rows.good) {
        let email = &row.details.email;
        let state = consents::standing(tx, Channel::Email, Purpose::Marketing, email).await?;
        if state == State::Withdrawn {
            rows.fault(row.number, "email", "withdrawn");
            continue;
        }
        let gives = declared.words.is_some() && state == State::Unknown;
        let origin = Origin {
            status: if gives {
                Status::Subscribed
            } else {
                state.into()
            },
            source: Source::Import,
            words: declared.words.as_deref().unwrap_or_default(),
            asked_at: None,
        };
        let new = SubscriberId::new(now);
        let id = if tx
            .insert_subscriber(new, &row.details, &origin, now)
            .await?
        {
            entered.added += 1;
            new
        } else {
            let known = tx.subscriber_of_email(email).await?;
            entered.known += 1;
            known.ok_or(Problem::NotFound)?.id
        };
        if let Some(list) = declared.list {
            tx.join_list(list, id).await?;
        }
        if let Some(words) = declared.words.as_ref().filter(|_| gives) {
            tx.set_subscriber_status(email, Status::Subscribed, now)
                .await?;
            entered.given.push(Spoken {
                person: Person::Subscriber(id),
                channel: Channel::Email,
                purpose: Purpose::Marketing,
                act: Act::Given,
                address: row.details.email,
                source: consents::Source::Import,
                words: words.clone(),
                campaign: None,
            });
        }
    }
    Ok(entered)
}
