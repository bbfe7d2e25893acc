//! Growing the tree of a day: who stands under whom, in which order.
//!
//! Total: whatever was recorded, every unit that exists gets exactly one row. Units are
//! first dealt out to their parents, so that only siblings are ever compared.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::Registry;
use super::agency::Agency;
use super::order::by_code;

/// One unit in the tree, written in the order of reading.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// Its place in the registry.
    agency: u32,
    /// Row of the unit above, or [`NONE`].
    parent: u32,
    /// How many units stand above it.
    depth: u32,
    /// The row after the last one below it.
    end: u32,
}

/// No row. A registry has fewer units than there are keys: 33 million.
const NONE: u32 = u32::MAX;

impl Row {
    /// Its place in the registry.
    pub(super) fn agency(&self) -> usize {
        self.agency as usize
    }

    /// Row of the unit above.
    pub(super) fn parent(&self) -> Option<usize> {
        (self.parent != NONE).then_some(self.parent as usize)
    }

    /// How many units stand above it.
    pub(super) fn depth(&self) -> usize {
        self.depth as usize
    }

    /// The row after the last one below it.
    pub(super) fn end(&self) -> usize {
        self.end as usize
    }
}

/// A unit that exists, with what orders it among its siblings.
#[derive(Clone, Copy)]
struct Live<'a> {
    place: u32,
    kind: u8,
    order: &'a [u8],
    agency: &'a Agency,
}

pub(super) fn grow(registry: &Registry, day: Date) -> Vec<Row> {
    let agencies = &registry.agencies;
    let exists: Vec<bool> = agencies.iter().map(|a| a.is_live(day)).collect();
    let is_live = |place: usize| exists.get(place).copied().unwrap_or(false);
    // Neighbours in a file mostly stand under the same unit.
    let mut last = (None, 0);
    let mut parent_of = |agency: &Agency| {
        let Some(key) = agency.parent.at(day) else {
            return 0;
        };
        if last.0 != Some(key.clone()) {
            let place = registry.place(key).filter(|place| is_live(*place));
            last = (Some(key.clone()), place.map_or(0, |place| place + 1));
        }
        last.1
    };
    let mut live = Vec::with_capacity(agencies.len());
    for (place, agency) in (0..).zip(agencies) {
        if is_live(place as usize) {
            let unit = Live {
                place,
                kind: agency.nature.at(day).kind as u8,
                order: &agency.name.at(day).order,
                agency,
            };
            live.push((parent_of(agency), unit));
        }
    }
    Groups::deal(&live, agencies.len(), day).lay_out()
}

fn order(a: &Live<'_>, b: &Live<'_>, day: Date) -> Ordering {
    let codes = || by_code(a.agency.local.at(day), b.agency.local.at(day));
    (a.kind.cmp(&b.kind))
        .then_with(|| a.order.cmp(b.order))
        .then_with(codes)
        .then(a.place.cmp(&b.place))
}

/// The units dealt out to their parents: group 0 stands under nothing, group n + 1 under
/// the unit at place n.
struct Groups<'a> {
    units: Vec<Live<'a>>,
    /// Where each group begins, and the end of the last.
    starts: Vec<usize>,
}

impl<'a> Groups<'a> {
    fn deal(live: &[(usize, Live<'a>)], places: usize, day: Date) -> Self {
        // Counting first, so that every unit is moved only once.
        let mut starts = vec![0; places + 2];
        for (group, _) in live {
            if let Some(count) = starts.get_mut(group + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut units: Vec<Live<'a>> = live.iter().map(|(_, unit)| *unit).collect();
        for (group, unit) in live {
            if let Some(at) = next.get_mut(*group) {
                if let Some(seat) = units.get_mut(*at) {
                    *seat = *unit;
                }
                *at += 1;
            }
        }
        let mut groups = Self { units, starts };
        for group in 0..=places {
            let range = groups.range(group);
            if let Some(siblings) = groups.units.get_mut(range).filter(|g| g.len() > 1) {
                siblings.sort_unstable_by(|a, b| order(a, b, day));
            }
        }
        groups
    }

    fn range(&self, group: usize) -> std::ops::Range<usize> {
        let start = |group| self.starts.get(group).copied().unwrap_or(0);
        start(group)..start(group + 1)
    }

    fn lay_out(&self) -> Vec<Row> {
        let mut layout = Layout {
            groups: self,
            laid: vec![false; self.units.len()],
            rows: Vec::with_capacity(self.units.len()),
            waiting: Vec::new(),
        };
        // A circle has no root: its first unit stands in for one. Units under others are
        // laid already when their turn comes.
        for at in 0..self.units.len() {
            layout.lay(at);
        }
        layout.close()
    }
}

struct Layout<'a> {
    groups: &'a Groups<'a>,
    laid: Vec<bool>,
    rows: Vec<Row>,
    /// Places in `groups.units`, with the row above and the depth, the next one last.
    waiting: Vec<(usize, u32, u32)>,
}

impl Layout<'_> {
    /// Lays a unit and everything below it, unless that is done.
    fn lay(&mut self, root: usize) {
        self.waiting.push((root, NONE, 0));
        while let Some((at, parent, depth)) = self.waiting.pop() {
            let Some(unit) = self.groups.units.get(at) else {
                continue;
            };
            match self.laid.get_mut(at) {
                Some(laid) if !*laid => *laid = true,
                _ => continue,
            }
            let row = u32::try_from(self.rows.len()).unwrap_or(NONE);
            self.rows.push(Row {
                agency: unit.place,
                parent,
                depth,
                end: row.saturating_add(1),
            });
            let below = self.groups.range(unit.place as usize + 1);
            let below = below.rev().map(|child| (child, row, depth + 1));
            self.waiting.extend(below);
        }
    }

    /// Gives every row the end of what stands below it.
    fn close(mut self) -> Vec<Row> {
        for at in (0..self.rows.len()).rev() {
            let Some(row) = self.rows.get(at).copied() else {
                continue;
            };
            if let Some(above) = row.parent().and_then(|parent| self.rows.get_mut(parent)) {
                above.end = above.end.max(row.end);
            }
        }
        self.rows
    }
}
