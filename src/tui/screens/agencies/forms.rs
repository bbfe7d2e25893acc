//! The forms of changes: which fields each has, and the wish they say together.

use super::rows::AgencyRow;
use crate::registry::change::{Act as Effected, ChangeColumn as C, NewUnit, Wish};
use crate::registry::{AgencyKey, CodeScheme, Kind as UnitKind};
use crate::tui::cx::ScreenCx;
use crate::tui::keymap::Action;
use crate::tui::screens::Heard;
use crate::tui::widgets::form::{Form, FormField, Kind};

/// What a decision can do, in the order of the words of their buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Found,
    Rename,
    Recode,
    Move,
    Reclassify,
    Frame,
    Absorb,
    Establish,
    Split,
    Boundary,
    Transfer,
    Retire,
}

impl What {
    pub(super) const ALL: [What; 12] = [
        What::Found,
        What::Rename,
        What::Recode,
        What::Move,
        What::Reclassify,
        What::Frame,
        What::Absorb,
        What::Establish,
        What::Split,
        What::Boundary,
        What::Transfer,
        What::Retire,
    ];

    /// Whether it can be done to several agencies at once.
    pub(super) fn takes_several(self) -> bool {
        matches!(
            self,
            What::Move
                | What::Reclassify
                | What::Frame
                | What::Absorb
                | What::Establish
                | What::Retire
        )
    }

    /// The verb on its button.
    pub(super) fn verb(self, cx: &ScreenCx<'_>) -> &'static str {
        let at = Self::ALL.iter().position(|what| *what == self);
        let verb = at.and_then(|at| cx.words.screens.agencies.acts.get(at));
        verb.copied().unwrap_or_default()
    }
}

/// A form in front.
#[derive(Debug)]
pub(super) struct Filling {
    pub(super) what: What,
    pub(super) title: String,
    pub(super) form: Form,
    /// Everything that was refused, each a line.
    pub(super) faults: Vec<String>,
    /// The agencies it was opened for.
    units: Vec<AgencyKey>,
    /// How the form names them; while that stands, the keys are meant and nothing else.
    named: String,
}

impl Filling {
    /// A form for these agencies.
    pub(super) fn new(what: What, units: &[&AgencyRow], cx: &ScreenCx<'_>) -> Self {
        let w = cx.words.screens.agencies;
        let named: Vec<&str> = units.iter().map(|row| row.address()).collect();
        let named = named.join("; ");
        let whom = match units {
            [one] => one.plain_name.clone(),
            several => (w.marked)(several.len()),
        };
        let title = match what {
            What::Found => what.verb(cx).to_owned(),
            _ => format!("{}: {whom}", what.verb(cx)),
        };
        let mut form = Form::new(fields(what, units, &named, cx));
        if what != What::Found && what != What::Retire {
            // The agency is filled in already: what becomes of it is asked first.
            form.hear(&Heard::Action(Action::ClickRow(1)), cx.words);
        }
        Self {
            what,
            title,
            form,
            faults: Vec::new(),
            units: units.iter().map(|row| row.key.clone()).collect(),
            named,
        }
    }

    /// What the form says, all as typed.
    pub(super) fn wish(&self) -> Wish {
        let text = |column: C| self.form.value(column.name()).to_owned();
        Wish {
            date: text(C::Effective),
            decision: text(C::DecidedBy),
            source: text(C::Source),
            act: self.act(&text),
        }
    }

    /// Keys where the field stands as it was filled: a code may be another unit's by then.
    fn whom(&self) -> Vec<String> {
        let typed = self.form.value(C::FromCode.name());
        if typed == self.named {
            return self.units.iter().map(ToString::to_string).collect();
        }
        split(typed).map(str::to_owned).collect()
    }

    fn act(&self, text: &dyn Fn(C) -> String) -> Effected {
        let units = self.whom();
        let unit = units.first().cloned().unwrap_or_default();
        let new = || NewUnit {
            code: text(C::ToCode),
            name: text(C::ToName),
            abbr: text(C::ToAbbr),
            kind: text(C::Level),
            subkind: text(C::Subkind),
            parent: text(C::ToParent),
        };
        match self.what {
            What::Found => Effected::Found(new()),
            What::Rename => Effected::Rename {
                unit,
                name: text(C::ToName),
                abbr: text(C::ToAbbr),
                aliases: text(C::ToAliases),
            },
            What::Recode => Effected::Recode {
                unit,
                scheme: text(C::Scheme),
                code: text(C::ToCode),
            },
            What::Move => Effected::Move {
                units,
                parent: text(C::ToParent),
            },
            What::Reclassify => Effected::Reclassify {
                units,
                kind: text(C::Level),
                subkind: text(C::Subkind),
            },
            What::Frame => Effected::Frame {
                units,
                stated: text(C::Frame),
                reason: text(C::FrameReason),
            },
            What::Absorb => Effected::Absorb {
                units,
                into: text(C::ToCode),
            },
            What::Establish => Effected::Establish { units, new: new() },
            What::Split => Effected::Split {
                unit,
                goes_on: !text(C::Closes).is_empty(),
                parts: split(&text(C::ToCode)).map(part).collect(),
            },
            What::Boundary => Effected::Boundary {
                unit,
                to: text(C::ToCode),
            },
            What::Transfer => Effected::Transfer {
                unit,
                to: text(C::ToCode),
            },
            What::Retire => Effected::Dissolve { units },
        }
    }
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(';').map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// `CODE` of a unit that stands, `CODE=NAME` of one that begins.
fn part(text: &str) -> NewUnit {
    let (code, name) = text.split_once('=').unwrap_or((text, ""));
    NewUnit {
        code: code.trim().to_owned(),
        name: name.trim().to_owned(),
        ..NewUnit::default()
    }
}

fn fields(what: What, units: &[&AgencyRow], named: &str, cx: &ScreenCx<'_>) -> Vec<FormField> {
    let w = cx.words.screens.agencies;
    let text = |column: C| FormField::new(column.name(), (w.label)(column), Kind::Text);
    let labelled = |column: C, label: &str| FormField::new(column.name(), label, Kind::Text);
    let one = units.first();
    let whom = labelled(C::FromCode, w.units)
        .required()
        .with(named)
        .hint(w.units_hint);
    let mut fields = vec![whom];
    match what {
        What::Found => {
            let parent = one.map_or("", |row| row.address());
            fields = vec![
                text(C::ToCode).required(),
                text(C::ToName).required(),
                text(C::ToAbbr),
                kinds(false, cx),
                text(C::Subkind),
                text(C::ToParent).with(parent),
            ];
        }
        What::Rename => fields.extend([
            text(C::ToName).with(one.map_or("", |row| &row.plain_name)),
            text(C::ToAbbr),
            text(C::ToAliases).hint(w.units_hint),
        ]),
        What::Recode => {
            let schemes = CodeScheme::ALL.iter().zip(w.schemes);
            let schemes = schemes.map(|(scheme, told)| (scheme.name().to_owned(), told.to_owned()));
            let choice = Kind::Choice(schemes.collect());
            fields.push(FormField::new(
                C::Scheme.name(),
                (w.label)(C::Scheme),
                choice,
            ));
            fields.push(text(C::ToCode).required());
        }
        What::Move => fields.push(text(C::ToParent).required()),
        What::Reclassify => fields.extend([kinds(false, cx), text(C::Subkind)]),
        What::Frame => {
            let values = ["yes", "no", "auto"].map(str::to_owned);
            let choices = values.into_iter().zip(w.frame_choices.map(str::to_owned));
            let choice = Kind::Choice(choices.collect());
            // What stands already is no change: the other choice is offered first.
            let other = match one {
                Some(row) if row.frame => "no",
                _ => "yes",
            };
            let field = FormField::new(C::Frame.name(), (w.label)(C::Frame), choice);
            fields.push(field.with(other));
            fields.push(text(C::FrameReason));
        }
        What::Absorb => fields.push(labelled(C::ToCode, w.into).required()),
        What::Establish => fields.extend([
            text(C::ToCode).required(),
            text(C::ToName).required(),
            text(C::ToAbbr),
            kinds(true, cx),
            text(C::ToParent),
        ]),
        What::Split => fields.extend([
            labelled(C::ToCode, w.parts).required().hint(w.parts_hint),
            FormField::new(C::Closes.name(), w.goes_on, Kind::Bool),
        ]),
        What::Boundary | What::Transfer => fields.push(labelled(C::ToCode, w.to).required()),
        What::Retire => {}
    }
    let day = cx.day.strftime("%d/%m/%Y").to_string();
    let date = FormField::new(C::Effective.name(), (w.label)(C::Effective), Kind::Date);
    fields.extend([
        date.required().with(&day),
        text(C::DecidedBy).required().hint(w.decision_hint),
        text(C::Source),
    ]);
    fields
}

fn kinds(may_be_kept: bool, cx: &ScreenCx<'_>) -> FormField {
    let (w, a) = (cx.words.screens.agencies, cx.words.agencies);
    let kept = may_be_kept.then(|| (String::new(), w.kind_kept.to_owned()));
    let all = UnitKind::ALL
        .iter()
        .filter(|kind| **kind != UnitKind::Province);
    let all = all.map(|kind| (kind.code().to_owned(), (a.kind)(*kind).one.to_owned()));
    let choices = kept.into_iter().chain(all).collect();
    let label = (w.label)(C::Level);
    FormField::new(C::Level.name(), label, Kind::Choice(choices))
}
