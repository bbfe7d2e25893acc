//! From raw values to a draft: every value read on its own, every fault with its place.

mod beside;
mod careful;
mod criterion;
mod frame;
mod groups;

use rust_decimal::Decimal;
use serde::Deserialize;

use ron::extensions::Extensions;

use super::diagnostic::Label;
use super::draft::{At, Draft};
use super::encoding::composed;
use super::fault::{Fault, Shape};
use super::mend::ABSENT;
use super::number;
use super::raw::{Part, Raw, SchemeRaw, Wanted};
use super::span::{Place, is_hidden};
use super::syntax;

pub(super) use careful::{Reading, read};

/// A fault before its place is turned into line and column.
#[derive(Debug)]
pub(super) struct Found {
    pub fault: Fault,
    pub place: Place,
    pub second: Option<(Place, Label)>,
}

impl Found {
    pub fn new(fault: Fault, place: Place) -> Self {
        Self {
            fault,
            place,
            second: None,
        }
    }

    pub fn and(mut self, place: Place, label: Label) -> Self {
        self.second = Some((place, label));
        self
    }
}

/// Reads the whole text in one go; `None` where it is not sound in every part. Parts of
/// the draft other than single values have no place.
pub(super) fn glance(text: &str) -> Option<Draft> {
    let raw = options().from_str::<SchemeRaw<true>>(text).ok()?;
    let mut reader = Reader::new(text);
    let draft = reader.scheme(raw);
    reader.found.is_empty().then_some(draft)
}

/// `na: "…"` instead of `na: Some("…")`.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The place of a part that was read in one go.
const NOWHERE: Place = Place { from: 0, to: 0 };

struct Reader<'a> {
    text: &'a str,
    found: Vec<Found>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            found: Vec::new(),
        }
    }

    fn report(&mut self, fault: Fault, place: Place) {
        self.found.push(Found::new(fault, place));
    }

    /// Where a raw value stands: it is a slice of the text, so its address tells.
    fn place(&self, raw: Raw<'a>) -> Place {
        let slice = raw.get_ron();
        let start = self.text.as_ptr() as usize;
        let from = (slice.as_ptr() as usize).saturating_sub(start);
        Place {
            from,
            to: from + slice.len(),
        }
    }

    /// Where the name or bracket that a raw value begins with stands.
    fn head(&self, raw: Raw<'a>) -> Place {
        let from = self.place(raw).from;
        Place {
            from,
            to: from + syntax::head(raw.get_ron()).to,
        }
    }

    /// Takes a value apart one level down.
    fn read<T: Deserialize<'a> + Wanted>(&mut self, raw: Raw<'a>) -> Option<T> {
        let slice = raw.get_ron();
        // It was told where it is missing.
        if slice == ABSENT {
            return None;
        }
        match options().from_str(slice) {
            Ok(value) => Some(value),
            Err(error) => {
                let whole = self.place(raw);
                let (mut fault, place) = syntax::fault(&error, slice, false);
                let mut place = Place {
                    from: whole.from + place.from,
                    to: whole.from + place.to,
                };
                if let Fault::WrongShape(shape) = &mut fault {
                    *shape = syntax::wanted(slice).or(T::SHAPE).unwrap_or(*shape);
                    // A short value is marked whole.
                    if place.from == whole.from && !slice.contains(['(', '[', '\n']) {
                        place = whole;
                    }
                }
                self.report(fault, place);
                None
            }
        }
    }

    /// Takes a part apart, unless that was done with the whole.
    fn open<T: Deserialize<'a> + Wanted, const FAST: bool>(
        &mut self,
        part: Part<'a, T, FAST>,
    ) -> (Place, Option<T>) {
        match part {
            Part::Done(value) => (NOWHERE, Some(value)),
            Part::Raw(raw) => (self.head(raw), self.read(raw)),
        }
    }

    /// A text, composed.
    fn text(&mut self, raw: Raw<'a>) -> Option<At<String>> {
        let place = self.place(raw);
        let slice = raw.get_ron();
        if slice == ABSENT {
            return None;
        }
        let inside = slice.strip_prefix('"').and_then(|s| s.strip_suffix('"'));
        if let Some(plain) = inside.filter(|inside| !inside.contains('\\')) {
            return Some(At {
                value: composed(plain).into_owned(),
                place,
            });
        }
        match options().from_str::<String>(slice) {
            Ok(text) => Some(At {
                value: composed(&text).into_owned(),
                place,
            }),
            Err(_) => {
                self.report(Fault::WrongShape(Shape::Text), place);
                None
            }
        }
    }

    /// A text that says something.
    fn filled(&mut self, raw: Raw<'a>, field: &'static str) -> Option<At<String>> {
        let text = self.text(raw)?;
        if text.value.trim().is_empty() {
            self.report(Fault::EmptyText { field }, text.place);
            return None;
        }
        Some(text)
    }

    /// A label or kind: a filled text without blanks around it, which would make another
    /// of it.
    fn label(&mut self, raw: Raw<'a>, field: &'static str) -> Option<At<String>> {
        let mut text = self.filled(raw, field)?;
        let bare = text
            .value
            .trim_matches(|c: char| c.is_whitespace() || is_hidden(c));
        if bare != text.value {
            let bare = bare.to_owned();
            let written = std::mem::replace(&mut text.value, bare);
            let fault = Fault::UntidyText {
                field,
                text: written,
            };
            self.report(fault, text.place);
        }
        Some(text)
    }

    /// An id: a filled text without blanks around it or control characters in it.
    fn id(&mut self, raw: Raw<'a>) -> Option<At<String>> {
        let id = self.filled(raw, "id")?;
        let hidden = |c: char| c.is_control() || is_hidden(c);
        if id.value.trim() != id.value || id.value.chars().any(hidden) {
            let fault = Fault::UntidyId {
                id: id.value.clone(),
            };
            self.report(fault, id.place);
        }
        Some(id)
    }

    fn decimal(&mut self, raw: Raw<'a>) -> Option<At<Decimal>> {
        let place = self.place(raw);
        if raw.get_ron() == ABSENT {
            return None;
        }
        match number::decimal(raw.get_ron()) {
            Ok(value) => {
                if let Some(whole) = number::grouped(raw.get_ron()) {
                    let text = raw.get_ron().to_owned();
                    self.report(Fault::LooksGrouped { text, whole }, place);
                }
                Some(At { value, place })
            }
            Err(why) => {
                let text = raw.get_ron().to_owned();
                self.report(Fault::NotDecimal { text, why }, place);
                None
            }
        }
    }

    /// A whole number between two ends, both allowed.
    fn whole(&mut self, raw: Raw<'a>, field: &'static str, from: u32, to: u32) -> Option<At<u32>> {
        let number = self.decimal(raw)?;
        let whole = u32::try_from(number.value).ok();
        let whole = whole.filter(|_| number.value.scale() == 0);
        let Some(value) = whole.filter(|value| (from..=to).contains(value)) else {
            self.report(
                Fault::OutOfRange {
                    field,
                    from,
                    to,
                    whole: true,
                },
                number.place,
            );
            return None;
        };
        Some(At {
            value,
            place: number.place,
        })
    }

    fn list(&mut self, raw: Raw<'a>) -> Option<Vec<Raw<'a>>> {
        self.read(raw)
    }

    /// A list of which every entry must be readable.
    fn all<R, T>(
        &mut self,
        list: Vec<R>,
        mut one: impl FnMut(&mut Self, R) -> Option<T>,
    ) -> Option<Vec<T>> {
        // Every entry is read, also behind one that fails: all faults in one run.
        let read: Vec<Option<T>> = list.into_iter().map(|raw| one(self, raw)).collect();
        read.into_iter().collect()
    }

    /// A label and its points, as levels and bands are written.
    fn pair(
        &mut self,
        (text, number): (Raw<'a>, Raw<'a>),
        field: &'static str,
    ) -> Option<(At<String>, At<Decimal>)> {
        let text = self.label(text, field);
        let number = self.decimal(number);
        Some((text?, number?))
    }
}
