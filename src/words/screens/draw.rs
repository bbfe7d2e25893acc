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
    /// Labels: day, share, surprise, below duty, excluded, forced, rotation, least random,
    /// counting, blocks, own shares, weights, seed, source, value, again, holders, mode, reason.
    pub labels: [&'static str; 19],
    /// Hints, in the same order.
    pub hints: [&'static str; 19],
    /// The ways to a seed: machine, typed, planned, rehearsal.
    pub ways: [&'static str; 4],
    /// How certain units count: counted, additive.
    pub countings: [&'static str; 2],
    /// Blocks by kind, closer kind, unit above, all in one.
    pub strata: [&'static str; 4],
    /// How sealed slots are opened: just in time, sealed list.
    pub modes: [&'static str; 2],
    /// Marks of a block: due, forced, excluded.
    pub marks: fn(usize, usize, usize) -> String,
    /// The three numbers: random, certain, total, n.
    pub numbers: fn(usize, usize, usize, usize) -> String,
    /// Not `BLOCK=percent`.
    pub not_share: fn(&str) -> String,
    /// Not a number of years.
    pub not_years: &'static str,
    /// Key: what else can be done with a draw.
    pub more: &'static str,
    /// Title of that list: the draw.
    pub more_of: fn(&str) -> String,
    /// In that list: open a slot, seal the list, publish, replace, amend, give up, rehearse.
    pub acts: [&'static str; 7],
    /// Nothing of this can be done with the draw now.
    pub not_now: &'static str,
    /// Steps of a ceremony: freeze, commit, plan, event, seed, draw, minutes.
    pub steps: [&'static str; 7],
    /// What a planned draw waits for: its sources.
    pub waits_for: fn(&str) -> String,
    /// Use a value for all draws that wait for it: how many.
    pub for_all: fn(usize) -> String,
    /// Or for this one only.
    pub for_one: &'static str,
    /// Whom a value is for.
    pub for_whom: &'static str,
    /// Why a later event stands in: planned and held.
    pub why_later: fn(&str, &str) -> String,
    /// New passphrase of a holder, and again.
    pub new_phrase: [fn(&str) -> String; 2],
    /// Passphrase of a holder.
    pub phrase: fn(&str) -> String,
    /// What a passphrase has to be.
    pub phrase_hint: &'static str,
    /// Day of a surprise visit, the morning's value.
    pub morning: [&'static str; 2],
    /// What value counts: source names.
    pub morning_hint: fn(&[String]) -> String,
    /// Sealed list: from, to, days off, teams, spare slots.
    pub list: [&'static str; 5],
    /// Hints, in the same order.
    pub list_hints: [&'static str; 5],
    /// Amendment: day, document, source, value.
    pub amend: [&'static str; 4],
    /// Heading of what an amendment changes.
    pub changes: &'static str,
    /// Which unit falls away?
    pub which_unit: &'static str,
    /// Why a unit falls away: its name.
    pub why_replaced: fn(&str) -> String,
    /// Why a draw is given up.
    pub why_abandoned: &'static str,
    /// A slot was opened.
    pub opened: &'static str,
    /// Slots of a sealed draw that nobody knows yet: how many, which is next.
    pub sealed: fn(usize, u64) -> String,
    /// A slot that was opened: number and day.
    pub opened_on: fn(u64, &str) -> String,
    /// Title of the form of holders' passphrases.
    pub holders: &'static str,
    /// Where keys are.
    pub keys_in: fn(&str) -> String,
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
        "Chỉ định",
        "Luân phiên (năm)",
        "Ngẫu nhiên ít nhất (%)",
        "Đơn vị chắc chắn",
        "Chia khối",
        "Tỷ lệ riêng",
        "Tệp trọng số",
        "Hạt giống",
        "Tên nguồn",
        "Giá trị",
        "Nhập lại giá trị",
        "Người giữ khóa",
        "Mở niêm phong",
        "Lý do rút lại",
    ],
    hints: [
        "Ngày/tháng/năm; danh mục được lấy đúng ngày này.",
        "Ít nhất 30; luôn làm tròn lên trong từng khối.",
        "Phần của số được chọn, kiểm tra không báo trước.",
        "Chỉ cần khi có tỷ lệ dưới 30.",
        "MÃ=lý do; MÃ=lý do. Đơn vị loại trừ vẫn tính vào số đơn vị.",
        "MÃ=lý do và số văn bản; luôn được chọn, luôn công bố.",
        "Không được kiểm tra quá số năm này thì đến hạn; để trống: không luân phiên.",
        "Phần chỉ tiêu luôn phải rút, dù có nhiều đơn vị chắc chắn.",
        "← → để chọn: tính vào chỉ tiêu, hoặc cộng thêm ngoài phần rút.",
        "← → để chọn; mỗi khối có chỉ tiêu riêng.",
        "KHỐI=phần trăm; ví dụ DISTRICT=40.",
        "Đường dẫn tệp .csv, .xlsx có cột unit và weight; chỉ cho khối từ 10 đơn vị.",
        "← → để chọn. Sự kiện tương lai đã nêu tên cho hạng cao nhất.",
        "Ví dụ XSMB 2026-12-01, DRAND …, DICE10; nhiều nguồn cách nhau bằng «;».",
        "Chỉ khi giá trị đã biết; giữ nguyên số 0 ở đầu.",
        "Người thứ hai nhập lại.",
        "Từ hai tên, cách nhau bằng «;»: phần đột xuất được niêm phong.",
        "← → để chọn: rút ngay buổi sáng, hoặc danh sách lập sẵn.",
        "Bắt buộc từ lượt thứ hai của cùng cấp trong năm. Ctrl-S: rút.",
    ],
    ways: [
        "Máy sinh (hạng C)",
        "Giá trị đã biết",
        "Sự kiện sắp tới",
        "Diễn tập (không ghi)",
    ],
    countings: ["tính vào chỉ tiêu", "cộng thêm"],
    strata: [
        "theo loại cơ quan",
        "theo loại chi tiết",
        "theo cơ quan cấp trên",
        "một khối",
    ],
    modes: ["ngay buổi sáng kiểm tra", "danh sách niêm phong"],
    marks: |due, forced, excluded| {
        let parts = [
            ("đến hạn", due),
            ("chỉ định", forced),
            ("loại trừ", excluded),
        ];
        let parts = parts.iter().filter(|(_, n)| *n > 0);
        parts.map(|(what, n)| format!(" · {what} {n}")).collect()
    },
    numbers: |random, certain, total, n| {
        format!("ngẫu nhiên {random}/{n} · chắc chắn {certain}/{n} · tổng {total}/{n}")
    },
    not_share: |text| format!("«{text}» chưa đúng dạng KHỐI=phần trăm."),
    not_years: "Cần số năm từ 4, hoặc để trống.",
    more: "Việc khác với lượt này",
    more_of: |draw| format!("Lượt {draw}"),
    acts: [
        "Mở ô đột xuất kế tiếp",
        "Lập danh sách niêm phong",
        "Công bố các mã bí mật",
        "Thay một đơn vị",
        "Sửa đổi danh sách theo danh mục mới",
        "Bỏ lượt chưa rút",
        "Diễn tập cấp thành phố",
    ],
    not_now: "Việc này không làm được với lượt đang chọn.",
    steps: [
        "chốt danh sách",
        "cam kết",
        "kế hoạch",
        "sự kiện",
        "hạt giống",
        "rút",
        "biên bản",
    ],
    waits_for: |sources| format!("chờ {sources}: bấm i để nhập giá trị"),
    for_all: |n| format!("Cho cả {n} lượt đang chờ nguồn này"),
    for_one: "Chỉ cho lượt này",
    for_whom: "Dùng giá trị này cho",
    why_later: |planned, held| format!("Kế hoạch nêu {planned}, giá trị là của {held}. Vì sao"),
    new_phrase: [
        |holder| format!("Mật khẩu của {holder}"),
        |holder| format!("{holder} gõ lại"),
    ],
    phrase: |holder| format!("Mật khẩu của {holder}"),
    phrase_hint: "Không hiện khi gõ; từ 8 ký tự; không lưu ở đâu cả.",
    morning: ["Ngày kiểm tra", "Giá trị buổi sáng"],
    morning_hint: |sources| format!("{}; cả tên nguồn, hoặc để trống.", sources.join(" / ")),
    list: [
        "Từ ngày",
        "Đến ngày",
        "Trừ các ngày",
        "Các đoàn",
        "Ô dự phòng",
    ],
    list_hints: [
        "Ngày sớm nhất có thể kiểm tra.",
        "Ngày muộn nhất có thể kiểm tra.",
        "Ngày hoặc khoảng ngày, cách nhau bằng «;»: 2027-04-01..2027-04-05.",
        "Tên các đoàn, cách nhau bằng «;»; lần lượt nhận ô.",
        "0, 1 hoặc 2.",
    ],
    amend: [
        "Danh mục tại ngày",
        "Văn bản, có số",
        "Sự kiện cho đơn vị mới",
        "Giá trị nếu đã biết",
    ],
    changes: "Thay đổi so với danh sách đã rút",
    which_unit: "Đơn vị nào không kiểm tra được?",
    why_replaced: |name| format!("Lý do và số văn bản, thay {name}"),
    why_abandoned: "Lý do bỏ lượt",
    opened: "Ô đột xuất đã mở",
    sealed: |n, next| format!("Đột xuất: {n} ô còn niêm phong, ô kế tiếp là {next}. F12 để mở."),
    opened_on: |slot, day| format!("ô {slot} mở ngày {day}"),
    holders: "Cam kết của người giữ khóa",
    keys_in: |folder| format!("Tệp khóa ở {folder}; mỗi người cất tệp của mình riêng."),
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
        "Forced",
        "Rotation (years)",
        "Random at least (%)",
        "Certain units",
        "Blocks",
        "Own shares",
        "Weights file",
        "Seed",
        "Source",
        "Value",
        "Value again",
        "Holders",
        "Opening",
        "Reason to draw again",
    ],
    hints: [
        "Year-month-day; the registry is taken as of this day.",
        "At least 30; always rounded up in each stratum.",
        "Part of the selected, visited without notice.",
        "Only for a share below 30.",
        "CODE=reason; CODE=reason. Excluded units still count in n.",
        "CODE=reason with a document number; always selected, always announced.",
        "Due after so many years without a visit; empty: never.",
        "Part of the quota that stays random beside certain units.",
        "← → to choose: counted in the quota, or on top of it.",
        "← → to choose; each block has a quota of its own.",
        "BLOCK=percent; such as DISTRICT=40.",
        "Path of a .csv or .xlsx with unit and weight; only in blocks of 10 or more.",
        "← → to choose. A named future event gives the best grade.",
        "Such as XSMB 2026-12-01, DRAND …, DICE10; several parted by «;».",
        "Only where it is known; keep leading zeros.",
        "A second person types it again.",
        "Two names or more, parted by «;»: the surprise part is sealed.",
        "← → to choose: drawn on the morning, or a list made at once.",
        "Required from the second draw of a tier and year on. Ctrl-S draws.",
    ],
    ways: [
        "Machine (grade C)",
        "Value known",
        "Event to come",
        "Rehearsal (not recorded)",
    ],
    countings: ["count in the quota", "on top"],
    strata: [
        "by kind",
        "by closer kind",
        "by the unit above",
        "all in one",
    ],
    modes: ["on the morning", "sealed list"],
    marks: |due, forced, excluded| {
        let parts = [("due", due), ("forced", forced), ("excluded", excluded)];
        let parts = parts.iter().filter(|(_, n)| *n > 0);
        parts.map(|(what, n)| format!(" · {n} {what}")).collect()
    },
    numbers: |random, certain, total, n| {
        format!("random {random}/{n} · certain {certain}/{n} · total {total}/{n}")
    },
    not_share: |text| format!("«{text}» is not BLOCK=percent."),
    not_years: "A number of years from 4 on, or nothing.",
    more: "What else can be done",
    more_of: |draw| format!("Draw {draw}"),
    acts: [
        "Open the next surprise slot",
        "Make the sealed list",
        "Publish the secrets",
        "Replace a unit",
        "Amend the frame to the registry",
        "Give up a draw without seed",
        "Rehearse the city tier",
    ],
    not_now: "This cannot be done with the draw chosen.",
    steps: [
        "freeze", "commit", "plan", "event", "seed", "draw", "minutes",
    ],
    waits_for: |sources| format!("waits for {sources}: press i to type its value"),
    for_all: |n| format!("For all {n} draws that wait for this source"),
    for_one: "For this draw only",
    for_whom: "Use this value for",
    why_later: |planned, held| format!("The plan names {planned}, the value is of {held}. Why"),
    new_phrase: [
        |holder| format!("Passphrase of {holder}"),
        |holder| format!("{holder}, again"),
    ],
    phrase: |holder| format!("Passphrase of {holder}"),
    phrase_hint: "Not shown; 8 characters or more; kept nowhere.",
    morning: ["Day of the visit", "The morning's value"],
    morning_hint: |sources| format!("{}; with its source, or nothing.", sources.join(" / ")),
    list: ["From", "To", "Not on", "Teams", "Spare slots"],
    list_hints: [
        "Earliest day of a visit.",
        "Latest day of a visit.",
        "Days or ranges, parted by «;»: 2027-04-01..2027-04-05.",
        "Names of teams, parted by «;»; they take slots in turn.",
        "0, 1 or 2.",
    ],
    amend: [
        "Registry of",
        "Document, with number",
        "Event for newcomers",
        "Its value, if known",
    ],
    changes: "What changes in the frame",
    which_unit: "Which unit falls away?",
    why_replaced: |name| format!("Reason and document number, replacing {name}"),
    why_abandoned: "Why it is given up",
    opened: "A surprise slot is open",
    sealed: |n, next| format!("Surprise: {n} slots sealed, the next is {next}. F12 opens it."),
    opened_on: |slot, day| format!("slot {slot} opened for {day}"),
    holders: "The holders' commitments",
    keys_in: |folder| format!("Key files are in {folder}; everybody keeps their own apart."),
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
