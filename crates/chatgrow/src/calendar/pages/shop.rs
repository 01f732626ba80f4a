//! A business as its pages show it.

use jiff::civil::Date;

use super::page::Page;
use super::words;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar::diary::{Asker, Wanted};
use crate::catalog::{self, LONGEST_VISIT_MINUTES, MAX_SERVICES, PublicService, PublicStaff};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::money::Money;

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
    /// What is to be paid ahead.
    pub(super) deposit: Option<String>,
    pub(super) needs_approval: bool,
}

impl Choice {
    pub(super) fn of(page: &Page<'_>, service: &PublicService) -> Self {
        Self {
            service: service.name.clone(),
            length: words::length(page, service.duration_minutes),
            price: words::price(service.price),
            deposit: words::price(service.deposit),
            needs_approval: service.needs_approval,
        }
    }
}

/// The services and the staff member that a guest has chosen.
pub(super) struct Picked<'a> {
    pub(super) service: &'a PublicService,
    /// Given after it in the same visit.
    pub(super) further: Vec<&'a PublicService>,
    pub(super) staff: Option<&'a PublicStaff>,
}

/// What an address or a form says of a choice; texts from outside.
#[derive(Debug, Default)]
pub(super) struct PickedIds<'a> {
    pub(super) service: &'a str,
    /// A comma list.
    pub(super) further: &'a str,
    pub(super) staff: &'a str,
}

impl<'a> Picked<'a> {
    /// The choice that the ids name, of what is offered; `None` when the service is not. What else is not
    /// offered, or not together with it, is left out.
    pub(super) fn read(shop: &'a Shop, ids: &PickedIds<'_>) -> Option<Self> {
        let service = shop.service(ids.service)?;
        let mut picked = Self {
            service,
            further: Vec::new(),
            staff: None,
        };
        for id in ids.further.split(',').take(MAX_SERVICES) {
            let next = shop.service(id);
            picked
                .further
                .extend(next.filter(|next| picked.goes_with(shop, next)));
        }
        picked.staff = picked
            .givers(shop)
            .into_iter()
            .find(|member| member.id.to_string() == ids.staff);
        Some(picked)
    }

    /// Whether a service can be given in the same visit: no class, not chosen yet, by somebody who gives all.
    pub(super) fn goes_with(&self, shop: &Shop, next: &PublicService) -> bool {
        let chosen = self.all();
        let minutes: i64 = chosen.iter().map(|service| service.duration_minutes).sum();
        let is_class = chosen.iter().any(|service| service.capacity > 1) || next.capacity > 1;
        !is_class
            && chosen.len() < MAX_SERVICES
            && chosen.iter().all(|service| service.id != next.id)
            && minutes + next.duration_minutes <= LONGEST_VISIT_MINUTES
            && self
                .givers(shop)
                .iter()
                .any(|member| next.staff_ids.contains(&member.id))
    }

    fn all(&self) -> Vec<&'a PublicService> {
        std::iter::once(self.service)
            .chain(self.further.iter().copied())
            .collect()
    }

    /// Those who give all that is chosen.
    pub(super) fn givers(&self, shop: &'a Shop) -> Vec<&'a PublicStaff> {
        let gives_all = |member: &&PublicStaff| {
            self.all()
                .iter()
                .all(|service| service.staff_ids.contains(&member.id))
        };
        shop.staff.iter().filter(gives_all).collect()
    }

    /// The same choice with this staff member, or with anyone.
    pub(super) fn with(&self, staff: Option<&'a PublicStaff>) -> Self {
        Self {
            service: self.service,
            further: self.further.clone(),
            staff,
        }
    }

    /// The same choice and one service more.
    pub(super) fn and(&self, next: &'a PublicService) -> Self {
        let mut more = self.with(None);
        more.further.push(next);
        more
    }

    /// Days ahead that it can be booked at most; each day is asked for again when it is shown.
    pub(super) fn horizon_days(&self, shop: &Shop) -> i64 {
        let own = self.service.horizon_days;
        own.unwrap_or(shop.business.horizon_days)
    }

    /// The choice as an address or a form carries it.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let further: Vec<String> = self
            .further
            .iter()
            .map(|service| service.id.to_string())
            .collect();
        let mut pairs = vec![("service", self.service.id.to_string())];
        if !further.is_empty() {
            pairs.push(("further", further.join(",")));
        }
        if let Some(staff) = self.staff {
            pairs.push(("staff", staff.id.to_string()));
        }
        pairs
    }

    /// The choice as the calendar is asked for it.
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            asker: Asker::Guest,
            service: self.service.id,
            further: self.further.iter().map(|service| service.id).collect(),
            staff: self.staff.map(|member| member.id),
            moving: None,
            room: None,
        }
    }

    /// The choice in words and figures, its services added up.
    pub(super) fn choice(&self, page: &Page<'_>) -> Choice {
        let all = self.all();
        let names: Vec<&str> = all.iter().map(|service| service.name.as_str()).collect();
        let sum = |part: fn(&PublicService) -> i64| all.iter().map(|service| part(service)).sum();
        let currency = self.service.price.currency;
        Choice {
            service: names.join(" + "),
            length: words::length(page, sum(|service| service.duration_minutes)),
            price: words::price(Money::new(sum(|service| service.price.amount), currency)),
            deposit: words::price(Money::new(sum(|service| service.deposit.amount), currency)),
            needs_approval: all.iter().any(|service| service.needs_approval),
        }
    }
}
