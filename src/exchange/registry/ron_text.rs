//! A registry in RON: a list of units, each with the fields it needs.

use ron::error::SpannedError;
use ron::value::RawValue;
use serde::{Deserialize, Serialize};

use crate::registry::{Column, ImportRow};

use super::Why;

/// One unit as it stands in the file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Unit")]
pub(super) struct RonUnit {
    pub(super) code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) parent_code: String,
    pub(super) kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) subkind: String,
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) abbr: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) alt_code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) gso_code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) aliases: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) valid_from: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) valid_to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) frame: Option<bool>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) frame_reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) evidence: String,
}

/// Rows of a RON text.
pub(super) fn read(text: &str) -> Result<Vec<ImportRow>, Why> {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let units: Vec<&RawValue> = options
        .from_str(text)
        .map_err(|error| told(&error, (1, 1)))?;
    let mut rows = Vec::with_capacity(units.len());
    let mut place = Walk::new(text);
    for unit in units {
        let source = unit.get_ron();
        let own = without_lead(source);
        let at = place.to(own);
        let unit: RonUnit = options.from_str(own).map_err(|error| told(&error, at))?;
        rows.push(row(unit, at.0));
    }
    Ok(rows)
}

/// A unit's own text begins behind the white space and comments in front of it.
fn without_lead(text: &str) -> &str {
    let text = text.trim_start();
    let behind = match text.get(..2) {
        Some("//") => text.split_once('\n'),
        Some("/*") => text.split_once("*/"),
        _ => None,
    };
    behind.map_or(text, |(_, rest)| without_lead(rest))
}

fn row(unit: RonUnit, line: usize) -> ImportRow {
    let frame = unit.frame.map_or("", |yes| if yes { "1" } else { "0" });
    let mut row = ImportRow {
        line: line as u64,
        frame: frame.to_owned(),
        ..ImportRow::default()
    };
    for (column, text) in [
        (Column::Code, unit.code),
        (Column::ParentCode, unit.parent_code),
        (Column::Kind, unit.kind),
        (Column::Subkind, unit.subkind),
        (Column::Name, unit.name),
        (Column::Abbr, unit.abbr),
        (Column::AltCode, unit.alt_code),
        (Column::GsoCode, unit.gso_code),
        (Column::Aliases, unit.aliases),
        (Column::ValidFrom, unit.valid_from),
        (Column::ValidTo, unit.valid_to),
        (Column::FrameReason, unit.frame_reason),
        (Column::Source, unit.source),
        (Column::Evidence, unit.evidence),
    ] {
        row.put(column, super::decode::nfc(&text));
    }
    row
}

/// The place of an error, which counts from `base` (line, column).
fn told(error: &SpannedError, base: (usize, usize)) -> Why {
    let start = error.span.start;
    let column = if start.line <= 1 {
        base.1 + start.col.saturating_sub(1)
    } else {
        start.col
    };
    Why::Ron {
        line: base.0 + start.line.saturating_sub(1),
        column,
        because: error.code.to_string(),
    }
}

/// Goes through a text once and tells the line and column of its pieces.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            column: 1,
        }
    }

    /// Line and column, from 1, where a piece of the text begins; pieces come in order.
    fn to(&mut self, piece: &str) -> (usize, usize) {
        let offset = (piece.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        for sign in self.text.get(self.at..offset).unwrap_or("").chars() {
            if sign == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.at = self.at.max(offset);
        (self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_know_their_lines() {
        let text = "// danh mục\n[\n  (code: \"1\", kind: \"province\", name: \"A\"),\n  // b\n  (\n    code: \"2\", kind: \"commune\",\n    name: \"B\", parent_code: \"1\", frame: false,\n  ),\n]\n";
        let rows = read(text).unwrap();
        let lines: Vec<(u64, &str, &str)> = rows
            .iter()
            .map(|r| (r.line, r.code.as_str(), r.frame.as_str()))
            .collect();
        assert_eq!(lines, [(3, "1", ""), (5, "2", "0")]);
    }

    #[test]
    fn errors_name_line_and_column_in_the_whole_file() {
        let place = |text: &str| match read(text) {
            Err(Why::Ron { line, column, .. }) => (line, column),
            other => panic!("{other:?}"),
        };
        let unknown =
            "[\n  (code: \"1\", kind: \"province\", name: \"A\"),\n  (code: \"2\", tên: \"B\"),\n]";
        assert_eq!(place(unknown).0, 3);
        assert_eq!(place("[\n (code: \"1\"\n"), (2, 12));
        assert_eq!(place("(code: \"1\")"), (1, 1));
    }
}
