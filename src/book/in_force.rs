//! Which schemes of a year count, and which recorded values no longer do. Asks only; what
//! may be adopted is decided elsewhere.

use std::collections::BTreeSet;

use super::Book;
use super::decide::last_day;

impl Book {
    /// Positions of the year's schemes that count for some kind of agency; the others were
    /// replaced.
    #[must_use]
    pub fn schemes_in_force(&self, year: i16) -> BTreeSet<usize> {
        let Some(kept) = self.years.get(&year) else {
            return BTreeSet::new();
        };
        let view = self.registry.as_of(last_day(year));
        let units = view.units();
        let kinds: BTreeSet<_> = units.map(|u| (u.kind.code(), u.subkind)).collect();
        kinds
            .into_iter()
            .filter_map(|(kind, subkind)| kept.adopted_for(kind, subkind))
            .collect()
    }

    /// Criteria that have values in a year though the scheme of their agency has no such
    /// criterion: the values are kept and count for nothing.
    #[must_use]
    pub fn uncounted(&self, year: i16) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let Some(kept) = self.years.get(&year) else {
            return found;
        };
        for agency in kept.sheets.agencies() {
            let kind = self.registry.kind_on(agency, last_day(year));
            let form = kind.and_then(|(kind, subkind)| kept.scheme_for(kind.code(), subkind));
            let Some(form) = form else { continue };
            let known = |id: &str| form.cells().any(|cell| cell.id == id);
            let cells = kept.sheets.cells(agency).map(|cell| cell.criterion);
            let new: Vec<&str> = cells
                .filter(|id| !found.contains(id) && !known(id))
                .collect();
            found.extend(new);
        }
        found
    }
}
