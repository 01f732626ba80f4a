//! `POST Invoices/v2/Approval`.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::faults::{answer, errors, says};
use super::schema;
use super::server::{Inside, Kept, Shared};

/// Kinds that the service takes.
const KINDS: [u64; 7] = [305, 310, 320, 330, 332, 340, 345];

pub(super) async fn approve(
    State(shared): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut inside = shared.inside();
    if !inside.knows_token(&headers) {
        return says(401, "Unauthorized".to_owned());
    }
    let Ok(Value::Object(invoice)) = serde_json::from_slice(&body) else {
        return says(422, "the body is no JSON object".to_owned());
    };
    inside.requests.push(Value::Object(invoice.clone()));
    if let Some(fault) = schema::fault(&invoice) {
        return says(422, fault);
    }
    if let Some(refused) = inside.shut_out(number(&invoice, "vat_number")) {
        return refused;
    }
    if let Some((code, message, param)) = wrong(&inside, &invoice) {
        return answer(400, &errors(400, code, message, param, "request"));
    }
    let id = word(&invoice, "invoice_id").to_owned();
    let kept = inside.invoices.get(&id).cloned();
    match kept {
        Some(Kept::Approved { number, .. }) => approved(&number),
        Some(Kept::Refused { reference, .. }) if is_reverse_charge(&invoice, &reference) => {
            give(&mut inside, id, invoice)
        }
        Some(Kept::Refused { decision: None, .. }) => refused(461, "An unapproved invoice exists"),
        Some(Kept::Refused { .. }) => refused(462, "The decision was already sent"),
        None if inside.refusals > 0 => {
            inside.refusals -= 1;
            let reference = word(&invoice, "invoice_reference_number").to_owned();
            let kept = Kept::Refused {
                reference,
                vat_number: number(&invoice, "vat_number"),
                decision: None,
            };
            inside.invoices.insert(id, kept);
            refused(460, "Invoice not approved")
        }
        None => give(&mut inside, id, invoice),
    }
}

/// The first thing that is wrong with the data.
fn wrong(
    inside: &Inside,
    invoice: &Map<String, Value>,
) -> Option<(u32, &'static str, &'static str)> {
    let issuer = number(invoice, "vat_number");
    let customer = number(invoice, "customer_vat_number");
    let day = |name| word(invoice, name).parse::<Date>().unwrap_or(inside.today);
    let date = day("invoice_date");
    let latest = inside.today.saturating_add(1.month());
    let oldest = inside.today.saturating_sub(1.year());
    let cents = |name: &str| agorot(&invoice[name]);
    let has_operator = invoice.contains_key("user_id") || invoice.contains_key("user_name");
    if !is_valid(issuer) {
        return Some((431, "VAT Number is incorrect", "vat_number"));
    }
    if !is_valid(customer) || customer == issuer {
        return Some((
            432,
            "Customer VAT Number is incorrect",
            "customer_vat_number",
        ));
    }
    if date < oldest {
        return Some((434, "Invoice date is too old for approval", "invoice_date"));
    }
    if date > latest {
        return Some((
            435,
            "Invoice date is more than a month ahead",
            "invoice_date",
        ));
    }
    if !has_operator {
        return Some((446, "Required one of user ID or user name", "user_id"));
    }
    let sums = cents("amount_before_discount") - cents("discount") == cents("payment_amount")
        && cents("payment_amount") + cents("vat_amount") == cents("payment_amount_including_vat");
    if !sums {
        return Some((433, "The amounts do not agree", "payment_amount"));
    }
    (!KINDS.contains(&number(invoice, "invoice_type"))).then_some((
        430,
        "Invoice type is incorrect",
        "invoice_type",
    ))
}

/// Without VAT and under a new number, for a refused invoice.
fn is_reverse_charge(invoice: &Map<String, Value>, refused: &str) -> bool {
    number(invoice, "action") == 3
        && agorot(&invoice["vat_amount"]) == 0
        && word(invoice, "invoice_reference_number") != refused
}

fn give(inside: &mut Inside, id: String, invoice: Map<String, Value>) -> Response {
    let number = inside.new_number();
    let kept = Kept::Approved {
        number: number.clone(),
        invoice: Value::Object(invoice),
    };
    inside.invoices.insert(id, kept);
    approved(&number)
}

fn approved(number: &str) -> Response {
    let body = json!({ "status": 200, "message": "Invoice approved",
        "confirmation_number": number, "approved": true });
    answer(200, &body)
}

fn refused(code: u32, message: &str) -> Response {
    let mut body = errors(200, code, message, "", "approval");
    body["confirmation_number"] = json!("0");
    body["approved"] = json!(false);
    answer(200, &body)
}

pub(super) fn number(object: &Map<String, Value>, name: &str) -> u64 {
    let value = object.get(name).and_then(Value::as_u64);
    value.unwrap_or_default()
}

pub(super) fn word<'a>(object: &'a Map<String, Value>, name: &str) -> &'a str {
    let value = object.get(name).and_then(Value::as_str);
    value.unwrap_or_default()
}

/// A number with up to two decimals, by its digits.
pub(super) fn agorot(number: &Value) -> i64 {
    let text = number.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{part:0<2}").parse().unwrap_or(i64::MIN)
}

/// Nine digits whose weighted sum is a multiple of ten.
fn is_valid(number: u64) -> bool {
    let sum: u64 = format!("{number:09}")
        .bytes()
        .zip([1, 2].into_iter().cycle())
        .map(|(byte, weight)| u64::from(byte - b'0') * weight)
        .map(|product| if product > 9 { product - 9 } else { product })
        .sum();
    number != 0 && sum.is_multiple_of(10)
}
