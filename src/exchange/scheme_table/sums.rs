//! The branches of a table as domains with their criteria, and whether parts add up to what
//! stands above them.

use rust_decimal::Decimal;

use super::fault::TableRemark;
use super::tree::{Node, Tree};
use super::{TableCriterion, TableDomain, TablePart, stated};

/// Domains in the order of the table; what does not add up becomes a remark.
pub(super) fn domains(tree: &Tree, remarks: &mut Vec<TableRemark>) -> Vec<TableDomain> {
    let roots = tree.roots.iter().filter_map(|at| tree.nodes.get(*at));
    let mut domains = Vec::new();
    for root in roots {
        let mut walk = Walk {
            tree,
            remarks,
            parts: Vec::new(),
        };
        let sum = walk.below(root);
        let parts = walk.parts;
        let points = match stated(&root.row.max) {
            Some(points) => points,
            None => {
                if !root.derived {
                    let id = root.id.clone();
                    remarks.push(TableRemark::DomainSum(root.row.line, id, sum));
                }
                sum
            }
        };
        domains.push(TableDomain {
            line: root.row.line,
            id: root.id.clone(),
            name: root.row.name.clone(),
            points,
            parts,
        });
    }
    domains
}

/// The sum; figures are far too small to overflow.
pub(super) fn sum(parts: impl Iterator<Item = Decimal>) -> Decimal {
    let sum = parts.fold(Decimal::ZERO, |sum, part| sum.saturating_add(part));
    sum.normalize()
}

struct Walk<'a> {
    tree: &'a Tree,
    remarks: &'a mut Vec<TableRemark>,
    parts: Vec<TablePart>,
}

impl Walk<'_> {
    /// Puts down everything below a row; gives the sum of its children.
    fn below(&mut self, node: &Node) -> Decimal {
        let tree = self.tree;
        let children: Vec<&Node> = node
            .children
            .iter()
            .filter_map(|at| tree.nodes.get(*at))
            .collect();
        let points: Vec<Decimal> = children.iter().map(|child| self.one(child)).collect();
        let sum = sum(points.into_iter());
        if let Some(points) = stated(&node.row.max).filter(|points| *points != sum) {
            let lines = || children.iter().map(|child| child.row.line);
            let from = lines().min().unwrap_or(node.row.line);
            let to = lines().max().unwrap_or(node.row.line);
            let (line, id) = (node.row.line, node.id.clone());
            let remark = TableRemark::Differs(line, id, points, sum, (from, to));
            self.remarks.push(remark);
        }
        sum
    }

    /// Puts down a row; gives its points.
    fn one(&mut self, node: &Node) -> Decimal {
        let row = &node.row;
        let points = stated(&row.max);
        if node.children.is_empty() {
            let max = points.unwrap_or_default();
            self.parts.push(TablePart::Criterion(TableCriterion {
                line: row.line,
                id: node.id.clone(),
                name: row.name.clone(),
                max,
                rule: row.rule.clone(),
                na: row.na.clone(),
                survey: row.survey,
            }));
            return max;
        }
        let (id, name) = (node.id.clone(), row.name.clone());
        self.parts.push(TablePart::Heading(id, name, points));
        let sum = self.below(node);
        points.unwrap_or(sum)
    }
}
