//! `demo`: a complete sample workbook and, without a terminal, the whole job.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Context, Next, rank};
use crate::desk::{Making, RegistryChoice, Sample, Surroundings, Taking, make_sample};
use crate::exchange::write_whole;
use crate::failure::{Exit, Failure};
use crate::report::{self, Paper};
use crate::store::Workbook;

/// The sample's year: that of the plan and of the registry with districts.
const YEAR: i16 = 2017;
const REGISTRY: &str = "hcmc-2017";
const FOLDER: &str = "parplan-demo";

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Next, Failure> {
    let folder = match matches.get_one::<String>("out") {
        Some(folder) => empty_folder(Path::new(folder), context)?,
        None => fresh_folder(),
    };
    let at = Surroundings {
        workbook: folder.join("parplan.db"),
        ..context.at.clone()
    };
    let sample = Sample {
        making: Making {
            registry: RegistryChoice::Shipped(REGISTRY.to_owned()),
            taking: Taking::default(),
            schemes: Vec::new(),
            year: YEAR,
            title: String::new(),
            sample: true,
        },
        seed: matches.get_one::<u64>("seed").copied().unwrap_or(2017),
    };
    let workbook = make_sample(&at, &sample)?;
    if !matches.get_flag("headless") {
        return Ok(Next::Screen(at));
    }
    context.remark(context.words.journal.sample);
    rank::print(&workbook, YEAR, rank::Wish::default(), context)?;
    for file in write_papers(&workbook, &folder, context)? {
        context.remark(&(context.words.desk.wrote)(&file.display().to_string()));
    }
    context.remark(&(context.words.desk.sample_at)(&workbook.place()));
    Ok(Next::End(Exit::Done))
}

fn write_papers(
    workbook: &Workbook,
    folder: &Path,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut written = Vec::new();
    let source = context.paper_of(workbook.book());
    for paper in Paper::of_year(workbook.book(), YEAR) {
        let report = source.paper(&paper);
        for format in paper.formats() {
            let file = folder.join(format!("{}.{}", paper.file_stem(), format.ending()));
            let bytes = report::render(&report, *format, context.words)
                .map_err(|fault| fault.told(context.words))?;
            save(&file, &bytes, context)?;
            written.push(file);
        }
    }
    Ok(written)
}

pub(super) fn save(file: &Path, bytes: &[u8], context: &Context) -> Result<(), Failure> {
    write_whole(file, bytes).map_err(|error| {
        let (what, hint) = context.words.store.cannot_save;
        Failure::store(what(&file.display().to_string(), &error.to_string())).hint(hint)
    })
}

fn empty_folder(folder: &Path, context: &Context) -> Result<PathBuf, Failure> {
    let empty = std::fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if empty {
        Ok(folder.to_owned())
    } else {
        let (what, hint) = context.words.desk.folder_not_empty;
        Err(Failure::bad(what(&folder.display().to_string())).hint(hint))
    }
}

fn fresh_folder() -> PathBuf {
    let named = |n: u32| match n {
        1 => PathBuf::from(FOLDER),
        n => PathBuf::from(format!("{FOLDER}-{n}")),
    };
    (1..)
        .map(named)
        .find(|folder| !folder.exists())
        .unwrap_or_default()
}
