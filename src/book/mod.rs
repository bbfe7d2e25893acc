//! Everything known about one office, and the only place where changes are decided.
//!
//! [`Book::decide`] turns a [`Command`] into events or a [`Refusal`]; [`Book::apply`]
//! folds one recorded event and cannot fail. The book is the fold of the journal:
//! the same entries give the same book. No files, no clock, no chance in here: days,
//! seeds and texts arrive inside commands.

mod apply;
mod command;
mod comparing;
mod decide;
mod draws;
pub mod entry;
mod event;
mod explanation;
mod fates;
mod freeze;
mod history;
mod impact;
mod in_force;
mod inspections;
mod life;
mod lodged;
mod long_form;
mod losses;
mod overall;
mod preview;
mod publications;
mod refusal;
mod results;
mod risk;
mod robust;
mod sheets;
mod visits;

pub use crate::ranking::{GroupKey, GroupName};
pub use command::{
    AmendRequest, Command, Dating, DrawRequest, Holding, LEAST_RANDOM_PERCENT, OpenWay,
    ROTATION_YEARS, ScoreRow, Seeding, Strata, Weighting,
};
pub use comparing::{CriterionPair, DomainPair, PlacesThen, Versus, versus};
pub use decide::last_day;
pub use draws::{DrawCounts, DrawRecord, DrawState, Tier};
pub use event::{
    Cell, Event, ExactText, FrozenGroup, FrozenRow, FrozenRule, RankingPublished, RankingReopened,
    SchemeRef, SealMode, Undecodable, UnrankedCode,
};
pub use explanation::{CellSource, Explanation};
pub use fates::{DrawnUnit, Fate};
pub use freeze::frozen;
pub use history::{Line, Stamp, Summary};
pub use impact::{Impact, LateChange, Recording};
pub use inspections::{DUTY_PERCENT, day_in};
pub use life::{Happened, Moment};
pub use lodged::{LODGED_DIGITS, LodgedHead, Stood, lodged_digits};
pub use long_form::LongFormRow;
pub use losses::GroupLosses;
pub use preview::BlockPreview;
pub use publications::{
    Comparison, Part, Publication, Reopening, RowChange, RowDifference, rank_changes,
};
pub use refusal::{RankingRefusal, Refusal, RowProblem, RowVerdict};
pub use results::{GroupResults, Member, YearResults};
pub use risk::{MOST_RISK, RiskSteps, RiskWeight};
pub use sheets::{LaneEntry, ScoreCell, Sheets};
pub use visits::{TierNames, Visit};

use std::collections::BTreeMap;

use crate::planning::Inspection;
use crate::registry::Registry;
use crate::sampling::Digest;
use crate::scheme::Scheme;

/// An event as the journal holds it: what happened, with who, when and where in the chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Who, when, which entry.
    pub stamp: Stamp,
    /// What.
    pub event: Event,
}

/// How the workbook began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// The first year it keeps.
    pub year: i16,
    /// The office's own title, such as the city's name.
    pub title: String,
    /// Whether everything in it is invented, to show the program.
    pub sample: bool,
}

/// One year: its schemes and score sheets.
#[derive(Debug, Default)]
pub struct Year {
    /// Schemes adopted, in order; for a kind the last one that applies counts.
    pub schemes: Vec<AdoptedScheme>,
    /// Score sheets by agency.
    pub sheets: Sheets,
    /// Rankings published, in order.
    pub publications: Vec<Publication>,
}

/// A scheme in force.
#[derive(Debug)]
pub struct AdoptedScheme {
    /// The scheme.
    pub scheme: Scheme,
    /// Kinds it was taken for; empty: all it applies to.
    pub kinds: Vec<String>,
    /// Name of its file.
    pub source: String,
}

impl AdoptedScheme {
    /// Whether it counts for agencies of this kind.
    #[must_use]
    pub fn covers(&self, kind: &str, subkind: &str) -> bool {
        if self.kinds.is_empty() {
            return self.scheme.applies(kind, subkind);
        }
        self.kinds.iter().any(|k| k == kind || k == subkind)
    }
}

impl Year {
    /// The scheme for agencies of this kind: the last adopted that covers them, as it reads
    /// for their variant and group.
    #[must_use]
    pub fn scheme_for(&self, kind: &str, subkind: &str) -> Option<&Scheme> {
        let adopted = self.schemes.get(self.adopted_for(kind, subkind)?)?;
        Some(adopted.scheme.form(kind, subkind))
    }

    /// Position of that scheme among those adopted.
    #[must_use]
    pub fn adopted_for(&self, kind: &str, subkind: &str) -> Option<usize> {
        self.schemes.iter().rposition(|s| s.covers(kind, subkind))
    }
}

/// The fold of the journal.
#[derive(Debug, Default)]
pub struct Book {
    /// How it began; nothing else is decided before that.
    pub founding: Option<Founding>,
    /// All agencies through time.
    pub registry: Registry,
    /// When each change of the registry was recorded, in the registry's order.
    recorded: Vec<Recording>,
    /// Changes of the registry recorded together, by their entry.
    batches: BTreeMap<u64, usize>,
    /// Years with a scheme or a score.
    pub years: BTreeMap<i16, Year>,
    /// Draws in the order they were made.
    pub draws: Vec<DrawRecord>,
    /// Visits that draws made due, by identity.
    pub inspections: BTreeMap<String, Inspection>,
    /// Values taken back, by the entry that took them: recorded anew when that is undone.
    taken_back: BTreeMap<u64, event::Sheet>,
    /// One line per entry of the journal, in order of arrival.
    pub history: Vec<Line>,
    /// The newest entry of each writer.
    heads: entry::Heads,
}

impl Book {
    /// Whether the workbook is a made-up sample; reports say so.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.founding.as_ref().is_some_and(|f| f.sample)
    }

    /// The newest year that has a scheme, else the year of founding.
    #[must_use]
    pub fn current_year(&self) -> Option<i16> {
        let scored = self.years.iter().rev().find(|(_, y)| !y.schemes.is_empty());
        scored
            .map(|(year, _)| *year)
            .or(self.founding.as_ref().map(|f| f.year))
    }

    /// The draw with this identity.
    #[must_use]
    pub fn draw(&self, id: &str) -> Option<&DrawRecord> {
        self.draws.iter().find(|draw| draw.id == id)
    }

    /// The head of the journal that this book is the fold of, for papers; `None` before its
    /// first entry.
    #[must_use]
    pub fn journal_head(&self) -> Option<Digest> {
        (self.heads != entry::Heads::default()).then(|| self.heads.journal_head())
    }

    /// Order of arrival of the newest entry folded.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.history.last().map_or(0, |line| line.stamp.seq)
    }
}
