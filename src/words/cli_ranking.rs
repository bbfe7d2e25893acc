//! Help of the verbs under `ranking`, and what they say when they are done.

/// Texts of this area.
#[derive(Debug)]
#[allow(
    missing_docs,
    reason = "each field is the help of the verb or option it is named after"
)]
pub struct CliRankingWords {
    pub ranking: &'static str,
    pub publish: &'static str,
    pub decision: &'static str,
    pub allow_incomplete: &'static str,
    pub reopen: &'static str,
    pub reason: &'static str,
    pub list: &'static str,
    pub show: &'static str,
    pub diff: &'static str,
    pub verify: &'static str,
    pub revision: &'static str,
    pub from: &'static str,
    pub to: &'static str,
}

/// Vietnamese.
pub static VI: CliRankingWords = CliRankingWords {
    ranking: "Công bố kết quả xếp hạng, mở lại, so sánh các lần công bố",
    publish: "Công bố: chốt kết quả của năm, khóa điểm và bộ tiêu chí",
    decision: "Số quyết định công bố",
    allow_incomplete: "Công bố dù còn cơ quan chưa có đủ điểm",
    reopen: "Mở lại kết quả đã công bố để sửa điểm; lần sau được đánh số tiếp",
    reason: "Lý do mở lại",
    list: "Liệt kê các lần công bố",
    show: "In kết quả đúng như đã công bố",
    diff: "Hai lần công bố khác nhau ở đâu (mặc định: hai lần cuối, hoặc lần duy nhất với số liệu hôm nay)",
    verify: "Tính lại kết quả đã công bố từ nhật ký; mã thoát 1 nếu khác",
    revision: "Lần công bố (mặc định: lần cuối)",
    from: "So từ lần này",
    to: "đến lần này, hoặc today: số liệu hôm nay",
};

/// English.
pub static EN: CliRankingWords = CliRankingWords {
    ranking: "Publish a ranking, reopen it, compare publications",
    publish: "Publish: freeze the year's results, close its scores and schemes",
    decision: "Number of the decision that publishes it",
    allow_incomplete: "Publish although some agencies have answers missing",
    reopen: "Reopen what was published to correct scores; the next publication gets the next number",
    reason: "Why it is reopened",
    list: "List the publications",
    show: "Print the results exactly as published",
    diff: "Where two publications differ (default: the last two, or the only one and today's figures)",
    verify: "Recompute what was published from the journal; exit code 1 where it differs",
    revision: "The revision (default: the newest)",
    from: "Compare from this revision",
    to: "to this one, or today: today's figures",
};
