//! Texts of the agencies screen.

use crate::registry::change::ChangeColumn;

/// Texts of this screen.
#[derive(Debug)]
pub struct AgenciesScreenWords {
    /// Key: another day.
    pub as_of: &'static str,
    /// Key: import a file.
    pub import: &'static str,
    /// Key: everything on one agency.
    pub details: &'static str,
    /// Ask for the day.
    pub ask_day: &'static str,
    /// Not a day.
    pub not_a_day: &'static str,
    /// Ask for the file.
    pub ask_file: &'static str,
    /// Hint under it.
    pub file_hint: &'static str,
    /// Column: name.
    pub name: &'static str,
    /// Column: drawn this year.
    pub drawn: &'static str,
    /// Column: place this year.
    pub rank: &'static str,
    /// Column: in the frame.
    pub frame: &'static str,
    /// In the frame.
    pub in_frame: &'static str,
    /// Announced for inspection.
    pub announced: &'static str,
    /// The registry is empty that day: what to do.
    pub empty: &'static str,
    /// Units of a kind: count and name.
    pub count: fn(usize, &str) -> String,
    /// Label: validity.
    pub validity: &'static str,
    /// From and to, either may be empty.
    pub from_to: fn(&str, &str) -> String,
    /// Label: reason of the frame membership.
    pub frame_reason: &'static str,
    /// Label: source of the facts.
    pub source: &'static str,
    /// Label: visits of the year.
    pub visits: &'static str,
    /// Label: index of the year.
    pub index: &'static str,
    /// Imports from a file, the file's changes.
    pub import_question: fn(&str) -> String,
    /// Nothing would change.
    pub nothing: &'static str,
    /// Key: record what a decision changed.
    pub change: &'static str,
    /// Key: an agency across years.
    pub history: &'static str,
    /// Key: mark the row, or take its mark away.
    pub mark: &'static str,
    /// Key: mark all that the filter shows.
    pub mark_all: &'static str,
    /// Key: no marks.
    pub unmark: &'static str,
    /// Key: filters to choose from.
    pub chips: &'static str,
    /// Key: the day in front is today again.
    pub back_to_today: &'static str,
    /// What a decision can do, as verbs on a button: found, rename, recode, move, reclassify,
    /// frame, merge into one that stands, merge into a new one, split, boundary, task, retire.
    pub acts: [&'static str; 12],
    /// So many marked agencies.
    pub marked: fn(usize) -> String,
    /// Field: what a form asks for, by the column it fills.
    pub label: fn(ChangeColumn) -> &'static str,
    /// Field: the agency or agencies it happens to.
    pub units: &'static str,
    /// Hint: several of them.
    pub units_hint: &'static str,
    /// Field: the unit that goes on.
    pub into: &'static str,
    /// Field: the unit that receives.
    pub to: &'static str,
    /// Field: into what it is split.
    pub parts: &'static str,
    /// Hint under it.
    pub parts_hint: &'static str,
    /// Field: it goes on beside its parts.
    pub goes_on: &'static str,
    /// Choices of the frame: in, out, as the kind says.
    pub frame_choices: [&'static str; 3],
    /// Choice: kind as that of the predecessors.
    pub kind_kept: &'static str,
    /// Names of the schemes of codes: office, statistics, document exchange.
    pub schemes: [&'static str; 3],
    /// The decision, such as.
    pub decision_hint: &'static str,
    /// An act for one agency only while several are marked.
    pub only_one: &'static str,
    /// The form can be handed in, but nothing would change.
    pub changes_nothing: &'static str,
    /// Column: scored this year.
    pub scored: &'static str,
    /// Scored.
    pub is_scored: &'static str,
    /// Label: units that came before.
    pub predecessors: &'static str,
    /// Label: units that came after.
    pub successors: &'static str,
    /// Only a part was handed on.
    pub part: &'static str,
    /// Label: last changes.
    pub last_changes: &'static str,
    /// Label: other names.
    pub aliases: &'static str,
    /// Label: names it had before.
    pub former_names: &'static str,
    /// Label: all its codes.
    pub codes: &'static str,
    /// Recorded, but it holds from a later day than the one in front.
    pub holds_from: fn(&str) -> String,
    /// Records the changes of a file: what they do.
    pub changes_question: fn(&str) -> String,
    /// Label: the first units of a file.
    pub first_rows: &'static str,
}

/// Vietnamese.
pub static VI: AgenciesScreenWords = AgenciesScreenWords {
    as_of: "Xem tại ngày khác",
    import: "Nhập từ tệp",
    details: "Chi tiết",
    ask_day: "Xem danh mục tại ngày",
    not_a_day: "Không phải là ngày; viết ngày/tháng/năm, ví dụ 31/12/2017.",
    ask_file: "Nhập danh mục hoặc thay đổi từ tệp",
    file_hint: ".csv, .xlsx hoặc .ron; được tất cả hoặc không gì cả",
    name: "Tên cơ quan, đơn vị",
    drawn: "Kiểm tra",
    rank: "Hạng",
    frame: "Lựa chọn",
    in_frame: "có",
    announced: "định kỳ",
    empty: "Không có cơ quan nào tại ngày này. F2 để xem ngày khác, Ctrl-o để nhập danh mục từ tệp.",
    count: |n, kind| format!("{n} {kind}"),
    validity: "Hiệu lực",
    from_to: |from, to| match (from, to) {
        ("", "") => "không ghi ngày".to_owned(),
        (from, "") => format!("từ {from}"),
        ("", to) => format!("đến {to}"),
        (from, to) => format!("từ {from} đến {to}"),
    },
    frame_reason: "Lý do thuộc hay không thuộc danh sách lựa chọn",
    source: "Nguồn",
    visits: "Kiểm tra trong năm",
    index: "Chỉ số trong năm",
    import_question: |changes| format!("{changes}\nNhập danh mục này?"),
    nothing: "Tệp không làm thay đổi gì.",
    change: "Ghi thay đổi",
    history: "Lịch sử",
    mark: "Đánh dấu",
    mark_all: "Đánh dấu mọi dòng khớp bộ lọc",
    unmark: "Bỏ mọi dấu",
    chips: "Bộ lọc",
    back_to_today: "Về hôm nay",
    acts: [
        "Thành lập",
        "Đổi tên",
        "Đổi mã",
        "Chuyển cấp trên",
        "Đổi loại",
        "Đưa vào, ra khỏi danh sách lựa chọn",
        "Nhập vào đơn vị đang có",
        "Hợp nhất thành đơn vị mới",
        "Chia, tách",
        "Điều chỉnh địa giới",
        "Chuyển nhiệm vụ",
        "Giải thể",
    ],
    marked: |n| format!("{n} đơn vị đã đánh dấu"),
    label: |column| match column {
        ChangeColumn::Level => "Loại đơn vị",
        ChangeColumn::Subkind => "Phân loại chi tiết",
        ChangeColumn::ToCode => "Mã",
        ChangeColumn::ToName => "Tên",
        ChangeColumn::ToParent => "Cấp trên (mã hoặc khóa)",
        ChangeColumn::ToAbbr => "Tên viết tắt",
        ChangeColumn::ToAliases => "Tên khác",
        ChangeColumn::Scheme => "Loại mã",
        ChangeColumn::Frame => "Danh sách lựa chọn",
        ChangeColumn::FrameReason => "Lý do",
        ChangeColumn::Effective => "Ngày hiệu lực",
        ChangeColumn::DecidedBy => "Văn bản quyết định",
        ChangeColumn::Source => "Nguồn",
        _ => "",
    },
    units: "Cơ quan, đơn vị",
    units_hint: "mã hoặc khóa, nhiều đơn vị thì cách nhau bằng dấu chấm phẩy",
    into: "Nhập vào (mã hoặc khóa)",
    to: "Giao cho (mã hoặc khóa)",
    parts: "Chia thành",
    parts_hint: "MÃ của đơn vị đang có, MÃ=TÊN của đơn vị mới; cách nhau bằng dấu chấm phẩy",
    goes_on: "Đơn vị cũ vẫn hoạt động",
    frame_choices: [
        "thuộc danh sách",
        "không thuộc danh sách",
        "theo loại đơn vị",
    ],
    kind_kept: "như đơn vị cũ",
    schemes: ["mã của cơ quan", "mã thống kê", "mã định danh điện tử"],
    decision_hint: "ví dụ 1111/NQ-UBTVQH14",
    only_one: "Việc này làm với từng đơn vị; bỏ dấu rồi chọn một đơn vị.",
    changes_nothing: "Danh mục đã đúng như vậy: không có gì để ghi.",
    scored: "Chấm điểm",
    is_scored: "đã chấm",
    predecessors: "Từ",
    successors: "Thành",
    part: "một phần",
    last_changes: "Thay đổi gần đây",
    aliases: "Tên khác",
    former_names: "Tên trước đây",
    codes: "Các mã",
    holds_from: |day| format!("Đã ghi; có hiệu lực từ {day}: F2 để xem danh mục ngày ấy."),
    changes_question: |told| format!("{told}\nGhi các thay đổi này?"),
    first_rows: "Các dòng đầu",
};

/// English.
pub static EN: AgenciesScreenWords = AgenciesScreenWords {
    as_of: "As of another day",
    import: "Import a file",
    details: "Details",
    ask_day: "The registry as of",
    not_a_day: "Not a day; write it like 31/12/2017 or 2017-12-31.",
    ask_file: "Import a registry or changes from a file",
    file_hint: ".csv, .xlsx or .ron; all of it or nothing",
    name: "Agency",
    drawn: "Inspection",
    rank: "Rank",
    frame: "Frame",
    in_frame: "yes",
    announced: "scheduled",
    empty: "No agency exists on this day. F2 shows another day, Ctrl-o imports a registry from a file.",
    count: |n, kind| format!("{n} {kind}"),
    validity: "Validity",
    from_to: |from, to| match (from, to) {
        ("", "") => "no dates recorded".to_owned(),
        (from, "") => format!("from {from}"),
        ("", to) => format!("to {to}"),
        (from, to) => format!("from {from} to {to}"),
    },
    frame_reason: "Why it is or is not in the frame",
    source: "Source",
    visits: "Inspections of the year",
    index: "Index of the year",
    import_question: |changes| format!("{changes}\nImport this registry?"),
    nothing: "The file changes nothing.",
    change: "Record a change",
    history: "History",
    mark: "Mark",
    mark_all: "Mark all the filter shows",
    unmark: "No marks",
    chips: "Filters",
    back_to_today: "Back to today",
    acts: [
        "Found",
        "Rename",
        "Recode",
        "Move",
        "Change the kind",
        "Put in or out of the frame",
        "Merge into one that stands",
        "Merge into a new one",
        "Split",
        "Change a boundary",
        "Hand over a task",
        "Retire",
    ],
    marked: |n| format!("{n} marked"),
    label: |column| match column {
        ChangeColumn::Level => "Kind",
        ChangeColumn::Subkind => "Closer kind",
        ChangeColumn::ToCode => "Code",
        ChangeColumn::ToName => "Name",
        ChangeColumn::ToParent => "Under (code or key)",
        ChangeColumn::ToAbbr => "Abbreviation",
        ChangeColumn::ToAliases => "Other names",
        ChangeColumn::Scheme => "Whose code",
        ChangeColumn::Frame => "Sampling frame",
        ChangeColumn::FrameReason => "Reason",
        ChangeColumn::Effective => "From",
        ChangeColumn::DecidedBy => "Decision",
        ChangeColumn::Source => "Source",
        _ => "",
    },
    units: "Agencies",
    units_hint: "code or key; several between semicolons",
    into: "Merged into (code or key)",
    to: "Handed to (code or key)",
    parts: "Split into",
    parts_hint: "CODE of a unit that stands, CODE=NAME of a new one; between semicolons",
    goes_on: "The old unit goes on",
    frame_choices: ["in the frame", "not in the frame", "as its kind says"],
    kind_kept: "as before",
    schemes: ["office code", "statistics code", "document exchange code"],
    decision_hint: "such as 1111/NQ-UBTVQH14",
    only_one: "This is done to one agency at a time; take the marks away and choose one.",
    changes_nothing: "The registry says so already: nothing to record.",
    scored: "Scores",
    is_scored: "scored",
    predecessors: "From",
    successors: "Became",
    part: "a part",
    last_changes: "Last changes",
    aliases: "Other names",
    former_names: "Former names",
    codes: "Codes",
    holds_from: |day| format!("Recorded; it holds from {day}: F2 shows the registry of that day."),
    changes_question: |told| format!("{told}\nRecord these changes?"),
    first_rows: "First rows",
};
