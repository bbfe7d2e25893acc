//! What minutes tell a reader: attempts, ceremony, rules, numbers, and what happened since.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use office::{Office, table};
use parplan::sampling::Proof;

const DICE: &str = "612435123456612435123456";

/// The same text without what another run would have: moments and digests of them.
fn lasting(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        // The journal's head hangs on the times of its entries.
        let head = line.rsplit_once(": ").filter(|(_, digits)| {
            let groups: Vec<&str> = digits.split(' ').collect();
            let hex =
                |group: &&str| group.len() == 4 && group.chars().all(|c| c.is_ascii_hexdigit());
            groups.len() == 4 && groups.iter().all(hex)
        });
        if let Some((says, _)) = head {
            lines.push(format!("{says}: ····"));
            continue;
        }
        let words: Vec<String> = line
            .split(' ')
            .map(|word| {
                let core = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
                let clock = core.len() == 5 && core.get(2..3) == Some(":");
                let today = core.starts_with("20")
                    && core.len() == 10
                    && core > "2020"
                    && !core.starts_with("2099");
                let ngay = core.len() == 10
                    && core.get(2..3) == Some("/")
                    && core
                        .get(6..)
                        .is_some_and(|year| year > "2020" && year != "2099");
                if clock || today || ngay {
                    word.replace(core, "··")
                } else {
                    word.to_owned()
                }
            })
            .collect();
        lines.push(words.join(" ").trim_end().to_owned());
    }
    lines.join("\n")
}

/// Given up once, drawn again with a forced, an excluded and due units, amended, and an
/// announced unit replaced.
fn eventful() -> Office {
    let office = Office::with("hcmc-2017", 2017);
    let first = [
        "draw",
        "new",
        "--year",
        "2017",
        "--frame-date",
        "2017-01-05",
    ];
    let planned = [&first[..], &["--source", "XSMB 2099-01-01"]].concat();
    office.done(&planned);
    let why = "Công văn 3/SNV: nêu nhầm ngày quay số";
    office.done(&["draw", "abandon", "2017-CITY-1", "--reason", why]);
    let seed = "ab".repeat(32);
    let second = [
        &first[..],
        &["--seed", &seed, "--reason", "Công văn 4/SNV"],
        &["--force", "79-SYT=Đơn tố cáo số 12/TT"],
        &["--exclude", "79-SNV=Quyết định 5/QĐ-UBND, tự kiểm tra"],
    ]
    .concat();
    office.done(&second);
    let drawn = table(&office.done(&["draw", "show", "2017-CITY-2", "--format", "csv"]));
    let named = |fate: &str, stratum: &str| {
        let mut found = drawn.iter();
        let found = found.find(|u| u["selection"] == fate && u["stratum"] == stratum);
        found.unwrap()["code"].clone()
    };
    let falls = named("scheduled", "DISTRICT");
    let why = "Quyết định 6/QĐ-UBND, đang thanh tra";
    office.done(&["draw", "replace", "2017-CITY-2", &falls, "--reason", why]);
    let found = [
        &[
            "agencies",
            "found",
            "--date",
            "2017-06-01",
            "--decision",
            "NQ 7/HĐND",
        ][..],
        &[
            "--code",
            "79-SATTP",
            "--name",
            "Sở An toàn thực phẩm",
            "--kind",
            "department",
            "--parent",
            "79",
        ],
    ]
    .concat();
    office.done(&found);
    let gone = named("scheduled", "DEPARTMENT");
    let retired = [
        "agencies",
        "retire",
        "--date",
        "2017-06-01",
        "--decision",
        "NQ 8/HĐND",
    ];
    office.done(&[&retired[..], &[&gone]].concat());
    let amended = [
        &["draw", "amend", "2017-CITY-2", "--frame-date", "2017-06-02"][..],
        &[
            "--reason",
            "NQ 7/HĐND",
            "--source",
            "DICE10",
            "--seed-value",
            DICE,
        ],
    ]
    .concat();
    office.done(&amended);
    office
}

#[test]
fn minutes_tell_the_whole_story_in_both_languages() {
    let office = eventful();
    for lang in ["vi", "en"] {
        let args = [
            "draw",
            "show",
            "2017-CITY-2",
            "--format",
            "table",
            "--lang",
            lang,
        ];
        let minutes = lasting(&office.done(&args));
        insta::assert_snapshot!(format!("minutes_{lang}"), minutes);
        let args = [
            "draw",
            "show",
            "2017-CITY-1",
            "--format",
            "table",
            "--lang",
            lang,
        ];
        let minutes = lasting(&office.done(&args));
        insta::assert_snapshot!(format!("minutes_abandoned_{lang}"), minutes);
    }
    office.done(&["draw", "verify", "2017-CITY-2"]);
}

#[test]
fn the_numbers_are_at_random_certain_and_total_of_n() {
    let office = eventful();
    let minutes = office.done(&["draw", "show", "2017-CITY-2", "--format", "table"]);
    let listed = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(listed[0]["state"], "abandoned");
    assert_eq!(listed[1]["owed"], "0");
    assert!(minutes.contains("Draw 2 of 2 in the year; drawn again because: Công văn 4/SNV."));
    // One certain department of 20, at random the other five of the quota of six.
    assert!(
        minutes.contains("At random 5/20 (25 %); certain 1/20 (5 %); total 6/20 (30 %)."),
        "{minutes}"
    );
    for heading in [
        "Units ordered",
        "Excluded units",
        "What happened since",
        "Where each",
    ] {
        assert!(minutes.contains(heading), "{heading}: {minutes}");
    }
}

#[test]
fn a_rehearsal_is_marked_in_every_form_and_proves_nothing() {
    let office = Office::with("hcmc-2017", 2017);
    let before = office.entries();
    for (lang, mark) in [
        ("vi", "DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ"),
        ("en", "REHEARSAL – WORTH NOTHING"),
    ] {
        let args = [
            "draw",
            "new",
            "--year",
            "2017",
            "--rehearsal",
            "--lang",
            lang,
        ];
        let shown = |format| office.done(&[&args[..], &["--format", format]].concat());
        let minutes = shown("table");
        assert!(minutes.starts_with(mark), "{minutes}");
        assert!(minutes.contains("2017-CITY-REHEARSAL"), "{minutes}");
        let rows = table(&shown("csv"));
        assert!(rows.iter().all(|row| row["rehearsal"] == "REHEARSAL"));
        let json = shown("json");
        let proof: Proof = serde_json::from_str(&json).unwrap();
        assert!(proof.is_rehearsal());
        let file = office.file("proof.json", &json);
        let said = "rehearsal";
        office.refused(&["draw", "verify", "--proof", &file], 1, &[said]);
    }
    assert_eq!(office.entries(), before);
}

#[test]
fn published_secrets_and_how_to_check_them_are_told() {
    let office = Office::with("hcmc-2017", 2017);
    let phrases = "chim sẻ đi nắng\ncon mèo ngủ trưa\n";
    let args = [
        &[
            "draw",
            "new",
            "--year",
            "2017",
            "--frame-date",
            "2017-01-05",
        ][..],
        &["--holder", "AN", "--holder", "BINH", "--surprise", "10%"],
    ]
    .concat();
    assert_eq!(office.run_with(&args, phrases).code, 0);
    let minutes = || office.done(&["draw", "show", "2017-CITY-1", "--format", "table"]);
    assert!(!minutes().contains("Secret of"));
    let today = office::today();
    let open = ["draw", "reveal", "2017-CITY-1", "--date", &today];
    for _ in 0..2 {
        let said = office.run_with(&open, phrases);
        assert_eq!(said.code, 0, "{said:?}");
    }
    let told = minutes();
    assert!(
        told.contains(&format!("Slot 2, {today}: opened; its unit is named once")),
        "{told}"
    );
    assert!(!told.contains("Secret of"));
    let publish = ["draw", "reveal", "2017-CITY-1", "--publish"];
    let said = office.run_with(&publish, phrases);
    assert_eq!(said.code, 0, "{said:?}");
    let told = minutes();
    for part in [
        "Secret of AN",
        "Secret of BINH",
        "Sealed seed",
        "To check each slot",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("its unit is named once"), "{told}");
    office.done(&["report", "draw-proof", "--year", "2017", "-o", "p.html"]);
    let paper = office.read("p.html");
    for purpose in ["COMMIT", "SEALED", "DAY"] {
        assert!(paper.contains(&format!("RUTTHAM/1 {purpose}")), "{purpose}");
    }
}
