//! The rule of marketing consent as a condition, for counting and picking many at once. It says what
//! [`super::state`] says of one address; `tests/it/customers/filters.rs` compares the two.

use super::Channel;

/// The addresses of `$1` that agreed to advertising on a channel, with nothing withdrawn since: neither for the address
/// nor by anybody who has it. `$column` is where customers and subscribers keep such an address.
macro_rules! agreed_addresses {
    ($channel:literal, $column:literal) => {
        concat!(
            "SELECT g.address FROM consents g
            WHERE g.business_id = $1 AND g.channel = '",
            $channel,
            "' AND g.purpose = 'marketing' AND g.act = 'given'
              AND NOT EXISTS (
                SELECT 1 FROM consents w
                WHERE w.business_id = $1 AND w.channel = '",
            $channel,
            "' AND w.purpose = 'marketing' AND w.act = 'withdrawn' AND w.address = g.address AND w.seq >= g.seq)
              AND NOT EXISTS (
                SELECT 1 FROM customers o
                WHERE o.business_id = $1 AND o.",
            $column,
            " = g.address AND o.merged_into IS NULL AND EXISTS (
                    SELECT 1 FROM consents w
                    WHERE w.business_id = $1 AND w.customer_id = o.id AND w.channel = '",
            $channel,
            "' AND w.purpose = 'marketing' AND w.act = 'withdrawn' AND w.seq >= g.seq))
              AND NOT EXISTS (
                SELECT 1 FROM subscribers o
                WHERE o.business_id = $1 AND o.",
            $column,
            " = g.address AND EXISTS (
                    SELECT 1 FROM consents w
                    WHERE w.business_id = $1 AND w.subscriber_id = o.id AND w.channel = '",
            $channel,
            "' AND w.purpose = 'marketing' AND w.act = 'withdrawn' AND w.seq >= g.seq))"
        )
    };
}
pub(crate) use agreed_addresses;

/// The condition that a customer `c` of `$1` agreed to advertising on `channel`.
pub(crate) fn customer_agreed(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => concat!("c.email IN (", agreed_addresses!("email", "email"), ")"),
        Channel::Sms => concat!("c.phone IN (", agreed_addresses!("sms", "phone"), ")"),
        Channel::Whatsapp => concat!("c.phone IN (", agreed_addresses!("whatsapp", "phone"), ")"),
    }
}
