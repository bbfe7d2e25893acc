//! CSV for programs: fixed column names, decimal point, ISO days, LF line ends.
//!
//! Tables only, without their footers, because a mean among the rows is read as an
//! agency. One table is written plain; several get a first column `section` and share
//! one header. A report without tables is written as `section,name,value`. Behind them
//! come a column `journal_digits`, the head of the journal in every row; for samples a last
//! column `sample`, for rehearsals one named `rehearsal`. Language makes no difference here.

use csv::{Terminator, Writer, WriterBuilder};

use super::model::JOURNAL_DIGITS;
use super::shown::exact;
use super::{Body, Column, Report, Section, Table, Value};

/// What stands in the column `sample`.
const SAMPLE: &str = "SAMPLE";

/// What stands in the column `rehearsal`.
const REHEARSAL: &str = "REHEARSAL";

/// The report's tables.
pub(super) fn render(report: &Report) -> Vec<u8> {
    let mut out = Out {
        sample: report.sample,
        digits: report.source(JOURNAL_DIGITS).map(|fact| fact.value.clone()),
        rehearsal: report.rehearsal,
        writer: WriterBuilder::new()
            .terminator(Terminator::Any(b'\n'))
            .from_writer(Vec::new()),
    };
    let tables: Vec<(&Section, &Table)> = report.tables().collect();
    match tables.as_slice() {
        [] => texts(report, &mut out),
        [(_, table)] => {
            out.header(table.columns.iter().map(|column| column.name.clone()));
            for row in &table.rows {
                out.row(
                    table
                        .cells(row)
                        .map(|(column, value)| exact(value, column.kind)),
                );
            }
        }
        several => all(several, &mut out),
    }
    out.writer.into_inner().unwrap_or_default()
}

struct Out {
    sample: bool,
    digits: Option<String>,
    rehearsal: bool,
    writer: Writer<Vec<u8>>,
}

impl Out {
    fn header(&mut self, fields: impl Iterator<Item = String>) {
        self.put(
            fields,
            self.digits.as_ref().map(|_| JOURNAL_DIGITS.to_owned()),
            ["sample", "rehearsal"],
        );
    }

    fn row(&mut self, fields: impl Iterator<Item = String>) {
        self.put(fields, self.digits.clone(), [SAMPLE, REHEARSAL]);
    }

    fn put(
        &mut self,
        fields: impl Iterator<Item = String>,
        digits: Option<String>,
        last: [&str; 2],
    ) {
        let stand = [self.sample, self.rehearsal].into_iter().zip(last);
        let last = stand.filter(|(stands, _)| *stands);
        let last = last.map(|(_, text)| text.to_owned());
        // A vector takes every byte, and every row has the header's length.
        let _ = self.writer.write_record(fields.chain(digits).chain(last));
    }
}

/// Several tables under one header: their columns joined by name, in order of first use.
fn all(tables: &[(&Section, &Table)], out: &mut Out) {
    let mut names: Vec<&str> = Vec::new();
    for column in tables.iter().flat_map(|(_, table)| &table.columns) {
        if !names.contains(&column.name.as_str()) {
            names.push(&column.name);
        }
    }
    out.header(
        std::iter::once("section")
            .chain(names.iter().copied())
            .map(str::to_owned),
    );
    for (section, table) in tables {
        let at = |name: &&str| table.columns.iter().position(|column| column.name == *name);
        let places: Vec<Option<usize>> = names.iter().map(at).collect();
        for row in &table.rows {
            let cells: Vec<(&Column, &Value)> = table.cells(row).collect();
            let fields = places.iter().map(|place| {
                let cell = place.and_then(|place| cells.get(place));
                cell.map_or_else(String::new, |(column, value)| exact(value, column.kind))
            });
            out.row(std::iter::once(section.name.clone()).chain(fields));
        }
    }
}

fn texts(report: &Report, out: &mut Out) {
    out.header(["section", "name", "value"].into_iter().map(str::to_owned));
    for section in &report.sections {
        let mut put = |name: String, value: &str| {
            out.row([section.name.clone(), name, value.to_owned()].into_iter());
        };
        match &section.body {
            Body::Facts(facts) => {
                facts
                    .iter()
                    .for_each(|fact| put(fact.name.clone(), &fact.value));
            }
            Body::Paragraphs(paragraphs) => {
                let numbered = (1..).zip(paragraphs);
                numbered.for_each(|(number, text): (usize, _)| put(number.to_string(), text));
            }
            Body::Table(_) => {}
        }
    }
}
