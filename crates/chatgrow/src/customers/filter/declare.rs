//! What customers can be asked for by, declared once for queries and for forms.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whether something is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::customers) enum Presence {
    With,
    Without,
}

/// Declares what is asked for customers: the filter, and the fields given. A query takes no struct within a struct.
macro_rules! filtered {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($rest:tt)* }) => {
        $(#[$meta])*
        $vis struct $name {
            /// Words of the name or address in any order, or a piece of the telephone number in any spelling.
            #[param(max_length = 120)]
            #[schema(max_length = 120)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) search: Option<String>,
            /// `active` when absent.
            #[param(inline)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) status: Option<crate::customers::model::Status>,
            /// Only those with this tag.
            #[param(max_length = 40)]
            #[schema(max_length = 40)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) tag: Option<String>,
            /// Only those with all of these tags, parted by commas; ten at most.
            #[param(max_length = 400)]
            #[schema(max_length = 400)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) tags: Option<String>,
            /// With or without a visit to come.
            #[param(inline)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) future_visit: Option<crate::customers::filter::Presence>,
            /// With or without a visit that took place.
            #[param(inline)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) past_visit: Option<crate::customers::filter::Presence>,
            /// The last visit was on this day of the business or later.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) last_visit_from: Option<jiff::civil::Date>,
            /// The last visit was on this day or earlier.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) last_visit_until: Option<jiff::civil::Date>,
            /// They came so often or more, 1 to 1000.
            #[param(minimum = 1, maximum = 1000)]
            #[schema(minimum = 1, maximum = 1000)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) min_visits: Option<u32>,
            /// They agreed to advertising on this channel.
            #[param(inline)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) consent: Option<crate::consents::Channel>,
            /// The month of the birthday, 1 to 12.
            #[param(minimum = 1, maximum = 12)]
            #[schema(minimum = 1, maximum = 12)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) birth_month: Option<u32>,
            /// The card was made on this day or later.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) created_from: Option<jiff::civil::Date>,
            /// The card was made on this day or earlier.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) created_until: Option<jiff::civil::Date>,
            /// With or without an e-mail address.
            #[param(inline)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) email: Option<crate::customers::filter::Presence>,
            /// With or without a telephone number.
            #[param(inline)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) phone: Option<crate::customers::filter::Presence>,
            /// The language of the latest visit that was booked.
            #[param(inline)]
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(in crate::customers) language: Option<crate::platform::i18n::Lang>,
            $($rest)*
        }
    };
}
pub(in crate::customers) use filtered;

/// The filter of something declared with [`filtered!`].
macro_rules! filter_of {
    ($from:expr) => {{
        let from = $from;
        crate::customers::filter::CustomerFilter {
            search: from.search,
            status: from.status,
            tag: from.tag,
            tags: from.tags,
            future_visit: from.future_visit,
            past_visit: from.past_visit,
            last_visit_from: from.last_visit_from,
            last_visit_until: from.last_visit_until,
            min_visits: from.min_visits,
            consent: from.consent,
            birth_month: from.birth_month,
            created_from: from.created_from,
            created_until: from.created_until,
            email: from.email,
            phone: from.phone,
            language: from.language,
        }
    }};
}
pub(in crate::customers) use filter_of;

impl Presence {
    /// Whether it is wanted.
    pub(super) fn wanted(self) -> bool {
        self == Self::With
    }
}
