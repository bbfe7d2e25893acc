//! The verb `draw` and everything under it.

use clap::{Arg, ArgAction, Command};

use super::{argument, flag, option, year};
use crate::words::Words;
use crate::words::cli::CliWords;
use crate::words::cli_draw::CliDrawWords;

/// `draw` with its verbs, in the order of a ceremony.
pub(super) fn family(words: &'static Words) -> Command {
    let (c, w) = (words.cli, words.cli_draw);
    let id = || argument("id", "ID", c.draw_id);
    let keys = || option("keys", "DIR", w.keys);
    Command::new("draw")
        .about(c.draw)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("weights").about(w.offer).args([
                option("output", "FILE", w.offer_out).short('o'),
                year(c.year),
                option("tier", "city|CODE", c.draw_tier)
                    .default_value("city")
                    .hide_default_value(true),
                option("date", "DATE", c.draw_frame_date),
            ]),
        )
        .subcommand(new(c, w))
        .subcommand(
            Command::new("seed").about(c.draw_finish).args([
                id().num_args(1..).action(ArgAction::Append),
                option("seed-value", "TEXT", c.draw_seed_value)
                    .action(ArgAction::Append)
                    .required(true),
                option("fallback", "TEXT", w.fallback),
            ]),
        )
        .subcommand(
            Command::new("abandon")
                .about(w.abandon)
                .args([id(), option("reason", "TEXT", w.why).required(true)]),
        )
        .subcommand(Command::new("list").about(c.draw_list).arg(year(c.year)))
        .subcommand(
            Command::new("show")
                .about(c.draw_show)
                .arg(id())
                .arg(flag("confidential", c.confidential)),
        )
        .subcommand(
            Command::new("verify").about(c.draw_verify).args([
                Arg::new("id").value_name("ID").help(c.draw_id),
                option("proof", "FILE", c.draw_proof)
                    .conflicts_with("id")
                    .required_unless_present("id"),
            ]),
        )
        .subcommand(
            Command::new("seal")
                .about(w.seal)
                .args([id(), keys()])
                .args(list_options(w)),
        )
        .subcommand(Command::new("reveal").about(w.reveal).args([
            id(),
            keys(),
            option("slot", "N", w.slot).value_parser(clap::value_parser!(u64).range(1..)),
            option("date", "DATE", w.reveal_date),
            option("value", "TEXT", w.reveal_value),
            flag("publish", w.publish),
        ]))
        .subcommand(Command::new("replace").about(w.replace).args([
            id(),
            argument("unit", "UNIT", w.unit),
            option("reason", "TEXT", w.why).required(true),
        ]))
        .subcommand(Command::new("amend").about(w.amend).args([
            id(),
            option("reason", "TEXT", w.document).required(true),
            option("frame-date", "DATE", c.draw_frame_date),
            option("source", "TEXT", w.amend_source),
            option("seed-value", "TEXT", c.draw_seed_value).requires("source"),
            flag("dry-run", w.dry_run),
        ]))
}

fn new(c: &'static CliWords, w: &'static CliDrawWords) -> Command {
    let many = |arg: Arg| arg.action(ArgAction::Append);
    let usual = |arg: Arg, value: &'static str| arg.default_value(value).hide_default_value(true);
    Command::new("new")
        .about(c.draw_new)
        .args([
            year(c.year),
            usual(option("tier", "city|CODE", c.draw_tier), "city"),
            flag("all-heads", c.draw_all_heads).conflicts_with("tier"),
            option("frame-date", "DATE", c.draw_frame_date),
            usual(option("strata", "FIELD", w.strata), "kind")
                .value_parser(["kind", "subkind", "parent", "all"]),
            many(option("share", "N%", w.share)),
            option("below-duty", "TEXT", c.draw_below_duty),
            usual(option("surprise", "N%", c.draw_surprise), "50%"),
            usual(option("rotation", "N|off", w.rotation), "5"),
            usual(option("random-at-least", "N%", w.random_at_least), "25%"),
            flag("additive", w.additive),
            many(option("exclude", "CODE=TEXT", c.draw_exclude)),
            many(option("force", "CODE=TEXT", w.force)),
            option("weights", "FILE", w.weights),
            option("seed", "OS", c.draw_seed),
            many(option("source", "TEXT", c.draw_source)),
            many(option("seed-value", "TEXT", c.draw_seed_value)).conflicts_with("seed"),
            many(option("holder", "NAME", w.holder)),
            flag("just-in-time", w.just_in_time).requires("holder"),
            flag("sealed-list", w.sealed_list)
                .requires("holder")
                .conflicts_with("just-in-time"),
            option("keys", "DIR", w.keys).requires("holder"),
            flag("rehearsal", w.rehearsal).conflicts_with("holder"),
            option("reason", "TEXT", c.draw_reason),
        ])
        .args(list_options(w))
}

/// Dates and teams of a sealed list.
fn list_options(w: &'static CliDrawWords) -> [Arg; 5] {
    [
        option("from", "DATE", w.from),
        option("to", "DATE", w.to),
        option("not-on", "DATE[..DATE]", w.not_on).action(ArgAction::Append),
        option("team", "NAME", w.team).action(ArgAction::Append),
        option("spare", "0-2", w.spare).value_parser(clap::value_parser!(u8).range(0..=2)),
    ]
}
