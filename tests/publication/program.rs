//! Publications through the program, as an office meets them.

use parplan::book::Event;
use parplan::book::entry::Draft;
use parplan::sampling::Digest;
use parplan::store::{SqliteStore, Store};

use super::office::{Office, table};
use super::small::{CODES, SCHEME};

const YEAR: [&str; 2] = ["--year", "2017"];

fn scored() -> Office {
    let office = Office::empty();
    let mut registry = "code,name,kind,parent\n0,Thành phố,province,\n".to_owned();
    for code in CODES {
        registry.push_str(&format!("{code},Sở {code},department,0\n"));
    }
    let registry = office.file("co-quan.csv", registry);
    let scheme = office.file("nho.ron", SCHEME);
    let new = ["new", "--registry", &registry, "--scheme", &scheme];
    office.done(&[&new[..], &YEAR].concat());
    let mut rows = "agency,criterion,value\n".to_owned();
    for (n, code) in CODES.iter().enumerate() {
        rows.push_str(&format!("{code},1.1,{}/7\n{code},2.1,{}\n", n + 1, 30 + n));
    }
    let file = office.file("diem.csv", rows);
    let import = ["scores", "import", &file, "--stage", "self"];
    office.done(&[&import[..], &YEAR].concat());
    office
}

fn of_year(office: &Office, verb: &[&str]) -> super::office::Answer {
    office.run(&[verb, &YEAR].concat())
}

fn set(office: &Office, value: &str) -> super::office::Answer {
    let set = ["scores", "set", "S1", "2.1", value, "--stage", "self"];
    of_year(office, &set)
}

#[test]
fn publish_correct_and_publish_again() {
    let office = scored();
    let live = office.done(&["rank", "--year", "2017", "--format", "csv"]);
    let done = of_year(&office, &["ranking", "publish", "--decision", "12/QĐ-SNV"]);
    assert_eq!(
        done.out,
        "Published the ranking of 2017, revision 1 by 12/QĐ-SNV: 5 agencies\n"
    );
    let shown = of_year(&office, &["ranking", "show", "--format", "csv"]);
    assert_eq!(shown.out, live, "show prints what rank printed");
    assert!(shown.err.contains("Published as revision 1"), "{shown:?}");
    let ranked = of_year(&office, &["rank"]);
    assert!(
        ranked.err.contains("Published as revision 1 on"),
        "{ranked:?}"
    );
    assert!(!ranked.err.contains("ATTENTION"), "{ranked:?}");

    let before = office.entries();
    let parts = &[
        "revision 1",
        "by 12/QĐ-SNV",
        "ranking reopen",
        "Nothing was",
    ][..];
    let edit = ["scores", "set", "S1", "2.1", "40", "--year", "2017"];
    office.refused(&edit, 2, parts);
    office.refused(
        &["journal", "undo", &before.to_string()],
        2,
        &["cannot be taken back"],
    );
    office.refused(&["journal", "undo", &(before - 1).to_string()], 2, parts);
    let other = office.file("khac.ron", format!("{SCHEME}\n// khác\n"));
    office.refused(&["scheme", "adopt", &other, "--year", "2017"], 2, parts);
    let again = ["ranking", "publish", "--year", "2017"];
    office.refused(&again, 2, &["published already", "revision 1 stands"]);
    office.refused(&["ranking", "reopen", "--year", "2017"], 2, &["--reason"]);
    let empty = ["ranking", "reopen", "--year", "2017", "--reason", " "];
    office.refused(&empty, 2, &["needs a reason"]);
    assert_eq!(office.entries(), before, "a refusal wrote something");
    let vietnamese = office.run(&[&edit[..], &["--lang", "vi"]].concat());
    assert!(
        vietnamese.err.contains("năm 2017 đã công bố lần 1 ngày")
            && vietnamese.err.contains("mở lại bằng")
            && vietnamese.err.contains("Không có gì bị thay đổi"),
        "{vietnamese:?}"
    );

    let reopened = of_year(
        &office,
        &["ranking", "reopen", "--reason", "Khiếu nại 3/KN"],
    );
    assert!(reopened.out.contains("Khiếu nại 3/KN"), "{reopened:?}");
    assert_eq!(set(&office, "40").code, 0);
    let today = of_year(&office, &["ranking", "diff", "--format", "csv"]);
    assert!(
        today.err.contains("Revision 1 → today: 2 agencies differ"),
        "{today:?}"
    );
    office.done(&["ranking", "publish", "--year", "2017"]);
    let diff = of_year(&office, &["ranking", "diff", "--format", "csv"]);
    assert_eq!(today.out, diff.out);
    let rows = table(&diff.out);
    let [row, overtaken] = rows.as_slice() else {
        panic!("{diff:?}");
    };
    assert_eq!(overtaken["agency"], "S2");
    assert_eq!(
        [&overtaken["rank_before"], &overtaken["rank_after"]],
        ["4", "5"]
    );
    let cells = [
        "change",
        "agency",
        "rank_before",
        "rank_after",
        "index_before",
        "index_after",
        "band_before",
        "band_after",
        "group",
    ];
    assert_eq!(
        cells.map(|cell| row[cell].as_str()),
        [
            "figures",
            "S1",
            "5",
            "4",
            "38.57",
            "48.57",
            "Yếu",
            "Yếu",
            "department"
        ]
    );
    assert!(diff.err.contains("Khiếu nại 3/KN"), "{diff:?}");
    let first = of_year(
        &office,
        &["ranking", "show", "--revision", "1", "--format", "csv"],
    );
    assert_eq!(first.out, live, "revision 1 is what it was");
    let listed = table(&of_year(&office, &["ranking", "list", "--format", "csv"]).out);
    let told = |n: usize, cell: &str| listed[n][cell].clone();
    assert_eq!(told(0, "state") + &told(1, "state"), "reopenedpublished");
    assert_eq!(told(0, "reason"), "Khiếu nại 3/KN");
    for revision in ["1", "2"] {
        of_year(&office, &["ranking", "verify", "--revision", revision]);
        let verify = [
            "ranking",
            "verify",
            "--year",
            "2017",
            "--revision",
            revision,
        ];
        assert!(office.done(&verify).contains("gives what was published"));
    }
    office.refused(
        &["ranking", "show", "--revision", "3"],
        2,
        &["there are: 1, 2"],
    );
    office.refused(&["ranking", "diff", "--to", "x"], 2, &["there are: 1, 2"]);
    office.refused(
        &["ranking", "show", "--year", "2016"],
        2,
        &["never published"],
    );
    let journal = office.done(&["journal", "list", "--format", "csv", "--lang", "vi"]);
    assert!(
        journal.contains("Công bố xếp hạng năm 2017, lần 1 theo 12/QĐ-SNV: 5 cơ quan")
            && journal.contains("Mở lại xếp hạng năm 2017 đã công bố lần 1: Khiếu nại 3/KN"),
        "{journal}"
    );
}

#[test]
fn a_late_fact_is_told_everywhere_and_changes_nothing_published() {
    let office = scored();
    let paper = |name: &str| {
        let file = office.path(name).display().to_string();
        office.done(&["report", "ranking", "-o", &file, "--year", "2017"]);
        office.read(name)
    };
    assert!(paper("a.html").contains("DRAFT – not published"));
    office.done(&[
        "ranking",
        "publish",
        "--year",
        "2017",
        "--decision",
        "12/QĐ-SNV",
    ]);
    let published = office.done(&["ranking", "show", "--format", "csv"]);
    let rename = |unit: &str, date: &str| {
        let rename = [
            "agencies",
            "rename",
            unit,
            "--name",
            "Sở Khác",
            "--decision",
            "QĐ 9",
        ];
        office.done(&[&rename[..], &["--date", date]].concat());
    };
    rename("S1", "2018-02-01");
    assert!(
        office
            .done(&["ranking", "verify"])
            .contains("Revision 1 of 2017")
    );
    let same = paper("b.json");
    assert!(
        same.contains("\"published_revision\"") && same.contains("12/QĐ-SNV"),
        "{same}"
    );
    assert!(
        !same.contains("ATTENTION") && !same.contains("DRAFT"),
        "{same}"
    );
    rename("S2", "2017-06-01");
    assert_eq!(
        office.done(&["ranking", "show", "--format", "csv"]),
        published
    );
    office.refused(
        &["ranking", "verify"],
        1,
        &["repeats from the journal", "1 agency", "--to today"],
    );
    let ranked = office.run(&["rank"]);
    assert!(
        ranked.err.contains("ATTENTION") && ranked.err.contains("DIFFER"),
        "{ranked:?}"
    );
    assert!(paper("c.html").contains("DIFFERS from what was published"));
    let diff = office.done(&["ranking", "diff", "--format", "csv"]);
    assert!(
        diff.lines()
            .nth(1)
            .unwrap()
            .starts_with("name,S2,Sở Khác,4,4,"),
        "{diff}"
    );
    let other = office.run(&["rank", "--date", "2017-03-01"]);
    assert!(other.err.contains("another day"), "{other:?}");
}

#[test]
fn what_is_incomplete_is_published_only_when_that_is_said() {
    let office = Office::empty();
    let scheme = office.file("nho.ron", SCHEME);
    let new = ["new", "--registry", "hcmc-2017", "--scheme", &scheme];
    office.done(&[&new[..], &YEAR].concat());
    let publish = ["ranking", "publish", "--year", "2017"];
    office.refused(&publish, 2, &["no scores yet"]);
    office.done(&["scores", "set", "79-SYT", "1.1", "1/2", "--year", "2017"]);
    let before = office.entries();
    office.refused(&publish, 2, &["20 of 20 agencies", "--allow-incomplete"]);
    assert_eq!(office.entries(), before);
    let vietnamese = office.run(&["ranking", "publish", "--lang", "vi"]);
    assert!(
        vietnamese.err.contains("20/20 cơ quan chưa có đủ điểm"),
        "{vietnamese:?}"
    );
    office.done(&[&publish[..], &["--allow-incomplete"]].concat());
    let shown = office.run(&["ranking", "show", "--format", "csv"]);
    assert!(
        shown.err.contains("20 agencies had answers missing"),
        "{shown:?}"
    );
    assert_eq!(shown.out, office.done(&["rank", "--format", "csv"]));
}

#[test]
fn a_forged_publication_does_not_repeat() {
    let office = scored();
    office.done(&["ranking", "publish", "--year", "2017"]);
    office.done(&["ranking", "reopen", "--year", "2017", "--reason", "thử"]);
    // A well-chained entry of another program: S1 is first, and nothing says so.
    let mut store = SqliteStore::open(&office.workbook(), "w-other").unwrap();
    let entries = store.load().unwrap();
    let events = entries
        .iter()
        .map(|entry| Event::decode(&entry.kind, entry.version, &entry.payload));
    let mut forged = events
        .filter_map(|event| match event.unwrap() {
            Event::RankingPublished(ranking) => Some(ranking),
            _ => None,
        })
        .next()
        .unwrap();
    forged.revision = 2;
    forged.groups[0].rows[4].rank = Some(1);
    forged.journal_head = Digest([7; 32]);
    let event = Event::RankingPublished(forged);
    let (kind, version) = event.kind();
    let draft = Draft {
        at: "2018-03-05T01:00:00.000Z".into(),
        actor: "Minh".into(),
        kind: kind.into(),
        version,
        payload: event.payload().unwrap(),
    };
    store.append(entries.len() as u64, vec![draft]).unwrap();
    drop(store);
    assert!(office.done(&["journal", "verify"]).contains("holds"));
    office.refused(
        &["ranking", "verify"],
        1,
        &[
            "does NOT give",
            "the journal head, 1 agency",
            "parplan 0.1.0",
        ],
    );
    office.done(&["ranking", "verify", "--revision", "1"]);
}
