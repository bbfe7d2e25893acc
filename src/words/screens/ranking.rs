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
    /// Key and title: where the group lost points.
    pub losses: &'static str,
    /// Columns there: points, agencies, percent.
    pub loss_titles: [&'static str; 3],
    /// What the agencies there are.
    pub loss_legend: &'static str,
    /// Heading of the criteria.
    pub criteria: &'static str,
    /// Criteria nobody lost anything in: how many.
    pub nothing_lost: fn(usize) -> String,
    /// Criteria nobody is scored in: how many.
    pub nobody_scored: fn(usize) -> String,
    /// Key and title: against last year.
    pub years: &'static str,
    /// The other year has no results: this year, that year.
    pub no_earlier: fn(i16, i16) -> String,
    /// What changed of the agency under the cursor: places, indices, bands.
    pub changed: fn(&str, &str, &str) -> String,
    /// Its domains, in percent: then and now.
    pub domain_years: fn(i16, i16) -> String,
    /// Key and title: two agencies.
    pub pair: &'static str,
    /// An agency is marked: what to do now.
    pub marked: &'static str,
    /// The mark is gone.
    pub unmarked: &'static str,
    /// Difference of the indices.
    pub index_by: fn(&str) -> String,
    /// Heading of the domains of two agencies.
    pub pair_domains: &'static str,
    /// Heading of the criteria of two agencies.
    pub pair_criteria: &'static str,
    /// Criteria that earned both the same: how many.
    pub alike: fn(usize) -> String,
    /// Criteria that are not scored, or do not apply, at one of them: how many.
    pub not_compared: fn(usize) -> String,
    /// There is no survey.
    pub converted: &'static str,
    /// Publishing and opening again.
    pub publish: PublishWords,
}

/// Texts of publishing from the screen.
#[derive(Debug)]
pub struct PublishWords {
    /// Key: publish, or open again.
    pub key: &'static str,
    /// Title: year.
    pub title: fn(i16) -> String,
    /// What it does: agencies, year.
    pub told: fn(usize, i16) -> String,
    /// Field: the act.
    pub decision: &'static str,
    /// Under it.
    pub decision_hint: &'static str,
    /// Field: publish although answers are missing.
    pub incomplete: &'static str,
    /// How many are missing, of how many.
    pub open: fn(usize, usize) -> String,
    /// It was not ticked.
    pub tick: &'static str,
    /// The question: year, number, what is missing.
    pub question: fn(i16, u32, &str) -> String,
    /// The word to type.
    pub word: &'static str,
    /// What is done then.
    pub verb: &'static str,
    /// Title of opening again: year.
    pub reopen: fn(i16) -> String,
    /// What that does: the number that stands.
    pub reopen_told: fn(u32) -> String,
    /// Field: the reason.
    pub reason: &'static str,
    /// Under it.
    pub reason_hint: &'static str,
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
    losses: "Mất điểm",
    loss_titles: ["Mất điểm", "Đơn vị", "Đạt (%)"],
    loss_legend: "Đơn vị: số đơn vị mất điểm trên số đơn vị đã chấm. Độ dài thanh: so với chỗ mất nhiều nhất.",
    criteria: "Theo tiêu chí",
    nothing_lost: |n| format!("{n} tiêu chí không đơn vị nào mất điểm."),
    nobody_scored: |n| format!("{n} tiêu chí chưa chấm điểm cho đơn vị nào."),
    years: "So với năm trước",
    no_earlier: |year, other| {
        format!(
            "Sổ này không có kết quả năm {other}, nên chưa so sánh được ở đây.\n\nNếu có bảng xếp hạng đã công bố của năm {other} (tệp .csv), so sánh bằng:\n  parplan compare --year {year} --with-year {other} --with TỆP.csv\n\nHoặc nhập điểm năm {other} rồi mở lại màn hình này:\n  parplan scores import TỆP --stage appraised --year {other}"
        )
    },
    changed: |place, index, band| format!("hạng {place}; chỉ số {index}; xếp loại {band}"),
    domain_years: |other, year| format!("Theo lĩnh vực (% đạt, năm {other} → {year})"),
    pair: "So hai cơ quan",
    marked: "◆ Đến cơ quan thứ hai rồi bấm lại để so; Esc bỏ dấu",
    unmarked: "Đã bỏ dấu ◆",
    index_by: |by| format!("Chênh lệch chỉ số (◆ trừ ◇): {by} điểm phần trăm."),
    pair_domains: "Theo lĩnh vực (chênh lệch: điểm phần trăm)",
    pair_criteria: "Theo tiêu chí, chênh nhiều nhất trước (●: lớn nhất)",
    alike: |n| format!("{n} tiêu chí hai cơ quan bằng điểm nhau."),
    not_compared: |n| format!("{n} tiêu chí chưa chấm hoặc không áp dụng ở ít nhất một cơ quan."),
    converted: "Chưa có điểm khảo sát: phần còn lại quy đổi về thang 100.",
    publish: PublishWords {
        key: "Công bố, mở lại",
        title: |year| format!("Công bố xếp hạng năm {year}"),
        told: |agencies, year| {
            format!(
                "Công bố kết quả của {agencies} cơ quan. Sau khi công bố, điểm và bộ tiêu chí năm {year} khóa lại; muốn sửa phải mở lại và ghi lý do."
            )
        },
        decision: "Quyết định",
        decision_hint: "số, ngày của quyết định công bố, nếu đã có",
        incomplete: "Công bố khi chưa đủ điểm",
        open: |open, agencies| {
            format!("{open}/{agencies} cơ quan chưa có đủ điểm; bản công bố ghi rõ điều đó.")
        },
        tick: "Chấm nốt rồi công bố, hoặc đánh dấu ô này (phím cách).",
        question: |year, revision, open| {
            let open = if open.is_empty() {
                String::new()
            } else {
                format!(" {open}")
            };
            format!(
                "Công bố xếp hạng năm {year}, lần {revision}?{open} Điểm và bộ tiêu chí năm {year} sẽ khóa."
            )
        },
        word: "CÔNG BỐ",
        verb: "công bố và khóa số liệu của năm",
        reopen: |year| format!("Mở lại xếp hạng năm {year}"),
        reopen_told: |revision| {
            format!(
                "Kết quả công bố lần {revision} vẫn được giữ nguyên trong nhật ký. Mở lại để sửa điểm hoặc bộ tiêu chí, rồi công bố lần {}.",
                revision + 1
            )
        },
        reason: "Lý do",
        reason_hint: "vì sao phải sửa, kèm số văn bản nếu có",
    },
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
    losses: "Points lost",
    loss_titles: ["Lost", "Agencies", "Earned %"],
    loss_legend: "Agencies: how many lost something, of those scored. Bars are relative to the biggest loss.",
    criteria: "By criterion",
    nothing_lost: |n| match n {
        1 => "Nobody lost anything in 1 criterion.".to_owned(),
        n => format!("Nobody lost anything in {n} criteria."),
    },
    nobody_scored: |n| match n {
        1 => "Nobody is scored in 1 criterion.".to_owned(),
        n => format!("Nobody is scored in {n} criteria."),
    },
    years: "Against last year",
    no_earlier: |year, other| {
        format!(
            "This workbook has no results of {other}, so nothing can be compared here.\n\nIf you have the published table of {other} as a .csv file, compare with:\n  parplan compare --year {year} --with-year {other} --with FILE.csv\n\nOr import the scores of {other} and open this again:\n  parplan scores import FILE --stage appraised --year {other}"
        )
    },
    changed: |place, index, band| format!("rank {place}; index {index}; band {band}"),
    domain_years: |other, year| format!("By task area (% earned, {other} → {year})"),
    pair: "Two agencies",
    marked: "◆ Go to the other agency, press again; Esc unmarks",
    unmarked: "The mark ◆ is gone",
    index_by: |by| format!("Index difference (◆ less ◇): {by} percentage points."),
    pair_domains: "By task area (differences: percentage points)",
    pair_criteria: "By criterion, biggest difference first (●: the biggest)",
    alike: |n| match n {
        1 => "1 criterion earned both the same.".to_owned(),
        n => format!("{n} criteria earned both the same."),
    },
    not_compared: |n| match n {
        1 => "1 criterion is not scored or does not apply at one of them.".to_owned(),
        n => format!("{n} criteria are not scored or do not apply at one of them."),
    },
    converted: "No survey: the rest is converted to 100.",
    publish: PublishWords {
        key: "Publish, reopen",
        title: |year| format!("Publish the ranking of {year}"),
        told: |agencies, year| {
            format!(
                "Publishes the results of {agencies} agencies. Then the scores and schemes of {year} are closed; to correct them, reopen the ranking with a reason."
            )
        },
        decision: "Decision",
        decision_hint: "number and day of the decision, if there is one",
        incomplete: "Publish with answers missing",
        open: |open, agencies| {
            format!(
                "{open} of {agencies} agencies have answers missing; the publication will say so."
            )
        },
        tick: "Score them first, or tick this box (space).",
        question: |year, revision, open| {
            let open = if open.is_empty() {
                String::new()
            } else {
                format!(" {open}")
            };
            format!(
                "Publish the ranking of {year} as revision {revision}?{open} The scores and schemes of {year} will be closed."
            )
        },
        word: "PUBLISH",
        verb: "publish and close the year",
        reopen: |year| format!("Reopen the ranking of {year}"),
        reopen_told: |revision| {
            format!(
                "Published revision {revision} stays in the journal as it is. Reopen to correct scores or schemes, then publish revision {}.",
                revision + 1
            )
        },
        reason: "Reason",
        reason_hint: "why it must be corrected, with the document's number if any",
    },
};
