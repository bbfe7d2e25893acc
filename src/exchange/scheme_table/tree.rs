//! From rows to the two levels of a scheme: domains, and the criteria at the ends of their
//! branches. Everything wrong on the way is collected.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::TableColumn;
use super::beside::{BesideRow, KeptOut, blocks, kind};
use super::fault::{TableProblem, TableRemark, TableRowFault};
use super::numbering::Numbering;
use super::place::{Opened, Placed, group_name, with_lost_zero};
use super::rows::{MaxCell, Row, Rows};
use super::text::points;
use super::titles::Header;
use super::totals::TotalRow;

/// A row in its place.
#[derive(Debug)]
pub(super) struct Node {
    pub row: Row,
    pub id: String,
    pub key: Vec<String>,
    pub children: Vec<usize>,
    /// Made from a group: no row of its own.
    pub derived: bool,
}

/// All rows in their places.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub nodes: Vec<Node>,
    pub roots: Vec<usize>,
    pub beside: Vec<BesideRow>,
    pub totals: Vec<TotalRow>,
    pub faults: Vec<TableRowFault>,
    pub remarks: Vec<TableRemark>,
    at: BTreeMap<Vec<String>, usize>,
    ids: BTreeMap<String, u64>,
    /// Ways of bonuses and penalties; what is below them is one too.
    kept_out: BTreeMap<Vec<String>, bool>,
    kept: Vec<KeptOut>,
    skipped: BTreeSet<String>,
}

impl Tree {
    pub fn grow(rows: Rows, header: &Header) -> Self {
        let mut tree = Self {
            faults: rows.faults,
            remarks: rows.remarks,
            totals: rows.totals,
            ..Self::default()
        };
        let mut opened = Opened::before(&rows.rows);
        let next = rows.rows.iter().skip(1).map(Some).chain([None]);
        let both = rows.rows.iter().zip(next);
        let lead: Vec<bool> = both.map(|(row, next)| leads(row, next)).collect();
        for (row, leads) in rows.rows.into_iter().zip(lead) {
            tree.take(row, leads, &mut opened, header);
        }
        tree.ends(header);
        let skipped: Vec<String> = std::mem::take(&mut tree.skipped).into_iter().collect();
        if !skipped.is_empty() {
            tree.remarks.push(TableRemark::Skipped(skipped));
        }
        let derived = tree.nodes.iter().filter(|node| node.derived);
        let derived: Vec<String> = derived.map(|node| node.id.clone()).collect();
        if !derived.is_empty() {
            tree.remarks.push(TableRemark::FromGroups(derived));
        }
        tree.faults.sort_by_key(|fault| fault.line);
        let ids = tree.ids.keys().cloned().collect();
        tree.beside = blocks(std::mem::take(&mut tree.kept), ids);
        tree
    }

    fn take(&mut self, row: Row, leads: bool, opened: &mut Opened, header: &Header) {
        let numbering = self.repaired(&row, opened);
        let Some(mut placed) = opened.place(&row, &numbering) else {
            self.blame(
                header,
                &row,
                TableColumn::Code,
                TableProblem::Orphan(row.code.clone()),
            );
            return;
        };
        if let Some(penalty) = self.kept_out(&row, &placed.key, leads) {
            self.kept_out.insert(placed.key.clone(), penalty);
            self.keep_out(row, placed, penalty);
            return;
        }
        // "1.1" below "A.I" and again below "B.I": the second is told apart by its way.
        if self.ids.contains_key(&placed.id) && !self.at.contains_key(&placed.key) {
            placed.id = placed.key.join(".");
        }
        if let Some(first) = self.ids.get(&placed.id) {
            let problem = TableProblem::Repeated(placed.id, *first);
            self.blame(header, &row, TableColumn::Code, problem);
            return;
        }
        self.points_of(&row, header);
        let parent = self.parent(&row, &placed);
        if parent.is_none() && placed.key.len() > 1 {
            let problem = TableProblem::Orphan(placed.id);
            self.blame(header, &row, TableColumn::Code, problem);
            return;
        }
        self.ids.insert(placed.id.clone(), row.line);
        self.put(
            Node {
                row,
                id: placed.id,
                key: placed.key,
                children: Vec::new(),
                derived: false,
            },
            parent,
        );
    }

    /// The numbering, with a zero a number cell lost.
    fn repaired(&mut self, row: &Row, opened: &mut Opened) -> Numbering {
        let Numbering::Path(parts) = &row.numbering else {
            return row.numbering.clone();
        };
        if !row.numeric {
            return row.numbering.clone();
        }
        let placed = opened.path(row, parts);
        let parent = placed
            .key
            .split_last()
            .and_then(|(_, above)| self.above(above));
        let last = parent.and_then(|at| self.nodes.get(at)?.children.last().copied());
        let last = last.and_then(|at| self.nodes.get(at)?.key.last());
        match last.and_then(|last| with_lost_zero(parts, last)) {
            Some(parts) => {
                let read = parts.join(".");
                let remark = TableRemark::ReadAs(row.line, row.code.clone(), read);
                self.remarks.push(remark);
                Numbering::Path(parts)
            }
            None => row.numbering.clone(),
        }
    }

    /// The nearest row above on this way, itself included.
    fn above(&self, key: &[String]) -> Option<usize> {
        let ways = (1..=key.len()).rev().filter_map(|n| key.get(..n));
        let mut found = ways.filter_map(|way| self.at.get(way).copied());
        found.next()
    }

    fn kept_out(&self, row: &Row, key: &[String], leads: bool) -> Option<bool> {
        let ways = (1..key.len()).rev().filter_map(|n| key.get(..n));
        let mut above = ways.filter_map(|way| self.kept_out.get(way).copied());
        let root = key.len() == 1 || matches!(row.numbering, Numbering::Head(_));
        kind(row, root, leads).or_else(|| above.next())
    }

    fn keep_out(&mut self, row: Row, placed: Placed, penalty: bool) {
        let points = match row.max {
            MaxCell::Points(points) => Some(points.abs()),
            _ => None,
        };
        self.kept.push(KeptOut {
            key: placed.key,
            group: row.group.clone(),
            row: BesideRow {
                line: row.line,
                id: placed.id,
                penalty,
                points,
                rule: row.rule_with_levels(),
                name: row.name,
                lines: Vec::new(),
                heading: false,
            },
        });
    }

    /// Says what is wrong with the points, whether the row needs any or not.
    fn points_of(&mut self, row: &Row, header: &Header) {
        let problem = match &row.max {
            MaxCell::Bad(problem) => problem.clone(),
            MaxCell::Points(points) if *points <= Decimal::ZERO => {
                TableProblem::NotPositive(*points)
            }
            _ => return,
        };
        self.blame(header, row, TableColumn::Max, problem);
    }

    fn parent(&mut self, row: &Row, placed: &Placed) -> Option<usize> {
        let (_, way) = placed.key.split_last()?;
        if way.is_empty() {
            return None;
        }
        let Some(found) = self.above(way) else {
            return self.group_of(row, way);
        };
        let depth = self.nodes.get(found).map_or(0, |node| node.key.len());
        if depth < way.len() && !placed.repeats {
            self.skipped.insert(way.join("."));
        }
        Some(found)
    }

    /// A domain made from the group of a row.
    fn group_of(&mut self, row: &Row, way: &[String]) -> Option<usize> {
        if row.group.is_empty() {
            return None;
        }
        let first = way.first()?;
        let (name, sum) = group_name(&row.group);
        if way.len() > 1 {
            self.skipped.insert(way.join("."));
        }
        let points = sum.and_then(|sum| points(sum, false));
        let node = Node {
            id: first.clone(),
            key: vec![first.clone()],
            children: Vec::new(),
            derived: true,
            row: Row {
                name,
                max: points.map_or(MaxCell::Blank, MaxCell::Points),
                rule: String::new(),
                na: String::new(),
                ..row.clone()
            },
        };
        self.ids.insert(first.clone(), row.line);
        Some(self.put(node, None))
    }

    fn put(&mut self, node: Node, parent: Option<usize>) -> usize {
        let at = self.nodes.len();
        self.at.insert(node.key.clone(), at);
        self.nodes.push(node);
        match parent.and_then(|parent| self.nodes.get_mut(parent)) {
            Some(parent) => parent.children.push(at),
            None => self.roots.push(at),
        }
        at
    }

    /// Rows at the ends of branches are criteria: they need points, and a domain above.
    fn ends(&mut self, header: &Header) {
        let roots: BTreeSet<usize> = self.roots.iter().copied().collect();
        let mut found = Vec::new();
        for (at, node) in self.nodes.iter().enumerate() {
            if !node.children.is_empty() {
                continue;
            }
            let (column, problem) = if roots.contains(&at) {
                let id = node.id.clone();
                (TableColumn::Code, TableProblem::Childless(id))
            } else if node.row.max == MaxCell::Blank {
                (TableColumn::Max, TableProblem::NoMax(node.id.clone()))
            } else {
                continue;
            };
            found.push(fault(header, &node.row, column, problem));
        }
        self.faults.extend(found);
    }

    fn blame(&mut self, header: &Header, row: &Row, column: TableColumn, problem: TableProblem) {
        self.faults.push(fault(header, row, column, problem));
    }
}

/// Whether the next row stands below this one.
fn leads(row: &Row, next: Option<&Row>) -> bool {
    let Some(next) = next else {
        return false;
    };
    match (&row.numbering, &next.numbering) {
        (Numbering::Path(above), Numbering::Path(below)) => {
            below.len() > above.len() && below.starts_with(above)
        }
        (Numbering::Head(letter), Numbering::Head(next)) => next == "I" && letter != "H",
        (Numbering::Letter(_), _) | (Numbering::Path(_), Numbering::Head(_)) => false,
        (Numbering::Head(_), _) | (Numbering::Path(_), Numbering::Letter(_)) => true,
    }
}

fn fault(header: &Header, row: &Row, column: TableColumn, problem: TableProblem) -> TableRowFault {
    TableRowFault::at(header, row.line, column, problem)
}
