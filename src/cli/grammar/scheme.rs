//! The verb `scheme import`.

use clap::Command;

use super::{argument, flag, option, year};
use crate::words::Words;

/// `scheme import` with its options.
pub(super) fn import(words: &'static Words) -> Command {
    let w = words.scheme_import;
    Command::new("import").about(w.about).args([
        argument("file", "FILE", words.cli.file_in),
        option("output", "FILE", w.output).short('o').required(true),
        option("id", "ID", w.id),
        year(w.year),
        option("sheet", "NAME", w.sheet),
        option("total", "N", w.total),
        flag("force", w.force),
    ])
}
