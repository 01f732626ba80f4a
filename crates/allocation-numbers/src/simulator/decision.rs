//! What the owner decided: `POST InvoiceDecisionApi/v1/{Cancel,Continue,FurtherObjection}`.

use axum::extract::{Json, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::approval::{number, word};
use super::faults::{answer, errors, says};
use super::server::{Kept, Shared};

pub(super) async fn decide(
    State(shared): State<Shared>,
    Path(verdict): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    let mut inside = shared.inside();
    if !inside.knows_token(&headers) {
        return says(401, "Unauthorized".to_owned());
    }
    let known = ["Cancel", "Continue", "FurtherObjection"];
    let (true, Some(decided)) = (known.contains(&verdict.as_str()), body.as_object()) else {
        return says(404, "Not Found".to_owned());
    };
    let issuer = number(decided, "vat_number");
    if !decided.contains_key("user_id") && !decided.contains_key("user_name") {
        let text = "Required one of user ID or user name";
        return answer(400, &errors(400, 446, text, "user_id", "request"));
    }
    let refused = |code, message| answer(400, &errors(400, code, message, "", "decision"));
    match inside.invoices.get_mut(word(decided, "invoice_id")) {
        Some(Kept::Refused {
            vat_number,
            decision,
            ..
        }) if *vat_number == issuer => {
            if decision.is_some() {
                return refused(462, "The decision was already sent");
            }
            *decision = Some(verdict);
            answer(
                200,
                &json!({ "status": 200, "message": "Decision accepted" }),
            )
        }
        _ => refused(463, "No matching unapproved invoice found"),
    }
}
