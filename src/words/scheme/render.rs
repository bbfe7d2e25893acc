//! Diagnostics as plain text in the manner of a compiler: code, place, line, caret.
//!
//! The caret stands by display column, so accents, wide characters and tabs do not move it.
//! Nothing from the file reaches the terminal unfiltered.

use super::counts;
use crate::scheme::{Diagnostic, Diagnostics, Severity, Span, columns, printable};
use crate::words::Words;

/// Columns of a source line that are shown; longer lines are cut around the caret.
const WIDEST: usize = 140;

/// One diagnostic, ending in a line break. `text` is the source it was made from.
#[must_use]
pub fn render(diagnostic: &Diagnostic, name: &str, text: &str, words: &Words) -> String {
    let w = words.scheme;
    let fault = &diagnostic.fault;
    let name = printable(name);
    let kind = match diagnostic.severity() {
        Severity::Error => w.error,
        Severity::Warning => w.warning,
    };
    let first = diagnostic.primary;
    let second = diagnostic.secondary;
    let last = second.map_or(first.line, |(span, _)| span.line.max(first.line));
    let gutter = last.to_string().len();
    let mut out = format!(
        "{kind}[{}]: {}\n",
        diagnostic.code(),
        printable(&(w.message)(fault))
    );
    place(&mut out, gutter, "-->", &name, first);
    out.push_str(&format!("{:gutter$} |\n", ""));
    source(&mut out, gutter, text, first, &printable(&(w.mark)(fault)));
    if let Some((span, label)) = second {
        place(&mut out, gutter, ":::", &name, span);
        out.push_str(&format!("{:gutter$} |\n", ""));
        source(&mut out, gutter, text, span, (w.label)(label));
    }
    if let Some(hint) = (w.hint)(fault) {
        out.push_str(&format!(
            "{:gutter$} = {}: {}\n",
            "",
            w.help,
            printable(&hint)
        ));
    }
    out
}

/// All diagnostics of a file and their number, with a blank line between.
#[must_use]
pub fn render_all(diagnostics: &Diagnostics, text: &str, words: &Words) -> String {
    let name = &diagnostics.source;
    let mut out = String::new();
    for diagnostic in &diagnostics.list {
        out.push_str(&render(diagnostic, name, text, words));
        out.push('\n');
    }
    let (errors, warnings) = counts(diagnostics);
    out.push_str(&(words.scheme.summary)(&printable(name), errors, warnings));
    out.push('\n');
    out
}

fn place(out: &mut String, gutter: usize, arrow: &str, name: &str, span: Span) {
    let (line, column) = (span.line, span.column);
    out.push_str(&format!("{:gutter$}{arrow} {name}:{line}:{column}\n", ""));
}

/// The source line and the caret under it.
fn source(out: &mut String, gutter: usize, text: &str, span: Span, label: &str) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = text.lines().nth(span.line.saturating_sub(1)).unwrap_or("");
    let split = line.char_indices().nth(span.column.saturating_sub(1));
    let (before, behind) = line.split_at(split.map_or(line.len(), |(at, _)| at));
    let (before, behind) = cut(before, behind, span.length);
    let number = span.line;
    out.push_str(&format!("{number:>gutter$} | {before}{behind}\n"));
    let carets = "^".repeat(span.length.min(WIDEST));
    let under = format!(
        "{:gutter$} | {:2$}{carets} {label}",
        "",
        "",
        columns(&before)
    );
    out.push_str(under.trim_end());
    out.push('\n');
}

/// What is shown of a line on either side of the caret.
fn cut(before: &str, behind: &str, length: usize) -> (String, String) {
    let (before, behind) = (printable(before), printable(behind));
    if columns(&before) + columns(&behind) <= WIDEST {
        return (before, behind.trim_end().to_owned());
    }
    let room = WIDEST.saturating_sub(length).max(WIDEST / 2);
    let mut start = before.chars().rev();
    let mut kept: Vec<char> = start.by_ref().take(room / 2).collect();
    if start.next().is_some() {
        kept.push('…');
    }
    let before: String = kept.into_iter().rev().collect();
    let mut end = behind.chars();
    let mut behind: String = end.by_ref().take(length.min(WIDEST) + room / 2).collect();
    if end.next().is_some() {
        behind.push('…');
    }
    (before, behind.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::{Fault, Label, Syntax};
    use crate::words::{EN, VI};

    fn faulty(line: usize, column: usize, length: usize) -> Diagnostic {
        Diagnostic {
            fault: Fault::Syntax(Syntax::MissingComma),
            primary: Span {
                line,
                column,
                length,
            },
            secondary: None,
        }
    }

    #[test]
    fn the_caret_counts_columns_not_characters() {
        let text = "(name: \"漢字 Tốt\",\n\tmax: 1)";
        let shown = render(&faulty(1, 16, 1), "x.ron", text, &EN);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines[1], " --> x.ron:1:16");
        assert_eq!(lines[3], "1 | (name: \"漢字 Tốt\",");
        assert_eq!(lines[4], format!("  | {}^", " ".repeat(17)));
        let shown = render(&faulty(2, 7, 1), "x.ron", text, &EN);
        assert_eq!(shown.lines().nth(3), Some("2 |     max: 1)"));
        assert_eq!(shown.lines().nth(4), Some("  |          ^"));
    }

    #[test]
    fn a_hostile_line_is_filtered_and_a_long_one_is_cut() {
        let text = format!("{}\u{1b}[31mx{}", "a".repeat(500), "b".repeat(500));
        let mut diagnostic = faulty(1, 501, 1);
        diagnostic.secondary = Some((
            Span {
                line: 9,
                column: 9,
                length: 3,
            },
            Label::OpenedHere,
        ));
        let shown = render(&diagnostic, "x\u{1b}.ron", &text, &VI);
        assert!(!shown.contains('\u{1b}'));
        assert!(shown.lines().all(|line| columns(line) < 160));
        let caret = shown.lines().nth(4).unwrap().find('^').unwrap();
        let line = shown.lines().nth(3).unwrap();
        assert_eq!(columns(line.split('\u{fffd}').next().unwrap()), caret);
    }
}
