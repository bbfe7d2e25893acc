//! Preparing a draw: a form, and what it would freeze and plan, shown before anything is
//! recorded. The book itself is asked, so that the preview never differs from the draw.

use jiff::civil::Date;

use crate::book::{Command, DrawRequest, Event, Seeding, day_in};
use crate::tui::cx::ScreenCx;
use crate::tui::widgets::form::{Form, FormField, Kind, parse_date};
use crate::words::text;

/// The value of the choice "every head".
const ALL: &str = "*";
/// The source made by the machine.
pub(super) const MACHINE: &str = "OS";

/// The form with its defaults.
pub(super) fn form(cx: &ScreenCx<'_>) -> Form {
    let w = cx.words.screens.draw;
    let day = day_in(cx.year, cx.today());
    let view = cx.book.registry.as_of(day);
    let mut tiers = vec![(String::new(), cx.words.draw_lists.city.to_owned())];
    let heads = view.heads();
    if !heads.is_empty() {
        tiers.push((ALL.to_owned(), w.all_heads.to_owned()));
    }
    for head in heads {
        tiers.push((head.key.to_string(), view.full_name(head.key)));
    }
    let percent = |text: &str, words: &crate::words::Words| {
        let fine = text.parse::<u32>().is_ok_and(|n| n <= 100);
        (!fine).then(|| words.screens.draw.not_percent.to_owned())
    };
    Form::new(vec![
        FormField::new("tier", w.tier, Kind::Choice(tiers)),
        FormField::new("date", w.frame_date, Kind::Date)
            .with(&day.strftime("%d/%m/%Y").to_string())
            .required(),
        FormField::new("share", w.share, Kind::Number)
            .with("30")
            .required()
            .check(percent),
        FormField::new("surprise", w.surprise, Kind::Number)
            .with("50")
            .required()
            .check(percent),
        FormField::new("exclude", w.exclude, Kind::Text).hint(w.exclude_hint),
        FormField::new("source", w.source, Kind::Text)
            .with(MACHINE)
            .required()
            .hint(w.source_hint),
        FormField::new("value", w.value, Kind::Text).hint(w.value_hint),
        FormField::new("reason", w.reason, Kind::Text),
        FormField::new("below", w.below, Kind::Text),
    ])
}

/// What the form asks for; `None` while a field cannot be read.
pub(super) fn requests(form: &Form, cx: &ScreenCx<'_>) -> Option<Vec<DrawRequest>> {
    let date = parse_date(form.value("date"))?;
    let heads: Vec<Option<String>> = match form.value("tier") {
        "" => vec![None],
        ALL => {
            let view = cx.book.registry.as_of(date);
            let heads = view.heads();
            heads.iter().map(|h| Some(h.key.to_string())).collect()
        }
        key => vec![Some(key.to_owned())],
    };
    let request = |head| request(form, date, head, cx);
    heads.into_iter().map(request).collect()
}

fn request(
    form: &Form,
    frame_date: Date,
    head: Option<String>,
    cx: &ScreenCx<'_>,
) -> Option<DrawRequest> {
    let below = form.value("below");
    let value = form.value("value");
    Some(DrawRequest {
        year: cx.year,
        head,
        frame_date,
        share: form.value("share").parse().ok()?,
        below_duty: Some(below.to_owned()).filter(|b| !b.is_empty()),
        surprise: form.value("surprise").parse().ok()?,
        exclude: exclusions(form.value("exclude")),
        seeding: Seeding {
            sources: vec![form.value("source").to_owned()],
            values: Some(value.to_owned())
                .filter(|v| !v.is_empty())
                .into_iter()
                .collect(),
        },
        reason: form.value("reason").to_owned(),
    })
}

/// `CODE=REASON; CODE=REASON`; what has no reason goes on to the book, which says so.
fn exclusions(text: &str) -> Vec<(String, String)> {
    let parts = text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let pairs = parts.map(|part| part.split_once('=').unwrap_or((part, "")));
    pairs
        .map(|(unit, reason)| (unit.trim().to_owned(), reason.trim().to_owned()))
        .collect()
}

/// The default draw of the city or of every head.
pub(super) fn defaults(heads: bool, cx: &ScreenCx<'_>) -> Vec<DrawRequest> {
    let mut form = form(cx);
    form.set("tier", if heads { ALL } else { "" });
    requests(&form, cx).unwrap_or_default()
}

/// The arithmetic of what would be frozen, or the rule that says no.
pub(super) fn preview(form: &Form, cx: &ScreenCx<'_>) -> Vec<String> {
    let Some(requests) = requests(form, cx) else {
        return Vec::new();
    };
    let command = Command::Draw {
        requests,
        today: cx.today(),
    };
    let events = match cx.book.decide(&command) {
        Ok(events) => events,
        Err(refusal) => {
            let told = (cx.words.refusal.tell)(&refusal);
            let mut lines: Vec<String> = told.what.lines().map(str::to_owned).collect();
            lines.extend(told.hint);
            return lines;
        }
    };
    let mut lines = Vec::new();
    let mut strata: Vec<String> = Vec::new();
    for event in &events {
        match event {
            Event::DrawFrozen(frozen) => {
                strata = frozen
                    .lines
                    .iter()
                    .filter_map(|line| line.split('\t').nth(1))
                    .map(str::to_owned)
                    .collect();
            }
            Event::DrawPlanned(planned) => {
                for rule in &planned.plan.rules {
                    let n = strata
                        .iter()
                        .filter(|s| *s == rule.stratum.as_str())
                        .count();
                    let quota = crate::sampling::quota::quota(n as u64, rule.share_percent);
                    let quota = usize::try_from(quota).unwrap_or(usize::MAX);
                    let block = (cx.words.draw_lists.stratum)(rule.stratum.as_str());
                    let arithmetic = (cx.words.draw.minutes.quota)(rule.share_percent, n, quota);
                    lines.push(format!("{}: {arithmetic}", text::heading(&block)));
                }
            }
            _ => {}
        }
    }
    lines
}
