//! What the book decides about publications.

use parplan::book::{
    Command, Event, FrozenRow, Part, RankingRefusal, Recorded, Refusal, RowDifference,
    UnrankedCode, frozen, rank_changes,
};
use parplan::words::{EN, VI};

use super::small::{
    AT, SCHEME, adopt, office, publish, publish_anyway, record, refusal, rename, reopen, run,
    score, scored,
};

fn closed(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Ranking(RankingRefusal::Closed {
            year: 2017,
            revision: 1,
            ..
        })
    )
}

#[test]
fn a_year_is_closed_from_its_publication_until_it_is_reopened() {
    let mut workbook = scored();
    let edit = || record(vec![score("S1", "2.1", "40")]);
    let first = run(&mut workbook, &edit());
    let undone = run(
        &mut workbook,
        &Command::Undo {
            seq: first[0].stamp.seq,
        },
    );
    run(&mut workbook, &publish());
    let seqs = [undone[0].stamp.seq, first[0].stamp.seq - 1];
    let other = format!("{SCHEME}\n// khác\n");
    let mut commands = vec![edit(), adopt(&other)];
    commands.extend(seqs.map(|seq| Command::Undo { seq }));
    for command in &commands {
        let refused = refusal(&mut workbook, command);
        assert!(closed(&refused), "{command:?}: {refused:?}");
    }
    let told = (VI.refusal.tell)(&refusal(&mut workbook, &edit()));
    assert_eq!(
        told.what,
        "Xếp hạng năm 2017 đã công bố lần 1 ngày 05/03/2018 theo 12/QĐ-SNV: điểm và bộ tiêu chí của năm này đã khóa."
    );
    assert!(told.hint.unwrap().contains("ranking reopen --year 2017"));
    let told = (EN.refusal.tell)(&refusal(&mut workbook, &edit()));
    assert!(told.what.contains("published as revision 1"), "{told:?}");
    assert!(told.hint.unwrap().contains("Nothing was changed"));

    run(&mut workbook, &reopen("Khiếu nại của Sở S1"));
    run(&mut workbook, &edit());
    run(&mut workbook, &publish());
    let book = workbook.book();
    let [one, two] = book.publications(2017) else {
        panic!("two publications");
    };
    assert_eq!((one.revision(), two.revision()), (1, 2));
    let opened = one.reopened.as_ref().unwrap();
    assert_eq!(opened.reason, "Khiếu nại của Sở S1");
    assert!(!one.stands() && two.stands());
    let changes = rank_changes(&one.ranking.groups, &two.ranking.groups);
    // S1 overtakes S2, whose own figures stay.
    let [change, overtaken] = changes.as_slice() else {
        panic!("{changes:?}");
    };
    let place = |row: &Option<FrozenRow>| row.as_ref().unwrap().rank;
    assert_eq!(place(&overtaken.before), Some(4));
    assert_eq!(place(&overtaken.after), Some(5));
    let (before, after) = (
        change.before.as_ref().unwrap(),
        change.after.as_ref().unwrap(),
    );
    assert_eq!(change.difference(), RowDifference::Figures);
    // 60/7 + 30 and 60/7 + 40.
    assert_eq!(before.achieved.0.to_string(), "270/7");
    assert_eq!(after.achieved.0.to_string(), "340/7");
    assert_eq!(before.index.unwrap().to_string(), "38.57");
    assert_eq!(after.index.unwrap().to_string(), "48.57");
    assert_eq!((before.rank, after.rank), (Some(5), Some(4)));
}

#[test]
fn what_is_refused_says_why() {
    let mut workbook = office();
    let ranking = |refusal| match refusal {
        Refusal::Ranking(refusal) => refusal,
        other => panic!("{other:?}"),
    };
    let no_scheme = Command::PublishRanking {
        year: 2016,
        decision: String::new(),
        engine: "0.1.0".into(),
        allow_incomplete: true,
    };
    assert_eq!(refusal(&mut workbook, &no_scheme), Refusal::NoScheme(2016));
    assert_eq!(
        ranking(refusal(&mut workbook, &publish_anyway())),
        RankingRefusal::NothingScored(2017)
    );
    assert_eq!(
        ranking(refusal(&mut workbook, &reopen("x"))),
        RankingRefusal::NotPublished(2017)
    );
    run(&mut workbook, &record(vec![score("S1", "1.1", "1/2")]));
    assert_eq!(
        ranking(refusal(&mut workbook, &publish())),
        RankingRefusal::Incomplete {
            year: 2017,
            open: 5,
            agencies: 5
        }
    );
    run(&mut workbook, &publish_anyway());
    let ranking_of = &workbook.book().published(2017).unwrap().ranking;
    assert_eq!(ranking_of.incomplete, 5);
    let rows = &ranking_of.groups[0].rows;
    assert!(rows.iter().all(|row| row.rank.is_none()));
    let reasons: Vec<_> = rows.iter().filter_map(|row| row.unranked).collect();
    assert_eq!(
        (reasons[0], reasons[1]),
        (UnrankedCode::Incomplete, UnrankedCode::NotScored)
    );
    assert_eq!(
        ranking(refusal(&mut workbook, &publish())),
        RankingRefusal::Standing {
            year: 2017,
            revision: 1
        }
    );
    assert_eq!(
        ranking(refusal(&mut workbook, &reopen("  "))),
        RankingRefusal::ReasonNeeded(2017)
    );
}

#[test]
fn a_later_name_changes_nothing_and_a_late_fact_is_told() {
    let mut workbook = scored();
    run(&mut workbook, &publish());
    let frozen_then = workbook.book().published(2017).unwrap().ranking.clone();
    run(&mut workbook, &rename("S1", "Sở Mới", "2018-02-01"));
    let compared = |workbook: &parplan::store::Workbook| {
        let book = workbook.book();
        book.compare(book.published(2017).unwrap())
    };
    assert!(compared(&workbook).is_same());
    run(&mut workbook, &rename("S2", "Sở Ghi Muộn", "2017-12-01"));
    let book = workbook.book();
    assert_eq!(book.published(2017).unwrap().ranking, frozen_then);
    let late = compared(&workbook);
    assert!(late.parts.is_empty());
    let [row] = late.rows.as_slice() else {
        panic!("{late:?}");
    };
    assert_eq!(row.difference(), RowDifference::Name);
    assert_eq!(row.after.as_ref().unwrap().name, "Sở Ghi Muộn");
}

#[test]
fn every_revision_repeats_from_the_journal_before_it() {
    let mut workbook = scored();
    run(&mut workbook, &publish());
    run(&mut workbook, &reopen("sửa"));
    run(&mut workbook, &rename("S2", "Sở Ghi Muộn", "2017-12-01"));
    run(&mut workbook, &record(vec![score("S3", "2.1", "NA")]));
    run(&mut workbook, &publish());
    for publication in workbook.book().publications(2017).to_vec() {
        let before = workbook.book_before(publication.stamp.seq).unwrap();
        let repeated = before.repeat(&publication);
        assert!(repeated.is_same(), "{repeated:?}");
        // Of anything else than what was there, it does not.
        let mut other = publication.clone();
        other.ranking.groups[0].rows[0].rank = Some(2);
        other.ranking.cells = other.ranking.journal_head;
        let repeated = before.repeat(&other);
        assert_eq!(repeated.parts, [Part::Cells]);
        assert_eq!(repeated.rows.len(), 1);
        let repeated = workbook.book().repeat(&publication);
        assert!(repeated.parts.contains(&Part::JournalHead));
    }
}

#[test]
fn a_publication_cannot_be_undone_and_reads_back_from_the_journal() {
    let mut workbook = scored();
    let facts = run(&mut workbook, &publish());
    let seq = facts[0].stamp.seq;
    assert_eq!(
        refusal(&mut workbook, &Command::Undo { seq }),
        Refusal::CannotUndo(seq)
    );
    let again = workbook.second_book().unwrap();
    assert_eq!(again.publications(2017), workbook.book().publications(2017));
    assert_eq!(
        again.published(2017).unwrap().ranking.groups,
        frozen(&workbook.book().results(2017))
    );
    let payload = facts[0].event.payload().unwrap();
    for part in [
        r#""year":2017,"revision":1,"as_of":"2017-12-31","decision":"12/QĐ-SNV","engine":"0.1.0""#,
        r#""schemes":[{"id":"nho","version":3,"fingerprint":""#,
        r#""rule":{"on":"published","method":"competition","tie_break":["2"]}"#,
        r#""rank":1,"tied":1,"index":"76.86","achieved":"538/7","maximum":"100","band":"Khá","domains":["300/7","34"]}"#,
    ] {
        assert!(payload.contains(part), "{part} is not in {payload}");
    }
}

#[test]
fn an_event_about_something_unknown_changes_nothing() {
    let mut workbook = scored();
    let facts = run(&mut workbook, &publish());
    let event = Event::RankingReopened(parplan::book::RankingReopened {
        year: 2017,
        revision: 7,
        reason: "lạ".into(),
    });
    let mut book = workbook.second_book().unwrap();
    book.apply(&Recorded {
        stamp: facts[0].stamp.clone(),
        event,
    });
    assert!(book.published(2017).is_some());
    assert_eq!(book.history.len(), workbook.book().history.len() + 1);
    assert_eq!(AT, facts[0].stamp.at);
}
