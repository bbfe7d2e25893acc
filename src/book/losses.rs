//! Where agencies of a year lost points: the sheets as they count, handed to the ranking.

use jiff::civil::Date;

use super::sheets::Numbering;
use super::{Book, Explanation, GroupResults};
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
        let groups = self.results_on(year, day).groups;
        let losses = groups.iter().filter_map(|g| self.losses_of(year, g));
        losses.collect()
    }

    /// Lost points of one list; `None` where the year is not kept.
    #[must_use]
    pub fn losses_of<'b>(&'b self, year: i16, group: &GroupResults<'b>) -> Option<GroupLosses<'b>> {
        let kept = self.years.get(&year)?;
        let mut inputs = Vec::new();
        let numberings = group.forms.iter();
        let numberings = numberings.map(|form| Numbering::new(&kept.sheets, form));
        let numberings: Vec<Numbering> = numberings.collect();
        let sheets = group.members.iter().filter_map(|member| {
            let (form, numbering) = (group.form_of(member), numberings.get(member.form)?);
            kept.sheets.inputs(&member.key, numbering, &mut inputs);
            Some((form, evaluate(form, &inputs).cells))
        });
        let sheets: Vec<(&Scheme, Vec<State>)> = sheets.collect();
        let of_each = sheets.iter().map(|(form, cells)| (*form, cells.as_slice()));
        Some(GroupLosses {
            key: group.key.clone(),
            scheme: group.scheme,
            agencies: sheets.len(),
            loss: group_loss(group.scheme, of_each),
        })
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
