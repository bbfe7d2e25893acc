//! Planning the import of a registry file: which row is which unit, and what changes.
//!
//! Pure, all or nothing: every fault of every row is found at once, and nothing is
//! changed here. Rows are matched by code as of the day, never by name.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::agencies::code_key;
use super::agency::Agency;
use super::circles;
use super::clean::{CleanRow, clean};
use super::compare::{changed_fields, merged};
use super::dated::Dated;
use super::plan::{Change, ChangeKind, ImportPlan, Warning};
use super::warnings;
use super::{AgencyKey, Column, ImportRow, Kind, Problem, Registry, RowFault, UnitRecord};

impl Registry {
    /// What taking in these rows would do. `as_of` is the day they hold from; `None`: as
    /// if it had always been so, compared with what is known last. `today` says which
    /// units exist where `as_of` does not.
    ///
    /// # Errors
    /// Every fault of every row, in the order of the file.
    pub fn plan_import(
        &self,
        rows: &[ImportRow],
        as_of: Option<Date>,
        today: Date,
    ) -> Result<ImportPlan, Vec<RowFault>> {
        let mut planner = Planner {
            registry: self,
            as_of,
            live_on: as_of.unwrap_or(today),
            faults: Vec::new(),
        };
        let rows: Vec<CleanRow> = rows
            .iter()
            .map(|row| clean(row, &mut planner.faults))
            .collect();
        let planned = planner.plan(&rows);
        if planner.faults.is_empty() {
            return Ok(planner.report(&rows, planned));
        }
        planner.faults.sort_by_key(|f| (f.line, f.column));
        Err(planner.faults)
    }
}

/// What a row becomes.
pub(super) struct Planned<'a> {
    /// The unit that stands, if it is not new.
    pub(super) standing: Option<&'a Agency>,
    pub(super) record: UnitRecord,
}

pub(super) struct Planner<'a> {
    pub(super) registry: &'a Registry,
    pub(super) as_of: Option<Date>,
    /// The day on which units must exist to be meant.
    pub(super) live_on: Date,
    pub(super) faults: Vec<RowFault>,
}

impl<'a> Planner<'a> {
    /// The day whose values rows are compared with.
    pub(super) fn values_on(&self) -> Date {
        self.as_of.unwrap_or(Date::MAX)
    }

    fn wrong(&mut self, row: &CleanRow, column: Column, value: &str, problem: Problem) {
        self.faults.push(RowFault {
            line: row.line,
            column,
            value: value.to_owned(),
            problem,
        });
    }

    fn plan(&mut self, rows: &[CleanRow]) -> Vec<Planned<'a>> {
        let lines = self.distinct(rows, Column::Code, |row| &row.code);
        self.distinct(rows, Column::AltCode, |row| &row.alt_code);
        self.distinct(rows, Column::GsoCode, |row| &row.gso_code);
        let standing: Vec<_> = rows.iter().map(|row| self.standing(row)).collect();
        let keys = self.keys(rows, &standing);
        let by_code: HashMap<String, &AgencyKey> = lines
            .into_iter()
            .filter_map(|(code, at)| Some((code, keys.get(at)?.as_ref()?)))
            .collect();
        let mut planned = Vec::with_capacity(rows.len());
        for ((row, standing), key) in rows.iter().zip(standing).zip(&keys) {
            let parent = self.parent(row, standing, &by_code);
            let Some(key) = key else { continue };
            let record = merged(row, key, parent, standing, self.as_of);
            if let (Some(start), Some(end)) = (record.valid_from, record.valid_to)
                && end < start
            {
                let problem = Problem::EndsBeforeStart { start };
                self.wrong(row, Column::ValidTo, &end.to_string(), problem);
            }
            planned.push(Planned { standing, record });
        }
        self.expect_free_codes(
            rows,
            &planned,
            Column::AltCode,
            |r| &r.alt_code,
            |a| &a.mddt,
        );
        self.expect_free_codes(rows, &planned, Column::GsoCode, |r| &r.gso_code, |a| &a.gso);
        self.expect_no_circle(rows, &planned);
        planned
    }

    /// Row numbers by code; a code that stands twice is a fault.
    fn distinct<'r>(
        &mut self,
        rows: &'r [CleanRow],
        column: Column,
        code: impl Fn(&'r CleanRow) -> &'r str,
    ) -> HashMap<String, usize> {
        let mut seen: HashMap<String, usize> = HashMap::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            let code = code(row);
            if code.is_empty() {
                continue;
            }
            match seen.get(&code_key(code)).and_then(|at| rows.get(*at)) {
                Some(first) => {
                    let problem = Problem::Repeated { first: first.line };
                    self.wrong(row, column, code, problem);
                }
                None => {
                    seen.insert(code_key(code), at);
                }
            }
        }
        seen
    }

    /// The unit a row means: the one with its code that exists on the day, or, where the
    /// row tells of another time, one whose life overlaps that time.
    fn standing(&self, row: &CleanRow) -> Option<&'a Agency> {
        let values_on = self.values_on();
        let bearers = self.registry.bearers(&row.code);
        let same = |a: &&Agency| code_key(a.local.at(values_on)) == code_key(&row.code);
        let bearers: Vec<&Agency> = bearers.filter(same).collect();
        let live = bearers.iter().find(|a| a.is_live(self.live_on));
        let from = row.valid_from.unwrap_or(Date::MIN);
        let to = row.valid_to.unwrap_or(Date::MAX);
        let tells_of_another_time = !(from..=to).contains(&self.live_on);
        let overlapping = || {
            let lives = |a: &&&Agency| {
                a.valid_from.unwrap_or(Date::MIN) <= to && a.valid_to.unwrap_or(Date::MAX) >= from
            };
            bearers.iter().rev().find(lives)
        };
        let found = match live {
            Some(live) => Some(live),
            None if tells_of_another_time => overlapping(),
            None => None,
        };
        found.copied()
    }

    /// Keys of all rows; new units get the next ones. `None` only when all are issued.
    fn keys(&mut self, rows: &[CleanRow], standing: &[Option<&Agency>]) -> Vec<Option<AgencyKey>> {
        let mut next = self.registry.next;
        let mut keys = Vec::with_capacity(rows.len());
        for (row, standing) in rows.iter().zip(standing) {
            let key = match standing {
                Some(agency) => Some(agency.key.clone()),
                None => {
                    let key = AgencyKey::nth(next);
                    next = next.saturating_add(1);
                    key
                }
            };
            if key.is_none() {
                self.wrong(row, Column::Code, &row.code, Problem::NoKeyLeft);
            }
            keys.push(key);
        }
        keys
    }

    fn parent(
        &mut self,
        row: &CleanRow,
        standing: Option<&Agency>,
        by_code: &HashMap<String, &AgencyKey>,
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
        if found.is_none() {
            let problem = Problem::UnknownParent;
            self.wrong(row, Column::ParentCode, &row.parent_code, problem);
        }
        found
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

    /// Whether units outside the file bear a code the file gives, in a scheme beside the
    /// office's own.
    fn expect_free_codes(
        &mut self,
        rows: &[CleanRow],
        planned: &[Planned<'a>],
        column: Column,
        given: fn(&CleanRow) -> &String,
        borne: fn(&Agency) -> &Dated<String>,
    ) {
        let in_file: HashSet<&AgencyKey> = planned.iter().map(|p| &p.record.key).collect();
        let registry = self.registry;
        for row in rows.iter().filter(|row| !given(row).is_empty()) {
            let code = given(row);
            let mut bearers = registry.bearers(code);
            let taken = bearers.find(|a| {
                !in_file.contains(&a.key)
                    && a.is_live(self.live_on)
                    && code_key(borne(a).at(self.values_on())) == code_key(code)
            });
            if let Some(agency) = taken {
                let by = agency.local.at(self.values_on()).clone();
                self.wrong(row, column, code, Problem::Taken { by });
            }
        }
    }

    fn expect_no_circle(&mut self, rows: &[CleanRow], planned: &[Planned<'a>]) {
        // Rows without a key leave no plan; without all of them nothing can be said.
        if rows.len() != planned.len() {
            return;
        }
        for circle in circles::find(self.registry, planned, self.as_of) {
            let codes = circle.iter().filter_map(|key| self.code_of(key, planned));
            let codes: Vec<String> = codes.collect();
            let first = circle.first();
            let at = planned.iter().position(|p| Some(&p.record.key) == first);
            if let Some(row) = at.and_then(|at| rows.get(at)) {
                let problem = Problem::Circle { codes };
                self.wrong(row, Column::ParentCode, &row.parent_code, problem);
            }
        }
    }

    fn code_of(&self, key: &AgencyKey, planned: &[Planned<'a>]) -> Option<String> {
        let in_file = planned.iter().find(|p| p.record.key == *key);
        let known = || {
            Some(
                self.registry
                    .agency(key)?
                    .local
                    .at(self.values_on())
                    .clone(),
            )
        };
        in_file.map(|p| p.record.code.clone()).or_else(known)
    }

    fn report(&self, rows: &[CleanRow], planned: Vec<Planned<'a>>) -> ImportPlan {
        let values_on = self.values_on();
        let mut plan = ImportPlan {
            warnings: warnings::of(self, rows, &planned),
            ..ImportPlan::default()
        };
        let in_file: HashSet<AgencyKey> = planned.iter().map(|p| p.record.key.clone()).collect();
        for (row, planned) in rows.iter().zip(planned) {
            let before = planned.standing.map(|agency| agency.record(values_on));
            let fields = before.as_ref().map(|b| changed_fields(b, &planned.record));
            let (kind, fields) = match fields {
                None => (ChangeKind::Added, Vec::new()),
                Some(fields) if fields.is_empty() => {
                    plan.unchanged += 1;
                    continue;
                }
                Some(fields) => (ChangeKind::Changed, fields),
            };
            plan.changes
                .push(change(kind, Some(row.line), &planned.record, fields));
            plan.records.push(planned.record);
        }
        let changed = plan.count(ChangeKind::Changed);
        if self.as_of.is_none() && changed > 0 {
            plan.warnings.push(Warning::Rewritten { count: changed });
        }
        let live = self
            .registry
            .agencies
            .iter()
            .filter(|a| a.is_live(self.live_on));
        for agency in live.filter(|a| !in_file.contains(&a.key)) {
            let record = agency.record(values_on);
            plan.changes
                .push(change(ChangeKind::Vanished, None, &record, Vec::new()));
        }
        plan
    }
}

fn change(
    kind: ChangeKind,
    line: Option<u64>,
    record: &UnitRecord,
    fields: Vec<&'static str>,
) -> Change {
    Change {
        kind,
        line,
        key: record.key.clone(),
        code: record.code.clone(),
        name: record.name.clone(),
        fields,
    }
}
