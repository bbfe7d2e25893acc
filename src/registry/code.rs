//! The schemes of codes an agency can bear. A code is an attribute with dates, never an
//! identity: offices hand the same code to another body.

use serde::{Deserialize, Serialize};

/// Whose code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodeScheme {
    /// The office's own.
    Local,
    /// The statistics office's (Tổng cục Thống kê).
    Gso,
    /// Mã định danh điện tử: document exchange, such as 00.08.H29.
    Mddt,
}

impl CodeScheme {
    /// All schemes, in the order in which a bare code is looked for.
    pub const ALL: [CodeScheme; 3] = [CodeScheme::Local, CodeScheme::Gso, CodeScheme::Mddt];

    /// Its name in files and in front of a code.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CodeScheme::Local => "local",
            CodeScheme::Gso => "gso",
            CodeScheme::Mddt => "mddt",
        }
    }

    /// The scheme with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim();
        Self::ALL
            .into_iter()
            .find(|s| s.name().eq_ignore_ascii_case(name))
    }

    /// `gso:769` is a code of a named scheme, `769` one of any.
    #[must_use]
    pub fn split(text: &str) -> (Option<Self>, &str) {
        let named = text.split_once(':');
        let known = named.and_then(|(name, code)| Some((Self::from_name(name)?, code.trim())));
        known.map_or((None, text), |(scheme, code)| (Some(scheme), code))
    }
}
