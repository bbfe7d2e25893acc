//! The draw's screen, as a person meets it.

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
#[path = "tui_draw_desk/mod.rs"]
mod desk;

use desk::Desk;
use parplan::book::Fate;
use parplan::words::Lang;

#[test]
fn one_key_and_a_word_draw_the_city_and_show_the_minutes() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    assert!(desk.press("3").contains("F2: rút ngay"));
    assert!(desk.press("<F2>").contains("30 % × 24 = 7,2 → 8"));
    desk.press("<Enter>");
    assert!(desk.workbook.book().draws.is_empty(), "the word is missing");
    let shown = desk.press("rut<Enter>");
    assert_eq!(desk.workbook.book().draws.len(), 1);
    assert!(shown.contains("2017-CITY-1"), "{shown}");
    insta::assert_snapshot!("draw_vi_80x24", shown);
    assert!(desk.press("v").contains("tính lại"));
}

#[test]
fn surprise_units_stay_locked_until_asked_for_and_lock_again() {
    let mut desk = Desk::new(Lang::Vi, 200, 60);
    let locked = desk.press("3<F2>rut<Enter>");
    let name = {
        let draws = &desk.workbook.book().draws;
        let units = draws.first().unwrap().drawn_units();
        let unit = units.iter().find(|u| u.fate == Fate::Surprise).unwrap();
        format!("{} – {}", unit.code, unit.name)
    };
    assert!(locked.contains("▣ mật") && !locked.contains(&name));
    assert!(
        !desk.press("<F12><Enter>").contains(&name),
        "no is in front"
    );
    assert!(desk.press("<F12><Tab><Enter>").contains(&name));
    assert!(!desk.press("4").contains(&name));
    assert!(!desk.press("3").contains(&name), "locked again");
}

#[test]
fn a_prepared_draw_shows_its_arithmetic_and_waits_for_its_event() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    let form = desk.press("3<Ins><Enter>");
    assert!(form.contains("30 % × 24 = 7.2 → 8"), "{form}");
    insta::assert_snapshot!("prepare_en_120x40", form);
    desk.press("<Tab><Ctrl-u>40");
    assert!(desk.harness.screen().contains("40 % × 24 = 9.6 → 10"));
    desk.press("<Tab><Tab><Tab>NO=x<Ctrl-s>");
    assert!(desk.harness.screen().contains("has no unit «NO»"));
    desk.press("<Ctrl-u><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Right><Right><Tab>DICE10<Ctrl-s>");
    desk.press("draw<Enter>");
    let planned = desk.harness.screen();
    assert!(planned.contains("waits for"), "{planned}");
    let dice = "123456789012345678901234";
    desk.press(&format!("<Alt-v>{dice}<Enter>{dice}5<Enter>"));
    assert!(
        desk.workbook
            .book()
            .draws
            .first()
            .unwrap()
            .outcome
            .is_none()
    );
    desk.press(&format!("<Alt-v>{dice}<Enter>{dice}<Enter>"));
    assert!(
        desk.workbook
            .book()
            .draws
            .first()
            .unwrap()
            .outcome
            .is_some()
    );
}

#[test]
fn all_heads_are_drawn_once_and_the_city_again_only_with_a_reason() {
    let mut desk = Desk::new(Lang::Vi, 120, 40);
    desk.press("3<F11>rut<Enter>");
    let n = desk.workbook.book().draws.len();
    assert!(n > 1);
    assert!(desk.press("<F11>").contains("đều đã có lượt rút"));
    desk.press("<F2>rut<Enter>");
    desk.press("<F2>Văn bản 12<Enter>rut<Enter>");
    assert_eq!(desk.workbook.book().draws.len(), n + 2);
    assert_eq!(
        desk.workbook.book().draws.last().unwrap().reason,
        "Văn bản 12"
    );
}

#[test]
fn every_size_draws() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    desk.press("3<F2>rut<Enter>");
    for keys in ["", "<Enter>", "<Esc><Ins><Enter>", "<Esc>4", "<F2>"] {
        desk.press(keys);
        for (w, h) in [
            (1, 1),
            (9, 5),
            (40, 10),
            (60, 14),
            (80, 24),
            (120, 40),
            (200, 60),
        ] {
            desk.harness.resize(w, h);
        }
    }
}
