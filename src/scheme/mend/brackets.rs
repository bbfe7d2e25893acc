//! Brackets that do not pair: which one is missing or too much, by what leaves the rest of
//! the file in order.

use super::token::{Kind, Token};
use super::{Edit, Slip};
use crate::scheme::diagnostic::Label;
use crate::scheme::fault::Syntax;
use crate::scheme::span::Place;

/// The brackets open so far, by position of their token.
#[derive(Debug, Default)]
pub(super) struct Open {
    stack: Vec<(usize, char)>,
}

fn partner(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

impl Open {
    /// The innermost bracket: its token and sign.
    pub fn innermost(&self) -> Option<(usize, char)> {
        self.stack.last().copied()
    }

    pub fn push(&mut self, at: usize, sign: char) {
        self.stack.push((at, sign));
    }

    /// A closing bracket; a slip where it does not close the innermost one.
    pub fn close(&mut self, list: &[Token], at: usize) -> Option<Slip> {
        let token = list.get(at)?;
        let Kind::Close(found) = token.kind else {
            return None;
        };
        let Some((opened, sign)) = self.innermost() else {
            let edit = Edit::new(token.from, token.to, "");
            let what = Syntax::StrayBracket(found);
            return Some(Slip::syntax(what, token.from, token.to, vec![edit]));
        };
        let expected = partner(sign);
        if expected == found {
            self.stack.pop();
            return None;
        }
        let what = Syntax::WrongBracket { expected, found };
        let opened = list.get(opened)?;
        let second = Place {
            from: opened.from,
            to: opened.to,
        };
        let mut slip = Slip::syntax(what, token.from, token.to, Vec::new());
        slip.second = Some((second, Label::OpenedHere));
        let signs: Vec<char> = self.stack.iter().map(|(_, sign)| *sign).collect();
        let rest = list.get(at + 1..).unwrap_or_default();
        let owner = signs.iter().rposition(|sign| partner(*sign) == found);
        let inserted = owner.map(|owner| {
            let missing = signs.len() - owner - 1;
            (owner, missing + disorder(signs.get(..owner), rest))
        });
        let dropped = 1 + disorder(Some(&signs), rest);
        // The wrong kind of bracket, typed for the right one.
        let swapped = 1 + disorder(signs.get(..signs.len() - 1), rest);
        match inserted {
            Some((owner, cost)) if cost <= dropped && cost <= swapped => {
                let missing: String = signs
                    .iter()
                    .skip(owner + 1)
                    .rev()
                    .map(|s| partner(*s))
                    .collect();
                slip.edits.push(Edit::insert(token.from, &missing));
                self.stack.truncate(owner);
            }
            _ if swapped < dropped => {
                slip.edits
                    .push(Edit::new(token.from, token.to, &expected.to_string()));
                self.stack.pop();
            }
            _ => slip.edits.push(Edit::new(token.from, token.to, "")),
        }
        Some(slip)
    }

    /// Closes the innermost bracket before the token at `at`, where something stands that
    /// cannot be inside it.
    pub fn close_before(&mut self, list: &[Token], at: usize, comma: &Token) -> Option<Slip> {
        let (opened, sign) = self.stack.pop()?;
        let (token, opened) = (list.get(at)?, list.get(opened)?);
        let what = Syntax::NotClosedBefore(sign);
        let edit = Edit::insert(comma.from, &partner(sign).to_string());
        let mut slip = Slip::syntax(what, token.from, token.to, vec![edit]);
        let second = Place {
            from: opened.from,
            to: opened.to,
        };
        slip.second = Some((second, Label::OpenedHere));
        Some(slip)
    }

    /// What is still open at the end of the file.
    pub fn end(&self, list: &[Token], end: usize) -> Option<Slip> {
        let (opened, sign) = self.innermost()?;
        let opened = list.get(opened)?;
        let signs = self.stack.iter().rev();
        let missing: String = signs.map(|(_, sign)| partner(*sign)).collect();
        let edit = Edit::insert(end, &missing);
        let mut slip = Slip::syntax(Syntax::NeverClosed(sign), end, end, vec![edit]);
        let second = Place {
            from: opened.from,
            to: opened.to,
        };
        slip.second = Some((second, Label::OpenedHere));
        Some(slip)
    }
}

/// How many brackets of the rest do not fit these open ones.
fn disorder(open: Option<&[char]>, rest: &[Token]) -> usize {
    let mut stack = open.unwrap_or_default().to_vec();
    let mut wrong = 0;
    for token in rest {
        match token.kind {
            Kind::Open(sign) => stack.push(sign),
            Kind::Close(found) => match stack.iter().rposition(|sign| partner(*sign) == found) {
                Some(owner) => {
                    wrong += stack.len() - owner - 1;
                    stack.truncate(owner);
                }
                None => wrong += 1,
            },
            _ => {}
        }
    }
    wrong + stack.len()
}
