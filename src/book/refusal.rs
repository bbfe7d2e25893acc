//! Why the book says no. A refusal is an ordinary answer; nothing was written.
//!
//! Typed, without sentences: `words` tells it to a person.

use jiff::civil::Date;

use super::draws::Tier;
use crate::registry::change::ChangeFault;
use crate::registry::{Change, RowFault, Unresolved};
use crate::sampling::{DrawRefusal, FrameRefusal, PlanRefusal, UnitRefusal, ValuesRefusal};
use crate::scheme::Diagnostics;
use crate::scoring::InputFault;

/// A rule that was not met.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The workbook has begun already.
    AlreadyFounded,
    /// Nothing can be recorded before the workbook has begun.
    NotFounded,
    /// A year outside 1945–2200.
    YearOutOfRange(i16),
    /// Rows of a registry file.
    Registry {
        /// Name of the file.
        source: String,
        /// Every fault.
        faults: Vec<RowFault>,
    },
    /// A registry file without a day that would change units that stand.
    RegistryUndated {
        /// Name of the file.
        source: String,
        /// The units that would change.
        changes: Vec<Change>,
    },
    /// Rows of changes.
    Changes {
        /// Name of the file; empty when typed.
        source: String,
        /// Every fault.
        faults: Vec<ChangeFault>,
    },
    /// A scheme with errors.
    Scheme {
        /// Name of the file.
        source: String,
        /// Its text, to show the place.
        text: String,
        /// Every problem.
        problems: Diagnostics,
    },
    /// A kind no registry knows, after `KIND=FILE`.
    UnknownKind(String),
    /// The year has scores under another scheme for these kinds.
    SchemeInUse {
        /// The year.
        year: i16,
        /// Sheets that have values.
        sheets: usize,
    },
    /// Text that names no agency.
    Agency(Unresolved),
    /// No head has units to draw.
    NoHeads {
        /// As of.
        on: Date,
    },
    /// A tier without units in the frame.
    EmptyFrame {
        /// Whose duty.
        tier: Tier,
        /// As of.
        on: Date,
    },
    /// Less than the duty's 30 %, without a reason.
    BelowDuty {
        /// What was asked, in percent.
        share: u32,
    },
    /// A share above 100 %.
    ShareOutOfRange(u32),
    /// The same unit excluded twice, or one outside the frame.
    BadExclusion {
        /// As typed.
        unit: String,
        /// It is named twice (else: it is not in the frame).
        twice: bool,
    },
    /// An exclusion without a reason.
    ExclusionWithoutReason(String),
    /// This tier was drawn before in the year and no reason is given to draw again.
    DrawnBefore {
        /// The draw that stands.
        draw: String,
    },
    /// No draw has this identity.
    UnknownDraw(String),
    /// The draw has its seed already.
    AlreadyDrawn(String),
    /// A unit cannot stand in a frame.
    Unit(UnitRefusal),
    /// Units do not make a frame.
    Frame(FrameRefusal),
    /// Sizes or sources do not make a plan.
    Plan(PlanRefusal),
    /// The values of the sources are not sound.
    Values(ValuesRefusal),
    /// Frame, plan and values do not go together.
    Draw(DrawRefusal),
    /// No visit has this identity.
    UnknownInspection(String),
    /// The visit was made already.
    InspectionDone(String),
    /// Not a day of the plan's year or the year after it.
    DateOutsideYear {
        /// The day.
        date: Date,
        /// Year of the duty.
        year: i16,
    },
    /// A weekend or public holiday.
    DayOff(Date),
    /// No visit is without a day.
    NothingToDate,
    /// The year has no scheme.
    NoScheme(i16),
    /// Scores that cannot be taken; all of them are named.
    Scores {
        /// Name of the file; empty when typed.
        source: String,
        /// Every bad row.
        rows: Vec<RowVerdict>,
    },
    /// Changes of the registry that something was built on.
    BuiltOn {
        /// Their entry.
        seq: u64,
        /// The unit that was changed, drawn or scored since.
        unit: String,
    },
    /// No such entry, or not one of scores, or taken back already.
    CannotUndo(u64),
}

/// One row of scores that cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct RowVerdict {
    /// Line of the file; `None` when typed.
    pub line: Option<u64>,
    /// Agency as given.
    pub agency: String,
    /// Criterion as given.
    pub criterion: String,
    /// Value as given.
    pub value: String,
    /// What is wrong.
    pub problem: RowProblem,
}

/// What is wrong with a row of scores.
#[derive(Debug, Clone, PartialEq)]
pub enum RowProblem {
    /// The agency is not known, closed or ambiguous.
    Agency(Unresolved),
    /// No scheme of the year covers its kind.
    NotCovered,
    /// The scheme has no such criterion; the nearest ids.
    Criterion(Vec<String>),
    /// The value does not fit the criterion.
    Input(InputFault),
    /// "Not applicable" needs its reason in the note.
    ReasonMissing,
    /// The same cell stands in an earlier line of the file.
    Repeated(u64),
}
