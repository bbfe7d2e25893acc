//! What spreadsheets do to codes: zeros lost, numbers, dates, formulas that only quote.

/// A code as a person meant it: `="00027"` and `'00027` are ways to keep zeros.
pub(super) fn unquoted(code: &str) -> &str {
    let code = code.trim();
    let quoted = code.strip_prefix("=\"").and_then(|c| c.strip_suffix('"'));
    let code = quoted.unwrap_or(code);
    code.strip_prefix('\'').unwrap_or(code)
}

/// What a code was turned into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeShape {
    /// `2.67E+04`: digits are lost.
    Scientific,
    /// `26740.0`, `1,234`: a number as programs write numbers.
    Number,
    /// `01-Feb`, `1/2/2025`: taken for a date.
    Date,
}

/// Whether a code shows that it was not kept as text.
pub(super) fn shape(code: &str) -> Option<CodeShape> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let lower = code.to_ascii_lowercase();
    if let Some((mantissa, exponent)) = lower.split_once('e') {
        let signed = exponent.strip_prefix(['+', '-']);
        let whole = mantissa.split(['.', ',']).all(digits);
        let broken = mantissa.contains(['.', ',']);
        if whole && (signed.is_some_and(digits) || (broken && digits(exponent))) {
            return Some(CodeShape::Scientific);
        }
    }
    if let Some((whole, rest)) = code.split_once(['.', ',']) {
        let tail = rest.bytes().all(|b| b == b'0') && rest.len() == 1;
        let thousands = code.contains(',') && rest.split(',').all(|part| part.len() == 3);
        if digits(whole) && (tail || (thousands && rest.split(',').all(digits))) {
            return Some(CodeShape::Number);
        }
    }
    let parts: Vec<&str> = code.split(['/', '-']).collect();
    let date = match parts.as_slice() {
        [day, month] => digits(day) && day.len() <= 2 && is_month(month),
        [a, b, c] if code.contains('/') => {
            digits(a) && digits(b) && digits(c) && (a.len() == 4 || c.len() == 4)
        }
        [year, month, day] => {
            (digits(year) && digits(month) && digits(day) && (year.len(), month.len()) == (4, 2))
                || (digits(year) && is_month(month) && digits(day))
        }
        _ => false,
    };
    date.then_some(CodeShape::Date)
}

/// `Feb`, `Thg2`.
fn is_month(text: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let text = text.to_lowercase();
    let thang = text.strip_prefix("thg").or(text.strip_prefix("tháng"));
    let numbered = |rest: &str| rest.trim().parse::<u8>().is_ok();
    MONTHS.contains(&text.as_str()) || thang.is_some_and(numbered)
}

/// What is left of a code when a spreadsheet takes it for a number: codes with the same
/// rest may be one code.
pub(super) fn zero_form(code: &str) -> String {
    let code = code.trim().to_lowercase();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    // 00.10 becomes the number 0.1.
    if let Some((whole, part)) = code.split_once('.')
        && digits(whole)
        && digits(part)
    {
        let whole = whole.trim_start_matches('0');
        return format!("{whole}.{}", part.trim_end_matches('0'));
    }
    let mut form = String::with_capacity(code.len());
    let mut signs = code.chars().peekable();
    let mut in_number = false;
    while let Some(sign) = signs.next() {
        let next_is_digit = signs.peek().is_some_and(char::is_ascii_digit);
        if sign == '0' && !in_number && next_is_digit {
            continue;
        }
        in_number = sign.is_ascii_digit();
        form.push(sign);
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_were_taken_for_something_else() {
        for (code, expected) in [
            ("2.67E+04", Some(CodeShape::Scientific)),
            ("2,67E+04", Some(CodeShape::Scientific)),
            ("1E+05", Some(CodeShape::Scientific)),
            ("26740.0", Some(CodeShape::Number)),
            ("26,740", Some(CodeShape::Number)),
            ("01-Feb", Some(CodeShape::Date)),
            ("2-Thg1", Some(CodeShape::Date)),
            ("1/2/2025", Some(CodeShape::Date)),
            ("2025-02-01", Some(CodeShape::Date)),
            ("1E5", None),
            ("00.08.H29", None),
            ("00.08", None),
            ("79-SYT", None),
            ("79-1", None),
            ("26740", None),
        ] {
            assert_eq!(shape(code), expected, "{code}");
        }
    }

    #[test]
    fn zeros_that_a_number_loses() {
        for (a, b) in [
            ("00027", "27"),
            ("01", "1"),
            ("00.10", "0.1"),
            ("00.08", "0.08"),
            ("00.08.H29", "0.8.h29"),
            ("A01", "a1"),
        ] {
            assert_eq!(zero_form(a), zero_form(b), "{a} {b}");
        }
        for (a, b) in [("100", "1"), ("0", "00.0"), ("00.08", "0.8"), ("10", "1")] {
            assert_ne!(zero_form(a), zero_form(b), "{a} {b}");
        }
        assert_eq!(zero_form("000"), "0");
        assert_eq!(unquoted("=\"00027\""), "00027");
        assert_eq!(unquoted(" '00027"), "00027");
    }
}
