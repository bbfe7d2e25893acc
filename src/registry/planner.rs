//! Planning the import of a registry file: which row is which unit.
//!
//! Pure, all or nothing: every fault of every row is found at once, and nothing is
//! changed here. Rows are matched by code as of the day, never by name.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::agencies::code_key;
use super::agency::Agency;
use super::circles;
use super::clean::{CleanRow, clean, day_first};
use super::compare::merged;
use super::dated::Dated;
use super::plan::{ImportPlan, Leave, Warning};
use super::{
    AgencyKey, Column, ImportRow, Problem, Registry, RowFault, Spoiled, UnitRecord, twins, zeros,
};

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
        self.plan_import_with(rows, as_of, today, Leave::default())
    }

    /// The same, with what a person has allowed beyond the usual.
    ///
    /// # Errors
    /// Every fault of every row, in the order of the file.
    pub fn plan_import_with(
        &self,
        rows: &[ImportRow],
        as_of: Option<Date>,
        today: Date,
        leave: Leave,
    ) -> Result<ImportPlan, Vec<RowFault>> {
        let mut planner = Planner {
            registry: self,
            as_of,
            live_on: as_of.unwrap_or(today),
            leave,
            faults: Vec::new(),
            warnings: Vec::new(),
        };
        let notes = rows.first().map(|row| row.origin.notes()).unwrap_or(&[]);
        let notes = notes.iter().cloned().map(Warning::Read);
        planner.warnings.extend(notes);
        planner.warnings.extend(rows.iter().find_map(day_first));
        let rows: Vec<CleanRow> = rows
            .iter()
            .map(|row| clean(row, &mut planner.faults))
            .collect();
        let planned = planner.plan(&rows);
        if planner.faults.is_empty() {
            return Ok(planner.report(&rows, planned));
        }
        Err(told_once(planner.faults))
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
    pub(super) leave: Leave,
    pub(super) faults: Vec<RowFault>,
    pub(super) warnings: Vec<Warning>,
}

impl<'a> Planner<'a> {
    /// The day whose values rows are compared with.
    pub(super) fn values_on(&self) -> Date {
        self.as_of.unwrap_or(Date::MAX)
    }

    pub(super) fn wrong(&mut self, row: &CleanRow, column: Column, value: &str, problem: Problem) {
        self.faults.push(RowFault {
            line: row.line,
            column,
            value: value.to_owned(),
            problem,
            origin: row.origin.clone(),
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
        let near = zeros::Codes::new(self, rows);
        near.tell(self, rows, &standing);
        for ((row, standing), key) in rows.iter().zip(standing).zip(&keys) {
            let parent = self.parent(row, standing, &by_code, &near);
            let Some(key) = key else { continue };
            let record = merged(row, key, parent, standing, self.as_of);
            if let (Some(start), Some(end)) = (record.valid_from, record.valid_to)
                && end < start
            {
                let problem = Problem::EndsBeforeStart { start };
                self.wrong(row, Column::ValidTo, &end.to_string(), problem);
            }
            if standing.is_none() {
                self.expect_unused(row, &record);
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
        twins::tell(self, rows, &planned);
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
                    let problem = repeated(first, row, column);
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

    /// Whether no other unit bears the code on a day of the new unit's life.
    fn expect_unused(&mut self, row: &CleanRow, record: &UnitRecord) {
        let from = record.valid_from.unwrap_or(Date::MIN);
        let to = record.valid_to.unwrap_or(Date::MAX);
        let registry = self.registry;
        let other = registry.bearers(&row.code).find(|other| {
            let first = other.valid_from.unwrap_or(Date::MIN).max(from);
            let last = other.valid_to.unwrap_or(Date::MAX).min(to);
            let bears = |day| code_key(other.local.at(day)) == code_key(&row.code);
            first <= last && (bears(first) || bears(last))
        });
        if let Some(other) = other {
            let name = other.name.at(self.values_on()).text.clone();
            let until = other.valid_to;
            self.wrong(row, Column::Code, &row.code, Problem::InUse { name, until });
        }
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
        let circles = circles::find(self.registry, planned, self.as_of);
        if circles.is_empty() {
            return;
        }
        let places: HashMap<&AgencyKey, &CleanRow> = planned
            .iter()
            .map(|planned| &planned.record.key)
            .zip(rows)
            .collect();
        for circle in circles {
            let known = |key: &AgencyKey| {
                let agency = self.registry.agency(key)?;
                Some(agency.local.at(self.values_on()).clone())
            };
            let code = |key: &AgencyKey| match places.get(key) {
                Some(row) => Some(row.code.clone()),
                None => known(key),
            };
            let codes: Vec<String> = circle.iter().filter_map(code).collect();
            if let Some(row) = circle.first().and_then(|key| places.get(key)) {
                let problem = Problem::Circle { codes };
                self.wrong(row, Column::ParentCode, &row.parent_code, problem);
            }
        }
    }
}

/// Faults in the order of the file; what follows from a cell that could not be read, or
/// from a line with too many or too few cells, is left out.
fn told_once(mut faults: Vec<RowFault>) -> Vec<RowFault> {
    let unread = |fault: &RowFault| match &fault.problem {
        Problem::Cell(Spoiled::Length { .. }) => Some((fault.line, None)),
        Problem::Cell(_) => Some((fault.line, Some(fault.column))),
        _ => None,
    };
    let cells: HashSet<(u64, Option<Column>)> = faults.iter().filter_map(unread).collect();
    faults.retain(|fault| {
        let own = unread(fault).is_some();
        let shifted = cells.contains(&(fault.line, None));
        own || !(shifted || cells.contains(&(fault.line, Some(fault.column))))
    });
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults
}

/// How two rows with one code contradict each other.
fn repeated(first: &CleanRow, row: &CleanRow, column: Column) -> Problem {
    let line = first.line;
    let ends_before = |a: &CleanRow, b: &CleanRow| {
        let (end, start) = (a.valid_to, b.valid_from);
        end.zip(start).is_some_and(|(end, start)| end < start)
    };
    if column == Column::Code && (ends_before(first, row) || ends_before(row, first)) {
        return Problem::TwoLives { first: line };
    }
    if column == Column::Code && code_key(&first.parent_code) != code_key(&row.parent_code) {
        let other = first.parent_code.clone();
        return Problem::TwoParents { first: line, other };
    }
    let dated = |row: &CleanRow| row.valid_from.is_some() || row.valid_to.is_some();
    if column == Column::Code && dated(first) && dated(row) {
        return Problem::TwoAtOnce { first: line };
    }
    Problem::Repeated { first: line }
}
