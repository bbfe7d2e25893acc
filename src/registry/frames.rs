//! The sampling frames: who can be drawn by whom (registry.md, "Identity").

use super::view::{Unit, View};
use super::{AgencyKey, Kind};

impl<'a> View<'a> {
    /// The city's frame: departments, districts and communes directly under the root that
    /// can be drawn, in reading order. 20 + 24 in 2017; 16 + 168 since July 2025.
    #[must_use]
    pub fn city_frame(&self) -> Vec<Unit<'a>> {
        let roots = self.roots();
        let provinces = roots.iter().filter(|unit| unit.kind == Kind::Province);
        let under = provinces.flat_map(|root| self.children(root.key));
        let inspected = |unit: &Unit<'_>| {
            let kinds = [Kind::Department, Kind::District, Kind::Commune];
            unit.in_frame && kinds.contains(&unit.kind)
        };
        under.filter(inspected).collect()
    }

    /// The frame of a head: units directly under it that can be drawn.
    #[must_use]
    pub fn head_frame(&self, key: &AgencyKey) -> Vec<Unit<'a>> {
        let mut units = self.children(key);
        units.retain(|unit| unit.in_frame);
        units
    }

    /// Units of the city's frame that have a frame of their own.
    #[must_use]
    pub fn heads(&self) -> Vec<Unit<'a>> {
        let mut heads = self.city_frame();
        heads.retain(|head| !self.head_frame(head.key).is_empty());
        heads
    }
}
