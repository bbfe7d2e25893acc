//! Texts about the workbook on disk. Paths and the system's own words come in as text.

/// A sentence about a path, and what to do next.
pub type Told1 = (fn(&str) -> String, &'static str);
/// A sentence about a path and one more thing, and what to do next.
pub type Told2 = (fn(&str, &str) -> String, &'static str);

/// Texts of this area.
#[derive(Debug)]
pub struct StoreWords {
    /// No file there.
    pub not_found: Told1,
    /// A file is there already.
    pub exists: Told1,
    /// The file is something else.
    pub not_a_workbook: Told1,
    /// Made by a newer program; path and its format.
    pub newer: Told2,
    /// Path and what the system said.
    pub cannot_open: Told2,
    /// Path and what the system said.
    pub cannot_write: Told2,
    /// Open for reading only.
    pub read_only: Told1,
    /// Number of the entry and its kind.
    pub unknown_event: Told2,
    /// Cannot write a file that is not the workbook; path and what the system said.
    pub cannot_save: Told2,
    /// Cannot read a file; path and what the system said.
    pub cannot_read: Told2,
}

/// Vietnamese.
pub static VI: StoreWords = StoreWords {
    not_found: (
        |path| format!("Không có sổ làm việc tại {path}."),
        "tạo sổ bằng `parplan new`, hoặc chỉ đường dẫn khác bằng --workbook.",
    ),
    exists: (
        |path| format!("Đã có tệp tại {path}; không ghi đè lên tệp có sẵn."),
        "chọn tên khác bằng --workbook.",
    ),
    not_a_workbook: (
        |path| format!("{path} không phải là sổ làm việc của parplan; tệp được giữ nguyên."),
        "kiểm tra lại đường dẫn sau --workbook.",
    ),
    newer: (
        |path, found| format!("{path} được tạo bởi bản parplan mới hơn (dạng {found})."),
        "cài bản parplan mới rồi mở lại; sổ không bị thay đổi.",
    ),
    cannot_open: (
        |path, because| format!("Không mở được {path}: {because}."),
        "kiểm tra quyền đọc của tệp và thư mục.",
    ),
    cannot_write: (
        |path, because| {
            format!(
                "Không ghi được {path}: {because}. Việc vừa yêu cầu chưa được ghi; những gì đã ghi trước đó vẫn nguyên."
            )
        },
        "kiểm tra quyền ghi của thư mục và chỗ trống trên đĩa, rồi làm lại.",
    ),
    read_only: (
        |path| format!("{path} đang mở chỉ để đọc; chưa ghi gì."),
        "chép sổ vào thư mục ghi được rồi mở lại.",
    ),
    unknown_event: (
        |entry, kind| {
            format!(
                "Mục {entry} của nhật ký thuộc loại \"{kind}\" mà chương trình này chưa biết; sổ chỉ mở để đọc."
            )
        },
        "cài bản parplan mới hơn.",
    ),
    cannot_save: (
        |path, because| format!("Không ghi được {path}: {because}. Tệp cũ (nếu có) còn nguyên."),
        "chọn thư mục khác ghi được.",
    ),
    cannot_read: (
        |path, because| format!("Không đọc được {path}: {because}."),
        "kiểm tra tên tệp và quyền đọc.",
    ),
};

/// English.
pub static EN: StoreWords = StoreWords {
    not_found: (
        |path| format!("There is no workbook at {path}."),
        "make one with `parplan new`, or name another with --workbook.",
    ),
    exists: (
        |path| format!("A file is already at {path}; it is not overwritten."),
        "choose another name with --workbook.",
    ),
    not_a_workbook: (
        |path| format!("{path} is not a parplan workbook; the file was left as it is."),
        "check the path after --workbook.",
    ),
    newer: (
        |path, found| format!("{path} was made by a newer parplan (format {found})."),
        "install the newer parplan; the workbook was not changed.",
    ),
    cannot_open: (
        |path, because| format!("Cannot open {path}: {because}."),
        "check that the file and its folder can be read.",
    ),
    cannot_write: (
        |path, because| {
            format!(
                "Cannot write {path}: {because}. What was asked is not recorded; what was recorded before is whole."
            )
        },
        "check that the folder can be written and the disk has room, then try again.",
    ),
    read_only: (
        |path| format!("{path} is open for reading only; nothing was written."),
        "copy the workbook to a folder that can be written.",
    ),
    unknown_event: (
        |entry, kind| {
            format!(
                "Journal entry {entry} is of the kind \"{kind}\", unknown to this program; the workbook is open for reading only."
            )
        },
        "install a newer parplan.",
    ),
    cannot_save: (
        |path, because| format!("Cannot write {path}: {because}. The old file, if any, is whole."),
        "choose a folder that can be written.",
    ),
    cannot_read: (
        |path, because| format!("Cannot read {path}: {because}."),
        "check the file's name and that it can be read.",
    ),
};
