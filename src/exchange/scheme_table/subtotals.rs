//! Rows of totals between the rows of a table: the last one is the grand total, those
//! before it are checked against what is scored above them, and nothing more.

use rust_decimal::Decimal;

use super::fault::TableRemark;
use super::sums::{leaves, nodes, scored, sum};
use super::totals::TotalRow;
use super::tree::{Node, Tree};
use super::{TableDomain, TablePart, stated};
use crate::exchange::registry::titles::fold;

/// Notes what does not add up; gives line and points of the grand total.
pub(super) fn settle(
    tree: &Tree,
    domains: &mut [TableDomain],
    remarks: &mut Vec<TableRemark>,
) -> Option<(u64, Decimal)> {
    let grand = grand(tree);
    let mut before = 0;
    for total in &tree.totals {
        if Some(total.line) != grand.map(|grand| grand.0)
            && !ends_beside(tree, total.line)
            && let Some(sum) = wrong(tree, total, before)
        {
            let text = total.text.chars().take(60).collect();
            let remark = TableRemark::Subtotal(total.line, text, total.points, sum);
            remarks.push(remark.clone());
            let mut above = domains.iter_mut().rev();
            if let Some(domain) = above.find(|domain| domain.line < total.line) {
                domain.parts.push(TablePart::Note(remark));
            }
        }
        before = total.line;
    }
    grand
}

/// The last row of totals that is of the whole table.
fn grand(tree: &Tree) -> Option<(u64, Decimal)> {
    let mut last = tree.totals.iter().rev();
    let whole = |total: &&TotalRow| {
        let part = total
            .of
            .as_ref()
            .is_some_and(|of| node_of(tree, of).is_some());
        let short = fold(&total.text).starts_with("cong");
        !(part || (short && ends_beside(tree, total.line)))
    };
    last.find(whole).map(|total| (total.line, total.points))
}

/// Whether the last row above a line is a bonus or a penalty.
fn ends_beside(tree: &Tree, line: u64) -> bool {
    let rows = tree.beside.iter();
    let lines = rows.flat_map(|row| row.lines.iter().chain([row]));
    let beside = lines.map(|row| row.line).filter(|at| *at < line).max();
    let nodes = tree.nodes.iter().map(|node| node.row.line);
    beside > nodes.filter(|at| *at < line).max()
}

/// What is scored instead, where a subtotal is wrong; `before`: the line of the last one.
fn wrong(tree: &Tree, total: &TotalRow, before: u64) -> Option<Decimal> {
    if let Some(node) = total.of.as_ref().and_then(|of| node_of(tree, of)) {
        let sum = scored(tree, node);
        return (sum != total.points).then_some(sum);
    }
    let mut above = domains_of(tree).filter(|node| node.row.line < total.line);
    let last = above.next_back()?;
    let up_to = |from: u64| {
        let all = nodes(tree, &tree.roots).flat_map(|root| leaves(tree, root));
        let inside = all.filter(move |leaf| from < leaf.row.line && leaf.row.line < total.line);
        sum(inside.filter_map(|leaf| stated(&leaf.row.max)))
    };
    let below = up_to(last.row.line.saturating_sub(1));
    let fits = [below, up_to(before), up_to(0)].contains(&total.points);
    (!fits).then_some(below)
}

/// Domains in the order of the table: roots, and Roman rows below letters.
fn domains_of(tree: &Tree) -> impl DoubleEndedIterator<Item = &Node> {
    let head = |node: &&Node| {
        matches!(node.row.numbering, super::numbering::Numbering::Head(_)) || node.key.len() == 1
    };
    tree.nodes.iter().filter(head)
}

/// The row a total names, by numbering or by name.
fn node_of<'a>(tree: &'a Tree, of: &str) -> Option<&'a Node> {
    let mark = of.split(' ').next().unwrap_or(of);
    let numbered = |node: &&Node| {
        let last = node
            .key
            .last()
            .is_some_and(|last| last.eq_ignore_ascii_case(mark));
        // Signs between digits are lost where words are compared.
        let whole = node.id.replace('.', "").eq_ignore_ascii_case(mark);
        whole || (last && matches!(node.row.numbering, super::numbering::Numbering::Head(_)))
    };
    let named = |node: &&Node| fold(&node.row.name) == of;
    domains_of(tree)
        .find(named)
        .or_else(|| domains_of(tree).find(numbered))
        .or_else(|| tree.nodes.iter().find(numbered))
}
