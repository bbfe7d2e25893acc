//! What can happen, and how it is written in the journal.
//!
//! An event is written once and read for ever: a change of its payload gets a new
//! version, and the old one stays readable here. Nothing in here decides anything.

mod draws;
mod exact_text;
mod rankings;
mod sheet_text;

use compact_str::CompactString;
use jiff::civil::Date;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use draws::{
    AmendmentDrawn, DrawAbandoned, DrawAmended, DrawFrozen, DrawMade, DrawPlanned, SealMode,
    SecretsPublished, SlotOpened, SlotsSealed, SurpriseShown, UnitReplaced,
};
pub use exact_text::ExactText;
pub use rankings::{
    FrozenGroup, FrozenRow, FrozenRule, RankingPublished, RankingReopened, SchemeRef, UnrankedCode,
};

use crate::registry::change::Change;
use crate::registry::{AgencyKey, UnitRecord};
use crate::scoring::{Input, Lane};

/// Something that happened, as the journal keeps it.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The workbook was made.
    Founded(Founded),
    /// A registry file came in, as a whole.
    RegistryImported(RegistryImported),
    /// Decisions changed agencies: one act, form or file, as a whole.
    RegistryChanged(RegistryChanged),
    /// A year's scheme was adopted for the kinds it applies to.
    SchemeAdopted(SchemeAdopted),
    /// The frame of a draw was frozen.
    DrawFrozen(DrawFrozen),
    /// Sizes, sources and commitments of a draw were fixed.
    DrawPlanned(DrawPlanned),
    /// The seed was known and the draw made.
    DrawMade(DrawMade),
    /// A draw without a seed was given up.
    DrawAbandoned(DrawAbandoned),
    /// A draw's frame was amended; its newcomers may wait for an event.
    DrawAmended(DrawAmended),
    /// The event of an amendment gave its value.
    AmendmentDrawn(AmendmentDrawn),
    /// A selected unit fell away and was replaced.
    UnitReplaced(UnitReplaced),
    /// The sealed list of a draw was made.
    SlotsSealed(SlotsSealed),
    /// A sealed slot was opened.
    SlotOpened(SlotOpened),
    /// The surprise part of a draw without holders was looked at.
    SurpriseShown(SurpriseShown),
    /// The holders' secrets were published.
    SecretsPublished(SecretsPublished),
    /// A visit got its day and team.
    InspectionDated(InspectionDated),
    /// A visit was made.
    InspectionDone(InspectionDone),
    /// Values of one agency's sheet were recorded in one lane.
    SheetRecorded(Sheet),
    /// The score entries of an earlier journal entry no longer count.
    Undone(Undone),
    /// A year's ranking was published: its results, frozen.
    RankingPublished(RankingPublished),
    /// A published ranking was opened again.
    RankingReopened(RankingReopened),
}

/// See [`Event::Founded`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Founded {
    /// First year kept.
    pub year: i16,
    /// The office's title.
    pub title: String,
    /// Whether all content is invented.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}

/// See [`Event::RegistryImported`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegistryImported {
    /// Name of the file, without its folder.
    pub source: String,
    /// The day the changes take effect; absent: as if it had always been so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Units added or changed.
    pub units: Vec<UnitRecord>,
}

/// See [`Event::RegistryChanged`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegistryChanged {
    /// Name of the file, without its folder; empty when typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The day it was recorded: changes dated before it are late facts.
    pub recorded_on: Date,
    /// Changes, in the order in which they apply.
    pub changes: Vec<Change>,
}

/// See [`Event::SchemeAdopted`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchemeAdopted {
    /// The year it counts for.
    pub year: i16,
    /// Kinds it is taken for; empty: all it applies to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Name of the file, without its folder.
    pub source: String,
    /// SHA-256 of the text.
    pub fingerprint: String,
    /// The whole file: the workbook needs no other to repeat a ranking.
    pub text: String,
    /// Why scores that stood were computed anew under it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rescore: String,
}

/// See [`Event::InspectionDated`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InspectionDated {
    /// Identity of the visit.
    pub inspection: String,
    /// Its day.
    pub date: Date,
    /// Its team, may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub team: String,
}

/// See [`Event::InspectionDone`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InspectionDone {
    /// Identity of the visit.
    pub inspection: String,
    /// The day it was made.
    pub date: Date,
}

/// See [`Event::SheetRecorded`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The year scored.
    pub year: i16,
    /// Whose value.
    pub lane: Lane,
    /// Whose sheet.
    pub agency: AgencyKey,
    /// File it came from; empty when typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Values.
    pub cells: Vec<Cell>,
}

/// One value of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Criterion.
    #[serde(rename = "c")]
    pub criterion: CompactString,
    /// Value in its canonical text.
    #[serde(rename = "v")]
    pub input: Input,
    /// Reason of a "not applicable", or any remark.
    #[serde(rename = "n", default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Document number or file that proves the value.
    #[serde(rename = "e", default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// System its figures come from.
    #[serde(rename = "s", default, skip_serializing_if = "String::is_empty")]
    pub data_source: String,
}

/// See [`Event::Undone`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// Writer of the entry.
    pub writer: String,
    /// Its number.
    pub n: u64,
}

/// An entry this program cannot read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undecodable {
    /// Kind or version unknown: written by a newer program.
    Unknown,
    /// Known kind, but the payload is not what it should be.
    Malformed(String),
}

impl Event {
    /// Kind and version as written in the journal.
    #[must_use]
    pub fn kind(&self) -> (&'static str, u32) {
        match self {
            Event::Founded(_) => ("workbook.founded", 1),
            Event::RegistryImported(_) => ("registry.imported", 1),
            Event::RegistryChanged(_) => ("registry.changed", 1),
            // The second version gives the reason of computing anew.
            Event::SchemeAdopted(e) if !e.rescore.is_empty() => ("scheme.adopted", 2),
            Event::SchemeAdopted(_) => ("scheme.adopted", 1),
            Event::DrawFrozen(_) => ("draw.frozen", 1),
            Event::DrawPlanned(_) => ("draw.planned", 2),
            Event::DrawMade(_) => ("draw.made", 2),
            Event::DrawAbandoned(_) => ("draw.abandoned", 1),
            Event::DrawAmended(_) => ("draw.amended", 1),
            Event::AmendmentDrawn(_) => ("draw.amendment-drawn", 1),
            Event::UnitReplaced(_) => ("draw.unit-replaced", 1),
            Event::SlotsSealed(_) => ("draw.slots-sealed", 1),
            Event::SlotOpened(_) => ("draw.slot-opened", 1),
            Event::SurpriseShown(_) => ("draw.surprise-shown", 1),
            Event::SecretsPublished(_) => ("draw.secrets-published", 1),
            Event::InspectionDated(_) => ("inspection.dated", 1),
            Event::InspectionDone(_) => ("inspection.done", 1),
            Event::SheetRecorded(_) => ("sheet.recorded", 1),
            Event::Undone(_) => ("entry.undone", 1),
            // The second version tells a domain without a figure from one of 0 points.
            Event::RankingPublished(e) if e.has_blanks() => ("ranking.published", 2),
            Event::RankingPublished(_) => ("ranking.published", 1),
            Event::RankingReopened(_) => ("ranking.reopened", 1),
        }
    }

    /// The payload as JSON text.
    ///
    /// # Errors
    /// Never for events made by [`super::Book::decide`]; the type of `serde_json` allows it.
    pub fn payload(&self) -> Result<String, serde_json::Error> {
        match self {
            Event::Founded(e) => serde_json::to_string(e),
            Event::RegistryImported(e) => serde_json::to_string(e),
            Event::RegistryChanged(e) => serde_json::to_string(e),
            Event::SchemeAdopted(e) => serde_json::to_string(e),
            Event::DrawFrozen(e) => serde_json::to_string(e),
            Event::DrawPlanned(e) => serde_json::to_string(e),
            Event::DrawMade(e) => serde_json::to_string(e),
            Event::DrawAbandoned(e) => serde_json::to_string(e),
            Event::DrawAmended(e) => serde_json::to_string(e),
            Event::AmendmentDrawn(e) => serde_json::to_string(e),
            Event::UnitReplaced(e) => serde_json::to_string(e),
            Event::SlotsSealed(e) => serde_json::to_string(e),
            Event::SlotOpened(e) => serde_json::to_string(e),
            Event::SurpriseShown(e) => serde_json::to_string(e),
            Event::SecretsPublished(e) => serde_json::to_string(e),
            Event::InspectionDated(e) => serde_json::to_string(e),
            Event::InspectionDone(e) => serde_json::to_string(e),
            Event::SheetRecorded(e) => serde_json::to_string(e),
            Event::Undone(e) => serde_json::to_string(e),
            Event::RankingPublished(e) => serde_json::to_string(e),
            Event::RankingReopened(e) => serde_json::to_string(e),
        }
    }

    /// Reads an event back.
    ///
    /// # Errors
    /// When the kind is not known here or the payload is malformed.
    pub fn decode(kind: &str, version: u32, payload: &str) -> Result<Event, Undecodable> {
        match (kind, version) {
            ("workbook.founded", 1) => read(payload).map(Event::Founded),
            ("registry.imported", 1) => read(payload).map(Event::RegistryImported),
            ("registry.changed", 1) => read(payload).map(Event::RegistryChanged),
            ("scheme.adopted", 1 | 2) => read(payload).map(Event::SchemeAdopted),
            ("draw.frozen", 1) => read(payload).map(Event::DrawFrozen),
            ("draw.planned", 1 | 2) => read(payload).map(Event::DrawPlanned),
            ("draw.made", 1 | 2) => read(payload).map(Event::DrawMade),
            ("draw.abandoned", 1) => read(payload).map(Event::DrawAbandoned),
            ("draw.amended", 1) => read(payload).map(Event::DrawAmended),
            ("draw.amendment-drawn", 1) => read(payload).map(Event::AmendmentDrawn),
            ("draw.unit-replaced", 1) => read(payload).map(Event::UnitReplaced),
            ("draw.slots-sealed", 1) => read(payload).map(Event::SlotsSealed),
            ("draw.slot-opened", 1) => read(payload).map(Event::SlotOpened),
            ("draw.surprise-shown", 1) => read(payload).map(Event::SurpriseShown),
            ("draw.secrets-published", 1) => read(payload).map(Event::SecretsPublished),
            ("inspection.dated", 1) => read(payload).map(Event::InspectionDated),
            ("inspection.done", 1) => read(payload).map(Event::InspectionDone),
            ("sheet.recorded", 1) => match sheet_text::read(payload) {
                Some(sheet) => Ok(Event::SheetRecorded(sheet)),
                None => read(payload).map(Event::SheetRecorded),
            },
            ("entry.undone", 1) => read(payload).map(Event::Undone),
            ("ranking.published", 1 | 2) => read(payload).map(Event::RankingPublished),
            ("ranking.reopened", 1) => read(payload).map(Event::RankingReopened),
            _ => Err(Undecodable::Unknown),
        }
    }
}

fn read<T: DeserializeOwned>(payload: &str) -> Result<T, Undecodable> {
    serde_json::from_str(payload).map_err(|e| Undecodable::Malformed(e.to_string()))
}
