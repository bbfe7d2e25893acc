//! What can be wrong with a row of a registry file. Typed, without sentences.

use jiff::civil::Date;

use super::{CodeShape, Column, Garble, Origin, Spoiled};

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
    /// Where the row stood.
    pub origin: Origin,
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
    /// The code stands in an earlier line too, under another parent.
    TwoParents {
        /// That line.
        first: u64,
        /// The parent code there.
        other: String,
    },
    /// The code stands in an earlier line too, which tells of another time.
    TwoLives {
        /// That line.
        first: u64,
    },
    /// The code stands in an earlier line too, which tells of a time that overlaps.
    TwoAtOnce {
        /// That line.
        first: u64,
    },
    /// Another unit of the workbook has the code during a part of the new unit's life.
    InUse {
        /// Its name.
        name: String,
        /// Its last day, if it has one.
        until: Option<Date>,
    },
    /// The code of an earlier line but for zeros in front of numbers.
    RepeatedZeros {
        /// That line.
        first: u64,
        /// The code there.
        code: String,
    },
    /// Not a known code; one known code becomes it when it loses its zeros.
    ZerosLost {
        /// That code.
        code: String,
        /// Name of the unit that has it.
        name: String,
    },
    /// A new unit would have the name of another under the same parent.
    SameName {
        /// Code of the other.
        code: String,
        /// Name of the other, as it is written there.
        name: String,
        /// Line of the other; `None` where it stands in the workbook only.
        line: Option<u64>,
    },
    /// The unit above has ended.
    ParentClosed {
        /// Its last day.
        on: Date,
    },
    /// The unit above does not exist yet.
    ParentNotYet {
        /// Its first day.
        from: Date,
    },
    /// The cell could not be read.
    Cell(Spoiled),
    /// A letter of another alphabet that looks Latin; counted from 1.
    Lookalike {
        /// The letter.
        character: char,
        /// Its place in the cell.
        at: usize,
        /// The Latin letter it looks like.
        meant: Option<char>,
    },
    /// Letters lost to an old font or a wrong conversion.
    Garbled(Garble),
    /// A code that was not kept as text.
    NotText(CodeShape),
    /// The number a spreadsheet keeps for a day.
    SerialDate {
        /// That day, counted from 1900.
        day: Date,
    },
    /// Month first, as Americans write days.
    MonthFirst,
    /// A day in a year no agency can have.
    FarDate,
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
