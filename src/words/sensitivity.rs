//! Texts of the verb `sensitivity`: how firm a ranking is.

use super::{Lang, numbers};
use crate::ranking::robust::{MOST_RUNS, MOST_SPREAD, NotATrial, Trial};

/// Texts of this area.
#[derive(Debug)]
pub struct SensitivityWords {
    /// `sensitivity`.
    pub about: &'static str,
    /// `--runs`.
    pub runs: &'static str,
    /// `--spread`.
    pub spread: &'static str,
    /// `--seed`.
    pub seed: &'static str,
    /// `--leave-out`.
    pub leave_out: &'static str,
    /// Column: median of the ranks.
    pub median: &'static str,
    /// Column: 5 % quantile.
    pub p5: &'static str,
    /// Column: 95 % quantile.
    pub p95: &'static str,
    /// Column: share of runs with the published rank.
    pub share: &'static str,
    /// Column: the domain or criterion left out.
    pub element: &'static str,
    /// Column: its title.
    pub title: &'static str,
    /// Column: mean change of a rank.
    pub mean: &'static str,
    /// Column: agencies whose rank changes.
    pub moved: &'static str,
    /// Column: the largest change.
    pub largest: &'static str,
    /// Column: code of the agency with it.
    pub whose: &'static str,
    /// Column: its rank before.
    pub from: &'static str,
    /// Column: its rank after.
    pub to: &'static str,
    /// How the runs were made: the group, the trial.
    pub method: fn(&str, &Trial) -> String,
    /// What leaving out means: the group, how many agencies.
    pub left_out: fn(&str, usize) -> String,
    /// Title of the interval of ranks.
    pub interval: &'static str,
    /// What leaving one out does: mean change, agencies that move, who moves most.
    pub shifted: fn(&str, usize, Option<&str>) -> String,
    /// Heading of the criteria that decide most: how many are shown.
    pub decisive: fn(usize) -> String,
    /// Under both.
    pub note: &'static str,
    /// Numbers that make no trial.
    pub refused: fn(NotATrial) -> String,
}

/// Vietnamese.
pub static VI: SensitivityWords = SensitivityWords {
    about: "Thứ hạng vững đến đâu khi trọng số các lĩnh vực thay đổi, hoặc khi bỏ bớt lĩnh vực, tiêu chí",
    runs: "Số lần xếp hạng lại, từ 1 đến 100000 (mặc định 1000)",
    spread: "Trọng số mỗi lĩnh vực thay đổi nhiều nhất bao nhiêu phần trăm, từ 1 đến 50 (mặc định 10)",
    seed: "Hạt giống, chuỗi ký tự bất kỳ; cùng hạt giống thì cùng kết quả (mặc định \"PARPLAN\" và năm)",
    leave_out: "Thay vào đó, lần lượt bỏ từng lĩnh vực (domain) hoặc từng tiêu chí (criterion) rồi xếp hạng lại",
    median: "Hạng trung vị",
    p5: "Phân vị 5 %",
    p95: "Phân vị 95 %",
    share: "Giữ hạng (% số lần)",
    element: "Mã",
    title: "Nội dung bị bỏ",
    mean: "Đổi hạng bình quân",
    moved: "Số đơn vị đổi hạng",
    largest: "Đổi nhiều nhất",
    whose: "Đơn vị đổi nhiều nhất",
    from: "Từ hạng",
    to: "Thành hạng",
    method: |kind, trial| {
        format!(
            "{kind}: xếp hạng lại {} lần; mỗi lần trọng số từng lĩnh vực được nhân với một hệ số ngẫu nhiên trong khoảng ±{} %, như nhau cho mọi đơn vị; hạt giống \"{}\".",
            numbers::count(trial.runs().into(), Lang::Vi),
            trial.spread(),
            trial.seed(),
        )
    },
    left_out: |kind, n| {
        format!(
            "{kind}: {n} đơn vị; mỗi dòng là kết quả khi bỏ nội dung đó đối với mọi đơn vị, nội dung quyết định thứ hạng nhiều nhất ở trên cùng."
        )
    },
    interval: "5–95 %",
    shifted: |mean, moved, who| match who {
        Some(who) => {
            format!("đổi bình quân {mean} hạng, {moved} cơ quan đổi hạng, nhiều nhất: {who}")
        }
        None => "không cơ quan nào đổi hạng".to_owned(),
    },
    decisive: |shown| {
        format!("{shown} tiêu chí quyết định thứ hạng nhiều nhất (bỏ từng tiêu chí rồi xếp lại):")
    },
    note: "Đây chỉ là phép thử độ vững; hạng và chỉ số công bố không thay đổi.",
    refused: |reason| match reason {
        NotATrial::Runs(n) => format!(
            "--runs {n}: số lần xếp hạng lại phải từ 1 đến {}. Chưa tính gì.",
            numbers::count(MOST_RUNS.into(), Lang::Vi)
        ),
        NotATrial::Spread(n) => format!(
            "--spread {n}: mức thay đổi trọng số phải từ 1 đến {MOST_SPREAD} phần trăm. Chưa tính gì."
        ),
    },
};

/// English.
pub static EN: SensitivityWords = SensitivityWords {
    about: "How firm the ranks are under other weights of the domains, or without a domain or criterion",
    runs: "How often to rank again, 1 to 100000 (1000 unless given)",
    spread: "By how many percent the weight of a domain changes at most, 1 to 50 (10 unless given)",
    seed: "Seed, any text; the same seed gives the same result (\"PARPLAN\" and the year unless given)",
    leave_out: "Instead, leave out each domain or each criterion in turn and rank again (domain|criterion)",
    median: "Median rank",
    p5: "5 % rank",
    p95: "95 % rank",
    share: "Same rank (% of runs)",
    element: "Id",
    title: "Left out",
    mean: "Mean change",
    moved: "Agencies moved",
    largest: "Largest change",
    whose: "Whose",
    from: "From",
    to: "To",
    method: |kind, trial| {
        format!(
            "{kind}: ranked again {} times; each time the weight of every domain is multiplied by a random factor within ±{} %, the same for all agencies; seed \"{}\".",
            numbers::count(trial.runs().into(), Lang::En),
            trial.spread(),
            trial.seed(),
        )
    },
    left_out: |kind, n| {
        format!(
            "{kind}: {n} agencies; each row is left out for all of them, the most decisive one first."
        )
    },
    interval: "5–95 %",
    shifted: |mean, moved, who| match who {
        Some(who) => format!("mean change {mean} places, {moved} agencies move, most: {who}"),
        None => "nobody moves".to_owned(),
    },
    decisive: |shown| {
        format!("The {shown} criteria that decide most (each left out, then ranked again):")
    },
    note: "This only tries how firm the ranks are; published ranks and indices do not change.",
    refused: |reason| match reason {
        NotATrial::Runs(n) => format!(
            "--runs {n}: the number of runs must be 1 to {}. Nothing was computed.",
            numbers::count(MOST_RUNS.into(), Lang::En)
        ),
        NotATrial::Spread(n) => format!(
            "--spread {n}: the spread must be 1 to {MOST_SPREAD} percent. Nothing was computed."
        ),
    },
};
