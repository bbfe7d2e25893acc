//! Entering one value: the form, and what the value would do, while it is typed.
//!
//! Nothing is recorded here; what is shown is computed on a copy with one value replaced.

use crate::book::{Command, ScoreRow};
use crate::ranking::{Entry as Placed, what_if as place_if};
use crate::registry::AgencyKey;
use crate::scheme::{Criterion, Scheme};
use crate::scoring::{Exact, Input, Lane, Totals, Typed, points, round_as, what_if};
use crate::tui::cx::ScreenCx;
use crate::tui::widgets::form::{Form, FormField, Kind};
use crate::words::numbers;

/// A value being typed.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) at: usize,
    pub(super) criterion: String,
    pub(super) form: Form,
    pub(super) effect: Vec<String>,
}

/// The agencies of the group with their sums, so that a place follows from one new value.
#[derive(Debug, Default)]
pub(super) struct Group {
    members: Vec<(AgencyKey, String, Totals)>,
}

impl Group {
    /// The group an agency is ranked in.
    pub(super) fn of(agency: &AgencyKey, cx: &ScreenCx<'_>) -> Self {
        let results = cx.book.results(cx.year);
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
        let form = Form::new(vec![
            FormField::new("value", w.value, Kind::Text)
                .with(&value)
                .required()
                .hint((cx.words.scoring.example)(criterion)),
            FormField::new("note", w.note, Kind::Text).with(standing.map_or("", |e| e.note())),
            FormField::new("evidence", w.evidence, Kind::Text)
                .with(standing.map_or("", |e| e.evidence())),
        ]);
        Self {
            at,
            criterion: criterion.id.clone(),
            form,
            effect: Vec::new(),
        }
    }

    /// The wish to record it.
    pub(super) fn wish(&self, agency: &AgencyKey, lane: Lane, year: i16) -> Command {
        Command::RecordScores {
            year,
            lane,
            source: String::new(),
            rows: vec![ScoreRow {
                line: None,
                agency: agency.to_string(),
                criterion: self.criterion.clone(),
                value: self.form.value("value").to_owned(),
                note: self.form.value("note").to_owned(),
                evidence: self.form.value("evidence").to_owned(),
                typed: Typed::Keyboard,
            }],
        }
    }

    /// Computes what the typed value would do.
    pub(super) fn look(
        &mut self,
        agency: &AgencyKey,
        lane: Lane,
        group: &Group,
        cx: &ScreenCx<'_>,
    ) {
        self.effect = self.effects(agency, lane, group, cx).unwrap_or_default();
    }

    fn effects(
        &self,
        agency: &AgencyKey,
        lane: Lane,
        group: &Group,
        cx: &ScreenCx<'_>,
    ) -> Option<Vec<String>> {
        let w = cx.words.screens.scoring;
        let (scheme, inputs) = cx.book.inputs(cx.year, agency)?;
        let criterion = scheme.criteria().nth(self.at)?;
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
            lines.push(cx.words.scoring.na_needs_reason.to_owned());
        } else if let Ok(exact) = points(criterion, &input) {
            let exact = round_as(exact, scheme.numeric.criterion);
            let max = numbers::decimal(criterion.max, cx.words.lang);
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
