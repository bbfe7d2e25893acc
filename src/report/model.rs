//! A report as a value: title, sections, notes and where it comes from.
//!
//! Figures arrive computed and rounded as published; no format changes them.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Letterhead, ReportKind};
use crate::words::Words;

/// Where a report comes from: the name of the first 16 digits of the journal head.
pub(super) const JOURNAL_DIGITS: &str = "journal_digits";

/// Where a report comes from: the name of the whole journal head.
pub(super) const JOURNAL_HEAD: &str = "journal_head";

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its kind.
    pub kind: ReportKind,
    /// Head and foot of the paper.
    pub letterhead: Letterhead,
    /// Title.
    pub title: String,
    /// Lines under the title.
    pub subtitle: Vec<String>,
    /// Whether its figures are invented; every format says so then.
    pub sample: bool,
    /// Whether it is of a rehearsal, which is no draw; every format says so then.
    pub rehearsal: bool,
    /// Content, in order.
    pub sections: Vec<Section>,
    /// Notes under the content, such as how ties were treated.
    pub notes: Vec<String>,
    /// Where it comes from, so that a reader can repeat it.
    pub provenance: Vec<Fact>,
}

/// One part of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Fixed ASCII name for CSV and JSON, such as `department`.
    pub name: String,
    /// Heading; may be empty.
    pub heading: String,
    /// Content.
    pub body: Body,
}

/// Content of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A table.
    Table(Table),
    /// Running text.
    Paragraphs(Vec<String>),
    /// Labels with values.
    Facts(Vec<Fact>),
}

/// A label with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Fixed ASCII name for JSON.
    pub name: String,
    /// The label people read.
    pub label: String,
    /// The value.
    pub value: String,
}

/// A table. Every row is as long as the columns; a shorter one is filled with
/// [`Value::Empty`], and values beyond the columns are not printed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
    /// Rows under a rule, such as means. Not in CSV: they are not data.
    pub footer: Vec<Vec<Value>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Fixed ASCII name for CSV and JSON, such as `index`.
    pub name: String,
    /// The title people read.
    pub title: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// Whole numbers.
    Whole,
    /// Decimals, printed with at least this many digits behind the mark.
    Decimal(u32),
    /// Days.
    Date,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A decimal, already rounded as published; all its digits are printed.
    Decimal(Decimal),
    /// A day.
    Date(Date),
    /// Nothing.
    #[default]
    Empty,
}

impl Report {
    /// The warnings that stand on every page: invented figures, a rehearsal.
    #[must_use]
    pub fn marks(&self, words: &Words) -> Vec<&'static str> {
        let marks = [
            (self.sample, words.report.sample),
            (self.rehearsal, words.report.rehearsal),
        ];
        let marks = marks.into_iter().filter(|(stands, _)| *stands);
        marks.map(|(_, mark)| mark).collect()
    }

    /// A report without content.
    #[must_use]
    pub fn new(kind: ReportKind, title: impl Into<String>) -> Self {
        Self {
            kind,
            letterhead: Letterhead::default(),
            title: title.into(),
            subtitle: Vec::new(),
            sample: false,
            rehearsal: false,
            sections: Vec::new(),
            notes: Vec::new(),
            provenance: Vec::new(),
        }
    }

    /// Adds a section.
    #[must_use]
    pub fn with(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }

    /// Adds a section, if there is one.
    #[must_use]
    pub fn with_some(self, section: Option<Section>) -> Self {
        match section {
            Some(section) => self.with(section),
            None => self,
        }
    }

    /// Adds where it comes from.
    #[must_use]
    pub fn from_source(
        mut self,
        name: &str,
        label: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        self.provenance.push(Fact::new(name, label, value));
        self
    }

    /// The fact with this name among those it comes from.
    pub(super) fn source(&self, name: &str) -> Option<&Fact> {
        self.provenance.iter().find(|fact| fact.name == name)
    }

    /// Its tables, with their sections.
    pub(super) fn tables(&self) -> impl Iterator<Item = (&Section, &Table)> {
        self.sections
            .iter()
            .filter_map(|section| match &section.body {
                Body::Table(table) => Some((section, table)),
                _ => None,
            })
    }
}

impl Section {
    /// A section with a table.
    #[must_use]
    pub fn table(name: &str, heading: impl Into<String>, table: Table) -> Self {
        Self::new(name, heading, Body::Table(table))
    }

    /// A section of running text.
    #[must_use]
    pub fn paragraphs(name: &str, heading: impl Into<String>, paragraphs: Vec<String>) -> Self {
        Self::new(name, heading, Body::Paragraphs(paragraphs))
    }

    /// A section of labels with values.
    #[must_use]
    pub fn facts(name: &str, heading: impl Into<String>, facts: Vec<Fact>) -> Self {
        Self::new(name, heading, Body::Facts(facts))
    }

    fn new(name: &str, heading: impl Into<String>, body: Body) -> Self {
        Self {
            name: name.to_owned(),
            heading: heading.into(),
            body,
        }
    }
}

impl Fact {
    /// A label with a value.
    #[must_use]
    pub fn new(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            label: label.into(),
            value: value.into(),
        }
    }
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
            ..Self::default()
        }
    }

    /// Adds a row.
    pub fn row(&mut self, values: impl IntoIterator<Item = Value>) {
        self.rows.push(values.into_iter().collect());
    }

    /// Adds a row under the rule.
    pub fn foot(&mut self, values: impl IntoIterator<Item = Value>) {
        self.footer.push(values.into_iter().collect());
    }

    /// The values of a row under their columns.
    pub(super) fn cells<'a>(
        &'a self,
        row: &'a [Value],
    ) -> impl Iterator<Item = (&'a Column, &'a Value)> {
        let missing = std::iter::repeat(&Value::Empty);
        self.columns.iter().zip(row.iter().chain(missing))
    }
}

impl Column {
    /// A column.
    #[must_use]
    pub fn new(name: &str, title: impl Into<String>, kind: ColumnKind) -> Self {
        Self {
            name: name.to_owned(),
            title: title.into(),
            kind,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        // No count in memory is beyond i64.
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        Self::Decimal(number)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
