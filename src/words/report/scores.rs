//! Texts on files of scores in the long form.

/// Texts of this area.
#[derive(Debug)]
pub struct ScoreFileWords {
    /// Titles: agency, criterion, value, note, evidence, data source.
    pub columns: [&'static str; 6],
    /// File and its ending.
    pub ending: fn(&str, &str) -> String,
    /// Which endings are read.
    pub ending_hint: &'static str,
    /// File and what the reader said.
    pub not_a_spreadsheet: fn(&str, &str) -> String,
    /// What to do then.
    pub not_a_spreadsheet_hint: &'static str,
    /// An empty file.
    pub empty: fn(&str) -> String,
    /// How the header looks.
    pub header_hint: &'static str,
    /// File and the columns.
    pub missing_columns: fn(&str, &str) -> String,
    /// File and the columns.
    pub unknown_columns: fn(&str, &str) -> String,
    /// File and the column.
    pub twice_column: fn(&str, &str) -> String,
    /// File and line.
    pub open_quote: fn(&str, u64) -> String,
    /// File and line.
    pub stray_quote: fn(&str, u64) -> String,
    /// How quotes work.
    pub quote_hint: &'static str,
    /// File and the number of wrong places.
    pub bad_rows: fn(&str, usize) -> String,
    /// How many more are not listed.
    pub and_more: fn(usize) -> String,
    /// What to do about bad rows.
    pub rows_hint: &'static str,
    /// A line.
    pub at_line: fn(u64) -> String,
    /// A cell.
    pub at_cell: fn(&str) -> String,
    /// A column left blank.
    pub blank: fn(&str) -> String,
    /// Fields found, columns there are.
    pub too_many_fields: fn(usize, usize) -> String,
    /// A column with a control character.
    pub control: fn(&str) -> String,
    /// The number in the criterion's cell.
    pub number_for_criterion: fn(&str) -> String,
    /// The cell's error.
    pub cell_error: fn(&str) -> String,
}

/// Vietnamese.
pub static VI: ScoreFileWords = ScoreFileWords {
    columns: [
        "cơ quan",
        "tiêu chí",
        "giá trị",
        "ghi chú",
        "tài liệu kiểm chứng",
        "nguồn số liệu",
    ],
    ending: |file, ending| match ending {
        "" => format!("{file} không có đuôi tên nên không biết đọc thế nào."),
        ending => format!("Không đọc điểm từ tệp .{ending} ({file})."),
    },
    ending_hint: "dùng tệp .csv (UTF-8) hoặc .xlsx.",
    not_a_spreadsheet: |file, why| format!("{file} không đọc được như một bảng tính: {why}."),
    not_a_spreadsheet_hint: "mở tệp trong Excel rồi lưu lại thành .xlsx không đặt mật khẩu.",
    empty: |file| format!("{file} không có dòng nào."),
    header_hint: "dòng đầu cần có các cột agency,criterion,value và có thể thêm note,evidence; hoặc tiếng Việt: cơ quan, tiêu chí, giá trị, ghi chú, tài liệu kiểm chứng.",
    missing_columns: |file, columns| format!("{file} thiếu cột: {columns}."),
    unknown_columns: |file, columns| format!("{file} có cột không rõ là gì: {columns}."),
    twice_column: |file, column| format!("{file} có hai cột cùng là {column}."),
    open_quote: |file, line| format!("{file}, dòng {line}: dấu ngoặc kép mở ra mà không đóng lại."),
    stray_quote: |file, line| format!("{file}, dòng {line}: còn chữ ngay sau dấu ngoặc kép đóng."),
    quote_hint: "dấu ngoặc kép bên trong một ô phải viết hai lần (\"\").",
    bad_rows: |file, n| format!("{file} có {n} chỗ sai:"),
    and_more: |n| format!("  … và {n} chỗ nữa"),
    rows_hint: "sửa các chỗ trên rồi nhập lại cả tệp.",
    at_line: |line| format!("dòng {line}"),
    at_cell: |cell| format!("ô {cell}"),
    blank: |column| format!("cột {column} để trống"),
    too_many_fields: |found, columns| {
        format!(
            "có {found} ô trong khi tiêu đề chỉ có {columns} cột (có thể dấu phẩy chưa đặt trong ngoặc kép; số thập phân dùng dấu chấm)"
        )
    },
    control: |column| format!("cột {column} có ký tự điều khiển không in được"),
    number_for_criterion: |number| {
        format!(
            "mã tiêu chí là ô kiểu số ({number}) nên không phân biệt được 1.1 với 1.10; hãy định dạng ô thành Văn bản (Text) rồi gõ lại"
        )
    },
    cell_error: |error| format!("công thức trong ô bị lỗi {error}"),
};

/// English.
pub static EN: ScoreFileWords = ScoreFileWords {
    columns: [
        "agency",
        "criterion",
        "value",
        "note",
        "evidence",
        "data source",
    ],
    ending: |file, ending| match ending {
        "" => format!("{file} has no ending, so it is not known how to read it."),
        ending => format!("Scores are not read from .{ending} files ({file})."),
    },
    ending_hint: "use a .csv (UTF-8) or .xlsx file.",
    not_a_spreadsheet: |file, why| format!("{file} cannot be read as a spreadsheet: {why}."),
    not_a_spreadsheet_hint: "open it in Excel and save it as .xlsx without a password.",
    empty: |file| format!("{file} has no line at all."),
    header_hint: "the first line needs the columns agency,criterion,value and may have note,evidence; or in Vietnamese: cơ quan, tiêu chí, giá trị, ghi chú, tài liệu kiểm chứng.",
    missing_columns: |file, columns| format!("{file} lacks the columns: {columns}."),
    unknown_columns: |file, columns| format!("{file} has unknown columns: {columns}."),
    twice_column: |file, column| format!("{file} has two columns for {column}."),
    open_quote: |file, line| format!("{file}, line {line}: a quote is opened and never closed."),
    stray_quote: |file, line| {
        format!("{file}, line {line}: there is text right after a closing quote.")
    },
    quote_hint: "a quote inside a field is written twice (\"\").",
    bad_rows: |file, n| format!("Wrong places in {file}: {n}."),
    and_more: |n| format!("  … and {n} more"),
    rows_hint: "correct these and import the whole file again.",
    at_line: |line| format!("line {line}"),
    at_cell: |cell| format!("cell {cell}"),
    blank: |column| format!("column {column} is blank"),
    too_many_fields: |found, columns| {
        format!(
            "{found} fields under {columns} columns (perhaps a comma without quotes; decimals take a point)"
        )
    },
    control: |column| format!("column {column} holds a control character that cannot be printed"),
    number_for_criterion: |number| {
        format!(
            "the criterion's id is a number cell ({number}), in which 1.1 and 1.10 are the same; format the cell as Text and type it again"
        )
    },
    cell_error: |error| format!("the cell's formula failed with {error}"),
};
