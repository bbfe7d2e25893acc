//! Growing the tree of a day: who stands under whom, in which order.
//!
//! Total: whatever was recorded, every unit that exists gets exactly one row.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::Registry;
use super::agency::Agency;

/// One unit in the tree, written in the order of reading.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// Its place in the registry.
    pub(super) agency: usize,
    /// Row of the unit above.
    pub(super) parent: Option<usize>,
    /// How many units stand above it.
    pub(super) depth: usize,
    /// The row after the last one below it.
    pub(super) end: usize,
}

/// A unit that exists, with what orders it among its siblings.
struct Live<'a> {
    place: usize,
    parent: Option<usize>,
    agency: &'a Agency,
    kind: u8,
    order: &'a [u8],
}

pub(super) fn grow(registry: &Registry, day: Date) -> Vec<Row> {
    let agencies = &registry.agencies;
    let exists: Vec<bool> = agencies.iter().map(|a| a.is_live(day)).collect();
    let parent_of = |agency: &Agency| {
        let place = registry.place(agency.parent.at(day).as_ref()?)?;
        exists.get(place).copied().unwrap_or(false).then_some(place)
    };
    let live = agencies.iter().enumerate().zip(&exists);
    let live = live.filter(|(_, exists)| **exists);
    let mut live: Vec<Live<'_>> = live
        .map(|((place, agency), _)| Live {
            place,
            parent: parent_of(agency),
            agency,
            kind: agency.nature.at(day).kind as u8,
            order: &agency.name.at(day).order,
        })
        .collect();
    live.sort_by(|a, b| order(a, b, day));
    lay_out(&live, agencies.len())
}

/// By parent first, so that siblings stand together.
fn order(a: &Live<'_>, b: &Live<'_>, day: Date) -> Ordering {
    let place = a.parent.cmp(&b.parent).then(a.kind.cmp(&b.kind));
    let names = || a.order.cmp(b.order);
    let codes = || a.agency.local.at(day).cmp(b.agency.local.at(day));
    place
        .then_with(names)
        .then_with(codes)
        .then(a.place.cmp(&b.place))
}

fn lay_out(live: &[Live<'_>], places: usize) -> Vec<Row> {
    let mut children: Vec<(usize, usize)> = vec![(0, 0); places];
    let mut roots = 0;
    for (at, unit) in live.iter().enumerate() {
        match unit.parent {
            None => roots = at + 1,
            Some(parent) => {
                if let Some(range) = children.get_mut(parent) {
                    *range = (if range.1 == 0 { at } else { range.0 }, at + 1);
                }
            }
        }
    }
    let mut layout = Layout {
        live,
        children,
        laid: vec![false; live.len()],
        rows: Vec::with_capacity(live.len()),
    };
    for at in 0..roots {
        layout.lay(at);
    }
    // A circle has no root: its first unit stands in for one.
    for at in roots..live.len() {
        layout.lay(at);
    }
    layout.close()
}

struct Layout<'a> {
    live: &'a [Live<'a>],
    /// By place: the range of `live` that stands under it.
    children: Vec<(usize, usize)>,
    laid: Vec<bool>,
    rows: Vec<Row>,
}

impl Layout<'_> {
    /// Lays a unit and everything below it, unless that is done.
    fn lay(&mut self, root: usize) {
        let mut waiting: Vec<(usize, Option<usize>, usize)> = vec![(root, None, 0)];
        while let Some((at, parent, depth)) = waiting.pop() {
            let Some(unit) = self.live.get(at) else {
                continue;
            };
            match self.laid.get_mut(at) {
                Some(laid) if !*laid => *laid = true,
                _ => continue,
            }
            let row = self.rows.len();
            self.rows.push(Row {
                agency: unit.place,
                parent,
                depth,
                end: row + 1,
            });
            let (from, to) = self.children.get(unit.place).copied().unwrap_or((0, 0));
            waiting.extend((from..to).rev().map(|child| (child, Some(row), depth + 1)));
        }
    }

    /// Gives every row the end of what stands below it.
    fn close(mut self) -> Vec<Row> {
        for at in (0..self.rows.len()).rev() {
            let Some(Row { parent, end, .. }) = self.rows.get(at).copied() else {
                continue;
            };
            if let Some(above) = parent.and_then(|parent| self.rows.get_mut(parent)) {
                above.end = above.end.max(end);
            }
        }
        self.rows
    }
}
