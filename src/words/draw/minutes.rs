//! The minutes of a draw (biên bản rút mẫu): headings and sentences.

use crate::sampling::Shown;

/// Texts of the minutes.
#[derive(Debug)]
pub struct MinutesWords {
    /// Title of the document.
    pub title: &'static str,
    /// The draw, by its identity.
    pub draw: fn(&str) -> String,
    /// Which draw of the tier and year this is, of how many, and why it was repeated.
    pub attempt: fn(u32, usize, &str) -> String,
    /// Heading of the frame.
    pub frame_heading: &'static str,
    /// The frame: number of units and the registry's day.
    pub frame: fn(usize, &str) -> String,
    /// Heading of sizes.
    pub quota_heading: &'static str,
    /// Arithmetic of a quota: percent, units, quota.
    pub quota: fn(u32, usize, usize) -> String,
    /// Drawn at random, certain, total, of n.
    pub counts: fn(usize, usize, usize, usize) -> String,
    /// Heading of sources and seed.
    pub seed_heading: &'static str,
    /// Label of the frame's digest.
    pub frame_digest: &'static str,
    /// Label of the plan's digest.
    pub plan_digest: &'static str,
    /// Label of a source.
    pub source: &'static str,
    /// Label of a value.
    pub value: &'static str,
    /// Label of the seed.
    pub seed: &'static str,
    /// Label of the grade.
    pub grade: &'static str,
    /// Heading of excluded units.
    pub excluded_heading: &'static str,
    /// How the reserve is used.
    pub reserve: &'static str,
    /// Heading of the surprise part.
    pub surprise_heading: &'static str,
    /// Without holders: drawn, confidential, unsealed; number of units.
    pub surprise_unsealed: fn(usize) -> String,
    /// With holders: not drawn before the secrets are opened; number of holders.
    pub surprise_sealed: fn(usize) -> String,
    /// Heading of all tickets.
    pub tickets_heading: &'static str,
    /// Columns: rank, code, name, stratum, status, ticket.
    pub columns: [&'static str; 6],
    /// Heading of the check by hand.
    pub check_heading: &'static str,
    /// How to check with a shell.
    pub check: &'static str,
    /// What the lines give: frame, plan, seed, ticket of a unit.
    pub check_lines: [&'static str; 4],
    /// What a line for a shell gives, and what that proves.
    pub shown: fn(&Shown) -> String,
    /// A share below the duty: percent and the reason.
    pub below_duty: fn(u32, &str) -> String,
}

/// Vietnamese.
pub static VI: MinutesWords = MinutesWords {
    title: "BIÊN BẢN LỰA CHỌN NGẪU NHIÊN (RÚT MẪU)",
    draw: |id| format!("Mã lượt rút: {id}"),
    attempt: |number, of, reason| match reason {
        "" => format!("Lượt rút {number}/{of} trong năm."),
        _ => format!("Lượt rút {number}/{of} trong năm; lý do rút lại: {reason}."),
    },
    frame_heading: "Danh sách lựa chọn",
    frame: |n, day| format!("Danh sách lựa chọn gồm {n} đơn vị, chốt theo danh mục ngày {day}."),
    quota_heading: "Chỉ tiêu tối thiểu",
    quota: |percent, n, quota| arithmetic(percent, n, quota, ','),
    counts: |random, certain, total, n| {
        format!("Rút ngẫu nhiên {random}, chắc chắn {certain}, tổng cộng {total} trên {n} đơn vị.")
    },
    seed_heading: "Nguồn ngẫu nhiên và hạt giống",
    frame_digest: "Mã băm của danh sách",
    plan_digest: "Mã băm của kế hoạch",
    source: "Nguồn",
    value: "Giá trị",
    seed: "Hạt giống",
    grade: "Hạng tin cậy",
    excluded_heading: "Đơn vị loại trừ (vẫn tính vào chỉ tiêu)",
    reserve: "Khi một đơn vị đã công bố không còn kiểm tra được, đơn vị dự bị đứng đầu được thay \
              vào, có ghi lý do.",
    surprise_heading: "Kiểm tra đột xuất",
    surprise_unsealed: |n| {
        format!(
            "Đã rút {n} đơn vị để kiểm tra đột xuất. Danh sách này là MẬT và không niêm phong: \
             không có người giữ khóa, nên người vận hành có thể biết trước."
        )
    },
    surprise_sealed: |holders| {
        format!(
            "Phần kiểm tra đột xuất được niêm phong bởi {holders} người giữ khóa; chưa ai biết \
             đơn vị nào cho đến khi mở niêm phong."
        )
    },
    tickets_heading: "Lá thăm của từng đơn vị",
    columns: [
        "Thứ tự",
        "Khóa",
        "Tên đơn vị",
        "Nhóm",
        "Tình trạng",
        "Lá thăm (SHA-256)",
    ],
    check_heading: "Cách tự kiểm chứng",
    check: "Chạy từng dòng dưới đây trên bất kỳ máy nào có printf và sha256sum (Linux, WSL; trên macOS \
            thay sha256sum bằng «shasum -a 256»); kết quả phải trùng với số ghi trong biên bản. Đơn vị có lá thăm nhỏ hơn được rút trước.",
    check_lines: [
        "Mã băm của danh sách",
        "Mã băm của kế hoạch",
        "Hạt giống",
        "Lá thăm của đơn vị",
    ],
    shown: |shown| {
        match shown {
        Shown::Frame => "Mã băm của danh sách: chứng tỏ danh sách không bị sửa sau khi chốt.".to_owned(),
        Shown::Plan => "Mã băm của kế hoạch: chứng tỏ tỷ lệ, nguồn ngẫu nhiên và người giữ khóa không bị sửa; dòng này chứa mã băm của danh sách.".to_owned(),
        Shown::Seed => "Hạt giống: chứng tỏ hạt giống chỉ do kế hoạch và giá trị đã công bố của nguồn quyết định.".to_owned(),
        Shown::Ticket(unit) => format!("Lá thăm của đơn vị {unit}: chứng tỏ không ai chọn lá thăm cho đơn vị; thay mã để thử đơn vị khác."),
        Shown::Amend(number) => format!("Hạt giống của lần điều chỉnh {number}: chứng tỏ lá thăm của đơn vị mới phụ thuộc vào sự kiện diễn ra sau khi văn bản điều chỉnh được ghi nhận."),
        Shown::LateTicket(unit) => format!("Lá thăm của đơn vị mới {unit}, theo hạt giống của lần điều chỉnh."),
        Shown::Commit(holder) => format!("Cam kết của {holder}: chứng tỏ mã bí mật vừa công bố đúng là mã đã cam kết trước khi có hạt giống."),
        Shown::Sealed => "Hạt giống niêm phong: chứng tỏ phần đột xuất chỉ do hạt giống và các mã bí mật đã cam kết quyết định.".to_owned(),
        Shown::Day(slot) => format!("Hạt giống của buổi sáng mở lượt {slot}: chứng tỏ đơn vị của lượt này do hạt giống niêm phong, ngày và giá trị của buổi sáng đó quyết định."),
        Shown::MorningTicket(slot, unit) => format!("Lá thăm của {unit} trong buổi sáng mở lượt {slot}: phải nhỏ nhất trong các đơn vị còn có thể rút (ở khối có trọng số: lá thăm chia trọng số)."),
        Shown::Leaf(slot) => format!("Dấu niêm phong của lượt {slot}: chứng tỏ đơn vị, ngày và đoàn đã được định khi lập danh sách niêm phong, không thay đổi về sau."),
        Shown::Root => "Dấu niêm phong chung: chứng tỏ không lượt nào bị thêm, bớt hoặc đổi sau khi niêm phong.".to_owned(),
    }
    },
    below_duty: |percent, reason| {
        format!("Tỷ lệ {percent} % thấp hơn mức 30 % theo quy định; lý do: {reason}.")
    },
};

/// English.
pub static EN: MinutesWords = MinutesWords {
    title: "MINUTES OF A RANDOM DRAW",
    draw: |id| format!("Draw: {id}"),
    attempt: |number, of, reason| match reason {
        "" => format!("Draw {number} of {of} in the year."),
        _ => format!("Draw {number} of {of} in the year; drawn again because: {reason}."),
    },
    frame_heading: "Sampling frame",
    frame: |n, day| format!("The frame holds {n} units, frozen from the registry as of {day}."),
    quota_heading: "Quota",
    quota: |percent, n, quota| arithmetic(percent, n, quota, '.'),
    counts: |random, certain, total, n| {
        format!("{random} drawn at random, {certain} certain, {total} in all, of {n} units.")
    },
    seed_heading: "Sources and seed",
    frame_digest: "Digest of the frame",
    plan_digest: "Digest of the plan",
    source: "Source",
    value: "Value",
    seed: "Seed",
    grade: "Grade",
    excluded_heading: "Excluded units (still counted for the quota)",
    reserve: "When an announced unit falls away, the first of the reserve takes its place, and the \
              reason is recorded.",
    surprise_heading: "Surprise inspections",
    surprise_unsealed: |n| {
        format!(
            "Units drawn for surprise inspections: {n}. Their list is CONFIDENTIAL and unsealed: \
             nobody holds a secret, so whoever runs the program can know it."
        )
    },
    surprise_sealed: |holders| {
        format!(
            "The surprise part is sealed by {holders} holders of secrets; nobody knows its units \
             before the seal is opened."
        )
    },
    tickets_heading: "Every unit's ticket",
    columns: [
        "Rank",
        "Key",
        "Name",
        "Stratum",
        "Status",
        "Ticket (SHA-256)",
    ],
    check_heading: "Check it yourself",
    check: "Run each line on any machine with printf and sha256sum (Linux, WSL; on macOS write \
            “shasum -a 256” for sha256sum); the result \
            must be the one in these minutes. The unit with the smaller ticket is drawn first.",
    check_lines: [
        "Digest of the frame",
        "Digest of the plan",
        "Seed",
        "Ticket of the unit",
    ],
    shown: |shown| {
        match shown {
        Shown::Frame => "Digest of the frame: proves that the list was not touched after it was frozen.".to_owned(),
        Shown::Plan => "Digest of the plan: proves that shares, sources and holders were not touched; the frame's digest is in it.".to_owned(),
        Shown::Seed => "Seed: proves that nothing but the plan and the published values of its sources made it.".to_owned(),
        Shown::Ticket(unit) => format!("Ticket of unit {unit}: proves that nobody chose it; put in another code to check another unit."),
        Shown::Amend(number) => format!("Seed of amendment {number}: proves that newcomers' tickets hang on an event after the amendment was filed."),
        Shown::LateTicket(unit) => format!("Ticket of newcomer {unit}, under the amendment's seed."),
        Shown::Commit(holder) => format!("Commitment of {holder}: proves that the secret now published is the one committed to before there was a seed."),
        Shown::Sealed => "Sealed seed: proves that nothing but the seed and the secrets committed to decided the surprise part.".to_owned(),
        Shown::Day(slot) => format!("Seed of the morning of slot {slot}: proves that the sealed seed, the day and the value of that morning decided its unit."),
        Shown::MorningTicket(slot, unit) => format!("Ticket of {unit} on the morning of slot {slot}: it must be the smallest of all units that could be drawn (where weights differ: ticket divided by weight)."),
        Shown::Leaf(slot) => format!("Seal of slot {slot}: proves that unit, day and team stood when the list was sealed."),
        Shown::Root => "Seal of the whole list: proves that no slot was added, left out or changed since.".to_owned(),
    }
    },
    below_duty: |percent, reason| {
        format!("The share of {percent} % is below the duty of 30 %; reason: {reason}.")
    },
};

/// `30 % × 24 = 7,2 → 8`; without the arrow where nothing was rounded.
fn arithmetic(percent: u32, n: usize, quota: usize, point: char) -> String {
    let product = n as u128 * u128::from(percent);
    let (whole, rest) = (product / 100, product % 100);
    let mut text = format!("{percent} % × {n} = {whole}");
    if rest > 0 {
        let decimals = format!("{rest:02}");
        text.push(point);
        text.push_str(decimals.trim_end_matches('0'));
        text.push_str(&format!(" → {quota}"));
    }
    text
}
