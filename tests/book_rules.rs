//! What the book decides, on the shipped registry and scheme: draws, visits, scores, undo.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::Offset;
use parplan::book::{
    Book, Command, Dating, DrawRequest, DrawState, Event, Fate, Recorded, Refusal, RowProblem,
    ScoreRow, Seeding,
};
use parplan::exchange::shipped_registry;
use parplan::planning::Mode;
use parplan::registry::{AgencyKey, Leave};
use parplan::sampling::{Grade, ValuesRefusal};
use parplan::scheme::shipped;
use parplan::scoring::{Lane, Typed};
use parplan::store::{ExecuteError, MemoryStore, Workbook};
use proptest::prelude::*;

const AT: &str = "2017-06-01T00:00:00.000Z";
const TODAY: Date = date(2017, 1, 5);

fn office() -> Workbook {
    let mut workbook = Workbook::open(Box::new(MemoryStore::default())).unwrap();
    let commands = [
        Command::Found {
            year: 2017,
            title: String::new(),
            sample: false,
        },
        Command::ImportRegistry {
            source: "hcmc-2017".into(),
            as_of: None,
            today: TODAY,
            rows: shipped_registry("hcmc-2017").unwrap(),
            leave: Leave::default(),
        },
        Command::AdoptScheme {
            rescore: String::new(),
            year: 2017,
            kinds: Vec::new(),
            source: shipped::DEFAULT_NAME.into(),
            text: shipped::DEFAULT_TEXT.into(),
        },
    ];
    for command in &commands {
        workbook.execute(command, "Lan", AT).unwrap();
    }
    workbook
}

fn run(workbook: &mut Workbook, command: &Command) -> Vec<Recorded> {
    workbook.execute(command, "Lan", AT).unwrap()
}

fn refusal(workbook: &mut Workbook, command: &Command) -> Refusal {
    let before = workbook.book().seq();
    match workbook.execute(command, "Lan", AT) {
        Err(ExecuteError::Refused(refusal)) => {
            assert_eq!(workbook.book().seq(), before, "a refusal wrote something");
            *refusal
        }
        other => panic!("not refused: {other:?}"),
    }
}

fn request() -> DrawRequest {
    DrawRequest {
        seeding: Seeding {
            sources: vec!["OS".into()],
            values: vec![format!("OS {}", "5a".repeat(32))],
        },
        ..DrawRequest::plain(2017, TODAY)
    }
}

/// Eight in the morning of a day in Viet Nam.
fn morning(day: Date) -> Timestamp {
    Offset::UTC.to_timestamp(day.at(1, 0, 0, 0)).unwrap()
}

fn draw(request: DrawRequest) -> Command {
    Command::Draw {
        requests: vec![request],
        now: morning(TODAY),
    }
}

fn score(agency: &str, criterion: &str, value: &str) -> ScoreRow {
    ScoreRow {
        line: None,
        agency: agency.into(),
        criterion: criterion.into(),
        value: value.into(),
        note: String::new(),
        evidence: String::new(),
        data_source: String::new(),
        typed: Typed::File,
    }
}

fn record(lane: Lane, rows: Vec<ScoreRow>) -> Command {
    Command::RecordScores {
        year: 2017,
        lane,
        source: String::new(),
        rows,
    }
}

fn key(book: &Book, code: &str) -> AgencyKey {
    book.registry.as_of(TODAY).resolve(code).unwrap()
}

fn input(book: &Book, code: &str, criterion: &str, lane: Lane) -> Option<String> {
    let sheets = &book.years.get(&2017)?.sheets;
    Some(
        sheets
            .get(&key(book, code), criterion, lane)?
            .input
            .to_string(),
    )
}

#[test]
fn the_city_tier_takes_thirty_percent_of_each_block() {
    let mut workbook = office();
    run(&mut workbook, &draw(request()));
    let record = workbook.book().draw("2017-CITY-1").unwrap();
    let outcome = record.outcome.as_ref().unwrap();
    let quotas: Vec<(&str, usize, usize)> = outcome
        .strata
        .iter()
        .map(|s| (s.stratum.as_str(), s.n, s.selected()))
        .collect();
    assert_eq!(quotas, [("DEPARTMENT", 20, 6), ("DISTRICT", 24, 8)]);
    assert_eq!(record.grade(), Grade::C);
    let duties = workbook.book().duties(2017, TODAY);
    assert_eq!(duties.len(), 2 + 24);
    assert!(duties.iter().all(|d| 100 * d.quota >= 30 * d.n));
    let visits = workbook.book().visits(2017, true);
    let surprise = visits
        .iter()
        .filter(|v| v.inspection.mode == Mode::Surprise);
    assert_eq!((visits.len(), surprise.count()), (14, 7));
}

#[test]
fn a_second_draw_needs_a_reason_and_drops_nobody() {
    let mut workbook = office();
    run(&mut workbook, &draw(request()));
    let first: Vec<AgencyKey> = workbook
        .book()
        .inspections
        .values()
        .map(|v| v.agency.clone())
        .collect();
    let refused = refusal(&mut workbook, &draw(request()));
    assert_eq!(
        refused,
        Refusal::DrawnBefore {
            draw: "2017-CITY-1".into()
        }
    );
    let again = DrawRequest {
        reason: "Kết luận số 12/KL-TT".into(),
        ..request()
    };
    run(&mut workbook, &draw(again));
    let book = workbook.book();
    assert_eq!(book.draw("2017-CITY-2").unwrap().attempt, 2);
    let drawn: std::collections::BTreeSet<_> =
        book.inspections.values().map(|v| &v.agency).collect();
    assert!(first.iter().all(|agency| drawn.contains(agency)));
    let city: usize = book
        .duties(2017, TODAY)
        .iter()
        .filter(|d| d.tier == "city")
        .map(|d| d.drawn)
        .sum();
    assert_eq!(city, drawn.len(), "a unit drawn twice counts once");
}

#[test]
fn an_excluded_unit_stays_in_the_count_and_is_never_drawn() {
    let mut workbook = office();
    let exclude = |pairs: &[(&str, &str)]| DrawRequest {
        exclude: pairs
            .iter()
            .map(|(u, r)| ((*u).into(), (*r).into()))
            .collect(),
        ..request()
    };
    assert!(matches!(
        refusal(&mut workbook, &draw(exclude(&[("79-SYT", " ")]))),
        Refusal::ExclusionWithoutReason(_)
    ));
    assert!(matches!(
        refusal(
            &mut workbook,
            &draw(exclude(&[("79-SYT", "a"), ("79-SYT", "b")]))
        ),
        Refusal::BadMark { twice: true, .. }
    ));
    assert!(matches!(
        refusal(&mut workbook, &draw(exclude(&[("79-HEPZA", "a")]))),
        Refusal::BadMark { twice: false, .. }
    ));
    run(
        &mut workbook,
        &draw(exclude(&[("79-SYT", "đang được thanh tra")])),
    );
    let record = workbook.book().draw("2017-CITY-1").unwrap();
    let units = record.drawn_units();
    let syt = key(workbook.book(), "79-SYT");
    let unit = units.iter().find(|u| u.code == syt.as_str()).unwrap();
    assert_eq!(
        (unit.fate, unit.reason),
        (Fate::Excluded, "đang được thanh tra")
    );
    assert_eq!(record.counts().n, 44);
    assert_eq!(record.counts().quota, 14);
}

#[test]
fn a_planned_draw_waits_for_its_event_and_earns_grade_a() {
    let mut workbook = office();
    let planned = DrawRequest {
        seeding: Seeding {
            sources: vec!["XSMB 2017-02-10".into()],
            values: Vec::new(),
        },
        ..request()
    };
    run(&mut workbook, &draw(planned));
    let state = |w: &Workbook| w.book().draw("2017-CITY-1").unwrap().state();
    assert_eq!(state(&workbook), DrawState::Planned);
    assert!(workbook.book().inspections.is_empty());
    let value = "60213/80300/51132.60683/00136.09349.10383.11622.47894.89384/2767.7568.7740.8365/0570.4790.5252.6494.7707.9516/354.649.773/06.09.26.64";
    let at = |value: &str, day: Date| Command::FinishDraws {
        draws: vec!["2017-CITY-1".into()],
        values: vec![value.into()],
        fallback: String::new(),
        now: morning(day),
    };
    let finish = |value: &str| at(value, date(2017, 2, 11));
    // Nobody knows the lottery of the evening in the morning.
    assert!(matches!(
        refusal(&mut workbook, &at(value, date(2017, 2, 10))),
        Refusal::Values(ValuesRefusal::TooSoon { .. })
    ));
    // A zero lost on the way through a spreadsheet.
    let lost = value.replace("00136", "136");
    assert!(matches!(
        refusal(&mut workbook, &finish(&lost)),
        Refusal::Values(_)
    ));
    run(&mut workbook, &finish(value));
    assert_eq!(state(&workbook), DrawState::Made);
    assert_eq!(
        workbook.book().draw("2017-CITY-1").unwrap().grade(),
        Grade::A
    );
    assert!(matches!(
        refusal(&mut workbook, &finish(value)),
        Refusal::AlreadyDrawn(_)
    ));
}

#[test]
fn a_value_dated_before_the_plan_is_refused() {
    let mut workbook = office();
    let early = DrawRequest {
        seeding: Seeding {
            sources: vec!["XSMB 2017-01-04".into()],
            values: vec!["1".into()],
        },
        ..request()
    };
    assert!(matches!(
        refusal(&mut workbook, &draw(early)),
        Refusal::Values(_)
    ));
}

#[test]
fn a_recorded_draw_proves_itself() {
    let mut workbook = office();
    run(&mut workbook, &draw(request()));
    let proof = workbook
        .book()
        .draw("2017-CITY-1")
        .unwrap()
        .proof()
        .unwrap();
    assert_eq!(proof.verify(), Ok(()));
}

#[test]
fn visits_get_working_days_of_their_year() {
    let mut workbook = office();
    run(&mut workbook, &draw(request()));
    let id = workbook.book().visits(2017, false)[0].inspection.id.clone();
    let on = |date: Date| {
        Command::DateInspections(vec![Dating {
            inspection: id.clone(),
            date,
            team: "Đoàn 1".into(),
        }])
    };
    assert!(matches!(
        refusal(&mut workbook, &on(date(2017, 5, 1))),
        Refusal::DayOff(_)
    ));
    assert!(matches!(
        refusal(&mut workbook, &on(date(2017, 5, 6))),
        Refusal::DayOff(_)
    ));
    assert!(matches!(
        refusal(&mut workbook, &on(date(2019, 5, 6))),
        Refusal::DateOutsideYear { .. }
    ));
    run(&mut workbook, &on(date(2017, 5, 3)));
    assert!(
        run(&mut workbook, &on(date(2017, 5, 3))).is_empty(),
        "nothing changed"
    );
    let finish = Command::FinishInspection {
        inspection: id.clone(),
        date: date(2017, 5, 3),
    };
    run(&mut workbook, &finish);
    assert!(matches!(
        refusal(&mut workbook, &finish),
        Refusal::InspectionDone(_)
    ));
    let done: usize = workbook
        .book()
        .duties(2017, TODAY)
        .iter()
        .map(|d| d.done)
        .sum();
    assert_eq!(done, 1);
}

#[test]
fn every_bad_row_is_named_and_none_is_taken() {
    let mut workbook = office();
    let rows = vec![
        score("79-SYT", "1.3", "90/100"),
        score("79-XXX", "1.3", "90/100"),
        score("79-SYT", "9.9", "1"),
        score("79-SYT", "1.3", "1/2"),
        score("79-SCT", "1.3", "3/2"),
        score("79-SCT", "1.5", "NA"),
    ];
    let Refusal::Scores { rows, .. } = refusal(&mut workbook, &record(Lane::Own, rows)) else {
        panic!("refused for another reason");
    };
    let problems: Vec<&RowProblem> = rows.iter().map(|row| &row.problem).collect();
    assert!(matches!(
        problems.as_slice(),
        [
            RowProblem::Agency(_),
            RowProblem::Criterion(_),
            RowProblem::Repeated(_),
            RowProblem::Input(_),
            RowProblem::ReasonMissing
        ]
    ));
}

#[test]
fn a_file_is_one_entry_a_sheet_and_says_nothing_twice() {
    let mut workbook = office();
    let rows = || {
        vec![
            score("79-SYT", "1.3", "90/100"),
            score("79-SYT", "3.3", "1/2"),
            score("79-SCT", "1.3", "80/100"),
        ]
    };
    assert_eq!(run(&mut workbook, &record(Lane::Own, rows())).len(), 2);
    assert!(run(&mut workbook, &record(Lane::Own, rows())).is_empty());
}

#[test]
fn the_last_lane_counts_and_undo_brings_the_value_before_back() {
    let mut workbook = office();
    let one = |lane, value| record(lane, vec![score("79-SYT", "1.3", value)]);
    run(&mut workbook, &one(Lane::Own, "100/100"));
    run(&mut workbook, &one(Lane::Own, "90/100"));
    let appraised = run(&mut workbook, &one(Lane::Appraised, "85/100"));
    let counted = |w: &Workbook| -> String {
        let explained = w.book().explain(2017, &key(w.book(), "79-SYT")).unwrap();
        let step = explained
            .derivation
            .criteria
            .iter()
            .find(|s| s.criterion.id == "1.3");
        step.unwrap().input.unwrap().to_string()
    };
    assert_eq!(counted(&workbook), "85/100");
    let seq = appraised[0].stamp.seq;
    run(&mut workbook, &Command::Undo { seq });
    assert_eq!(counted(&workbook), "90/100");
    assert_eq!(
        refusal(&mut workbook, &Command::Undo { seq }),
        Refusal::CannotUndo(seq)
    );
    let undone = run(&mut workbook, &Command::Undo { seq: seq - 1 });
    assert_eq!(counted(&workbook), "100/100");
    // Undoing the undo records the value anew.
    let seq = undone[0].stamp.seq;
    run(&mut workbook, &Command::Undo { seq });
    assert_eq!(counted(&workbook), "90/100");
}

#[test]
fn an_explanation_says_who_and_when() {
    let mut workbook = office();
    run(
        &mut workbook,
        &record(Lane::Own, vec![score("79-SYT", "1.3", "90/100")]),
    );
    let book = workbook.book();
    let explained = book.explain(2017, &key(book, "79-SYT")).unwrap();
    let source = explained.sources.iter().flatten().next().unwrap();
    let stamp = &source.line.unwrap().stamp;
    assert_eq!((stamp.actor.as_str(), stamp.at.as_str()), ("Lan", AT));
    assert!(book.explain(2016, &key(book, "79-SYT")).is_none());
}

#[test]
fn the_scheme_says_whose_values_count_and_which_goes_first() {
    for (lanes, expected) in [
        (
            "[Self, Survey, Appraised, Reappraised, Inspected]",
            Some(("inspected", "1")),
        ),
        ("[Inspected, Appraised, Self]", Some(("self", "9"))),
        ("[Self, Appraised]", Some(("appraised", "2"))),
        ("[Reappraised]", None),
    ] {
        let mut workbook = office();
        let text = shipped::DEFAULT_TEXT
            .replacen("total: 100,", &format!("total: 100, lanes: {lanes},"), 1)
            .replacen("version: 1", "version: 2", 1);
        let adopt = Command::AdoptScheme {
            rescore: String::new(),
            year: 2017,
            kinds: Vec::new(),
            source: "lan.ron".into(),
            text,
        };
        run(&mut workbook, &adopt);
        for (lane, value) in [
            (Lane::Own, "9"),
            (Lane::Appraised, "2"),
            (Lane::Inspected, "1"),
        ] {
            run(
                &mut workbook,
                &record(lane, vec![score("79-SYT", "7.2", value)]),
            );
        }
        let book = workbook.book();
        let explained = book.explain(2017, &key(book, "79-SYT")).unwrap();
        let source = explained.sources.iter().flatten().next();
        let told = source.map(|source| (source.lane.code(), source.entry.input.to_string()));
        let expected = expected.map(|(lane, value)| (lane, value.to_owned()));
        assert_eq!(told, expected, "{lanes}");
        // What is shown as the source is what is counted.
        let (_, inputs) = book.inputs(2017, &key(book, "79-SYT")).unwrap();
        let counted = inputs.into_iter().flatten().next().map(ToString::to_string);
        assert_eq!(counted, told.map(|(_, value)| value), "{lanes}");
    }
}

#[test]
fn another_scheme_never_re_scores_silently() {
    let mut workbook = office();
    let with = |text: String, rescore: &str| Command::AdoptScheme {
        rescore: rescore.into(),
        year: 2017,
        kinds: Vec::new(),
        source: "khac.ron".into(),
        text,
    };
    let adopt = |text: String| with(text, "");
    let same = shipped::DEFAULT_TEXT.to_owned();
    assert!(run(&mut workbook, &adopt(same)).is_empty());
    run(
        &mut workbook,
        &record(Lane::Own, vec![score("79-SYT", "1.3", "90/100")]),
    );
    // Words may change: nothing is scored differently.
    let reworded = format!("{}\n// khác\n", shipped::DEFAULT_TEXT);
    assert_eq!(run(&mut workbook, &adopt(reworded)).len(), 1);
    let index = |workbook: &Workbook| {
        let results = workbook.book().results(2017);
        let key = key(workbook.book(), "79-SYT");
        let (_, member) = results.of(&key).unwrap();
        (
            member.totals.all.got.to_string(),
            results.groups[0].scheme.version,
        )
    };
    assert_eq!(index(&workbook), ("3.6".to_owned(), 1));
    // Points may not, under the same version: not even with a reason.
    let stricter = shipped::DEFAULT_TEXT.replace("floor: 80, cap: 100", "floor: 95, cap: 100");
    for reason in ["", "thay đổi"] {
        let Refusal::Scheme { problems, .. } =
            refusal(&mut workbook, &with(stricter.clone(), reason))
        else {
            panic!("another refusal");
        };
        assert_eq!(problems.list[0].code(), "S404");
    }
    // Under a higher version it needs the reason.
    let raised = stricter.replacen("version: 1", "version: 2", 1);
    assert!(matches!(
        refusal(&mut workbook, &adopt(raised.clone())),
        Refusal::SchemeInUse { sheets: 1, .. }
    ));
    assert_eq!(index(&workbook), ("3.6".to_owned(), 1));
    run(&mut workbook, &with(raised, "QĐ 12/QĐ-UBND"));
    assert_eq!(index(&workbook), ("0".to_owned(), 2));
    // A scheme for kinds without any value re-scores nobody.
    let communes = shipped::DEFAULT_TEXT
        .replace("cchc-2017", "cchc-xa")
        .replace(
            "[\"department\", \"district\", \"commune\"]",
            "[\"commune\"]",
        );
    run(&mut workbook, &adopt(communes));
}

#[test]
fn what_goes_out_in_the_long_form_comes_back_the_same() {
    let mut workbook = office();
    let mut rows = vec![score("79-SYT", "1.3", "90/100"), score("760", "1.2", "1")];
    rows.push(ScoreRow {
        note: "không có đơn vị trực thuộc".into(),
        ..score("79-SCT", "1.5", "NA")
    });
    run(&mut workbook, &record(Lane::Own, rows));
    let long = workbook.book().long_form(2017, None);
    assert_eq!(long.len(), 3);
    let mut other = office();
    let again = long.iter().map(|row| ScoreRow {
        note: row.note.clone(),
        evidence: row.evidence.clone(),
        data_source: String::new(),
        ..score(&row.agency, &row.criterion, &row.value)
    });
    run(&mut other, &record(Lane::Own, again.collect()));
    assert_eq!(other.book().long_form(2017, None), long);
}

#[test]
fn only_kinds_with_a_score_are_ranked() {
    let mut workbook = office();
    assert!(workbook.book().results(2017).groups.is_empty());
    run(
        &mut workbook,
        &record(Lane::Own, vec![score("760", "1.3", "90/100")]),
    );
    let results = workbook.book().results(2017);
    assert_eq!(results.groups.len(), 1);
    let group = &results.groups[0];
    assert_eq!(
        (group.key.id.as_str(), group.members.len(), group.ranked),
        ("district", 24, 0)
    );
    assert!(group.members.iter().all(|m| m.unranked().is_some()));
}

/// Everything a reader sees of the scores.
fn seen(book: &Book) -> String {
    let lanes = Lane::ALL.map(|lane| book.long_form(2017, Some(lane)));
    let places: Vec<String> = book
        .results(2017)
        .groups
        .iter()
        .flat_map(|g| &g.members)
        .map(|m| format!("{} {:?} {:?}", m.code, m.row.place, m.totals.index))
        .collect();
    format!("{lanes:?}\n{places:?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_journal_alone_gives_the_same_book(values in proptest::collection::vec((0usize..4, 0usize..3, 0u32..=100, any::<bool>()), 1..12)) {
        let agencies = ["79-SYT", "79-SCT", "760", "26734"];
        let criteria = ["1.3", "3.3", "3.4"];
        let mut workbook = office();
        for (agency, criterion, value, undo) in values {
            let rows = vec![score(agencies[agency], criteria[criterion], &format!("{value}/100"))];
            let facts = run(&mut workbook, &record(Lane::Own, rows));
            if let (true, Some(fact)) = (undo, facts.first()) {
                run(&mut workbook, &Command::Undo { seq: fact.stamp.seq });
            }
        }
        let again = workbook.second_book().unwrap();
        prop_assert_eq!(seen(&again), seen(workbook.book()));
        prop_assert_eq!(&again.history, &workbook.book().history);
    }

    #[test]
    fn taking_back_is_as_if_it_had_never_been(before in 0u32..=100, after in 0u32..=100) {
        let mut workbook = office();
        run(&mut workbook, &record(Lane::Own, vec![score("79-SYT", "1.3", &format!("{before}/100"))]));
        let stood = seen(workbook.book());
        let facts = run(&mut workbook, &record(Lane::Own, vec![
            score("79-SYT", "1.3", &format!("{after}/100")),
            score("79-SYT", "3.3", "1/2"),
        ]));
        run(&mut workbook, &Command::Undo { seq: facts[0].stamp.seq });
        prop_assert_eq!(seen(workbook.book()), stood);
    }
}

#[test]
fn events_read_back_as_they_were_written() {
    let mut workbook = office();
    let facts = run(&mut workbook, &draw(request()));
    for fact in facts {
        let (kind, version) = fact.event.kind();
        let payload = fact.event.payload().unwrap();
        assert_eq!(Event::decode(kind, version, &payload), Ok(fact.event));
    }
    assert!(Event::decode("draw.made", 99, "{}").is_err());
    assert_eq!(input(workbook.book(), "79-SYT", "1.3", Lane::Own), None);
}
