//! Dates as published for 2024 to 2030, and no day lost between years.

use chatgrow_holidays::{Holiday, Kind, find, holidays};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The first days of `name` in the civil years from 2024 on.
fn firsts(name: &str) -> Vec<String> {
    let all = holidays(date(2024, 1, 1), date(2030, 12, 31));
    let named = all.iter().filter(|holiday| holiday.name == name);
    named.map(|holiday| holiday.first.to_string()).collect()
}

#[test]
fn yom_tov_is_on_the_days_printed_in_calendars() {
    let rosh_hashana = [
        "2024-10-03",
        "2025-09-23",
        "2026-09-12",
        "2027-10-02",
        "2028-09-21",
        "2029-09-10",
        "2030-09-28",
    ];
    assert_eq!(firsts("rosh_hashana"), rosh_hashana);
    let yom_kippur = [
        "2024-10-12",
        "2025-10-02",
        "2026-09-21",
        "2027-10-11",
        "2028-09-30",
        "2029-09-19",
        "2030-10-07",
    ];
    assert_eq!(firsts("yom_kippur"), yom_kippur);
    let sukkot = [
        "2024-10-17",
        "2025-10-07",
        "2026-09-26",
        "2027-10-16",
        "2028-10-05",
        "2029-09-24",
        "2030-10-12",
    ];
    assert_eq!(firsts("sukkot"), sukkot);
    let simchat_torah = [
        "2024-10-24",
        "2025-10-14",
        "2026-10-03",
        "2027-10-23",
        "2028-10-12",
        "2029-10-01",
        "2030-10-19",
    ];
    assert_eq!(firsts("simchat_torah"), simchat_torah);
    let pesach = [
        "2024-04-23",
        "2025-04-13",
        "2026-04-02",
        "2027-04-22",
        "2028-04-11",
        "2029-03-31",
        "2030-04-18",
    ];
    assert_eq!(firsts("pesach"), pesach);
    let shavuot = [
        "2024-06-12",
        "2025-06-02",
        "2026-05-22",
        "2027-06-11",
        "2028-05-31",
        "2029-05-20",
        "2030-06-07",
    ];
    assert_eq!(firsts("shavuot"), shavuot);
}

#[test]
fn days_that_close_nothing_are_on_the_days_printed_in_calendars() {
    // 5784 and 5787 are leap years: Purim is in the second Adar.
    let purim = [
        "2024-03-24",
        "2025-03-14",
        "2026-03-03",
        "2027-03-23",
        "2028-03-12",
        "2029-03-01",
        "2030-03-19",
    ];
    assert_eq!(firsts("purim"), purim);
    let chanukah = [
        "2024-12-26",
        "2025-12-15",
        "2026-12-05",
        "2027-12-25",
        "2028-12-13",
        "2029-12-02",
        "2030-12-21",
    ];
    assert_eq!(firsts("chanukah"), chanukah);
    let lag_baomer = [
        "2024-05-26",
        "2025-05-16",
        "2026-05-05",
        "2027-05-25",
        "2028-05-14",
        "2029-05-03",
        "2030-05-21",
    ];
    assert_eq!(firsts("lag_baomer"), lag_baomer);
}

#[test]
fn independence_day_moves_off_the_edges_of_shabbat_and_memorial_day_goes_before_it() {
    // 5784 Monday, 5785 Saturday, 5786 Wednesday, 5787 Wednesday, 5788 Monday, 5789 Friday, 5790 Wednesday.
    let independence = [
        "2024-05-14",
        "2025-05-01",
        "2026-04-22",
        "2027-05-12",
        "2028-05-02",
        "2029-04-19",
        "2030-05-08",
    ];
    assert_eq!(firsts("yom_haatzmaut"), independence);
    let fallen = [
        "2024-05-13",
        "2025-04-30",
        "2026-04-21",
        "2027-05-11",
        "2028-05-01",
        "2029-04-18",
        "2030-05-07",
    ];
    assert_eq!(firsts("yom_hazikaron"), fallen);
    let shoah = [
        "2024-05-06",
        "2025-04-24",
        "2026-04-14",
        "2027-05-04",
        "2028-04-24",
        "2029-04-12",
        "2030-04-30",
    ];
    assert_eq!(firsts("yom_hashoah"), shoah);
    let jerusalem = [
        "2024-06-05",
        "2025-05-26",
        "2026-05-15",
        "2027-06-04",
        "2028-05-24",
        "2029-05-13",
        "2030-05-31",
    ];
    assert_eq!(firsts("yom_yerushalayim"), jerusalem);
    // Before the amendment of 2004 a Monday stayed.
    assert_eq!(find("yom_haatzmaut:5761").unwrap().first, day("2001-04-26"));
}

#[test]
fn fasts_are_put_off_by_shabbat_and_esthers_comes_before_it() {
    let tisha_bav = [
        "2024-08-13",
        "2025-08-03",
        "2026-07-23",
        "2027-08-12",
        "2028-08-01",
        "2029-07-22",
        "2030-08-08",
    ];
    assert_eq!(firsts("tisha_bav"), tisha_bav);
    let esther = [
        "2024-03-21",
        "2025-03-13",
        "2026-03-02",
        "2027-03-22",
        "2028-03-09",
        "2029-02-28",
        "2030-03-18",
    ];
    assert_eq!(firsts("taanit_esther"), esther);
    assert_eq!(firsts("tzom_gedalia")[..2], ["2024-10-06", "2025-09-25"]);
    assert_eq!(
        firsts("tzom_tammuz")[..3],
        ["2024-07-23", "2025-07-13", "2026-07-02"]
    );
    // Two in one civil year, none in another.
    let tevet = [
        "2025-01-10",
        "2025-12-30",
        "2026-12-20",
        "2028-01-09",
        "2028-12-28",
        "2029-12-16",
    ];
    assert_eq!(firsts("asara_btevet"), tevet);
}

#[test]
fn a_holiday_is_found_by_its_key_and_other_texts_find_none() {
    let all = holidays(date(2025, 1, 1), date(2027, 12, 31));
    assert!(all.len() >= 3 * 31);
    for holiday in &all {
        assert_eq!(find(&holiday.key()).as_ref(), Some(holiday));
    }
    for text in [
        "",
        "pesach",
        "pesach:",
        "pesach:86",
        "pesach:5786:1",
        "pesach:+786",
        "Pesach:5786",
        "pesach:9999",
    ] {
        assert_eq!(find(text), None, "{text}");
    }
}

fn is_rest(holiday: &Holiday) -> bool {
    holiday.kind == Kind::YomTov
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the days asked for, they have what a longer list has for them: none is lost or told
    /// twice at the turn of a year, Hebrew or civil.
    #[test]
    fn a_stretch_of_days_has_its_part_of_a_longer_one(start in 0_i64..70_000, length in 0_i64..500) {
        let from = date(2000, 1, 1) + start.days();
        let to = from + length.days();
        let part = holidays(from, to);
        let longer = holidays(from - 400.days(), to + 400.days());
        let expected: Vec<_> = longer
            .into_iter()
            .filter(|holiday| holiday.first <= to && holiday.last >= from)
            .collect();
        prop_assert_eq!(part, expected);
    }

    /// Each Hebrew year has each day once, each yom tov its eve on the day before, and no day of the
    /// state begins or ends on Shabbat.
    #[test]
    fn every_year_keeps_its_rules(year in 5764_i32..5960) {
        let from = find(&format!("erev_rosh_hashana:{year}")).unwrap().first;
        let to = find(&format!("erev_rosh_hashana:{}", year + 1)).unwrap().first - 1.day();
        let days = holidays(from, to);
        prop_assert!(days.iter().all(|holiday| holiday.year == year));
        let mut names: Vec<_> = days.iter().map(|holiday| holiday.name).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!((names.len(), days.len()), (31, 31));
        for rest in days.iter().filter(|holiday| is_rest(holiday)) {
            let before = rest.first.yesterday().unwrap();
            let eve = days.iter().find(|day| day.kind == Kind::Eve && day.first == before);
            prop_assert_eq!(eve.map(|eve| eve.name.to_owned()), Some(format!("erev_{}", rest.name)));
        }
        for holiday in &days {
            let weekday = holiday.first.weekday();
            match holiday.name {
                "yom_haatzmaut" => prop_assert!(matches!(weekday, Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday)),
                "yom_hazikaron" => prop_assert!(!matches!(weekday, Weekday::Friday | Weekday::Saturday | Weekday::Sunday)),
                "rosh_hashana" => prop_assert!(!matches!(weekday, Weekday::Sunday | Weekday::Wednesday | Weekday::Friday)),
                _ if holiday.kind == Kind::Fast => prop_assert_ne!(weekday, Weekday::Saturday),
                _ => {}
            }
        }
    }
}
