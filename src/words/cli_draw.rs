//! Help and sentences of the verbs under `draw`.

/// Help texts.
#[derive(Debug)]
#[allow(
    missing_docs,
    reason = "each field is the help of the verb or option it is named after"
)]
pub struct CliDrawWords {
    pub share: &'static str,
    pub strata: &'static str,
    pub rotation: &'static str,
    pub random_at_least: &'static str,
    pub additive: &'static str,
    pub force: &'static str,
    pub weights: &'static str,
    pub offer: &'static str,
    pub offer_out: &'static str,
    pub holder: &'static str,
    pub just_in_time: &'static str,
    pub sealed_list: &'static str,
    pub keys: &'static str,
    pub rehearsal: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub not_on: &'static str,
    pub team: &'static str,
    pub spare: &'static str,
    pub fallback: &'static str,
    pub abandon: &'static str,
    pub why: &'static str,
    pub seal: &'static str,
    pub reveal: &'static str,
    pub slot: &'static str,
    pub reveal_date: &'static str,
    pub reveal_value: &'static str,
    pub publish: &'static str,
    pub replace: &'static str,
    pub unit: &'static str,
    pub amend: &'static str,
    pub document: &'static str,
    pub amend_source: &'static str,
    pub dry_run: &'static str,
    /// Asks a value a second time: its source.
    pub value_again: fn(&str) -> String,
    /// The two values typed differ.
    pub values_differ: &'static str,
    /// Key files were written: the folder.
    pub keys_written: fn(&str) -> String,
    /// A sealed list was made: slots and folder.
    pub list_written: fn(usize, &str) -> String,
    /// The list is still to be made: the draw.
    pub list_owed: fn(&str) -> String,
    /// A slot was opened: number, key, code, name, day.
    pub opened: fn(u64, &str, &str, &str, &str) -> String,
    /// A slot is void: its unit is announced or gone; another morning makes up for it.
    pub void: &'static str,
    /// The slot's day is still to come; which one is not told.
    pub not_today: fn(u64) -> String,
    /// Who was replaced by whom: two names.
    pub replaced: fn(&str, &str) -> String,
    /// A surprise unit was replaced.
    pub replaced_surprise: &'static str,
    /// A sealed slot is owed again.
    pub reopened: &'static str,
    /// An amendment: units out and in, by name.
    pub amendment: fn(&[String], &[String]) -> String,
    /// An amendment waits for its event.
    pub amendment_waits: fn(&str) -> String,
    /// A draw was given up.
    pub abandoned: fn(&str) -> String,
    /// The secrets are published.
    pub published: fn(&str) -> String,
    /// Printed above and below a rehearsal.
    pub rehearsed: &'static str,
    /// Only one holder is named.
    pub one_holder: &'static str,
    /// A name that makes no code: the name.
    pub no_code: fn(&str) -> String,
    /// Fewer days than slots: days, slots.
    pub too_few_days: fn(usize, usize) -> String,
    /// Not a day or range: the text.
    pub not_a_range: fn(&str) -> String,
    /// Not a rotation: the text.
    pub not_a_rotation: fn(&str) -> String,
    /// Below what must not stay on the screen.
    pub curtain: &'static str,
    /// Asks what became known this morning: the sources that count.
    pub ask_morning: fn(&[String]) -> String,
}

/// Vietnamese.
pub static VI: CliDrawWords = CliDrawWords {
    share: "Tỷ lệ tối thiểu, ví dụ 30%; KHỐI=TỶ LỆ cho riêng một khối, ví dụ DISTRICT=40%",
    strata: "Chia khối theo: kind (loại), subkind (loại chi tiết), parent (cơ quan cấp trên), all (một khối)",
    rotation: "Đơn vị không được kiểm tra quá N năm thì đến hạn, chắc chắn được chọn (mặc định 5); off: không luân phiên",
    random_at_least: "Phần tối thiểu của chỉ tiêu phải rút ngẫu nhiên (mặc định 25%)",
    additive: "Đơn vị chắc chắn cộng thêm ngoài phần rút ngẫu nhiên, không tính vào chỉ tiêu",
    force: "Chỉ định kiểm tra một đơn vị: MÃ=LÝ DO và số văn bản",
    weights: "Tệp trọng số (.csv, .xlsx: cột unit, weight); chỉ dùng trong khối từ 10 đơn vị",
    offer: "Đề xuất trọng số rủi ro theo kết quả năm trước; không ghi gì và không tự dùng",
    offer_out: "Tệp đề xuất (.csv, .xlsx) để xem, sửa rồi đưa vào `draw new --weights`; không có: in ra",
    holder: "Người giữ khóa phần đột xuất niêm phong; cần từ hai người trở lên",
    just_in_time: "Rút đơn vị đột xuất ngay buổi sáng kiểm tra (mặc định khi có người giữ khóa)",
    sealed_list: "Lập sẵn danh sách niêm phong: mỗi ô một tệp, có ngày và đoàn",
    keys: "Thư mục chứa tệp khóa và các ô niêm phong (mặc định: cạnh sổ làm việc)",
    rehearsal: "Diễn tập: in ra như thật nhưng không ghi gì và không bao giờ trùng với lượt thật",
    from: "Danh sách niêm phong: ngày sớm nhất",
    to: "Danh sách niêm phong: ngày muộn nhất",
    not_on: "Danh sách niêm phong: ngày hoặc khoảng ngày không kiểm tra",
    team: "Danh sách niêm phong: đoàn kiểm tra; nhiều đoàn thì lần lượt",
    spare: "Danh sách niêm phong: số ô dự phòng, 0–2",
    fallback: "Vì sao dùng kỳ quay sau: sự kiện đã nêu không diễn ra",
    abandon: "Bỏ một lượt chưa có hạt giống; vẫn được đánh số và ghi trong biên bản",
    why: "Lý do và số văn bản",
    seal: "Lập danh sách niêm phong của lượt đã rút (cần mật khẩu của mọi người giữ khóa)",
    reveal: "Mở ô đột xuất kế tiếp, hoặc xem phần đột xuất của lượt không có người giữ khóa",
    slot: "Số của ô cần mở (mặc định: ô kế tiếp)",
    reveal_date: "Ngày kiểm tra (mặc định: hôm nay)",
    reveal_value: "Giá trị của buổi sáng: vòng drand lúc 6 giờ hoặc xổ số chiều hôm trước, cả tên nguồn; «-»: không dùng",
    publish: "Công bố các mã bí mật sau cuộc đột xuất cuối cùng, để ai cũng kiểm tra được",
    replace: "Thay một đơn vị không kiểm tra được bằng đơn vị kế tiếp theo thứ tự",
    unit: "Khóa hoặc mã của đơn vị",
    amend: "Sửa đổi danh sách sau khi rút theo danh mục mới; đơn vị đã rút vẫn giữ",
    document: "Văn bản quyết định thay đổi, có số",
    amend_source: "Sự kiện cho lá thăm của đơn vị mới, ví dụ \"XSMB 2026-12-01\"",
    dry_run: "Chỉ cho xem, không ghi",
    value_again: |source| format!("Người thứ hai nhập lại giá trị của {source}: "),
    values_differ: "Hai lần nhập không giống nhau. Chưa ghi gì; hãy nhập lại.",
    keys_written: |folder| {
        format!(
            "Tệp khóa của từng người ở {folder}. Mỗi người cất tệp của mình riêng, không để cùng sổ làm việc."
        )
    },
    list_written: |slots, folder| format!("Đã niêm phong {slots} ô đột xuất trong {folder}."),
    list_owed: |draw| {
        format!("Danh sách niêm phong của lượt {draw} chưa lập: dùng `parplan draw seal {draw}`.")
    },
    opened: |slot, key, code, name, day| {
        format!("Ô {slot}: kiểm tra đột xuất {name} (mã {code}, khóa {key}) ngày {day}.")
    },
    void: "Đơn vị trong ô này đã được công bố hoặc không còn trong danh sách; cuộc kiểm tra được bù bằng ô khác.",
    not_today: |slot| format!("Ô {slot} chưa đến ngày. Hãy thử lại vào sáng ngày làm việc sau."),
    replaced: |unit, by| format!("Thay {unit} bằng {by}."),
    replaced_surprise: "Đã thay một đơn vị đột xuất; xem bằng `parplan draw reveal`.",
    reopened: "Ô đột xuất này được mở lại: buổi sáng khác sẽ rút đơn vị khác.",
    amendment: |out, new| {
        format!(
            "Bớt {}: {}\nThêm {}: {}",
            out.len(),
            out.join("; "),
            new.len(),
            new.join("; ")
        )
    },
    amendment_waits: |draw| {
        format!(
            "Đã ghi sửa đổi; đơn vị mới chờ sự kiện đã nêu. Có kết quả thì dùng `parplan draw seed {draw} --seed-value …`."
        )
    },
    abandoned: |draw| format!("Đã bỏ lượt {draw}."),
    published: |draw| {
        format!(
            "Đã công bố mã bí mật của lượt {draw}; ai cũng có thể kiểm tra mọi ô bằng `parplan draw verify`."
        )
    },
    rehearsed: "DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ – KHÔNG GHI VÀO NHẬT KÝ",
    one_holder: "Niêm phong cần ít nhất hai người giữ khóa, thuộc hai đơn vị khác nhau: một người sẽ biết trước đơn vị đột xuất. Chưa ghi gì.",
    no_code: |name| format!("\"{name}\" không viết được thành mã; dùng chữ cái hoặc chữ số."),
    too_few_days: |days, slots| {
        format!(
            "Chỉ có {days} ngày làm việc cho {slots} ô đột xuất. Chưa ghi gì; hãy nới khoảng ngày (--from, --to)."
        )
    },
    not_a_range: |text| {
        format!(
            "--not-on: \"{text}\" không phải ngày hay khoảng ngày; viết 2026-12-01 hoặc 2026-12-01..2026-12-10."
        )
    },
    not_a_rotation: |text| format!("--rotation: \"{text}\" không phải số năm; viết 5, hoặc off."),
    curtain: "Mật – nhấn Enter để xóa khỏi màn hình. ",
    ask_morning: |sources| {
        format!(
            "Giá trị của buổi sáng ({}), cả tên nguồn; Enter nếu không dùng: ",
            sources.join(" / ")
        )
    },
};

/// English.
pub static EN: CliDrawWords = CliDrawWords {
    share: "Least share, such as 30%; STRATUM=SHARE for one block, such as DISTRICT=40%",
    strata: "Blocks by kind, subkind, parent, or all as one",
    rotation: "After N years without a visit a unit is due and selected for certain (default 5); off: never",
    random_at_least: "Least part of the quota that stays random (default 25%)",
    additive: "Certain units come on top of the random part instead of counting towards the quota",
    force: "Force a unit in: CODE=REASON with the number of a document",
    weights: "Weights file (.csv, .xlsx: columns unit, weight); only in strata of 10 or more",
    offer: "Offer risk weights from last year's results; records nothing, is used by nothing",
    offer_out: "File of the proposal (.csv, .xlsx), to look through, change and give to `draw new --weights`; without it: print",
    holder: "A holder of the sealed surprise part; two or more",
    just_in_time: "Draw surprise units on the morning of the visit (the default with holders)",
    sealed_list: "Make a sealed list at once: one file for each slot, with date and team",
    keys: "Folder of key files and sealed slots (default: beside the workbook)",
    rehearsal: "Rehearse: printed like a draw, recorded nowhere, never equal to a real one",
    from: "Sealed list: earliest day",
    to: "Sealed list: latest day",
    not_on: "Sealed list: a day or range of days without visits",
    team: "Sealed list: a team; several take turns",
    spare: "Sealed list: spare slots, 0–2",
    fallback: "Why a later event stands in: the one named was not held",
    abandon: "Give up a draw that has no seed; it stays numbered and on record",
    why: "Reason, with the number of the document",
    seal: "Make the sealed list of a draw (needs every holder's passphrase)",
    reveal: "Open the next surprise slot, or see the surprise part of a draw without holders",
    slot: "Number of the slot (default: the next one)",
    reveal_date: "Day of the visit (default: today)",
    reveal_value: "The morning's value: the drand round of 06:00 or the lottery of the evening before, with its source; «-»: none",
    publish: "Publish the secrets after the last surprise visit, so that anybody can check",
    replace: "Replace a unit that falls away by the next in order",
    unit: "Key or code of the unit",
    amend: "Amend the frame after the draw to the registry; drawn units stay drawn",
    document: "The document that decided the change, with its number",
    amend_source: "The event that gives newcomers their tickets, such as \"XSMB 2026-12-01\"",
    dry_run: "Show only, record nothing",
    value_again: |source| format!("A second person types the value of {source} again: "),
    values_differ: "The two values differ. Nothing was recorded; type them again.",
    keys_written: |folder| {
        format!(
            "Each holder's key file is in {folder}. Everybody keeps their own, apart from the workbook."
        )
    },
    list_written: |slots, folder| format!("Sealed {slots} surprise slots in {folder}."),
    list_owed: |draw| {
        format!(
            "The sealed list of draw {draw} is still to be made: use `parplan draw seal {draw}`."
        )
    },
    opened: |slot, key, code, name, day| {
        format!("Slot {slot}: surprise inspection of {name} (code {code}, key {key}) on {day}.")
    },
    void: "The unit of this slot is announced by now or out of the frame; another slot makes up for the visit.",
    not_today: |slot| {
        format!("It is not the day of slot {slot} yet. Try again on the next working morning.")
    },
    replaced: |unit, by| format!("{unit} is replaced by {by}."),
    replaced_surprise: "A surprise unit was replaced; see it with `parplan draw reveal`.",
    reopened: "This surprise slot is owed again: another morning draws another unit.",
    amendment: |out, new| {
        format!(
            "Out {}: {}\nIn {}: {}",
            out.len(),
            out.join("; "),
            new.len(),
            new.join("; ")
        )
    },
    amendment_waits: |draw| {
        format!(
            "The amendment is on record; its newcomers wait for the event named. Then use `parplan draw seed {draw} --seed-value …`."
        )
    },
    abandoned: |draw| format!("Draw {draw} is given up."),
    published: |draw| {
        format!(
            "The secrets of draw {draw} are published; anybody can check every slot with `parplan draw verify`."
        )
    },
    rehearsed: "REHEARSAL – WORTH NOTHING – NOT RECORDED",
    one_holder: "A seal needs two holders at least, from two offices: one alone would know the surprise units. Nothing was recorded.",
    no_code: |name| format!("\"{name}\" makes no code; use letters or digits."),
    too_few_days: |days, slots| {
        format!(
            "There are {days} working days for {slots} surprise slots. Nothing was recorded; widen the period (--from, --to)."
        )
    },
    not_a_range: |text| {
        format!(
            "--not-on: \"{text}\" is no day or range of days; write 2026-12-01 or 2026-12-01..2026-12-10."
        )
    },
    not_a_rotation: |text| {
        format!("--rotation: \"{text}\" is no number of years; write 5, or off.")
    },
    curtain: "Confidential – press Enter to wipe it from the screen. ",
    ask_morning: |sources| {
        format!(
            "The morning's value ({}), with its source; Enter for none: ",
            sources.join(" / ")
        )
    },
};
