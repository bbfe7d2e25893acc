//! What a person means by a key or a code on a day.
//!
//! A name never identifies: it only helps to name the units that may be meant.

use jiff::civil::Date;

use super::agencies::code_key;
use super::agency::Agency;
use super::clean::read_date;
use super::code::CodeScheme;
use super::view::View;
use super::{AgencyKey, Folded, Kind, Registry};

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
        /// Units that took over from it.
        successors: Vec<Candidate>,
    },
    /// The unit begins after the day asked for.
    NotYet {
        /// The unit.
        unit: Candidate,
        /// Its first day.
        from: Date,
    },
}

/// Why a text names no unit, by keys; made into words only where it is told.
#[derive(Debug, Clone)]
pub(super) enum Lost {
    Unknown,
    Ambiguous(Vec<AgencyKey>),
    Closed(AgencyKey, Date),
    NotYet(AgencyKey, Date),
}

impl Registry {
    /// The unit with this key or code on a day. `769@2020-12-31` is the unit that bore the
    /// code on the other day; it must exist on this one.
    pub(super) fn find_on(&self, text: &str, day: Date) -> Result<AgencyKey, Lost> {
        let Some((code, other)) = dated(text) else {
            return self.find_bearing(text, day);
        };
        let key = self.find_bearing(code, other)?;
        match self.agency(&key) {
            Some(agency) if !agency.is_live(day) => Err(absent(&[agency], day)),
            _ => Ok(key),
        }
    }

    fn find_bearing(&self, text: &str, day: Date) -> Result<AgencyKey, Lost> {
        let (scheme, text) = CodeScheme::split(text.trim());
        let keyed = AgencyKey::parse(text).and_then(|key| self.agency(&key));
        let keyed = keyed.filter(|_| scheme.is_none());
        let asked = |known: &CodeScheme| scheme.is_none_or(|asked| asked == *known);
        let schemes = CodeScheme::ALL.into_iter().filter(asked);
        let ways = std::iter::once(keyed.into_iter().collect())
            .chain(schemes.map(|scheme| self.bearing(text, scheme, day)));
        let ways: Vec<Vec<&Agency>> = ways.collect();
        for bearers in &ways {
            let live = bearers.iter().filter(|a| a.is_live(day));
            let live: Vec<AgencyKey> = live.map(|a| a.key.clone()).collect();
            match live.as_slice() {
                [] => {}
                [one] => return Ok(one.clone()),
                _ => return Err(Lost::Ambiguous(live)),
            }
        }
        Err(absent(&ways.concat(), day))
    }

    /// Agencies that bear the code on the day, existing or not.
    fn bearing(&self, text: &str, scheme: CodeScheme, day: Date) -> Vec<&Agency> {
        let wanted = code_key(text);
        let bearers = self.bearers(text);
        let same = |a: &&Agency| code_key(a.codes(scheme).at(day)) == wanted;
        bearers.filter(same).collect()
    }

    /// A unit as it is named beside another: with the unit above, where it has one.
    pub(super) fn brief(&self, key: &AgencyKey, day: Date) -> Candidate {
        let Some(agency) = self.agency(key) else {
            return Candidate {
                key: key.clone(),
                code: String::new(),
                name: key.to_string(),
            };
        };
        let name = &agency.name.at(day).text;
        let above = agency.parent.at(day).as_ref().and_then(|p| self.agency(p));
        let above = above.filter(|above| above.nature.at(day).kind != Kind::Province);
        Candidate {
            key: key.clone(),
            code: agency.local.at(day).clone(),
            name: match above {
                Some(above) => format!("{name}, {}", above.name.at(day).text),
                None => name.clone(),
            },
        }
    }

    /// Units that exist on a day and have this name, however it is written.
    pub(super) fn namesakes_on(&self, name: &str, day: Date) -> Vec<Candidate> {
        let folded = Folded::new(name);
        if folded.marked().is_empty() {
            return Vec::new();
        }
        let same = |agency: &&Agency| {
            agency.is_live(day) && agency.name.at(day).folded.marked() == folded.marked()
        };
        let found = self.agencies.iter().filter(same).take(NAMED);
        found.map(|agency| self.brief(&agency.key, day)).collect()
    }

    /// Units that took over from one, for the person who asks for it by an old code.
    pub(super) fn successors(&self, key: &AgencyKey, day: Date) -> Vec<Candidate> {
        let heirs = self.log.heirs(key);
        heirs.map(|heir| self.brief(heir, day)).collect()
    }
}

/// `769@2020-12-31`: a code and the day on which it is meant.
fn dated(text: &str) -> Option<(&str, Date)> {
    let (code, day) = text.rsplit_once('@')?;
    Some((code, read_date(day.trim())?))
}

fn absent(known: &[&Agency], day: Date) -> Lost {
    // The last to end is what a person remembers.
    let closed = known.iter().filter(|a| a.is_closed(day));
    if let Some(agency) = closed.max_by_key(|a| a.valid_to)
        && let Some(on) = agency.valid_to
    {
        return Lost::Closed(agency.key.clone(), on);
    }
    if let Some(agency) = known.iter().min_by_key(|a| a.valid_from)
        && let Some(from) = agency.valid_from
    {
        return Lost::NotYet(agency.key.clone(), from);
    }
    Lost::Unknown
}

impl View<'_> {
    /// The unit with this key or code on the day of the view. The office's own codes go
    /// before those of other schemes, unless the scheme is named as in `gso:769`; a code
    /// as of another day is written `769@2020-12-31`; case makes no difference.
    ///
    /// # Errors
    /// When no unit or more than one is meant, or it does not exist that day.
    pub fn resolve(&self, text: &str) -> Result<AgencyKey, Unresolved> {
        self.registry
            .find_on(text, self.date)
            .map_err(|lost| match lost {
                Lost::Ambiguous(keys) => Unresolved::Ambiguous {
                    text: text.trim().to_owned(),
                    candidates: keys.iter().map(|key| self.candidate(key)).collect(),
                },
                Lost::Closed(key, on) => Unresolved::Closed {
                    successors: self.registry.successors(&key, self.date),
                    unit: self.candidate(&key),
                    on,
                },
                Lost::NotYet(key, from) => Unresolved::NotYet {
                    unit: self.candidate(&key),
                    from,
                },
                Lost::Unknown => Unresolved::Unknown {
                    text: text.trim().to_owned(),
                    near: self.near(text),
                },
            })
    }

    /// The unit with this key or code on the day, or else the one that ended before it or
    /// begins after it: for asking about the past.
    ///
    /// # Errors
    /// When no unit or more than one is meant.
    pub fn resolve_ever(&self, text: &str) -> Result<AgencyKey, Unresolved> {
        match self.resolve(text) {
            Err(Unresolved::Closed { unit, .. } | Unresolved::NotYet { unit, .. }) => Ok(unit.key),
            other => other,
        }
    }

    fn near(&self, text: &str) -> Vec<Candidate> {
        let near = self.search(text.trim()).into_iter().take(NAMED);
        near.map(|key| self.candidate(&key)).collect()
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
