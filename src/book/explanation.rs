//! Where every figure of one agency comes from: the derivation, and for each cell whose
//! value counts, who recorded it, when, and what proves it.

use jiff::civil::Date;

use super::sheets::Numbering;
use super::{Book, LaneEntry, Line, Member};
use crate::registry::{AgencyKey, Kind};
use crate::scheme::Scheme;
use crate::scoring::{Derivation, Input, Lane, explain};

/// Everything behind one agency's index and place.
#[derive(Debug)]
pub struct Explanation<'a> {
    /// The year.
    pub year: i16,
    /// The agency's kind, in whose group it is ranked.
    pub kind: Kind,
    /// The scheme it is scored by.
    pub scheme: &'a Scheme,
    /// Its name, code, sums and place; `None` where nothing of its group is scored.
    pub member: Option<Member>,
    /// How many of its group have a place.
    pub ranked: usize,
    /// The arithmetic, criterion by criterion.
    pub derivation: Derivation<'a>,
    /// In the order of [`Scheme::cells`]: the value that counts and where it comes from.
    pub sources: Vec<Option<CellSource<'a>>>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy)]
pub struct CellSource<'a> {
    /// Whose value.
    pub lane: Lane,
    /// The value with note and evidence.
    pub entry: &'a LaneEntry,
    /// The journal's line that recorded it.
    pub line: Option<&'a Line>,
}

impl Book {
    /// Explains one agency's year; `None` where no scheme of the year covers it.
    #[must_use]
    pub fn explain(&self, year: i16, agency: &AgencyKey) -> Option<Explanation<'_>> {
        self.explain_on(year, agency, super::last_day(year))
    }

    /// The same for the agencies as of another day.
    #[must_use]
    pub fn explain_on(&self, year: i16, agency: &AgencyKey, day: Date) -> Option<Explanation<'_>> {
        let kept = self.years.get(&year)?;
        let view = self.registry.as_of(day);
        let unit = view.unit(agency)?;
        let scheme = kept.scheme_for(unit.kind.code(), unit.subkind)?;
        let mut inputs: Vec<Option<&Input>> = Vec::new();
        let numbering = Numbering::new(&kept.sheets, scheme);
        kept.sheets.inputs(agency, &numbering, &mut inputs);
        let results = self.results_on(year, day);
        let placed = results.of(agency);
        let sources = scheme.cells().map(|criterion| {
            let lanes = scheme.lanes.iter().rev().copied();
            let found = lanes.filter_map(|lane| {
                let entry = kept.sheets.get(agency, &criterion.id, lane)?;
                Some(CellSource {
                    lane,
                    entry,
                    line: self.line(entry.seq),
                })
            });
            found.into_iter().next()
        });
        let mut derivation = explain(scheme, &inputs);
        // Left out by decision: no place, so no band either.
        if placed.is_some_and(|(_, member)| member.place().is_none()) {
            derivation.band = None;
            derivation.limits.clear();
        }
        Some(Explanation {
            year,
            kind: unit.kind,
            scheme,
            member: placed.map(|(_, member)| member.clone()),
            ranked: placed.map_or(0, |(group, _)| group.ranked),
            derivation,
            sources: sources.collect(),
        })
    }

    /// The scheme of an agency in a year and, by criterion in its order, the value that
    /// counts; `None` where no scheme covers it.
    #[must_use]
    pub fn inputs(&self, year: i16, agency: &AgencyKey) -> Option<(&Scheme, Vec<Option<&Input>>)> {
        let kept = self.years.get(&year)?;
        let view = self.registry.as_of(super::last_day(year));
        let unit = view.unit(agency)?;
        let scheme = kept.scheme_for(unit.kind.code(), unit.subkind)?;
        let mut inputs = Vec::new();
        let numbering = Numbering::new(&kept.sheets, scheme);
        kept.sheets.inputs(agency, &numbering, &mut inputs);
        Some((scheme, inputs))
    }

    /// The line of the audit trail with this order of arrival.
    #[must_use]
    pub fn line(&self, seq: u64) -> Option<&Line> {
        let at = self
            .history
            .binary_search_by_key(&seq, |line| line.stamp.seq)
            .ok()?;
        self.history.get(at)
    }
}
