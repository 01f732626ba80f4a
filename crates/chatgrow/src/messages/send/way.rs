//! By which way a message leaves: the channels of its route in their order, and of each the connections in
//! theirs, as far as they work and have room.

use chatgrow_channels::WhatsAppContent;
use chatgrow_channels::segments::sms_parts;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::about::About;
use super::words;
use crate::accounts::Business;
use crate::app::App;
use crate::consents::{self, Purpose};
use crate::messages::connections::{
    Approved, Channel, ConnectionRow, Full, day_of, order, over_at,
};
use crate::messages::letter::Letter;
use crate::messages::model::{Unwanted, Waits};
use crate::messages::store::Claimed;
use crate::messages::wording::Custom;
use crate::platform::db::Tx;
use crate::platform::ids::ConnectionId;

/// A customer who wrote may be answered freely for a day; a minute less, because the answer takes its time.
const WINDOW: SignedDuration = SignedDuration::from_secs(24 * 3600 - 60);

/// The way that was chosen.
pub(super) struct Way {
    pub(super) channel: Channel,
    /// The channels that are left after it.
    pub(super) rest: Vec<Channel>,
    /// The connection; the installation's own without one.
    pub(super) connection: Option<ConnectionRow>,
    /// Who carries it, by the word that is kept.
    pub(super) provider: &'static str,
    pub(super) address: String,
    /// What WhatsApp carries.
    pub(super) content: Option<WhatsAppContent>,
    /// What a text says.
    pub(super) text: Option<String>,
    pub(super) parts: i64,
    /// In minor units of the business's currency.
    pub(super) cost: i64,
}

impl Way {
    /// Whether it is mail by the installation's own carrier.
    pub(super) fn is_mail_of_installation(&self) -> bool {
        self.channel == Channel::Email && self.connection.is_none()
    }

    /// The connection's id.
    pub(super) fn connection_id(&self) -> Option<ConnectionId> {
        self.connection.as_ref().map(|row| row.id)
    }
}

/// What came of choosing.
pub(super) enum Choice {
    Way(Box<Way>),
    /// None now; one later.
    Wait(Timestamp, Waits, Option<Box<ConnectionRow>>),
    /// None at all.
    None(Unwanted),
}

/// What was found so far where no way was: the soonest that there will be one, or why there is none.
struct Found {
    why: Unwanted,
    soonest: Option<(Timestamp, Waits, Option<Box<ConnectionRow>>)>,
}

impl Found {
    fn nothing(why: Unwanted) -> Self {
        Self { why, soonest: None }
    }

    fn wait(&mut self, until: Timestamp, waits: Waits, row: Option<Box<ConnectionRow>>) {
        if self
            .soonest
            .as_ref()
            .is_none_or(|(sooner, ..)| until < *sooner)
        {
            self.soonest = Some((until, waits, row));
        }
    }

    fn choice(self) -> Choice {
        match self.soonest {
            Some((until, waits, row)) => Choice::Wait(until, waits, row),
            None => Choice::None(self.why),
        }
    }
}

/// An approved template that a person chose, with what is put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::messages) struct Chosen {
    pub(in crate::messages) name: String,
    pub(in crate::messages) language: String,
    pub(in crate::messages) parameters: Vec<String>,
}

/// What a way is chosen for.
pub(super) struct Wanted<'a> {
    pub(super) message: &'a Claimed,
    pub(super) about: &'a About,
    pub(super) business: &'a Business,
    /// What the message says; `None` for a document.
    pub(super) letter: Option<&'a Letter>,
    /// The business's own words.
    pub(super) custom: &'a Custom,
    pub(super) now: Timestamp,
}

/// Chooses the way. The connections that were looked at are held until the commit, so that budgets are exact.
pub(super) async fn choose(app: &App, tx: &mut Tx, wanted: &Wanted<'_>) -> sqlx::Result<Choice> {
    let message = wanted.message;
    let (_, max_cost) = order(tx).await?;
    let mut channels = vec![message.channel];
    channels.extend(Channel::list(&message.route));
    let mut found = Found::nothing(Unwanted::NoAddress);
    for (at, channel) in channels.iter().enumerate() {
        let Some(address) = address(wanted, *channel) else {
            continue;
        };
        if tx
            .is_suppressed((*channel, &address), message.purpose)
            .await?
        {
            found.why = Unwanted::OptedOut;
            continue;
        }
        if !may_write(tx, wanted, (*channel, &address)).await? {
            found.why = Unwanted::NoConsent;
            continue;
        }
        let try_with = Trial {
            wanted,
            channel: *channel,
            rest: channels[at + 1..].to_vec(),
            address,
            max_cost,
        };
        match try_with.channel(app, tx).await? {
            Choice::Way(way) => return Ok(Choice::Way(way)),
            // A rate is over in a moment: no reason to go another way.
            Choice::Wait(until, Waits::Rate, row) => {
                return Ok(Choice::Wait(until, Waits::Rate, row));
            }
            Choice::Wait(until, waits, row) => found.wait(until, waits, row),
            Choice::None(reason) => found.why = reason,
        }
    }
    Ok(found.choice())
}

/// Whether its reader lets themselves be written to there. What was asked for (a document, a mail of the room
/// `subscribers`, which brings its own proof) is not asked about.
async fn may_write(
    tx: &mut Tx,
    wanted: &Wanted<'_>,
    (channel, address): (Channel, &str),
) -> sqlx::Result<bool> {
    if wanted.about.person().is_none() {
        return Ok(true);
    }
    match wanted.message.template.purpose() {
        Purpose::Service | Purpose::Documents => consents::may_serve(tx, channel, address).await,
        Purpose::Marketing => Ok(tx.marketing_consent(channel, address).await?.is_some()),
    }
}

/// Where the message goes by a channel.
fn address(wanted: &Wanted<'_>, channel: Channel) -> Option<String> {
    match wanted.about.person() {
        Some(person) => person.address(channel).map(str::to_owned),
        None => (channel == wanted.message.channel).then(|| wanted.message.recipient.clone()),
    }
}

/// One channel that is tried.
struct Trial<'a> {
    wanted: &'a Wanted<'a>,
    channel: Channel,
    rest: Vec<Channel>,
    address: String,
    max_cost: Option<i64>,
}

impl Trial<'_> {
    async fn channel(&self, app: &App, tx: &mut Tx) -> sqlx::Result<Choice> {
        let asked = self.wanted.message.asked_connection_id;
        let ids = match asked {
            Some(id) => vec![id],
            None => tx.connections_in_use(self.channel).await?,
        };
        if ids.is_empty() {
            return Ok(self.of_installation(app));
        }
        let mut found = Found::nothing(Unwanted::NoCarrier);
        for id in ids {
            let row = tx.hold_connection(id).await?;
            let Some(row) = row.filter(|row| row.is_active && row.channel == self.channel) else {
                continue;
            };
            match self.connection(tx, row).await? {
                Choice::Way(way) => return Ok(Choice::Way(way)),
                Choice::Wait(until, waits, row) => found.wait(until, waits, row),
                Choice::None(reason) => found.why = reason,
            }
        }
        Ok(found.choice())
    }

    /// By the carrier that the installation has for every business.
    fn of_installation(&self, app: &App) -> Choice {
        let provider = match (self.channel, app.carriers.sms()) {
            (Channel::Email, _) => app.mailer.provider(),
            (Channel::Sms, Some(sms)) => sms.name(),
            (Channel::Sms, None) | (Channel::Whatsapp, _) => {
                return Choice::None(Unwanted::NoCarrier);
            }
        };
        let text = self.text();
        Choice::Way(Box::new(Way {
            channel: self.channel,
            rest: self.rest.clone(),
            connection: None,
            provider,
            address: self.address.clone(),
            content: None,
            parts: parts(self.channel, text.as_deref()),
            text,
            cost: 0,
        }))
    }

    /// By a connection of the business, if it works, has room and can carry what is to be said.
    async fn connection(&self, tx: &mut Tx, row: ConnectionRow) -> sqlx::Result<Choice> {
        let Wanted { now, business, .. } = self.wanted;
        if let Some(until) = row.breaker().closed_to(*now) {
            return Ok(Choice::Wait(until, Waits::Paused, None));
        }
        let (text, content) = match self.channel {
            Channel::Email => (None, None),
            Channel::Sms => (self.text_by(&row), None),
            Channel::Whatsapp => match self.whatsapp(tx, &row).await? {
                Some(content) => (self.text_by(&row), Some(content)),
                None => return Ok(Choice::None(Unwanted::NoCarrier)),
            },
        };
        let parts = parts(self.channel, text.as_deref());
        let cost = row.part_price.saturating_mul(parts);
        if self.max_cost.is_some_and(|most| cost > most) {
            return Ok(Choice::None(Unwanted::TooDear));
        }
        let day = day_of(*now, &business.zone).to_string();
        let used = tx.used_of_connection(row.id, (*now, &day)).await?;
        match row.bounds().full(&used, cost) {
            None => {}
            Some(Full::Rate) => return self.slot(tx, &row).await,
            Some(full) => {
                let until = over_at(full, *now, &business.zone);
                let until = until.unwrap_or(*now);
                return Ok(Choice::Wait(until, Waits::Budget, Some(Box::new(row))));
            }
        }
        Ok(Choice::Way(Box::new(Way {
            channel: self.channel,
            rest: self.rest.clone(),
            provider: row.provider.word(),
            connection: Some(row),
            address: self.address.clone(),
            content,
            text,
            parts,
            cost,
        })))
    }

    /// The next slot of a connection whose minute is full: each who waits gets a later one, so that they do not
    /// all come back at once.
    async fn slot(&self, tx: &mut Tx, row: &ConnectionRow) -> sqlx::Result<Choice> {
        let now = self.wanted.now.as_millisecond();
        let pause = 60_000 / row.per_minute.unwrap_or(1).max(1);
        // The minute is full: nobody leaves before a good part of it is over.
        let at = (now + 60_000).max(row.next_slot_at + pause);
        tx.set_next_slot(row.id, at).await?;
        let at = Timestamp::from_millisecond(at).unwrap_or(self.wanted.now);
        Ok(Choice::Wait(at, Waits::Rate, None))
    }

    fn text(&self) -> Option<String> {
        let letter = self.wanted.letter?;
        (self.channel != Channel::Email)
            .then(|| words::text(letter, self.wanted.custom, self.channel))
    }

    /// The text, with how to answer where an answer arrives.
    fn text_by(&self, row: &ConnectionRow) -> Option<String> {
        let letter = self.wanted.letter?;
        let from = row.settings().from.unwrap_or_default();
        let answers = self.channel == Channel::Whatsapp || from.starts_with('+');
        Some(if answers {
            words::text_to_answer(letter, self.wanted.custom, self.channel)
        } else {
            words::text(letter, self.wanted.custom, self.channel)
        })
    }

    /// What WhatsApp lets be said now: freely within a day after the customer wrote, else an approved template.
    async fn whatsapp(
        &self,
        tx: &mut Tx,
        row: &ConnectionRow,
    ) -> sqlx::Result<Option<WhatsAppContent>> {
        let message = self.wanted.message;
        if let Some(chosen) = &message.said_template {
            let chosen: Option<Chosen> = serde_json::from_str(chosen).ok();
            return Ok(chosen.map(|chosen| WhatsAppContent::Template {
                name: chosen.name,
                language: chosen.language,
                parameters: chosen.parameters,
            }));
        }
        let Some(letter) = self.wanted.letter else {
            return Ok(None);
        };
        let wrote = tx.last_inbound(row.id, &self.address).await?;
        let wrote = wrote.and_then(|at| Timestamp::from_millisecond(at).ok());
        let is_open = wrote.is_some_and(|at| self.wanted.now.duration_since(at) < WINDOW);
        if is_open {
            let text = words::text_to_answer(letter, self.wanted.custom, self.channel);
            return Ok(Some(WhatsAppContent::Text(text)));
        }
        let approved = row.settings().templates.remove(&message.template.word());
        Ok(
            approved.map(|approved: Approved| WhatsAppContent::Template {
                parameters: words::parameters(letter, self.wanted.custom, &approved.variables),
                name: approved.name,
                language: approved.language,
            }),
        )
    }
}

/// As how many parts a message is charged.
fn parts(channel: Channel, text: Option<&str>) -> i64 {
    match (channel, text) {
        (Channel::Sms, Some(text)) => i64::from(sms_parts(text).parts.max(1)),
        _ => 1,
    }
}
