//! Working days, and spreading visits over them.
//!
//! Dates of sealed surprise visits are not made here: they follow from the sealed
//! seed (draw.md 2.9).

use jiff::civil::{Date, Weekday};

use super::holiday;

/// Whether an announced visit may fall on `date`: no weekend, no public holiday.
#[must_use]
pub fn is_working_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && holiday(date).is_none()
}

/// `count` working days from `from` to `to` (both included), evenly apart and in order.
///
/// Days repeat when there are more visits than days; empty when there is no working day.
#[must_use]
pub fn spread(count: usize, from: Date, to: Date) -> Vec<Date> {
    let days: Vec<Date> = from
        .series(jiff::Span::new().days(1))
        .take_while(|day| *day <= to)
        .filter(|day| is_working_day(*day))
        .collect();
    (0..count)
        .filter_map(|i| days.get((2 * i + 1) * days.len() / (2 * count)).copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn visits_are_spread_over_the_period() {
        let days = spread(3, date(2017, 3, 1), date(2017, 11, 30));
        assert_eq!(
            days,
            [date(2017, 4, 17), date(2017, 7, 18), date(2017, 10, 17)]
        );
    }

    #[test]
    fn no_working_day_gives_no_date() {
        assert!(spread(2, date(2017, 4, 29), date(2017, 5, 1)).is_empty());
        assert!(spread(2, date(2017, 5, 2), date(2017, 5, 1)).is_empty());
    }

    proptest! {
        #[test]
        fn only_working_days_in_order(count in 0usize..60, start in 0i64..360, length in 0i64..200) {
            let from = date(2017, 1, 1).saturating_add(jiff::Span::new().days(start));
            let to = from.saturating_add(jiff::Span::new().days(length));
            let days = spread(count, from, to);
            prop_assert!(days.is_empty() || days.len() == count);
            prop_assert!(days.iter().all(|d| is_working_day(*d) && *d >= from && *d <= to));
            prop_assert!(days.is_sorted());
        }
    }
}
