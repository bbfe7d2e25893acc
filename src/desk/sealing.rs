//! Sealed draws at the desk: holders' keys made and opened, lists sealed, slots opened.
//!
//! Both edges ask for passphrases in their own way and come here with them. Key files are
//! written before a draw is recorded, and taken away again when it is refused; what is
//! opened is recorded before it is shown.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use secrecy::SecretString;

use super::keyring::Keyring;
use super::{Holder, ListWish, Surroundings, machine_bytes, told};
use crate::book::{
    Book, Command, DrawRecord, DrawRequest, Event, OpenWay, Recorded, Refusal, SealMode,
};
use crate::failure::Failure;
use crate::registry::AgencyKey;
use crate::sampling::{Code, Digest, Opening, Sealing, Secret, in_viet_nam, slot_dates};
use crate::seal::{HolderKey, SealFault, SlotPaper, key_path, open_slot, slot_path, write_slots};
use crate::store::{ExecuteError, Workbook};
use crate::words::Words;

impl Surroundings {
    /// Where keys and slots are unless somebody says otherwise: a folder beside the workbook,
    /// with its name.
    #[must_use]
    pub fn seals(&self) -> PathBuf {
        self.workbook.with_extension("seals")
    }

    /// The draws that requests would make; refuses what a rule refuses before anybody types
    /// a passphrase.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn draws_to_be(
        &self,
        book: &Book,
        requests: &[DrawRequest],
        now: Timestamp,
    ) -> Result<Vec<String>, Failure> {
        let tried = Command::Draw {
            requests: requests.to_vec(),
            now,
        };
        let events = book.decide(&tried).map_err(|why| self.refused(why))?;
        let plans = events.into_iter().filter_map(|event| match event {
            Event::DrawPlanned(e) => Some(e.draw),
            _ => None,
        });
        Ok(plans.collect())
    }

    /// A refusal as a failure.
    #[must_use]
    pub fn refused(&self, why: Refusal) -> Failure {
        told(&ExecuteError::Refused(Box::new(why)), self.words)
    }

    /// Makes the holders' keys, records the draws, and seals lists where the seed is known;
    /// gives the draws and, of these, the ones whose list was sealed with its slots.
    ///
    /// # Errors
    /// A weak passphrase, a file that cannot be written, a rule; no key is left then.
    pub fn draw_sealed(
        &self,
        workbook: &mut Workbook,
        mut requests: Vec<DrawRequest>,
        holders: &[Holder],
        (mode, list): (SealMode, &ListWish),
        (folder, now): (&Path, Timestamp),
    ) -> Result<Vec<(String, Option<usize>)>, Failure> {
        if holders.len() == 1 {
            return Err(Failure::bad(self.words.cli_draw.one_holder));
        }
        let draws = self.draws_to_be(workbook.book(), &requests, now)?;
        if mode == SealMode::SealedList {
            let year = requests.first().map_or(0, |request| request.year);
            list.days(workbook.book(), year, now, self.words)?;
        }
        let keyring = Keyring::make(folder, &draws, holders, self.words)?;
        for (request, draw) in requests.iter_mut().zip(&draws) {
            request.holding = Some(keyring.holding(draw, mode));
        }
        let command = Command::Draw { requests, now };
        if let Err(failure) = self.execute(workbook, &command) {
            keyring.discard();
            return Err(failure);
        }
        let mut made = Vec::with_capacity(draws.len());
        for (draw, (_, keys)) in draws.into_iter().zip(&keyring.keys) {
            let drawn = workbook
                .book()
                .draw(&draw)
                .is_some_and(|d| d.outcome.is_some());
            let sealed = if drawn && mode == SealMode::SealedList {
                Some(self.seal_list(workbook, &draw, list, (&folder.join(&draw), keys), now)?)
            } else {
                None
            };
            made.push((draw, sealed));
        }
        Ok(made)
    }

    /// Opens the keys of a draw's holders, in the plan's order.
    ///
    /// # Errors
    /// A file that is missing, damaged or another's; a wrong passphrase.
    pub fn open_keys(
        &self,
        draw: &DrawRecord,
        folder: &Path,
        passphrases: &[SecretString],
    ) -> Result<Vec<HolderKey>, Failure> {
        let commitments = draw.plan.iter().flat_map(|plan| &plan.commitments);
        let keys = commitments
            .zip(passphrases)
            .map(|(commitment, passphrase)| {
                let holder = &commitment.holder;
                let path = key_path(&folder.join(&draw.id), holder);
                let key = HolderKey::read(&path, passphrase)?;
                if key.holder() == holder {
                    return Ok(key);
                }
                Err(SealFault::OtherHolder {
                    path,
                    expected: holder.to_string(),
                    found: key.holder().to_string(),
                })
            });
        let keys: Result<Vec<HolderKey>, SealFault> = keys.collect();
        keys.map_err(|fault| fault.told(self.words))
    }

    /// Draws the targets, writes one file for each, then records the seals; gives how many.
    ///
    /// # Errors
    /// Too few days, a file that cannot be written, a rule; no slot is left then.
    pub fn seal_list(
        &self,
        workbook: &mut Workbook,
        id: &str,
        wish: &ListWish,
        (folder, keys): (&Path, &[HolderKey]),
        now: Timestamp,
    ) -> Result<usize, Failure> {
        let words = self.words;
        let secrets = secrets(keys, id).map_err(|fault| fault.told(words))?;
        let book = workbook.book();
        let sealed = book
            .sealed_seed(id, &secrets)
            .map_err(|why| self.refused(why))?;
        let unknown = || self.refused(Refusal::NotDrawn(id.to_owned()));
        let record = book.draw(id).ok_or_else(unknown)?;
        let course = record.course().ok_or_else(unknown)?;
        let days = wish.days(book, record.year, now, words)?;
        let targets = course.targets(&sealed, wish.spare);
        let dates = slot_dates(&sealed, &days, targets.len());
        if dates.len() < targets.len() {
            let what = (words.cli_draw.too_few_days)(dates.len(), targets.len());
            return Err(Failure::bad(what));
        }
        let mut salts = Vec::with_capacity(targets.len());
        for _ in &targets {
            salts.push(Secret::new(machine_bytes(words)?));
        }
        let (teams, draw) = (wish.team_codes(words)?, course.draw().clone());
        let sealing = Sealing::of(&draw, &sealed, &targets, wish.spare, &days, &teams, &salts);
        let slots = (1..).zip(&targets).zip(&dates).zip(salts);
        let papers = slots.filter_map(|(((slot, unit), date), salt)| {
            let (official_code, name) = names(book, unit, *date);
            Some(SlotPaper {
                draw: draw.clone(),
                slot,
                unit: unit.clone(),
                official_code,
                name,
                date: *date,
                team: sealing.team(slot)?.clone(),
                salt,
            })
        });
        let papers: Vec<SlotPaper> = papers.collect();
        let files = write_slots(folder, &papers, keys).map_err(|fault| fault.told(words))?;
        let command = Command::SealSlots {
            draw: id.to_owned(),
            sealing,
        };
        if let Err(failure) = self.execute(workbook, &command) {
            for file in &files {
                drop(std::fs::remove_file(file));
            }
            return Err(failure);
        }
        Ok(files.len())
    }

    /// Opens the next slot of a sealed draw, or the one asked for, and records it.
    ///
    /// # Errors
    /// A slot whose day is to come (not even its day is told), a rule, a file.
    pub fn open_next(
        &self,
        workbook: &mut Workbook,
        id: &str,
        (folder, keys): (&Path, &[HolderKey]),
        (slot, date, value): (Option<u64>, Date, Option<String>),
        now: Timestamp,
    ) -> Result<Vec<Recorded>, Failure> {
        let book = workbook.book();
        let course = book.draw(id).and_then(DrawRecord::course);
        let listed = book.draw(id).and_then(|draw| draw.mode) == Some(SealMode::SealedList)
            && course.is_some_and(|course| course.sealing().is_none() || !course.is_list_open());
        let next = slot.or_else(|| book.next_slot(id));
        let way = if listed {
            self.listed(id, next.unwrap_or(1), (folder, keys), now)?
        } else {
            let secrets = secrets(keys, id).map_err(|fault| fault.told(self.words))?;
            OpenWay::Morning {
                secrets,
                date,
                value,
            }
        };
        let command = Command::OpenSlot {
            draw: id.to_owned(),
            slot: next,
            way,
            now,
        };
        self.execute(workbook, &command)
    }

    fn listed(
        &self,
        id: &str,
        slot: u64,
        (folder, keys): (&Path, &[HolderKey]),
        now: Timestamp,
    ) -> Result<OpenWay, Failure> {
        let path = slot_path(&folder.join(id), slot);
        let paper = open_slot(&path, keys).map_err(|fault| fault.told(self.words))?;
        if paper.draw.as_str() != id || paper.slot != slot {
            return Err(SealFault::OtherSlot(path).told(self.words));
        }
        if paper.date > in_viet_nam(now).date() {
            return Err(Failure::no((self.words.cli_draw.not_today)(slot)));
        }
        Ok(OpenWay::Listed {
            unit: paper.unit,
            date: paper.date,
            team: paper.team,
            salt: *paper.salt.as_digest(),
        })
    }

    /// Publishes the holders' secrets, with the salts of slots that were never opened.
    ///
    /// # Errors
    /// A slot's file that cannot be opened, or visits still owed.
    pub fn publish(
        &self,
        workbook: &mut Workbook,
        id: &str,
        (folder, keys): (&Path, &[HolderKey]),
    ) -> Result<(), Failure> {
        let draw = workbook.book().draw(id);
        let slots = draw
            .and_then(DrawRecord::sealing)
            .map_or(0, |list| list.leaves.len() as u64);
        let opened = draw.into_iter().flat_map(DrawRecord::openings);
        let opened: Vec<u64> = opened.map(|(opening, _)| opening.slot).collect();
        let mut salts: BTreeMap<u64, Digest> = BTreeMap::new();
        for slot in (1..=slots).filter(|slot| !opened.contains(slot)) {
            let paper = open_slot(&slot_path(&folder.join(id), slot), keys);
            let paper = paper.map_err(|fault| fault.told(self.words))?;
            salts.insert(slot, *paper.salt.as_digest());
        }
        let command = Command::PublishSecrets {
            draw: id.to_owned(),
            secrets: secrets(keys, id).map_err(|fault| fault.told(self.words))?,
            salts,
        };
        self.execute(workbook, &command).map(drop)
    }
}

/// The sentence about a slot that was opened; names its unit.
#[must_use]
pub fn opened_slot(opening: &Opening, book: &Book, words: &Words) -> String {
    if opening.void {
        return words.cli_draw.void.to_owned();
    }
    let (code, name) = names(book, &opening.unit, opening.date);
    let day = crate::words::numbers::date(opening.date, words.lang);
    (words.cli_draw.opened)(opening.slot, opening.unit.as_str(), &code, &name, &day)
}

/// Official code and name of a unit on a day.
fn names(book: &Book, unit: &Code, date: Date) -> (String, String) {
    let Some(key) = AgencyKey::parse(unit.as_str()) else {
        return Default::default();
    };
    let view = book.registry.as_of(date);
    let code = view.unit(&key).map(|unit| unit.code.to_owned());
    let name = book.registry.name_around(&key, date);
    (code.unwrap_or_default(), name)
}

fn secrets(keys: &[HolderKey], draw: &str) -> Result<Vec<Secret>, SealFault> {
    keys.iter().map(|key| key.secret(draw).cloned()).collect()
}
