//! What a receipt says, from the business and the payment. No SQL, no HTTP, no clock.

use chatgrow_documents::{
    Issuer, IssuerKind, Language, Payer, Payment as PaymentLine, PaymentMeans, PurposeLine,
    ReceiptContent,
};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::model::printed;
use crate::accounts::{Business, TaxKind};
use crate::payments::{Means, Paid, Payment};

/// Printed beside a means of payment of which nothing more is known.
const UNSPECIFIED: &str = "לא צוין";
/// A gift voucher, as a receipt says it.
const VOUCHER: &str = "שובר מתנה";
/// The most characters of a detail of a means of payment.
const DETAIL: usize = 60;

/// When a document is produced and what date it bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) document_date: Date,
    pub(super) produced_at: Timestamp,
    pub(super) time_zone: String,
}

/// The moment of the document after `last`, when the clock shows `now` in the business's `zone`.
///
/// The date may not run backwards within a series (VAT bookkeeping practice), and a document may not be
/// dated after it was produced. So after a clock was set back, the instant of the last document is kept
/// until the clock has caught up; and after a move to a zone where it is still yesterday, its zone.
pub(super) fn moment(now: Timestamp, zone: &TimeZone, last: Option<&ReceiptContent>) -> Moment {
    let produced_at = last.map_or(now, |last| last.produced_at.max(now));
    let document_date = produced_at.to_zoned(zone.clone()).date();
    if let Some(last) = last.filter(|last| last.document_date > document_date) {
        return Moment {
            document_date: last.document_date,
            produced_at,
            time_zone: last.time_zone.clone(),
        };
    }
    Moment {
        document_date,
        produced_at,
        time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
    }
}

/// The content of the receipt for `payment`, which was for what `paid` says.
pub(super) fn receipt(
    number: u64,
    moment: Moment,
    business: &Business,
    paid: &Paid,
    payment: &Payment,
) -> ReceiptContent {
    let amount = printed(payment.amount);
    let day = |at: Timestamp| at.to_zoned(business.zone.clone()).date();
    ReceiptContent {
        number,
        document_date: moment.document_date,
        produced_at: moment.produced_at,
        time_zone: moment.time_zone,
        issuer: issuer(business),
        payer: Payer {
            name: line(&paid.name, 120),
            phone: paid.phone.clone(),
            email: paid.email.clone(),
            address: None,
            tax_number: None,
        },
        lines: vec![PurposeLine {
            text: line(&paid.text, 300),
            amount,
        }],
        payments: vec![PaymentLine {
            means: means(&payment.means),
            date: day(payment.received_at),
            amount,
        }],
        withheld_tax: None,
        total: amount,
        currency: amount.currency(),
        // The law wants documents in Hebrew or Arabic, whatever language the business and its customers speak.
        // Hebrew is what every bookkeeper and every tax office reads, and the one whose words are checked.
        language: Language::He,
        // The words may stand only on a file that is signed electronically (bookkeeping instruction 18B),
        // and files are not signed yet; until then the receipt has a line for a signature by hand.
        computerized: false,
        note: None,
    }
}

fn issuer(business: &Business) -> Issuer {
    let address = line(&business.address, 200);
    Issuer {
        name: line(&business.name, 120),
        kind: match business.tax_kind {
            TaxKind::ExemptDealer => IssuerKind::ExemptDealer,
            TaxKind::LicensedDealer => IssuerKind::LicensedDealer,
            TaxKind::Company => IssuerKind::Company,
            TaxKind::NonProfit => IssuerKind::NonProfit,
        },
        tax_number: business
            .tax_number
            .as_deref()
            .and_then(|number| number.parse().ok()),
        address: (!address.is_empty()).then_some(address),
        phone: business.phone.clone(),
        email: business.email.clone(),
    }
}

fn means(means: &Means) -> PaymentMeans {
    let known = |text| detail(text).unwrap_or_else(|| UNSPECIFIED.to_owned());
    match means {
        Means::Cash => PaymentMeans::Cash,
        Means::Cheque {
            bank,
            branch,
            account,
            number,
            due_on,
        } => PaymentMeans::Cheque {
            number: line(number, DETAIL),
            bank: line(bank, DETAIL),
            branch: line(branch, DETAIL),
            account: line(account, DETAIL),
            due_date: *due_on,
        },
        Means::Card {
            brand,
            last4,
            installments,
            approval,
        } => PaymentMeans::Card {
            brand: detail(brand.as_deref()),
            last4: last4.clone().filter(|digits| is_last4(digits)),
            installments: installments.filter(|count| *count >= 2),
            confirmation: detail(approval.as_deref()),
        },
        Means::BankTransfer {
            bank,
            branch,
            account,
            reference,
        } => PaymentMeans::Transfer {
            bank: detail(bank.as_deref()),
            branch: detail(branch.as_deref()),
            account: detail(account.as_deref()),
            reference: detail(reference.as_deref()),
        },
        Means::App { name, reference } => PaymentMeans::App {
            name: known(name.as_deref()),
            reference: detail(reference.as_deref()),
        },
        Means::Voucher { number } => PaymentMeans::Other {
            description: match number {
                None => VOUCHER.to_owned(),
                Some(number) => line(&format!("{VOUCHER} {number}"), DETAIL),
            },
        },
        Means::Other { description } => PaymentMeans::Other {
            description: known(description.as_deref()),
        },
    }
}

/// A detail of a means as a document takes it, whoever gave it: a gateway says what it likes.
fn detail(text: Option<&str>) -> Option<String> {
    let text = line(text?, DETAIL);
    (!text.is_empty()).then_some(text)
}

fn is_last4(digits: &str) -> bool {
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `text` on one line of at most `limit` characters: what fits a document must not depend on how much
/// room another form gave.
fn line(text: &str, limit: usize) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(", ").chars().take(limit).collect()
}

#[cfg(test)]
mod tests {

    use chatgrow_documents::{Receipt, ReceiptContent};
    use jiff::Timestamp;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::{line, moment, receipt};
    use crate::accounts::{Business, TaxKind};
    use crate::payments::{Means, Paid, Payment};
    use crate::platform::i18n::Lang;
    use crate::platform::ids::{BusinessId, CustomerId, PaymentId};
    use crate::platform::money::{Currency, Money};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn business(zone: &str) -> Business {
        Business {
            id: BusinessId::new(Timestamp::UNIX_EPOCH),
            slug: "noa".to_owned(),
            name: "סטודיו נועה".to_owned(),
            phone: None,
            email: None,
            address: format!("דיזנגוף 99\n\nתל אביב {}", "א".repeat(300)),
            zone: TimeZone::get(zone).unwrap(),
            lang: Lang::En,
            currency: Currency::Ils,
            service_type: String::new(),
            tax_kind: TaxKind::NonProfit,
            tax_number: Some("123456782".to_owned()),
            min_notice_minutes: 0,
            horizon_days: 60,
            slot_step_minutes: 15,
            is_demo: false,
            version: 1,
        }
    }

    fn issued(
        now: &str,
        zone: &str,
        means: Means,
        last: Option<&ReceiptContent>,
    ) -> ReceiptContent {
        let business = business(zone);
        let customer_id = CustomerId::new(Timestamp::UNIX_EPOCH);
        let paid = Paid {
            customer_id,
            name: "ד".repeat(120),
            phone: None,
            email: None,
            lang: Lang::He,
            text: "ת".repeat(400),
        };
        let payment = Payment {
            id: PaymentId::new(Timestamp::UNIX_EPOCH),
            customer_id,
            appointment_id: None,
            registration_id: None,
            link_id: None,
            means,
            amount: Money::new(35_000, Currency::Ils),
            tip: 0,
            description: String::new(),
            lang: None,
            by_gateway: false,
            received_at: at(now),
        };
        let moment = moment(at(now), &business.zone, last);
        let content = receipt(7, moment, &business, &paid, &payment);
        Receipt::new(content).unwrap().content().clone()
    }

    #[test]
    fn every_means_and_the_longest_texts_make_a_lawful_receipt() {
        let longest = || Some("ת".repeat(90));
        let cheque = Means::Cheque {
            bank: "ב".repeat(60),
            branch: "6".repeat(20),
            account: "1".repeat(20),
            number: "5".repeat(20),
            due_on: date(2026, 12, 31),
        };
        let card = Means::Card {
            brand: longest(),
            last4: Some("123".to_owned()),
            installments: Some(1),
            approval: Some("0".repeat(20)),
        };
        let transfer = Means::BankTransfer {
            bank: longest(),
            branch: Some("6".repeat(20)),
            account: Some("1".repeat(20)),
            reference: Some("9".repeat(60)),
        };
        let app = |name, reference| Means::App { name, reference };
        for means in [
            Means::Cash,
            cheque,
            card,
            transfer,
            app(None, None),
            app(longest(), longest()),
            Means::Voucher { number: None },
            Means::Voucher { number: longest() },
            Means::Other { description: None },
            Means::Other {
                description: longest(),
            },
        ] {
            issued("2026-01-04T22:30:00Z", "Asia/Jerusalem", means, None);
        }
    }

    #[test]
    fn the_date_is_that_of_the_business_and_not_of_greenwich() {
        let content = issued("2026-01-04T22:30:00Z", "Asia/Jerusalem", Means::Cash, None);
        assert_eq!(content.document_date, date(2026, 1, 5));
    }

    #[test]
    fn a_clock_set_back_does_not_turn_dates_back() {
        let first = issued("2026-01-04T10:00:00Z", "Asia/Jerusalem", Means::Cash, None);
        let second = issued(
            "2026-01-02T10:00:00Z",
            "Asia/Jerusalem",
            Means::Cash,
            Some(&first),
        );
        assert_eq!(second.document_date, date(2026, 1, 4));
        assert_eq!(second.produced_at, first.produced_at);
        let third = issued(
            "2026-01-05T10:00:00Z",
            "Asia/Jerusalem",
            Means::Cash,
            Some(&second),
        );
        assert_eq!(third.document_date, date(2026, 1, 5));
    }

    #[test]
    fn a_move_to_the_west_does_not_turn_dates_back() {
        let first = issued("2026-01-04T22:30:00Z", "Asia/Jerusalem", Means::Cash, None);
        let second = issued(
            "2026-01-04T23:00:00Z",
            "America/New_York",
            Means::Cash,
            Some(&first),
        );
        assert_eq!(second.document_date, date(2026, 1, 5));
        assert_eq!(second.produced_at, at("2026-01-04T23:00:00Z"));
        let third = issued(
            "2026-01-05T12:00:00Z",
            "America/New_York",
            Means::Cash,
            Some(&second),
        );
        assert_eq!(third.time_zone, "America/New_York");
    }

    #[test]
    fn an_address_of_several_lines_is_printed_on_one() {
        assert_eq!(
            line(" דיזנגוף 99 \n\n תל אביב\n", 200),
            "דיזנגוף 99, תל אביב"
        );
        assert_eq!(line("אבגד", 2), "אב");
    }
}
