//! Where a group lost points: its domains, then its criteria, most costly first.

use super::{hundredths, signed};
use crate::book::GroupLosses;
use crate::ranking::LossTally;
use crate::tui::widgets::gauge::bar;
use crate::words::text::heading;
use crate::words::{Words, numbers};

/// Columns of a bar.
const BAR: u16 = 14;

pub(super) fn lines(losses: &GroupLosses<'_>, words: &Words) -> Vec<String> {
    let (w, own) = (words.review, words.screens.ranking);
    let kind = heading(&(words.ranking.group)(&losses.key));
    let all = &losses.loss.all;
    let figure = |exact| numbers::rounded(exact, 2, words.lang);
    let mut lines = vec![
        (w.lost_group)(&kind, &figure(&all.lost), &figure(&all.maximum)),
        String::new(),
        own.domains.to_owned(),
    ];
    let domains = losses.loss.domains.iter();
    let domains = domains.map(|(domain, tally)| (format!("{} {}", domain.id, domain.name), tally));
    table(&mut lines, domains, w.domain, words);
    lines.push(String::new());
    lines.push(own.criteria.to_owned());
    let criteria = losses.loss.criteria.iter();
    let named = criteria.clone().map(|(spot, tally)| {
        let criterion = spot.criterion;
        (format!("{} {}", criterion.id, criterion.name), tally)
    });
    table(&mut lines, named, words.scoring_lists.criterion, words);
    let of = |holds: fn(&LossTally) -> bool| criteria.clone().filter(|(_, t)| holds(t)).count();
    let none = of(|tally| tally.scored > 0 && !is_lost(tally));
    let unscored = of(|tally| tally.scored == 0);
    if none > 0 {
        lines.push(format!("  {}", (own.nothing_lost)(none)));
    }
    if unscored > 0 {
        lines.push(format!("  {}", (own.nobody_scored)(unscored)));
    }
    lines.push(String::new());
    lines.push(own.loss_legend.to_owned());
    lines.push(w.share_note.to_owned());
    lines
}

fn is_lost(tally: &LossTally) -> bool {
    tally.losers > 0
}

/// Those that cost something, under their titles; bars against the first.
fn table<'t>(
    lines: &mut Vec<String>,
    all: impl Iterator<Item = (String, &'t LossTally)>,
    what: &str,
    words: &Words,
) {
    let [lost, agencies, percent] = words.screens.ranking.loss_titles;
    let gap = usize::from(BAR);
    lines.push(format!(
        "{lost:>10} {:gap$} {agencies:>8} {percent:>8}  \t{what}",
        ""
    ));
    let mut most = 0;
    for (name, tally) in all.filter(|(_, tally)| is_lost(tally)) {
        let part = hundredths(&tally.lost);
        most = part.max(most);
        let percent = tally.percent();
        let percent = percent.map(|share| numbers::rounded(&share, 1, words.lang));
        lines.push(format!(
            "{:>10} {} {:>8} {:>8}  \t{name}",
            signed(&tally.lost.negated(), 2, words),
            bar(part, most, BAR),
            format!("{}/{}", tally.losers, tally.scored),
            percent.unwrap_or_default()
        ));
    }
}
