//! The whole program in a pseudo-terminal: start, keys, paste, resize, signals. Is the
//! terminal whole afterwards?

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod screen;

use office::Office;
use screen::Terminal;

const CTRL_Q: &str = "\x11";
const ESC: &str = "\x1b";
const F1: &str = "\x1bOP";

fn open(office: &Office, rows: u16, cols: u16) -> Terminal {
    Terminal::start(rows, cols, office.path("").as_path(), &[])
}

#[test]
fn it_starts_in_vietnamese_and_leaves_the_terminal_whole() {
    let office = Office::with("hcmc-2017", 2017);
    let mut terminal = open(&office, 24, 80);
    terminal.expect("Tổng quan");
    assert!(terminal.in_alternate_screen());
    terminal.keys(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    terminal.assert_whole();
}

#[test]
fn without_a_workbook_it_offers_to_make_one() {
    let office = Office::empty();
    let mut terminal = open(&office, 24, 80);
    terminal.expect("2017");
    assert!(!office.workbook().exists());
    terminal.keys(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    terminal.assert_whole();
    assert!(!office.workbook().exists());
}

#[test]
fn escape_never_quits() {
    let office = Office::with("hcmc-2017", 2017);
    let mut terminal = open(&office, 24, 80);
    terminal.expect("Tổng quan");
    terminal.keys(F1);
    for _ in 0..5 {
        terminal.keys(ESC);
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
    terminal.expect("Tổng quan");
    terminal.keys(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
}

#[test]
fn signals_leave_the_terminal_whole() {
    for signal in ["TERM", "HUP"] {
        let office = Office::with("hcmc-2017", 2017);
        let mut terminal = open(&office, 24, 80);
        terminal.expect("Tổng quan");
        terminal.signal(signal);
        terminal.ended();
        terminal.assert_whole();
    }
}

#[test]
fn it_lives_through_every_size() {
    let office = Office::with("hcmc-2017", 2017);
    let mut terminal = open(&office, 24, 80);
    terminal.expect("Tổng quan");
    for (rows, cols) in [(5, 20), (1, 1), (3, 200), (60, 10), (60, 200), (24, 80)] {
        terminal.resize(rows, cols);
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    terminal.expect("Tổng quan");
    terminal.keys(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    terminal.assert_whole();
}

#[test]
fn a_tiny_terminal_is_told_so_and_survives() {
    let office = Office::with("hcmc-2017", 2017);
    let mut terminal = open(&office, 5, 20);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(!terminal.text().trim().is_empty());
    terminal.keys(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    terminal.assert_whole();
}

#[test]
fn values_typed_in_one_breath_land_in_their_own_cells() {
    let office = Office::with("hcmc-2017", 2017);
    let mut terminal = open(&office, 40, 120);
    terminal.expect("Tổng quan");
    terminal.keys("5\rjjjj10/20\r11/20\r3\r30@4\r9/10\r");
    // The panel names the criterion after the last one recorded.
    let seen = terminal.expect("2.2 Xử lý văn bản");
    terminal.keys(CTRL_Q);
    assert_eq!(terminal.ended(), 0, "{seen}");
    office.done(&["scores", "export", "diem.csv", "--year", "2017"]);
    let scores = office.read("diem.csv");
    let rows: Vec<&str> = scores.lines().skip(1).collect();
    let wanted = ["1.5,10/20", "1.6,11/20", "1.7,3", "1.8,30@4", "2.1,9/10"];
    assert_eq!(rows.len(), wanted.len(), "{scores}");
    for (row, wanted) in rows.iter().zip(wanted) {
        assert!(row.contains(&format!(",{wanted},")), "{row}");
    }
}
