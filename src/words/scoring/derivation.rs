//! A derivation as lines: every criterion, sums, index, band.

use rust_decimal::Decimal;

use super::super::{Lang, numbers};
use super::rules::{number, pick};
use super::working::{equals, inside, shown, working};
use crate::scheme::{AdjustOn, NotApplicable, Sign};
use crate::scoring::{AdjustStep, CriterionStep, Derivation, DomainStep, Figure, IndexStep, State};

/// The state of a cell, with its points.
pub(super) fn state(state: &State, lang: Lang) -> String {
    match state {
        State::Scored(points) => shown(points, lang),
        State::NotApplicable => pick(lang, "không áp dụng", "not applicable").to_owned(),
        State::NotSurveyed => pick(
            lang,
            "chưa khảo sát, điểm được quy đổi",
            "not surveyed, converted",
        )
        .to_owned(),
        State::Open => pick(lang, "chưa chấm", "not scored").to_owned(),
        State::Unfit => pick(
            lang,
            "giá trị không hợp với tiêu chí, cần nhập lại",
            "the value does not fit the criterion, enter it again",
        )
        .to_owned(),
    }
}

/// All lines.
pub(super) fn lines(all: &Derivation<'_>, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut criteria = all.criteria.iter();
    for domain in &all.domains {
        lines.push(format!("{} {}", domain.id, domain.name));
        for step in criteria.by_ref().take(domain.criteria) {
            lines.push(format!(
                "  {} {}: {} ({} {})",
                step.criterion.id,
                step.criterion.name,
                working(step, lang),
                pick(lang, "tối đa", "of"),
                number(step.criterion.max, lang)
            ));
        }
        lines.push(format!("  {}", domain_line(domain, lang)));
    }
    for block in &all.adjust {
        let steps: Vec<_> = criteria.by_ref().take(block.block.lines.len()).collect();
        // One written as a count is its own line.
        if let [step] = steps.as_slice()
            && step.criterion.id == block.block.id
        {
            lines.push(lone_line(block, step, lang));
            continue;
        }
        lines.push(format!("{} {}", block.block.id, block.block.name));
        for step in steps {
            let most = pick(lang, "tối đa", "at most");
            let max = number(step.criterion.max, lang);
            lines.push(format!(
                "  {} {}: {} ({most} {max})",
                step.criterion.id,
                step.criterion.name,
                beside(step, lang)
            ));
        }
        lines.push(format!("  {}", adjust_line(block, lang)));
    }
    lines.push(index_line(all, lang));
    lines.extend(still_open(all, lang));
    for limit in &all.limits {
        lines.push(super::limits::held(limit, lang));
    }
    if let Some(band) = all.band {
        lines.push(format!("{}: {band}", pick(lang, "Xếp loại", "Band")));
    }
    lines
}

/// What a line of a bonus or penalty comes to; without an answer it changes nothing.
fn beside(step: &CriterionStep<'_>, lang: Lang) -> String {
    match step.state {
        State::Open => pick(lang, "không có", "none").to_owned(),
        _ => working(step, lang),
    }
}

/// `Điểm trừ: −1,5 (tối đa 2)`.
fn adjust_line(step: &AdjustStep<'_>, lang: Lang) -> String {
    format!(
        "{}: {}{}",
        sort(step, lang),
        amount(step, lang),
        cap(step, lang)
    )
}

/// `Điểm trừ P Vi phạm: số lượng 3: 0 + 3 × 0,5 = 1,5, tức −1,5 (tối đa 2)`.
fn lone_line(step: &AdjustStep<'_>, line: &CriterionStep<'_>, lang: Lang) -> String {
    let told = beside(line, lang);
    let comes_to = if step.amount.is_zero() {
        String::new()
    } else {
        let so = pick(lang, "tức", "that is");
        format!(", {so} {}", amount(step, lang))
    };
    format!(
        "{} {} {}: {told}{comes_to}{}",
        sort(step, lang),
        step.block.id,
        step.block.name,
        cap(step, lang)
    )
}

fn sort(step: &AdjustStep<'_>, lang: Lang) -> &'static str {
    match step.block.sign {
        Sign::Plus => pick(lang, "Điểm thưởng", "Bonus"),
        Sign::Minus => pick(lang, "Điểm trừ", "Penalty"),
    }
}

/// `+2`, `−1,5`, `0`.
fn amount(step: &AdjustStep<'_>, lang: Lang) -> String {
    let plus = if step.block.sign == Sign::Plus && !step.amount.is_zero() {
        "+"
    } else {
        ""
    };
    format!("{plus}{}", shown(&step.amount, lang))
}

fn cap(step: &AdjustStep<'_>, lang: Lang) -> String {
    step.block.at_most.map_or_else(String::new, |most| {
        format!(
            " ({} {})",
            pick(lang, "tối đa", "at most"),
            number(most, lang)
        )
    })
}

fn domain_line(domain: &DomainStep<'_>, lang: Lang) -> String {
    let label = pick(lang, "Cộng lĩnh vực", "Domain");
    let (got, possible) = (
        shown(&domain.sum.got, lang),
        shown(&domain.sum.possible, lang),
    );
    match domain.sum.percent() {
        Some(_) if domain.sum.is_waiting() => {
            let waits = pick(lang, "chưa có điểm", "not scored yet");
            format!(
                "{label}: {waits} ({} {possible})",
                pick(lang, "tối đa", "at most")
            )
        }
        Some(percent) => {
            let percent = numbers::rounded(&percent, 2, lang);
            let got = if domain.raw == domain.sum.got {
                got
            } else {
                format!("{} → {got}", shown(&domain.raw, lang))
            };
            format!("{label}: {got}/{possible} ({percent} %)")
        }
        None => format!(
            "{label}: {}",
            pick(
                lang,
                "không có tiêu chí nào áp dụng",
                "no criterion applies"
            )
        ),
    }
}

fn index_line(all: &Derivation<'_>, lang: Lang) -> String {
    let IndexStep {
        policy,
        figure,
        got,
        possible,
        dp,
        adjusted,
        adjust_on,
        converted,
        unbounded,
        at_most,
        ..
    } = &all.index;
    let label = pick(lang, "Chỉ số", "Index");
    let Some(figure) = figure else {
        let none = pick(
            lang,
            "không có tiêu chí nào áp dụng",
            "no criterion applies",
        );
        return format!("{label}: {none}");
    };
    if all.index.waiting {
        return format!("{label}: {}", pick(lang, "chưa có điểm", "not scored yet"));
    }
    let more = |adds: AdjustOn| {
        if adjusted.is_zero() || *adjust_on != adds {
            return String::new();
        }
        let (sign, size) = if adjusted.is_negative() {
            ("−", adjusted.negated())
        } else {
            ("+", adjusted.clone())
        };
        format!(" {sign} {}", inside(&size, lang))
    };
    let points = more(AdjustOn::Points);
    let sums = match policy {
        NotApplicable::RescaleDomain => by_domain(&all.domains, &points, lang),
        _ if points.is_empty() => {
            format!("100 × {}/{}", inside(got, lang), inside(possible, lang))
        }
        _ => format!(
            "100 × ({}{points})/{}",
            inside(got, lang),
            inside(possible, lang)
        ),
    };
    let sums = format!("{sums}{}", more(AdjustOn::Index));
    let published = numbers::fixed(figure.published, *dp, lang);
    let worked = unbounded.as_ref().unwrap_or(&figure.exact);
    let mut sums = equals(&sums, worked, lang);
    if *worked != figure.exact {
        let (bound, value) = if worked.is_negative() {
            (pick(lang, "không dưới", "at least"), Decimal::ZERO)
        } else {
            (pick(lang, "tối đa", "at most"), *at_most)
        };
        sums = format!("{sums}, {bound} {}", number(value, lang));
    }
    let note = if *converted {
        pick(
            lang,
            " (chưa có điểm khảo sát: phần còn lại quy đổi về thang 100)",
            " (no survey: the rest is converted to 100)",
        )
    } else {
        ""
    };
    format!("{label}: {sums} → {published}{note}")
}

/// Where cells are open: that they count 0 above, and what the index is without them or
/// with their maximum.
fn still_open(all: &Derivation<'_>, lang: Lang) -> Option<String> {
    let totals = &all.totals;
    if totals.open_cells == 0 || all.index.waiting {
        return None;
    }
    let count = totals.open_cells;
    let open = match lang {
        Lang::Vi => format!("{count} tiêu chí chưa chấm đang tính 0 điểm"),
        Lang::En if count == 1 => "1 criterion not scored yet counts as 0".to_owned(),
        Lang::En => format!("{count} criteria not scored yet count as 0"),
    };
    let words = lang.words().scoring;
    let published = |figure: &Option<Figure>| {
        let value = figure.as_ref().map(|figure| figure.published);
        value.map_or_else(
            || "–".to_owned(),
            |value| numbers::fixed(value, all.index.dp, lang),
        )
    };
    Some(format!(
        "  {open}; {}: {}; {}: {}",
        words.so_far,
        published(&totals.so_far),
        words.at_best,
        published(&totals.at_best)
    ))
}

/// `100 × (20 × 5/10 + 80 × 80/80)/(20 + 80)`.
fn by_domain(domains: &[DomainStep<'_>], more: &str, lang: Lang) -> String {
    let live = || domains.iter().filter(|d| !d.sum.possible.is_zero());
    let number = |value: Decimal| number(value, lang);
    let terms = live().map(|d| {
        let (got, possible) = (inside(&d.sum.got, lang), inside(&d.sum.possible, lang));
        format!("{} × {got}/{possible}", number(d.points))
    });
    let weights = live().map(|d| number(d.points));
    let terms = terms.collect::<Vec<_>>().join(" + ");
    format!(
        "100 × ({terms}{more})/({})",
        weights.collect::<Vec<_>>().join(" + ")
    )
}
