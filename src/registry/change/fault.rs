//! What can be wrong with a row of changes. Typed, without sentences.

use jiff::civil::Date;

use super::{ChangeColumn, EffectKind};
use crate::registry::{Candidate, Unresolved};

/// One thing wrong in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeFault {
    /// Line of a text file or row of a sheet; 0 for a form.
    pub line: u64,
    /// Column.
    pub column: ChangeColumn,
    /// The cell as given.
    pub value: String,
    /// What is wrong with it.
    pub problem: ChangeProblem,
}

/// What is wrong with a row of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeProblem {
    /// Nothing where this effect needs something.
    Empty,
    /// A control or invisible character, or one a conversion lost.
    BadCharacter(char),
    /// More characters than a cell may have.
    TooLong(usize),
    /// Neither `YYYY-MM-DD` nor `DD/MM/YYYY`.
    NotADate,
    /// Not a word for something that happens.
    UnknownEffect,
    /// Not the code of a kind.
    UnknownKind,
    /// Not a scheme of codes.
    UnknownScheme,
    /// Neither `whole` nor `part`.
    NotAPart,
    /// Neither yes nor no.
    NotAFlag,
    /// No unit is meant, or more than one, or it does not exist that day.
    Unit(Unresolved),
    /// The code is borne by a unit of another name: codes are given anew.
    OtherName(Candidate),
    /// The unit stands under another than the row says.
    OtherParent(Candidate),
    /// The change would be before the unit begins.
    BeforeBirth {
        /// The unit.
        unit: Candidate,
        /// Its first day.
        from: Date,
    },
    /// The unit ends already.
    EndsAlready {
        /// The unit.
        unit: Candidate,
        /// Its last day.
        on: Date,
    },
    /// The unit would end before something recorded of it.
    LaterFacts {
        /// The unit.
        unit: Candidate,
        /// The day of the later fact.
        on: Date,
    },
    /// A unit cannot be handed on to itself.
    Itself(Candidate),
    /// The whole of a unit cannot go to two.
    WholeTwice(Candidate),
    /// Two rows of one day say different things of one unit.
    Conflict {
        /// The unit.
        unit: Candidate,
        /// The other row.
        line: u64,
    },
    /// The unit is told to end and to go on, on one day.
    EndsAndGoesOn {
        /// The unit.
        unit: Candidate,
        /// The row by which it goes on.
        line: u64,
    },
    /// Two names for one new unit.
    TwoNames {
        /// The other row.
        line: u64,
        /// Its name there.
        name: String,
    },
    /// Units stand under one that ends, and nothing says where they go.
    Orphans {
        /// The unit that ends.
        unit: Candidate,
        /// Some of those under it.
        under: Vec<Candidate>,
        /// How many there are.
        count: usize,
    },
    /// Another unit bears the code at the same time.
    CodeTaken {
        /// That unit.
        by: Candidate,
        /// First day both bear it.
        on: Date,
    },
    /// The unit above does not exist all the time.
    ParentGone {
        /// The unit below.
        unit: Candidate,
        /// The unit above.
        parent: Candidate,
        /// First day without it.
        on: Date,
    },
    /// The units above lead back to the unit itself.
    Circle {
        /// Units around the circle.
        units: Vec<Candidate>,
        /// First day of the circle.
        on: Date,
    },
    /// A new unit must say what it is, and its predecessors do not agree.
    KindOpen,
    /// The cell has no meaning with this effect.
    NotWith(EffectKind),
    /// The reason must be given.
    ReasonMissing,
    /// All 33 million keys are issued.
    NoKeyLeft,
}
