//! Whatever happens: what was published stays what it was, and reads back as it was written.

use parplan::book::{Command, Event, RankingPublished, frozen};
use parplan::store::Workbook;
use proptest::prelude::*;

use super::small::{
    CODES, office, publish, publish_anyway, record, rename, reopen, run, score, scored,
};

/// A wish that may be refused.
#[derive(Debug, Clone)]
enum Step {
    Score(usize, u32, u32),
    Points(usize, u32),
    Undo(u64),
    Rename(usize, u8, bool),
    Publish(bool),
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    let agency = || 0..CODES.len();
    prop_oneof![
        4 => (agency(), 0u32..=9, 0u32..=9).prop_map(|(a, n, d)| Step::Score(a, n, d)),
        3 => (agency(), 0u32..=81).prop_map(|(a, n)| Step::Points(a, n)),
        2 => (3u64..40).prop_map(Step::Undo),
        2 => (agency(), 0u8..9, any::<bool>()).prop_map(|(a, n, l)| Step::Rename(a, n, l)),
        3 => any::<bool>().prop_map(Step::Publish),
        3 => Just(Step::Reopen),
    ]
}

fn command(step: &Step) -> Command {
    let day = |late| if late { "2017-06-01" } else { "2018-02-01" };
    match step {
        Step::Score(a, n, d) => {
            let value = format!("{}/{d}", n.min(d));
            record(vec![score(CODES[*a], "1.1", &value)])
        }
        Step::Points(a, 81) => record(vec![score(CODES[*a], "2.1", "NA")]),
        Step::Points(a, n) => {
            let half = if n % 2 == 1 { ".5" } else { "" };
            record(vec![score(CODES[*a], "2.1", &format!("{}{half}", n / 2))])
        }
        Step::Undo(seq) => Command::Undo { seq: *seq },
        Step::Rename(a, n, late) => rename(CODES[*a], &format!("Sở Tên {n}"), day(*late)),
        Step::Publish(true) => publish_anyway(),
        Step::Publish(false) => publish(),
        Step::Reopen => reopen("có khiếu nại"),
    }
}

/// What was published, as its payload says.
fn published(workbook: &Workbook) -> Vec<RankingPublished> {
    let all = workbook.book().publications(2017).iter();
    all.map(|publication| publication.ranking.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_was_published_stays_what_it_was(
        complete in any::<bool>(),
        steps in proptest::collection::vec(step(), 1..40),
    ) {
        let mut workbook = if complete { scored() } else { office() };
        let mut known: Vec<RankingPublished> = Vec::new();
        for step in &steps {
            let closed = workbook.book().published(2017).map(|p| p.ranking.cells);
            let command = command(step);
            let done = workbook.execute(&command, "Lan", "2018-03-05T01:00:00.000Z");
            if let (Ok(facts), Command::PublishRanking { .. }) = (&done, &command) {
                let Some(Event::RankingPublished(event)) = facts.first().map(|f| &f.event) else {
                    return Err(TestCaseError::fail("no publication"));
                };
                prop_assert_eq!(&event.groups, &frozen(&workbook.book().results(2017)));
                known.push(event.clone());
            }
            prop_assert_eq!(&published(&workbook), &known);
            // Values that count do not change while they are published.
            if let (Some(cells), Some(standing)) = (closed, workbook.book().published(2017)) {
                prop_assert_eq!(cells, standing.ranking.cells);
                prop_assert!(workbook.book().compare(standing).parts.is_empty());
            }
        }
        let revisions: Vec<u32> = known.iter().map(|ranking| ranking.revision).collect();
        let counted: Vec<u32> = (1..).take(known.len()).collect();
        prop_assert_eq!(revisions, counted);
        let again = workbook.second_book().unwrap();
        prop_assert_eq!(again.publications(2017), workbook.book().publications(2017));
        for publication in again.publications(2017) {
            let before = workbook.book_before(publication.stamp.seq).unwrap();
            prop_assert!(before.repeat(publication).is_same());
        }
    }

    #[test]
    fn what_is_written_reads_back(values in proptest::collection::vec((0u32..=97, 0u32..=81), 5)) {
        let mut workbook = office();
        for (code, (part, points)) in CODES.iter().zip(values) {
            let points = if points == 81 { "NA".to_owned() } else { (points / 2).to_string() };
            let rows = vec![
                score(code, "1.1", &format!("{part}/97")),
                score(code, "2.1", &points),
            ];
            run(&mut workbook, &record(rows));
        }
        let facts = run(&mut workbook, &publish());
        let event = &facts[0].event;
        let (kind, version) = event.kind();
        let payload = event.payload().unwrap();
        let back = Event::decode(kind, version, &payload).unwrap();
        prop_assert_eq!(&back, event);
        prop_assert_eq!(back.payload().unwrap(), payload);
    }
}
