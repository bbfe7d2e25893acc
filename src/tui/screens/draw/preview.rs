//! The arithmetic of a draw before anything is recorded: units, excluded ones, quota.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::book::{DrawRequest, Tier};
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
    /// Key and code of every unit.
    units: Vec<(String, String)>,
    /// Keys of the heads drawn.
    pub(super) heads: Vec<String>,
    /// Their names.
    names: BTreeMap<String, String>,
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
                self.units
                    .push((unit.key.to_string(), unit.code.to_owned()));
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
                    .push((unit.key.to_string(), unit.code.to_owned()));
            }
            self.names.insert(key.clone(), name);
            self.heads.push(key);
        }
    }

    /// Whether a key or code stands in the frame.
    pub(super) fn has(&self, code: &str) -> bool {
        self.units.iter().any(|unit| is(unit, code))
    }

    /// The arithmetic of each block with its three numbers, then the sum; or why there is none.
    pub(super) fn lines(&self, requests: &[DrawRequest], cx: &ScreenCx<'_>) -> Vec<String> {
        let w = cx.words.screens.draw;
        let blocks = match cx.book.preview_draws(requests, cx.instant()) {
            Ok(blocks) => blocks,
            Err(refusal) => {
                let told = (cx.words.refusal.tell)(&refusal);
                return [Some(told.what), told.hint].into_iter().flatten().collect();
            }
        };
        let mut sum = (0, 0);
        let mut lines = Vec::new();
        for block in &blocks {
            let name = match &block.tier {
                Tier::Head(key) if block.stratum == key.as_str() => {
                    let name = self.names.get(key.as_str());
                    name.map_or(block.stratum.as_str(), String::as_str)
                        .to_owned()
                }
                _ => (cx.words.draw_lists.stratum)(&block.stratum),
            };
            lines.push(format!(
                "{name}: {}{}",
                (cx.words.draw.minutes.quota)(block.share, block.n, block.quota),
                (w.marks)(block.due, block.forced, block.excluded)
            ));
            let (random, certain) = (block.random, block.certain());
            let numbers = (w.numbers)(random, certain, block.total(), block.n);
            // Where nothing is certain the arithmetic says it all.
            if certain > 0 || block.random != block.quota {
                lines.push(format!("   → {numbers}"));
            }
            sum = (sum.0 + block.n, sum.1 + block.total());
        }
        lines.push((w.total)(sum.0, sum.1));
        lines
    }
}

fn is(unit: &(String, String), code: &str) -> bool {
    unit.0.eq_ignore_ascii_case(code) || unit.1.eq_ignore_ascii_case(code)
}
