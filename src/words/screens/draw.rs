//! Texts of the draw screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct DrawScreenWords {
    /// Key: draw the city tier at once.
    pub now: &'static str,
    /// Key: draw for every head not drawn yet.
    pub now_heads: &'static str,
    /// Key: prepare a draw.
    pub prepare: &'static str,
    /// Key: type the value of a planned source.
    pub value: &'static str,
    /// Key: show the surprise units.
    pub reveal: &'static str,
    /// Key: compute a draw again.
    pub verify: &'static str,
    /// Nothing drawn in this year: what to do.
    pub empty: fn(i16) -> String,
    /// The word to type.
    pub word: &'static str,
    /// What a machine seed is worth.
    pub machine: &'static str,
    /// Asks before a draw; whose duty, then the arithmetic.
    pub question: fn(&str, &str) -> String,
    /// Every head's units, number of heads.
    pub heads: fn(usize) -> String,
    /// All heads, as a choice.
    pub all_heads: &'static str,
    /// Every head is drawn already.
    pub all_drawn: &'static str,
    /// Why again?
    pub why_again: &'static str,
    /// What to write there.
    pub why_again_hint: &'static str,
    /// Whose duty?
    pub which: &'static str,
    /// Title of the form.
    pub form: &'static str,
    /// Labels: day, share, surprise, below duty, excluded, seed, source, value, again, reason.
    pub labels: [&'static str; 10],
    /// Hints, in the same order.
    pub hints: [&'static str; 10],
    /// The three ways to a seed: machine, typed, planned.
    pub ways: [&'static str; 3],
    /// Not a whole number from 0 to 100.
    pub not_percent: &'static str,
    /// Not `CODE=reason`.
    pub not_exclusion: fn(&str) -> String,
    /// No such unit in the frame.
    pub not_in_frame: fn(&str) -> String,
    /// Needed here.
    pub needed: &'static str,
    /// The two values differ.
    pub differ: &'static str,
    /// Heading of the arithmetic.
    pub preview: &'static str,
    /// Excluded units of a stratum, appended.
    pub excluded: fn(usize) -> String,
    /// All strata: units and selected.
    pub total: fn(usize, usize) -> String,
    /// The day or a share is not readable.
    pub no_preview: &'static str,
    /// Asks for a value; the source.
    pub ask_value: fn(&str) -> String,
    /// Asks for it again.
    pub ask_again: fn(&str) -> String,
    /// How to type it.
    pub ask_hint: &'static str,
    /// This draw waits for nothing.
    pub not_waiting: &'static str,
    /// Locked surprise units: number.
    pub locked: fn(usize) -> String,
    /// One locked row.
    pub secret: &'static str,
    /// Heading of shown surprise units.
    pub revealed: &'static str,
    /// Asks before showing them: number.
    pub reveal_question: fn(usize) -> String,
    /// Button of that question.
    pub reveal_verb: &'static str,
    /// There are none.
    pub no_surprise: &'static str,
    /// Column: the seed.
    pub seed: &'static str,
}

/// Vietnamese.
pub static VI: DrawScreenWords = DrawScreenWords {
    now: "Rút ngay cấp thành phố",
    now_heads: "Rút ngay cho mọi người đứng đầu",
    prepare: "Chuẩn bị lượt rút",
    value: "Nhập giá trị nguồn",
    reveal: "Xem hoặc che đơn vị đột xuất",
    verify: "Tính lại để kiểm chứng",
    empty: |year| {
        format!(
            "Năm {year} chưa có lượt rút nào. F2: rút ngay cấp thành phố (30 %, hạt giống của máy). \
             F11: rút cho mọi người đứng đầu. Ins: chuẩn bị lượt rút với ngày chốt, tỷ lệ, loại trừ \
             và nguồn ngẫu nhiên tự chọn."
        )
    },
    word: "RÚT",
    machine: "Hạt giống do máy sinh: hạng C, người ngoài không kiểm chứng được.",
    question: |tier, sizes| format!("Rút mẫu: {tier}.\n{sizes}\nKhông thể xóa một lượt đã rút."),
    heads: |n| format!("đơn vị trực thuộc của {n} người đứng đầu"),
    all_heads: "Mọi người đứng đầu",
    all_drawn: "Mọi người đứng đầu đều đã có lượt rút; muốn rút lại từng nơi, bấm Ins và ghi lý do.",
    why_again: "Cấp này đã rút trong năm. Lý do rút lại",
    why_again_hint: "Ghi lý do và số văn bản; lý do được in trên biên bản.",
    which: "Rút cho cấp nào?",
    form: "Chuẩn bị lượt rút",
    labels: [
        "Ngày chốt danh sách",
        "Tỷ lệ kiểm tra (%)",
        "Tỷ lệ đột xuất (%)",
        "Lý do dưới 30 %",
        "Loại trừ",
        "Hạt giống",
        "Tên nguồn",
        "Giá trị",
        "Nhập lại giá trị",
        "Lý do rút lại",
    ],
    hints: [
        "Ngày/tháng/năm; danh mục được lấy đúng ngày này.",
        "Ít nhất 30; luôn làm tròn lên trong từng khối.",
        "Phần của số được chọn, kiểm tra không báo trước.",
        "Chỉ cần khi tỷ lệ dưới 30.",
        "MÃ=lý do; MÃ=lý do. Đơn vị loại trừ vẫn tính vào số đơn vị.",
        "← → để chọn. Sự kiện tương lai đã nêu tên cho hạng cao nhất.",
        "Ví dụ XSMB 2026-12-01, DRAND …, DICE10; bỏ qua nếu dùng máy.",
        "Chỉ khi giá trị đã biết; giữ nguyên số 0 ở đầu.",
        "Người thứ hai nhập lại.",
        "Bắt buộc từ lượt thứ hai của cùng cấp trong năm. Ctrl-S: rút.",
    ],
    ways: ["Máy sinh (hạng C)", "Giá trị đã biết", "Sự kiện sắp tới"],
    not_percent: "Cần số nguyên từ 0 đến 100.",
    not_exclusion: |text| format!("«{text}» chưa đúng dạng MÃ=lý do."),
    not_in_frame: |code| format!("Danh sách không có đơn vị mã «{code}»."),
    needed: "Cần điền mục này.",
    differ: "Hai lần nhập không giống nhau; chưa ghi gì.",
    preview: "Chỉ tiêu trước khi rút",
    excluded: |n| format!(" · loại trừ {n}"),
    total: |n, k| format!("Cộng: {k} trên {n} đơn vị"),
    no_preview: "Điền ngày và tỷ lệ hợp lệ để xem chỉ tiêu.",
    ask_value: |source| format!("Giá trị của nguồn {source}"),
    ask_again: |source| format!("Nhập lại giá trị của {source}"),
    ask_hint: "Giữ nguyên số 0 ở đầu; nhập hai lần, tốt nhất do hai người.",
    not_waiting: "Lượt này không chờ giá trị nguồn nào.",
    locked: |n| format!("Đơn vị đột xuất: {n} – đang che. F12 để xem."),
    secret: "▣ mật",
    revealed: "MẬT – đơn vị đột xuất, không được phổ biến (F12 để che)",
    reveal_question: |n| {
        format!(
            "Hiện tên {n} đơn vị kiểm tra đột xuất lên màn hình? Chỉ làm khi quanh đây không có người ngoài."
        )
    },
    reveal_verb: "Hiện",
    no_surprise: "Lượt này không có đơn vị đột xuất để xem.",
    seed: "Hạt giống",
};

/// English.
pub static EN: DrawScreenWords = DrawScreenWords {
    now: "Draw the city tier now",
    now_heads: "Draw for every head now",
    prepare: "Prepare a draw",
    value: "Type the value of the source",
    reveal: "Show or hide surprise units",
    verify: "Compute again to verify",
    empty: |year| {
        format!(
            "Nothing was drawn in {year}. F2 draws the city tier now (30 %, machine seed). F11 draws \
             for every head. Ins prepares a draw with a day, shares, exclusions and source of your \
             choice."
        )
    },
    word: "DRAW",
    machine: "The seed comes from the machine: grade C, nobody outside can check it.",
    question: |tier, sizes| format!("Draw: {tier}.\n{sizes}\nA draw cannot be deleted."),
    heads: |n| format!("the units under {n} heads"),
    all_heads: "Every head",
    all_drawn: "Every head has a draw; to draw one again press Ins and give the reason.",
    why_again: "This tier was drawn this year. Reason to draw again",
    why_again_hint: "Reason and document number; it is printed on the minutes.",
    which: "Which tier?",
    form: "Prepare a draw",
    labels: [
        "Day of the frame",
        "Share (%)",
        "Surprise part (%)",
        "Reason below 30 %",
        "Excluded",
        "Seed",
        "Source",
        "Value",
        "Value again",
        "Reason to draw again",
    ],
    hints: [
        "Year-month-day; the registry is taken as of this day.",
        "At least 30; always rounded up in each stratum.",
        "Part of the selected, visited without notice.",
        "Only for a share below 30.",
        "CODE=reason; CODE=reason. Excluded units still count in n.",
        "← → to choose. A named future event gives the best grade.",
        "Such as XSMB 2026-12-01, DRAND …, DICE10; not for the machine.",
        "Only where it is known; keep leading zeros.",
        "A second person types it again.",
        "Required from the second draw of a tier and year on. Ctrl-S draws.",
    ],
    ways: ["Machine (grade C)", "Value known", "Event to come"],
    not_percent: "A whole number from 0 to 100 is needed.",
    not_exclusion: |text| format!("«{text}» is not CODE=reason."),
    not_in_frame: |code| format!("The frame has no unit «{code}»."),
    needed: "This is needed.",
    differ: "The two values differ; nothing was recorded.",
    preview: "Quota before the draw",
    excluded: |n| format!(" · {n} excluded"),
    total: |n, k| format!("In all: {k} of {n} units"),
    no_preview: "Give a day and shares to see the quota.",
    ask_value: |source| format!("Value of {source}"),
    ask_again: |source| format!("Value of {source}, again"),
    ask_hint: "Keep leading zeros; type it twice, best by two people.",
    not_waiting: "This draw does not wait for a value.",
    locked: |n| format!("Surprise units: {n} – hidden. F12 shows them."),
    secret: "▣ confidential",
    revealed: "CONFIDENTIAL – surprise units, not to be passed on (F12 hides)",
    reveal_question: |n| {
        format!(
            "Show the names of {n} surprise units on the screen? Only when no outsider is near."
        )
    },
    reveal_verb: "Show",
    no_surprise: "This draw has no surprise units to show.",
    seed: "Seed",
};
