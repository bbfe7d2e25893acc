//! The screens say what is published.

use parplan::book::Command;
use parplan::desk::{ENGINE, Making, RegistryChoice, Sample, Surroundings, Taking, make_sample};
use parplan::tui::hands::opened;
use parplan::tui::testing::Harness;
use parplan::words::Lang;

use super::small::rename;

#[test]
fn the_ranking_says_published_and_where_it_differs_and_the_journal_tells_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = Surroundings {
        words: Lang::Vi.words(),
        actor: "Lan".to_owned(),
        workbook: folder.path().join("parplan.db"),
    };
    let making = Making {
        registry: RegistryChoice::Shipped("hcmc-2017".to_owned()),
        taking: Taking::default(),
        schemes: Vec::new(),
        year: 2017,
        title: String::new(),
        sample: true,
    };
    make_sample(&at, &Sample { making, seed: 2017 }).unwrap();
    let mut workbook = at.open().unwrap();
    let screen = |workbook: &mut _, key: &str| {
        let mut harness = Harness::new(Some(opened(workbook, &at).unwrap()), Lang::Vi, 120, 40);
        harness.press(key);
        harness.screen()
    };
    assert!(screen(&mut workbook, "6").contains("Dự thảo, chưa công bố."));
    let publish = Command::PublishRanking {
        year: 2017,
        decision: "12/QĐ".into(),
        engine: ENGINE.to_owned(),
        allow_incomplete: false,
    };
    at.execute(&mut workbook, &publish).unwrap();
    let ranking = screen(&mut workbook, "6");
    assert!(ranking.contains("Đã công bố lần 1 ngày"), "{ranking}");
    let journal = screen(&mut workbook, "8");
    let told = "Công bố xếp hạng năm 2017, lần 1 theo 12/QĐ: 366 cơ quan";
    assert!(journal.contains(told), "{journal}");
    let late = rename("79-SYT", "Sở Y", "2017-06-01");
    at.execute(&mut workbook, &late).unwrap();
    let ranking = screen(&mut workbook, "6");
    assert!(ranking.contains("KHÁC kết quả đã công bố"), "{ranking}");
}
