//! Vietnamese words beside the caret, and what to do about a fault.

use super::quoted;
use crate::scheme::{Fault, Label, Named, NotDecimal, RuleName, Syntax};

pub(super) fn mark(fault: &Fault) -> String {
    match fault {
        Fault::TotalDiffers {
            total,
            written: true,
            ..
        } => format!("khai báo {total} điểm"),
        Fault::TotalDiffers {
            total,
            written: false,
            ..
        } => format!("không ghi `total` thì tổng điểm là {total}"),
        Fault::DomainDiffers { points, .. } => format!("khai báo {points} điểm"),
        Fault::MaxUnreachable { max, .. } => format!("điểm tối đa là {max}"),
        Fault::Duplicate { .. } | Fault::DuplicateBand { .. } => "dùng lần thứ hai".to_owned(),
        Fault::BandsNotDescending { .. } => "phải thấp hơn".to_owned(),
        Fault::LastBandNotZero { .. } => "phải là 0".to_owned(),
        Fault::DecimalComma { instead, .. } => format!("viết {instead}"),
        Fault::Shadowed { .. } => "không bao giờ xét đến".to_owned(),
        Fault::EmptyDomain { .. } | Fault::NoDomains => "đang để trống".to_owned(),
        Fault::UnknownField {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownVariant {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownTieBreak {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownReference {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownBand {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownKind {
            suggestion: Some(name),
            ..
        } => {
            format!("có phải ý là `{name}`?")
        }
        _ => String::new(),
    }
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::OpenedHere => "mở ở đây",
        Label::FirstUse => "dùng lần đầu",
        Label::MaxHere => "điểm tối đa ở đây",
        Label::EarlierStep => "bậc này được xét trước",
        Label::StepHere => "bước chấm ở đây",
        Label::InputHere => "dữ liệu khai báo ở đây",
        Label::PolicyHere => "chính sách khai báo ở đây",
        Label::RoundingHere => "cách làm tròn ở đây",
        Label::GroupHere => "nhóm này có cách xếp loại riêng",
        Label::VariantHere => "phương án riêng",
        Label::BetterBand => "loại tốt hơn",
    }
}

pub(super) fn hint(fault: &Fault) -> Option<String> {
    let text = match fault {
        Fault::UnknownField { allowed, .. } | Fault::UnknownVariant { allowed, .. } => {
            return Some(format!("được dùng: {}", quoted(allowed.iter().copied())));
        }
        Fault::PairNotAllowed { input, allowed, .. } => {
            let rules = quoted(allowed.iter().map(|rule| RuleName::code(*rule)));
            return Some(format!("với `{}` hãy dùng {rules}", input.code()));
        }
        Fault::MissingField { name } => return Some(format!("thêm `{name}: …`")),
        Fault::NotDecimal {
            why: NotDecimal::TooLong,
            ..
        } => "viết số ngắn hơn",
        Fault::NotDecimal {
            why: NotDecimal::Grouped,
            ..
        } => "viết liền các chữ số: 1000, không viết 1.000 hay 1 000",
        Fault::NotDecimal { .. } => {
            "chỉ viết chữ số và nhiều nhất một dấu chấm, ví dụ 1.5 hoặc -0.25"
        }
        Fault::DecimalComma { instead, .. } => {
            return Some(format!(
                "tệp bộ tiêu chí dùng dấu chấm thập phân: {instead}; nếu là hai số riêng thì thêm khoảng trắng sau dấu phẩy"
            ));
        }
        Fault::NotUtf8 { .. } => "lưu lại tệp với bảng mã UTF-8",
        Fault::LostCharacters { .. } => "mở lại bản gốc và lưu với bảng mã UTF-8",
        Fault::Decomposed { .. } => {
            "chương trình đã đọc theo Unicode dựng sẵn (NFC); nên lưu lại tệp ở dạng này để tìm kiếm được"
        }
        Fault::Syntax(Syntax::QuoteInside) => "bỏ dấu nháy bên trong, hoặc viết `\\\"`",
        Fault::Syntax(Syntax::QuotedName) => "viết `max: 3`, không viết `\"max\": 3`",
        Fault::Syntax(Syntax::UnclosedText | Syntax::UnopenedText) => {
            "đặt cả chuỗi giữa hai dấu nháy thẳng `\"…\"`"
        }
        Fault::Syntax(Syntax::UnclosedComment) => "thêm `*/`, hoặc dùng `//` cho ghi chú một dòng",
        Fault::Syntax(Syntax::MissingComma) => "giữa hai phần phải có dấu phẩy",
        Fault::Syntax(Syntax::MissingColon) => "viết `tên: giá trị`",
        Fault::Syntax(Syntax::Instead { instead, .. }) => {
            return Some(format!("thay bằng `{instead}`"));
        }
        Fault::Syntax(Syntax::Surplus(_) | Syntax::StrayBracket(_)) => "bỏ dấu này",
        Fault::Syntax(Syntax::ListInBrackets) => "viết `Levels([…])`, `Steps([…])`, `Counts([…])`",
        Fault::Syntax(Syntax::PairInBrackets) => "viết `(\"Tốt\", 80)`",
        Fault::Syntax(Syntax::SignBeforeNumber) => {
            "chiều so sánh do tên trường cho biết: `ge: 80` là từ 80 trở lên"
        }
        Fault::Syntax(Syntax::OtherNote) => "viết `// ghi chú`",
        Fault::Syntax(Syntax::Trailing) => "bỏ phần thừa; mỗi tệp chỉ có một bộ tiêu chí",
        Fault::Syntax(Syntax::Unreadable) => {
            "so với một tệp mẫu (`scoring.ron`); thường dòng ngay trước bị sai"
        }
        Fault::Syntax(
            Syntax::WrongBracket { .. } | Syntax::NeverClosed(_) | Syntax::NotClosedBefore(_),
        ) => "thêm dấu đóng còn thiếu, hoặc bỏ dấu mở thừa",
        Fault::Syntax(Syntax::Foreign { instead: ' ', .. }) => "xóa đi và gõ lại bằng phím cách",
        Fault::Syntax(Syntax::Foreign { instead, .. }) => {
            return Some(format!("thay bằng `{instead}`"));
        }
        Fault::Syntax(Syntax::PercentSign) => "chỉ viết số: 80 nghĩa là 80 %",
        Fault::Syntax(Syntax::NotAScheme) => "bắt đầu tệp bằng `Scheme(` và kết thúc bằng `)`",
        Fault::Duplicate { of: Named::Id, .. } => {
            "mã gắn vĩnh viễn với điểm đã lưu; hãy đặt mã riêng cho mục mới"
        }
        Fault::EmptyDomain { .. } => "thêm tiêu chí, hoặc bỏ lĩnh vực này",
        Fault::TotalDiffers { written: false, .. } => {
            "thêm `total: …`, hoặc sửa `points` của một lĩnh vực"
        }
        Fault::TotalDiffers { .. } => "sửa `total`, hoặc sửa `points` của một lĩnh vực",
        Fault::DomainDiffers { .. } => "sửa `points`, hoặc sửa `max` của một tiêu chí",
        Fault::MaxUnreachable { .. } => {
            "nâng điểm cao nhất có thể đạt lên bằng điểm tối đa, hoặc hạ `max`"
        }
        Fault::TooManyDecimals { .. } => {
            "làm tròn số này, hoặc cho `numeric` giữ nhiều chữ số thập phân hơn"
        }
        Fault::WeightsDiffer { .. } => "`each` cần một giá trị cho mỗi mục đếm, theo đúng thứ tự",
        Fault::Shadowed { .. } => "các bậc được xét từ trên xuống: đặt ngưỡng chặt nhất lên đầu",
        Fault::LimitIdle { .. } => {
            "`Below` và `AtLeast` tính bằng điểm; theo tỷ lệ thì viết `BelowPercent`, từ trên 0 đến 100"
        }
        Fault::SameThreshold { .. } | Fault::NeverHolds { .. } => "bỏ hoặc sửa lại bậc này",
        Fault::OverHundred { .. } => {
            "dữ liệu này tối đa là 100; nếu có thể vượt, dùng `Percent(over: true)`"
        }
        Fault::LooksLikeFraction { .. } => "tỷ lệ tính theo thang 0–100: viết 90, không viết 0.9",
        Fault::ScaleReversed { .. } => {
            "viết số nhỏ trước: `scale: (1, 5)`; `zero_at` là mức thấp nhất, `cap` là mức cao nhất"
        }
        Fault::NoZeroLevel { .. } => "thêm mức 0 điểm nếu cơ quan có thể hoàn toàn không thực hiện",
        Fault::Unfinished { .. } => "viết quy tắc theo quyết định rồi xóa dòng ghi chú ấy",
        Fault::PointsTurn { .. } => "kiểm tra xem có đổi chỗ hai mức điểm không",
        Fault::NothingToAdd { .. } => "kiểm tra dấu: điểm trừ viết số âm",
        Fault::BandsNotDescending { .. } => {
            "xếp các loại từ tốt đến kém; mỗi loại tính đến sát loại đứng trước"
        }
        Fault::LastBandNotZero { .. } => {
            "cho loại cuối bắt đầu từ 0 để cơ quan nào cũng được xếp loại"
        }
        Fault::VersionNotRaised { .. } => {
            "tăng `version`, hoặc giữ nguyên cách tính; chỉ lời văn được sửa mà không cần tăng phiên bản"
        }
        Fault::ValidityOverlaps { .. } => {
            "cho phiên bản cũ hết hiệu lực trước ngày phiên bản mới bắt đầu"
        }
        Fault::YearNotCovered { .. } => "sửa `valid` hoặc `year`",
        Fault::VariantTotalDiffers { .. } => {
            "sửa `set_points`, hoặc khai báo `total` riêng cho phương án"
        }
        Fault::VariantDomainDiffers { .. } => "sửa `set_points` hoặc `set_max` của phương án",
        Fault::UnknownAgency { .. } => {
            "dùng mã cơ quan như trong danh mục (`parplan agencies list`)"
        }
        Fault::WithoutGroup { .. } => {
            "thêm loại này vào `kinds` của một nhóm; nếu không, nó được xếp riêng theo loại"
        }
        Fault::LateWithoutDates { .. } => "đổi dữ liệu thành `Dates`, hoặc bỏ các trường này",
        Fault::NaBesideDomains { .. } => {
            "bỏ `na`: dòng không có số liệu thì không thưởng, không phạt"
        }
        Fault::DuplicateVariant { .. } => "gộp hai phương án thành một",
        Fault::ForbidButNa { .. } => "bỏ `na`, hoặc chọn chính sách khác",
        Fault::EmptyValidity => "`to` không được trước `from`",
        Fault::NotADate { .. } => "viết theo thứ tự năm-tháng-ngày, ví dụ 2017-12-31",
        Fault::ExactRanking { .. } => {
            "dùng `Published` nếu muốn các cơ quan có số công bố bằng nhau được đồng hạng"
        }
        Fault::OutOfRange { whole: true, .. } => "viết số nguyên trong khoảng đã nêu",
        Fault::OutOfRange { .. } => "viết số trong khoảng đã nêu",
        Fault::EmptyText { .. } => "điền nội dung, hoặc bỏ cả trường nếu không bắt buộc",
        Fault::UntidyId { .. } | Fault::UntidyText { .. } => {
            "xóa rồi gõ lại, không để khoảng trắng ở đầu, cuối"
        }
        Fault::LooksGrouped { .. } => {
            "số nguyên viết liền, không có dấu ngăn cách hàng nghìn; số thập phân bỏ số 0 ở cuối"
        }
        Fault::EmptyList { .. } => "điền ít nhất một phần tử, hoặc bỏ trường này",
        Fault::NoDomains => "thêm ít nhất một lĩnh vực có tiêu chí",
        Fault::EmptyAdjust { .. } => "thêm dòng vào `lines`, hoặc bỏ mục này",
        Fault::Duplicate { .. } => "bỏ một trong hai, hoặc đặt tên khác",
        Fault::RepeatedField { .. } => "bỏ một trong hai",
        Fault::UnknownTieBreak { .. } => "dùng mã của một lĩnh vực",
        Fault::UnknownReference { .. } => "dùng mã có trong tệp",
        Fault::UnknownBand { .. } => "dùng tên có trong `bands`",
        Fault::UnknownKind { .. } => {
            "dùng loại có trong danh mục: `department`, `commune`, `so`, `phuong`, `xa` …"
        }
        Fault::NotPositive { .. } => "viết số lớn hơn 0",
        Fault::OutsidePoints { .. } => "điểm của một mức hay bậc từ 0 đến điểm tối đa của tiêu chí",
        Fault::SignContradicts { .. } => "`each` viết số âm thì bỏ `sign: Plus`",
        Fault::FloorAboveStart { .. } => "hạ `floor`, hoặc nâng `start`",
        Fault::NotMultiple { .. } => "sửa `max` hoặc `step` để chia hết",
        Fault::BandTooFine { .. } => "bỏ bớt chữ số thập phân, hoặc tăng `index: Round(dp: …)`",
        Fault::NoCounters { .. } => "ghi tên ít nhất một mục đếm",
        Fault::FewOptions { .. } => "phiếu cần ít nhất hai phương án trả lời",
        Fault::DaysNeverCount { .. } | Fault::RefusedOutsideYear { .. } => {
            "sửa `free`, `first` hoặc `refused_after`"
        }
        Fault::CapTooLow { .. } => "`cap` là mức đạt trọn điểm, phải cao hơn `zero_at`",
        Fault::FloorOutside { .. } => "`floor` nằm giữa `zero_at` và `cap`",
        Fault::FractionOfHundred { .. } => "viết 80, không viết 0.8",
        Fault::ScaleBesideOptions { .. } => "bỏ `scale`: tỷ lệ ghi ở từng phương án đã là thang đo",
        Fault::TallyStuck { .. } => "kiểm tra `start`, dấu của `each` và `floor`",
        Fault::AlwaysSame { .. } => "kiểm tra ngưỡng của từng bậc",
        Fault::LateEarns { .. } => "chậm thì trừ điểm: viết số âm",
        Fault::BandAboveTop { .. } => "hạ ngưỡng này",
        Fault::DuplicateBand { .. } => "đổi tên một trong hai",
        _ => return None,
    };
    Some(text.to_owned())
}

pub(super) fn summary(file: &str, errors: usize, warnings: usize) -> String {
    format!("{file}: {errors} lỗi, {warnings} cảnh báo")
}

pub(super) fn sound(file: &str, domains: usize, criteria: usize, warnings: usize) -> String {
    format!("{file}: không có lỗi; {domains} lĩnh vực, {criteria} tiêu chí, {warnings} cảnh báo")
}
