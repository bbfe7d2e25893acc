//! The words of a Rust source, so that nothing hides in a comment, a text or behind the unit
//! tests. It reads only what the lint needs and decides nothing.

/// Names of floats.
pub const FLOATS: &[&str] = &["f16", "f32", "f64", "f128", "Float", "FloatCore"];

/// What a source is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A name, a key word or a whole number.
    Word(String),
    /// A number with a point, an exponent or a float's suffix.
    Float(String),
    /// Any other character.
    Sign(char),
}

/// The words of a source with their lines: no comments, no texts, no unit tests.
pub fn tokens(source: &str) -> Vec<(usize, Token)> {
    let mut reader = Reader {
        rest: source,
        line: 1,
        tokens: Vec::new(),
    };
    while reader.step() {}
    without_tests(reader.tokens)
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<(usize, Token)>,
}

impl Reader<'_> {
    fn take(&mut self, bytes: usize) -> String {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken.to_owned()
    }

    fn push(&mut self, token: Token) {
        self.tokens.push((self.line, token));
    }

    /// Reads one token; false at the end.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if let Some(length) = comment(self.rest).or_else(|| quoted(self.rest)) {
            self.take(length);
        } else if first.is_alphabetic() || first == '_' {
            let word = self.take(word_length(self.rest));
            self.push(Token::Word(word));
        } else if first.is_ascii_digit() {
            self.number();
        } else {
            let sign = self.take(first.len_utf8());
            if !sign.trim().is_empty() {
                self.push(Token::Sign(first));
            }
        }
        true
    }

    fn number(&mut self) {
        let line = self.line;
        let mut number = self.take(word_length(self.rest));
        let decimal = !["0x", "0o", "0b"]
            .iter()
            .any(|base| number.starts_with(base));
        // After a point stands the field of a tuple, `pair.0.1`; after two a range, `0..10`.
        let signs = self.tokens.iter().rev().take(2).map(|(_, token)| token);
        let points = signs
            .take_while(|token| **token == Token::Sign('.'))
            .count();
        let suffix = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
        let mut float = decimal && suffix.starts_with(['e', 'E']);
        if decimal && points != 1 && self.rest.starts_with('.') {
            let after = self.rest[1..].chars().next();
            // `1..2` is a range, `1.max(2)` a method, `1.` and `1.5` are floats.
            if !after.is_some_and(|c| c == '.' || c == '_' || c.is_alphabetic()) {
                number += &self.take(1);
                number += &self.take(word_length(self.rest));
                float = true;
            }
        }
        float |= decimal && FLOATS.iter().any(|suffix| number.ends_with(suffix));
        if float {
            self.tokens.push((line, Token::Float(number)));
        } else {
            self.tokens.push((line, Token::Word(number)));
        }
    }
}

fn word_length(text: &str) -> usize {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.find(|c| !part(c)).unwrap_or(text.len())
}

/// Length of a comment at the start; comments nest.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if !text.starts_with("/*") {
        return None;
    }
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        let step = match text.as_bytes()[at..] {
            [b'/', b'*', ..] => {
                depth += 1;
                2
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                2
            }
            _ => 1,
        };
        at += step;
        if depth == 0 {
            break;
        }
    }
    Some(at)
}

/// Length of a text or a character at the start, raw ones too; a lifetime is none.
fn quoted(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(|prefix| {
        let rest = text.strip_prefix(*prefix);
        rest.is_some_and(|r| r.starts_with(['"', '#', '\'']))
    })?;
    let rest = &text[prefix.len()..];
    let hashes = rest.bytes().take_while(|b| *b == b'#').count();
    if prefix.contains('r') && rest[hashes..].starts_with('"') {
        let end = format!("\"{}", "#".repeat(hashes));
        let inside = prefix.len() + hashes + 1;
        return Some(inside + text[inside..].find(&end)? + end.len());
    }
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    if quote == '\'' {
        let mut after = rest[1..].chars();
        // `'a` is a lifetime, `'a'` and `'\n'` are characters.
        if after.next() != Some('\\') && after.next() != Some('\'') {
            return None;
        }
    }
    let mut escaped = true;
    for (at, c) in rest.char_indices() {
        if !escaped && c == quote {
            return Some(prefix.len() + at + 1);
        }
        escaped = at == 0 && c != quote || !escaped && c == '\\';
    }
    None
}

/// Cuts out `#[cfg(test)] mod tests { … }`, wherever it stands.
fn without_tests(tokens: Vec<(usize, Token)>) -> Vec<(usize, Token)> {
    let word = |w: &str| Token::Word(w.to_owned());
    let start = [
        Token::Sign('#'),
        Token::Sign('['),
        word("cfg"),
        Token::Sign('('),
        word("test"),
        Token::Sign(')'),
        Token::Sign(']'),
        word("mod"),
    ];
    let mut kept = Vec::new();
    let mut rest = tokens.as_slice();
    while let [first, after @ ..] = rest {
        let here = rest.iter().take(start.len()).map(|(_, token)| token);
        if !here.eq(start.iter()) {
            kept.push(first.clone());
            rest = after;
            continue;
        }
        let mut depth = 0;
        let end = rest.iter().position(|(_, token)| {
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') => depth -= 1,
                _ => return false,
            }
            depth == 0
        });
        rest = end.map_or(&[], |end| &rest[end + 1..]);
    }
    kept
}
