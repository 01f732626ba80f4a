//! Candle lighting and nightfall as published, and every Shabbat of a stretch of time.

use chatgrow_holidays::{City, find};
use jiff::civil::{Date, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

fn israel() -> TimeZone {
    TimeZoneDatabase::bundled().get("Asia/Jerusalem").unwrap()
}

fn at(date: Date, clock: &str) -> Timestamp {
    let clock = format!("{date}T{clock}")
        .parse::<jiff::civil::DateTime>()
        .unwrap();
    clock.to_zoned(israel()).unwrap().timestamp()
}

#[test]
fn shabbat_comes_in_and_goes_out_within_a_minute_of_the_published_times() {
    let published = [
        // Maariv, maariv.co.il/jewishism/shabat-times, of 26 December 2025 and 27 March 2026.
        ("2025-12-27", "jerusalem", "16:02", "17:23"),
        ("2025-12-27", "tel_aviv", "16:21", "17:24"),
        ("2025-12-27", "haifa", "16:10", "17:21"),
        ("2025-12-27", "ashdod", "16:22", "17:25"),
        ("2025-12-27", "ashkelon", "16:15", "17:25"),
        ("2025-12-27", "beer_sheva", "16:25", "17:25"),
        ("2025-12-27", "bnei_brak", "16:21", "17:24"),
        ("2025-12-27", "eilat", "16:18", "17:28"),
        ("2025-12-27", "hadera", "16:11", "17:23"),
        ("2025-12-27", "modiin", "16:12", "17:23"),
        ("2025-12-27", "netanya", "16:12", "17:23"),
        ("2025-12-27", "petah_tikva", "16:02", "17:23"),
        ("2025-12-27", "raanana", "16:22", "17:23"),
        ("2025-12-27", "rehovot", "16:13", "17:24"),
        ("2025-12-27", "rishon_lezion", "16:13", "17:24"),
        ("2025-12-27", "tiberias", "16:08", "17:19"),
        ("2026-03-28", "jerusalem", "18:15", "19:32"),
        ("2026-03-28", "tel_aviv", "18:35", "19:34"),
        ("2026-03-28", "haifa", "18:26", "19:34"),
        ("2026-03-28", "ashdod", "18:35", "19:35"),
        ("2026-03-28", "ashkelon", "18:27", "19:35"),
        ("2026-03-28", "beer_sheva", "18:36", "19:34"),
        ("2026-03-28", "bnei_brak", "18:34", "19:34"),
        ("2026-03-28", "eilat", "18:25", "19:32"),
        ("2026-03-28", "hadera", "18:26", "19:34"),
        ("2026-03-28", "modiin", "18:26", "19:33"),
        ("2026-03-28", "netanya", "18:26", "19:34"),
        ("2026-03-28", "petah_tikva", "18:16", "19:34"),
        ("2026-03-28", "raanana", "18:36", "19:34"),
        ("2026-03-28", "rehovot", "18:26", "19:34"),
        ("2026-03-28", "rishon_lezion", "18:27", "19:34"),
        ("2026-03-28", "tiberias", "18:24", "19:32"),
        // ice.co.il of 30 January 2026.
        ("2026-01-31", "jerusalem", "16:31", "17:50"),
        ("2026-01-31", "haifa", "16:40", "17:50"),
    ];
    for (saturday, city, entry, exit) in published {
        let (date, city) = (saturday.parse::<Date>().unwrap(), City::find(city).unwrap());
        let told = [city.entry(date).unwrap(), city.exit(date).unwrap()];
        let printed = [at(date.yesterday().unwrap(), entry), at(date, exit)];
        for (told, printed) in told.into_iter().zip(printed) {
            let apart = told.duration_since(printed).abs();
            assert!(
                apart <= SignedDuration::from_mins(1),
                "{saturday} {}: {told} and {printed}",
                city.key()
            );
        }
    }
}

#[test]
fn yom_tov_comes_in_before_sunset_or_as_shabbat_goes_out() {
    let jerusalem = City::find("jerusalem").unwrap();
    // Thursday: from Wednesday before sunset to nightfall.
    let thursday = "2026-04-02".parse().unwrap();
    let rest = find("pesach:5786").unwrap().rest(jerusalem);
    assert_eq!(
        rest,
        jerusalem.entry(thursday).zip(jerusalem.exit(thursday))
    );
    // Sunday: it follows Shabbat, whose end is its beginning.
    let pesach = find("pesach:5785").unwrap();
    let (begins, _) = pesach.rest(jerusalem).unwrap();
    assert_eq!(Some(begins), jerusalem.exit("2025-04-12".parse().unwrap()));
    // Two days are one rest; other days have none.
    let (begins, ends) = find("rosh_hashana:5787").unwrap().rest(jerusalem).unwrap();
    assert!(ends.duration_since(begins) > SignedDuration::from_hours(48));
    assert_eq!(find("purim:5786").unwrap().rest(jerusalem), None);
}

#[test]
fn every_city_is_found_by_its_key() {
    for city in City::ALL {
        assert_eq!(City::find(city.key()), Some(city));
    }
    assert_eq!(City::find("atlantis"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// From any instant to any other: every Shabbat of which a moment is between them, once.
    #[test]
    fn no_shabbat_is_lost(start in 946_684_800_i64..6_311_390_400, length in 1_i64..40 * 86_400, city in 0..City::ALL.len()) {
        let (from, to) = (Timestamp::from_second(start).unwrap(), Timestamp::from_second(start + length).unwrap());
        let city = &City::ALL[city];
        let told: Vec<_> = city.shabbats(from, to).collect();
        let day = SignedDuration::from_hours(24);
        let dates = std::iter::successors(Some(from - day * 2), |at| Some(*at + day))
            .take_while(|at| *at <= to + day * 2)
            .map(|at| TimeZone::UTC.to_datetime(at).date())
            .filter(|date| date.weekday() == Weekday::Saturday)
            .filter(|date| city.entry(*date).unwrap() < to && city.exit(*date).unwrap() > from);
        prop_assert_eq!(told.iter().map(|rest| rest.date).collect::<Vec<_>>(), dates.collect::<Vec<_>>());
        for rest in told {
            let hours = rest.ends.duration_since(rest.begins).as_hours();
            prop_assert!((24..27).contains(&hours), "{rest:?}");
        }
    }
}
