//! What a key may do: the one table of scopes and verbs.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::accounts::Verb;

/// Declares the scopes with their stable names and what each allows.
macro_rules! scopes {
    ($($(#[$doc:meta])* $scope:ident = $name:tt: [$($verb:ident),+]),+ $(,)?) => {
        /// Something that a key may do. `write` includes `read`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
        pub(in crate::accounts) enum ApiScope {
            $($(#[$doc])* #[serde(rename = $name)] $scope,)+
        }

        impl ApiScope {
            /// Every scope.
            const ALL: &[Self] = &[$(Self::$scope),+];

            /// The stable name, for example `customers:read`.
            fn name(self) -> &'static str {
                match self {
                    $(Self::$scope => $name,)+
                }
            }

            fn verbs(self) -> &'static [Verb] {
                match self {
                    $(Self::$scope => &[$(Verb::$verb),+],)+
                }
            }
        }
    };
}

scopes! {
    /// See the business's details.
    BusinessRead = "business:read": [ReadBusiness],
    /// See services, staff and hours.
    CatalogRead = "catalog:read": [ReadCatalog],
    /// Change services, staff and hours.
    CatalogWrite = "catalog:write": [ReadCatalog, EditCatalog],
    /// See the calendar and events.
    CalendarRead = "calendar:read": [ReadCalendar],
    /// Book, move and cancel.
    CalendarWrite = "calendar:write": [ReadCalendar, EditCalendar],
    /// See customers.
    CustomersRead = "customers:read": [ReadCustomers],
    /// Make, change and archive customers.
    CustomersWrite = "customers:write": [ReadCustomers, EditCustomers],
    /// See messages.
    MessagesRead = "messages:read": [ReadMessages],
    /// Send messages; say what goes out when, and in which words.
    MessagesWrite = "messages:write": [ReadMessages, SendMessages],
    /// See payments.
    PaymentsRead = "payments:read": [ReadPayments],
    /// Take payments, and ask for them.
    PaymentsWrite = "payments:write": [ReadPayments, TakePayments],
    /// Give money back.
    PaymentsRefund = "payments:refund": [ReadPayments, RefundPayments],
    /// See legal documents.
    DocumentsRead = "documents:read": [ReadDocuments],
    /// Write, issue, credit and send legal documents.
    DocumentsWrite = "documents:write": [ReadDocuments, SendDocuments, IssueDocuments],
    /// See figures.
    ReportsRead = "reports:read": [ReadReports],
    /// Read the change feed, which tells of everything that happens in the business.
    ChangesRead = "changes:read": [ReadJournal],
}

impl ApiScope {
    /// Whether this scope allows `verb`.
    pub(in crate::accounts) fn allows(self, verb: Verb) -> bool {
        self.verbs().contains(&verb)
    }

    /// The scopes of a comma list; names that are none are passed over.
    pub(in crate::accounts) fn read_list(list: &str) -> Vec<Self> {
        let named = |name: &str| Self::ALL.iter().find(|scope| scope.name() == name).copied();
        list.split(',').filter_map(named).collect()
    }

    /// The scopes as a comma list, each once and in order.
    pub(super) fn list(scopes: &[Self]) -> String {
        let mut scopes = scopes.to_vec();
        scopes.sort_unstable();
        scopes.dedup();
        let names: Vec<&str> = scopes.into_iter().map(Self::name).collect();
        names.join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::ApiScope;
    use crate::accounts::Verb;

    #[test]
    fn no_scope_reaches_what_would_give_a_key_more() {
        for verb in [
            Verb::ManageApiKeys,
            Verb::ManageWebhooks,
            Verb::ManageGateways,
            Verb::ManageTeam,
            Verb::ReadTeam,
            Verb::EditBusiness,
            Verb::MergeCustomers,
        ] {
            let reaching = ApiScope::ALL.iter().find(|scope| scope.allows(verb));
            assert_eq!(reaching, None, "{verb:?}");
        }
    }

    #[test]
    fn what_reads_changes_nothing() {
        let reads = |verb: &Verb| format!("{verb:?}").starts_with("Read");
        for scope in ApiScope::ALL {
            let only_reads = scope.verbs().iter().all(reads);
            assert_eq!(only_reads, scope.name().ends_with(":read"), "{scope:?}");
        }
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let scopes = [ApiScope::ChangesRead, ApiScope::BusinessRead];
        let list = ApiScope::list(&[scopes[0], scopes[1], scopes[0]]);
        assert_eq!(list, "business:read,changes:read");
        assert_eq!(
            ApiScope::read_list(&list),
            [ApiScope::BusinessRead, ApiScope::ChangesRead]
        );
        assert_eq!(ApiScope::read_list("nonsense,"), []);
    }
}
