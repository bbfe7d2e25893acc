//! A made-up country, the same in every run.

use jiff::civil::{Date, date};
use parplan::registry::{AgencyKey, ImportRow, Leave, Registry, UnitRecord};

pub const DAY: Date = date(2025, 12, 31);
/// Made-up names repeat under one parent.
pub const LEAVE: Leave = Leave {
    same_names: true,
    always: false,
};

const SYLLABLES: [&str; 24] = [
    "An",
    "Bình",
    "Cầu",
    "Đông",
    "Hòa",
    "Khánh",
    "Lạc",
    "Mỹ",
    "Nghĩa",
    "Phú",
    "Quý",
    "Sơn",
    "Tân",
    "Thạnh",
    "Thủy",
    "Trung",
    "Vĩnh",
    "Xuân",
    "Đức",
    "Giang",
    "Hưng",
    "Lộc",
    "Thượng",
    "Yên",
];
fn row(line: usize, parent: String, kind: &str, name: String) -> ImportRow {
    ImportRow {
        line: line as u64,
        code: format!("{line:05}"),
        parent_code: parent,
        kind: kind.to_owned(),
        name,
        ..ImportRow::default()
    }
}

/// One root, a commune for every twenty units, the rest under the communes.
pub fn rows(units: usize) -> Vec<ImportRow> {
    let syllable = |n: usize| SYLLABLES[n % SYLLABLES.len()];
    let mut rows = vec![row(0, String::new(), "province", "Tỉnh".to_owned())];
    let communes = units / 20;
    // Some 5,000 words besides, as many as Vietnamese has syllables.
    let coined = |n: usize| {
        let rimes = ["ang", "iên", "oa", "uyêt", "ong", "ươi", "ây", "inh"];
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        let ends = ["", "c", "m", "n", "p"];
        let starts = [
            "B", "C", "Ch", "D", "Đ", "G", "H", "Kh", "L", "M", "N", "Ng", "Nh",
        ];
        let starts = starts
            .iter()
            .chain(&["Ph", "Q", "R", "S", "T", "Th", "Tr", "V", "X"]);
        let start = starts.cycle().nth(n % 22).copied().unwrap_or_default();
        format!(
            "{start}{}{}{}",
            rimes[n % 8],
            tones[n % 6],
            ends[n / 24 % 5]
        )
    };
    for n in 1..units {
        let name = format!("{} {} {}", syllable(n * 7), syllable(n / 24), n % 97);
        rows.push(if n <= communes {
            row(n, "00000".to_owned(), "commune", format!("Phường {name}"))
        } else {
            let parent = format!("{:05}", n % communes + 1);
            row(
                n,
                parent,
                "subordinate",
                format!("Trường Tiểu học {} {name}", coined(n * 31)),
            )
        });
    }
    rows
}

/// What a first import records, true always.
pub fn records(units: usize) -> Vec<(UnitRecord, Option<Date>)> {
    let plan = Registry::default().plan_import_with(&rows(units), None, DAY, LEAVE);
    let records = plan.unwrap().records.into_iter();
    records.map(|record| (record, None)).collect()
}

/// 130,000 versions: 70,000 units live, 20,000 of them renamed, and 40,000 closed.
pub fn versions() -> Vec<(UnitRecord, Option<Date>)> {
    let records: Vec<UnitRecord> = records(70_000).into_iter().map(|(r, _)| r).collect();
    let born = Some(date(2004, 1, 1));
    let closed = (70_000..110_000)
        .zip(records.iter().skip(1))
        .map(|(n, record)| {
            let mut closed = record.clone();
            closed.key = AgencyKey::nth(n).unwrap();
            closed.code = format!("C{n}");
            closed.valid_to = Some(date(2025, 6, 30));
            (closed, born)
        });
    let renamed = records
        .iter()
        .skip(1)
        .step_by(3)
        .take(20_000)
        .map(|record| {
            let mut renamed = record.clone();
            renamed.name = format!("{} mới", record.name);
            (renamed, Some(date(2025, 7, 1)))
        });
    let live = records.iter().map(|record| (record.clone(), born));
    live.chain(closed).chain(renamed).collect()
}

pub fn replay(versions: &[(UnitRecord, Option<Date>)]) -> Registry {
    let mut registry = Registry::default();
    for (record, from) in versions {
        registry.apply_record(record, *from);
    }
    registry
}

pub fn country() -> Registry {
    replay(&versions())
}
