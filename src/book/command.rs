//! What a person asks of the book. The screen and the command line send the same ones.

use jiff::civil::Date;

use crate::registry::change::ChangeRow;
use crate::registry::{ImportRow, Leave};
use crate::scoring::{Lane, Typed};

/// A wish, not yet a fact.
#[derive(Debug, Clone)]
pub enum Command {
    /// Begin a workbook.
    Found {
        /// First year kept.
        year: i16,
        /// The office's title.
        title: String,
        /// Whether all content is invented.
        sample: bool,
    },
    /// Take in a registry file: all of it or nothing.
    ImportRegistry {
        /// Name of the file.
        source: String,
        /// The day changes take effect; `None`: as if it had always been so.
        as_of: Option<Date>,
        /// The day that is today, for what is not dated.
        today: Date,
        /// Its rows.
        rows: Vec<ImportRow>,
        /// What is allowed beyond the usual.
        leave: Leave,
    },
    /// Record what decisions changed about agencies.
    ChangeRegistry {
        /// Name of the file, without its folder; empty when typed.
        source: String,
        /// The day of recording.
        today: Date,
        /// Rows, one change or one predecessor each.
        rows: Vec<ChangeRow>,
    },
    /// Adopt a scheme for a year.
    AdoptScheme {
        /// The year.
        year: i16,
        /// Kinds it is taken for; empty: all it applies to.
        kinds: Vec<String>,
        /// Name of the file.
        source: String,
        /// Its text.
        text: String,
    },
    /// Draw, once per request, all in one go: freeze, plan and, where the values of the
    /// sources are known, select.
    Draw {
        /// The wishes.
        requests: Vec<DrawRequest>,
        /// The day the plans are made.
        today: Date,
    },
    /// Give a planned draw the values of its sources and select.
    FinishDraw {
        /// Identity of the draw.
        draw: String,
        /// One value line per source, in the plan's order.
        values: Vec<String>,
    },
    /// Give visits their day and team.
    DateInspections(Vec<Dating>),
    /// Record that a visit was made.
    FinishInspection {
        /// Identity of the visit.
        inspection: String,
        /// The day it was made.
        date: Date,
    },
    /// Record values: one typed, or a file's worth; all or nothing.
    RecordScores {
        /// The year scored.
        year: i16,
        /// Whose value.
        lane: Lane,
        /// Name of the file; empty when typed.
        source: String,
        /// The values.
        rows: Vec<ScoreRow>,
    },
    /// Take back the scores of an earlier entry, by its order of arrival.
    Undo {
        /// Order of arrival.
        seq: u64,
    },
}

/// One visit's day and team.
#[derive(Debug, Clone)]
pub struct Dating {
    /// Identity of the visit.
    pub inspection: String,
    /// Its day.
    pub date: Date,
    /// Its team.
    pub team: String,
}

/// One value to record, as a person or a file gave it.
#[derive(Debug, Clone)]
pub struct ScoreRow {
    /// Line of the file; `None` when typed.
    pub line: Option<u64>,
    /// Key or code of the agency.
    pub agency: String,
    /// Id of the criterion.
    pub criterion: String,
    /// The value as given.
    pub value: String,
    /// Remark, or the reason of a "not applicable".
    pub note: String,
    /// What proves it.
    pub evidence: String,
    /// From the keyboard (comma or point) or a file (point).
    pub typed: Typed,
}

/// Where the seed's values come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeding {
    /// Names of the sources, as the plan lists them.
    pub sources: Vec<String>,
    /// One value line per source; empty: the event is still to come.
    pub values: Vec<String>,
}

/// A wish to draw.
#[derive(Debug, Clone)]
pub struct DrawRequest {
    /// Year of the duty.
    pub year: i16,
    /// The head whose units are drawn, by key or code; `None`: the city tier.
    pub head: Option<String>,
    /// The registry's day.
    pub frame_date: Date,
    /// Least share, in percent.
    pub share: u32,
    /// Reason for a share below the duty's.
    pub below_duty: Option<String>,
    /// Part of the selected for surprise visits, in percent.
    pub surprise: u32,
    /// Excluded units: key or code, and the reason.
    pub exclude: Vec<(String, String)>,
    /// Where the seed comes from.
    pub seeding: Seeding,
    /// Why it is drawn again; required from the second draw of a tier and year on.
    pub reason: String,
}
