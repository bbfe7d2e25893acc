//! Caps on the band, in one line.

use super::super::{Lang, numbers};
use super::rules::pick;
use crate::scheme::{Condition, Limit};

/// What a limit says: `không xếp loại cao hơn Khá nếu 1.2 dưới 1 điểm`.
pub(super) fn rule(limit: &Limit, lang: Lang) -> String {
    let band = &limit.band_at_most;
    let when = when(&limit.when, lang);
    match lang {
        Lang::Vi => format!("không xếp loại cao hơn {band} nếu {when}"),
        Lang::En => format!("no band above {band} if {when}"),
    }
}

/// That it holds.
pub(super) fn held(limit: &Limit, lang: Lang) -> String {
    let label = pick(lang, "Khống chế xếp loại", "Band capped");
    format!("{label}: {}", rule(limit, lang))
}

fn when(condition: &Condition, lang: Lang) -> String {
    let (id, value) = condition.parts();
    let value = numbers::decimal(value, lang);
    match (condition, lang) {
        (Condition::Below(..), Lang::Vi) => format!("{id} dưới {value} điểm"),
        (Condition::Below(..), Lang::En) => format!("{id} has fewer than {value} points"),
        (Condition::AtLeast(..), Lang::Vi) => format!("{id} từ {value} điểm trở lên"),
        (Condition::AtLeast(..), Lang::En) => format!("{id} has {value} points or more"),
        (Condition::BelowPercent(..), Lang::Vi) => format!("{id} dưới {value} %"),
        (Condition::BelowPercent(..), Lang::En) => format!("{id} is below {value} %"),
    }
}
