//! Full names: as short as they can be without meaning two units.

use std::collections::HashMap;

use super::view::View;
use super::{AgencyKey, agency::Agency};

/// How often names occur on a day.
#[derive(Debug, Default)]
pub(super) struct Namesakes<'a> {
    anywhere: HashMap<&'a str, usize>,
    /// By the row of the unit above and the name.
    together: HashMap<(usize, &'a str), usize>,
}

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
        let folded = name.folded.marked();
        let known = self.namesakes();
        let alone = known.anywhere.get(folded).is_none_or(|found| *found <= 1);
        // Four levels are the most there are; the bound holds for broken data too.
        if alone || depth > 8 {
            return name.text.clone();
        }
        let Some((row, parent)) = self.above(&agency.key) else {
            return self.with_code(agency);
        };
        let twins = known.together.get(&(row, folded));
        if twins.is_some_and(|found| *found > 1) {
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

    fn namesakes(&self) -> &Namesakes<'_> {
        self.namesakes.get_or_init(|| {
            let mut known = Namesakes::default();
            known.anywhere.reserve(self.rows.len());
            for row in &self.rows {
                let Some(agency) = self.agency(row) else {
                    continue;
                };
                let name = agency.name.at(self.date).folded.marked();
                *known.anywhere.entry(name).or_default() += 1;
                if let Some(above) = row.parent() {
                    *known.together.entry((above, name)).or_default() += 1;
                }
            }
            known
        })
    }
}
