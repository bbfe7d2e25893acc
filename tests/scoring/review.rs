//! Lost points and two sides compared: worked examples and laws.

use parplan::ranking::GroupKey;
use parplan::ranking::{
    Entry, Movement, Presence, SchemeChange, Side, SideGroup, Standing, compare, group_loss, rank,
    sheet_loss, spots,
};
use parplan::registry::{AgencyKey, Kind};
use parplan::scheme::*;
use parplan::scoring::{Exact, Input, State, evaluate};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::support::*;

fn two_domains() -> Scheme {
    let domains = vec![
        domain("1", vec![entered("1.1", "4"), entered("1.2", "2")]),
        domain("2", vec![entered("2.1", "3"), entered("2.2", "1")]),
    ];
    scheme(domains)
}

fn exact(text: &str) -> Exact {
    Exact::from(dec(text))
}

/// `4`: points; `NA`; empty: open.
fn cells(scheme: &Scheme, row: &[&str]) -> Vec<State> {
    let inputs: Vec<Option<Input>> = row
        .iter()
        .map(|text| match *text {
            "" => None,
            "NA" => Some(Input::NotApplicable),
            text => number(text),
        })
        .collect();
    let inputs: Vec<Option<&Input>> = inputs.iter().map(Option::as_ref).collect();
    evaluate(scheme, &inputs).cells
}

#[test]
fn the_most_costly_comes_first_and_three_states_stay_apart() {
    let scheme = two_domains();
    // (answers, lost in order, open, (lost, maximum, open))
    type Example = (
        [&'static str; 4],
        &'static [(&'static str, &'static str)],
        &'static [&'static str],
        [&'static str; 3],
    );
    let examples: [Example; 5] = [
        (["4", "2", "3", "1"], &[], &[], ["0", "10", "0"]),
        (
            ["3.5", "0", "0", "1"],
            &[("2.1", "3"), ("1.2", "2"), ("1.1", "0.5")],
            &[],
            ["5.5", "10", "0"],
        ),
        // Equal losses stay in the scheme's order.
        (
            ["3", "1", "2", "0"],
            &[("1.1", "1"), ("1.2", "1"), ("2.1", "1"), ("2.2", "1")],
            &[],
            ["4", "10", "0"],
        ),
        // What does not apply loses nothing, what is open is still at stake.
        (
            ["NA", "", "1", ""],
            &[("2.1", "2")],
            &["1.2", "2.2"],
            ["2", "3", "3"],
        ),
        (
            ["", "", "", ""],
            &[],
            &["1.1", "1.2", "2.1", "2.2"],
            ["0", "0", "10"],
        ),
    ];
    for (row, lost, open, [all, maximum, at_stake]) in examples {
        let sheet = sheet_loss(&scheme, &cells(&scheme, &row));
        let told: Vec<(&str, String)> = sheet
            .lost
            .iter()
            .map(|loss| (loss.spot.criterion.id.as_str(), loss.lost.to_string()))
            .collect();
        let wanted: Vec<(&str, String)> = lost
            .iter()
            .map(|(id, by)| (*id, (*by).to_owned()))
            .collect();
        assert_eq!(told, wanted, "{row:?}");
        let waiting: Vec<&str> = sheet.open.iter().map(|s| s.criterion.id.as_str()).collect();
        assert_eq!(waiting, open, "{row:?}");
        assert_eq!(
            [&sheet.all.lost, &sheet.all.maximum, &sheet.all.open],
            [&exact(all), &exact(maximum), &exact(at_stake)],
            "{row:?}"
        );
    }
    let sheet = sheet_loss(&scheme, &cells(&scheme, &["NA", "1", "1", "1"]));
    assert_eq!(
        (sheet.all.aside, sheet.all.short, sheet.all.scored),
        (1, 2, 3)
    );
    assert_eq!(sheet.domains[0].1.percent(), Some(exact("50")));
}

#[test]
fn a_group_adds_up_who_lost_what() {
    let scheme = two_domains();
    let rows = [
        cells(&scheme, &["2", "2", "NA", ""]),
        cells(&scheme, &["3", "2", "0", "1"]),
        cells(&scheme, &["4", "2", "", ""]),
    ];
    let group = group_loss(&scheme, rows.iter().map(|row| (&scheme, row.as_slice())));
    let told = group.criteria.iter().map(|(spot, tally)| {
        let percent = tally.percent().map_or("–".to_owned(), |p| p.to_string());
        format!(
            "{} −{} {}/{} {percent}",
            spot.criterion.id, tally.lost, tally.losers, tally.scored
        )
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "1.1 −3 2/3 75",
            "2.1 −3 1/1 0",
            "1.2 −0 0/3 100",
            "2.2 −0 0/1 100"
        ]
    );
    let told = group.domains.iter().map(|(domain, tally)| {
        format!(
            "{} −{} {}/{}",
            domain.id, tally.lost, tally.losers, tally.scored
        )
    });
    assert_eq!(told.collect::<Vec<_>>(), ["1 −3 2/3", "2 −3 1/1"]);
    assert_eq!(group.all.lost, exact("6"));
}

/// A group of agencies with these answers, agency `n` under the key of `n`.
fn side<'a>(scheme: &'a Scheme, kind: Kind, rows: &[(u32, Vec<&str>)]) -> Side<'a> {
    let evaluated: Vec<_> = rows
        .iter()
        .map(|(_, row)| {
            let inputs: Vec<Option<Input>> = row.iter().map(|text| number(text)).collect();
            let inputs: Vec<Option<&Input>> = inputs.iter().map(Option::as_ref).collect();
            evaluate(scheme, &inputs).totals
        })
        .collect();
    let entries: Vec<Entry<'_>> = evaluated
        .iter()
        .map(|totals| Entry::new("A", totals, scheme))
        .collect();
    let ranking = rank(&entries, &scheme.ranking);
    let members = ranking.rows.iter().map(|row| {
        let totals = &evaluated[row.at];
        Standing {
            key: key(rows[row.at].0),
            code: format!("A{}", rows[row.at].0),
            name: String::new(),
            points: Some((totals.all.got.clone(), totals.all.possible.clone())),
            index: totals.index.as_ref().map(|f| f.published),
            place: row.place,
            band: None,
            provisional: false,
            domains: totals.domains.iter().map(|d| d.percent()).collect(),
        }
    });
    Side {
        groups: vec![SideGroup {
            key: GroupKey::kind(kind),
            scheme: Some(scheme),
            members: members.collect(),
        }],
    }
}

fn key(n: u32) -> AgencyKey {
    let keys = ["P000012", "P000024", "P000036", "P000048"];
    let found = keys.iter().filter_map(|text| AgencyKey::parse(text));
    found.into_iter().nth(n as usize).unwrap()
}

#[test]
fn under_another_scheme_only_percents_are_compared() {
    let old = two_domains();
    let mut new = two_domains();
    new.version = 2;
    new.domains[1].id = "3".into();
    let before = side(&old, Kind::Department, &[(0, vec!["4", "2", "3", "1"])]);
    let now = side(&new, Kind::Department, &[(0, vec!["2", "1", "3", "1"])]);
    let groups = compare(&before, &now);
    let row = &groups[0].rows[0];
    assert_eq!(groups[0].change, SchemeChange::Changed);
    assert_eq!((row.scheme, &row.points), (SchemeChange::Changed, &None));
    assert_eq!(row.index, Some(dec("-30.00")));
    let told = row.domains.iter().map(|d| {
        let delta = d.delta.as_ref().map_or("–".into(), ToString::to_string);
        format!("{} {:?} {delta}", d.id, d.had)
    });
    assert_eq!(
        told.collect::<Vec<String>>(),
        [
            "1 (true, true) -50",
            "3 (false, true) –",
            "2 (true, false) –"
        ]
    );
    // The same text under the same name is the same scheme.
    let now = side(&old, Kind::Department, &[(0, vec!["2", "1", "3", "1"])]);
    let row = &compare(&before, &now)[0].rows[0];
    assert_eq!(row.points, Some(exact("-3")));
}

#[test]
fn who_came_who_went_and_who_changed_groups() {
    let scheme = two_domains();
    let rows = |ns: &[u32]| -> Vec<(u32, Vec<&str>)> {
        ns.iter().map(|n| (*n, vec!["4", "2", "3", "1"])).collect()
    };
    let before = side(&scheme, Kind::Department, &rows(&[0, 1]));
    let mut now = side(&scheme, Kind::Department, &rows(&[0, 2]));
    let groups = compare(&before, &now);
    let told: Vec<_> = groups[0]
        .rows
        .iter()
        .map(|row| (row.who().unwrap().key.clone(), row.presence, row.movement))
        .collect();
    assert_eq!(
        told,
        [
            (key(0), Presence::Both, Movement::Same),
            (key(2), Presence::New, Movement::New),
            (key(1), Presence::Gone, Movement::Gone),
        ]
    );
    now.groups[0].key = GroupKey::kind(Kind::District);
    let groups = compare(&before, &now);
    assert_eq!(groups.len(), 2, "those gone keep their group");
    let kept = groups.iter().flat_map(|g| &g.rows);
    let kept: Vec<_> = kept.filter(|r| r.presence == Presence::Both).collect();
    assert_eq!(kept[0].other_group, Some(GroupKey::kind(Kind::Department)));
    assert_eq!(kept[0].movement, Movement::None);
}

fn mirrored(movement: Movement) -> Movement {
    match movement {
        Movement::Up(n) => Movement::Down(n),
        Movement::Down(n) => Movement::Up(n),
        Movement::New => Movement::Gone,
        Movement::Gone => Movement::New,
        other => other,
    }
}

/// Answers of one agency: hundredths of each maximum, or one of the other states.
fn answers() -> impl Strategy<Value = Vec<Option<Option<u32>>>> {
    let one = prop_oneof![
        6 => (0u32..=100).prop_map(|n| Some(Some(n))),
        1 => Just(Some(None)),
        1 => Just(None),
    ];
    proptest::collection::vec(one, 4)
}

fn inputs(scheme: &Scheme, answers: &[Option<Option<u32>>]) -> Vec<Option<Input>> {
    let all = scheme.criteria().zip(answers);
    all.map(|(criterion, answer)| match answer {
        None => None,
        Some(None) => Some(Input::NotApplicable),
        Some(Some(n)) => Some(Input::Number(criterion.max * Decimal::new((*n).into(), 2))),
    })
    .collect()
}

proptest! {
    /// Nothing scored disappears, agency by agency and in the sum over a group.
    #[test]
    fn lost_and_earned_make_the_maximum(
        group in proptest::collection::vec(answers(), 0..6),
        policy in 0usize..4,
    ) {
        let mut scheme = two_domains();
        scheme.missing.not_applicable = [
            NotApplicable::RescaleIndex,
            NotApplicable::RescaleDomain,
            NotApplicable::FullPoints,
            NotApplicable::Zero,
        ][policy];
        let mut sheets = Vec::new();
        let mut lost = Exact::ZERO;
        for answers in &group {
            let typed = inputs(&scheme, answers);
            let typed: Vec<Option<&Input>> = typed.iter().map(Option::as_ref).collect();
            let cells = evaluate(&scheme, &typed).cells;
            let scored = spots(&scheme).filter(|s| matches!(cells[s.at], State::Scored(_)));
            let maximum = scored.fold(Exact::ZERO, |sum, spot| {
                sum.plus(&Exact::from(spot.criterion.max))
            });
            let sheet = sheet_loss(&scheme, &cells);
            prop_assert_eq!(sheet.all.lost.plus(&sheet.all.earned), maximum);
            let domains = sheet.domains.iter().fold(Exact::ZERO, |sum, (_, d)| sum.plus(&d.lost));
            prop_assert_eq!(&domains, &sheet.all.lost);
            let listed = sheet.lost.iter().fold(Exact::ZERO, |sum, l| sum.plus(&l.lost));
            prop_assert_eq!(&listed, &sheet.all.lost);
            lost = lost.plus(&sheet.all.lost);
            sheets.push(cells);
        }
        let tally = group_loss(&scheme, sheets.iter().map(|sheet| (&scheme, sheet.as_slice())));
        prop_assert_eq!(tally.all.lost.plus(&tally.all.earned), tally.all.maximum.clone());
        prop_assert_eq!(&tally.all.lost, &lost);
        for sums in [
            tally.criteria.iter().map(|(_, t)| t.lost.clone()).collect::<Vec<_>>(),
            tally.domains.iter().map(|(_, t)| t.lost.clone()).collect(),
        ] {
            prop_assert!(sums.is_sorted_by(|a, b| a >= b));
            let sum = sums.iter().fold(Exact::ZERO, |sum, one| sum.plus(one));
            prop_assert_eq!(&sum, &lost);
        }
    }

    /// A year beside itself says nothing; swapping the sides turns every sign.
    #[test]
    fn comparing_is_antisymmetric(
        points in proptest::collection::vec((0u32..=4, 0u32..=3), 8),
        here in 1u32..16,
        there in 1u32..16,
        changed in any::<bool>(),
    ) {
        let old = two_domains();
        let mut new = two_domains();
        if changed {
            new.fingerprint = "another".into();
        }
        let texts: Vec<(String, String)> =
            points.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
        let rows = |which: u32, from: usize| -> Vec<(u32, Vec<&str>)> {
            let all = (0u32..4).filter(|n| which & (1 << n) != 0);
            all.map(|n| {
                let (a, b) = &texts[from + n as usize];
                (n, vec![a.as_str(), "1", b.as_str(), "1"])
            }).collect()
        };
        let before = side(&old, Kind::Department, &rows(there, 0));
        let now = side(&new, Kind::Department, &rows(here, 4));

        for row in compare(&now, &now).iter().flat_map(|g| &g.rows) {
            prop_assert_eq!(row.movement, Movement::Same);
            prop_assert_eq!(row.points.clone(), Some(Exact::ZERO));
            prop_assert_eq!(row.index, Some(Decimal::ZERO));
            prop_assert!(row.domains.iter().all(|d| d.delta == Some(Exact::ZERO)));
        }

        let ahead = compare(&before, &now);
        let back = compare(&now, &before);
        let all = ahead.iter().flat_map(|g| &g.rows);
        let mut seen = 0;
        for row in all {
            seen += 1;
            let key = &row.who().unwrap().key;
            let other = back.iter().flat_map(|g| &g.rows);
            let other = other.into_iter().find(|r| r.who().unwrap().key == *key).unwrap();
            prop_assert_eq!(row.movement, mirrored(other.movement));
            prop_assert_eq!(row.points.clone(), other.points.as_ref().map(Exact::negated));
            prop_assert_eq!(row.index, other.index.map(|by| -by));
            prop_assert_eq!(row.points.is_some(), row.index.is_some() && !changed);
            for domain in &row.domains {
                let same = other.domains.iter().find(|d| d.id == domain.id).unwrap();
                prop_assert_eq!(&domain.delta, &same.delta.as_ref().map(Exact::negated));
            }
        }
        prop_assert_eq!(seen, (here | there).count_ones());
    }
}
