//! All that repeats a draw: the minutes with every ticket, and the lines for a shell.

use super::{Source, minutes};
use crate::report::{Report, ReportKind, Section};

pub(super) fn build(source: &Source<'_>, id: &str) -> Report {
    let w = source.words;
    let m = w.draw.minutes;
    let mut report = minutes::build(source, id);
    report.kind = ReportKind::DrawProof;
    report.title = ReportKind::DrawProof.title(w).to_owned();
    report.sections.retain(|section| section.name != "check");
    let Some(proof) = source.book.draw(id).and_then(|draw| draw.proof()) else {
        return report;
    };
    let first = proof.strata.values().flat_map(|s| &s.tickets).next();
    let mut lines = vec![m.check.to_owned()];
    if let Some([frame, seed, ticket]) = first.and_then(|t| proof.by_hand(t.code.as_str())) {
        let plan = proof.plan_by_hand();
        for (says, line) in m.check_lines.iter().zip([frame, plan, seed, ticket]) {
            lines.push(format!("{says}\n{line}"));
        }
    }
    report = report.with(Section::paragraphs("check", m.check_heading, lines));
    report
}
