//! `check FILE…`: every problem of schemes and registries, with line and column.
//!
//! Schemes are checked together: two versions of one may not count in the same time, and
//! nothing that is scored changes under one version. With `-w` the one in force is asked too.

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::agencies::import::warn;
use super::listing::{Field, Listing};
use crate::book::{Book, last_day};
use crate::desk::today;
use crate::exchange::{Incoming, LARGEST, Reading, read_bytes, read_incoming, read_text};
use crate::failure::{Exit, Failure};
use crate::registry::Registry;
use crate::registry::change::{ChangeRow, check_rows};
use crate::scheme::{Diagnostic, Scheme, Severity, Surroundings, decode, load, load_with, recall};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let asked = matches.get_one::<String>("format").map(String::as_str);
    let mut desk = Desk {
        context,
        workbook: match matches.value_source("workbook") {
            Some(_) => Some(context.open()?),
            None => None,
        },
        schemes: Vec::new(),
        listing: matches!(asked, Some("json" | "csv")).then(|| listing(context)),
    };
    let files = matches.get_many::<String>("file").into_iter().flatten();
    let files: Vec<&str> = files.map(String::as_str).collect();
    desk.glance(&files);
    let mut exit = Exit::Done;
    for file in files {
        match desk.check(Path::new(file)) {
            Ok(true) => {}
            Ok(false) if exit == Exit::Done => exit = Exit::No,
            Ok(false) => {}
            // The other files are checked all the same.
            Err(failure) => {
                context.remark(&failure.text(context.words));
                exit = failure.exit;
            }
        }
    }
    if let Some(listing) = &desk.listing {
        context.print(listing)?;
    }
    Ok(exit)
}

/// What one run checks with.
struct Desk<'c> {
    context: &'c Context,
    /// Asked for the scheme in force.
    workbook: Option<crate::store::Workbook>,
    /// Sound schemes among the files, in their order.
    schemes: Vec<(String, Scheme)>,
    /// Problems for a program to read, where it is asked for.
    listing: Option<Listing>,
}

impl Desk<'_> {
    /// Reads the schemes among the files, so that each is checked beside the others.
    fn glance(&mut self, files: &[&str]) {
        for file in files {
            let text = read_text(Path::new(file), LARGEST).unwrap_or_default();
            if let Ok(loaded) = load(&text, file) {
                self.schemes.push(((*file).to_owned(), loaded.scheme));
            }
        }
    }

    /// Whether the file is sound; its problems go to standard error, or into the listing.
    fn check(&mut self, path: &Path) -> Result<bool, Failure> {
        let ending = path.extension().map(|e| e.to_ascii_lowercase());
        let text = match ending.as_deref().and_then(|e| e.to_str()) {
            Some("csv" | "tsv" | "xlsx" | "xlsm") => return self.registry(path),
            _ => read_bytes(path, LARGEST).map_err(|fault| fault.told(self.context.words))?,
        };
        let name = path.display().to_string();
        let text = match decode(&text, &name) {
            Ok(text) => text,
            Err(problems) => {
                let text = String::from_utf8_lossy(&text);
                self.report(&name, &text, problems.list, None)?;
                return Ok(false);
            }
        };
        // A registry in RON is a list; a scheme is not.
        let begins = text
            .lines()
            .map(str::trim)
            .find(|l| !l.is_empty() && !l.starts_with("//"));
        if begins.is_some_and(|line| line.starts_with('[')) {
            return self.registry(path);
        }
        self.scheme(name, text)
    }

    fn scheme(&mut self, name: String, text: &str) -> Result<bool, Failure> {
        let book = self.workbook.as_ref().map(crate::store::Workbook::book);
        let own = self.schemes.iter().find(|(file, _)| *file == name);
        // What is faulty has an id and a year too, to be compared by.
        let own = own.map(|(_, scheme)| scheme.clone());
        let own = own.or_else(|| recall(text, &name));
        let in_force = own.as_ref().and_then(|own| in_force(book?, own));
        let mut others = self.schemes.iter().take_while(|(file, _)| *file != name);
        let twin = own.as_ref().and_then(|own| {
            let twin = others.find(|(_, s)| s.id == own.id && s.version == own.version);
            twin.map(|(_, scheme)| scheme)
        });
        let beside: Vec<&Scheme> = self.schemes.iter().map(|(_, scheme)| scheme).collect();
        let subkinds = book.map(|book| {
            let kinds = crate::registry::Kind::ALL.iter().map(|kind| kind.code());
            kinds.chain(book.registry.subkinds()).collect::<Vec<_>>()
        });
        let view = book.zip(own.as_ref());
        let view = view.map(|(book, own)| book.registry.as_of(last_day(own.year)));
        let known = |code: &str| {
            let view = view.as_ref();
            view.is_none_or(|view| view.resolve(code).is_ok())
        };
        let around = Surroundings {
            kinds: subkinds.as_deref(),
            agency: view.is_some().then_some(&known),
            standing: in_force.or(twin),
            beside: &beside,
        };
        let (list, sound) = match load_with(text, &name, &around) {
            Ok(loaded) => (loaded.warnings, Some(loaded.scheme)),
            Err(problems) => (problems.list, None),
        };
        self.report(&name, text, list, sound.as_ref())?;
        Ok(sound.is_some())
    }

    /// Problems of one scheme, and what it holds where it is sound.
    fn report(
        &mut self,
        name: &str,
        text: &str,
        list: Vec<Diagnostic>,
        sound: Option<&Scheme>,
    ) -> Result<(), Failure> {
        let context = self.context;
        if let Some(listing) = &mut self.listing {
            for diagnostic in &list {
                listing.row(line(diagnostic, name, context));
            }
            return Ok(());
        }
        match sound {
            Some(scheme) => {
                for warning in &list {
                    let told = crate::words::scheme::render(warning, name, text, context.words);
                    context.remark(&told);
                }
                let (domains, criteria) = (scheme.domains.len(), scheme.criteria().count());
                let w = context.words.scheme;
                context.say(&(w.sound)(name, domains, criteria, list.len()))?;
            }
            None => {
                let problems = crate::scheme::Diagnostics {
                    source: name.to_owned(),
                    list,
                };
                let told = crate::words::scheme::render_all(&problems, text, context.words);
                context.remark(&told);
            }
        }
        Ok(())
    }

    fn registry(&mut self, path: &Path) -> Result<bool, Failure> {
        check_registry(path, self.context)
    }
}

/// The scheme of this id in force: in its own year, else the newest.
fn in_force<'b>(book: &'b Book, new: &Scheme) -> Option<&'b Scheme> {
    let years = book
        .years
        .range(new.year..=new.year)
        .chain(book.years.iter().rev());
    let mut all = years.flat_map(|(_, kept)| kept.schemes.iter().rev());
    all.find(|adopted| adopted.scheme.id == new.id)
        .map(|adopted| &adopted.scheme)
}

fn listing(context: &Context) -> Listing {
    let w = context.words.scheme_lists;
    Listing::new(&[
        ("file", w.source),
        ("code", w.code),
        ("severity", w.severity),
        ("line", w.line),
        ("column", w.column),
        ("length", w.length),
        ("message", w.message),
        ("help", w.help),
        ("second_line", w.second_line),
        ("second_column", w.second_column),
        ("second", w.second),
        ("label", w.message),
        ("second_length", w.length),
    ])
}

fn line(diagnostic: &Diagnostic, name: &str, context: &Context) -> Vec<Field> {
    let w = context.words.scheme;
    let severity = match diagnostic.severity() {
        Severity::Error => Field::named("error", w.error),
        Severity::Warning => Field::named("warning", w.warning),
    };
    let at = diagnostic.primary;
    let second = diagnostic.secondary;
    vec![
        name.into(),
        diagnostic.code().into(),
        severity,
        at.line.into(),
        at.column.into(),
        at.length.into(),
        (w.message)(&diagnostic.fault).into(),
        (w.hint)(&diagnostic.fault).map_or(Field::Empty, Field::from),
        second.map_or(Field::Empty, |(span, _)| span.line.into()),
        second.map_or(Field::Empty, |(span, _)| span.column.into()),
        second.map_or(Field::Empty, |(_, label)| (w.label)(label).into()),
        (w.mark)(&diagnostic.fault).into(),
        second.map_or(Field::Empty, |(span, _)| span.length.into()),
    ]
}

fn check_registry(path: &Path, context: &Context) -> Result<bool, Failure> {
    let w = context.words.agencies;
    let name = path.display().to_string();
    let rows = match read_incoming(path, &Reading::default()) {
        Ok(Incoming::Units(rows)) => rows,
        Ok(Incoming::Changes(rows)) => return check_changes(&name, &rows, context),
        Err(fault) => {
            context.remark(&fault.told(context.words).text(context.words));
            return Ok(false);
        }
    };
    match Registry::default().plan_import(&rows, None, today()) {
        Ok(plan) => {
            context.say(&(w.sound)(&name, plan.records.len()))?;
            warn(&plan.warnings, context);
            Ok(true)
        }
        Err(faults) => {
            for fault in &faults {
                context.remark(&format!("{name}: {}", (w.row_fault)(fault)));
            }
            Ok(false)
        }
    }
}

/// Rows one by one; whether they fit the registry is known only where there is one.
fn check_changes(name: &str, rows: &[ChangeRow], context: &Context) -> Result<bool, Failure> {
    let w = context.words.agencies.changes;
    let faults = check_rows(rows);
    if faults.is_empty() {
        context.say(&(w.rows_sound)(name, rows.len()))?;
        return Ok(true);
    }
    for fault in &faults {
        context.remark(&format!("{name}: {}", (w.fault)(fault)));
    }
    Ok(false)
}
