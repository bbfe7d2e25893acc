//! Rows without a numbering put to the row before them: more text on how it is scored, its
//! levels, or the lines of a group of bonuses or penalties.

use super::TableColumn;
use super::beside::is_head;
use super::fault::{TableProblem, TableRemark, TableRowFault};
use super::numbering::Numbering;
use super::rows::{Entry, MaxCell, Row, Rows, TextRow};
use super::text::{add_item, without_bullet, without_letter};
use super::titles::Header;

/// Rows that number nothing and stay what they are.
struct Gather<'a> {
    read: &'a mut Rows,
    header: &'a Header,
    /// Whether domains have capital or Roman numbers.
    roman: bool,
    /// A row of totals has ended what stood above it.
    closed: bool,
    /// The row below which lines are numbered here, and how many it has.
    lines: Option<(Numbering, usize)>,
    /// The last line of it had a number of its own: what follows tells of that line.
    own_number: bool,
}

/// Puts the entries into `read`, in their order.
pub(super) fn gather(entries: Vec<Entry>, header: &Header, read: &mut Rows) {
    let mut gather = Gather {
        read,
        header,
        roman: has_roman(&entries),
        closed: false,
        lines: None,
        own_number: false,
    };
    for entry in entries {
        match entry {
            Entry::Row(row) => gather.row(row),
            Entry::Text(text) => gather.text(text),
            Entry::Total(total) => {
                gather.read.totals.push(total);
                gather.closed = true;
            }
        }
    }
    gather.settle_levels();
}

/// Whether any row begins a part of the table by a capital or Roman number; groups of
/// bonuses and penalties have them in other tables too.
pub(super) fn has_roman(entries: &[Entry]) -> bool {
    let head = |entry: &Entry| match entry {
        Entry::Row(row) => matches!(row.numbering, Numbering::Head(_)) && !is_head(row, true),
        _ => false,
    };
    entries.iter().any(head)
}

impl Gather<'_> {
    fn row(&mut self, mut row: Row) {
        self.closed = false;
        self.own_number = self.counts_on(&mut row);
        if !self.own_number {
            self.lines = None;
        }
        if row.name.is_empty() {
            let problem = TableProblem::NoName(row.code.clone());
            self.blame(row.line, TableColumn::Name, problem);
        }
        // Some tables have the criterion again beside each of its levels.
        if let Some(before) = self.read.rows.last_mut()
            && self.header.give.is_some()
            && before.code == row.code
            && before.name == row.name
        {
            add_item(&mut before.rule, &row.rule);
            return;
        }
        if self.lines.is_none() && is_head(&row, self.root(&row)) {
            self.lines = Some((row.numbering.clone(), 0));
        }
        self.read.rows.push(row);
    }

    /// Below "3. Điểm trừ" some begin anew with 1: such a row is put below the head.
    fn counts_on(&mut self, row: &mut Row) -> bool {
        let Some((Numbering::Path(head), count)) = &mut self.lines else {
            return false;
        };
        let Numbering::Path(parts) = &row.numbering else {
            return false;
        };
        let next = (*count + 1).to_string();
        if parts.as_slice() != [next.clone()] || is_head(row, true) {
            return false;
        }
        *count += 1;
        row.numbering = Numbering::Path([head.as_slice(), &[next]].concat());
        row.numeric = false;
        true
    }

    fn root(&self, row: &Row) -> bool {
        match &row.numbering {
            Numbering::Head(_) => true,
            Numbering::Path(parts) => !self.roman && parts.len() == 1,
            Numbering::Letter(_) => false,
        }
    }

    fn text(&mut self, text: TextRow) {
        let counted = text.max != MaxCell::Blank;
        if self.closed || text.across || self.read.rows.is_empty() {
            if matches!(text.max, MaxCell::Points(_)) {
                self.blame(
                    text.line,
                    TableColumn::Code,
                    TableProblem::NoCode(text.name),
                );
            } else {
                let in_points = match &text.max {
                    MaxCell::Bad(TableProblem::BadMax(shown)) => shown.as_str(),
                    _ => "",
                };
                let shown = format!("{} {in_points}", text.name);
                self.read.pass(text.line, &shown);
            }
            return;
        }
        let again = |row: &Row| !text.group.is_empty() && row.group == text.name;
        if self.read.rows.last().is_some_and(again) {
            return;
        }
        let named = !without_bullet(&text.name).is_empty();
        if named && (text.listed || counted) && self.line_of_group(&text) {
            return;
        }
        let Some(before) = self.read.rows.last_mut() else {
            return;
        };
        match text.max {
            MaxCell::Points(points) if !text.listed && named => {
                let mut label = without_letter(&text.name).trim_end_matches(':').to_owned();
                if !text.rule.is_empty() {
                    label = format!("{label} ({})", text.rule);
                }
                before.levels.push((text.line, label, points));
            }
            MaxCell::Points(points) if text.listed => {
                let item = without_bullet(&text.name).trim_end_matches(':');
                add_item(&mut before.rule, &format!("{item}: {}", points.normalize()));
                add_item(&mut before.rule, &text.rule);
            }
            MaxCell::Blank => {
                add_item(&mut before.rule, without_bullet(&text.name));
                add_item(&mut before.rule, &text.rule);
            }
            MaxCell::Bad(_) if text.listed => {
                add_item(&mut before.rule, without_bullet(&text.name));
            }
            MaxCell::Bad(problem) => self.blame(text.line, TableColumn::Max, problem),
            MaxCell::Points(_) => {
                let problem = TableProblem::NoCode(text.name);
                self.blame(text.line, TableColumn::Code, problem);
            }
        }
    }

    /// Numbers a row below the head of a group of bonuses or penalties.
    fn line_of_group(&mut self, text: &TextRow) -> bool {
        let Some((head, count)) = self.lines.as_mut().filter(|_| !self.own_number) else {
            return false;
        };
        let mut parts = match head {
            Numbering::Head(_) => Vec::new(),
            Numbering::Path(parts) => parts.clone(),
            Numbering::Letter(_) => return false,
        };
        *count += 1;
        parts.push(count.to_string());
        self.read.rows.push(Row {
            line: text.line,
            code: parts.join("."),
            numbering: Numbering::Path(parts),
            numeric: false,
            name: without_bullet(&text.name).to_owned(),
            max: text.max.clone(),
            rule: text.rule.clone(),
            levels: Vec::new(),
            na: String::new(),
            survey: false,
            level: String::new(),
            group: text.group.clone(),
            made: false,
        });
        true
    }

    /// Levels are such only where the best of them is what the row gives at most; other
    /// rows with points have lost their numbering.
    fn settle_levels(&mut self) {
        let mut faults = Vec::new();
        let mut leveled = Vec::new();
        for row in &mut self.read.rows {
            if row.levels.is_empty() {
                continue;
            }
            let max = match row.max {
                MaxCell::Points(points) => Some(points),
                _ => None,
            };
            // A penalty and its levels may all stand with a minus.
            let minus = max.is_some_and(|max| max.is_sign_negative());
            let low = row.levels.iter().any(|level| level.2.is_sign_negative());
            let sizes = row.levels.iter().map(|level| level.2.abs());
            let best = sizes
                .max()
                .is_some_and(|best| max.map(|max| max.abs()) == Some(best));
            if row.levels.len() > 1 && best && (minus || !low) {
                row.levels
                    .iter_mut()
                    .for_each(|level| level.2 = level.2.abs());
                leveled.push((row.line, row.code.clone()));
                continue;
            }
            for (line, name, _) in std::mem::take(&mut row.levels) {
                faults.push((line, TableProblem::NoCode(name)));
            }
        }
        for (line, problem) in faults {
            self.blame(line, TableColumn::Code, problem);
        }
        if !leveled.is_empty() {
            self.read.remarks.push(TableRemark::Levels(leveled));
        }
    }

    fn blame(&mut self, line: u64, column: TableColumn, problem: TableProblem) {
        let fault = TableRowFault::at(self.header, line, column, problem);
        self.read.faults.push(fault);
    }
}
