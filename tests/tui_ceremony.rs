//! A whole ceremony by keys, with the worker behind the screens: holders, seals, openings,
//! late changes, rehearsals.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use parplan::book::{Command, DrawState};
use parplan::desk::Surroundings;
use parplan::exchange::shipped_registry;
use parplan::store::{MemoryStore, Workbook};
use parplan::tui::effect::{Done, Opened};
use parplan::tui::hands::{hands, opened};
use parplan::tui::testing::{Harness, now};
use parplan::tui::worker::{Hands, Progress};
use parplan::words::Lang;
use tempfile::TempDir;

const DICE: &str = "271828182845904523536028747135";
const FIRST: &str = "bí mật thứ nhất";
const SECOND: &str = "bí mật thứ hai";

/// A window, the worker behind it, and a folder for keys.
struct Desk {
    harness: Harness,
    hands: Hands,
    folder: TempDir,
}

impl Desk {
    fn new(lang: Lang, width: u16, height: u16) -> Self {
        let folder = TempDir::new().unwrap();
        let mut workbook = Workbook::open(Box::new(MemoryStore::default())).unwrap();
        let commands = [
            Command::Found {
                year: 2017,
                title: "Thành phố Hồ Chí Minh".to_owned(),
                sample: false,
            },
            Command::ImportRegistry {
                source: "hcmc-2017".to_owned(),
                as_of: None,
                today: now().today,
                rows: shipped_registry("hcmc-2017").unwrap(),
                leave: parplan::registry::Leave::default(),
            },
        ];
        for command in &commands {
            workbook
                .execute(command, "Lan", "2017-03-31T02:00:00.000Z")
                .unwrap();
        }
        let at = Surroundings {
            words: lang.words(),
            actor: "Lan".to_owned(),
            workbook: folder.path().join("so.db"),
        };
        let book: Opened = opened(&mut workbook, &at).unwrap();
        Self {
            harness: Harness::new(Some(book), lang, width, height),
            hands: hands(at, Some(workbook)),
            folder,
        }
    }

    /// Presses keys and has the worker do what they ask for.
    fn press(&mut self, keys: &str) -> String {
        self.harness.press(keys);
        while let Some(job) = self.harness.jobs.first().cloned() {
            let done = (self.hands)(&job, &Progress::unwatched());
            if let Done::Failed(failure) = &done {
                panic!("{failure:?}");
            }
            self.harness.answer(done);
        }
        self.harness.screen()
    }

    fn tabs(&mut self, count: usize) {
        self.press(&"<Tab>".repeat(count));
    }

    fn state(&self, id: &str) -> DrawState {
        self.harness.model.desk.book.draw(id).unwrap().state()
    }

    /// Prepares a planned draw of the city with two holders and types their passphrases.
    fn planned_with_holders(&mut self, list: bool) {
        self.press("3<Ins><Enter>");
        self.tabs(12);
        self.press("<Right><Right><Tab>DICE10<Tab><Tab><Tab>Giữ 1; Giữ 2<Tab>");
        if list {
            self.press("<Right>");
        }
        let phrases = self.press("<Ctrl-s>");
        assert!(
            phrases.contains("Giữ 1") && phrases.contains("Giữ 2"),
            "{phrases}"
        );
        let shown = self.press(&format!(
            "{FIRST}<Tab>{FIRST}x<Tab>{SECOND}<Tab>{SECOND}<Ctrl-s>"
        ));
        assert!(shown.contains("differ"), "{shown}");
        assert!(shown.contains('•') && !shown.contains("thứ"), "{shown}");
        assert!(!format!("{:?}", self.harness.model).contains("thứ nhất"));
        self.press("<Backspace><Ctrl-s>");
        let keys = self.press("draw<Enter>");
        assert!(keys.contains("Key files are in"), "{keys}");
        self.press("<Esc>");
    }

    fn unseal(&mut self, more: &str) -> String {
        self.press(&format!("<F12>{FIRST}<Tab>{SECOND}{more}<Ctrl-s>"))
    }
}

#[test]
fn a_sealed_draw_is_led_from_the_form_to_the_published_secrets() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    desk.planned_with_holders(false);
    assert_eq!(desk.state("2017-CITY-1"), DrawState::Planned);
    let waits = desk.harness.screen();
    assert!(
        waits.contains("✔ commit") && waits.contains("waits for DICE10"),
        "{waits}"
    );
    // Below stand the times of this run.
    let (lasting, _) = waits.split_once("Order of the ceremony").unwrap();
    insta::assert_snapshot!("ceremony_waits_en_120x40", lasting);
    desk.press(&format!("i{DICE}<Enter>{DICE}<Enter>"));
    assert_eq!(desk.state("2017-CITY-1"), DrawState::Made);
    assert!(
        desk.harness
            .screen()
            .contains("7 slots sealed, the next is 1")
    );
    let wrong = desk.press(&format!("<F12>{FIRST}<Tab>{FIRST}<Ctrl-s>"));
    assert!(wrong.contains("does not open"), "{wrong}");
    desk.press("<Enter><Esc>");
    for slot in 1..=7 {
        let told = desk.unseal("");
        assert!(
            told.contains(&format!("Slot {slot}: surprise inspection of")),
            "{told}"
        );
        desk.press("<Esc>");
    }
    let over = desk.press("<Alt-a>");
    assert!(
        over.contains("Publish the secrets") && !over.contains("Open the next"),
        "{over}"
    );
    desk.press(&format!("publish<Enter>{FIRST}<Tab>{SECOND}<Ctrl-s>"));
    let draw = desk.harness.model.desk.book.draw("2017-CITY-1").unwrap();
    assert_eq!(draw.secrets.len(), 2);
    assert_eq!(draw.proof().unwrap().verify(), Ok(()));
    assert!(
        desk.press("v")
            .contains("follows when it is computed again")
    );
    let names = std::fs::read_dir(desk.folder.path().join("so.seals/2017-CITY-1")).unwrap();
    assert_eq!(names.count(), 2);
}

#[test]
fn a_sealed_list_is_made_and_opened_by_keys() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    desk.press("<F9>");
    desk.planned_with_holders(true);
    desk.press(&format!("i{DICE}<Enter>{DICE}<Enter>"));
    desk.press("<Alt-a>sealed list<Enter>");
    let form = desk.press(&format!(
        "{FIRST}<Tab>{SECOND}<Tab>2017-03-01<Tab>2017-03-30<Tab><Tab>Đoàn 1; Đoàn 2"
    ));
    assert!(form.contains("Đoàn 1") && !form.contains(SECOND), "{form}");
    insta::assert_snapshot!("ceremony_list_en_80x24", form);
    desk.press("<Ctrl-s>");
    let told = desk.unseal("");
    assert!(told.contains("Slot 1: surprise inspection of"), "{told}");
    desk.press("<Esc>");
    let locked = desk.harness.screen();
    assert!(locked.contains("▣ slot 1 opened for 2017-03-"), "{locked}");
    let listing = std::fs::read_dir(desk.folder.path().join("so.seals/2017-CITY-1")).unwrap();
    assert_eq!(listing.count(), 2 + 7);
}

#[test]
fn the_form_counts_certain_units_before_anything_is_recorded() {
    let mut desk = Desk::new(Lang::Vi, 120, 40);
    desk.press("3<Ins><Enter>");
    desk.tabs(4);
    let form = desk.press("79-SYT=QĐ 1<Tab>79-SNV=KL 2; 79-STC=KL 3");
    assert!(
        form.contains("30 % × 20 = 6 · chỉ định 2 · loại trừ"),
        "{form}"
    );
    assert!(
        form.contains("ngẫu nhiên 4/20 · chắc chắn 2/20 · tổng 6/20"),
        "{form}"
    );
    insta::assert_snapshot!("ceremony_form_vi_120x40", form);
    assert!(desk.harness.model.desk.book.draws.is_empty());
    let twice = desk.press("; 79-SYT=KL 4");
    assert!(twice.contains("hai lần"), "{twice}");
}

#[test]
fn one_value_serves_all_heads_that_wait_for_it() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    desk.press("3<Ins><Down><Enter>");
    let form = desk.harness.screen();
    assert!(form.contains("30 % × "), "{form}");
    desk.tabs(12);
    desk.press("<Right><Right><Tab>DICE10<Ctrl-s>draw<Enter>");
    assert_eq!(desk.harness.model.desk.book.draws.len(), 24);
    let whom = desk.press(&format!("i{DICE}<Enter>{DICE}<Enter>"));
    assert!(whom.contains("For all 24 draws"), "{whom}");
    desk.press("<Enter>");
    let draws = &desk.harness.model.desk.book.draws;
    assert!(draws.iter().all(|draw| draw.outcome.is_some()));
}

#[test]
fn units_are_replaced_and_draws_given_up_with_reasons() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    desk.press("3<Ins><Enter>");
    desk.tabs(12);
    desk.press("<Right><Right><Tab>DICE10<Ctrl-s>draw<Enter>");
    desk.press("<Alt-a>give up<Enter>wrong day, CV 1<Enter>");
    assert_eq!(desk.state("2017-CITY-1"), DrawState::Abandoned);
    desk.press("<F2>again, CV 2<Enter>draw<Enter>");
    let before = desk
        .harness
        .model
        .desk
        .book
        .draw("2017-CITY-2")
        .unwrap()
        .clone();
    let picker = desk.press("<Alt-a>replace<Enter>");
    assert!(picker.contains("Which unit falls away?"), "{picker}");
    desk.press("<Enter>CV 12/UBND<Enter>");
    let after = desk.harness.model.desk.book.draw("2017-CITY-2").unwrap();
    assert_eq!((before.steps.len(), after.steps.len()), (0, 1));
    assert_eq!(before.outcome, after.outcome);
    let amend = desk.press("<Alt-a>amend<Enter>");
    assert!(amend.contains("nothing changes"), "{amend}");
}

#[test]
fn a_rehearsal_is_shown_and_forgotten() {
    let mut desk = Desk::new(Lang::En, 120, 40);
    let shown = desk.press("3<Alt-a>rehearse<Enter>");
    assert!(shown.contains("REHEARSAL"), "{shown}");
    assert!(desk.harness.model.desk.book.draws.is_empty());
    let history = desk.harness.model.desk.book.history.len();
    assert_eq!(history, 2);
}
