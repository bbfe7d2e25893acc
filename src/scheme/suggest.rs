//! "Did you mean …": the nearest known name.

/// The known name within two edits (one for short names, none for ids such as `1`),
/// nearest first; capitals do not count.
pub(super) fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let length = typed.chars().count();
    let allowed = match length {
        0..=2 => 0,
        3..=4 => 1,
        _ => 2,
    };
    let near = known.filter_map(|name| {
        let edits = distance(&typed.to_lowercase(), &name.to_lowercase());
        (edits <= allowed).then_some((edits, name))
    });
    near.min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name.to_owned())
}

/// Levenshtein's distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut next = vec![left];
        for (y, pair) in b.iter().zip(row.windows(2)) {
            let [diagonal, above] = pair else { continue };
            left = (diagonal + usize::from(x != *y))
                .min(above + 1)
                .min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        let known = ["below", "cap", "floor", "zero_at"];
        let near = |typed| nearest(typed, known.into_iter());
        assert_eq!(near("bellow").as_deref(), Some("below"));
        assert_eq!(near("CAP").as_deref(), Some("cap"));
        assert_eq!(near("points"), None);
        assert_eq!(nearest("3", ["1", "2"].into_iter()), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
