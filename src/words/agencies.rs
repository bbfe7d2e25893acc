//! Texts about agencies: kinds, columns, imports, and what is wrong with a registry.

mod files;
mod names;
mod problems;

pub use files::FileWords;

use super::Lang;
use crate::registry::{ChangeKind, Column, ImportPlan, Kind, RowFault, Unresolved, Warning};
use names::{column_en, column_vi, kind_en, kind_vi, subkind};
use problems::{row_fault_en, row_fault_vi, unresolved_en, unresolved_vi};

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
    /// Column: what happens to the unit.
    pub column_change: &'static str,
    /// Column: the columns that change.
    pub column_what: &'static str,
    /// What happens to a unit.
    pub change: fn(ChangeKind) -> &'static str,
    /// One fault of one row, with its line.
    pub row_fault: fn(&RowFault) -> String,
    /// Something to look at before importing.
    pub warning: fn(&Warning) -> String,
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
    column_change: "Thay đổi",
    column_what: "Nội dung",
    change: |kind| match kind {
        ChangeKind::Added => "thêm mới",
        ChangeKind::Changed => "sửa",
        ChangeKind::Vanished => "không có trong tệp",
    },
    row_fault: row_fault_vi,
    warning: |warning| match warning {
        Warning::SameName { line, unit, other } => format!(
            "dòng {line}: \"{}\" (mã {}) trùng tên với \"{}\" (mã {}) dưới cùng một cơ quan cấp trên; kiểm tra xem có phải một đơn vị được ghi hai lần không.",
            unit.1, unit.0, other.1, other.0
        ),
        Warning::Renamed {
            line,
            code,
            was,
            becomes,
        } => format!(
            "dòng {line}: mã {code} đang là \"{was}\", trong tệp là \"{becomes}\"; nếu mã được cấp lại cho đơn vị khác thì ghi ngày kết thúc của đơn vị cũ trước."
        ),
        Warning::Rewritten { count } => format!(
            "Không ghi ngày hiệu lực nên {count} đơn vị được sửa cho cả những ngày trước; nếu thay đổi chỉ có từ một ngày, ghi ngày đó bằng --date."
        ),
        Warning::SeveralRoots { count } => format!(
            "Danh mục có {count} cơ quan không có cấp trên; danh sách lựa chọn cấp thành phố sẽ gồm đơn vị của mọi tỉnh, thành phố."
        ),
    },
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
    column_change: "Change",
    column_what: "What",
    change: |kind| match kind {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::Vanished => "not in the file",
    },
    row_fault: row_fault_en,
    warning: |warning| match warning {
        Warning::SameName { line, unit, other } => format!(
            "line {line}: \"{}\" (code {}) has the same name as \"{}\" (code {}) under the same parent; is it one unit written twice?",
            unit.1, unit.0, other.1, other.0
        ),
        Warning::Renamed {
            line,
            code,
            was,
            becomes,
        } => format!(
            "line {line}: code {code} is \"{was}\" so far, the file says \"{becomes}\"; if the code was given to another unit, close the old one first."
        ),
        Warning::Rewritten { count } => format!(
            "No day is given, so {count} units change for all earlier days too; if the change holds from a day on, give it with --date."
        ),
        Warning::SeveralRoots { count } => format!(
            "The registry has {count} units under nothing; the city's frame will have the units of every province."
        ),
    },
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
    file: files::EN,
};
