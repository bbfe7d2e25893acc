//! Texts around the screens: tabs, keys, dialogs, help, the start, and the journal's screen.

use jiff::civil::Date;

/// Texts of this area.
#[derive(Debug)]
pub struct ChromeWords {
    /// Names of the screens, in the order of the tabs.
    pub tabs: [&'static str; 8],
    /// The same where room is short.
    pub tabs_short: [&'static str; 8],
    /// The year in front.
    pub year: fn(i16) -> String,
    /// The day things are shown as of.
    pub as_of: fn(Date) -> String,
    /// All figures are invented.
    pub sample: &'static str,
    /// Changes are refused.
    pub read_only: &'static str,
    /// Nothing is under way.
    pub saved: &'static str,
    /// So many things are not on disk yet.
    pub saving: fn(usize) -> String,
    /// So many keys wait until the value before them is answered.
    pub keys_ahead: fn(usize) -> String,
    /// So many keys that waited were dropped.
    pub keys_dropped: fn(usize) -> String,
    /// Steps done and in all; 0 in all when unknown.
    pub progress: fn(u64, u64) -> String,
    /// This language, in the status line.
    pub lang_name: &'static str,
    /// The window is too small; columns and rows needed.
    pub too_small: fn(u16, u16) -> String,
    /// Heading of keys that count everywhere.
    pub when_anywhere: &'static str,
    /// Heading of keys that count on every screen.
    pub when_global: &'static str,
    /// Heading of keys of the start screen.
    pub when_welcome: &'static str,
    /// Heading of keys in tables.
    pub when_table: &'static str,
    /// Heading of keys in the search line.
    pub when_search: &'static str,
    /// Heading of keys in forms.
    pub when_form: &'static str,
    /// Heading of keys in text fields.
    pub when_field: &'static str,
    /// Heading of keys in questions.
    pub when_dialog: &'static str,
    /// Heading of keys in lists to choose from.
    pub when_picker: &'static str,
    /// Heading of keys in the line of commands.
    pub when_prompt: &'static str,
    /// Action.
    pub choose: &'static str,
    /// Action.
    pub search: &'static str,
    /// Action.
    pub filter: &'static str,
    /// Action.
    pub clear_filters: &'static str,
    /// Action.
    pub sort: &'static str,
    /// Action.
    pub copy: &'static str,
    /// Action.
    pub copy_cell: &'static str,
    /// Action.
    pub copy_row: &'static str,
    /// Action.
    pub copy_column: &'static str,
    /// Action.
    pub copy_table: &'static str,
    /// Something is on the clipboard now.
    pub copied: &'static str,
    /// Action.
    pub find_next: &'static str,
    /// Action.
    pub find_prev: &'static str,
    /// Action.
    pub search_accept: &'static str,
    /// After the query once it is typed.
    pub search_keys: &'static str,
    /// Action.
    pub columns: &'static str,
    /// Action.
    pub column_left: &'static str,
    /// Action.
    pub column_right: &'static str,
    /// Action.
    pub shift_column_left: &'static str,
    /// Action.
    pub shift_column_right: &'static str,
    /// Action.
    pub widen: &'static str,
    /// Action.
    pub narrow: &'static str,
    /// Action.
    pub up: &'static str,
    /// Action.
    pub down: &'static str,
    /// Action; in a tree it closes a branch.
    pub left: &'static str,
    /// Action; in a tree it opens a branch.
    pub right: &'static str,
    /// Action.
    pub page_up: &'static str,
    /// Action.
    pub page_down: &'static str,
    /// Action.
    pub half_up: &'static str,
    /// Action.
    pub half_down: &'static str,
    /// Action.
    pub first: &'static str,
    /// Action.
    pub last: &'static str,
    /// Action.
    pub next_field: &'static str,
    /// Action.
    pub prev_field: &'static str,
    /// Action.
    pub form_accept: &'static str,
    /// Action.
    pub submit: &'static str,
    /// Action in a text field.
    pub cursor_left: &'static str,
    /// Action in a text field.
    pub cursor_right: &'static str,
    /// Action.
    pub word_left: &'static str,
    /// Action.
    pub word_right: &'static str,
    /// Action.
    pub line_start: &'static str,
    /// Action.
    pub line_end: &'static str,
    /// Action.
    pub backspace: &'static str,
    /// Action.
    pub delete: &'static str,
    /// Action.
    pub delete_word: &'static str,
    /// Action.
    pub clear: &'static str,
    /// Action.
    pub press_button: &'static str,
    /// Action.
    pub other_button: &'static str,
    /// Action and title.
    pub prompt: &'static str,
    /// Action.
    pub prompt_accept: &'static str,
    /// Action.
    pub prompt_complete: &'static str,
    /// Action and title.
    pub palette: &'static str,
    /// Action.
    pub next_screen: &'static str,
    /// Action.
    pub prev_screen: &'static str,
    /// Action.
    pub undo: &'static str,
    /// Action.
    pub redo: &'static str,
    /// Action.
    pub cancel_work: &'static str,
    /// Action.
    pub mouse: &'static str,
    /// Action.
    pub suspend: &'static str,
    /// Action.
    pub leave: &'static str,
    /// Action and title.
    pub help: &'static str,
    /// Action.
    pub back: &'static str,
    /// Action.
    pub language: &'static str,
    /// Action.
    pub redraw: &'static str,
    /// Action.
    pub quit: &'static str,
    /// Verb of the command line.
    pub set_year: &'static str,
    /// Verb of the command line.
    pub set_day: &'static str,
    /// A table without rows.
    pub no_rows: &'static str,
    /// A table whose filters leave nothing.
    pub no_rows_filtered: &'static str,
    /// A list whose query finds nothing.
    pub nothing_found: &'static str,
    /// Title of a failure.
    pub failure: &'static str,
    /// Button.
    pub close: &'static str,
    /// The safe button.
    pub cancel: &'static str,
    /// Title of a question.
    pub confirm: &'static str,
    /// A field that must be filled.
    pub required: &'static str,
    /// A field that takes numbers.
    pub not_a_number: &'static str,
    /// A field that takes a day.
    pub not_a_date: &'static str,
    /// Notice.
    pub mouse_on: &'static str,
    /// Notice.
    pub mouse_off: &'static str,
    /// Notice.
    pub nothing_to_undo: &'static str,
    /// Notice.
    pub nothing_to_redo: &'static str,
    /// Notice.
    pub nothing_running: &'static str,
    /// Notice.
    pub stopping: &'static str,
    /// Notice.
    pub cancelled: &'static str,
    /// Notice.
    pub stored: &'static str,
    /// The thread that writes has ended.
    pub worker_gone: &'static str,
    /// Asks for a word to be typed; the word and the verb.
    pub type_word: fn(&str, &str) -> String,
    /// An unknown verb.
    pub unknown_verb: fn(&str, &[&str]) -> String,
    /// What follows a verb is wrong; the verb and an example.
    pub wrong_argument: fn(&str, &str) -> String,
    /// Before taking back what another person did; who and which entry.
    pub undo_other: fn(&str, u64) -> String,
    /// Before quitting with work under way.
    pub quit_busy: fn(usize) -> String,
    /// A file was written.
    pub wrote: fn(&str) -> String,
    /// A workbook is open now; where it is.
    pub opened: fn(&str) -> String,
    /// Another program wrote nothing since.
    pub no_news: &'static str,
    /// Other programs wrote so many entries.
    pub news: fn(usize) -> String,
    /// What was asked for is so already.
    pub nothing_changed: &'static str,
    /// A year without anything yet.
    pub year_empty: &'static str,
    /// The program has a bug; where its note is.
    pub crash: fn(&str) -> String,
    /// After that.
    pub crash_hint: &'static str,
    /// Standard input or output is not a terminal.
    pub no_terminal: &'static str,
    /// Nothing can be done without a workbook.
    pub no_workbook: &'static str,
    /// After that.
    pub no_terminal_hint: &'static str,
    /// The terminal failed; what the system said.
    pub terminal_failed: fn(&str) -> String,
    /// After that.
    pub terminal_hint: &'static str,
    /// A file of keys that cannot be read; its place and why.
    pub keys_unreadable: fn(&str, &str) -> String,
    /// Unknown action; file and name.
    pub keys_unknown_name: fn(&str, &str) -> String,
    /// Unknown key; file, action, key.
    pub keys_unknown_key: fn(&str, &str, &str) -> String,
    /// One key, two actions; file, key, actions.
    pub keys_collide: fn(&str, &str, &str, &str) -> String,
    /// After a wrong file of keys.
    pub keys_hint: &'static str,
    /// Column titles of the key table.
    pub keys_columns: [&'static str; 3],
    /// Column.
    pub journal_number: &'static str,
    /// Column.
    pub journal_day: &'static str,
    /// Column.
    pub journal_time: &'static str,
    /// Column.
    pub journal_who: &'static str,
    /// Column.
    pub journal_what: &'static str,
    /// Column.
    pub journal_state: &'static str,
    /// The entry was taken back.
    pub journal_undone: &'static str,
    /// Action and button.
    pub journal_take_back: &'static str,
    /// Action.
    pub journal_verify: &'static str,
    /// Notice.
    pub journal_already: &'static str,
    /// Before taking back; entry, who, what.
    pub journal_take_back_question: fn(u64, &str, &str) -> String,
    /// Title of one entry.
    pub journal_entry: fn(u64) -> String,
    /// Where an entry stands in the chain: installation and its number there.
    pub journal_position: fn(&str, u64) -> String,
    /// Title of what a check of the chain found.
    pub journal_verified: &'static str,
    /// Nothing can be written; how to find out why.
    pub journal_read_only: &'static str,
}

/// Vietnamese.
pub static VI: ChromeWords = ChromeWords {
    tabs: [
        "Tổng quan",
        "Cơ quan",
        "Rút mẫu",
        "Lịch kiểm tra",
        "Chấm điểm",
        "Xếp hạng",
        "Báo cáo",
        "Nhật ký",
    ],
    tabs_short: [
        "T.quan", "Cơ quan", "Rút", "Lịch", "Điểm", "Hạng", "B.cáo", "N.ký",
    ],
    year: |year| format!("năm {year}"),
    as_of: |day| format!("tại ngày {}", day.strftime("%d/%m/%Y")),
    sample: "SỐ LIỆU MẪU",
    read_only: "CHỈ ĐỌC",
    saved: "✔ đã lưu",
    saving: |n| format!("● đang lưu {n} việc"),
    keys_ahead: |n| format!("Đang ghi giá trị trước · {n} phím chờ đến lượt (Esc: bỏ)"),
    keys_dropped: |n| format!("Đã bỏ {n} phím gõ trước; không ghi gì từ các phím đó."),
    progress: |done, total| {
        if total == 0 {
            format!("● đang làm: {done}")
        } else {
            format!("● đang làm: {done}/{total}")
        }
    },
    lang_name: "VI",
    too_small: |w, h| format!("Cần cửa sổ {w}×{h}"),
    when_anywhere: "Mọi nơi",
    when_global: "Trên mọi màn hình",
    when_welcome: "Màn hình bắt đầu",
    when_table: "Trong bảng",
    when_search: "Khi đang tìm",
    when_form: "Trong biểu mẫu",
    when_field: "Trong ô nhập",
    when_dialog: "Trong hộp thoại",
    when_picker: "Trong danh sách chọn",
    when_prompt: "Trong dòng lệnh",
    choose: "Chọn",
    search: "Tìm",
    filter: "Lọc theo ô này",
    clear_filters: "Bỏ mọi bộ lọc",
    sort: "Sắp xếp theo cột này",
    copy: "Sao chép",
    copy_cell: "Sao chép ô",
    copy_row: "Sao chép dòng",
    copy_column: "Sao chép cột",
    copy_table: "Sao chép cả bảng",
    copied: "Đã sao chép",
    find_next: "Kết quả sau",
    find_prev: "Kết quả trước",
    search_accept: "Xong, giữ kết quả",
    search_keys: "n/F3: sau · N/Shift-F3: trước · Esc: thôi",
    columns: "Ẩn, hiện cột",
    column_left: "Sang cột bên trái",
    column_right: "Sang cột bên phải",
    shift_column_left: "Chuyển cột sang trái",
    shift_column_right: "Chuyển cột sang phải",
    widen: "Nới rộng cột",
    narrow: "Thu hẹp cột",
    up: "Lên",
    down: "Xuống",
    left: "Sang trái, đóng nhánh",
    right: "Sang phải, mở nhánh",
    page_up: "Lên một trang",
    page_down: "Xuống một trang",
    half_up: "Lên nửa trang",
    half_down: "Xuống nửa trang",
    first: "Về đầu",
    last: "Về cuối",
    next_field: "Trường tiếp theo",
    prev_field: "Trường trước",
    form_accept: "Tiếp; ở trường cuối thì gửi",
    submit: "Gửi biểu mẫu",
    cursor_left: "Con trỏ sang trái",
    cursor_right: "Con trỏ sang phải",
    word_left: "Lùi một từ",
    word_right: "Tới một từ",
    line_start: "Về đầu dòng",
    line_end: "Về cuối dòng",
    backspace: "Xóa ký tự trước",
    delete: "Xóa ký tự sau",
    delete_word: "Xóa từ trước",
    clear: "Xóa hết",
    press_button: "Bấm nút đang chọn",
    other_button: "Sang nút kia",
    prompt: "Dòng lệnh",
    prompt_accept: "Thực hiện",
    prompt_complete: "Điền nốt",
    palette: "Mọi việc",
    next_screen: "Màn hình sau",
    prev_screen: "Màn hình trước",
    undo: "Thu hồi thay đổi",
    redo: "Làm lại",
    cancel_work: "Dừng việc đang chạy",
    mouse: "Bật, tắt chuột",
    suspend: "Tạm về dấu nhắc lệnh",
    leave: "Lùi; ở ngoài cùng thì thoát",
    help: "Trợ giúp",
    back: "Lùi",
    language: "Đổi ngôn ngữ (Việt/Anh)",
    redraw: "Vẽ lại, xem mục mới từ nơi khác",
    quit: "Thoát",
    set_year: "Đổi năm",
    set_day: "Xem tại một ngày",
    no_rows: "Chưa có dòng nào.",
    no_rows_filtered: "Không có dòng nào hợp bộ lọc; F hoặc Shift-F4 bỏ lọc.",
    nothing_found: "Không tìm thấy.",
    failure: "Không làm được",
    close: "Đóng",
    cancel: "Không",
    confirm: "Xác nhận",
    required: "Cần điền mục này.",
    not_a_number: "Chỉ nhận số, ví dụ 4,5 hoặc 99/120.",
    not_a_date: "Ngày viết như 31/03/2017.",
    mouse_on: "Đã bật chuột; muốn bôi chọn chữ thì giữ Shift",
    mouse_off: "Đã tắt chuột",
    nothing_to_undo: "Không có gì để thu hồi.",
    nothing_to_redo: "Không có gì để làm lại.",
    nothing_running: "Không có việc nào đang chạy.",
    stopping: "Đang dừng…",
    cancelled: "Đã dừng; chưa thay đổi gì.",
    stored: "Đã ghi",
    worker_gone: "Phần ghi sổ đã dừng; hãy thoát và mở lại chương trình.",
    type_word: |word, verb| format!("Gõ {word} rồi Enter để: {verb}. Esc: không làm."),
    unknown_verb: |verb, near| match near {
        [] => format!("Không có lệnh \"{verb}\". Xóa dòng để xem các lệnh."),
        near => format!("Không có lệnh \"{verb}\". Gần giống: {}.", near.join(", ")),
    },
    wrong_argument: |verb, example| format!("Lệnh {verb} viết như: {verb} {example}"),
    undo_other: |who, seq| format!("Mục {seq} do {who} ghi. Thu hồi mục của người khác?"),
    quit_busy: |n| {
        format!(
            "Còn {n} việc đang làm. Thoát thì những việc này được làm nốt rồi chương trình mới đóng."
        )
    },
    wrote: |path| format!("Đã ghi {path}"),
    opened: |place| format!("Đã mở sổ {place}"),
    no_news: "Không có gì mới từ nơi khác.",
    news: |n| format!("Có {n} mục mới do nơi khác ghi."),
    nothing_changed: "Không có gì thay đổi.",
    year_empty: "chưa có số liệu",
    crash: |path| {
        format!(
            "Chương trình gặp lỗi và phải dừng. Những gì đã lưu vẫn nguyên. Ghi chú về lỗi: {path}"
        )
    },
    crash_hint: "mở lại chương trình; gửi tệp ghi chú cho người phụ trách nếu lỗi lặp lại.",
    no_workbook: "Chưa mở sổ làm việc nào.",
    no_terminal: "Màn hình cần một cửa sổ dòng lệnh, nhưng đầu vào hoặc đầu ra đang được chuyển hướng.",
    no_terminal_hint: "chạy trực tiếp trong cửa sổ dòng lệnh, hoặc dùng một lệnh; xem parplan --help.",
    terminal_failed: |because| format!("Không dùng được cửa sổ dòng lệnh: {because}."),
    terminal_hint: "mở cửa sổ dòng lệnh khác rồi chạy lại; những gì đã lưu vẫn nguyên.",
    keys_unreadable: |place, because| format!("{place}: không đọc được tệp phím: {because}."),
    keys_unknown_name: |file, name| format!("{file}: không có việc nào tên \"{name}\"."),
    keys_unknown_key: |file, name, key| format!("{file}: \"{key}\" của {name} không phải là phím."),
    keys_collide: |file, key, one, other| {
        format!("{file}: phím {key} bị dùng cho hai việc ở cùng một chỗ: {one} và {other}.")
    },
    keys_hint: "mỗi dòng viết như \"table.sort\": [\"s\", \"F6\"]; tên việc và phím có trong bảng phím của README.",
    keys_columns: ["Phím", "Việc", "Tên"],
    journal_number: "Số",
    journal_day: "Ngày",
    journal_time: "Giờ",
    journal_who: "Người thực hiện",
    journal_what: "Nội dung",
    journal_state: "Trạng thái",
    journal_undone: "đã thu hồi",
    journal_take_back: "Thu hồi mục này",
    journal_verify: "Kiểm tra chuỗi",
    journal_already: "Mục này đã được thu hồi.",
    journal_take_back_question: |seq, who, what| {
        format!(
            "Thu hồi mục {seq} của {who}: {what}?\nMục cũ vẫn còn trong nhật ký; một mục mới ghi việc thu hồi."
        )
    },
    journal_entry: |seq| format!("Mục {seq}"),
    journal_position: |writer, n| format!("Vị trí trong chuỗi: máy {writer}, số {n}"),
    journal_verified: "Kiểm tra chuỗi nhật ký",
    journal_read_only: "Sổ chỉ mở để đọc: chưa ghi thêm được. F2 kiểm tra chuỗi nhật ký.",
};

/// English.
pub static EN: ChromeWords = ChromeWords {
    tabs: [
        "Overview", "Agencies", "Draw", "Plan", "Scoring", "Ranking", "Reports", "Journal",
    ],
    tabs_short: [
        "Home", "Agencies", "Draw", "Plan", "Score", "Rank", "Reports", "Journal",
    ],
    year: |year| format!("year {year}"),
    as_of: |day| format!("as of {}", day.strftime("%d/%m/%Y")),
    sample: "SAMPLE FIGURES",
    read_only: "READ ONLY",
    saved: "✔ saved",
    saving: |n| format!("● saving {n}"),
    keys_ahead: |n| format!("Recording the value before · {n} keys wait (Esc drops them)"),
    keys_dropped: |n| format!("Dropped {n} keys typed ahead; nothing is recorded from them."),
    progress: |done, total| {
        if total == 0 {
            format!("● working: {done}")
        } else {
            format!("● working: {done}/{total}")
        }
    },
    lang_name: "EN",
    too_small: |w, h| format!("Needs {w}×{h}"),
    when_anywhere: "Everywhere",
    when_global: "On every screen",
    when_welcome: "Start screen",
    when_table: "In a table",
    when_search: "While searching",
    when_form: "In a form",
    when_field: "In a text field",
    when_dialog: "In a dialog",
    when_picker: "In a list of choices",
    when_prompt: "In the command line",
    choose: "Choose",
    search: "Search",
    filter: "Filter by this value",
    clear_filters: "Clear filters",
    sort: "Sort by this column",
    copy: "Copy",
    copy_cell: "Copy cell",
    copy_row: "Copy row",
    copy_column: "Copy column",
    copy_table: "Copy table",
    copied: "Copied",
    find_next: "Next match",
    find_prev: "Previous match",
    search_accept: "Keep the matches",
    search_keys: "n/F3: next · N/Shift-F3: previous · Esc: clear",
    columns: "Show or hide columns",
    column_left: "To the column on the left",
    column_right: "To the column on the right",
    shift_column_left: "Move the column left",
    shift_column_right: "Move the column right",
    widen: "Widen the column",
    narrow: "Narrow the column",
    up: "Up",
    down: "Down",
    left: "Left, close a branch",
    right: "Right, open a branch",
    page_up: "Page up",
    page_down: "Page down",
    half_up: "Half a page up",
    half_down: "Half a page down",
    first: "To the first",
    last: "To the last",
    next_field: "Next field",
    prev_field: "Previous field",
    form_accept: "Next; on the last field submit",
    submit: "Submit the form",
    cursor_left: "Cursor left",
    cursor_right: "Cursor right",
    word_left: "Word left",
    word_right: "Word right",
    line_start: "To the start of the line",
    line_end: "To the end of the line",
    backspace: "Delete the letter before",
    delete: "Delete the letter after",
    delete_word: "Delete the word before",
    clear: "Clear",
    press_button: "Press the button",
    other_button: "Other button",
    prompt: "Command line",
    prompt_accept: "Run",
    prompt_complete: "Complete",
    palette: "All actions",
    next_screen: "Next screen",
    prev_screen: "Previous screen",
    undo: "Undo",
    redo: "Redo",
    cancel_work: "Stop the work under way",
    mouse: "Mouse on or off",
    suspend: "Suspend to the shell",
    leave: "Back; at the top quit",
    help: "Help",
    back: "Back",
    language: "Switch language (Vietnamese/English)",
    redraw: "Redraw, look for news",
    quit: "Quit",
    set_year: "Change the year",
    set_day: "Show as of a day",
    no_rows: "Nothing here yet.",
    no_rows_filtered: "No row passes the filters; F or Shift-F4 clears them.",
    nothing_found: "Nothing found.",
    failure: "Failed",
    close: "Close",
    cancel: "No",
    confirm: "Please confirm",
    required: "This is required.",
    not_a_number: "Numbers only, such as 4.5 or 99/120.",
    not_a_date: "A day looks like 31/03/2017.",
    mouse_on: "Mouse on; hold Shift to select text",
    mouse_off: "Mouse off",
    nothing_to_undo: "Nothing to undo.",
    nothing_to_redo: "Nothing to redo.",
    nothing_running: "Nothing is running.",
    stopping: "Stopping…",
    cancelled: "Stopped; nothing was changed.",
    stored: "Saved",
    worker_gone: "The part that writes has stopped; please quit and start again.",
    type_word: |word, verb| format!("Type {word}, then Enter, to: {verb}. Esc: leave it."),
    unknown_verb: |verb, near| match near {
        [] => format!("There is no command \"{verb}\". Clear the line to see them."),
        near => format!(
            "There is no command \"{verb}\". Near it: {}.",
            near.join(", ")
        ),
    },
    wrong_argument: |verb, example| format!("Write it like: {verb} {example}"),
    undo_other: |who, seq| {
        format!("Entry {seq} was made by {who}. Take back another person’s entry?")
    },
    quit_busy: |n| {
        format!("{n} things are under way. They will be finished before the program closes.")
    },
    wrote: |path| format!("Wrote {path}"),
    opened: |place| format!("Opened {place}"),
    no_news: "Nothing new from elsewhere.",
    news: |n| format!("{n} new entries from elsewhere."),
    nothing_changed: "Nothing changed.",
    year_empty: "nothing yet",
    crash: |path| {
        format!(
            "The program met a bug and had to stop. What was saved is whole. A note on the bug: {path}"
        )
    },
    crash_hint: "start it again; send the note to whoever looks after the program if it happens again.",
    no_workbook: "No workbook is open.",
    no_terminal: "The screens need a terminal, but input or output is redirected.",
    no_terminal_hint: "run it directly in a terminal, or use a verb; see parplan --help.",
    terminal_failed: |because| format!("The terminal cannot be used: {because}."),
    terminal_hint: "open another terminal and start again; what was saved is whole.",
    keys_unreadable: |place, because| {
        format!("{place}: the file of keys cannot be read: {because}.")
    },
    keys_unknown_name: |file, name| format!("{file}: there is no action named \"{name}\"."),
    keys_unknown_key: |file, name, key| format!("{file}: \"{key}\" of {name} is not a key."),
    keys_collide: |file, key, one, other| {
        format!("{file}: the key {key} means two things in one place: {one} and {other}.")
    },
    keys_hint: "a line looks like \"table.sort\": [\"s\", \"F6\"]; names and keys are in the key table of the README.",
    keys_columns: ["Keys", "Does", "Name"],
    journal_number: "No.",
    journal_day: "Day",
    journal_time: "Time",
    journal_who: "Who",
    journal_what: "What",
    journal_state: "State",
    journal_undone: "taken back",
    journal_take_back: "Take back",
    journal_verify: "Verify the chain",
    journal_already: "This entry was taken back already.",
    journal_take_back_question: |seq, who, what| {
        format!(
            "Take back entry {seq} of {who}: {what}?\nThe old entry stays in the journal; a new one records that it was taken back."
        )
    },
    journal_entry: |seq| format!("Entry {seq}"),
    journal_position: |writer, n| format!("Place in the chain: writer {writer}, number {n}"),
    journal_verified: "Check of the journal",
    journal_read_only: "The workbook is open for reading only. F2 checks the journal’s chain.",
};
