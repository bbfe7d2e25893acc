//! Caps on the band, in one line.

use super::super::Lang;
use super::rules::{number, pick};
use crate::scheme::{Condition, Limit, Sign};
use crate::scoring::{HeldLimit, Subject};

/// What a limit says: `không xếp loại cao hơn Khá nếu tiêu chí 1.2 (…) dưới 1 điểm`.
pub(super) fn rule(limit: &Limit, subject: Option<Subject<'_>>, lang: Lang) -> String {
    let band = &limit.band_at_most;
    let when = when(&limit.when, subject, lang);
    match lang {
        Lang::Vi => format!("không xếp loại cao hơn {band} nếu {when}"),
        Lang::En => format!("no band above {band} if {when}"),
    }
}

/// That it holds, and whether it changes anything.
pub(super) fn held(held: &HeldLimit<'_>, lang: Lang) -> String {
    let label = pick(lang, "Khống chế xếp loại", "Band capped");
    let rule = rule(held.limit, held.subject, lang);
    let Some(reached) = held.reached else {
        return format!("{label}: {rule}");
    };
    let left = &held.limit.band_at_most;
    let does = match (held.lowers, lang) {
        (true, Lang::Vi) => format!("hạ từ {reached} xuống {left}"),
        (true, Lang::En) => format!("down from {reached} to {left}"),
        (false, Lang::Vi) => format!("không làm hạ xếp loại; theo chỉ số: {reached}"),
        (false, Lang::En) => format!("does not lower the band; by the index: {reached}"),
    };
    format!("{label}: {rule} ({does})")
}

fn when(condition: &Condition, subject: Option<Subject<'_>>, lang: Lang) -> String {
    let (id, value) = condition.parts();
    let what = subject.map_or_else(|| id.to_owned(), |subject| named(subject, lang));
    let value = number(value, lang);
    match (condition, lang) {
        (Condition::Below(..), Lang::Vi) => format!("{what} dưới {value} điểm"),
        (Condition::Below(..), Lang::En) => format!("{what} has fewer than {value} points"),
        (Condition::AtLeast(..), Lang::Vi) => format!("{what} từ {value} điểm trở lên"),
        (Condition::AtLeast(..), Lang::En) => format!("{what} has {value} points or more"),
        (Condition::BelowPercent(..), Lang::Vi) => format!("{what} dưới {value} %"),
        (Condition::BelowPercent(..), Lang::En) => format!("{what} is below {value} %"),
    }
}

/// `lĩnh vực 2 (Cải cách thủ tục hành chính)`.
fn named(subject: Subject<'_>, lang: Lang) -> String {
    let (sort, id, name) = match subject {
        Subject::Domain(domain) => (pick(lang, "lĩnh vực", "domain"), &domain.id, &domain.name),
        Subject::Block(block) => {
            let sort = match block.sign {
                Sign::Plus => pick(lang, "điểm thưởng", "bonus"),
                Sign::Minus => pick(lang, "điểm trừ", "penalty"),
            };
            (sort, &block.id, &block.name)
        }
        Subject::Criterion(criterion) => (
            pick(lang, "tiêu chí", "criterion"),
            &criterion.id,
            &criterion.name,
        ),
        Subject::Line(line) => (pick(lang, "dòng", "line"), &line.id, &line.name),
    };
    format!("{sort} {id} ({name})")
}
