//! The verb `ranking` and everything under it.

use clap::{Arg, Command, value_parser};

use super::{flag, option, year};
use crate::words::Words;

/// `ranking` with its verbs, in the order of use.
pub(super) fn family(words: &'static Words) -> Command {
    let (c, w) = (words.cli, words.cli_ranking);
    let revision = |id: &'static str, help: &'static str| -> Arg {
        option(id, "K", help).value_parser(value_parser!(u32).range(1..))
    };
    Command::new("ranking")
        .about(w.ranking)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(Command::new("publish").about(w.publish).args([
            year(c.year),
            option("decision", "TEXT", w.decision),
            flag("allow-incomplete", w.allow_incomplete),
        ]))
        .subcommand(Command::new("reopen").about(w.reopen).args([
            year(c.year),
            option("reason", "TEXT", w.reason).required(true),
        ]))
        .subcommand(Command::new("list").about(w.list).arg(year(c.year)))
        .subcommand(Command::new("show").about(w.show).args([
            year(c.year),
            revision("revision", w.revision),
            option("group", "KIND", c.group),
        ]))
        .subcommand(Command::new("diff").about(w.diff).args([
            year(c.year),
            revision("from", w.from),
            option("to", "K|today", w.to),
        ]))
        .subcommand(
            Command::new("verify")
                .about(w.verify)
                .args([year(c.year), revision("revision", w.revision)]),
        )
}
