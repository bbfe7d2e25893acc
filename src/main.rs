//! The door: arguments in, exit code out. No rules of any kind live here.

use std::process::ExitCode;

use parplan::cli::{self, Asked, Next};
use parplan::failure::{Exit, Failure};
use parplan::tui;
use parplan::words::Words;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args_os()
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    let words = cli::language(&args).words();
    let exit = match cli::read(&args, words) {
        Ok(asked) => answer(asked).unwrap_or_else(|failure| complain(&failure, words)),
        Err(exit) => exit,
    };
    ExitCode::from(exit as u8)
}

fn answer(asked: Asked) -> Result<Exit, Failure> {
    match asked {
        Asked::Verb(verb, matches, context) => match cli::carry_out(&verb, &matches, &context)? {
            Next::End(exit) => Ok(exit),
            Next::Screen(at) => tui::open(at),
        },
        Asked::Screen(context) => tui::open(context.at),
    }
}

fn complain(failure: &Failure, words: &Words) -> Exit {
    eprintln!("{}", failure.text(words));
    failure.exit
}
