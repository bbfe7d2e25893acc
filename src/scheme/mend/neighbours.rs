//! Slips that show by what stands beside what: missing commas and colons, signs of other
//! languages, quoted names, lists without their brackets.
//!
//! Only a text that the parser refuses is looked through: what is sound is never blamed.

use super::brackets::Open;
use super::numbers::{odd, percent};
use super::token::{Kind, Token, Tokens};
use super::{Edit, Slip};
use crate::scheme::fault::Syntax;

/// All slips of a text that the parser refuses.
pub(in crate::scheme) fn slips(text: &str, tokens: &Tokens) -> Vec<Slip> {
    let list: Vec<Token> = tokens
        .list
        .iter()
        .filter(|token| token.kind != Kind::Note)
        .copied()
        .collect();
    let mut look = Look {
        text,
        list: &list,
        open: Open::default(),
        found: Vec::new(),
        skip: 0,
    };
    for at in 0..list.len() {
        if at >= look.skip {
            look.token(at);
        }
    }
    let end = list.last().map_or(0, |token| token.to);
    let unclosed = look.open.end(&list, end);
    look.found.extend(unclosed);
    look.found
}

struct Look<'t> {
    text: &'t str,
    list: &'t [Token],
    open: Open,
    found: Vec<Slip>,
    /// Tokens before this one are dealt with.
    skip: usize,
}

impl Look<'_> {
    fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.get(at).map(|token| token.kind)
    }

    /// The token so many before.
    fn before(&self, at: usize, steps: usize) -> Option<&Token> {
        self.get(at.checked_sub(steps)?)
    }

    fn written(&self, token: &Token) -> &str {
        self.text.get(token.from..token.to).unwrap_or("")
    }

    fn tell(&mut self, what: Syntax, token: Token, edits: Vec<Edit>) {
        let slip = Slip::syntax(what, token.from, token.to, edits);
        self.found.push(slip);
    }

    fn token(&mut self, at: usize) {
        let Some(token) = self.get(at).copied() else {
            return;
        };
        match token.kind {
            Kind::Open(sign) => self.opens(at, token, sign),
            Kind::Close(_) => {
                let slip = self.open.close(self.list, at);
                self.found.extend(slip);
            }
            Kind::Comma => self.comma(at, token),
            Kind::Colon => self.colon(at, token),
            Kind::Sign(sign) => self.sign(at, token, sign),
            Kind::Text => self.text(at, token),
            Kind::Number => {
                self.value(at, token);
                if let Some(slip) = odd(self.text, &token, self.get(at + 1)) {
                    // The blank between thousands joins two of them.
                    self.skip = at + 1 + usize::from(slip.place.to > token.to);
                    self.found.push(slip);
                }
            }
            Kind::Word => self.word(at, token),
            Kind::Note => {}
        }
    }

    /// Whether a value may end with the token at `at`.
    fn ends_value(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Text | Kind::Number | Kind::Close(_)) => true,
            // A name is a value behind a colon, or in a list.
            Some(Kind::Word) => match self.before(at, 1).map(|t| t.kind) {
                Some(Kind::Colon) => true,
                Some(Kind::Comma | Kind::Open(_)) => {
                    matches!(self.open.innermost(), Some((_, '[')))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a field's name may stand at `at`: small letters behind a comma or bracket.
    fn is_field(&self, at: usize) -> bool {
        let Some(token) = self.get(at) else {
            return false;
        };
        let small = self.written(token).starts_with(|c: char| c.is_lowercase());
        let place = self.before(at, 1).map(|t| t.kind);
        token.kind == Kind::Word
            && small
            && matches!(
                place,
                Some(Kind::Comma | Kind::Open('(') | Kind::Text | Kind::Number | Kind::Close(_))
            )
    }

    /// A comma that is missing before this token.
    fn missing_comma(&mut self, at: usize, token: Token) {
        if let Some(before) = self.before(at, 1).copied() {
            self.tell(
                Syntax::MissingComma,
                token,
                vec![Edit::insert(before.to, ",")],
            );
        }
    }

    fn value(&mut self, at: usize, token: Token) {
        let Some(last) = at.checked_sub(1) else {
            return;
        };
        if self.ends_value(last) {
            self.missing_comma(at, token);
        } else if self.is_field(last) && matches!(self.open.innermost(), Some((_, '('))) {
            self.missing_colon(last);
        }
    }

    fn missing_colon(&mut self, name: usize) {
        if let Some(name) = self.get(name).copied() {
            self.tell(Syntax::MissingColon, name, vec![Edit::insert(name.to, ":")]);
        }
    }

    /// A text: perhaps one with quotation marks inside, written as three.
    fn text(&mut self, at: usize, token: Token) {
        let next = self.get(at + 1).copied();
        let glued = next.filter(|next| next.kind == Kind::Word && next.from == token.to);
        if glued.is_some() {
            let near = self.list.iter().enumerate().skip(at + 1).take(12);
            let end = near.clone().find(|(_, t)| t.kind == Kind::Text);
            let end = end.filter(|(i, t)| {
                let line = self.text.get(token.to..t.from).unwrap_or("\n");
                let words = self.list.get(at + 1..*i).unwrap_or_default();
                let glued = words.last().is_some_and(|word| word.to == t.from);
                glued && !line.contains('\n') && words.iter().all(|w| w.kind == Kind::Word)
            });
            if let Some((i, end)) = end {
                let (from, to) = (token.to - 1, end.from + 1);
                let edits = vec![Edit::new(from, from + 1, "'"), Edit::new(end.from, to, "'")];
                self.found
                    .push(Slip::syntax(Syntax::QuoteInside, from, to, edits));
                self.value(at, token);
                self.skip = i + 1;
                return;
            }
        }
        self.value(at, token);
    }

    fn word(&mut self, at: usize, token: Token) {
        let Some(last) = at.checked_sub(1) else {
            return;
        };
        let field = self.kind(at + 1) == Some(Kind::Colon);
        if self.ends_value(last) {
            self.missing_comma(at, token);
        } else if field
            && matches!(self.open.innermost(), Some((_, '[')))
            && let Some(comma) = self.get(last).copied()
            && comma.kind == Kind::Comma
        {
            // No field stands in a list: the list ends before the comma.
            let slip = self.open.close_before(self.list, at, &comma);
            self.found.extend(slip);
        }
    }

    fn opens(&mut self, at: usize, token: Token, sign: char) {
        let before = self.before(at, 1).copied();
        match before.map(|token| token.kind) {
            Some(Kind::Word) if sign == '[' => {
                if self.is_field(at - 1) {
                    self.missing_colon(at - 1);
                } else {
                    self.list_of(at, vec![Edit::insert(token.from, "(")]);
                }
            }
            // What has named fields holds nothing without a name: it ends before the comma.
            Some(Kind::Comma) if self.in_record() => {
                if let Some(comma) = before {
                    let slip = self.open.close_before(self.list, at, &comma);
                    self.found.extend(slip);
                }
            }
            Some(Kind::Text | Kind::Number | Kind::Close(_)) => self.missing_comma(at, token),
            _ => {}
        }
        self.open.push(at, sign);
    }

    /// Whether the innermost bracket holds named fields.
    fn in_record(&self) -> bool {
        self.open.innermost().is_some_and(|(open, sign)| {
            sign == '('
                && self.kind(open + 1) == Some(Kind::Word)
                && self.kind(open + 2) == Some(Kind::Colon)
        })
    }

    /// `Levels[…]` and `Levels: […]` are `Levels([…])`: the edits before the list, and the
    /// bracket behind it.
    fn list_of(&mut self, at: usize, mut edits: Vec<Edit>) {
        let (Some(end), Some(token)) = (self.partner(at), self.get(at).copied()) else {
            return;
        };
        edits.push(Edit::insert(end.to, ")"));
        self.tell(Syntax::ListInBrackets, token, edits);
    }

    /// The token that closes the bracket at `at`.
    fn partner(&self, at: usize) -> Option<Token> {
        let mut depth = 0usize;
        let mut rest = self.list.iter().skip(at);
        let end = rest.find(|token| {
            match token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        });
        end.copied()
    }

    fn comma(&mut self, at: usize, token: Token) {
        if matches!(
            self.before(at, 1).map(|t| t.kind),
            Some(Kind::Comma | Kind::Open(_))
        ) {
            let edit = Edit::new(token.from, token.to, "");
            self.tell(Syntax::Surplus(','), token, vec![edit]);
        }
    }

    fn colon(&mut self, at: usize, token: Token) {
        let Some(before) = self.before(at, 1).copied() else {
            return;
        };
        match before.kind {
            Kind::Colon => {
                let edit = Edit::new(token.from, token.to, "");
                self.tell(Syntax::Surplus(':'), token, vec![edit]);
            }
            Kind::Text if matches!(self.open.innermost(), Some((_, '['))) => {
                self.pair(at, token, token);
            }
            Kind::Text => {
                let name = self.written(&before).trim_matches('"');
                let plain = |c: char| c.is_ascii_lowercase() || c == '_';
                if !name.is_empty() && name.chars().all(plain) {
                    let edit = Edit::new(before.from, before.to, name);
                    self.tell(Syntax::QuotedName, before, vec![edit]);
                }
            }
            Kind::Word
                if self.kind(at + 1) == Some(Kind::Open('['))
                    && self.before(at, 2).map(|t| t.kind) == Some(Kind::Colon) =>
            {
                self.list_of(at + 1, vec![Edit::new(token.from, token.to, "(")]);
            }
            _ => {}
        }
    }

    /// `"Tốt": 80` in a list is `("Tốt", 80)`; the sign goes from `sign` to `end`.
    fn pair(&mut self, at: usize, sign: Token, end: Token) {
        let steps = usize::from(end.from != sign.from) + 1;
        let (Some(left), Some(right)) =
            (self.before(at, 1).copied(), self.get(at + steps).copied())
        else {
            return;
        };
        if left.kind != Kind::Text || right.kind != Kind::Number {
            return;
        }
        let edits = vec![
            Edit::insert(left.from, "("),
            Edit::new(sign.from, end.to, ","),
            Edit::insert(right.to, ")"),
        ];
        let place = Token { to: end.to, ..sign };
        self.tell(Syntax::PairInBrackets, place, edits);
        self.skip = at + steps + 1;
    }

    fn sign(&mut self, at: usize, token: Token, sign: char) {
        let before = self.before(at, 1).copied();
        let next = self.get(at + 1).copied();
        let is = |token: Option<Token>, kind| token.is_some_and(|t| t.kind == kind);
        let glued = next.filter(|next| next.from == token.to);
        let instead = |instead| Syntax::Instead {
            found: sign,
            instead,
        };
        match sign {
            ';' => {
                let edit = Edit::new(token.from, token.to, ",");
                self.tell(instead(','), token, vec![edit]);
            }
            '=' if is(glued, Kind::Sign('>')) => {
                if let Some(end) = glued {
                    self.pair(at, token, end);
                }
            }
            '=' => {
                let edit = Edit::new(token.from, token.to, ":");
                self.tell(instead(':'), token, vec![edit]);
            }
            '%' => {
                if let Some(number) = before.filter(|t| t.kind == Kind::Number) {
                    self.found.push(percent(&number, &token));
                }
            }
            '>' | '<' | '≥' | '≤' => {
                let end = glued.filter(|t| t.kind == Kind::Sign('=')).unwrap_or(token);
                let edit = Edit::new(token.from, end.to, "");
                let place = Token {
                    to: end.to,
                    ..token
                };
                self.tell(Syntax::SignBeforeNumber, place, vec![edit]);
                self.skip = at + 1 + usize::from(end.from != token.from);
            }
            '#' | '-' => self.other_note(token, sign, is(glued, Kind::Sign('-'))),
            _ => {}
        }
    }

    /// `# …` and `-- …` are notes of other languages: they go to the end of the line.
    fn other_note(&mut self, token: Token, sign: char, double: bool) {
        let rest = self.text.get(token.from..).unwrap_or("");
        let attribute = rest.starts_with("#!");
        if attribute || (sign == '-' && !double) {
            return;
        }
        let line = rest.lines().next().unwrap_or("");
        let end = token.from + line.len();
        let edit = Edit::new(token.from, end, "");
        let mark = Token {
            to: token.from + if sign == '#' { 1 } else { 2 },
            ..token
        };
        self.tell(Syntax::OtherNote, mark, vec![edit]);
        let behind = self.list.iter().position(|token| token.from >= end);
        self.skip = behind.unwrap_or(self.list.len());
    }
}
