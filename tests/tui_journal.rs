//! The journal's screen and what surrounds it, as a person meets them.

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod tui_office;

use parplan::book::{Book, lodged_digits};
use parplan::tui::effect::{Done, Work};
use parplan::tui::screens::ScreenId;
use parplan::words::Lang;
use tui_office::{at_journal, journal_of, opened};

#[test]
fn the_journal_looks_right_in_both_languages_and_sizes() {
    for (lang, code) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let harness = at_journal(lang, width, height);
            insta::assert_snapshot!(format!("journal_{code}_{width}x{height}"), harness.screen());
        }
    }
}

#[test]
fn help_and_palette_and_copy_menu_look_right() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    insta::assert_snapshot!("help_vi_80x24", harness.press("<F1>").screen());
    insta::assert_snapshot!(
        "palette_vi_80x24",
        harness.press("<Esc><Ctrl-p>xep").screen()
    );
    insta::assert_snapshot!("copy_menu_vi_80x24", harness.press("<Esc>y").screen());
    insta::assert_snapshot!("prompt_vi_80x24", harness.press("<Esc>:b").screen());
}

#[test]
fn searching_ignores_marks_goes_on_and_comes_back() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    assert!(harness.press("/rut mau").screen().contains("› 2/6"));
    assert!(harness.press("<F3>").screen().contains("› 4/6"));
    assert!(
        harness.press("<Enter>n").screen().contains("› 2/6"),
        "turns round"
    );
    harness.press("/rút mẫu<Esc>");
    assert!(
        harness.screen().contains("› 2/6"),
        "Esc goes back to where the search began"
    );
}

#[test]
fn pasting_on_a_list_searches_and_runs_no_keys() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    harness.paste("q\nNhập danh mục");
    assert!(!harness.ended);
    harness.press("<Ctrl-u>");
    harness.paste("danh mu\u{323}c");
    assert!(harness.screen().contains("› 5/6"), "{}", harness.screen());
}

#[test]
fn letters_typed_in_a_search_are_never_keys() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    harness.press("/q1?:");
    assert!(!harness.ended);
    assert_eq!(harness.model.screen, ScreenId::Journal);
    assert!(harness.screen().contains("/q1?:"));
}

#[test]
fn filters_add_up_and_can_be_cleared() {
    let mut harness = at_journal(Lang::Vi, 120, 40);
    harness.press("<Shift-Right><Shift-Right><Shift-Right>f");
    let shown = harness.screen();
    assert!(shown.contains("Người thực hiện: Minh"), "{shown}");
    assert!(shown.contains("› 1/2"), "{shown}");
    assert!(harness.press("<Shift-F4>").screen().contains("/6"));
}

#[test]
fn the_cursor_stays_on_its_row_when_rows_are_sorted() {
    let mut harness = at_journal(Lang::Vi, 120, 40);
    harness.press("<Down><Down>");
    assert!(harness.screen().contains("› 3/6"));
    // Number ascending: the third newest of six becomes the fourth.
    assert!(harness.press("<F6>").screen().contains("› 4/6"));
    assert!(harness.screen().contains("Số▲"));
    assert!(harness.press("<F6>").screen().contains("› 3/6"));
    assert!(harness.screen().contains("Số▼"));
    assert!(!harness.press("<F6>").screen().contains("Số▼"));
}

#[test]
fn copying_takes_what_is_shown() {
    let mut harness = at_journal(Lang::Vi, 120, 40);
    harness.press("<Alt-c>");
    assert_eq!(harness.copied.as_deref(), Some("6"));
    harness.press("y<Down><Enter>");
    assert!(harness.copied.as_deref().unwrap().contains("\tMinh\t"));
}

#[test]
fn taking_back_asks_first_and_shows_a_dot_until_it_is_on_disk() {
    let mut harness = at_journal(Lang::Vi, 120, 40);
    harness.press("<Del><Enter>");
    assert!(harness.jobs.is_empty(), "the safe answer is in front");
    harness.press("<Del><Tab><Enter>");
    assert!(matches!(harness.jobs.as_slice(), [job] if matches!(job.work, Work::Execute(_))));
    assert!(harness.screen().contains("●"));
    harness.answer(Done::Stored(tui_office::taken_back(6)));
    let shown = harness.screen();
    assert!(
        !shown.contains("●") && shown.contains("đã thu hồi"),
        "{shown}"
    );
}

#[test]
fn the_head_to_be_lodged_stands_above_the_entries_and_follows_them() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    harness.press("<Del><Tab><Enter>");
    let facts = tui_office::taken_back(6);
    let mut book = Book::default();
    facts.iter().for_each(|fact| book.apply(fact));
    harness.answer(Done::Stored(facts));
    let digits = lodged_digits(book.journal_head().unwrap());
    let wanted = format!("Mã đầu nhật ký: {digits}");
    assert!(harness.screen().contains(&wanted), "{}", harness.screen());
}

#[test]
fn a_refusal_stays_in_the_status_line_and_a_failure_stands_in_front() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    let refused = || Done::Refused {
        what: "Năm đã khóa.".into(),
        hint: None,
    };
    harness.press("<F2>").answer(refused());
    assert!(harness.screen().contains("✘ Năm đã khóa."));
    let failure = parplan::failure::Failure::store("Đĩa đầy.").hint("xóa bớt tệp.");
    harness.press("<F2>").answer(Done::Failed(failure));
    assert!(harness.screen().contains("Đĩa đầy.") && harness.screen().contains("xóa bớt tệp."));
    assert!(!harness.press("<Esc>").screen().contains("Đĩa đầy."));
}

#[test]
fn a_broken_chain_is_told_in_full_and_stays_in_sight() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    let verified = |holds, told: &str| Done::Verified {
        holds,
        told: told.into(),
    };
    harness.press("<F2>");
    harness.answer(verified(false, "Chuỗi nhật ký bị đứt tại mục 3."));
    assert!(harness.screen().contains("▪ Kiểm tra chuỗi nhật ký"));
    let shown = harness.press("<Enter>").screen();
    assert!(
        shown.contains("│✘ Chuỗi nhật ký bị đứt tại mục 3."),
        "{shown}"
    );
    assert!(shown.contains("bản sao lưu"), "{shown}");
    harness.press("<F2>");
    harness.answer(verified(true, "Chuỗi nguyên vẹn: 6 mục.\nMã đầu: 5b1f"));
    assert!(harness.screen().contains("Mã đầu: 5b1f"));
    assert!(!harness.press("<Enter>").screen().contains("bị đứt"));
}

#[test]
fn an_entry_in_full_says_where_it_stands_in_the_chain() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    let shown = harness.press("<Enter>").screen();
    assert!(shown.contains("máy w1, số 6"), "{shown}");
}

#[test]
fn a_refusal_of_many_lines_stands_in_front_and_scrolls() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    let lines: Vec<String> = (1..=60).map(|n| format!("dòng {n}: sai.")).collect();
    harness.press("<F2>").answer(Done::Refused {
        what: lines.join("\n"),
        hint: Some("sửa tệp rồi nhập lại.".into()),
    });
    assert!(harness.screen().contains("dòng 1: sai."));
    let end = harness.press("<End>").screen();
    assert!(
        end.contains("dòng 60: sai.") && end.contains("sửa tệp"),
        "{end}"
    );
    assert!(!harness.press("<Esc>").screen().contains("sai."));
}

#[test]
fn unknown_words_of_the_prompt_are_answered_with_near_ones() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    assert!(
        harness
            .press(":darw<Enter>")
            .screen()
            .contains("Gần giống: draw")
    );
    harness.press("<Ctrl-u>year 2016<Enter>");
    assert_eq!(harness.model.desk.year, 2016);
    harness.press(":date 2017-02-01<Enter>");
    assert!(harness.screen().contains("01/02/2017"));
    let shown = harness.press("<Alt-y>").screen();
    assert!(
        shown.contains("2018") && shown.contains("chưa có số liệu"),
        "{shown}"
    );
    harness.press("2017<Enter>");
    assert_eq!(harness.model.desk.year, 2017);
}

#[test]
fn escape_never_quits_and_q_quits_only_at_the_top() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    harness.press("<Esc><Esc><Esc>");
    assert!(!harness.ended);
    assert!(!harness.press("<F1><Alt-q>").screen().contains("Trợ giúp ─"));
    harness.press("/abc<Alt-q>");
    assert!(!harness.ended);
    harness.press("q");
    assert!(harness.ended);
}

#[test]
fn quitting_asks_only_while_work_is_under_way() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    harness.press("<F2><Ctrl-q>");
    assert!(!harness.ended);
    harness.press("<Tab><Enter>");
    assert!(harness.ended);
}

#[test]
fn screens_change_with_digits_alt_digits_and_arrows() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    assert_eq!(harness.press("3").model.screen, ScreenId::Draw);
    assert_eq!(harness.press("<Alt-8>").model.screen, ScreenId::Journal);
    assert_eq!(
        harness.press("<Alt-Right>").model.screen,
        ScreenId::Overview
    );
    assert_eq!(harness.press("<Alt-Left>").model.screen, ScreenId::Journal);
    assert_eq!(
        harness.press(":cham<Enter>").model.screen,
        ScreenId::Scoring
    );
    assert_eq!(
        harness.press("<Ctrl-p>nhat ky<Enter>").model.screen,
        ScreenId::Journal
    );
}

#[test]
fn the_language_changes_at_once() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    assert!(harness.press("<F9>").screen().contains("Journal"));
    assert!(
        harness
            .press(":lang vi<Enter>")
            .screen()
            .contains("Nhật ký")
    );
}

#[test]
fn undo_asks_before_another_persons_entry() {
    let mut harness = at_journal(Lang::Vi, 80, 24);
    harness.press("<Ctrl-z>");
    assert!(harness.jobs.is_empty());
    assert!(harness.screen().contains("Minh"));
    harness.press("<Tab><Enter>");
    assert_eq!(harness.jobs.len(), 1);
}

#[test]
fn the_start_offers_three_ways_and_no_empty_table() {
    let mut harness = parplan::tui::testing::Harness::new(None, Lang::Vi, 80, 24);
    insta::assert_snapshot!("welcome_vi_80x24", harness.screen());
    harness.press("<Down><Enter>danh-muc.csv<Enter><Enter>");
    let asked = format!("{:?}", harness.jobs[0].work);
    assert!(asked.contains("danh-muc.csv"), "{asked}");
    let shown = harness.press("<Enter>").screen();
    assert!(shown.contains("● Đang tạo sổ làm việc"), "{shown}");
    assert_eq!(harness.jobs.len(), 1, "one at a time");
    harness.answer(Done::Opened(Box::new(opened())));
    assert!(harness.screen().contains("Tổng quan"));
}

#[test]
fn no_window_is_too_small_or_too_large() {
    for keys in [
        "", "<F1>", "<Ctrl-p>", "y", ":", "/so", "<Del>", "<Enter>", "f",
    ] {
        let mut harness = at_journal(Lang::Vi, 80, 24);
        harness.press("<Down>").press(keys);
        for (width, height) in sizes() {
            harness.resize(width, height);
        }
        harness.resize(80, 24);
        harness.press("<Esc><Esc>");
        let shown = harness.screen();
        assert!(
            shown.contains(" 5  15/03/2017"),
            "the row survives: {shown}"
        );
    }
    let mut start = parplan::tui::testing::Harness::new(None, Lang::En, 80, 24);
    for (width, height) in sizes() {
        start.resize(width, height);
    }
}

fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let widths = (1..=38)
        .step_by(5)
        .chain([39, 40, 41, 57, 79, 80, 120, 200]);
    widths.flat_map(|w| [1, 2, 3, 9, 10, 11, 12, 24, 60].map(|h| (w, h)))
}

#[test]
fn a_hundred_thousand_rows_are_no_burden() {
    let mut harness = journal_of(100_000, Lang::Vi, 120, 40);
    let begin = std::time::Instant::now();
    harness.press("<End><PageUp><PgUp><Home><PgDn><Ctrl-d><Ctrl-u>");
    let moves = begin.elapsed();
    assert!(harness.screen().contains("/100000"));
    // Generous: this runs unoptimised and beside other work; only the order counts.
    assert!(moves.as_millis() < 2_000, "{moves:?}");
}
