//! A text without its closing mark, or without its opening one. Texts of a scheme end on
//! their line, so the first line with an odd number of marks is at fault.

use super::token::tokens;
use super::{Edit, Slip};
use crate::scheme::fault::Syntax;

/// The text that takes the rest of the file along because it has no end, and how it is
/// closed; `None`: all are closed, or no line tells.
pub(in crate::scheme) fn closed(text: &str) -> Option<Slip> {
    let (Syntax::UnclosedText, _) = tokens(text).open? else {
        return None;
    };
    let (start, line, marks) = odd_line(text)?;
    let (line, start) = (line.trim_end(), start);
    let follows = |at: usize| line.get(at + 1..).unwrap_or("").trim_start();
    let closes = |at: usize| {
        let behind = follows(at);
        behind.is_empty() || behind.starts_with([',', ')', ']', '}', ':', '/'])
    };
    let mut pairs = marks.chunks(2);
    let lone = pairs.find(|pair| pair.get(1).is_none_or(|close| !closes(*close)))?;
    let open = *lone.first()?;
    let before = line.get(..open).unwrap_or("");
    // A letter before it and the end of a value behind: it closes what was never opened.
    if closes(open) && before.ends_with(|c: char| !c.is_whitespace() && !"([{,:".contains(c)) {
        let from = before.rfind([':', '(', '[', ',']).map_or(0, |at| at + 1);
        let blanks = before.get(from..)?.len() - before.get(from..)?.trim_start().len();
        let at = start + from + blanks;
        let edit = Edit::insert(at, "\"");
        return Some(Slip::syntax(
            Syntax::UnopenedText,
            at,
            start + open + 1,
            vec![edit],
        ));
    }
    let body = line.get(open + 1..).unwrap_or("");
    let from = start + open;
    // Closed by a mark of a word processor.
    if let Some((i, found)) = body
        .char_indices()
        .find(|(_, c)| matches!(c, '”' | '“' | '″' | '»'))
        && closes(open + i + found.len_utf8())
    {
        let at = from + 1 + i;
        let to = at + found.len_utf8();
        let what = Syntax::Foreign {
            found,
            instead: '"',
        };
        return Some(Slip::syntax(what, at, to, vec![Edit::new(at, to, "\"")]));
    }
    let at = from + 1 + end_of(body);
    let edit = Edit::insert(at, "\"");
    Some(Slip::syntax(
        Syntax::UnclosedText,
        from,
        from + 1,
        vec![edit],
    ))
}

/// Where a text most likely ends that is not closed: before the next field or amount,
/// before the bracket that ends its line, or with the line.
pub(super) fn end_of(body: &str) -> usize {
    let next = body.match_indices(',').map(|(at, _)| at).find(|at| {
        let behind = body.get(at + 1..).unwrap_or("").trim_start();
        let name = behind.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
        let field = name.len() < behind.len() && name.trim_start().starts_with(':');
        let amount = behind.trim_start_matches('-');
        let number = amount.starts_with(|c: char| c.is_ascii_digit());
        field || number || behind.starts_with('"')
    });
    let ends = |c: char| matches!(c, ')' | ']' | ',' | ' ');
    next.unwrap_or_else(|| body.trim_end_matches(ends).len())
}

/// The first line with an odd number of quotation marks outside notes: where it begins,
/// and its marks.
fn odd_line(text: &str) -> Option<(usize, &str, Vec<usize>)> {
    let (mut start, mut depth) = (0, 0usize);
    for line in text.split_inclusive('\n') {
        let mut marks = Vec::new();
        let (mut before, mut inside) = (' ', false);
        for (i, c) in line.char_indices() {
            match c {
                '"' if before != '\\' && depth == 0 => {
                    marks.push(i);
                    inside = !inside;
                }
                '*' if before == '/' && !inside => depth += 1,
                '/' if before == '*' && !inside => depth = depth.saturating_sub(1),
                '/' if before == '/' && !inside && depth == 0 => break,
                _ => {}
            }
            before = c;
        }
        if marks.len() % 2 == 1 {
            return Some((start, line, marks));
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::Mended;
    use super::*;

    fn mended(text: &str) -> (Syntax, String) {
        let slip = closed(text).unwrap();
        let crate::scheme::fault::Fault::Syntax(what) = slip.fault else {
            panic!("{slip:?}")
        };
        let mut copy = Mended::new(text);
        copy.change(slip.edits);
        (what, copy.text().to_owned())
    }

    #[test]
    fn a_text_is_closed_where_it_most_likely_ends() {
        for (text, wanted) in [
            (
                "(id: \"a\",\nname: \"b, max: 5,\nc: \"d\")",
                "(id: \"a\",\nname: \"b\", max: 5,\nc: \"d\")",
            ),
            (
                "(id: \"1.3, name: \"Báo cáo\", max: 3)",
                "(id: \"1.3\", name: \"Báo cáo\", max: 3)",
            ),
            (
                "[(\"Có\", 5), (\"Ít, 2), (\"Không\", 0)]",
                "[(\"Có\", 5), (\"Ít\", 2), (\"Không\", 0)]",
            ),
            ("(a: \"x\", // \"\nb: \"y)", "(a: \"x\", // \"\nb: \"y\")"),
            ("/* \" */ (a: \"x)", "/* \" */ (a: \"x\")"),
        ] {
            assert_eq!(mended(text), (Syntax::UnclosedText, wanted.to_owned()));
        }
    }

    #[test]
    fn a_text_is_opened_where_it_begins_and_a_curly_end_is_named() {
        assert_eq!(
            mended("(name: Báo cáo\", max: 3)"),
            (
                Syntax::UnopenedText,
                "(name: \"Báo cáo\", max: 3)".to_owned()
            )
        );
        let foreign = Syntax::Foreign {
            found: '”',
            instead: '"',
        };
        assert_eq!(
            mended("(name: \"Sáng kiến”, max: 3)"),
            (foreign, "(name: \"Sáng kiến\", max: 3)".to_owned())
        );
    }
}
