//! Texts about published rankings: refusals, what stands, what differs.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::refusal::Told;
use super::{Lang, numbers};
use crate::book::{
    Comparison, Part, Publication, RankingRefusal, RowDifference, Stamp, YearResults,
};

/// Texts of this area.
#[derive(Debug)]
pub struct PublicationWords {
    /// Why a ranking is not published, or what its publication closes.
    pub tell: fn(&RankingRefusal) -> Told,
    /// A publication: number, day, act; whether it was opened again, and why.
    pub published: fn(&Publication) -> String,
    /// Nothing published stands: on papers.
    pub draft: &'static str,
    /// The same in a line of a screen.
    pub draft_line: &'static str,
    /// Today's figures are not the published ones: how many agencies differ.
    pub differs: fn(&Publication, usize) -> String,
    /// The same, short, in a line of a screen.
    pub differs_line: &'static str,
    /// The published ranking is of another day.
    pub other_day: fn(&Publication) -> String,
    /// Answers were missing when it was published: of how many agencies.
    pub incomplete: fn(usize) -> String,
    /// Labels of where a report comes from: publication, its number, its day, its act.
    pub facts: [&'static str; 4],
    /// The day of an entry in Viet Nam.
    pub day: fn(&Stamp) -> String,
    /// It repeats from the journal.
    pub repeats: fn(&Publication) -> String,
    /// It does not.
    pub does_not_repeat: fn(&Publication, &Comparison) -> String,
    /// What to do then.
    pub does_not_repeat_hint: fn(&Publication) -> String,
    /// It repeats, but what is known today gives something else.
    pub overtaken: fn(&Publication, &Comparison) -> String,
    /// What to do then.
    pub overtaken_hint: fn(&Publication) -> String,
    /// What is compared: older, newer (`None`: today's figures), agencies that differ.
    pub compared: fn(u32, Option<u32>, usize) -> String,
    /// No such publication: year, as typed, those there are.
    pub unknown: fn(i16, &str, &[u32]) -> String,
    /// The year has no publication.
    pub none: fn(i16) -> String,
    /// What to do then.
    pub none_hint: fn(i16) -> String,
    /// In what two rows differ.
    pub difference: fn(RowDifference) -> &'static str,
    /// Columns of lists.
    pub columns: Columns,
}

impl PublicationWords {
    /// Draft or published, in a line over a list of these results.
    #[must_use]
    pub fn line(&self, published: Option<&Publication>, results: &YearResults<'_>) -> String {
        let Some(publication) = published else {
            return self.draft_line.to_owned();
        };
        let told = (self.published)(publication);
        if publication.differs_from(results, None).is_empty() {
            told
        } else {
            format!("{}; {told}", self.differs_line)
        }
    }
}

/// Titles of columns.
#[derive(Debug)]
pub struct Columns {
    /// Year.
    pub year: &'static str,
    /// Number of the publication.
    pub revision: &'static str,
    /// Stands, or opened again.
    pub state: &'static str,
    /// When published.
    pub at: &'static str,
    /// By whom.
    pub actor: &'static str,
    /// Day of the registry.
    pub as_of: &'static str,
    /// The act.
    pub decision: &'static str,
    /// Agencies listed.
    pub agencies: &'static str,
    /// How many of them have a place.
    pub ranked: &'static str,
    /// How many had open answers.
    pub incomplete: &'static str,
    /// Version of the program.
    pub engine: &'static str,
    /// Why it was opened again.
    pub reason: &'static str,
    /// When.
    pub reopened_at: &'static str,
    /// In what rows differ.
    pub change: &'static str,
    /// Rank before and after.
    pub rank: [&'static str; 2],
    /// Index before and after.
    pub index: [&'static str; 2],
    /// Band before and after.
    pub band: [&'static str; 2],
    /// States: stands, opened again.
    pub states: [&'static str; 2],
}

/// Vietnamese.
pub static VI: PublicationWords = PublicationWords {
    tell: tell_vi,
    published: |publication| {
        let ranking = &publication.ranking;
        let day = day(&publication.stamp, Lang::Vi);
        let act = match ranking.decision.as_str() {
            "" => String::new(),
            act => format!(" theo {act}"),
        };
        let told = format!("đã công bố lần {} ngày {day}{act}", ranking.revision);
        match &publication.reopened {
            None => told,
            Some(opened) => format!(
                "{told}, mở lại ngày {}: {}",
                self::day(&opened.stamp, Lang::Vi),
                opened.reason
            ),
        }
    },
    draft: "DỰ THẢO – chưa công bố",
    draft_line: "dự thảo, chưa công bố",
    differs: |publication, agencies| {
        format!(
            "CHÚ Ý: số liệu tính hôm nay KHÁC kết quả đã công bố lần {} ở {agencies} cơ quan; kết quả có giá trị là kết quả đã công bố.",
            publication.revision()
        )
    },
    differs_line: "KHÁC kết quả đã công bố",
    other_day: |publication| {
        format!(
            "Kết quả đã công bố tính theo danh mục ngày {}; bảng này tính theo ngày khác.",
            numbers::date(publication.ranking.as_of, Lang::Vi)
        )
    },
    incomplete: |agencies| format!("Khi công bố, {agencies} cơ quan chưa có đủ điểm."),
    facts: [
        "Công bố",
        "Công bố lần",
        "Ngày công bố",
        "Quyết định công bố",
    ],
    day: |stamp| day(stamp, Lang::Vi),
    repeats: |publication| {
        format!(
            "Kết quả năm {} công bố lần {}: tính lại từ nhật ký cho đúng như đã công bố ({} cơ quan).",
            publication.ranking.year,
            publication.revision(),
            publication.agencies()
        )
    },
    does_not_repeat: |publication, compared| {
        format!(
            "Kết quả năm {} công bố lần {}: tính lại từ nhật ký KHÔNG cho đúng như đã công bố; khác ở {}.",
            publication.ranking.year,
            publication.revision(),
            differing(compared, Lang::Vi)
        )
    },
    does_not_repeat_hint: |publication| {
        format!(
            "giữ nguyên tệp này làm chứng cứ; kiểm tra chuỗi bằng `parplan journal verify`. Kết quả này tính bằng parplan {}, đây là parplan {}. Không có gì bị thay đổi.",
            publication.ranking.engine,
            env!("CARGO_PKG_VERSION")
        )
    },
    overtaken: |publication, compared| {
        format!(
            "Kết quả năm {} công bố lần {} tính lại được từ nhật ký, nhưng những gì ghi sau đó làm số liệu hôm nay khác ở {}.",
            publication.ranking.year,
            publication.revision(),
            differing(compared, Lang::Vi)
        )
    },
    overtaken_hint: |publication| {
        let (year, revision) = (publication.ranking.year, publication.revision());
        format!(
            "xem chỗ khác bằng `parplan ranking diff --year {year} --from {revision} --to today`; muốn công bố lại thì mở lại bằng `parplan ranking reopen --year {year} --reason \"LÝ DO\"`. Kết quả đã công bố vẫn giữ nguyên."
        )
    },
    compared: |older, newer, agencies| {
        let newer = newer.map_or_else(|| "hôm nay".to_owned(), |newer| format!("lần {newer}"));
        match agencies {
            0 => format!("Lần {older} → {newer}: không khác."),
            n => format!("Lần {older} → {newer}: khác ở {n} cơ quan."),
        }
    },
    unknown: |year, typed, known| {
        format!(
            "Năm {year} không có lần công bố \"{typed}\"; có: {}.",
            listed(known)
        )
    },
    none: |year| format!("Kết quả xếp hạng năm {year} chưa công bố lần nào."),
    none_hint: |year| {
        format!(
            "xem số liệu hiện có bằng `parplan rank --year {year}`, công bố bằng `parplan ranking publish --year {year}`."
        )
    },
    difference: |difference| match difference {
        RowDifference::Added => "thêm",
        RowDifference::Removed => "bớt",
        RowDifference::Figures => "số liệu",
        RowDifference::Place => "thứ hạng",
        RowDifference::Name => "tên, mã",
    },
    columns: Columns {
        year: "Năm",
        revision: "Lần",
        state: "Trạng thái",
        at: "Công bố lúc (UTC)",
        actor: "Người thực hiện",
        as_of: "Danh mục tại ngày",
        decision: "Quyết định",
        agencies: "Cơ quan",
        ranked: "Có hạng",
        incomplete: "Chưa đủ điểm",
        engine: "Phiên bản",
        reason: "Lý do mở lại",
        reopened_at: "Mở lại lúc (UTC)",
        change: "Thay đổi",
        rank: ["Hạng trước", "Hạng sau"],
        index: ["Chỉ số trước", "Chỉ số sau"],
        band: ["Xếp loại trước", "Xếp loại sau"],
        states: ["hiệu lực", "đã mở lại"],
    },
};

/// English.
pub static EN: PublicationWords = PublicationWords {
    tell: tell_en,
    published: |publication| {
        let ranking = &publication.ranking;
        let day = day(&publication.stamp, Lang::En);
        let act = match ranking.decision.as_str() {
            "" => String::new(),
            act => format!(" by {act}"),
        };
        let told = format!("published as revision {} on {day}{act}", ranking.revision);
        match &publication.reopened {
            None => told,
            Some(opened) => format!(
                "{told}, reopened on {}: {}",
                self::day(&opened.stamp, Lang::En),
                opened.reason
            ),
        }
    },
    draft: "DRAFT – not published",
    draft_line: "draft, not published",
    differs: |publication, agencies| {
        format!(
            "ATTENTION: the figures computed today DIFFER from published revision {} for {}; what was published is what counts.",
            publication.revision(),
            units(agencies)
        )
    },
    differs_line: "DIFFERS from what was published",
    other_day: |publication| {
        format!(
            "What was published is as of the registry of {}; this table is of another day.",
            numbers::date(publication.ranking.as_of, Lang::En)
        )
    },
    incomplete: |agencies| {
        format!(
            "When it was published, {} had answers missing.",
            units(agencies)
        )
    },
    facts: [
        "Publication",
        "Published revision",
        "Published on",
        "Published by",
    ],
    day: |stamp| day(stamp, Lang::En),
    repeats: |publication| {
        format!(
            "Revision {} of {}: recomputing it from the journal gives what was published ({} agencies).",
            publication.revision(),
            publication.ranking.year,
            publication.agencies()
        )
    },
    does_not_repeat: |publication, compared| {
        format!(
            "Revision {} of {}: recomputing it from the journal does NOT give what was published; it differs in {}.",
            publication.revision(),
            publication.ranking.year,
            differing(compared, Lang::En)
        )
    },
    does_not_repeat_hint: |publication| {
        format!(
            "keep this file as evidence and check the chain with `parplan journal verify`. It was computed by parplan {}, this is parplan {}. Nothing was changed.",
            publication.ranking.engine,
            env!("CARGO_PKG_VERSION")
        )
    },
    overtaken: |publication, compared| {
        format!(
            "Revision {} of {} repeats from the journal, but what was recorded since makes today's figures differ in {}.",
            publication.revision(),
            publication.ranking.year,
            differing(compared, Lang::En)
        )
    },
    overtaken_hint: |publication| {
        let (year, revision) = (publication.ranking.year, publication.revision());
        format!(
            "see where with `parplan ranking diff --year {year} --from {revision} --to today`; to publish anew, reopen with `parplan ranking reopen --year {year} --reason \"WHY\"`. What was published stays as it is."
        )
    },
    compared: |older, newer, agencies| {
        let newer = newer.map_or_else(|| "today".to_owned(), |newer| format!("revision {newer}"));
        match agencies {
            0 => format!("Revision {older} → {newer}: no difference."),
            1 => format!("Revision {older} → {newer}: 1 agency differs."),
            n => format!("Revision {older} → {newer}: {n} agencies differ."),
        }
    },
    unknown: |year, typed, known| {
        format!(
            "{year} has no revision \"{typed}\"; there are: {}.",
            listed(known)
        )
    },
    none: |year| format!("The ranking of {year} was never published."),
    none_hint: |year| {
        format!(
            "see the figures so far with `parplan rank --year {year}`, publish with `parplan ranking publish --year {year}`."
        )
    },
    difference: |difference| match difference {
        RowDifference::Added => "added",
        RowDifference::Removed => "removed",
        RowDifference::Figures => "figures",
        RowDifference::Place => "place",
        RowDifference::Name => "name, code",
    },
    columns: Columns {
        year: "Year",
        revision: "Revision",
        state: "State",
        at: "Published at (UTC)",
        actor: "Who",
        as_of: "Registry as of",
        decision: "Decision",
        agencies: "Agencies",
        ranked: "Ranked",
        incomplete: "Incomplete",
        engine: "Version",
        reason: "Why reopened",
        reopened_at: "Reopened at (UTC)",
        change: "Change",
        rank: ["Rank before", "Rank after"],
        index: ["Index before", "Index after"],
        band: ["Band before", "Band after"],
        states: ["stands", "reopened"],
    },
};

fn tell_vi(refusal: &RankingRefusal) -> Told {
    let (what, hint) = match refusal {
        RankingRefusal::NothingScored(year) => (
            format!("Năm {year} chưa có điểm nào, nên chưa có gì để công bố."),
            "nhập điểm bằng `parplan scores import` hoặc trên màn hình Chấm điểm.".to_owned(),
        ),
        RankingRefusal::Standing { year, revision } => (
            format!("Xếp hạng năm {year} đã công bố lần {revision} và còn hiệu lực."),
            format!(
                "xem bằng `parplan ranking show --year {year}`; muốn công bố lần {} thì mở lại trước bằng `parplan ranking reopen --year {year} --reason \"LÝ DO\"`.",
                revision + 1
            ),
        ),
        RankingRefusal::Incomplete {
            year,
            open,
            agencies,
        } => (
            format!(
                "Chưa công bố được xếp hạng năm {year}: {open}/{agencies} cơ quan chưa có đủ điểm."
            ),
            format!(
                "chấm nốt (xem bằng `parplan rank --year {year}`), hoặc cho phép công bố khi chưa đủ điểm bằng --allow-incomplete; bản công bố ghi rõ điều đó."
            ),
        ),
        RankingRefusal::NotPublished(year) => (
            format!(
                "Năm {year} không có kết quả xếp hạng nào đang được công bố, nên không có gì để mở lại."
            ),
            format!("xem các lần công bố bằng `parplan ranking list --year {year}`."),
        ),
        RankingRefusal::ReasonNeeded(year) => (
            format!("Mở lại xếp hạng năm {year} phải có lý do."),
            "ghi lý do bằng --reason, kèm số văn bản nếu có.".to_owned(),
        ),
        RankingRefusal::Closed {
            year,
            revision,
            at,
            decision,
        } => (
            format!(
                "Xếp hạng năm {year} đã công bố lần {revision} ngày {}{}: điểm và bộ tiêu chí của năm này đã khóa.",
                day_of(at, Lang::Vi),
                match decision.as_str() {
                    "" => String::new(),
                    act => format!(" theo {act}"),
                }
            ),
            format!(
                "nếu phải sửa, mở lại bằng `parplan ranking reopen --year {year} --reason \"LÝ DO\"`, sửa, rồi công bố lần {}. Không có gì bị thay đổi.",
                revision + 1
            ),
        ),
    };
    Told {
        what,
        hint: Some(hint),
    }
}

fn tell_en(refusal: &RankingRefusal) -> Told {
    let (what, hint) = match refusal {
        RankingRefusal::NothingScored(year) => (
            format!("{year} has no scores yet: there is nothing to publish."),
            "import scores with `parplan scores import` or type them on the scoring screen."
                .to_owned(),
        ),
        RankingRefusal::Standing { year, revision } => (
            format!("The ranking of {year} is published already: revision {revision} stands."),
            format!(
                "see it with `parplan ranking show --year {year}`; for revision {}, reopen it first with `parplan ranking reopen --year {year} --reason \"WHY\"`.",
                revision + 1
            ),
        ),
        RankingRefusal::Incomplete {
            year,
            open,
            agencies,
        } => (
            format!(
                "The ranking of {year} cannot be published yet: {open} of {agencies} agencies have answers missing."
            ),
            format!(
                "score them (see `parplan rank --year {year}`), or allow it with --allow-incomplete; the publication will say so."
            ),
        ),
        RankingRefusal::NotPublished(year) => (
            format!("No published ranking of {year} stands: there is nothing to reopen."),
            format!("see the publications with `parplan ranking list --year {year}`."),
        ),
        RankingRefusal::ReasonNeeded(year) => (
            format!("Reopening the ranking of {year} needs a reason."),
            "give it with --reason, with the number of the document where there is one.".to_owned(),
        ),
        RankingRefusal::Closed {
            year,
            revision,
            at,
            decision,
        } => (
            format!(
                "The ranking of {year} was published as revision {revision} on {}{}: the scores and schemes of that year are closed.",
                day_of(at, Lang::En),
                match decision.as_str() {
                    "" => String::new(),
                    act => format!(" by {act}"),
                }
            ),
            format!(
                "if it must be corrected, reopen it with `parplan ranking reopen --year {year} --reason \"WHY\"`, correct, and publish revision {}. Nothing was changed.",
                revision + 1
            ),
        ),
    };
    Told {
        what,
        hint: Some(hint),
    }
}

/// The day of an entry in Viet Nam.
fn day(stamp: &Stamp, lang: Lang) -> String {
    day_of(&stamp.at, lang)
}

fn day_of(at: &str, lang: Lang) -> String {
    let zone = Offset::constant(7);
    let moment = at.parse::<Timestamp>();
    moment.map_or_else(
        |_| at.to_owned(),
        |moment| numbers::date(zone.to_datetime(moment).date(), lang),
    )
}

/// `schemes, values, 3 agencies`.
fn differing(compared: &Comparison, lang: Lang) -> String {
    let part = |part: &Part| match (part, lang) {
        (Part::JournalHead, Lang::Vi) => "mã đầu nhật ký",
        (Part::JournalHead, Lang::En) => "the journal head",
        (Part::Schemes, Lang::Vi) => "bộ tiêu chí",
        (Part::Schemes, Lang::En) => "the schemes",
        (Part::Rules, Lang::Vi) => "cách xếp hạng",
        (Part::Rules, Lang::En) => "how places are given",
        (Part::Cells, Lang::Vi) => "số liệu chấm điểm",
        (Part::Cells, Lang::En) => "the values that count",
        (Part::Draws, Lang::Vi) => "các lượt rút mẫu",
        (Part::Draws, Lang::En) => "the draws",
    };
    let mut all: Vec<String> = compared.parts.iter().map(|p| part(p).to_owned()).collect();
    match (compared.rows.len(), lang) {
        (0, _) => {}
        (n, Lang::Vi) => all.push(format!("{n} cơ quan")),
        (n, Lang::En) => all.push(units(n)),
    }
    all.join(", ")
}

/// So many agencies, in English.
fn units(count: usize) -> String {
    let noun = if count == 1 { "agency" } else { "agencies" };
    format!("{count} {noun}")
}

fn listed(revisions: &[u32]) -> String {
    let all: Vec<String> = revisions.iter().map(u32::to_string).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_late_in_the_evening_is_of_the_next_day_in_viet_nam() {
        assert_eq!(day_of("2018-03-04T18:00:00.000Z", Lang::Vi), "05/03/2018");
        assert_eq!(day_of("gone", Lang::Vi), "gone");
    }
}
