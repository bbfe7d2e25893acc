//! The registry on one day: the units that exist then, as a tree in reading order.
//!
//! A view is made once and asked often: the order is worked out when it is made. It
//! never fails: a unit whose parent does not exist that day stands on its own.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::agency::Agency;
use super::find::Index;
use super::naming::Namesakes;
use super::tree::{self, Row};
use super::{AgencyKey, Kind, Registry};

/// The units that exist on a day.
#[derive(Debug)]
pub struct View<'a> {
    pub(super) registry: &'a Registry,
    pub(super) date: Date,
    /// Parents before children, siblings by kind and then as readers look for them.
    pub(super) rows: Vec<Row>,
    /// Row of each agency; the largest number where it does not exist that day.
    row_of: Vec<u32>,
    /// How often each folded name occurs; made when first asked.
    pub(super) namesakes: OnceLock<Namesakes<'a>>,
    /// What is searched; made when first asked.
    pub(super) index: OnceLock<Index<'a>>,
}

/// One unit on the day of its view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit<'a> {
    /// Key.
    pub key: &'a AgencyKey,
    /// Official code (`local`); empty where it has none that day.
    pub code: &'a str,
    /// Name, which may be that of other units too; see [`View::full_name`].
    pub name: &'a str,
    /// Abbreviation; may be empty.
    pub abbr: &'a str,
    /// Kind.
    pub kind: Kind,
    /// Closer kind; may be empty.
    pub subkind: &'a str,
    /// The unit above, whether or not it exists that day.
    pub parent: Option<&'a AgencyKey>,
    /// Code of document exchange (`mddt`); may be empty.
    pub alt_code: &'a str,
    /// Code of the statistics office (`gso`); may be empty.
    pub gso_code: &'a str,
    /// Whether it can be drawn.
    pub in_frame: bool,
    /// What the registry says about that; `None`: the kind decides.
    pub frame: Option<bool>,
    /// Why; may be empty.
    pub frame_reason: &'a str,
    /// First day; `None`: before everything recorded.
    pub valid_from: Option<Date>,
    /// Last day; `None`: it goes on.
    pub valid_to: Option<Date>,
    /// Where the facts come from.
    pub source: &'a str,
    /// How sure they are.
    pub evidence: &'a str,
}

impl Registry {
    /// The units that exist on a day.
    #[must_use]
    pub fn as_of(&self, date: Date) -> View<'_> {
        let rows = tree::grow(self, date);
        let mut row_of = vec![u32::MAX; self.agencies.len()];
        for (at, row) in (0..).zip(&rows) {
            if let Some(place) = row_of.get_mut(row.agency()) {
                *place = at;
            }
        }
        View {
            registry: self,
            date,
            rows,
            row_of,
            namesakes: OnceLock::new(),
            index: OnceLock::new(),
        }
    }
}

impl<'a> View<'a> {
    /// The day.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// All units, parents before children, siblings in reading order.
    pub fn units(&self) -> impl Iterator<Item = Unit<'a>> + '_ {
        self.rows.iter().filter_map(|row| self.unit_of(row))
    }

    /// How many units exist.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether none exists.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Other names of a unit on the day, in the order given; none for an unknown key.
    pub fn aliases(&self, key: &AgencyKey) -> impl Iterator<Item = &'a str> + use<'a> {
        let agency = self.registry.agency(key);
        let aliases = agency.map(|agency| agency.aliases.at(self.date));
        aliases
            .into_iter()
            .flatten()
            .map(|alias| alias.text.as_str())
    }

    /// One unit, if it exists that day.
    #[must_use]
    pub fn unit(&self, key: &AgencyKey) -> Option<Unit<'a>> {
        self.unit_of(self.rows.get(self.row(key)?)?)
    }

    /// Units under nothing that day.
    #[must_use]
    pub fn roots(&self) -> Vec<Unit<'a>> {
        self.siblings(0, self.rows.len())
    }

    /// Units directly under one, in reading order.
    #[must_use]
    pub fn children(&self, key: &AgencyKey) -> Vec<Unit<'a>> {
        let row = self.row(key);
        let found = row.and_then(|at| Some((at + 1, self.rows.get(at)?.end())));
        found.map_or_else(Vec::new, |(from, to)| self.siblings(from, to))
    }

    /// How many units stand above it; 0 for a root and for a unit that does not exist.
    #[must_use]
    pub fn depth(&self, key: &AgencyKey) -> usize {
        let row = self.row(key).and_then(|at| self.rows.get(at));
        row.map_or(0, |row| row.depth())
    }

    /// The unit and those above it, the root first; empty when it does not exist.
    #[must_use]
    pub fn path(&self, key: &AgencyKey) -> Vec<Unit<'a>> {
        let mut path = Vec::new();
        let mut at = self.row(key);
        while let Some(row) = at.and_then(|at| self.rows.get(at)) {
            path.extend(self.unit_of(row));
            at = row.parent();
        }
        path.reverse();
        path
    }

    /// The unit above and its row, if it exists that day.
    pub(super) fn above(&self, key: &AgencyKey) -> Option<(usize, &'a Agency)> {
        let above = self.rows.get(self.row(key)?)?.parent()?;
        Some((above, self.agency(self.rows.get(above)?)?))
    }

    pub(super) fn agency(&self, row: &Row) -> Option<&'a Agency> {
        self.registry.agencies.get(row.agency())
    }

    fn row(&self, key: &AgencyKey) -> Option<usize> {
        self.row_at(self.registry.place(key)?)
    }

    /// Row of the agency at a place of the registry.
    pub(super) fn row_at(&self, place: usize) -> Option<usize> {
        let row = *self.row_of.get(place)?;
        (row != u32::MAX).then_some(row as usize)
    }

    /// Rows of one level between two rows: each one's end is the next one's start.
    fn siblings(&self, from: usize, to: usize) -> Vec<Unit<'a>> {
        let mut found = Vec::new();
        let mut at = from;
        while let Some(row) = self.rows.get(at).filter(|_| at < to) {
            found.extend(self.unit_of(row));
            at = row.end();
        }
        found
    }

    fn unit_of(&self, row: &Row) -> Option<Unit<'a>> {
        let agency = self.agency(row)?;
        let day = self.date;
        let nature = agency.nature.at(day);
        let membership = agency.membership.at(day);
        Some(Unit {
            key: &agency.key,
            code: agency.local.at(day),
            name: &agency.name.at(day).text,
            abbr: agency.abbr.at(day),
            kind: nature.kind,
            subkind: &nature.subkind,
            parent: agency.parent.at(day).as_ref(),
            alt_code: agency.mddt.at(day),
            gso_code: agency.gso.at(day),
            in_frame: membership
                .stated
                .unwrap_or_else(|| nature.kind.in_frame_by_default()),
            frame: membership.stated,
            frame_reason: &membership.reason,
            valid_from: agency.valid_from,
            valid_to: agency.valid_to,
            source: &agency.source,
            evidence: &agency.evidence,
        })
    }
}
