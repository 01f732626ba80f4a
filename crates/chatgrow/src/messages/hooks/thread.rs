//! What was written to and by a customer, and texts that came in, as the team sees them.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::intent::Intent;
use super::store::{InboundRow, ThreadRow};
use crate::messages::connections::Channel;
use crate::platform::ids::{AppointmentId, ConnectionId, CustomerId, InboundMessageId};

/// Which way a line of a thread went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Direction {
    /// From the business.
    Out,
    /// From the customer.
    In,
}

/// One line of a thread.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ThreadLine {
    id: Uuid,
    direction: Direction,
    at: Timestamp,
    channel: Channel,
    /// The customer's address.
    address: String,
    /// What was written; null while a planned message is not composed.
    text: Option<String>,
    /// What a message of the business says.
    template: Option<String>,
    /// Where a message of the business stands.
    status: Option<String>,
    /// What came of a text of the customer: `confirmed`, `cancelled`, `ambiguous`, `none`, or why it was left.
    result: Option<String>,
}

impl From<ThreadRow> for ThreadLine {
    fn from(row: ThreadRow) -> Self {
        Self {
            id: row.id,
            direction: if row.is_inbound {
                Direction::In
            } else {
                Direction::Out
            },
            at: Timestamp::from_millisecond(row.at).unwrap_or_default(),
            channel: row.channel,
            address: row.address,
            text: row.text,
            template: row.template,
            status: row.status,
            result: row.result.filter(|result| !result.is_empty()),
        }
    }
}

/// A text that came in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct InboundText {
    id: InboundMessageId,
    channel: Channel,
    connection_id: Option<ConnectionId>,
    /// Who wrote it, in E.164.
    from: String,
    /// Whose number that is.
    customer_id: Option<CustomerId>,
    text: String,
    /// What was understood: `none`, `confirm`, `cancel`, `stop` or `start`.
    intent: &'static str,
    /// What came of it.
    result: Option<String>,
    appointment_id: Option<AppointmentId>,
    received_at: Timestamp,
}

impl From<InboundRow> for InboundText {
    fn from(row: InboundRow) -> Self {
        Self {
            id: row.id,
            channel: row.channel,
            connection_id: row.connection_id,
            from: row.sender,
            customer_id: row.customer_id,
            text: row.body,
            intent: match row.intent {
                Intent::None => "none",
                Intent::Confirm => "confirm",
                Intent::Cancel => "cancel",
                Intent::Stop => "stop",
                Intent::Start => "start",
            },
            result: Some(row.result).filter(|result| !result.is_empty()),
            appointment_id: row.appointment_id,
            received_at: Timestamp::from_millisecond(row.received_at).unwrap_or_default(),
        }
    }
}
