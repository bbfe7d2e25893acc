//! Recording values of score sheets: one typed, or a file's worth; all or nothing.

use std::collections::{BTreeMap, HashMap};

use super::super::event::{Cell, Sheet};
use super::super::{Book, Event, Refusal, RowProblem, RowVerdict, ScoreRow, Year};
use super::{expect_year, last_day};
use crate::registry::{AgencyKey, Registry, Unresolved, View};
use crate::scheme::{Criterion, Scheme};
use crate::scoring::{Input, Lane};

impl Book {
    pub(super) fn record_scores(
        &self,
        year: i16,
        lane: Lane,
        source: &str,
        rows: &[ScoreRow],
    ) -> Result<Vec<Event>, Refusal> {
        expect_year(year)?;
        let standing = self.years.get(&year);
        let Some(standing) = standing.filter(|y| !y.schemes.is_empty()) else {
            return Err(Refusal::NoScheme(year));
        };
        self.expect_open(year)?;
        let mut reading = Reading::new(self, standing, year, lane);
        let mut bad = Vec::new();
        for row in rows {
            if let Err(problem) = reading.take(row) {
                bad.push(RowVerdict {
                    line: row.line,
                    agency: row.agency.clone(),
                    criterion: row.criterion.clone(),
                    value: row.value.clone(),
                    problem,
                });
            }
        }
        if !bad.is_empty() {
            return Err(Refusal::Scores {
                source: source.to_owned(),
                rows: bad,
            });
        }
        Ok(reading.into_events(source))
    }
}

/// What tells the forms of all adopted schemes apart: the text, and the variant.
type FormOf<'a> = (&'a str, Option<&'a str>);

fn form_of(scheme: &Scheme) -> FormOf<'_> {
    (&scheme.fingerprint, scheme.variant.as_deref())
}

/// Rows read so far, sheet by sheet.
struct Reading<'a> {
    year_number: i16,
    year: &'a Year,
    lane: Lane,
    registry: &'a Registry,
    view: View<'a>,
    known: HashMap<String, (AgencyKey, Option<&'a Scheme>)>,
    numbers: HashMap<FormOf<'a>, HashMap<&'a str, (usize, &'a Criterion)>>,
    sheets: BTreeMap<AgencyKey, BTreeMap<usize, (u64, Cell)>>,
}

impl<'a> Reading<'a> {
    fn new(book: &'a Book, year: &'a Year, year_number: i16, lane: Lane) -> Self {
        let mut numbers = HashMap::new();
        for adopted in &year.schemes {
            for form in adopted.scheme.with_forms() {
                let cells = form.cells().enumerate();
                let by_id = cells.map(|(n, c)| (c.id.as_str(), (n, c))).collect();
                numbers.insert(form_of(form), by_id);
            }
        }
        Self {
            year_number,
            year,
            lane,
            registry: &book.registry,
            view: book.registry.as_of(last_day(year_number)),
            known: HashMap::new(),
            numbers,
            sheets: BTreeMap::new(),
        }
    }

    fn take(&mut self, row: &ScoreRow) -> Result<(), RowProblem> {
        let (agency, scheme) = self.agency(&row.agency)?;
        let scheme = scheme.ok_or(RowProblem::NotCovered)?;
        let by_id = self.numbers.get(&form_of(scheme));
        let found = by_id.and_then(|ids| ids.get(row.criterion.trim()));
        let Some((number, criterion)) = found.copied() else {
            return Err(self.missing(scheme, row.criterion.trim()));
        };
        let input = Input::read(&row.value, criterion, row.typed).map_err(RowProblem::Input)?;
        if input == Input::NotApplicable && row.note.trim().is_empty() {
            return Err(RowProblem::ReasonMissing);
        }
        let data_source = data_source(&input, criterion, &row.data_source)?;
        let line = row.line.unwrap_or(0);
        let sheet = self.sheets.entry(agency).or_default();
        if let Some((earlier, _)) = sheet.get(&number) {
            return Err(RowProblem::Repeated(*earlier));
        }
        let cell = Cell {
            criterion: criterion.id.as_str().into(),
            input,
            note: row.note.trim().to_owned(),
            evidence: row.evidence.trim().to_owned(),
            data_source,
        };
        sheet.insert(number, (line, cell));
        Ok(())
    }

    /// Why a criterion is not in the form an agency is scored by.
    fn missing(&self, scheme: &Scheme, id: &str) -> RowProblem {
        let mut forms = self.numbers.iter();
        let elsewhere = forms
            .any(|((text, _), criteria)| *text == scheme.fingerprint && criteria.contains_key(id));
        match &scheme.variant {
            Some(variant) if elsewhere => RowProblem::Dropped(variant.clone()),
            _ => RowProblem::Criterion(nearest(scheme, id)),
        }
    }

    fn agency(&mut self, text: &str) -> Result<(AgencyKey, Option<&'a Scheme>), RowProblem> {
        if let Some(known) = self.known.get(text) {
            return Ok(known.clone());
        }
        let (key, day) = match self.view.resolve(text) {
            Ok(key) => (key, self.view.date()),
            // A unit that ended during the year is scored for the part it lived.
            Err(Unresolved::Closed { unit, on, .. }) if on.year() == self.year_number => {
                (unit.key, on)
            }
            Err(unresolved) => return Err(RowProblem::Agency(unresolved)),
        };
        let nature = self.registry.kind_on(&key, day);
        let scheme = nature.and_then(|(kind, subkind)| self.year.scheme_for(kind.code(), subkind));
        self.known.insert(text.to_owned(), (key.clone(), scheme));
        Ok((key, scheme))
    }

    /// One event per sheet; values that stand there already are left out.
    fn into_events(self, source: &str) -> Vec<Event> {
        let mut events = Vec::with_capacity(self.sheets.len());
        for (agency, cells) in self.sheets {
            let changed = cells.into_values().map(|(_, cell)| cell).filter(|cell| {
                let standing = self.year.sheets.get(&agency, &cell.criterion, self.lane);
                standing.is_none_or(|entry| {
                    entry.input != cell.input
                        || entry.note() != cell.note
                        || entry.evidence() != cell.evidence
                        || entry.data_source() != cell.data_source
                })
            });
            let cells: Vec<Cell> = changed.collect();
            if !cells.is_empty() {
                events.push(Event::SheetRecorded(Sheet {
                    year: self.year_number,
                    lane: self.lane,
                    agency,
                    source: source.to_owned(),
                    cells,
                }));
            }
        }
        events
    }
}

/// The system a value comes from, as the scheme writes it. Where the criterion names its
/// systems a value must name one: the same rate differs from one system to another.
fn data_source(input: &Input, criterion: &Criterion, given: &str) -> Result<String, RowProblem> {
    let given = given.trim();
    let known = &criterion.sources;
    if known.is_empty() || *input == Input::NotApplicable {
        return Ok(given.to_owned());
    }
    let small = given.to_lowercase();
    let mut same = known.iter().filter(|source| source.to_lowercase() == small);
    same.next().cloned().ok_or_else(|| RowProblem::DataSource {
        given: given.to_owned(),
        known: known.clone(),
    })
}

/// Ids that begin alike, for the sentence that names the mistake.
fn nearest(scheme: &Scheme, typed: &str) -> Vec<String> {
    let stem = typed.trim().split('.').next().unwrap_or("");
    let alike = scheme
        .cells()
        .map(|c| &c.id)
        .filter(|id| id.split('.').next().is_some_and(|start| start == stem));
    alike.take(12).cloned().collect()
}
