//! Rotation: a unit that was not visited for too long is selected without chance.
//!
//! With N = 5 a unit is due that was not visited in the last four years; it then has a
//! visit at least every fifth (draw.md 2.6). Nobody is ever barred for a recent visit.

/// Whether a unit is due in `year`, last visited (or entered in the register) in `last`,
/// when a visit is owed every `every` years; `every` is 1 or more.
#[must_use]
pub fn is_due(year: i16, last: i16, every: u16) -> bool {
    i32::from(year) - i32::from(last) >= i32::from(every.max(1))
}

/// The reason that stands in the frame, in the language of the record: the frame is hashed,
/// so it cannot follow the reader's language.
#[must_use]
pub fn due_reason(last: i16, every: u16) -> String {
    format!("Chưa được kiểm tra từ năm {last} (đến hạn {every} năm)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_due_in_the_fifth_year_and_not_before() {
        assert!(!is_due(2021, 2017, 5));
        assert!(is_due(2022, 2017, 5));
        assert!(is_due(2030, 2017, 5));
        assert!(!is_due(2016, 2017, 5));
    }
}
