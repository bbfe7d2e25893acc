//! A derivation as lines: input, rule, points, rounding, sums, index, band.

use rust_decimal::Decimal;

use super::super::{Lang, numbers};
use super::rules::{pick, threshold, unit};
use crate::scheme::{AdjustOn, NotApplicable, Sign};
use crate::scoring::{
    AdjustStep, CriterionStep, Derivation, DomainStep, Exact, Figure, IndexStep, Measure, State,
    Working,
};

/// Decimals of a figure whose decimals do not end.
const ABOUT: u32 = 6;

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

/// Decimals where they end, else the fraction and about how much it is.
fn shown(value: &Exact, lang: Lang) -> String {
    if value.to_decimal().is_some() {
        numbers::exact(value, lang)
    } else {
        numbers::about(value, ABOUT, lang)
    }
}

/// `3 × 99/120 = 2,475 → 2,48`.
pub(super) fn working(step: &CriterionStep<'_>, lang: Lang) -> String {
    let (Some(working), Some(raw), State::Scored(points)) = (&step.working, &step.raw, &step.state)
    else {
        return state(&step.state, lang);
    };
    let unit = unit(&step.criterion.input, lang);
    let number = |value: Decimal| numbers::decimal(value, lang);
    let told = match working {
        Working::Level { label, .. } => format!("{label}: {}", shown(raw, lang)),
        Working::Step { measure, when, .. } => format!(
            "{}, {}: {}",
            measured(measure, unit, lang),
            threshold(*when, unit, lang),
            shown(raw, lang)
        ),
        Working::NoStep { measure } => format!(
            "{}, {}: 0",
            measured(measure, unit, lang),
            pick(lang, "không đạt mức nào", "no step holds")
        ),
        Working::UnderFloor { measure, floor, .. } => format!(
            "{} < {}{unit}: {}",
            measured(measure, unit, lang),
            number(*floor),
            shown(raw, lang)
        ),
        Working::AtCap { measure, cap } => format!(
            "{} ≥ {}{unit}: {}",
            measured(measure, unit, lang),
            number(*cap),
            shown(raw, lang)
        ),
        Working::Share {
            measure,
            max,
            zero_at,
            cap,
        } => {
            let share = share(measure, *max, *zero_at, *cap, lang);
            equals(&share, raw, lang)
        }
        Working::Tally {
            start, terms, sum, ..
        } => tallied(*start, terms, sum.as_ref(), raw, lang),
        Working::Entered => shown(raw, lang),
    };
    if raw == points {
        told
    } else {
        format!("{told} → {}", shown(points, lang))
    }
}

/// `a = 0,5`, or `a ≈ 0,333333` where the decimals do not end.
fn equals(left: &str, value: &Exact, lang: Lang) -> String {
    let value = shown(value, lang);
    let sign = if value.starts_with('≈') { "" } else { "= " };
    format!("{left} {sign}{value}")
}

/// A sum inside a formula.
fn inside(value: &Exact, lang: Lang) -> String {
    let value = shown(value, lang);
    if value.starts_with('≈') {
        format!("({value})")
    } else {
        value
    }
}

/// The measure of an answer: `99/120 = 82,5 %`.
fn measured(measure: &Measure, unit: &str, lang: Lang) -> String {
    match measure {
        Measure::Number(value) => format!("{}{unit}", numbers::decimal(*value, lang)),
        Measure::Ratio { done, total } => {
            let value = measure.value().unwrap_or_default();
            format!("{} %", equals(&format!("{done}/{total}"), &value, lang))
        }
        Measure::DaysLate(0) => pick(lang, "đúng hạn", "on time").to_owned(),
        Measure::DaysLate(days) => match lang {
            Lang::Vi => format!("chậm {days} ngày"),
            Lang::En if *days == 1 => "1 day late".to_owned(),
            Lang::En => format!("{days} days late"),
        },
        Measure::Never => pick(lang, "chưa thực hiện", "never done").to_owned(),
        Measure::Ballots { n, sum } => {
            let value = measure.value().unwrap_or_default();
            let sum = numbers::decimal(*sum, lang);
            format!("{} %", equals(&format!("{sum}/{n}"), &value, lang))
        }
        Measure::Mean { mean, .. } => numbers::decimal(*mean, lang),
    }
}

/// `3 × 99/120`; `2 × (4,2 − 1)/(5 − 1)`; `10 × (84/100)/(85/100)` as `10 × 84/85`.
fn share(measure: &Measure, max: Decimal, zero_at: Decimal, cap: Decimal, lang: Lang) -> String {
    let number = |value: Decimal| numbers::decimal(value, lang);
    let max = number(max);
    let plain = zero_at.is_zero();
    if let (Measure::Ratio { done, total }, true) = (measure, plain) {
        let whole = cap == Decimal::ONE_HUNDRED;
        let over = if whole {
            String::new()
        } else {
            format!(" × 100/{}", number(cap))
        };
        return format!("{max} × {done}/{total}{over}");
    }
    let x = match measure {
        Measure::Ratio { done, total } => format!("100 × {done}/{total}"),
        Measure::Number(value) => number(*value),
        Measure::Mean { mean, .. } => number(*mean),
        Measure::Ballots { n, sum } => format!("({}/{n})", number(*sum)),
        Measure::DaysLate(days) => days.to_string(),
        Measure::Never => "–".to_owned(),
    };
    if plain {
        return format!("{max} × {x}/{}", number(cap));
    }
    let zero = if zero_at.is_sign_negative() {
        format!("({})", number(zero_at))
    } else {
        number(zero_at)
    };
    format!("{max} × ({x} − {zero})/({} − {zero})", number(cap))
}

/// `1 − 2 × 0,25 − 0 × 0,5 = 0,5`.
fn tallied(
    start: Decimal,
    terms: &[(u64, Decimal)],
    sum: Option<&Exact>,
    raw: &Exact,
    lang: Lang,
) -> String {
    let Some(sum) = sum else {
        let never = pick(
            lang,
            "chưa thực hiện hoặc quá hạn tiếp nhận",
            "never done, or too late to be accepted",
        );
        return format!("{never}: {}", shown(raw, lang));
    };
    let mut told = numbers::decimal(start, lang);
    for (count, each) in terms {
        let sign = if each.is_sign_negative() { "−" } else { "+" };
        let size = numbers::decimal(each.abs(), lang);
        told.push_str(&format!(" {sign} {count} × {size}"));
    }
    told.push_str(&format!(" = {}", shown(sum, lang)));
    if sum != raw {
        let bound = pick(lang, "trong giới hạn", "within bounds");
        told.push_str(&format!(", {bound}: {}", shown(raw, lang)));
    }
    told
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
                numbers::decimal(step.criterion.max, lang)
            ));
        }
        lines.push(format!("  {}", domain_line(domain, lang)));
    }
    for block in &all.adjust {
        // One written as a count is its own line.
        let lone = block
            .block
            .lines
            .iter()
            .all(|line| line.id == block.block.id);
        if !lone {
            lines.push(format!("{} {}", block.block.id, block.block.name));
        }
        for step in criteria.by_ref().take(block.block.lines.len()) {
            let told = match step.state {
                State::Open => pick(lang, "không có", "none").to_owned(),
                _ => working(step, lang),
            };
            let most = pick(lang, "tối đa", "at most");
            let max = numbers::decimal(step.criterion.max, lang);
            lines.push(format!(
                "  {} {}: {told} ({most} {max})",
                step.criterion.id, step.criterion.name
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

/// `Điểm trừ: −1,5 (tối đa 2)`.
fn adjust_line(step: &AdjustStep<'_>, lang: Lang) -> String {
    let (label, size) = match step.block.sign {
        Sign::Plus => (pick(lang, "Điểm thưởng", "Bonus"), step.amount.clone()),
        Sign::Minus => (pick(lang, "Điểm trừ", "Penalty"), step.amount.negated()),
    };
    let sign = match (step.block.sign, size.is_zero()) {
        (_, true) => "",
        (Sign::Plus, false) => "+",
        (Sign::Minus, false) => "−",
    };
    let cap = step.block.at_most.map_or_else(String::new, |most| {
        let most = numbers::decimal(most, lang);
        format!(" ({} {most})", pick(lang, "tối đa", "at most"))
    });
    format!("{label}: {sign}{}{cap}", shown(&size, lang))
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
        sums = format!("{sums}, {bound} {}", numbers::decimal(value, lang));
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
    let number = |value: Decimal| numbers::decimal(value, lang);
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
