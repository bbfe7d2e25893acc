//! On a ranking: whether it is published, when and by what act, and loudly where the
//! figures computed today are not those that were published.

use jiff::civil::Date;

use super::Source;
use crate::book::YearResults;
use crate::report::Report;

/// Adds it to a ranking of these results, as of `day`.
pub(super) fn told(
    source: &Source<'_>,
    mut report: Report,
    results: &YearResults<'_>,
    day: Date,
    group: Option<&str>,
) -> Report {
    let w = source.words.publication;
    let [draft, revision, date, decision] = w.facts;
    let Some(publication) = source.book.published(results.year) else {
        report.subtitle.push(w.draft.to_owned());
        return report.from_source("publication", draft, w.draft);
    };
    let ranking = &publication.ranking;
    let mut first = Vec::new();
    if day != ranking.as_of {
        first.push((w.other_day)(publication));
    } else {
        let changes = publication.differs_from(results, group);
        if !changes.is_empty() {
            report.subtitle.push(w.differs_line.to_owned());
            first.push((w.differs)(publication, changes.len()));
        }
    }
    if ranking.incomplete > 0 {
        first.push((w.incomplete)(ranking.incomplete));
    }
    report.notes.splice(0..0, first);
    let report = report
        .from_source("published_revision", revision, ranking.revision.to_string())
        .from_source("published_on", date, (w.day)(&publication.stamp));
    match ranking.decision.as_str() {
        "" => report,
        act => report.from_source("published_by", decision, act),
    }
}
