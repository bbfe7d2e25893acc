//! Where rows of a registry file stood: the sheet, the titles as written there, and what
//! the reader left aside. It says nothing about what a row means.

use std::sync::Arc;

use super::Column;

/// What is known about the place a row came from; shared by all rows of a file.
///
/// Two rows that say the same are equal wherever they stood, so every origin equals
/// every other.
#[derive(Debug, Clone, Default)]
pub struct Origin(Arc<Facts>);

#[derive(Debug, Default)]
struct Facts {
    sheet: Option<String>,
    titles: Vec<Titled>,
    notes: Vec<ReadNote>,
}

/// A column as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// What it was taken for.
    pub column: Column,
    /// Its title, with runs of white space as one space.
    pub title: String,
    /// Its position, from 0.
    pub at: usize,
}

/// Something the reader did that a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadNote {
    /// Rows above the titles were passed over.
    AboveTitles {
        /// Line of the titles.
        titles: u64,
        /// What stands above, shortened.
        text: String,
    },
    /// The file has several sheets, of which one was read.
    SheetTaken {
        /// The one.
        sheet: String,
        /// The others.
        others: Vec<String>,
    },
    /// Columns of remarks that are not kept.
    Remarks {
        /// Their titles.
        titles: Vec<String>,
    },
    /// A row of totals was passed over.
    Totals {
        /// Its line.
        line: u64,
        /// What stands in it, shortened.
        text: String,
    },
}

impl Origin {
    /// The origin of rows under these titles.
    #[must_use]
    pub fn new(sheet: Option<String>, titles: Vec<Titled>, notes: Vec<ReadNote>) -> Self {
        Self(Arc::new(Facts {
            sheet,
            titles,
            notes,
        }))
    }

    /// The sheet; `None` for a text file.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.0.sheet.as_deref()
    }

    /// The column as it stands in the file; `None` where the file lacks it.
    #[must_use]
    pub fn titled(&self, column: Column) -> Option<&Titled> {
        self.0.titles.iter().find(|titled| titled.column == column)
    }

    /// What the reader did that a person should know.
    #[must_use]
    pub fn notes(&self) -> &[ReadNote] {
        &self.0.notes
    }
}

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Origin {}
