//! What became of each unit of a frame on the day of the draw, for minutes and lists.

use std::collections::BTreeMap;

use super::draws::DrawRecord;
use crate::sampling::{Digest, tickets};

/// What became of one unit of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Certain: due, forced or taken for its weight; announced.
    Certain,
    /// Drawn and announced.
    Announced,
    /// Drawn for a surprise visit; confidential.
    Surprise,
    /// In the order of reserves.
    Reserve,
    /// Excluded with a reason.
    Excluded,
}

impl Fate {
    /// The code used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Fate::Certain => "certain",
            Fate::Announced => "scheduled",
            Fate::Surprise => "surprise",
            Fate::Reserve => "reserve",
            Fate::Excluded => "excluded",
        }
    }
}

/// One unit of a drawn frame with its ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnUnit<'a> {
    /// Its stratum.
    pub stratum: &'a str,
    /// Its key.
    pub code: &'a str,
    /// Its name on the frame's day.
    pub name: &'a str,
    /// Its ticket under the seed.
    pub ticket: Digest,
    /// Place in the public order of its stratum, from 1; `None` for units never in it.
    pub order: Option<usize>,
    /// What became of it.
    pub fate: Fate,
    /// Why it is excluded or certain.
    pub reason: &'a str,
}

impl DrawRecord {
    /// Every unit with its ticket, stratum by stratum: selected ones first, then reserves
    /// in order, then excluded ones. Empty before the draw.
    #[must_use]
    pub fn drawn_units(&self) -> Vec<DrawnUnit<'_>> {
        let Some(outcome) = &self.outcome else {
            return Vec::new();
        };
        let by_code: BTreeMap<String, Digest> = tickets(&self.frame, &outcome.seed)
            .into_iter()
            .map(|(code, ticket)| (code.to_string(), ticket))
            .collect();
        let mut fates: BTreeMap<&str, (Fate, Option<usize>)> = BTreeMap::new();
        for stratum in &outcome.strata {
            for (place, code) in (1..).zip(&stratum.order) {
                fates.insert(code.as_str(), (Fate::Reserve, Some(place)));
            }
            let certain = stratum.certain.iter().chain(&stratum.take_all);
            let certain = certain.map(|code| (code, Fate::Certain));
            let announced = stratum.drawn().iter().map(|code| (code, Fate::Announced));
            let surprise = stratum.surprise.iter().map(|code| (code, Fate::Surprise));
            for (code, fate) in certain.chain(announced).chain(surprise) {
                fates.entry(code.as_str()).or_insert((fate, None)).0 = fate;
            }
        }
        let zero = Digest([0; 32]);
        let mut units: Vec<DrawnUnit<'_>> = self
            .frame
            .units()
            .iter()
            .map(|unit| {
                let code = unit.code().as_str();
                let (fate, order) = fates.get(code).copied().unwrap_or((Fate::Excluded, None));
                DrawnUnit {
                    stratum: unit.stratum().as_str(),
                    code,
                    name: unit.name(),
                    ticket: by_code.get(code).copied().unwrap_or(zero),
                    order,
                    fate,
                    reason: unit.reason(),
                }
            })
            .collect();
        units.sort_by(|a, b| {
            let key = |u: &DrawnUnit<'_>| (u.fate, u.order.unwrap_or(0));
            (a.stratum, key(a), a.code).cmp(&(b.stratum, key(b), b.code))
        });
        units
    }
}
