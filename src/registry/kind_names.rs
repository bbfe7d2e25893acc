//! Kinds as people write them in files: by code, in English, or by their Vietnamese names.

use super::{Folded, Kind};

/// Names of kinds without marks. A unit's own closer kind ("Sở", "Phường") names its kind.
const NAMES: [(Kind, &[&str]); 8] = [
    (
        Kind::Province,
        &[
            "tinh",
            "tinh thanh pho",
            "tinh tp",
            "tinh thanh",
            "thanh pho truc thuoc trung uong",
            "tp truc thuoc trung uong",
            "thanh pho truc thuoc tw",
            "cap tinh",
            "centrally run city",
        ],
    ),
    (
        Kind::Department,
        &[
            "so",
            "ban",
            "so ban nganh",
            "so nganh",
            "so ban",
            "van phong",
            "thanh tra",
            "co quan chuyen mon",
            "dept",
        ],
    ),
    (
        Kind::District,
        &[
            "quan",
            "huyen",
            "thi xa",
            "quan huyen",
            "quan huyen thi xa",
            "quan huyen thanh pho",
            "thanh pho thuoc thanh pho",
            "thanh pho thuoc tinh",
            "cap huyen",
            "urban district",
            "rural district",
        ],
    ),
    (
        Kind::Commune,
        &[
            "phuong",
            "xa",
            "thi tran",
            "dac khu",
            "phuong xa",
            "phuong xa thi tran",
            "phuong xa dac khu",
            "phuong xa thi tran dac khu",
            "xa phuong",
            "xa phuong thi tran",
            "xa phuong dac khu",
            "cap xa",
            "ward",
        ],
    ),
    (
        Kind::CityAgency,
        &[
            "co quan khac cua thanh pho",
            "co quan khac",
            "cq khac",
            "other city agency",
            "city agency",
            "city ag",
        ],
    ),
    (
        Kind::PublicUnit,
        &[
            "don vi su nghiep cong lap",
            "don vi su nghiep",
            "su nghiep",
            "su nghiep cong lap",
            "dvsn",
            "dvsncl",
            "public unit",
            "public service unit",
            "public",
        ],
    ),
    (
        Kind::Vertical,
        &["co quan nganh doc", "nganh doc", "vertical body"],
    ),
    (
        Kind::Subordinate,
        &[
            "don vi truc thuoc",
            "truc thuoc",
            "phong",
            "phong ban",
            "subordinate unit",
            "subord",
        ],
    ),
];

impl Kind {
    /// The kind a file means. "Thành phố" alone is the root where nothing stands above it,
    /// and a city of a city elsewhere.
    #[must_use]
    pub fn named(text: &str, has_parent: bool) -> Option<Self> {
        let text = text.trim().to_lowercase();
        if let Some(kind) = Kind::from_code(&text) {
            return Some(kind);
        }
        let folded = Folded::new(&text);
        let folded = folded.plain();
        let bare = folded.strip_prefix("cac ").unwrap_or(folded);
        if matches!(bare, "thanh pho" | "tp") {
            return Some(if has_parent {
                Kind::District
            } else {
                Kind::Province
            });
        }
        let code = |kind: Kind| kind.code().replace('_', " ");
        let plain = Kind::ALL.into_iter().find(|kind| code(*kind) == bare);
        let listed = || {
            let mut names = NAMES.iter();
            names.find(|(_, names)| names.contains(&bare)).map(|n| n.0)
        };
        plain.or_else(listed)
    }

    /// The kind whose name is nearest to a text that names none.
    #[must_use]
    pub fn nearest(text: &str) -> Option<Self> {
        let folded = Folded::new(text);
        let near = |name: &str| distance(folded.plain(), name);
        let codes = Kind::ALL.into_iter().map(|kind| (near(kind.code()), kind));
        let names = NAMES
            .iter()
            .flat_map(|(kind, names)| names.iter().map(|name| (near(name), *kind)));
        let best = codes.chain(names).min_by_key(|(far, _)| *far);
        let most = folded.plain().chars().count() / 3;
        best.filter(|(far, _)| *far <= most.min(2))
            .map(|(_, kind)| kind)
    }
}

/// How many letters must be put in, taken out or changed.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, sign) in (1..).zip(a.chars()) {
        let mut next = Vec::with_capacity(row.len());
        next.push(above);
        for ((other, pair), left) in b.iter().zip(row.windows(2)).zip(0..) {
            let [corner, up] = pair else { continue };
            let left: usize = next.get::<usize>(left).copied().unwrap_or(above);
            let changed = corner + usize::from(*other != sign);
            next.push(changed.min(up + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_as_people_write_them() {
        for (text, kind) in [
            ("Sở", Kind::Department),
            ("sở, ban, ngành", Kind::Department),
            ("SỞ/NGÀNH", Kind::Department),
            ("Quận", Kind::District),
            ("quận, huyện", Kind::District),
            ("Phường", Kind::Commune),
            ("Thị trấn", Kind::Commune),
            ("đặc khu", Kind::Commune),
            ("Public_Unit", Kind::PublicUnit),
            ("city agency", Kind::CityAgency),
            ("các đơn vị trực thuộc", Kind::Subordinate),
            ("Tỉnh", Kind::Province),
        ] {
            assert_eq!(Kind::named(text, true), Some(kind), "{text}");
        }
        assert_eq!(Kind::named("Thành phố", true), Some(Kind::District));
        assert_eq!(Kind::named("Thành phố", false), Some(Kind::Province));
        assert_eq!(Kind::named("sowr", true), None);
    }

    #[test]
    fn a_slip_is_understood_as_a_suggestion_only() {
        assert_eq!(Kind::nearest("comune"), Some(Kind::Commune));
        assert_eq!(Kind::nearest("departments"), Some(Kind::Department));
        assert_eq!(Kind::nearest("Phuwongf"), Some(Kind::Commune));
        assert_eq!(Kind::nearest("Hội đồng"), None);
        assert_eq!(Kind::nearest("x"), None);
    }
}
