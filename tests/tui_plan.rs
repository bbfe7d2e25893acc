//! The plan's screen, as a person meets it.

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
#[path = "tui_draw_desk/mod.rs"]
mod desk;

use desk::Desk;
use parplan::planning::{Mode, Stage};
use parplan::words::Lang;

fn drawn(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    let word = if lang == Lang::Vi { "rut" } else { "draw" };
    desk.press(&format!("3<F2>{word}<Enter>4"));
    desk
}

#[test]
fn nothing_drawn_says_what_to_do() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    assert!(desk.press("4").contains("Hãy rút mẫu trước"));
}

#[test]
fn all_announced_visits_are_spread_with_teams_in_turn() {
    let mut desk = drawn(Lang::Vi, 80, 24);
    desk.press("<F11><Tab><Tab>Đoàn 1; Đoàn 2<Ctrl-s>");
    let shown = desk.press("<Tab><Enter>");
    let visits = desk.workbook.book().visits(2017, true);
    for visit in &visits {
        let dated = visit.inspection.stage() == Stage::Dated;
        assert_eq!(dated, visit.inspection.mode == Mode::Scheduled);
    }
    assert!(
        shown.contains("Đoàn 1") && shown.contains("Đoàn 2"),
        "{shown}"
    );
    insta::assert_snapshot!("plan_vi_80x24", shown);
    assert!(desk.press("<F11>").contains("đều đã có ngày"));
}

#[test]
fn a_holiday_is_refused_by_name_and_a_working_day_is_taken() {
    let mut desk = drawn(Lang::Vi, 120, 40);
    let refused = desk.press("<F2><Ctrl-u>1/5/2017<Ctrl-s>");
    assert!(refused.contains("Quốc tế Lao động"), "{refused}");
    let taken = desk.press("<Ctrl-u>3/5/2017<Tab>Đoàn 3<Ctrl-s>");
    assert!(
        taken.contains("03/05/2017") && taken.contains("Đoàn 3"),
        "{taken}"
    );
    desk.press("<Alt-d><Ctrl-s>");
    let done = desk.workbook.book().visits(2017, false);
    assert_eq!(
        done.iter()
            .filter(|v| v.inspection.stage() == Stage::Done)
            .count(),
        1
    );
}

#[test]
fn surprise_visits_show_only_after_a_question_and_mark_the_title() {
    let mut desk = drawn(Lang::En, 120, 40);
    assert!(!desk.harness.screen().contains("CONFIDENTIAL"));
    desk.press("<F12><Enter>");
    assert!(!desk.harness.screen().contains("CONFIDENTIAL"));
    let open = desk.press("<F12><Tab><Enter>");
    assert!(open.contains("CONFIDENTIAL") && open.contains("surprise"));
    assert!(!desk.press("3").contains("CONFIDENTIAL"));
    let again = desk.press("4");
    assert!(!again.contains("CONFIDENTIAL"), "{again}");
    insta::assert_snapshot!("plan_en_120x40", again);
}
