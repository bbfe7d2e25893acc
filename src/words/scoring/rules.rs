//! What a criterion takes and gives, in one line.

use rust_decimal::Decimal;

use super::super::{Lang, numbers};
use crate::scheme::{Criterion, InputKind, Level, Rule, Threshold};
use crate::scoring::Input;

/// Picks the text of a language.
pub(super) fn pick<'a>(lang: Lang, vi: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// A decimal with the minus sign of formulas.
pub(super) fn number(value: Decimal, lang: Lang) -> String {
    numbers::decimal(value, lang).replace('-', "−")
}

/// The kind of answer.
pub(super) fn kind(kind: &InputKind, lang: Lang) -> String {
    let plain = |vi, en| pick(lang, vi, en).to_owned();
    match kind {
        InputKind::Choice => plain("chọn một mức", "one of the levels"),
        InputKind::Percent { over: false } => plain("tỷ lệ % (0–100)", "percentage (0–100)"),
        InputKind::Percent { over: true } => {
            plain("tỷ lệ % (có thể trên 100)", "percentage (may exceed 100)")
        }
        InputKind::Ratio { done, total } => format!("{done} / {total}"),
        InputKind::Count => plain("số lượng", "count"),
        InputKind::Counts(names) => names.join("; "),
        InputKind::Dates => plain("ngày đến hạn > ngày thực hiện", "day due > day done"),
        InputKind::Survey { min_n, options, .. } if !options.is_empty() => {
            let names = options.iter().map(|option| {
                format!(
                    "{} ({} %)",
                    option.label,
                    numbers::decimal(option.worth, lang)
                )
            });
            let names = names.collect::<Vec<_>>().join("; ");
            match lang {
                Lang::Vi => format!("số phiếu theo phương án: {names}; ít nhất {min_n} phiếu"),
                Lang::En => format!("answers by option: {names}; at least {min_n}"),
            }
        }
        InputKind::Survey { min_n, .. } => match lang {
            Lang::Vi => format!("số phiếu@điểm trung bình (ít nhất {min_n} phiếu)"),
            Lang::En => format!("answers@mean (at least {min_n} answers)"),
        },
        InputKind::Points { step } => {
            let step = numbers::decimal(*step, lang);
            match lang {
                Lang::Vi => format!("điểm, bội số của {step}"),
                Lang::En => format!("points, multiples of {step}"),
            }
        }
    }
}

/// What to type.
pub(super) fn example(criterion: &Criterion, lang: Lang) -> String {
    let example = match &criterion.input {
        InputKind::Choice => choices(criterion),
        InputKind::Percent { .. } => pick(lang, "87,5", "87.5").to_owned(),
        InputKind::Ratio { .. } => "99/120".to_owned(),
        InputKind::Count => "2".to_owned(),
        InputKind::Counts(names) => vec!["0"; names.len()].join(";"),
        InputKind::Dates => pick(lang, "10/01/2017>01/02/2017", "2017-01-10>2017-02-01").to_owned(),
        InputKind::Survey { options, .. } if !options.is_empty() => {
            vec!["10"; options.len()].join(";")
        }
        InputKind::Survey { .. } => pick(lang, "35@4,2", "35@4.2").to_owned(),
        InputKind::Points { step } => numbers::decimal(criterion.max - *step, lang),
    };
    let example = match criterion.input {
        InputKind::Choice => example,
        _ => format!("{} {example}", pick(lang, "ví dụ", "such as")),
    };
    match &criterion.na {
        None => example,
        Some(when) => {
            let na = pick(lang, "NA nếu không áp dụng", "NA where it does not apply");
            format!("{example}; {na} ({when})")
        }
    }
}

fn choices(criterion: &Criterion) -> String {
    let Rule::Levels(levels) = &criterion.rule else {
        return String::new();
    };
    let mark = if levels.iter().any(Level::is_number) {
        "#"
    } else {
        ""
    };
    let all = levels.iter().zip(1..);
    let all = all.map(|(level, n)| format!("{mark}{n} = {}", level.label));
    all.collect::<Vec<_>>().join("; ")
}

/// The rule.
pub(super) fn rule(criterion: &Criterion, lang: Lang) -> String {
    let unit = unit(&criterion.input, lang);
    let points = |value: Decimal| with_points(value, lang);
    match &criterion.rule {
        Rule::Levels(levels) => {
            let all = levels.iter();
            let all = all.map(|level| format!("{} → {}", level.label, points(level.points)));
            all.collect::<Vec<_>>().join("; ")
        }
        Rule::Steps(steps) => {
            let mut all: Vec<String> = steps
                .iter()
                .map(|step| {
                    let in_time = criterion.input == InputKind::Dates
                        && step.when == Threshold::Le(Decimal::ZERO);
                    let when = if in_time {
                        pick(lang, "đúng hạn", "on time").to_owned()
                    } else {
                        threshold(step.when, unit, lang)
                    };
                    format!("{when} → {}", points(step.give))
                })
                .collect();
            if steps.last().is_some_and(|step| !step.give.is_zero()) {
                all.push(format!("{} → 0", pick(lang, "còn lại", "otherwise")));
            }
            all.join("; ")
        }
        Rule::Linear {
            cap,
            zero_at,
            floor,
            below,
        } => {
            let mut all = vec![format!(
                "≥ {} → {}",
                figure(*cap, unit, lang),
                points(criterion.max)
            )];
            let share = pick(lang, "theo tỷ lệ", "in proportion");
            all.push(match floor {
                Some(floor) => {
                    let floor = figure(*floor, unit, lang);
                    format!("{} {floor} → {share}", pick(lang, "từ", "from"))
                }
                None => share.to_owned(),
            });
            match floor {
                Some(floor) => all.push(format!(
                    "< {} → {}",
                    figure(*floor, unit, lang),
                    points(*below)
                )),
                None if !zero_at.is_zero() => {
                    all.push(format!("≤ {} → 0", figure(*zero_at, unit, lang)));
                }
                None => {}
            }
            all.join("; ")
        }
        Rule::Tally {
            start,
            each,
            floor,
            late,
        } => {
            let bounds = super::tally::tally(criterion, *start, each, *floor, lang);
            match super::tally::late(late, lang) {
                days if days.is_empty() => bounds,
                days => format!("{bounds}; {days}"),
            }
        }
        Rule::AsEntered => {
            let max = numbers::decimal(criterion.max, lang);
            match lang {
                Lang::Vi => format!("điểm nhập trực tiếp, từ 0 đến {max}"),
                Lang::En => format!("points as typed, 0 to {max}"),
            }
        }
    }
}

/// `1 điểm`; in English `1 point`, `2 points`.
pub(super) fn with_points(value: Decimal, lang: Lang) -> String {
    let number = numbers::decimal(value, lang);
    match lang {
        Lang::Vi => format!("{number} điểm"),
        Lang::En if value.abs() == Decimal::ONE => format!("{number} point"),
        Lang::En => format!("{number} points"),
    }
}

/// What the figures of an input are counted in.
pub(super) fn unit(kind: &InputKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (InputKind::Percent { .. } | InputKind::Ratio { .. }, _) => " %",
        (InputKind::Survey { options, .. }, _) if !options.is_empty() => " %",
        (InputKind::Dates, Lang::Vi) => " ngày chậm",
        (InputKind::Dates, Lang::En) => " days late",
        _ => "",
    }
}

fn figure(value: Decimal, unit: &str, lang: Lang) -> String {
    format!("{}{unit}", number(value, lang))
}

/// `≥ 30 %`.
pub(super) fn threshold(when: Threshold, unit: &str, lang: Lang) -> String {
    let (sign, bound) = match when {
        Threshold::Ge(bound) => ("≥", bound),
        Threshold::Gt(bound) => (">", bound),
        Threshold::Le(bound) => ("≤", bound),
        Threshold::Lt(bound) => ("<", bound),
    };
    format!("{sign} {}", figure(bound, unit, lang))
}

/// An answer as people read it.
pub(super) fn input(input: &Input, criterion: &Criterion, lang: Lang) -> String {
    match input {
        Input::NotApplicable => pick(lang, "không áp dụng", "not applicable").to_owned(),
        Input::Choice(_) | Input::Ratio { .. } => input.write(criterion),
        Input::Number(value) => match &criterion.input {
            InputKind::Percent { .. } => numbers::percent(*value, lang),
            _ => numbers::decimal(*value, lang),
        },
        Input::Counts(counts) => {
            let all: Vec<String> = counts.iter().map(u64::to_string).collect();
            all.join("; ")
        }
        Input::Dates { due, actual } => {
            let due = numbers::date(*due, lang);
            let actual = actual.map(|day| numbers::date(day, lang));
            let never = || pick(lang, "chưa thực hiện", "not done").to_owned();
            format!("{due} > {}", actual.unwrap_or_else(never))
        }
        Input::Survey { n, mean } => {
            let mean = numbers::decimal(*mean, lang);
            match lang {
                Lang::Vi => format!("{n} phiếu, trung bình {mean}"),
                Lang::En => format!("{n} answers, mean {mean}"),
            }
        }
    }
}
