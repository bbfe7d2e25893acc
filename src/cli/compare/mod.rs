//! `compare`: two years of one office, or two agencies of one year.

mod agencies;
mod published;
mod years;

use clap::ArgMatches;

use super::Context;
use crate::failure::{Exit, Failure};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let named: Vec<&String> = matches
        .get_many::<String>("agencies")
        .into_iter()
        .flatten()
        .collect();
    match named.as_slice() {
        [] => years::run(matches, context),
        [one, two] => agencies::run(one, two, matches, context),
        _ => {
            let w = context.words.review;
            Err(Failure::bad(w.two_agencies).hint(w.two_agencies_hint))
        }
    }
}
