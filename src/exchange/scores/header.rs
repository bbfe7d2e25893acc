//! The header row: which column is which, in English or Vietnamese, in any order.
//!
//! Unknown, missing and doubled columns are refused by name: a column silently left
//! aside is a score silently lost.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fault::ScoresFault;
use crate::words::Words;

/// A column of the long form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreColumn {
    /// Key or code of the agency.
    Agency,
    /// Id of the criterion.
    Criterion,
    /// The value.
    Value,
    /// Remark.
    Note,
    /// Evidence.
    Evidence,
    /// System the figures come from.
    DataSource,
}

impl ScoreColumn {
    /// All of them, in the order they are written.
    pub const ALL: [Self; 6] = [
        Self::Agency,
        Self::Criterion,
        Self::Value,
        Self::Note,
        Self::Evidence,
        Self::DataSource,
    ];

    /// The fixed name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Criterion => "criterion",
            Self::Value => "value",
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::DataSource => "data_source",
        }
    }

    /// The name in files and the title people read.
    pub(super) fn shown(self, words: &Words) -> String {
        let [agency, criterion, value, note, evidence, data_source] = words.report.scores.columns;
        let title = match self {
            Self::Agency => agency,
            Self::Criterion => criterion,
            Self::Value => value,
            Self::Note => note,
            Self::Evidence => evidence,
            Self::DataSource => data_source,
        };
        format!("{title} ({})", self.name())
    }

    /// Whether a row cannot be without it.
    pub(super) fn required(self) -> bool {
        matches!(self, Self::Agency | Self::Criterion | Self::Value)
    }

    /// Recognises a header, whatever its case, blanks and Vietnamese marks.
    fn read(header: &str) -> Option<Self> {
        match fold(header).as_str() {
            "agency" | "unit" | "co quan" | "don vi" | "co quan, don vi" | "ma co quan" => {
                Some(Self::Agency)
            }
            "criterion" | "tieu chi" | "ma tieu chi" => Some(Self::Criterion),
            "value" | "score" | "gia tri" => Some(Self::Value),
            "note" | "ghi chu" => Some(Self::Note),
            "evidence" | "tai lieu kiem chung" => Some(Self::Evidence),
            "data source" | "source" | "nguon so lieu" => Some(Self::DataSource),
            _ => None,
        }
    }
}

fn fold(header: &str) -> String {
    let plain: String = header
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'đ' => 'd',
            '_' => ' ',
            c => c,
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Which column stands at which place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// By place; `None` for a column without title, which must stay blank.
    pub columns: Vec<Option<ScoreColumn>>,
}

impl Header {
    /// Reads the header's fields.
    pub fn read<'a>(fields: impl Iterator<Item = &'a str>) -> Result<Self, ScoresFault> {
        let mut columns = Vec::new();
        let mut unknown = Vec::new();
        for field in fields {
            let column = ScoreColumn::read(field);
            match column {
                Some(known) if columns.contains(&column) => {
                    return Err(ScoresFault::TwiceColumn(known));
                }
                None if !field.trim().is_empty() => unknown.push(field.trim().nfc().collect()),
                _ => {}
            }
            columns.push(column);
        }
        if !unknown.is_empty() {
            return Err(ScoresFault::UnknownColumns(unknown));
        }
        let missing: Vec<ScoreColumn> = ScoreColumn::ALL
            .into_iter()
            .filter(|column| column.required() && !columns.contains(&Some(*column)))
            .collect();
        if missing.is_empty() {
            Ok(Self { columns })
        } else {
            Err(ScoresFault::MissingColumns(missing))
        }
    }

    /// How many of these fields are columns of the long form.
    pub fn known<'a>(fields: impl Iterator<Item = &'a str>) -> usize {
        fields
            .filter(|field| ScoreColumn::read(field).is_some())
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &[&str]) -> Result<Vec<Option<ScoreColumn>>, ScoresFault> {
        Header::read(header.iter().copied()).map(|header| header.columns)
    }

    #[test]
    fn both_languages_in_any_order() {
        let wanted = vec![
            Some(ScoreColumn::Value),
            Some(ScoreColumn::Agency),
            Some(ScoreColumn::Criterion),
            Some(ScoreColumn::Evidence),
        ];
        assert_eq!(
            read(&["value", "AGENCY", "criterion", "evidence"]),
            Ok(wanted.clone())
        );
        let decomposed: String = "Tiêu chí".nfd().collect();
        let vietnamese = ["Giá trị", " Cơ  quan", &decomposed, "Tài liệu kiểm chứng"];
        assert_eq!(read(&vietnamese), Ok(wanted));
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(
            read(&["agency", "điểm", "criterion", "value", "x"]),
            Err(ScoresFault::UnknownColumns(vec!["điểm".into(), "x".into()]))
        );
        assert_eq!(
            read(&["agency", "note"]),
            Err(ScoresFault::MissingColumns(vec![
                ScoreColumn::Criterion,
                ScoreColumn::Value
            ]))
        );
        assert_eq!(
            read(&["agency", "cơ quan"]),
            Err(ScoresFault::TwiceColumn(ScoreColumn::Agency))
        );
    }
}
