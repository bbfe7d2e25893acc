//! A listing, printed as a table for people or as CSV or JSON for scripts.
//!
//! CSV and JSON carry fixed field names, points as decimal marks and exact figures, in
//! every language; only the table speaks the language of the reader. Writes to a given
//! sink, never to the terminal directly.

use std::borrow::Cow;
use std::io::{self, Write};

use jiff::civil::Date;
use serde::Serializer as _;
use unicode_width::UnicodeWidthStr;

use crate::words::{Lang, Words, numbers};

/// How a listing is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Table,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// Text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// An exact decimal, written with a point.
    Decimal(String),
    /// A day.
    Day(Date),
    /// One of a few values: a fixed code for scripts, a word for people.
    Named {
        /// For CSV and JSON.
        code: Cow<'static, str>,
        /// For the table.
        shown: String,
    },
    /// An exact decimal for scripts and a shorter one for people.
    Figure {
        /// Every digit.
        exact: String,
        /// Rounded for display.
        shown: String,
    },
    /// Nothing.
    Empty,
    /// Nothing for scripts, with a mark for people that says why.
    Blank(&'static str),
}

/// What a field is to a script.
struct Plain<'f>(Cow<'f, str>);

impl AsRef<[u8]> for Plain<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A column: its fixed name for scripts and its title for people.
#[derive(Debug, Clone)]
pub struct Heading {
    /// For CSV and JSON.
    pub name: String,
    /// For the table; `None`: not in it.
    pub title: Option<String>,
}

/// Rows under headings.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The columns.
    pub headings: Vec<Heading>,
    /// The rows, each as long as the headings.
    pub rows: Vec<Vec<Field>>,
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Field::Text(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Field::Text(text)
    }
}

impl From<usize> for Field {
    fn from(number: usize) -> Self {
        Field::Whole(number as u64)
    }
}

impl Field {
    /// A fixed code with its word.
    pub fn named(code: impl Into<Cow<'static, str>>, shown: &str) -> Self {
        Field::Named {
            code: code.into(),
            shown: shown.to_owned(),
        }
    }

    fn plain(&self) -> Plain<'_> {
        Plain(match self {
            Field::Text(text) | Field::Decimal(text) => Cow::Borrowed(text),
            Field::Figure { exact, .. } => Cow::Borrowed(exact),
            Field::Day(day) => Cow::Owned(day.to_string()),
            Field::Named { code, .. } => Cow::Borrowed(code),
            Field::Whole(number) => Cow::Owned(number.to_string()),
            Field::Empty | Field::Blank(_) => Cow::Borrowed(""),
        })
    }

    fn shown(&self, lang: Lang) -> String {
        match (self, lang) {
            (Field::Decimal(shown) | Field::Figure { shown, .. }, Lang::Vi) => {
                shown.replace('.', ",")
            }
            (Field::Day(day), _) => numbers::date(*day, lang),
            (Field::Figure { shown, .. } | Field::Named { shown, .. }, _) => shown.clone(),
            (Field::Blank(mark), _) => (*mark).to_owned(),
            _ => self.plain().0.into_owned(),
        }
    }

    fn json(&self) -> serde_json::Value {
        match self {
            // Decimals stay text: a JSON number would pass through a float in most readers.
            Field::Text(text) | Field::Decimal(text) | Field::Figure { exact: text, .. } => {
                text.as_str().into()
            }
            Field::Named { code, .. } => code.as_ref().into(),
            Field::Day(day) => day.to_string().into(),
            Field::Whole(number) => (*number).into(),
            Field::Empty | Field::Blank(_) => serde_json::Value::Null,
        }
    }

    fn is_number(&self) -> bool {
        matches!(
            self,
            Field::Whole(_) | Field::Decimal(_) | Field::Figure { .. }
        )
    }
}

impl Listing {
    /// An empty listing with these columns: (name for scripts, title for people).
    #[must_use]
    pub fn new(headings: &[(&str, &str)]) -> Self {
        let heading = |(name, title): &(&str, &str)| Heading {
            name: (*name).to_owned(),
            title: Some((*title).to_owned()),
        };
        Self {
            headings: headings.iter().map(heading).collect(),
            rows: Vec::new(),
        }
    }

    /// The same with more columns that only scripts see.
    #[must_use]
    pub fn and_for_scripts(mut self, names: &[&str]) -> Self {
        let more = names.iter().map(|name| Heading {
            name: (*name).to_owned(),
            title: None,
        });
        self.headings.extend(more);
        self
    }

    /// Adds a row.
    pub fn row(&mut self, fields: impl IntoIterator<Item = Field>) {
        self.rows.push(fields.into_iter().collect());
    }

    /// Prints it.
    ///
    /// # Errors
    /// When the sink does not take it.
    pub fn print(&self, format: Format, words: &Words, out: &mut dyn Write) -> io::Result<()> {
        self.print_with(self.rows.iter(), format, words, out)
    }

    /// Prints its headings over these rows. For scripts each row is written as it comes:
    /// a hundred thousand are never in memory together.
    ///
    /// # Errors
    /// When the sink does not take it.
    pub fn print_with(
        &self,
        rows: impl Iterator<Item: AsRef<[Field]>>,
        format: Format,
        words: &Words,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match format {
            Format::Table => self.table(rows, words.lang, out),
            Format::Csv => self.csv(rows, out),
            Format::Json => self.json(rows, out),
        }
    }

    fn csv(
        &self,
        rows: impl Iterator<Item: AsRef<[Field]>>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(out);
        writer
            .write_record(self.headings.iter().map(|h| h.name.as_str()))
            .map_err(of_the_sink)?;
        for row in rows {
            writer
                .write_record(row.as_ref().iter().map(Field::plain))
                .map_err(of_the_sink)?;
        }
        writer.flush()
    }

    fn json(
        &self,
        rows: impl Iterator<Item: AsRef<[Field]>>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let object = |row: &[Field]| -> serde_json::Value {
            let pairs = self.headings.iter().zip(row);
            pairs
                .map(|(heading, field)| (heading.name.clone(), field.json()))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        let mut writer = serde_json::Serializer::pretty(&mut *out);
        writer.collect_seq(rows.map(|row| object(row.as_ref())))?;
        writeln!(out)
    }

    fn table(
        &self,
        rows: impl Iterator<Item: AsRef<[Field]>>,
        lang: Lang,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let titles = self.headings.iter().filter_map(|h| h.title.clone());
        let titles: Vec<String> = titles.collect();
        let mut widths: Vec<usize> = titles.iter().map(|title| title.width()).collect();
        let mut numeric = vec![false; titles.len()];
        let mut shown: Vec<Vec<String>> = Vec::new();
        for row in rows {
            let all = self.headings.iter().zip(row.as_ref());
            let fields = all.filter(|(heading, _)| heading.title.is_some());
            let columns = widths.iter_mut().zip(&mut numeric);
            let cells = fields.zip(columns).map(|((_, field), (width, numeric))| {
                let cell = field.shown(lang);
                *width = cell.width().max(*width);
                *numeric |= field.is_number();
                cell
            });
            shown.push(cells.collect());
        }
        writeln!(out, "{}", line(&titles, &widths, &numeric))?;
        let rules: Vec<String> = widths.iter().map(|w| "─".repeat(*w)).collect();
        writeln!(out, "{}", line(&rules, &widths, &numeric))?;
        for row in &shown {
            writeln!(out, "{}", line(row, &widths, &numeric))?;
        }
        Ok(())
    }
}

/// What the sink itself said: a closed pipe must stay one.
fn of_the_sink(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// One line of a table, padded by display width, numbers to the right.
fn line(cells: &[String], widths: &[usize], numeric: &[bool]) -> String {
    let mut text = String::new();
    for ((cell, width), numeric) in cells.iter().zip(widths).zip(numeric) {
        let pad = " ".repeat(width.saturating_sub(cell.width()));
        if *numeric {
            text.push_str(&pad);
            text.push_str(cell);
        } else {
            text.push_str(cell);
            text.push_str(&pad);
        }
        text.push_str("  ");
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{EN, VI};

    fn sample() -> Listing {
        let mut listing = Listing::new(&[("name", "Tên"), ("index", "Chỉ số")]);
        listing.row([Field::from("Sở Y tế"), Field::Decimal("87.25".into())]);
        listing.row([Field::from("Quận 1"), Field::Empty]);
        listing
    }

    fn printed(format: Format, words: &Words) -> String {
        let mut bytes = Vec::new();
        sample().print(format, words, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_table_is_aligned_and_speaks_the_language() {
        assert_eq!(
            printed(Format::Table, &VI),
            "Tên      Chỉ số\n───────  ──────\nSở Y tế   87,25\nQuận 1\n"
        );
        assert!(printed(Format::Table, &EN).contains("87.25"));
    }

    #[test]
    fn scripts_get_the_same_in_every_language() {
        assert_eq!(
            printed(Format::Csv, &VI),
            "name,index\nSở Y tế,87.25\nQuận 1,\n"
        );
        assert_eq!(printed(Format::Json, &VI), printed(Format::Json, &EN));
    }
}
