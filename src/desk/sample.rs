//! A made-up year, to show the program: draws, visits and scores of every agency.
//!
//! Everything follows from a seed, so that two people see the same figures. The workbook
//! is marked as a sample when it begins; nothing here is ever mixed into a real one.

mod values;

use jiff::civil::Date;

use super::{Making, Surroundings, make_workbook};
use crate::book::{Command, Dating, DrawRequest, ScoreRow, Seeding};
use crate::failure::Failure;
use crate::planning::{Mode, spread};
use crate::scoring::{Lane, Typed};
use crate::store::Workbook;
use values::Dice;

/// What the sample is made from.
#[derive(Debug, Clone)]
pub struct Sample {
    /// How the workbook begins; `sample` is set whatever it says.
    pub making: Making,
    /// The same seed gives the same figures.
    pub seed: u64,
}

/// Makes the sample workbook and does a year's work in it.
///
/// # Errors
/// When the workbook cannot be made.
pub fn make_sample(at: &Surroundings, sample: &Sample) -> Result<Workbook, Failure> {
    let making = Making {
        sample: true,
        ..sample.making.clone()
    };
    let mut workbook = make_workbook(at, &making)?;
    let dice = Dice::new(sample.seed);
    let year = making.year;
    let first = Date::new(year, 1, 5).unwrap_or(Date::MAX);
    draw(at, &mut workbook, year, first, &dice)?;
    plan(at, &mut workbook, year)?;
    score(at, &mut workbook, year, &dice)?;
    visit(at, &mut workbook, year)?;
    Ok(workbook)
}

fn draw(
    at: &Surroundings,
    workbook: &mut Workbook,
    year: i16,
    on: Date,
    dice: &Dice,
) -> Result<(), Failure> {
    let view = workbook.book().registry.as_of(on);
    let heads = view.heads();
    let heads = heads.iter().map(|head| Some(head.key.to_string()));
    let requests = std::iter::once(None).chain(heads).map(|head| DrawRequest {
        seeding: Seeding {
            sources: vec!["OS".to_owned()],
            values: vec![dice.source_line(head.as_deref().unwrap_or("city"))],
        },
        head,
        ..DrawRequest::plain(year, on)
    });
    let requests = requests.collect();
    // Eight in the morning in Viet Nam: the plan is dated on the sample's own day.
    let now = jiff::tz::Offset::UTC
        .to_timestamp(on.at(1, 0, 0, 0))
        .unwrap_or_default();
    at.execute(workbook, &Command::Draw { requests, now })?;
    Ok(())
}

fn plan(at: &Surroundings, workbook: &mut Workbook, year: i16) -> Result<(), Failure> {
    let from = Date::new(year, 3, 1).unwrap_or(Date::MIN);
    let to = Date::new(year, 11, 30).unwrap_or(Date::MIN);
    let visits = workbook.book().inspections.values();
    let announced: Vec<String> = visits
        .filter(|v| v.mode == Mode::Scheduled)
        .map(|v| v.id.clone())
        .collect();
    let days = spread(announced.len(), from, to);
    let datings = announced.into_iter().zip(days).zip(1..);
    let datings = datings.map(|((inspection, date), n)| Dating {
        inspection,
        date,
        team: (at.words.desk.sample_team)(n % 6 + 1),
    });
    let datings = datings.collect();
    at.execute(workbook, &Command::DateInspections(datings))?;
    Ok(())
}

fn score(
    at: &Surroundings,
    workbook: &mut Workbook,
    year: i16,
    dice: &Dice,
) -> Result<(), Failure> {
    for lane in [Lane::Own, Lane::Appraised] {
        let rows = rows(at, workbook, year, lane, dice);
        let source = String::new();
        let command = Command::RecordScores {
            year,
            lane,
            source,
            rows,
        };
        at.execute(workbook, &command)?;
    }
    Ok(())
}

fn rows(
    at: &Surroundings,
    workbook: &Workbook,
    year: i16,
    lane: Lane,
    dice: &Dice,
) -> Vec<ScoreRow> {
    let book = workbook.book();
    let Some(scored) = book.years.get(&year) else {
        return Vec::new();
    };
    let view = book
        .registry
        .as_of(Date::new(year, 12, 31).unwrap_or(Date::MAX));
    let mut rows = Vec::new();
    for unit in view.units().filter(|unit| unit.in_frame) {
        let Some(scheme) = scored.scheme_for(unit.kind.code(), unit.subkind) else {
            continue;
        };
        let quality = dice.quality(unit.key.as_str());
        for criterion in scheme.criteria() {
            let Some(value) =
                values::made_up(dice, unit.key.as_str(), criterion, lane, quality, year)
            else {
                continue;
            };
            let absent = value == "NA";
            rows.push(ScoreRow {
                line: None,
                agency: unit.key.to_string(),
                criterion: criterion.id.clone(),
                note: if absent {
                    criterion.na.clone().unwrap_or_default()
                } else {
                    String::new()
                },
                evidence: if absent || lane != Lane::Own {
                    String::new()
                } else {
                    (at.words.desk.sample_evidence)(dice.number(unit.key.as_str(), &criterion.id))
                },
                data_source: criterion.sources.first().cloned().unwrap_or_default(),
                value,
                typed: Typed::File,
            });
        }
    }
    rows
}

/// Visits planned for the first half of the year were made.
fn visit(at: &Surroundings, workbook: &mut Workbook, year: i16) -> Result<(), Failure> {
    let until = Date::new(year, 6, 30).unwrap_or(Date::MIN);
    let visits = workbook.book().inspections.values();
    let made: Vec<(String, Date)> = visits
        .filter_map(|v| Some((v.id.clone(), v.date?)))
        .filter(|(_, date)| *date <= until)
        .collect();
    for (inspection, date) in made {
        at.execute(workbook, &Command::FinishInspection { inspection, date })?;
    }
    Ok(())
}
