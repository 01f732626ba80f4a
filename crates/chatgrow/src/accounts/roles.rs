//! Who may do what: the one table of roles and verbs.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A member's role in a business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Role {
    /// Everything, the team and legal details included.
    Owner,
    /// The whole day's work, but not the team nor the legal details.
    Manager,
    /// Customers, calendar and taking payment.
    Staff,
    /// Money and documents; the rest to read.
    Bookkeeper,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Manager, Self::Staff, Self::Bookkeeper];
}

/// Something a caller wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// See the business's details.
    ReadBusiness,
    /// Change the business's details and booking rules.
    EditBusiness,
    /// See who is on the team.
    ReadTeam,
    /// Add, change and remove members.
    ManageTeam,
    /// See customers.
    ReadCustomers,
    /// Make, change and archive customers.
    EditCustomers,
    /// Merge customers: it cannot be undone.
    MergeCustomers,
    /// Take customers in from a file and take that back; hand them out as a file.
    TransferCustomers,
    /// See services and staff.
    ReadCatalog,
    /// Change services, staff and hours.
    EditCatalog,
    /// See the calendar.
    ReadCalendar,
    /// Book, move and cancel.
    EditCalendar,
    /// See messages sent.
    ReadMessages,
    /// Send again; say what goes out when, and in which words.
    SendMessages,
    /// See payments.
    ReadPayments,
    /// Take a payment, and ask for one.
    TakePayments,
    /// Give money back.
    RefundPayments,
    /// See legal documents.
    ReadDocuments,
    /// Send legal documents.
    SendDocuments,
    /// Write, issue and credit legal documents; make their files for others.
    IssueDocuments,
    /// See figures.
    ReadReports,
    /// Read the journal, its change feed and live view.
    ReadJournal,
    /// See and change the accounts at payment gateways.
    ManageGateways,
    /// See, make and revoke the keys of programs.
    ManageApiKeys,
    /// See and change the addresses that are told of changes.
    ManageWebhooks,
    /// Search everything that anybody did, and take it away as a file.
    ReadAudit,
    /// Take everything of the business away as a file.
    ExportBusiness,
}

impl Verb {
    /// Every verb.
    pub const ALL: [Self; 27] = [
        Self::ReadBusiness,
        Self::EditBusiness,
        Self::ReadTeam,
        Self::ManageTeam,
        Self::ReadCustomers,
        Self::EditCustomers,
        Self::MergeCustomers,
        Self::TransferCustomers,
        Self::ReadCatalog,
        Self::EditCatalog,
        Self::ReadCalendar,
        Self::EditCalendar,
        Self::ReadMessages,
        Self::SendMessages,
        Self::ReadPayments,
        Self::TakePayments,
        Self::RefundPayments,
        Self::ReadDocuments,
        Self::SendDocuments,
        Self::IssueDocuments,
        Self::ReadReports,
        Self::ReadJournal,
        Self::ManageGateways,
        Self::ManageApiKeys,
        Self::ManageWebhooks,
        Self::ReadAudit,
        Self::ExportBusiness,
    ];
}

impl Role {
    /// Whether this role may do `verb`.
    #[must_use]
    pub fn may(self, verb: Verb) -> bool {
        match self {
            Self::Owner => true,
            Self::Manager => !matches!(
                verb,
                Verb::ManageTeam
                    | Verb::EditBusiness
                    | Verb::ManageGateways
                    | Verb::ManageApiKeys
                    | Verb::ManageWebhooks
                    | Verb::ExportBusiness
            ),
            Self::Staff => matches!(
                verb,
                Verb::ReadBusiness
                    | Verb::ReadTeam
                    | Verb::ReadCustomers
                    | Verb::EditCustomers
                    | Verb::ReadCatalog
                    | Verb::ReadCalendar
                    | Verb::EditCalendar
                    | Verb::ReadMessages
                    | Verb::ReadPayments
                    | Verb::TakePayments
                    | Verb::ReadJournal
            ),
            Self::Bookkeeper => matches!(
                verb,
                Verb::ReadBusiness
                    | Verb::ReadTeam
                    | Verb::ReadCustomers
                    | Verb::ReadCatalog
                    | Verb::ReadCalendar
                    | Verb::ReadPayments
                    | Verb::RefundPayments
                    | Verb::ReadDocuments
                    | Verb::SendDocuments
                    | Verb::IssueDocuments
                    | Verb::ReadReports
                    | Verb::ReadJournal
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, Verb};

    /// The table as a person reads it: one line a verb; owner, manager, staff, bookkeeper.
    const TABLE: &[(Verb, [bool; 4])] = &[
        (Verb::ReadBusiness, [true, true, true, true]),
        (Verb::EditBusiness, [true, false, false, false]),
        (Verb::ReadTeam, [true, true, true, true]),
        (Verb::ManageTeam, [true, false, false, false]),
        (Verb::ReadCustomers, [true, true, true, true]),
        (Verb::EditCustomers, [true, true, true, false]),
        (Verb::MergeCustomers, [true, true, false, false]),
        (Verb::TransferCustomers, [true, true, false, false]),
        (Verb::ReadCatalog, [true, true, true, true]),
        (Verb::EditCatalog, [true, true, false, false]),
        (Verb::ReadCalendar, [true, true, true, true]),
        (Verb::EditCalendar, [true, true, true, false]),
        (Verb::ReadMessages, [true, true, true, false]),
        (Verb::SendMessages, [true, true, false, false]),
        (Verb::ReadPayments, [true, true, true, true]),
        (Verb::TakePayments, [true, true, true, false]),
        (Verb::RefundPayments, [true, true, false, true]),
        (Verb::ReadDocuments, [true, true, false, true]),
        (Verb::SendDocuments, [true, true, false, true]),
        (Verb::IssueDocuments, [true, true, false, true]),
        (Verb::ReadReports, [true, true, false, true]),
        (Verb::ReadJournal, [true, true, true, true]),
        (Verb::ManageGateways, [true, false, false, false]),
        (Verb::ManageApiKeys, [true, false, false, false]),
        (Verb::ManageWebhooks, [true, false, false, false]),
        (Verb::ReadAudit, [true, true, false, false]),
        (Verb::ExportBusiness, [true, false, false, false]),
    ];

    #[test]
    fn each_role_may_do_what_the_table_says_and_nothing_else() {
        assert_eq!(TABLE.len(), Verb::ALL.len());
        for (verb, row) in TABLE {
            for (role, allowed) in Role::ALL.iter().zip(row) {
                assert_eq!(role.may(*verb), *allowed, "{role:?} {verb:?}");
            }
        }
    }
}
