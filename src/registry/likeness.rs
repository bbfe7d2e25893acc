//! When two names may be one name written twice. A likeness points out, never identifies.

use super::Folded;

/// What people shorten in front of a name.
const SHORT: [(&str, &str); 8] = [
    ("p", "phường"),
    ("q", "quận"),
    ("x", "xã"),
    ("h", "huyện"),
    ("tt", "thị trấn"),
    ("tx", "thị xã"),
    ("tp", "thành phố"),
    ("ubnd", "ủy ban nhân dân"),
];

/// Equal for names that differ only in case, spaces, dashes, quotes, zeros in front of
/// numbers, placement of tones, or a shortened first word: "P.05" and "Phường 5".
pub(super) fn twin(name: &str) -> String {
    Folded::new(&written_out(name)).marked().to_owned()
}

/// Equal for names that differ only in marks, i and y, or spaces: "Tân Quy" and "Tân Quý".
/// Such names may well be two.
pub(super) fn cousin(name: &str) -> String {
    let folded = Folded::new(&written_out(name));
    let letters = folded.plain().chars().filter(|sign| *sign != ' ');
    letters
        .map(|sign| if sign == 'y' { 'i' } else { sign })
        .collect()
}

fn written_out(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    for (short, long) in SHORT {
        let Some(rest) = lower.strip_prefix(short) else {
            continue;
        };
        let dotted = rest.strip_prefix('.');
        let numbered = rest.starts_with(|sign: char| sign.is_ascii_digit());
        if let Some(rest) = dotted.or(numbered.then_some(rest)) {
            return format!("{long} {}", rest.trim_start());
        }
        if short == "ubnd"
            && let Some(rest) = rest.strip_prefix(' ')
        {
            return format!("{long} {rest}");
        }
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_written_twice() {
        for (a, b) in [
            ("Phường 05", "Phường 5"),
            ("P.5", "Phường 5"),
            ("P5", "phường 05"),
            ("Q. Bình Tân", "Quận Bình Tân"),
            ("UBND Quận 1", "Ủy ban nhân dân Quận 1"),
            ("TP. Thủ Đức", "Thành phố Thủ Đức"),
            ("Hòa Bình", "Hoà  Bình"),
        ] {
            assert_eq!(twin(a), twin(b), "{a} {b}");
        }
        for (a, b) in [
            ("Tân Quy", "Tân Quý"),
            ("Phường 1", "Phường 10"),
            ("Phú", "Hú"),
        ] {
            assert_ne!(twin(a), twin(b), "{a} {b}");
        }
    }

    #[test]
    fn names_that_may_be_two() {
        assert_eq!(cousin("Tân Quy"), cousin("Tân Quý"));
        assert_eq!(cousin("Mỹ Lý"), cousin("Mĩ Lí"));
        assert_ne!(cousin("Phường 1"), cousin("Phường 11"));
    }
}
