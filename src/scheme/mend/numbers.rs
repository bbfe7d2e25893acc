//! What is meant for a number and is none that the parser can read, and decimal commas.

use super::token::{Kind, Token};
use super::{ABSENT, Edit, Slip};
use crate::scheme::fault::{Fault, NotDecimal, Shape, Syntax};
use crate::scheme::span::Place;

/// Commas between two digits: `1,5` is two numbers or none.
pub(super) fn commas(text: &str, list: &[Token]) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (i, token) in list.iter().enumerate() {
        match token.kind {
            Kind::Open(_) => open.push(i),
            Kind::Close(_) => {
                open.pop();
            }
            _ => {}
        }
        let Some([left, comma, right]) = list.get(i..i + 3) else {
            continue;
        };
        let joined = left.kind == Kind::Number
            && comma.kind == Kind::Comma
            && right.kind == Kind::Number
            && left.to == comma.from
            && comma.to == right.from;
        let written = text.get(left.from..right.to).unwrap_or("");
        // No decimal comma has a point before it or a minus behind it.
        let part = |token: &Token| text.get(token.from..token.to).unwrap_or("");
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let (whole, fraction) = (part(left).trim_start_matches('-'), part(right));
        let head = fraction.split('.').next().unwrap_or("");
        if !joined || !digits(whole) || !digits(head) {
            continue;
        }
        let fault = Fault::DecimalComma {
            text: written.to_owned(),
            instead: written.replace(',', "."),
        };
        let place = Place {
            from: left.from,
            to: right.to,
        };
        // `[1,5]` and `(1,5)` may be two numbers; `[-0,25, -0,5]` is not.
        let alone = open.last().is_some_and(|at| two_numbers(list, *at, i));
        let edit = Edit::new(comma.from, comma.to, ".");
        slips.push(Slip {
            fault,
            place,
            second: None,
            edits: if alone { Vec::new() } else { vec![edit] },
        });
    }
    slips
}

/// Whether the bracket at `open` holds nothing but the two numbers at `i`.
fn two_numbers(list: &[Token], open: usize, i: usize) -> bool {
    let closes = list
        .get(i + 3)
        .is_some_and(|t| matches!(t.kind, Kind::Close(_)));
    open + 1 == i && closes
}

/// A number that the parser would stumble over.
pub(super) fn odd(text: &str, token: &Token, next: Option<&Token>) -> Option<Slip> {
    let written = text.get(token.from..token.to)?;
    // What the parser reads is judged as a value.
    if ron::from_str::<ron::Value>(written).is_ok() {
        return grouped(text, token, next);
    }
    let place = Place {
        from: token.from,
        to: token.to,
    };
    let slip = |fault, edit| Slip {
        fault,
        place,
        second: None,
        edits: vec![edit],
    };
    if is_day(written) {
        let with = format!("\"{written}\"");
        let edit = Edit::new(token.from, token.to, &with);
        return Some(slip(Fault::WrongShape(Shape::Text), edit));
    }
    let mut groups = written.trim_start_matches('-').split('.');
    let first = groups.next().is_some_and(|group| group.len() <= 3);
    let whole = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let why = if first && written.contains('.') && groups.all(whole) {
        NotDecimal::Grouped
    } else {
        NotDecimal::Other
    };
    let fault = Fault::NotDecimal {
        text: written.to_owned(),
        why,
    };
    Some(slip(fault, Edit::new(token.from, token.to, ABSENT)))
}

/// `1 000`: thousands set apart by a blank.
fn grouped(text: &str, token: &Token, next: Option<&Token>) -> Option<Slip> {
    let next = next.filter(|next| next.kind == Kind::Number)?;
    let three = text.get(next.from..next.to)?;
    let blank = text.get(token.to..next.from)?;
    let digits = text.get(token.from..token.to)?;
    let whole = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if blank != " " || three.len() != 3 || !whole(three) || !whole(digits) {
        return None;
    }
    let fault = Fault::NotDecimal {
        text: format!("{digits} {three}"),
        why: NotDecimal::Grouped,
    };
    Some(Slip {
        fault,
        place: Place {
            from: token.from,
            to: next.to,
        },
        second: None,
        edits: vec![Edit::new(token.from, next.to, ABSENT)],
    })
}

fn is_day(written: &str) -> bool {
    let sizes: Vec<usize> = written.split('-').map(str::len).collect();
    let digits = written.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    digits && matches!(sizes.as_slice(), [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4])
}

/// A percent sign behind a number, with or without a blank.
pub(super) fn percent(number: &Token, sign: &Token) -> Slip {
    let edit = Edit::new(number.to, sign.to, "");
    Slip::syntax(Syntax::PercentSign, sign.from, sign.to, vec![edit])
}
