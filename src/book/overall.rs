//! All agencies under the same scheme in one list, whatever their kind: where their scheme
//! lets them be compared.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Book, YearResults};
use crate::ranking::GroupKey;

/// The agencies of one adopted scheme.
#[derive(Default)]
struct Covered<'a> {
    variants: BTreeSet<Option<&'a str>>,
    joins: bool,
    is_scored: bool,
}

impl Book {
    /// Whether agencies may stand in one list: none under the same scheme are scored by
    /// different variants of it, or the scheme lets those be compared.
    #[must_use]
    pub fn may_be_one(&self, year: i16, day: Date) -> bool {
        let Some(kept) = self.years.get(&year) else {
            return true;
        };
        let mut schemes: BTreeMap<usize, Covered<'_>> = BTreeMap::new();
        for unit in self.registry.as_of(day).units() {
            let (kind, subkind) = (unit.kind.code(), unit.subkind);
            let form = kept.scheme_for(kind, subkind);
            let is_scored = kept.sheets.has(unit.key);
            let counts = is_scored || unit.in_frame;
            let adopted = kept.adopted_for(kind, subkind).filter(|_| counts);
            if let Some((adopted, form)) = adopted.zip(form) {
                let covered = schemes.entry(adopted).or_default();
                covered.variants.insert(form.variant.as_deref());
                covered.joins |= form.ranking.joins_variants();
                covered.is_scored |= is_scored;
            }
        }
        let mut listed = schemes.values().filter(|covered| covered.is_scored);
        listed.all(|covered| covered.joins || covered.variants.len() < 2)
    }

    /// One list of all agencies under the same scheme. `None`: some stand under different
    /// variants, and their scheme does not let them be compared.
    #[must_use]
    pub fn overall_on(&self, year: i16, day: Date) -> Option<YearResults<'_>> {
        let one = self.may_be_one(year, day);
        one.then(|| self.grouped(year, day, |_, _, _| GroupKey::all()))
    }
}
