//! Lanes: whose value stands in a cell.

use serde::{Deserialize, Serialize};

/// Whose value, in the order in which values are given; a later lane overrides an earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lane {
    /// Tự đánh giá.
    #[serde(rename = "self")]
    Own,
    /// From a survey outside the office.
    Survey,
    /// Thẩm định.
    Appraised,
    /// Thẩm định lại, after the agency's explanation.
    Reappraised,
    /// Kiểm tra.
    Inspected,
}

impl Lane {
    /// All lanes, earliest first.
    pub const ALL: [Lane; 5] = [
        Lane::Own,
        Lane::Survey,
        Lane::Appraised,
        Lane::Reappraised,
        Lane::Inspected,
    ];

    /// The code used in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lane::Own => "self",
            Lane::Survey => "survey",
            Lane::Appraised => "appraised",
            Lane::Reappraised => "reappraised",
            Lane::Inspected => "inspected",
        }
    }

    /// The lane with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.code() == code)
    }
}
