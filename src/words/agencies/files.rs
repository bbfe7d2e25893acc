//! Texts about registry files that cannot be read. The room that reads them fills in places.

/// Texts about registry files. The first value is always the file.
#[derive(Debug)]
pub struct FileWords {
    /// At a line.
    pub at_line: fn(u64) -> String,
    /// At a sheet and cell.
    pub at_cell: fn(&str, &str) -> String,
    /// What the system said.
    pub system: fn(&str, &str) -> String,
    /// What to do.
    pub system_hint: &'static str,
    /// Too large; the most, in MB.
    pub too_large: fn(&str, u64) -> String,
    /// What to do.
    pub too_large_hint: &'static str,
    /// Unknown ending.
    pub ending: fn(&str) -> String,
    /// What to do.
    pub ending_hint: &'static str,
    /// UTF-16.
    pub utf16: fn(&str) -> String,
    /// Byte and line.
    pub not_utf8: fn(&str, usize, u64) -> String,
    /// What to do.
    pub utf8_hint: &'static str,
    /// Nothing in it.
    pub no_rows: fn(&str) -> String,
    /// What to do.
    pub no_rows_hint: &'static str,
    /// Place, title, and the accepted names.
    pub unknown_column: fn(&str, &str, &str, &str) -> String,
    /// What to do.
    pub unknown_column_hint: &'static str,
    /// Place and name.
    pub repeated_column: fn(&str, &str, &str) -> String,
    /// What to do.
    pub repeated_column_hint: &'static str,
    /// Its name.
    pub missing_column: fn(&str, &str) -> String,
    /// What to do.
    pub missing_column_hint: &'static str,
    /// Line, cells found, cells expected.
    pub row_length: fn(&str, u64, usize, usize) -> String,
    /// What to do.
    pub row_length_hint: &'static str,
    /// Line.
    pub open_quote: fn(&str, u64) -> String,
    /// Line and character.
    pub after_quote: fn(&str, u64, usize) -> String,
    /// What to do.
    pub quote_hint: &'static str,
    /// Line, character, what the reader said.
    pub ron: fn(&str, usize, usize, &str) -> String,
    /// What to do.
    pub ron_hint: &'static str,
    /// Under a password or an old format.
    pub protected: fn(&str) -> String,
    /// What to do.
    pub protected_hint: &'static str,
    /// What the reader said.
    pub damaged: fn(&str, &str) -> String,
    /// What to do.
    pub damaged_hint: &'static str,
    /// Sheet asked for (may be empty) and those there are.
    pub no_sheet: fn(&str, &str, &str) -> String,
    /// What to do.
    pub no_sheet_hint: &'static str,
    /// Place and error.
    pub cell_error: fn(&str, &str, &str) -> String,
    /// What to do.
    pub cell_error_hint: &'static str,
    /// Place and number.
    pub cell_number: fn(&str, &str, &str) -> String,
    /// What to do.
    pub cell_number_hint: &'static str,
}

/// Vietnamese.
pub(super) const VI: FileWords = FileWords {
    at_line: |line| format!("dòng {line}"),
    at_cell: |sheet, cell| format!("trang tính \"{sheet}\", ô {cell}"),
    system: |file, because| format!("Không đọc được {file}: {because}."),
    system_hint: "kiểm tra tên tệp và quyền đọc.",
    too_large: |file, most| format!("{file} lớn hơn {most} MB nên không được đọc."),
    too_large_hint: "chỉ giữ lại bảng danh mục trong tệp, hoặc chia theo từng tỉnh, thành phố.",
    ending: |file| format!("{file} không phải tệp danh mục: chỉ nhận .csv, .xlsx và .ron."),
    ending_hint: "lưu tệp dưới dạng .xlsx hoặc .csv (UTF-8).",
    utf16: |file| format!("{file} dùng bảng mã UTF-16 (\"Unicode Text\" của Excel)."),
    not_utf8: |file, byte, line| {
        format!(
            "{file}: dòng {line} (byte {byte}) không phải UTF-8; tệp có thể dùng bảng mã Windows-1258 hoặc TCVN3."
        )
    },
    utf8_hint: "trong Excel chọn Lưu dưới dạng \"CSV UTF-8\", hoặc lưu thành .xlsx.",
    no_rows: |file| format!("{file} không có đơn vị nào."),
    no_rows_hint: "tệp cần một dòng tiêu đề và ít nhất một dòng dữ liệu.",
    unknown_column: |file, place, name, known| {
        format!(
            "{file}, {place}: không có cột nào tên là \"{name}\". Các cột được nhận: {known} (hoặc tên tiếng Việt tương ứng)."
        )
    },
    unknown_column_hint: "sửa tên cột, hoặc bỏ qua cột đó bằng --ignore-columns.",
    repeated_column: |file, place, name| {
        format!("{file}, {place}: cột \"{name}\" xuất hiện hai lần.")
    },
    repeated_column_hint: "bỏ bớt một cột, hoặc bỏ qua một cột bằng --ignore-columns.",
    missing_column: |file, name| format!("{file} thiếu cột \"{name}\"."),
    missing_column_hint: "danh mục phải có các cột code (mã), kind (loại) và name (tên).",
    row_length: |file, line, found, expected| {
        format!("{file}, dòng {line}: có {found} ô, trong khi tiêu đề có {expected} cột.")
    },
    row_length_hint: "tên có dấu phẩy (hoặc dấu chấm phẩy) phải đặt trong dấu ngoặc kép.",
    open_quote: |file, line| format!("{file}, dòng {line}: dấu ngoặc kép mở ra mà không đóng lại."),
    after_quote: |file, line, column| {
        format!("{file}, dòng {line}, cột {column}: có chữ thừa sau dấu ngoặc kép đóng.")
    },
    quote_hint: "dấu ngoặc kép bên trong ô phải viết hai lần (\"\").",
    ron: |file, line, column, because| {
        format!("{file}, dòng {line}, cột {column}: sai cú pháp RON ({because}).")
    },
    ron_hint: "tệp là một danh sách [(code: \"…\", kind: \"…\", name: \"…\"), …].",
    protected: |file| {
        format!("{file} được bảo vệ bằng mật khẩu, hoặc là tệp .xls kiểu cũ đổi đuôi.")
    },
    protected_hint: "mở bằng Excel, bỏ mật khẩu và lưu lại dưới dạng .xlsx.",
    damaged: |file, because| format!("{file} bị hỏng hoặc không đầy đủ ({because})."),
    damaged_hint: "sao chép lại tệp từ nguồn, hoặc mở bằng Excel và lưu lại.",
    no_sheet: |file, asked, sheets| match (asked, sheets) {
        (_, "") => format!("{file} không có trang tính nào."),
        _ => format!("{file} không có trang tính \"{asked}\"; các trang tính: {sheets}."),
    },
    no_sheet_hint: "chọn đúng tên trang tính.",
    cell_error: |file, place, error| format!("{file}, {place}: công thức bị lỗi {error}."),
    cell_error_hint: "sửa công thức, hoặc dán lại thành giá trị.",
    cell_number: |file, place, number| {
        format!("{file}, {place}: số {number} không nguyên; ô này phải là chữ.")
    },
    cell_number_hint: "định dạng cột mã là Văn bản (Text) rồi nhập lại.",
};

/// English.
pub(super) const EN: FileWords = FileWords {
    at_line: |line| format!("line {line}"),
    at_cell: |sheet, cell| format!("sheet \"{sheet}\", cell {cell}"),
    system: |file, because| format!("Cannot read {file}: {because}."),
    system_hint: "check the file's name and that it can be read.",
    too_large: |file, most| format!("{file} is larger than {most} MB and is not read."),
    too_large_hint: "keep only the registry in the file, or one province per file.",
    ending: |file| format!("{file} is not a registry file: only .csv, .xlsx and .ron are."),
    ending_hint: "save it as .xlsx or as .csv in UTF-8.",
    utf16: |file| format!("{file} is in UTF-16 (Excel's \"Unicode Text\")."),
    not_utf8: |file, byte, line| {
        format!(
            "{file}: line {line} (byte {byte}) is not UTF-8; the file may be in Windows-1258 or TCVN3."
        )
    },
    utf8_hint: "in Excel save it as \"CSV UTF-8\", or as .xlsx.",
    no_rows: |file| format!("{file} has no units."),
    no_rows_hint: "it needs a line of titles and at least one line of data.",
    unknown_column: |file, place, name, known| {
        format!(
            "{file}, {place}: no column is called \"{name}\". Accepted: {known} (or the Vietnamese titles)."
        )
    },
    unknown_column_hint: "correct the title, or leave the column aside with --ignore-columns.",
    repeated_column: |file, place, name| {
        format!("{file}, {place}: the column \"{name}\" stands there twice.")
    },
    repeated_column_hint: "remove one, or leave one aside with --ignore-columns.",
    missing_column: |file, name| format!("{file} has no column \"{name}\"."),
    missing_column_hint: "a registry needs the columns code, kind and name.",
    row_length: |file, line, found, expected| {
        format!("{file}, line {line}: {found} cells, but there are {expected} titles.")
    },
    row_length_hint: "a name with a comma (or semicolon) must stand in quotes.",
    open_quote: |file, line| format!("{file}, line {line}: a quote is opened and never closed."),
    after_quote: |file, line, column| {
        format!("{file}, line {line}, column {column}: text after a closing quote.")
    },
    quote_hint: "a quote inside a cell must be doubled (\"\").",
    ron: |file, line, column, because| {
        format!("{file}, line {line}, column {column}: not valid RON ({because}).")
    },
    ron_hint: "the file is a list [(code: \"…\", kind: \"…\", name: \"…\"), …].",
    protected: |file| {
        format!("{file} is protected by a password, or an old .xls file with a new ending.")
    },
    protected_hint: "open it in Excel, remove the password and save it as .xlsx.",
    damaged: |file, because| format!("{file} is damaged or incomplete ({because})."),
    damaged_hint: "copy it again from where it came, or open and save it in Excel.",
    no_sheet: |file, asked, sheets| match (asked, sheets) {
        (_, "") => format!("{file} has no sheet."),
        _ => format!("{file} has no sheet \"{asked}\"; it has: {sheets}."),
    },
    no_sheet_hint: "name one of its sheets.",
    cell_error: |file, place, error| format!("{file}, {place}: the formula fails with {error}."),
    cell_error_hint: "correct the formula, or paste the values.",
    cell_number: |file, place, number| {
        format!("{file}, {place}: {number} is not a whole number; text is needed here.")
    },
    cell_number_hint: "format the column of codes as Text and enter it again.",
};
