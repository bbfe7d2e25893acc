//! Sentences about weights of units.

use super::{Lang, numbers};
use crate::book::{MOST_RISK, RiskSteps, RiskWeight};

/// Decimals of the gap that people read; where more are left out it says so.
pub const GAP_DECIMALS: u32 = 2;

/// Texts of this area.
#[derive(Debug)]
pub struct WeightWords {
    /// No titles: the file.
    pub no_titles: fn(&str) -> String,
    /// What to do then.
    pub titles_hint: &'static str,
    /// Bad rows: file and number.
    pub bad_rows: fn(&str, usize) -> String,
    /// A row without a unit.
    pub no_unit: fn(u64) -> String,
    /// A weight that is none: row, unit, as it stands.
    pub bad_weight: fn(u64, &str, &str) -> String,
    /// Weight 0: row, unit.
    pub zero: fn(u64, &str) -> String,
    /// A unit named before: row, unit, that row.
    pub repeated: fn(u64, &str, u64) -> String,
    /// What to do then.
    pub rows_hint: &'static str,
    /// Titles of a proposal: key, code, name, weight, band, findings, gap, reason.
    pub titles: [&'static str; 8],
    /// How an offered weight came about: the weight, last year.
    pub reason: fn(&RiskWeight, i16) -> String,
    /// Weights were offered: units, units with a value of last year, last year.
    pub offered: fn(usize, usize, i16) -> String,
    /// A file that is neither CSV nor XLSX: the file.
    pub ending: fn(&str) -> String,
    /// What to do then.
    pub ending_hint: &'static str,
}

/// Vietnamese.
pub static VI: WeightWords = WeightWords {
    no_titles: |file| {
        format!("{file}: không có dòng tiêu đề với cột đơn vị và cột trọng số. Chưa ghi gì.")
    },
    titles_hint: "đặt tên cột là unit và weight (hoặc Đơn vị và Trọng số).",
    bad_rows: |file, n| format!("{file}: {n} dòng sai, không lấy trọng số nào. Chưa ghi gì."),
    no_unit: |row| format!("dòng {row}: thiếu đơn vị."),
    bad_weight: |row, unit, text| {
        format!("dòng {row}, {unit}: trọng số \"{text}\" không phải số nguyên từ 1 đến 4294967295.")
    },
    zero: |row, unit| {
        format!(
            "dòng {row}, {unit}: trọng số 0 là loại trừ mà không ai thấy; muốn loại trừ thì dùng --exclude kèm lý do."
        )
    },
    repeated: |row, unit, first| format!("dòng {row}: {unit} đã có ở dòng {first}."),
    rows_hint: "sửa các dòng trên rồi chạy lại; trọng số chỉ viết bằng chữ số.",
    titles: [
        "Khóa",
        "Mã",
        "Tên cơ quan, đơn vị",
        "Trọng số",
        "Xếp loại năm trước",
        "Số tiêu chí bị hạ điểm khi kiểm tra",
        "Điểm tự chấm cao hơn",
        "Lý do",
    ],
    reason: reason_vi,
    offered: |units, known, year| {
        format!(
            "Đề xuất trọng số cho {units} đơn vị; {known} đơn vị có số liệu năm {year}, còn lại giữ trọng số 1. Chưa ghi và chưa dùng gì: trọng số chỉ có tác dụng khi đưa tệp vào `parplan draw new --weights`, và chỉ được khác nhau trong khối từ 10 đơn vị trở lên."
        )
    },
    ending: |file| format!("{file}: tệp đề xuất trọng số phải là .csv hoặc .xlsx. Chưa ghi gì."),
    ending_hint: "đổi đuôi tệp sau -o thành .csv hoặc .xlsx.",
};

/// English.
pub static EN: WeightWords = WeightWords {
    no_titles: |file| {
        format!("{file}: no line of titles with a unit and a weight. Nothing was recorded.")
    },
    titles_hint: "name the columns unit and weight.",
    bad_rows: |file, n| format!("{file}: {n} bad rows, no weight was taken. Nothing was recorded."),
    no_unit: |row| format!("row {row}: no unit."),
    bad_weight: |row, unit, text| {
        format!("row {row}, {unit}: weight \"{text}\" is no whole number from 1 to 4294967295.")
    },
    zero: |row, unit| {
        format!(
            "row {row}, {unit}: weight 0 would be an exclusion nobody sees; exclude with --exclude and a reason."
        )
    },
    repeated: |row, unit, first| format!("row {row}: {unit} stands in row {first} already."),
    rows_hint: "put these rows right and run it again; weights are written in digits only.",
    titles: [
        "Key",
        "Code",
        "Name",
        "Weight",
        "Band of last year",
        "Criteria lowered by inspection",
        "Self above found",
        "Reason",
    ],
    reason: reason_en,
    offered: |units, known, year| {
        format!(
            "Weights are offered for {units} units; {known} have values of {year}, the others stay at 1. Nothing was recorded and nothing is used: weights count only when the file is given to `parplan draw new --weights`, and they may differ only in strata of 10 units or more."
        )
    },
    ending: |file| {
        format!("{file}: a proposal of weights is a .csv or .xlsx file. Nothing was written.")
    },
    ending_hint: "end the name after -o in .csv or .xlsx.",
};

fn reason_vi(offer: &RiskWeight, year: i16) -> String {
    let Some(steps) = offer.steps else {
        return format!("chưa có số liệu năm {year}: giữ 1");
    };
    let band = match &offer.band {
        Some(band) => format!("xếp loại {band}"),
        None => "chưa được xếp loại".to_owned(),
    };
    let gap = match &offer.gap {
        Some(gap) if gap.is_negative() => {
            let gap = numbers::about(&gap.negated(), GAP_DECIMALS, Lang::Vi);
            format!("tự chấm thấp hơn kết quả kiểm tra, thẩm định {gap} điểm")
        }
        Some(gap) => {
            let gap = numbers::about(gap, GAP_DECIMALS, Lang::Vi);
            format!("tự chấm cao hơn kết quả kiểm tra, thẩm định {gap} điểm")
        }
        None => "điểm tự chấm chưa được kiểm tra, thẩm định".to_owned(),
    };
    let findings = format!("{} tiêu chí bị hạ điểm khi kiểm tra", offer.findings);
    let most = format!("; tối đa {MOST_RISK}");
    sum_told(steps, [band, gap, findings], &most)
}

fn reason_en(offer: &RiskWeight, year: i16) -> String {
    let Some(steps) = offer.steps else {
        return format!("no values of {year}: stays at 1");
    };
    let band = match &offer.band {
        Some(band) => format!("band {band}"),
        None => "no band".to_owned(),
    };
    let gap = match &offer.gap {
        Some(gap) if gap.is_negative() => {
            let gap = numbers::about(&gap.negated(), GAP_DECIMALS, Lang::En);
            format!("scored itself {gap} points below what was found")
        }
        Some(gap) => {
            let gap = numbers::about(gap, GAP_DECIMALS, Lang::En);
            format!("scored itself {gap} points above what was found")
        }
        None => "no value of its own was checked".to_owned(),
    };
    let findings = format!("{} criteria lowered by inspection", offer.findings);
    let most = format!("; {MOST_RISK} at most");
    sum_told(steps, [band, gap, findings], &most)
}

/// `1; band Khá: +2; …`, as a person would add it up.
fn sum_told(steps: RiskSteps, parts: [String; 3], most: &str) -> String {
    let mut text = "1".to_owned();
    for (part, step) in parts.iter().zip([steps.band, steps.gap, steps.findings]) {
        text.push_str(&format!("; {part}: +{step}"));
    }
    if steps.sum() > MOST_RISK {
        text.push_str(most);
    }
    text
}
