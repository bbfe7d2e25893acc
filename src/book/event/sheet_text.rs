//! Reads a score sheet as this program writes it, several times faster than any JSON.
//!
//! Most of a journal is score sheets. It only knows that one spelling and says `None` to
//! everything else, which then is read as JSON; it never reads what JSON would refuse.

use compact_str::CompactString;

use super::{Cell, Sheet};

/// What stands before the values, which are the last field.
const CELLS: &str = "\"cells\":[";

/// A sheet in the spelling of [`super::Event::payload`]; `None` for any other text.
pub(super) fn read(payload: &str) -> Option<Sheet> {
    // Quotes within texts are escaped, so this stands where it is a field or nowhere.
    let at = payload.find(CELLS)? + CELLS.len();
    let (head, mut rest) = payload.split_at_checked(at)?;
    let mut sheet: Sheet = serde_json::from_str(&format!("{head}]}}")).ok()?;
    sheet.cells.reserve(rest.len() / 24);
    loop {
        sheet.cells.push(cell(&mut rest)?);
        match rest.strip_prefix(',') {
            Some(more) => rest = more,
            None => return (rest == "]}").then_some(sheet),
        }
    }
}

/// One value; `rest` goes on behind it.
fn cell(rest: &mut &str) -> Option<Cell> {
    let criterion = CompactString::new(field(rest, "{\"c\":\"")?);
    let input = field(rest, ",\"v\":\"")?.parse().ok()?;
    let mut remark = |key| field(rest, key).unwrap_or_default().to_owned();
    let cell = Cell {
        criterion,
        input,
        note: remark(",\"n\":\""),
        evidence: remark(",\"e\":\""),
        data_source: remark(",\"s\":\""),
    };
    *rest = rest.strip_prefix('}')?;
    Some(cell)
}

/// The text after `key` up to its closing quote; nothing is taken unless all of it fits.
fn field<'t>(rest: &mut &'t str, key: &str) -> Option<&'t str> {
    let text = rest.strip_prefix(key)?;
    let end = text
        .bytes()
        .position(|b| matches!(b, b'"' | b'\\' | 0..=0x1f))?;
    let after = text.get(end..)?.strip_prefix('"')?;
    *rest = after;
    text.get(..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Event;
    use crate::registry::AgencyKey;
    use crate::scoring::{Input, Lane};
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    fn any_cell() -> impl Strategy<Value = Cell> {
        let input = prop_oneof![
            any::<u16>().prop_map(Input::Choice),
            any::<i32>().prop_map(|n| Input::Number(Decimal::new(n.into(), 2))),
            (any::<u64>(), any::<u64>()).prop_map(|(done, total)| Input::Ratio { done, total }),
            Just(Input::NotApplicable),
        ];
        let text = || prop_oneof![3 => Just(String::new()), 1 => ".{0,8}"];
        (".{1,30}", input, text(), text(), text()).prop_map(
            |(criterion, input, note, evidence, source)| Cell {
                criterion: criterion.into(),
                input,
                note,
                evidence,
                data_source: source,
            },
        )
    }

    fn payload(source: String, cells: Vec<Cell>) -> String {
        let sheet = Sheet {
            year: 2026,
            lane: Lane::ALL[0],
            agency: AgencyKey::parse("P000012").unwrap(),
            source,
            cells,
        };
        Event::SheetRecorded(sheet).payload().unwrap()
    }

    #[test]
    fn the_usual_sheet_is_read_here_and_odd_ones_are_left() {
        let usual = r#"{"year":2026,"lane":"self","agency":"P000012","source":"a.csv","cells":[{"c":"1.1","v":"2.5"},{"c":"1.2","v":"NA","n":"không có","e":"12/QĐ","s":"x"}]}"#;
        let sheet = read(usual).unwrap();
        assert_eq!(sheet, serde_json::from_str(usual).unwrap());
        assert_eq!(sheet.cells[1].evidence, "12/QĐ");
        for (from, to) in [
            ("2.5", "2,5"),
            ("]}", "]} "),
            ("]}", ",]}"),
            (r#""v":"2.5""#, r#""v":"2.5","v":"3""#),
            (r#"có""#, r#"có","n":"x""#),
            (r#""e":"12/QĐ","s":"x""#, r#""s":"x","e":"12/QĐ""#),
            ("không", "kh\u{1}ng"),
            ("không", r"kh\u00f4ng"),
            (r#","source"#, r#","cells":[],"source"#),
        ] {
            assert_eq!(read(&usual.replacen(from, to, 1)), None, "{to}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_here_is_what_json_says(
            source in ".{0,12}", cells in prop::collection::vec(any_cell(), 0..5), at in any::<prop::sample::Index>(), put in ".{0,2}",
        ) {
            let text = payload(source, cells);
            let known: Sheet = serde_json::from_str(&text).unwrap();
            if let Some(read) = read(&text) {
                prop_assert_eq!(read, known);
            } else {
                prop_assert!(text.contains('\\') || known.cells.is_empty(), "{}", text);
            }
            // And so it is where the text was tampered with.
            let mut at = at.index(text.len());
            while !text.is_char_boundary(at) { at -= 1 }
            let changed = format!("{}{put}{}", &text[..at], text[at..].chars().skip(1).collect::<String>());
            if let Some(read) = read(&changed) {
                prop_assert_eq!(Some(read), serde_json::from_str(&changed).ok());
            }
        }
    }
}
