//! JSON for programs: everything in the report, decimals as text.
//!
//! A JSON number passes through a binary float in most readers, so decimals are strings.
//! Objects keep the order of the report. Language shows only in titles and labels.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::shown::exact;
use super::{Body, Column, ColumnKind, Fact, Format, Report, ReportFault, Section, Table, Value};

/// The whole report, indented, with a last line end.
pub(super) fn render(report: &Report) -> Result<Vec<u8>, ReportFault> {
    let fault = |error: serde_json::Error| ReportFault::NotRendered {
        format: Format::Json,
        because: error.to_string(),
    };
    let mut bytes = serde_json::to_vec_pretty(&Whole(report)).map_err(fault)?;
    bytes.push(b'\n');
    Ok(bytes)
}

struct Whole<'a>(&'a Report);
struct Part<'a>(&'a Section);
struct Facts<'a>(&'a [Fact]);
struct Pairs<'a>([(&'a str, &'a String); 3]);
struct Heading<'a>(&'a Column);
struct Rows<'a>(&'a Table, &'a [Vec<Value>]);
struct Row<'a>(&'a Table, &'a [Value]);
struct Cell<'a>(&'a Column, &'a Value);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let report = self.0;
        let parts: Vec<Part> = report.sections.iter().map(Part).collect();
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("kind", report.kind.name())?;
        map.serialize_entry("sample", &report.sample)?;
        if report.rehearsal {
            map.serialize_entry("rehearsal", &true)?;
        }
        map.serialize_entry("title", &report.title)?;
        map.serialize_entry("subtitle", &report.subtitle)?;
        map.serialize_entry("sections", &parts)?;
        map.serialize_entry("notes", &report.notes)?;
        map.serialize_entry("provenance", &Facts(&report.provenance))?;
        map.end()
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let section = self.0;
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("name", &section.name)?;
        map.serialize_entry("heading", &section.heading)?;
        match &section.body {
            Body::Table(table) => {
                let columns: Vec<Heading> = table.columns.iter().map(Heading).collect();
                map.serialize_entry("columns", &columns)?;
                map.serialize_entry("rows", &Rows(table, &table.rows))?;
                map.serialize_entry("footer", &Rows(table, &table.footer))?;
            }
            Body::Paragraphs(paragraphs) => map.serialize_entry("paragraphs", paragraphs)?,
            Body::Facts(facts) => map.serialize_entry("facts", &Facts(facts))?,
        }
        map.end()
    }
}

impl Serialize for Facts<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // A list, not an object: two draws are two facts of one name.
        let entries = self.0.iter().map(|fact| {
            [
                ("name", &fact.name),
                ("label", &fact.label),
                ("value", &fact.value),
            ]
        });
        to.collect_seq(entries.map(Pairs))
    }
}

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0)
    }
}

impl Serialize for Heading<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let kind = match self.0.kind {
            ColumnKind::Text => "text",
            ColumnKind::Whole => "whole",
            ColumnKind::Decimal(_) => "decimal",
            ColumnKind::Date => "date",
        };
        let mut map = to.serialize_map(Some(3))?;
        map.serialize_entry("name", &self.0.name)?;
        map.serialize_entry("title", &self.0.title)?;
        map.serialize_entry("kind", kind)?;
        map.end()
    }
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.1.len()))?;
        for row in self.1 {
            list.serialize_element(&Row(self.0, row))?;
        }
        list.end()
    }
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let cells = self.0.cells(self.1);
        to.collect_map(cells.map(|(column, value)| (&column.name, Cell(column, value))))
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            Value::Empty => to.serialize_none(),
            Value::Whole(number) => to.serialize_i64(*number),
            value => to.serialize_str(&exact(value, self.0.kind)),
        }
    }
}
