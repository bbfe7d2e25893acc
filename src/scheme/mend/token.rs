//! The signs, words, numbers and texts of a file. Nothing is judged but signs that word
//! processors put where a plain one is meant.

use super::numbers::commas;
use super::texts::end_of;
use super::{Edit, Slip};
use crate::scheme::fault::Syntax;
use crate::scheme::span::Place;

/// How a draft made from a table marks a rule that is still to be written, in Vietnamese
/// and English: at the head of a note.
pub const UNFINISHED: [&str; 2] = ["CẦN XEM LẠI", "NEEDS REVIEW"];

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scheme) enum Kind {
    Text,
    Word,
    Number,
    Open(char),
    Close(char),
    Comma,
    Colon,
    Note,
    Sign(char),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scheme) struct Token {
    pub kind: Kind,
    pub from: usize,
    pub to: usize,
}

/// A file taken apart.
#[derive(Debug, Default)]
pub(in crate::scheme) struct Tokens {
    pub list: Vec<Token>,
    /// Signs of word processors.
    pub foreign: Vec<Slip>,
    /// Notes of a draft that say a rule is still to be written.
    pub unfinished: Vec<Place>,
    /// Where a text or a comment begins that has no end.
    pub open: Option<(Syntax, usize)>,
}

impl Tokens {
    /// Whether nothing about it asks for the careful reading.
    pub fn is_plain(&self, text: &str) -> bool {
        self.foreign.is_empty()
            && self.unfinished.is_empty()
            && self.open.is_none()
            && commas(text, &self.list).is_empty()
    }

    /// Takes all notes out: they are no part of any value.
    pub fn notes(&self) -> Vec<Edit> {
        let notes = self.list.iter().filter(|token| token.kind == Kind::Note);
        notes
            .map(|note| Edit::new(note.from, note.to, " "))
            .collect()
    }

    /// Signs of word processors, and decimal commas.
    pub fn signs(self, text: &str) -> Vec<Slip> {
        let commas = commas(text, &self.list);
        self.foreign.into_iter().chain(commas).collect()
    }
}

pub(in crate::scheme) fn tokens(text: &str) -> Tokens {
    let mut look = Look {
        text,
        at: 0,
        found: Tokens::default(),
    };
    while look.found.open.is_none() && look.step() {}
    look.found
}

struct Look<'a> {
    text: &'a str,
    at: usize,
    found: Tokens,
}

impl Look<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn line(&self) -> &str {
        self.rest().split('\n').next().unwrap_or("")
    }

    fn take(&mut self, kind: Kind, length: usize) {
        let from = self.at;
        self.at += length;
        let to = self.at;
        self.found.list.push(Token { kind, from, to });
    }

    /// One token on; false at the end.
    fn step(&mut self) -> bool {
        let rest = self.rest();
        let mut chars = rest.chars();
        let Some(c) = chars.next() else { return false };
        let next = chars.next();
        match c {
            '"' => self.text_literal(),
            'r' if raw_hashes(rest).is_some() => self.raw_text(),
            '/' if next == Some('/') => self.note(self.line().len()),
            '/' if next == Some('*') => self.comment(),
            '\'' => self.quoted(),
            '“' | '”' | '„' | '«' | '‘' | '″' | '`' | '´' => self.foreign_text(c),
            '(' | '[' | '{' => self.take(Kind::Open(c), 1),
            ')' | ']' | '}' => self.take(Kind::Close(c), 1),
            ',' => self.take(Kind::Comma, 1),
            ':' => self.take(Kind::Colon, 1),
            _ if blank(c) => self.foreign(c, ' ', None),
            _ if c.is_whitespace() => self.at += c.len_utf8(),
            '（' => self.foreign(c, '(', Some(Kind::Open('('))),
            '）' => self.foreign(c, ')', Some(Kind::Close(')'))),
            '［' | '【' => self.foreign(c, '[', Some(Kind::Open('['))),
            '］' | '】' => self.foreign(c, ']', Some(Kind::Close(']'))),
            '，' => self.foreign(c, ',', Some(Kind::Comma)),
            '：' => self.foreign(c, ':', Some(Kind::Colon)),
            '；' => self.foreign(c, ',', Some(Kind::Comma)),
            '–' | '—' | '−' => self.dash(c),
            '-' | '+' if starts_number(rest, 1) => self.take(Kind::Number, number(rest)),
            _ if c.is_numeric() => self.take(Kind::Number, number(rest)),
            _ if c == '_' || c.is_alphabetic() => {
                let end = rest.find(|c: char| !(c == '_' || c.is_alphanumeric() || mark(c)));
                self.take(Kind::Word, end.unwrap_or(rest.len()));
            }
            _ => self.take(Kind::Sign(c), c.len_utf8()),
        }
        true
    }

    fn foreign(&mut self, found: char, instead: char, kind: Option<Kind>) {
        let (from, to) = (self.at, self.at + found.len_utf8());
        let what = Syntax::Foreign { found, instead };
        let edit = Edit::new(from, to, &instead.to_string());
        self.found
            .foreign
            .push(Slip::syntax(what, from, to, vec![edit]));
        match kind {
            Some(kind) => self.take(kind, to - from),
            None => self.at = to,
        }
    }

    /// A long dash: the minus of a number, or a sign that means nothing.
    fn dash(&mut self, c: char) {
        let length = c.len_utf8();
        let is_number = starts_number(self.rest(), length);
        let size = if is_number {
            number(self.rest())
        } else {
            length
        };
        let from = self.at;
        self.foreign(c, '-', None);
        self.at = from;
        let kind = if is_number {
            Kind::Number
        } else {
            Kind::Sign(c)
        };
        self.take(kind, size);
    }

    /// A text in marks of a word processor, which ends on its line.
    fn foreign_text(&mut self, opening: char) {
        let from = self.at;
        let line = self.line().to_owned();
        let close = |c: char| matches!(c, '“' | '”' | '»' | '’' | '″' | '`' | '´' | '"');
        let mut inside = line.char_indices().skip(1);
        let end = inside.find(|(_, c)| close(*c));
        let end = end.map(|(i, c)| (from + i, c));
        let Some((at, closing)) = end else {
            // A lone mark before a field is only in the way; before a text it opens it.
            let body = line.get(opening.len_utf8()..).unwrap_or("");
            let name = body.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
            if name.len() < body.len() && name.trim_start().starts_with(':') {
                self.foreign(opening, ' ', None);
                return;
            }
            let length = opening.len_utf8() + end_of(body);
            self.foreign(opening, '"', None);
            let close = Edit::insert(from + length, "\"");
            if let Some(slip) = self.found.foreign.last_mut() {
                slip.edits.push(close);
            }
            self.at = from;
            self.take(Kind::Text, length);
            return;
        };
        self.foreign(opening, '"', None);
        if closing == '"' {
            self.at = at + 1;
        } else {
            self.at = at;
            self.foreign(closing, '"', None);
        }
        let length = self.at - from;
        self.at = from;
        self.take(Kind::Text, length);
    }

    /// A character in single quotation marks, or a text somebody put in them.
    fn quoted(&mut self) {
        let rest = self.rest();
        let literal = char_literal(rest);
        if literal > 1 {
            self.take(Kind::Text, literal);
            return;
        }
        let line = self.line();
        let end = line.get(1..).and_then(|line| line.find('\''));
        let Some(end) = end.map(|i| self.at + i + 1) else {
            self.take(Kind::Sign('\''), 1);
            return;
        };
        let from = self.at;
        self.foreign('\'', '"', None);
        self.at = end;
        self.foreign('\'', '"', None);
        self.at = from;
        self.take(Kind::Text, end + 1 - from);
    }

    fn note(&mut self, length: usize) {
        let said = self.rest().get(2..length).unwrap_or("");
        let blanks = said.len() - said.trim_start().len();
        let said = said.trim_start();
        if let Some(mark) = UNFINISHED.iter().find(|mark| said.starts_with(**mark)) {
            let from = self.at + 2 + blanks;
            let to = from + mark.len();
            self.found.unfinished.push(Place { from, to });
        }
        self.take(Kind::Note, length);
    }

    fn comment(&mut self) {
        let rest = self.rest();
        let (mut depth, mut i) = (0usize, 0);
        while let Some(tail) = rest.get(i..).filter(|tail| !tail.is_empty()) {
            if tail.starts_with("/*") {
                depth += 1;
                i += 2;
            } else if tail.starts_with("*/") {
                depth -= 1;
                i += 2;
                if depth == 0 {
                    self.take(Kind::Note, i);
                    return;
                }
            } else {
                i += tail.chars().next().map_or(1, char::len_utf8);
            }
        }
        self.found.open = Some((Syntax::UnclosedComment, self.at));
    }

    fn text_literal(&mut self) {
        let mut escaped = false;
        let mut chars = self.rest().char_indices().skip(1);
        let end = chars.find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        match end {
            Some((i, _)) => self.take(Kind::Text, i + 1),
            None => self.found.open = Some((Syntax::UnclosedText, self.at)),
        }
    }

    fn raw_text(&mut self) {
        let rest = self.rest();
        let hashes = raw_hashes(rest).unwrap_or(0);
        let body = hashes + 2;
        let end = format!("\"{}", "#".repeat(hashes));
        match rest.get(body..).and_then(|r| r.find(&end)) {
            Some(i) => self.take(Kind::Text, body + i + end.len()),
            None => self.found.open = Some((Syntax::UnclosedText, self.at)),
        }
    }
}

/// A blank that only looks like one, or like nothing at all.
fn blank(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}' | '\u{200b}'
            ..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

/// A mark above or below the letter before it.
fn mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a digit, or a point and a digit, stands so many bytes on.
fn starts_number(rest: &str, at: usize) -> bool {
    let tail = rest.get(at..).unwrap_or("");
    tail.strip_prefix('.')
        .unwrap_or(tail)
        .starts_with(|c: char| c.is_numeric())
}

/// Length of what is meant for one number: `-1.5`, `1.000.000`, `2026-01-01`, `1/2`, `3đ`.
fn number(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut before = ' ';
    while let Some((i, c)) = chars.next() {
        let inside = c == '.' || c == '_' || c.is_alphanumeric() || mark(c);
        let digit_next = chars.peek().is_some_and(|(_, next)| next.is_numeric());
        let joins = matches!(c, '-' | '/' | '–')
            && digit_next
            && (before.is_numeric() || matches!(before, 'e' | 'E'));
        if i > 0 && !inside && !joins {
            return i;
        }
        before = c;
    }
    rest.len()
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
        Some((_, '\'')) | None => 1,
        Some(_) => match chars.next() {
            Some((i, '\'')) => i + 1,
            _ => 1,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let tokens = tokens(text);
        let one = |token: &Token| &text[token.from..token.to];
        tokens.list.iter().map(one).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_file_is_taken_apart() {
        assert_eq!(told("(a: [1, -2.5])"), "(|a|:|[|1|,|-2.5|]|)");
        assert_eq!(told("r#\"a\"b\"# // c\n'x'"), "r#\"a\"b\"#|// c|'x'");
        assert_eq!(
            told("1.000.000 2026-01-01 1/2 // x"),
            "1.000.000|2026-01-01|1/2|// x"
        );
        assert_eq!(told("“a” ‘b’ −5 3đ"), "“a”|‘b’|−5|3đ");
        assert_eq!(told("for\"a\""), "for|\"a\"");
    }

    #[test]
    fn what_word_processors_write_is_found() {
        let text = "(id: “1.1”, max:\u{a0}2, each: −0.5, name: \"–\", a：１) // “";
        let found = tokens(text);
        let signs: Vec<&str> = found
            .foreign
            .iter()
            .map(|slip| &text[slip.place.from..slip.place.to])
            .collect();
        assert_eq!(signs, ["“", "”", "\u{a0}", "−", "：",]);
        assert!(found.open.is_none());
    }

    #[test]
    fn a_text_or_comment_without_an_end_is_told() {
        assert_eq!(tokens("(\"a)").open, Some((Syntax::UnclosedText, 1)));
        assert_eq!(tokens("(/* )").open, Some((Syntax::UnclosedComment, 1)));
        assert_eq!(tokens("(\")\", ')', /* ) */ r\"(\") // (").open, None);
    }
}
