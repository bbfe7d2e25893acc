//! One year by verbs, as an office does it: registry, draw, plan, scores, ranking, report.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use office::{Office, table};

#[test]
fn the_city_of_2017_has_its_frame() {
    let office = Office::with("hcmc-2017", 2017);
    let units = table(&office.done(&["agencies", "list", "--format", "csv"]));
    let count = |kind: &str| units.iter().filter(|u| u["kind"] == kind).count();
    assert_eq!(
        (count("department"), count("district"), count("commune")),
        (20, 24, 322)
    );
    let found = office.done(&["agencies", "list", "--search", "so y te", "--format", "csv"]);
    assert!(found.lines().nth(1).unwrap().contains("Sở Y tế"), "{found}");
}

#[test]
fn the_default_draw_meets_the_duty_and_can_be_checked() {
    let office = Office::with("hcmc-2017", 2017);
    let json = office.done(&["draw", "new", "--year", "2017", "--format", "json"]);
    let proof: serde_json::Value = serde_json::from_str(&json).unwrap();
    let id = proof["draw_id"].as_str().unwrap();
    let listed = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["n"], "44");
    assert_eq!(listed[0]["quota"], "14");
    assert_eq!(listed[0]["selected"], "14");
    assert_eq!(listed[0]["grade"], "C");
    office.done(&["draw", "verify", id]);
    let file = office.file("proof.json", &json);
    office.done(&["draw", "verify", "--proof", &file]);
    let changed = office.file("changed.json", json.replacen("Sở Y tế", "Sở Y tê", 1));
    office.refused(&["draw", "verify", "--proof", &changed], 1, &["frame"]);
}

#[test]
fn nobody_draws_again_unseen() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2017"]);
    let before = office.entries();
    office.refused(
        &["draw", "new", "--year", "2017"],
        2,
        &["2017-CITY-1", "reason"],
    );
    assert_eq!(office.entries(), before);
    office.done(&["draw", "new", "--year", "2017", "--reason", "QĐ 12/QĐ-UBND"]);
    let listed = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(listed[1]["attempt"], "2");
}

#[test]
fn every_head_draws_among_its_own_units() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2017", "--all-heads"]);
    let draws = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(draws.len(), 24);
    let units: usize = draws.iter().map(|d| d["n"].parse::<usize>().unwrap()).sum();
    assert_eq!(units, 322);
    for draw in &draws {
        let (n, k): (usize, usize) = (
            draw["n"].parse().unwrap(),
            draw["selected"].parse().unwrap(),
        );
        assert!(100 * k >= 30 * n && 100 * (k - 1) < 30 * n, "{draw:?}");
    }
}

#[test]
fn a_share_below_the_duty_needs_a_reason() {
    let office = Office::with("hcmc-2017", 2017);
    office.refused(&["draw", "new", "--share", "29%"], 2, &["29 %", "30 %"]);
    office.refused(&["draw", "new", "--share", "abc"], 2, &["abc"]);
    office.refused(&["draw", "new", "--exclude", "79-SYT"], 2, &["79-SYT"]);
    office.refused(&["draw", "new", "--tier", "79-KHONGCO"], 2, &["79-KHONGCO"]);
    assert!(office.done(&["draw", "list"]).lines().count() <= 1);
}

#[test]
fn a_typed_seed_is_checked_before_anything_is_drawn() {
    let office = Office::with("hcmc-2017", 2017);
    let before = office.entries();
    office.refused(
        &[
            "draw",
            "new",
            "--source",
            "DICE10",
            "--seed-value",
            "123456",
        ],
        2,
        &["24"],
    );
    office.refused(
        &[
            "draw",
            "new",
            "--source",
            "XSMB 2000-01-01",
            "--seed-value",
            "1",
        ],
        2,
        &[],
    );
    assert_eq!(office.entries(), before);
    let dice = "612435123456612435123456";
    office.done(&["draw", "new", "--source", "DICE10", "--seed-value", dice]);
    let listed = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(listed[0]["grade"], "B");
}

#[test]
fn the_same_seed_draws_the_same_units() {
    let drawn = || {
        let office = Office::with("hcmc-2017", 2017);
        let seed = "ab".repeat(32);
        office.done(&[
            "draw",
            "new",
            "--seed",
            &seed,
            "--frame-date",
            "2017-01-05",
            "--format",
            "json",
        ])
    };
    assert_eq!(drawn(), drawn());
}

#[test]
fn a_plan_gives_announced_visits_a_working_day_and_hides_the_others() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2017"]);
    office.done(&[
        "plan",
        "assign",
        "--from",
        "2017-03-01",
        "--to",
        "2017-11-30",
        "--team",
        "Đoàn 1",
    ]);
    let shown = table(&office.done(&["plan", "list", "--format", "csv"]));
    assert!(!shown.is_empty());
    assert!(
        shown
            .iter()
            .all(|v| v["mode"] == "scheduled" && !v["date"].is_empty())
    );
    let all = table(&office.done(&["plan", "list", "--confidential", "--format", "csv"]));
    assert_eq!(all.len(), 14);
    let first = &shown[0]["inspection"];
    office.refused(
        &["plan", "assign", first, "--date", "2017-04-30"],
        2,
        &["2017-04-30"],
    );
    office.done(&["plan", "done", first, "--date", "2017-05-03"]);
    office.done(&["plan", "export", "lich.ics"]);
    assert!(office.read("lich.ics").starts_with("BEGIN:VCALENDAR\r\n"));
}

#[test]
fn scores_come_in_whole_or_not_at_all() {
    let office = Office::with("hcmc-2017", 2017);
    let criteria = office.done(&["scheme", "list", "--year", "2017", "--format", "csv"]);
    assert!(criteria.contains("scoring.ron"), "{criteria}");
    let before = office.entries();
    let file = office.file(
        "diem.csv",
        "agency,criterion,value\n79-SYT,1.1,NOPE\n79-KHONGCO,1.1,1\n79-SYT,99.9,1\n",
    );
    office.refused(
        &[
            "scores", "import", &file, "--stage", "self", "--year", "2017",
        ],
        2,
        &[
            "line 2",
            "line 3",
            "79-KHONGCO",
            "line 4",
            "99.9",
            "Nothing was written",
        ],
    );
    assert_eq!(office.entries(), before);
}

#[test]
fn a_sample_goes_out_and_comes_back_the_same() {
    let office = Office::empty();
    office.done(&["demo", "--headless", "--out", "mau"]);
    let sample = office.path("mau/parplan.db").display().to_string();
    let ranking = office.done(&["-w", &sample, "rank", "--year", "2017", "--format", "csv"]);
    let rows = table(&ranking);
    assert_eq!(rows.len(), 20 + 24 + 322);
    assert!(rows.iter().all(|row| row["sample"] == "SAMPLE"));
    office.done(&[
        "-w", &sample, "scores", "export", "diem.csv", "--year", "2017",
    ]);

    let other = Office::with("hcmc-2017", 2017);
    let scores = office.path("diem.csv").display().to_string();
    other.done(&[
        "scores",
        "import",
        &scores,
        "--stage",
        "appraised",
        "--year",
        "2017",
    ]);
    let again = table(&other.done(&["rank", "--year", "2017", "--format", "csv"]));
    for (a, b) in rows.iter().zip(&again) {
        for column in ["rank", "agency", "index", "achieved", "maximum", "band"] {
            assert_eq!(a[column], b[column], "{a:?}\n{b:?}");
        }
    }
    assert_eq!(
        office
            .done(&["-w", &sample, "journal", "verify"])
            .lines()
            .count(),
        2
    );
}

#[test]
fn the_sample_leaves_papers_behind() {
    let office = Office::empty();
    office.done(&["demo", "--headless", "--out", "mau"]);
    let names: Vec<String> = std::fs::read_dir(office.path("mau"))
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    for ending in [".xlsx", ".csv", ".json", ".html", ".db"] {
        assert!(
            names.iter().any(|n| n.ends_with(ending)),
            "no {ending} in {names:?}"
        );
    }
    office.refused(&["demo", "--headless", "--out", "mau"], 2, &["mau"]);
}

#[test]
fn the_same_seed_makes_the_same_sample() {
    let ranking = |seed: &str| {
        let office = Office::empty();
        office.done(&[
            "demo",
            "--headless",
            "--out",
            "mau",
            "--seed",
            seed,
            "--format",
            "csv",
        ])
    };
    assert_eq!(ranking("7"), ranking("7"));
    assert_ne!(ranking("7"), ranking("8"));
}

#[test]
fn the_world_without_districts_works_too() {
    let office = Office::with("hcmc-2025", 2026);
    office.done(&["draw", "new", "--year", "2026"]);
    let listed = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(listed[0]["n"], "184");
    assert_eq!(listed[0]["quota"], (5 + 51).to_string());
}

#[test]
fn a_draw_is_shown_without_its_surprise_units_unless_asked_by_name() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2017"]);
    let fates = |extra: &[&str]| {
        let args = [&["draw", "show", "2017-CITY-1", "--format", "csv"], extra].concat();
        let rows = table(&office.done(&args));
        rows.iter()
            .filter(|row| row["selection"] == "surprise")
            .count()
    };
    assert_eq!(fates(&[]), 0);
    assert_eq!(fates(&["--confidential"]), 7);
    let secret = office.done(&["plan", "list", "--confidential", "--format", "csv"]);
    let targets: Vec<String> = table(&secret)
        .into_iter()
        .filter(|row| row["mode"] == "surprise")
        .map(|row| row["inspection"].clone())
        .collect();
    assert_eq!(targets.len(), 7);
    office.done(&["report", "plan", "-o", "ke-hoach.html"]);
    office.done(&["plan", "export", "ke-hoach.csv"]);
    let told = [
        office.done(&["plan", "list", "--format", "csv"]),
        office.read("ke-hoach.html"),
        office.read("ke-hoach.csv"),
    ];
    for target in &targets {
        assert!(
            told.iter().all(|text| !text.contains(target.as_str())),
            "{target} is given away"
        );
    }
    let json = office.done(&[
        "draw",
        "show",
        "2017-CITY-1",
        "--confidential",
        "--format",
        "json",
    ]);
    let file = office.file("whole.json", &json);
    office.done(&["draw", "verify", "--proof", &file]);
}
