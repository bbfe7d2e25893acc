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
    let mut lines = vec![m.check.to_owned()];
    for hand in proof.hand_lines() {
        let says = (m.shown)(&hand.shown);
        lines.push(format!("{says}\n{}\n→ {}", hand.line, hand.gives));
    }
    report = report.with(Section::paragraphs("check", m.check_heading, lines));
    report
}
