//! The other names by which a unit is found: what it is also called, and was called.

use jiff::civil::Date;

use super::Why;
use crate::registry::Registry;
use crate::registry::agency::Agency;
use crate::registry::fold::Folded;

/// Adds the other names of an agency on a day, in folded form.
pub(super) fn others<'a>(agency: &'a Agency, day: Date, mut add: impl FnMut(Why<'a>, &str)) {
    let abbr = agency.abbr.at(day);
    if abbr.bytes().all(|sign| sign.is_ascii_alphabetic()) {
        if !abbr.is_empty() {
            add(Why::Abbr, &abbr.to_ascii_lowercase());
        }
    } else {
        add(Why::Abbr, Folded::new(abbr).marked());
    }
    for alias in agency.aliases.at(day) {
        add(Why::Alias(&alias.text), alias.folded.marked());
    }
    let present = agency.name.at(day).folded.marked();
    for name in agency.name.before(day) {
        if name.folded.marked() != present {
            add(Why::FormerName(&name.text), name.folded.marked());
        }
    }
}

/// Names of the units from which agencies came, by place in the registry. None are known
/// yet: whoever records them yields them here, and they are found.
pub(super) fn predecessors(_registry: &Registry, _day: Date) -> Vec<(usize, &str)> {
    Vec::new()
}
