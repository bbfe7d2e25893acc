//! What taking in a registry file would do, before it is done.

use jiff::civil::Date;

use super::{AgencyKey, Column, ReadNote, UnitRecord};

/// What a person has allowed an import to do beyond the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Leave {
    /// New units may bear the name of another unit under the same parent.
    pub same_names: bool,
    /// Without a day, units that stand may change as if it had always been so.
    pub always: bool,
}

/// A column in which a unit changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The column.
    pub column: Column,
    /// What stands, as a file would have it.
    pub old: String,
    /// What it becomes.
    pub new: String,
}

/// What would happen to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// Something about it changes.
    Changed,
    /// It stands in the workbook and not in the file. It stays: nothing vanishes by itself.
    Vanished,
}

/// One unit that is not simply unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happens.
    pub kind: ChangeKind,
    /// Line of the file; `None` where the file does not have the unit.
    pub line: Option<u64>,
    /// Key, for new units the one they will get.
    pub key: AgencyKey,
    /// Official code.
    pub code: String,
    /// Name, as it will be.
    pub name: String,
    /// Columns that change, by their names in files; empty unless [`ChangeKind::Changed`].
    pub fields: Vec<&'static str>,
    /// The same columns with what stands and what it becomes.
    pub differences: Vec<Difference>,
}

/// Something a person should look at; it does not stop the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Two units under the same parent have the same name, perhaps written differently.
    SameName {
        /// Line of the second.
        line: u64,
        /// Code and name of the second.
        unit: (String, String),
        /// Code and name of the first.
        other: (String, String),
    },
    /// A new unit under the same parent as another differs from it only in marks, in i
    /// and y, or in spaces.
    NearName {
        /// Line of the new one.
        line: u64,
        /// Code and name of the new one.
        unit: (String, String),
        /// Code and name of the other.
        other: (String, String),
    },
    /// A day that reads otherwise where the month is written first.
    DayFirst {
        /// Line of the first such day.
        line: u64,
        /// As written.
        text: String,
        /// As understood.
        day: Date,
    },
    /// The reader did something a person should know.
    Read(ReadNote),
    /// Codes of digits that are shorter than the rest of their kind: zeros may be lost.
    ShortCodes {
        /// Line of the first.
        line: u64,
        /// The first.
        code: String,
        /// How many.
        count: usize,
        /// How long the others are.
        usual: usize,
    },
    /// A unit that was known under this code gets quite another name.
    Renamed {
        /// Line.
        line: u64,
        /// Code.
        code: String,
        /// The name that stands.
        was: String,
        /// The name in the file.
        becomes: String,
    },
    /// No day was given, so units that stand change for all earlier days too.
    Rewritten {
        /// How many.
        count: usize,
    },
    /// More than one unit stands under nothing.
    SeveralRoots {
        /// How many.
        count: usize,
    },
}

/// The outcome of planning an import.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportPlan {
    /// Units to record, as the journal keeps them, in the order of the file.
    pub records: Vec<UnitRecord>,
    /// How many units of the file stand in the workbook just so.
    pub unchanged: usize,
    /// What to look at.
    pub warnings: Vec<Warning>,
    pub(super) changes: Vec<Change>,
}

impl ImportPlan {
    /// Units added or changed, in the order of the file, then those it does not have.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    /// How many units something of this kind happens to.
    #[must_use]
    pub fn count(&self, kind: ChangeKind) -> usize {
        self.changes.iter().filter(|c| c.kind == kind).count()
    }
}
