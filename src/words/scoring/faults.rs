//! A refused value as a sentence: what was typed, why not, what is allowed.

use rust_decimal::Decimal;

use super::super::{Lang, numbers};
use crate::scoring::InputFault;

/// Vietnamese.
pub(super) fn vi(fault: &InputFault) -> String {
    let number = |value: &Decimal| numbers::decimal(*value, Lang::Vi);
    match fault {
        InputFault::Empty => "Chưa nhập giá trị.".to_owned(),
        InputFault::NotANumber(text) => format!("\"{text}\" không phải là số."),
        InputFault::CommaInFile(text) => format!(
            "\"{text}\": trong tệp, phần thập phân viết sau dấu chấm, ví dụ {}.",
            text.replace(',', ".")
        ),
        InputFault::Thousands(text) => format!(
            "\"{text}\" có thể hiểu theo nhiều cách: không dùng dấu ngăn cách hàng nghìn, chỉ một dấu thập phân."
        ),
        InputFault::TooLong(text) => format!("\"{text}\" có quá nhiều chữ số (tối đa 18)."),
        InputFault::NotWhole(text) => {
            format!("\"{text}\" không phải là số nguyên từ 0 trở lên (chỉ viết chữ số).")
        }
        InputFault::Outside { text, low, high } => match high {
            Some(high) => format!(
                "\"{text}\" nằm ngoài khoảng từ {} đến {}.",
                number(low),
                number(high)
            ),
            None => format!("\"{text}\" nhỏ hơn {}.", number(low)),
        },
        InputFault::OffStep {
            text,
            step,
            below,
            above,
        } => format!(
            "\"{text}\" không phải là bội số của {}; gần nhất là {} hoặc {}.",
            number(step),
            number(below),
            number(above)
        ),
        InputFault::NotARatio(text) => {
            let excel = if like_a_day(text) {
                " Nếu ô vốn là 9/10 thì Excel đã đổi thành ngày: đặt định dạng cột là Text (văn bản) rồi nhập lại."
            } else {
                ""
            };
            format!("\"{text}\" chưa đúng dạng: nhập hai số nguyên cách nhau bởi dấu /, ví dụ 99/120.{excel}")
        }
        InputFault::MoreThanAll { done, total } => {
            format!("{done}/{total}: số trước không được lớn hơn số sau.")
        }
        InputFault::NothingToDo => {
            "Số sau bằng 0 thì không tính được tỷ lệ, và tiêu chí này luôn áp dụng: kiểm tra lại số liệu."
                .to_owned()
        }
        InputFault::UnknownChoice { text, labels } => format!(
            "\"{text}\" không có trong các mức; chọn: {}.",
            listed(labels)
        ),
        InputFault::AlwaysApplies => {
            "Tiêu chí này luôn áp dụng, không nhập \"không áp dụng\" được.".to_owned()
        }
        InputFault::WrongCounts { text, names, found } => format!(
            "\"{text}\" có {found} số, cần {} số cách nhau bởi dấu ; theo thứ tự: {}.",
            names.len(),
            names.join("; ")
        ),
        InputFault::NotDates(text) => format!(
            "\"{text}\" chưa đúng dạng: nhập ngày đến hạn > ngày thực hiện, ví dụ 10/01/2017>01/02/2017; chưa thực hiện thì để trống sau dấu >."
        ),
        InputFault::NotADate(text) => {
            format!("\"{text}\" không phải là ngày: viết 31/03/2017 hoặc 2017-03-31.")
        }
        InputFault::NotASurvey(text) => format!(
            "\"{text}\" chưa đúng dạng: nhập số phiếu@điểm trung bình, ví dụ 35@4,2."
        ),
        InputFault::TooFewAnswers { n, least } => {
            format!("Chỉ có {n} phiếu, cần ít nhất {least} phiếu mới được tính.")
        }
    }
}

/// English.
pub(super) fn en(fault: &InputFault) -> String {
    let number = |value: &Decimal| numbers::decimal(*value, Lang::En);
    match fault {
        InputFault::Empty => "No value was given.".to_owned(),
        InputFault::NotANumber(text) => format!("\"{text}\" is not a number."),
        InputFault::CommaInFile(text) => format!(
            "\"{text}\": files write decimals with a point, such as {}.",
            text.replace(',', ".")
        ),
        InputFault::Thousands(text) => format!(
            "\"{text}\" can be read in more than one way: no marks between thousands, one decimal mark only."
        ),
        InputFault::TooLong(text) => format!("\"{text}\" has too many digits (18 at most)."),
        InputFault::NotWhole(text) => {
            format!("\"{text}\" is not a whole number from 0 on (digits only).")
        }
        InputFault::Outside { text, low, high } => match high {
            Some(high) => format!(
                "\"{text}\" is not between {} and {}.",
                number(low),
                number(high)
            ),
            None => format!("\"{text}\" is below {}.", number(low)),
        },
        InputFault::OffStep {
            text,
            step,
            below,
            above,
        } => format!(
            "\"{text}\" is not a multiple of {}; the nearest are {} and {}.",
            number(step),
            number(below),
            number(above)
        ),
        InputFault::NotARatio(text) => {
            let excel = if like_a_day(text) {
                " If the cell was 9/10, Excel has made a day of it: format the column as text and enter it again."
            } else {
                ""
            };
            format!(
                "\"{text}\" is not a ratio: give two whole numbers with / between, such as 99/120.{excel}"
            )
        }
        InputFault::MoreThanAll { done, total } => {
            format!("{done}/{total}: the first number cannot be above the second.")
        }
        InputFault::NothingToDo => {
            "A total of 0 has no rate, and this criterion always applies: check the figures."
                .to_owned()
        }
        InputFault::UnknownChoice { text, labels } => {
            format!(
                "\"{text}\" is none of the levels; choose: {}.",
                listed(labels)
            )
        }
        InputFault::AlwaysApplies => {
            "This criterion always applies; \"not applicable\" is not allowed.".to_owned()
        }
        InputFault::WrongCounts { text, names, found } => format!(
            "\"{text}\" has {found} numbers; {} are needed with ; between, in this order: {}.",
            names.len(),
            names.join("; ")
        ),
        InputFault::NotDates(text) => format!(
            "\"{text}\" is not two dates: give due>done, such as 2017-01-10>2017-02-01; nothing after > when it was never done."
        ),
        InputFault::NotADate(text) => {
            format!("\"{text}\" is not a day: write 2017-03-31 or 31/03/2017.")
        }
        InputFault::NotASurvey(text) => {
            format!("\"{text}\" is not a survey result: give answers@mean, such as 35@4.2.")
        }
        InputFault::TooFewAnswers { n, least } => {
            format!("Only {n} answers; at least {least} are needed to count.")
        }
    }
}

/// Whether a spreadsheet may have made a day of a ratio: `2026-10-09`, `9-Oct`, `9/10/2026`.
fn like_a_day(text: &str) -> bool {
    let digits = text.bytes().any(|b| b.is_ascii_digit());
    digits && (text.contains('-') || text.matches('/').count() > 1)
}

/// `1 = có; 2 = không`.
fn listed(labels: &[String]) -> String {
    let all = labels
        .iter()
        .zip(1..)
        .map(|(label, n)| format!("{n} = {label}"));
    all.collect::<Vec<_>>().join("; ")
}
