//! Values typed faster than the worker answers: nothing may land in a cell its writer did not
//! see, nothing may be recorded twice, nothing may be carried elsewhere.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test files, each of which uses a part"
)]
mod sample_desk;

use parplan::failure::Failure;
use parplan::tui::effect::Done;
use parplan::tui::screens::ScreenId;
use parplan::words::Lang;
use sample_desk::Desk;

/// The sheet of the first agency, cursor on criterion 1.5; 1.6 follows. Both take `a/b`.
fn at_1_5() -> Desk {
    let mut desk = Desk::new(Lang::En, 120, 40);
    desk.press("5<Enter>jjjj");
    desk
}

/// Cursor on the last criterion of the sheet, which takes a count.
fn at_the_end(desk: &mut Desk) -> (String, String) {
    desk.press("<End>");
    let book = &desk.harness.model.desk.book;
    let scheme = &book.years[&2017].schemes[0].scheme;
    let last = scheme.criteria().last().unwrap().id.clone();
    let value = desk.value(&last);
    (last, value)
}

#[test]
fn keys_typed_ahead_go_to_the_next_criterion() {
    let mut desk = at_1_5();
    desk.press("10/20<Enter>11/20<Enter>");
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
    assert_eq!(desk.value("1.6"), "11/20");
    assert_eq!(desk.recorded(), 2);
}

#[test]
fn a_whole_column_can_be_typed_ahead() {
    let mut desk = at_1_5();
    // 1.7 takes a count, 1.8 a survey.
    desk.press("10/20<Enter>11/20<Enter>3<Enter>30@4<Enter>9/10<Enter>");
    desk.work();
    let values = ["1.5", "1.6", "1.7", "1.8", "2.1"].map(|id| desk.value(id));
    assert_eq!(values[..3], ["10/20", "11/20", "3"]);
    assert!(values[3].starts_with("30"), "{values:?}");
    assert_eq!(values[4], "9/10");
    assert_eq!(desk.recorded(), 5);
}

#[test]
fn nothing_typed_after_enter_changes_what_was_sent() {
    let mut desk = at_1_5();
    desk.press("10/20<Enter>");
    assert_eq!(desk.harness.jobs.len(), 1);
    desk.press("5<Enter><Backspace><Enter>");
    assert_eq!(desk.harness.jobs.len(), 1, "one value, one wish");
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
}

#[test]
fn enter_twice_records_once() {
    let mut desk = at_1_5();
    let next = desk.value("1.6");
    desk.press("10/20<Enter><Enter>");
    assert_eq!(desk.harness.jobs.len(), 1);
    desk.work();
    assert_eq!((desk.value("1.5"), desk.recorded()), ("10/20".into(), 1));
    assert_eq!(desk.value("1.6"), next);
    // The second Enter opened the next cell; what is typed there takes the old value's place.
    desk.press("7/8<Enter>");
    desk.work();
    assert_eq!((desk.value("1.6"), desk.recorded()), ("7/8".into(), 2));
}

#[test]
fn other_work_that_ends_leaves_the_form_open() {
    let mut desk = at_1_5();
    desk.press("1/2<Enter>");
    desk.work();
    // Taking it back is under way while the next value is typed.
    desk.press("<Ctrl-z>10/2");
    let shown = desk.work();
    assert!(shown.contains("10/2"), "{shown}");
    assert!(shown.contains("Enter a value 1.6"), "{shown}");
    desk.press("0<Enter>");
    desk.work();
    assert_eq!(desk.value("1.6"), "10/20");
}

#[test]
fn an_answer_to_other_work_does_not_count_as_ones_own() {
    let mut desk = at_1_5();
    let old = desk.value("1.6");
    // A look is under way when the value is sent: its answer comes first.
    desk.press("<F5>10/20<Enter>11/20<Enter>");
    assert_eq!(desk.harness.jobs.len(), 2);
    desk.work_once();
    assert_eq!(
        desk.harness.jobs.len(),
        1,
        "nothing is sent before the answer"
    );
    assert_eq!((desk.recorded(), desk.value("1.6")), (0, old));
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
    assert_eq!(desk.value("1.6"), "11/20");
}

#[test]
fn a_refused_value_keeps_its_cell_and_drops_what_was_typed_ahead() {
    let mut desk = at_1_5();
    let old = ["1.5", "1.6", "1.7"].map(|id| desk.value(id));
    desk.press("9/8<Enter>11/20<Enter>2<Enter>");
    let shown = desk.work();
    assert_eq!(["1.5", "1.6", "1.7"].map(|id| desk.value(id)), old);
    assert_eq!(desk.recorded(), 0);
    assert!(shown.contains("9/8"), "{shown}");
    assert!(shown.contains("Dropped 8 keys"), "{shown}");
    // Keys still on their way when it was refused change nothing either.
    desk.press("<Enter>");
    let shown = desk.press("3/4<Enter>5<Enter>");
    assert!(desk.harness.jobs.is_empty(), "{shown}");
    let shown = desk.work();
    assert_eq!(["1.5", "1.6", "1.7"].map(|id| desk.value(id)), old);
    assert!(shown.contains("F2"), "{shown}");
    // Put right, it is recorded where it was refused.
    desk.press("<F2><Ctrl-u>7/8<Enter>");
    desk.work();
    assert_eq!(desk.value("1.5"), "7/8");
    assert_eq!(desk.recorded(), 1);
}

#[test]
fn a_disk_that_fails_drops_what_was_typed_ahead() {
    let mut desk = at_1_5();
    let old = ["1.5", "1.6"].map(|id| desk.value(id));
    desk.press("1/8<Enter>11/20<Enter>");
    desk.harness
        .answer(Done::Failed(Failure::store("No room.")));
    assert!(desk.harness.jobs.is_empty());
    let shown = desk.press("<Enter>");
    assert!(shown.contains("1/8"), "{shown}");
    desk.press("3/4<Enter>");
    desk.work();
    assert_eq!(["1.5", "1.6"].map(|id| desk.value(id)), old);
    desk.press("<F2><Enter>");
    desk.work();
    assert_eq!(desk.value("1.5"), "1/8");
}

#[test]
fn escape_drops_what_was_typed_ahead_and_nothing_else() {
    let mut desk = at_1_5();
    let old = desk.value("1.6");
    let shown = desk.press("10/20<Enter>11/20<Enter>");
    assert!(shown.contains("6 keys"), "{shown}");
    let shown = desk.press("<Esc>");
    assert!(shown.contains("Dropped 6 keys"), "{shown}");
    // A person who types on without looking does not write into the wrong cell.
    desk.press("12/20<Enter>");
    desk.work();
    desk.press("13/20<Enter>");
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
    assert_eq!((desk.value("1.6"), desk.recorded()), (old, 1));
    desk.press("<F2><Ctrl-u>14/20<Enter>");
    desk.work();
    assert_eq!(desk.value("1.6"), "14/20");
}

#[test]
fn after_the_last_criterion_nothing_is_written_over_it() {
    let mut desk = at_1_5();
    let (last, old) = at_the_end(&mut desk);
    assert_ne!(old, "5");
    desk.press("5<Enter>");
    let shown = desk.work();
    assert!(shown.contains("last criterion"), "{shown}");
    let shown = desk.press("1<Enter>3<Enter>");
    desk.work();
    assert_eq!(desk.value(&last), "5");
    assert!(shown.contains("Move to the cell"), "{shown}");
    desk.press("k<Down>");
    let shown = desk.press("<F2>");
    assert!(shown.contains(&format!("Enter a value {last}")), "{shown}");
}

#[test]
fn keys_typed_ahead_past_the_last_criterion_are_dropped() {
    let mut desk = at_1_5();
    let (last, old) = at_the_end(&mut desk);
    desk.press("<F2><Enter>1<Enter>2<Enter>");
    let shown = desk.work();
    assert_eq!(desk.value(&last), old);
    assert!(shown.contains("Dropped 4 keys"), "{shown}");
}

#[test]
fn other_keys_keep_their_turn() {
    let mut desk = at_1_5();
    let old = ["1.5", "1.6"].map(|id| desk.value(id));
    desk.press("10/20<Enter>11/20<Enter><Ctrl-z><Alt-6>");
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
    assert_eq!(desk.value("1.6"), old[1], "the newest is taken back");
    assert_eq!(desk.recorded(), 3);
    assert_eq!(desk.harness.model.screen, ScreenId::Ranking);
}

#[test]
fn a_message_that_comes_between_stops_what_was_typed_ahead() {
    let mut desk = at_1_5();
    let old = ["1.5", "1.6", "1.7"].map(|id| desk.value(id));
    desk.press("<F5>10/20<Enter>11");
    desk.harness
        .answer(Done::Failed(Failure::store("No room.")));
    desk.press("/20<Enter>12/20<Enter>");
    desk.work();
    desk.press("3<Enter>");
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
    assert_eq!(["1.6", "1.7"].map(|id| desk.value(id)), old[1..]);
}

#[test]
fn a_worker_that_is_gone_leaves_the_value_in_its_form() {
    let mut desk = at_1_5();
    desk.press("10/20<Enter>11/20<Enter>");
    desk.harness.jobs.clear();
    desk.harness.model.desk.pending.clear();
    let shown = desk.press("1");
    assert!(shown.contains("Dropped"), "{shown}");
    let shown = desk.press("<Enter>");
    assert!(shown.contains("Enter a value 1.5"), "{shown}");
    assert!(shown.contains("10/20"), "{shown}");
    assert!(desk.harness.jobs.is_empty());
}

#[test]
fn another_year_does_not_get_the_value_being_typed() {
    let mut desk = at_1_5();
    let old = desk.value("1.5");
    desk.press("10/20<Alt-y>");
    let shown = desk.press("<Down><Enter>");
    assert!(shown.contains("year 2018"), "{shown}");
    assert!(shown.contains("1.5") && shown.contains("2017"), "{shown}");
    desk.press("<Enter>");
    assert!(
        desk.harness.jobs.is_empty(),
        "nothing is sent for the other year"
    );
    desk.work();
    assert_eq!((desk.recorded(), desk.value("1.5")), (0, old));
    assert_eq!(desk.value_in(2018, "1.5"), "");
}

#[test]
fn a_reason_is_asked_for_only_while_there_is_none() {
    let mut desk = at_1_5();
    let wanted = "Give the reason";
    assert!(desk.press("na").contains(wanted));
    let shown = desk.press("<Tab>x");
    assert!(!shown.contains(wanted), "{shown}");
    assert!(desk.press("<Backspace>").contains(wanted));
    desk.press("<Enter>");
    let shown = desk.work();
    assert!(shown.contains("Note"), "{shown}");
    let shown = desk.press("<F2>no units below");
    assert!(!shown.contains(wanted), "{shown}");
    desk.press("<Enter>");
    desk.work();
    assert_eq!(desk.recorded(), 1);
}

#[test]
fn an_open_form_speaks_the_other_language_and_keeps_its_text() {
    let mut desk = at_1_5();
    desk.press("10/20<Tab>ghi");
    let shown = desk.press("<F9>");
    assert!(
        shown.contains("Giá trị") && shown.contains("Ghi chú"),
        "{shown}"
    );
    assert!(!shown.contains("Evidence"), "{shown}");
    assert!(shown.contains("10/20") && shown.contains("ghi"), "{shown}");
    desk.press("<Enter>");
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
}

#[test]
fn pasted_text_waits_for_its_turn_too() {
    let mut desk = at_1_5();
    desk.press("10/20<Enter>");
    desk.harness.paste("1");
    desk.press("/2<Enter>");
    desk.work();
    assert_eq!(desk.value("1.5"), "10/20");
    assert_eq!(
        desk.recorded(),
        1,
        "a paste on a list searches, as it does there"
    );
}
