//! The year before beside the year in front: who moved, and what changed where.

use super::{lists, signed, widest};
use crate::book::{GroupKey, last_day};
use crate::ranking::{AgencyChange, GroupChange, Movement, Place, SchemeChange, Standing, compare};
use crate::registry::AgencyKey;
use crate::scoring::Exact;
use crate::tui::cx::ScreenCx;
use crate::tui::text::{Align, pad};
use crate::words::numbers;
use crate::words::text::heading;

pub(super) fn lines(
    list: &GroupKey,
    key: Option<&AgencyKey>,
    cx: &ScreenCx<'_>,
) -> Option<Vec<String>> {
    let (year, other) = (cx.year, cx.year - 1);
    let w = cx.words.review;
    let of = |year| lists::holding(cx.book.results(year), list, cx);
    let (now, before) = (of(year), of(other));
    if before.groups.is_empty() {
        let told = (cx.words.screens.ranking.no_earlier)(year, other);
        return Some(told.lines().map(str::to_owned).collect());
    }
    let (now, before) = (now.side(), before.side());
    let groups = compare(&before, &now);
    let group = groups.iter().find(|found| found.key == *list)?;
    let name = heading(&(cx.words.ranking.group)(&group.key));
    let mut lines = vec![format!("{name}. {}", (w.years)(year, other))];
    lines.extend(w.of_group(group, (year, other)));
    lines.push(String::new());
    let of = |row: &&AgencyChange<'_>| row.who().map(|standing| &standing.key) == key;
    if let Some(row) = group.rows.iter().find(of).filter(|_| key.is_some()) {
        one(&mut lines, row, group, cx);
        lines.push(String::new());
    }
    table(&mut lines, group, cx);
    if group.change == SchemeChange::Changed {
        lines.push(String::new());
        lines.push(w.changed_note.to_owned());
    }
    Some(lines)
}

/// The agency under the cursor with its domains.
fn one(
    lines: &mut Vec<String>,
    row: &AgencyChange<'_>,
    group: &GroupChange<'_>,
    cx: &ScreenCx<'_>,
) {
    let w = cx.words.screens.ranking;
    let name = row.who().map_or("", |standing| standing.name.as_str());
    let cells = Cells::new(row, digits(group), cx);
    let place = format!("{} {}", cells.place, cells.moved);
    let index = match cells.by.as_str() {
        "" => cells.index.clone(),
        by => format!("{} ({by})", cells.index),
    };
    lines.push(format!(
        "{name}: {}",
        (w.changed)(place.trim_end(), &index, &cells.band)
    ));
    lines.push((w.domain_years)(cx.year - 1, cx.year));
    let share = |share: Option<&Exact>| {
        share.map_or_else(
            || cx.words.ranking.no_rank.to_owned(),
            |share| numbers::rounded(share, 1, cx.words.lang),
        )
    };
    for change in &row.domains {
        let titles = group
            .scheme
            .into_iter()
            .chain(group.earlier.iter().copied());
        let title = titles.filter_map(|scheme| scheme.domain(change.id)).next();
        let by = change.delta.as_ref().map(|by| signed(by, 1, cx.words));
        lines.push(format!(
            "  {:>6} → {:>6}  {:>7}  \t{} {}",
            share(change.before.as_ref()),
            share(change.now.as_ref()),
            by.unwrap_or_default(),
            change.id,
            title.map_or("", |domain| domain.name.as_str())
        ));
    }
}

fn digits(group: &GroupChange<'_>) -> u32 {
    group.scheme.map_or(2, |scheme| scheme.numeric.index)
}

/// The figures of one row as text.
struct Cells {
    place: String,
    moved: String,
    index: String,
    by: String,
    band: String,
    who: String,
}

impl Cells {
    fn new(row: &AgencyChange<'_>, dp: u32, cx: &ScreenCx<'_>) -> Self {
        let words = cx.words;
        let sides = [row.before, row.now];
        let none = || words.ranking.no_rank.to_owned();
        let places = sides.map(|side: Option<&Standing>| {
            let place = side.and_then(|standing| standing.place);
            place.map_or_else(none, Place::label)
        });
        let indices = sides.map(|side| {
            let index = side.and_then(|standing| standing.index);
            index.map_or_else(none, |index| numbers::fixed(index, dp, words.lang))
        });
        let [was, is] = sides.map(|side| side.and_then(|s| s.band.clone()).unwrap_or_else(none));
        let mark = match row.scheme {
            SchemeChange::Changed => words.review.changed_mark,
            _ => "",
        };
        let moved = match row.movement {
            moved @ (Movement::Up(_) | Movement::Down(_)) => (words.ranking.moved)(moved),
            Movement::Same => "=".to_owned(),
            // Told in words behind the name, or by the places themselves.
            Movement::New | Movement::Gone | Movement::None => String::new(),
        };
        let (year, other) = (cx.year, cx.year - 1);
        let kin = cx.book.kin_of_change(row, last_day(other), last_day(year));
        let note = words.review.note(row, &kin.join("; "), (year, other));
        let name = row.who().map_or("", |standing| standing.name.as_str());
        Self {
            place: arrow(&places),
            moved: if moved.is_empty() {
                moved
            } else {
                format!("{moved}{mark}")
            },
            index: arrow(&indices),
            by: row
                .index
                .map_or_else(String::new, |by| signed(&Exact::from(by), dp, words)),
            band: if was == is {
                is
            } else {
                format!("{was} → {is}")
            },
            who: match note.as_str() {
                "" => name.to_owned(),
                note => format!("{name} ({note})"),
            },
        }
    }
}

/// Then and now, so that the arrows stand under each other where both are short.
fn arrow([then, now]: &[String; 2]) -> String {
    format!("{then} → {now}")
}

/// All agencies of the group, a line each.
fn table(lines: &mut Vec<String>, group: &GroupChange<'_>, cx: &ScreenCx<'_>) {
    let r = cx.words.ranking;
    let dp = digits(group);
    let rows = group.rows.iter().map(|row| Cells::new(row, dp, cx));
    let titles = Cells {
        place: r.rank.to_owned(),
        moved: String::new(),
        index: r.index.to_owned(),
        by: String::new(),
        band: r.band.to_owned(),
        who: r.agency.to_owned(),
    };
    let rows: Vec<Cells> = std::iter::once(titles).chain(rows).collect();
    let room = |text: fn(&Cells) -> &str| widest(rows.iter().map(text));
    let place = room(|row| &row.place);
    let moved = room(|row| &row.moved);
    let index = room(|row| &row.index);
    let by = room(|row| &row.by);
    let band = room(|row| &row.band);
    lines.extend(rows.iter().map(|row| {
        format!(
            "{} {} {} {} {} \t{}",
            pad(&row.place, place, Align::Right),
            pad(&row.moved, moved, Align::Left),
            pad(&row.index, index, Align::Right),
            pad(&row.by, by, Align::Right),
            pad(&row.band, band, Align::Left),
            row.who
        )
    }));
}
