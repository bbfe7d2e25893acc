//! CSV as spreadsheets write it: comma, semicolon or tab, quotes where needed.
//!
//! Stricter than most readers: an open quote or a row of another length is an error with
//! its line, because a lenient reader would quietly shift or swallow rows.

use std::borrow::Cow;

use crate::registry::{Column, ImportRow, ReadNote, Spoiled};

use super::changes::Raw;
use super::header::{Cell, Header};
use super::titles::{SEARCHED, are_titles, shortened};
use super::{Place, Why, table};

/// Cells read of a line; nobody's registry has more.
const WIDEST: usize = 1024;

/// Signs between cells.
const SIGNS: [char; 4] = [',', ';', '\t', '|'];

/// Cells of a line that are kept even where they are empty.
const KEPT_BLANK: usize = 64;

/// A record with the line it begins on.
#[derive(Debug, PartialEq, Eq)]
struct Record {
    line: u64,
    cells: Vec<String>,
}

/// Rows of a CSV text.
pub(super) fn read(text: &str, ignore: &[String]) -> Result<Vec<ImportRow>, Why> {
    let text = with_line_feeds(text);
    let (text, first_line, delimiter) = match declared(&text) {
        Some((rest, delimiter)) => (rest, 2, delimiter),
        None => (&*text, 1, detected(&text)),
    };
    let records = records(text, delimiter, first_line, usize::MAX)?;
    let found = table::find(records.iter().map(|record| &record.cells[..]));
    let Some(at) = found else {
        let first = records.first().ok_or(Why::NoRows)?;
        return Err(Why::NoTitles(Place::Line(first.line)));
    };
    let above = records.get(..at).unwrap_or(&[]);
    let mut rest = records.get(at..).unwrap_or(&[]).iter();
    let titles = rest.next().ok_or(Why::NoRows)?;
    let mut notes = table::above(titles.line, above.iter().flat_map(|record| &record.cells));
    let header = Header::read(&titles.cells, ignore, |_| Place::Line(titles.line))?;
    let cells =
        |record: &Record| -> Vec<Cell> { record.cells.iter().cloned().map(Cell::Text).collect() };
    let totals = |record: &&Record| header.counts(&cells(record));
    notes.extend(rest.clone().filter(totals).map(|record| ReadNote::Totals {
        line: record.line,
        text: shortened(&record.cells),
    }));
    let header = header.stands(None, &titles.cells, notes);
    let whole_lines = text.ends_with('\n');
    let mut rows = Vec::with_capacity(rest.len());
    while let Some(record) = rest.next() {
        let cells = cells(record);
        if header.counts(&cells) || header.is_blank(&cells) {
            continue;
        }
        let line = record.line;
        let (found, expected) = (cells.len(), header.len());
        let beyond = cells.get(expected..).unwrap_or(&[]);
        // Spreadsheets leave out empty cells at the end; a file cut off does so too.
        let cut_off = rest.len() == 0 && !whole_lines;
        let fits = found == expected
            || (found > expected && beyond.iter().all(Cell::is_blank))
            || (found < expected && header.may_end_at(found) && !cut_off);
        let mut row = header.row(line, cells.into_iter().take(expected), |_| {
            Place::Line(line)
        })?;
        if !fits {
            let length = Spoiled::Length { found, expected };
            row.spoiled.push((Column::Code, length));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// All lines of a text one of whose first lines has titles, by the delimiter that makes it
/// so; `None`: it has no such line.
pub(super) fn raw(text: &str, titled: fn(&[String]) -> bool) -> Result<Option<Vec<Raw>>, Why> {
    let text = with_line_feeds(text);
    let (text, first_line, signs) = match declared(&text) {
        Some((rest, sign)) => (rest, 2, vec![sign]),
        None => (&*text, 1, SIGNS.to_vec()),
    };
    let is_titled = |sign: &char| {
        let first = records(text, *sign, first_line, SEARCHED).unwrap_or_default();
        first.iter().any(|record| titled(&record.cells))
    };
    let Some(sign) = signs.into_iter().find(is_titled) else {
        return Ok(None);
    };
    let records = records(text, sign, first_line, usize::MAX)?;
    let titles = records.iter().find(|record| titled(&record.cells));
    let whole = titles.map_or(0, |record| record.cells.len());
    if let Some(last) = records.last().filter(|_| !text.ends_with('\n'))
        && last.cells.len() < whole
    {
        return Err(Why::CutOff(last.line));
    }
    let lines = records
        .into_iter()
        .map(|record| (record.line, record.cells));
    Ok(Some(lines.collect()))
}

/// Lines end with a line feed, however the file ends them; a carriage return inside a
/// line is white space.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    if text.contains('\n') {
        Cow::Owned(text)
    } else {
        // Old Macintosh programs.
        Cow::Owned(text.replace('\r', "\n"))
    }
}

/// Excel's `sep=;` in the first line.
fn declared(text: &str) -> Option<(&str, char)> {
    let (line, rest) = text.split_once('\n')?;
    let line = line.trim_matches('"');
    let delimiter = line.strip_prefix("sep=").or(line.strip_prefix("SEP="))?;
    let mut signs = delimiter.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => Some((rest, sign)),
        _ => None,
    }
}

/// The delimiter by which one of the first lines are titles; else the one that stands
/// most often in the first line, outside quotes.
fn detected(text: &str) -> char {
    let titled = |sign: &char| {
        let first = records(text, *sign, 1, SEARCHED).unwrap_or_default();
        first.iter().any(|record| are_titles(&record.cells))
    };
    if let Some(sign) = SIGNS.into_iter().find(titled) {
        return sign;
    }
    let titles = text.trim_start().lines().next().unwrap_or("");
    let outside = || titles.split('"').step_by(2).flat_map(str::chars);
    let count = |sign: char| outside().filter(|s| *s == sign).count();
    let mut best = ',';
    for sign in SIGNS {
        if count(sign) > count(best) {
            best = sign;
        }
    }
    best
}

/// Splits text into records, at most so many; lines with nothing in any cell are left out.
fn records(text: &str, delimiter: char, first_line: u64, most: usize) -> Result<Vec<Record>, Why> {
    let mut splitter = Splitter {
        delimiter,
        line: first_line,
        column: 0,
        record: Record {
            line: first_line,
            cells: Vec::new(),
        },
        cell: String::new(),
        records: Vec::new(),
        state: State::Start,
    };
    for sign in text.chars() {
        splitter.take(sign)?;
        if splitter.records.len() >= most {
            return Ok(splitter.records);
        }
    }
    splitter.finish()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotes.
    Plain,
    /// Inside quotes opened on this line.
    Quoted(u64),
    /// Behind a quote that closes, or is the first half of a doubled one.
    Closed(u64),
}

struct Splitter {
    delimiter: char,
    line: u64,
    column: usize,
    record: Record,
    cell: String,
    records: Vec<Record>,
    state: State,
}

impl Splitter {
    fn take(&mut self, sign: char) -> Result<(), Why> {
        self.column += 1;
        match (self.state, sign) {
            (State::Quoted(opened), '"') => self.state = State::Closed(opened),
            (State::Quoted(_), _) => self.cell.push(sign),
            (State::Closed(opened), '"') => {
                self.cell.push('"');
                self.state = State::Quoted(opened);
            }
            (State::Start, '"') => self.state = State::Quoted(self.line),
            (_, '\n') => self.end_record()?,
            (_, sign) if sign == self.delimiter => self.end_cell()?,
            (State::Closed(_), _) => {
                return Err(Why::AfterQuote {
                    line: self.line,
                    column: self.column,
                });
            }
            (State::Start | State::Plain, _) => {
                self.cell.push(sign);
                self.state = State::Plain;
            }
        }
        if sign == '\n' {
            self.line += 1;
            self.column = 0;
            if self.record.cells.is_empty() && self.cell.is_empty() && self.state == State::Start {
                self.record.line = self.line;
            }
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Why> {
        let cell = std::mem::take(&mut self.cell);
        self.state = State::Start;
        if self.record.cells.len() < WIDEST {
            self.record.cells.push(cell);
        } else if !cell.trim().is_empty() {
            return Err(Why::UnknownColumn {
                name: String::new(),
                place: Place::Line(self.record.line),
            });
        }
        Ok(())
    }

    fn end_record(&mut self) -> Result<(), Why> {
        self.end_cell()?;
        // Spreadsheets write thousands of empty cells behind a table.
        while self.record.cells.len() > KEPT_BLANK
            && let Some(last) = self.record.cells.last()
            && last.trim().is_empty()
        {
            self.record.cells.pop();
        }
        let next = Record {
            line: self.line + 1,
            cells: Vec::new(),
        };
        let record = std::mem::replace(&mut self.record, next);
        if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.records.push(record);
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Record>, Why> {
        if let State::Quoted(line) = self.state {
            return Err(Why::OpenQuote { line });
        }
        if self.state != State::Start || !self.record.cells.is_empty() {
            self.end_record()?;
        }
        Ok(self.records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u64, Vec<String>)> {
        let text = with_line_feeds(text);
        let records = records(&text, ',', 1, 99).unwrap();
        records.into_iter().map(|r| (r.line, r.cells)).collect()
    }

    #[test]
    fn quotes_commas_breaks_and_blank_lines() {
        let text = "a,b\r\n\r\n\"x, \"\"y\"\"\",\"1\n2\"\n,\n\"\",z";
        let expected: [(u64, Vec<String>); 3] = [
            (1, vec!["a".into(), "b".into()]),
            (3, vec!["x, \"y\"".into(), "1\n2".into()]),
            (6, vec!["".into(), "z".into()]),
        ];
        assert_eq!(cells(text), expected);
        assert_eq!(
            cells("a,b\n1,"),
            [
                (1, vec!["a".into(), "b".into()]),
                (2, vec!["1".into(), "".into()])
            ]
        );
    }

    #[test]
    fn quotes_that_do_not_fit_are_told_with_their_place() {
        assert_eq!(
            records("a\n\"b\nc", ',', 1, 99),
            Err(Why::OpenQuote { line: 2 })
        );
        let after = Why::AfterQuote { line: 2, column: 4 };
        assert_eq!(records("a\n\"b\"c", ',', 1, 99), Err(after));
    }

    #[test]
    fn the_delimiter_is_the_one_the_titles_use() {
        assert_eq!(detected("code;\"a,b,c\";name\n1,2,3,4"), ';');
        assert_eq!(detected("code\tname"), '\t');
        assert_eq!(detected("code"), ',');
        assert_eq!(declared("sep=;\ncode;name"), Some(("code;name", ';')));
    }
}
