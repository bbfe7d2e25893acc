//! From a row to a file: format, name, whether to replace, then the worker's part.
//!
//! Every step is a question of its own; leaving one leaves nothing behind.

use std::path::{Path, PathBuf};

use super::rows::What;
use crate::exchange::{CsvStyle, LongRow, write_csv, write_registry};
use crate::failure::Failure;
use crate::report::format_of;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Effect, Work};
use crate::tui::widgets::dialog::{Ask, Confirm, Dialog, Message};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::picker::{Item, Picker};

/// A confidential paper was asked for, and the word was typed.
pub(super) const CONFIRMED: &str = "reports.confirmed";
/// The format.
pub(super) const FORMAT: &str = "reports.format";
/// The file's name.
pub(super) const NAME: &str = "reports.name";

/// What is being written.
#[derive(Debug, Clone)]
pub(super) struct Writing {
    pub(super) what: What,
    /// The format chosen, by its ending.
    pub(super) format: String,
}

/// Asks whether a confidential paper may go out; others go on at once.
pub(super) fn begin(what: &What, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if !what.is_confidential() {
        return ask_format(what, cx);
    }
    let w = cx.words.screens.reports;
    let then = vec![Effect::Answer(Answer {
        tag: CONFIRMED,
        value: String::new(),
    })];
    let confirm = Confirm::new(w.confidential_question, w.confidential_verb, then);
    vec![Effect::Open(Dialog::Confirm(
        confirm.typed(w.confidential_word),
    ))]
}

/// Asks for the format.
pub(super) fn ask_format(what: &What, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.reports;
    let items = what.formats().into_iter().map(|format| {
        let ending = format.strip_suffix("-excel").unwrap_or(format);
        Item::answer(
            format!(".{ending:<6}{}", (w.format)(format)),
            FORMAT,
            format,
        )
    });
    let picker = Picker::new(w.which_format, items.collect());
    vec![Effect::Open(Dialog::Picker(picker))]
}

/// Asks for the name, with one beside the workbook proposed.
pub(super) fn ask_name(writing: &Writing, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let folder = Path::new(cx.place).parent().unwrap_or(Path::new(""));
    let name = format!("{}.{}", writing.what.stem(cx), writing.ending());
    let path = folder.join(name).display().to_string();
    ask_name_again(&path, cx)
}

fn ask_name_again(path: &str, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.reports;
    let ask = Ask::new(w.file_name, NAME, Accepts::Text).with(path);
    vec![Effect::Open(Dialog::Ask(ask.hint(w.file_name_hint)))]
}

/// A name was typed: what does not work is said and asked again, else the worker looks
/// whether the file is there.
pub(super) fn named(writing: &Writing, typed: &str, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let mut path = PathBuf::from(typed);
    if path.extension().is_none() {
        path.set_extension(writing.ending());
    }
    match work(writing, path.clone(), cx) {
        Ok(_) => vec![Effect::work(Work::Probe(path))],
        Err(failure) => {
            let mut effects = ask_name_again(typed, cx);
            let message = Message::failure(&failure, cx.words);
            effects.push(Effect::Open(Dialog::Message(message)));
            effects
        }
    }
}

/// The file is there or not: asks, or writes.
pub(super) fn probed(
    writing: &Writing,
    path: &Path,
    there: bool,
    cx: &ScreenCx<'_>,
) -> Vec<Effect> {
    let w = cx.words.screens.reports;
    let work = match work(writing, path.to_owned(), cx) {
        Ok(work) => Effect::work(work),
        Err(failure) => {
            let message = Message::failure(&failure, cx.words);
            return vec![Effect::Open(Dialog::Message(message))];
        }
    };
    if !there {
        return vec![work];
    }
    let question = (w.exists)(&path.display().to_string());
    let confirm = Confirm::new(question, w.replace, vec![work]);
    vec![Effect::Open(Dialog::Confirm(confirm))]
}

impl Writing {
    fn ending(&self) -> &str {
        self.format.strip_suffix("-excel").unwrap_or(&self.format)
    }
}

fn work(writing: &Writing, path: PathBuf, cx: &ScreenCx<'_>) -> Result<Work, Failure> {
    match &writing.what {
        What::Paper(paper) => {
            format_of(&path).map_err(|fault| fault.told(cx.words))?;
            let paper = paper.clone();
            Ok(Work::Write { paper, path })
        }
        what => {
            let excel = writing.format != writing.ending();
            let bytes = bytes(what, &path, excel, cx)?;
            Ok(Work::Save { bytes, path })
        }
    }
}

/// The bytes of a registry or of scores; none for anything else.
pub(super) fn bytes(
    what: &What,
    path: &Path,
    excel: bool,
    cx: &ScreenCx<'_>,
) -> Result<Vec<u8>, Failure> {
    match what {
        What::Registry => {
            let view = cx.book.registry.as_of(cx.day);
            write_registry(&view, path).map_err(|fault| fault.told(cx.words))
        }
        What::Scores => {
            let is_csv = path
                .extension()
                .is_some_and(|e| e.eq_ignore_ascii_case("csv"));
            if !is_csv {
                return Err(Failure::bad(cx.words.screens.reports.only_csv));
            }
            let style = if excel {
                CsvStyle::ExcelComma
            } else {
                CsvStyle::Plain
            };
            let rows = cx.book.long_form(cx.year, None).into_iter();
            let rows: Vec<LongRow> = rows
                .map(|row| LongRow {
                    line: 0,
                    agency: row.agency,
                    criterion: row.criterion,
                    value: row.value,
                    note: row.note,
                    evidence: row.evidence,
                    data_source: row.data_source,
                })
                .collect();
            Ok(write_csv(&rows, style))
        }
        What::Paper(_) | What::Scorecard => Ok(Vec::new()),
    }
}
