//! What a member of the team writes to one person: planned like every other message, sent by a job.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::connections::{Channel, ConnectionRow, Purpose};
use super::model::Template;
use super::plan::plan_message;
use super::route::{Reach, Route, Ways};
use super::send::Chosen;
use super::store::{MessageRow, NewMessage, Said};
use crate::accounts;
use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{ConnectionId, CustomerId, MessageId};
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Line, paragraph};

/// The longest mail, and the longest text, in characters.
const LONGEST_MAIL: usize = 10_000;
const LONGEST_TEXT: usize = 1600;

/// A message to one person.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SendMessage {
    /// To this customer, at their present address.
    customer_id: Option<CustomerId>,
    /// Or to this e-mail address or telephone number; then `channel` says which it is.
    #[schema(max_length = 254)]
    to: Option<String>,
    /// By this channel alone. When absent the customer is reached in the business's order.
    channel: Option<Channel>,
    /// By this connection alone; `channel` must be its channel.
    connection_id: Option<ConnectionId>,
    /// Of a mail; made from the business's name when absent.
    #[schema(max_length = 200)]
    subject: Option<String>,
    /// At most 10000 characters by e-mail, 1600 otherwise.
    #[schema(min_length = 1, max_length = 10_000)]
    text: String,
}

/// A WhatsApp message to one person: a text, which WhatsApp carries within a day after they wrote, or an approved
/// template at any time.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SendWhatsApp {
    /// By this connection alone; else by the first that works.
    connection_id: Option<ConnectionId>,
    /// To this customer.
    customer_id: Option<CustomerId>,
    /// Or to this number.
    #[schema(max_length = 32)]
    to: Option<String>,
    /// At most 1600 characters.
    #[schema(min_length = 1, max_length = 1600)]
    text: Option<String>,
    template: Option<SendTemplate>,
}

/// An approved template, with what is put in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SendTemplate {
    /// Its name at Meta, or its content id at Twilio.
    #[schema(max_length = 512)]
    name: String,
    #[schema(max_length = 20)]
    language: String,
    /// For its variables, in their order.
    #[serde(default)]
    #[schema(max_items = 10)]
    parameters: Vec<String>,
}

/// What was asked for, checked.
struct Wish {
    customer: Option<CustomerId>,
    to: Option<String>,
    channel: Option<Channel>,
    connection: Option<ConnectionId>,
    subject: Option<String>,
    text: Option<String>,
    template: Option<String>,
}

impl SendMessage {
    fn checked(self) -> Result<Wish, Problem> {
        let mut faults = Faults::default();
        let most = if self.channel == Some(Channel::Email) {
            LONGEST_MAIL
        } else {
            LONGEST_TEXT
        };
        let text = paragraph(&self.text, most, "/text", &mut faults);
        if text.is_empty() {
            faults.add("/text", "missing");
        }
        let subject = self.subject.and_then(|subject| {
            let line = Line::<200>::parse(&subject);
            faults.need("/subject", line, "bad_subject")
        });
        if self.to.is_some() && self.channel.is_none() {
            faults.add("/channel", "missing");
        }
        let to = address(self.to.as_deref(), self.channel, &mut faults);
        one_of_two(self.customer_id, self.to.as_deref(), &mut faults);
        faults.finish()?;
        Ok(Wish {
            customer: self.customer_id,
            to,
            channel: self.channel,
            connection: self.connection_id,
            subject: subject.map(Line::into_string),
            text: Some(text),
            template: None,
        })
    }
}

impl SendWhatsApp {
    fn checked(self) -> Result<Wish, Problem> {
        let mut faults = Faults::default();
        let text = self
            .text
            .map(|text| paragraph(&text, LONGEST_TEXT, "/text", &mut faults));
        if text.is_some() == self.template.is_some() {
            faults.add("/text", "text_or_template");
        }
        if text.as_ref().is_some_and(String::is_empty) {
            faults.add("/text", "missing");
        }
        let template = self.template.map(|template| chosen(template, &mut faults));
        let to = address(self.to.as_deref(), Some(Channel::Whatsapp), &mut faults);
        one_of_two(self.customer_id, self.to.as_deref(), &mut faults);
        faults.finish()?;
        let template = template.map(|chosen| serde_json::to_string(&chosen));
        Ok(Wish {
            customer: self.customer_id,
            to,
            channel: Some(Channel::Whatsapp),
            connection: self.connection_id,
            subject: None,
            text,
            template: template.transpose().map_err(Problem::internal)?,
        })
    }
}

fn chosen(template: SendTemplate, faults: &mut Faults) -> Chosen {
    let is_word = |text: &str, most: usize| {
        (1..=most).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    };
    if !is_word(&template.name, 512) || !is_word(&template.language, 20) {
        faults.add("/template", "bad_template");
    }
    let is_long = |text: &String| text.chars().count() > 1024;
    if template.parameters.len() > 10 || template.parameters.iter().any(is_long) {
        faults.add("/template/parameters", "too_long");
    }
    // WhatsApp takes one line for each.
    let line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Chosen {
        name: template.name,
        language: template.language,
        parameters: template.parameters.into_iter().map(line).collect(),
    }
}

fn address(to: Option<&str>, channel: Option<Channel>, faults: &mut Faults) -> Option<String> {
    let (to, channel) = (to?, channel?);
    match channel {
        Channel::Email => faults
            .need("/to", Email::parse(to), "bad_email")
            .map(|email| email.as_str().to_owned()),
        Channel::Sms | Channel::Whatsapp => faults
            .need("/to", Phone::parse(to), "bad_phone")
            .map(|phone| phone.as_str().to_owned()),
    }
}

fn one_of_two(customer: Option<CustomerId>, to: Option<&str>, faults: &mut Faults) {
    match (customer, to) {
        (Some(_), Some(_)) => faults.add("/to", "one_of_two_readers"),
        (None, None) => faults.add("/customerId", "missing"),
        _ => {}
    }
}

/// Plans a message of the team.
pub(super) async fn send(
    app: &App,
    scope: Scope,
    form: SendMessage,
) -> Result<MessageRow, Problem> {
    plan(app, scope, &form.checked()?).await
}

/// Plans a WhatsApp message of the team.
pub(super) async fn send_whatsapp(
    app: &App,
    scope: Scope,
    form: SendWhatsApp,
) -> Result<MessageRow, Problem> {
    plan(app, scope, &form.checked()?).await
}

async fn plan(app: &App, scope: Scope, wish: &Wish) -> Result<MessageRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let asked = asked(&mut tx, wish).await?;
    let (name, route) = reader(&mut tx, wish, asked.as_ref()).await?;
    if tx
        .is_suppressed((route.channel, &route.address), Purpose::Service)
        .await?
        && route.rest.is_empty()
    {
        return Err(Problem::conflict("opted_out"));
    }
    let lang = accounts::business(&mut tx).await?.lang;
    let id = MessageId::new(now);
    let intent = format!("said:{id}");
    let message = NewMessage {
        id,
        customer: wish.customer,
        asked: asked.map(|row| row.id),
        said: Said {
            subject: wish.subject.as_deref(),
            text: wish.text.as_deref(),
            template: wish.template.as_deref(),
        },
        ..NewMessage::new(now, (Template::FreeText, &intent), (lang, &name), &route)
    };
    plan_message(&mut tx, now, &message).await?;
    let row = tx.message(id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(row)
}

/// The connection that was asked for.
async fn asked(tx: &mut Tx, wish: &Wish) -> Result<Option<ConnectionRow>, Problem> {
    let Some(id) = wish.connection else {
        return Ok(None);
    };
    let row = tx.connection(id).await?;
    let fits = |row: &ConnectionRow| {
        row.is_active && wish.channel.is_none_or(|channel| channel == row.channel)
    };
    let unknown = || Problem::invalid("/connectionId", "unknown");
    row.filter(fits).map(Some).ok_or_else(unknown)
}

/// Who gets it, and by which channels.
async fn reader(
    tx: &mut Tx,
    wish: &Wish,
    asked: Option<&ConnectionRow>,
) -> Result<(String, Route), Problem> {
    let channel = wish.channel.or(asked.map(|row| row.channel));
    if let (Some(to), Some(channel)) = (&wish.to, channel) {
        let route = Route {
            channel,
            address: to.clone(),
            rest: String::new(),
        };
        return Ok((String::new(), route));
    }
    let customer = wish.customer.unwrap_or(CustomerId(Uuid::nil()));
    let found = tx.correspondent(customer).await?;
    let (name, email, phone) = found.ok_or_else(|| Problem::invalid("/customerId", "unknown"))?;
    let unreachable = || Problem::invalid("/customerId", "unreachable");
    let Some(channel) = channel else {
        let reach = Reach {
            email: email.as_deref(),
            phone: phone.as_deref(),
        };
        let ways = Ways::read(tx).await?;
        let route = ways.to(reach, None).ok_or_else(unreachable)?;
        return Ok((name, route));
    };
    let address = match channel {
        Channel::Email => email,
        Channel::Sms | Channel::Whatsapp => phone,
    };
    let route = Route {
        channel,
        address: address.ok_or_else(unreachable)?,
        rest: String::new(),
    };
    Ok((name, route))
}
