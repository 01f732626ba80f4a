//! Lists of customers: filtered, searched, sorted, page by page, with how many there are in all.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::fields;
use super::form::Tag;
use super::list_store::ListedRow;
use super::model::{Customer, Status};
use super::search::{Patterns, SearchText};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// Which customers, in which order.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    /// Words of the name or address in any order, or a piece of the telephone number in any spelling.
    #[param(max_length = 120)]
    search: Option<String>,
    /// `active` when absent.
    #[param(inline)]
    status: Option<Status>,
    /// Only those with this tag.
    #[param(max_length = 40)]
    tag: Option<String>,
    /// By name, newest first, or last visited first; by name when absent.
    #[param(inline)]
    #[serde(default)]
    sort: Sort,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
pub(super) enum Sort {
    #[default]
    #[serde(rename = "name")]
    Name,
    #[serde(rename = "-createdAt")]
    NewestFirst,
    #[serde(rename = "-lastVisit")]
    LastVisitedFirst,
}

/// A page of customers.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CustomerList {
    /// In the order asked for.
    items: Vec<Customer>,
    /// Ask for the next page with this; null on the last one.
    next_cursor: Option<String>,
    /// How many there are on all pages.
    total: i64,
}

/// Where a page ends: what its last row is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Place {
    Name(String, CustomerId),
    Created(i64, CustomerId),
    Visited(i64, CustomerId),
}

impl Place {
    /// Before the first row.
    fn start(sort: Sort) -> Self {
        match sort {
            Sort::Name => Self::Name(String::new(), CustomerId(Uuid::nil())),
            Sort::NewestFirst => Self::Created(i64::MAX, CustomerId(Uuid::max())),
            Sort::LastVisitedFirst => Self::Visited(i64::MAX, CustomerId(Uuid::max())),
        }
    }

    /// Where the rows after `row` begin.
    pub(super) fn of(sort: Sort, row: &ListedRow) -> Self {
        match sort {
            Sort::Name => Self::Name(row.name_key.clone(), row.listed_id),
            Sort::NewestFirst => Self::Created(row.created_key, row.listed_id),
            Sort::LastVisitedFirst => Self::Visited(row.visited_key, row.listed_id),
        }
    }

    /// Whether it is a place of a list sorted so, that the database can take.
    fn fits(&self, sort: Sort) -> bool {
        match self {
            // PostgreSQL refuses NUL in text; no name has one.
            Self::Name(name, _) => sort == Sort::Name && !name.contains('\0'),
            Self::Created(..) => sort == Sort::NewestFirst,
            Self::Visited(..) => sort == Sort::LastVisitedFirst,
        }
    }
}

/// A checked [`ListQuery`].
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) status: Status,
    pub(super) patterns: Patterns,
    pub(super) tag: Option<String>,
    pub(super) after: Place,
    pub(super) sort: Sort,
    pub(super) size: i64,
}

impl ListQuery {
    /// The first page of a list.
    pub(super) fn of(
        search: Option<String>,
        status: Option<Status>,
        tag: Option<String>,
        sort: Sort,
    ) -> Self {
        Self {
            search,
            status,
            tag,
            sort,
            ..Self::default()
        }
    }

    pub(super) fn checked(self) -> Result<Filter, Problem> {
        let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let patterns = match given(self.search) {
            Some(text) if text.chars().count() > 120 => {
                return Err(Problem::invalid("/search", "too_long"));
            }
            Some(text) => SearchText::parse(&text).map(|text| Patterns::of(&text)),
            None => None,
        };
        let tag = match given(self.tag) {
            Some(text) => {
                let tag = Tag::parse(&text).ok_or_else(|| Problem::invalid("/tag", "bad_tag"))?;
                Some(tag.into_string())
            }
            None => None,
        };
        let after = decode_cursor(self.cursor.as_deref())?.unwrap_or(Place::start(self.sort));
        if !after.fits(self.sort) {
            return Err(Problem::invalid("/cursor", "bad_cursor"));
        }
        Ok(Filter {
            status: self.status.unwrap_or(Status::Active),
            patterns: patterns.unwrap_or_default(),
            tag,
            after,
            sort: self.sort,
            size: page_size(self.limit)?,
        })
    }
}

/// The first page of the customers in use, by name.
///
/// # Errors
/// The driver's.
pub(crate) async fn first_page(app: &App, scope: Scope) -> Result<CustomerList, Problem> {
    list(app, scope, ListQuery::default()).await
}

pub(super) async fn list(
    app: &App,
    scope: Scope,
    query: ListQuery,
) -> Result<CustomerList, Problem> {
    let filter = query.checked()?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.customers_page(&filter).await?;
    let total = match rows.first() {
        Some(row) => row.total,
        None if filter.after == Place::start(filter.sort) => 0,
        None => tx.count_customers(&filter).await?,
    };
    let page = Page::from_rows(rows, filter.size, |row| Place::of(filter.sort, row));
    let items: sqlx::Result<Vec<Customer>> = page
        .items
        .into_iter()
        .map(|row| row.customer.try_into())
        .collect();
    let mut items = items?;
    fields::shown(&mut tx, &mut items).await?;
    Ok(CustomerList {
        items,
        next_cursor: page.next_cursor,
        total,
    })
}
