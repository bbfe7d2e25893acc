//! The only place that asks what time it is.

use jiff::civil::Date;

/// Now, as the journal writes it: UTC, to the millisecond.
#[must_use]
pub fn now() -> String {
    jiff::Timestamp::now()
        .strftime("%Y-%m-%dT%H:%M:%S%.3fZ")
        .to_string()
}

/// This instant.
#[must_use]
pub fn instant() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// Today, in the machine's zone.
#[must_use]
pub fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// A day as `2017-03-31` or `31/03/2017`.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    text.parse()
        .ok()
        .or_else(|| Date::strptime("%d/%m/%Y", text).ok())
}
