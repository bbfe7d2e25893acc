//! What the lists of scoring and ranking tell, and how they are put in order.

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test files, each of which uses a part"
)]
mod sample_desk;

use parplan::words::Lang;
use sample_desk::Desk;

/// The cells of the last column of a table that fills the window, from above.
fn last_column(screen: &str) -> Vec<String> {
    let rows = screen.lines().filter_map(|line| line.strip_suffix('│'));
    rows.map(|row| row.split_whitespace().next_back().unwrap_or("").to_owned())
        .collect()
}

fn ranks(screen: &str) -> Vec<Option<u32>> {
    let cells = last_column(screen);
    let found = cells.iter().skip_while(|cell| !cell.starts_with("Rank"));
    found
        .skip(1)
        .map(|cell| cell.trim_start_matches('=').parse().ok())
        .collect()
}

#[test]
fn ranks_are_ordered_as_numbers_in_both_orders() {
    let mut desk = Desk::new(Lang::En, 120, 24);
    desk.press("5");
    // The rank is the last column; the cursor stops there.
    desk.press(&"<Shift-Right>".repeat(12));
    let up = ranks(&desk.press("<F6><Home>"));
    assert!(up.len() > 15 && up.iter().all(Option::is_some), "{up:?}");
    assert!(up.is_sorted(), "{up:?}");
    let down = ranks(&desk.press("<F6><Home>"));
    assert!(down.iter().all(Option::is_some), "{down:?}");
    assert!(down.first() > Some(&Some(99)), "{down:?}");
    assert!(down.iter().rev().is_sorted(), "{down:?}");
}

#[test]
fn cells_without_points_come_after_those_with_some_in_both_orders() {
    let mut desk = Desk::new(Lang::En, 80, 24);
    desk.press("5<Enter>");
    for shown in [
        desk.press(&format!("{}<F6><Home>", "<Shift-Right>".repeat(5))),
        desk.press("<F6><Home>"),
    ] {
        let cells = last_column(&shown);
        let from = cells.iter().skip_while(|cell| !cell.starts_with("Points"));
        let cells: Vec<&String> = from.skip(1).take(6).collect();
        assert_eq!(cells.len(), 6, "{shown}");
        assert!(cells.iter().all(|c| c.contains('.')), "{cells:?}\n{shown}");
    }
}

#[test]
fn what_is_provisional_is_said_over_both_lists() {
    let mut desk = Desk::new(Lang::En, 160, 40);
    let list = desk.press("5");
    assert!(list.contains("Complete: all 366 agencies"), "{list}");
    assert!(list.contains("So far (%)"), "{list}");
    let ranking = desk.press("6");
    assert!(ranking.contains("Complete: all 20 agencies"), "{ranking}");
    let mut desk = Desk::unfinished(Lang::En, 160, 40);
    let list = desk.press("5");
    assert!(list.contains("Provisional: 365 of 366"), "{list}");
    desk.press("<Shift-Right><Shift-Right><Shift-Right><Shift-Right><F6>");
    let list = desk.press("<F6><Home>");
    assert!(
        list.contains("partly") || list.contains("not scored"),
        "{list}"
    );
    let ranking = desk.press("6<Ctrl-g><Ctrl-g><End>");
    assert!(ranking.contains("Provisional: 321 of 322"), "{ranking}");
}

#[test]
fn the_sheet_has_a_heading_for_each_domain_with_its_points() {
    let mut desk = Desk::new(Lang::En, 140, 60);
    let sheet = desk.press("5<Enter>");
    let title = sheet.lines().nth(2).unwrap();
    assert!(title.contains("Ban Dân tộc · department"), "{title}");
    let headings: Vec<&str> = sheet
        .lines()
        .filter(|line| line.starts_with("│1  ") || line.starts_with("│2  "))
        .collect();
    assert_eq!(headings.len(), 2, "{sheet}");
    assert!(
        headings[0].contains("Công tác chỉ đạo, điều hành"),
        "{sheet}"
    );
    assert!(headings[0].contains("/16"), "{sheet}");
    // The cursor stands on criteria only: from the first one up and down again.
    for keys in ["", "<Home>", "k", "<Up><PgUp>"] {
        let shown = desk.press(&format!("{keys}<F2>"));
        assert!(shown.contains("Enter a value 1.1"), "{keys}: {shown}");
        desk.press("<Esc>");
    }
    let shown = desk.press("jjjjjjjj<F2>");
    assert!(shown.contains("Enter a value 2.1"), "{shown}");
    let shown = desk.press("<Esc>k<F2>");
    assert!(shown.contains("Enter a value 1.8"), "{shown}");
    // A value goes on over a heading.
    desk.press("<Ctrl-u>30@4<Enter>");
    let shown = desk.work();
    assert!(shown.contains("2.1 Tham mưu"), "{shown}");
}

#[test]
fn the_explanation_follows_the_language_and_the_year() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    let shown = desk.press("6<F2>");
    assert!(shown.contains("(of 2)"), "{shown}");
    let shown = desk.press("<F9>");
    assert!(shown.contains("tối đa 2"), "{shown}");
    assert!(!shown.contains("(of 2)"), "{shown}");
    // Nothing is scored in the next year: there is nothing to explain.
    let shown = desk.press("<Alt-y><Down><Enter>");
    assert!(!shown.contains("tối đa 2"), "{shown}");
    assert!(shown.contains("Chưa có điểm nào"), "{shown}");
}

#[test]
fn the_explanation_stops_where_its_last_line_shows() {
    let mut desk = Desk::new(Lang::En, 80, 24);
    desk.press("6<F2>");
    let end = desk.press("<End>");
    assert_eq!(desk.press("<Down><Down><PgDn><PgDn>"), end);
    let rows = end.lines().skip(3).take(17);
    let blank = rows.filter(|row| row.trim_matches(['│', ' ']).is_empty());
    assert!(blank.count() < 3, "{end}");
    assert_ne!(desk.press("<Up>"), end, "one step up is seen at once");
    // What the hints offer there does something.
    let hints = end.lines().last().unwrap();
    for dead in ["Choose", "Search", "Filter", "Sort"] {
        assert!(!hints.contains(dead), "{hints}");
    }
    let shown = desk.press("<Enter>");
    assert!(shown.contains("(1/4)"), "{shown}");
}

#[test]
fn groups_are_turned_both_ways() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    assert!(desk.press("6<Alt-g>").contains("(4/4)"));
    assert!(desk.press("<Ctrl-g>").contains("(1/4)"));
    assert!(desk.press("<Ctrl-g><Alt-g>").contains("(1/4)"));
}

#[test]
fn a_wide_window_shows_names_whole_and_percents_by_domain() {
    let mut desk = Desk::new(Lang::Vi, 200, 60);
    let shown = desk.press("6");
    for name in [
        "Sở Nông nghiệp và Phát triển nông thôn",
        "Sở Lao động - Thương binh và Xã hội",
        "Văn phòng Ủy ban nhân dân Thành phố",
    ] {
        let mut rows = shown.lines().filter_map(|line| line.split("││").next());
        assert!(rows.any(|row| row.contains(name)), "{name}: {shown}");
    }
    assert!(shown.contains("Theo lĩnh vực (%)"), "{shown}");
    // Domain 1: 14,31 of 18.
    let first = shown.lines().find(|line| line.starts_with("│    1"));
    assert!(
        first.unwrap().contains(" 79  94  87  96  78  97  98  42"),
        "{shown}"
    );
    assert!(shown.contains("79,5 %"), "{shown}");
}

#[test]
fn a_near_tie_is_explained_where_it_occurs() {
    let mut desk = Desk::new(Lang::En, 80, 60);
    let note = "at most 0.05 percentage points";
    let shown = desk.press("6<Ctrl-g><Ctrl-g>");
    assert!(shown.contains('≈') && shown.contains(note), "{shown}");
    let rows = shown.lines().filter(|line| line.contains("≈ "));
    assert!(rows.count() > 1, "{shown}");
}
