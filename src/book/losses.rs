//! Where agencies of a year lost points: the sheets as they count, handed to the ranking.

use jiff::civil::Date;

use super::sheets::Numbering;
use super::{Book, Explanation};
use crate::ranking::GroupKey;
use crate::ranking::{GroupLoss, SheetLoss, group_loss, sheet_loss};
use crate::scheme::Scheme;
use crate::scoring::{State, evaluate};

/// Lost points of agencies ranked among themselves.
#[derive(Debug)]
pub struct GroupLosses<'a> {
    /// What makes the group.
    pub key: GroupKey,
    /// The scheme they are scored by.
    pub scheme: &'a Scheme,
    /// How many agencies the group has.
    pub agencies: usize,
    /// Where they lost points.
    pub loss: GroupLoss<'a>,
}

impl Book {
    /// Lost points of every group of a year, for the agencies as of a day.
    #[must_use]
    pub fn losses_on(&self, year: i16, day: Date) -> Vec<GroupLosses<'_>> {
        let Some(kept) = self.years.get(&year) else {
            return Vec::new();
        };
        let groups = self.results_on(year, day).groups.into_iter();
        let losses = groups.map(|group| {
            let numbering = Numbering::new(&kept.sheets, group.scheme);
            let mut inputs = Vec::new();
            let sheets = group.members.iter().map(|member| {
                kept.sheets.inputs(&member.key, &numbering, &mut inputs);
                evaluate(group.scheme, &inputs).cells
            });
            let sheets: Vec<Vec<State>> = sheets.collect();
            GroupLosses {
                key: group.key.clone(),
                scheme: group.scheme,
                agencies: sheets.len(),
                loss: group_loss(group.scheme, sheets.iter().map(Vec::as_slice)),
            }
        });
        losses.collect()
    }
}

impl<'a> Explanation<'a> {
    /// Where this agency lost points.
    #[must_use]
    pub fn losses(&self) -> SheetLoss<'a> {
        let steps = self.derivation.criteria.iter();
        let cells: Vec<State> = steps.map(|step| step.state.clone()).collect();
        sheet_loss(self.scheme, &cells)
    }
}
