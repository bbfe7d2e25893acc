//! What a person asks of the book. The screen and the command line send the same ones.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::event::SealMode;
use crate::registry::change::ChangeRow;
use crate::registry::{ImportRow, Leave};
use crate::sampling::{Code, Commitment, Counting, Digest, Sealing, Secret};
use crate::scoring::{Lane, Typed};

/// Least share of a quota that stays random beside certain units, in percent (draw.md 2.6).
pub const LEAST_RANDOM_PERCENT: u32 = 25;
/// Years after which a unit without a visit is due (draw.md 2.6).
pub const ROTATION_YEARS: u16 = 5;

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
        /// Why scores that stand are computed anew under it; empty: none may be.
        rescore: String,
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
        /// When the plans are made.
        now: Timestamp,
    },
    /// Give planned draws, or amendments that wait, the values of their sources and select.
    FinishDraws {
        /// Identities of the draws; all name the same sources.
        draws: Vec<String>,
        /// One value line per source, in the plan's order.
        values: Vec<String>,
        /// Why the event of a later day stands in for the planned one; may be empty.
        fallback: String,
        /// When the values are given.
        now: Timestamp,
    },
    /// Give up a draw that has no seed yet.
    AbandonDraw {
        /// Identity of the draw.
        draw: String,
        /// Why.
        reason: String,
    },
    /// Bring a draw's frame to the registry of a day.
    AmendDraw(AmendRequest),
    /// Let the next in order take the place of a selected unit.
    ReplaceUnit {
        /// Identity of the draw.
        draw: String,
        /// Key or code of the unit.
        unit: String,
        /// The day as of which codes are meant.
        today: Date,
        /// Why, with the number of the document.
        reason: String,
    },
    /// Record a sealed list.
    SealSlots {
        /// Identity of the draw.
        draw: String,
        /// The seals.
        sealing: Sealing,
    },
    /// Open a sealed slot.
    OpenSlot {
        /// Identity of the draw.
        draw: String,
        /// Its number; `None`: the next.
        slot: Option<u64>,
        /// What opens it.
        way: OpenWay,
        /// Now: no slot is opened before its day.
        now: Timestamp,
    },
    /// Record that the surprise part of a draw without holders was looked at.
    ShowSurprise {
        /// Identity of the draw.
        draw: String,
    },
    /// Publish the holders' secrets after the last surprise visit.
    PublishSecrets {
        /// Identity of the draw.
        draw: String,
        /// The secrets, in the plan's order.
        secrets: Vec<Secret>,
        /// Salts of slots that were never opened.
        salts: BTreeMap<u64, Digest>,
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
    /// Publish a year's ranking: its results are frozen, its scores closed.
    PublishRanking {
        /// The year.
        year: i16,
        /// Number of the deciding act; may be empty.
        decision: String,
        /// Version of the program.
        engine: String,
        /// Publish although answers are missing.
        allow_incomplete: bool,
    },
    /// Open a published ranking again.
    ReopenRanking {
        /// The year.
        year: i16,
        /// Why.
        reason: String,
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
    /// System its figures come from; needed where the criterion names its systems.
    pub data_source: String,
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

/// How blocks of a frame are formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strata {
    /// By kind; under a head all its units are one block.
    #[default]
    Kind,
    /// By closer kind: wards, townships …
    Subkind,
    /// By the unit above.
    Parent,
    /// One block.
    All,
}

impl Strata {
    /// All, in the order they are listed.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Subkind, Self::Parent, Self::All];

    /// The word on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Subkind => "subkind",
            Self::Parent => "parent",
            Self::All => "all",
        }
    }
}

/// A weight wished for a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighting {
    /// Key or code.
    pub unit: String,
    /// 1 or more.
    pub weight: u32,
}

/// Holders of a sealed surprise part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The draw that the commitments are for: another one refuses them.
    pub draw: String,
    /// What each holder committed to.
    pub commitments: Vec<Commitment>,
    /// How slots will be opened.
    pub mode: SealMode,
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
    /// How blocks are formed.
    pub strata: Strata,
    /// Least share, in percent.
    pub share: u32,
    /// Blocks with another share: block as the frame writes it, percent.
    pub shares: Vec<(String, u32)>,
    /// Reason for a share below the duty's.
    pub below_duty: Option<String>,
    /// Part of the selected for surprise visits, in percent.
    pub surprise: u32,
    /// Part of the quota that stays random beside certain units, in percent.
    pub random_at_least: u32,
    /// How certain units count.
    pub counting: Counting,
    /// After so many years without a visit a unit is due; `None`: never.
    pub rotation: Option<u16>,
    /// Excluded units: key or code, and the reason.
    pub exclude: Vec<(String, String)>,
    /// Forced units: key or code, and the reason.
    pub force: Vec<(String, String)>,
    /// Weights; units without one weigh 1.
    pub weights: Vec<Weighting>,
    /// Where the seed comes from.
    pub seeding: Seeding,
    /// Holders of a sealed surprise part; `None`: it is drawn at once.
    pub holding: Option<Holding>,
    /// Why it is drawn again; required from the second draw of a tier and year on.
    pub reason: String,
}

impl DrawRequest {
    /// The city tier as the duty asks for it, with a seed from the machine that the edge
    /// still has to give.
    #[must_use]
    pub fn plain(year: i16, frame_date: Date) -> Self {
        Self {
            year,
            head: None,
            frame_date,
            strata: Strata::Kind,
            share: super::DUTY_PERCENT,
            shares: Vec::new(),
            below_duty: None,
            surprise: 50,
            random_at_least: LEAST_RANDOM_PERCENT,
            counting: Counting::Counted,
            rotation: Some(ROTATION_YEARS),
            exclude: Vec::new(),
            force: Vec::new(),
            weights: Vec::new(),
            seeding: Seeding {
                sources: vec!["OS".to_owned()],
                values: Vec::new(),
            },
            holding: None,
            reason: String::new(),
        }
    }
}

/// A wish to bring a draw's frame to the registry of a day.
#[derive(Debug, Clone)]
pub struct AmendRequest {
    /// Identity of the draw.
    pub draw: String,
    /// The registry's day.
    pub frame_date: Date,
    /// The document that decided the change.
    pub document: String,
    /// The event that gives newcomers their tickets; empty where nobody is new.
    pub source: String,
    /// Its value; empty: it is still to come.
    pub value: String,
    /// When it is filed.
    pub now: Timestamp,
}

/// What opens a sealed slot.
#[derive(Debug, Clone)]
pub enum OpenWay {
    /// Just in time: the holders' secrets, and what became known that morning.
    Morning {
        /// In the plan's order.
        secrets: Vec<Secret>,
        /// The day of the visit.
        date: Date,
        /// A value line; `None`: nothing was named.
        value: Option<String>,
    },
    /// A slot of the sealed list, as its file says.
    Listed {
        /// The unit.
        unit: Code,
        /// The day of the visit.
        date: Date,
        /// The team.
        team: Code,
        /// The salt.
        salt: Digest,
    },
}
