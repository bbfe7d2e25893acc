//! Entering one value: the form, and what the value would do, while it is typed.
//!
//! Nothing is recorded here; what is shown is computed on a copy with one value replaced.

use crate::book::{Command, ScoreRow, YearResults};
use crate::ranking::{Entry as Placed, what_if as place_if};
use crate::registry::AgencyKey;
use crate::scheme::{Criterion, Scheme};
use crate::scoring::{Exact, Input, Lane, Totals, Typed, points, round_as, what_if};
use crate::tui::cx::ScreenCx;
use crate::tui::widgets::form::{Form, FormField, Kind};
use crate::words::{Lang, numbers};

/// A value being typed.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) year: i16,
    pub(super) agency: AgencyKey,
    pub(super) lane: Lane,
    pub(super) at: usize,
    pub(super) criterion: String,
    pub(super) form: Form,
    pub(super) effect: Vec<String>,
    /// The value that stands is in the field: what is typed takes its place.
    pub(super) fresh: bool,
    /// It came back unrecorded: typing changes nothing until its writer says so.
    pub(super) held: bool,
    lang: Lang,
}

/// The agencies of the group with their sums, so that a place follows from one new value.
#[derive(Debug, Default)]
pub(super) struct Group {
    members: Vec<(AgencyKey, String, Totals)>,
}

impl Group {
    /// The group an agency is ranked in.
    pub(super) fn of(agency: &AgencyKey, results: &YearResults<'_>) -> Self {
        let members = results.of(agency).map_or_else(Vec::new, |(group, _)| {
            let members = group.members.iter();
            members
                .map(|m| (m.key.clone(), m.code.clone(), m.totals.clone()))
                .collect()
        });
        Self { members }
    }

    /// Labels of the places before and after an agency's sums change.
    fn places(&self, agency: &AgencyKey, new: &Totals, scheme: &Scheme) -> (String, String) {
        let entries: Vec<Placed<'_>> = self
            .members
            .iter()
            .map(|(_, code, totals)| Placed::new(code, totals, scheme))
            .collect();
        let label = |place: Option<crate::ranking::Place>| {
            place.map_or_else(|| "–".to_owned(), crate::ranking::Place::label)
        };
        let Some(at) = self.members.iter().position(|(key, _, _)| key == agency) else {
            return (label(None), label(None));
        };
        let code = self
            .members
            .get(at)
            .map_or("", |(_, code, _)| code.as_str());
        let new = Placed::new(code, new, scheme);
        let (before, after) = place_if(&entries, at, &new, &scheme.ranking);
        (label(before), label(after))
    }
}

impl Entry {
    /// Begins with what stands in the lane; `typed` is the key that opened it.
    pub(super) fn new(
        agency: &AgencyKey,
        at: usize,
        criterion: &Criterion,
        lane: Lane,
        typed: &str,
        cx: &ScreenCx<'_>,
    ) -> Self {
        let w = cx.words.screens.scoring;
        let standing = super::cells::entry(cx, agency, &criterion.id, lane);
        let value = standing.map_or_else(String::new, |e| e.input.write(criterion));
        let value = if typed.is_empty() {
            value
        } else {
            typed.to_owned()
        };
        let mut fields = vec![
            FormField::new("value", w.value, Kind::Text)
                .with(&value)
                .required()
                .hint((cx.words.scoring.example)(criterion)),
            FormField::new("note", w.note, Kind::Text).with(standing.map_or("", |e| e.note())),
            FormField::new("evidence", w.evidence, Kind::Text)
                .with(standing.map_or("", |e| e.evidence())),
        ];
        if !criterion.sources.is_empty() {
            let standing = standing.map_or("", |e| e.data_source());
            fields.push(
                FormField::new("data_source", w.data_source, Kind::Text)
                    .with(standing)
                    .hint(criterion.sources.join("; ")),
            );
        }
        let form = Form::new(fields);
        Self {
            year: cx.year,
            agency: agency.clone(),
            lane,
            at,
            criterion: criterion.id.clone(),
            form,
            effect: Vec::new(),
            fresh: false,
            held: false,
            lang: cx.words.lang,
        }
    }

    /// Finds its cell again and speaks the reader's language; false where the cell is no
    /// longer in front.
    pub(super) fn renew(&mut self, cx: &ScreenCx<'_>) -> bool {
        let sheet = cx.book.inputs(cx.year, &self.agency);
        let mut criteria = sheet.iter().flat_map(|(scheme, _)| scheme.cells());
        let found = criteria.position(|criterion| criterion.id == self.criterion);
        let Some(at) = found.filter(|_| self.year == cx.year) else {
            return false;
        };
        self.at = at;
        if self.lang != cx.words.lang {
            self.lang = cx.words.lang;
            let (w, mut criteria) = (
                cx.words.screens.scoring,
                sheet.iter().flat_map(|(scheme, _)| scheme.cells()),
            );
            let criterion = criteria.nth(at);
            let sources = criterion.map_or_else(String::new, |c| c.sources.join("; "));
            let example = criterion.map(cx.words.scoring.example);
            self.form
                .tell("value", w.value, &example.unwrap_or_default());
            self.form.tell("note", w.note, "");
            self.form.tell("evidence", w.evidence, "");
            self.form.tell("data_source", w.data_source, &sources);
            self.form.clear_faults();
            if self.held {
                self.form.fault(self.form.front(), w.held);
            }
        }
        true
    }

    /// Whether the value says that the criterion does not apply, and nothing says why.
    pub(super) fn lacks_reason(&self, cx: &ScreenCx<'_>) -> bool {
        let sheet = cx.book.inputs(self.year, &self.agency);
        let mut criteria = sheet.iter().flat_map(|(scheme, _)| scheme.cells());
        let input = criteria
            .nth(self.at)
            .map(|criterion| Input::read(self.form.value("value"), criterion, Typed::Keyboard));
        matches!(input, Some(Ok(Input::NotApplicable))) && self.form.value("note").is_empty()
    }

    /// Whether the criterion names the systems its figures may come from, and none is given.
    pub(super) fn lacks_source(&self, cx: &ScreenCx<'_>) -> bool {
        let sheet = cx.book.inputs(self.year, &self.agency);
        let mut criteria = sheet.iter().flat_map(|(scheme, _)| scheme.cells());
        let named = criteria.nth(self.at).is_some_and(|c| !c.sources.is_empty());
        named && self.form.value("data_source").is_empty()
    }

    /// The wish to record it.
    pub(super) fn wish(&self) -> Command {
        Command::RecordScores {
            year: self.year,
            lane: self.lane,
            source: String::new(),
            rows: vec![ScoreRow {
                line: None,
                agency: self.agency.to_string(),
                criterion: self.criterion.clone(),
                value: self.form.value("value").to_owned(),
                note: self.form.value("note").to_owned(),
                evidence: self.form.value("evidence").to_owned(),
                data_source: self.form.value("data_source").to_owned(),
                typed: Typed::Keyboard,
            }],
        }
    }

    /// Computes what the typed value would do.
    pub(super) fn look(&mut self, group: &Group, cx: &ScreenCx<'_>) {
        self.effect = self.effects(group, cx).unwrap_or_default();
    }

    fn effects(&self, group: &Group, cx: &ScreenCx<'_>) -> Option<Vec<String>> {
        let (w, agency, lane) = (cx.words.screens.scoring, &self.agency, self.lane);
        let (scheme, inputs) = cx.book.inputs(cx.year, agency)?;
        let criterion = scheme.cells().nth(self.at)?;
        let text = self.form.value("value");
        if text.is_empty() {
            return None;
        }
        let input = match Input::read(text, criterion, Typed::Keyboard) {
            Ok(input) => input,
            Err(fault) => return Some(vec![(cx.words.scoring.fault)(&fault)]),
        };
        let mut lines = Vec::new();
        if input == Input::NotApplicable {
            if self.form.value("note").is_empty() {
                lines.push(cx.words.scoring.na_needs_reason.to_owned());
            }
        } else if let Ok(exact) = points(criterion, &input) {
            let exact = round_as(exact, scheme.numeric.criterion);
            let max = criterion.most().map_or_else(
                || cx.words.ranking.no_rank.to_owned(),
                |max| numbers::decimal(max, cx.words.lang),
            );
            let shown = match exact.to_decimal() {
                Some(whole) if whole.scale() <= 4 => numbers::decimal(whole, cx.words.lang),
                _ => numbers::about(&exact, 4, cx.words.lang),
            };
            lines.push((w.gives)(&shown, &max));
        }
        let later = Lane::ALL.into_iter().filter(|other| *other > lane);
        let mut later =
            later.filter(|l| super::cells::entry(cx, agency, &self.criterion, *l).is_some());
        if let Some(later) = later.next() {
            lines.push((w.later)((cx.words.scoring.lane)(later)));
            return Some(lines);
        }
        let before = crate::scoring::totals(scheme, |n| inputs.get(n).copied().flatten());
        let after = what_if(
            scheme,
            |n| inputs.get(n).copied().flatten(),
            self.at,
            Some(&input),
        );
        let domain = scheme.criterion(&self.criterion).map(|(domain, _)| domain);
        let got = |totals: &Totals| -> String {
            let sum = domain.and_then(|at| totals.domains.get(at));
            let exact = sum.map_or(Exact::ZERO, |sum| sum.got.clone());
            numbers::rounded(&exact, 2, cx.words.lang)
        };
        let index = |totals: &Totals| {
            let figure = totals.index.as_ref();
            figure.map_or_else(String::new, |f| {
                numbers::fixed(f.published, scheme.numeric.index, cx.words.lang)
            })
        };
        lines.push((w.change)(w.domain, &got(&before), &got(&after)));
        lines.push((w.change)(
            cx.words.ranking.index,
            &index(&before),
            &index(&after),
        ));
        let (was, is) = group.places(agency, &after, scheme);
        lines.push((w.change)(cx.words.ranking.rank, &was, &is));
        Some(lines)
    }
}
