//! Decimals that tell agencies apart whose published figures are alike but not their places.
//!
//! A list printed with them never shows a worse agency with the larger figure, nor two
//! equal ones with different figures.

use super::place::Row;
use crate::scoring::{Exact, Figure, PRINTED_DECIMALS, round};

/// Figures that print alike, from one position to before another, and their decimals.
struct Run {
    from: usize,
    to: usize,
    digits: u32,
}

/// Gives every row the decimals it needs. `figures`: those of the rows, best first.
pub(super) fn mark(rows: &mut [Row], figures: &[&Figure]) {
    let mut runs = runs(figures);
    // More decimals in one run may make its end print like the head of the next.
    for at in 1..runs.len() {
        if let Some([above, below]) = runs.get_mut(at - 1..=at) {
            part(above, below, figures);
        }
    }
    let longer = runs.iter().filter(|run| {
        let own = figures.get(run.from).map(|figure| figure.published.scale());
        own.is_some_and(|own| run.digits > own)
    });
    for run in longer {
        for row in rows.get_mut(run.from..run.to).into_iter().flatten() {
            row.digits = Some(run.digits);
        }
    }
}

fn runs(figures: &[&Figure]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut from = 0;
    for alike in figures.chunk_by(|a, b| a.published == b.published) {
        let own = alike.first().map_or(0, |figure| figure.published.scale());
        let apart = alike.windows(2).filter_map(|pair| match pair {
            [a, b] if a.exact != b.exact => Some(fewest(&a.exact, &b.exact, own)),
            _ => None,
        });
        let to = from + alike.len();
        runs.push(Run {
            from,
            to,
            digits: apart.max().unwrap_or(own),
        });
        from = to;
    }
    runs
}

/// Adds decimals to both until the last of one prints above the first of the other.
fn part(above: &mut Run, below: &mut Run, figures: &[&Figure]) {
    let (Some(last), Some(first)) = (figures.get(above.to - 1), figures.get(below.from)) else {
        return;
    };
    let alike = |a: u32, b: u32| round(&last.exact, a) <= round(&first.exact, b);
    if last.exact > first.exact && alike(above.digits, below.digits) {
        let from = above.digits.max(below.digits);
        let digits = fewest(&last.exact, &first.exact, from);
        (above.digits, below.digits) = (digits, digits);
    }
}

/// Fewest decimals above `from` at which two figures print differently.
fn fewest(a: &Exact, b: &Exact, from: u32) -> u32 {
    let differ = |dp: &u32| round(a, *dp) != round(b, *dp);
    let mut tried = from + 1..PRINTED_DECIMALS;
    tried.find(differ).unwrap_or(PRINTED_DECIMALS)
}
