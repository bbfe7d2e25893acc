//! Texts about agencies: kinds, columns, imports, and what is wrong with a registry.

mod changes;
mod changes_faults;
mod changes_told;
mod files;
mod names;
mod problems;
mod rows;
mod warnings;

pub use changes::{ChangeWords, NameOf};
pub use files::{FileWords, column_letters};

use super::Lang;
use crate::registry::{
    ChangeKind, Column, Difference, ImportPlan, Kind, RowFault, Unresolved, Warning, Why,
};
use names::{column_en, column_vi, kind_en, kind_vi, subkind};
use problems::{unresolved_en, unresolved_vi};
use rows::{row_fault_en, row_fault_vi, row_reason_en, row_reason_vi};
use warnings::{warning_en, warning_vi};

/// How a kind of agency is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindName {
    /// One of them: "quận, huyện".
    pub one: &'static str,
    /// Several: "các quận, huyện".
    pub many: &'static str,
    /// For narrow columns.
    pub short: &'static str,
}

/// Texts of this area.
#[derive(Debug)]
pub struct AgenciesWords {
    /// The name of a kind.
    pub kind: fn(Kind) -> KindName,
    /// The name of a closer kind, such as `phuong`; the code itself where it has none.
    pub subkind: fn(&str) -> String,
    /// The title of a column of a registry file.
    pub column: fn(Column) -> &'static str,
    /// Column: key.
    pub column_key: &'static str,
    /// Column: official code.
    pub column_code: &'static str,
    /// Column: name.
    pub column_name: &'static str,
    /// Column: abbreviation.
    pub column_abbr: &'static str,
    /// Column: kind.
    pub column_kind: &'static str,
    /// Column: closer kind.
    pub column_subkind: &'static str,
    /// Column: the unit above.
    pub column_parent: &'static str,
    /// Column: whether it can be drawn.
    pub column_frame: &'static str,
    /// Column: what of a unit fits a search.
    pub column_found_by: &'static str,
    /// Why a unit was found, where that is not its present name.
    pub found_by: fn(Why<'_>) -> String,
    /// Column: what happens to the unit.
    pub column_change: &'static str,
    /// Column: the columns that change.
    pub column_what: &'static str,
    /// Column: a sheet.
    pub column_sheet: &'static str,
    /// Column: a row of a file.
    pub column_row: &'static str,
    /// Column: a column of a file.
    pub column_column: &'static str,
    /// Column: the title of a column in the file.
    pub column_title: &'static str,
    /// Column: a cell as given.
    pub column_value: &'static str,
    /// Column: what is wrong.
    pub column_reason: &'static str,
    /// What happens to a unit.
    pub change: fn(ChangeKind) -> &'static str,
    /// One fault of one row, with its line.
    pub row_fault: fn(&RowFault) -> String,
    /// The same without its place.
    pub row_reason: fn(&RowFault) -> String,
    /// Something to look at before importing.
    pub warning: fn(&Warning) -> String,
    /// What becomes of a column: its old and new value.
    pub difference: fn(&Difference) -> String,
    /// Units that are not in the file stay; how one is closed.
    pub how_to_close: &'static str,
    /// The file's name, and how many units would change for all earlier days.
    pub undated: fn(&str, usize) -> String,
    /// What to do then.
    pub undated_hint: &'static str,
    /// A file with faults: its name and how many.
    pub refused: fn(&str, usize) -> String,
    /// All faults can be had as a table.
    pub all_faults: &'static str,
    /// How many more warnings there are.
    pub more_warnings: fn(usize) -> String,
    /// What an import does, counted.
    pub import_summary: fn(&ImportPlan) -> String,
    /// A file without faults: its name and how many units it has.
    pub sound: fn(&str, usize) -> String,
    /// How many units were written, and where.
    pub exported: fn(usize, &str) -> String,
    /// A text that names no agency, and what to do.
    pub unresolved: fn(&Unresolved) -> (String, String),
    /// Not a kind, and those there are.
    pub unknown_kind: fn(&str, &str) -> String,
    /// Changes that decisions make.
    pub changes: &'static ChangeWords,
    /// Files that cannot be read.
    pub file: FileWords,
}

/// Vietnamese.
pub static VI: AgenciesWords = AgenciesWords {
    kind: kind_vi,
    subkind: |code| subkind(code, Lang::Vi),
    column: column_vi,
    column_key: "Khóa",
    column_code: "Mã",
    column_name: "Tên cơ quan",
    column_abbr: "Viết tắt",
    column_kind: "Loại",
    column_subkind: "Phân loại",
    column_parent: "Cấp trên",
    column_frame: "Lựa chọn",
    column_found_by: "Tìm thấy theo",
    found_by: |why| match why {
        Why::Name => String::new(),
        Why::Code => "mã".to_owned(),
        Why::Abbr => "tên tắt".to_owned(),
        Why::Alias(name) => format!("tên khác: {name}"),
        Why::FormerName(name) => format!("tên cũ: {name}"),
        Why::Predecessor(name) => format!("đơn vị trước: {name}"),
    },
    column_change: "Thay đổi",
    column_what: "Nội dung",
    column_sheet: "Trang tính",
    column_row: "Dòng",
    column_column: "Cột",
    column_title: "Tiêu đề",
    column_value: "Giá trị",
    column_reason: "Lý do",
    change: |kind| match kind {
        ChangeKind::Added => "thêm mới",
        ChangeKind::Changed => "sửa",
        ChangeKind::Vanished => "không có trong tệp",
    },
    row_fault: row_fault_vi,
    row_reason: row_reason_vi,
    warning: warning_vi,
    difference: |d| format!("{}: \"{}\" → \"{}\"", d.column.name(), d.old, d.new),
    how_to_close: "Đơn vị không có trong tệp vẫn được giữ; muốn kết thúc một đơn vị, ghi ngày cuối cùng vào cột valid_to (hiệu lực đến) của đơn vị đó.",
    undated: |file, count| {
        format!(
            "Tệp {file} sửa {count} đơn vị đã có mà không nói từ ngày nào, nên sẽ sửa cả những ngày trước."
        )
    },
    undated_hint: "ghi ngày thay đổi có hiệu lực bằng --date 2025-07-01; hoặc thêm --always nếu từ trước tới nay vẫn như vậy (sửa sai sót).",
    refused: |file, faults| format!("Không nhập được danh mục {file}: {faults} lỗi."),
    all_faults: "thêm --format csv hoặc --format json để có bảng đầy đủ các lỗi.",
    more_warnings: |more| format!("… và {more} dòng khác cần xem lại."),
    import_summary: |plan| {
        format!(
            "Thêm mới {}, sửa {}, giữ nguyên {}; {} đơn vị không có trong tệp được giữ lại.",
            plan.count(ChangeKind::Added),
            plan.count(ChangeKind::Changed),
            plan.unchanged,
            plan.count(ChangeKind::Vanished)
        )
    },
    sound: |file, units| format!("{file}: danh mục hợp lệ, {units} đơn vị."),
    exported: |units, file| format!("Đã xuất {units} đơn vị ra {file}."),
    unresolved: unresolved_vi,
    unknown_kind: |text, known| {
        format!("\"{text}\" không phải là loại cơ quan; các loại: {known}.")
    },
    changes: &changes::VI,
    file: files::VI,
};

/// English.
pub static EN: AgenciesWords = AgenciesWords {
    kind: kind_en,
    subkind: |code| subkind(code, Lang::En),
    column: column_en,
    column_key: "Key",
    column_code: "Code",
    column_name: "Agency",
    column_abbr: "Short",
    column_kind: "Kind",
    column_subkind: "Subkind",
    column_parent: "Under",
    column_frame: "Frame",
    column_found_by: "Found by",
    found_by: |why| match why {
        Why::Name => String::new(),
        Why::Code => "code".to_owned(),
        Why::Abbr => "abbreviation".to_owned(),
        Why::Alias(name) => format!("also called {name}"),
        Why::FormerName(name) => format!("formerly {name}"),
        Why::Predecessor(name) => format!("predecessor: {name}"),
    },
    column_change: "Change",
    column_what: "What",
    column_sheet: "Sheet",
    column_row: "Row",
    column_column: "Column",
    column_title: "Title",
    column_value: "Value",
    column_reason: "Reason",
    change: |kind| match kind {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::Vanished => "not in the file",
    },
    row_fault: row_fault_en,
    row_reason: row_reason_en,
    warning: warning_en,
    difference: |d| format!("{}: \"{}\" → \"{}\"", d.column.name(), d.old, d.new),
    how_to_close: "Units that are not in the file stay; to close one, give its last day in its column valid_to.",
    undated: |file, count| {
        format!(
            "{file} changes {count} units that stand and no day is given, so all earlier days would change too."
        )
    },
    undated_hint: "give the day the change takes effect with --date 2025-07-01, or add --always where it had always been so (to correct a mistake).",
    refused: |file, faults| match faults {
        1 => format!("The registry {file} cannot be imported: 1 fault."),
        _ => format!("The registry {file} cannot be imported: {faults} faults."),
    },
    all_faults: "add --format csv or --format json for a table of all faults.",
    more_warnings: |more| format!("… and {more} more rows to look at."),
    import_summary: |plan| {
        format!(
            "{} added, {} changed, {} unchanged; {} not in the file stay as they are.",
            plan.count(ChangeKind::Added),
            plan.count(ChangeKind::Changed),
            plan.unchanged,
            plan.count(ChangeKind::Vanished)
        )
    },
    sound: |file, units| format!("{file}: the registry is sound, {units} units."),
    exported: |units, file| format!("{units} units written to {file}."),
    unresolved: unresolved_en,
    unknown_kind: |text, known| format!("\"{text}\" is not a kind of agency; kinds are: {known}."),
    changes: &changes::EN,
    file: files::EN,
};
