//! The verbs that look back on a ranking: where points were lost, what changed.

use clap::{Arg, Command};

use super::{option, year};
use crate::words::Words;

/// `lost`.
pub(super) fn lost(words: &'static Words) -> Command {
    let (w, c) = (words.review, words.cli);
    Command::new("lost").about(w.lost).args([
        Arg::new("agency").value_name("AGENCY").help(w.lost_agency),
        year(c.year),
        option("group", "KIND", c.group).conflicts_with("agency"),
        option("by", "criterion|domain", w.by)
            .value_parser(["criterion", "domain"])
            .hide_possible_values(true),
        option("date", "DATE", c.ranked_on),
    ])
}

/// `compare`.
pub(super) fn compare(words: &'static Words) -> Command {
    let (w, c) = (words.review, words.cli);
    Command::new("compare").about(w.compare).args([
        Arg::new("agencies")
            .value_name("AGENCY")
            .help(w.compare_agencies)
            .num_args(1..=2),
        year(c.year),
        with_year(words).conflicts_with("agencies"),
        option("with", "FILE", w.with).conflicts_with("agencies"),
        option("group", "KIND", c.group).conflicts_with("agencies"),
        option("date", "DATE", c.ranked_on),
    ])
}

/// `--with-year N`.
pub(super) fn with_year(words: &'static Words) -> Arg {
    option("with-year", "N", words.review.with_year)
        .value_parser(clap::value_parser!(i16).range(1945..=2200))
}
