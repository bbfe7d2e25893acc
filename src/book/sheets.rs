//! Score sheets of one year: what stands in every cell, and what stood there before.
//!
//! Values sit flat and sorted, so that 300,000 of them load in a moment. Earlier values
//! of a cell are kept under the newest, which is what makes undo and the history of a
//! cell free. Nothing here computes points.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::event::Cell;
use crate::registry::AgencyKey;
use crate::scheme::Scheme;
use crate::scoring::{Input, Lane};

/// All sheets of a year.
#[derive(Debug, Default)]
pub struct Sheets {
    names: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, u32>,
    by_agency: BTreeMap<AgencyKey, Vec<Slot>>,
}

/// How the criteria of the sheets stand in a scheme: made once, used for every agency.
#[derive(Debug)]
pub struct Numbering {
    places: Vec<Option<usize>>,
    criteria: usize,
    /// How far each lane goes before the others; `None`: it does not count.
    standing: [Option<usize>; Lane::ALL.len()],
}

impl Numbering {
    /// The order of a scheme's criteria in these sheets.
    #[must_use]
    pub fn new(sheets: &Sheets, scheme: &Scheme) -> Self {
        let mut places = vec![None; sheets.names.len()];
        let mut criteria = 0;
        for (at, criterion) in scheme.cells().enumerate() {
            criteria = at + 1;
            let number = sheets.numbers.get(criterion.id.as_str());
            if let Some(place) = number.and_then(|n| places.get_mut(*n as usize)) {
                *place = Some(at);
            }
        }
        let standing = Lane::ALL.map(|lane| scheme.lanes.iter().position(|l| *l == lane));
        Self {
            places,
            criteria,
            standing,
        }
    }
}

/// One value in one lane of one criterion.
#[derive(Debug, Clone)]
struct Slot {
    criterion: u32,
    lane: Lane,
    entry: LaneEntry,
}

/// A value, which journal entry recorded it, and what stood there before.
#[derive(Debug, Clone)]
pub struct LaneEntry {
    /// The value.
    pub input: Input,
    /// The journal entry, by order of arrival.
    pub seq: u64,
    extra: Option<Box<Extra>>,
}

#[derive(Debug, Clone, Default)]
struct Extra {
    note: String,
    evidence: String,
    data_source: String,
    before: Option<LaneEntry>,
}

/// One cell: its criterion and the value of each lane that has one.
#[derive(Debug, Clone)]
pub struct ScoreCell<'a> {
    /// The criterion.
    pub criterion: &'a str,
    /// Whose value.
    pub lane: Lane,
    /// The value.
    pub entry: &'a LaneEntry,
}

impl LaneEntry {
    /// Remark, or the reason of a "not applicable".
    #[must_use]
    pub fn note(&self) -> &str {
        self.extra.as_ref().map_or("", |extra| &extra.note)
    }

    /// Document number or file.
    #[must_use]
    pub fn evidence(&self) -> &str {
        self.extra.as_ref().map_or("", |extra| &extra.evidence)
    }

    /// System its figures come from.
    #[must_use]
    pub fn data_source(&self) -> &str {
        self.extra.as_ref().map_or("", |extra| &extra.data_source)
    }

    /// What stood there before.
    #[must_use]
    pub fn before(&self) -> Option<&LaneEntry> {
        self.extra.as_ref().and_then(|extra| extra.before.as_ref())
    }

    fn new(cell: &Cell, seq: u64, before: Option<LaneEntry>) -> Self {
        let texts = [&cell.note, &cell.evidence, &cell.data_source];
        let plain = texts.iter().all(|text| text.is_empty()) && before.is_none();
        let extra = (!plain).then(|| {
            Box::new(Extra {
                note: cell.note.clone(),
                evidence: cell.evidence.clone(),
                data_source: cell.data_source.clone(),
                before,
            })
        });
        Self {
            input: cell.input.clone(),
            seq,
            extra,
        }
    }

    /// This entry without what `seq` recorded, at any depth, and that value itself. Without
    /// recursion: a cell may have been overwritten many times.
    fn without(self, seq: u64) -> (Option<LaneEntry>, Option<LaneEntry>) {
        let (mut newer, mut next) = (Vec::new(), Some(self));
        let mut taken = None;
        while let Some(mut entry) = next {
            next = entry.extra.as_mut().and_then(|extra| extra.before.take());
            if entry.seq == seq {
                taken = Some(entry);
                break;
            }
            newer.push(entry);
        }
        let whole = newer.into_iter().rev().fold(next, |before, mut entry| {
            if before.is_some() {
                entry.extra.get_or_insert_default().before = before;
            }
            Some(entry)
        });
        (whole, taken)
    }
}

impl Drop for Extra {
    /// One by one: a long chain of values must not use up the stack.
    fn drop(&mut self) {
        let mut next = self.before.take();
        while let Some(mut entry) = next {
            next = entry.extra.as_mut().and_then(|extra| extra.before.take());
        }
    }
}

impl Sheets {
    /// Agencies that have a value, in order of key.
    pub fn agencies(&self) -> impl Iterator<Item = &AgencyKey> {
        self.by_agency.keys()
    }

    /// Whether an agency has a value.
    #[must_use]
    pub fn has(&self, agency: &AgencyKey) -> bool {
        self.by_agency
            .get(agency)
            .is_some_and(|slots| !slots.is_empty())
    }

    /// The values of one agency that count, in the order of [`Scheme::cells`]: of each cell
    /// the lane that goes before the others. `inputs` is overwritten.
    pub fn inputs<'a>(
        &'a self,
        agency: &AgencyKey,
        numbering: &Numbering,
        inputs: &mut Vec<Option<&'a Input>>,
    ) {
        inputs.clear();
        inputs.resize(numbering.criteria, None);
        let slots = self.by_agency.get(agency).map_or(&[][..], Vec::as_slice);
        let standing = |lane: Lane| numbering.standing.get(lane as usize).copied().flatten();
        // Lanes of a cell follow one another.
        for cell in slots.chunk_by(|a, b| a.criterion == b.criterion) {
            let counting = cell.iter().filter(|slot| standing(slot.lane).is_some());
            let Some(slot) = counting.max_by_key(|slot| standing(slot.lane)) else {
                continue;
            };
            let place = numbering.places.get(slot.criterion as usize);
            if let Some(place) = place.copied().flatten().and_then(|at| inputs.get_mut(at)) {
                *place = Some(&slot.entry.input);
            }
        }
    }

    /// Whether no value is recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_agency.values().all(Vec::is_empty)
    }

    /// Every value of one agency, criteria in order of first use, lanes in order.
    pub fn cells(&self, agency: &AgencyKey) -> impl Iterator<Item = ScoreCell<'_>> {
        let slots = self.by_agency.get(agency).map_or(&[][..], Vec::as_slice);
        slots.iter().filter_map(|slot| {
            Some(ScoreCell {
                criterion: self.names.get(slot.criterion as usize)?,
                lane: slot.lane,
                entry: &slot.entry,
            })
        })
    }

    /// The value of one lane of one cell.
    #[must_use]
    pub fn get(&self, agency: &AgencyKey, criterion: &str, lane: Lane) -> Option<&LaneEntry> {
        let number = *self.numbers.get(criterion)?;
        let slots = self.by_agency.get(agency)?;
        let at = slots
            .binary_search_by_key(&(number, lane), |slot| (slot.criterion, slot.lane))
            .ok()?;
        slots.get(at).map(|slot| &slot.entry)
    }

    /// Puts the values of one event in place.
    pub(super) fn record(&mut self, agency: &AgencyKey, lane: Lane, cells: &[Cell], seq: u64) {
        let mut numbers = Vec::with_capacity(cells.len());
        for cell in cells {
            // Sheets list their criteria in one order: the next is nearly always known.
            let next = numbers.last().map_or(0, |last: &u32| last.wrapping_add(1));
            let name = self.names.get(next as usize);
            let known = name.is_some_and(|name| **name == *cell.criterion);
            numbers.push(if known {
                next
            } else {
                self.number(&cell.criterion)
            });
        }
        let slots = self.by_agency.entry(agency.clone()).or_default();
        slots.reserve(cells.len());
        for (criterion, cell) in numbers.into_iter().zip(cells) {
            put(slots, criterion, lane, cell, seq);
        }
    }

    /// Takes back what the journal entry `seq` recorded in a sheet; gives those values.
    pub(super) fn take_back(&mut self, agency: &AgencyKey, seq: u64) -> Vec<Cell> {
        let Some(slots) = self.by_agency.get_mut(agency) else {
            return Vec::new();
        };
        let mut cells = Vec::new();
        let names = &self.names;
        let kept = std::mem::take(slots).into_iter().filter_map(|slot| {
            let (entry, taken) = slot.entry.without(seq);
            if let (Some(taken), Some(name)) = (taken, names.get(slot.criterion as usize)) {
                cells.push(Cell {
                    criterion: (**name).into(),
                    note: taken.note().to_owned(),
                    evidence: taken.evidence().to_owned(),
                    data_source: taken.data_source().to_owned(),
                    input: taken.input,
                });
            }
            Some(Slot {
                entry: entry?,
                ..slot
            })
        });
        *slots = kept.collect();
        cells
    }

    fn number(&mut self, criterion: &str) -> u32 {
        if let Some(number) = self.numbers.get(criterion) {
            return *number;
        }
        let name: Arc<str> = criterion.into();
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.clone());
        self.numbers.insert(name, number);
        number
    }
}

fn put(slots: &mut Vec<Slot>, criterion: u32, lane: Lane, cell: &Cell, seq: u64) {
    let key = (criterion, lane);
    // Files come in the order of the criteria, so most values belong at the end.
    if slots
        .last()
        .is_none_or(|last| (last.criterion, last.lane) < key)
    {
        let entry = LaneEntry::new(cell, seq, None);
        slots.push(Slot {
            criterion,
            lane,
            entry,
        });
        return;
    }
    match slots.binary_search_by_key(&key, |slot| (slot.criterion, slot.lane)) {
        Ok(at) => {
            if let Some(slot) = slots.get_mut(at) {
                // Moved, not copied: a cell may have been overwritten many times.
                let new = LaneEntry::new(cell, seq, None);
                let before = std::mem::replace(&mut slot.entry, new);
                let extra = slot.entry.extra.get_or_insert_default();
                extra.before = Some(before);
            }
        }
        Err(at) => {
            let entry = LaneEntry::new(cell, seq, None);
            let slot = Slot {
                criterion,
                lane,
                entry,
            };
            slots.insert(at, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_overwritten_many_times_keeps_its_history_and_gives_any_value_back() {
        let key = AgencyKey::parse("P000012").expect("a key");
        let mut sheets = Sheets::default();
        for seq in 1..=200_000 {
            let cell = Cell {
                criterion: "1.1".into(),
                input: Input::Choice(1),
                note: String::new(),
                evidence: String::new(),
                data_source: String::new(),
            };
            sheets.record(&key, Lane::Own, &[cell], seq);
        }
        let taken = sheets.take_back(&key, 100_000);
        assert_eq!(taken.len(), 1);
        let mut entry = sheets.cells(&key).next().expect("the cell").entry;
        let mut depth = 1;
        while let Some(before) = entry.before() {
            entry = before;
            depth += 1;
        }
        assert_eq!((depth, entry.seq), (199_999, 1));
    }
}
