//! The look-up: `POST invoice-information/v1/{confirmationNumber,details}`, with the capitalised names of
//! the first generation.

use axum::extract::{Json, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::approval::{agorot, number, word};
use super::faults::{answer, errors, says};
use super::server::{Inside, Kept, Shared};

/// The number of exactly this invoice.
pub(super) async fn number_of(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    let inside = shared.inside();
    let asked = match question(&inside, &headers, &body, "Vat_Number") {
        Ok(asked) => asked,
        Err(refused) => return *refused,
    };
    let found = inside.invoices.values().find_map(|kept| match kept {
        Kept::Approved { number, invoice } if is_same(asked, invoice) => Some(number.clone()),
        _ => None,
    });
    found.map_or_else(unknown, |number| {
        answer(
            200,
            &json!({ "status": 200, "Confirmation_Number": number }),
        )
    })
}

/// The invoice of a number, for its customer.
pub(super) async fn details(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    let inside = shared.inside();
    let asked = match question(&inside, &headers, &body, "Customer_VAT_Number") {
        Ok(asked) => asked,
        Err(refused) => return *refused,
    };
    let wanted = word(asked, "Confirmation_Number");
    let found = inside.invoices.values().find_map(|kept| match kept {
        Kept::Approved { number, invoice } if !wanted.is_empty() && number.ends_with(wanted) => {
            Some((number, invoice))
        }
        _ => None,
    });
    found.map_or_else(unknown, |(number, invoice)| {
        answer(
            200,
            &json!({ "status": 200, "Confirmation_Number": number,
            "Payment_Amount": invoice["payment_amount"] }),
        )
    })
}

/// The question of someone who may ask for the dealer that it names.
fn question<'a>(
    inside: &Inside,
    headers: &HeaderMap,
    body: &'a Value,
    dealer: &str,
) -> Result<&'a Map<String, Value>, Box<Response>> {
    if !inside.knows_token(headers) {
        return Err(Box::new(says(401, "Unauthorized".to_owned())));
    }
    let object = body.as_object();
    let asked =
        object.ok_or_else(|| Box::new(says(422, "the body is no JSON object".to_owned())))?;
    if !asked.contains_key("Customer_VAT_Number") {
        return Err(Box::new(says(
            422,
            "Customer_VAT_Number is required".to_owned(),
        )));
    }
    inside
        .shut_out(number(asked, dealer))
        .map_or(Ok(asked), |refused| Err(Box::new(refused)))
}

fn is_same(asked: &Map<String, Value>, invoice: &Value) -> bool {
    let Some(invoice) = invoice.as_object() else {
        return false;
    };
    let amount = |object: &Map<String, Value>, name: &str| object.get(name).map(agorot);
    let numbers = [
        ("Customer_VAT_Number", "customer_vat_number"),
        ("Vat_Number", "vat_number"),
    ];
    let amounts = [
        ("Payment_Amount", "payment_amount"),
        ("VAT_Amount", "vat_amount"),
    ];
    let words = [
        ("Invoice_Date", "invoice_date"),
        ("Invoice_Reference_Number", "invoice_reference_number"),
    ];
    numbers
        .iter()
        .all(|(one, other)| number(asked, one) == number(invoice, other))
        && amounts
            .iter()
            .all(|(one, other)| amount(asked, one) == amount(invoice, other))
        && words
            .iter()
            .all(|(one, other)| word(asked, one) == word(invoice, other))
}

fn unknown() -> Response {
    let body = errors(
        400,
        472,
        "The information cannot be retrieved",
        "",
        "request",
    );
    answer(400, &body)
}
