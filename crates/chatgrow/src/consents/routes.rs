//! HTTP of a customer's consents.

use axum::extract::State as Extracted;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::merge::address;
use super::model::{Act, Channel, Person, Purpose, Source, Spoken, State, state};
use super::record::record;
use super::store::ConsentRow;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::customers::{self, Customer};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Json, PathId, Problem, Query};
use crate::platform::ids::{CampaignId, ConsentId, CustomerId};
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};
use crate::platform::text::paragraph;

/// Characters of what the team writes down, at most.
const MAX_WORDS: usize = 1000;

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read_consents, record_consent))
}

/// Something a person said, or that we were told they said.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Consent {
    id: ConsentId,
    channel: Channel,
    purpose: Purpose,
    act: Act,
    /// The address that it is about.
    address: String,
    source: Source,
    /// The words that the person saw, or what the team wrote down.
    words: String,
    /// The campaign whose link was followed.
    campaign_id: Option<CampaignId>,
    /// Who recorded it; null for the program itself.
    recorded_by: Option<String>,
    at: Timestamp,
}

impl From<ConsentRow> for Consent {
    fn from(row: ConsentRow) -> Self {
        Self {
            id: row.id,
            channel: row.channel,
            purpose: row.purpose,
            act: row.act,
            address: row.address,
            source: row.source,
            words: row.words,
            campaign_id: row.campaign_id,
            recorded_by: row.actor,
            at: Timestamp::from_millisecond(row.at).unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }
}

/// What is so for one channel and purpose.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ConsentStanding {
    channel: Channel,
    purpose: Purpose,
    /// The address that the card has for the channel; null when it has none.
    address: Option<String>,
    state: State,
    /// Whether it may be done: service unless it was withdrawn, marketing and computerized documents only when given.
    allowed: bool,
}

/// What a customer said about being written to.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Consents {
    /// What is so now, for each channel and purpose.
    standing: Vec<ConsentStanding>,
    /// What was said by the person or about their addresses, newest first.
    items: Vec<Consent>,
    /// Ask for the next page with this; null on the last one.
    next_cursor: Option<String>,
}

/// Something the customer told the team.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RecordConsent {
    channel: Channel,
    purpose: Purpose,
    act: Act,
    /// How and in which words; needed for what was given.
    #[schema(max_length = 1000)]
    words: Option<String>,
}

/// What a customer said about being written to, and what is so now.
#[utoipa::path(get, path = "/api/customers/{id}/consents", tag = "customers",
    params(("id" = Uuid, Path), PageQuery), responses((status = 200, body = Consents)),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_consents(
    Extracted(app): Extracted<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<PageQuery>,
) -> Result<Json<Consents>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    consents(&app, scope, CustomerId(id), &query)
        .await
        .map(Json)
}

async fn consents(
    app: &App,
    scope: Scope,
    id: CustomerId,
    query: &PageQuery,
) -> Result<Consents, Problem> {
    let size = page_size(query.limit)?;
    let after: Option<(i64, Uuid)> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let card = customers::read(&mut tx, id)
        .await?
        .ok_or(Problem::NotFound)?;
    let standing = standing(&mut tx, &card).await?;
    let addresses = (card.email.as_deref(), card.phone.as_deref());
    let place = after.unwrap_or((i64::MAX, Uuid::max()));
    let rows = tx
        .consents_of_customer(id, addresses, place, size + 1)
        .await?;
    let page = Page::from_rows(rows, size, |(seq, row)| (*seq, row.id));
    let page = page.map(|(_, row)| Consent::from(row));
    Ok(Consents {
        standing,
        items: page.items,
        next_cursor: page.next_cursor,
    })
}

async fn standing(tx: &mut Tx, card: &Customer) -> sqlx::Result<Vec<ConsentStanding>> {
    let mut standing = Vec::new();
    for channel in Channel::ALL {
        let asked = Purpose::ALL.into_iter();
        for purpose in asked.filter(|purpose| purpose.is_asked_on(channel)) {
            let address = address(card, channel);
            let state = match address {
                Some(address) => state(address, &tx.said_about(channel, purpose, address).await?),
                None => State::Unknown,
            };
            standing.push(ConsentStanding {
                channel,
                purpose,
                address: address.map(str::to_owned),
                state,
                allowed: address.is_some() && super::allows(purpose, state),
            });
        }
    }
    Ok(standing)
}

/// Record what a customer told the team: that they agree, or that they take it back. It is about the address that
/// their card has now. What is so already is not recorded again.
#[utoipa::path(post, path = "/api/customers/{id}/consents", tag = "customers", params(("id" = Uuid, Path)),
    request_body = RecordConsent, responses((status = 201, body = Consents)),
    security(("bearer" = []), ("cookie" = [])))]
async fn record_consent(
    Extracted(app): Extracted<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<RecordConsent>,
) -> Result<(StatusCode, Json<Consents>), Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let id = CustomerId(id);
    let mut faults = Faults::default();
    let words = form.words.unwrap_or_default();
    let words = paragraph(&words, MAX_WORDS, "/words", &mut faults);
    if form.act == Act::Given && words.is_empty() {
        faults.add("/words", "missing");
    }
    if !form.purpose.is_asked_on(form.channel) {
        faults.add("/channel", "mail_only");
    }
    faults.finish()?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let card = customers::hold(&mut tx, id)
        .await?
        .ok_or(Problem::NotFound)?;
    let address = address(&card, form.channel)
        .ok_or_else(|| Problem::invalid("/channel", "no_address"))?
        .to_owned();
    let spoken = Spoken {
        person: Person::Customer(id),
        channel: form.channel,
        purpose: form.purpose,
        act: form.act,
        address,
        source: Source::Desk,
        words,
        campaign: None,
    };
    record(&mut tx, now, &caller.actor(), &[spoken]).await?;
    tx.commit().await?;
    let consents = consents(&app, scope, id, &PageQuery::default()).await?;
    Ok((StatusCode::CREATED, Json(consents)))
}
