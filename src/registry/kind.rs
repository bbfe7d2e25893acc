//! Kinds of agency: what a unit is, which decides who inspects and who ranks it.

use serde::{Deserialize, Serialize};

/// What an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The city or province itself, the root of the tree.
    Province,
    /// Cơ quan chuyên môn: sở, ban, văn phòng, thanh tra.
    Department,
    /// Quận, huyện, thị xã, thành phố thuộc thành phố; none since July 2025.
    District,
    /// Phường, xã, thị trấn, đặc khu.
    Commune,
    /// Another body of the city's administration: a management board, a force.
    CityAgency,
    /// Đơn vị sự nghiệp công lập of the city.
    PublicUnit,
    /// A body of a national line: police, tax, foreign affairs. Never in the frame by default.
    Vertical,
    /// Đơn vị trực thuộc: a division, centre or school under a department, district or commune.
    Subordinate,
}

impl Kind {
    /// All kinds, in the order they are listed.
    pub const ALL: [Kind; 8] = [
        Kind::Province,
        Kind::Department,
        Kind::District,
        Kind::Commune,
        Kind::CityAgency,
        Kind::PublicUnit,
        Kind::Vertical,
        Kind::Subordinate,
    ];

    /// The code used in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Kind::Province => "province",
            Kind::Department => "department",
            Kind::District => "district",
            Kind::Commune => "commune",
            Kind::CityAgency => "city_agency",
            Kind::PublicUnit => "public_unit",
            Kind::Vertical => "vertical",
            Kind::Subordinate => "subordinate",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The stratum of this kind in a draw: ASCII capitals, as the draw demands.
    #[must_use]
    pub fn stratum(self) -> String {
        self.code().to_ascii_uppercase().replace('_', "-")
    }

    /// The kind with this stratum; `None` for the stratum of a head.
    #[must_use]
    pub fn of_stratum(stratum: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.stratum() == stratum)
    }

    /// Whether units of this kind are drawn unless the registry says otherwise:
    /// departments, districts, communes and subordinate units (registry.md, "Identity").
    #[must_use]
    pub fn in_frame_by_default(self) -> bool {
        matches!(
            self,
            Kind::Department | Kind::District | Kind::Commune | Kind::Subordinate
        )
    }
}
