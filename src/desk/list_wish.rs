//! Days, teams and spare slots of a sealed list, as a person types them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{code_of, parse_date};
use crate::book::Book;
use crate::failure::Failure;
use crate::planning::is_working_day;
use crate::sampling::{Code, in_viet_nam};
use crate::words::Words;

/// Dates and teams of a sealed list, as they are typed.
#[derive(Debug, Clone, Default)]
pub struct ListWish {
    /// Earliest day; `None`: when planning begins, or tomorrow.
    pub from: Option<Date>,
    /// Latest day; `None`: when planning ends.
    pub to: Option<Date>,
    /// Days or ranges of days (`2027-04-01..2027-04-05`) without visits.
    pub not_on: Vec<String>,
    /// Names of teams, which take slots in turn; none: `DOAN-1`.
    pub teams: Vec<String>,
    /// Slots beyond those owed, 0 to 2.
    pub spare: usize,
}

impl ListWish {
    /// Working days of the period without those ruled out.
    pub(super) fn days(
        &self,
        book: &Book,
        year: i16,
        now: Timestamp,
        words: &Words,
    ) -> Result<Vec<Date>, Failure> {
        let (first, last) = book.planning_period(year);
        let tomorrow = in_viet_nam(now).date().tomorrow().unwrap_or(first);
        // Days that are over are no days for a visit, but an old year can be kept up later.
        let soon = if tomorrow.year() == year {
            first.max(tomorrow)
        } else {
            first
        };
        let (from, to) = (self.from.unwrap_or(soon), self.to.unwrap_or(last));
        let mut out = Vec::new();
        for text in &self.not_on {
            let (a, b) = text.split_once("..").unwrap_or((text, text));
            match (parse_date(a), parse_date(b)) {
                (Some(a), Some(b)) if a <= b => out.push(a..=b),
                _ => return Err(Failure::bad((words.cli_draw.not_a_range)(text))),
            }
        }
        let days = from
            .series(jiff::Span::new().days(1))
            .take_while(|day| *day <= to);
        let free =
            |day: &Date| is_working_day(*day) && !out.iter().any(|range| range.contains(day));
        Ok(days.filter(free).collect())
    }

    pub(super) fn team_codes(&self, words: &Words) -> Result<Vec<Code>, Failure> {
        let teams = self.teams.iter().map(|name| code_of(name, words));
        let mut teams: Vec<Code> = teams.collect::<Result<_, _>>()?;
        if teams.is_empty() {
            teams.push(code_of("DOAN-1", words)?);
        }
        Ok(teams)
    }
}
