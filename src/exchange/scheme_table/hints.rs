//! What to do about bad rows: one hint for each kind of fault there is, and no other.

use super::fault::{TableProblem, TableRowFault};
use crate::words::Words;

/// Hints for these rows, in the order in which their faults came up.
pub(super) fn hints(rows: &[TableRowFault], words: &Words) -> String {
    let h = words.scheme_import.hints;
    let mut hints: Vec<&str> = Vec::new();
    for row in rows {
        let hint = match row.problem {
            TableProblem::NoCode(_) => h.no_code,
            TableProblem::BadCode(_) => h.bad_code,
            TableProblem::DayCode(_) => h.text_code,
            TableProblem::Repeated(..) => h.repeated,
            TableProblem::Orphan(_) | TableProblem::Childless(_) => h.domain,
            TableProblem::NoName(_) => h.no_name,
            TableProblem::NoMax(_) => h.no_max,
            TableProblem::BadMax(_) => h.bad_max,
            TableProblem::NotPositive(_) => h.not_positive,
            TableProblem::Formula(_) => h.formula,
            TableProblem::Lost(_) => h.lost,
            TableProblem::Beyond(_) => h.beyond,
        };
        if !hints.contains(&hint) {
            hints.push(hint);
        }
    }
    hints.push(h.again);
    hints.join(" ")
}
