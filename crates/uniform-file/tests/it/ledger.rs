//! The ledger and the stock.

use chatgrow_uniform_file::{DocumentKind, FileError, ForeignAmount, Side};

use crate::samples::{account, document, double_entry, entry, item, written};

#[test]
fn accounts_entries_and_stock_say_everything_in_their_place() {
    let mut customers = account("1300");
    customers.tax_number = Some(514_713_288);
    customers.foreign_opening = Some(ForeignAmount {
        amount: -70,
        currency: "EUR".to_owned(),
    });
    let (read, summary) = written(&double_entry(), |writer| {
        writer.account(&customers)?;
        writer.account(&account("4000"))?;
        writer.entry(&entry(1, "1300", Side::Debit, 11_800))?;
        writer.entry(&entry(2, "4000", Side::Credit, -11_800))?;
        writer.item(&item())
    });
    assert_eq!((read.ini.raw(1013), read.ini.raw(1014)), ("2", "1"));
    let first = read.of("B110")[0];
    assert_eq!(
        (first.text(1403), first.text(1404), first.text(1405)),
        ("1300", "לקוחות", "100")
    );
    assert_eq!(first.raw(1414), "-00000000005000");
    assert_eq!(
        (first.number(1415), first.number(1416), first.raw(1417)),
        (11_800, 0, "1300")
    );
    assert_eq!((first.raw(1419), first.raw(1423)), ("514713288", "EUR"));
    assert_eq!(first.raw(1422), "-00000000000070");
    let sides = read.of("B100");
    assert_eq!(
        (sides[0].raw(1353), sides[1].raw(1354)),
        ("0000000012", "00002")
    );
    assert_eq!((sides[0].raw(1366), sides[1].raw(1366)), ("1", "2"));
    assert_eq!(sides[1].number(1368), -11_800);
    assert_eq!((sides[0].text(1357), sides[0].raw(1358)), ("1001", "305"));
    assert_eq!(
        (sides[0].raw(1362), sides[0].raw(1363)),
        ("20261123", "20261130")
    );
    assert_eq!(
        (sides[0].raw(1370), sides[0].raw(1375)),
        ("+00000000250", "20261124")
    );
    let stock = read.of("M100")[0];
    assert_eq!((stock.text(1455), stock.text(1459)), ("SHAMPOO", "ליטר"));
    let amounts = [1460, 1461, 1462, 1463, 1464].map(|field| stock.number(field));
    assert_eq!(amounts, [1_250, 300, 50, 1_999, 0]);
    assert_eq!(summary.total_records, 7);
}

#[test]
fn each_group_of_records_comes_in_one_go() {
    let invoice = document(DocumentKind::TaxInvoice, "1");
    written(&double_entry(), |writer| {
        writer.account(&account("1"))?;
        writer.document(&invoice)?;
        let refused = writer.account(&account("2")).unwrap_err();
        assert!(
            matches!(refused, FileError::OutOfOrder("B110")),
            "{refused}"
        );
        // The file goes on.
        writer.item(&item())
    });
}

#[test]
fn entries_count_when_either_date_is_in_the_range() {
    let late = jiff::civil::date(2027, 1, 3);
    let mut entry = entry(1, "1", Side::Debit, 1);
    entry.value_date = late;
    let (read, _) = written(&double_entry(), |writer| {
        writer.entry(&entry)?;
        entry.date = late;
        let refused = writer.entry(&entry).unwrap_err().to_string();
        assert!(refused.contains("outside the period"), "{refused}");
        Ok(())
    });
    assert_eq!(read.counts["B100"], 1);
}

#[test]
fn negative_movements_of_stock_are_refused() {
    let mut item = item();
    item.went = -1;
    written(&double_entry(), |writer| {
        let refused = writer.item(&item).unwrap_err().to_string();
        assert_eq!(refused, "M100 SHAMPOO: field 1462: -1 has the wrong sign");
        Ok(())
    });
}
