//! How firm a group's places are, line by line, for reading: rank intervals under changed
//! weights, and what decides the order.

use super::text::heading;
use super::{Words, numbers};
use crate::book::{Book, GroupResults};
use crate::ranking::robust::{Firmness, Shift, Trial, leave_out, weights};

/// Columns of the bar that shows an interval among all places.
const BAR: usize = 24;
/// Criteria that decide most.
const DECISIVE: usize = 10;

/// All lines: every ranked agency with the interval of its rank, then the domains and the
/// criteria by how much the order hangs on them.
#[must_use]
pub fn lines(
    book: &Book,
    year: i16,
    group: &GroupResults<'_>,
    trial: &Trial,
    words: &Words,
) -> Vec<String> {
    let w = words.sensitivity;
    let name = (words.ranking.group)(&group.key);
    let mut lines = vec![heading(&(w.method)(&name, trial)), String::new()];
    let domains = group.domain_table();
    let members: Vec<_> = group.placed().collect();
    let intervals = weights(&domains, trial);
    lines.push(format!(
        "{:>5}  {:>11}  {:<BAR$}  {}",
        words.ranking.rank, w.interval, "", words.ranking.agency
    ));
    for (member, firm) in members.iter().zip(&intervals) {
        let place = member.place().map(crate::ranking::Place::label);
        let (low, high) = ends(firm);
        lines.push(format!(
            "{:>5}  {:>11}  {}  \t{}",
            place.unwrap_or_default(),
            format!("{low}–{high}"),
            bar(firm, members.len()),
            member.name
        ));
    }
    lines.push(String::new());
    lines.push(heading(&(w.left_out)(&name, members.len())));
    let titles: Vec<String> = group
        .scheme
        .domains
        .iter()
        .map(|d| format!("{} {}", d.id, d.name))
        .collect();
    let told = |shift: &Shift, titles: &[String]| {
        let title = titles.get(shift.element).map_or("", String::as_str);
        let mean = numbers::decimal(hundredths(shift.mean()), words.lang);
        let who = shift.largest.as_ref().and_then(|largest| {
            let member = members.get(largest.row)?;
            Some(format!("{} {} → {}", member.name, largest.from, largest.to))
        });
        format!(
            "  {title}: {}",
            (w.shifted)(&mean, shift.moved, who.as_deref())
        )
    };
    lines.extend(leave_out(&domains).iter().map(|shift| told(shift, &titles)));
    if let Some(criteria) = book.criteria_table(year, group) {
        let titles: Vec<String> = group
            .scheme
            .criteria()
            .map(|c| format!("{} {}", c.id, c.name))
            .collect();
        lines.push(String::new());
        lines.push((w.decisive)(DECISIVE.min(titles.len())));
        let all = leave_out(&criteria);
        let most = all.iter().take(DECISIVE);
        lines.extend(most.map(|shift| told(shift, &titles)));
    }
    lines.push(String::new());
    lines.push(w.note.to_owned());
    lines
}

fn hundredths(value: u64) -> rust_decimal::Decimal {
    rust_decimal::Decimal::new(i64::try_from(value).unwrap_or(i64::MAX), 2)
}

/// Whole places around the quantiles: down at the better end, up at the worse.
fn ends(firm: &Firmness) -> (u64, u64) {
    (firm.ranks.p5 / 100, firm.ranks.p95.div_ceil(100))
}

/// `···├─●──┤····`: the interval among all places, the published one marked.
fn bar(firm: &Firmness, all: usize) -> String {
    let last = (all as u64).max(1);
    let column = |rank: u64| {
        let from_first = rank.clamp(1, last) - 1;
        usize::try_from(from_first * (BAR as u64 - 1) / (last - 1).max(1)).unwrap_or(0)
    };
    let (low, high) = ends(firm);
    let (low, high, own) = (column(low), column(high), column(firm.nominal.into()));
    let sign = |at: usize| match at {
        at if at == own => '●',
        at if at == low => '├',
        at if at == high => '┤',
        at if at > low && at < high => '─',
        _ => '·',
    };
    (0..BAR).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::robust::rank_stats;

    #[test]
    fn the_bar_spans_the_interval_and_marks_the_place() {
        let ranks = rank_stats(&[2, 3, 3, 3, 4]);
        let firm = |nominal| Firmness {
            nominal,
            ranks: ranks.expect("five ranks"),
            kept: 3,
            runs: 5,
        };
        assert_eq!(bar(&firm(3), 24), "·├●┤····················");
        assert_eq!(bar(&firm(1), 1), "●·······················");
        assert_eq!(ends(&firm(3)), (2, 4));
    }
}
