//! The three forms of the plan: day and team, a period for all, a visit made.

use jiff::civil::Date;

use super::rows::{VisitRow, mark};
use crate::book::{Command, Dating};
use crate::planning::{holiday, is_working_day, spread};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::widgets::dialog::{Confirm, Dialog};
use crate::tui::widgets::form::{Form, FormField, Kind, parse_date};
use crate::words::numbers;

/// What a form is for; visits by identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum For {
    /// Day and team of one visit.
    Set(String),
    /// Days for all announced visits without one.
    Spread,
    /// A visit was made.
    Done(String),
}

/// A form in front.
#[derive(Debug)]
pub(super) struct Filling {
    pub(super) what: For,
    pub(super) title: String,
    pub(super) form: Form,
}

pub(super) fn set(visit: &VisitRow, cx: &ScreenCx<'_>) -> Filling {
    let w = cx.words.screens.plan;
    let [day, team] = w.labels;
    Filling {
        what: For::Set(visit.id.clone()),
        title: format!("{}: {}", w.set, visit.name),
        form: Form::new(vec![
            day_field("day", day, visit.date, cx).hint(w.day_hint),
            FormField::new("team", team, Kind::Text).with(&visit.team),
        ]),
    }
}

pub(super) fn period(cx: &ScreenCx<'_>) -> Filling {
    let w = cx.words.screens.plan;
    let [from, to, teams] = w.spread_labels;
    let (first, last) = cx.book.planning_period(cx.year);
    let first = first.max(cx.today().min(last));
    Filling {
        what: For::Spread,
        title: w.spread.to_owned(),
        form: Form::new(vec![
            day_field("from", from, Some(first), cx).hint(w.day_hint),
            day_field("to", to, Some(last), cx),
            FormField::new("teams", teams, Kind::Text).hint(w.teams_hint),
        ]),
    }
}

pub(super) fn done(visit: &VisitRow, cx: &ScreenCx<'_>) -> Filling {
    let w = cx.words.screens.plan;
    let day = visit.date.filter(|day| *day <= cx.today());
    Filling {
        what: For::Done(visit.id.clone()),
        title: format!("{}: {}", w.done, visit.name),
        form: Form::new(vec![day_field(
            "day",
            w.done_label,
            day.or(Some(cx.today())),
            cx,
        )]),
    }
}

fn day_field(id: &'static str, label: &str, day: Option<Date>, cx: &ScreenCx<'_>) -> FormField {
    let field = FormField::new(id, label, Kind::Date).required();
    match day {
        Some(day) => field.with(&numbers::date(day, cx.words.lang)),
        None => field,
    }
}

/// The form is handed in: what to record, or a fault shown in the form.
pub(super) fn hand_in(filling: &mut Filling, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let form = &filling.form;
    let day = |id: &str| parse_date(form.value(id));
    match &filling.what {
        For::Set(id) => {
            let Some(date) = day("day") else {
                return Vec::new();
            };
            if let Some(why) = day_off(date, cx) {
                filling.form.fault("day", why);
                return Vec::new();
            }
            let dating = Dating {
                inspection: id.clone(),
                date,
                team: form.value("team").to_owned(),
            };
            vec![Effect::record(
                Command::DateInspections(vec![dating]),
                mark(id),
            )]
        }
        For::Done(id) => {
            let Some(date) = day("day") else {
                return Vec::new();
            };
            let command = Command::FinishInspection {
                inspection: id.clone(),
                date,
            };
            vec![Effect::record(command, mark(id))]
        }
        For::Spread => {
            let (Some(from), Some(to)) = (day("from"), day("to")) else {
                return Vec::new();
            };
            let datings = spread_open(from, to, form.value("teams"), cx);
            if datings.is_empty() {
                let why = (cx.words.planning.no_working_day)(from, to);
                filling.form.fault("to", why);
                return Vec::new();
            }
            let w = cx.words.screens.plan;
            let question = (w.spread_question)(datings.len(), from, to);
            let then = vec![Effect::record(
                Command::DateInspections(datings),
                "plan/spread",
            )];
            vec![Effect::Open(Dialog::Confirm(Confirm::new(
                question, w.spread, then,
            )))]
        }
    }
}

/// Announced visits without a day, over the period, teams in turn.
fn spread_open(from: Date, to: Date, teams: &str, cx: &ScreenCx<'_>) -> Vec<Dating> {
    let visits = cx.book.visits(cx.year, false).into_iter();
    let open: Vec<String> = visits
        .filter(|visit| visit.inspection.date.is_none() && visit.inspection.done.is_none())
        .map(|visit| visit.inspection.id.clone())
        .collect();
    let days = spread(open.len(), from, to);
    let teams = teams.split(';').map(str::trim);
    let teams: Vec<&str> = teams.filter(|team| !team.is_empty()).collect();
    let turn = teams.iter().copied().cycle().chain(std::iter::repeat(""));
    let all = open.into_iter().zip(days).zip(turn);
    all.map(|((inspection, date), team)| Dating {
        inspection,
        date,
        team: team.to_owned(),
    })
    .collect()
}

fn day_off(date: Date, cx: &ScreenCx<'_>) -> Option<String> {
    let w = cx.words.screens.plan;
    if is_working_day(date) {
        return None;
    }
    let name = holiday(date).map(cx.words.planning.holiday);
    Some(name.map_or_else(|| (w.weekend)(date), |name| (w.day_off)(date, name)))
}
