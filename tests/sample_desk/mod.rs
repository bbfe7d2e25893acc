//! The sample year in a window, with the real worker, which answers only when a test lets it:
//! so a test can type ahead of it, as a fast person does.

use std::sync::OnceLock;

use parplan::book::entry::{Draft, Entry};
use parplan::book::{Command, Line, Summary};
use parplan::desk::{Making, RegistryChoice, Sample, Surroundings, make_sample};
use parplan::registry::AgencyKey;
use parplan::scoring::Lane;
use parplan::store::{MemoryStore, Store, Workbook};
use parplan::tui::hands::{hands, opened};
use parplan::tui::msg::Msg;
use parplan::tui::testing::Harness;
use parplan::tui::worker::{Hands, Progress};
use parplan::words::Lang;

/// The journal of the sample, made once: every test folds it anew.
pub fn journal() -> &'static [Entry] {
    static MADE: OnceLock<Vec<Entry>> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let sample = Sample {
            making: Making {
                registry: RegistryChoice::Shipped("hcmc-2017".into()),
                schemes: Vec::new(),
                taking: parplan::desk::Taking::default(),
                year: 2017,
                title: String::new(),
                sample: true,
            },
            seed: 2017,
        };
        let at = surroundings(folder.path().join("so.db"), Lang::Vi);
        make_sample(&at, &sample).unwrap().entries().unwrap()
    })
}

fn surroundings(workbook: std::path::PathBuf, lang: Lang) -> Surroundings {
    Surroundings {
        words: lang.words(),
        actor: "Lan".into(),
        workbook,
    }
}

/// The workbook of the sample, in memory.
pub fn workbook() -> Workbook {
    let mut store = MemoryStore::default();
    let drafts = journal().iter().map(|entry| Draft {
        // The time of making is not part of what is shown.
        at: "2017-03-31T02:00:00.000Z".into(),
        actor: entry.actor.clone(),
        kind: entry.kind.clone(),
        version: entry.version,
        payload: entry.payload.clone(),
    });
    store.append(0, drafts.collect()).unwrap();
    Workbook::open(Box::new(store)).unwrap()
}

/// A person at the keyboard and a worker that may be slow.
pub struct Desk {
    pub harness: Harness,
    hands: Hands,
    begun: usize,
}

impl Desk {
    /// A window on the sample.
    pub fn new(lang: Lang, width: u16, height: u16) -> Self {
        Self::on(workbook(), lang, width, height)
    }

    /// A window on the sample without the own figures of the agency scored last.
    pub fn unfinished(lang: Lang, width: u16, height: u16) -> Self {
        let mut workbook = workbook();
        let own = |line: &&Line| {
            matches!(
                line.summary,
                Summary::SheetRecorded {
                    lane: Lane::Own,
                    ..
                }
            )
        };
        let history = &workbook.book().history;
        let seq = history.iter().rev().find(own).unwrap().stamp.seq;
        let undo = Command::Undo { seq };
        workbook
            .execute(&undo, "Lan", "2017-03-31T02:00:00.000Z")
            .unwrap();
        Self::on(workbook, lang, width, height)
    }

    fn on(mut workbook: Workbook, lang: Lang, width: u16, height: u16) -> Self {
        let at = surroundings("so.db".into(), lang);
        let shown = opened(&mut workbook, &at).unwrap();
        let begun = shown.book.history.len();
        Self {
            harness: Harness::new(Some(shown), lang, width, height),
            hands: hands(at, Some(workbook)),
            begun,
        }
    }

    /// Presses keys; the worker does nothing yet.
    pub fn press(&mut self, keys: &str) -> String {
        self.harness.press(keys);
        self.harness.screen()
    }

    /// The worker does the oldest piece of work.
    pub fn work_once(&mut self) -> String {
        let job = self.harness.jobs.remove(0);
        let done = (self.hands)(&job, &Progress::unwatched());
        let ticket = job.ticket;
        self.harness.tell(Msg::Done { ticket, done });
        self.harness.screen()
    }

    /// The worker does all there is, also what comes of it.
    pub fn work(&mut self) -> String {
        while !self.harness.jobs.is_empty() {
            self.work_once();
        }
        self.harness.screen()
    }

    /// What stands in a cell of the first agency listed, as it would be exported.
    pub fn value(&self, criterion: &str) -> String {
        self.value_in(2017, criterion)
    }

    /// The same of a year.
    pub fn value_in(&self, year: i16, criterion: &str) -> String {
        let book = &self.harness.model.desk.book;
        let agency: AgencyKey = book
            .registry
            .as_of("2017-12-31".parse().unwrap())
            .resolve("79-BDT")
            .unwrap();
        let Some((scheme, _)) = book.inputs(year, &agency) else {
            return String::new();
        };
        let (_, found) = scheme.criterion(criterion).unwrap();
        let sheets = &book.years[&year].sheets;
        let entry = sheets.get(&agency, criterion, Lane::Own);
        entry.map_or_else(String::new, |entry| entry.input.write(found))
    }

    /// How many entries the journal has got since the window opened.
    pub fn recorded(&self) -> usize {
        self.harness.model.desk.book.history.len() - self.begun
    }
}
