//! A value through time: what it was first, and what it became on which day.
//!
//! Knows nothing of agencies, and never forgets an earlier value unless told that things
//! had always been so.

use jiff::civil::Date;

/// A value with the days on which it changed.
#[derive(Debug, Clone)]
pub(super) struct Dated<T> {
    first: T,
    /// Later values, each from its day on, in order of days. Most values never change: a
    /// registry has nine for each agency, and room for changes would double them.
    later: Option<Box<Later<T>>>,
}

#[derive(Debug, Clone)]
struct Later<T>(Vec<(Date, T)>);

impl<T: PartialEq> Dated<T> {
    /// A value that has always been so.
    pub(super) fn always(value: T) -> Self {
        Self {
            first: value,
            later: None,
        }
    }

    fn later(&self) -> &[(Date, T)] {
        self.later.as_ref().map_or(&[], |later| &later.0)
    }

    /// The value on a day.
    pub(super) fn at(&self, day: Date) -> &T {
        let mut later = self.later().iter().rev();
        later
            .find(|(from, _)| *from <= day)
            .map_or(&self.first, |(_, value)| value)
    }

    /// Records a value: from a day on until the next change that is known, or, with
    /// `None`, as if it had always been so. Recording what holds already changes nothing.
    pub(super) fn set(&mut self, from: Option<Date>, value: T) {
        if *self.at(from.unwrap_or(Date::MAX)) == value {
            return;
        }
        let Some(from) = from else {
            *self = Self::always(value);
            return;
        };
        let later = self
            .later
            .get_or_insert_with(|| Box::new(Later(Vec::new())));
        match later.0.binary_search_by_key(&from, |(day, _)| *day) {
            Ok(at) => {
                if let Some(version) = later.0.get_mut(at) {
                    version.1 = value;
                }
            }
            Err(at) => later.0.insert(at, (from, value)),
        }
    }

    /// All values, the oldest first.
    pub(super) fn values(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(self.later().iter().map(|(_, value)| value))
    }

    /// The values that a day finds replaced, the oldest first.
    pub(super) fn before(&self, day: Date) -> impl Iterator<Item = &T> {
        let begun = self.later().iter().filter(|(from, _)| *from <= day).count();
        self.values().take(begun)
    }

    /// Every value with the days it holds: from the first, which is none for the oldest, to
    /// before the second, which is none for the newest.
    pub(super) fn spans(&self) -> impl Iterator<Item = (Option<Date>, Option<Date>, &T)> {
        let starts = std::iter::once(None).chain(self.later().iter().map(|(day, _)| Some(*day)));
        let ends = self.later().iter().map(|(day, _)| Some(*day));
        let ends = ends.chain(std::iter::once(None));
        starts
            .zip(ends)
            .zip(self.values())
            .map(|((from, before), value)| (from, before, value))
    }

    /// The days on which it changed.
    pub(super) fn changes(&self) -> impl Iterator<Item = Date> {
        self.later().iter().map(|(day, _)| *day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_change_holds_from_its_day_until_the_next() {
        let mut name = Dated::always("a");
        name.set(Some(date(2025, 7, 1)), "c");
        name.set(Some(date(2021, 1, 1)), "b");
        assert_eq!(*name.at(date(2020, 12, 31)), "a");
        assert_eq!(*name.at(date(2021, 1, 1)), "b");
        assert_eq!(*name.at(date(2025, 6, 30)), "b");
        assert_eq!(*name.at(date(2025, 7, 1)), "c");
        name.set(Some(date(2021, 1, 1)), "B");
        assert_eq!(*name.at(date(2021, 1, 1)), "B");
    }

    #[test]
    fn always_replaces_history_only_where_it_differs() {
        let mut name = Dated::always("a");
        name.set(Some(date(2021, 1, 1)), "b");
        name.set(None, "b");
        assert_eq!(*name.at(date(2020, 1, 1)), "a");
        name.set(None, "c");
        assert_eq!(*name.at(date(2020, 1, 1)), "c");
    }
}
