//! Letters that are not what they look like: another alphabet's, or those an old font or
//! a wrong conversion left behind.
//!
//! Nothing is repaired here, because a wrong repair would change names.

/// How a text lost its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Garble {
    /// Typed in a font of the TCVN3 family (`.VnTime`).
    Tcvn3,
    /// Typed in a font of the VNI family.
    Vni,
    /// UTF-8 read as if it were Windows-1252.
    TwiceConverted,
    /// Saved in an encoding that has no Vietnamese: `?` stands for letters.
    QuestionMarks,
}

/// A letter of another alphabet that looks Latin: where it stands (from 1), the letter,
/// and the Latin one that is meant.
pub(super) fn lookalike(text: &str) -> Option<(usize, char, Option<char>)> {
    let mut signs = (1..).zip(text.chars());
    signs.find_map(|(at, sign)| is_foreign(sign).then(|| (at, sign, meant(sign))))
}

/// Greek, Cyrillic, Armenian, full-width and mathematical letters, and the i without dot.
fn is_foreign(sign: char) -> bool {
    matches!(sign, '\u{370}'..='\u{58F}' | '\u{FF01}'..='\u{FF5E}' | '\u{1D400}'..='\u{1D7FF}' | 'ı')
        && sign != '\u{37E}'
}

/// A dash that a word processor put in place of the hyphen of a code.
pub(super) fn dash(code: &str) -> Option<(usize, char, Option<char>)> {
    let mut signs = (1..).zip(code.chars());
    let found = signs.find(|(_, sign)| matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}'));
    found.map(|(at, sign)| (at, sign, Some('-')))
}

fn meant(sign: char) -> Option<char> {
    const PAIRS: [(&str, &str); 2] = [
        ("АВСЕНІЈКМОРЅТХУаеіјорсухѕ", "ABCEHIJKMOPSTXYaeijopcyxs"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναιρυ", "ABEZHIKMNOPTYXovaipu"),
    ];
    if sign == 'ı' {
        return Some('i');
    }
    if let '\u{FF01}'..='\u{FF5E}' = sign {
        return char::from_u32(u32::from(sign) - 0xFEE0);
    }
    let found = |(foreign, latin): (&str, &str)| {
        let at = foreign.chars().position(|f| f == sign)?;
        latin.chars().nth(at)
    };
    PAIRS.into_iter().find_map(found)
}

/// Đ as Vietnamese writes it, for letters that are drawn alike (eth, African d).
pub(super) fn with_vietnamese_d(text: &str) -> String {
    let letter = |sign| match sign {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        other => other,
    };
    text.chars().map(letter).collect()
}

/// How the letters of a name were lost, if they were.
pub(super) fn garble(text: &str) -> Option<Garble> {
    if text.is_ascii() && !text.contains('?') {
        return None;
    }
    // Nearly every name has letters only Vietnamese has, and nothing odd.
    let unicode = text.chars().any(is_vietnamese_only);
    if unicode && !text.contains(['?', 'Ã', 'Æ', 'Ä', '»', 'º']) {
        return None;
    }
    let signs: Vec<char> = text.chars().collect();
    let letter = |sign: Option<&char>| sign.is_some_and(|sign| sign.is_alphabetic());
    let touches = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| signs.get(at));
        letter(before) || letter(signs.get(at + 1))
    };
    let mut placed = signs.iter().enumerate();
    if placed.any(|(at, sign)| *sign == '?' && touches(at)) {
        return Some(Garble::QuestionMarks);
    }
    if TWICE.iter().any(|pair| text.contains(pair)) {
        return Some(Garble::TwiceConverted);
    }
    // Whoever types these has Unicode; an odd letter beside them is a foreign name.
    if unicode {
        return None;
    }
    let vowel = |sign: char| "aeiouyôö".contains(sign);
    let mut pairs = signs.windows(2);
    let vni = pairs.any(
        |pair| matches!(pair, [first, second] if vowel(*first) && "øûïäåëüö".contains(*second)),
    );
    let lower = text.to_lowercase();
    if vni || VNI.iter().any(|pair| lower.contains(pair)) {
        return Some(Garble::Vni);
    }
    let odd = |(at, sign): (usize, &char)| {
        OLD_LETTERS.contains(*sign) || (OLD_SIGNS.contains(*sign) && touches(at))
    };
    signs.iter().enumerate().any(odd).then_some(Garble::Tcvn3)
}

/// Letters only Vietnamese has.
fn is_vietnamese_only(sign: char) -> bool {
    matches!(
        sign,
        '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'Ă' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'đ' | 'Đ'
    )
}

/// What is left of two-byte letters when each byte is taken for one.
const TWICE: [&str; 14] = [
    "á»", "áº", "Æ°", "Æ¡", "Ä‘", "Ä\u{90}", "Äƒ", "Ã¢", "Ãª", "Ã´", "Ã¡", "Ã©", "Ã³", "Ã£",
];

/// Pairs that VNI makes and Vietnamese never has.
const VNI: [&str; 18] = [
    "aõ", "aù", "aá", "aà", "aâ", "aê", "aé", "aè", "aú", "eâ", "eá", "eà", "eõ", "eù", "oâ", "oõ",
    "où", "uõ",
];

/// Latin letters outside the Vietnamese alphabet that the old fonts used.
const OLD_LETTERS: &str = "ËÏÎÄÅÇÆÑÖØÛÜÞ×÷ßäåæçëîïñöøûüþÿ";

/// Signs the old fonts used for letters.
const OLD_SIGNS: &str = "¬®©¨§µ¶¸¼½¾¡¢£¤¥¦\u{AD}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_old_fonts_and_wrong_conversions() {
        for (text, how) in [
            ("Së Y tÕ", Garble::Tcvn3),
            ("QuËn Thñ §øc", Garble::Tcvn3),
            ("Ủy", Garble::Tcvn3),
            ("Hµnh chÝnh", Garble::Tcvn3),
            ("Sôû Y teá", Garble::Vni),
            ("Quaän Bình Thaïnh", Garble::Vni),
            ("Xaõ Bình Chaùnh", Garble::Vni),
            ("S\u{1edf} Y t?", Garble::QuestionMarks),
            ("Ph\u{c6}\u{b0}\u{e1}\u{bb}\u{9d}ng", Garble::TwiceConverted),
        ] {
            let expected = (text != "Ủy").then_some(how);
            assert_eq!(garble(text), expected, "{text}");
        }
        for sound in [
            "Sở Y tế",
            "Phường Bến Thành",
            "Xã Hòa Bình",
            "Tân Quý",
            "Xã Hoà Bình",
            "Long Hòa",
            "Phường 1",
            "Trường Hóa",
            "Viện Pasteur",
            "Cô Giang",
            "Ban Quản lý «A»",
        ] {
            assert_eq!(garble(sound), None, "{sound}");
        }
    }

    #[test]
    fn letters_of_other_alphabets_are_found_and_d_is_put_right() {
        assert_eq!(
            lookalike("S\u{1edf} \u{421}ông"),
            Some((4, '\u{421}', Some('C')))
        );
        assert_eq!(lookalike("Sở Công Thương"), None);
        assert_eq!(with_vietnamese_d("Ðông Ɖa"), "Đông Đa");
    }
}
