//! Fields nobody knows, written twice or missing: put right in the copy, so that the rest
//! of their record is read.

use super::Edit;
use super::token::{Kind, Token, tokens};
use crate::scheme::diagnostic::Label;
use crate::scheme::fault::Fault;
use crate::scheme::read::Found;
use crate::scheme::span::Place;

/// Stands in the copy for a value that is missing or cannot be read, and was told already.
pub(in crate::scheme) const ABSENT: &str = "Absent__";

/// What has to change so that a record is read without this fault of a field; `None`: it
/// is no such fault, or nothing can be done. Adds where the field was written first.
pub(in crate::scheme) fn field(text: &str, found: &mut Found) -> Option<Vec<Edit>> {
    let list = tokens(text).list;
    match &found.fault {
        Fault::UnknownField {
            suggestion: Some(name),
            ..
        } if !has(text, &list, found.place, name) => {
            let Place { from, to } = found.place;
            Some(vec![Edit::new(from, to, name)])
        }
        // A step without its bound would only be blamed for that as well.
        Fault::UnknownField { allowed, .. } if allowed.contains(&"ge") => None,
        Fault::UnknownField { .. } => Some(vec![without(&list, found.place)?]),
        Fault::RepeatedField { name } => {
            let first = siblings(&list, found.place);
            let first = first.filter(|at| text.get(at.from..at.to) == Some(*name));
            let first = first.map(|token| Place {
                from: token.from,
                to: token.to,
            });
            let first = first.into_iter().find(|at| at.from < found.place.from);
            found.second = first.map(|place| (place, Label::FirstUse));
            Some(vec![without(&list, found.place)?])
        }
        // A list without its type in the reader cannot be stood in for.
        Fault::MissingField { name } if *name != "each" => {
            let at = list
                .iter()
                .position(|token| token.from >= found.place.from)?;
            let mut near = list.iter().skip(at).take(2);
            let open = near.find(|token| token.kind == Kind::Open('('))?;
            Some(vec![Edit::insert(open.to, &format!("{name}: {ABSENT}, "))])
        }
        _ => None,
    }
}

/// The field at a place with its value and the comma behind.
fn without(list: &[Token], place: Place) -> Option<Edit> {
    let at = list.iter().position(|token| token.from == place.from)?;
    let mut depth = 0usize;
    let mut end = list.get(at)?.to;
    for token in list.iter().skip(at) {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) if depth == 0 => break,
            Kind::Close(_) => depth -= 1,
            Kind::Comma if depth == 0 => {
                end = token.to;
                break;
            }
            _ => {}
        }
        end = token.to;
    }
    Some(Edit::new(place.from, end, ""))
}

/// Whether the record around a place has a field of this name.
fn has(text: &str, list: &[Token], place: Place, name: &str) -> bool {
    let mut names = siblings(list, place);
    names.any(|token| text.get(token.from..token.to) == Some(name))
}

/// Names of the fields of the record around a place.
fn siblings(list: &[Token], place: Place) -> impl Iterator<Item = &Token> {
    let at = list.iter().position(|token| token.from >= place.from);
    let mut depth = 0usize;
    let before = list.iter().take(at.unwrap_or(0)).rposition(|token| {
        match token.kind {
            Kind::Close(_) => depth += 1,
            Kind::Open(_) if depth == 0 => return true,
            Kind::Open(_) => depth -= 1,
            _ => {}
        }
        false
    });
    let inside = list.get(before.map_or(0, |open| open + 1)..);
    let mut depth = 0i32;
    let level: Vec<(i32, &Token)> = inside
        .unwrap_or_default()
        .iter()
        .map(|token| {
            match token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth -= 1,
                _ => {}
            }
            (depth, token)
        })
        .take_while(|(depth, _)| *depth >= 0)
        .collect();
    let names = level.windows(2).filter_map(|pair| match pair {
        [(0, name), (0, colon)] if name.kind == Kind::Word && colon.kind == Kind::Colon => {
            Some(*name)
        }
        _ => None,
    });
    names.collect::<Vec<_>>().into_iter()
}
