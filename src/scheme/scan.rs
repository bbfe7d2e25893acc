//! A look at the bare text before it is parsed: brackets that do not pair and decimal
//! commas, outside texts and comments.
//!
//! `max: 1,5` is broken RON and `[1,5]` is silently two numbers; both are found here,
//! where the reason can still be told. Nothing else is judged.

use super::fault::Syntax;
use super::span::Place;

/// How a draft made from a table marks a rule that is still to be written, in Vietnamese
/// and English: at the head of a note.
pub const UNFINISHED: [&str; 2] = ["CẦN XEM LẠI", "NEEDS REVIEW"];

/// What the look found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Commas between two digits, with whether they stand directly in a list.
    pub commas: Vec<(usize, bool)>,
    /// Characters that word processors put where a plain one is meant.
    pub foreign: Vec<Foreign>,
    /// Notes of a draft that say a rule is still to be written.
    pub unfinished: Vec<Place>,
    /// The first bracket, text or comment that is not closed as it should be, and where
    /// it was opened.
    pub broken: Option<(Syntax, Place, Option<Place>)>,
}

/// A character of a word processor, outside texts and comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Foreign {
    pub at: usize,
    pub found: char,
    /// What is meant.
    pub instead: char,
    /// Whether it belongs to what follows: then the plain one stands at its end.
    pub(super) opens: bool,
}

impl Foreign {
    pub(super) fn place(self) -> Place {
        Place {
            from: self.at,
            to: self.at + self.found.len_utf8(),
        }
    }
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
            '/' if rest.starts_with("//") => self.note(),
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
            '“' | '”' | '„' => self.curly(c),
            '\u{a0}' | '\u{202f}' | '\u{2007}' => self.foreign(c, ' ', false),
            '–' | '—' | '−' => self.foreign(c, '-', true),
            c => self.at += c.len_utf8(),
        }
        true
    }

    fn foreign(&mut self, found: char, instead: char, opens: bool) {
        let at = self.at;
        self.found.foreign.push(Foreign {
            at,
            found,
            instead,
            opens,
        });
        self.at += found.len_utf8();
    }

    fn note(&mut self) {
        let rest = self.rest();
        let note = rest.lines().next().unwrap_or("");
        let (length, said) = (rest.find('\n').unwrap_or(rest.len()), note.get(2..));
        let said = said.unwrap_or("").trim_start();
        if let Some(mark) = UNFINISHED.iter().find(|mark| said.starts_with(**mark)) {
            let from = self.at + note.len() - said.len();
            let to = from + mark.len();
            self.found.unfinished.push(Place { from, to });
        }
        self.at += length;
    }

    /// A text in curly quotation marks, which ends on its line.
    fn curly(&mut self, opening: char) {
        self.foreign(opening, '"', true);
        let line = self.rest().lines().next().unwrap_or("");
        let end = line
            .char_indices()
            .find(|(_, c)| matches!(c, '“' | '”' | '"'));
        match end {
            Some((i, '"')) => self.at += i + 1,
            Some((i, closing)) => {
                self.at += i;
                self.foreign(closing, '"', false);
            }
            None => {}
        }
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
        let at = odd_quote(self.text).unwrap_or(self.at);
        self.found.broken = Some((Syntax::UnclosedText, one(at), None));
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

/// Where the text was opened that is not closed, in the first line that has an odd number
/// of quotation marks: texts of a scheme end on their line. `None`: no line has.
fn odd_quote(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut marks = Vec::new();
        let mut before = ' ';
        for (i, c) in line.char_indices() {
            match c {
                '"' if before != '\\' => marks.push(i),
                '/' if before == '/' && marks.len() % 2 == 0 => break,
                _ => {}
            }
            before = c;
        }
        if marks.len() % 2 == 1 {
            // A mark that closes a text is followed by a sign or by nothing.
            let closes = |at: usize| {
                let behind = line.get(at + 1..).unwrap_or("").trim_start();
                behind.is_empty() || behind.starts_with([',', ')', ']', '}', ':', '/'])
            };
            let mut pairs = marks.chunks(2);
            let open = pairs.find(|pair| pair.get(1).is_none_or(|close| !closes(*close)));
            return Some(start + open?.first()?);
        }
        start += line.len();
    }
    None
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

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn an_unclosed_text_is_blamed_where_it_was_opened() {
        let at = |text: &str| {
            let (what, place, _) = scan(text).broken.unwrap();
            assert_eq!(what, Syntax::UnclosedText, "{text}");
            place.from
        };
        assert_eq!(at("(id: \"a\",\nname: \"b, max: 5,\nc: \"d\")"), 16);
        assert_eq!(at("(id: \"1.3, name: \"Báo cáo\", max: 3)"), 5);
        assert_eq!(at("[(\"Có\", 5), (\"Ít, 2), (\"Không\", 0)]"), 14);
        assert_eq!(at("(a: \"x\", // \"\nb: \"y)"), 17);
    }
}
