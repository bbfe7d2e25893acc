//! Texts about making workbooks and samples, and files written.

use super::store::Told1;

/// Texts of this area.
#[derive(Debug)]
pub struct DeskWords {
    /// The system gives no randomness; what it said.
    pub no_randomness: fn(&str) -> String,
    /// No registry of this name comes with the program.
    pub no_such_registry: fn(&str) -> String,
    /// No such scheme file; names of the shipped ones.
    pub shipped_schemes: fn(&str) -> String,
    /// A workbook was made: place, units, year.
    pub made: fn(&str, usize, i16) -> String,
    /// A file was written.
    pub wrote: fn(&str) -> String,
    /// Where the sample workbook lies.
    pub sample_at: fn(&str) -> String,
    /// The folder for a sample holds something already.
    pub folder_not_empty: Told1,
    /// The n-th team of the sample.
    pub sample_team: fn(u32) -> String,
    /// A document of the sample, by number.
    pub sample_evidence: fn(u64) -> String,
}

/// Vietnamese.
pub static VI: DeskWords = DeskWords {
    no_randomness: |because| {
        format!("Hệ thống không cấp được số ngẫu nhiên: {because}. Chưa rút, chưa ghi gì.")
    },
    no_such_registry: |name| {
        format!("Không có danh mục kèm theo nào tên {name}; có: hcmc-2017, hcmc-2025.")
    },
    shipped_schemes: |names| {
        format!("kiểm tra lại tên tệp và thư mục, hoặc dùng bộ tiêu chí kèm theo: {names}.")
    },
    made: |place, units, year| format!("Đã tạo sổ làm việc {place}: {units} cơ quan, năm {year}."),
    wrote: |file| format!("Đã ghi {file}"),
    sample_at: |place| format!("Sổ mẫu: {place}"),
    folder_not_empty: (
        |folder| format!("Thư mục {folder} đã có tệp; chưa ghi gì."),
        "chọn một thư mục chưa có hoặc còn rỗng sau --out.",
    ),
    sample_team: |n| format!("Đoàn {n}"),
    sample_evidence: |n| format!("{n}/BC-MẪU"),
};

/// English.
pub static EN: DeskWords = DeskWords {
    no_randomness: |because| {
        format!("The system has no randomness to give: {because}. Nothing was drawn or written.")
    },
    no_such_registry: |name| {
        format!("No registry called {name} comes with the program; there are hcmc-2017, hcmc-2025.")
    },
    shipped_schemes: |names| {
        format!("check the file's name and folder, or take a shipped scheme: {names}.")
    },
    made: |place, units, year| format!("Made the workbook {place}: {units} agencies, year {year}."),
    wrote: |file| format!("Wrote {file}"),
    sample_at: |place| format!("Sample workbook: {place}"),
    folder_not_empty: (
        |folder| format!("The folder {folder} holds files already; nothing was written."),
        "name a new or empty folder after --out.",
    ),
    sample_team: |n| format!("Team {n}"),
    sample_evidence: |n| format!("{n}/BC-SAMPLE"),
};
