//! Several hundred customers as chance has them, and what is known of each: the oracle of filters.

use chatgrow::consents::{Act, Said, State, state};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::new_id;
use crate::harness::TestApp;

pub(super) const TAGS: [&str; 3] = ["vip", "צבע", "קיץ"];
pub(super) const LANGS: [&str; 4] = ["he", "en", "ar", "ru"];
const STATUSES: [&str; 6] = [
    "completed",
    "arrived",
    "confirmed",
    "cancelled",
    "no_show",
    "pending",
];

/// Numbers that look like chance, the same every time.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0, below `sides`.
    pub(super) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let place = usize::try_from(self.roll(from.len() as u64)).unwrap();
        from[place]
    }
}

#[derive(Debug, Clone)]
pub(super) struct Visit {
    pub(super) at: Timestamp,
    pub(super) status: &'static str,
    pub(super) lang: &'static str,
}

/// A customer, as the test knows them.
#[derive(Debug, Clone)]
pub(super) struct Someone {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    pub(super) tags: Vec<&'static str>,
    pub(super) birth_date: Option<Date>,
    pub(super) archived: bool,
    pub(super) created_at: Timestamp,
    pub(super) last_visit_at: Option<Timestamp>,
    pub(super) visits: Vec<Visit>,
}

/// A row of the log of consents.
#[derive(Debug, Clone)]
struct Word {
    person: Uuid,
    address: String,
    channel: &'static str,
    given: bool,
}

/// Everybody, and all that was said.
pub(super) struct Crowd {
    pub(super) people: Vec<Someone>,
    words: Vec<Word>,
}

impl Someone {
    pub(super) fn came(&self) -> usize {
        let came = |visit: &&Visit| matches!(visit.status, "arrived" | "completed");
        self.visits.iter().filter(came).count()
    }

    pub(super) fn comes(&self, now: Timestamp) -> bool {
        self.visits
            .iter()
            .any(|visit| visit.at >= now && matches!(visit.status, "confirmed" | "pending"))
    }

    pub(super) fn lang(&self) -> Option<&'static str> {
        let latest = self.visits.iter().max_by_key(|visit| visit.at);
        latest.map(|visit| visit.lang)
    }

    fn address(&self, channel: &str) -> Option<&String> {
        if channel == "email" {
            self.email.as_ref()
        } else {
            self.phone.as_ref()
        }
    }
}

/// The day of an instant in the business's zone.
pub(super) fn day(at: Timestamp) -> Date {
    let zone = TimeZone::get("Asia/Jerusalem").unwrap();
    at.to_zoned(zone).date()
}

impl Crowd {
    /// Whether the last word about somebody's address, or by somebody who has it, lets advertising through.
    pub(super) fn agreed(&self, one: &Someone, channel: &str) -> bool {
        let Some(address) = one.address(channel) else {
            return false;
        };
        let holders: Vec<Uuid> = self
            .people
            .iter()
            .filter(|other| other.address(channel) == Some(address))
            .map(|other| other.id)
            .collect();
        let history: Vec<Said> = self
            .words
            .iter()
            .filter(|word| word.channel == channel)
            .filter(|word| &word.address == address || holders.contains(&word.person))
            .map(|word| Said {
                act: if word.given {
                    Act::Given
                } else {
                    Act::Withdrawn
                },
                address: word.address.clone(),
            })
            .collect();
        state(address, &history) == State::Given
    }

    /// Fills a business with `count` customers.
    pub(super) async fn fill(app: &TestApp, business: Uuid, count: usize, seed: u64) -> Self {
        let now = app.app.clock.now();
        let mut dice = Dice::new(seed);
        let desk = Desk::open(app, business).await;
        let mut crowd = Self {
            people: Vec::new(),
            words: Vec::new(),
        };
        for nth in 0..count {
            let one = someone(app, now, nth, &mut dice);
            desk.write_down(&one).await;
            crowd.people.push(one);
        }
        for nth in 0..count {
            let person = dice.pick(&(0..count).collect::<Vec<_>>());
            let person = &crowd.people[person];
            let channel = dice.pick(&["email", "sms"]);
            let Some(address) = person.address(channel) else {
                continue;
            };
            // Now and then the word is about an address that they had before.
            let address = match dice.roll(8) {
                0 => format!("old-{address}"),
                _ => address.clone(),
            };
            let word = Word {
                person: person.id,
                address,
                channel,
                given: dice.roll(3) > 0,
            };
            desk.hear(&word, nth).await;
            crowd.words.push(word);
        }
        crowd
    }
}

fn someone(app: &TestApp, now: Timestamp, nth: usize, dice: &mut Dice) -> Someone {
    let hours_ago = |hours: u64| now - SignedDuration::from_hours(i64::try_from(hours).unwrap());
    let visits: Vec<Visit> = (0..dice.roll(5))
        .map(|_| {
            let status = dice.pick(&STATUSES);
            let past = matches!(status, "completed" | "arrived" | "no_show") || dice.roll(2) == 0;
            let hours = dice.roll(24 * 90) + 1;
            let at = if past {
                hours_ago(hours)
            } else {
                now + SignedDuration::from_hours(i64::try_from(hours).unwrap())
            };
            Visit {
                at,
                status,
                lang: dice.pick(&LANGS),
            }
        })
        .collect();
    let completed = visits.iter().filter(|visit| visit.status == "completed");
    let month = i8::try_from(dice.roll(12) + 1).unwrap();
    let birthday = Date::new(1990, month, i8::try_from(dice.roll(28) + 1).unwrap()).unwrap();
    // Few addresses, so that some are shared.
    let email = format!("guest{}@example.com", dice.roll(120));
    Someone {
        id: new_id(app),
        name: format!("לקוחה {nth:04}"),
        phone: (dice.roll(4) > 0).then(|| format!("+97252{:07}", 1_000_000 + nth)),
        email: (dice.roll(3) > 0).then_some(email),
        tags: TAGS.into_iter().filter(|_| dice.roll(3) == 0).collect(),
        birth_date: (dice.roll(2) == 0).then_some(birthday),
        archived: dice.roll(6) == 0,
        created_at: hours_ago(dice.roll(24 * 60)),
        last_visit_at: completed.map(|visit| visit.at).max(),
        visits,
    }
}

/// What visits need.
struct Desk<'a> {
    app: &'a TestApp,
    business: Uuid,
    staff: Uuid,
    service: Uuid,
}

impl<'a> Desk<'a> {
    async fn open(app: &'a TestApp, business: Uuid) -> Self {
        let (staff, service) = (new_id(app), new_id(app));
        seed!(
            app,
            business,
            "INSERT INTO staff (business_id, id, name, color, status, created_at)
                VALUES ($1, $2, 'רות', '#336699', 'active', 0)",
            staff
        );
        seed!(
            app,
            business,
            "INSERT INTO services (business_id, id, name, duration_minutes, buffer_before_minutes,
                buffer_after_minutes, price, color, status, created_at)
                VALUES ($1, $2, 'תספורת', 60, 0, 0, 12000, '#336699', 'active', 0)",
            service
        );
        Self {
            app,
            business,
            staff,
            service,
        }
    }

    async fn write_down(&self, one: &Someone) {
        let (app, business) = (self.app, self.business);
        let status = if one.archived { "archived" } else { "active" };
        let digits = one
            .phone
            .as_deref()
            .unwrap_or_default()
            .replace("+972", "0");
        seed!(
            app,
            business,
            "INSERT INTO customers (business_id, id, full_name, phone, email, notes, status, name_key, search_text,
                created_at, updated_at, birth_date, last_visit_at)
                VALUES ($1, $2, $3, $4, $5, '', $6, $3, $7, $8, $8, $9, $10)",
            one.id,
            one.name.as_str(),
            one.phone.as_deref(),
            one.email.as_deref(),
            status,
            format!("{}\n{digits}", one.name),
            one.created_at.as_millisecond(),
            one.birth_date.map(|date| date.to_string()),
            one.last_visit_at.map(Timestamp::as_millisecond)
        );
        for tag in &one.tags {
            seed!(
                app,
                business,
                "INSERT INTO customer_tags (business_id, customer_id, tag) VALUES ($1, $2, $3)",
                one.id,
                *tag
            );
        }
        for visit in &one.visits {
            let at = visit.at.as_millisecond();
            seed!(
                app,
                business,
                "INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name,
                    starts_at, ends_at, status, price, currency, source, lang, created_at, updated_at)
                    VALUES ($1, $2, $3, $4, $5, 'תספורת', $6, $7, $8, 12000, 'ILS', 'desk', $9, 0, 0)",
                new_id(app),
                one.id,
                self.service,
                self.staff,
                at,
                at + 3_600_000,
                visit.status,
                visit.lang
            );
        }
    }

    async fn hear(&self, word: &Word, nth: usize) {
        let (app, business) = (self.app, self.business);
        let act = if word.given { "given" } else { "withdrawn" };
        seed!(
            app,
            business,
            "INSERT INTO consents (business_id, id, seq, customer_id, channel, purpose, act, address, source, words, at)
                VALUES ($1, $2, $3, $4, $5, 'marketing', $6, $7, 'desk', '', 0)",
            new_id(app),
            1_000_000 + i64::try_from(nth).unwrap(),
            word.person,
            word.channel,
            act,
            word.address.as_str()
        );
    }
}
