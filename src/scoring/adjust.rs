//! Beside the domains: what bonuses and penalties come to. A line that is not answered
//! changes nothing.

use super::evaluate::{State, state};
use super::exact::Exact;
use super::input::Input;
use crate::scheme::{Adjustment, Scheme, Sign};

/// What each bonus adds and each penalty takes off (below 0), under its cap.
pub(super) fn amounts<'a>(
    scheme: &Scheme,
    input: impl Fn(usize) -> Option<&'a Input>,
) -> Vec<Exact> {
    if scheme.adjust.is_empty() {
        return Vec::new();
    }
    let mut at = scheme.criteria().count();
    let block = |block: &Adjustment| {
        let mut sum = Exact::ZERO;
        for line in &block.lines {
            if let State::Scored(points) = state(scheme, line, input(at)) {
                sum = sum.plus(&points);
            }
            at += 1;
        }
        let sum = capped(sum, block);
        match block.sign {
            Sign::Plus => sum,
            Sign::Minus => sum.negated(),
        }
    };
    scheme.adjust.iter().map(block).collect()
}

/// The sum of a block's lines under its cap.
fn capped(sum: Exact, block: &Adjustment) -> Exact {
    match block.at_most {
        Some(most) => sum.within(&Exact::ZERO, &Exact::from(most)),
        None => sum,
    }
}
