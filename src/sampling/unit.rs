//! One unit of a frame: what is drawn, how heavy it is, and whether chance decides it.
//!
//! A unit is canonical by construction, so its line can be hashed as it stands.

use std::fmt;

use super::code::{Code, CodeRefusal};
use super::text::canonical;

/// How a unit stands before the draw. All but normal ones carry a reason with the number
/// of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// `N`: chance decides.
    Normal,
    /// `D`: not visited for too long, selected without chance.
    Due,
    /// `F`: forced in by an order or a complaint.
    Forced,
    /// `X`: excluded; still counts in n, so that exclusion cannot shrink the quota.
    Excluded,
}

impl Status {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Due, Self::Forced, Self::Excluded];

    /// The letter in the frame's line.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Normal => 'N',
            Self::Due => 'D',
            Self::Forced => 'F',
            Self::Excluded => 'X',
        }
    }

    /// Reads the letter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|status| text.chars().eq([status.letter()]))
    }

    /// Selected without chance.
    #[must_use]
    pub fn certain(self) -> bool {
        matches!(self, Self::Due | Self::Forced)
    }
}

/// One unit of a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameUnit {
    code: Code,
    stratum: Code,
    weight: u32,
    status: Status,
    name: String,
    reason: String,
}

/// Why a unit cannot stand in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitRefusal {
    /// Its code is none.
    Code {
        /// As given.
        given: String,
        /// What is wrong.
        why: CodeRefusal,
    },
    /// Its stratum's code is none.
    Stratum {
        /// The unit.
        unit: String,
        /// As given.
        given: String,
        /// What is wrong.
        why: CodeRefusal,
    },
    /// Weight 0 would be an exclusion nobody sees.
    NoWeight {
        /// The unit.
        unit: String,
    },
    /// A control character in the name or the reason.
    Control {
        /// The unit.
        unit: String,
        /// The character.
        found: char,
    },
    /// Due, forced or excluded without a reason.
    NoReason {
        /// The unit.
        unit: String,
        /// Its status.
        status: Status,
    },
}

impl FrameUnit {
    /// A unit; name and reason are brought to their canonical form, weight is 1 or more.
    ///
    /// # Errors
    /// See [`UnitRefusal`].
    pub fn new(
        code: &str,
        stratum: &str,
        weight: u32,
        status: Status,
        name: &str,
        reason: &str,
    ) -> Result<Self, UnitRefusal> {
        let unit = code.to_owned();
        let code = Code::parse(code).map_err(|why| UnitRefusal::Code {
            given: unit.clone(),
            why,
        })?;
        let stratum = Code::parse(stratum).map_err(|why| UnitRefusal::Stratum {
            unit: unit.clone(),
            given: stratum.to_owned(),
            why,
        })?;
        if weight == 0 {
            return Err(UnitRefusal::NoWeight { unit });
        }
        let text = |raw: &str| {
            canonical(raw).map_err(|control| UnitRefusal::Control {
                unit: unit.clone(),
                found: control.0,
            })
        };
        let (name, reason) = (text(name)?, text(reason)?);
        if status != Status::Normal && reason.is_empty() {
            return Err(UnitRefusal::NoReason { unit, status });
        }
        Ok(Self {
            code,
            stratum,
            weight,
            status,
            name,
            reason,
        })
    }

    /// Its code, which alone decides its ticket.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// The stratum it is drawn in.
    #[must_use]
    pub fn stratum(&self) -> &Code {
        &self.stratum
    }

    /// 1 or more; all alike in a uniform draw.
    #[must_use]
    pub fn weight(&self) -> u32 {
        self.weight
    }

    /// How it stands before the draw.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// Its name on the day of the frame.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why it is due, forced or excluded; empty for normal ones.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// The line of the frame: six fields parted by tabs.
impl fmt::Display for FrameUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}\t{}\t{}\t{}\t{}\t{}",
            self.code,
            self.stratum,
            self.weight,
            self.status.letter(),
            self.name,
            self.reason
        )
    }
}
