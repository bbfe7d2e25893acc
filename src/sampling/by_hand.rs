//! The lines with which anybody checks a proof by hand: `printf`, `sha256sum`, nothing else.
//!
//! Tabs are written `\t` (for `%b`), so that a line survives being printed and typed.

use super::code::Code;
use super::digest::Digest;
use super::hash;
use super::proof::Proof;
use super::step::{Amendment, Opening, Step};

/// What a shell line gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// The frame's digest.
    Frame,
    /// The plan's digest.
    Plan,
    /// The seed.
    Seed,
    /// A unit's ticket under the seed.
    Ticket(Code),
    /// The seed of an amendment's newcomers, by its number.
    Amend(u64),
    /// A newcomer's ticket under it.
    LateTicket(Code),
    /// A holder's commitment, from the published secret.
    Commit(Code),
    /// The sealed seed.
    Sealed,
    /// The seed of a morning, by its slot.
    Day(u64),
    /// The ticket of the unit of that morning.
    MorningTicket(u64, Code),
    /// The seal of an opened slot.
    Leaf(u64),
    /// The seal of the whole list.
    Root,
}

/// One line for a shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandLine {
    /// What it gives.
    pub shown: Shown,
    /// The line.
    pub line: String,
    /// The digest it must print.
    pub gives: Digest,
}

impl HandLine {
    fn new<T: AsRef<str>>(shown: Shown, purpose: &str, fields: &[T], gives: Digest) -> Self {
        Self {
            shown,
            line: command(purpose, fields),
            gives,
        }
    }
}

impl Opening {
    /// The shell line for the seal of a slot from the sealed list; `None` just in time.
    /// It names the unit: only for slots whose unit may be told.
    #[must_use]
    pub fn by_hand(&self, draw: &str) -> Option<HandLine> {
        let (team, salt) = self.sealed.as_ref()?;
        let date = self.date.to_string();
        let slot = hash::Slot {
            number: self.slot,
            unit: self.unit.as_str(),
            date: &date,
            team: team.as_str(),
            salt: *salt,
        };
        let fields = [
            draw.to_owned(),
            self.slot.to_string(),
            self.unit.to_string(),
            date.clone(),
            team.to_string(),
            salt.to_string(),
        ];
        let gives = hash::leaf(draw, &slot);
        Some(HandLine::new(
            Shown::Leaf(self.slot),
            "LEAF",
            &fields,
            gives,
        ))
    }
}

impl Proof {
    /// Every line that this proof can be checked with, in the order of the ceremony, each
    /// with what it must print: one ticket for each seed.
    #[must_use]
    pub fn hand_lines(&self) -> Vec<HandLine> {
        let mut lines = self.first_lines();
        for step in &self.steps {
            match step {
                Step::Amended(amendment) => lines.extend(self.late_lines(amendment)),
                Step::Sealed(list) => {
                    let mut fields = vec![self.draw_id.clone(), list.leaves.len().to_string()];
                    fields.extend(list.leaves.iter().map(ToString::to_string));
                    lines.push(HandLine::new(Shown::Root, "ROOT", &fields, list.root));
                }
                Step::Replaced(_) | Step::Opened(_) => {}
            }
        }
        lines.extend(self.sealed_lines());
        lines
    }

    fn first_lines(&self) -> Vec<HandLine> {
        let line = |shown, line, gives| HandLine { shown, line, gives };
        let mut lines = vec![
            line(Shown::Frame, self.frame_by_hand(), self.frame_digest),
            line(Shown::Plan, self.plan_by_hand(), self.plan_digest),
            line(Shown::Seed, self.seed_by_hand(), self.seed),
        ];
        let first = self.strata.values().flat_map(|s| &s.tickets).next();
        lines.extend(first.map(|first| {
            let fields = [self.seed.to_string(), first.code.to_string()];
            HandLine::new(
                Shown::Ticket(first.code.clone()),
                "TICKET",
                &fields,
                first.ticket,
            )
        }));
        lines
    }

    /// The seed of an amendment and the ticket of its first newcomer.
    fn late_lines(&self, amendment: &Amendment) -> Vec<HandLine> {
        let (Some(seed), Some(value)) = (amendment.seed(&self.seed), &amendment.value) else {
            return Vec::new();
        };
        let fields = [
            self.seed.to_string(),
            amendment.number.to_string(),
            amendment.digest.to_string(),
            value.clone(),
        ];
        let shown = Shown::Amend(amendment.number);
        let mut lines = vec![HandLine::new(shown, "AMEND", &fields, seed)];
        let codes = amendment.added.iter();
        let codes: Vec<&str> = codes.filter_map(|l| l.split('\t').next()).collect();
        let mut late = self.standing.values().flat_map(|s| &s.late_tickets);
        let first = late.find(|late| {
            let ticket = hash::Tickets::under(&seed).of(late.code.as_str());
            codes.contains(&late.code.as_str()) && ticket == late.ticket
        });
        lines.extend(first.map(|late| {
            let fields = [seed.to_string(), late.code.to_string()];
            let shown = Shown::LateTicket(late.code.clone());
            HandLine::new(shown, "TICKET", &fields, late.ticket)
        }));
        lines
    }

    /// What published secrets show: commitments, the sealed seed, mornings and slots.
    fn sealed_lines(&self) -> Vec<HandLine> {
        let (Some(sealed), false) = (self.sealed_seed, self.secrets.is_empty()) else {
            return Vec::new();
        };
        let held = self.commitments.iter().zip(&self.secrets);
        let mut lines: Vec<HandLine> = held
            .map(|(held, secret)| {
                let holder = held.holder.to_string();
                let fields = [self.draw_id.clone(), holder, secret.to_string()];
                let shown = Shown::Commit(held.holder.clone());
                HandLine::new(shown, "COMMIT", &fields, held.commitment)
            })
            .collect();
        let mut fields = vec![self.seed.to_string(), self.secrets.len().to_string()];
        fields.extend(self.secrets.iter().map(ToString::to_string));
        lines.push(HandLine::new(Shown::Sealed, "SEALED", &fields, sealed));
        for step in &self.steps {
            let Step::Opened(opening) = step else {
                continue;
            };
            match opening.by_hand(&self.draw_id) {
                Some(leaf) => lines.push(leaf),
                None => lines.extend(morning_lines(&sealed, opening)),
            }
        }
        lines
    }

    /// Shell lines for the frame's digest, the seed, and one unit's ticket; `None` where the
    /// frame has no such unit.
    #[must_use]
    pub fn by_hand(&self, code: &str) -> Option<[String; 3]> {
        let mut units = self.frame_lines.iter().filter_map(|l| l.split('\t').next());
        units.find(|unit| *unit == code)?;
        let seed = self.seed.to_string();
        Some([
            self.frame_by_hand(),
            self.seed_by_hand(),
            command("TICKET", &[seed.as_str(), code]),
        ])
    }

    /// The shell line for the plan's digest, which ties the frame to the seed.
    #[must_use]
    pub fn plan_by_hand(&self) -> String {
        let mut fields = vec![self.draw_id.clone(), self.frame_digest.to_string()];
        let commitments = self.commitments.iter();
        let groups: [Vec<String>; 3] = [
            self.rules.iter().map(|rule| rule.line()).collect(),
            self.sources.clone(),
            commitments
                .map(|c| format!("{} {}", c.holder, c.commitment))
                .collect(),
        ];
        for group in groups {
            fields.push(group.len().to_string());
            fields.extend(group);
        }
        command("PLAN", &fields)
    }

    fn frame_by_hand(&self) -> String {
        let mut fields = vec![self.draw_id.clone(), self.frame_lines.len().to_string()];
        fields.extend(self.frame_lines.iter().cloned());
        command("FRAME", &fields)
    }

    fn seed_by_hand(&self) -> String {
        let mut fields = vec![self.draw_id.clone(), self.plan_digest.to_string()];
        fields.push(self.values.len().to_string());
        fields.extend(self.values.iter().cloned());
        command("SEED", &fields)
    }
}

/// The seed of a morning, and the ticket of the unit that it chose.
fn morning_lines(sealed: &Digest, opening: &Opening) -> [HandLine; 2] {
    let date = opening.date.to_string();
    let value = opening.value.as_deref();
    let day = hash::day(sealed, opening.slot, &date, value);
    let fields = [
        sealed.to_string(),
        opening.slot.to_string(),
        date,
        value.unwrap_or("-").to_owned(),
    ];
    let ticket = hash::Tickets::under(&day).of(opening.unit.as_str());
    let unit = [day.to_string(), opening.unit.to_string()];
    let shown = Shown::MorningTicket(opening.slot, opening.unit.clone());
    [
        HandLine::new(Shown::Day(opening.slot), "DAY", &fields, day),
        HandLine::new(shown, "TICKET", &unit, ticket),
    ]
}

fn command<T: AsRef<str>>(purpose: &str, fields: &[T]) -> String {
    let mut line = format!("printf '%b\\n' 'RUTTHAM/1 {purpose}'");
    for field in fields {
        line.push(' ');
        line.push_str(&quoted(field.as_ref()));
    }
    line.push_str(" | sha256sum");
    line
}

/// A field inside single quotes, as `%b` gives it back.
fn quoted(field: &str) -> String {
    let escaped = field.replace('\\', "\\\\").replace('\t', "\\t");
    format!("'{}'", escaped.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_backslashes_and_tabs_survive_the_shell() {
        assert_eq!(quoted("A\tN\\t'x'"), r"'A\tN\\t'\''x'\'''");
    }
}
