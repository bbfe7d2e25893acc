//! Public holidays of Viet Nam, as a default that an office's own decrees override.
//!
//! Labour Code 2019, art. 112: 1 January, Tết (five days), Giỗ Tổ, 30 April, 1 May,
//! 2 September and a neighbour. The two lunar dates come from a table computed for
//! UTC+7 and checked against two independent packages; swapped days are decided year
//! by year and are therefore never invented here.

use jiff::civil::Date;

/// First year of the lunar table.
const FIRST_YEAR: i16 = 2000;

/// Days from 1 January to the first day of Tết and to 10/3 of the lunar year, 2000–2100.
#[rustfmt::skip]
const LUNAR: [(u8, u8); 101] = [
    (35, 104), (23, 92), (42, 111), (31, 100), (21, 118), (39, 107), (28, 96), (47, 115),
    (37, 105), (25, 93), (44, 112), (33, 101), (22, 90), (40, 108), (30, 98), (49, 117),
    (38, 106), (27, 95), (46, 114), (35, 103), (24, 92), (42, 110), (31, 99), (21, 118),
    (40, 108), (28, 96), (47, 115), (36, 105), (25, 94), (43, 112), (32, 101), (22, 90),
    (41, 109), (30, 98), (49, 117), (38, 106), (27, 96), (45, 113), (34, 102), (23, 92),
    (42, 110), (31, 99), (21, 118), (40, 108), (29, 97), (47, 115), (36, 104), (25, 93),
    (44, 112), (32, 100), (22, 90), (41, 109), (31, 99), (48, 117), (38, 106), (27, 95),
    (45, 114), (34, 102), (23, 91), (42, 110), (32, 100), (20, 89), (39, 108), (28, 97),
    (47, 116), (35, 104), (25, 93), (44, 112), (33, 101), (22, 90), (41, 109), (30, 98),
    (49, 117), (37, 105), (26, 94), (45, 113), (35, 103), (23, 91), (42, 110), (32, 100),
    (21, 89), (39, 107), (28, 96), (47, 115), (36, 104), (25, 92), (44, 111), (33, 101),
    (23, 91), (40, 109), (29, 98), (48, 117), (37, 106), (26, 94), (45, 113), (35, 102),
    (24, 92), (42, 110), (31, 100), (20, 118), (39, 107),
];

/// A day off and the reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// Tết Dương lịch.
    NewYear,
    /// Tết Nguyên đán, the eve and four days.
    Tet,
    /// Giỗ Tổ Hùng Vương, 10/3 of the lunar year.
    HungKings,
    /// 30 April.
    Reunification,
    /// 1 May.
    Labour,
    /// 2 September and the day beside it.
    National,
}

/// The holiday that falls on `date`, if any. Outside 2000–2100 the lunar ones are unknown.
#[must_use]
pub fn holiday(date: Date) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (4, 30) => Some(Holiday::Reunification),
        (5, 1) => Some(Holiday::Labour),
        (9, 2 | 3) => Some(Holiday::National),
        _ => lunar_holiday(date),
    }
}

fn lunar_holiday(date: Date) -> Option<Holiday> {
    let row = usize::try_from(date.year() - FIRST_YEAR).ok()?;
    let (tet, hung_kings) = LUNAR.get(row)?;
    let day = date.day_of_year() - 1;
    let (tet, hung_kings) = (i16::from(*tet), i16::from(*hung_kings));
    if (tet - 1..=tet + 3).contains(&day) {
        Some(Holiday::Tet)
    } else if day == hung_kings {
        Some(Holiday::HungKings)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn lunar_days_of_known_years() {
        assert_eq!(holiday(date(2017, 1, 28)), Some(Holiday::Tet));
        assert_eq!(holiday(date(2017, 1, 27)), Some(Holiday::Tet));
        assert_eq!(holiday(date(2017, 2, 1)), None);
        assert_eq!(holiday(date(2024, 4, 18)), Some(Holiday::HungKings));
        assert_eq!(holiday(date(2026, 2, 17)), Some(Holiday::Tet));
    }

    #[test]
    fn no_year_is_out_of_reach() {
        assert_eq!(holiday(date(1999, 2, 16)), None);
        assert_eq!(holiday(date(9999, 9, 2)), Some(Holiday::National));
    }
}
