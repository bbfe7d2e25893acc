//! Where a row belongs by its numbering: numbers that begin anew under each `I`, `II`,
//! letters under a number, 1.10 that a spreadsheet shows as 1.1.

use std::collections::BTreeSet;

use super::numbering::{Numbering, is_head, next_letter, roman};
use super::rows::Row;

/// What the rows before have opened.
#[derive(Debug, Default)]
pub(super) struct Opened {
    /// Parts opened by capital letters or Roman numbers: `[I]`, `[A, II]`.
    heads: Vec<String>,
    /// The last capital that began a part.
    letter: Option<String>,
    /// Key and id of the last row with a number.
    last: Option<(Vec<String>, String)>,
    /// Keys of all rows before.
    seen: BTreeSet<Vec<String>>,
    /// Whether no number has a point: `1, 2, 3` under each group.
    flat: bool,
    /// Groups without a number, in their order.
    groups: Vec<String>,
}

/// Where a row belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    /// Its way from the top.
    pub key: Vec<String>,
    /// Its id in the scheme.
    pub id: String,
    /// Whether the number itself repeats the Roman one above it: `1.1` under `I`.
    pub repeats: bool,
}

impl Opened {
    /// Before the first of these rows.
    pub fn before(rows: &[Row]) -> Self {
        let mut paths = rows.iter().filter_map(|row| match &row.numbering {
            Numbering::Path(parts) => Some(parts.len()),
            _ => None,
        });
        Self {
            flat: paths.all(|parts| parts == 1),
            ..Self::default()
        }
    }

    /// Places a row; `None`: a letter with no number above it.
    pub fn place(&mut self, row: &Row, numbering: &Numbering) -> Option<Placed> {
        let placed = match numbering {
            Numbering::Head(head) => self.head(head),
            Numbering::Letter(letter) => {
                let (key, id) = self.last.as_ref()?;
                let mut key = key.clone();
                key.push(letter.clone());
                return Some(Placed {
                    id: format!("{id}.{letter}"),
                    key,
                    repeats: false,
                });
            }
            Numbering::Path(parts) => self.path(row, parts),
        };
        self.last = Some((placed.key.clone(), placed.id.clone()));
        self.seen.insert(placed.key.clone());
        Some(placed)
    }

    fn head(&mut self, head: &str) -> Placed {
        let expected = match &self.letter {
            Some(letter) => next_letter(letter),
            None => (self.heads.is_empty()).then(|| "A".to_owned()),
        };
        let is_letter = expected.as_deref() == Some(head);
        self.heads = match &self.letter {
            Some(letter) if !is_letter && roman(head).is_some() => {
                vec![letter.clone(), head.to_owned()]
            }
            _ => vec![head.to_owned()],
        };
        if is_letter {
            self.letter = Some(head.to_owned());
        }
        whole(self.heads.clone())
    }

    /// Where a number would belong.
    pub fn path(&mut self, row: &Row, parts: &[String]) -> Placed {
        let first = parts.first().map_or("", String::as_str);
        let group = self.mark(&row.group);
        if is_head(first) {
            // Codes that name their part themselves.
            let mut key = match self.heads.as_slice() {
                [letter, _] if letter != first => vec![letter.clone()],
                _ => Vec::new(),
            };
            key.extend(parts.iter().cloned());
            return whole(key);
        }
        let mut key = match group {
            Some(mark) if mark == first => Vec::new(),
            Some(mark) => vec![mark],
            None => self.heads.clone(),
        };
        let value = key.last().and_then(|head| roman(head));
        let mut begun = key.clone();
        begun.push(first.to_owned());
        let repeats = parts.len() > 1
            && value.is_some_and(|value| value.to_string() == first)
            && !self.seen.contains(&begun);
        key.extend(parts.iter().cloned());
        Placed {
            id: if repeats {
                parts.join(".")
            } else {
                key.join(".")
            },
            key,
            repeats,
        }
    }
}

impl Opened {
    /// The number of a group; one without gets its place among the groups.
    fn mark(&mut self, group: &str) -> Option<String> {
        let mark = group_mark(group);
        if mark.is_some() || group.is_empty() || !self.flat {
            return mark;
        }
        let known = self.groups.iter().position(|known| known == group);
        let at = known.unwrap_or_else(|| {
            self.groups.push(group.to_owned());
            self.groups.len() - 1
        });
        Some(format!("N{}", at + 1))
    }
}

fn whole(key: Vec<String>) -> Placed {
    Placed {
        id: key.join("."),
        key,
        repeats: false,
    }
}

/// The number a group begins with: `I` in "I chỉ đạo điều hành (10)".
pub(super) fn group_mark(group: &str) -> Option<String> {
    let first = group.split([' ', ':', ')']).next()?.trim_end_matches('.');
    let digits = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
    let head = is_head(first) && (roman(first).is_some() || first.len() == 1);
    (digits || head).then(|| first.to_owned())
}

/// The name of a group without the number before and the points behind it.
pub(super) fn group_name(group: &str) -> (String, Option<&str>) {
    let rest = match group_mark(group) {
        Some(mark) => group.get(mark.len()..).unwrap_or(group),
        None => group,
    };
    let rest = rest.trim_start_matches(['.', ':', ')', '-', ' ']).trim();
    let (name, points) = match rest
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
    {
        Some((name, points)) => (name.trim_end(), Some(points)),
        None => (rest, None),
    };
    let name = if name.is_empty() { group } else { name };
    let mut signs = name.chars();
    let begin: String = signs
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    (format!("{begin}{}", signs.as_str()), points)
}

/// A number cell that shows 1.1 and follows 1.9 is 1.10: the numbering it must be, where the
/// row before it under the same parent says so.
pub(super) fn with_lost_zero(parts: &[String], last_sibling: &str) -> Option<Vec<String>> {
    let [first, second] = parts else { return None };
    let last: u32 = last_sibling.parse().ok()?;
    let shown: u32 = second.parse().ok()?;
    let next = last.checked_add(1)?;
    (shown.checked_mul(10) == Some(next)).then(|| vec![first.clone(), next.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_have_a_number_a_name_and_points() {
        let group = "I chỉ đạo điều hành (10)";
        assert_eq!(group_mark(group).as_deref(), Some("I"));
        assert_eq!(
            group_name(group),
            ("Chỉ đạo điều hành".to_owned(), Some("10"))
        );
        assert_eq!(group_mark("Cải cách thể chế"), None);
        assert_eq!(
            group_name("2. Cải cách thể chế"),
            ("Cải cách thể chế".to_owned(), None)
        );
    }

    #[test]
    fn a_zero_is_lost_behind_nine_only() {
        let parts = |text: &str| -> Vec<String> { text.split('.').map(str::to_owned).collect() };
        assert_eq!(with_lost_zero(&parts("1.1"), "9"), Some(parts("1.10")));
        assert_eq!(with_lost_zero(&parts("1.2"), "19"), Some(parts("1.20")));
        assert_eq!(with_lost_zero(&parts("1.1"), "8"), None);
        assert_eq!(with_lost_zero(&parts("1.2"), "1"), None);
    }
}
