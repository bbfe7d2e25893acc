//! Rows of a registry file as they came, before anything is decided about them.

use super::Origin;

/// A column of a registry file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Official code.
    Code,
    /// Code (or key) of the unit above.
    ParentCode,
    /// Kind.
    Kind,
    /// Closer kind.
    Subkind,
    /// Full name.
    Name,
    /// Abbreviation.
    Abbr,
    /// Code of document exchange (`mddt`).
    AltCode,
    /// Code of the statistics office (`gso`).
    GsoCode,
    /// Other names, between semicolons.
    Aliases,
    /// First day.
    ValidFrom,
    /// Last day.
    ValidTo,
    /// Whether it can be drawn.
    Frame,
    /// Why it can or cannot be drawn.
    FrameReason,
    /// Where the facts come from.
    Source,
    /// How sure they are.
    Evidence,
}

impl Column {
    /// All columns, in the order they are written.
    pub const ALL: [Column; 15] = [
        Column::Code,
        Column::ParentCode,
        Column::Kind,
        Column::Subkind,
        Column::Name,
        Column::Abbr,
        Column::AltCode,
        Column::GsoCode,
        Column::Aliases,
        Column::ValidFrom,
        Column::ValidTo,
        Column::Frame,
        Column::FrameReason,
        Column::Source,
        Column::Evidence,
    ];

    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Column::Code => "code",
            Column::ParentCode => "parent_code",
            Column::Kind => "kind",
            Column::Subkind => "subkind",
            Column::Name => "name",
            Column::Abbr => "abbr",
            Column::AltCode => "alt_code",
            Column::GsoCode => "gso_code",
            Column::Aliases => "aliases",
            Column::ValidFrom => "valid_from",
            Column::ValidTo => "valid_to",
            Column::Frame => "frame",
            Column::FrameReason => "frame_reason",
            Column::Source => "source",
            Column::Evidence => "evidence",
        }
    }
}

/// A set of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ColumnSet(u16);

impl ColumnSet {
    /// Whether the column is in it.
    #[must_use]
    pub fn contains(self, column: Column) -> bool {
        self.0 & (1 << column as u16) != 0
    }

    /// Puts a column in.
    pub fn insert(&mut self, column: Column) {
        self.0 |= 1 << column as u16;
    }
}

impl FromIterator<Column> for ColumnSet {
    fn from_iter<I: IntoIterator<Item = Column>>(columns: I) -> Self {
        let mut set = Self::default();
        columns.into_iter().for_each(|column| set.insert(column));
        set
    }
}

/// One row as the file gave it, in NFC. An empty text is an empty cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportRow {
    /// Line of a text file or row of a sheet, from 1.
    pub line: u64,
    /// Official code.
    pub code: String,
    /// Code or key of the unit above; empty for the root.
    pub parent_code: String,
    /// Kind, by its code.
    pub kind: String,
    /// Closer kind.
    pub subkind: String,
    /// Full name.
    pub name: String,
    /// Abbreviation.
    pub abbr: String,
    /// Code of document exchange.
    pub alt_code: String,
    /// Code of the statistics office.
    pub gso_code: String,
    /// Other names, between semicolons.
    pub aliases: String,
    /// First day; empty leaves it as it stands.
    pub valid_from: String,
    /// Last day; empty leaves it as it stands.
    pub valid_to: String,
    /// Whether it can be drawn; empty: as its kind says.
    pub frame: String,
    /// Why it can or cannot be drawn.
    pub frame_reason: String,
    /// Where the facts come from.
    pub source: String,
    /// How sure they are.
    pub evidence: String,
    /// Columns the file does not have: they leave what stands as it is.
    pub absent: ColumnSet,
    /// Cells that hold something no text can be made of.
    pub spoiled: Vec<(Column, Spoiled)>,
    /// Where it stood.
    pub origin: Origin,
}

/// Why no text could be made of a cell, or no row of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spoiled {
    /// A formula that fails, such as `#REF!`.
    Error(String),
    /// A formula whose result was never computed.
    Uncomputed,
    /// A number that is not whole, where only text can be meant.
    Fraction(String),
    /// A date, where only text can be meant.
    Date(String),
    /// The cell is one with the cell above it, so its own value is unknown.
    Merged,
    /// The line has another number of cells than there are titles.
    Length {
        /// Cells it has.
        found: usize,
        /// Titles there are.
        expected: usize,
    },
}

impl ImportRow {
    /// The text of a column.
    #[must_use]
    pub fn text(&self, column: Column) -> &str {
        match column {
            Column::Code => &self.code,
            Column::ParentCode => &self.parent_code,
            Column::Kind => &self.kind,
            Column::Subkind => &self.subkind,
            Column::Name => &self.name,
            Column::Abbr => &self.abbr,
            Column::AltCode => &self.alt_code,
            Column::GsoCode => &self.gso_code,
            Column::Aliases => &self.aliases,
            Column::ValidFrom => &self.valid_from,
            Column::ValidTo => &self.valid_to,
            Column::Frame => &self.frame,
            Column::FrameReason => &self.frame_reason,
            Column::Source => &self.source,
            Column::Evidence => &self.evidence,
        }
    }

    /// Fills a column.
    pub fn put(&mut self, column: Column, text: String) {
        let place = match column {
            Column::Code => &mut self.code,
            Column::ParentCode => &mut self.parent_code,
            Column::Kind => &mut self.kind,
            Column::Subkind => &mut self.subkind,
            Column::Name => &mut self.name,
            Column::Abbr => &mut self.abbr,
            Column::AltCode => &mut self.alt_code,
            Column::GsoCode => &mut self.gso_code,
            Column::Aliases => &mut self.aliases,
            Column::ValidFrom => &mut self.valid_from,
            Column::ValidTo => &mut self.valid_to,
            Column::Frame => &mut self.frame,
            Column::FrameReason => &mut self.frame_reason,
            Column::Source => &mut self.source,
            Column::Evidence => &mut self.evidence,
        };
        *place = text;
    }
}
