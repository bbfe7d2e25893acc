//! What a new text of a scheme scores differently than the one in force.
//!
//! Titles, reasons and sources are texts: they may change under one version. Points,
//! inputs, rules, ids and policies may not (scoring.md 2.2, item 10).

use std::collections::BTreeSet;

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
    let scores_otherwise = || varied(old) != varied(new) || !moved_labels(old, new).is_empty();
    if variants(old) != variants(new) || (!told && scores_otherwise()) {
        all.push(Changed::Variants);
    }
    all
}

/// Criteria of `new`, in any of its variants, whose labels changed places: what was
/// answered by place, the second level or the first counter, would read as another answer.
#[must_use]
pub fn moved_labels<'n>(old: &Scheme, new: &'n Scheme) -> BTreeSet<&'n str> {
    let mut moved = BTreeSet::new();
    for form in new.with_forms() {
        // Agencies of a new variant were answered for under the scheme itself.
        let mut forms = old.with_forms();
        let before = forms.find(|o| o.variant == form.variant).unwrap_or(old);
        let criteria = form.cells().filter(|criterion| {
            let same = before.cells().find(|c| c.id == criterion.id);
            same.is_some_and(|same| labels_moved(same, criterion))
        });
        moved.extend(criteria.map(|criterion| criterion.id.as_str()));
    }
    moved
}

/// Whether a label stands where another stood. A new wording at the same place does not.
fn labels_moved(before: &Criterion, now: &Criterion) -> bool {
    let (before, now) = (labels(before), labels(now));
    let mut places = now.iter().enumerate();
    places.any(|(at, label)| before.get(at) != Some(label) && before.contains(label))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::load;

    /// A scheme of one ratio and one choice; a variant puts another choice in its place.
    fn scheme(ratio: &str, levels: &str, in_variant: &str) -> Scheme {
        let choice = |levels: &str| {
            format!(r#"(id: "1.2", name: "B", max: 5, input: Choice, rule: Levels([{levels}]))"#)
        };
        let text = format!(
            r#"Scheme(id: "t", name: "T", year: 2026, version: 1, legal_basis: "QĐ", total: 10,
            domains: [(id: "1", name: "M", points: 10, criteria: [
                (id: "1.1", name: "A", max: 5, input: Ratio({ratio}), rule: Linear(cap: 100)),
                {},
            ])],
            variants: [(kind: "xa", replace: [{}])],
            bands: [("Tốt", 80), ("Khá", 0)])"#,
            choice(levels),
            choice(in_variant)
        );
        load(&text, "t.ron").unwrap().scheme
    }

    #[test]
    fn only_labels_that_change_places_turn_answers_into_others() {
        let (two, swapped) = (r#"("Có", 5), ("Không", 0)"#, r#"("Không", 5), ("Có", 0)"#);
        let old = scheme(r#""x", "x""#, two, two);
        let moved = |new: &Scheme| -> Vec<String> {
            moved_labels(&old, new)
                .into_iter()
                .map(str::to_owned)
                .collect()
        };
        // The same words twice are at their places.
        assert!(moved(&old).is_empty() && changed(&old, &old).is_empty());
        let renamed = scheme(r#""y", "z""#, r#"("Đạt", 5), ("Không", 0)"#, two);
        assert!(moved(&renamed).is_empty() && changed(&old, &renamed).is_empty());
        let turned = scheme(r#""x", "x""#, swapped, two);
        assert_eq!(moved(&turned), ["1.2"]);
        assert_eq!(changed(&old, &turned), [Changed::Rule("1.2".into())]);
        let in_variant = scheme(r#""x", "x""#, two, swapped);
        assert_eq!(moved(&in_variant), ["1.2"]);
        assert_eq!(changed(&old, &in_variant), [Changed::Variants]);
    }
}
