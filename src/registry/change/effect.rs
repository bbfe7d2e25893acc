//! What a row of a changes file says happens, by its word in files.

/// The effect named in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EffectKind {
    /// Begins without predecessors.
    Found,
    /// Another name.
    Rename,
    /// Another code.
    Recode,
    /// Under another unit.
    Reparent,
    /// Another kind.
    Reclassify,
    /// In or out of the sampling frame.
    Frame,
    /// Taken into a unit that goes on.
    Absorb,
    /// Taken into a unit that begins.
    Establish,
    /// Divided.
    Split,
    /// A piece of land handed over.
    Boundary,
    /// A task handed over.
    Transfer,
    /// Ends without a successor.
    Dissolve,
}

impl EffectKind {
    /// All, in the order in which they are explained.
    pub const ALL: [EffectKind; 12] = [
        EffectKind::Found,
        EffectKind::Rename,
        EffectKind::Recode,
        EffectKind::Reparent,
        EffectKind::Reclassify,
        EffectKind::Frame,
        EffectKind::Absorb,
        EffectKind::Establish,
        EffectKind::Split,
        EffectKind::Boundary,
        EffectKind::Transfer,
        EffectKind::Dissolve,
    ];

    /// Its word in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            EffectKind::Found => "found",
            EffectKind::Rename => "rename",
            EffectKind::Recode => "recode",
            EffectKind::Reparent => "reparent",
            EffectKind::Reclassify => "reclassify",
            EffectKind::Frame => "frame",
            EffectKind::Absorb => "absorb",
            EffectKind::Establish => "establish",
            EffectKind::Split => "split",
            EffectKind::Boundary => "boundary",
            EffectKind::Transfer => "transfer",
            EffectKind::Dissolve => "dissolve",
        }
    }

    /// The effect with this word, whatever the case of its letters.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|effect| effect.code().eq_ignore_ascii_case(code.trim()))
    }

    /// Whether the row must name the unit it begins with.
    #[must_use]
    pub fn has_origin(self) -> bool {
        self != EffectKind::Found
    }

    /// Whether the unit stays the same body with something changed about it.
    #[must_use]
    pub fn amends(self) -> bool {
        matches!(
            self,
            EffectKind::Rename
                | EffectKind::Recode
                | EffectKind::Reparent
                | EffectKind::Reclassify
                | EffectKind::Frame
        )
    }
}
