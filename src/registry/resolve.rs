//! What a person means by a key or a code on a day.
//!
//! A name never identifies: it only helps to name the units that may be meant.

use jiff::civil::Date;

use super::AgencyKey;
use super::agencies::code_key;
use super::agency::Agency;
use super::code::CodeScheme;
use super::view::View;

/// Most units named when a text is not understood.
const NAMED: usize = 5;

/// A unit that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Key.
    pub key: AgencyKey,
    /// Official code.
    pub code: String,
    /// Name, with its parent where the name alone is ambiguous.
    pub name: String,
}

/// Why a text names no unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// No unit has this key or code.
    Unknown {
        /// As typed.
        text: String,
        /// Units that may be meant, the likeliest first.
        near: Vec<Candidate>,
    },
    /// Several units have this code.
    Ambiguous {
        /// As typed.
        text: String,
        /// All of them.
        candidates: Vec<Candidate>,
    },
    /// The unit ended before the day asked for.
    Closed {
        /// The unit.
        unit: Candidate,
        /// Its last day.
        on: Date,
    },
    /// The unit begins after the day asked for.
    NotYet {
        /// The unit.
        unit: Candidate,
        /// Its first day.
        from: Date,
    },
}

impl View<'_> {
    /// The unit with this key or code on the day of the view. The office's own codes go
    /// before those of other schemes, unless the scheme is named as in `gso:769`; case makes
    /// no difference.
    ///
    /// # Errors
    /// When no unit or more than one is meant, or it does not exist that day.
    pub fn resolve(&self, text: &str) -> Result<AgencyKey, Unresolved> {
        let asked = text.trim();
        let (scheme, text) = CodeScheme::split(asked);
        let keyed = AgencyKey::parse(text).and_then(|key| self.registry.agency(&key));
        let keyed = keyed.filter(|_| scheme.is_none());
        let ways = std::iter::once(keyed.into_iter().collect()).chain(
            CodeScheme::ALL
                .into_iter()
                .filter(|known| scheme.is_none_or(|asked| asked == *known))
                .map(|scheme| self.bearing(text, scheme)),
        );
        let ways: Vec<Vec<&Agency>> = ways.collect();
        for bearers in &ways {
            let live: Vec<&Agency> = bearers
                .iter()
                .copied()
                .filter(|a| a.is_live(self.date))
                .collect();
            match live.as_slice() {
                [] => {}
                [one] => return Ok(one.key.clone()),
                several => {
                    return Err(Unresolved::Ambiguous {
                        text: asked.to_owned(),
                        candidates: several.iter().map(|a| self.candidate(&a.key)).collect(),
                    });
                }
            }
        }
        Err(self.absent(asked, ways.into_iter().flatten().collect()))
    }

    /// Agencies that bear the code on the day, existing or not.
    fn bearing(&self, text: &str, scheme: CodeScheme) -> Vec<&Agency> {
        let wanted = code_key(text);
        let bearers = self.registry.bearers(text);
        let same = |a: &&Agency| code_key(a.codes(scheme).at(self.date)) == wanted;
        bearers.filter(same).collect()
    }

    fn absent(&self, text: &str, known: Vec<&Agency>) -> Unresolved {
        // The last to end is what a person remembers.
        let closed = known.iter().filter(|a| a.is_closed(self.date));
        if let Some(agency) = closed.max_by_key(|a| a.valid_to)
            && let Some(on) = agency.valid_to
        {
            let unit = self.candidate(&agency.key);
            return Unresolved::Closed { unit, on };
        }
        if let Some(agency) = known.iter().min_by_key(|a| a.valid_from)
            && let Some(from) = agency.valid_from
        {
            let unit = self.candidate(&agency.key);
            return Unresolved::NotYet { unit, from };
        }
        let near = self.search(text).into_iter().take(NAMED);
        Unresolved::Unknown {
            text: text.to_owned(),
            near: near.map(|key| self.candidate(&key)).collect(),
        }
    }

    fn candidate(&self, key: &AgencyKey) -> Candidate {
        let code = self.registry.agency(key).map(|a| a.local.at(self.date));
        Candidate {
            key: key.clone(),
            code: code.cloned().unwrap_or_default(),
            name: self.full_name(key),
        }
    }
}
