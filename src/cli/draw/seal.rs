//! `draw seal`: the sealed list of a draw, made once, told by seals only.

use std::path::Path;

use clap::ArgMatches;
use jiff::civil::Date;

use super::{Context, holders, unknown};
use crate::book::{Book, Command, DrawRequest};
use crate::desk::{machine_bytes, parse_date, today, told};
use crate::failure::{Exit, Failure};
use crate::planning::is_working_day;
use crate::registry::{AgencyKey, Folded};
use crate::sampling::{Code, Sealing, Secret, slot_dates};
use crate::seal::{HolderKey, SlotPaper, write_slots};
use crate::store::{ExecuteError, Workbook};

/// Days, teams and spare slots of a list.
pub(super) struct Wish {
    days: Vec<Date>,
    teams: Vec<Code>,
    spare: usize,
}

impl Wish {
    /// Reads the options; days are working days of the period without those ruled out.
    ///
    /// # Errors
    /// A day or team that cannot be read.
    pub(super) fn of(
        matches: &ArgMatches,
        book: &Book,
        request: Option<&DrawRequest>,
        context: &Context,
    ) -> Result<Self, Failure> {
        let w = context.words.cli_draw;
        let year = request.map_or_else(|| today().year(), |request| request.year);
        let (first, last) = book.planning_period(year);
        let tomorrow = today().tomorrow().unwrap_or(first);
        let first = if tomorrow.year() == year {
            first.max(tomorrow)
        } else {
            first
        };
        let from = context.date(matches, "from")?.unwrap_or(first);
        let to = context.date(matches, "to")?.unwrap_or(last);
        let mut out = Vec::new();
        for text in matches.get_many::<String>("not-on").into_iter().flatten() {
            let (a, b) = text.split_once("..").unwrap_or((text, text));
            match (parse_date(a), parse_date(b)) {
                (Some(a), Some(b)) if a <= b => out.push(a..=b),
                _ => return Err(Failure::bad((w.not_a_range)(text))),
            }
        }
        let days = from
            .series(jiff::Span::new().days(1))
            .take_while(|day| *day <= to);
        let free =
            |day: &Date| is_working_day(*day) && !out.iter().any(|range| range.contains(day));
        let teams = matches.get_many::<String>("team").into_iter().flatten();
        let teams = teams.map(|name| {
            let code = Code::parse(name).or_else(|_| Code::parse(&Folded::new(name).capitals()));
            code.map_err(|_| Failure::bad((w.no_code)(name)))
        });
        let mut teams: Vec<Code> = teams.collect::<Result<_, _>>()?;
        if teams.is_empty() {
            teams.extend(Code::parse("DOAN-1"));
        }
        Ok(Self {
            days: days.filter(free).collect(),
            teams,
            spare: matches
                .get_one::<u8>("spare")
                .copied()
                .map_or(0, usize::from),
        })
    }
}

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    context.expect_writable(&workbook)?;
    let id = context.text(matches, "id");
    let book = workbook.book();
    let Some(draw) = book.draw(&id) else {
        return Err(unknown(&id, book, context));
    };
    let plain = DrawRequest::plain(draw.year, draw.frame_date);
    let wish = Wish::of(matches, book, Some(&plain), context)?;
    if !draw.has_holders() {
        let why = crate::book::Refusal::NotSealed(id);
        return Err(told(&ExecuteError::Refused(Box::new(why)), context.words));
    }
    let keys = holders::open(matches, draw, context)?;
    let folder = holders::folder(matches, context).join(&id);
    make(&id, &wish, &folder, &keys, &mut workbook, context)?;
    Ok(Exit::Done)
}

/// Draws the targets, writes one file for each, then records the seals.
pub(super) fn make(
    id: &str,
    wish: &Wish,
    folder: &Path,
    keys: &[HolderKey],
    workbook: &mut Workbook,
    context: &Context,
) -> Result<(), Failure> {
    let w = context.words.cli_draw;
    let refused = |why| told(&ExecuteError::Refused(Box::new(why)), context.words);
    let secrets = holders::secrets(keys, id, context)?;
    let book = workbook.book();
    let sealed = book.sealed_seed(id, &secrets).map_err(refused)?;
    let Some(course) = book.draw(id).and_then(|draw| draw.course()) else {
        return Err(unknown(id, book, context));
    };
    let targets = course.targets(&sealed, wish.spare);
    let dates = slot_dates(&sealed, &wish.days, targets.len());
    if dates.len() < targets.len() {
        return Err(Failure::bad((w.too_few_days)(dates.len(), targets.len())));
    }
    let mut salts = Vec::with_capacity(targets.len());
    for _ in &targets {
        salts.push(Secret::new(machine_bytes(context.words)?));
    }
    let (days, teams) = (&wish.days, &wish.teams);
    let sealing = Sealing::of(
        course.draw(),
        &sealed,
        &targets,
        wish.spare,
        days,
        teams,
        &salts,
    );
    let slots = (1..).zip(&targets).zip(&dates).zip(salts);
    let papers = slots.filter_map(|(((slot, unit), date), salt)| {
        let view = book.registry.as_of(*date);
        let key = AgencyKey::parse(unit.as_str());
        let known = key.as_ref().and_then(|key| view.unit(key));
        Some(SlotPaper {
            draw: course.draw().clone(),
            slot,
            unit: unit.clone(),
            official_code: known.map_or_else(String::new, |unit| unit.code.to_owned()),
            name: key
                .map(|key| book.registry.name_around(&key, *date))
                .unwrap_or_default(),
            date: *date,
            team: sealing.team(slot)?.clone(),
            salt,
        })
    });
    let papers: Vec<SlotPaper> = papers.collect();
    let files = write_slots(folder, &papers, keys).map_err(|fault| fault.told(context.words))?;
    drop(papers);
    let command = Command::SealSlots {
        draw: id.to_owned(),
        sealing,
    };
    if let Err(failure) = context.execute(workbook, &command) {
        for file in &files {
            drop(std::fs::remove_file(file));
        }
        return Err(failure);
    }
    context.remark(&(w.list_written)(
        files.len(),
        &folder.display().to_string(),
    ));
    Ok(())
}
