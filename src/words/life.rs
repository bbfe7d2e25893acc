//! The life of one agency, a sentence for each thing that happened.

use super::agencies::NameOf;
use super::{Words, numbers};
use crate::book::{Fate, Happened};
use crate::planning::Inspection;

/// Texts of this area.
#[derive(Debug)]
pub struct LifeWords {
    /// A kind of event, for lists: change, draw, visit, index.
    pub kinds: [&'static str; 4],
    /// Stood in a frame: the draw, and what became of it.
    pub draw: fn(&str, Option<Fate>) -> String,
    /// The year's index, place of how many, band.
    pub index: fn(i16, &str, &str, usize, &str) -> String,
    /// A year without an index.
    pub no_index: fn(i16) -> String,
    /// Nothing happened.
    pub nothing: &'static str,
    /// Column: to whom.
    pub unit: &'static str,
    /// Heading.
    pub title: &'static str,
}

/// Vietnamese.
pub static VI: LifeWords = LifeWords {
    kinds: ["thay đổi", "rút mẫu", "kiểm tra", "chỉ số"],
    draw: |id, fate| match fate {
        Some(Fate::Certain) => format!("Lượt rút {id}: chắc chắn kiểm tra"),
        Some(Fate::Announced) => format!("Lượt rút {id}: được rút, kiểm tra định kỳ"),
        Some(Fate::Surprise) => format!("Lượt rút {id}: được rút, kiểm tra đột xuất (mật)"),
        Some(Fate::Excluded) => format!("Lượt rút {id}: loại khỏi lượt rút, có lý do"),
        Some(Fate::Reserve) => format!("Lượt rút {id}: trong danh sách, không được rút"),
        None => format!("Lượt rút {id}: trong danh sách"),
    },
    index: |year, index, place, of, band| {
        format!(
            "Năm {year}: chỉ số {index}, hạng {place}/{of}{}",
            tail(band)
        )
    },
    no_index: |year| format!("Năm {year}: có điểm, chưa có chỉ số"),
    nothing: "Chưa có gì được ghi về đơn vị này.",
    unit: "Đơn vị",
    title: "Lịch sử",
};

/// English.
pub static EN: LifeWords = LifeWords {
    kinds: ["change", "draw", "visit", "index"],
    draw: |id, fate| match fate {
        Some(Fate::Certain) => format!("Draw {id}: certain"),
        Some(Fate::Announced) => format!("Draw {id}: drawn, scheduled visit"),
        Some(Fate::Surprise) => format!("Draw {id}: drawn, surprise visit (confidential)"),
        Some(Fate::Excluded) => format!("Draw {id}: excluded with a reason"),
        Some(Fate::Reserve) => format!("Draw {id}: in the frame, not drawn"),
        None => format!("Draw {id}: in the frame"),
    },
    index: |year, index, place, of, band| {
        format!("{year}: index {index}, rank {place} of {of}{}", tail(band))
    },
    no_index: |year| format!("{year}: scored, no index yet"),
    nothing: "Nothing is recorded about this unit yet.",
    unit: "Unit",
    title: "History",
};

fn tail(band: &str) -> String {
    if band.is_empty() {
        String::new()
    } else {
        format!(", {band}")
    }
}

/// What happened as a sentence, and which of [`LifeWords::kinds`] it is.
#[must_use]
pub fn sentence(what: &Happened<'_>, words: &Words, name: NameOf<'_>) -> (usize, String) {
    let w = words.life;
    match what {
        Happened::Change { change, recorded } => {
            let told = (words.agencies.changes.told)(change, name);
            let late = recorded.filter(|recorded| recorded.on > change.date);
            let late = late.map_or_else(String::new, |recorded| {
                let day = numbers::date(recorded.on, words.lang);
                format!(" ({})", (words.agencies.changes.late)(&day))
            });
            (0, format!("{told} [{}]{late}", change.decision))
        }
        Happened::Draw { draw, fate } => (1, (w.draw)(draw, *fate)),
        Happened::Visit(visit) => (2, visit_told(visit, words)),
        Happened::Index {
            year,
            index,
            place,
            of,
            band,
        } => {
            let told = match (index, place) {
                (Some(figure), Some(place)) => {
                    let index = numbers::decimal(figure.published, words.lang);
                    (w.index)(
                        *year,
                        &index,
                        &place.label(),
                        *of,
                        band.as_deref().unwrap_or(""),
                    )
                }
                _ => (w.no_index)(*year),
            };
            (3, told)
        }
    }
}

fn visit_told(visit: &Inspection, words: &Words) -> String {
    let p = words.planning;
    format!(
        "{} · {} · {}",
        (p.mode)(visit.mode),
        (p.stage)(visit.stage()),
        visit.id
    )
}
