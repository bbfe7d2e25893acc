//! Amounts a text names: "mỗi … 1 điểm, không quá 3", "0,25 điểm". Pure: text in, figures
//! out; what is not surely an amount is none.

use rust_decimal::Decimal;

use super::text::points;

/// A figure of a text, and what stands around it.
struct Figure<'a> {
    value: Decimal,
    before: &'a str,
    after: &'a str,
}

/// Words before the most that is given.
const CAPS: [&str; 8] = [
    "không quá",
    "không vượt quá",
    "không được quá",
    "tối đa",
    "nhiều nhất",
    "at most",
    "up to",
    "max",
];

/// Words before what each time gives.
const EACHES: [&str; 4] = ["mỗi", "cứ", "each", "every"];

/// Most letters between a word and its figure.
const NEAR: usize = 24;

/// The most that is given: "tối đa 3 điểm".
pub(super) fn cap(text: &str) -> Option<Decimal> {
    let lower = text.to_lowercase();
    let figures = figures(&lower);
    let capped = |figure: &&Figure<'_>| {
        let ends = CAPS.iter().filter_map(|word| {
            let at = figure.before.rfind(word)?;
            figure.before.get(at + word.len()..)
        });
        let near = |between: &str| {
            between.chars().count() <= NEAR
                && !between.contains(|c: char| c.is_ascii_digit() || c == ';')
        };
        !is_rate(figure) && ends.into_iter().any(near)
    };
    let found = figures.iter().find(capped)?;
    (found.value > Decimal::ZERO).then_some(found.value)
}

/// What each one gives: "mỗi sáng kiến 0,5 điểm", "0.5 each", "1 điểm/sáng kiến". Nothing
/// where the text says more than that and the most that is given.
pub(super) fn each(text: &str) -> Option<Decimal> {
    let lower = text.to_lowercase();
    let most = cap(&lower);
    let clauses = lower.split(';').filter(|clause| !clause.trim().is_empty());
    let mut figures = Vec::new();
    for clause in clauses {
        let found = self::figures(clause);
        if found.is_empty() {
            return None;
        }
        figures.extend(
            found
                .into_iter()
                .map(|figure| (figure.value, gives_each(&figure))),
        );
    }
    let mut once = figures.iter().filter(|figure| figure.1);
    let found = once.next().filter(|_| once.next().is_none())?.0;
    // "Mỗi 02 văn bản" counts by twos; "01" is one.
    let known =
        |figure: &&(Decimal, bool)| figure.1 || Some(figure.0) == most || figure.0 == Decimal::ONE;
    let all = figures.iter().filter(known).count() == figures.len();
    (all && found > Decimal::ZERO).then_some(found)
}

fn gives_each(figure: &Figure<'_>) -> bool {
    let after = figure.after.trim_start();
    let before = figure.before.trim_end_matches([' ', '-', '+']);
    let given = ["trừ", "cộng", "được", "thưởng"];
    let given = given.iter().any(|word| before.ends_with(word));
    let counted = EACHES.iter().any(|word| figure.before.contains(word));
    let capped = CAPS.iter().any(|word| figure.before.contains(word));
    let behind = after.starts_with("each")
        || unit(after).is_some_and(|rest| rest.trim_start().starts_with('/'));
    behind || (counted && !capped && (given || unit(after).is_some()))
}

/// Points a text names: with their unit, behind a colon, or as a fraction that is no rate.
pub(super) fn amounts(text: &str) -> Vec<Decimal> {
    let lower = text.to_lowercase();
    let figures = figures(&lower);
    let named = figures.iter().filter(|figure| {
        let before = figure.before.trim_end();
        let behind = before.ends_with([':', '=', '→']) || before.ends_with("->");
        let fraction = !figure.value.fract().is_zero();
        !is_rate(figure) && (unit(figure.after.trim_start()).is_some() || behind || fraction)
    });
    named.map(|figure| figure.value).collect()
}

fn is_rate(figure: &Figure<'_>) -> bool {
    figure.after.trim_start().starts_with('%')
}

/// The text behind the word for points.
fn unit(after: &str) -> Option<&str> {
    let rest = ["điểm", "points", "point", "đ"]
        .iter()
        .find_map(|unit| after.strip_prefix(unit))?;
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Plain figures; days and numberings, which have two signs between digits, are none.
fn figures(text: &str) -> Vec<Figure<'_>> {
    let mut found = Vec::new();
    let mut rest = 0;
    let inner = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '/');
    while let Some(tail) = text.get(rest..) {
        let Some(from) = tail.find(|sign: char| sign.is_ascii_digit()) else {
            break;
        };
        let from = rest + from;
        let run = text.get(from..).unwrap_or_default();
        let length = run.find(|sign: char| !inner(sign)).unwrap_or(run.len());
        let run = run.get(..length).unwrap_or_default();
        let digits = run.trim_end_matches(['.', ',', '/']);
        let to = from + digits.len();
        let letter = text.get(..from).unwrap_or_default();
        let glued = letter.ends_with(|sign: char| sign.is_alphabetic());
        if let Some(value) = points(digits, false)
            && !glued
        {
            found.push(Figure {
                value,
                before: text.get(..from).unwrap_or_default(),
                after: text.get(to..).unwrap_or_default(),
            });
        }
        rest = from + length.max(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Option<Decimal> {
        (text != "-").then(|| text.parse().unwrap())
    }

    #[test]
    fn caps_and_single_amounts_are_read() {
        for (text, one, most) in [
            ("mỗi sáng kiến 1 điểm, không quá 3", "1", "3"),
            (
                "Mỗi lần chậm trừ 0,5 điểm, tối đa không quá 2 điểm",
                "0.5",
                "2",
            ),
            ("Điểm thưởng (tối đa 5 điểm)", "-", "5"),
            ("IV điểm thưởng (tối đa +15)", "-", "15"),
            ("+1 each, at most 2", "1", "2"),
            ("Cứ 01 văn bản chậm trừ 0,25 điểm", "0.25", "-"),
            ("Mỗi 02 văn bản chậm trừ 0,5 điểm", "-", "-"),
            ("1 điểm/sáng kiến", "1", "-"),
            ("Mỗi tin trừ 0,5", "0.5", "-"),
            ("Chậm mỗi ngày trừ 0,1; ba ngày đầu không tính", "-", "-"),
            ("Mỗi giải nhất 2 điểm, giải nhì 1,5 điểm", "-", "-"),
            ("tối đa 100%", "-", "-"),
            ("trước ngày 15/12", "-", "-"),
        ] {
            assert_eq!(each(text), figure(one), "{text}");
            assert_eq!(cap(text), figure(most), "{text}");
        }
    }

    #[test]
    fn amounts_are_told_from_other_figures() {
        let wanted = |texts: &[&str]| -> Vec<Decimal> {
            texts.iter().filter_map(|text| figure(text)).collect()
        };
        for (text, named) in [
            (
                "Đúng hạn: 1; chậm: 0,5; không: 0",
                wanted(&["1", "0.5", "0"]),
            ),
            ("trên 90% được 2 điểm", wanted(&["2"])),
            ("trừ 0,25 cho mỗi lần", wanted(&["0.25"])),
            ("Quyết định số 15/2024, Điều 3", wanted(&[])),
        ] {
            assert_eq!(amounts(text), named, "{text}");
        }
    }
}
