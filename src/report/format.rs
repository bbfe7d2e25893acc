//! The formats, told by a file's ending.

use std::path::Path;

use super::{Report, ReportFault, csv, html, json, xlsx};
use crate::words::Words;

/// A format that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook for Excel.
    Xlsx,
    /// A page for reading and printing.
    Html,
    /// Tables for programs.
    Csv,
    /// Everything, for programs.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Xlsx, Self::Html, Self::Csv, Self::Json];

    /// The ending of its files, without the point.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// The format of a file of this name.
///
/// # Errors
/// No ending, an unknown one, or one of a format not written yet.
pub fn format_of(path: &Path) -> Result<Format, ReportFault> {
    let Some(ending) = path.extension() else {
        return Err(ReportFault::NoEnding(path.display().to_string()));
    };
    let ending = ending.to_string_lossy().to_lowercase();
    let known = Format::ALL
        .into_iter()
        .find(|format| format.ending() == ending);
    match (known, ending.as_str()) {
        (Some(format), _) => Ok(format),
        (None, "htm") => Ok(Format::Html),
        (None, "docx" | "pdf") => Err(ReportFault::NotYet(ending)),
        (None, _) => Err(ReportFault::UnknownEnding(ending)),
    }
}

/// The bytes of a file with this report.
///
/// # Errors
/// [`ReportFault::NotRendered`] when the format cannot hold it.
pub fn render(report: &Report, format: Format, words: &Words) -> Result<Vec<u8>, ReportFault> {
    match format {
        Format::Xlsx => xlsx::render(report, words),
        Format::Html => Ok(html::render(report, words).into_bytes()),
        Format::Csv => Ok(csv::render(report)),
        Format::Json => json::render(report),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn the_ending_tells_the_format() {
        let of = |name: &str| format_of(Path::new(name));
        assert_eq!(of("bảng.XLSX"), Ok(Format::Xlsx));
        assert_eq!(of("a.b.htm"), Ok(Format::Html));
        assert_eq!(of("a.docx"), Err(ReportFault::NotYet("docx".into())));
        assert_eq!(of("a.odt"), Err(ReportFault::UnknownEnding("odt".into())));
        assert_eq!(
            of("dir.csv/a"),
            Err(ReportFault::NoEnding("dir.csv/a".into()))
        );
    }

    #[test]
    fn a_refusal_lists_what_is_written() {
        for lang in [Lang::Vi, Lang::En] {
            let told = ReportFault::NotYet("pdf".into()).told(lang.words());
            assert!(told.what.contains(".pdf"));
            assert!(
                told.what.contains(".xlsx, .html, .csv, .json"),
                "{}",
                told.what
            );
        }
    }
}
