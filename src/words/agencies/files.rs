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
    /// No file.
    pub missing: fn(&str) -> String,
    /// What to do.
    pub missing_hint: &'static str,
    /// No right to read it.
    pub forbidden: fn(&str) -> String,
    /// What to do.
    pub forbidden_hint: &'static str,
    /// A folder, pipe or device.
    pub not_a_file: fn(&str) -> String,
    /// What to do.
    pub not_a_file_hint: &'static str,
    /// Unpacks to more; the most, in MB.
    pub unpacks: fn(&str, u64) -> String,
    /// Another kind of file than its ending says.
    pub foreign: fn(&str, &str) -> String,
    /// What to do.
    pub foreign_hint: &'static str,
    /// No row of titles: where the table begins.
    pub no_titles: fn(&str, &str) -> String,
    /// No sheet has titles.
    pub no_registry_sheet: fn(&str, &str) -> String,
    /// What to do.
    pub no_registry_sheet_hint: &'static str,
    /// Several sheets have titles.
    pub many_sheets: fn(&str, &str) -> String,
    /// What to do.
    pub many_sheets_hint: &'static str,
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
    /// Byte, line, and the likely encoding (may be empty).
    pub not_utf8: fn(&str, usize, u64, &str) -> String,
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
    /// A text file that ends in the middle of a row: its name and line.
    pub cut_off: fn(&str, u64) -> String,
    /// What to do then.
    pub cut_off_hint: &'static str,
    /// What the reader said.
    pub damaged: fn(&str, &str) -> String,
    /// What to do.
    pub damaged_hint: &'static str,
    /// Sheet asked for (may be empty) and those there are.
    pub no_sheet: fn(&str, &str, &str) -> String,
    /// What to do.
    pub no_sheet_hint: &'static str,
}

/// Vietnamese.
pub(super) const VI: FileWords = FileWords {
    at_line: |line| format!("dòng {line}"),
    at_cell: |sheet, cell| format!("trang tính \"{sheet}\", ô {cell}"),
    system: |file, because| format!("Không đọc được {file}: {because}."),
    system_hint: "kiểm tra tên tệp và quyền đọc.",
    missing: |file| format!("Không có tệp {file}."),
    missing_hint: "kiểm tra tên tệp và thư mục.",
    forbidden: |file| format!("Không có quyền đọc {file}."),
    forbidden_hint: "xin quyền đọc tệp, hoặc đóng chương trình đang giữ tệp.",
    not_a_file: |file| format!("{file} là thư mục hoặc thiết bị, không phải tệp."),
    not_a_file_hint: "chỉ rõ một tệp .csv, .xlsx hoặc .ron.",
    unpacks: |file, most| format!("{file} giải nén ra hơn {most} MB nên không được đọc."),
    foreign: |file, kind| format!("{file} thực ra là tệp {kind}, không đúng với đuôi tệp."),
    foreign_hint: "mở bằng Excel hoặc LibreOffice rồi lưu dưới dạng .xlsx hoặc CSV UTF-8.",
    no_titles: |file, place| {
        format!("{file}: không thấy dòng tiêu đề nào; bảng bắt đầu ở {place}.")
    },
    no_registry_sheet: |file, sheets| {
        format!(
            "{file}: không trang tính nào có dòng tiêu đề của danh mục; các trang tính: {sheets}."
        )
    },
    no_registry_sheet_hint: "danh mục phải có các cột code (mã), kind (loại) và name (tên); chọn trang bằng --sheet TÊN.",
    many_sheets: |file, sheets| format!("{file} có nhiều trang tính là danh mục: {sheets}."),
    many_sheets_hint: "chọn một trang bằng --sheet TÊN.",
    too_large: |file, most| format!("{file} lớn hơn {most} MB nên không được đọc."),
    too_large_hint: "chỉ giữ lại bảng danh mục trong tệp, hoặc chia theo từng tỉnh, thành phố.",
    ending: |file| format!("{file} không phải tệp danh mục: chỉ nhận .csv, .xlsx và .ron."),
    ending_hint: "lưu tệp dưới dạng .xlsx hoặc .csv (UTF-8).",
    utf16: |file| format!("{file} dùng bảng mã UTF-16 (\"Unicode Text\" của Excel)."),
    not_utf8: |file, byte, line, likely| match likely {
        "" => format!("{file}: dòng {line} (byte {byte}) không phải UTF-8."),
        _ => format!(
            "{file}: dòng {line} (byte {byte}) không phải UTF-8; tệp có lẽ dùng bảng mã {likely}."
        ),
    },
    utf8_hint: "trong Excel: Lưu dưới dạng (Save As) → \"CSV UTF-8 (Comma delimited)\" hoặc .xlsx; trong LibreOffice: Lưu dưới dạng → Text CSV, đánh dấu \"Sửa thiết lập bộ lọc\", bộ ký tự \"Unicode (UTF-8)\". Chữ gõ bằng phông TCVN3, VNI thì chuyển sang Unicode bằng UniKey trước.",
    no_rows: |file| format!("{file} không có đơn vị nào."),
    no_rows_hint: "tệp cần một dòng tiêu đề và ít nhất một dòng dữ liệu.",
    unknown_column: |file, place, name, known| match name {
        "" => format!("{file}, {place}: có giá trị trong một cột không có tiêu đề."),
        _ => format!(
            "{file}, {place}: không có cột nào tên là \"{name}\". Các cột được nhận: {known} (hoặc tên tiếng Việt tương ứng)."
        ),
    },
    unknown_column_hint: "sửa hoặc thêm tên cột, xóa cột thừa, hoặc bỏ qua cột đó bằng --ignore-columns.",
    repeated_column: |file, place, name| {
        format!("{file}, {place}: cột \"{name}\" xuất hiện hai lần.")
    },
    repeated_column_hint: "bỏ bớt một cột, hoặc bỏ qua một cột bằng --ignore-columns.",
    missing_column: |file, name| format!("{file} thiếu cột \"{name}\"."),
    missing_column_hint: "danh mục phải có các cột code (mã), kind (loại) và name (tên).",
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
    cut_off: |file, line| format!("{file} bị cắt giữa dòng {line}."),
    cut_off_hint: "chép lại tệp cho đủ rồi nhập lại.",
    damaged: |file, because| format!("{file} bị hỏng hoặc không đầy đủ ({because})."),
    damaged_hint: "sao chép lại tệp từ nguồn, hoặc mở bằng Excel và lưu lại.",
    no_sheet: |file, asked, sheets| match (asked, sheets) {
        (_, "") => format!("{file} không có trang tính nào."),
        _ => format!("{file} không có trang tính \"{asked}\"; các trang tính: {sheets}."),
    },
    no_sheet_hint: "chọn đúng tên trang tính bằng --sheet TÊN.",
};

/// English.
pub(super) const EN: FileWords = FileWords {
    at_line: |line| format!("line {line}"),
    at_cell: |sheet, cell| format!("sheet \"{sheet}\", cell {cell}"),
    system: |file, because| format!("Cannot read {file}: {because}."),
    system_hint: "check the file's name and that it can be read.",
    missing: |file| format!("There is no file {file}."),
    missing_hint: "check its name and folder.",
    forbidden: |file| format!("{file} may not be read."),
    forbidden_hint: "ask for the right to read it, or close the program that holds it.",
    not_a_file: |file| format!("{file} is a folder or a device, not a file."),
    not_a_file_hint: "name a .csv, .xlsx or .ron file.",
    unpacks: |file, most| format!("{file} unpacks to more than {most} MB and is not read."),
    foreign: |file, kind| format!("{file} is not what its ending says, but of the kind {kind}."),
    foreign_hint: "open it in Excel or LibreOffice and save it as .xlsx or CSV UTF-8.",
    no_titles: |file, place| {
        format!("{file}: no row of titles was found; the table begins at {place}.")
    },
    no_registry_sheet: |file, sheets| {
        format!("{file}: no sheet has the titles of a registry; its sheets are: {sheets}.")
    },
    no_registry_sheet_hint: "a registry needs the columns code, kind and name; choose a sheet with --sheet NAME.",
    many_sheets: |file, sheets| format!("{file} has several sheets with a registry: {sheets}."),
    many_sheets_hint: "choose one with --sheet NAME.",
    too_large: |file, most| format!("{file} is larger than {most} MB and is not read."),
    too_large_hint: "keep only the registry in the file, or one province per file.",
    ending: |file| format!("{file} is not a registry file: only .csv, .xlsx and .ron are."),
    ending_hint: "save it as .xlsx or as .csv in UTF-8.",
    utf16: |file| format!("{file} is in UTF-16 (Excel's \"Unicode Text\")."),
    not_utf8: |file, byte, line, likely| match likely {
        "" => format!("{file}: line {line} (byte {byte}) is not UTF-8."),
        _ => format!(
            "{file}: line {line} (byte {byte}) is not UTF-8; the file is probably in {likely}."
        ),
    },
    utf8_hint: "in Excel: Save As → \"CSV UTF-8 (Comma delimited)\" or .xlsx; in LibreOffice: Save As → Text CSV, tick \"Edit filter settings\", character set \"Unicode (UTF-8)\". Text typed in TCVN3 or VNI fonts must be converted to Unicode first, for example with UniKey.",
    no_rows: |file| format!("{file} has no units."),
    no_rows_hint: "it needs a line of titles and at least one line of data.",
    unknown_column: |file, place, name, known| match name {
        "" => format!("{file}, {place}: a value stands in a column without a title."),
        _ => format!(
            "{file}, {place}: no column is called \"{name}\". Accepted: {known} (or the Vietnamese titles)."
        ),
    },
    unknown_column_hint: "correct or add the title, remove the column, or leave it aside with --ignore-columns.",
    repeated_column: |file, place, name| {
        format!("{file}, {place}: the column \"{name}\" stands there twice.")
    },
    repeated_column_hint: "remove one, or leave one aside with --ignore-columns.",
    missing_column: |file, name| format!("{file} has no column \"{name}\"."),
    missing_column_hint: "a registry needs the columns code, kind and name.",
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
    cut_off: |file, line| format!("{file} is cut off in line {line}."),
    cut_off_hint: "copy the whole file and import it again.",
    damaged: |file, because| format!("{file} is damaged or incomplete ({because})."),
    damaged_hint: "copy it again from where it came, or open and save it in Excel.",
    no_sheet: |file, asked, sheets| match (asked, sheets) {
        (_, "") => format!("{file} has no sheet."),
        _ => format!("{file} has no sheet \"{asked}\"; it has: {sheets}."),
    },
    no_sheet_hint: "name one of its sheets with --sheet NAME.",
};

/// The letters of a sheet's column, from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
