//! What can be done to many customers, and where it stands.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::customers::model::Status as CardStatus;
use crate::journal::Kind;

/// What is done to each card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[schema(as = CustomerActKind)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Act {
    /// It gets a tag.
    AddTag,
    /// It loses a tag.
    RemoveTag,
    /// It is put away.
    Archive,
    /// It is brought back.
    Restore,
}

impl Act {
    /// What takes it back.
    pub(super) fn reversed(self) -> Self {
        match self {
            Self::AddTag => Self::RemoveTag,
            Self::RemoveTag => Self::AddTag,
            Self::Archive => Self::Restore,
            Self::Restore => Self::Archive,
        }
    }

    /// Whether it is about a tag.
    pub(super) fn takes_tag(self) -> bool {
        matches!(self, Self::AddTag | Self::RemoveTag)
    }

    /// The status that a card gets.
    pub(super) fn card_status(self) -> Option<CardStatus> {
        match self {
            Self::AddTag | Self::RemoveTag => None,
            Self::Archive => Some(CardStatus::Archived),
            Self::Restore => Some(CardStatus::Active),
        }
    }

    /// What the journal says of a card.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::AddTag | Self::RemoveTag => Kind::CustomerUpdated,
            Self::Archive => Kind::CustomerArchived,
            Self::Restore => Kind::CustomerRestored,
        }
    }
}

/// Where an act stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[schema(as = CustomerActStatus)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Status {
    /// Cards are being changed.
    Running,
    /// Every card was gone through.
    Finished,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
}

/// What became of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Outcome {
    /// Nothing yet.
    Waiting,
    /// It was changed.
    Changed,
    /// It was so before.
    Already,
    /// It has as many tags as a card may have.
    TooManyTags,
    /// There is no such card, or it went into another.
    Missing,
    /// It was changed, and that was taken back.
    Undone,
    /// It was changed, and somebody changed that since.
    Kept,
}

/// How a step through the cards goes: from which outcome, to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Course {
    pub(super) act: Act,
    pub(super) from: Outcome,
    pub(super) changed: Outcome,
    pub(super) already: Outcome,
    pub(super) too_many_tags: Outcome,
    pub(super) missing: Outcome,
}

impl Course {
    /// Of `act`, or of taking it back.
    pub(super) fn of(act: Act, back: bool) -> Self {
        if back {
            Self {
                act: act.reversed(),
                from: Outcome::Changed,
                changed: Outcome::Undone,
                already: Outcome::Kept,
                too_many_tags: Outcome::Kept,
                missing: Outcome::Kept,
            }
        } else {
            Self {
                act,
                from: Outcome::Waiting,
                changed: Outcome::Changed,
                already: Outcome::Already,
                too_many_tags: Outcome::TooManyTags,
                missing: Outcome::Missing,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Course, Outcome};

    #[test]
    fn taking_back_twice_is_the_act_itself_and_touches_what_was_changed_only() {
        for act in [Act::AddTag, Act::RemoveTag, Act::Archive, Act::Restore] {
            assert_eq!(act.reversed().reversed(), act);
            assert_ne!(act.reversed(), act);
            assert_eq!(act.reversed().takes_tag(), act.takes_tag());
            assert_eq!(act.takes_tag(), act.card_status().is_none());
            assert_eq!(Course::of(act, true).from, Outcome::Changed);
            assert_eq!(Course::of(act, false).from, Outcome::Waiting);
        }
    }
}
