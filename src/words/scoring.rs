//! Texts of the area `scoring`, both languages side by side.

mod derivation;
mod faults;
mod limits;
mod rules;
mod tally;
mod working;

use super::Lang;
use crate::scheme::{Criterion, InputKind, Limit};
use crate::scoring::{
    CriterionStep, Derivation, HeldLimit, Input, InputFault, Lane, State, Subject,
};

/// Texts of this area.
#[derive(Debug)]
pub struct ScoringWords {
    /// Name of a lane, in small letters.
    pub lane: fn(Lane) -> &'static str,
    /// What kind of answer a criterion takes.
    pub kind: fn(&InputKind) -> String,
    /// What to type, with an example, for the capture screen.
    pub example: fn(&Criterion) -> String,
    /// The rule of a criterion in one line: `≥ 30 % → 2 điểm; ≥ 20 % → 1 điểm; còn lại → 0`.
    pub rule: fn(&Criterion) -> String,
    /// An answer as people read it; a choice by its label.
    pub input: fn(&Input, &Criterion) -> String,
    /// The state of a cell; points where it has them.
    pub state: fn(&State) -> String,
    /// A refused value and what is allowed.
    pub fault: fn(&InputFault) -> String,
    /// One line of a derivation: `3 × 99/120 = 2,475 → 2,48`.
    pub working: fn(&CriterionStep<'_>) -> String,
    /// A cap on the band and what it looks at, in one line.
    pub limit: fn(&Limit, Option<Subject<'_>>) -> String,
    /// A cap that holds, and whether it changes anything.
    pub held: fn(&HeldLimit<'_>) -> String,
    /// The whole derivation, line by line.
    pub derivation: fn(&Derivation<'_>) -> Vec<String>,
    /// The index over what is answered.
    pub so_far: &'static str,
    /// The index with open cells as 0.
    pub if_nothing_more: &'static str,
    /// The index if open cells earn their maximum.
    pub at_best: &'static str,
    /// Points, as a unit.
    pub points: &'static str,
    /// Reason wanted for a "not applicable".
    pub na_needs_reason: &'static str,
}

/// Vietnamese.
pub static VI: ScoringWords = ScoringWords {
    lane: |lane| match lane {
        Lane::Own => "tự đánh giá",
        Lane::Survey => "điều tra xã hội học",
        Lane::Appraised => "thẩm định",
        Lane::Reappraised => "thẩm định lại",
        Lane::Inspected => "kiểm tra",
    },
    kind: |kind| rules::kind(kind, Lang::Vi),
    example: |criterion| rules::example(criterion, Lang::Vi),
    rule: |criterion| rules::rule(criterion, Lang::Vi),
    input: |input, criterion| rules::input(input, criterion, Lang::Vi),
    state: |state| derivation::state(state, Lang::Vi),
    fault: faults::vi,
    working: |step| working::working(step, Lang::Vi),
    limit: |limit, subject| limits::rule(limit, subject, Lang::Vi),
    held: |limit| limits::held(limit, Lang::Vi),
    derivation: |all| derivation::lines(all, Lang::Vi),
    so_far: "tính trên phần đã chấm",
    if_nothing_more: "nếu không chấm thêm",
    at_best: "nếu các ô còn trống đạt tối đa",
    points: "điểm",
    na_needs_reason: "Ghi lý do không áp dụng.",
};

/// English.
pub static EN: ScoringWords = ScoringWords {
    lane: |lane| match lane {
        Lane::Own => "self-assessed",
        Lane::Survey => "survey",
        Lane::Appraised => "appraised",
        Lane::Reappraised => "appraised again",
        Lane::Inspected => "inspected",
    },
    kind: |kind| rules::kind(kind, Lang::En),
    example: |criterion| rules::example(criterion, Lang::En),
    rule: |criterion| rules::rule(criterion, Lang::En),
    input: |input, criterion| rules::input(input, criterion, Lang::En),
    state: |state| derivation::state(state, Lang::En),
    fault: faults::en,
    working: |step| working::working(step, Lang::En),
    limit: |limit, subject| limits::rule(limit, subject, Lang::En),
    held: |limit| limits::held(limit, Lang::En),
    derivation: |all| derivation::lines(all, Lang::En),
    so_far: "over what is scored",
    if_nothing_more: "if nothing more is scored",
    at_best: "if open cells earn their maximum",
    points: "points",
    na_needs_reason: "Give the reason why it does not apply.",
};
