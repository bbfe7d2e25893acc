//! Titles and standing texts of the papers an office issues.

/// Texts of this area.
#[derive(Debug)]
pub struct PaperTitles {
    /// The agency above the issuing one, from the office's title.
    pub parent: fn(&str) -> String,
    /// The issuing agency.
    pub issuer: &'static str,
    /// By what authority it is signed.
    pub signer: &'static str,
    /// Title of a ranking.
    pub ranking: fn(i16) -> String,
    /// Title of one agency's score sheet.
    pub scorecard: fn(&str, i16) -> String,
    /// Title of a plan.
    pub plan: fn(i16) -> String,
    /// Title of a coverage report.
    pub coverage: fn(i16) -> String,
    /// On every page with surprise visits.
    pub confidential: &'static str,
    /// Surprise visits exist and are not in the paper.
    pub surprise_left_out: &'static str,
    /// A score sheet of which agency?
    pub agency_missing: &'static str,
}

/// Vietnamese.
pub static VI: PaperTitles = PaperTitles {
    parent: |title| format!("ỦY BAN NHÂN DÂN {}", title.to_uppercase()),
    issuer: "SỞ NỘI VỤ",
    signer: "GIÁM ĐỐC",
    ranking: |year| format!("KẾT QUẢ XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}"),
    scorecard: |name, year| {
        format!("PHIẾU CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year} – {name}")
    },
    plan: |year| format!("KẾ HOẠCH KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM {year}"),
    coverage: |year| format!("TIẾN ĐỘ KIỂM TRA TỐI THIỂU 30 % NĂM {year}"),
    confidential: "MẬT – có các cuộc kiểm tra đột xuất, không được phổ biến",
    surprise_left_out: "Không gồm các cuộc kiểm tra đột xuất.",
    agency_missing: "Phiếu chấm điểm của cơ quan nào? Thêm --agency MÃ.",
};

/// English.
pub static EN: PaperTitles = PaperTitles {
    parent: |title| format!("PEOPLE'S COMMITTEE OF {}", title.to_uppercase()),
    issuer: "DEPARTMENT OF HOME AFFAIRS",
    signer: "DIRECTOR",
    ranking: |year| format!("RANKING BY THE PAR INDEX, {year}"),
    scorecard: |name, year| format!("PAR INDEX SCORE SHEET, {year} – {name}"),
    plan: |year| format!("PLAN OF ADMINISTRATIVE-REFORM INSPECTIONS, {year}"),
    coverage: |year| format!("PROGRESS OF THE 30 % INSPECTION DUTY, {year}"),
    confidential: "CONFIDENTIAL – with surprise inspections, not to be passed on",
    surprise_left_out: "Surprise inspections are left out.",
    agency_missing: "The score sheet of which agency? Add --agency CODE.",
};
