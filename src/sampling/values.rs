//! The values of a plan's sources: one line each, in the plan's order, not before its day.
//!
//! What enters a seed is canonical; what a person types may differ in spaces, case and the
//! order of numbers only.

use jiff::Timestamp;
use jiff::civil::DateTime;

use super::source::{Source, SourceRefusal, ValueFault, in_viet_nam};

/// Why values are refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValuesRefusal {
    /// Not one value for each source.
    Count {
        /// Sources of the plan.
        expected: usize,
        /// Values given.
        found: usize,
    },
    /// A source's name is refused.
    Source {
        /// Its name.
        name: String,
        /// What is wrong.
        why: SourceRefusal,
    },
    /// A value is refused.
    Value {
        /// Name of its source.
        source: String,
        /// What is wrong.
        why: ValueFault,
    },
    /// The event was held before the plan was on record.
    TooEarly {
        /// Name of the source.
        source: String,
        /// Day and time of the event, in Viet Nam.
        event: DateTime,
        /// Day and time of the plan, in Viet Nam.
        planned: DateTime,
    },
    /// The event is still to come.
    TooSoon {
        /// Name of the source.
        source: String,
        /// Day and time of the event, in Viet Nam.
        event: DateTime,
        /// Now, in Viet Nam.
        now: DateTime,
    },
}

/// Reads one value per source as people type them and gives the canonical lines.
///
/// # Errors
/// See [`ValuesRefusal`].
pub fn read_values(sources: &[String], values: &[String]) -> Result<Vec<String>, ValuesRefusal> {
    if sources.len() != values.len() {
        return Err(ValuesRefusal::Count {
            expected: sources.len(),
            found: values.len(),
        });
    }
    let pairs = sources.iter().zip(values);
    pairs
        .map(|(name, value)| {
            let read = named(name)?.read(value);
            read.map_err(|why| ValuesRefusal::Value {
                source: name.clone(),
                why,
            })
        })
        .collect()
}

/// Holds values to their canonical form, as they enter a seed.
pub(super) fn check_values(sources: &[String], values: &[String]) -> Result<(), ValuesRefusal> {
    let canonical = read_values(sources, values)?;
    let mut triples = sources.iter().zip(values).zip(&canonical);
    match triples.find(|((_, value), canonical)| value != canonical) {
        Some(((source, _), _)) => Err(ValuesRefusal::Value {
            source: source.clone(),
            why: ValueFault::NotCanonical,
        }),
        None => Ok(()),
    }
}

/// Refuses events held before the plan was on record; a source without a known time passes.
///
/// # Errors
/// A source that is refused or too early.
pub fn check_planned(sources: &[String], planned: Timestamp) -> Result<(), ValuesRefusal> {
    for name in sources {
        match named(name)?.event_instant() {
            Some(event) if event <= planned => {
                return Err(ValuesRefusal::TooEarly {
                    source: name.clone(),
                    event: in_viet_nam(event),
                    planned: in_viet_nam(planned),
                });
            }
            _ => {}
        }
    }
    Ok(())
}

/// Refuses values of events that are still to come.
///
/// # Errors
/// A source that is refused or too soon.
pub fn check_held(
    sources: &[String],
    values: &[String],
    now: Timestamp,
) -> Result<(), ValuesRefusal> {
    for (name, value) in sources.iter().zip(values) {
        let source = named(name)?;
        let held = source.held(value).unwrap_or(source);
        match held.event_instant() {
            Some(event) if event > now => {
                return Err(ValuesRefusal::TooSoon {
                    source: held.name(),
                    event: in_viet_nam(event),
                    now: in_viet_nam(now),
                });
            }
            _ => {}
        }
    }
    Ok(())
}

/// The lottery that was held instead of a planned one, where a value is of a later day.
#[must_use]
pub fn held_instead(source: &str, value: &str) -> Option<String> {
    let source = Source::parse(source).ok()?;
    let held = source.held(value)?;
    (held != source).then(|| held.name())
}

fn named(name: &str) -> Result<Source, ValuesRefusal> {
    Source::parse(name).map_err(|why| ValuesRefusal::Source {
        name: name.to_owned(),
        why,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sampling::source::{QUICKNET, quicknet_round_at};

    #[test]
    fn an_event_before_the_plan_is_refused_to_the_minute() {
        let at = |text: &str| text.parse::<Timestamp>().expect("instant");
        let lottery = ["XSMB 2026-12-01".to_owned()];
        // The lottery begins at 18:10 in Viet Nam, 11:10 UTC.
        assert_eq!(check_planned(&lottery, at("2026-12-01T11:09:59Z")), Ok(()));
        assert!(matches!(
            check_planned(&lottery, at("2026-12-01T11:10:00Z")),
            Err(ValuesRefusal::TooEarly { .. })
        ));
        let unix = at("2026-12-01T18:00:00Z").as_second();
        let beacon = [format!("DRAND {QUICKNET} {}", quicknet_round_at(unix))];
        assert_eq!(check_planned(&beacon, at("2026-12-01T17:59:59Z")), Ok(()));
        assert!(check_planned(&beacon, at("2026-12-01T18:00:03Z")).is_err());
        let value = ["XSMB 2026-12-01 x".to_owned()];
        assert!(check_held(&lottery, &value, at("2026-12-01T11:00:00Z")).is_err());
        assert_eq!(
            check_held(&lottery, &value, at("2026-12-01T11:20:00Z")),
            Ok(())
        );
    }

    #[test]
    fn the_next_lottery_held_stands_in_for_one_that_was_not() {
        let name = "XSMB 2026-12-01";
        assert_eq!(held_instead(name, "XSMB 2026-12-01 x"), None);
        let later = held_instead(name, "XSMB 2026-12-03 x");
        assert_eq!(later.as_deref(), Some("XSMB 2026-12-03"));
        assert_eq!(held_instead(name, "XSMB 2026-11-30 x"), None);
        let refused = read_values(&[name.to_owned()], &["XSMB 2026-11-30 x".to_owned()]);
        assert!(matches!(
            refused,
            Err(ValuesRefusal::Value {
                why: ValueFault::OtherSource,
                ..
            })
        ));
    }
}
