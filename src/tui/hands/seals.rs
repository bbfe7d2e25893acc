//! Draws from the prepared form, and work with holders' keys. Passphrases end here.

use std::path::Path;

use jiff::Timestamp;
use secrecy::SecretString;

use super::Bench;
use crate::book::{Command, DrawRequest, Event, Weighting};
use crate::desk::machine_bytes;
use crate::exchange::read_weights;
use crate::failure::Failure;
use crate::report::{Paper, Source, plain};
use crate::sampling::{Source as SeedSource, os_source};
use crate::tui::effect::{Done, Prepared, Unseal};
use crate::tui::run::now;

impl Bench {
    /// Draws, plans or rehearses.
    pub(super) fn draw_prepared(
        &mut self,
        prepared: &Prepared,
        at: Timestamp,
    ) -> Result<Done, Failure> {
        let mut requests = prepared.requests.clone();
        if let Some(file) = &prepared.weights {
            let rows = read_weights(file).map_err(|fault| fault.told(self.at.words))?;
            for request in &mut requests {
                let rows = rows.iter().map(|row| Weighting {
                    unit: row.unit.clone(),
                    weight: row.weight,
                });
                request.weights = rows.collect();
            }
        }
        if prepared.rehearsal {
            return self.rehearse(requests, at);
        }
        if prepared.machine {
            for request in &mut requests {
                request.seeding.sources = vec!["OS".to_owned()];
                request.seeding.values = vec![os_source(machine_bytes(self.at.words)?)];
            }
        }
        let Some((holders, mode, list)) = &prepared.sealed else {
            return self.execute(&Command::Draw { requests, now: at }, at);
        };
        let (at_desk, folder) = (self.at.clone(), self.at.seals());
        let workbook = self.open_workbook()?;
        let way = (*mode, list);
        at_desk.draw_sealed(workbook, requests, holders, way, (&folder, at))?;
        Ok(Done::Stored(Vec::new()))
    }

    /// The minutes of draws that are recorded nowhere.
    fn rehearse(&mut self, mut requests: Vec<DrawRequest>, at: Timestamp) -> Result<Done, Failure> {
        let at_desk = self.at.clone();
        let words = at_desk.words;
        let name = SeedSource::Rehearsal.name();
        for request in &mut requests {
            let line = os_source(machine_bytes(words)?).replacen("OS", &name, 1);
            request.seeding.sources = vec![name.clone()];
            request.seeding.values = vec![line];
        }
        let workbook = self.open_workbook()?;
        let mut book = workbook.second_book().map_err(|error| error.told(words))?;
        let events = book
            .rehearse(&requests, at)
            .map_err(|why| at_desk.refused(why))?;
        let plans = events.iter().filter_map(|event| match event {
            Event::DrawPlanned(e) => Some(e.draw.clone()),
            _ => None,
        });
        let draws: Vec<String> = plans.collect();
        let moment = at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
        book.pretend(events, &at_desk.actor, &moment);
        let source = Source {
            book: &book,
            today: now().today,
            as_of: None,
            words,
        };
        let papers = draws.into_iter().map(|draw| {
            let paper = source.paper(&Paper::Minutes { draw });
            plain(&paper, words).join("\n")
        });
        let papers: Vec<String> = papers.collect();
        Ok(Done::Told {
            title: words.cli_draw.rehearsed.to_owned(),
            text: papers.join("\n\n"),
        })
    }

    /// Opens, seals or publishes with the holders' keys.
    pub(super) fn unseal(
        &mut self,
        id: &str,
        passphrases: &[SecretString],
        what: &Unseal,
        at: Timestamp,
    ) -> Result<Done, Failure> {
        let (at_desk, folder) = (self.at.clone(), self.at.seals());
        let workbook = self.open_workbook()?;
        let unknown = || at_desk.refused(crate::book::Refusal::UnknownDraw(id.to_owned()));
        let draw = workbook.book().draw(id).ok_or_else(unknown)?;
        let keys = at_desk.open_keys(draw, &folder, passphrases)?;
        let place: (&Path, _) = (&folder, keys.as_slice());
        match what {
            Unseal::Open { date, value } => {
                let value = Some(value.clone()).filter(|value| !value.is_empty());
                at_desk.open_next(workbook, id, place, (None, *date, value), at)?;
            }
            Unseal::Seal(list) => {
                let own = folder.join(id);
                at_desk.seal_list(workbook, id, list, (&own, keys.as_slice()), at)?;
            }
            Unseal::Publish => at_desk.publish(workbook, id, place)?,
        }
        Ok(Done::Stored(Vec::new()))
    }
}
