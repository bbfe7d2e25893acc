//! Full names: as short as they can be without meaning two units.

use super::view::View;
use super::{AgencyKey, agency::Agency};

impl View<'_> {
    /// The name of a unit, with its parent where another unit that day has the same name
    /// ("Phường 1, Quận 3"), and with its code where even that is not enough. A unit that
    /// does not exist that day has the name last known; an unknown key is its own name.
    #[must_use]
    pub fn full_name(&self, key: &AgencyKey) -> String {
        match self.registry.agency(key) {
            Some(agency) => self.name_within(agency, 0),
            None => key.to_string(),
        }
    }

    fn name_within(&self, agency: &Agency, depth: usize) -> String {
        let name = agency.name.at(self.date);
        let alone = self.namesakes(name.folded.marked()) <= 1;
        // Four levels are the most there are; the bound holds for broken data too.
        if alone || depth > 8 {
            return name.text.clone();
        }
        let parent = self.above(&agency.key);
        let Some(parent) = parent else {
            return self.with_code(agency);
        };
        if self.has_twin(agency, parent) {
            return self.with_code(agency);
        }
        let parent = self.name_within(parent, depth + 1);
        format!("{}, {parent}", name.text)
    }

    fn with_code(&self, agency: &Agency) -> String {
        let code = agency.local.at(self.date).as_str();
        let code = if code.is_empty() {
            agency.key.as_str()
        } else {
            code
        };
        format!("{} ({code})", agency.name.at(self.date).text)
    }

    /// Whether another unit under the same parent has the same name.
    fn has_twin(&self, agency: &Agency, parent: &Agency) -> bool {
        let name = agency.name.at(self.date).folded.marked();
        let siblings = self.children(&parent.key);
        siblings.iter().any(|other| {
            let other = self.registry.agency(other.key);
            other.is_some_and(|other| {
                other.key != agency.key && other.name.at(self.date).folded.marked() == name
            })
        })
    }

    fn namesakes(&self, folded: &str) -> usize {
        let counted = self.namesakes.get_or_init(|| {
            let mut counted = std::collections::HashMap::with_capacity(self.rows.len());
            for agency in self.rows.iter().filter_map(|row| self.agency(row)) {
                let name = agency.name.at(self.date).folded.marked();
                *counted.entry(name).or_insert(0) += 1;
            }
            counted
        });
        counted.get(folded).copied().unwrap_or(0)
    }
}
