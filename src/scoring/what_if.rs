//! What one answer would change, before it is recorded.

use super::evaluate::{Totals, totals};
use super::input::Input;
use crate::scheme::Scheme;

/// The totals of an agency with the answer of criterion `at` (in scheme order) replaced
/// by `new`; `None` takes the answer away. Only this one agency is evaluated.
#[must_use]
pub fn what_if<'a>(
    scheme: &Scheme,
    input: impl Fn(usize) -> Option<&'a Input>,
    at: usize,
    new: Option<&'a Input>,
) -> Totals {
    totals(scheme, |n| if n == at { new } else { input(n) })
}
