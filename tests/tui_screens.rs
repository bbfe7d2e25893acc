//! The screens of a year that is well on its way, as a person meets them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::OnceLock;

use parplan::desk::{Making, RegistryChoice, Sample, Surroundings, make_sample};
use parplan::store::{MemoryStore, Store, Workbook};
use parplan::tui::effect::Opened;
use parplan::tui::screens::ScreenId;
use parplan::tui::testing::Harness;
use parplan::words::Lang;

/// The journal of the sample, made once: every test folds it anew.
fn journal() -> &'static [parplan::book::entry::Entry] {
    static MADE: OnceLock<Vec<parplan::book::entry::Entry>> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let at = Surroundings {
            words: Lang::Vi.words(),
            actor: "Lan".into(),
            workbook: folder.path().join("so.db"),
        };
        let sample = Sample {
            making: Making {
                registry: RegistryChoice::Shipped("hcmc-2017".into()),
                taking: parplan::desk::Taking::default(),
                schemes: Vec::new(),
                year: 2017,
                title: String::new(),
                sample: true,
            },
            seed: 2017,
        };
        make_sample(&at, &sample).unwrap().entries().unwrap()
    })
}

fn window(lang: Lang, width: u16, height: u16) -> Harness {
    let mut store = MemoryStore::default();
    let drafts = journal().iter().map(|entry| parplan::book::entry::Draft {
        // The time of making is not part of what is shown.
        at: "2017-03-31T02:00:00.000Z".into(),
        actor: entry.actor.clone(),
        kind: entry.kind.clone(),
        version: entry.version,
        payload: entry.payload.clone(),
    });
    store.append(0, drafts.collect()).unwrap();
    let mut workbook = Workbook::open(Box::new(store)).unwrap();
    let opened = Opened {
        book: workbook.second_book().unwrap(),
        place: "so.db".into(),
        read_only: false,
    };
    Harness::new(Some(opened), lang, width, height)
}

#[test]
fn the_screens_look_right_in_both_languages_and_sizes() {
    for (lang, code) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            for (keys, name) in [
                ("1", "overview"),
                ("2", "agencies"),
                ("5", "scoring"),
                ("5<Enter>", "sheet"),
                ("5<Enter>jj99/120", "entry"),
                ("6", "ranking"),
                ("6<F2>", "explanation"),
            ] {
                let mut harness = window(lang, width, height);
                harness.press(keys);
                insta::assert_snapshot!(
                    format!("{name}_{code}_{width}x{height}"),
                    harness.screen()
                );
            }
        }
    }
}

#[test]
fn no_screen_fails_at_any_size() {
    let mut harness = window(Lang::Vi, 80, 24);
    for id in ScreenId::ALL {
        let key = (id.index() + 1).to_string();
        for open in ["", "<Enter>", "<F2>", "<F1>"] {
            harness.press(&key).press(open);
            for (width, height) in [
                (1, 1),
                (3, 60),
                (200, 2),
                (20, 5),
                (40, 10),
                (79, 23),
                (200, 60),
                (80, 24),
            ] {
                harness.resize(width, height);
                drop(harness.screen());
            }
            harness.press("<Esc><Esc><Esc>");
        }
    }
}

#[test]
fn a_value_shows_what_it_does_before_it_is_recorded() {
    let mut harness = window(Lang::En, 120, 40);
    harness.press("5<Enter>jj");
    let before = harness.screen();
    harness.press("120/120");
    let typed = harness.screen();
    assert!(typed.contains("4 points of 4"), "{typed}");
    assert!(typed.contains("Rank:"), "{typed}");
    assert!(harness.jobs.is_empty(), "nothing is recorded while typing");
    harness.press("<Esc>");
    assert_eq!(harness.screen(), before);
    // A comma is as good as a point, a wrong value is told while it is typed.
    harness.press("121/120");
    assert!(harness.screen().contains("121"), "{}", harness.screen());
    harness.press("<Enter>");
    assert_eq!(harness.jobs.len(), 1, "the book decides, not the screen");
}

#[test]
fn the_cursor_stays_on_its_agency() {
    let mut harness = window(Lang::En, 120, 40);
    harness.press("6jjj");
    let row = |screen: &str| {
        screen
            .lines()
            .find(|l| l.contains("83.24"))
            .map(str::to_owned)
    };
    assert!(row(&harness.screen()).is_some());
    harness.press("<F6><F6>");
    harness.press("5").press("6");
    assert!(row(&harness.screen()).is_some(), "{}", harness.screen());
}

#[test]
fn groups_are_turned_through_and_explained() {
    let mut harness = window(Lang::Vi, 120, 40);
    harness.press("6");
    assert!(harness.screen().contains("(1/4)"));
    harness.press("<Ctrl-g>");
    assert!(harness.screen().contains("(2/4)"));
    harness.press("<F2>");
    assert!(harness.screen().contains("tối đa"), "{}", harness.screen());
    harness.press("<Esc>");
    assert!(harness.screen().contains("(2/4)"));
}

#[test]
fn the_registry_is_found_without_marks() {
    let mut harness = window(Lang::Vi, 120, 40);
    harness.press("2");
    let cursor = "mã: 79-SYT";
    assert!(!harness.screen().contains(cursor), "{}", harness.screen());
    harness.press("/so y te<Enter>");
    assert!(harness.screen().contains(cursor), "{}", harness.screen());
}

#[test]
fn ranks_are_ordered_as_numbers() {
    let mut harness = window(Lang::Vi, 120, 40);
    harness.press("2");
    harness
        .press(&"<Shift-Right>".repeat(6))
        .press("<F6><Home><PgDn><PgDn>");
    let screen = harness.screen();
    let ranks: Vec<u32> = screen
        .lines()
        .filter_map(|line| line.split("││").next()?.trim_end().rsplit(' ').next())
        .filter_map(|rank| rank.trim_start_matches('=').parse().ok())
        .collect();
    assert!(ranks.len() > 20 && ranks.is_sorted(), "{screen}");
    assert!(ranks.last() > Some(&9), "two digits must be met: {screen}");
}
