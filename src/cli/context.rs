//! What every verb needs: language, actor, workbook, format, and where to print.

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;

use clap::ArgMatches;
use jiff::civil::Date;

use super::listing::{Field, Format, Listing};
use crate::book::{Book, Command, Recorded};
use crate::desk::{Surroundings, default_workbook, login_name, parse_date, today, told};
use crate::failure::Failure;
use crate::report::Source;
use crate::store::Workbook;
use crate::words::text::nfc;
use crate::words::{Lang, Words};

/// The surroundings of one run.
#[derive(Debug)]
pub struct Context {
    /// Texts in the reader's language.
    pub words: &'static Words,
    /// Who acts, and where.
    pub at: Surroundings,
    /// How listings are printed.
    pub format: Format,
}

impl Context {
    /// Reads the global options, then the environment, then the platform.
    #[must_use]
    pub fn new(matches: &ArgMatches, words: &'static Words) -> Self {
        let workbook = given(matches, "workbook", "PARPLAN_WORKBOOK");
        let actor = given(matches, "as", "PARPLAN_ACTOR").map(|name| nfc(&name));
        Self {
            words,
            at: Surroundings {
                words,
                actor: actor.unwrap_or_else(login_name),
                workbook: workbook.map_or_else(default_workbook, PathBuf::from),
            },
            format: format_of(matches.get_one::<String>("format").map(String::as_str)),
        }
    }

    /// What papers of a book are made from.
    #[must_use]
    pub fn paper_of<'a>(&self, book: &'a Book) -> Source<'a> {
        Source {
            book,
            today: today(),
            as_of: None,
            words: self.words,
        }
    }

    /// Opens the workbook.
    ///
    /// # Errors
    /// When it is missing, something else, or cannot be opened.
    pub fn open(&self) -> Result<Workbook, Failure> {
        self.at.open()
    }

    /// Refuses before anything is asked or prepared where nothing could be recorded.
    ///
    /// # Errors
    /// When the journal is broken, too new, or open for reading only.
    pub fn expect_writable(&self, workbook: &Workbook) -> Result<(), Failure> {
        workbook
            .expect_writable()
            .map_err(|error| told(&error, self.words))
    }

    /// Carries out a command in an open workbook.
    ///
    /// # Errors
    /// When a rule or the disk refuses; nothing was written then.
    pub fn execute(
        &self,
        workbook: &mut Workbook,
        command: &Command,
    ) -> Result<Vec<Recorded>, Failure> {
        self.at.execute(workbook, command)
    }

    /// Prints a listing to standard output.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn print(&self, listing: &Listing) -> Result<(), Failure> {
        self.print_rows(listing, listing.rows.iter())
    }

    /// Prints rows under the headings of a listing, each as it comes.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn print_rows(
        &self,
        headings: &Listing,
        rows: impl Iterator<Item: AsRef<[Field]>>,
    ) -> Result<(), Failure> {
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        let printed = headings
            .print_with(rows, self.format, self.words, &mut out)
            .and_then(|()| out.flush());
        written(printed)
    }

    /// Prints lines of text to standard output.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn say(&self, text: &str) -> Result<(), Failure> {
        let mut out = std::io::stdout().lock();
        written(writeln!(out, "{text}"))
    }

    /// Shows what must not stay on a screen: on a terminal behind the curtain of its second
    /// screen, until Enter is pressed; elsewhere just printed.
    ///
    /// # Errors
    /// What `show` fails with.
    pub fn behind_curtain(
        &self,
        show: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if !std::io::stdout().is_terminal() || !std::io::stdin().is_terminal() {
            return show();
        }
        let _curtain = Curtain::drawn();
        show()?;
        drop(ask_line(self.words.cli_draw.curtain));
        Ok(())
    }

    /// Says on standard error what does not belong into a script's input.
    pub fn remark(&self, text: &str) {
        // A closed standard error is nobody's fault.
        drop(writeln!(std::io::stderr().lock(), "{text}"));
    }

    /// Says when only a part of the workbook could be read.
    pub fn warn_when_locked(&self, workbook: &Workbook) {
        if let Some(bad) = workbook.broken() {
            self.remark(&(self.words.journal.bad_entry)(bad));
        }
    }

    /// On a terminal a second person types the values again; elsewhere nothing is asked.
    ///
    /// # Errors
    /// When the two differ.
    pub fn typed_again(&self, sources: &[String], values: &[String]) -> Result<(), Failure> {
        if !std::io::stdin().is_terminal() {
            return Ok(());
        }
        let w = self.words.cli_draw;
        for (at, value) in values.iter().enumerate() {
            let source = sources.get(at).map_or(value.as_str(), String::as_str);
            let source = source.split_whitespace().next().unwrap_or_default();
            let again = nfc(&ask_line(&(w.value_again)(source)));
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            if plain(&again) != plain(value) {
                return Err(Failure::bad(w.values_differ));
            }
        }
        Ok(())
    }

    /// The year asked for, or the workbook's current one.
    #[must_use]
    pub fn year(&self, matches: &ArgMatches, workbook: &Workbook) -> i16 {
        let asked = matches.get_one::<i16>("year").copied();
        asked
            .or_else(|| workbook.book().current_year())
            .unwrap_or_else(|| today().year())
    }

    /// A date option, or `None` when it is not given.
    ///
    /// # Errors
    /// When it is not a date.
    pub fn date(&self, matches: &ArgMatches, option: &str) -> Result<Option<Date>, Failure> {
        let Some(text) = matches.get_one::<String>(option) else {
            return Ok(None);
        };
        let date = parse_date(text);
        date.map(Some)
            .ok_or_else(|| Failure::bad((self.words.refusal.not_a_date)(option, text)))
    }

    /// The text of an option or argument, empty when it is not given.
    #[must_use]
    pub fn text(&self, matches: &ArgMatches, option: &str) -> String {
        let text = matches.get_one::<String>(option);
        text.map(|t| nfc(t)).unwrap_or_default()
    }
}

/// The terminal's second screen; gone with all it showed when dropped.
struct Curtain;

impl Curtain {
    fn drawn() -> Self {
        let screen = crossterm::terminal::EnterAlternateScreen;
        let top = crossterm::cursor::MoveTo(0, 0);
        // A terminal without a second screen shows it on its first.
        drop(crossterm::execute!(std::io::stdout(), screen, top));
        Self
    }
}

impl Drop for Curtain {
    fn drop(&mut self) {
        let screen = crossterm::terminal::LeaveAlternateScreen;
        drop(crossterm::execute!(std::io::stdout(), screen));
    }
}

/// Asks for one line on the terminal; the prompt goes to standard error.
#[must_use]
pub fn ask_line(prompt: &str) -> String {
    let mut told = std::io::stderr().lock();
    // A closed standard error is nobody's fault.
    drop(write!(told, "{prompt}").and_then(|()| told.flush()));
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(_) => line.trim().to_owned(),
        Err(_) => String::new(),
    }
}

/// The language asked for: `--lang`, then `PARPLAN_LANG`, then Vietnamese. Needed before
/// the arguments are parsed, because help and errors of parsing speak it too.
#[must_use]
pub fn language(args: &[String]) -> Lang {
    let mut asked = std::env::var("PARPLAN_LANG").ok();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        if arg == "--lang" {
            asked = rest.next().cloned();
        } else if let Some(value) = arg.strip_prefix("--lang=") {
            asked = Some(value.to_owned());
        }
    }
    match asked.as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Vi,
    }
}

fn given(matches: &ArgMatches, option: &str, variable: &str) -> Option<String> {
    let asked = matches.get_one::<String>(option).cloned();
    asked
        .or_else(|| std::env::var(variable).ok())
        .filter(|text| !text.is_empty())
}

fn format_of(asked: Option<&str>) -> Format {
    match asked {
        Some("table") => Format::Table,
        Some("csv") => Format::Csv,
        Some("json") => Format::Json,
        _ if std::io::stdout().is_terminal() => Format::Table,
        _ => Format::Csv,
    }
}

/// A reader that has seen enough, such as `head`, is no failure.
fn written(result: std::io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::bad(error.to_string()))
        }
        _ => Ok(()),
    }
}
