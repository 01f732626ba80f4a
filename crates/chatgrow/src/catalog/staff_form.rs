//! The forms with which staff are added and changed, and their checks.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::CatalogStatus;
use super::staff_store::StaffRow;
use crate::platform::color::Color;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::ServiceId;
use crate::platform::text::Name;

const MAX_SERVICES: usize = 500;

/// A staff member to add; without hours until they are set.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewStaff {
    /// The name guests see.
    #[schema(max_length = 120)]
    name: String,
    /// `#rrggbb`; the next of a palette when absent.
    color: Option<String>,
    /// What the person gives; nothing when absent.
    service_ids: Option<Vec<Uuid>>,
}

/// The fields of a staff member to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateStaff {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    /// `#rrggbb`.
    color: Option<String>,
    /// `active` brings an archived staff member back.
    status: Option<CatalogStatus>,
    /// What the person gives from now on.
    service_ids: Option<Vec<Uuid>>,
}

impl From<NewStaff> for UpdateStaff {
    fn from(new: NewStaff) -> Self {
        Self {
            version: 0,
            name: Some(new.name),
            color: new.color,
            status: None,
            service_ids: new.service_ids,
        }
    }
}

/// A change of a staff member, checked. That the services named exist is for the database to say.
pub(super) struct StaffChange {
    pub(super) after: StaffRow,
    pub(super) services: Option<Vec<ServiceId>>,
    pub(super) changed: Vec<&'static str>,
}

/// The staff member after the change, or every fault of the form.
pub(super) fn checked(before: StaffRow, form: UpdateStaff) -> Result<StaffChange, Problem> {
    let mut faults = Faults::default();
    let mut changed = Vec::new();
    let mut after = before;
    if let Some(name) = form.name {
        if let Some(name) = faults.need("/name", Name::parse(&name), "bad_name") {
            after.name = name.into_string();
        }
        changed.push("name");
    }
    if let Some(color) = form.color {
        if let Some(color) = faults.need("/color", Color::parse(&color), "bad_color") {
            after.color = color.to_string();
        }
        changed.push("color");
    }
    if let Some(status) = form.status {
        after.status = status;
        changed.push("status");
    }
    let services = form.service_ids.map(|ids| {
        if ids.len() > MAX_SERVICES {
            faults.add("/serviceIds", "too_many");
        }
        changed.push("serviceIds");
        let mut ids: Vec<ServiceId> = ids.into_iter().map(ServiceId).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    });
    faults.finish()?;
    Ok(StaffChange {
        after,
        services,
        changed,
    })
}
