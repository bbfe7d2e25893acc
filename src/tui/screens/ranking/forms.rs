//! Publishing the ranking of the year in front, and opening it again: a form each. Nothing
//! is decided here; the book is asked, and what it refuses stands in the form.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::book::{Command, RankingRefusal, Refusal};
use crate::desk::ENGINE;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::{Confirm, Dialog};
use crate::tui::widgets::form::{Form, FormField, Kind};
use crate::tui::widgets::{Painted, below, line, panel, row};

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    /// Publish so many agencies as this revision; of them without all answers.
    Publish {
        revision: u32,
        agencies: usize,
        open: usize,
    },
    /// Open the publication with this number again.
    Reopen(u32),
}

/// A form in front.
#[derive(Debug)]
pub(super) struct Filling {
    what: For,
    /// The year it began with; another year wants another form.
    pub(super) year: i16,
    /// What was refused, whole.
    fault: String,
    form: Form,
}

fn publishing(year: i16, decision: &str, allow_incomplete: bool) -> Command {
    Command::PublishRanking {
        year,
        decision: decision.to_owned(),
        engine: ENGINE.to_owned(),
        allow_incomplete,
    }
}

/// The form that fits the year: to publish, or to open again what stands.
///
/// # Errors
/// Why there is nothing to publish.
pub(super) fn begin(cx: &ScreenCx<'_>) -> Result<Filling, String> {
    let year = cx.year;
    let (what, fields) = match cx.book.published(year) {
        Some(standing) => {
            let reason = FormField::new("reason", "", Kind::Text).required();
            (For::Reopen(standing.revision()), vec![reason])
        }
        None => {
            // Asking first tells whether the box is needed at all.
            let open = match cx.book.decide(&publishing(year, "", false)) {
                Ok(_) => 0,
                Err(Refusal::Ranking(RankingRefusal::Incomplete { open, .. })) => open,
                Err(refusal) => return Err((cx.words.refusal.tell)(&refusal).what),
            };
            let groups = cx.book.results(year).groups;
            let newest = cx.book.publication(year, None);
            let what = For::Publish {
                revision: newest.map_or(1, |before| before.revision() + 1),
                agencies: groups.iter().map(|group| group.members.len()).sum(),
                open,
            };
            let mut fields = vec![FormField::new("decision", "", Kind::Text)];
            if open > 0 {
                fields.push(FormField::new("incomplete", "", Kind::Bool));
            }
            (what, fields)
        }
    };
    let mut filling = Filling {
        what,
        year,
        fault: String::new(),
        form: Form::new(fields),
    };
    filling.name(cx);
    Ok(filling)
}

impl Filling {
    /// Names the fields in the language in front; what was typed stays.
    pub(super) fn name(&mut self, cx: &ScreenCx<'_>) {
        let w = &cx.words.screens.ranking.publish;
        self.form.tell("decision", w.decision, w.decision_hint);
        self.form.tell("incomplete", w.incomplete, w.tick);
        self.form.tell("reason", w.reason, w.reason_hint);
        self.clear();
    }

    /// Takes away what was refused: it may no longer be true.
    fn clear(&mut self) {
        self.fault.clear();
        self.form.clear_faults();
    }

    /// Shows what was refused.
    pub(super) fn refused(&mut self, why: &str) {
        why.clone_into(&mut self.fault);
    }

    /// The form, which answers keys and text.
    pub(super) fn form(&mut self) -> &mut Form {
        self.fault.clear();
        &mut self.form
    }

    /// The form is handed in: a question, a command, or a fault that stays in the form.
    pub(super) fn hand_in(&mut self, cx: &ScreenCx<'_>) -> Vec<Effect> {
        let w = &cx.words.screens.ranking.publish;
        let (revision, agencies, open) = match self.what {
            For::Publish {
                revision,
                agencies,
                open,
            } => (revision, agencies, open),
            For::Reopen(_) => {
                let command = Command::ReopenRanking {
                    year: self.year,
                    reason: self.form.value("reason").to_owned(),
                };
                return self
                    .ask_first(&command, cx)
                    .unwrap_or_else(|| vec![Effect::record(command, "ranking/publish")]);
            }
        };
        let allowed = !self.form.value("incomplete").is_empty();
        if open > 0 && !allowed {
            self.form.fault("incomplete", w.tick);
            return Vec::new();
        }
        let command = publishing(self.year, self.form.value("decision"), allowed);
        if let Some(stay) = self.ask_first(&command, cx) {
            return stay;
        }
        let missing = if open > 0 {
            (w.open)(open, agencies)
        } else {
            String::new()
        };
        let question = (w.question)(self.year, revision, &missing);
        let then = vec![Effect::record(command, "ranking/publish")];
        let confirm = Confirm::new(question, w.verb, then).typed(w.word);
        vec![Effect::Open(Dialog::Confirm(confirm))]
    }

    /// Asks the book before a person is asked; `Some`: it refuses, and the form says why.
    fn ask_first(&mut self, command: &Command, cx: &ScreenCx<'_>) -> Option<Vec<Effect>> {
        let refusal = cx.book.decide(command).err()?;
        let told = (cx.words.refusal.tell)(&refusal);
        self.refused(&told.what);
        Some(Vec::new())
    }

    /// Draws what it does, the fields, and what was refused.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) -> Painted {
        let w = &cx.words.screens.ranking.publish;
        let (title, told) = match self.what {
            For::Publish { agencies, open, .. } => {
                let mut told = (w.told)(agencies, self.year);
                if open > 0 {
                    told = format!("{told} {}", (w.open)(open, agencies));
                }
                ((w.title)(self.year), told)
            }
            For::Reopen(revision) => ((w.reopen)(self.year), (w.reopen_told)(revision)),
        };
        let inner = panel::panel(buf, area, &title, true, cx.theme);
        let room = usize::from(inner.width);
        let mut rest = inner;
        let put = |buf: &mut Buffer, rest: &mut Rect, text: &str, role: Role| {
            for text in wrap(text, room) {
                // The fields need their rows more than the sentences do.
                if rest.height > 4 {
                    line(buf, row(*rest, 0), &text, cx.style(role));
                    *rest = below(*rest, 1);
                }
            }
        };
        put(buf, &mut rest, &told, Role::Faint);
        if !self.fault.is_empty() {
            put(buf, &mut rest, &format!("✘ {}", self.fault), Role::Bad);
        }
        if rest.height > 4 {
            rest = below(rest, 1);
        }
        self.form.draw(buf, rest, cx)
    }
}
