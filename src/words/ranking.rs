//! Texts of the area `ranking`, both languages side by side.

use super::{Lang, numbers};
use crate::book::{GroupKey, GroupName, GroupResults, Member};
use crate::ranking::{Movement, Place, Unranked};
use crate::scheme::{NotApplicable, RankOn, RankingRule, TieMethod};
use crate::scoring::Subject;

/// Texts of this area.
#[derive(Debug)]
pub struct RankingWords {
    /// The language.
    pub lang: Lang,
    /// The exact index where two prints are equal.
    pub exact_index: fn(&str) -> String,
    /// The survey part left the maximum.
    pub converted: &'static str,
    /// Domains in which nothing applies, by id.
    pub inapplicable: fn(&str) -> String,
    /// Agencies under different variants are not ranked together: what, and what to do.
    pub no_overall: &'static str,
    /// See `no_overall`.
    pub no_overall_hint: &'static str,
    /// Column: bonuses less penalties.
    pub adjusted: &'static str,
    /// Title of a group, in small letters.
    pub group: fn(&GroupKey) -> String,
    /// A group that is not there: as asked, and those that are.
    pub unknown_group: fn(&str, &str) -> String,
    /// Column: place.
    pub rank: &'static str,
    /// Column: code of the agency.
    pub code: &'static str,
    /// Column: name of the agency.
    pub agency: &'static str,
    /// Column: index.
    pub index: &'static str,
    /// Column: points earned.
    pub achieved: &'static str,
    /// Column: maximum that counts.
    pub maximum: &'static str,
    /// Column: band.
    pub band: &'static str,
    /// Column: place last year.
    pub last_year: &'static str,
    /// Column: movement.
    pub movement: &'static str,
    /// Column: share answered.
    pub complete: &'static str,
    /// Column: remarks.
    pub remarks: &'static str,
    /// Title over everything in one list.
    pub overall: &'static str,
    /// In place of a rank that is not given.
    pub no_rank: &'static str,
    /// In place of a band that is not given.
    pub no_band: &'static str,
    /// Heading of the block without places.
    pub unranked_block: &'static str,
    /// How places are given; printed under every table. The names of the tie-break's
    /// domains, in order.
    pub method: fn(&RankingRule, &[&str]) -> String,
    /// What a criterion that does not apply does; printed under every table.
    pub policy: fn(NotApplicable) -> &'static str,
    /// Why an agency has no place.
    pub unranked: fn(&Unranked) -> String,
    /// A place among so many: place, how many have one.
    pub place: fn(Place, usize) -> String,
    /// The places open answers may still bring: best, worst.
    pub interval: fn(u32, u32) -> String,
    /// Header while answers are open: agencies fully answered, of how many.
    pub provisional: fn(usize, usize) -> String,
    /// Header when nothing is open: how many agencies.
    pub all_scored: fn(usize) -> String,
    /// Column: how far an agency is scored.
    pub state: &'static str,
    /// States of an agency: nothing scored, some cells open, all answered.
    pub states: [&'static str; 3],
    /// Mark of a near tie, with what it means.
    pub near_tie: &'static str,
    /// Under a table with marks of near ties.
    pub near_tie_note: &'static str,
    /// Under a table where equal prints have different places.
    pub equal_prints: &'static str,
    /// Under a table whose printed parts need not add up.
    pub parts_note: &'static str,
    /// A movement: `▲ 2`.
    pub moved: fn(Movement) -> String,
}

impl RankingWords {
    /// The place of a member among so many ranked, or why it has none.
    #[must_use]
    pub fn standing_of(&self, member: &Member, ranked: usize) -> String {
        match (member.place(), member.unranked()) {
            (Some(place), _) => (self.place)(place, ranked),
            (None, Some(why)) => (self.unranked)(why),
            (None, None) => self.no_rank.to_owned(),
        }
    }

    /// A movement, marked where the places were given under two schemes.
    #[must_use]
    pub fn moved_marked(&self, movement: Movement, other_scheme: bool) -> String {
        let mark = if other_scheme {
            self.lang.words().review.changed_mark
        } else {
            ""
        };
        format!("{}{mark}", (self.moved)(movement))
    }

    /// What is to be said of an agency beside its figures: why it has no place, digits that
    /// part it from an equal print, a survey that was not held, caps on its band.
    #[must_use]
    pub fn notes(&self, group: &GroupResults<'_>, member: &Member) -> Vec<String> {
        let placed = member.place().is_some();
        let mut notes: Vec<String> = member.unranked().map(self.unranked).into_iter().collect();
        if let (Some(digits), Some(index)) = (member.row.digits, &member.totals.index) {
            let exact = numbers::rounded(&index.exact, digits, self.lang);
            notes.push((self.exact_index)(&exact));
        }
        if member.totals.converted && member.is_scored() {
            notes.push(self.converted.to_owned());
        }
        let gone = inapplicable(group, member);
        if !gone.is_empty() {
            notes.push((self.inapplicable)(&gone.join(", ")));
        }
        // What has no place has no band that could be capped.
        let limits = member.totals.limits.iter().filter(|_| placed);
        let limits = limits.filter_map(|at| group.scheme.limits.get(*at));
        let words = self.lang.words().scoring;
        notes.extend(limits.map(|limit| {
            let subject = Subject::of(group.scheme, limit.when.parts().0);
            (words.limit)(limit, subject)
        }));
        notes
    }

    /// The state of an agency with so many open cells.
    #[must_use]
    pub fn state_of(&self, scored: bool, open: usize) -> &'static str {
        let [none, some, all] = self.states;
        match (scored, open) {
            (false, _) => none,
            (true, 0) => all,
            (true, _) => some,
        }
    }

    /// Whether figures are provisional, said over a list: agencies fully scored, of how many.
    #[must_use]
    pub fn standing(&self, done: usize, of: usize) -> String {
        if done < of {
            (self.provisional)(done, of)
        } else {
            (self.all_scored)(of)
        }
    }
}

/// Ids of the domains in which nothing applies to an agency, where anything does.
fn inapplicable<'g>(group: &GroupResults<'g>, member: &Member) -> Vec<&'g str> {
    let domains = group.scheme.domains.iter().zip(&member.totals.domains);
    let gone = domains.filter(|(_, sum)| sum.possible.is_zero() && member.totals.index.is_some());
    gone.map(|(domain, _)| domain.id.as_str()).collect()
}

/// Vietnamese.
pub static VI: RankingWords = RankingWords {
    lang: Lang::Vi,
    exact_index: |index| format!("chỉ số chưa làm tròn {index}"),
    converted: "không có điểm khảo sát, quy đổi về thang 100",
    inapplicable: |ids| format!("không áp dụng lĩnh vực {ids}"),
    no_overall: "Có cơ quan được chấm theo phương án riêng nên không xếp chung một danh sách",
    no_overall_hint: "xem từng nhóm; nếu văn bản cho phép xếp chung, ghi `overall: true` trong `ranking` của bộ tiêu chí",
    adjusted: "Thưởng, phạt",
    group: group_vi,
    unknown_group: |asked, known| format!("Không có nhóm xếp hạng \"{asked}\"; các nhóm: {known}"),
    rank: "Hạng",
    code: "Mã",
    agency: "Cơ quan, đơn vị",
    index: "Chỉ số (%)",
    achieved: "Điểm đạt",
    maximum: "Điểm tối đa",
    band: "Xếp loại",
    last_year: "Hạng năm trước",
    movement: "Thay đổi",
    complete: "Đã chấm (%)",
    remarks: "Ghi chú",
    overall: "Xếp hạng chung",
    no_rank: "–",
    no_band: "chưa xếp loại",
    unranked_block: "Không xếp hạng",
    method: method_vi,
    policy: policy_vi,
    unranked: unranked_vi,
    place: |place, of| {
        let shared = match place.tied {
            0 | 1 => String::new(),
            tied => format!(" (đồng hạng, {tied} đơn vị)"),
        };
        format!("hạng {} trên {of} đơn vị{shared}", place.rank)
    },
    interval: |best, worst| {
        if best == worst {
            format!("hạng {best} dù các ô còn trống được bao nhiêu điểm")
        } else {
            format!("từ hạng {best} đến hạng {worst}, tùy các ô còn trống")
        }
    },
    provisional: |done, of| format!("Kết quả tạm thời: {done} trên {of} đơn vị đã chấm xong."),
    all_scored: |n| format!("Đã chấm đủ: cả {n} đơn vị."),
    state: "Tình trạng",
    states: ["chưa chấm", "tạm thời", "đã đủ"],
    near_tie: "≈",
    near_tie_note: "≈: cách đơn vị xếp ngay sau không quá 0,05 điểm phần trăm.",
    equal_prints: "Có đơn vị cùng số in ra nhưng khác hạng: xếp hạng theo số chính xác, nên in thêm chữ số thập phân.",
    parts_note: "Tổng tính từ số chính xác rồi mới làm tròn; cộng các số thành phần đã in có thể lệch ở chữ số cuối.",
    moved: |movement| match movement {
        Movement::Up(n) => format!("▲ {n}"),
        Movement::Down(n) => format!("▼ {n}"),
        Movement::Same => "giữ nguyên".to_owned(),
        Movement::New => "mới xếp hạng".to_owned(),
        Movement::Gone => "không còn xếp hạng".to_owned(),
        Movement::None => "–".to_owned(),
    },
};

/// English.
pub static EN: RankingWords = RankingWords {
    lang: Lang::En,
    exact_index: |index| format!("index before rounding {index}"),
    converted: "no survey, converted to 100",
    inapplicable: |ids| format!("domain {ids} does not apply"),
    no_overall: "Some agencies are scored under a variant, so there is no one list of all",
    no_overall_hint: "look at each group; if the decision ranks them together, write `overall: true` in the scheme's `ranking`",
    adjusted: "Bonus, penalty",
    group: group_en,
    unknown_group: |asked, known| format!("There is no ranking group \"{asked}\"; groups: {known}"),
    rank: "Rank",
    code: "Code",
    agency: "Agency",
    index: "Index (%)",
    achieved: "Points",
    maximum: "Maximum",
    band: "Band",
    last_year: "Rank last year",
    movement: "Change",
    complete: "Answered (%)",
    remarks: "Remarks",
    overall: "Overall ranking",
    no_rank: "–",
    no_band: "no band",
    unranked_block: "Not ranked",
    method: method_en,
    policy: policy_en,
    unranked: unranked_en,
    place: |place, of| {
        let shared = match place.tied {
            0 | 1 => String::new(),
            tied => format!(" (shared by {tied})"),
        };
        format!("rank {} of {of}{shared}", place.rank)
    },
    interval: |best, worst| {
        if best == worst {
            format!("rank {best} whatever the open cells earn")
        } else {
            format!("rank {best} to {worst}, by what the open cells earn")
        }
    },
    provisional: |done, of| format!("Provisional: {done} of {of} agencies fully scored."),
    all_scored: |n| format!("Complete: all {n} agencies fully scored."),
    state: "State",
    states: ["not scored", "partly", "complete"],
    near_tie: "≈",
    near_tie_note: "≈: at most 0.05 percentage points ahead of the next place.",
    equal_prints: "Some agencies print the same index but have different ranks: ranks follow the exact value, so more decimals are printed.",
    parts_note: "Totals are computed from exact values and rounded once; adding the printed parts may differ in the last digit.",
    moved: |movement| match movement {
        Movement::Up(n) => format!("▲ {n}"),
        Movement::Down(n) => format!("▼ {n}"),
        Movement::Same => "unchanged".to_owned(),
        Movement::New => "new".to_owned(),
        Movement::Gone => "no longer ranked".to_owned(),
        Movement::None => "–".to_owned(),
    },
};

fn method_vi(rule: &RankingRule, domains: &[&str]) -> String {
    let on = match rule.on {
        RankOn::Published => "Xếp hạng theo chỉ số công bố (đã làm tròn)",
        RankOn::Exact => "Xếp hạng theo chỉ số chính xác (chưa làm tròn)",
    };
    let parted = match domains {
        [] => String::new(),
        _ => format!(
            "; nếu bằng nhau thì xét lần lượt lĩnh vực {}",
            domains.join(", ")
        ),
    };
    let ties = match rule.method {
        TieMethod::Competition => {
            "đơn vị bằng nhau cùng hạng, các hạng kế tiếp bị bỏ qua (1-2-2-4)"
        }
        TieMethod::Dense => "đơn vị bằng nhau cùng hạng, hạng kế tiếp liền sau (1-2-2-3)",
    };
    format!("{on}{parted}; {ties}. Trong cùng một hạng, thứ tự dòng theo mã đơn vị.")
}

fn method_en(rule: &RankingRule, domains: &[&str]) -> String {
    let on = match rule.on {
        RankOn::Published => "Ranked on the published (rounded) index",
        RankOn::Exact => "Ranked on the exact (unrounded) index",
    };
    let parted = match domains {
        [] => String::new(),
        _ => format!("; equals are parted by domain {}", domains.join(", then ")),
    };
    let ties = match rule.method {
        TieMethod::Competition => {
            "agencies that remain equal share a rank and the next ranks are skipped (1-2-2-4)"
        }
        TieMethod::Dense => {
            "agencies that remain equal share a rank and the next rank follows (1-2-2-3)"
        }
    };
    format!("{on}{parted}; {ties}. Rows of one rank are in order of code.")
}

fn group_vi(group: &GroupKey) -> String {
    match &group.name {
        GroupName::Kind(kind) => (super::VI.agencies.kind)(*kind).many.to_owned(),
        GroupName::Subkind(_, subkind) => {
            format!("các {}", (super::VI.agencies.subkind)(subkind))
        }
        GroupName::Named(name) => name.clone(),
        GroupName::All => "tất cả cơ quan, đơn vị".to_owned(),
    }
}

fn group_en(group: &GroupKey) -> String {
    match &group.name {
        GroupName::Kind(kind) => (super::EN.agencies.kind)(*kind).many.to_owned(),
        GroupName::Subkind(kind, subkind) => {
            let kind = (super::EN.agencies.kind)(*kind);
            let word = (super::EN.agencies.subkind)(subkind);
            // "departments (department)" says nothing: the Vietnamese word does.
            let word = if kind.many.starts_with(&*word) {
                (super::VI.agencies.subkind)(subkind)
            } else {
                word
            };
            format!("{} ({word})", kind.many)
        }
        GroupName::Named(name) => name.clone(),
        GroupName::All => "all agencies".to_owned(),
    }
}

fn policy_vi(policy: NotApplicable) -> &'static str {
    match policy {
        NotApplicable::RescaleIndex => {
            "Tiêu chí không áp dụng: trừ điểm tối đa tương ứng; chỉ số = tổng điểm đạt / tổng điểm tối đa áp dụng × 100."
        }
        NotApplicable::RescaleDomain => {
            "Tiêu chí không áp dụng: mỗi lĩnh vực giữ nguyên số điểm của mình, quy đổi theo tỷ lệ đạt của các tiêu chí còn lại; lĩnh vực không có gì áp dụng thì bỏ ra. Vì thế chỉ số không bằng điểm đạt / điểm tối đa × 100 trong bảng, mà bằng tổng (điểm của lĩnh vực × điểm đạt / điểm tối đa áp dụng của lĩnh vực) / tổng điểm của các lĩnh vực × 100."
        }
        NotApplicable::FullPoints => "Tiêu chí không áp dụng: tính điểm tối đa.",
        NotApplicable::Zero => "Tiêu chí không áp dụng: tính 0 điểm, vẫn giữ nguyên điểm tối đa.",
        NotApplicable::Forbid => "Mọi tiêu chí đều áp dụng.",
    }
}

fn policy_en(policy: NotApplicable) -> &'static str {
    match policy {
        NotApplicable::RescaleIndex => {
            "Criteria that do not apply leave the maximum: index = points / applicable maximum × 100."
        }
        NotApplicable::RescaleDomain => {
            "Criteria that do not apply: each domain keeps its points, earned at the rate of its other criteria; a domain in which nothing applies drops out. So the index is not achieved / maximum × 100 of the table, but the sum of (points of the domain × achieved / applicable maximum of the domain) / points of the domains × 100."
        }
        NotApplicable::FullPoints => "Criteria that do not apply earn their maximum.",
        NotApplicable::Zero => "Criteria that do not apply earn 0 and their maximum still counts.",
        NotApplicable::Forbid => "Every criterion applies.",
    }
}

fn unranked_vi(reason: &Unranked) -> String {
    match reason {
        Unranked::NotScored => "chưa chấm điểm".to_owned(),
        Unranked::Incomplete { complete, least } => format!(
            "mới chấm {} % số điểm áp dụng, cần ít nhất {}",
            numbers::reached(complete, 1, Lang::Vi),
            numbers::percent(*least, Lang::Vi)
        ),
        Unranked::NothingApplies => "không có tiêu chí nào áp dụng".to_owned(),
        Unranked::Excluded { reason } => format!("không tham gia xếp hạng: {reason}"),
    }
}

fn unranked_en(reason: &Unranked) -> String {
    match reason {
        Unranked::NotScored => "not scored yet".to_owned(),
        Unranked::Incomplete { complete, least } => format!(
            "{} % of the applicable points answered, {} needed",
            numbers::reached(complete, 1, Lang::En),
            numbers::percent(*least, Lang::En)
        ),
        Unranked::NothingApplies => "no criterion applies".to_owned(),
        Unranked::Excluded { reason } => format!("left out of the ranking: {reason}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Exact;

    #[test]
    fn the_tie_method_is_told_in_full() {
        let mut rule = RankingRule {
            on: RankOn::Published,
            method: TieMethod::Competition,
            tie_break: Vec::new(),
            ..RankingRule::default()
        };
        assert!((VI.method)(&rule, &[]).contains("1-2-2-4"));
        rule.method = TieMethod::Dense;
        let text = (VI.method)(&rule, &["Cải cách thủ tục hành chính"]);
        assert!(text.contains("1-2-2-3") && text.contains("Cải cách thủ tục hành chính"));
    }

    #[test]
    fn a_share_just_under_the_limit_does_not_read_as_the_limit() {
        let complete = Exact::fraction(94_999, 1000).unwrap();
        let reason = Unranked::Incomplete {
            complete,
            least: 95.into(),
        };
        assert_eq!(
            (VI.unranked)(&reason),
            "mới chấm 94,9 % số điểm áp dụng, cần ít nhất 95 %"
        );
    }
}
