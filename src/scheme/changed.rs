//! What a new text of a scheme scores differently than the one in force.
//!
//! Titles, reasons and sources are texts: they may change under one version. Points,
//! inputs, rules, ids and policies may not (scoring.md 2.2, item 10).

use super::fault::Changed;
use super::model::{Criterion, Grouping, InputKind, RankingRule, Rule, Scheme};

/// Everything that changes a figure, from the top of the file down.
#[must_use]
pub fn changed(old: &Scheme, new: &Scheme) -> Vec<Changed> {
    let mut all = Vec::new();
    let policy = |s: &Scheme| {
        let lanes = s.lanes.clone();
        (s.total, s.numeric, s.missing, lanes, s.adjust_on)
    };
    if policy(old) != policy(new) || old.applies_to != new.applies_to {
        all.push(Changed::Policy);
    }
    let points = |s: &Scheme| -> Vec<_> {
        let ids =
            |d: &super::model::Domain| d.criteria.iter().map(|c| c.id.clone()).collect::<Vec<_>>();
        s.domains
            .iter()
            .map(|d| (d.id.clone(), d.points, ids(d)))
            .collect()
    };
    let (before, after) = (points(old), points(new));
    let moved = after.iter().filter(|domain| !before.contains(domain));
    all.extend(moved.map(|(id, ..)| Changed::Domain(id.clone())));
    let gone = before
        .iter()
        .filter(|(id, ..)| after.iter().all(|(now, ..)| now != id));
    all.extend(gone.map(|(id, ..)| Changed::Domain(id.clone())));
    for criterion in new.cells() {
        match old.cells().find(|c| c.id == criterion.id) {
            None => all.push(Changed::Added(criterion.id.clone())),
            Some(before)
                if scored(before) != scored(criterion) || labels_moved(before, criterion) =>
            {
                all.push(Changed::Rule(criterion.id.clone()));
            }
            Some(_) => {}
        }
    }
    let lost = old
        .cells()
        .filter(|c| new.cells().all(|now| now.id != c.id));
    all.extend(lost.map(|c| Changed::Removed(c.id.clone())));
    let blocks = |s: &Scheme| -> Vec<_> {
        let one = |b: &super::model::Adjustment| (b.id.clone(), b.sign, b.at_most);
        s.adjust.iter().map(one).collect()
    };
    if blocks(old) != blocks(new) {
        all.push(Changed::Adjust);
    }
    if old.bands != new.bands || old.limits != new.limits {
        all.push(Changed::Bands);
    }
    if places(&old.ranking) != places(&new.ranking) {
        all.push(Changed::Ranking);
    }
    let varied = |s: &Scheme| -> Vec<_> {
        let forms = s.with_forms().skip(1);
        forms
            .filter(|form| form.variant.is_some())
            .map(|form| {
                (
                    form.variant.clone(),
                    form.total,
                    points(form),
                    form.cells().map(scored).collect::<Vec<_>>(),
                )
            })
            .collect()
    };
    // A variant repeats the criteria: what changed in them is named already.
    let variants = |s: &Scheme| -> Vec<_> {
        let forms = s.with_forms().skip(1);
        let named = forms.filter(|form| form.variant.is_some());
        named
            .map(|form| (form.variant.clone(), form.total))
            .collect()
    };
    let told = all.iter().any(|change| !matches!(change, Changed::Policy));
    if variants(old) != variants(new) || (!told && varied(old) != varied(new)) {
        all.push(Changed::Variants);
    }
    all
}

/// Criteria of `new` whose labels changed places: what was answered by place, the second
/// level or the first counter, would read as another answer.
#[must_use]
pub fn moved_labels<'n>(old: &Scheme, new: &'n Scheme) -> Vec<&'n str> {
    let moved = new.cells().filter(|criterion| {
        let before = old.cells().find(|c| c.id == criterion.id);
        before.is_some_and(|before| labels_moved(before, criterion))
    });
    moved.map(|criterion| criterion.id.as_str()).collect()
}

/// Whether a label stands where another stood. A new wording at the same place does not.
fn labels_moved(before: &Criterion, now: &Criterion) -> bool {
    let before = labels(before);
    let mut now = labels(now).into_iter().enumerate();
    now.any(|(at, label)| {
        let stood = before.iter().position(|l| *l == label);
        stood.is_some_and(|stood| stood != at)
    })
}

fn labels(criterion: &Criterion) -> Vec<&str> {
    let levels = match &criterion.rule {
        Rule::Levels(levels) => levels.as_slice(),
        _ => &[],
    };
    let mut all: Vec<&str> = levels.iter().map(|level| level.label.as_str()).collect();
    match &criterion.input {
        InputKind::Ratio { done, total } => all.extend([done.as_str(), total.as_str()]),
        InputKind::Counts(names) => all.extend(names.iter().map(String::as_str)),
        InputKind::Survey { options, .. } => {
            all.extend(options.iter().map(|option| option.label.as_str()));
        }
        _ => {}
    }
    all
}

/// What of the ranking gives places; titles of groups and reasons are texts.
fn places(rule: &RankingRule) -> RankingRule {
    let mut bare = rule.clone();
    if let Grouping::Named(groups) = &mut bare.groups {
        groups.iter_mut().for_each(|group| group.name.clear());
    }
    bare.exclude
        .iter_mut()
        .for_each(|left_out| left_out.reason.clear());
    bare
}

/// What of a criterion reaches its points; labels are texts.
fn scored(criterion: &Criterion) -> Criterion {
    let mut bare = criterion.clone();
    bare.name.clear();
    bare.sources.clear();
    bare.na = bare.na.map(|_| String::new());
    match &mut bare.input {
        InputKind::Ratio { done, total } => {
            done.clear();
            total.clear();
        }
        InputKind::Counts(names) => names.iter_mut().for_each(String::clear),
        InputKind::Survey { options, .. } => {
            options.iter_mut().for_each(|option| option.label.clear());
        }
        _ => {}
    }
    if let Rule::Levels(levels) = &mut bare.rule {
        levels.iter_mut().for_each(|level| level.label.clear());
    }
    bare
}
