//! CSV as spreadsheets write it: comma, semicolon or tab, quotes where needed.
//!
//! Stricter than most readers: an open quote or a row of another length is an error with
//! its line, because a lenient reader would quietly shift or swallow rows.

use crate::registry::ImportRow;

use super::header::Header;
use super::{Place, Why};

/// A record with the line it begins on.
#[derive(Debug, PartialEq, Eq)]
struct Record {
    line: u64,
    cells: Vec<String>,
}

/// Rows of a CSV text.
pub(super) fn read(text: &str, ignore: &[String]) -> Result<Vec<ImportRow>, Why> {
    let (text, first_line, delimiter) = match declared(text) {
        Some((rest, delimiter)) => (rest, 2, delimiter),
        None => (text, 1, detected(text)),
    };
    let mut records = records(text, delimiter, first_line)?.into_iter();
    let Some(titles) = records.next() else {
        return Err(Why::NoRows);
    };
    let header = Header::read(&titles.cells, ignore, |_| Place::Line(titles.line))?;
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        if record.cells.len() != header.len() {
            return Err(Why::RowLength {
                line: record.line,
                found: record.cells.len(),
                expected: header.len(),
            });
        }
        let line = record.line;
        rows.push(header.row(line, record.cells, |_| Place::Line(line))?);
    }
    Ok(rows)
}

/// Excel's `sep=;` in the first line.
fn declared(text: &str) -> Option<(&str, char)> {
    let (line, rest) = text.split_once('\n')?;
    let delimiter = line.trim_end_matches('\r').strip_prefix("sep=")?;
    let mut signs = delimiter.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => Some((rest, sign)),
        _ => None,
    }
}

/// The delimiter that stands most often in the titles, outside quotes.
fn detected(text: &str) -> char {
    let titles = text.trim_start().lines().next().unwrap_or("");
    let outside = || titles.split('"').step_by(2).flat_map(str::chars);
    let count = |sign: char| outside().filter(|s| *s == sign).count();
    let mut best = ',';
    for sign in [';', '\t'] {
        if count(sign) > count(best) {
            best = sign;
        }
    }
    best
}

/// Splits text into records; lines with nothing in any cell are left out.
fn records(text: &str, delimiter: char, first_line: u64) -> Result<Vec<Record>, Why> {
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
            (_, '\n') => self.end_record(),
            (_, '\r') => {}
            (_, sign) if sign == self.delimiter => self.end_cell(),
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

    fn end_cell(&mut self) {
        self.record.cells.push(std::mem::take(&mut self.cell));
        self.state = State::Start;
    }

    fn end_record(&mut self) {
        self.end_cell();
        let next = Record {
            line: self.line + 1,
            cells: Vec::new(),
        };
        let record = std::mem::replace(&mut self.record, next);
        if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.records.push(record);
        }
    }

    fn finish(mut self) -> Result<Vec<Record>, Why> {
        if let State::Quoted(line) = self.state {
            return Err(Why::OpenQuote { line });
        }
        if self.state != State::Start || !self.record.cells.is_empty() {
            self.end_record();
        }
        Ok(self.records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u64, Vec<String>)> {
        let records = records(text, ',', 1).unwrap();
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
            records("a\n\"b\nc", ',', 1),
            Err(Why::OpenQuote { line: 2 })
        );
        let after = Why::AfterQuote { line: 2, column: 4 };
        assert_eq!(records("a\n\"b\"c", ',', 1), Err(after));
    }

    #[test]
    fn the_delimiter_is_the_one_the_titles_use() {
        assert_eq!(detected("code;\"a,b,c\";name\n1,2,3,4"), ';');
        assert_eq!(detected("code\tname"), '\t');
        assert_eq!(detected("code"), ',');
        assert_eq!(declared("sep=;\r\ncode;name"), Some(("code;name", ';')));
    }
}
