//! A look at the bare text before it is parsed: brackets that do not pair and decimal
//! commas, outside texts and comments.
//!
//! `max: 1,5` is broken RON and `[1,5]` is silently two numbers; both are found here,
//! where the reason can still be told. Nothing else is judged.

use super::fault::Syntax;
use super::span::Place;

/// What the look found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Commas between two digits, with whether they stand directly in a list.
    pub commas: Vec<(usize, bool)>,
    /// The first bracket, text or comment that is not closed as it should be, and where
    /// it was opened.
    pub broken: Option<(Syntax, Place, Option<Place>)>,
}

/// Looks through a text.
pub(super) fn scan(text: &str) -> Scan {
    let mut look = Look {
        text,
        at: 0,
        open: Vec::new(),
        found: Scan::default(),
    };
    while look.found.broken.is_none() && look.step() {}
    if look.found.broken.is_none()
        && let Some((bracket, from)) = look.open.last().copied()
    {
        let end = Place {
            from: text.trim_end().len(),
            to: text.trim_end().len(),
        };
        look.found.broken = Some((Syntax::NeverClosed(bracket), end, Some(one(from))));
    }
    look.found
}

fn one(from: usize) -> Place {
    Place { from, to: from + 1 }
}

struct Look<'a> {
    text: &'a str,
    at: usize,
    open: Vec<(char, usize)>,
    found: Scan,
}

impl Look<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// One token on; false at the end.
    fn step(&mut self) -> bool {
        let rest = self.rest();
        let Some(c) = rest.chars().next() else {
            return false;
        };
        match c {
            '"' => self.text_literal(),
            'r' if !self.in_word() && raw_hashes(rest).is_some() => self.raw_text(),
            '/' if rest.starts_with("//") => self.at += rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => self.comment(),
            '\'' => self.at += char_literal(rest),
            '(' | '[' | '{' => {
                self.open.push((c, self.at));
                self.at += 1;
            }
            ')' | ']' | '}' => self.close(c),
            ',' => {
                let before = self.at.checked_sub(1).map_or(0, |at| self.byte(at));
                if before.is_ascii_digit() && self.byte(self.at + 1).is_ascii_digit() {
                    let in_list = matches!(self.open.last(), Some(('[', _)));
                    self.found.commas.push((self.at, in_list));
                }
                self.at += 1;
            }
            c => self.at += c.len_utf8(),
        }
        true
    }

    /// Whether the byte before belongs to a name, as in `for"`.
    fn in_word(&self) -> bool {
        let before = self.at.checked_sub(1).map_or(0, |at| self.byte(at));
        before.is_ascii_alphanumeric() || before == b'_'
    }

    fn close(&mut self, found: char) {
        let Some((opened, from)) = self.open.pop() else {
            self.found.broken = Some((Syntax::StrayBracket(found), one(self.at), None));
            return;
        };
        let expected = match opened {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        if expected != found {
            let what = Syntax::WrongBracket { expected, found };
            self.found.broken = Some((what, one(self.at), Some(one(from))));
        }
        self.at += 1;
    }

    fn text_literal(&mut self) {
        let mut escaped = false;
        for (i, c) in self.rest().char_indices().skip(1) {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    self.at += i + 1;
                    return;
                }
                _ => {}
            }
        }
        self.found.broken = Some((Syntax::UnclosedText, one(self.at), None));
    }

    fn raw_text(&mut self) {
        let rest = self.rest();
        let hashes = raw_hashes(rest).unwrap_or(0);
        let body = hashes + 2;
        let end = format!("\"{}", "#".repeat(hashes));
        match rest.get(body..).and_then(|r| r.find(&end)) {
            Some(i) => self.at += body + i + end.len(),
            None => self.found.broken = Some((Syntax::UnclosedText, one(self.at), None)),
        }
    }

    fn comment(&mut self) {
        let mut depth = 0usize;
        let mut i = 0;
        let rest = self.rest();
        while let Some(tail) = rest.get(i..).filter(|tail| !tail.is_empty()) {
            if tail.starts_with("/*") {
                depth += 1;
                i += 2;
            } else if tail.starts_with("*/") {
                depth -= 1;
                i += 2;
                if depth == 0 {
                    self.at += i;
                    return;
                }
            } else {
                i += tail.chars().next().map_or(1, char::len_utf8);
            }
        }
        self.found.broken = Some((Syntax::UnclosedComment, one(self.at), None));
    }
}

/// Hashes of a raw text that begins here.
fn raw_hashes(rest: &str) -> Option<usize> {
    let tail = rest.strip_prefix('r')?;
    let hashes = tail.len() - tail.trim_start_matches('#').len();
    tail.get(hashes..)?.starts_with('"').then_some(hashes)
}

/// Length of a character literal that begins here; 1 where it is none.
fn char_literal(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => {
            let close = rest.get(3..).and_then(|r| r.find('\''));
            close.map_or(1, |i| i + 4)
        }
        Some(_) => match chars.next() {
            Some((i, '\'')) => i + 1,
            _ => 1,
        },
        None => 1,
    }
}

/// The text with every decimal comma outside lists turned into a point, so that the rest
/// of the file can be checked in the same run; places stay what they are.
pub(super) fn repaired(text: &str, scan: &Scan) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (at, _) in scan.commas.iter().filter(|(_, in_list)| !in_list) {
        if let Some(byte) = bytes.get_mut(*at) {
            *byte = b'.';
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The number around a decimal comma.
pub(super) fn comma_number(text: &str, comma: usize) -> Place {
    let part = |c: u8| c.is_ascii_digit() || c == b'.';
    let bytes = text.as_bytes();
    let left = bytes.iter().take(comma).rev();
    let from = comma - left.take_while(|c| part(**c)).count();
    let right = bytes.iter().skip(comma + 1);
    let to = comma + 1 + right.take_while(|c| part(**c)).count();
    Place { from, to }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn commas(text: &str) -> Vec<(usize, bool)> {
        scan(text).commas
    }

    #[test]
    fn commas_count_outside_texts_and_comments_only() {
        assert_eq!(commas("(max: 1,5)"), [(7, false)]);
        assert_eq!(commas("[1,5]"), [(2, true)]);
        assert_eq!(commas("(1, 5)"), []);
        assert_eq!(commas(r#"("0,25", 'a', '"', 1,5)"#), [(20, false)]);
        assert_eq!(commas(r##"(r#"0,"25"#, 1)"##), []);
        assert_eq!(
            commas("// 1,5\n/* 1,5 /* 1,5 */ 1,5 */ (2,5)"),
            [(33, false)]
        );
        assert_eq!(commas(r#"("a\"1,5", '\'', 1,5)"#), [(18, false)]);
    }

    #[test]
    fn a_bracket_is_blamed_where_it_was_opened() {
        let broken = scan("(a: [1, 2)").broken.unwrap();
        assert_eq!(
            broken.0,
            Syntax::WrongBracket {
                expected: ']',
                found: ')'
            }
        );
        assert_eq!((broken.1.from, broken.2.unwrap().from), (9, 4));
        assert_eq!(
            scan("(a: [1]\n").broken.unwrap().0,
            Syntax::NeverClosed('(')
        );
        assert_eq!(scan("a)").broken.unwrap().0, Syntax::StrayBracket(')'));
        assert_eq!(scan("(\"a)").broken.unwrap().0, Syntax::UnclosedText);
        assert_eq!(scan("(/* )").broken.unwrap().0, Syntax::UnclosedComment);
        assert!(scan("(\")\", ')', /* ) */ r\"(\") // (").broken.is_none());
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_look(text in "[\\PC\"'/*r#(\\[{}\\])\\\\,0-9\n]{0,60}") {
            let found = scan(&text);
            prop_assert_eq!(repaired(&text, &found).len(), text.len());
        }
    }
}
