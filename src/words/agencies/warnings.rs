//! What a person should look at before a registry is taken in.

use crate::registry::{ReadNote, Warning};

pub(super) fn warning_vi(warning: &Warning) -> String {
    match warning {
        Warning::SameName { line, unit, other } => format!(
            "dòng {line}: \"{}\" (mã {}) trùng tên với \"{}\" (mã {}) dưới cùng một cơ quan cấp trên; kiểm tra xem có phải một đơn vị được ghi hai lần không.",
            unit.1, unit.0, other.1, other.0
        ),
        Warning::NearName { line, unit, other } => format!(
            "dòng {line}: \"{}\" (mã {}) gần giống \"{}\" (mã {}) dưới cùng một cơ quan cấp trên; kiểm tra xem có gõ nhầm dấu không.",
            unit.1, unit.0, other.1, other.0
        ),
        Warning::ShortCodes {
            line,
            code,
            count,
            usual,
        } => format!(
            "dòng {line}: mã \"{code}\" ngắn hơn {usual} chữ số của các mã cùng loại ({count} mã như vậy); kiểm tra xem bảng tính có bỏ mất số 0 ở đầu không."
        ),
        Warning::DayFirst { line, text, day } => format!(
            "dòng {line}: \"{text}\" được hiểu là ngày {} tháng {} năm {} (ngày đứng trước tháng); nếu tệp ghi tháng trước thì sửa lại.",
            day.day(),
            day.month(),
            day.year()
        ),
        Warning::Read(note) => note_vi(note),
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
    }
}

fn note_vi(note: &ReadNote) -> String {
    match note {
        ReadNote::AboveTitles { titles, text } => {
            format!("Tiêu đề cột ở dòng {titles}; bỏ qua phần phía trên: \"{text}\".")
        }
        ReadNote::SheetTaken { sheet, others } => format!(
            "Đọc trang tính \"{sheet}\"; không đọc: {}. Chọn trang khác bằng --sheet.",
            others.join(", ")
        ),
        ReadNote::Remarks { titles } => format!(
            "Không nhập cột \"{}\": sổ làm việc không lưu ghi chú.",
            titles.join("\", \"")
        ),
        ReadNote::Totals { line, text } => {
            format!("dòng {line}: bỏ qua dòng cộng \"{text}\".")
        }
    }
}

pub(super) fn warning_en(warning: &Warning) -> String {
    match warning {
        Warning::SameName { line, unit, other } => format!(
            "line {line}: \"{}\" (code {}) has the same name as \"{}\" (code {}) under the same parent; is it one unit written twice?",
            unit.1, unit.0, other.1, other.0
        ),
        Warning::NearName { line, unit, other } => format!(
            "line {line}: \"{}\" (code {}) is nearly \"{}\" (code {}) under the same parent; is a mark mistyped?",
            unit.1, unit.0, other.1, other.0
        ),
        Warning::ShortCodes {
            line,
            code,
            count,
            usual,
        } => format!(
            "line {line}: the code \"{code}\" is shorter than the {usual} digits of others of its kind ({count} such codes); did a spreadsheet take zeros away?"
        ),
        Warning::DayFirst { line, text, day } => format!(
            "line {line}: \"{text}\" is taken as {day} (day first); correct the file if it has the month first."
        ),
        Warning::Read(note) => note_en(note),
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
    }
}

fn note_en(note: &ReadNote) -> String {
    match note {
        ReadNote::AboveTitles { titles, text } => {
            format!("The titles stand in line {titles}; passed over above them: \"{text}\".")
        }
        ReadNote::SheetTaken { sheet, others } => format!(
            "Read the sheet \"{sheet}\"; not read: {}. Choose another with --sheet.",
            others.join(", ")
        ),
        ReadNote::Remarks { titles } => format!(
            "The column \"{}\" is not taken in: a workbook keeps no remarks.",
            titles.join("\", \"")
        ),
        ReadNote::Totals { line, text } => {
            format!("line {line}: passed over the row of totals \"{text}\".")
        }
    }
}
