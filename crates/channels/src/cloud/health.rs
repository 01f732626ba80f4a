//! What Meta thinks of a telephone number.

use serde::Deserialize;

/// What is asked for.
pub(super) const FIELDS: &str =
    "id,display_phone_number,verified_name,quality_rating,status,health_status";

/// What Meta thinks of a telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Whether messages can be sent from it.
    pub can_send: CanSend,
    /// How its messages are liked.
    pub quality: Quality,
    /// The number as people read it.
    pub display_number: Option<String>,
    /// The name that Meta has verified.
    pub verified_name: Option<String>,
    /// What is wrong and what would mend it, a line for each.
    pub problems: Vec<String>,
}

/// Whether messages can be sent from a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CanSend {
    /// Without limits of its own.
    Available,
    /// Only some, or fewer than usual.
    Limited,
    /// None.
    Blocked,
    /// Meta does not say.
    Unknown,
}

/// How people like a number's messages, by what they report and block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// Well.
    Green,
    /// Middling.
    Yellow,
    /// Badly: limits will be lowered.
    Red,
    /// Not rated yet.
    Unknown,
}

#[derive(Debug, Deserialize)]
pub(super) struct Number {
    display_phone_number: Option<String>,
    verified_name: Option<String>,
    quality_rating: Option<String>,
    #[serde(default)]
    health_status: Status,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Status {
    can_send_message: String,
    entities: Vec<Entity>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Entity {
    entity_type: String,
    errors: Vec<Problem>,
    additional_info: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Problem {
    error_code: Option<u32>,
    error_description: String,
    possible_solution: String,
}

impl Number {
    pub(super) fn health(self) -> Health {
        Health {
            can_send: can_send(&self.health_status.can_send_message),
            quality: quality(self.quality_rating.as_deref().unwrap_or_default()),
            display_number: self.display_phone_number,
            verified_name: self.verified_name,
            problems: self
                .health_status
                .entities
                .iter()
                .flat_map(problems)
                .collect(),
        }
    }
}

fn can_send(word: &str) -> CanSend {
    match word {
        "AVAILABLE" => CanSend::Available,
        "LIMITED" => CanSend::Limited,
        "BLOCKED" => CanSend::Blocked,
        _ => CanSend::Unknown,
    }
}

fn quality(word: &str) -> Quality {
    match word {
        "GREEN" => Quality::Green,
        "YELLOW" => Quality::Yellow,
        "RED" => Quality::Red,
        _ => Quality::Unknown,
    }
}

fn problems(entity: &Entity) -> Vec<String> {
    let errors = entity.errors.iter().map(|problem| {
        let code = problem.error_code.map(|code| format!(" {code}"));
        format!(
            "{}{}: {} {}",
            entity.entity_type,
            code.unwrap_or_default(),
            problem.error_description,
            problem.possible_solution
        )
    });
    let hints = entity.additional_info.iter();
    let hints = hints.map(|hint| format!("{}: {hint}", entity.entity_type));
    let lines = errors.chain(hints);
    lines
        .map(|line| crate::text::one_line(&line, 300))
        .collect()
}
