//! Names of sheets, as Excel allows them.

/// Most UTF-16 units in a name.
const LONGEST: usize = 31;

/// Names given so far; each is used once, whatever its case.
#[derive(Debug, Default)]
pub(super) struct SheetNames {
    given: Vec<String>,
}

impl SheetNames {
    /// Whether there is no sheet yet.
    pub fn none(&self) -> bool {
        self.given.is_empty()
    }

    /// A name close to the wanted one.
    pub fn next(&mut self, wanted: &str) -> String {
        let clean: String = wanted
            .chars()
            .map(|c| {
                if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') {
                    '-'
                } else {
                    c
                }
            })
            .filter(|c| !c.is_control())
            .collect();
        // Excel keeps "History" to itself and allows no apostrophe at either end.
        let clean = clean.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        let base = match clean {
            "" => "-",
            name if name.eq_ignore_ascii_case("history") => "History-",
            name => name,
        };
        let mut name = shortened(base, LONGEST);
        let mut number = 2;
        while self.given.contains(&name.to_lowercase()) {
            let tail = format!(" ({number})");
            name = format!("{}{tail}", shortened(base, LONGEST - tail.len()));
            number += 1;
        }
        self.given.push(name.to_lowercase());
        name
    }
}

/// The longest start of at most `most` UTF-16 units, cut between words where one ends
/// in the second half.
fn shortened(text: &str, most: usize) -> String {
    let mut units = 0;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > most {
            end = at;
            break;
        }
    }
    let start = text.get(..end).unwrap_or_default();
    let cut = start
        .rfind(' ')
        .filter(|at| end < text.len() && *at > end / 2);
    let start = cut.and_then(|at| start.get(..at)).unwrap_or(start);
    start
        .trim_end_matches(|c: char| c == '\'' || c.is_whitespace())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_xlsxwriter::Workbook;

    #[test]
    fn names_stay_readable() {
        let mut names = SheetNames::default();
        assert_eq!(names.next("Sở, ban, ngành"), "Sở, ban, ngành");
        assert_eq!(names.next("SỞ, ban, ngành"), "SỞ, ban, ngành (2)");
        assert_eq!(names.next("Phường/xã [2026]"), "Phường-xã -2026-");
        assert_eq!(
            names.next("Bảng xếp hạng Chỉ số cải cách hành chính"),
            "Bảng xếp hạng Chỉ số cải cách"
        );
    }

    proptest! {
        /// Excel's own rules, as the writer checks them, hold for any wanted names.
        #[test]
        fn any_name_is_allowed(wanted in prop::collection::vec("(History|'?[a-c'/ ]{0,3}|\\PC{0,40})", 1..6)) {
            let mut names = SheetNames::default();
            let mut book = Workbook::new();
            for name in wanted {
                let name = names.next(&name);
                prop_assert!(book.add_worksheet().set_name(&name).is_ok(), "{}", name);
            }
            prop_assert!(book.save_to_buffer().is_ok());
        }
    }
}
