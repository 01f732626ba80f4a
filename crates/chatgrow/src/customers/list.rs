//! Lists of customers: filtered, searched, sorted, page by page, with how many there are in all.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::fields;
use super::filter::{Criteria, criteria, filter_of, filtered};
use super::list_store::ListedRow;
use super::model::Customer;
use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;
use crate::platform::paging::{Page, decode_cursor, page_size};

filtered! {
    /// Which customers, in which order.
    #[derive(Debug, Default, Deserialize, IntoParams, ToSchema)]
    #[into_params(parameter_in = Query)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct ListQuery {
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

/// Which customers, in which order, from where on.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) criteria: Criteria,
    pub(super) after: Place,
    pub(super) sort: Sort,
    pub(super) size: i64,
}

impl Asked {
    /// The first `size` of those that are meant.
    pub(super) fn first(criteria: Criteria, sort: Sort, size: i64) -> Self {
        Self {
            criteria,
            after: Place::start(sort),
            sort,
            size,
        }
    }
}

impl ListQuery {
    async fn checked(self, tx: &mut Tx, now: Timestamp) -> Result<Asked, Problem> {
        let (sort, size) = (self.sort, page_size(self.limit)?);
        let after = decode_cursor(self.cursor.as_deref())?.unwrap_or(Place::start(sort));
        if !after.fits(sort) {
            return Err(Problem::invalid("/cursor", "bad_cursor"));
        }
        Ok(Asked {
            criteria: criteria(tx, now, &filter_of!(self), "").await?,
            after,
            sort,
            size,
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
    let mut tx = app.db.read(scope).await?;
    let asked = query.checked(&mut tx, app.clock.now()).await?;
    let rows = tx.customers_page(&asked).await?;
    let total = match rows.first() {
        Some(row) => row.total,
        None if asked.after == Place::start(asked.sort) => 0,
        None => tx.count_customers(&asked.criteria).await?,
    };
    let page = Page::from_rows(rows, asked.size, |row| Place::of(asked.sort, row));
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
