//! What can be wrong with a table of criteria, and what is only worth a remark. The
//! sentences are in `words`.

use rust_decimal::Decimal;

use super::TableColumn;
use super::hints::hints;
use super::titles::Header;
use crate::exchange::registry::{RegistryFault, Why};
use crate::failure::Failure;
use crate::words::Words;

/// Most bad rows told one by one; the rest are counted.
const TOLD: usize = 50;

/// Why a table gives no scheme.
#[derive(Debug)]
pub enum SchemeTableFault {
    /// The file cannot be read as a table.
    File(RegistryFault),
    /// Nothing but titles, or nothing at all: the file.
    Empty(String),
    /// No line looks like titles: the file.
    NoTitles(String),
    /// Titles that are missing: the file, the line that comes nearest, the columns.
    Missing(String, u64, Vec<TableColumn>),
    /// A title that stands twice: the file, the line, the title.
    Twice(String, u64, String),
    /// Rows that are not sound, all of them: file, sheet, rows.
    Rows(String, Option<String>, Vec<TableRowFault>),
}

/// One thing wrong in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRowFault {
    /// Line of a text file or row of a sheet, from 1.
    pub line: u64,
    /// Column from 0 and its title, where one is to blame.
    pub column: Option<(usize, String)>,
    /// What.
    pub problem: TableProblem,
}

/// What is wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableProblem {
    /// A maximum, but no numbering: the name.
    NoCode(String),
    /// A numbering nobody can read.
    BadCode(String),
    /// The spreadsheet made a day of the numbering.
    DayCode(String),
    /// The numbering stands in an earlier row too.
    Repeated(String, u64),
    /// No row above it: the numbering.
    Orphan(String),
    /// No criterion below it: the numbering.
    Childless(String),
    /// No name: the numbering.
    NoName(String),
    /// No maximum: the numbering.
    NoMax(String),
    /// Not a number.
    BadMax(String),
    /// A maximum of nothing or less.
    NotPositive(Decimal),
    /// A failed formula.
    Formula(String),
    /// A text that lost letters.
    Lost(String),
    /// A cell beyond the last title, as where a decimal comma split a number.
    Beyond(String),
}

/// What a person should know about a table that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableRemark {
    /// Lines below the titles that have them again, or number the columns.
    Titles(Vec<u64>),
    /// Of several columns of points: the one that was taken, the others.
    Taken(String, Vec<String>),
    /// The table ends here: line, what stands there.
    Ended(u64, String),
    /// Criteria whose levels have rows of their own: lines, numberings.
    Levels(Vec<(u64, String)>),
    /// A row without a numbering that is a domain: line, name, the numbering it was given.
    Unnumbered(u64, String, String),
    /// A list without a domain: the numbering and name of the one that was made.
    Flat(String, String),
    /// Letters above Roman rows, which are the domains.
    Letters(Vec<String>),
    /// A subtotal that is wrong: line, text, its points, what is scored.
    Subtotal(u64, String, Decimal, Decimal),
    /// Columns that were not read.
    Unread(Vec<String>),
    /// The sheet that was read, and others that have anything.
    Sheets(String, Vec<String>),
    /// A numbering kept as a number: line, as it stands, as it is read.
    ReadAs(u64, String, String),
    /// Rows between a domain and its criteria that are not there.
    Skipped(Vec<String>),
    /// Domains made from the column of groups.
    FromGroups(Vec<String>),
    /// A domain without points: line, numbering, the sum that is taken.
    DomainSum(u64, String, Decimal),
    /// Lines that were passed over: line, text.
    Passed(u64, String),
    /// What is scored below a row is not its points: line, numbering, points, the sum, first
    /// and last line.
    Differs(u64, String, Decimal, Decimal, (u64, u64)),
    /// What is scored is not the total: it, its line if it is of the table, the sum.
    TotalDiffers(Decimal, Option<u64>, Decimal),
}

impl SchemeTableFault {
    /// A fault of the file itself.
    pub(super) fn file(fault: RegistryFault) -> Self {
        match fault.why {
            Why::NoRows => Self::Empty(fault.file),
            _ => Self::File(fault),
        }
    }

    /// The fault for people.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = words.scheme_import;
        let failure = match self {
            Self::File(fault) => match &fault.why {
                Why::Ending => Failure::bad((w.ending)(&fault.file)).hint(w.ending_hint),
                Why::ManySheets(sheets) => {
                    let what = (w.many_sheets)(&fault.file, &sheets.join(", "));
                    Failure::bad(what).hint(w.many_sheets_hint)
                }
                // It says by itself that nothing was written.
                _ => return fault.told(words),
            },
            Self::Empty(file) => Failure::bad((w.empty)(file)).hint(w.titles_hint),
            Self::NoTitles(file) => Failure::bad((w.no_titles)(file)).hint(w.titles_hint),
            Self::Missing(file, line, columns) => {
                let [code, name, max] = w.columns;
                let named = |column: &TableColumn| match column {
                    TableColumn::Code => code,
                    TableColumn::Max => max,
                    _ => name,
                };
                let names: Vec<&str> = columns.iter().map(named).collect();
                Failure::bad((w.missing)(file, *line, &names.join(", "))).hint(w.titles_hint)
            }
            Self::Twice(file, line, title) => {
                Failure::bad((w.twice)(file, *line, title)).hint(w.twice_hint)
            }
            Self::Rows(file, sheet, rows) => {
                let mut lines = vec![(w.bad_rows)(file, sheet.as_deref(), rows.len())];
                let told = rows.iter().take(TOLD);
                lines.extend(told.map(|row| format!("  {}", row.told(words))));
                if rows.len() > TOLD {
                    lines.push((w.and_more)(rows.len() - TOLD));
                }
                Failure::bad(lines.join("\n")).hint(hints(rows, words))
            }
        };
        Failure {
            what: format!("{}\n{}", failure.what, words.cli.nothing_written),
            ..failure
        }
    }
}

impl TableRowFault {
    /// A fault in a column.
    pub(super) fn at(
        header: &Header,
        line: u64,
        column: TableColumn,
        problem: TableProblem,
    ) -> Self {
        let at = header.at(column);
        let titled = |at| (at, header.titles.get(at).cloned().unwrap_or_default());
        Self {
            line,
            column: at.map(titled),
            problem,
        }
    }

    /// One line on this row.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let w = words.scheme_import;
        let p = w.problem;
        let problem = match &self.problem {
            TableProblem::NoCode(name) => (p.no_code)(name),
            TableProblem::BadCode(code) => (p.bad_code)(code),
            TableProblem::DayCode(day) => (p.day_code)(day),
            TableProblem::Repeated(code, line) => (p.repeated)(code, *line),
            TableProblem::Orphan(code) => (p.orphan)(code),
            TableProblem::Childless(code) => (p.childless)(code),
            TableProblem::NoName(code) => (p.no_name)(code),
            TableProblem::NoMax(code) => (p.no_max)(code),
            TableProblem::BadMax(text) => (p.bad_max)(text),
            TableProblem::NotPositive(points) => (p.not_positive)(*points),
            TableProblem::Formula(error) => (p.formula)(error),
            TableProblem::Lost(text) => (p.lost)(text),
            TableProblem::Beyond(text) => (p.beyond)(text),
        };
        let column = self.column.as_ref();
        (w.row)(
            self.line,
            column.map(|(at, title)| (*at, title.as_str())),
            &problem,
        )
    }
}

impl TableRemark {
    /// One sentence.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let w = words.scheme_import.remark;
        match self {
            Self::Titles(lines) => {
                let lines: Vec<String> = lines.iter().map(u64::to_string).collect();
                (w.titles)(&listed(&lines))
            }
            Self::Taken(title, others) => (w.taken)(title, &listed(others)),
            Self::Ended(line, text) => (w.ended)(*line, text),
            Self::Levels(rows) => {
                let rows = rows.iter().map(|(line, code)| (w.at)(*line, code));
                (w.levels)(&listed(&rows.collect::<Vec<_>>()))
            }
            Self::Unnumbered(line, name, code) => (w.unnumbered)(*line, name, code),
            Self::Flat(code, name) => (w.flat)(code, name),
            Self::Letters(codes) => (w.letters)(&listed(codes)),
            Self::Subtotal(line, text, points, sum) => (w.subtotal)(*line, text, *points, *sum),
            Self::Unread(columns) => (w.unread)(&listed(columns)),
            Self::Sheets(sheet, others) => (w.sheets)(sheet, &listed(others)),
            Self::ReadAs(line, shown, read) => (w.read_as)(*line, shown, read),
            Self::Skipped(codes) => (w.skipped)(&listed(codes)),
            Self::FromGroups(codes) => (w.from_groups)(&listed(codes)),
            Self::DomainSum(line, code, sum) => (w.domain_sum)(*line, code, *sum),
            Self::Passed(line, text) => (w.passed)(*line, text),
            Self::Differs(line, code, points, sum, lines) => {
                (w.differs)(*line, code, *points, *sum, *lines)
            }
            Self::TotalDiffers(total, line, sum) => (w.total_differs)(*total, *line, *sum),
        }
    }
}

/// The first of a list that may be long.
fn listed(texts: &[String]) -> String {
    let mut list = texts
        .iter()
        .take(TOLD)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if texts.len() > TOLD {
        list.push_str(", …");
    }
    list
}
