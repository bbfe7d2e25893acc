//! Questions a scheme answers about itself.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::model::{Criterion, Domain, GroupRule, Grouping, Scheme};

impl Scheme {
    /// Whether it is for agencies of this kind or subkind; an empty list means all.
    #[must_use]
    pub fn applies(&self, kind: &str, subkind: &str) -> bool {
        let mut named = self.applies_to.iter();
        self.applies_to.is_empty() || named.any(|n| n == kind || n == subkind)
    }

    /// The scheme as it reads for agencies of this kind: with their variant and the bands
    /// of their group. Itself where they have neither.
    #[must_use]
    pub fn form(&self, kind: &str, subkind: &str) -> &Scheme {
        if self.forms.0.is_empty() {
            return self;
        }
        // What is said of a subkind goes before what is said of its kind.
        let varied = |name: &str| {
            let mut forms = self.forms.0.iter();
            forms.any(|form| form.kind.as_deref() == Some(name))
        };
        let variant = [subkind, kind].into_iter().find(|name| varied(name));
        let group = self.group_rule(kind, subkind).map(|(at, _)| at);
        let find = |group: Option<usize>| {
            let mut forms = self.forms.0.iter();
            forms.find(|form| form.kind.as_deref() == variant && form.group == group)
        };
        let form = find(group).or_else(|| find(None));
        form.map_or(self, |form| &form.scheme)
    }

    /// The named group of agencies of this kind, with its position.
    #[must_use]
    pub fn group_rule(&self, kind: &str, subkind: &str) -> Option<(usize, &GroupRule)> {
        let Grouping::Named(groups) = &self.ranking.groups else {
            return None;
        };
        let with = |name: &str| {
            let mut all = groups.iter().enumerate();
            all.find(|(_, group)| group.kinds.iter().any(|k| k == name))
        };
        with(subkind).or_else(|| with(kind))
    }

    /// The scheme itself, then every form of it for a variant or group.
    pub fn with_forms(&self) -> impl Iterator<Item = &Scheme> {
        std::iter::once(self).chain(self.forms.0.iter().map(|form| &form.scheme))
    }

    /// By cell of this scheme: where another form of it has the same one, by id, and as it
    /// is there. Variants have other cells at the same position.
    #[must_use]
    pub fn matched<'f>(&self, form: &'f Scheme) -> Vec<Option<(usize, &'f Criterion)>> {
        let places: HashMap<&str, (usize, &Criterion)> = form
            .cells()
            .enumerate()
            .map(|(at, cell)| (cell.id.as_str(), (at, cell)))
            .collect();
        let cells = self.cells();
        cells
            .map(|cell| places.get(cell.id.as_str()).copied())
            .collect()
    }

    /// Everything a value can be recorded for, in the order in which inputs are given: all
    /// criteria, then the lines of bonuses and penalties.
    pub fn cells(&self) -> impl Iterator<Item = &Criterion> {
        let lines = self.adjust.iter().flat_map(|block| &block.lines);
        self.criteria().chain(lines)
    }

    /// All criteria in the order of the file.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.domains.iter().flat_map(|domain| &domain.criteria)
    }

    /// The criterion with this id, and the position of its domain.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<(usize, &Criterion)> {
        let mut domains = self.domains.iter().enumerate();
        domains.find_map(|(at, domain)| {
            let criterion = domain.criteria.iter().find(|c| c.id == id)?;
            Some((at, criterion))
        })
    }

    /// The domain with this id.
    #[must_use]
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    /// Most points the criterion with this id can earn.
    #[must_use]
    pub fn max_of(&self, id: &str) -> Option<Decimal> {
        self.criterion(id).map(|(_, criterion)| criterion.max)
    }

    /// Position of the band of a published index, best first; a value on a bound belongs to
    /// the band that starts there. `None` where there are no bands or the index is below all.
    #[must_use]
    pub fn band_of(&self, published: Decimal) -> Option<usize> {
        self.bands.iter().position(|band| published >= band.from)
    }
}

#[cfg(test)]
mod tests {
    use crate::scheme::shipped;
    use rust_decimal::Decimal;

    #[test]
    fn a_value_on_a_bound_belongs_to_the_better_band() {
        let scheme = shipped::default_scheme().unwrap();
        let band = |hundredths| scheme.band_of(Decimal::new(hundredths, 2));
        assert_eq!(band(10_000), Some(0));
        assert_eq!(band(9_000), Some(0));
        assert_eq!(band(8_999), Some(1));
        assert_eq!(band(6_499), Some(3));
        assert_eq!(band(0), Some(4));
        assert_eq!(band(-1), None);
    }

    #[test]
    fn criteria_are_found_by_id() {
        let mut scheme = shipped::default_scheme().unwrap();
        let ids: Vec<String> = scheme.criteria().map(|c| c.id.clone()).collect();
        for id in &ids {
            let (at, criterion) = scheme.criterion(id).unwrap();
            assert!(scheme.domains[at].criteria.contains(criterion));
            assert_eq!(scheme.max_of(id), Some(criterion.max));
        }
        assert_eq!(scheme.criterion("9.9"), None);
        assert_eq!(scheme.domain("3").map(|d| d.id.as_str()), Some("3"));
        assert!(scheme.applies("department", "so"));
        scheme.applies_to = vec!["commune".into(), "so".into()];
        assert!(scheme.applies("department", "so"));
        assert!(scheme.applies("commune", "phuong"));
        assert!(!scheme.applies("department", "van_phong"));
    }
}
