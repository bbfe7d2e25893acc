//! How one criterion got its points, in one line: answer, rule, points, rounding.

use rust_decimal::Decimal;

use super::super::{Lang, numbers};
use super::derivation::state;
use super::rules::{number, pick, threshold, unit};
use crate::scheme::{BallotOption, InputKind, Late, Refused, Threshold};
use crate::scoring::{Counted, CriterionStep, Exact, Input, Measure, State, Working};

/// Decimals of a figure whose decimals do not end.
const ABOUT: u32 = 6;

/// Decimals where they end, else about how much it is.
pub(super) fn shown(value: &Exact, lang: Lang) -> String {
    let text = if value.to_decimal().is_some() {
        numbers::exact(value, lang)
    } else {
        numbers::about(value, ABOUT, lang)
    };
    // The sign of the formulas around it.
    text.replace('-', "−")
}

/// `3 × 99/120 = 2,475 → 2,48`.
pub(super) fn working(step: &CriterionStep<'_>, lang: Lang) -> String {
    let (Some(working), Some(raw), State::Scored(points)) = (&step.working, &step.raw, &step.state)
    else {
        return state(&step.state, lang);
    };
    let unit = unit(&step.criterion.input, lang);
    let measured = |measure| measured(measure, step, lang);
    let gives = shown(raw, lang);
    let told = match working {
        Working::Level { label, .. } => format!("{label}: {gives}"),
        Working::Step { measure, when, .. } => {
            format!("{}: {gives}", reached(measure, *when, step, lang))
        }
        Working::NoStep { measure } => format!(
            "{}, {}: 0",
            measured(measure),
            pick(lang, "không đạt mức nào", "no step holds")
        ),
        Working::UnderFloor { measure, floor, .. } => format!(
            "{}, {}: {gives}",
            measured(measure),
            threshold(Threshold::Lt(*floor), unit, lang)
        ),
        Working::AtCap { measure, cap } => format!(
            "{}, {}: {gives}",
            measured(measure),
            threshold(Threshold::Ge(*cap), unit, lang)
        ),
        Working::Share {
            measure,
            max,
            zero_at,
            cap,
        } => {
            let share = share(measure, *max, *zero_at, *cap, lang);
            let share = equals(&share, raw, lang);
            match measure {
                Measure::Ballots { .. } => format!("{}; {share}", measured(measure)),
                Measure::Mean { .. } => format!("{}: {share}", measured(measure)),
                _ => share,
            }
        }
        Working::Tally {
            counted,
            start,
            terms,
            sum,
            floor,
            ..
        } => {
            let formula = formula(*counted, *start, terms, lang);
            let bounded = bounded(formula, sum.as_ref(), raw, *floor, lang);
            tallied(*counted, step.input, bounded, &gives, lang)
        }
        Working::Entered => gives,
    };
    if raw == points {
        told
    } else {
        format!("{told} → {}", shown(points, lang))
    }
}

/// `a = 0,5`, or `a ≈ 0,333333` where the decimals do not end.
pub(super) fn equals(left: &str, value: &Exact, lang: Lang) -> String {
    let value = shown(value, lang);
    let sign = if value.starts_with('≈') { "" } else { "= " };
    format!("{left} {sign}{value}")
}

/// A sum inside a formula.
pub(super) fn inside(value: &Exact, lang: Lang) -> String {
    let value = shown(value, lang);
    if value.starts_with('≈') {
        format!("({value})")
    } else {
        value
    }
}

/// The measure of an answer: `99/120 = 82,5 %`.
fn measured(measure: &Measure, step: &CriterionStep<'_>, lang: Lang) -> String {
    let kind = &step.criterion.input;
    match measure {
        Measure::Number(value) if *kind == InputKind::Count => {
            format!(
                "{} {}",
                pick(lang, "số lượng", "count"),
                number(*value, lang)
            )
        }
        Measure::Number(value) => format!("{}{}", number(*value, lang), unit(kind, lang)),
        Measure::Ratio { done, total } => {
            let value = measure.value().unwrap_or_default();
            format!("{} %", equals(&format!("{done}/{total}"), &value, lang))
        }
        Measure::DaysLate(0) => pick(lang, "đúng hạn", "on time").to_owned(),
        Measure::DaysLate(days) => late_by(*days, lang),
        Measure::Never => never(lang).to_owned(),
        Measure::Ballots { n, sum } => {
            let value = measure.value().unwrap_or_default();
            let sum = match (kind, step.input) {
                (InputKind::Survey { options, .. }, Some(Input::Counts(votes))) => {
                    return format!("{} %", ballots(options, votes, *n, &value, lang));
                }
                _ => number(*sum, lang),
            };
            format!("{} %", equals(&format!("{sum}/{n}"), &value, lang))
        }
        Measure::Mean { n, mean } => {
            let mean = number(*mean, lang);
            match lang {
                Lang::Vi => format!("{n} phiếu, trung bình {mean}"),
                Lang::En if *n == 1 => format!("1 answer, mean {mean}"),
                Lang::En => format!("{n} answers, mean {mean}"),
            }
        }
    }
}

fn late_by(days: u32, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("chậm {days} ngày"),
        Lang::En if days == 1 => "1 day late".to_owned(),
        Lang::En => format!("{days} days late"),
    }
}

fn never(lang: Lang) -> &'static str {
    pick(lang, "chưa thực hiện", "never done")
}

/// `A 10, B 5: (10 × 100 + 5 × 60)/15 ≈ 86,666667`.
fn ballots(options: &[BallotOption], votes: &[u64], n: u64, value: &Exact, lang: Lang) -> String {
    let all = || options.iter().zip(votes);
    let votes: Vec<String> = all()
        .map(|(option, votes)| format!("{} {votes}", option.label))
        .collect();
    let terms: Vec<String> = all()
        .map(|(option, votes)| format!("{votes} × {}", number(option.worth, lang)))
        .collect();
    let mean = format!("({})/{n}", terms.join(" + "));
    format!("{}: {}", votes.join(", "), equals(&mean, value, lang))
}

/// A measure with the step that holds: `99/120 = 82,5 %, ≥ 80 %`, `chậm 90 ngày (≤ 90)`.
fn reached(measure: &Measure, when: Threshold, step: &CriterionStep<'_>, lang: Lang) -> String {
    let told = measured(measure, step, lang);
    match measure {
        // In time is in time, whatever the bound.
        Measure::DaysLate(0) | Measure::Never => told,
        Measure::DaysLate(_) => format!("{told} ({})", threshold(when, "", lang)),
        _ => {
            let unit = unit(&step.criterion.input, lang);
            format!("{told}, {}", threshold(when, unit, lang))
        }
    }
}

/// `3 × 99/120`; `2 × (4,2 − 1)/(5 − 1)`; `10 × (84/100)/(85/100)` as `10 × 84/85`.
fn share(measure: &Measure, max: Decimal, zero_at: Decimal, cap: Decimal, lang: Lang) -> String {
    let number = |value: Decimal| number(value, lang);
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
        // The fraction where its decimals do not end: the formula stays exact.
        Measure::Ballots { n, sum } => {
            let mean = measure.value().and_then(|mean| mean.to_decimal());
            mean.map_or_else(|| format!("({}/{n})", number(*sum)), number)
        }
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

/// `1 − 2 báo cáo muộn × 0,25 − 0 báo cáo sai × 0,5`; `2 − 0,5 (5 ngày đầu) − 2 × 0,5`.
/// Without a term only what there is to begin with.
fn formula(
    counted: Counted<'_>,
    start: Decimal,
    terms: &[(u64, Decimal)],
    lang: Lang,
) -> (String, bool) {
    let mut told = number(start, lang);
    let mut any = false;
    let mut names = match counted {
        Counted::Named(names) => names,
        _ => &[],
    }
    .iter();
    let first = match counted {
        Counted::Days { late, .. } if terms.len() > 1 => late.first,
        _ => None,
    };
    for (at, (count, each)) in terms.iter().enumerate() {
        let sign = if each.is_sign_negative() { "−" } else { "+" };
        let size = number(each.abs(), lang);
        let named = names.next().map_or_else(String::new, |n| format!(" {n}"));
        let term = match (counted, first) {
            (_, Some((days, _))) if at == 0 => format!("{size} ({})", first_days(days, lang)),
            // Days that do not count are no term.
            (Counted::Days { .. } | Counted::Never, _) if *count == 0 => continue,
            _ => format!("{count}{named} × {size}"),
        };
        told.push_str(&format!(" {sign} {term}"));
        any = true;
    }
    (told, any)
}

fn first_days(days: u32, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{days} ngày đầu"),
        Lang::En if days == 1 => "the first day".to_owned(),
        Lang::En => format!("the first {days} days"),
    }
}

/// The formula with its sum, and the bound that changed it.
fn bounded(
    (formula, terms): (String, bool),
    sum: Option<&Exact>,
    raw: &Exact,
    floor: Decimal,
    lang: Lang,
) -> String {
    let Some(sum) = sum else {
        return shown(raw, lang);
    };
    let told = if terms {
        equals(&formula, sum, lang)
    } else {
        formula
    };
    if sum == raw {
        return told;
    }
    let bound = if *raw == Exact::from(floor) && sum < raw {
        pick(lang, "không thấp hơn", "not below")
    } else {
        pick(lang, "không quá", "not above")
    };
    let raw = shown(raw, lang);
    format!("{told}, {bound} {raw}: {raw}")
}

/// What was counted, before the formula: `chậm 8 ngày, ân hạn 3, tính 5: …`.
fn tallied(
    counted: Counted<'_>,
    input: Option<&Input>,
    formula: String,
    gives: &str,
    lang: Lang,
) -> String {
    match counted {
        Counted::Named(_) => formula,
        Counted::Single => {
            let count = match input {
                Some(Input::Number(count)) => number(*count, lang),
                _ => return formula,
            };
            format!("{} {count}: {formula}", pick(lang, "số lượng", "count"))
        }
        Counted::Days { days, late } => format!("{}: {formula}", days_counted(days, late, lang)),
        Counted::Refused { days, late } => format!("{}: {gives}", refused(days, late, lang)),
        Counted::Never => format!("{}: {gives}", never(lang)),
    }
}

/// `chậm 8 ngày, ân hạn 3, tính 5`.
fn days_counted(days: u32, late: &Late, lang: Lang) -> String {
    if days == 0 {
        return pick(lang, "đúng hạn", "on time").to_owned();
    }
    let told = late_by(days, lang);
    let (free, counted) = (late.free, days.saturating_sub(late.free));
    match (free, counted, lang) {
        (0, _, _) => told,
        (_, 0, Lang::Vi) => format!("{told}, được ân hạn {free} ngày"),
        (_, 0, Lang::En) => format!("{told}, within {free} of grace"),
        (_, _, Lang::Vi) => format!("{told}, ân hạn {free}, tính {counted}"),
        (_, _, Lang::En) => format!("{told}, {free} of grace, {counted} counted"),
    }
}

/// `chậm 8 ngày, quá 7 ngày`; `nộp sau hạn cuối 20/12/2026`.
fn refused(days: u32, late: &Late, lang: Lang) -> String {
    match (late.refused, lang) {
        (Some(Refused::After(day)), Lang::Vi) => {
            format!("nộp sau hạn cuối {}", numbers::date(day, lang))
        }
        (Some(Refused::After(day)), Lang::En) => {
            format!("handed in after the last day, {}", numbers::date(day, lang))
        }
        (Some(Refused::Days(most)), Lang::Vi) => {
            format!("{}, quá {most} ngày", late_by(days, lang))
        }
        (Some(Refused::Days(most)), Lang::En) => {
            format!("{}, more than {most}", late_by(days, lang))
        }
        (None, _) => late_by(days, lang),
    }
}
