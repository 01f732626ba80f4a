//! What is asked to be done to many, and its checks.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::Act;
use crate::customers::filter::CustomerFilter;
use crate::customers::form::Tag;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::CustomerId;

/// Cards that can be named one by one.
const MAX_IDS: usize = 5000;

/// An act on the cards `ids`, or on all that match `filter`: one of the two.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ActOnCustomers {
    /// What is done to each card.
    act: Act,
    /// The tag that is put on or taken off.
    #[schema(max_length = 40)]
    tag: Option<String>,
    /// The cards, each once; those that are not here are counted as missing.
    #[schema(max_items = 5000)]
    ids: Option<Vec<Uuid>>,
    /// As in the list of customers.
    filter: Option<CustomerFilter>,
    /// How many match, as the caller was told. Where it is another number now, nothing is done: 409 `count_changed`,
    /// with the `count`.
    #[schema(minimum = 1)]
    expected_count: Option<i64>,
}

/// Whom an act is for.
#[derive(Debug)]
pub(super) enum Chosen {
    /// These, in their order, each once.
    Ids(Vec<CustomerId>),
    /// So many who match.
    Matching(Box<CustomerFilter>, i64),
}

/// A checked [`ActOnCustomers`].
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) act: Act,
    pub(super) tag: Option<String>,
    pub(super) chosen: Chosen,
}

impl ActOnCustomers {
    pub(super) fn checked(self) -> Result<Wanted, Problem> {
        let mut faults = Faults::default();
        let tag = match (self.act.takes_tag(), self.tag) {
            (true, Some(text)) => faults.need("/tag", Tag::parse(&text), "bad_tag"),
            (true, None) => faults.need("/tag", None, "missing"),
            (false, Some(_)) => faults.need("/tag", None, "not_of_this_act"),
            (false, None) => None,
        };
        let chosen = match (self.ids, self.filter) {
            (Some(ids), None) => chosen_ids(ids, &mut faults),
            (None, Some(filter)) => matching(filter, self.expected_count, &mut faults),
            (Some(_), Some(_)) => faults.need("/filter", None, "ids_or_filter"),
            (None, None) => faults.need("/ids", None, "missing"),
        };
        match chosen {
            Some(chosen) if faults.count() == 0 => Ok(Wanted {
                act: self.act,
                tag: tag.map(Tag::into_string),
                chosen,
            }),
            _ => Err(faults.into_problem()),
        }
    }
}

fn chosen_ids(ids: Vec<Uuid>, faults: &mut Faults) -> Option<Chosen> {
    if ids.is_empty() {
        return faults.need("/ids", None, "missing");
    }
    if ids.len() > MAX_IDS {
        return faults.need("/ids", None, "too_many");
    }
    let mut ids: Vec<CustomerId> = ids.into_iter().map(CustomerId).collect();
    ids.sort_unstable();
    ids.dedup();
    Some(Chosen::Ids(ids))
}

fn matching(filter: CustomerFilter, expected: Option<i64>, faults: &mut Faults) -> Option<Chosen> {
    let expected = faults.need("/expectedCount", expected, "missing")?;
    let expected = faults.need(
        "/expectedCount",
        Some(expected).filter(|count| *count >= 1),
        "out_of_range",
    )?;
    Some(Chosen::Matching(Box::new(filter), expected))
}
