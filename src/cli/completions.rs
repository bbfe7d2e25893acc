//! `completions SHELL` and `man`: made from the grammar.

use std::io::Write;

use clap::ArgMatches;

use super::{Context, grammar};
use crate::failure::{Exit, Failure};

pub(super) fn run(verb: &str, matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut command = grammar::command(context.words);
    let mut text = Vec::new();
    if let Some(shell) = matches
        .try_get_one::<clap_complete::Shell>("shell")
        .ok()
        .flatten()
        .filter(|_| verb == "completions")
    {
        clap_complete::generate(*shell, &mut command, "parplan", &mut text);
    } else {
        let page = clap_mangen::Man::new(command);
        page.render(&mut text)
            .map_err(|error| Failure::bad(error.to_string()))?;
    }
    let written = std::io::stdout().lock().write_all(&text);
    written.map_err(|error| Failure::bad(error.to_string()))?;
    Ok(Exit::Done)
}
