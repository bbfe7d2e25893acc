//! Sentences of the draw in Vietnamese.

use crate::sampling::{
    CodeRefusal, DrawRefusal, Figure, FrameRefusal, LineFault, PlanRefusal, PrizeFault, ProofFault,
    SecretRefusal, Share, Source, SourceRefusal, Status, StepRefusal, UnitRefusal, ValueFault,
    ValuesRefusal,
};
use crate::words::{Lang, numbers};

const PRIZES: [&str; 8] = [
    "giải đặc biệt",
    "giải nhất",
    "giải nhì",
    "giải ba",
    "giải tư",
    "giải năm",
    "giải sáu",
    "giải bảy",
];

pub(super) fn code(given: &str, why: CodeRefusal) -> String {
    let fault = match why {
        CodeRefusal::Empty => return "Mã còn trống. Mã gồm chữ in hoa A–Z, chữ số, «.», «_», «-», bắt đầu bằng chữ hoặc số.".to_owned(),
        CodeRefusal::TooLong { length } => {
            format!("dài {length} ký tự, nhiều nhất là 64")
        }
        CodeRefusal::Character { found, place } => format!(
            "ký tự «{}» ở vị trí {place} không được phép; chỉ dùng chữ in hoa A–Z, chữ số, «.», «_», «-», và bắt đầu bằng chữ hoặc số",
            found.escape_debug()
        ),
    };
    format!("Mã «{}» không hợp lệ: {fault}.", given.escape_debug())
}

fn status(status: Status) -> &'static str {
    (super::VI.status)(status)
}

pub(super) fn unit(refusal: &UnitRefusal) -> String {
    match refusal {
        UnitRefusal::Code { given, why } => code(given, *why),
        UnitRefusal::Stratum { unit, given, why } => {
            format!("Đơn vị {unit}, nhóm: {}", code(given, *why))
        }
        UnitRefusal::NoWeight { unit } => format!(
            "Đơn vị {unit} có trọng số 0. Trọng số phải từ 1 trở lên; muốn loại trừ thì ghi «loại trừ» kèm lý do."
        ),
        UnitRefusal::Control { unit, found } => format!(
            "Tên hoặc lý do của đơn vị {unit} có ký tự điều khiển ({}). Hãy nhập lại.",
            found.escape_unicode()
        ),
        UnitRefusal::NoReason { unit, status: s } => format!(
            "Đơn vị {unit} ở tình trạng «{}» nhưng chưa có lý do. Hãy ghi lý do và số văn bản.",
            status(*s)
        ),
    }
}

pub(super) fn frame(refusal: &FrameRefusal) -> String {
    match refusal {
        FrameRefusal::Draw { given, why } => format!("Mã lượt rút: {}", code(given, *why)),
        FrameRefusal::Empty => {
            "Danh sách lựa chọn không có đơn vị nào. Hãy xem lại danh mục và ngày chốt.".to_owned()
        }
        FrameRefusal::Duplicate { code } => {
            format!("Mã {code} có hai lần trong danh sách lựa chọn. Mỗi đơn vị chỉ ghi một lần.")
        }
        FrameRefusal::Line { line, why } => {
            format!("Danh sách lựa chọn, dòng {line}: {}", line_fault(why))
        }
    }
}

fn line_fault(fault: &LineFault) -> String {
    match fault {
        LineFault::Fields { found } => {
            format!("có {found} trường, phải có 6 trường cách nhau bằng dấu Tab.")
        }
        LineFault::Weight { given } => {
            format!("trọng số «{given}» không phải số nguyên từ 1 đến 4294967295.")
        }
        LineFault::Status { given } => {
            format!("tình trạng «{given}» không phải N, D, F hoặc X.")
        }
        LineFault::Unit(refusal) => unit(refusal),
        LineFault::NotCanonical => {
            "không ở dạng chuẩn (khoảng trắng, dấu tiếng Việt hoặc số 0 ở đầu).".to_owned()
        }
        LineFault::Order => "không đúng thứ tự mã.".to_owned(),
    }
}

pub(super) fn plan(refusal: &PlanRefusal) -> String {
    match refusal {
        PlanRefusal::OtherDraw { expected, found } => {
            format!("Kế hoạch thuộc lượt rút {found}, không phải {expected}.")
        }
        PlanRefusal::OtherFrame { expected, found } => format!(
            "Kế hoạch lập cho danh sách khác: mã băm trong kế hoạch {found}, của danh sách này {expected}."
        ),
        PlanRefusal::NoRule { stratum } => {
            format!("Nhóm {stratum} chưa có tỷ lệ trong kế hoạch. Hãy bổ sung.")
        }
        PlanRefusal::UnknownStratum { stratum } => {
            format!("Kế hoạch có nhóm {stratum} nhưng danh sách lựa chọn không có nhóm này.")
        }
        PlanRefusal::RuleOrder { stratum } => {
            format!("Nhóm {stratum} ghi hai lần hoặc không đúng thứ tự mã trong kế hoạch.")
        }
        PlanRefusal::Percent {
            stratum,
            share,
            percent,
        } => {
            let share = match share {
                Share::Least => "tỷ lệ kiểm tra",
                Share::Surprise => "tỷ lệ đột xuất",
                Share::Random => "tỷ lệ ngẫu nhiên tối thiểu",
            };
            format!("Nhóm {stratum}: {share} là {percent} %, phải từ 0 đến 100 %.")
        }
        PlanRefusal::NoSource => "Kế hoạch chưa nêu nguồn ngẫu nhiên nào.".to_owned(),
        PlanRefusal::Source { name, why } => source(name, why),
        PlanRefusal::SourceTwice { name } => format!("Nguồn «{name}» ghi hai lần."),
        PlanRefusal::OneHolder => {
            "Niêm phong cần ít nhất hai người giữ khóa; một người sẽ biết trước đơn vị đột xuất."
                .to_owned()
        }
        PlanRefusal::HolderTwice { holder } => format!("Người giữ khóa {holder} ghi hai lần."),
    }
}

pub(super) fn source(name: &str, why: &SourceRefusal) -> String {
    let fault = match why {
        SourceRefusal::Unknown => "không có nguồn này; dùng XSMB, DRAND, NIST2, DICE10 hoặc OS",
        SourceRefusal::Day => "phải ghi ngày quay, ví dụ «XSMB 2026-12-01»",
        SourceRefusal::Round => "phải ghi mã chuỗi (64 chữ số hex) và số vòng, từ 1 trở lên",
        SourceRefusal::Pulse => "phải ghi số chuỗi và số nhịp, ví dụ «NIST2 2 1000»",
        SourceRefusal::Extra => "thừa chữ hoặc thừa khoảng trắng sau tên nguồn",
    };
    format!("Nguồn «{name}»: {fault}.")
}

pub(super) fn values(refusal: &ValuesRefusal) -> String {
    match refusal {
        ValuesRefusal::Count { expected, found } => {
            format!(
                "Kế hoạch có {expected} nguồn nhưng nhập {found} giá trị. Mỗi nguồn một giá trị."
            )
        }
        ValuesRefusal::Source { name, why } => source(name, why),
        ValuesRefusal::Value { source, why } => {
            format!("Giá trị của nguồn «{source}»: {}", value_fault(why))
        }
        ValuesRefusal::TooEarly {
            source,
            event,
            planned,
        } => format!(
            "Nguồn «{source}» có kết quả lúc {}, trước khi kế hoạch được ghi nhận lúc {}. Hãy chọn một sự kiện chưa diễn ra.",
            numbers::moment(*event, Lang::Vi),
            numbers::moment(*planned, Lang::Vi)
        ),
        ValuesRefusal::TooSoon { source, event, now } => format!(
            "Nguồn «{source}» đến {} mới có kết quả, bây giờ là {}. Hãy chờ đến lúc đó; nếu đồng hồ máy sai thì chỉnh lại. Chưa ghi gì.",
            numbers::moment(*event, Lang::Vi),
            numbers::moment(*now, Lang::Vi)
        ),
    }
}

fn value_fault(fault: &ValueFault) -> String {
    match fault {
        ValueFault::OtherSource => {
            "không bắt đầu bằng đúng tên nguồn trong kế hoạch (kể cả ngày hoặc số vòng).".to_owned()
        }
        ValueFault::Shape => "sau tên nguồn phải có đúng một giá trị, viết liền.".to_owned(),
        ValueFault::Prize(fault) => prize_fault(fault),
        ValueFault::Hex { digits } => format!("phải có đúng {digits} chữ số hex (0–9, a–f)."),
        ValueFault::Dice { least, found } => format!(
            "cần ít nhất {least} chữ số của xúc xắc mười mặt, viết liền và chỉ gồm chữ số; mới có {found}."
        ),
        ValueFault::NotCanonical => {
            "chưa ở dạng chuẩn (thứ tự số trong giải, chữ thường, khoảng trắng).".to_owned()
        }
    }
}

fn prize_fault(fault: &PrizeFault) -> String {
    let name = |prize: &usize| PRIZES.get(*prize).copied().unwrap_or("giải");
    match fault {
        PrizeFault::Prizes { found } => {
            format!("có {found} giải, kết quả đầy đủ có 8 giải cách nhau bằng «/».")
        }
        PrizeFault::Numbers {
            prize,
            expected,
            found,
        } => format!(
            "{} có {found} số, phải có {expected} số cách nhau bằng «.».",
            name(prize)
        ),
        PrizeFault::LostZero {
            prize,
            number,
            digits,
        } => format!(
            "{} có số «{number}» bị mất số 0 ở đầu; mỗi số của giải này có {digits} chữ số. Hãy nhập lại đúng như thông báo của nhà đài, giữ nguyên số 0.",
            name(prize)
        ),
        PrizeFault::Number {
            prize,
            number,
            digits,
        } => format!(
            "{} có «{number}», không phải số gồm {digits} chữ số.",
            name(prize)
        ),
    }
}

pub(super) fn draw(refusal: &DrawRefusal) -> String {
    match refusal {
        DrawRefusal::Plan(refusal) => plan(refusal),
        DrawRefusal::Values(refusal) => values(refusal),
    }
}

pub(super) fn secret(refusal: &SecretRefusal) -> String {
    match refusal {
        SecretRefusal::Draw(refusal) => draw(refusal),
        SecretRefusal::OtherOutcome => {
            "Kết quả này không thuộc danh sách và kế hoạch đã nêu; niêm phong chưa mở.".to_owned()
        }
        SecretRefusal::Count { expected, found } => format!(
            "Cần {expected} mã bí mật theo thứ tự trong kế hoạch, đã nhập {found}; niêm phong chưa mở."
        ),
        SecretRefusal::Secret { holder } => format!(
            "Mã bí mật của {holder} không khớp với mã cam kết; niêm phong chưa mở. Hãy nhập lại."
        ),
    }
}

pub(super) fn fault(fault: &ProofFault) -> String {
    match fault {
        ProofFault::Differs {
            figure: name,
            expected,
            found,
        } => format!(
            "{} không khớp.\n  Tính lại: {expected}\n  Ghi trong hồ sơ: {found}",
            figure(name)
        ),
        ProofFault::Frame(refusal) => frame(refusal),
        ProofFault::Draw(refusal) => draw(refusal),
        ProofFault::Secrets(refusal) => secret(refusal),
        ProofFault::Step(at, why) => {
            format!("Bước thứ {at} sau khi rút không đúng: {}", step(why))
        }
        ProofFault::Slot(slot) => format!(
            "Ô niêm phong {slot}: đơn vị được mở không phải là đơn vị mà các mã bí mật cho ra."
        ),
        ProofFault::SealedList => {
            "Danh sách niêm phong không phải là danh sách mà các mã bí mật cho ra.".to_owned()
        }
        ProofFault::Rehearsal => {
            "Đây là bằng chứng của một lượt diễn tập, không phải lượt rút thật.".to_owned()
        }
    }
}

pub(super) fn step(refusal: &StepRefusal) -> String {
    match refusal {
        StepRefusal::Number { expected, found } => {
            format!("phải là lần sửa đổi {expected}, không phải {found}.")
        }
        StepRefusal::NotInFrame(unit) => format!("đơn vị {unit} không còn trong danh sách."),
        StepRefusal::InFrame(unit) => format!("đơn vị {unit} đã có trong danh sách."),
        StepRefusal::Stratum { unit, stratum } => format!(
            "đơn vị {unit} thuộc khối {stratum}, mà kế hoạch của lượt này không có khối đó; hãy rút một lượt mới."
        ),
        StepRefusal::NoValue => {
            "đơn vị mới cần giá trị của một sự kiện diễn ra sau khi ghi sửa đổi.".to_owned()
        }
        StepRefusal::Nothing => "danh sách lựa chọn không có gì thay đổi.".to_owned(),
        StepRefusal::Frame(refusal) => frame(refusal),
        StepRefusal::Digest { expected, found } => {
            format!("mã băm của danh sách sau sửa đổi phải là {expected}, trong hồ sơ ghi {found}.")
        }
        StepRefusal::NotSelected(unit) => {
            format!("đơn vị {unit} không được chọn trong lượt này, hoặc đã được thay.")
        }
        StepRefusal::NoReserve(unit) => {
            format!("không còn đơn vị dự bị nào để thay {unit}.")
        }
        StepRefusal::OtherReplacement { expected, found } => {
            format!("đơn vị kế tiếp theo thứ tự là {expected}, không phải {found}.")
        }
        StepRefusal::Sealing => {
            "danh sách niêm phong đã lập rồi, hoặc số ô và mã gốc không đúng.".to_owned()
        }
        StepRefusal::Slot(slot) => format!("ô {slot} không có hoặc đã mở."),
        StepRefusal::Seal(slot) => {
            format!("ô {slot} không được niêm phong với đơn vị, ngày, đoàn và muối này.")
        }
        StepRefusal::Opened(unit) => format!("đơn vị {unit} không thể nằm trong ô này."),
    }
}

fn figure(figure: &Figure) -> String {
    match figure {
        Figure::Algorithm => "Tên quy tắc rút".to_owned(),
        Figure::FrameDigest => "Mã băm của danh sách".to_owned(),
        Figure::PlanDigest => "Mã băm của kế hoạch".to_owned(),
        Figure::Seed => "Hạt giống".to_owned(),
        Figure::SealedSeed => "Hạt giống niêm phong".to_owned(),
        Figure::Strata => "Danh sách các nhóm".to_owned(),
        Figure::N(s) => format!("Nhóm {s}: số đơn vị"),
        Figure::Quota(s) => format!("Nhóm {s}: chỉ tiêu tối thiểu"),
        Figure::Certain(s) => format!("Nhóm {s}: đơn vị chắc chắn"),
        Figure::TakeAll(s) => format!("Nhóm {s}: đơn vị được chọn do trọng số"),
        Figure::Drawn(s) => format!("Nhóm {s}: đơn vị được rút"),
        Figure::Reserve(s) => format!("Nhóm {s}: danh sách dự bị"),
        Figure::SurpriseSlots(s) => format!("Nhóm {s}: số đơn vị đột xuất"),
        Figure::Surprise(s) => format!("Nhóm {s}: đơn vị đột xuất"),
        Figure::Selected(s) => format!("Nhóm {s}: danh sách được chọn"),
        Figure::TicketOrder(s) => format!("Nhóm {s}: thứ tự lá thăm"),
        Figure::Standing(s) => format!("Nhóm {s}: hiện trạng sau các thay đổi"),
        Figure::Ticket(unit) => format!("Lá thăm của đơn vị {unit}"),
    }
}

pub(super) fn source_name(source: &Source) -> String {
    match source {
        Source::Xsmb { date } => {
            format!("Xổ số miền Bắc, kỳ quay ngày {}", date.strftime("%d/%m/%Y"))
        }
        Source::Drand { round, .. } => format!("Đèn hiệu ngẫu nhiên drand, vòng {round}"),
        Source::Nist2 { chain, pulse } => {
            format!("Đèn hiệu ngẫu nhiên NIST 2.0, chuỗi {chain}, nhịp {pulse}")
        }
        Source::Dice10 => "Xúc xắc mười mặt trước người chứng kiến".to_owned(),
        Source::Rehearsal => "Diễn tập, không có giá trị".to_owned(),
        Source::Os => "Bộ sinh ngẫu nhiên của máy tính".to_owned(),
    }
}
