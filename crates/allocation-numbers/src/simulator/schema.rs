//! The schema of requests for a number, as the gateway checks it: lower-case names, right types, nothing
//! empty, nothing unknown, what is mandatory.

use serde_json::{Map, Value};

/// The form of a field.
#[derive(Clone, Copy)]
enum Form {
    /// A whole number of up to so many digits.
    Whole(u32),
    /// A number with up to two decimals.
    Money,
    /// A number.
    Number,
    /// A text of up to so many characters.
    Text(usize),
    /// `YYYY-MM-DD`.
    Day,
    /// Lines.
    Items,
    /// Not described yet.
    Any,
}

use Form::{Any, Day, Items, Money, Number, Text, Whole};

/// The fields, and whether they are mandatory.
const INVOICE: [(&str, Form, bool); 34] = [
    ("invoice_id", Text(50), true),
    ("invoice_type", Whole(3), true),
    ("vat_number", Whole(9), true),
    ("union_vat_number", Whole(9), false),
    ("authorized_company", Whole(9), false),
    ("user_id", Whole(9), false),
    ("user_name", Text(25), false),
    ("invoice_reference_number", Text(20), true),
    ("customer_vat_number", Whole(9), true),
    ("customer_name", Text(25), false),
    ("customer_country_code", Text(2), false),
    ("invoice_date", Day, true),
    ("invoice_issuance_date", Day, true),
    ("branch_id", Text(7), false),
    ("accounting_software_number", Whole(9), true),
    ("client_software_key", Text(50), false),
    ("amount_before_discount", Money, true),
    ("discount", Money, true),
    ("payment_amount", Money, true),
    ("vat_amount", Money, true),
    ("payment_amount_including_vat", Money, true),
    ("invoice_note", Text(1000), false),
    ("action", Whole(1), false),
    ("vehicle_license_number", Whole(9), false),
    ("phone_of_driver", Text(20), false),
    ("arrival_date", Day, false),
    ("estimated_arrival_time", Text(5), false),
    ("transition_location", Whole(9), false),
    ("delivery_address", Text(200), false),
    ("additional_information", Any, false),
    ("additional_information_1", Any, false),
    ("additional_information_2", Any, false),
    ("additional_information_3", Any, false),
    ("items", Items, false),
];

const ITEM: [(&str, Form, bool); 11] = [
    ("index", Whole(9), true),
    ("catalog_id", Text(50), false),
    ("category", Whole(6), false),
    ("description", Text(500), false),
    ("measure_unit_description", Text(30), false),
    ("quantity", Number, true),
    ("price_per_unit", Number, true),
    ("discount", Number, true),
    ("total_amount", Number, true),
    ("vat_rate", Number, true),
    ("vat_amount", Number, true),
];

/// What is wrong with a request.
pub(super) fn fault(invoice: &Map<String, Value>) -> Option<String> {
    of(&INVOICE, invoice)
}

fn of(fields: &[(&str, Form, bool)], object: &Map<String, Value>) -> Option<String> {
    let missing = fields
        .iter()
        .find(|(name, _, mandatory)| *mandatory && !object.contains_key(*name));
    if let Some((name, ..)) = missing {
        return Some(format!("{name} is required"));
    }
    object.iter().find_map(|(name, value)| {
        let Some((_, form, _)) = fields.iter().find(|(known, ..)| known == name) else {
            return Some(format!("{name} is not allowed"));
        };
        if let (Items, Value::Array(items)) = (form, value) {
            let objects = items.iter().map(Value::as_object);
            return objects
                .map(|item| {
                    item.map_or(Some("an item is no object".to_owned()), |item| {
                        of(&ITEM, item)
                    })
                })
                .find_map(|fault| fault);
        }
        (!form.takes(value)).then(|| format!("{name} is not valid"))
    })
}

impl Form {
    fn takes(self, value: &Value) -> bool {
        let text = value.as_str();
        match self {
            Whole(digits) => value
                .as_u64()
                .is_some_and(|number| number < 10_u64.pow(digits)),
            Money => value.is_number() && has_two_decimals(&value.to_string()),
            Number => value.is_number(),
            Text(longest) => {
                text.is_some_and(|text| !text.is_empty() && text.chars().count() <= longest)
            }
            Day => text.is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok()),
            Items => false,
            Any => !value.is_null() && text != Some(""),
        }
    }
}

fn has_two_decimals(number: &str) -> bool {
    number
        .split_once('.')
        .is_none_or(|(_, decimals)| decimals.len() <= 2)
}
