//! A real workbook in memory behind the screens: what they ask for is carried out.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what fails here fails a test"
)]

use parplan::book::Command;
use parplan::exchange::shipped_registry;
use parplan::sampling::os_source;
use parplan::store::{ExecuteError, MemoryStore, Workbook};
use parplan::tui::effect::{Done, Opened, Work};
use parplan::tui::testing::{Harness, now};
use parplan::words::{Lang, VI};

/// A window and the workbook behind it.
pub struct Desk {
    pub harness: Harness,
    pub workbook: Workbook,
}

impl Desk {
    /// The office of 2017 with its registry and no draw.
    pub fn new(lang: Lang, width: u16, height: u16) -> Self {
        let mut workbook = Workbook::open(Box::new(MemoryStore::default())).unwrap();
        let commands = [
            Command::Found {
                year: 2017,
                title: "Thành phố Hồ Chí Minh".to_owned(),
                sample: true,
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
            workbook.execute(command, "Lan", AT).unwrap();
        }
        let opened = Opened {
            book: workbook.second_book().unwrap(),
            place: "parplan.db".to_owned(),
            read_only: false,
        };
        let harness = Harness::new(Some(opened), lang, width, height);
        Self { harness, workbook }
    }

    /// Presses keys and carries out what they ask for.
    pub fn press(&mut self, keys: &str) -> String {
        self.harness.press(keys);
        while let Some(job) = self.harness.jobs.first() {
            let command = match job.work.clone() {
                Work::Execute(command) => command,
                Work::DrawNow { mut requests } => {
                    for (n, request) in (7..).zip(&mut requests) {
                        request.seeding.values = vec![os_source([n; 32])];
                    }
                    Command::Draw {
                        requests,
                        now: now().utc,
                    }
                }
                other => panic!("{other:?}"),
            };
            let done = match self.workbook.execute(&command, "Lan", AT) {
                Ok(facts) => Done::Stored(facts),
                Err(ExecuteError::Refused(refusal)) => {
                    let told = (VI.refusal.tell)(&refusal);
                    Done::Refused {
                        what: told.what,
                        hint: told.hint,
                    }
                }
                Err(error) => panic!("{error:?}"),
            };
            self.harness.answer(done);
        }
        self.harness.screen()
    }
}

const AT: &str = "2017-03-31T02:00:00.000Z";
