//! The mail that brings a receipt or another document.

use super::bidi::{isolated, left_to_right};
use super::letter::{Letter, Pen};
use super::model::Template;
use super::values::amount;
use super::wording::Values;
use crate::accounts::Business;
use crate::invoices::{Kind, StoredFile};

/// Whether `file` thanks for a payment, and may be sent in the business's own words for that.
pub(super) fn is_thanks(file: &StoredFile) -> bool {
    file.kind == Kind::Receipt && file.total.amount > 0
}

/// The mail with the document `file` to the customer called `name`.
pub(super) fn letter(pen: &Pen<'_>, business: &Business, file: &StoredFile, name: &str) -> Letter {
    if !is_thanks(file) {
        return other(pen, business, file, name);
    }
    let key = |part: &str| format!("{}-{part}", Template::Receipt.sentences());
    let sender = isolated(&business.name);
    let number = left_to_right(&file.title_number.to_string());
    let values = [("business", sender.as_str()), ("number", number.as_str())];
    Letter {
        lang: pen.lang,
        sender: sender.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(name),
        body: pen.fill(&key("body"), &values),
        facts: vec![
            pen.fact("number", number.clone()),
            pen.fact("total", amount(file.total)),
        ],
        button: None,
        footer: pen.footer(business),
        values: Values::of_receipt(business, name, number, file.total),
        short: String::new(),
        answer_hint: None,
    }
}

/// The mail with a document that is no receipt for money that came in.
fn other(pen: &Pen<'_>, business: &Business, file: &StoredFile, name: &str) -> Letter {
    let kind = pen.text(&format!(
        "document-kind-{}",
        file.kind.word().replace('_', "-")
    ));
    let sender = isolated(&business.name);
    let number = left_to_right(&file.title_number.to_string());
    let values = [
        ("kind", kind.as_str()),
        ("business", sender.as_str()),
        ("number", number.as_str()),
    ];
    let subject = pen.fill("document-subject", &values);
    Letter {
        lang: pen.lang,
        sender: sender.clone(),
        title: kind.clone(),
        greeting: pen.greeting(name),
        body: pen.fill("document-body", &values),
        subject,
        facts: vec![
            pen.fact("document-number", number.clone()),
            pen.fact("total", amount(file.total)),
        ],
        button: None,
        footer: pen.footer(business),
        values: Values::of_receipt(business, name, number, file.total),
        short: String::new(),
        answer_hint: None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use uuid::Uuid;

    use super::letter;
    use crate::accounts::{Business, TaxKind};
    use crate::invoices::{Kind, StoredFile};
    use crate::messages::letter::Pen;
    use crate::platform::i18n::{Lang, Sentences};
    use crate::platform::ids::BusinessId;
    use crate::platform::money::{Currency, Money};

    #[test]
    fn a_receipt_is_named_by_its_number_and_total() {
        let business = Business {
            id: BusinessId(Uuid::nil()),
            slug: "studio-dana".to_owned(),
            name: "סטודיו דנה".to_owned(),
            phone: None,
            email: None,
            address: String::new(),
            zone: TimeZone::UTC,
            lang: Lang::He,
            currency: Currency::Ils,
            service_type: String::new(),
            tax_kind: TaxKind::ExemptDealer,
            tax_number: None,
            min_notice_minutes: 0,
            horizon_days: 60,
            slot_step_minutes: 15,
            brand_color: None,
            link_shared: false,
            first_steps_closed: false,
            is_demo: false,
            version: 1,
        };
        let file = StoredFile {
            file_name: "receipt-1042.pdf".to_owned(),
            pdf: vec![],
            kind: Kind::Receipt,
            title_number: 1042,
            total: Money::new(12050, Currency::Ils),
        };
        let pen = Pen {
            sentences: &Sentences::default(),
            lang: Lang::He,
        };
        let written = letter(&pen, &business, &file, "רות").write().unwrap();
        assert_eq!(written.subject, "קבלה מספר 1042 מאת סטודיו דנה");
        assert!(
            written.text.contains("סכום: \u{2066}₪120.50\u{2069}"),
            "{}",
            written.text
        );
        assert!(written.html.contains("תודה על התשלום"));
        assert!(!written.html.contains("<a "), "there is nothing to press");
    }
}
