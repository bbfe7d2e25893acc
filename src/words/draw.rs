//! Texts of the area `draw`: refusals, faults of proofs, names, minutes of a draw.

mod ceremony;
mod en;
mod minutes;
pub mod refusals;
mod vi;

use crate::sampling::{
    CodeRefusal, Counting, DrawRefusal, FrameRefusal, Grade, PlanRefusal, ProofFault,
    SecretRefusal, Source, SourceRefusal, Status, StepRefusal, UnitRefusal, ValuesRefusal,
};

pub use ceremony::CeremonyWords;
pub use minutes::MinutesWords;

/// Texts of this area.
#[derive(Debug)]
pub struct DrawWords {
    /// A text that is no code.
    pub code: fn(&str, CodeRefusal) -> String,
    /// A unit that cannot stand in a frame.
    pub unit: fn(&UnitRefusal) -> String,
    /// A frame that cannot be frozen or read.
    pub frame: fn(&FrameRefusal) -> String,
    /// A plan that does not stand.
    pub plan: fn(&PlanRefusal) -> String,
    /// A source that a plan cannot name.
    pub source: fn(&str, &SourceRefusal) -> String,
    /// Values that do not fit.
    pub values: fn(&ValuesRefusal) -> String,
    /// Why nothing is drawn.
    pub draw: fn(&DrawRefusal) -> String,
    /// Why the surprise part stays sealed.
    pub secret: fn(&SecretRefusal) -> String,
    /// A step that does not follow from a draw.
    pub step: fn(&StepRefusal) -> String,
    /// What does not hold in a proof.
    pub fault: fn(&ProofFault) -> String,
    /// Every figure of a proof follows; with the number of units.
    pub proof_holds: fn(usize) -> String,
    /// A source, as people call it.
    pub source_name: fn(&Source) -> String,
    /// A grade, such as "Hạng A".
    pub grade: fn(Grade) -> &'static str,
    /// What a grade is worth, one sentence.
    pub grade_meaning: fn(Grade) -> &'static str,
    /// A status of a unit.
    pub status: fn(Status) -> &'static str,
    /// How certain units count.
    pub counting: fn(Counting) -> &'static str,
    /// The minutes of a draw.
    pub minutes: &'static MinutesWords,
    /// The minutes, second part.
    pub ceremony: &'static CeremonyWords,
}

/// Vietnamese.
pub static VI: DrawWords = DrawWords {
    code: vi::code,
    unit: vi::unit,
    frame: vi::frame,
    plan: vi::plan,
    source: vi::source,
    values: vi::values,
    draw: vi::draw,
    secret: vi::secret,
    step: vi::step,
    fault: vi::fault,
    proof_holds: |n| format!("Đã tính lại toàn bộ: mọi số liệu đều khớp ({n} đơn vị)."),
    source_name: vi::source_name,
    grade: |grade| match grade {
        Grade::A => "Hạng A",
        Grade::B => "Hạng B",
        Grade::C => "Hạng C",
    },
    grade_meaning: |grade| match grade {
        Grade::A => {
            "Kế hoạch được ghi nhận trước một sự kiện công khai trong tương lai; bất kỳ ai cũng có \
             thể kiểm chứng."
        }
        Grade::B => {
            "Gieo xúc xắc trước người chứng kiến; tin cậy ở mức của những người chứng kiến."
        }
        Grade::C => {
            "Hạt giống do máy sinh hoặc đã biết khi lập kế hoạch; không ai kiểm chứng được rằng đã \
             không rút nhiều lần."
        }
    },
    status: |status| match status {
        Status::Normal => "bình thường",
        Status::Due => "đến hạn kiểm tra",
        Status::Forced => "chỉ định kiểm tra",
        Status::Excluded => "loại trừ",
    },
    counting: |counting| match counting {
        Counting::Counted => "đơn vị chắc chắn được tính vào chỉ tiêu",
        Counting::Additive => "đơn vị chắc chắn được cộng thêm ngoài phần rút ngẫu nhiên",
    },
    minutes: &minutes::VI,
    ceremony: &ceremony::VI,
};

/// English.
pub static EN: DrawWords = DrawWords {
    code: en::code,
    unit: en::unit,
    frame: en::frame,
    plan: en::plan,
    source: en::source,
    values: en::values,
    draw: en::draw,
    secret: en::secret,
    step: en::step,
    fault: en::fault,
    proof_holds: |n| format!("Everything was computed again: every figure follows ({n} units)."),
    source_name: en::source_name,
    grade: |grade| match grade {
        Grade::A => "Grade A",
        Grade::B => "Grade B",
        Grade::C => "Grade C",
    },
    grade_meaning: |grade| match grade {
        Grade::A => "The plan was on record before a future public event; anybody can check it.",
        Grade::B => "Dice before witnesses; worth what the witnesses are worth.",
        Grade::C => {
            "The seed came from a machine or was known when the plan was made; nobody can check \
             that the draw was not repeated."
        }
    },
    status: |status| match status {
        Status::Normal => "normal",
        Status::Due => "due for inspection",
        Status::Forced => "ordered",
        Status::Excluded => "excluded",
    },
    counting: |counting| match counting {
        Counting::Counted => "certain units count towards the quota",
        Counting::Additive => "certain units come on top of the random part",
    },
    minutes: &minutes::EN,
    ceremony: &ceremony::EN,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sampling::{PrizeFault, ValueFault};

    #[test]
    fn a_lost_zero_is_told_with_prize_number_and_digits() {
        let refusal = ValuesRefusal::Value {
            source: "XSMB 2026-08-22".to_owned(),
            why: ValueFault::Prize(PrizeFault::LostZero {
                prize: 3,
                number: "9349".to_owned(),
                digits: 5,
            }),
        };
        assert_eq!(
            (VI.values)(&refusal),
            "Giá trị của nguồn «XSMB 2026-08-22»: giải ba có số «9349» bị mất số 0 ở đầu; mỗi số \
             của giải này có 5 chữ số. Hãy nhập lại đúng như thông báo của nhà đài, giữ nguyên số 0."
        );
        assert!((EN.values)(&refusal).contains("has lost a leading zero"));
    }

    #[test]
    fn the_quota_is_shown_as_arithmetic() {
        assert_eq!((VI.minutes.quota)(30, 24, 8), "30 % × 24 = 7,2 → 8");
        assert_eq!((EN.minutes.quota)(30, 24, 8), "30 % × 24 = 7.2 → 8");
        assert_eq!((VI.minutes.quota)(30, 10, 3), "30 % × 10 = 3");
        assert_eq!((VI.minutes.quota)(33, 7, 3), "33 % × 7 = 2,31 → 3");
    }
}
