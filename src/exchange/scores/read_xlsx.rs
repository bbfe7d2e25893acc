//! Scores from the first sheet of an XLSX workbook.
//!
//! Cells come as the text a person sees: 0.1 stays 0.1, a date is ISO. Cells are
//! streamed, so a stray one in the last corner of the sheet costs nothing.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};

use super::LongRow;
use super::fault::{Place, RowFault, RowProblem, ScoresFault};
use super::header::{Header, ScoreColumn};
use super::read_csv::fill;

/// Days after which Excel has no dates (31/12/9999).
const LAST_DAY: f64 = 2_958_466.0;

/// One row of the sheet: its number from 0, and its cells by column.
type SheetRow = (u32, Vec<(u32, Cell)>);

enum Cell {
    Text(String),
    Number(String),
    Error(String),
}

/// Reads the long form from the bytes of an XLSX file.
///
/// # Errors
/// Everything that is wrong with it; no rows come back then.
pub fn parse_xlsx(bytes: Vec<u8>) -> Result<Vec<LongRow>, ScoresFault> {
    let broken = |error: XlsxError| ScoresFault::NotASpreadsheet(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let name = book
        .sheet_names()
        .into_iter()
        .next()
        .ok_or(ScoresFault::Empty)?;
    let sheet = sheet_rows(&mut book, &name).map_err(broken)?;
    let mut sheet = sheet.into_iter();
    let (_, titles) = sheet.next().ok_or(ScoresFault::Empty)?;
    let titles = in_places(&titles);
    let header = Header::read(titles.iter().map(String::as_str))?;
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    for (number, cells) in sheet {
        let mut row = LongRow {
            line: u64::from(number) + 1,
            ..LongRow::default()
        };
        let before = faults.len();
        faults.extend(cells.iter().filter_map(|(column, cell)| {
            let problem = bad_cell(
                cell,
                header.columns.get(*column as usize).copied().flatten(),
            )?;
            Some(RowFault {
                place: Place::Cell(cell_name(number, *column)),
                problem,
            })
        }));
        if faults.len() == before {
            let problems = fill(
                &mut row,
                &header,
                in_places(&cells).iter().map(String::as_str),
            );
            faults.extend(problems.into_iter().map(|problem| RowFault {
                place: place_of(&problem, &header, number),
                problem,
            }));
        }
        rows.push(row);
    }
    if faults.is_empty() {
        Ok(rows)
    } else {
        Err(ScoresFault::Rows(faults))
    }
}

/// The rows that hold anything.
fn sheet_rows(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<SheetRow>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut rows: Vec<SheetRow> = Vec::new();
    while let Some(found) = reader.next_cell()? {
        let (number, column) = found.get_position();
        let Some(cell) = cell_of(found.get_value()) else {
            continue;
        };
        match rows.last_mut() {
            Some((last, cells)) if *last == number => cells.push((column, cell)),
            _ => rows.push((number, vec![(column, cell)])),
        }
    }
    Ok(rows)
}

fn cell_of(data: &DataRef<'_>) -> Option<Cell> {
    Some(match Data::from(data.clone()) {
        Data::Empty => return None,
        Data::String(text) if text.trim().is_empty() => return None,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::Text(text),
        Data::Int(number) => Cell::Number(number.to_string()),
        // The shortest text that reads back to the cell's binary number.
        Data::Float(number) => Cell::Number(number.to_string()),
        Data::Bool(yes) => Cell::Text(if yes { "TRUE" } else { "FALSE" }.to_owned()),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::DateTime(moment) => {
            let days = moment.as_f64();
            if !moment.is_datetime() || !(0.0..LAST_DAY).contains(&days) {
                return Some(Cell::Number(days.to_string()));
            }
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            Cell::Text(match (hour, minute, second) {
                (0, 0, 0) => date,
                _ => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
            })
        }
    })
}

fn bad_cell(cell: &Cell, column: Option<ScoreColumn>) -> Option<RowProblem> {
    match cell {
        Cell::Error(error) => Some(RowProblem::CellError(error.clone())),
        Cell::Number(number) if column == Some(ScoreColumn::Criterion) && number.contains('.') => {
            Some(RowProblem::NumberForCriterion(number.clone()))
        }
        _ => None,
    }
}

/// The cells as fields, blanks between them filled. Columns far to the right of any
/// header are gathered into one field: they are only looked at to be refused.
fn in_places(cells: &[(u32, Cell)]) -> Vec<String> {
    const FAR: usize = 64;
    let mut fields: Vec<String> = Vec::new();
    for (column, cell) in cells {
        let place = (*column as usize).min(FAR);
        if fields.len() <= place {
            fields.resize(place + 1, String::new());
        }
        if let Some(field) = fields.get_mut(place) {
            let (Cell::Text(text) | Cell::Number(text) | Cell::Error(text)) = cell;
            field.push_str(text);
        }
    }
    fields
}

fn place_of(problem: &RowProblem, header: &Header, row: u32) -> Place {
    let (RowProblem::Blank(column) | RowProblem::Control(column)) = problem else {
        return Place::Line(u64::from(row) + 1);
    };
    let at = header
        .columns
        .iter()
        .position(|known| *known == Some(*column));
    Place::Cell(cell_name(
        row,
        at.and_then(|at| u32::try_from(at).ok()).unwrap_or(0),
    ))
}

/// `B5` for row 4, column 1.
fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

    fn sheet(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, title) in ["Cơ quan", "Tiêu chí", "Giá trị", "Ghi chú"]
            .iter()
            .enumerate()
        {
            sheet
                .write_string(0, u16::try_from(column).unwrap(), *title)
                .unwrap();
        }
        fill(sheet);
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn cells_come_as_people_see_them() {
        let bytes = sheet(|sheet| {
            let date = Format::new().set_num_format("dd/mm/yyyy");
            for (row, criterion) in (1..).zip(["1.10", "2", "3", "4"]) {
                sheet.write_number(row, 0, 760.0).unwrap();
                sheet.write_string(row, 1, criterion).unwrap();
            }
            sheet.write_number(1, 2, 0.1).unwrap();
            sheet.write_number(2, 2, 87.25).unwrap();
            sheet.write_string(3, 2, "99/120").unwrap();
            let day = ExcelDateTime::from_ymd(2026, 3, 12).unwrap();
            sheet.write_datetime_with_format(4, 2, &day, &date).unwrap();
            sheet.write_string(4, 3, "Sơ\u{309}").unwrap();
        });
        let rows = parse_xlsx(bytes).unwrap();
        let seen: Vec<_> = rows
            .iter()
            .map(|r| (r.line, r.criterion.as_str(), r.value.as_str()))
            .collect();
        let wanted = [
            (2, "1.10", "0.1"),
            (3, "2", "87.25"),
            (4, "3", "99/120"),
            (5, "4", "2026-03-12"),
        ];
        assert_eq!(seen, wanted);
        assert!(rows.iter().all(|row| row.agency == "760"));
        assert_eq!(rows.last().map(|row| row.note.as_str()), Some("Sở"));
    }

    #[test]
    fn a_criterion_kept_as_a_number_is_refused_by_its_cell() {
        let bytes = sheet(|sheet| {
            sheet.write_string(4, 0, "H1").unwrap();
            sheet.write_number(4, 1, 1.1).unwrap();
            sheet.write_number(4, 2, 3).unwrap();
            sheet.write_string(5, 0, "H1").unwrap();
            sheet.write_string(5, 1, "1.1").unwrap();
            sheet.write_string(6, 0, "H1").unwrap();
            sheet.write_string(6, 1, "1.1").unwrap();
            sheet
                .write_formula(6, 2, Formula::new("=1/0").set_result("#DIV/0!"))
                .unwrap();
            sheet.write_string(1_048_575, 16_383, "stray").unwrap();
        });
        let Err(ScoresFault::Rows(rows)) = parse_xlsx(bytes) else {
            panic!("taken")
        };
        let seen: Vec<_> = rows
            .into_iter()
            .map(|row| (row.place, row.problem))
            .collect();
        let cell = |name: &str| Place::Cell(name.to_owned());
        assert_eq!(
            seen.first(),
            Some(&(cell("B5"), RowProblem::NumberForCriterion("1.1".into())))
        );
        assert_eq!(
            seen.get(1),
            Some(&(cell("C6"), RowProblem::Blank(ScoreColumn::Value)))
        );
        assert_eq!(
            seen.get(2),
            Some(&(cell("C7"), RowProblem::CellError("#DIV/0!".into())))
        );
        let stray = RowProblem::TooManyFields {
            found: 65,
            columns: 4,
        };
        assert_eq!(seen.get(3), Some(&(Place::Line(1_048_576), stray)));
        assert_eq!(seen.len(), 4);
    }

    #[test]
    fn other_bytes_are_not_a_spreadsheet() {
        let text = b"agency,criterion,value\n".to_vec();
        assert!(matches!(
            parse_xlsx(text),
            Err(ScoresFault::NotASpreadsheet(_))
        ));
        assert!(matches!(
            parse_xlsx(b"PK\x03\x04".to_vec()),
            Err(ScoresFault::NotASpreadsheet(_))
        ));
    }

    #[test]
    fn cells_are_named_as_in_excel() {
        assert_eq!(cell_name(4, 1), "B5");
        assert_eq!(cell_name(0, 26), "AA1");
        assert_eq!(cell_name(1_048_575, 16_383), "XFD1048576");
    }
}
