//! What a supervisor does at the ranking screen: reads where points were lost and how two
//! agencies differ, publishes, and opens again.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod sample_desk;

use parplan::tui::effect::Done;
use parplan::words::Lang;
use sample_desk::Desk;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
/// Keys that open a reading, each with what its title says in both languages.
const READINGS: [(&str, &str, [&str; 2]); 4] = [
    ("<F12>", "losses", ["▪ Mất điểm", "▪ Points lost"]),
    (
        "<Alt-a>",
        "years",
        ["▪ So với năm trước", "▪ Against last year"],
    ),
    (
        "<Ctrl-t>jjj<Ctrl-t>",
        "pair",
        ["▪ So hai cơ quan", "▪ Two agencies"],
    ),
    ("<F11>", "firmness", ["▪ Độ vững", "▪ Firmness"]),
];

#[test]
fn every_reading_opens_in_both_languages_and_closes_with_escape() {
    for (at, (lang, code)) in [(Lang::Vi, "vi"), (Lang::En, "en")].iter().enumerate() {
        for (width, height) in SIZES {
            let mut desk = Desk::new(*lang, width, height);
            desk.press("6");
            for (keys, name, titles) in READINGS {
                let read = desk.press(keys);
                assert!(read.contains(titles[at]), "{keys}: {read}");
                if name != "firmness" {
                    insta::assert_snapshot!(
                        format!("ranking_{name}_{code}_{width}x{height}"),
                        read
                    );
                }
                let list = desk.press("<Esc>");
                assert!(!list.contains(titles[at]), "{keys}: {list}");
                assert!(list.contains("(1/4)"), "{list}");
            }
        }
    }
}

#[test]
fn nothing_fails_at_any_size() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    desk.press("6");
    let forms = [("<Alt-p>", "form", ["", ""])];
    for (keys, ..) in READINGS.into_iter().chain(forms) {
        desk.press(keys);
        for width in [1, 2, 3, 5, 8, 13, 21, 40, 79, 200] {
            for height in [1, 2, 3, 4, 6, 10, 23, 60] {
                desk.harness.resize(width, height);
                drop(desk.press("<PgDn>"));
            }
        }
        desk.harness.resize(80, 24);
        desk.press("<Esc>");
    }
}

#[test]
fn the_mark_is_shown_and_goes_with_escape_or_on_the_same_agency() {
    let mut desk = Desk::new(Lang::Vi, 120, 40);
    assert!(!desk.press("6").contains('◆'));
    let marked = desk.press("t");
    assert!(marked.contains("◆1  Sở Nông nghiệp"), "{marked}");
    // It holds while another group is in front, and after a comparison.
    assert!(desk.press("<Ctrl-g>t").contains("▪ So hai cơ quan"));
    assert!(desk.press("<Esc><Alt-g>").contains("◆1  Sở"));
    let bare = desk.press("<Esc>");
    assert!(
        !bare.contains("◆1  Sở") && bare.contains("Đã bỏ dấu"),
        "{bare}"
    );
    desk.press("t");
    assert!(!desk.press("t").contains("◆1  Sở"));
}

#[test]
fn agencies_of_two_groups_are_compared_too() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    let read = desk.press("6t<Ctrl-g><Ctrl-g>t");
    assert!(
        read.contains("rank 1 of 20,") && read.contains("rank 1 of 322,"),
        "{read}"
    );
    assert!(read.contains("−4.38 percentage points"), "{read}");
}

#[test]
fn publishing_asks_for_a_word_and_closes_the_year_until_it_is_opened_again() {
    let mut desk = Desk::new(Lang::Vi, 120, 40);
    let form = desk.press("6<Alt-p>");
    assert!(form.contains("Công bố xếp hạng năm 2017"), "{form}");
    assert!(
        !form.contains("chưa đủ điểm"),
        "no box where nothing is open: {form}"
    );
    desk.press("12/QĐ<Enter>");
    assert!(desk.harness.jobs.is_empty(), "asks first");
    desk.press("<Enter>");
    assert!(desk.harness.jobs.is_empty(), "the word is not typed yet");
    desk.press("cong bo<Enter>");
    let shown = desk.work();
    assert!(
        shown.contains("Đã công bố lần 1 ngày 31/03/2017 theo 12/QĐ"),
        "{shown}"
    );
    assert_eq!(desk.recorded(), 1);
    // The year is closed: a value is refused, and nothing is recorded.
    desk.press("5<Enter>jj100/120<Enter>");
    let refused = desk.work();
    assert!(refused.contains("đã công bố lần 1"), "{refused}");
    assert_eq!(desk.recorded(), 1);
    // Opening again wants a reason.
    desk.press("<Esc><Esc><Esc><Esc><Alt-6><Alt-p>");
    let form = desk.press("<Enter>");
    assert!(
        form.contains("Mở lại xếp hạng năm 2017") && form.contains("! "),
        "{form}"
    );
    assert!(desk.harness.jobs.is_empty());
    desk.press("sai số liệu Sở Y tế<Enter>");
    let shown = desk.work();
    assert!(shown.contains("Dự thảo, chưa công bố"), "{shown}");
    let form = desk.press("<Alt-p><Enter>");
    assert!(form.contains("lần 2"), "{form}");
}

#[test]
fn a_ranking_with_answers_missing_is_published_only_where_the_box_says_so() {
    let mut desk = Desk::unfinished(Lang::En, 80, 24);
    let form = desk.press("6<Alt-p>");
    assert!(form.contains("1 of 366 agencies"), "{form}");
    let form = desk.press("12/QD<Enter><Enter>");
    assert!(form.contains("! Score them first"), "{form}");
    assert!(desk.harness.jobs.is_empty());
    let asked = desk.press(" <Ctrl-s>");
    assert!(asked.contains("revision 1"), "{asked}");
    desk.press("publish<Enter>");
    let shown = desk.work();
    assert!(shown.contains("Published as revision 1"), "{shown}");
}

#[test]
fn a_refusal_stays_in_the_form_and_the_language_changes_it_under_the_hands() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    desk.press("6<Alt-p>12/QĐ");
    let english = desk.press("<F9>");
    assert!(
        english.contains("Decision") && english.contains("12/QĐ"),
        "{english}"
    );
    desk.press("<Enter>publish<Enter>");
    // As where somebody else publishes before the worker gets to it.
    desk.harness.answer(Done::Refused {
        what: "The ranking of 2017 is published already.".to_owned(),
        hint: None,
    });
    let form = desk.press("");
    assert!(
        form.contains("✘ The ranking of 2017 is published already"),
        "{form}"
    );
    assert!(form.contains("12/QĐ"), "nothing typed is lost: {form}");
}
