//! Adopting a scheme for a year.

use super::super::event::SchemeAdopted;
use super::super::{Book, Event, Refusal};
use super::expect_year;
use crate::registry::Kind;

impl Book {
    pub(super) fn adopt_scheme(
        &self,
        year: i16,
        kinds: &[String],
        source: &str,
        text: &str,
    ) -> Result<Vec<Event>, Refusal> {
        expect_year(year)?;
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        let known = [known, self.registry.subkinds()].concat();
        let loaded =
            crate::scheme::load_for(text, source, &known).map_err(|problems| Refusal::Scheme {
                source: source.to_owned(),
                text: text.to_owned(),
                problems,
            })?;
        for kind in kinds {
            let known = Kind::from_code(kind).is_some() || self.registry.has_subkind(kind);
            if !known {
                return Err(Refusal::UnknownKind(kind.clone()));
            }
        }
        let fingerprint = loaded.scheme.fingerprint;
        let standing = self.years.get(&year);
        let same = standing
            .into_iter()
            .flat_map(|y| &y.schemes)
            .any(|s| s.scheme.fingerprint == fingerprint && s.kinds == kinds);
        if same {
            return Ok(Vec::new());
        }
        self.expect_open(year)?;
        // A changed scheme never silently re-scores: values under the old one stand in the way.
        let sheets = standing.map_or(0, |y| y.sheets.agencies().count());
        if sheets > 0 {
            return Err(Refusal::SchemeInUse { year, sheets });
        }
        Ok(vec![Event::SchemeAdopted(SchemeAdopted {
            year,
            kinds: kinds.to_vec(),
            source: source.to_owned(),
            fingerprint,
            text: text.to_owned(),
        })])
    }
}
