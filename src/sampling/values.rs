//! The values of a plan's sources: one line each, in the plan's order, not before its day.
//!
//! What enters a seed is canonical; what a person types may differ in spaces, case and the
//! order of numbers only.

use jiff::civil::Date;

use super::source::{Source, SourceRefusal, ValueFault};

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
    /// The event was held before the plan's day.
    TooEarly {
        /// Name of the source.
        source: String,
        /// Day of the event, in Viet Nam.
        event: Date,
        /// Day of the plan.
        planned: Date,
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

/// Refuses events held before the day of the plan; a source without a known day passes.
///
/// # Errors
/// A source that is refused or too early.
pub fn check_days(sources: &[String], planned: Date) -> Result<(), ValuesRefusal> {
    for name in sources {
        match named(name)?.event_day() {
            Some(event) if event < planned => {
                return Err(ValuesRefusal::TooEarly {
                    source: name.clone(),
                    event,
                    planned,
                });
            }
            _ => {}
        }
    }
    Ok(())
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
    fn an_event_before_the_plan_is_refused() {
        let day: Date = "2026-12-02".parse().expect("day");
        let early = ["XSMB 2026-12-01".to_owned()];
        assert!(matches!(
            check_days(&early, day),
            Err(ValuesRefusal::TooEarly { .. })
        ));
        assert_eq!(check_days(&["XSMB 2026-12-02".to_owned()], day), Ok(()));
        // 18:00 UTC is already the next day in Viet Nam.
        let unix = "2026-12-01T18:00:00Z"
            .parse::<jiff::Timestamp>()
            .expect("instant");
        let round = quicknet_round_at(unix.as_second());
        let beacon = [format!("DRAND {QUICKNET} {round}")];
        assert_eq!(check_days(&beacon, day), Ok(()));
    }
}
