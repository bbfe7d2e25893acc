//! A temporary office: a folder, a workbook, and the program run in it as a person would.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// What one run of the program answered.
#[derive(Debug)]
pub struct Answer {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// A folder with a workbook of its own.
pub struct Office {
    folder: TempDir,
}

impl Office {
    /// An empty folder.
    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A workbook on a shipped registry with the shipped scheme.
    pub fn with(registry: &str, year: i16) -> Self {
        let office = Self::empty();
        let year = year.to_string();
        office.done(&["new", "--registry", registry, "--year", &year]);
        office
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder and returns its path as text.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// Reads a file of the folder.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The workbook.
    pub fn workbook(&self) -> PathBuf {
        self.path("so.db")
    }

    /// Runs the program; English unless the arguments say otherwise.
    pub fn run(&self, args: &[&str]) -> Answer {
        run_in(self.folder.path(), &self.workbook(), args, "")
    }

    /// Runs the program with lines on standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Answer {
        run_in(self.folder.path(), &self.workbook(), args, input)
    }

    /// Runs the program and expects exit code 0; gives standard output.
    pub fn done(&self, args: &[&str]) -> String {
        let answer = self.run(args);
        assert_eq!(answer.code, 0, "{args:?}: {answer:?}");
        answer.out
    }

    /// Runs the program, expects `code`, nothing on standard output, and a message that
    /// has every one of `parts`.
    pub fn refused(&self, args: &[&str], code: i32, parts: &[&str]) {
        let answer = self.run(args);
        assert_eq!(answer.code, code, "{args:?}: {answer:?}");
        for part in parts {
            assert!(
                answer.err.contains(part),
                "{part:?} is missing in:\n{}",
                answer.err
            );
        }
    }

    /// How many entries the journal has.
    pub fn entries(&self) -> usize {
        self.done(&["journal", "list", "--format", "csv"])
            .lines()
            .count()
            - 1
    }
}

fn run_in(folder: &Path, workbook: &Path, args: &[&str], input: &str) -> Answer {
    let output = Command::cargo_bin("parplan")
        .unwrap()
        .current_dir(folder)
        .env("PARPLAN_LANG", "en")
        .env("PARPLAN_WORKBOOK", workbook)
        .env("PARPLAN_ACTOR", "Lan")
        .env("XDG_DATA_HOME", folder.join("data"))
        .args(args)
        .write_stdin(input)
        .output()
        .unwrap();
    Answer {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Today in Viet Nam, as a surprise slot is drawn for; near midnight it may be yesterday soon.
pub fn today() -> String {
    let zone = jiff::tz::Offset::constant(7);
    let now = zone.to_datetime(jiff::Timestamp::now());
    now.date().to_string()
}

/// Rows of a CSV text by column name.
pub fn table(csv_text: &str) -> Vec<std::collections::HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv_text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}
