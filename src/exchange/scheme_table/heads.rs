//! Rows without a numbering that begin something: a group of bonuses or penalties, or a
//! domain above numbered rows. They are given a numbering here; the ids of others stay.

use super::beside::{Said, head};
use super::fault::TableRemark;
use super::gather::has_roman;
use super::numbering::Numbering;
use super::rows::{Entry, MaxCell, Row, TextRow};

/// Letters for groups of bonuses and of penalties.
const GROUPS: [&str; 2] = ["T", "P"];

/// The entries, with heads among the texts made rows.
pub(super) fn with_heads(entries: Vec<Entry>, remarks: &mut Vec<TableRemark>) -> Vec<Entry> {
    let entries = with_domains(entries, remarks);
    let mut used: Vec<String> = entries.iter().filter_map(code_of).collect();
    let mut out = Vec::with_capacity(entries.len());
    let mut rest = entries.into_iter().peekable();
    while let Some(entry) = rest.next() {
        let begins = matches!(rest.peek(), Some(Entry::Row(_) | Entry::Text(_)));
        out.push(match entry {
            Entry::Text(text) => match group(&text).filter(|_| begins) {
                Some(said) => {
                    let letter = GROUPS.get(usize::from(said.penalty)).unwrap_or(&"T");
                    let mut code = (*letter).to_owned();
                    while used.contains(&code) {
                        code.push_str(letter);
                    }
                    used.push(code.clone());
                    Entry::Row(row_of(text, code.clone(), Numbering::Head(code)))
                }
                None => Entry::Text(text),
            },
            other => other,
        });
    }
    out
}

fn code_of(entry: &Entry) -> Option<String> {
    match entry {
        Entry::Row(row) => Some(row.code.trim_end_matches(['.', ')']).to_owned()),
        _ => None,
    }
}

/// A text is the head of a group only if it says nothing else, or says it in capitals.
fn group(text: &TextRow) -> Option<Said> {
    let said = head(&text.name)?;
    let sound = !matches!(text.max, MaxCell::Bad(_)) && !text.listed;
    (sound && (said.bare || is_shouted(&text.name))).then_some(said)
}

fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}

fn row_of(text: TextRow, code: String, numbering: Numbering) -> Row {
    Row {
        line: text.line,
        code,
        numbering,
        numeric: false,
        name: text.name,
        max: text.max,
        rule: text.rule,
        levels: Vec::new(),
        na: String::new(),
        survey: false,
        level: String::new(),
        group: text.group,
        made: false,
    }
}

/// Whether numbers of one part stand below domains; `None`: rows of one part may be the
/// domains themselves.
fn single(entries: &[Entry], in_capitals: bool) -> Option<bool> {
    let rows = entries.iter().filter_map(|entry| match entry {
        Entry::Row(row) => Some(&row.numbering),
        _ => None,
    });
    let (mut single, mut several) = (false, false);
    for numbering in rows {
        match numbering {
            Numbering::Path(parts) if parts.len() == 1 => single = true,
            Numbering::Path(_) => several = true,
            Numbering::Head(_) | Numbering::Letter(_) => {}
        }
    }
    let next = entries.iter().skip(1);
    let heads = entries.iter().zip(next).filter(|(entry, next)| {
        let text = matches!(entry, Entry::Text(text) if may_head(text, in_capitals));
        text && matches!(next, Entry::Row(_))
    });
    let both = single && several && in_capitals && heads.count() > 1;
    (both || single != several).then_some(single)
}

/// Texts without points above numbered rows become domains, where the table begins so and
/// has no other row that could be one.
fn with_domains(entries: Vec<Entry>, remarks: &mut Vec<TableRemark>) -> Vec<Entry> {
    let first = entries
        .iter()
        .position(|entry| matches!(entry, Entry::Row(_)));
    let opening = first.and_then(|at| entries.get(at.checked_sub(1)?));
    let Some(Entry::Text(opening)) = opening else {
        return entries;
    };
    let in_capitals = is_shouted(&opening.name);
    let Some(single) = single(&entries, in_capitals).filter(|_| !has_roman(&entries)) else {
        return entries;
    };
    if !may_head(opening, in_capitals) {
        return entries;
    }
    let mut domain: Option<String> = None;
    let mut count = 0_usize;
    let mut out = Vec::with_capacity(entries.len());
    let mut rest = entries.into_iter().peekable();
    while let Some(entry) = rest.next() {
        match entry {
            Entry::Text(text) if may_head(&text, in_capitals) => {
                let next = match rest.peek() {
                    Some(Entry::Row(row)) => Some(row),
                    _ => None,
                };
                let code = next.and_then(|next| code_for(next, single, count + 1));
                match code.filter(|code| domain.as_ref() != Some(code)) {
                    Some(code) => {
                        count += 1;
                        domain = Some(code.clone());
                        let name = text.name.clone();
                        remarks.push(TableRemark::Unnumbered(text.line, name, code.clone()));
                        let numbering = Numbering::Path(vec![code.clone()]);
                        out.push(Entry::Row(row_of(text, code, numbering)));
                    }
                    None => out.push(Entry::Text(text)),
                }
            }
            Entry::Text(text) => {
                // What follows a group is not below the domain before it.
                if group(&text).is_some() {
                    domain = None;
                }
                out.push(Entry::Text(text));
            }
            Entry::Row(row) => out.push(Entry::Row(below(row, single, domain.as_ref()))),
            total @ Entry::Total(_) => out.push(total),
        }
    }
    out
}

fn may_head(text: &TextRow, in_capitals: bool) -> bool {
    let shouted = is_shouted(&text.name);
    let points = match text.max {
        MaxCell::Blank => true,
        MaxCell::Points(_) => shouted,
        MaxCell::Bad(_) => false,
    };
    let named = !text.name.is_empty() && !text.listed && text.rule.is_empty();
    named && points && (shouted || !in_capitals) && head(&text.name).is_none()
}

/// The numbering of a domain above this row.
fn code_for(next: &Row, single: bool, count: usize) -> Option<String> {
    match &next.numbering {
        Numbering::Path(_) if single => Some(count.to_string()),
        Numbering::Path(parts) => parts.first().cloned(),
        Numbering::Head(_) | Numbering::Letter(_) => None,
    }
}

/// A row with the number of its domain before its own.
fn below(row: Row, single: bool, domain: Option<&String>) -> Row {
    match (&row.numbering, domain) {
        (Numbering::Path(parts), Some(domain)) if single => Row {
            numbering: Numbering::Path([std::slice::from_ref(domain), parts.as_slice()].concat()),
            numeric: false,
            ..row
        },
        _ => row,
    }
}
