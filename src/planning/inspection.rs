//! One visit: who, why, when, by whom, and how far it is.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::registry::AgencyKey;

/// Announced in the plan, or secret until its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Định kỳ.
    Scheduled,
    /// Đột xuất.
    Surprise,
}

impl Mode {
    /// The code used in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Mode::Scheduled => "scheduled",
            Mode::Surprise => "surprise",
        }
    }
}

/// How the unit came to be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// Drawn by its ticket.
    Random,
    /// Certain: due by rotation or forced with a reason.
    Certain,
}

/// How far an inspection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Selected, without a date.
    Owed,
    /// It has a date.
    Dated,
    /// The visit was made.
    Done,
}

impl Stage {
    /// The code used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Stage::Owed => "owed",
            Stage::Dated => "dated",
            Stage::Done => "done",
        }
    }
}

/// One visit that a draw makes due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// `draw/agency`, unique in the workbook.
    pub id: String,
    /// The draw it comes from.
    pub draw: String,
    /// Year of the duty.
    pub year: i16,
    /// Stratum of the draw.
    pub stratum: String,
    /// Who is visited.
    pub agency: AgencyKey,
    /// Announced or surprise.
    pub mode: Mode,
    /// By chance or certain.
    pub why: Why,
    /// The day, once set.
    pub date: Option<Date>,
    /// The team, empty until assigned.
    pub team: String,
    /// The day the visit was made.
    pub done: Option<Date>,
}

impl Inspection {
    /// The identity of the visit to `agency` that `draw` makes due.
    #[must_use]
    pub fn id_of(draw: &str, agency: &AgencyKey) -> String {
        format!("{draw}/{agency}")
    }

    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match (self.done, self.date) {
            (Some(_), _) => Stage::Done,
            (None, Some(_)) => Stage::Dated,
            (None, None) => Stage::Owed,
        }
    }
}
