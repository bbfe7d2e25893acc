//! The sealed list: targets, dates and teams of surprise visits, told by salted seals only
//! (draw.md 2.7, 2.9). Nothing in here is a target: [`Sealing`] can be published at once.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::code::Code;
use super::digest::Digest;
use super::hash::{self, Slot};
use super::secret::Secret;

/// A sealed list as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealing {
    /// Slots beyond those owed, so that nobody relaxes after the last one.
    pub spare: usize,
    /// The days on which a visit could fall, in order.
    pub days: Vec<Date>,
    /// Teams, which take the slots in turn.
    pub teams: Vec<Code>,
    /// The seal of each slot (LEAF), in order of slot.
    pub leaves: Vec<Digest>,
    /// The seal of all (ROOT).
    pub root: Digest,
}

impl Sealing {
    /// Seals targets, which stand in slot order, each with a salt of its own. Fewer dates or
    /// salts than targets seal fewer slots; the caller makes them enough.
    #[must_use]
    pub fn of(
        draw: &Code,
        sealed: &Secret,
        targets: &[Code],
        spare: usize,
        days: &[Date],
        teams: &[Code],
        salts: &[Secret],
    ) -> Self {
        let dates = slot_dates(sealed, days, targets.len());
        let slots = (1..).zip(targets).zip(&dates).zip(salts);
        let leaves: Vec<Digest> = slots
            .map(|(((number, unit), date), salt)| {
                leaf(
                    draw,
                    number,
                    unit,
                    *date,
                    team_of(teams, number),
                    salt.as_digest(),
                )
            })
            .collect();
        Self {
            spare,
            days: days.to_vec(),
            teams: teams.to_vec(),
            root: hash::root(draw.as_str(), &leaves),
            leaves,
        }
    }

    /// The team of a slot, counted from 1; teams take slots in turn.
    #[must_use]
    pub fn team(&self, number: u64) -> Option<&Code> {
        team_of(&self.teams, number)
    }

    /// Whether a slot is sealed with this unit, date and salt, and the team of its turn.
    #[must_use]
    pub fn holds(&self, draw: &Code, slot: u64, unit: &Code, date: Date, salt: &Digest) -> bool {
        let at = slot.checked_sub(1).and_then(|at| usize::try_from(at).ok());
        let sealed = at.and_then(|at| self.leaves.get(at));
        sealed.is_some_and(|seal| *seal == leaf(draw, slot, unit, date, self.team(slot), salt))
    }

    /// Whether the seal of all is that of the slots.
    #[must_use]
    pub fn is_rooted(&self, draw: &Code) -> bool {
        hash::root(draw.as_str(), &self.leaves) == self.root
    }
}

fn team_of(teams: &[Code], number: u64) -> Option<&Code> {
    let turn = number.checked_sub(1)?.checked_rem(teams.len() as u64)?;
    teams.get(usize::try_from(turn).ok()?)
}

fn leaf(
    draw: &Code,
    number: u64,
    unit: &Code,
    date: Date,
    team: Option<&Code>,
    salt: &Digest,
) -> Digest {
    hash::leaf(
        draw.as_str(),
        &Slot {
            number,
            unit: unit.as_str(),
            date: &date.to_string(),
            team: team.map_or("-", Code::as_str),
            salt: *salt,
        },
    )
}

/// The dates of `count` slots in order of time: the smallest of DATE under S*; fewer where
/// there are not so many days.
#[must_use]
pub fn slot_dates(sealed: &Secret, days: &[Date], count: usize) -> Vec<Date> {
    let mut ranked: Vec<(Digest, Date)> = days
        .iter()
        .map(|day| (hash::date(sealed.as_digest(), &day.to_string()), *day))
        .collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.truncate(count);
    let mut dates: Vec<Date> = ranked.into_iter().map(|(_, day)| day).collect();
    dates.sort_unstable();
    dates
}
