//! The verbs by which decisions change agencies: options become a wish, nothing more.

use clap::ArgMatches;

use super::super::Context;
use super::changes::record;
use crate::failure::{Exit, Failure};
use crate::registry::change::{Act, NewUnit, Wish};

/// Whether this is one of them.
pub(super) fn is_one(verb: &str) -> bool {
    [
        "found",
        "rename",
        "recode",
        "move",
        "reclassify",
        "frame",
        "merge",
        "split",
        "boundary",
        "transfer",
        "retire",
    ]
    .contains(&verb)
}

pub(super) fn run(verb: &str, matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let given = Given { matches, context };
    let wish = Wish {
        date: given.text("date"),
        decision: given.text("decision"),
        source: given.text("source"),
        act: given.act(verb)?,
    };
    let mut workbook = context.open()?;
    record("", wish.rows(), &mut workbook, matches, context)
}

struct Given<'a> {
    matches: &'a ArgMatches,
    context: &'a Context,
}

impl Given<'_> {
    fn text(&self, name: &str) -> String {
        let found = self.matches.try_get_one::<String>(name).ok().flatten();
        found.cloned().unwrap_or_default()
    }

    fn texts(&self, name: &str) -> Vec<String> {
        let found = self.matches.try_get_many::<String>(name).ok().flatten();
        found.into_iter().flatten().cloned().collect()
    }

    fn new_unit(&self) -> NewUnit {
        NewUnit {
            code: self.text("code"),
            name: self.text("name"),
            abbr: self.text("abbr"),
            kind: self.text("kind"),
            subkind: self.text("subkind"),
            parent: self.text("parent"),
        }
    }

    fn act(&self, verb: &str) -> Result<Act, Failure> {
        let (unit, units) = (self.text("unit"), self.texts("units"));
        Ok(match verb {
            "found" => Act::Found(self.new_unit()),
            "rename" => Act::Rename {
                unit,
                name: self.text("name"),
                abbr: self.text("abbr"),
                aliases: self.text("aliases"),
            },
            "recode" => Act::Recode {
                unit,
                scheme: self.text("scheme"),
                code: self.text("code"),
            },
            "move" => Act::Move {
                units,
                parent: self.text("parent"),
            },
            "reclassify" => Act::Reclassify {
                units,
                kind: self.text("kind"),
                subkind: self.text("subkind"),
            },
            "frame" => Act::Frame {
                units,
                stated: self.text("in"),
                reason: self.text("reason"),
            },
            "merge" => self.merge(units)?,
            "split" => Act::Split {
                unit,
                goes_on: self.matches.get_flag("goes-on"),
                parts: self.texts("to").iter().map(|text| part(text)).collect(),
            },
            "boundary" => Act::Boundary {
                unit,
                to: self.text("to"),
            },
            "transfer" => Act::Transfer {
                unit,
                to: self.text("to"),
            },
            _ => Act::Dissolve { units },
        })
    }

    fn merge(&self, units: Vec<String>) -> Result<Act, Failure> {
        let into = self.text("into");
        if !into.is_empty() {
            return Ok(Act::Absorb { units, into });
        }
        let new = self.new_unit();
        if new.code.is_empty() || new.name.is_empty() {
            let w = self.context.words.cli.changes;
            return Err(Failure::bad(w.merge_into_what));
        }
        Ok(Act::Establish { units, new })
    }
}

/// `CODE` of a unit that stands, `CODE=NAME` of one that begins.
fn part(text: &str) -> NewUnit {
    let (code, name) = text.split_once('=').unwrap_or((text, ""));
    NewUnit {
        code: code.trim().to_owned(),
        name: name.trim().to_owned(),
        ..NewUnit::default()
    }
}
