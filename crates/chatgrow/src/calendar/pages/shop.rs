//! A business as its pages show it.

use jiff::civil::Date;

use super::page::Page;
use super::words;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::catalog::{self, PublicService, PublicStaff};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::StaffId;

/// A business and what can be booked there.
pub(super) struct Shop {
    pub(super) business: Business,
    pub(super) scope: Scope,
    pub(super) services: Vec<PublicService>,
    staff: Vec<PublicStaff>,
}

impl Shop {
    /// The business of a public address.
    pub(super) async fn read(app: &App, slug: &str) -> Result<Self, Problem> {
        let (business, scope) = accounts::business_by_slug(app, slug).await?;
        let mut tx = app.db.read(scope).await?;
        let (services, staff) = catalog::public_catalog(&mut tx, business.currency).await?;
        Ok(Self {
            business,
            scope,
            services,
            staff,
        })
    }

    /// The service that is offered under this id, as text.
    pub(super) fn service(&self, id: &str) -> Option<&PublicService> {
        self.services
            .iter()
            .find(|service| service.id.to_string() == id)
    }

    /// Who gives a service.
    pub(super) fn givers<'a>(
        &'a self,
        service: &'a PublicService,
    ) -> impl Iterator<Item = &'a PublicStaff> {
        let gives = |member: &&PublicStaff| service.staff_ids.contains(&member.id);
        self.staff.iter().filter(gives)
    }

    /// The one of those who give a service whom the text names, if it names one.
    pub(super) fn giver<'a>(
        &'a self,
        service: &'a PublicService,
        id: &str,
    ) -> Option<&'a PublicStaff> {
        self.givers(service)
            .find(|member| member.id.to_string() == id)
    }

    /// The path of its page.
    pub(super) fn path(&self) -> String {
        format!("/b/{}", self.business.slug)
    }

    /// The day it is there.
    pub(super) fn today(&self, app: &App) -> Date {
        self.business.zone.to_datetime(app.clock.now()).date()
    }
}

/// How a business is reached.
pub(crate) struct Contact {
    pub(crate) name: String,
    pub(crate) address: String,
    /// E.164, and as it is written.
    pub(crate) phone: Option<(String, String)>,
    pub(crate) email: Option<String>,
}

impl Contact {
    /// The sign of the name: its first letter.
    pub(crate) fn initial(&self) -> String {
        let letter = self.name.chars().find(|c| c.is_alphanumeric());
        letter.map_or_else(String::new, |c| c.to_uppercase().collect())
    }

    pub(crate) fn of(business: &Business) -> Self {
        Self {
            name: business.name.clone(),
            address: business.address.clone(),
            phone: business
                .phone
                .as_ref()
                .map(|phone| (phone.clone(), words::telephone(phone))),
            email: business.email.clone(),
        }
    }
}

/// What is being booked, at the head of a step.
pub(super) struct Choice {
    pub(super) service: String,
    pub(super) length: String,
    pub(super) price: Option<String>,
}

impl Choice {
    pub(super) fn of(page: &Page<'_>, service: &PublicService) -> Self {
        Self {
            service: service.name.clone(),
            length: words::length(page, service.duration_minutes),
            price: words::price(service.price),
        }
    }
}

/// The ids of a choice as an address carries them.
pub(super) fn query<'a>(service: &'a str, staff: Option<&'a str>) -> Vec<(&'a str, &'a str)> {
    let staff = staff.map(|id| ("staff", id));
    [("service", service)].into_iter().chain(staff).collect()
}

/// The text of a chosen staff member's id.
pub(super) fn id_text(staff: Option<StaffId>) -> Option<String> {
    staff.map(|id| id.to_string())
}
