//! What the RON parser refused, in the terms of [`Fault`], with its place in the file.

use ron::error::{Error, Position, SpannedError};

use super::fault::{Fault, Shape, Syntax};
use super::span::Place;
use super::suggest::nearest;

/// Turns the parser's error about `slice` into a fault and a place inside `slice`.
///
/// `whole` says that `slice` is the whole file; inside a file that parsed as a whole, what
/// looks like a broken sign is a value of the wrong shape.
pub(super) fn fault(error: &SpannedError, slice: &str, whole: bool) -> (Fault, Place) {
    let place = place(error, slice);
    match &error.code {
        Error::NoSuchStructField {
            expected, found, ..
        } => {
            let fault = Fault::UnknownField {
                name: found.clone(),
                allowed: expected,
                suggestion: nearest(found, expected.iter().copied()),
            };
            (fault, place)
        }
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let fault = Fault::UnknownVariant {
                name: found.clone(),
                allowed: expected,
                suggestion: nearest(found, expected.iter().copied()),
            };
            (fault, place)
        }
        Error::MissingStructField { field, .. } => {
            (Fault::MissingField { name: field }, head(slice))
        }
        Error::DuplicateStructField { field, .. } => (Fault::RepeatedField { name: field }, place),
        Error::ExpectedNamedStructLike("Scheme") | Error::ExpectedDifferentStructName { .. } => {
            let what = if whole {
                Fault::Syntax(Syntax::NotAScheme)
            } else {
                Fault::WrongShape(Shape::Record)
            };
            (what, place)
        }
        code if whole => (Fault::Syntax(syntax(code)), place),
        code => (Fault::WrongShape(shape(code)), place),
    }
}

/// How a value with this name is written.
pub(super) fn wanted(slice: &str) -> Option<Shape> {
    let Place { from, to } = head(slice);
    let name = slice.get(from..to)?;
    Some(Shape::Like(match name {
        "Ratio" => r#"Ratio("đã làm", "phải làm")"#,
        "Counts" => r#"Counts(["muộn", "sai"])"#,
        "Points" => "Points(step: 0.25)",
        "Survey" => "Survey(min_n: 30, scale: (1, 5))",
        "Percent" => "Percent(over: true)",
        "Levels" => r#"Levels([("Có", 2), ("Không", 0)])"#,
        "Steps" => "Steps([(ge: 90, give: 2), (ge: 70, give: 1)])",
        "Linear" => "Linear(cap: 100)",
        "Tally" => "Tally(start: 1, each: [-0.25])",
        "Below" => r#"Below("1.2", 6)"#,
        "AtLeast" => r#"AtLeast("V", 2)"#,
        "BelowPercent" => r#"BelowPercent("2", 70)"#,
        "Round" => "Round(dp: 2)",
        "Named" => r#"Named([(id: "a", name: "A", kinds: ["xa"])])"#,
        _ => return None,
    }))
}

fn syntax(code: &Error) -> Syntax {
    match code {
        Error::ExpectedComma => Syntax::MissingComma,
        Error::ExpectedMapColon => Syntax::MissingColon,
        Error::TrailingCharacters => Syntax::Trailing,
        _ => Syntax::Unreadable,
    }
}

fn shape(code: &Error) -> Shape {
    match code {
        Error::ExpectedString => Shape::Text,
        Error::ExpectedArray => Shape::List,
        Error::ExpectedDifferentLength { .. } | Error::ExpectedStructLikeEnd => Shape::Pair,
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => Shape::Name,
        Error::ExpectedBoolean => Shape::YesNo,
        Error::TrailingCharacters => Shape::End,
        _ => Shape::Record,
    }
}

/// The sign or name the parser stopped at.
fn place(error: &SpannedError, slice: &str) -> Place {
    let from = offset(slice, error.span.start);
    let to = offset(slice, error.span.end);
    let named = slice.get(from..to).map(str::trim).unwrap_or_default();
    if !named.is_empty() && named.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Place {
            from,
            to: from + named.len(),
        };
    }
    let next = slice.get(to..).and_then(|rest| rest.chars().next());
    Place {
        from: to,
        to: to + next.map_or(0, char::len_utf8),
    }
}

/// The name a value begins with, or its opening bracket.
pub(super) fn head(slice: &str) -> Place {
    let from = slice.len() - slice.trim_start().len();
    let slice = slice.trim_start();
    let name = slice.find(|c: char| !c.is_alphanumeric() && c != '_');
    let to = match name {
        Some(0) => slice.chars().next().map_or(0, char::len_utf8),
        Some(at) => at,
        None => slice.len(),
    };
    Place {
        from,
        to: from + to,
    }
}

fn offset(slice: &str, position: Position) -> usize {
    let lines = slice.split_inclusive('\n');
    let before: usize = lines
        .take(position.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let line = slice.get(before..).unwrap_or("");
    let mut chars = line.char_indices();
    let at = chars.nth(position.col.saturating_sub(1));
    before + at.map_or(line.len(), |(at, _)| at)
}
