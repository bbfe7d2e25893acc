//! Forms of a ceremony: holders' passphrases, the opening of slots, the sealed list,
//! publication, amendments. Passphrases leave a form only for the worker.

use jiff::civil::Date;
use secrecy::{ExposeSecret, SecretString};

use super::rows::mark;
use crate::book::{AmendRequest, Book, Command, DrawRecord, Refusal, SealMode};
use crate::desk::{Holder, ListWish, code_of};
use crate::registry::AgencyKey;
use crate::sampling::{StepRefusal, in_viet_nam};
use crate::seal::{check_passphrase, passphrase};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Effect, Job, Prepared, Unseal, Work};
use crate::tui::widgets::form::{Form, FormField, Kind, parse_date};
use crate::words::numbers;

/// Names of passphrase fields, and of those that repeat them; eight holders are plenty.
const PHRASES: [&str; 8] = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"];
const AGAIN: [&str; 8] = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"];
const LIST: [&str; 5] = ["from", "to", "not-on", "teams", "spare"];

/// What a form is for; draws by identity.
#[derive(Debug)]
pub(super) enum For {
    /// Passphrases of the holders of a draw that is being prepared.
    Keys {
        /// The draw.
        prepared: Prepared,
        /// Whose duty, for the question.
        tier: String,
        /// Names of holders.
        names: Vec<String>,
        /// How slots are opened.
        mode: SealMode,
    },
    /// Open the next slot.
    Open(String),
    /// Make the sealed list.
    Seal(String),
    /// Publish the secrets.
    Publish(String),
    /// Amend the frame.
    Amend(String),
}

/// A form in front.
#[derive(Debug)]
pub(super) struct Filling {
    pub(super) what: For,
    pub(super) title: String,
    pub(super) form: Form,
    /// Beside the form.
    pub(super) lines: Vec<String>,
}

impl Filling {
    /// Heading of what stands beside the form.
    pub(super) fn heading(&self, cx: &ScreenCx<'_>) -> &'static str {
        let w = cx.words.screens.draw;
        match self.what {
            For::Amend(_) => w.changes,
            _ => w.preview,
        }
    }
}

/// What a form that is handed in asks for.
pub(super) enum Handed {
    /// A sealed draw, to be confirmed: whose duty, and the work.
    Draw(String, Box<Prepared>),
    /// Work to do at once.
    Do(Vec<Effect>),
}

type Fault = (&'static str, String);

impl Filling {
    /// New passphrases for a draw that is being prepared.
    pub(super) fn keys(
        (prepared, tier): (Prepared, String),
        (names, mode): (Vec<String>, SealMode),
        lines: Vec<String>,
        cx: &ScreenCx<'_>,
    ) -> Self {
        let w = cx.words.screens.draw;
        let mut fields = Vec::new();
        for ((name, first), again) in names.iter().zip(PHRASES).zip(AGAIN) {
            let [ask, repeat] = w.new_phrase;
            fields.push(secret(first, ask(name), w.phrase_hint));
            fields.push(secret(again, repeat(name), w.phrase_hint));
        }
        if mode == SealMode::SealedList {
            fields.extend(list_fields(cx));
        }
        let what = For::Keys {
            prepared,
            tier,
            names,
            mode,
        };
        Self::new(what, w.holders, fields, lines)
    }

    /// The passphrases of a draw's holders, and what opening, sealing or publishing needs.
    pub(super) fn unseal(what: For, draw: &DrawRecord, cx: &ScreenCx<'_>) -> Self {
        let w = cx.words.screens.draw;
        let commitments = draw.plan.iter().flat_map(|plan| &plan.commitments);
        let fields = commitments.zip(PHRASES);
        let mut fields: Vec<FormField> = fields
            .map(|(c, id)| secret(id, (w.phrase)(c.holder.as_str()), w.phrase_hint))
            .collect();
        let [open, seal, publish, ..] = w.acts;
        let title = match &what {
            For::Seal(_) => {
                fields.extend(list_fields(cx));
                seal
            }
            For::Publish(_) => publish,
            _ => {
                let closed =
                    draw.sealing().is_some() && !draw.course().is_none_or(|c| c.is_list_open());
                if !closed {
                    let [day, value] = w.morning;
                    let today = in_viet_nam(cx.instant()).date();
                    let hint = (w.morning_hint)(&Book::morning_sources(today));
                    let today = numbers::date(today, cx.words.lang);
                    let date = FormField::new("date", day, Kind::Date).required();
                    fields.push(date.with(&today));
                    fields.push(FormField::new("value", value, Kind::Text).hint(hint));
                }
                open
            }
        };
        Self::new(what, &format!("{title}: {}", draw.id), fields, Vec::new())
    }

    /// What an amendment needs.
    pub(super) fn amend(draw: &DrawRecord, cx: &ScreenCx<'_>) -> Self {
        let w = cx.words.screens.draw;
        let [day, document, source, value] = w.amend;
        let today = numbers::date(cx.day, cx.words.lang);
        let fields = vec![
            FormField::new("day", day, Kind::Date)
                .required()
                .with(&today),
            FormField::new("document", document, Kind::Text).required(),
            FormField::new("source", source, Kind::Text),
            FormField::new("value", value, Kind::Text),
        ];
        let title = format!("{}: {}", w.acts[4], draw.id);
        let mut filling = Self::new(For::Amend(draw.id.clone()), &title, fields, Vec::new());
        filling.refresh(cx);
        filling
    }

    fn new(what: For, title: &str, fields: Vec<FormField>, lines: Vec<String>) -> Self {
        Self {
            what,
            title: title.to_owned(),
            form: Form::new(fields),
            lines,
        }
    }

    /// Works out anew what stands beside the form.
    pub(super) fn refresh(&mut self, cx: &ScreenCx<'_>) {
        let For::Amend(draw) = &self.what else {
            return;
        };
        let Some(day) = parse_date(self.form.value("day")) else {
            self.lines.clear();
            return;
        };
        self.lines = match cx.book.amendment(draw, day, self.form.value("document")) {
            Ok((amendment, _)) => {
                let name = |code: &str| {
                    let key = AgencyKey::parse(code);
                    key.map(|key| cx.book.registry.name_around(&key, day))
                        .unwrap_or_default()
                };
                let out = amendment.removed.iter().map(|code| name(code.as_str()));
                let new = amendment
                    .added
                    .iter()
                    .filter_map(|line| line.split('\t').next());
                let (out, new): (Vec<_>, Vec<_>) = (out.collect(), new.map(name).collect());
                let told = (cx.words.cli_draw.amendment)(&out, &new);
                told.lines().map(str::to_owned).collect()
            }
            Err(Refusal::Step(StepRefusal::Nothing)) => {
                vec![(cx.words.draw.step)(&StepRefusal::Nothing)]
            }
            Err(refusal) => vec![(cx.words.refusal.tell)(&refusal).what],
        };
    }

    /// The form is sound in its fields: checks the rest and says what to do.
    pub(super) fn hand_in(&self, cx: &ScreenCx<'_>) -> Result<Handed, Fault> {
        let unseal = |draw: &str, what: Unseal| {
            let work = Work::Unseal {
                draw: draw.to_owned(),
                passphrases: self.phrases(),
                what,
            };
            let mut job = Job::new(work);
            job.mark = mark(draw);
            Handed::Do(vec![Effect::Work(job)])
        };
        match &self.what {
            For::Keys {
                prepared,
                tier,
                names,
                mode,
            } => {
                let holders = self.holders(names, cx)?;
                let list = self.list()?;
                let mut prepared = Box::new(prepared.clone());
                prepared.sealed = Some((holders, *mode, list));
                Ok(Handed::Draw(tier.clone(), prepared))
            }
            For::Open(draw) => Ok(unseal(
                draw,
                Unseal::Open {
                    date: parse_date(self.form.value("date")).unwrap_or(cx.today()),
                    value: self.form.value("value").to_owned(),
                },
            )),
            For::Seal(draw) => Ok(unseal(draw, Unseal::Seal(self.list()?))),
            For::Publish(draw) => Ok(unseal(draw, Unseal::Publish)),
            For::Amend(draw) => {
                let day = parse_date(self.form.value("day")).unwrap_or(cx.day);
                let document = self.form.value("document");
                if self.form.value("source").is_empty()
                    && let Ok((_, newcomers)) = cx.book.amendment(draw, day, document)
                    && newcomers > 0
                {
                    let why = (cx.words.refusal.tell)(&Refusal::SourceNeeded { newcomers });
                    return Err(("source", why.what));
                }
                let command = Command::AmendDraw(AmendRequest {
                    draw: draw.clone(),
                    frame_date: day,
                    document: self.form.value("document").to_owned(),
                    source: self.form.value("source").to_owned(),
                    value: self.form.value("value").to_owned(),
                    now: cx.instant(),
                });
                Ok(Handed::Do(vec![Effect::record(command, mark(draw))]))
            }
        }
    }

    /// Passphrases as typed, in the order of the holders.
    fn phrases(&self) -> Vec<SecretString> {
        let typed = PHRASES.iter().map(|id| self.form.value(id));
        typed
            .filter(|text| !text.is_empty())
            .map(passphrase)
            .collect()
    }

    fn holders(&self, names: &[String], cx: &ScreenCx<'_>) -> Result<Vec<Holder>, Fault> {
        let mut holders = Vec::with_capacity(names.len());
        for ((name, first), again) in names.iter().zip(PHRASES).zip(AGAIN) {
            let code = code_of(name, cx.words).map_err(|failure| (first, failure.what))?;
            let typed = passphrase(self.form.value(first));
            check_passphrase(&typed).map_err(|fault| (first, fault.told(cx.words).what))?;
            let repeated = passphrase(self.form.value(again));
            if typed.expose_secret() != repeated.expose_secret() {
                return Err((again, (cx.words.seal.differ)(name)));
            }
            holders.push(Holder {
                code,
                passphrase: typed,
            });
        }
        Ok(holders)
    }

    fn list(&self) -> Result<ListWish, Fault> {
        let day = |id| -> Option<Date> { parse_date(self.form.value(id)) };
        let parts = |id| -> Vec<String> {
            let parts = self.form.value(id).split(';').map(str::trim);
            parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let spare = self.form.value("spare").parse().unwrap_or(0);
        Ok(ListWish {
            from: day("from"),
            to: day("to"),
            not_on: parts("not-on"),
            teams: parts("teams"),
            spare: std::cmp::min(spare, 2),
        })
    }
}

fn secret(id: &'static str, label: String, hint: &str) -> FormField {
    FormField::new(id, label, Kind::Secret)
        .required()
        .hint(hint)
}

fn list_fields(cx: &ScreenCx<'_>) -> Vec<FormField> {
    let w = cx.words.screens.draw;
    let fields = LIST.into_iter().zip(w.list).zip(w.list_hints);
    let fields = fields.map(|((id, label), hint)| {
        let kind = match id {
            "from" | "to" => Kind::Date,
            "spare" => Kind::Number,
            _ => Kind::Text,
        };
        let field = FormField::new(id, label, kind).hint(hint);
        if id == "spare" {
            field.with("0")
        } else {
            field
        }
    });
    fields.collect()
}
