//! What can be wrong with a row of a registry file. Typed, without sentences.

use jiff::civil::Date;

use super::Column;

/// One thing wrong in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Line of a text file or row of a sheet.
    pub line: u64,
    /// Column.
    pub column: Column,
    /// The cell as given.
    pub value: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing where something must be.
    Empty,
    /// A control or invisible character, or the sign of a lost one; counted from 1.
    BadCharacter {
        /// The character.
        character: char,
        /// Its place in the cell.
        at: usize,
    },
    /// More characters than a cell may have.
    TooLong {
        /// The most.
        most: usize,
    },
    /// The code stands in an earlier line too.
    Repeated {
        /// That line.
        first: u64,
    },
    /// Another unit of the workbook, not in this file, has the code.
    Taken {
        /// Official code of that unit.
        by: String,
    },
    /// No unit has this code, neither in the file nor in the workbook.
    UnknownParent,
    /// Only a province may stand under nothing.
    NoParent,
    /// The units above lead back to the unit itself.
    Circle {
        /// Codes around the circle.
        codes: Vec<String>,
    },
    /// Not the code of a kind.
    UnknownKind,
    /// Neither `YYYY-MM-DD` nor `DD/MM/YYYY`.
    NotADate,
    /// The last day is before the first.
    EndsBeforeStart {
        /// The first day.
        start: Date,
    },
    /// Neither yes nor no.
    NotAFlag,
    /// All 33 million keys are issued.
    NoKeyLeft,
}
