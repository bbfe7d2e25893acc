//! `scheme import`: a table of numbering, names and points becomes a first scheme that loads.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod bonuses;
mod domains;
mod faults;
mod guesses;
mod levels;
mod made_up;
#[path = "../office/mod.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;
mod published;
mod shapes;
mod titles;
mod totals;

use std::path::Path;

use parplan::exchange::scheme_table::{
    SchemeHead, SchemeTable, SchemeTableFault, WrittenScheme, read_scheme_table, write_scheme,
};
use parplan::scheme::{Fault, Scheme};
use parplan::words::{EN, VI};
use rust_xlsxwriter::Workbook;

/// A cell of a made-up spreadsheet.
#[derive(Debug, Clone)]
pub enum At {
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// Nothing.
    Blank,
}

impl From<&str> for At {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            At::Blank
        } else {
            At::Text(text.to_owned())
        }
    }
}

impl From<f64> for At {
    fn from(number: f64) -> Self {
        At::Number(number)
    }
}

/// The bytes of a spreadsheet with one sheet.
pub fn xlsx(rows: &[Vec<At>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                At::Text(text) => sheet.write_string(row, column, text).map(|_| ()),
                At::Number(number) => sheet.write_number(row, column, *number).map(|_| ()),
                At::Blank => Ok(()),
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Reads bytes as a file of this name.
pub fn read(name: &str, bytes: &[u8]) -> Result<SchemeTable, SchemeTableFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    read_scheme_table(&path, None)
}

/// Reads text as a CSV file that is sound.
pub fn sound(text: &str) -> SchemeTable {
    match read("bảng.csv", text.as_bytes()) {
        Ok(table) => table,
        Err(fault) => panic!("{}", fault.told(&EN).text(&EN)),
    }
}

/// What a person is told of a faulty CSV file, in English.
pub fn told(text: &str) -> String {
    let fault = read("bảng.csv", text.as_bytes()).unwrap_err();
    // Every fault has its sentence in both languages.
    assert!(fault.told(&VI).text(&VI).contains("Chưa ghi gì"));
    fault.told(&EN).text(&EN)
}

/// The scheme of a table as text.
pub fn written(table: &SchemeTable) -> WrittenScheme {
    let head = SchemeHead {
        id: "thu".to_owned(),
        year: 2024,
        total: None,
    };
    write_scheme(table, &head, &VI)
}

/// The scheme of a table, loaded with no warning but of the rules still to be written.
pub fn loaded(table: &SchemeTable) -> Scheme {
    let WrittenScheme { text, left, .. } = written(table);
    match parplan::scheme::load(&text, "thu.ron") {
        Ok(loaded) => {
            let told: Vec<_> = loaded.warnings.iter().map(|w| w.fault.clone()).collect();
            let wanted = (left > 0).then_some(Fault::Unfinished { rows: left });
            assert_eq!(told, wanted.into_iter().collect::<Vec<_>>());
            loaded.scheme
        }
        Err(faults) => panic!("{faults:?}\n{text}"),
    }
}

/// Ids of the criteria of a table.
pub fn ids(table: &SchemeTable) -> Vec<&str> {
    table
        .criteria()
        .map(|criterion| criterion.id.as_str())
        .collect()
}

/// A file of the shared data, or nothing where it is absent.
pub fn shared(name: &str) -> Option<std::path::PathBuf> {
    let root = std::env::var_os("PARPLAN_SHARED").unwrap_or_else(|| "../shared".into());
    let path = Path::new(&root).join("data/published").join(name);
    if !path.exists() {
        eprintln!("not checked: {} is absent", path.display());
        return None;
    }
    // The program runs in another folder.
    Some(path.canonicalize().unwrap())
}
