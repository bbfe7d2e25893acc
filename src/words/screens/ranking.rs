//! Texts of the ranking screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct RankingScreenWords {
    /// Key: the next group.
    pub next_group: &'static str,
    /// Key: the group before.
    pub previous_group: &'static str,
    /// Column: percent by domain.
    pub percents: &'static str,
    /// Key: every point of the agency under the cursor.
    pub explain: &'static str,
    /// Key and title: how firm the places are.
    pub firmness: &'static str,
    /// Title of the explanation.
    pub explanation: &'static str,
    /// Heading of the bars per domain.
    pub domains: &'static str,
    /// Heading of what costs most points.
    pub lost: &'static str,
    /// Points to the next lower place.
    pub gap: fn(&str) -> String,
    /// Column: points.
    pub points: &'static str,
    /// Column: bar of the index.
    pub bar: &'static str,
    /// Column: change against last year.
    pub moved: &'static str,
    /// Nothing is scored yet: what to do.
    pub empty: &'static str,
    /// Agencies ranked, of how many.
    pub ranked: fn(usize, usize) -> String,
}

/// Vietnamese.
pub static VI: RankingScreenWords = RankingScreenWords {
    next_group: "Nhóm khác",
    previous_group: "Nhóm trước",
    percents: "Theo lĩnh vực (%)",
    explain: "Giải thích",
    firmness: "Độ vững",
    explanation: "Vì sao hạng này",
    domains: "Theo lĩnh vực",
    lost: "Mất điểm nhiều nhất",
    gap: |gap| format!("Hơn hạng liền sau {gap} điểm"),
    points: "Điểm",
    bar: "Biểu đồ",
    moved: "Tăng/giảm",
    empty: "Chưa có điểm nào trong năm này. Mở Chấm điểm (Alt-5) để ghi, hoặc nhập bằng `parplan scores import`.",
    ranked: |ranked, all| format!("{ranked}/{all} đã xếp hạng"),
};

/// English.
pub static EN: RankingScreenWords = RankingScreenWords {
    next_group: "Other group",
    previous_group: "Group before",
    percents: "By task area (%)",
    explain: "Explain",
    firmness: "Firmness",
    explanation: "Why this place",
    domains: "By task area",
    lost: "Most points lost",
    gap: |gap| format!("{gap} points ahead of the next place"),
    points: "Points",
    bar: "Bar",
    moved: "Change",
    empty: "Nothing is scored in this year yet. Open Scoring (Alt-5) to record, or import with `parplan scores import`.",
    ranked: |ranked, all| format!("{ranked}/{all} ranked"),
};
