//! Texts on files that could not be read.

use crate::words::store::Told1;

/// Texts of this area.
#[derive(Debug)]
pub struct FileWords {
    /// No file there.
    pub missing: Told1,
    /// A folder is there.
    pub folder: Told1,
    /// Path, and the most that is read in MiB.
    pub too_big: fn(&str, u64) -> String,
    /// What to do about a file too big.
    pub too_big_hint: &'static str,
    /// Path, line, byte of the line.
    pub not_utf8: fn(&str, u64, u64) -> String,
    /// A file in UTF-16.
    pub utf16: fn(&str) -> String,
    /// How to save as UTF-8.
    pub save_as_utf8: &'static str,
    /// Path and what the system said.
    pub system: fn(&str, &str) -> String,
    /// What to do then.
    pub system_hint: &'static str,
}

/// Vietnamese.
pub static VI: FileWords = FileWords {
    missing: (
        |path| format!("Không có tệp {path}."),
        "kiểm tra lại tên tệp và thư mục.",
    ),
    folder: (
        |path| format!("{path} là thư mục, không phải tệp."),
        "ghi thêm tên tệp sau tên thư mục.",
    ),
    too_big: |path, most| format!("{path} lớn hơn {most} MiB nên không đọc."),
    too_big_hint: "kiểm tra xem có chọn nhầm tệp không, hoặc chia tệp thành nhiều phần.",
    not_utf8: |path, line, byte| {
        format!(
            "{path}, dòng {line}, byte {byte}: không phải văn bản UTF-8 (có thể tệp dùng bảng mã cũ như TCVN3, VNI hoặc Windows-1258)."
        )
    },
    utf16: |path| format!("{path} là văn bản UTF-16, không phải UTF-8."),
    save_as_utf8: "trong Excel, chọn Lưu thành (Save As), kiểu \"CSV UTF-8\"; hoặc dùng tệp .xlsx.",
    system: |path, because| format!("Không đọc được {path}: {because}."),
    system_hint: "kiểm tra quyền đọc của tệp.",
};

/// English.
pub static EN: FileWords = FileWords {
    missing: (
        |path| format!("There is no file {path}."),
        "check the file's name and folder.",
    ),
    folder: (
        |path| format!("{path} is a folder, not a file."),
        "add the file's name behind the folder.",
    ),
    too_big: |path, most| format!("{path} is larger than {most} MiB and was not read."),
    too_big_hint: "check that it is the right file, or split it.",
    not_utf8: |path, line, byte| {
        format!(
            "{path}, line {line}, byte {byte}: not UTF-8 text (perhaps an old encoding such as TCVN3, VNI or Windows-1258)."
        )
    },
    utf16: |path| format!("{path} is UTF-16 text, not UTF-8."),
    save_as_utf8: "in Excel choose Save As, type \"CSV UTF-8\"; or use the .xlsx file.",
    system: |path, because| format!("Cannot read {path}: {because}."),
    system_hint: "check that the file may be read.",
};
