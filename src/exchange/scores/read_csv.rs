//! Scores from text: comma, semicolon or tab, quoted fields, line numbers kept.
//!
//! Stricter than the `csv` crate about quotes: a quote that is never closed would
//! swallow the rest of the file without a word.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::LongRow;
use super::fault::{Place, RowFault, RowProblem, ScoresFault};
use super::header::{Header, ScoreColumn};

const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads the long form from CSV text (no byte order mark; see [`crate::exchange::read_text`]).
///
/// # Errors
/// Everything that is wrong with it; no rows come back then.
pub fn parse_csv(text: &str) -> Result<Vec<LongRow>, ScoresFault> {
    let (delimiter, body, skipped) = delimiter_of(text);
    check_quotes(body, delimiter, skipped)?;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let mut record = StringRecord::new();
    let broken = |error: csv::Error| ScoresFault::NotASpreadsheet(error.to_string());
    loop {
        if !reader.read_record(&mut record).map_err(broken)? {
            return Err(ScoresFault::Empty);
        }
        if !is_blank(&record) {
            break;
        }
    }
    let header = Header::read(record.iter())?;
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    while reader.read_record(&mut record).map_err(broken)? {
        if is_blank(&record) {
            continue;
        }
        let line = skipped + first_line(&record, body);
        let mut row = LongRow {
            line,
            ..LongRow::default()
        };
        let problems = fill(&mut row, &header, record.iter());
        faults.extend(problems.into_iter().map(|problem| RowFault {
            place: Place::Line(line),
            problem,
        }));
        rows.push(row);
    }
    if faults.is_empty() {
        Ok(rows)
    } else {
        Err(ScoresFault::Rows(faults))
    }
}

/// Puts the fields where the header says; answers what is wrong with them.
pub(super) fn fill<'a>(
    row: &mut LongRow,
    header: &Header,
    fields: impl Iterator<Item = &'a str>,
) -> Vec<RowProblem> {
    let mut problems = Vec::new();
    let mut found = 0;
    let mut beyond = false;
    for (place, field) in fields.enumerate() {
        found = place + 1;
        let Some(column) = header.columns.get(place).copied().flatten() else {
            beyond |= !field.trim().is_empty();
            continue;
        };
        if field.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            problems.push(RowProblem::Control(column));
        }
        let field = nfc(field);
        match column {
            ScoreColumn::Agency => row.agency = field.trim().to_owned(),
            ScoreColumn::Criterion => row.criterion = field.trim().to_owned(),
            ScoreColumn::Value => row.value = field.trim().to_owned(),
            ScoreColumn::Note => row.note = field.into_owned(),
            ScoreColumn::Evidence => row.evidence = field.into_owned(),
            ScoreColumn::DataSource => row.data_source = field.into_owned(),
        }
    }
    if beyond {
        // Often an unquoted comma; the fields may all be in the wrong places.
        let columns = header.columns.len();
        return vec![RowProblem::TooManyFields { found, columns }];
    }
    let required = [
        (ScoreColumn::Agency, &row.agency),
        (ScoreColumn::Criterion, &row.criterion),
        (ScoreColumn::Value, &row.value),
    ];
    let blank = required.iter().filter(|(_, field)| field.is_empty());
    problems.extend(blank.map(|(column, _)| RowProblem::Blank(*column)));
    problems
}

fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|field| field.trim().is_empty())
}

/// The line a record begins on. The `csv` crate counts the blank lines before a record
/// as part of it.
fn first_line(record: &StringRecord, body: &str) -> u64 {
    let Some(position) = record.position() else {
        return 0;
    };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = body.as_bytes().get(start..).unwrap_or_default();
    let blank = rest.iter().take_while(|b| matches!(b, b'\n' | b'\r'));
    position.line() + blank.filter(|b| **b == b'\n').count() as u64
}

/// The delimiter, the text behind Excel's `sep=` line, and how many lines that was.
fn delimiter_of(text: &str) -> (u8, &str, u64) {
    for delimiter in DELIMITERS {
        let line = format!("sep={}", char::from(delimiter));
        if let Some(rest) = text.strip_prefix(&line) {
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            if let Some(body) = rest.strip_prefix('\n') {
                return (delimiter, body, 1);
            }
        }
    }
    let header = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let known = |delimiter: u8| {
        Header::known(
            header
                .split(char::from(delimiter))
                .map(|field| field.trim_matches('"')),
        )
    };
    // The first of equals: the comma.
    let best = DELIMITERS
        .into_iter()
        .rev()
        .max_by_key(|delimiter| known(*delimiter));
    (best.unwrap_or(b','), text, 0)
}

/// Every quoted field must end, and end at a delimiter or line end.
fn check_quotes(text: &str, delimiter: u8, skipped: u64) -> Result<(), ScoresFault> {
    enum At {
        Start,
        Plain,
        Quoted(u64),
        Closed,
    }
    let mut at = At::Start;
    let mut line = skipped + 1;
    for byte in text.bytes() {
        at = match (at, byte) {
            (At::Quoted(_), b'"') => At::Closed,
            (At::Quoted(since), _) => At::Quoted(since),
            // A doubled quote stands for one: the field goes on.
            (At::Start | At::Closed, b'"') => At::Quoted(line),
            (_, b'\n' | b'\r') => At::Start,
            (_, b) if b == delimiter => At::Start,
            (At::Closed, _) => return Err(ScoresFault::StrayQuote(line)),
            (At::Start | At::Plain, _) => At::Plain,
        };
        line += u64::from(byte == b'\n');
    }
    match at {
        At::Quoted(since) => Err(ScoresFault::OpenQuote(since)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(Place, RowProblem)> {
        match parse_csv(text) {
            Err(ScoresFault::Rows(rows)) => rows
                .into_iter()
                .map(|row| (row.place, row.problem))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let text = "agency,criterion,value,note\r\nH1,1.1,4.5,\"two\r\nlines\"\r\n\r\n,,,\r\nH2,1.10,99/120,\r\n";
        let rows = parse_csv(text).unwrap();
        let seen: Vec<_> = rows
            .iter()
            .map(|r| (r.line, r.value.as_str(), r.note.as_str()))
            .collect();
        assert_eq!(seen, [(2, "4.5", "two\r\nlines"), (6, "99/120", "")]);
    }

    #[test]
    fn every_delimiter_of_a_spreadsheet_is_read() {
        let wanted = parse_csv("agency,criterion,value\nH1,1.1,4.5\n").unwrap();
        for text in [
            "agency;criterion;value\nH1;1.1;4.5\n",
            "criterion\tagency\tvalue\n1.1\tH1\t4.5",
            "\"Cơ quan\";\"Tiêu chí\";\"Giá trị\";\nH1;1.1;4.5;\n",
        ] {
            assert_eq!(parse_csv(text).unwrap(), wanted, "{text}");
        }
        let after_sep = parse_csv("sep=;\r\nagency;criterion;value\r\nH1;1.1;4.5\r\n").unwrap();
        assert_eq!(after_sep.first().map(|row| row.line), Some(3));
    }

    #[test]
    fn every_bad_row_is_named_and_nothing_is_taken() {
        let text =
            "agency,criterion,value,note\nH1,1.1,4,5,x\nH2,,3\nH3,1.1,\u{1b}[31m\nH4,1.1,2\n";
        assert_eq!(
            faults(text),
            [
                (
                    Place::Line(2),
                    RowProblem::TooManyFields {
                        found: 5,
                        columns: 4
                    }
                ),
                (Place::Line(3), RowProblem::Blank(ScoreColumn::Criterion)),
                (Place::Line(4), RowProblem::Control(ScoreColumn::Value)),
            ]
        );
    }

    #[test]
    fn a_quote_cannot_swallow_the_rest() {
        let text = "agency,criterion,value,note\nH1,1.1,4,\"open\nH2,1.1,4,\n";
        assert_eq!(parse_csv(text), Err(ScoresFault::OpenQuote(2)));
        let text = "agency,criterion,value,note\nH1,1.1,4,\"a\"b\n";
        assert_eq!(parse_csv(text), Err(ScoresFault::StrayQuote(2)));
        let inch = parse_csv("agency,criterion,value,note\nH1,1.1,4,5\" tall\n").unwrap();
        assert_eq!(inch.first().map(|row| row.note.as_str()), Some("5\" tall"));
    }

    #[test]
    fn text_becomes_nfc() {
        let rows = parse_csv("agency,criterion,value,note\nH1,1,2,Sơ\u{309}\n").unwrap();
        assert_eq!(rows.first().map(|row| row.note.as_str()), Some("Sở"));
    }

    #[test]
    fn nothing_is_not_a_file_of_scores() {
        assert_eq!(parse_csv(""), Err(ScoresFault::Empty));
        assert_eq!(parse_csv("\n\n"), Err(ScoresFault::Empty));
        assert_eq!(parse_csv("agency,criterion,value\n"), Ok(vec![]));
    }
}
