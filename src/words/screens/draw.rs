//! Texts of the draw screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct DrawScreenWords {
    /// Key: draw the city tier with the defaults.
    pub quick: &'static str,
    /// Key: draw for every head with the defaults.
    pub quick_heads: &'static str,
    /// Key: prepare a draw.
    pub prepare: &'static str,
    /// Key: give a planned draw its value.
    pub finish: &'static str,
    /// Key: compute again.
    pub verify: &'static str,
    /// Key: show surprise units.
    pub reveal: &'static str,
    /// The word to type for a draw.
    pub word: &'static str,
    /// The word to type to see surprise units.
    pub reveal_word: &'static str,
    /// Question before a draw with the defaults: whose duty, year.
    pub quick_question: fn(&str, i16) -> String,
    /// Question before a prepared draw: its preview.
    pub question: fn(&str) -> String,
    /// Question before surprise units are shown.
    pub reveal_question: &'static str,
    /// Title of the form.
    pub form: &'static str,
    /// Title of the minutes.
    pub minutes: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// Field: whose duty.
    pub tier: &'static str,
    /// All heads.
    pub all_heads: &'static str,
    /// Field: the registry's day.
    pub frame_date: &'static str,
    /// Field: share.
    pub share: &'static str,
    /// Field: part of surprise visits.
    pub surprise: &'static str,
    /// Field: excluded units.
    pub exclude: &'static str,
    /// How to write them.
    pub exclude_hint: &'static str,
    /// Field: source of the seed.
    pub source: &'static str,
    /// How to write it.
    pub source_hint: &'static str,
    /// Field: value of the source.
    pub value: &'static str,
    /// When it may stay empty.
    pub value_hint: &'static str,
    /// Field: why it is drawn again.
    pub reason: &'static str,
    /// Field: why the share is below the duty's.
    pub below: &'static str,
    /// Ask for a value.
    pub ask_value: &'static str,
    /// Ask for it again, by another person.
    pub ask_again: &'static str,
    /// The two differ.
    pub differ: &'static str,
    /// The draw holds.
    pub holds: fn(&str) -> String,
    /// This draw has been made already.
    pub made: &'static str,
    /// No draw yet: what to do.
    pub empty: &'static str,
    /// Heading of surprise units on the screen.
    pub confidential: &'static str,
    /// Locked rows: how many, and how to see them.
    pub locked: fn(usize) -> String,
    /// Not a whole percentage.
    pub not_percent: &'static str,
}

/// Vietnamese.
pub static VI: DrawScreenWords = DrawScreenWords {
    quick: "Rút nhanh cấp thành phố",
    quick_heads: "Rút nhanh mọi người đứng đầu",
    prepare: "Chuẩn bị lượt rút",
    finish: "Nhập giá trị nguồn",
    verify: "Tính lại, đối chiếu",
    reveal: "Xem phần đột xuất",
    word: "RÚT",
    reveal_word: "MẬT",
    quick_question: |who, year| {
        format!(
            "Rút mẫu năm {year}, {who}: tỷ lệ 30 %, đột xuất 50 %, hạt giống do máy tạo (hạng C). Kết quả ghi vào nhật ký trước khi hiện; không rút lại được nếu không có lý do."
        )
    },
    question: |preview| format!("{preview}\nKết quả ghi vào nhật ký trước khi hiện."),
    reveal_question: "Phần đột xuất là tin MẬT cho đến ngày kiểm tra. Chỉ xem khi không có người ngoài nhìn màn hình.",
    form: "Chuẩn bị lượt rút mẫu",
    minutes: "Biên bản",
    preview: "Cách tính",
    tier: "Cấp kiểm tra",
    all_heads: "Mọi người đứng đầu",
    frame_date: "Danh mục tại ngày",
    share: "Tỷ lệ tối thiểu (%)",
    surprise: "Phần đột xuất (%)",
    exclude: "Loại trừ",
    exclude_hint: "MÃ=LÝ DO; MÃ=LÝ DO – vẫn tính vào chỉ tiêu",
    source: "Nguồn hạt giống",
    source_hint: "OS (máy), DICE10 (xúc xắc), XSMB NĂM-THÁNG-NGÀY, DRAND …, NIST2 …",
    value: "Giá trị của nguồn",
    value_hint: "để trống: OS do máy tạo; nguồn khác chờ sự kiện rồi nhập sau",
    reason: "Lý do rút lại",
    below: "Lý do lấy dưới 30 %",
    ask_value: "Giá trị của nguồn (người thứ nhất nhập)",
    ask_again: "Nhập lại giá trị (người thứ hai nhập)",
    differ: "Hai lần nhập khác nhau; chưa ghi gì. Nhập lại từ đầu.",
    holds: |id| {
        format!("{id}: tính lại từ danh sách, kế hoạch và giá trị nguồn, mọi con số đều đúng.")
    },
    made: "Lượt này đã rút xong.",
    empty: "Năm này chưa rút lượt nào. F2 rút nhanh cấp thành phố theo mặc định, Ins để chuẩn bị từng bước.",
    confidential: "MẬT – đơn vị kiểm tra đột xuất",
    locked: |n| format!("▣ {n} đơn vị đột xuất được giữ kín (F11 để xem)"),
    not_percent: "nhập số nguyên từ 0 đến 100",
};

/// English.
pub static EN: DrawScreenWords = DrawScreenWords {
    quick: "Quick draw, city tier",
    quick_heads: "Quick draw, every head",
    prepare: "Prepare a draw",
    finish: "Give the source's value",
    verify: "Compute again",
    reveal: "See the surprise part",
    word: "DRAW",
    reveal_word: "REVEAL",
    quick_question: |who, year| {
        format!(
            "Draw for {year}, {who}: share 30 %, surprise 50 %, machine seed (grade C). The result is recorded before it is shown; it cannot be drawn again without a reason."
        )
    },
    question: |preview| format!("{preview}\nThe result is recorded before it is shown."),
    reveal_question: "The surprise part is confidential until its day. Look only when nobody else sees the screen.",
    form: "Prepare a draw",
    minutes: "Minutes",
    preview: "Arithmetic",
    tier: "Tier",
    all_heads: "Every head",
    frame_date: "Registry as of",
    share: "Least share (%)",
    surprise: "Surprise part (%)",
    exclude: "Excluded",
    exclude_hint: "CODE=REASON; CODE=REASON – they still count for the quota",
    source: "Seed source",
    source_hint: "OS (machine), DICE10, XSMB YEAR-MONTH-DAY, DRAND …, NIST2 …",
    value: "Value of the source",
    value_hint: "empty: the machine makes OS; other sources wait for their event",
    reason: "Why it is drawn again",
    below: "Why below 30 %",
    ask_value: "The source's value (typed by the first person)",
    ask_again: "The value again (typed by a second person)",
    differ: "The two differ; nothing was recorded. Begin again.",
    holds: |id| format!("{id}: computed again from frame, plan and values, every figure holds."),
    made: "This draw has been made.",
    empty: "No draw in this year yet. F2 draws the city tier with the defaults, Ins prepares one step by step.",
    confidential: "CONFIDENTIAL – units for surprise inspection",
    locked: |n| format!("▣ {n} surprise units are kept back (F11 shows them)"),
    not_percent: "a whole number from 0 to 100",
};
