//! The minutes of a draw, second part: attempts, the order of the ceremony, rules and
//! numbers, holders and slots, and what happened since.

use crate::sampling::{Counting, StratumRule};

/// A unit as minutes name it: key, official code and name in one text.
type Named<'a> = &'a str;

/// Texts of this part.
#[derive(Debug)]
pub struct CeremonyWords {
    /// Heading of all attempts of a tier and year.
    pub attempts_heading: &'static str,
    /// One attempt: number, identity, moment, state, reason, first digits of the frame.
    pub attempt: fn(u32, &str, &str, &str, &str, &str) -> String,
    /// Frames of two attempts are alike: their identities.
    pub frames_alike: fn(&str, &str) -> String,
    /// What differs between two frames: identities, and lines of differences follow.
    pub frames_differ: fn(&str, &str) -> String,
    /// Units only in the later frame, listed.
    pub units_in: fn(&str) -> String,
    /// Units only in the earlier frame, listed.
    pub units_out: fn(&str) -> String,
    /// A unit whose status changed: name, before, after.
    pub status_changed: fn(Named<'_>, &str, &str) -> String,
    /// A unit whose weight changed: name, before, after.
    pub weight_changed: fn(Named<'_>, u32, u32) -> String,
    /// Heading of the order of the ceremony.
    pub order_heading: &'static str,
    /// Label: the plan on record.
    pub planned: &'static str,
    /// Label: the event.
    pub event: &'static str,
    /// An event: the source's name and the moment from which its value is known.
    pub event_at: fn(&str, &str) -> String,
    /// A source whose name tells no moment.
    pub event_any: fn(&str) -> String,
    /// A public source whose moment the program cannot work out.
    pub event_look_up: fn(&str) -> String,
    /// Label: seed given and units drawn.
    pub drawn: &'static str,
    /// Label: given up.
    pub abandoned: &'static str,
    /// Who and when.
    pub who_when: fn(&str, &str) -> String,
    /// Given up: who, when, why.
    pub who_when_why: fn(&str, &str, &str) -> String,
    /// Label: why a later event stands in.
    pub fallback: &'static str,
    /// A source: in words, and its exact line.
    pub source: fn(&str, &str) -> String,
    /// Sentence of a rule.
    pub rule: fn(&StratumRule, &str) -> String,
    /// Weights differ in a stratum: smallest and largest.
    pub weights: fn(u32, u32) -> String,
    /// At random, certain, total: each as `8/24 (33.3 %)`.
    pub numbers: fn(&str, &str, &str) -> String,
    /// All strata together.
    pub together: &'static str,
    /// Heading of due units.
    pub due_heading: &'static str,
    /// Heading of forced units.
    pub forced_heading: &'static str,
    /// Heading of units taken for their weight alone.
    pub taken_heading: &'static str,
    /// A unit with its weight.
    pub of_weight: fn(Named<'_>, u32) -> String,
    /// A holder and its commitment.
    pub holder: fn(&str, &str) -> String,
    /// Slots are opened each on its morning.
    pub just_in_time: &'static str,
    /// Slots stand in a sealed list.
    pub sealed_list: &'static str,
    /// The list is not sealed yet.
    pub not_sealed_yet: &'static str,
    /// The sealed list: leaves, spare ones, root.
    pub root: fn(usize, usize, &str) -> String,
    /// A slot's leaf.
    pub leaf: fn(u64, &str) -> String,
    /// Surprise visits whose unit nobody knows yet.
    pub owed: fn(usize) -> String,
    /// Heading of opened slots.
    pub opened_heading: &'static str,
    /// A slot opened whose unit is not told: slot, day.
    pub opened: fn(u64, &str) -> String,
    /// A slot opened whose unit is told: slot, day, unit.
    pub opened_unit: fn(u64, &str, Named<'_>) -> String,
    /// A slot opened and void: slot, day, unit.
    pub opened_void: fn(u64, &str, Named<'_>) -> String,
    /// The value of that morning; empty: none was named.
    pub morning: fn(&str) -> String,
    /// Team and salt of a slot.
    pub salt: fn(&str, &str) -> String,
    /// The salt of a slot that was never opened.
    pub salt_closed: fn(u64, &str) -> String,
    /// A published secret: holder, secret.
    pub secret: fn(&str, &str) -> String,
    /// The sealed seed.
    pub sealed_seed: fn(&str) -> String,
    /// How each slot is checked, and where the lines are.
    pub check_slots: &'static str,
    /// Heading of what happened since.
    pub since_heading: &'static str,
    /// An amendment: number, document, when, who, digest.
    pub amended: fn(u64, &str, &str, &str, &str) -> String,
    /// Units that left, listed.
    pub left: fn(&str) -> String,
    /// Units that joined, listed.
    pub joined: fn(&str) -> String,
    /// Source and value of newcomers' tickets.
    pub amend_value: fn(&str, &str) -> String,
    /// Newcomers wait for this source.
    pub amend_waits: fn(&str) -> String,
    /// The quota after it: stratum, units, quota.
    pub new_quota: fn(&str, usize, usize) -> String,
    /// An announced unit was replaced: when, who, unit, by, why.
    pub replaced: fn(&str, &str, Named<'_>, Named<'_>, &str) -> String,
    /// A surprise unit was replaced: when, who.
    pub replaced_surprise: fn(&str, &str) -> String,
    /// The list was sealed: when, who.
    pub sealed: fn(&str, &str) -> String,
    /// Heading of where each stratum stands.
    pub standing_heading: &'static str,
    /// Where a stratum stands: name, units, quota, announced, surprise, total with percent.
    pub standing: fn(&str, usize, usize, usize, usize, &str) -> String,
    /// Units announced now, listed.
    pub announced_now: fn(&str) -> String,
}

/// Vietnamese.
pub static VI: CeremonyWords = CeremonyWords {
    attempts_heading: "Các lượt rút của cùng cấp trong năm",
    attempt: |number, id, at, state, reason, digits| {
        let why = match reason {
            "" => String::new(),
            reason => format!(" Lý do: {reason}."),
        };
        format!(
            "Lượt {number}: {id}, chốt danh sách lúc {at}; {state}; mã băm danh sách {digits}….{why}"
        )
    },
    frames_alike: |a, b| format!("Danh sách của lượt {b} giống danh sách của lượt {a}."),
    frames_differ: |a, b| format!("Danh sách của lượt {b} khác danh sách của lượt {a}:"),
    units_in: |units| format!("Thêm: {units}."),
    units_out: |units| format!("Bớt: {units}."),
    status_changed: |unit, a, b| format!("{unit}: tình trạng từ «{a}» thành «{b}»."),
    weight_changed: |unit, a, b| format!("{unit}: trọng số từ {a} thành {b}."),
    order_heading: "Trình tự thực hiện (giờ Việt Nam)",
    planned: "Ghi nhận kế hoạch",
    event: "Sự kiện",
    event_at: |source, at| format!("{source}, có kết quả từ {at}"),
    event_look_up: |source| {
        format!(
            "{source} (chương trình không tính được thời điểm; hãy tra thời điểm đã công bố: phải sau lúc ghi nhận kế hoạch)"
        )
    },
    event_any: |source| format!("{source} (không gắn với thời điểm định trước)"),
    drawn: "Nhập giá trị và rút",
    abandoned: "Hủy lượt rút",
    who_when: |who, at| format!("{at}, {who}"),
    who_when_why: |who, at, why| format!("{at}, {who}; lý do: {why}"),
    fallback: "Lý do dùng sự kiện thay thế",
    source: |name, line| format!("{name} – ghi trong kế hoạch: {line}"),
    rule: |rule, block| {
        let counting = match rule.counting {
            Counting::Counted => format!(
                "đơn vị chắc chắn được tính vào chỉ tiêu, nhưng ít nhất {} % chỉ tiêu vẫn rút ngẫu nhiên",
                rule.least_random_percent
            ),
            Counting::Additive => {
                "đơn vị chắc chắn được cộng thêm ngoài phần rút ngẫu nhiên".to_owned()
            }
        };
        format!(
            "{block}: chọn ít nhất {} % số đơn vị; {} % số được chọn dành cho kiểm tra đột xuất; {counting}.",
            rule.share_percent, rule.surprise_percent
        )
    },
    weights: |least, most| {
        format!(
            "Đơn vị trong khối có trọng số khác nhau, từ {least} đến {most}: xếp thứ tự theo lá thăm chia cho trọng số."
        )
    },
    numbers: |random, certain, total| {
        format!("Ngẫu nhiên {random}; chắc chắn {certain}; tổng cộng {total}.")
    },
    together: "Tất cả các khối",
    due_heading: "Đơn vị đến hạn kiểm tra (chọn chắc chắn)",
    forced_heading: "Đơn vị được chỉ định kiểm tra (chọn chắc chắn)",
    taken_heading: "Đơn vị được chọn chỉ do trọng số lớn",
    of_weight: |unit, weight| format!("{unit}; trọng số {weight}"),
    holder: |holder, commitment| format!("Người giữ khóa {holder}, cam kết {commitment}"),
    just_in_time: "Cách mở: từng lượt vào buổi sáng ngày kiểm tra; trước buổi sáng đó chưa có đơn vị nào được xác định.",
    sealed_list: "Cách mở: danh sách niêm phong, mỗi lượt một tệp khóa; chỉ mở được khi có đủ những người giữ khóa.",
    not_sealed_yet: "Danh sách chưa được niêm phong.",
    root: |leaves, spare, root| {
        format!(
            "Danh sách niêm phong gồm {leaves} lượt, trong đó {spare} lượt dự phòng; dấu niêm phong chung {root}"
        )
    },
    leaf: |slot, leaf| format!("Lượt {slot}: dấu niêm phong {leaf}"),
    owed: |owed| format!("Số cuộc kiểm tra đột xuất chưa ai biết đơn vị: {owed}."),
    opened_heading: "Các lượt đột xuất đã mở",
    opened: |slot, day| {
        format!("Lượt {slot}, ngày {day}: đã mở; tên đơn vị được ghi sau khi kiểm tra xong.")
    },
    opened_unit: |slot, day, unit| format!("Lượt {slot}, ngày {day}: {unit}."),
    opened_void: |slot, day, unit| {
        format!(
            "Lượt {slot}, ngày {day}: {unit}; không dùng vì đơn vị đã được chọn hoặc không còn trong danh sách."
        )
    },
    morning: |value| match value {
        "" => "Không nêu giá trị của buổi sáng.".to_owned(),
        value => format!("Giá trị của buổi sáng: {value}."),
    },
    salt: |team, salt| format!("Đoàn {team}, mã ngẫu nhiên kèm theo {salt}."),
    salt_closed: |slot, salt| format!("Lượt {slot} không mở; mã ngẫu nhiên kèm theo {salt}."),
    secret: |holder, secret| format!("Mã bí mật của {holder}, đã công bố: {secret}"),
    sealed_seed: |seed| format!("Hạt giống niêm phong: {seed}"),
    check_slots: "Kiểm chứng từng lượt: tính hạt giống niêm phong từ hạt giống và các mã bí mật, rồi tính đơn vị của buổi sáng hoặc dấu niêm phong của lượt; các dòng lệnh có trong bản chứng minh lượt rút (parplan report draw-proof).",
    since_heading: "Thay đổi sau khi rút",
    amended: |number, document, at, who, digest| {
        format!(
            "Điều chỉnh {number}, {at}, {who}: căn cứ {document}; mã băm danh sách sau điều chỉnh {digest}."
        )
    },
    left: |units| format!("Đơn vị ra khỏi danh sách: {units}."),
    joined: |units| format!("Đơn vị vào danh sách: {units}."),
    amend_value: |source, value| {
        format!("Nguồn cho lá thăm của đơn vị mới: {source}; giá trị: {value}.")
    },
    amend_waits: |source| format!("Đang chờ giá trị của nguồn cho đơn vị mới: {source}."),
    new_quota: |block, n, quota| format!("{block} sau điều chỉnh: {n} đơn vị, chỉ tiêu {quota}."),
    replaced: |at, who, unit, by, why| {
        format!("Thay thế, {at}, {who}: {unit} được thay bằng {by}; lý do: {why}.")
    },
    replaced_surprise: |at, who| {
        format!("Thay thế, {at}, {who}: một đơn vị kiểm tra đột xuất đã được thay.")
    },
    sealed: |at, who| format!("Lập danh sách niêm phong, {at}, {who}."),
    standing_heading: "Tình hình hiện nay của từng khối",
    standing: |block, n, quota, announced, surprise, total| {
        format!(
            "{block}: {n} đơn vị, chỉ tiêu {quota}; đã công bố {announced}, đột xuất {surprise}, tổng cộng {total}."
        )
    },
    announced_now: |units| format!("Đơn vị đã công bố: {units}."),
};

/// English.
pub static EN: CeremonyWords = CeremonyWords {
    attempts_heading: "All draws of this tier in the year",
    attempt: |number, id, at, state, reason, digits| {
        let why = match reason {
            "" => String::new(),
            reason => format!(" Reason: {reason}."),
        };
        format!("Draw {number}: {id}, frame frozen {at}; {state}; frame digest {digits}….{why}")
    },
    frames_alike: |a, b| format!("The frame of {b} is that of {a}."),
    frames_differ: |a, b| format!("The frame of {b} differs from that of {a}:"),
    units_in: |units| format!("In: {units}."),
    units_out: |units| format!("Out: {units}."),
    status_changed: |unit, a, b| format!("{unit}: status from “{a}” to “{b}”."),
    weight_changed: |unit, a, b| format!("{unit}: weight from {a} to {b}."),
    order_heading: "Order of the ceremony (time in Viet Nam)",
    planned: "Plan on record",
    event: "Event",
    event_at: |source, at| format!("{source}, known from {at}"),
    event_look_up: |source| {
        format!(
            "{source} (its moment cannot be worked out here; look up when it was published: it must be after the plan)"
        )
    },
    event_any: |source| format!("{source} (tied to no moment named before)"),
    drawn: "Seed given and units drawn",
    abandoned: "Given up",
    who_when: |who, at| format!("{at}, {who}"),
    who_when_why: |who, at, why| format!("{at}, {who}; reason: {why}"),
    fallback: "Why a later event stands in",
    source: |name, line| format!("{name} – in the plan: {line}"),
    rule: |rule, block| {
        let counting = match rule.counting {
            Counting::Counted => format!(
                "certain units count towards the quota, but at least {} % of it is drawn at random",
                rule.least_random_percent
            ),
            Counting::Additive => "certain units come on top of the random part".to_owned(),
        };
        format!(
            "{block}: at least {} % of the units; {} % of those selected for surprise visits; {counting}.",
            rule.share_percent, rule.surprise_percent
        )
    },
    weights: |least, most| {
        format!(
            "Weights differ here, from {least} to {most}: units stand in the order of ticket divided by weight."
        )
    },
    numbers: |random, certain, total| {
        format!("At random {random}; certain {certain}; total {total}.")
    },
    together: "All strata",
    due_heading: "Units due for inspection (selected for certain)",
    forced_heading: "Units ordered (selected for certain)",
    taken_heading: "Units taken for their weight alone",
    of_weight: |unit, weight| format!("{unit}; weight {weight}"),
    holder: |holder, commitment| format!("Holder {holder}, commitment {commitment}"),
    just_in_time: "Slots are opened each on its morning; before that morning its unit does not exist.",
    sealed_list: "Slots stand in a sealed list, each in a locked file; it takes all holders to open one.",
    not_sealed_yet: "The list is not sealed yet.",
    root: |leaves, spare, root| {
        format!("Sealed list: slots {leaves}, of which spare {spare}; root {root}")
    },
    leaf: |slot, leaf| format!("Slot {slot}: seal {leaf}"),
    owed: |owed| format!("Surprise visits whose unit nobody knows yet: {owed}."),
    opened_heading: "Surprise slots opened",
    opened: |slot, day| {
        format!("Slot {slot}, {day}: opened; its unit is named once the visit is made.")
    },
    opened_unit: |slot, day, unit| format!("Slot {slot}, {day}: {unit}."),
    opened_void: |slot, day, unit| {
        format!(
            "Slot {slot}, {day}: {unit}; void, for it was selected already or had left the frame."
        )
    },
    morning: |value| match value {
        "" => "No value of the morning was named.".to_owned(),
        value => format!("Value of the morning: {value}."),
    },
    salt: |team, salt| format!("Team {team}, salt {salt}."),
    salt_closed: |slot, salt| format!("Slot {slot} was not opened; salt {salt}."),
    secret: |holder, secret| format!("Secret of {holder}, published: {secret}"),
    sealed_seed: |seed| format!("Sealed seed: {seed}"),
    check_slots: "To check each slot: compute the sealed seed from the seed and the secrets, then the unit of the morning or the seal of the slot; the shell lines are in the proof of the draw (parplan report draw-proof).",
    since_heading: "What happened since",
    amended: |number, document, at, who, digest| {
        format!("Amendment {number}, {at}, {who}: by {document}; frame digest after it {digest}.")
    },
    left: |units| format!("Left the frame: {units}."),
    joined: |units| format!("Joined the frame: {units}."),
    amend_value: |source, value| format!("Source of newcomers' tickets: {source}; value: {value}."),
    amend_waits: |source| format!("Newcomers wait for their source: {source}."),
    new_quota: |block, n, quota| format!("{block} after it: units {n}, quota {quota}."),
    replaced: |at, who, unit, by, why| {
        format!("Replacement, {at}, {who}: {unit} by {by}; reason: {why}.")
    },
    replaced_surprise: |at, who| format!("Replacement, {at}, {who}: a surprise unit was replaced."),
    sealed: |at, who| format!("List sealed, {at}, {who}."),
    standing_heading: "Where each stratum stands now",
    standing: |block, n, quota, announced, surprise, total| {
        format!(
            "{block}: units {n}, quota {quota}; announced {announced}, surprise {surprise}, total {total}."
        )
    },
    announced_now: |units| format!("Announced units: {units}."),
};
