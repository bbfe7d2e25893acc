//! The verbs by which decisions change agencies.

use clap::{ArgAction, Command};

use super::{argument, flag, option};
use crate::words::cli_changes::CliChangeWords;

/// Adds them to `agencies`.
pub(super) fn add(agencies: Command, w: &'static CliChangeWords) -> Command {
    let many = |name| {
        argument(name, "UNIT", w.units)
            .action(ArgAction::Append)
            .num_args(1..)
    };
    let unit = || argument("unit", "UNIT", w.unit);
    let act = |name: &'static str, about: &'static str| {
        Command::new(name).about(about).args([
            option("date", "DATE", w.date).required(true),
            option("decision", "TEXT", w.decision).required(true),
            option("source", "TEXT", w.source),
            flag("dry-run", w.dry_run),
        ])
    };
    let new = |needed: bool| {
        [
            option("code", "CODE", w.code).required(needed),
            option("name", "NAME", w.name).required(needed),
            option("abbr", "TEXT", w.abbr),
            option("kind", "KIND", w.kind),
            option("subkind", "SUBKIND", w.subkind),
            option("parent", "UNIT", w.parent),
        ]
    };
    agencies
        .subcommand(act("found", w.found).args(new(true)))
        .subcommand(act("rename", w.rename).args([
            unit(),
            option("name", "NAME", w.name),
            option("abbr", "TEXT", w.abbr),
            option("aliases", "A;B", w.aliases),
        ]))
        .subcommand(act("recode", w.recode).args([
            unit(),
            option("code", "CODE", w.code).required(true),
            option("scheme", "local|gso|mddt", w.scheme),
        ]))
        .subcommand(
            act("move", w.move_units)
                .arg(many("units"))
                .arg(option("parent", "UNIT", w.parent).required(true)),
        )
        .subcommand(act("reclassify", w.reclassify).arg(many("units")).args([
            option("kind", "KIND", w.kind).required(true),
            option("subkind", "SUBKIND", w.subkind),
        ]))
        .subcommand(act("frame", w.frame).arg(many("units")).args([
            option("in", "yes|no|auto", w.frame_in).required(true),
            option("reason", "TEXT", w.reason),
        ]))
        .subcommand(
            act("merge", w.merge)
                .arg(many("units"))
                .arg(option("into", "UNIT", w.into).conflicts_with_all(["code", "name"]))
                .args(new(false)),
        )
        .subcommand(
            act("split", w.split).args([
                unit(),
                option("to", "CODE[=NAME]", w.split_to)
                    .action(ArgAction::Append)
                    .required(true),
                flag("goes-on", w.goes_on),
            ]),
        )
        .subcommand(
            act("boundary", w.boundary)
                .args([unit(), option("to", "UNIT", w.handed_to).required(true)]),
        )
        .subcommand(
            act("transfer", w.transfer)
                .args([unit(), option("to", "UNIT", w.handed_to).required(true)]),
        )
        .subcommand(act("retire", w.retire).arg(many("units")))
        .subcommand(Command::new("changes").about(w.changes).args([
            option("from", "DATE", w.changes_from),
            option("to", "DATE", w.changes_to),
            option("unit", "UNIT", w.changes_unit),
        ]))
        .subcommand(
            Command::new("history")
                .about(w.history)
                .arg(unit())
                .arg(option("date", "DATE", w.history_date))
                .arg(flag("confidential", w.confidential)),
        )
}
