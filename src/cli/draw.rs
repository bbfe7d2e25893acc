//! `draw new | seed | list | show | verify`.
//!
//! A draw is in the journal before any of it is printed.

mod show;

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::listing::{Field, Format, Listing};
use crate::book::{Book, Command, DrawRequest, Event, Seeding};
use crate::desk::{instant, machine_bytes, today};
use crate::exchange::{LARGEST, read_text};
use crate::failure::{Exit, Failure};
use crate::sampling::{self, Grade, Proof};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("new", rest)) => new(rest, context),
        Some(("seed", rest)) => seed(rest, context),
        Some(("list", rest)) => list(rest, context),
        Some(("show", rest)) => show::run(rest, context),
        Some(("verify", rest)) => verify(rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn new(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let frame_date = context.date(matches, "frame-date")?.unwrap_or_else(today);
    let heads = heads_asked(matches, workbook.book(), frame_date, context);
    let below = context.text(matches, "below-duty");
    let mut requests = Vec::with_capacity(heads.len());
    for head in heads {
        requests.push(DrawRequest {
            head,
            share: percent(matches, "share", context)?,
            below_duty: Some(below.clone()).filter(|reason| !reason.is_empty()),
            surprise: percent(matches, "surprise", context)?,
            exclude: exclusions(matches, context)?,
            seeding: seeding(matches, context)?,
            reason: context.text(matches, "reason"),
            ..DrawRequest::plain(year, frame_date)
        });
    }
    let command = Command::Draw {
        requests,
        now: instant(),
    };
    let facts = context.execute(&mut workbook, &command)?;
    let made: Vec<String> = facts
        .iter()
        .filter_map(|fact| match &fact.event {
            Event::DrawPlanned(e) => Some(e.draw.clone()),
            _ => None,
        })
        .collect();
    print_made(&made, workbook.book(), context)
}

fn print_made(made: &[String], book: &Book, context: &Context) -> Result<Exit, Failure> {
    match made {
        [one] => show::print(one, book, context),
        many => {
            let draws = book.draws.iter().filter(|d| many.contains(&d.id));
            listing(draws, book, context)
        }
    }
}

fn seed(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let draw = context.text(matches, "id");
    let values = matches
        .get_many::<String>("seed-value")
        .into_iter()
        .flatten();
    let values = values.map(|v| crate::words::text::nfc(v)).collect();
    let command = Command::FinishDraws {
        draws: vec![draw.clone()],
        values,
        fallback: String::new(),
        now: instant(),
    };
    context.execute(&mut workbook, &command)?;
    show::print(&draw, workbook.book(), context)
}

/// The heads whose units are drawn; `None` in the list is the city tier.
fn heads_asked(
    matches: &ArgMatches,
    book: &Book,
    date: jiff::civil::Date,
    context: &Context,
) -> Vec<Option<String>> {
    if matches.get_flag("all-heads") {
        let view = book.registry.as_of(date);
        let heads = view.heads();
        return heads
            .iter()
            .map(|head| Some(head.key.to_string()))
            .collect();
    }
    match context.text(matches, "tier") {
        tier if tier.eq_ignore_ascii_case("city") => vec![None],
        tier => vec![Some(tier)],
    }
}

fn percent(matches: &ArgMatches, option: &str, context: &Context) -> Result<u32, Failure> {
    let text = context.text(matches, option);
    let number = text.trim().trim_end_matches('%').trim_end().parse();
    number.map_err(|_| Failure::bad((context.words.refusal.not_a_percent)(option, &text)))
}

fn exclusions(matches: &ArgMatches, context: &Context) -> Result<Vec<(String, String)>, Failure> {
    let typed = matches.get_many::<String>("exclude").into_iter().flatten();
    let pairs = typed.map(|text| match text.split_once('=') {
        Some((unit, reason)) => Ok((
            unit.trim().to_owned(),
            crate::words::text::nfc(reason.trim()),
        )),
        None => Err(Failure::bad((context.words.refusal.not_code_and_reason)(
            text,
        ))),
    });
    pairs.collect()
}

/// Sources and their values: a typed pair, a source whose event is to come, or the machine.
fn seeding(matches: &ArgMatches, context: &Context) -> Result<Seeding, Failure> {
    let source = context.text(matches, "source");
    let value = context.text(matches, "seed-value");
    if source.is_empty() && value.is_empty() {
        let typed = context.text(matches, "seed");
        let line = if typed.is_empty() || typed.eq_ignore_ascii_case("OS") {
            sampling::os_source(machine_bytes(context.words)?)
        } else {
            // A machine seed that is repeated: still grade C.
            format!("OS {}", typed.trim().to_ascii_lowercase())
        };
        return Ok(Seeding {
            sources: vec!["OS".to_owned()],
            values: vec![line],
        });
    }
    Ok(typed(&source, &value))
}

/// A source and its value as typed: the value line may carry the source's name, and a
/// source without a value waits for its event.
fn typed(source: &str, value: &str) -> Seeding {
    let (source, value) = (source.trim(), value.trim());
    if source.is_empty() {
        let name = value
            .rsplit_once(char::is_whitespace)
            .map_or(value, |(name, _)| name);
        return Seeding {
            sources: vec![name.trim().to_owned()],
            values: vec![value.to_owned()],
        };
    }
    Seeding {
        sources: vec![source.to_owned()],
        values: Some(value.to_owned())
            .filter(|v| !v.is_empty())
            .into_iter()
            .collect(),
    }
}

fn list(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let asked = matches.get_one::<i16>("year").copied();
    let draws = workbook.book().draws.iter();
    let draws = draws.filter(|draw| asked.is_none_or(|year| draw.year == year));
    listing(draws, workbook.book(), context)
}

fn listing<'a>(
    draws: impl Iterator<Item = &'a crate::book::DrawRecord>,
    book: &Book,
    context: &Context,
) -> Result<Exit, Failure> {
    let w = context.words.draw_lists;
    let mut listing = Listing::new(&[
        ("draw", w.draw),
        ("year", w.year),
        ("tier", w.tier),
        ("name", w.head),
        ("attempt", w.attempt),
        ("n", w.units),
        ("quota", w.quota),
        ("selected", w.selected),
        ("surprise", w.surprise),
        ("grade", w.grade),
        ("state", w.state),
        ("frame_digest", w.frame),
    ]);
    for draw in draws {
        let counts = draw.counts();
        listing.row([
            Field::from(draw.id.as_str()),
            draw.year.to_string().into(),
            draw.tier.code().into(),
            book.tier_name(&draw.tier, draw.frame_date).into(),
            Field::Whole(u64::from(draw.attempt)),
            counts.n.into(),
            counts.quota.into(),
            counts.selected.into(),
            counts.surprise.into(),
            letter(draw.grade()).into(),
            Field::named(draw.state().code(), (w.draw_state)(draw.state())),
            draw.frame.digest().to_string().into(),
        ]);
    }
    context.print(&listing)?;
    Ok(Exit::Done)
}

fn verify(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let (name, proof) = match matches.get_one::<String>("proof") {
        Some(file) => (file.clone(), read_proof(Path::new(file), context)?),
        None => {
            let workbook = context.open()?;
            let id = context.text(matches, "id");
            let proof = show::proof_of(&id, workbook.book(), context)?;
            (id, proof)
        }
    };
    let w = context.words.draw_lists;
    match proof.verify() {
        Ok(()) => {
            let units = proof.frame_lines.len();
            context.say(&(w.proof_holds)(&name))?;
            context.say(&(context.words.draw.proof_holds)(units))?;
            Ok(Exit::Done)
        }
        Err(faults) => {
            let told: Vec<String> = faults
                .iter()
                .map(|fault| (context.words.draw.fault)(fault))
                .collect();
            Err(Failure::no(format!(
                "{}\n{}",
                (w.proof_fails)(&name),
                told.join("\n")
            )))
        }
    }
}

fn read_proof(path: &Path, context: &Context) -> Result<Proof, Failure> {
    let text = read_text(path, LARGEST).map_err(|fault| fault.told(context.words))?;
    serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failure::bad((context.words.draw_lists.not_a_proof)(
            &path.display().to_string(),
            line,
            column,
        ))
        .hint(context.words.draw_lists.not_a_proof_hint)
    })
}

fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
    }
}

/// No draw has this identity.
pub(super) fn unknown(id: &str, book: &Book, context: &Context) -> Failure {
    let known: Vec<&str> = book.draws.iter().map(|draw| draw.id.as_str()).collect();
    Failure::bad((context.words.draw_lists.unknown)(id))
        .hint((context.words.draw_lists.known)(&known))
}
