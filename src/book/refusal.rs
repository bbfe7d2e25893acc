//! Why the book says no. A refusal is an ordinary answer; nothing was written.
//!
//! Typed, without sentences: `words` tells it to a person.

use jiff::civil::Date;

use super::draws::Tier;
use super::event::SealMode;
use crate::registry::change::ChangeFault;
use crate::registry::{Change, RowFault, Unresolved};
use crate::sampling::{
    DrawRefusal, FrameRefusal, PlanRefusal, SecretRefusal, StepRefusal, UnitRefusal, ValuesRefusal,
};
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
    /// The scheme's validity has no day in the year.
    SchemeNotInForce {
        /// The year.
        year: i16,
        /// First day it counts.
        from: Date,
        /// Last day it counts.
        to: Date,
    },
    /// The year has scores under another scheme for these kinds.
    SchemeInUse {
        /// The year.
        year: i16,
        /// Sheets that have values.
        sheets: usize,
    },
    /// Labels of criteria that have values changed places, so that the values would read as
    /// other answers: the criteria.
    LabelsMoved(Vec<String>),
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
    /// A unit that is excluded, forced or weighted and is not in the frame, or named twice.
    BadMark {
        /// As typed.
        unit: String,
        /// It is named twice (else: it is not in the frame).
        twice: bool,
    },
    /// An exclusion without a reason.
    ExclusionWithoutReason(String),
    /// A forced unit without a reason.
    ForceWithoutReason(String),
    /// A share for a block that the frame does not have.
    NoSuchStratum {
        /// As typed.
        stratum: String,
        /// Blocks of the frame.
        known: Vec<String>,
    },
    /// Weights in a block of fewer than ten units.
    WeightsInSmallStratum {
        /// The block.
        stratum: String,
        /// Its units.
        n: usize,
    },
    /// A rotation of 0 years, or of fewer than four: 30 % a year cannot keep it.
    RotationTooShort(u16),
    /// A rehearsal's source in a draw that is recorded.
    Rehearsal,
    /// Commitments for another draw: somebody drew in between.
    CommittedToOther {
        /// The draw it would be.
        expected: String,
        /// The draw of the commitments.
        found: String,
    },
    /// This tier was drawn before in the year and no reason is given to draw again.
    DrawnBefore {
        /// The draw that stands.
        draw: String,
    },
    /// No draw has this identity.
    UnknownDraw(String),
    /// The draw has its seed already.
    AlreadyDrawn(String),
    /// The draw has no seed yet.
    NotDrawn(String),
    /// The draw was given up.
    Abandoned(String),
    /// Giving up, amending or replacing needs a reason.
    ReasonNeeded,
    /// An amendment or replacement needs the number of a document.
    DocumentNeeded(String),
    /// Draws that are to be finished together name different sources.
    OtherSources {
        /// The first draw.
        first: String,
        /// The other one.
        other: String,
    },
    /// A later event gave the value and nobody said why.
    FallbackNeeded {
        /// The source planned.
        planned: String,
        /// The source held.
        held: String,
    },
    /// An amendment waits for its event.
    AmendmentWaits(String),
    /// Newcomers need an event.
    SourceNeeded {
        /// How many are new.
        newcomers: usize,
    },
    /// A step does not follow from the draw.
    Step(StepRefusal),
    /// The draw has no holders: nothing is sealed.
    NotSealed(String),
    /// The draw is sealed by holders.
    Sealed(String),
    /// The draw's slots are opened another way.
    OtherMode {
        /// The draw.
        draw: String,
        /// How they are.
        mode: SealMode,
    },
    /// The secrets do not open the commitments.
    Secret(SecretRefusal),
    /// No surprise visit is owed any more.
    AllOpened(String),
    /// A slot that is not the next one, of draws opened just in time.
    SlotOrder {
        /// The next one.
        next: u64,
    },
    /// A slot's day is still to come.
    NotItsDay {
        /// The day.
        date: Date,
        /// Today.
        today: Date,
    },
    /// A morning that is over: its unit can be worked out, so the day could be chosen.
    DayPassed {
        /// The day.
        date: Date,
        /// Today.
        today: Date,
    },
    /// A value that was not the one of that morning: the beacon of six o'clock, or the
    /// lottery of the evening before.
    MorningValue {
        /// Source names that count.
        allowed: Vec<String>,
    },
    /// Secrets are published when all surprise visits are opened.
    StillSealed {
        /// Visits owed.
        owed: usize,
    },
    /// The secrets were published already.
    Published(String),
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
    /// A ranking cannot be published or opened again, or is published and closed.
    Ranking(RankingRefusal),
}

/// Why a ranking is not published, or what its publication closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RankingRefusal {
    /// Nothing of the year is scored.
    NothingScored(i16),
    /// It is published already.
    Standing {
        /// The year.
        year: i16,
        /// The publication that stands.
        revision: u32,
    },
    /// Answers are missing and nobody said that this is allowed.
    Incomplete {
        /// The year.
        year: i16,
        /// Agencies without all their answers.
        open: usize,
        /// Agencies in all.
        agencies: usize,
    },
    /// Nothing published stands.
    NotPublished(i16),
    /// Opening again needs a reason.
    ReasonNeeded(i16),
    /// The year is published: its scores and schemes are closed.
    Closed {
        /// The year.
        year: i16,
        /// The publication that stands.
        revision: u32,
        /// When it was published, as the journal writes it.
        at: String,
        /// Number of its deciding act; may be empty.
        decision: String,
    },
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
    /// The scheme has it, but the variant of the agency's kind drops it: that kind.
    Dropped(String),
    /// The value does not fit the criterion.
    Input(InputFault),
    /// "Not applicable" needs its reason in the note.
    ReasonMissing,
    /// The system a rate comes from is not among those the criterion takes.
    DataSource {
        /// As given; may be empty.
        given: String,
        /// Those it takes.
        known: Vec<String>,
    },
    /// The same cell stands in an earlier line of the file.
    Repeated(u64),
}
