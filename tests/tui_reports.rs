//! The papers' screen as a person meets it, on the sample year.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::LazyLock;

use parplan::desk::{Making, RegistryChoice, Sample, Surroundings, make_sample};
use parplan::report::Paper;
use parplan::tui::effect::{Done, Opened, Work};
use parplan::tui::hands::opened;
use parplan::tui::testing::Harness;
use parplan::words::Lang;

/// A sample workbook, made once; every test opens it anew.
static SAMPLE: LazyLock<(tempfile::TempDir, Surroundings)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let at = Surroundings {
        words: Lang::Vi.words(),
        actor: "Lan".to_owned(),
        workbook: folder.path().join("parplan.db"),
    };
    let making = Making {
        registry: RegistryChoice::Shipped("hcmc-2017".to_owned()),
        taking: parplan::desk::Taking::default(),
        schemes: Vec::new(),
        year: 2017,
        title: String::new(),
        sample: true,
    };
    make_sample(&at, &Sample { making, seed: 2017 }).unwrap();
    (folder, at)
});

fn sample() -> Opened {
    let at = &SAMPLE.1;
    let mut opened = opened(&mut at.open().unwrap(), at).unwrap();
    opened.place = "/so/parplan.db".to_owned();
    opened
}

fn reports(lang: Lang, width: u16, height: u16) -> Harness {
    let mut harness = Harness::new(Some(sample()), lang, width, height);
    harness.press("7");
    harness
}

#[test]
fn the_list_and_its_preview_look_right() {
    for (lang, code, width, height) in [(Lang::Vi, "vi", 80, 24), (Lang::En, "en", 120, 40)] {
        let harness = reports(lang, width, height);
        insta::assert_snapshot!(format!("reports_{code}_{width}x{height}"), harness.screen());
    }
}

#[test]
fn a_paper_takes_a_format_and_a_name_and_says_where_it_is() {
    let mut harness = reports(Lang::Vi, 80, 24);
    harness.press("<Enter>html<Enter><Enter>");
    let Work::Probe(path) = &harness.jobs[0].work else {
        panic!("{:?}", harness.jobs[0].work);
    };
    assert_eq!(path.to_str(), Some("/so/ranking-2017.html"));
    let path = path.clone();
    harness.answer(Done::Probed {
        path: path.clone(),
        there: false,
    });
    let Work::Write { paper, .. } = &harness.jobs[0].work else {
        panic!("{:?}", harness.jobs[0].work);
    };
    assert_eq!(
        *paper,
        Paper::Ranking {
            year: 2017,
            group: None
        }
    );
    harness.answer(Done::Wrote(path));
    assert!(harness.screen().contains("✔ Đã ghi /so/ranking-2017.html"));
    harness.press("p");
    assert_eq!(harness.copied.as_deref(), Some("/so/ranking-2017.html"));
}

#[test]
fn a_name_that_cannot_work_is_refused_before_anything_is_written() {
    let mut harness = reports(Lang::Vi, 80, 24);
    harness.press("<Enter>html<Enter><Ctrl-u>a.docx<Enter>");
    assert!(harness.jobs.is_empty());
    assert!(harness.screen().contains(".docx"));
    harness.press("<Enter>");
    assert!(harness.screen().contains("> a.docx"), "asked again");
    harness.press("<Ctrl-u>a<Enter>");
    assert!(matches!(&harness.jobs[0].work, Work::Probe(p) if p.to_str() == Some("a.html")));
}

#[test]
fn surprise_visits_are_neither_shown_nor_written_without_the_word() {
    let mut harness = reports(Lang::Vi, 120, 40);
    harness.press("/MẬT<Enter>");
    assert!(harness.screen().contains("không xem trước"));
    harness.press("<Enter>");
    assert!(harness.screen().contains("đột xuất"));
    harness.press("<Enter>");
    assert!(!harness.screen().contains("bảng tính Excel"));
    harness.press("mat<Enter>");
    assert!(harness.screen().contains("bảng tính Excel"));
    harness.press("<Enter><Enter>");
    let asked = format!("{:?}", harness.jobs[0].work);
    assert!(asked.contains("plan-2017-confidential.xlsx"), "{asked}");
}

#[test]
fn a_scorecard_asks_whose_and_shows_it() {
    let mut harness = reports(Lang::Vi, 120, 40);
    harness.press("/Phiếu<Enter><Enter>so noi vu<Enter>");
    let shown = harness.screen();
    assert!(
        shown.contains("PHIẾU CHẤM ĐIỂM") && shown.contains("Sở Nội vụ"),
        "{shown}"
    );
    harness.press("<F2>json<Enter><Enter>");
    let asked = format!("{:?}", harness.jobs[0].work);
    assert!(asked.contains("scorecard-2017-"), "{asked}");
}

#[test]
fn the_preview_is_read_with_keys_and_left_with_escape() {
    let mut harness = reports(Lang::Vi, 80, 24);
    let top = harness.screen();
    let down = harness.press("<Tab><PgDn>").screen();
    assert_ne!(top, down);
    assert!(!down.contains("KẾT QUẢ XẾP HẠNG"), "{down}");
    let aside = harness.press("<Home><Right>").screen();
    assert!(!aside.contains("Xếp hạng  Mã"), "{aside}");
    harness.press("y");
    assert!(
        harness
            .copied
            .as_deref()
            .unwrap()
            .contains("KẾT QUẢ XẾP HẠNG")
    );
    harness.press("<Home><Esc><Down>");
    assert!(harness.screen().contains("› 2/"), "{}", harness.screen());
}

#[test]
fn a_year_without_anything_says_what_comes_when() {
    let mut harness = reports(Lang::Vi, 80, 24);
    harness.press("<Alt-y>");
    assert!(
        harness.screen().contains("chưa có số liệu"),
        "{}",
        harness.screen()
    );
    harness.press("2018<Enter>");
    let shown = harness.screen();
    assert!(shown.contains("Năm 2018 chưa rút mẫu"), "{shown}");
    assert!(shown.contains("Năm 2018 chưa có điểm"), "{shown}");
    assert!(shown.contains("Danh mục cơ quan"), "{shown}");
}

#[test]
fn news_from_elsewhere_is_told_as_such() {
    let mut harness = reports(Lang::Vi, 80, 24);
    harness.press("<F5>").answer(Done::Stored(Vec::new()));
    let shown = harness.screen();
    assert!(
        shown.contains("Không có gì mới") && !shown.contains("Đã ghi"),
        "{shown}"
    );
}

#[test]
fn no_size_is_too_small() {
    for keys in ["", "<Tab>", "<Enter>", "a", "<Enter>html<Enter>"] {
        let mut harness = reports(Lang::Vi, 80, 24);
        harness.press(keys);
        for width in [1, 2, 39, 40, 41, 79, 109, 110, 111, 200] {
            for height in [1, 2, 9, 10, 11, 14, 17, 18, 19, 60] {
                harness.resize(width, height);
            }
        }
    }
}
