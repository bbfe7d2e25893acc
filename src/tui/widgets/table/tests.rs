//! What a person gets from any table or tree.

use super::*;
use crate::book::Book;
use crate::tui::keymap::{Action, Edit, Step};
use crate::tui::screens::Heard;
use crate::tui::testing::now;
use crate::tui::theme::Theme;
use crate::words::VI;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

#[derive(Debug)]
struct Unit {
    code: u32,
    name: &'static str,
    depth: u16,
    hay: Haystack,
}

impl Row for Unit {
    type Id = u32;

    fn id(&self) -> u32 {
        self.code
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }

    fn depth(&self) -> u16 {
        self.depth
    }
}

fn unit(code: u32, name: &'static str, depth: u16) -> Unit {
    Unit {
        code,
        name,
        depth,
        hay: Haystack::new(name),
    }
}

fn tree() -> Vec<Unit> {
    vec![
        unit(1, "Quận 1", 0),
        unit(11, "Phường Bến Nghé", 1),
        unit(12, "Phường Đa Kao", 1),
        unit(2, "Quận 3", 0),
        unit(21, "Phường 6", 1),
        unit(3, "Sở Nội vụ", 0),
    ]
}

static COLUMNS: &[Column<Unit>] = &[
    Column {
        id: "name",
        title: |_| "Tên",
        min: 12,
        grow: 1,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.name.to_owned(),
        key: |row| SortKey::Text(row.name.to_owned()),
        role: plain,
    },
    Column {
        id: "code",
        title: |_| "Mã",
        min: 4,
        grow: 0,
        align: Align::Right,
        priority: 1,
        cell: |row, _| row.code.to_string(),
        key: |row| match row.code {
            0 => SortKey::Nothing,
            code => SortKey::Int(code.into()),
        },
        role: plain,
    },
];

struct Bench {
    book: Book,
    rows: Vec<Unit>,
    table: TableState<u32>,
    page: usize,
}

impl Bench {
    fn new(rows: Vec<Unit>) -> Self {
        let mut bench = Self {
            book: Book::default(),
            rows,
            table: TableState::default(),
            page: 3,
        };
        bench.refresh();
        bench
    }

    fn with<T>(
        &mut self,
        f: impl FnOnce(&mut TableState<u32>, Grid<'_, Unit>, &ScreenCx<'_>) -> T,
    ) -> T {
        let cx = ScreenCx {
            place: "",
            book: &self.book,
            words: &VI,
            theme: Theme { mono: true },
            size: (80, 24),
            now: now(),
            year: 2017,
            day: now().today,
            actor: "Lan",
            read_only: false,
            pending: &[],
            page: self.page,
        };
        let grid = Grid {
            columns: COLUMNS,
            rows: &self.rows,
        };
        f(&mut self.table, grid, &cx)
    }

    fn refresh(&mut self) {
        self.with(|table, grid, cx| table.refresh(grid, cx));
    }

    fn act(&mut self, action: Action) -> &mut Self {
        self.with(|table, grid, cx| table.hear(&Heard::Action(action), grid, cx));
        self
    }

    fn go(&mut self, step: Step) -> &mut Self {
        self.act(Action::Move(step))
    }

    fn type_text(&mut self, text: &str) {
        self.with(|table, grid, cx| table.hear(&Heard::Text(text), grid, cx));
    }

    fn at(&mut self) -> u32 {
        self.with(|table, grid, _| table.selected(grid).map_or(0, Row::id))
    }

    fn shown(&mut self) -> usize {
        self.table.position().1
    }

    fn draw(&mut self, width: u16, height: u16) -> (Buffer, String) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        self.with(|table, grid, cx| table.draw(&mut buf, area, grid, cx, true));
        let cells = buf.content().chunks(width.into());
        let lines = cells.map(|row| row.iter().map(|c| c.symbol()).collect::<String>());
        let text: Vec<String> = lines.map(|l| l.trim_end().to_owned()).collect();
        (buf, text.join("\n"))
    }
}

#[test]
fn a_branch_closes_opens_and_leads_to_its_parent() {
    let mut bench = Bench::new(tree());
    bench.go(Step::Down).go(Step::Left);
    assert_eq!(bench.at(), 1, "left on a leaf goes to its parent");
    bench.go(Step::Left);
    assert_eq!(bench.shown(), 4, "left on an open branch closes it");
    bench.go(Step::Right);
    assert_eq!(bench.shown(), 6);
    bench.go(Step::Right);
    assert_eq!(bench.at(), 11, "right on an open branch goes in");
}

#[test]
fn searching_opens_the_branch_where_something_is_found() {
    let mut bench = Bench::new(tree());
    bench.go(Step::Left).act(Action::Search);
    assert_eq!(bench.shown(), 5 - 1);
    bench.type_text("da kao");
    assert_eq!((bench.at(), bench.shown()), (12, 6));
}

#[test]
fn a_filter_keeps_the_branches_above_what_it_shows() {
    let mut bench = Bench::new(tree());
    bench.go(Step::Down).act(Action::Filter);
    assert_eq!(bench.shown(), 2);
    assert_eq!(bench.at(), 11);
    bench.act(Action::ClearFilters);
    assert_eq!((bench.shown(), bench.at()), (6, 11));
}

#[test]
fn sorting_a_tree_lists_it_flat_and_keeps_the_cursor_on_its_row() {
    let mut bench = Bench::new(tree());
    bench
        .go(Step::Last)
        .act(Action::ColumnRight)
        .act(Action::Sort);
    assert_eq!((bench.at(), bench.table.position().0), (3, 3));
    bench.act(Action::Sort);
    assert_eq!((bench.at(), bench.table.position().0), (3, 4));
}

#[test]
fn the_cursor_stays_near_when_its_row_goes() {
    let mut bench = Bench::new(tree());
    bench.go(Step::Down).go(Step::Down);
    assert_eq!(bench.at(), 12);
    bench.rows.remove(2);
    bench.refresh();
    assert_eq!(bench.at(), 2);
    bench.rows.insert(0, unit(9, "Sở Y tế", 0));
    bench.refresh();
    assert_eq!(bench.at(), 2, "a new row above does not move it");
    bench.rows.clear();
    bench.refresh();
    assert_eq!((bench.at(), bench.table.position()), (0, (0, 0)));
}

#[test]
fn pages_and_ends_stop_at_the_ends() {
    let mut bench = Bench::new(tree());
    bench.go(Step::PageDown);
    assert_eq!(bench.table.position().0, 4);
    bench.go(Step::PageDown).go(Step::PageDown);
    assert_eq!(bench.table.position().0, 6);
    bench.go(Step::HalfUp);
    assert_eq!(bench.table.position().0, 4);
    bench.go(Step::First).go(Step::Up);
    assert_eq!(bench.table.position().0, 1);
}

#[test]
fn room_that_is_short_costs_columns_never_the_cursor() {
    let mut bench = Bench::new(tree());
    bench.go(Step::Last);
    let (_, wide) = bench.draw(30, 4);
    assert!(wide.contains("Mã") && wide.contains("Sở Nội vụ"), "{wide}");
    let (_, narrow) = bench.draw(14, 4);
    assert!(
        !narrow.contains("Mã") && narrow.contains("Sở Nội vụ"),
        "{narrow}"
    );
    let (_, low) = bench.draw(30, 1);
    assert!(low.contains("Sở Nội vụ"), "{low}");
}

#[test]
fn hidden_moved_and_widened_columns_stay_so() {
    let mut bench = Bench::new(tree());
    bench.act(Action::ShiftColumnRight);
    let (_, text) = bench.draw(30, 3);
    assert!(text.trim_start().starts_with("Mã"), "{text}");
    bench.act(Action::ToggleColumn(0));
    let (_, text) = bench.draw(30, 3);
    assert!(!text.contains("Tên"), "{text}");
    bench.act(Action::ToggleColumn(1));
    let (_, text) = bench.draw(30, 3);
    assert!(text.contains("Mã"), "the last column cannot be hidden");
}

#[test]
fn what_was_found_and_where_the_cursor_is_show_without_colour() {
    let mut bench = Bench::new(tree());
    bench.act(Action::Search);
    bench.type_text("kao");
    let (buf, text) = bench.draw(30, 9);
    let y = text.lines().position(|l| l.contains("Đa Kao")).unwrap();
    let cell = |x: u16| buf.cell((x, u16::try_from(y).unwrap())).unwrap().clone();
    let x = (0..30).find(|x| cell(*x).symbol() == "K").unwrap();
    assert!(
        cell(x)
            .modifier
            .contains(Modifier::REVERSED | Modifier::UNDERLINED)
    );
    assert!(!cell(x - 2).modifier.contains(Modifier::UNDERLINED));
    bench.act(Action::Edit(Edit::Clear)).act(Action::Back);
    assert!(!bench.table.is_searching());
}

#[test]
fn rows_without_a_value_come_last_in_both_orders() {
    let rows = vec![
        unit(0, "Sở Y tế", 0),
        unit(9, "Quận 1", 0),
        unit(10, "Quận 3", 0),
    ];
    let mut bench = Bench::new(rows);
    let codes = |bench: &Bench| -> Vec<u32> {
        let rows = bench.table.order.iter();
        rows.filter_map(|at| Some(bench.rows.get(*at as usize)?.code))
            .collect()
    };
    bench.with(|table, grid, cx| table.sort_by("code", false, grid, cx));
    assert_eq!(codes(&bench), [9, 10, 0]);
    bench.with(|table, grid, cx| table.sort_by("code", true, grid, cx));
    assert_eq!(codes(&bench), [10, 9, 0]);
}
