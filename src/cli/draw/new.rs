//! `draw new`: the wish from the options; a draw, a planned draw, or a rehearsal.

use std::path::Path;

use clap::ArgMatches;
use clap::parser::ValueSource;
use jiff::civil::Date;

use super::{Context, holders, print_made, show};
use crate::book::{
    Book, Command, DUTY_PERCENT, DrawRequest, Event, SealMode, Seeding, Strata, Weighting,
};
use crate::desk::{instant, machine_bytes, now, today, told};
use crate::exchange::read_weights;
use crate::failure::{Exit, Failure};
use crate::sampling::{self, Counting, Source, os_source};
use crate::store::ExecuteError;
use crate::words::text::nfc;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let frame_date = context.date(matches, "frame-date")?.unwrap_or_else(today);
    let heads = heads_asked(matches, workbook.book(), frame_date, context);
    let rehearsal = matches.get_flag("rehearsal");
    let mut requests = Vec::with_capacity(heads.len());
    let plain = request(matches, year, frame_date, context)?;
    for head in heads {
        requests.push(DrawRequest {
            head,
            seeding: seeding(matches, rehearsal, context)?,
            ..plain.clone()
        });
    }
    if rehearsal {
        return rehearse(&requests, context);
    }
    let names = holders::named(matches, context)?;
    if !names.is_empty() {
        let mode = match matches.get_flag("sealed-list") {
            true => SealMode::SealedList,
            false => SealMode::JustInTime,
        };
        return sealed(matches, requests, names, mode, context);
    }
    let command = Command::Draw {
        requests,
        now: instant(),
    };
    let facts = context.execute(&mut workbook, &command)?;
    let made = planned(facts.iter().map(|fact| &fact.event));
    print_made(&made, workbook.book(), context)
}

/// With holders: their keys first, then the record; where the seed is known, the list.
fn sealed(
    matches: &ArgMatches,
    requests: Vec<DrawRequest>,
    names: Vec<sampling::Code>,
    mode: SealMode,
    context: &Context,
) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    context.expect_writable(&workbook)?;
    let now = instant();
    let list = holders::list_wish(matches, context)?;
    context.at.draws_to_be(workbook.book(), &requests, now)?;
    let holders = holders::ask(names, context)?;
    let folder = holders::folder(matches, context);
    let made = context.at.draw_sealed(
        &mut workbook,
        requests,
        &holders,
        (mode, &list),
        (&folder, now),
    )?;
    let w = context.words.cli_draw;
    context.remark(&(w.keys_written)(&folder.display().to_string()));
    for (draw, sealed) in &made {
        match sealed {
            Some(slots) => {
                let folder = folder.join(draw).display().to_string();
                context.remark(&(w.list_written)(*slots, &folder));
            }
            None if mode == SealMode::SealedList => context.remark(&(w.list_owed)(draw)),
            None => {}
        }
    }
    let draws: Vec<String> = made.into_iter().map(|(draw, _)| draw).collect();
    print_made(&draws, workbook.book(), context)
}

/// Printed like a draw, recorded nowhere.
fn rehearse(requests: &[DrawRequest], context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let mut book = workbook
        .second_book()
        .map_err(|error| error.told(context.words))?;
    let events = book.rehearse(requests, instant());
    let events =
        events.map_err(|why| told(&ExecuteError::Refused(Box::new(why)), context.words))?;
    let made = planned(events.iter());
    book.pretend(events, &context.at.actor, &now());
    context.remark(context.words.cli_draw.rehearsed);
    for draw in &made {
        show::print(draw, &book, context)?;
    }
    context.remark(context.words.cli_draw.rehearsed);
    Ok(Exit::Done)
}

fn planned<'a>(events: impl Iterator<Item = &'a Event>) -> Vec<String> {
    let plans = events.filter_map(|event| match event {
        Event::DrawPlanned(e) => Some(e.draw.clone()),
        _ => None,
    });
    plans.collect()
}

/// The wish without head and seed.
fn request(
    matches: &ArgMatches,
    year: i16,
    frame_date: Date,
    context: &Context,
) -> Result<DrawRequest, Failure> {
    let below = context.text(matches, "below-duty");
    let (share, shares) = shares(matches, context)?;
    let strata = context.text(matches, "strata");
    let counting = match matches.get_flag("additive") {
        true => Counting::Additive,
        false => Counting::Counted,
    };
    Ok(DrawRequest {
        strata: Strata::ALL
            .into_iter()
            .find(|s| s.code() == strata)
            .unwrap_or_default(),
        share,
        shares,
        below_duty: Some(below).filter(|reason| !reason.is_empty()),
        surprise: percent(&context.text(matches, "surprise"), "surprise", context)?,
        random_at_least: percent(
            &context.text(matches, "random-at-least"),
            "random-at-least",
            context,
        )?,
        counting,
        rotation: rotation(matches, context)?,
        exclude: marks(matches, "exclude", context)?,
        force: marks(matches, "force", context)?,
        weights: weights(matches, context)?,
        reason: context.text(matches, "reason"),
        ..DrawRequest::plain(year, frame_date)
    })
}

/// The heads whose units are drawn; `None` in the list is the city tier.
fn heads_asked(
    matches: &ArgMatches,
    book: &Book,
    date: Date,
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

fn percent(text: &str, option: &str, context: &Context) -> Result<u32, Failure> {
    let number = text.trim().trim_end_matches('%').trim_end().parse();
    number.map_err(|_| Failure::bad((context.words.refusal.not_a_percent)(option, text)))
}

/// The share of all blocks, and those of single ones as `BLOCK=N%`.
fn shares(matches: &ArgMatches, context: &Context) -> Result<(u32, Vec<(String, u32)>), Failure> {
    let (mut all, mut own) = (DUTY_PERCENT, Vec::new());
    for text in matches.get_many::<String>("share").into_iter().flatten() {
        match text.split_once('=') {
            Some((block, share)) => {
                let block = block.trim().to_ascii_uppercase().replace('_', "-");
                own.push((block, percent(share, "share", context)?));
            }
            None => all = percent(text, "share", context)?,
        }
    }
    Ok((all, own))
}

fn rotation(matches: &ArgMatches, context: &Context) -> Result<Option<u16>, Failure> {
    let text = context.text(matches, "rotation");
    if text.eq_ignore_ascii_case("off") {
        return Ok(None);
    }
    let years = text.trim().parse().ok();
    years
        .map(Some)
        .ok_or_else(|| Failure::bad((context.words.cli_draw.not_a_rotation)(&text)))
}

fn marks(
    matches: &ArgMatches,
    option: &str,
    context: &Context,
) -> Result<Vec<(String, String)>, Failure> {
    let typed = matches.get_many::<String>(option).into_iter().flatten();
    let pairs = typed.map(|text| match text.split_once('=') {
        Some((unit, reason)) => Ok((unit.trim().to_owned(), nfc(reason.trim()))),
        None => Err(Failure::bad((context.words.refusal.not_code_and_reason)(
            option, text,
        ))),
    });
    pairs.collect()
}

fn weights(matches: &ArgMatches, context: &Context) -> Result<Vec<Weighting>, Failure> {
    let Some(file) = matches.get_one::<String>("weights") else {
        return Ok(Vec::new());
    };
    let rows = read_weights(Path::new(file)).map_err(|fault| fault.told(context.words))?;
    let rows = rows.into_iter().map(|row| Weighting {
        unit: row.unit,
        weight: row.weight,
    });
    Ok(rows.collect())
}

/// Sources and their values: typed pairs, sources whose events are to come, or the machine.
fn seeding(matches: &ArgMatches, rehearsal: bool, context: &Context) -> Result<Seeding, Failure> {
    let many = |option: &str| -> Vec<String> {
        let typed = matches.get_many::<String>(option).into_iter().flatten();
        let typed = typed.map(|text| nfc(text.trim()));
        typed.filter(|text| !text.is_empty()).collect()
    };
    let (sources, values) = (many("source"), many("seed-value"));
    if rehearsal {
        // A seed of its own, tagged: it cannot equal the seed of a real draw.
        let name = Source::Rehearsal.name();
        let line = os_source(machine_bytes(context.words)?).replacen("OS", &name, 1);
        return Ok(Seeding {
            sources: vec![name],
            values: vec![line],
        });
    }
    if sources.is_empty() && values.is_empty() {
        let typed = context.text(matches, "seed");
        let line = if typed.is_empty() || typed.eq_ignore_ascii_case("OS") {
            os_source(machine_bytes(context.words)?)
        } else {
            // A machine seed that is repeated: still grade C.
            format!("OS {}", typed.trim().to_ascii_lowercase())
        };
        return Ok(Seeding {
            sources: vec!["OS".to_owned()],
            values: vec![line],
        });
    }
    let typed = matches.value_source("seed-value") == Some(ValueSource::CommandLine);
    if typed {
        context.typed_again(&sources, &values)?;
    }
    let named: Vec<String> = if sources.is_empty() {
        let name = |value: &String| {
            let name = value.rsplit_once(char::is_whitespace);
            name.map_or(value.as_str(), |(name, _)| name)
                .trim()
                .to_owned()
        };
        values.iter().map(name).collect()
    } else {
        sources
    };
    Ok(Seeding {
        sources: named,
        values,
    })
}
