//! What is wrong with a row of a registry, where it stands, and what to do.

use super::column_letters;
use super::problems::day;
use crate::registry::{CodeShape, Garble, Kind, Problem, RowFault, Spoiled};
use crate::words::Lang;

/// The fault with its place.
pub(super) fn row_fault_vi(fault: &RowFault) -> String {
    format!("{}: {}", place(fault, &VI_PLACE), row_reason_vi(fault))
}

/// The fault with its place.
pub(super) fn row_fault_en(fault: &RowFault) -> String {
    format!("{}: {}", place(fault, &EN_PLACE), row_reason_en(fault))
}

struct PlaceWords {
    sheet: &'static str,
    line: &'static str,
    row: &'static str,
    column: &'static str,
}

const VI_PLACE: PlaceWords = PlaceWords {
    sheet: "trang tính",
    line: "dòng",
    row: "dòng",
    column: "cột",
};

const EN_PLACE: PlaceWords = PlaceWords {
    sheet: "sheet",
    line: "line",
    row: "row",
    column: "column",
};

/// Sheet, line, and the column: its title as it stands in the file, then the program's
/// name for it where that is another.
fn place(fault: &RowFault, w: &PlaceWords) -> String {
    let mut text = match fault.origin.sheet() {
        Some(sheet) => format!("{} \"{sheet}\", {} {}", w.sheet, w.row, fault.line),
        None => format!("{} {}", w.line, fault.line),
    };
    if let Problem::Cell(Spoiled::Length { .. }) = fault.problem {
        return text;
    }
    let name = fault.column.name();
    text.push_str(&format!(", {}", w.column));
    match fault.origin.titled(fault.column) {
        Some(titled) => {
            if fault.origin.sheet().is_some() {
                text.push_str(&format!(" {}", column_letters(titled.at)));
            }
            if titled.title.eq_ignore_ascii_case(name) {
                text.push_str(&format!(" {name}"));
            } else {
                text.push_str(&format!(" \"{}\" ({name})", titled.title));
            }
        }
        None => text.push_str(&format!(" {name}")),
    }
    text
}

/// The fault alone.
pub(super) fn row_reason_vi(fault: &RowFault) -> String {
    let value = &fault.value;
    match &fault.problem {
        Problem::Empty => "ô trống, phải có giá trị.".to_owned(),
        Problem::BadCharacter { character, at } => format!(
            "\"{value}\": ký tự thứ {at} (U+{:04X}) là ký tự điều khiển, ký tự ẩn hoặc chữ bị hỏng; xóa và gõ lại.",
            u32::from(*character)
        ),
        Problem::TooLong { most } => format!("dài quá {most} ký tự; rút ngắn lại."),
        Problem::Repeated { first } => format!(
            "\"{value}\" đã có ở dòng {first}; mỗi đơn vị chỉ ghi một dòng, bỏ bớt dòng thừa hoặc sửa mã."
        ),
        Problem::TwoParents { first, other } => format!(
            "\"{value}\" đã có ở dòng {first} với cấp trên \"{other}\"; một đơn vị không thể cùng lúc có hai cấp trên, chỉ giữ một dòng."
        ),
        Problem::TwoLives { first } => format!(
            "\"{value}\" đã có ở dòng {first} cho một thời gian khác; nhập hai tệp riêng: đơn vị cũ (có ngày kết thúc) trước, đơn vị mới sau với --date."
        ),
        Problem::TwoAtOnce { first } => format!(
            "\"{value}\" đã có ở dòng {first} cho một thời gian chồng lên thời gian này; tại một ngày mỗi mã chỉ có một đơn vị, sửa ngày hoặc bỏ bớt dòng thừa."
        ),
        Problem::InUse { name, until } => format!(
            "\"{value}\" là mã của \"{name}\"{}; ghi ngày bắt đầu (valid_from) sau ngày đó, hoặc nhập với --date.",
            until.map_or_else(String::new, |until| format!(
                " tới ngày {}",
                day(until, Lang::Vi)
            ))
        ),
        Problem::RepeatedZeros { first, code } => format!(
            "\"{value}\" chỉ khác mã \"{code}\" ở dòng {first} về số 0; sửa hai dòng thành cùng một mã, hoặc đặt mã khác hẳn."
        ),
        Problem::ZerosLost { code, name } => format!(
            "không có mã \"{value}\", nhưng có \"{code}\" ({name}), chỉ khác về số 0 (bảng tính hay bỏ mất số 0); ghi lại \"{code}\" và định dạng cột là Văn bản (Text)."
        ),
        Problem::SameName { code, name, line } => format!(
            "\"{value}\" trùng tên với \"{name}\" (mã {code}{}) dưới cùng một cơ quan cấp trên; nếu là một đơn vị thì dùng mã {code}, nếu là hai đơn vị khác nhau thì thêm --allow-same-name.",
            line.map_or_else(|| ", đã có trong sổ".to_owned(), |n| format!(", dòng {n}"))
        ),
        Problem::ParentClosed { on } => format!(
            "cơ quan cấp trên \"{value}\" đã kết thúc hoạt động ngày {}; ghi mã của cơ quan kế thừa, hoặc nhập với --date trước ngày đó.",
            day(*on, Lang::Vi)
        ),
        Problem::ParentNotYet { from } => format!(
            "cơ quan cấp trên \"{value}\" chỉ có từ ngày {}; nhập với --date từ ngày đó.",
            day(*from, Lang::Vi)
        ),
        Problem::Cell(spoiled) => cell_vi(spoiled),
        Problem::Lookalike {
            character,
            at,
            meant,
        } => format!(
            "\"{value}\": ký tự thứ {at} \"{character}\" (U+{:04X}) không phải chữ thường dùng{}; xóa và gõ lại.",
            u32::from(*character),
            meant.map_or_else(String::new, |meant| format!(
                ", chỉ trông giống \"{meant}\""
            ))
        ),
        Problem::Garbled(how) => format!("\"{value}\": {}", garble_vi(*how)),
        Problem::NotText(shape) => format!(
            "\"{value}\" {}; định dạng cột là Văn bản (Text) rồi nhập lại mã.",
            match shape {
                CodeShape::Scientific => "là số dạng khoa học, mã gốc đã mất chữ số",
                CodeShape::Number => "là số có phần thập phân hoặc dấu phân cách, không phải mã",
                CodeShape::Date => "đã bị bảng tính đổi thành ngày tháng",
            }
        ),
        Problem::SerialDate { day: date } => format!(
            "\"{value}\" là số của Excel, ứng với ngày {}; định dạng ô là Ngày (Date) hoặc ghi ngày/tháng/năm.",
            day(*date, Lang::Vi)
        ),
        Problem::MonthFirst => format!(
            "\"{value}\" ghi tháng trước ngày kiểu Mỹ; ở đây ngày đứng trước: ngày/tháng/năm (01/07/2025)."
        ),
        Problem::FarDate => {
            format!("\"{value}\" có năm ngoài khoảng 1800–2999; nếu chưa biết ngày thì để trống.")
        }
        Problem::Taken { by } => format!(
            "\"{value}\" đang là mã của đơn vị {by}, không có trong tệp này; sửa mã, hoặc đưa cả đơn vị đó vào tệp."
        ),
        Problem::UnknownParent => format!(
            "không có cơ quan cấp trên nào mang mã \"{value}\", cả trong tệp lẫn trong sổ làm việc; cột này ghi mã, không ghi tên."
        ),
        Problem::NoParent => {
            "thiếu mã cấp trên; chỉ tỉnh, thành phố (province) mới không có cấp trên.".to_owned()
        }
        Problem::Circle { codes } => format!(
            "các đơn vị là cấp trên của nhau thành vòng tròn: {}; sửa mã cấp trên của một đơn vị.",
            around(codes)
        ),
        Problem::UnknownKind => format!(
            "không có loại cơ quan \"{value}\"{}; các loại: {} (hoặc tên tiếng Việt: sở, quận, huyện, phường, xã …).",
            nearest(value).map_or_else(String::new, |kind| format!(
                ", có phải là \"{}\"?",
                kind.code()
            )),
            kinds()
        ),
        Problem::NotADate => format!(
            "\"{value}\" không phải là ngày; viết ngày/tháng/năm (01/07/2025) hoặc năm-tháng-ngày (2025-07-01)."
        ),
        Problem::EndsBeforeStart { start } => format!(
            "ngày kết thúc {value} trước ngày bắt đầu {}; sửa một trong hai ngày.",
            day(*start, Lang::Vi)
        ),
        Problem::NotAFlag => {
            format!("\"{value}\" không phải là có hay không; ghi có/không, 1/0, hoặc x.")
        }
        Problem::NoKeyLeft => "đã cấp hết khóa; không thể thêm đơn vị.".to_owned(),
    }
}

fn cell_vi(spoiled: &Spoiled) -> String {
    match spoiled {
        Spoiled::Error(error) => {
            format!("công thức bị lỗi {error}; sửa công thức, hoặc dán lại thành giá trị.")
        }
        Spoiled::Uncomputed => {
            "công thức chưa có kết quả; mở bằng Excel hoặc LibreOffice, lưu lại, hoặc dán thành giá trị."
                .to_owned()
        }
        Spoiled::Fraction(number) => format!(
            "số {number} không nguyên; ô này phải là chữ: định dạng cột là Văn bản (Text) rồi nhập lại."
        ),
        Spoiled::Date(date) => format!(
            "ô là ngày tháng ({date}) trong khi phải là chữ; định dạng cột là Văn bản (Text) rồi nhập lại."
        ),
        Spoiled::Merged => {
            "ô bị gộp với ô phía trên nên không rõ giá trị; bỏ gộp ô và ghi đủ từng dòng.".to_owned()
        }
        Spoiled::Length { found, expected } => format!(
            "có {found} ô, trong khi tiêu đề có {expected} cột; chữ có dấu phân cách (phẩy, chấm phẩy) phải đặt trong dấu ngoặc kép."
        ),
    }
}

fn garble_vi(how: Garble) -> &'static str {
    match how {
        Garble::Tcvn3 => {
            "chữ gõ bằng phông TCVN3 (.VnTime); chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi nhập lại."
        }
        Garble::Vni => {
            "chữ gõ bằng phông VNI; chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi nhập lại."
        }
        Garble::TwiceConverted => {
            "chữ bị đổi bảng mã sai (UTF-8 mở như Windows-1252); lấy lại tệp gốc và lưu thành CSV UTF-8 hoặc .xlsx."
        }
        Garble::QuestionMarks => {
            "dấu hỏi đứng thay chữ có dấu, do lưu bằng bảng mã không có tiếng Việt; lấy lại tệp gốc và lưu thành CSV UTF-8 hoặc .xlsx."
        }
    }
}

/// The fault alone.
pub(super) fn row_reason_en(fault: &RowFault) -> String {
    let value = &fault.value;
    match &fault.problem {
        Problem::Empty => "the cell is empty; it must have a value.".to_owned(),
        Problem::BadCharacter { character, at } => format!(
            "\"{value}\": character {at} (U+{:04X}) is a control or invisible character, or stands for a lost letter; type it again.",
            u32::from(*character)
        ),
        Problem::TooLong { most } => format!("longer than {most} characters; shorten it."),
        Problem::Repeated { first } => format!(
            "\"{value}\" stands in line {first} already; a unit has one row, remove one or correct the code."
        ),
        Problem::TwoParents { first, other } => format!(
            "\"{value}\" stands in line {first} already, under \"{other}\"; a unit cannot have two parents at once, keep one row."
        ),
        Problem::TwoLives { first } => format!(
            "\"{value}\" stands in line {first} already, for another time; import two files: the old unit with its last day first, then the new one with --date."
        ),
        Problem::TwoAtOnce { first } => format!(
            "\"{value}\" stands in line {first} already, for a time that overlaps; on one day a code has one unit, correct the days or remove a row."
        ),
        Problem::InUse { name, until } => format!(
            "\"{value}\" is the code of \"{name}\"{}; give a first day (valid_from) after that, or import with --date.",
            until.map_or_else(String::new, |until| format!(" until {until}"))
        ),
        Problem::RepeatedZeros { first, code } => format!(
            "\"{value}\" differs from \"{code}\" in line {first} in zeros only; make them one code, or give quite another."
        ),
        Problem::ZerosLost { code, name } => format!(
            "no unit has the code \"{value}\", but \"{code}\" ({name}) differs in zeros only (spreadsheets take zeros away); write \"{code}\" and format the column as Text."
        ),
        Problem::SameName { code, name, line } => format!(
            "\"{value}\" is the name of \"{name}\" (code {code}, {}) under the same parent; if they are one unit use the code {code}, if they are two add --allow-same-name.",
            line.map_or_else(|| "in the workbook".to_owned(), |n| format!("line {n}"))
        ),
        Problem::ParentClosed { on } => format!(
            "the unit above, \"{value}\", ended on {on}; give the code of the one that followed, or import with --date before that day."
        ),
        Problem::ParentNotYet { from } => format!(
            "the unit above, \"{value}\", exists from {from} only; import with --date from that day on."
        ),
        Problem::Cell(spoiled) => cell_en(spoiled),
        Problem::Lookalike {
            character,
            at,
            meant,
        } => format!(
            "\"{value}\": character {at} \"{character}\" (U+{:04X}) is not the usual one{}; type it again.",
            u32::from(*character),
            meant.map_or_else(String::new, |meant| format!(
                ", it only looks like \"{meant}\""
            ))
        ),
        Problem::Garbled(how) => format!("\"{value}\": {}", garble_en(*how)),
        Problem::NotText(shape) => format!(
            "\"{value}\" {}; format the column as Text and enter the code again.",
            match shape {
                CodeShape::Scientific => "is in scientific notation, digits of the code are lost",
                CodeShape::Number => "is a number with a decimal or thousands sign, not a code",
                CodeShape::Date => "was turned into a date by a spreadsheet",
            }
        ),
        Problem::SerialDate { day } => format!(
            "\"{value}\" is Excel's number for {day}; format the cell as Date, or write 2025-07-01 or 01/07/2025 (day first)."
        ),
        Problem::MonthFirst => format!(
            "\"{value}\" has the month first; here the day comes first: 01/07/2025 is 1 July."
        ),
        Problem::FarDate => format!(
            "\"{value}\" has a year outside 1800–2999; leave the cell empty where the day is not known."
        ),
        Problem::Taken { by } => format!(
            "\"{value}\" is the code of unit {by}, which is not in this file; correct it, or put that unit into the file."
        ),
        Problem::UnknownParent => format!(
            "no unit has the code \"{value}\", neither in the file nor in the workbook; this column takes codes, not names."
        ),
        Problem::NoParent => "no parent code; only a province stands under nothing.".to_owned(),
        Problem::Circle { codes } => format!(
            "units stand under one another in a circle: {}; correct the parent of one.",
            around(codes)
        ),
        Problem::UnknownKind => format!(
            "no kind is called \"{value}\"{}; kinds are: {} (or their Vietnamese names: sở, quận, huyện, phường, xã …).",
            nearest(value).map_or_else(String::new, |kind| format!(", is it \"{}\"?", kind.code())),
            kinds()
        ),
        Problem::NotADate => {
            format!("\"{value}\" is not a date; write 2025-07-01 or 01/07/2025 (day first).")
        }
        Problem::EndsBeforeStart { start } => {
            format!("the last day {value} is before the first, {start}; correct one of them.")
        }
        Problem::NotAFlag => {
            format!("\"{value}\" is neither yes nor no; write yes/no, 1/0, or x.")
        }
        Problem::NoKeyLeft => "all keys are issued; no unit can be added.".to_owned(),
    }
}

fn cell_en(spoiled: &Spoiled) -> String {
    match spoiled {
        Spoiled::Error(error) => {
            format!("the formula fails with {error}; correct it, or paste the values.")
        }
        Spoiled::Uncomputed => {
            "the formula has no result yet; open the file in Excel or LibreOffice and save it, or paste the values."
                .to_owned()
        }
        Spoiled::Fraction(number) => format!(
            "{number} is not a whole number; text is needed here: format the column as Text and enter it again."
        ),
        Spoiled::Date(date) => format!(
            "the cell is a date ({date}) where text is needed; format the column as Text and enter it again."
        ),
        Spoiled::Merged => {
            "the cell is merged with the one above, so its value is not known; unmerge it and fill every row."
                .to_owned()
        }
        Spoiled::Length { found, expected } => format!(
            "{found} cells, but there are {expected} titles; text with a delimiter (comma, semicolon) must stand in quotes."
        ),
    }
}

fn garble_en(how: Garble) -> &'static str {
    match how {
        Garble::Tcvn3 => {
            "typed in a TCVN3 font (.VnTime); convert it to Unicode, for example with UniKey (Ctrl+Shift+F6)."
        }
        Garble::Vni => {
            "typed in a VNI font; convert it to Unicode, for example with UniKey (Ctrl+Shift+F6)."
        }
        Garble::TwiceConverted => {
            "UTF-8 was opened as Windows-1252; go back to the original and save it as CSV UTF-8 or .xlsx."
        }
        Garble::QuestionMarks => {
            "question marks stand for letters, because it was saved in an encoding without Vietnamese; go back to the original and save it as CSV UTF-8 or .xlsx."
        }
    }
}

/// A circle ends where it begins; of a long one the first codes and how many there are.
fn around(codes: &[String]) -> String {
    const SHOWN: usize = 10;
    let mut shown: Vec<String> = codes.iter().take(SHOWN).cloned().collect();
    if codes.len() > SHOWN {
        shown.push(format!("… ({})", codes.len()));
    }
    shown.extend(codes.first().cloned());
    shown.join(" → ")
}

fn nearest(value: &str) -> Option<Kind> {
    Kind::nearest(value)
}

fn kinds() -> String {
    Kind::ALL.map(Kind::code).join(", ")
}
