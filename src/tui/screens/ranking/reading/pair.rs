//! Two agencies of the year side by side: figures, domains, then the criteria by how much
//! they differ.

use super::{hundredths, signed};
use crate::book::{CriterionPair, DomainPair, Explanation, Versus, versus};
use crate::registry::AgencyKey;
use crate::scoring::{Exact, State, rounded};
use crate::tui::cx::ScreenCx;
use crate::tui::widgets::gauge::bar;
use crate::words::{Words, explanation, numbers};

/// Columns of a bar.
const BAR: u16 = 24;
/// The first of the two, marked in the table, and the second.
const SIGNS: [&str; 2] = ["◆", "◇"];

pub(super) fn lines(one: &AgencyKey, two: &AgencyKey, cx: &ScreenCx<'_>) -> Option<Vec<String>> {
    let explained = |key: &AgencyKey| {
        let explained = cx.book.explain(cx.year, key);
        explained.filter(|explained| explained.member.is_some())
    };
    let (a, b) = (explained(one)?, explained(two)?);
    let pair = versus(&a, &b);
    let words = cx.words;
    let w = words.screens.ranking;
    let sides = pair.sides.iter().zip(SIGNS);
    let mut lines: Vec<String> = sides
        .map(|(side, sign)| format!("{sign} \t{}", standing(side, words)))
        .collect();
    if let Some(by) = pair.index {
        let dp = pair.sides.iter().map(|side| side.scheme.numeric.index);
        let by = signed(&Exact::from(by), dp.max().unwrap_or(2), words);
        lines.push((w.index_by)(&by));
    }
    if !pair.same_scheme {
        lines.push(words.review.two_schemes.to_owned());
    }
    lines.push(String::new());
    lines.push(w.pair_domains.to_owned());
    for domain in &pair.domains {
        lines.extend(of_domain(domain, words));
    }
    if pair.same_scheme {
        lines.push(String::new());
        lines.push(w.pair_criteria.to_owned());
        lines.extend(of_criteria(&pair, words));
    }
    let beside = pair.adjust.iter();
    let mut beside = beside.filter(|block| block.amounts.iter().any(|amount| !amount.is_zero()));
    if let Some(first) = beside.next() {
        lines.push(String::new());
        lines.push(words.ranking.adjusted.to_owned());
        lines.extend(std::iter::once(first).chain(beside).map(|block| {
            let by = signed(&block.difference, 2, words);
            let [a, b] = block.amounts.map(|amount| signed(amount, 2, words));
            let name = format!("{} {}", block.block.id, block.block.name);
            format!("  {by:>7} {a:>6} {b:>6}  \t{name}")
        }));
    }
    Some(lines)
}

/// `Sở Y tế: chỉ số 87,25, hạng 3 trên 20 đơn vị, Tốt.`
fn standing(side: &Explanation<'_>, words: &Words) -> String {
    let r = words.ranking;
    let Some(member) = &side.member else {
        return String::new();
    };
    let index = if member.is_scored() {
        explanation::index(side, words)
    } else {
        r.no_rank.to_owned()
    };
    let place = match (member.place(), member.unranked()) {
        (Some(place), _) => (r.place)(place, side.ranked),
        (None, Some(why)) => (r.unranked)(why),
        (None, None) => r.no_rank.to_owned(),
    };
    let band = member.band.and_then(|at| side.scheme.bands.get(at));
    let band = band.map_or(r.no_band, |band| band.name.as_str());
    (words.review.standing)(&member.name, &index, &place, band)
}

/// The title of the domain, then a bar for each.
fn of_domain(domain: &DomainPair<'_>, words: &Words) -> Vec<String> {
    let by = domain.difference.as_ref();
    let by = by.map_or_else(String::new, |by| format!(": {}", signed(by, 1, words)));
    let mut lines = vec![format!("{} {}{by}", domain.id, domain.name)];
    for (at, (share, sign)) in domain.percents.iter().zip(SIGNS).enumerate() {
        let part = share.as_ref().map_or(0, hundredths);
        let percent = share.as_ref().map_or_else(
            || words.ranking.no_rank.to_owned(),
            |share| format!("{} %", numbers::rounded(share, 1, words.lang)),
        );
        let points = domain.points.get(at).and_then(Option::as_ref);
        let points = points.map(|points| numbers::rounded(points, 2, words.lang));
        let points = points.map_or_else(String::new, |points| {
            format!("{points:>7} {}", words.scoring.points)
        });
        let line = format!("  {sign} {} {percent:>8} {points}", bar(part, 10_000, BAR));
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Those that differ, the most first; how many do not, and how many cannot be compared.
fn of_criteria(pair: &Versus<'_>, words: &Words) -> Vec<String> {
    let w = words.screens.ranking;
    let size = |pair: &CriterionPair<'_>| {
        let by = pair.difference.as_ref().filter(|by| !by.is_zero())?;
        Some(if by.is_negative() {
            by.negated()
        } else {
            by.clone()
        })
    };
    let mut differing: Vec<_> = pair
        .criteria
        .iter()
        .filter_map(|one| Some((size(one)?, one)))
        .collect();
    // Equals stay in the scheme's order.
    differing.sort_by(|(a, _), (b, _)| b.cmp(a));
    let [one, two] = SIGNS;
    let mut lines = vec![format!(
        "{:9} {one:>6} {two:>6}  \t{}",
        "", words.scoring_lists.criterion
    )];
    lines.extend(differing.iter().map(|(_, one)| {
        let mark = if one.is_big { "●" } else { " " };
        let by = one.difference.as_ref();
        let by = by.map_or_else(String::new, |by| signed(by, 2, words));
        let [a, b] = one.states.map(|state| match state {
            State::Scored(points) => numbers::fixed(rounded(points, 2), 2, words.lang),
            _ => String::new(),
        });
        let [criterion, _] = one.criteria;
        format!(
            "{mark} {by:>7} {a:>6} {b:>6}  \t{} {}",
            criterion.id, criterion.name
        )
    }));
    let open = pair.criteria.iter().filter(|one| one.difference.is_none());
    let open = open.count();
    let alike = pair.criteria.len() - differing.len() - open;
    if alike > 0 {
        lines.push(format!("  {}", (w.alike)(alike)));
    }
    if open > 0 {
        lines.push(format!("  {}", (w.not_compared)(open)));
    }
    lines
}
