//! The order in which Vietnamese readers look for names.
//!
//! Letters a ă â b c d đ …, tones second, numbers by value. The generic word of a
//! territorial name (Quận, Phường …) only groups: Quận 1 … 12, then Bình Tân; quận before
//! huyện, phường before xã. The key is for this run of the program only, never stored.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use super::fold::Folded;

/// Generic words with their trailing space, and the place of their group.
const GENERIC: [(&str, u8); 9] = [
    ("quận ", 0),
    ("thành phố ", 1),
    ("tỉnh ", 2),
    ("thị xã ", 2),
    ("huyện ", 3),
    ("phường ", 0),
    ("xã ", 1),
    ("thị trấn ", 2),
    ("đặc khu ", 3),
];
/// The place of names without a generic word.
const NO_GENERIC: u8 = 4;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut preferences = CollatorPreferences::from(&locale!("vi"));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(preferences, CollatorOptions::default()).ok()
});

/// Bytes that compare as the names do.
#[must_use]
pub fn sort_key(name: &str) -> Box<[u8]> {
    let small = name.to_lowercase().replace(['ð', 'ɖ'], "đ");
    let generic = GENERIC
        .iter()
        .find_map(|(word, place)| Some((small.strip_prefix(word)?, *place)));
    let (own, place) = generic.unwrap_or((&small, NO_GENERIC));
    let mut key = vec![place];
    match COLLATOR.as_ref() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(own, &mut key);
        }
        // The data is compiled in; without it, an order without Vietnamese letters.
        None => key.extend_from_slice(Folded::new(own).plain().as_bytes()),
    }
    key.into()
}

/// How two codes compare: numbers in them by value, 2 before 10. No two codes are equal
/// that are not the same.
pub(super) fn by_code(a: &str, b: &str) -> Ordering {
    let collated = COLLATOR.as_ref().map(|collator| collator.compare(a, b));
    collated.unwrap_or(Ordering::Equal).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(names: &[&str]) -> Vec<String> {
        let mut names: Vec<String> = names.iter().rev().map(|n| (*n).to_owned()).collect();
        names.sort_by_key(|name| sort_key(name));
        names
    }

    #[test]
    fn districts_numbers_first_then_names() {
        let right = [
            "Quận 1",
            "Quận 2",
            "Quận 10",
            "Quận 12",
            "Quận Bình Tân",
            "Quận Bình Thạnh",
            "Quận Gò Vấp",
            "Quận Phú Nhuận",
            "Quận Tân Bình",
            "Quận Tân Phú",
            "Quận Thủ Đức",
            "Huyện Bình Chánh",
            "Huyện Cần Giờ",
        ];
        assert_eq!(sorted(&right), right);
    }

    #[test]
    fn letters_come_in_vietnamese_order_and_tones_second() {
        let letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y";
        let letters: Vec<&str> = letters.split(' ').collect();
        assert_eq!(sorted(&letters), letters);
        let tones = ["Tân Quy", "Tân Quý", "Tân Quý Đông", "Tân Quy Tây"];
        assert_eq!(sorted(&tones), tones);
        let order = ["Phường An", "Phường Đa Kao", "Phường Ða Kao A", "Phường E"];
        assert_eq!(sorted(&order), order);
    }

    #[test]
    fn codes_come_by_the_value_of_their_numbers() {
        let right = [
            "79-002", "79-2", "79-10", "79-A2", "79-A10", "H29.3", "H29.21",
        ];
        let mut codes = right;
        codes.reverse();
        codes.sort_by(|a, b| by_code(a, b));
        assert_eq!(codes, right);
        codes.rotate_left(3);
        codes.sort_by_key(|code| (sort_key(code), *code));
        assert_eq!(codes, right);
    }
}
