//! The verbs and their options as data for the argument parser, in either language.
//!
//! Help, completions and the man page come from here and from nowhere else. The names
//! of verbs and options are a contract (outside scripts use them); only texts differ
//! between languages.

mod changes;
mod draw;
mod ranking;
mod review;
mod scheme;
mod verbs;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::words::Words;

/// The whole command line.
#[must_use]
pub fn command(words: &'static Words) -> Command {
    let w = words.cli;
    let root = Command::new("parplan")
        .version(env!("CARGO_PKG_VERSION"))
        .about(w.about)
        .after_help(w.after_help)
        .args(global_options(words))
        .subcommands(verbs::all(words));
    dress(root, words)
}

/// Options that every verb takes, before or after it.
fn global_options(words: &'static Words) -> Vec<Arg> {
    let w = words.cli;
    let option = |id: &'static str, name: &'static str, help: &'static str| {
        Arg::new(id)
            .long(id)
            .value_name(name)
            .help(help)
            .global(true)
            .help_heading(w.global_options)
    };
    vec![
        option("workbook", "PATH", w.workbook).short('w'),
        option("lang", "vi|en", w.lang)
            .value_parser(["vi", "en"])
            .hide_possible_values(true),
        option("as", "NAME", w.actor),
        option("format", "table|csv|json", w.format)
            .value_parser(["table", "csv", "json"])
            .hide_possible_values(true),
        flag("help", w.help)
            .short('h')
            .action(ArgAction::Help)
            .global(true)
            .help_heading(w.global_options),
    ]
}

/// Gives a command and all below it the headings of the language and no English ones.
fn dress(command: Command, words: &'static Words) -> Command {
    let w = words.cli;
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        w.usage
    );
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .help_template(template)
        .subcommand_help_heading(w.commands);
    if command.get_name() == "parplan" {
        command = command.arg(
            flag("version", w.version)
                .short('V')
                .action(ArgAction::Version)
                .help_heading(w.global_options),
        );
    }
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(name, |sub| dress(sub, words));
    }
    command
}

/// A yes-or-no option.
pub(super) fn flag(id: &'static str, help: &'static str) -> Arg {
    Arg::new(id).long(id).help(help).action(ArgAction::SetTrue)
}

/// An option with a value.
pub(super) fn option(id: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(id).long(id).value_name(value).help(help)
}

/// A required argument.
pub(super) fn argument(id: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(id).value_name(value).help(help).required(true)
}

/// `--year N`.
fn year(help: &'static str) -> Arg {
    option("year", "N", help).value_parser(value_parser!(i16).range(1945..=2200))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{EN, VI};

    #[test]
    fn the_grammar_is_sound_in_both_languages() {
        command(&VI).debug_assert();
        command(&EN).debug_assert();
    }

    #[test]
    fn both_languages_have_the_same_verbs() {
        let names = |w| -> Vec<String> {
            command(w)
                .get_subcommands()
                .map(|c| c.get_name().to_owned())
                .collect()
        };
        assert_eq!(names(&VI), names(&EN));
    }

    #[test]
    fn no_english_heading_in_vietnamese_help() {
        let help = command(&VI).render_long_help().to_string();
        for english in ["Usage:", "Options:", "Commands:", "Arguments:", "[default"] {
            assert!(!help.contains(english), "{english} in\n{help}");
        }
    }
}
