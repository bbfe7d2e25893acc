//! One function per verb: its arguments and options.

use clap::{Arg, ArgAction, Command};

use super::{argument, flag, option, year};
use crate::words::Words;
use crate::words::cli::CliWords;

const STAGES: [&str; 5] = ["self", "appraised", "reappraised", "inspected", "survey"];
const REPORTS: [&str; 8] = [
    "ranking",
    "scorecard",
    "plan",
    "minutes",
    "coverage",
    "draw-proof",
    "lost",
    "comparison",
];

/// All verbs, in the order of the year's work.
pub(super) fn all(words: &'static Words) -> Vec<Command> {
    let w = words.cli;
    let all = [
        new(w),
        demo(w),
        check(w),
        agencies(w),
        scheme(words),
        super::draw::family(words),
        plan(w),
        scores(w),
        rank(w),
        sensitivity(words),
        super::ranking::family(words),
        explain(w),
        super::review::lost(words),
        super::review::compare(words),
        report(words),
        journal(w),
        completions(w),
        Command::new("man").about(w.man),
    ];
    all.into_iter().map(|verb| headed(verb, w)).collect()
}

/// Sorts every argument under the heading of the language.
fn headed(command: Command, w: &'static CliWords) -> Command {
    let command = command.mut_args(|arg| {
        let heading = if arg.is_positional() {
            w.arguments
        } else {
            w.options
        };
        let valued = arg.get_action().takes_values();
        arg.help_heading(heading).hide_possible_values(valued)
    });
    command.mut_subcommands(|sub| headed(sub, w))
}

/// A verb that only groups others.
fn family(name: &'static str, about: &'static str) -> Command {
    Command::new(name)
        .about(about)
        .subcommand_required(true)
        .arg_required_else_help(true)
}

fn new(w: &'static CliWords) -> Command {
    Command::new("new").about(w.new).args([
        option("registry", "FILE", w.new_registry).required(true),
        option("scheme", "[KIND=]FILE", w.new_scheme).action(ArgAction::Append),
        year(w.year).required(true),
        option("title", "TEXT", w.title),
        option("ignore-columns", "A,B", w.ignore_columns).value_delimiter(','),
        option("sheet", "NAME", w.sheet),
        flag("allow-same-name", w.allow_same_name),
    ])
}

fn demo(w: &'static CliWords) -> Command {
    Command::new("demo").about(w.demo).args([
        flag("headless", w.demo_headless),
        option("out", "DIR", w.demo_out),
        option("seed", "N", w.demo_seed).value_parser(clap::value_parser!(u64)),
    ])
}

fn check(w: &'static CliWords) -> Command {
    Command::new("check")
        .about(w.check)
        .arg(argument("file", "FILE", w.check_files).action(ArgAction::Append))
}

fn agencies(w: &'static CliWords) -> Command {
    let agencies = family("agencies", w.agencies)
        .subcommand(Command::new("list").about(w.agencies_list).args([
            option("date", "DATE", w.as_of),
            option("kind", "KIND", w.agencies_kind),
            option("search", "TEXT", w.agencies_search),
        ]))
        .subcommand(Command::new("import").about(w.agencies_import).args([
            argument("file", "FILE", w.file_in),
            option("date", "DATE", w.effective),
            flag("dry-run", w.dry_run),
            option("ignore-columns", "A,B", w.ignore_columns).value_delimiter(','),
            option("sheet", "NAME", w.sheet),
            flag("allow-same-name", w.allow_same_name),
            flag("always", w.always).conflicts_with("date"),
        ]))
        .subcommand(Command::new("export").about(w.agencies_export).args([
            argument("file", "FILE", w.file_out),
            option("date", "DATE", w.as_of),
        ]));
    super::changes::add(agencies, w.changes)
}

fn scheme(words: &'static Words) -> Command {
    let w = words.cli;
    family("scheme", w.scheme)
        .subcommand(Command::new("adopt").about(w.scheme_adopt).args([
            argument("file", "[KIND=]FILE", w.file_in),
            year(w.year),
            option("rescore", "TEXT", w.rescore),
        ]))
        .subcommand(Command::new("list").about(w.scheme_list).arg(year(w.year)))
        .subcommand(super::scheme::import(words))
}

fn plan(w: &'static CliWords) -> Command {
    family("plan", w.plan)
        .subcommand(
            Command::new("list")
                .about(w.plan_list)
                .args([year(w.year), flag("confidential", w.confidential)]),
        )
        .subcommand(
            Command::new("assign").about(w.plan_assign).args([
                Arg::new("inspection")
                    .value_name("ID")
                    .help(w.plan_inspection),
                year(w.year),
                option("date", "DATE", w.plan_date).requires("inspection"),
                option("team", "TEXT", w.plan_team).action(ArgAction::Append),
                option("from", "DATE", w.plan_from).conflicts_with("inspection"),
                option("to", "DATE", w.plan_to).conflicts_with("inspection"),
            ]),
        )
        .subcommand(Command::new("done").about(w.plan_done).args([
            argument("inspection", "ID", w.plan_inspection),
            option("date", "DATE", w.plan_date).required(true),
        ]))
        .subcommand(Command::new("export").about(w.plan_export).args([
            argument("file", "FILE", w.file_out),
            year(w.year),
            flag("confidential", w.confidential),
        ]))
}

fn scores(w: &'static CliWords) -> Command {
    let stage = || option("stage", "STAGE", w.stage).value_parser(STAGES);
    family("scores", w.scores)
        .subcommand(Command::new("import").about(w.scores_import).args([
            argument("file", "FILE", w.file_in),
            stage().required(true),
            year(w.year),
            flag("dry-run", w.dry_run),
        ]))
        .subcommand(Command::new("export").about(w.scores_export).args([
            argument("file", "FILE", w.file_out),
            stage(),
            year(w.year),
        ]))
        .subcommand(Command::new("set").about(w.scores_set).args([
            argument("agency", "AGENCY", w.agency),
            argument("criterion", "CRITERION", w.criterion),
            argument("value", "VALUE", w.value).allow_negative_numbers(true),
            stage(),
            year(w.year),
            option("note", "TEXT", w.note),
            option("evidence", "TEXT", w.evidence),
            option("data-source", "TEXT", w.data_source),
        ]))
}

fn rank(w: &'static CliWords) -> Command {
    Command::new("rank").about(w.rank).args([
        year(w.year),
        option("group", "KIND", w.group),
        flag("overall", w.overall).conflicts_with("group"),
        flag("details", w.details),
        option("date", "DATE", w.ranked_on),
    ])
}

fn sensitivity(words: &'static Words) -> Command {
    let (c, w) = (words.cli, words.sensitivity);
    let number = || clap::value_parser!(u32);
    Command::new("sensitivity").about(w.about).args([
        year(c.year),
        option("group", "KIND", c.group),
        option("runs", "N", w.runs).value_parser(number()),
        option("spread", "PERCENT", w.spread).value_parser(number()),
        option("seed", "TEXT", w.seed),
        option("leave-out", "domain|criterion", w.leave_out)
            .value_parser(["domain", "criterion"])
            .conflicts_with_all(["runs", "spread", "seed"]),
        option("date", "DATE", c.ranked_on),
    ])
}

fn explain(w: &'static CliWords) -> Command {
    Command::new("explain").about(w.explain).args([
        argument("agency", "AGENCY", w.agency),
        year(w.year),
        option("date", "DATE", w.ranked_on),
    ])
}

fn report(words: &'static Words) -> Command {
    let w = words.cli;
    Command::new("report").about(w.report).args([
        argument("kind", "KIND", w.report_kind).value_parser(REPORTS),
        option("output", "FILE", w.file_out)
            .short('o')
            .required(true),
        year(w.year),
        option("group", "KIND", w.group),
        super::review::with_year(words),
        option("draw", "ID", w.draw_id),
        option("agency", "AGENCY", w.agency),
        option("date", "DATE", w.ranked_on),
        flag("confidential", w.confidential),
    ])
}

fn journal(w: &'static CliWords) -> Command {
    family("journal", w.journal)
        .subcommand(Command::new("list").about(w.journal_list))
        .subcommand(Command::new("verify").about(w.journal_verify).arg(option(
            "head",
            "HEX",
            w.journal_lodged,
        )))
        .subcommand(
            Command::new("undo")
                .about(w.journal_undo)
                .arg(argument("entry", "N", w.journal_undo).value_parser(clap::value_parser!(u64))),
        )
}

fn completions(w: &'static CliWords) -> Command {
    Command::new("completions").about(w.completions).arg(
        argument("shell", "SHELL", w.completions)
            .value_parser(clap::value_parser!(clap_complete::Shell)),
    )
}
