//! The branches of a table as domains with their criteria, and whether what is scored adds
//! up to what stands above it.

use rust_decimal::Decimal;

use super::fault::TableRemark;
use super::numbering::Numbering;
use super::tree::{Node, Tree};
use super::{TableCriterion, TableDomain, TablePart, stated};

/// Domains in the order of the table; what does not add up becomes a remark, and a note
/// where it stands.
pub(super) fn domains(tree: &Tree, remarks: &mut Vec<TableRemark>) -> Vec<TableDomain> {
    let mut domains = Vec::new();
    let mut letters = Vec::new();
    for root in nodes(tree, &tree.roots) {
        let below: Vec<&Node> = nodes(tree, &root.children).collect();
        if !holds_domains(root, &below) {
            domains.push(domain(tree, root, remarks));
            continue;
        }
        letters.push(root.id.clone());
        let first = domains.len();
        domains.extend(below.iter().map(|node| domain(tree, node, remarks)));
        let points = stated(&root.row.max);
        let heading = TablePart::Heading(root.id.clone(), root.row.name.clone(), points);
        let note = differs(tree, root, remarks).map(TablePart::Note);
        if let Some(domain) = domains.get_mut(first) {
            domain.above = [Some(heading), note].into_iter().flatten().collect();
        }
    }
    if !letters.is_empty() {
        remarks.push(TableRemark::Letters(letters));
    }
    domains
}

pub(super) fn nodes<'a>(tree: &'a Tree, at: &'a [usize]) -> impl Iterator<Item = &'a Node> {
    at.iter().filter_map(|at| tree.nodes.get(*at))
}

/// "A" above "I", "II": the Roman rows are the domains where they hold the criteria.
fn holds_domains(root: &Node, below: &[&Node]) -> bool {
    let roman = |node: &&Node| {
        matches!(node.row.numbering, Numbering::Head(_)) && !node.children.is_empty()
    };
    matches!(root.row.numbering, Numbering::Head(_)) && !below.is_empty() && below.iter().all(roman)
}

fn domain(tree: &Tree, root: &Node, remarks: &mut Vec<TableRemark>) -> TableDomain {
    let mut parts = Vec::new();
    parts.extend(differs(tree, root, remarks).map(TablePart::Note));
    for node in nodes(tree, &root.children) {
        put(tree, node, &mut parts, remarks);
    }
    let points = stated(&root.row.max).unwrap_or_else(|| {
        let sum = scored(tree, root);
        if !root.derived && !root.row.made {
            remarks.push(TableRemark::DomainSum(root.row.line, root.id.clone(), sum));
        }
        sum
    });
    TableDomain {
        above: Vec::new(),
        line: root.row.line,
        id: root.id.clone(),
        name: root.row.name.clone(),
        points,
        parts,
    }
}

/// The sum; figures are far too small to overflow.
pub(super) fn sum(parts: impl Iterator<Item = Decimal>) -> Decimal {
    let sum = parts.fold(Decimal::ZERO, |sum, part| sum.saturating_add(part));
    sum.normalize()
}

/// Rows that are scored: at the ends of the branches below this one.
pub(super) fn leaves<'a>(tree: &'a Tree, node: &'a Node) -> Vec<&'a Node> {
    let mut found = Vec::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        if node.children.is_empty() {
            found.push(node);
        } else {
            open.extend(nodes(tree, &node.children));
        }
    }
    found
}

/// What is scored below a row.
pub(super) fn scored(tree: &Tree, node: &Node) -> Decimal {
    let points = leaves(tree, node).into_iter();
    sum(points.filter_map(|leaf| stated(&leaf.row.max)))
}

/// Says where the points of a row are not what is scored below it.
fn differs(tree: &Tree, node: &Node, remarks: &mut Vec<TableRemark>) -> Option<TableRemark> {
    let points = stated(&node.row.max)?;
    let sum = scored(tree, node);
    if points == sum {
        return None;
    }
    let lines = || nodes(tree, &node.children).map(|child| child.row.line);
    let from = lines().min().unwrap_or(node.row.line);
    let to = lines().max().unwrap_or(node.row.line);
    let remark = TableRemark::Differs(node.row.line, node.id.clone(), points, sum, (from, to));
    remarks.push(remark.clone());
    Some(remark)
}

/// Puts down a row and everything below it.
fn put(tree: &Tree, node: &Node, parts: &mut Vec<TablePart>, remarks: &mut Vec<TableRemark>) {
    let row = &node.row;
    let points = stated(&row.max);
    if node.children.is_empty() {
        parts.push(TablePart::Criterion(TableCriterion {
            line: row.line,
            id: node.id.clone(),
            name: row.name.clone(),
            max: points.unwrap_or_default(),
            rule: row.rule.clone(),
            levels: row.leveled(),
            na: row.na.clone(),
            survey: row.survey,
        }));
        return;
    }
    parts.push(TablePart::Heading(
        node.id.clone(),
        row.name.clone(),
        points,
    ));
    parts.extend(differs(tree, node, remarks).map(TablePart::Note));
    for child in nodes(tree, &node.children) {
        put(tree, child, parts, remarks);
    }
}
