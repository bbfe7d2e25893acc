//! `draw reveal`: the next surprise slot, the surprise part of a draw without holders, or
//! the publication of the secrets. What is shown is recorded first.

use std::collections::BTreeMap;
use std::io::IsTerminal;

use clap::ArgMatches;

use super::{Context, holders, show, unknown};
use crate::book::{Book, Command, DrawRecord, Event, OpenWay, SealMode};
use crate::cli::context::ask_line;
use crate::desk::{instant, today};
use crate::failure::{Exit, Failure};
use crate::registry::AgencyKey;
use crate::sampling::{Digest, Opening};
use crate::seal::{HolderKey, open_slot, slot_path};
use crate::store::Workbook;
use crate::words::numbers;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let id = context.text(matches, "id");
    let Some(draw) = workbook.book().draw(&id) else {
        return Err(unknown(&id, workbook.book(), context));
    };
    if !draw.has_holders() || draw.outcome.is_none() {
        let command = Command::ShowSurprise { draw: id.clone() };
        context.execute(&mut workbook, &command)?;
        context.remark(context.words.papers.confidential);
        return show::surprise(&id, workbook.book(), context);
    }
    let draw = draw.clone();
    if !draw.secrets.is_empty() {
        return show::surprise(&id, workbook.book(), context);
    }
    context.expect_writable(&workbook)?;
    let keys = holders::open(matches, &draw, context)?;
    if matches.get_flag("publish") {
        return publish(matches, &draw, &keys, &mut workbook, context);
    }
    let course = draw.course();
    let listed = draw.mode == Some(SealMode::SealedList)
        && course.is_some_and(|course| course.sealing().is_none() || !course.is_list_open());
    let asked = matches.get_one::<u64>("slot").copied();
    let slot = asked.or_else(|| workbook.book().next_slot(&id));
    let way = if listed {
        listed_way(matches, &draw, slot.unwrap_or(1), &keys, context)?
    } else {
        morning_way(matches, &draw, &keys, context)?
    };
    let command = Command::OpenSlot {
        draw: id,
        slot,
        way,
        now: instant(),
    };
    let facts = context.execute(&mut workbook, &command)?;
    for fact in facts {
        if let Event::SlotOpened(opened) = &fact.event {
            tell(&opened.opening, workbook.book(), context)?;
        }
    }
    Ok(Exit::Done)
}

fn morning_way(
    matches: &ArgMatches,
    draw: &DrawRecord,
    keys: &[HolderKey],
    context: &Context,
) -> Result<OpenWay, Failure> {
    let date = context.date(matches, "date")?.unwrap_or_else(today);
    let mut value = context.text(matches, "value");
    if value.is_empty() && std::io::stdin().is_terminal() {
        value = ask_line(&(context.words.cli_draw.ask_morning)(
            &Book::morning_sources(date),
        ));
    }
    Ok(OpenWay::Morning {
        secrets: holders::secrets(keys, &draw.id, context)?,
        date,
        value: Some(value).filter(|value| !value.is_empty()),
    })
}

/// The slot's file, opened; a slot whose day is to come is not told, not even its day.
fn listed_way(
    matches: &ArgMatches,
    draw: &DrawRecord,
    slot: u64,
    keys: &[HolderKey],
    context: &Context,
) -> Result<OpenWay, Failure> {
    let folder = holders::folder(matches, context).join(&draw.id);
    let path = slot_path(&folder, slot);
    let paper = open_slot(&path, keys).map_err(|fault| fault.told(context.words))?;
    if paper.draw.as_str() != draw.id || paper.slot != slot {
        return Err(crate::seal::SealFault::OtherSlot(path).told(context.words));
    }
    if paper.date > crate::sampling::in_viet_nam(instant()).date() {
        return Err(Failure::no((context.words.cli_draw.not_today)(slot)));
    }
    Ok(OpenWay::Listed {
        unit: paper.unit,
        date: paper.date,
        team: paper.team,
        salt: *paper.salt.as_digest(),
    })
}

fn tell(opening: &Opening, book: &Book, context: &Context) -> Result<(), Failure> {
    let w = context.words.cli_draw;
    if opening.void {
        return context.say(w.void);
    }
    let key = AgencyKey::parse(opening.unit.as_str());
    let view = book.registry.as_of(opening.date);
    let unit = key.as_ref().and_then(|key| view.unit(key));
    let code = unit.map_or_else(String::new, |unit| unit.code.to_owned());
    let name = key.map(|key| book.registry.name_around(&key, opening.date));
    context.say(&(w.opened)(
        opening.slot,
        opening.unit.as_str(),
        &code,
        &name.unwrap_or_default(),
        &numbers::date(opening.date, context.words.lang),
    ))
}

fn publish(
    matches: &ArgMatches,
    draw: &DrawRecord,
    keys: &[HolderKey],
    workbook: &mut Workbook,
    context: &Context,
) -> Result<Exit, Failure> {
    let folder = holders::folder(matches, context).join(&draw.id);
    let mut salts: BTreeMap<u64, Digest> = BTreeMap::new();
    let slots = draw.sealing().map_or(0, |list| list.leaves.len() as u64);
    let opened: Vec<u64> = draw.openings().map(|(opening, _)| opening.slot).collect();
    for slot in (1..=slots).filter(|slot| !opened.contains(slot)) {
        let paper = open_slot(&slot_path(&folder, slot), keys);
        let paper = paper.map_err(|fault| fault.told(context.words))?;
        salts.insert(slot, *paper.salt.as_digest());
    }
    let command = Command::PublishSecrets {
        draw: draw.id.clone(),
        secrets: holders::secrets(keys, &draw.id, context)?,
        salts,
    };
    context.execute(workbook, &command)?;
    context.say(&(context.words.cli_draw.published)(&draw.id))?;
    Ok(Exit::Done)
}
