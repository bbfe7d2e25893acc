//! Reading the cells of a row: white space, lengths, dates, flags.
//!
//! Looks at one row at a time; what rows mean together is planned elsewhere.

use jiff::ToSpan;
use jiff::civil::Date;

use super::code_shape::{shape, unquoted};
use super::garbled::{dash, garble, lookalike, with_vietnamese_d};
use super::{Column, ColumnSet, ImportRow, Kind, Origin, Problem, RowFault, Spoiled, Warning};

/// Most characters of a code; the draw's texts and people's eyes set the limit.
const CODE_MOST: usize = 64;
/// Most characters of a name; the longest real one has 58.
const NAME_MOST: usize = 200;
/// Most characters of a remark.
const REMARK_MOST: usize = 2000;

/// A row with its cells understood. Where a cell was wrong it holds nothing.
#[derive(Debug)]
pub(super) struct CleanRow {
    pub(super) line: u64,
    pub(super) code: String,
    pub(super) parent_code: String,
    pub(super) kind: Kind,
    pub(super) subkind: String,
    pub(super) name: String,
    pub(super) abbr: String,
    pub(super) alt_code: String,
    pub(super) gso_code: String,
    pub(super) aliases: Vec<String>,
    pub(super) valid_from: Option<Date>,
    pub(super) valid_to: Option<Date>,
    pub(super) frame: Option<bool>,
    pub(super) frame_reason: String,
    pub(super) source: String,
    pub(super) evidence: String,
    pub(super) absent: ColumnSet,
    pub(super) origin: Origin,
}

/// Reads the cells of a row; everything wrong goes to `faults`.
pub(super) fn clean(row: &ImportRow, faults: &mut Vec<RowFault>) -> CleanRow {
    let before = faults.len();
    let mut cells = Cells { row, faults };
    let valid_from = cells.date(Column::ValidFrom);
    let valid_to = cells.date(Column::ValidTo);
    let clean = CleanRow {
        line: row.line,
        code: cells.needed(Column::Code, CODE_MOST),
        parent_code: cells.text(Column::ParentCode, CODE_MOST),
        kind: cells.kind(),
        subkind: cells.text(Column::Subkind, CODE_MOST),
        name: cells.needed(Column::Name, NAME_MOST),
        abbr: cells.text(Column::Abbr, CODE_MOST),
        alt_code: cells.text(Column::AltCode, CODE_MOST),
        gso_code: cells.text(Column::GsoCode, CODE_MOST),
        aliases: cells.aliases(),
        valid_from,
        valid_to,
        frame: cells.flag(),
        frame_reason: cells.text(Column::FrameReason, REMARK_MOST),
        source: cells.text(Column::Source, REMARK_MOST),
        evidence: cells.text(Column::Evidence, REMARK_MOST),
        absent: row.absent,
        origin: row.origin.clone(),
    };
    tell_spoiled(row, before, faults);
    clean
}

/// Faults of cells that could not be read stand in place of what follows from them; in a
/// line with too many or too few cells nothing else can be said.
fn tell_spoiled(row: &ImportRow, before: usize, faults: &mut Vec<RowFault>) {
    if row.spoiled.is_empty() {
        return;
    }
    let shifted = |(_, spoiled): &&(Column, Spoiled)| matches!(spoiled, Spoiled::Length { .. });
    let shifted = row.spoiled.iter().find(shifted);
    let mut own = faults.split_off(before.min(faults.len()));
    own.retain(|fault| shifted.is_none() && !row.spoiled.iter().any(|(c, _)| *c == fault.column));
    let told: Vec<&(Column, Spoiled)> = match shifted {
        Some(one) => vec![one],
        None => row.spoiled.iter().collect(),
    };
    own.extend(told.into_iter().map(|(column, spoiled)| RowFault {
        line: row.line,
        column: *column,
        value: match spoiled {
            Spoiled::Error(text) | Spoiled::Fraction(text) | Spoiled::Date(text) => text.clone(),
            _ => row.text(*column).to_owned(),
        },
        problem: Problem::Cell(spoiled.clone()),
        origin: row.origin.clone(),
    }));
    faults.append(&mut own);
}

/// Columns that hold codes.
fn is_code(column: Column) -> bool {
    matches!(
        column,
        Column::Code | Column::ParentCode | Column::AltCode | Column::GsoCode
    )
}

/// Columns that hold names.
fn is_name(column: Column) -> bool {
    matches!(column, Column::Name | Column::Abbr | Column::Aliases)
}

struct Cells<'a> {
    row: &'a ImportRow,
    faults: &'a mut Vec<RowFault>,
}

impl Cells<'_> {
    fn wrong(&mut self, column: Column, problem: Problem) {
        self.faults.push(RowFault {
            line: self.row.line,
            column,
            value: self.row.text(column).to_owned(),
            problem,
            origin: self.row.origin.clone(),
        });
    }

    /// Runs of white space are one space; so a line break inside a cell is no fault.
    fn text(&mut self, column: Column, most: usize) -> String {
        let given = self.row.text(column);
        let given = if is_code(column) {
            unquoted(given)
        } else {
            given
        };
        let words: Vec<&str> = given.split_whitespace().collect();
        let text = words.join(" ");
        if let Some(problem) = unreadable(column, &text, most) {
            self.wrong(column, problem);
        }
        with_vietnamese_d(&text)
    }

    fn needed(&mut self, column: Column, most: usize) -> String {
        let text = self.text(column, most);
        if text.is_empty() {
            self.wrong(column, Problem::Empty);
        }
        text
    }

    /// Names between semicolons, each once.
    fn aliases(&mut self) -> Vec<String> {
        let text = self.text(Column::Aliases, REMARK_MOST);
        let mut names: Vec<String> = Vec::new();
        for name in text.split(';').map(str::trim).filter(|n| !n.is_empty()) {
            if name.chars().count() > NAME_MOST {
                self.wrong(Column::Aliases, Problem::TooLong { most: NAME_MOST });
            } else if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        names
    }

    fn kind(&mut self) -> Kind {
        let text = self.row.kind.trim();
        let has_parent = !self.row.parent_code.trim().is_empty();
        Kind::named(text, has_parent).unwrap_or_else(|| {
            let problem = if text.is_empty() {
                Problem::Empty
            } else {
                Problem::UnknownKind
            };
            self.wrong(Column::Kind, problem);
            Kind::Subordinate
        })
    }

    fn date(&mut self, column: Column) -> Option<Date> {
        let text = self.row.text(column).trim();
        if text.is_empty() {
            return None;
        }
        let midnight = [" 00:00:00", "T00:00:00", " 0:00:00", " 0:00"];
        let mut endings = midnight.into_iter();
        let day = endings.find_map(|ending| text.strip_suffix(ending));
        match read_date(day.unwrap_or(text)) {
            Some(date) if !(1800..=2999).contains(&date.year()) => {
                self.wrong(column, Problem::FarDate);
                None
            }
            Some(date) => Some(date),
            None => {
                self.wrong(column, not_a_date(text));
                None
            }
        }
    }

    fn flag(&mut self) -> Option<bool> {
        match self.row.frame.trim().to_lowercase().as_str() {
            "" => None,
            "1" | "x" | "✓" | "✔" | "v" | "y" | "yes" | "true" => Some(true),
            "có" | "co" | "đúng" | "dung" => Some(true),
            "0" | "không" | "khong" | "n" | "no" | "false" | "sai" => Some(false),
            _ => {
                self.wrong(Column::Frame, Problem::NotAFlag);
                None
            }
        }
    }
}

/// What a text shows to have gone wrong before it came here.
fn unreadable(column: Column, text: &str, most: usize) -> Option<Problem> {
    if is_name(column)
        && let Some(how) = garble(text)
    {
        return Some(Problem::Garbled(how));
    }
    let mut signs = (1..).zip(text.chars());
    if let Some((at, character)) = signs.find(|(_, sign)| is_bad(*sign)) {
        return Some(Problem::BadCharacter { character, at });
    }
    if text.chars().count() > most {
        return Some(Problem::TooLong { most });
    }
    if (is_name(column) || is_code(column))
        && let Some((at, character, meant)) =
            lookalike(text).or_else(|| is_code(column).then(|| dash(text)).flatten())
    {
        return Some(Problem::Lookalike {
            character,
            at,
            meant,
        });
    }
    let shape = is_code(column).then(|| shape(text)).flatten();
    shape.map(Problem::NotText)
}

/// A warning where a day of the row could be meant month first.
pub(super) fn day_first(row: &ImportRow) -> Option<Warning> {
    [&row.valid_from, &row.valid_to]
        .into_iter()
        .find_map(|text| {
            let text = text.trim();
            let day = read_date(text).filter(|day| text.contains('/') && day.day() <= 12)?;
            (day.day() != day.month()).then(|| Warning::DayFirst {
                line: row.line,
                text: text.to_owned(),
                day,
            })
        })
}

/// Why a text is no day, as closely as can be told.
fn not_a_date(text: &str) -> Problem {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    if whole.len() == 5
        && let Ok(days) = whole.parse::<i32>()
        && let Ok(day) = jiff::civil::date(1899, 12, 30).checked_add(days.days())
        && days > 9999
    {
        return Problem::SerialDate { day };
    }
    let parts: Vec<&str> = text.split('/').collect();
    if let [month, day, year] = parts.as_slice()
        && read_date(&format!("{day}/{month}/{year}")).is_some()
    {
        return Problem::MonthFirst;
    }
    Problem::NotADate
}

/// Controls, signs without width that would make two names look alike, and U+FFFD,
/// which stands where an earlier conversion lost a letter.
pub(in crate::registry) fn is_bad(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFD}')
}

/// `2025-07-01` or `1/7/2025`.
pub(in crate::registry) fn read_date(text: &str) -> Option<Date> {
    let slashes = text.contains('/');
    let parts = text.split(if slashes { '/' } else { '-' });
    let parts: Vec<&str> = parts.collect();
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = if slashes { (c, b, a) } else { (a, b, c) };
    let digits = |part: &str| part.bytes().all(|sign| sign.is_ascii_digit());
    if year.len() != 4 || ![year, month, day].into_iter().all(|part| digits(part)) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_as_files_and_as_people_write_them() {
        assert_eq!(read_date("2025-07-01"), Some(date(2025, 7, 1)));
        assert_eq!(read_date("01/07/2025"), Some(date(2025, 7, 1)));
        assert_eq!(read_date("1/7/2025"), Some(date(2025, 7, 1)));
        for wrong in [
            "",
            "2025",
            "30/02/2025",
            "2025-13-01",
            "1-7-2025",
            "+1/7/2025",
            "01/07/25",
        ] {
            assert_eq!(read_date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn white_space_is_evened_out_and_invisible_signs_refused() {
        let mut row = ImportRow {
            line: 7,
            code: "1".into(),
            kind: "commune".into(),
            name: " Phường\u{a0} \n Bến  Thành ".into(),
            ..ImportRow::default()
        };
        let mut faults = Vec::new();
        assert_eq!(clean(&row, &mut faults).name, "Phường Bến Thành");
        assert_eq!(faults, []);
        row.name = "Phường\u{200b} 1".into();
        clean(&row, &mut faults);
        let expected = Problem::BadCharacter {
            character: '\u{200b}',
            at: 7,
        };
        assert_eq!((faults[0].line, faults[0].problem.clone()), (7, expected));
    }
}
