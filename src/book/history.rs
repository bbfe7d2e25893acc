//! One line per journal entry, for the audit trail.
//!
//! A line says who did what when, without the payload: the journal on disk has that.

use jiff::civil::Date;

use super::draws::Tier;
use super::entry::Entry;
use crate::registry::AgencyKey;
use crate::sampling::Digest;
use crate::scoring::Lane;

/// Who, when, and which entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Order of arrival.
    pub seq: u64,
    /// The installation that wrote it.
    pub writer: String,
    /// Its number there.
    pub n: u64,
    /// UTC, RFC 3339.
    pub at: String,
    /// Who acted.
    pub actor: String,
    /// Its hash in the chain.
    pub hash: Digest,
}

impl From<&Entry> for Stamp {
    fn from(entry: &Entry) -> Self {
        Self {
            seq: entry.seq,
            writer: entry.writer.clone(),
            n: entry.n,
            at: entry.at.clone(),
            actor: entry.actor.clone(),
            hash: entry.hash,
        }
    }
}

/// One line of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who, when, which entry.
    pub stamp: Stamp,
    /// What, in short.
    pub summary: Summary,
    /// Whether a later entry took it back.
    pub undone: bool,
}

/// What an entry did, in short; `words` makes the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Summary {
    /// The workbook was made for a year.
    Founded {
        /// First year kept.
        year: i16,
        /// Made-up content.
        sample: bool,
    },
    /// A registry came in.
    RegistryImported {
        /// File name.
        source: String,
        /// Units added or changed.
        units: usize,
    },
    /// Decisions changed agencies.
    RegistryChanged {
        /// File name; empty when typed.
        source: String,
        /// How many changes.
        changes: usize,
        /// How many of them are dated before the day they were recorded.
        late: usize,
        /// The one act that decided them, where it is one.
        decision: Option<String>,
    },
    /// A scheme was adopted.
    SchemeAdopted {
        /// For this year.
        year: i16,
        /// File name.
        source: String,
        /// First digits of its fingerprint are shown.
        fingerprint: String,
    },
    /// A frame was frozen.
    DrawFrozen {
        /// Which draw.
        draw: String,
        /// Whose duty.
        tier: Tier,
        /// Units in the frame.
        units: usize,
    },
    /// A draw was planned.
    DrawPlanned {
        /// Which draw.
        draw: String,
    },
    /// A draw was made.
    DrawMade {
        /// Which draw.
        draw: String,
        /// Units selected.
        selected: usize,
    },
    /// A draw without a seed was given up.
    DrawAbandoned {
        /// Which draw.
        draw: String,
    },
    /// A draw's frame was amended.
    DrawAmended {
        /// Which draw.
        draw: String,
        /// Units that left.
        removed: usize,
        /// Units that joined.
        added: usize,
    },
    /// An amendment got its event's value.
    AmendmentDrawn {
        /// Which draw.
        draw: String,
    },
    /// A selected unit was replaced; a surprise unit is not named.
    UnitReplaced {
        /// Which draw.
        draw: String,
    },
    /// A sealed list was made.
    SlotsSealed {
        /// Which draw.
        draw: String,
        /// How many slots.
        slots: usize,
    },
    /// A sealed slot was opened; its unit is not named.
    SlotOpened {
        /// Which draw.
        draw: String,
        /// Its number.
        slot: u64,
    },
    /// The surprise part of a draw without holders was looked at.
    SurpriseShown {
        /// Which draw.
        draw: String,
    },
    /// The holders' secrets were published.
    SecretsPublished {
        /// Which draw.
        draw: String,
    },
    /// A visit got a day.
    InspectionDated {
        /// Which visit.
        inspection: String,
        /// The day.
        date: Date,
    },
    /// A surprise visit got a day; it is not named before it is made.
    SurpriseDated {
        /// Which draw.
        draw: String,
    },
    /// A visit was made.
    InspectionDone {
        /// Which visit.
        inspection: String,
        /// The day.
        date: Date,
    },
    /// Values were recorded.
    SheetRecorded {
        /// The year scored.
        year: i16,
        /// Whose value.
        lane: Lane,
        /// Whose sheet.
        agency: AgencyKey,
        /// The criterion, when it is one.
        criterion: Option<String>,
        /// How many values.
        cells: usize,
    },
    /// A year's ranking was published.
    RankingPublished {
        /// The year.
        year: i16,
        /// Which time.
        revision: u32,
        /// Number of the deciding act; may be empty.
        decision: String,
        /// Agencies listed.
        agencies: usize,
    },
    /// A published ranking was opened again.
    RankingReopened {
        /// The year.
        year: i16,
        /// Which publication no longer stands.
        revision: u32,
        /// Why.
        reason: String,
    },
    /// An earlier entry was taken back.
    Undone {
        /// Order of arrival of that entry, 0 when it is not here.
        seq: u64,
    },
}
