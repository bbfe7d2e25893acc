//! Which unit a row stands under: one of the file, or one of the workbook.

use std::collections::HashMap;

use jiff::civil::Date;

use super::agencies::code_key;
use super::agency::Agency;
use super::clean::CleanRow;
use super::planner::Planner;
use super::zeros::Codes;
use super::{AgencyKey, Column, Kind, Problem};

impl Planner<'_> {
    pub(super) fn parent(
        &mut self,
        row: &CleanRow,
        standing: Option<&Agency>,
        by_code: &HashMap<String, &AgencyKey>,
        near: &Codes,
    ) -> Option<AgencyKey> {
        if let (true, Some(agency)) = (row.absent.contains(Column::ParentCode), standing) {
            return agency.parent.at(self.values_on()).clone();
        }
        if row.parent_code.is_empty() {
            if row.kind != Kind::Province {
                self.wrong(row, Column::ParentCode, "", Problem::NoParent);
            }
            return None;
        }
        if let Some(key) = by_code.get(&code_key(&row.parent_code)) {
            return Some((*key).clone());
        }
        let found = self.known_parent(&row.parent_code);
        let problem = match &found {
            Some(key) => self.parent_missing(row, standing, key),
            None => Some(near.meant(&row.parent_code).map_or(
                Problem::UnknownParent,
                |(code, name)| Problem::ZerosLost { code, name },
            )),
        };
        if let Some(problem) = problem {
            self.wrong(row, Column::ParentCode, &row.parent_code, problem);
        }
        found
    }

    /// Why a unit cannot newly come under a unit of the workbook that does not exist on
    /// the day. One that stands under it already stays there.
    fn parent_missing(
        &self,
        row: &CleanRow,
        standing: Option<&Agency>,
        parent: &AgencyKey,
    ) -> Option<Problem> {
        let stands = standing.and_then(|agency| agency.parent.at(self.values_on()).as_ref());
        if stands == Some(parent) {
            return None;
        }
        let above = self.registry.agency(parent)?;
        let ends_before = |day: Date| row.valid_to.is_some_and(|to| to < day);
        let starts_after = |day: Date| row.valid_from.is_some_and(|from| from > day);
        if let Some(on) = above.valid_to
            && on < self.live_on
            && !ends_before(self.live_on)
        {
            return Some(Problem::ParentClosed { on });
        }
        if let Some(from) = above.valid_from
            && from > self.live_on
            && !starts_after(self.live_on)
        {
            return Some(Problem::ParentNotYet { from });
        }
        None
    }

    /// A unit of the workbook by key or code: one that exists on the day before another.
    fn known_parent(&self, text: &str) -> Option<AgencyKey> {
        if let Some(key) = AgencyKey::parse(text)
            && self.registry.place(&key).is_some()
        {
            return Some(key);
        }
        let values_on = self.values_on();
        let same = |a: &&Agency| code_key(a.local.at(values_on)) == code_key(text);
        let bearers: Vec<&Agency> = self.registry.bearers(text).filter(same).collect();
        let live = bearers.iter().find(|a| a.is_live(self.live_on));
        live.or(bearers.last()).map(|agency| agency.key.clone())
    }
}
