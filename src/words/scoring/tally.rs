//! What a tally says: so much for every one counted, and how days late are counted.

use rust_decimal::Decimal;

use super::super::{Lang, numbers};
use super::rules::{pick, with_points};
use crate::scheme::{Criterion, InputKind, Late, Refused};

/// `từ 1 điểm; mỗi báo cáo muộn trừ 0,25; không dưới 0, không quá 1`.
pub(super) fn tally(
    criterion: &Criterion,
    start: Decimal,
    each: &[Decimal],
    floor: Decimal,
    lang: Lang,
) -> String {
    let names: Vec<&str> = match &criterion.input {
        InputKind::Counts(names) => names.iter().map(String::as_str).collect(),
        InputKind::Dates => vec![pick(lang, "ngày chậm", "day late")],
        _ => vec![pick(lang, "đơn vị đếm", "one counted")],
    };
    let terms = names.iter().zip(each).map(|(name, each)| {
        let size = numbers::decimal(each.abs(), lang);
        let verb = if each.is_sign_negative() {
            pick(lang, "trừ", "minus")
        } else {
            pick(lang, "cộng", "plus")
        };
        match lang {
            Lang::Vi => format!("mỗi {name} {verb} {size}"),
            Lang::En => format!("{verb} {size} per {name}"),
        }
    });
    let terms = terms.collect::<Vec<_>>().join("; ");
    let (start, floor) = (with_points(start, lang), numbers::decimal(floor, lang));
    let most = criterion.most().map(|max| numbers::decimal(max, lang));
    let most = most.map_or_else(String::new, |max| match lang {
        Lang::Vi => format!(", không quá {max}"),
        Lang::En => format!(", not above {max}"),
    });
    match lang {
        Lang::Vi => format!("từ {start}; {terms}; không dưới {floor}{most}"),
        Lang::En => format!("from {start}; {terms}; not below {floor}{most}"),
    }
}

/// Days of grace, what the first days change, and when nothing is accepted any more.
pub(super) fn late(late: &Late, lang: Lang) -> String {
    let mut all = Vec::new();
    if late.free > 0 {
        let days = late.free;
        all.push(match lang {
            Lang::Vi => format!("ân hạn {days} ngày"),
            Lang::En => format!("{days} days of grace"),
        });
    }
    if let Some((days, give)) = late.first {
        let verb = if give.is_sign_negative() {
            pick(lang, "trừ", "minus")
        } else {
            pick(lang, "cộng", "plus")
        };
        let size = numbers::decimal(give.abs(), lang);
        all.push(match lang {
            Lang::Vi => format!("{days} ngày chậm đầu {verb} chung {size}"),
            Lang::En => format!("{verb} {size} in all for the first {days} days late"),
        });
    }
    match (late.refused, lang) {
        (Some(Refused::After(day)), Lang::Vi) => {
            all.push(format!(
                "không tiếp nhận sau ngày {}",
                numbers::date(day, lang)
            ));
        }
        (Some(Refused::After(day)), Lang::En) => {
            all.push(format!("not accepted after {}", numbers::date(day, lang)));
        }
        (Some(Refused::Days(days)), Lang::Vi) => {
            all.push(format!("chậm quá {days} ngày thì không tiếp nhận"));
        }
        (Some(Refused::Days(days)), Lang::En) => {
            all.push(format!("not accepted more than {days} days late"));
        }
        (None, _) => {}
    }
    all.join("; ")
}
