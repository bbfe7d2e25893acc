//! What the worker does with the workbook: carries out, verifies, writes, makes, opens.
//!
//! The screens hold a book of their own; after every piece of work they are told all
//! facts they have not seen, also those other programs wrote. Runs on the worker's thread.

mod seals;

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::effect::{Done, Job, Opened, Work};
use super::run::now;
use super::worker::{Hands, Progress};
use crate::book::{Command, DrawRequest};
use crate::desk::{
    Making, RegistryChoice, Sample, Surroundings, machine_bytes, make_sample, make_workbook, told,
};
use crate::exchange::{LARGEST, read_bytes, write_whole};
use crate::failure::{Exit, Failure};
use crate::report::{self, Paper, Source, format_of};
use crate::sampling::os_source;
use crate::store::{ExecuteError, Workbook};

/// The registry and year of the sample.
const SAMPLE: (&str, i16) = ("hcmc-2017", 2017);

/// The worker's own copy of everything.
struct Bench {
    at: Surroundings,
    workbook: Option<Workbook>,
    /// Order of arrival of the newest fact the screens have.
    told: u64,
}

/// Hands for the worker, around a workbook that may be open already.
#[must_use]
pub fn hands(at: Surroundings, workbook: Option<Workbook>) -> Hands {
    let told = workbook.as_ref().map_or(0, |w| w.book().seq());
    let mut bench = Bench { at, workbook, told };
    Box::new(move |job, progress| bench.work(job, progress))
}

/// Takes a book for the screens out of an open workbook.
///
/// # Errors
/// When the journal cannot be read again.
pub fn opened(workbook: &mut Workbook, at: &Surroundings) -> Result<Opened, Failure> {
    let book = workbook
        .second_book()
        .map_err(|error| error.told(at.words))?;
    Ok(Opened {
        book,
        place: workbook.place(),
        read_only: workbook.read_only(),
    })
}

impl Bench {
    fn work(&mut self, job: &Job, progress: &Progress) -> Done {
        self.at.words = job.lang.words();
        let done = match &job.work {
            Work::Execute(command) => self.execute(command, job.at),
            Work::DrawNow { requests } => self.draw_now(requests, job.at),
            Work::DrawPrepared(prepared) => self.draw_prepared(prepared, job.at),
            Work::Unseal {
                draw,
                passphrases,
                what,
            } => self.unseal(draw, passphrases, what, job.at),
            Work::Verify => self.verify(),
            Work::Write { paper, path } => self.write(paper, path),
            Work::Save { bytes, path } => self.save(path, bytes),
            Work::Probe(path) => Ok(probe(path)),
            Work::Read(path) => read(path, &self.at),
            Work::Look => Ok(Done::Stored(Vec::new())),
            Work::Open(path) => self.open(path.clone()),
            Work::New(making) => self.make(making),
            Work::OpenSample => self.sample(progress),
        };
        match done {
            Ok(Done::Stored(_)) => self.news(),
            Ok(done) => done,
            Err(failure) if failure.exit == Exit::Bad => Done::Refused {
                what: failure.what,
                hint: failure.hint,
            },
            Err(failure) => Done::Failed(failure),
        }
    }

    fn open_workbook(&mut self) -> Result<&mut Workbook, Failure> {
        let words = self.at.words;
        self.workbook
            .as_mut()
            .ok_or_else(|| Failure::bad(words.chrome.no_workbook))
    }

    fn execute(&mut self, command: &Command, at: Timestamp) -> Result<Done, Failure> {
        let (actor, words) = (self.at.actor.clone(), self.at.words);
        let instant = at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
        let workbook = self.open_workbook()?;
        match workbook.execute(command, &actor, &instant) {
            Ok(facts) => Ok(Done::Stored(facts)),
            Err(ExecuteError::Refused(refusal)) => {
                let told = (words.refusal.tell)(&refusal);
                Ok(Done::Refused {
                    what: told.what,
                    hint: told.hint,
                })
            }
            Err(error) => Err(told(&error, words)),
        }
    }

    /// Draws with machine seeds made here, one for each request.
    fn draw_now(&mut self, requests: &[DrawRequest], at: Timestamp) -> Result<Done, Failure> {
        let mut seeded = requests.to_vec();
        for request in &mut seeded {
            request.seeding.sources = vec!["OS".to_owned()];
            request.seeding.values = vec![os_source(machine_bytes(self.at.words)?)];
        }
        let command = Command::Draw {
            requests: seeded,
            now: at,
        };
        self.execute(&command, at)
    }

    /// All facts the screens have not seen yet.
    fn news(&mut self) -> Done {
        let (words, since) = (self.at.words, self.told);
        let Some(workbook) = self.workbook.as_mut() else {
            return Done::Stored(Vec::new());
        };
        match workbook.facts_since(since) {
            Ok(facts) => {
                self.told = facts.last().map_or(since, |fact| fact.stamp.seq);
                Done::Stored(facts)
            }
            Err(error) => Done::Failed(error.told(words)),
        }
    }

    fn verify(&mut self) -> Result<Done, Failure> {
        let words = self.at.words;
        let workbook = self.open_workbook()?;
        let bad = workbook.verify().map_err(|error| error.told(words))?;
        let told = match &bad {
            Some(bad) => (words.journal.bad_entry)(bad),
            None => {
                let entries = workbook.book().history.len();
                (words.journal.chain_holds)(entries, &workbook.journal_head())
            }
        };
        Ok(Done::Verified {
            holds: bad.is_none(),
            told,
        })
    }

    fn write(&mut self, paper: &Paper, path: &Path) -> Result<Done, Failure> {
        let words = self.at.words;
        let format = format_of(path).map_err(|fault| fault.told(words))?;
        let workbook = self.open_workbook()?;
        let source = Source {
            book: workbook.book(),
            today: now().today,
            as_of: None,
            words,
        };
        let bytes = report::render(&source.paper(paper), format, words)
            .map_err(|fault| fault.told(words))?;
        self.save(path, &bytes)
    }

    fn save(&self, path: &Path, bytes: &[u8]) -> Result<Done, Failure> {
        let path = &whole(path);
        write_whole(path, bytes).map_err(|error| {
            let (what, hint) = self.at.words.store.cannot_save;
            Failure::store(what(&path.display().to_string(), &error.to_string())).hint(hint)
        })?;
        Ok(Done::Wrote(path.clone()))
    }

    fn open(&mut self, path: PathBuf) -> Result<Done, Failure> {
        self.at.workbook = path;
        let workbook = self.at.open()?;
        self.take(workbook)
    }

    fn make(&mut self, making: &Making) -> Result<Done, Failure> {
        let mut making = making.clone();
        if let RegistryChoice::File(path) = &mut making.registry {
            *path = whole(path);
        }
        let workbook = make_workbook(&self.at, &making)?;
        self.take(workbook)
    }

    /// The sample lies in a folder of its own, so that it is never taken for the real one.
    fn sample(&mut self, progress: &Progress) -> Result<Done, Failure> {
        progress.at(0, 0);
        let folder = self.at.workbook.parent().unwrap_or(Path::new(""));
        let named = |n: u32| folder.join(format!("parplan-demo-{n}")).join("parplan.db");
        let free = (1..).map(named).find(|path| !path.exists());
        let at = Surroundings {
            workbook: free.unwrap_or_default(),
            ..self.at.clone()
        };
        let (registry, year) = SAMPLE;
        let sample = Sample {
            making: Making {
                registry: RegistryChoice::Shipped(registry.to_owned()),
                taking: crate::desk::Taking::default(),
                schemes: Vec::new(),
                year,
                title: String::new(),
                sample: true,
            },
            seed: u64::from(year.unsigned_abs()),
        };
        let workbook = make_sample(&at, &sample)?;
        self.at = at;
        self.take(workbook)
    }

    fn take(&mut self, mut workbook: Workbook) -> Result<Done, Failure> {
        let opened = opened(&mut workbook, &self.at)?;
        self.told = opened.book.seq();
        self.workbook = Some(workbook);
        Ok(Done::Opened(Box::new(opened)))
    }
}

/// From the root, so that a person finds the file again; `~/` is the home folder, as in a
/// shell.
pub(super) fn whole(path: &Path) -> PathBuf {
    let home = || etcetera::home_dir().ok();
    let path = match path.strip_prefix("~") {
        Ok(rest) => home().map_or_else(|| path.to_owned(), |home| home.join(rest)),
        Err(_) => path.to_owned(),
    };
    std::path::absolute(&path).unwrap_or(path)
}

fn probe(path: &Path) -> Done {
    let path = whole(path);
    Done::Probed {
        there: path.exists(),
        path,
    }
}

fn read(path: &Path, at: &Surroundings) -> Result<Done, Failure> {
    let path = whole(path);
    let bytes = read_bytes(&path, LARGEST).map_err(|error| error.told(at.words))?;
    Ok(Done::Read { path, bytes })
}
