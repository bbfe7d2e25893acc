//! Adopting a scheme for a year: whole text, checked against what stands.

use super::super::event::SchemeAdopted;
use super::super::{Book, Event, Refusal, Year};
use super::{expect_year, last_day};
use crate::registry::Kind;
use crate::scheme::{Scheme, Surroundings, changed, load_with, moved_labels};

impl Book {
    pub(super) fn adopt_scheme(
        &self,
        year: i16,
        rescore: &str,
        kinds: &[String],
        source: &str,
        text: &str,
    ) -> Result<Vec<Event>, Refusal> {
        expect_year(year)?;
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        let known = [known, self.registry.subkinds()].concat();
        let view = self.registry.as_of(last_day(year));
        let agency = |code: &str| view.resolve(code).is_ok();
        let standing = self.years.get(&year);
        let adopted = standing.map_or(&[][..], |kept| kept.schemes.as_slice());
        let refused = |problems| Refusal::Scheme {
            source: source.to_owned(),
            text: text.to_owned(),
            problems,
        };
        let around = Surroundings {
            kinds: Some(&known),
            agency: Some(&agency),
            ..Surroundings::default()
        };
        let new = load_with(text, source, &around).map_err(refused)?.scheme;
        // The one it would follow: of the same id, the last adopted in the year.
        let before = adopted
            .iter()
            .rev()
            .map(|a| &a.scheme)
            .find(|s| s.id == new.id);
        if before.is_some() {
            let around = Surroundings {
                standing: before,
                ..around
            };
            load_with(text, source, &around).map_err(refused)?;
        }
        for kind in kinds {
            let known = Kind::from_code(kind).is_some() || self.registry.has_subkind(kind);
            if !known {
                return Err(Refusal::UnknownKind(kind.clone()));
            }
        }
        if let Some((from, to)) = new.valid
            && (to.year() < year || from.year() > year)
        {
            return Err(Refusal::SchemeNotInForce { year, from, to });
        }
        let fingerprint = new.fingerprint.clone();
        let same = |s: &super::super::AdoptedScheme| {
            s.scheme.fingerprint == fingerprint && s.kinds == kinds
        };
        if adopted.iter().any(same) {
            return Ok(Vec::new());
        }
        self.expect_open(year)?;
        if let Some(before) = before {
            let scored = |id: &&str| kept_value(standing, id);
            let moved: Vec<String> = moved_labels(before, &new)
                .into_iter()
                .filter(scored)
                .map(str::to_owned)
                .collect();
            if !moved.is_empty() {
                return Err(Refusal::LabelsMoved(moved));
            }
        }
        // A changed scheme never silently re-scores: values it would compute anew stand in
        // the way, unless a reason is given or only its texts have changed.
        let sheets = self.scored_under(year, &new, kinds);
        let texts_only = before.is_some_and(|before| {
            before.version == new.version && changed(before, &new).is_empty()
        });
        if sheets > 0 && !texts_only && rescore.is_empty() {
            return Err(Refusal::SchemeInUse { year, sheets });
        }
        Ok(vec![Event::SchemeAdopted(SchemeAdopted {
            year,
            kinds: kinds.to_vec(),
            source: source.to_owned(),
            fingerprint,
            text: text.to_owned(),
            rescore: rescore.to_owned(),
        })])
    }

    /// Agencies with values whom a scheme would cover.
    fn scored_under(&self, year: i16, scheme: &Scheme, kinds: &[String]) -> usize {
        let Some(kept) = self.years.get(&year) else {
            return 0;
        };
        let covered = |kind: &str, subkind: &str| match kinds {
            [] => scheme.applies(kind, subkind),
            _ => kinds.iter().any(|k| k == kind || k == subkind),
        };
        let scored = kept.sheets.agencies().filter(|agency| {
            let nature = self.registry.kind_on(agency, last_day(year));
            // One that ended in the year has no kind on its last day, but its values count.
            kept.sheets.has(agency)
                && nature.is_none_or(|(kind, subkind)| covered(kind.code(), subkind))
        });
        scored.count()
    }
}

/// Whether any agency has a value of a criterion, in any lane.
fn kept_value(kept: Option<&Year>, criterion: &str) -> bool {
    kept.is_some_and(|kept| {
        let mut agencies = kept.sheets.agencies();
        agencies.any(|agency| {
            let mut cells = kept.sheets.cells(agency);
            cells.any(|cell| cell.criterion == criterion)
        })
    })
}
