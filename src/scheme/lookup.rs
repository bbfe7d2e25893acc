//! Questions a scheme answers about itself.

use rust_decimal::Decimal;

use super::model::{Criterion, Domain, Scheme};

impl Scheme {
    /// Whether it is for agencies of this kind or subkind; an empty list means all.
    #[must_use]
    pub fn applies(&self, kind: &str, subkind: &str) -> bool {
        let mut named = self.applies_to.iter();
        self.applies_to.is_empty() || named.any(|n| n == kind || n == subkind)
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
