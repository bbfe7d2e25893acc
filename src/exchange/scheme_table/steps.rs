//! The step in which points are typed where a person must still write the rule: never
//! coarser than what the table names.

use rust_decimal::Decimal;

use super::amounts::amounts;

/// Usual steps, the largest first.
const STEPS: [(i64, u32); 6] = [(1, 0), (5, 1), (25, 2), (1, 1), (5, 2), (1, 2)];

/// The step where the table names no amounts.
const USUAL: (i64, u32) = (25, 2);

/// Words for what may give any fraction: two decimals, shares, means.
const FINE: [&str; 11] = [
    "hai chữ số",
    "2 chữ số",
    "two decimals",
    "theo tỷ lệ",
    "theo tỉ lệ",
    "công thức",
    "bình quân",
    "quy đổi",
    " x ",
    "×",
    ")*",
];

/// The largest usual step that the maximum and every amount named beside it are multiples
/// of; without amounts a quarter, or what the maximum needs; else its last digit.
pub(super) fn step(max: Decimal, note: &str) -> Decimal {
    let lower = note.to_lowercase();
    let fine = FINE.iter().any(|word| lower.contains(word));
    let mut named = amounts(note);
    named.retain(|amount| *amount <= max && !amount.is_zero());
    let coarsest = match (fine, named.is_empty()) {
        (true, _) => Decimal::new(1, 2),
        (false, true) => Decimal::new(USUAL.0, USUAL.1),
        (false, false) => Decimal::ONE,
    };
    let fits = |step: &Decimal| {
        let whole = |amount: &Decimal| amount.checked_rem(*step).is_some_and(|r| r.is_zero());
        *step <= coarsest && whole(&max) && named.iter().all(whole)
    };
    let usual = STEPS.into_iter();
    let mut usual = usual.map(|(digits, scale)| Decimal::new(digits, scale));
    let scales = named.iter().map(Decimal::scale).chain([max.scale()]);
    usual
        .find(fits)
        .unwrap_or_else(|| Decimal::new(1, scales.max().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_fit_the_maximum_and_what_the_table_names() {
        for (max, note, wanted) in [
            ("3", "", "0.25"),
            ("3", "Đúng hạn: 3; chậm: 2; không: 0", "1"),
            ("3", "mỗi lần chậm trừ 0,5 điểm", "0.5"),
            ("3", "mỗi lần chậm trừ 0,25 điểm", "0.25"),
            ("2", "chậm trừ 0,1 điểm", "0.1"),
            ("10", "làm tròn đến hai chữ số thập phân", "0.01"),
            ("3", "đạt 80% được 3 điểm, dưới thì theo tỷ lệ", "0.01"),
            ("2", "Tính theo (b/a)*2,0", "0.01"),
            ("1.5", "", "0.25"),
            ("0.3", "", "0.1"),
            ("0.15", "", "0.05"),
            ("0.33", "", "0.01"),
            ("0.125", "", "0.001"),
            ("3", "đạt trên 90% số hồ sơ", "0.25"),
        ] {
            let max: Decimal = max.parse().unwrap();
            assert_eq!(step(max, note).to_string(), wanted, "{max} {note}");
        }
    }
}
