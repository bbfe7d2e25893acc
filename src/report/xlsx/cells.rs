//! One value into one cell.
//!
//! XLSX knows numbers only as binary floats. The decimal is printed exactly and read to
//! the nearest float, and the number format shows exactly the printed digits, so what
//! stands on the sheet is the published figure. A number of more digits than Excel keeps
//! is written as text. No figure is read back from here by the program.

use std::collections::HashMap;

use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use super::super::shown::{digits, needed_places};
use super::super::{ColumnKind, Value};
use super::styles::{Line, Styles};

/// Significant digits that Excel keeps.
const KEPT: usize = 15;

/// Cells of one table, with the formats made so far.
pub(super) struct Cells<'a> {
    styles: &'a Styles,
    line: Line,
    made: HashMap<String, Format>,
}

impl<'a> Cells<'a> {
    /// Cells among the rows, or under the rule.
    pub fn new(styles: &'a Styles, line: Line) -> Self {
        Self {
            styles,
            line,
            made: HashMap::new(),
        }
    }

    /// Writes one value.
    pub fn write(
        &mut self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        value: &Value,
        kind: ColumnKind,
    ) -> Result<(), XlsxError> {
        match value {
            Value::Text(text) => self.text(sheet, (row, column), text),
            Value::Empty => {
                sheet.write_blank(row, column, self.format(""))?;
                Ok(())
            }
            Value::Whole(number) => self.number(sheet, (row, column), &number.to_string(), "#,##0"),
            Value::Decimal(number) => {
                let places = needed_places(*number, kind);
                let pattern = match places {
                    0 => "0".to_owned(),
                    places => format!("0.{}", "0".repeat(places as usize)),
                };
                self.number(sheet, (row, column), &digits(*number, places), &pattern)
            }
            Value::Date(date) => {
                let parts = (
                    u16::try_from(date.year()),
                    u8::try_from(date.month()),
                    u8::try_from(date.day()),
                );
                let day = match parts {
                    // Before March 1900 Excel counts a day that never was.
                    (Ok(year), Ok(month), Ok(day)) if year > 1900 => {
                        ExcelDateTime::from_ymd(year, month, day).ok()
                    }
                    _ => None,
                };
                match day {
                    Some(day) => {
                        let format = self.format("dd/mm/yyyy");
                        sheet.write_datetime_with_format(row, column, &day, format)?;
                        Ok(())
                    }
                    None => self.text(sheet, (row, column), &date.to_string()),
                }
            }
        }
    }

    fn number(
        &mut self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
        pattern: &str,
    ) -> Result<(), XlsxError> {
        match binary(text) {
            Some(number) => {
                sheet.write_number_with_format(row, column, number, self.format(pattern))?;
                Ok(())
            }
            None => self.text(sheet, (row, column), text),
        }
    }

    fn text(
        &mut self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
    ) -> Result<(), XlsxError> {
        sheet.write_string_with_format(row, column, text, self.format(""))?;
        Ok(())
    }

    fn format(&mut self, pattern: &str) -> &Format {
        let (styles, line) = (self.styles, self.line);
        self.made
            .entry(pattern.to_owned())
            .or_insert_with(|| match pattern {
                "" => styles.text(line),
                pattern => styles.number(line, pattern),
            })
    }
}

/// The float nearest to a printed decimal, where Excel shows all its digits again.
fn binary(text: &str) -> Option<f64> {
    let significant = text.trim_start_matches(['-', '0', '.']);
    let count = significant.bytes().filter(u8::is_ascii_digit).count();
    if count <= KEPT {
        text.parse().ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_excel_cannot_keep_stay_text() {
        assert_eq!(binary("0.000000000000001"), Some(1e-15));
        assert_eq!(binary("-87.25"), Some(-87.25));
        assert_eq!(binary("123456789012345"), Some(123_456_789_012_345.0));
        assert_eq!(binary("1234567890123.456"), None);
    }
}
