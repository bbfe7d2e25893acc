//! The explanation of one agency's index, line by line, for reading.

use super::{Words, numbers};
use crate::book::{Explanation, Member};

/// The whole derivation, then for every value that counts who recorded it and what
/// proves it, then index, band and place.
#[must_use]
pub fn lines(explained: &Explanation<'_>, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(member) = &explained.member {
        lines.push(format!(
            "{} – {}, {}",
            member.code, member.name, explained.year
        ));
        lines.push(headline(explained, member, words));
        lines.push(String::new());
    }
    lines.extend((words.scoring.derivation)(&explained.derivation));
    if let Some(member) = &explained.member {
        lines.push(words.ranking.standing_of(member, explained.ranked));
    }
    lines.push(String::new());
    let steps = explained.derivation.criteria.iter();
    for (step, source) in steps.zip(&explained.sources) {
        let Some(source) = source else { continue };
        let Some(line) = source.line else { continue };
        let lane = (words.scoring.lane)(source.lane);
        let told = (words.scoring_lists.recorded_by)(
            lane,
            &line.stamp.actor,
            &numbers::instant(&line.stamp.at, words.lang),
        );
        let entry = source.entry;
        let proof = [entry.data_source(), entry.evidence(), entry.note()];
        let proof: Vec<&str> = proof.into_iter().filter(|text| !text.is_empty()).collect();
        let proof = if proof.is_empty() {
            String::new()
        } else {
            format!(" [{}]", proof.join("; "))
        };
        lines.push(format!("{}: {told}{proof}", step.criterion.id));
    }
    lines
}

/// The index as it is published, or the mark for none.
#[must_use]
pub fn index(explained: &Explanation<'_>, words: &Words) -> String {
    let figure = explained.derivation.totals.index.as_ref();
    // Where the exact index ranks, with the decimals that part it from a like print.
    let digits = explained.member.as_ref().and_then(|m| m.row.digits);
    figure.map_or_else(
        || words.ranking.no_rank.to_owned(),
        |figure| match digits {
            Some(digits) => numbers::rounded(&figure.exact, digits, words.lang),
            None => numbers::fixed(figure.published, explained.scheme.numeric.index, words.lang),
        },
    )
}

/// What the derivation below comes to: index, band and place, or why there is none.
fn headline(explained: &Explanation<'_>, member: &Member, words: &Words) -> String {
    let w = words.ranking;
    let band = member.band.and_then(|at| explained.scheme.bands.get(at));
    let band = band.map_or_else(String::new, |band| format!(" · {}", band.name));
    let place = w.standing_of(member, explained.ranked);
    let index = if member.is_scored() {
        format!("{}: {}{band} · ", w.index, index(explained, words))
    } else {
        String::new()
    };
    format!("{index}{place}")
}
