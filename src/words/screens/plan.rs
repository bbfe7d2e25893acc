//! Texts of the plan screen.

use jiff::civil::{Date, Weekday};

use crate::words::{Lang, numbers};

/// Texts of this screen.
#[derive(Debug)]
pub struct PlanScreenWords {
    /// Key: day and team of a visit.
    pub set: &'static str,
    /// Key: spread visits without a day over a period.
    pub spread: &'static str,
    /// Key: a visit was made.
    pub done: &'static str,
    /// Key: show surprise visits.
    pub reveal: &'static str,
    /// No visit in this year: what to do.
    pub empty: fn(i16) -> String,
    /// Column: day of the week.
    pub weekday_column: &'static str,
    /// A day of the week, short.
    pub weekday: fn(Weekday) -> &'static str,
    /// The day has passed and the visit was not made.
    pub overdue: &'static str,
    /// In the title while surprise visits show.
    pub confidential: &'static str,
    /// Surprise visits are hidden.
    pub hidden: &'static str,
    /// Asks before showing them.
    pub reveal_question: &'static str,
    /// Button of that question.
    pub reveal_verb: &'static str,
    /// There are none.
    pub no_surprise: &'static str,
    /// Labels: day, team.
    pub labels: [&'static str; 2],
    /// Labels: from, to, teams.
    pub spread_labels: [&'static str; 3],
    /// How teams are written.
    pub teams_hint: &'static str,
    /// The day's hint.
    pub day_hint: &'static str,
    /// Label: day the visit was made.
    pub done_label: &'static str,
    /// Every announced visit has a day.
    pub none_open: &'static str,
    /// The visit was made already.
    pub already: &'static str,
    /// Asks before spreading: number, first and last day.
    pub spread_question: fn(usize, Date, Date) -> String,
    /// A weekend.
    pub weekend: fn(Date) -> String,
    /// A public holiday, by name.
    pub day_off: fn(Date, &str) -> String,
    /// Coverage: stratum, done, drawn, quota, state.
    pub coverage: fn(&str, [usize; 3], &str) -> String,
    /// All heads together.
    pub heads: &'static str,
    /// A month of a year.
    pub month: fn(Date) -> String,
    /// Days of the week over the month, two columns each.
    pub week: &'static str,
    /// Visits in the month.
    pub in_month: fn(usize) -> String,
}

/// Vietnamese.
pub static VI: PlanScreenWords = PlanScreenWords {
    set: "Đặt ngày và đoàn",
    spread: "Rải các cuộc chưa có ngày",
    done: "Ghi nhận đã kiểm tra",
    reveal: "Xem hoặc che các cuộc đột xuất",
    empty: |year| {
        format!(
            "Năm {year} chưa có cuộc kiểm tra nào để xếp lịch. Hãy rút mẫu trước: bấm 3, rồi F2."
        )
    },
    weekday_column: "Thứ",
    weekday: |day| match day {
        Weekday::Monday => "Hai",
        Weekday::Tuesday => "Ba",
        Weekday::Wednesday => "Tư",
        Weekday::Thursday => "Năm",
        Weekday::Friday => "Sáu",
        Weekday::Saturday => "Bảy",
        Weekday::Sunday => "CN",
    },
    overdue: "! quá hạn",
    confidential: "MẬT – có các cuộc đột xuất",
    hidden: "Các cuộc đột xuất đang được che (F12 để xem).",
    reveal_question: "Hiện các cuộc kiểm tra đột xuất (mật) lên màn hình? Chỉ làm khi quanh đây không có người ngoài.",
    reveal_verb: "Hiện",
    no_surprise: "Năm này không có cuộc đột xuất nào.",
    labels: ["Ngày kiểm tra", "Đoàn"],
    spread_labels: ["Từ ngày", "Đến ngày", "Các đoàn"],
    teams_hint: "Cách nhau bằng dấu chấm phẩy; chia lần lượt. Ctrl-S: xếp lịch.",
    day_hint: "Ngày làm việc trong năm; thứ Bảy, Chủ nhật và ngày lễ không được nhận.",
    done_label: "Ngày đã kiểm tra",
    none_open: "Mọi cuộc định kỳ đều đã có ngày.",
    already: "Cuộc này đã được ghi nhận là đã kiểm tra.",
    spread_question: |n, from, to| {
        format!(
            "Đặt ngày cho {n} cuộc kiểm tra định kỳ, từ {} đến {}?",
            numbers::date(from, Lang::Vi),
            numbers::date(to, Lang::Vi)
        )
    },
    weekend: |day| format!("{} là ngày nghỉ cuối tuần.", numbers::date(day, Lang::Vi)),
    day_off: |day, name| format!("{} là ngày nghỉ: {name}.", numbers::date(day, Lang::Vi)),
    coverage: |name, [done, drawn, quota], state| {
        format!("{name}: đã kiểm tra {done}, đã rút {drawn}, chỉ tiêu {quota} – {state}")
    },
    heads: "Cấp trực thuộc",
    month: |day| format!("Tháng {}/{}", day.month(), day.year()),
    week: "Hai  Ba  Tư  Năm Sáu Bảy CN",
    in_month: |n| format!("{n} cuộc trong tháng"),
};

/// English.
pub static EN: PlanScreenWords = PlanScreenWords {
    set: "Set day and team",
    spread: "Spread visits without a day",
    done: "Record a visit as made",
    reveal: "Show or hide surprise visits",
    empty: |year| format!("No visit is due in {year}. Draw first: press 3, then F2."),
    weekday_column: "Day",
    weekday: |day| match day {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    },
    overdue: "! overdue",
    confidential: "CONFIDENTIAL – with surprise visits",
    hidden: "Surprise visits are hidden (F12 shows them).",
    reveal_question: "Show surprise visits (confidential) on the screen? Only when no outsider is near.",
    reveal_verb: "Show",
    no_surprise: "There is no surprise visit in this year.",
    labels: ["Day of the visit", "Team"],
    spread_labels: ["From", "To", "Teams"],
    teams_hint: "Separated by semicolons; they take turns. Ctrl-S plans.",
    day_hint: "A working day of the year; weekends and holidays are refused.",
    done_label: "Day it was made",
    none_open: "Every scheduled visit has a day.",
    already: "This visit is recorded as made.",
    spread_question: |n, from, to| format!("Give {n} scheduled visits a day, from {from} to {to}?"),
    weekend: |day| format!("{day} is a weekend."),
    day_off: |day, name| format!("{day} is a day off: {name}."),
    coverage: |name, [done, drawn, quota], state| {
        format!("{name}: {done} done, {drawn} drawn, quota {quota} – {state}")
    },
    heads: "Second tier",
    month: |day| format!("{:04}-{:02}", day.year(), day.month()),
    week: "Mon Tue Wed Thu Fri Sat Sun",
    in_month: |n| format!("{n} visits in the month"),
};
