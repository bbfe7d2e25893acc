//! Rows of a changes file or a form as they came, before anything is decided about them.

/// A column of a changes file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeColumn {
    /// First day.
    Effective,
    /// Deciding act.
    DecidedBy,
    /// Kind of the unit after the change.
    Level,
    /// Closer kind of the unit after the change.
    Subkind,
    /// What happens.
    Effect,
    /// Code or key of the unit before.
    FromCode,
    /// Its name, as a check.
    FromName,
    /// Code of the unit above it, as a check.
    FromParent,
    /// Code of the unit after.
    ToCode,
    /// Its name.
    ToName,
    /// Code of the unit above it.
    ToParent,
    /// Its abbreviation.
    ToAbbr,
    /// Its other names.
    ToAliases,
    /// Whose code is given.
    Scheme,
    /// The whole unit or a part of it.
    Part,
    /// Whether the unit before ends.
    Closes,
    /// Whether it can be drawn.
    Frame,
    /// Why.
    FrameReason,
    /// Where the fact comes from.
    Source,
    /// How sure it is.
    Evidence,
}

impl ChangeColumn {
    /// All columns, in the order they are written.
    pub const ALL: [ChangeColumn; 20] = [
        ChangeColumn::Effective,
        ChangeColumn::DecidedBy,
        ChangeColumn::Level,
        ChangeColumn::Effect,
        ChangeColumn::FromCode,
        ChangeColumn::FromName,
        ChangeColumn::FromParent,
        ChangeColumn::ToCode,
        ChangeColumn::ToName,
        ChangeColumn::ToParent,
        ChangeColumn::Part,
        ChangeColumn::Source,
        ChangeColumn::Evidence,
        ChangeColumn::Subkind,
        ChangeColumn::ToAbbr,
        ChangeColumn::ToAliases,
        ChangeColumn::Scheme,
        ChangeColumn::Closes,
        ChangeColumn::Frame,
        ChangeColumn::FrameReason,
    ];

    /// Columns without which a file tells no changes.
    pub const NEEDED: [ChangeColumn; 4] = [
        ChangeColumn::Effective,
        ChangeColumn::Effect,
        ChangeColumn::FromCode,
        ChangeColumn::ToCode,
    ];

    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ChangeColumn::Effective => "effective",
            ChangeColumn::DecidedBy => "decided_by",
            ChangeColumn::Level => "level",
            ChangeColumn::Subkind => "subkind",
            ChangeColumn::Effect => "effect",
            ChangeColumn::FromCode => "from_code",
            ChangeColumn::FromName => "from_name",
            ChangeColumn::FromParent => "from_parent",
            ChangeColumn::ToCode => "to_code",
            ChangeColumn::ToName => "to_name",
            ChangeColumn::ToParent => "to_parent",
            ChangeColumn::ToAbbr => "to_abbr",
            ChangeColumn::ToAliases => "to_aliases",
            ChangeColumn::Scheme => "scheme",
            ChangeColumn::Part => "part",
            ChangeColumn::Closes => "closes",
            ChangeColumn::Frame => "frame",
            ChangeColumn::FrameReason => "frame_reason",
            ChangeColumn::Source => "source",
            ChangeColumn::Evidence => "evidence",
        }
    }

    fn place(self) -> usize {
        let place = Self::ALL.into_iter().position(|column| column == self);
        place.unwrap_or(0)
    }
}

/// One row as the file or form gave it, in NFC. An empty text is an empty cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeRow {
    /// Line of a text file or row of a sheet, from 1; 0 for a form.
    pub line: u64,
    cells: [String; ChangeColumn::ALL.len()],
}

impl ChangeRow {
    /// A row with nothing in it.
    #[must_use]
    pub fn new(line: u64) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// The text of a column.
    #[must_use]
    pub fn text(&self, column: ChangeColumn) -> &str {
        self.cells.get(column.place()).map_or("", String::as_str)
    }

    /// Fills a column.
    pub fn put(&mut self, column: ChangeColumn, text: impl Into<String>) {
        if let Some(cell) = self.cells.get_mut(column.place()) {
            *cell = text.into();
        }
    }

    /// The row with a column filled.
    #[must_use]
    pub fn with(mut self, column: ChangeColumn, text: impl Into<String>) -> Self {
        self.put(column, text);
        self
    }
}
