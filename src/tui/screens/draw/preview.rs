//! The arithmetic of a draw before anything is recorded: units, excluded ones, quota.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::sampling::quota::quota;
use crate::tui::cx::ScreenCx;

/// Whose duty is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Whose {
    /// The city.
    #[default]
    City,
    /// Every head.
    Heads,
    /// One head, by key.
    Head(String),
}

/// The frames of a wish on one day.
#[derive(Debug, Default)]
pub(super) struct Frames {
    of: Option<(Whose, Date)>,
    /// Key, code and name of the stratum of every unit.
    units: Vec<(String, String, String)>,
    /// Keys of the heads drawn.
    pub(super) heads: Vec<String>,
}

impl Frames {
    /// Reads the registry, unless this day was read already.
    pub(super) fn read(&mut self, whose: &Whose, day: Date, cx: &ScreenCx<'_>) {
        let of = Some((whose.clone(), day));
        if self.of == of {
            return;
        }
        *self = Self {
            of,
            ..Self::default()
        };
        let view = cx.book.registry.as_of(day);
        if *whose == Whose::City {
            for unit in view.city_frame() {
                let block = (cx.words.draw_lists.stratum)(&unit.kind.stratum());
                self.units
                    .push((unit.key.to_string(), unit.code.to_owned(), block));
            }
            return;
        }
        for head in view.heads() {
            let key = head.key.to_string();
            if matches!(whose, Whose::Head(one) if *one != key) {
                continue;
            }
            let name = view.full_name(head.key);
            for unit in view.head_frame(head.key) {
                self.units
                    .push((unit.key.to_string(), unit.code.to_owned(), name.clone()));
            }
            self.heads.push(key);
        }
    }

    /// Whether a key or code stands in the frame.
    pub(super) fn has(&self, code: &str) -> bool {
        self.units.iter().any(|unit| is(unit, code))
    }

    /// One line a stratum, then the sum.
    pub(super) fn lines(&self, share: u32, excluded: &[&str], cx: &ScreenCx<'_>) -> Vec<String> {
        let w = cx.words.screens.draw;
        let mut strata: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for unit in &self.units {
            let count = strata.entry(&unit.2).or_default();
            count.0 += 1;
            count.1 += usize::from(excluded.iter().any(|code| is(unit, code)));
        }
        let mut sum = (0, 0);
        let mut lines = Vec::new();
        for (name, (n, out)) in strata {
            let wanted = usize::try_from(quota(n as u64, share)).unwrap_or(usize::MAX);
            let mut line = format!(
                "{name}: {}",
                (cx.words.draw.minutes.quota)(share, n, wanted)
            );
            if out > 0 {
                line.push_str(&(w.excluded)(out));
            }
            sum = (sum.0 + n, sum.1 + wanted);
            lines.push(line);
        }
        lines.push((w.total)(sum.0, sum.1));
        lines
    }
}

fn is(unit: &(String, String, String), code: &str) -> bool {
    unit.0.eq_ignore_ascii_case(code) || unit.1.eq_ignore_ascii_case(code)
}
