//! The request's text: names and forms of `Invoices/v2/Approval`. What is empty is left out, since the
//! gateway refuses `null` and `""`.

use jiff::civil::{Date, Time};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::invoice::{Invoice, Item, NO_DEALER, Transport};

/// A number with decimals, written from its digits: no binary fraction comes between.
#[derive(Clone, Copy)]
pub(crate) struct Decimal {
    value: i64,
    places: usize,
}

impl Decimal {
    /// An amount of agorot: `99.15`.
    pub(crate) const fn money(agorot: i64) -> Self {
        Self {
            value: agorot,
            places: 2,
        }
    }

    fn text(self) -> String {
        let digits = format!(
            "{:0width$}",
            self.value.unsigned_abs(),
            width = self.places + 1
        );
        let (whole, part) = digits.split_at(digits.len() - self.places);
        let sign = if self.value < 0 { "-" } else { "" };
        format!("{sign}{whole}.{part}")
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = RawValue::from_string(self.text()).map_err(S::Error::custom)?;
        number.serialize(serializer)
    }
}

/// A text that is not empty, of at most so many characters.
pub(crate) fn text(text: &str, longest: usize) -> Option<String> {
    let cut: String = text.trim().chars().take(longest).collect();
    Some(cut.trim_end().to_owned()).filter(|cut| !cut.is_empty())
}

#[derive(Serialize)]
struct Body<'a> {
    invoice_id: &'a str,
    invoice_type: u16,
    vat_number: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    union_vat_number: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorized_company: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_name: Option<String>,
    invoice_reference_number: &'a str,
    customer_vat_number: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_country_code: Option<String>,
    invoice_date: Date,
    invoice_issuance_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    branch_id: Option<String>,
    accounting_software_number: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_software_key: Option<String>,
    amount_before_discount: Decimal,
    discount: Decimal,
    payment_amount: Decimal,
    vat_amount: Decimal,
    payment_amount_including_vat: Decimal,
    #[serde(skip_serializing_if = "Option::is_none")]
    invoice_note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<u8>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    transport: Option<Way>,
    #[serde(flatten)]
    additional: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<Row>,
}

#[derive(Serialize)]
struct Way {
    #[serde(skip_serializing_if = "Option::is_none")]
    vehicle_license_number: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_of_driver: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    arrival_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    estimated_arrival_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transition_location: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delivery_address: Option<String>,
}

#[derive(Serialize)]
struct Row {
    index: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    catalog_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    measure_unit_description: Option<String>,
    quantity: Decimal,
    price_per_unit: Decimal,
    discount: Decimal,
    total_amount: Decimal,
    vat_rate: Decimal,
    vat_amount: Decimal,
}

/// The JSON of a request for a number.
pub(crate) fn body(invoice: &Invoice) -> serde_json::Result<Vec<u8>> {
    let whole = usize::MAX;
    let is_there = |value: &Value| !value.is_null() && value.as_str() != Some("");
    let given = invoice.additional.clone().into_iter();
    serde_json::to_vec(&Body {
        invoice_id: &invoice.id,
        invoice_type: invoice.kind.code(),
        vat_number: invoice.vat_number,
        union_vat_number: invoice.union_vat_number,
        authorized_company: invoice.authorized_company,
        user_id: invoice.operator.id,
        user_name: text(&invoice.operator.name, 25),
        invoice_reference_number: &invoice.reference_number,
        customer_vat_number: invoice.customer_vat_number.unwrap_or(NO_DEALER),
        customer_name: text(&invoice.customer_name, 25),
        customer_country_code: text(&invoice.customer_country_code, 2),
        invoice_date: invoice.date,
        invoice_issuance_date: invoice.issued_on,
        branch_id: text(&invoice.branch_id, 7),
        accounting_software_number: invoice.software_number,
        client_software_key: text(&invoice.client_software_key, 50),
        amount_before_discount: Decimal::money(invoice.amount_before_discount),
        discount: Decimal::money(invoice.discount),
        payment_amount: Decimal::money(invoice.net),
        vat_amount: Decimal::money(invoice.vat),
        payment_amount_including_vat: Decimal::money(invoice.total),
        invoice_note: text(&invoice.note, whole),
        action: invoice.action.map(|action| action as u8),
        transport: invoice.transport.as_ref().map(way),
        additional: given.filter(|(_, value)| is_there(value)).collect(),
        items: invoice.items.iter().zip(1..).map(row).collect(),
    })
}

fn way(transport: &Transport) -> Way {
    let clock = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
    Way {
        vehicle_license_number: transport.vehicle_license_number,
        phone_of_driver: text(&transport.phone_of_driver, usize::MAX),
        arrival_date: transport.arrival_date,
        estimated_arrival_time: transport.estimated_arrival_time.map(clock),
        transition_location: transport.transition_location,
        delivery_address: text(&transport.delivery_address, usize::MAX),
    }
}

fn row((item, index): (&Item, usize)) -> Row {
    let percent = Decimal::money(i64::from(item.vat_rate));
    Row {
        index,
        catalog_id: text(&item.catalog_id, usize::MAX),
        category: item.category,
        description: text(&item.description, usize::MAX),
        measure_unit_description: text(&item.unit, 30),
        quantity: Decimal {
            value: item.quantity,
            places: 4,
        },
        price_per_unit: Decimal::money(item.unit_price),
        discount: Decimal::money(item.discount),
        total_amount: Decimal::money(item.total),
        vat_rate: percent,
        vat_amount: Decimal::money(item.vat),
    }
}
