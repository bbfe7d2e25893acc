//! The texts of a view laid end to end, so that a search runs through memory in order.

use jiff::civil::Date;

use super::agency::Agency;
use super::fold::Folded;
use super::view::View;

/// Texts of all rows, one after the other.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// End of each row's text.
    ends: Vec<usize>,
}

impl Lines {
    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
        self.ends.push(self.text.len() - 1);
    }

    /// The text of every row, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|end| end + 1));
        let spans = starts.zip(&self.ends);
        spans.map(|(start, end)| self.text.get(start..*end).unwrap_or(""))
    }

    /// Rows whose text has this piece in it, in order, each once.
    pub(super) fn rows_with<'s>(&'s self, piece: &'s str) -> impl Iterator<Item = usize> + 's {
        let mut last = None;
        let hits = self.text.match_indices(piece);
        hits.filter_map(move |(at, _)| {
            let row = self.ends.partition_point(|end| *end < at);
            (last.replace(row) != Some(row)).then_some(row)
        })
    }

    /// The text of one row.
    pub(super) fn line(&self, row: usize) -> &str {
        let start = match row.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).map_or(0, |end| end + 1),
        };
        let end = self.ends.get(row).copied().unwrap_or(start);
        self.text.get(start..end).unwrap_or("")
    }
}

/// What a search looks through, row by row of the view.
#[derive(Debug, Default)]
pub(super) struct Haystack {
    /// Names without marks.
    pub(super) plain: Lines,
    /// Names with their marks.
    pub(super) marked: Lines,
    /// Key, codes and abbreviation (with and without marks) in small letters, between tabs.
    pub(super) codes: Lines,
}

impl Haystack {
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut stack = Self::default();
        let mut line = String::new();
        let day = view.date;
        for row in &view.rows {
            let Some(agency) = view.agency(row) else {
                continue;
            };
            let name = &agency.name.at(day).folded;
            stack.plain.push(name.plain());
            stack.marked.push(name.marked());
            codes(agency, day, &mut line);
            stack.codes.push(&line);
        }
        stack
    }
}

/// Fills `line` with the codes of an agency, a tab in front of and behind each.
fn codes(agency: &Agency, day: Date, line: &mut String) {
    let abbr = agency.abbr.at(day);
    let fields = [
        agency.key.as_str(),
        agency.local.at(day),
        agency.gso.at(day),
        agency.mddt.at(day),
        abbr,
    ];
    line.clear();
    line.push('\t');
    for field in fields.into_iter().filter(|field| !field.is_empty()) {
        push_small(line, field);
        line.push('\t');
    }
    for alias in agency.aliases.at(day) {
        line.push_str(alias.folded.plain());
        line.push('\t');
    }
    if !abbr.is_ascii() {
        line.push_str(Folded::new(abbr).plain());
        line.push('\t');
    }
}

fn push_small(line: &mut String, text: &str) {
    if !text.is_ascii() {
        line.push_str(&text.to_lowercase());
        return;
    }
    let start = line.len();
    line.push_str(text);
    if let Some(new) = line.get_mut(start..) {
        new.make_ascii_lowercase();
    }
}
