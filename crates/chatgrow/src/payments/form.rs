//! The forms of payments, checked field by field.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{Means, Method, NewPayment, PaidFor};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{AppointmentId, CustomerId, RegistrationId};
use crate::platform::money::Money;
use crate::platform::text::{Line, parse_date};

/// What is known of how money came; which of these there are depends on the method.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[schema(as = PaymentDetails)]
pub(super) struct Details {
    /// Of a cheque or transfer: the bank's name or number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    bank: Option<String>,
    /// Of a cheque or transfer: the branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    branch: Option<String>,
    /// Of a cheque or transfer: the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    account: Option<String>,
    /// Of a cheque or voucher: its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    number: Option<String>,
    /// Of a cheque: from which day it may be cashed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    due_on: Option<String>,
    /// Of a card: for example `Visa`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    brand: Option<String>,
    /// Of a card: its last four digits. The full number is never taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 4)]
    last4: Option<String>,
    /// Of a card: in how many monthly parts, 1 to 36.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 36)]
    installments: Option<u8>,
    /// Of a card: the card company's confirmation number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    approval: Option<String>,
    /// Of a transfer or app: its reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    reference: Option<String>,
    /// Of an app: its name, for example `Bit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    name: Option<String>,
    /// Of another means: what it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40)]
    description: Option<String>,
}

type Detail = Line<40>;

impl Details {
    /// What is known of `means`.
    pub(super) fn of(means: &Means) -> Self {
        let known = serde_json::Value::Object(means.details());
        serde_json::from_value(known).unwrap_or_default()
    }

    /// The means of `method` with these details; what does not belong to the method is a fault, and what the law
    /// wants and is missing.
    pub(super) fn means(self, method: Method, faults: &mut Faults) -> Option<Means> {
        let mut given = Given {
            details: self,
            faults,
        };
        let means = match method {
            Method::Cash => Some(Means::Cash),
            Method::Cheque => given.cheque(),
            Method::Card => given.card(),
            Method::BankTransfer => Some(Means::BankTransfer {
                bank: given.line("bank"),
                branch: given.line("branch"),
                account: given.line("account"),
                reference: given.line("reference"),
            }),
            Method::App => Some(Means::App {
                name: given.line("name"),
                reference: given.line("reference"),
            }),
            Method::Voucher => Some(Means::Voucher {
                number: given.line("number"),
            }),
            Method::Other => Some(Means::Other {
                description: given.line("description"),
            }),
        };
        given.refuse_rest();
        means
    }
}

/// Details that are taken out one by one.
struct Given<'a> {
    details: Details,
    faults: &'a mut Faults,
}

impl Given<'_> {
    fn member(&mut self, name: &str) -> &mut Option<String> {
        let details = &mut self.details;
        match name {
            "bank" => &mut details.bank,
            "branch" => &mut details.branch,
            "account" => &mut details.account,
            "number" => &mut details.number,
            "dueOn" => &mut details.due_on,
            "brand" => &mut details.brand,
            "last4" => &mut details.last4,
            "approval" => &mut details.approval,
            "reference" => &mut details.reference,
            "name" => &mut details.name,
            _ => &mut details.description,
        }
    }

    /// A line of text that may be empty.
    fn line(&mut self, name: &'static str) -> Option<String> {
        let text = self
            .member(name)
            .take()
            .filter(|text| !text.trim().is_empty())?;
        let line = Detail::parse(&text).map(Detail::into_string);
        if line.is_none() {
            self.faults.add(format!("/details/{name}"), "too_long");
        }
        line
    }

    fn needed(&mut self, name: &'static str) -> Option<String> {
        if self
            .member(name)
            .as_ref()
            .is_none_or(|text| text.trim().is_empty())
        {
            self.member(name).take();
            self.faults.add(format!("/details/{name}"), "missing");
            return None;
        }
        self.line(name)
    }

    fn cheque(&mut self) -> Option<Means> {
        let [bank, branch, account, number] =
            ["bank", "branch", "account", "number"].map(|name| self.needed(name));
        let due_on: Option<Date> = self.needed("dueOn").and_then(|day| {
            let day = parse_date(&day);
            if day.is_none() {
                self.faults.add("/details/dueOn", "bad_date");
            }
            day
        });
        Some(Means::Cheque {
            bank: bank?,
            branch: branch?,
            account: account?,
            number: number?,
            due_on: due_on?,
        })
    }

    fn card(&mut self) -> Option<Means> {
        let is_last4 =
            |digits: &String| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let last4 = self.line("last4");
        if last4.as_ref().is_some_and(|digits| !is_last4(digits)) {
            self.faults.add("/details/last4", "bad_last4");
        }
        let installments = self.details.installments.take();
        if installments.is_some_and(|count| !(1..=36).contains(&count)) {
            self.faults.add("/details/installments", "out_of_range");
        }
        Some(Means::Card {
            brand: self.line("brand"),
            last4,
            installments,
            approval: self.line("approval"),
        })
    }

    /// What is left belongs to another method.
    fn refuse_rest(self) {
        let Ok(serde_json::Value::Object(rest)) = serde_json::to_value(&self.details) else {
            return;
        };
        for name in rest.keys() {
            self.faults.add(format!("/details/{name}"), "other_method");
        }
    }
}

/// Money received by hand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TakePayment {
    /// The visit that is paid for. This, `registrationId`, or `customerId` with `description`.
    appointment_id: Option<Uuid>,
    /// The registration that is paid for.
    registration_id: Option<Uuid>,
    /// Who pays for something else.
    customer_id: Option<Uuid>,
    /// What they pay for.
    #[schema(max_length = 200)]
    description: Option<String>,
    /// How the money came.
    method: Method,
    /// What is known of it. A cheque needs bank, branch, account, number and `dueOn`.
    #[serde(default)]
    details: Details,
    /// Above zero and at most what is left to pay, the tip on top; all of that when absent.
    amount: Option<Money>,
    /// The part of the amount that is a tip, in minor units.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1_000_000_000_000_i64)]
    tip: i64,
}

impl TakePayment {
    pub(super) fn checked(self) -> Result<NewPayment, Problem> {
        let mut faults = Faults::default();
        let means = self.details.means(self.method, &mut faults);
        let of = subject(
            (self.appointment_id, self.registration_id),
            (self.customer_id, self.description.as_deref()),
            &mut faults,
        );
        let (Some(of), Some(means)) = (of, means) else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(NewPayment {
            of,
            link_id: None,
            means,
            amount: self.amount,
            tip: self.tip,
            by_gateway: false,
        })
    }
}

/// What a form says is paid for: one of a visit, a registration, and something else that a customer buys.
pub(super) fn subject(
    (appointment, registration): (Option<Uuid>, Option<Uuid>),
    (customer, description): (Option<Uuid>, Option<&str>),
    faults: &mut Faults,
) -> Option<PaidFor> {
    let sale = customer.is_some() || description.is_some();
    match (appointment, registration) {
        (Some(_), Some(_)) => faults.add("/registrationId", "one_subject"),
        (Some(_), None) | (None, Some(_)) if sale => faults.add("/customerId", "one_subject"),
        (Some(id), None) => return Some(PaidFor::Appointment(AppointmentId(id))),
        (None, Some(id)) => return Some(PaidFor::Registration(RegistrationId(id))),
        (None, None) if !sale => faults.add("/appointmentId", "missing"),
        (None, None) => {
            let customer = faults.need("/customerId", customer, "missing");
            let text = description.filter(|text| !text.trim().is_empty());
            let text = faults.need("/description", text, "missing")?;
            let line = Line::<200>::parse(text).map(Line::into_string);
            let description = faults.need("/description", line, "too_long")?;
            return Some(PaidFor::Sale {
                customer: CustomerId(customer?),
                description,
                lang: None,
            });
        }
    }
    None
}
