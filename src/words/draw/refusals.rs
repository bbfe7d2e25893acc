//! Refusals about draws, told: which rule said no, and what to do next.

use crate::book::{Refusal, SealMode};
use crate::words::refusal::Told;
use crate::words::{Lang, Words, numbers};

/// A refusal about a draw.
#[must_use]
pub fn tell(refusal: &Refusal, words: &Words) -> Told {
    let vi = words.lang == Lang::Vi;
    let day = |date| numbers::date(date, words.lang);
    let told = |vietnamese: (String, &str), english: (String, &str)| {
        let (what, hint) = if vi { vietnamese } else { english };
        Told {
            what,
            hint: (!hint.is_empty()).then(|| hint.to_owned()),
        }
    };
    match refusal {
        Refusal::BadMark { unit, twice: true } => told(
            (
                format!("Đơn vị {unit} được nêu hai lần."),
                "giữ lại một lần.",
            ),
            (format!("Unit {unit} is named twice."), "keep one of them."),
        ),
        Refusal::BadMark { unit, twice: false } => told(
            (
                format!(
                    "Đơn vị {unit} không thuộc danh sách lựa chọn của lượt này, nên không thể loại trừ, chỉ định hay gán trọng số."
                ),
                "xem danh sách bằng `parplan agencies list`.",
            ),
            (
                format!(
                    "Unit {unit} is not in the frame of this draw: it cannot be excluded, forced or weighted."
                ),
                "see the units with `parplan agencies list`.",
            ),
        ),
        Refusal::ExclusionWithoutReason(unit) => told(
            (
                format!(
                    "Loại trừ đơn vị {unit} phải có lý do và số văn bản; đơn vị bị loại trừ vẫn được tính vào tổng số."
                ),
                "ghi MÃ=LÝ DO, ví dụ 79-SYT=đang thanh tra theo QĐ 12/QĐ-TTr.",
            ),
            (
                format!(
                    "Excluding unit {unit} needs a reason and the number of a document; an excluded unit still counts in n."
                ),
                "write CODE=REASON, such as 79-SYT=under inspection, decision 12/QĐ-TTr.",
            ),
        ),
        Refusal::ForceWithoutReason(unit) => told(
            (
                format!("Chỉ định kiểm tra đơn vị {unit} phải có lý do và số văn bản."),
                "ghi MÃ=LÝ DO, ví dụ 79-SYT=kết luận số 12/KL-TT yêu cầu kiểm tra lại.",
            ),
            (
                format!(
                    "Forcing unit {unit} into the selection needs a reason and the number of a document."
                ),
                "write CODE=REASON, such as 79-SYT=conclusion 12/KL-TT orders another inspection.",
            ),
        ),
        Refusal::NoSuchStratum { stratum, known } => told(
            (
                format!(
                    "Danh sách lựa chọn không có khối \"{stratum}\"; có: {}.",
                    known.join(", ")
                ),
                "ghi KHỐI=TỶ LỆ, ví dụ DISTRICT=40%.",
            ),
            (
                format!(
                    "The frame has no stratum \"{stratum}\"; there are {}.",
                    known.join(", ")
                ),
                "write STRATUM=SHARE, such as DISTRICT=40%.",
            ),
        ),
        Refusal::WeightsInSmallStratum { stratum, n } => told(
            (
                format!(
                    "Khối {stratum} chỉ có {n} đơn vị: trọng số chỉ dùng trong khối từ 10 đơn vị trở lên, vì ở khối nhỏ xác suất sẽ lệch xa trọng số."
                ),
                "bỏ trọng số của khối này, hoặc dùng tỷ lệ khác nhau giữa các khối (--share KHỐI=TỶ LỆ).",
            ),
            (
                format!(
                    "Stratum {stratum} has {n} units only: weights are for strata of 10 or more, because in small ones chances stray far from weights."
                ),
                "leave the weights of this stratum out, or give strata different shares (--share STRATUM=SHARE).",
            ),
        ),
        Refusal::RotationTooShort(years) => told(
            (
                format!(
                    "Vòng luân phiên {years} năm không thực hiện được với 30 % mỗi năm; ngắn nhất là 4 năm."
                ),
                "dùng --rotation 5 (mặc định), 4, hoặc off.",
            ),
            (
                format!(
                    "A rotation of {years} years cannot be kept with 30 % a year; the shortest is 4."
                ),
                "use --rotation 5 (the default), 4, or off.",
            ),
        ),
        Refusal::Rehearsal => told(
            (
                "Nguồn REHEARSAL chỉ dùng cho diễn tập, không bao giờ cho lượt rút thật."
                    .to_owned(),
                "dùng --rehearsal để diễn tập; không ghi gì vào sổ.",
            ),
            (
                "The source REHEARSAL is for rehearsals only, never for a draw.".to_owned(),
                "use --rehearsal to rehearse; nothing is recorded then.",
            ),
        ),
        Refusal::CommittedToOther { expected, found } => told(
            (
                format!(
                    "Các mã cam kết lập cho lượt {found}, nhưng lượt kế tiếp bây giờ là {expected}: có người vừa rút. Chưa ghi gì."
                ),
                "làm lại từ đầu; tệp khóa cũ không dùng được nữa.",
            ),
            (
                format!(
                    "The commitments are for draw {found}, but the next draw is {expected} now: somebody drew in between. Nothing was recorded."
                ),
                "begin anew; the old key files are of no use.",
            ),
        ),
        Refusal::AlreadyDrawn(id) => told(
            (
                format!("Lượt {id} đã rút xong; hạt giống của nó không thể thay."),
                "rút một lượt mới, có lý do, nếu thật sự cần.",
            ),
            (
                format!("Draw {id} has been made; its seed cannot be replaced."),
                "make another draw, with a reason, if it is really needed.",
            ),
        ),
        Refusal::NotDrawn(id) => told(
            (
                format!("Lượt {id} chưa rút: còn chờ giá trị của nguồn."),
                "nhập giá trị bằng `parplan draw seed`.",
            ),
            (
                format!("Draw {id} is not drawn yet: it waits for its source."),
                "give the value with `parplan draw seed`.",
            ),
        ),
        Refusal::Abandoned(id) => told(
            (format!("Lượt {id} đã bỏ."), "rút một lượt mới, có lý do."),
            (
                format!("Draw {id} was given up."),
                "make another draw, with a reason.",
            ),
        ),
        Refusal::ReasonNeeded => told(
            (
                "Phải ghi lý do và số văn bản.".to_owned(),
                "dùng --reason \"…\".",
            ),
            (
                "A reason with the number of the document is needed.".to_owned(),
                "use --reason \"…\".",
            ),
        ),
        Refusal::DocumentNeeded(text) => told(
            (
                format!(
                    "\"{text}\" không có số văn bản; mọi thay đổi sau khi rút phải nêu số văn bản."
                ),
                "ví dụ \"Nghị quyết 1685/NQ-UBTVQH15\".",
            ),
            (
                format!(
                    "\"{text}\" has no document number; every change after a draw names its document."
                ),
                "such as \"Resolution 1685/NQ-UBTVQH15\".",
            ),
        ),
        Refusal::OtherSources { first, other } => told(
            (
                format!(
                    "Các lượt {first} và {other} nêu nguồn khác nhau, không thể nhập giá trị chung."
                ),
                "nhập cho từng lượt.",
            ),
            (
                format!(
                    "Draws {first} and {other} name different sources and cannot be given one value."
                ),
                "give each its own.",
            ),
        ),
        Refusal::FallbackNeeded { planned, held } => told(
            (
                format!("Kế hoạch nêu «{planned}» nhưng giá trị là của «{held}»."),
                "nếu kỳ quay đã nêu không diễn ra, ghi lý do bằng --fallback \"…\"; nếu không, nhập lại đúng giá trị.",
            ),
            (
                format!("The plan names «{planned}» but the value is of «{held}»."),
                "if the event named was not held, say why with --fallback \"…\"; else type the right value.",
            ),
        ),
        Refusal::AmendmentWaits(id) => told(
            (
                format!("Sửa đổi của lượt {id} còn chờ sự kiện đã nêu."),
                "nhập giá trị bằng `parplan draw seed` trước.",
            ),
            (
                format!("The amendment of draw {id} still waits for its event."),
                "give its value with `parplan draw seed` first.",
            ),
        ),
        Refusal::SourceNeeded { newcomers } => told(
            (
                format!(
                    "Đơn vị mới: {newcomers}. Lá thăm của đơn vị mới lấy từ một sự kiện diễn ra sau khi ghi sửa đổi, để không ai chọn được số phận của chúng qua mã."
                ),
                "nêu sự kiện bằng --source, ví dụ \"XSMB 2026-12-01\".",
            ),
            (
                format!(
                    "New units: {newcomers}. Their tickets come from an event after the amendment is filed, so that nobody chooses their fate by their codes."
                ),
                "name it with --source, such as \"XSMB 2026-12-01\".",
            ),
        ),
        Refusal::Step(why) => {
            let text = (words.draw.step)(why);
            told(
                (format!("Không thực hiện được: {text}"), ""),
                (format!("This cannot be done: {text}"), ""),
            )
        }
        Refusal::NotSealed(id) => told(
            (
                format!("Lượt {id} không có người giữ khóa, không có gì niêm phong."),
                "phần đột xuất xem bằng `parplan draw reveal`.",
            ),
            (
                format!("Draw {id} has no holders; nothing in it is sealed."),
                "see its surprise part with `parplan draw reveal`.",
            ),
        ),
        Refusal::Sealed(id) => told(
            (
                format!("Phần đột xuất của lượt {id} do những người giữ khóa niêm phong."),
                "mở từng ô bằng `parplan draw reveal` với mật khẩu của họ.",
            ),
            (
                format!("The surprise part of draw {id} is sealed by its holders."),
                "open one slot at a time with `parplan draw reveal` and their passphrases.",
            ),
        ),
        Refusal::OtherMode { draw, mode } => {
            let (v, e) = match mode {
                SealMode::JustInTime => (
                    "rút ngay trong buổi sáng kiểm tra",
                    "drawn on the morning of the visit",
                ),
                SealMode::SealedList => ("lập sẵn thành danh sách niêm phong", "on a sealed list"),
            };
            told(
                (format!("Các ô đột xuất của lượt {draw} được {v}."), ""),
                (format!("The surprise slots of draw {draw} are {e}."), ""),
            )
        }
        Refusal::Secret(why) => {
            let text = (words.draw.secret)(why);
            told(
                (text.clone(), "mọi ô vẫn còn niêm phong."),
                (text, "every slot stays sealed."),
            )
        }
        Refusal::AllOpened(id) => told(
            (
                format!("Lượt {id} không còn ô đột xuất nào phải mở."),
                "công bố các mã bí mật bằng `parplan draw reveal --publish`.",
            ),
            (
                format!("Draw {id} owes no surprise visit any more."),
                "publish the secrets with `parplan draw reveal --publish`.",
            ),
        ),
        Refusal::SlotOrder { next } => told(
            (format!("Các ô mở lần lượt; ô kế tiếp là {next}."), ""),
            (
                format!("Slots are opened in turn; the next one is {next}."),
                "",
            ),
        ),
        Refusal::NotItsDay { date, today } => told(
            (
                format!(
                    "Ô này của ngày {}, hôm nay là {}: không ai được biết trước.",
                    day(*date),
                    day(*today)
                ),
                "mở vào buổi sáng của ngày đó.",
            ),
            (
                format!(
                    "This slot is of {}, today is {}: nobody may know before.",
                    day(*date),
                    day(*today)
                ),
                "open it on the morning of its day.",
            ),
        ),
        Refusal::DayPassed { date, today } => told(
            (
                format!(
                    "Buổi sáng ngày {} đã qua, hôm nay là {}: chỉ rút cho ngày hôm nay, để không ai chọn ngày theo kết quả.",
                    day(*date),
                    day(*today)
                ),
                "bỏ --date, hoặc ghi ngày hôm nay.",
            ),
            (
                format!(
                    "The morning of {} is over, today is {}: a unit is drawn for today only, so that nobody chooses a day for its result.",
                    day(*date),
                    day(*today)
                ),
                "leave --date out, or give today.",
            ),
        ),
        Refusal::MorningValue { allowed } => told(
            (
                format!(
                    "Giá trị của buổi sáng phải là của: {}; giá trị khác có thể được lựa chọn.",
                    allowed.join("; ")
                ),
                "nhập cả tên nguồn, hoặc «-» nếu không dùng.",
            ),
            (
                format!(
                    "The morning's value must be of {}; any other could have been chosen.",
                    allowed.join("; or ")
                ),
                "type the source's name too, or «-» for none.",
            ),
        ),
        Refusal::StillSealed { owed } => told(
            (
                format!(
                    "Còn {owed} cuộc kiểm tra đột xuất chưa mở; công bố mã bí mật bây giờ sẽ làm lộ."
                ),
                "mở hết các ô trước.",
            ),
            (
                format!(
                    "{owed} surprise visits are not opened yet; the secrets would give them away."
                ),
                "open all slots first.",
            ),
        ),
        Refusal::Published(id) => told(
            (format!("Các mã bí mật của lượt {id} đã công bố."), ""),
            (
                format!("The secrets of draw {id} were published already."),
                "",
            ),
        ),
        // Every other refusal is told by its own area.
        _ => told(
            ("Không thực hiện được. Chưa ghi gì.".to_owned(), ""),
            ("This cannot be done. Nothing was recorded.".to_owned(), ""),
        ),
    }
}
