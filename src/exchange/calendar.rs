//! Whole-day events as an iCalendar file (RFC 5545), for the calendars people already use.
//!
//! It prints what it is given; it does not choose which visits may be shown.

use jiff::Timestamp;
use jiff::civil::Date;

/// Longest line of the file in octets, without its line end (RFC 5545, 3.1).
const LINE: usize = 75;

/// One whole-day event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Identity that stays the same from one export to the next, so that a calendar
    /// updates the event instead of adding it twice.
    pub uid: String,
    /// The day.
    pub date: Date,
    /// Title.
    pub summary: String,
    /// Longer text; may be empty, may have lines.
    pub description: String,
}

/// The calendar's text. `made_at` is when it was exported.
#[must_use]
pub fn ics(name: &str, events: &[CalendarEvent], made_at: Timestamp) -> String {
    let stamp = made_at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut text = String::new();
    let mut put = |property: &str, value: &str| fold(&mut text, &format!("{property}:{value}"));
    put("BEGIN", "VCALENDAR");
    put("VERSION", "2.0");
    put("PRODID", "-//parplan//parplan//VI");
    put("CALSCALE", "GREGORIAN");
    put("X-WR-CALNAME", &escape(name));
    for event in events {
        put("BEGIN", "VEVENT");
        put("UID", &escape(&event.uid));
        put("DTSTAMP", &stamp);
        put("DTSTART;VALUE=DATE", &day(event.date));
        // The end is the first day after; the last day there is has none.
        if let Ok(next) = event.date.tomorrow() {
            put("DTEND;VALUE=DATE", &day(next));
        }
        put("SUMMARY", &escape(&event.summary));
        if !event.description.is_empty() {
            put("DESCRIPTION", &escape(&event.description));
        }
        put("TRANSP", "TRANSPARENT");
        put("END", "VEVENT");
    }
    put("END", "VCALENDAR");
    text
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// Text as a property's value (RFC 5545, 3.3.11). Control characters have no place there.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' | '\r' => safe.push_str("\\n"),
            '\t' => safe.push(c),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// Adds one content line, folded between characters, never inside one.
fn fold(text: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(summary: &str, description: &str) -> CalendarEvent {
        CalendarEvent {
            uid: "KT-2026-001@parplan".into(),
            date: Date::constant(2026, 12, 31),
            summary: summary.into(),
            description: description.into(),
        }
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn a_visit_becomes_a_whole_day_event() {
        let text = ics(
            "Kế hoạch",
            &[event("Kiểm tra Sở Y tế", "a;b,c\\d\ne")],
            Timestamp::UNIX_EPOCH,
        );
        let lines: Vec<String> = unfolded(&text).split("\r\n").map(str::to_owned).collect();
        for wanted in [
            "DTSTAMP:19700101T000000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Kiểm tra Sở Y tế",
            "DESCRIPTION:a\\;b\\,c\\\\d\\ne",
        ] {
            assert!(
                lines.iter().any(|line| line == wanted),
                "{wanted} not in {lines:?}"
            );
        }
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }

    proptest! {
        /// Whatever the text, no line is too long, every line end is CRLF, and joining
        /// the folds gives the escaped text back.
        #[test]
        fn any_text_folds_and_joins(summary in any::<String>(), long in "[ạốđ,;\\\\x\n ]{0,300}") {
            let text = ics("x", &[event(&summary, &long)], Timestamp::UNIX_EPOCH);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
            let joined = unfolded(&text);
            let summary_line = format!("SUMMARY:{}", escape(&summary));
            let found = joined.split("\r\n").any(|line| line == summary_line);
            prop_assert!(found);
        }
    }
}
