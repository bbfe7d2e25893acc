//! Draws as an office makes them, through the command line: weights, rotation, forced and
//! excluded units, sealed surprise visits, late changes, rehearsals.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use office::{Office, table};
use serde_json::Value;

const PHRASES: &str = "mật khẩu thứ nhất\nmật khẩu thứ hai\n";
const DICE: &str = "271828182845904523536028747135";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn proof(office: &Office, draw: &str) -> Value {
    json(&office.done(&["draw", "show", draw, "--format", "json"]))
}

fn sealed(office: &Office, more: &[&str]) {
    let mut args = vec![
        "draw",
        "new",
        "--year",
        "2017",
        "--holder",
        "Nguyễn Văn A",
        "--holder",
        "GK-2",
        "--source",
        "DICE10",
    ];
    args.extend(more);
    let answer = office.run_with(&args, PHRASES);
    assert_eq!(answer.code, 0, "{answer:?}");
    office.done(&["draw", "seed", "2017-CITY-1", "--seed-value", DICE]);
}

fn reveal(office: &Office, more: &[&str]) -> office::Answer {
    let mut args = vec!["draw", "reveal", "2017-CITY-1"];
    args.extend(more);
    office.run_with(&args, PHRASES)
}

#[test]
fn marks_weights_and_shares_stand_in_the_frame_and_the_plan() {
    let office = Office::with("hcmc-2017", 2017);
    let weights = office.file("w.csv", "Đơn vị;Trọng số\n770;3\n774;2\n");
    office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--seed-value",
        &format!("DICE10 {DICE}"),
        "--exclude",
        "79-SYT=QĐ 1",
        "--force",
        "79-SNV=KL 2",
        "--weights",
        &weights,
        "--share",
        "30%",
        "--share",
        "DISTRICT=40%",
        "--additive",
        "--random-at-least",
        "50%",
    ]);
    let proof = proof(&office, "2017-CITY-1");
    let lines: Vec<&str> = proof["frame_lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line.as_str().unwrap())
        .collect();
    let has = |part: &str| lines.iter().filter(|line| line.contains(part)).count();
    assert_eq!(has("\tX\tSở Y tế\tQĐ 1"), 1);
    assert_eq!(has("\tF\tSở Nội vụ\tKL 2"), 1);
    assert_eq!(has("\tDISTRICT\t3\tN\t"), 1);
    assert_eq!(
        proof["rules"][1],
        serde_json::json!(["DISTRICT", 40, 50, 50, "additive"])
    );
    assert_eq!(proof["strata"]["DISTRICT"]["quota"], 10);
    office.done(&["draw", "verify", "2017-CITY-1"]);

    // The order is that of ticket ÷ weight: who checks it finds the weight in the minutes.
    let minutes = office.done(&["draw", "show", "2017-CITY-1", "--format", "table"]);
    let ends_in = |code: &str, weight: &str| {
        let mut rows = minutes.lines().filter(|line| line.contains(code));
        rows.any(|line| line.split_whitespace().last() == Some(weight))
    };
    assert!(ends_in(" 770 ", "3") && ends_in(" 774 ", "2"), "{minutes}");
}

#[test]
fn what_would_bend_a_draw_is_refused_and_nothing_is_recorded() {
    let office = Office::with("hcmc-2017", 2017);
    let before = office.entries();
    let zero = office.file("zero.csv", "unit,weight\n770,0\n774,1.5\n770,1\n");
    let small = office.file("small.csv", "unit,weight\n27184,2\n");
    let cases: [(&[&str], &[&str]); 13] = [
        (&["--exclude", "79-SYT="], &["needs a reason"]),
        (&["--force", "79-SYT"], &["--force", "CODE=REASON"]),
        (
            &["--force", "79-SYT=a", "--exclude", "79-SYT=b"],
            &["twice"],
        ),
        (&["--force", "26734=a 1"], &["not in the frame"]),
        (&["--share", "29%"], &["30 %", "--below-duty"]),
        (&["--share", "DISTRICT=20%"], &["30 %"]),
        (&["--share", "WARD=40%"], &["DEPARTMENT, DISTRICT"]),
        (
            &["--weights", &zero],
            &["row 2", "0 would be an exclusion", "row 3", "1.5"],
        ),
        (&["--weights", &small], &["27184"]),
        (&["--rotation", "3"], &["shortest is 4"]),
        (&["--holder", "A"], &["two holders"]),
        (&["--source", "REHEARSAL"], &["rehearsals only"]),
        (
            &["--source", "XSMB 2017-01-01"],
            &["before the plan was on record"],
        ),
    ];
    for (options, parts) in cases {
        let mut args = vec!["draw", "new", "--year", "2017"];
        args.extend(options);
        office.refused(&args, 2, parts);
    }
    assert_eq!(office.entries(), before);
}

#[test]
fn weights_in_a_small_block_are_refused() {
    let office = Office::with("hcmc-2017", 2017);
    let units = table(&office.done(&["agencies", "list", "--format", "csv"]));
    let binh_duong: Vec<&str> = units
        .iter()
        .filter(|unit| unit["parent"] == "786")
        .map(|unit| unit["code"].as_str())
        .collect();
    assert!(binh_duong.len() < 10 && binh_duong.len() > 2);
    let weights = office.file("w.csv", format!("unit,weight\n{},2\n", binh_duong[0]));
    office.refused(
        &[
            "draw",
            "new",
            "--year",
            "2017",
            "--tier",
            "786",
            "--weights",
            &weights,
        ],
        2,
        &["10 or more"],
    );
}

#[test]
fn all_heads_draw_at_once_and_one_value_finishes_all_that_wait_for_it() {
    let office = Office::with("hcmc-2017", 2017);
    // A mark belongs to whichever head has the unit.
    office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--all-heads",
        "--source",
        "DICE10",
        "--exclude",
        "26734=QĐ 5",
    ]);
    let list = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(list.len(), 24);
    assert!(
        list.iter()
            .all(|draw| draw["state"] == "planned" && draw["grade"] == "B")
    );
    let ids: Vec<&str> = list.iter().map(|draw| draw["draw"].as_str()).collect();
    let mut args = vec!["draw", "seed"];
    args.extend(&ids);
    args.extend(["--seed-value", DICE]);
    office.done(&args);
    let list = table(&office.done(&["draw", "list", "--format", "csv"]));
    for draw in &list {
        let n: usize = draw["n"].parse().unwrap();
        let quota: usize = draw["quota"].parse().unwrap();
        assert_eq!(quota, (n * 30).div_ceil(100));
        assert_eq!(draw["state"], "drawn");
        office.done(&["draw", "verify", &draw["draw"]]);
    }
    let excluded = ids.iter().filter(|id| {
        let lines = proof(&office, id)["frame_lines"].to_string();
        lines.contains("\\tX\\t")
    });
    assert_eq!(excluded.count(), 1);
}

#[test]
fn just_in_time_slots_open_one_by_one_and_the_secrets_prove_them() {
    let office = Office::with("hcmc-2017", 2017);
    sealed(&office, &[]);
    let before = proof(&office, "2017-CITY-1");
    assert_eq!(before["commitments"][0][0], "NGUYEN-VAN-A");
    assert!(before.get("secrets").is_none() && before.get("sealed_seed").is_none());
    let wrong = office.run_with(
        &["draw", "reveal", "2017-CITY-1"],
        "mật khẩu thứ nhất\nmật khẩu thứ ba\n",
    );
    assert_eq!(wrong.code, 2, "{wrong:?}");
    assert!(wrong.err.contains("GK-2.age"), "{wrong:?}");
    let nobody = office.run_with(&["draw", "reveal", "2017-CITY-1"], "");
    assert!(
        nobody.code == 2 && nobody.err.contains("missing"),
        "{nobody:?}"
    );
    let future = reveal(&office, &["--date", "2999-01-04"]);
    assert!(
        future.code == 2 && future.err.contains("nobody may know"),
        "{future:?}"
    );
    let past = reveal(&office, &["--date", "2020-03-02"]);
    assert!(
        past.code == 2 && past.err.contains("for today only"),
        "{past:?}"
    );
    let chosen = reveal(&office, &["--value", "XSMB 2017-01-01 1"]);
    assert!(
        chosen.code == 2 && chosen.err.contains("could have been chosen"),
        "{chosen:?}"
    );
    let early = reveal(&office, &["--publish"]);
    assert!(
        early.code == 2 && early.err.contains("not opened yet"),
        "{early:?}"
    );
    let slots: usize = table(&office.done(&["draw", "list", "--format", "csv"]))[0]["surprise"]
        .parse()
        .unwrap();
    let mut units = std::collections::BTreeSet::new();
    for slot in 1..=slots {
        let answer = reveal(&office, &[]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(answer.out.contains(&format!("Slot {slot}: ")), "{answer:?}");
        units.insert(answer.out.split("key ").nth(1).unwrap()[..7].to_owned());
    }
    assert_eq!(units.len(), slots);
    let over = reveal(&office, &[]);
    assert!(
        over.code == 2 && over.err.contains("owes no surprise visit"),
        "{over:?}"
    );
    let published = reveal(&office, &["--publish"]);
    assert_eq!(published.code, 0, "{published:?}");
    let after = office.done(&["draw", "show", "2017-CITY-1", "--format", "json"]);
    let file = office.file("proof.json", &after);
    office.done(&["draw", "verify", "--proof", &file]);
    // Another unit in a slot, and another secret, are both noticed.
    let mut forged = json(&after);
    let step = &mut forged["steps"][0];
    let other = after_announced(&json(&after));
    step["unit"] = other.into();
    let file = office.file("forged.json", forged.to_string());
    office.refused(&["draw", "verify", "--proof", &file], 1, &[]);
    let mut forged = json(&after);
    let secret = forged["secrets"][0]
        .as_str()
        .unwrap()
        .replace(['0', '1'], "2");
    forged["secrets"][0] = secret.into();
    let file = office.file("forged.json", forged.to_string());
    office.refused(
        &["draw", "verify", "--proof", &file],
        1,
        &["not the one committed to"],
    );
}

/// A unit that was neither announced nor opened.
fn after_announced(proof: &Value) -> String {
    let opened: Vec<&str> = proof["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|step| step["unit"].as_str())
        .collect();
    let reserve = proof["strata"]["DISTRICT"]["reserve"].as_array().unwrap();
    let unit = reserve
        .iter()
        .filter_map(Value::as_str)
        .find(|unit| !opened.contains(unit));
    unit.unwrap().to_owned()
}

#[test]
fn a_sealed_list_opens_slot_by_slot_and_only_on_its_day() {
    let office = Office::with("hcmc-2017", 2017);
    sealed(&office, &["--sealed-list"]);
    let narrow = office.run_with(
        &[
            "draw",
            "seal",
            "2017-CITY-1",
            "--from",
            "2017-03-06",
            "--to",
            "2017-03-07",
        ],
        PHRASES,
    );
    assert!(
        narrow.code == 2 && narrow.err.contains("2 working days for 7"),
        "{narrow:?}"
    );
    let answer = office.run_with(
        &[
            "draw",
            "seal",
            "2017-CITY-1",
            "--from",
            "2017-03-01",
            "--to",
            "2017-06-30",
            "--not-on",
            "2017-04-03..2017-04-07",
            "--team",
            "Đoàn 1",
            "--team",
            "Đoàn 2",
            "--spare",
            "1",
        ],
        PHRASES,
    );
    assert_eq!(answer.code, 0, "{answer:?}");
    let again = office.run_with(&["draw", "seal", "2017-CITY-1"], PHRASES);
    assert_ne!(again.code, 0);
    let sealed = proof(&office, "2017-CITY-1");
    assert_eq!(sealed["steps"][0]["leaves"].as_array().unwrap().len(), 8);
    let mut last = String::new();
    for slot in 1..=7 {
        let answer = reveal(&office, &[]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(answer.out.contains(&format!("Slot {slot}: ")), "{answer:?}");
        let day = answer.out.split(" on ").nth(1).unwrap()[..10].to_owned();
        assert!(
            day > last && !("2017-04-03".."2017-04-08").contains(&day.as_str()),
            "{day}"
        );
        last = day;
    }
    assert_eq!(reveal(&office, &["--publish"]).code, 0);
    let proof = office.done(&["draw", "show", "2017-CITY-1", "--format", "json"]);
    let file = office.file("proof.json", &proof);
    office.done(&["draw", "verify", "--proof", &file]);
    office.done(&["draw", "verify", "2017-CITY-1"]);
    let mut forged = json(&proof);
    forged["steps"][1]["sealed"][1] = "0".repeat(64).into();
    let file = office.file("forged.json", forged.to_string());
    office.refused(&["draw", "verify", "--proof", &file], 1, &[]);
}

#[test]
fn a_slot_whose_day_is_to_come_tells_neither_unit_nor_day() {
    let office = Office::with("hcmc-2017", 2017);
    let year = jiff::ZonedDateTime::now().date().year() + 1;
    let (from, to) = (format!("{year}-02-20"), format!("{year}-12-30"));
    let args = [
        "draw",
        "new",
        "--year",
        &year.to_string(),
        "--holder",
        "A",
        "--holder",
        "B",
        "--sealed-list",
        "--from",
        &from,
        "--to",
        &to,
        "--seed",
        "OS",
        "--rotation",
        "off",
    ];
    let answer = office.run_with(&args, PHRASES);
    assert_eq!(answer.code, 0, "{answer:?}");
    let entries = office.entries();
    let id = format!("{year}-CITY-1");
    let answer = office.run_with(&["draw", "reveal", &id], PHRASES);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(
        answer.out.is_empty() && !answer.err.contains(&year.to_string()),
        "{answer:?}"
    );
    assert_eq!(office.entries(), entries);
}

#[test]
fn late_changes_keep_the_drawn_and_name_their_document() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--seed-value",
        &format!("DICE10 {DICE}"),
        "--frame-date",
        "2017-01-05",
    ]);
    let first = proof(&office, "2017-CITY-1");
    let announced = first["strata"]["DEPARTMENT"]["drawn"][0].as_str().unwrap();
    office.refused(
        &[
            "draw",
            "amend",
            "2017-CITY-1",
            "--reason",
            "NQ 1",
            "--frame-date",
            "2017-01-05",
        ],
        2,
        &["nothing changes"],
    );
    office.done(&[
        "agencies",
        "retire",
        announced,
        "--date",
        "2017-06-01",
        "--decision",
        "NQ 07/NQ-HĐND",
    ]);
    office.done(&[
        "agencies",
        "found",
        "--code",
        "79-MOI",
        "--name",
        "Sở Mới",
        "--kind",
        "department",
        "--parent",
        "79",
        "--date",
        "2017-06-01",
        "--decision",
        "NQ 07/NQ-HĐND",
    ]);
    let amend = |more: &[&str]| {
        let mut args = vec!["draw", "amend", "2017-CITY-1", "--frame-date", "2017-07-01"];
        args.extend(more);
        office.run(&args)
    };
    let without = amend(&["--reason", "sắp xếp lại"]);
    assert!(
        without.code == 2 && without.err.contains("document number"),
        "{without:?}"
    );
    let eventless = amend(&["--reason", "NQ 07/NQ-HĐND"]);
    assert!(
        eventless.code == 2 && eventless.err.contains("--source"),
        "{eventless:?}"
    );
    let filed = amend(&["--reason", "NQ 07/NQ-HĐND", "--source", "DICE10"]);
    assert_eq!(filed.code, 0, "{filed:?}");
    assert_eq!(
        table(&office.done(&["draw", "list", "--format", "csv"]))[0]["state"],
        "amending"
    );
    office.refused(
        &[
            "draw",
            "replace",
            "2017-CITY-1",
            "79-SNV",
            "--reason",
            "x 1",
        ],
        2,
        &["still waits"],
    );
    office.done(&[
        "draw",
        "seed",
        "2017-CITY-1",
        "--seed-value",
        &DICE.replace('2', "7"),
    ]);
    let after = proof(&office, "2017-CITY-1");
    let standing = &after["standing"]["DEPARTMENT"];
    assert_eq!(
        (&standing["n"], &standing["quota"]),
        (&20.into(), &6.into())
    );
    assert_eq!(standing["late_tickets"].as_array().unwrap().len(), 1);
    let now: Vec<&str> = standing["announced"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert!(!now.contains(&announced));
    for unit in first["strata"]["DEPARTMENT"]["drawn"].as_array().unwrap() {
        let unit = unit.as_str().unwrap();
        assert!(
            unit == announced || now.contains(&unit),
            "{unit} was dropped"
        );
    }
    // What was recorded first stays as it was.
    assert_eq!(after["strata"], first["strata"]);
    office.done(&["draw", "verify", "2017-CITY-1"]);
    let file = office.file("p.json", after.to_string());
    office.done(&["draw", "verify", "--proof", &file]);
    let mut forged = after.clone();
    forged["steps"][0]["value"] = format!("DICE10 {DICE}").into();
    let file = office.file("p.json", forged.to_string());
    office.refused(&["draw", "verify", "--proof", &file], 1, &[]);
}

#[test]
fn a_replacement_is_recorded_with_its_reason_and_changes_the_plan() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--seed-value",
        &format!("DICE10 {DICE}"),
    ]);
    let first = proof(&office, "2017-CITY-1");
    let district = &first["strata"]["DISTRICT"];
    let (falls, next) = (&district["drawn"][0], &district["reserve"][0]);
    let (falls, next) = (falls.as_str().unwrap(), next.as_str().unwrap());
    office.refused(
        &["draw", "replace", "2017-CITY-1", falls, "--reason", " "],
        2,
        &["reason"],
    );
    office.refused(
        &["draw", "replace", "2017-CITY-1", next, "--reason", "x"],
        2,
        &[],
    );
    let told = office.done(&[
        "draw",
        "replace",
        "2017-CITY-1",
        falls,
        "--reason",
        "CV 12/UBND",
    ]);
    assert!(told.contains(falls) && told.contains(next), "{told}");
    let plan = office.done(&["plan", "list", "--format", "csv"]);
    assert!(!plan.contains(falls) && plan.contains(next), "{plan}");
    office.done(&["draw", "verify", "2017-CITY-1"]);
    office.refused(
        &["draw", "replace", "2017-CITY-1", falls, "--reason", "x 2"],
        2,
        &["replaced already"],
    );
}

#[test]
fn a_planned_draw_can_be_given_up_but_never_forgotten() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2017", "--source", "DICE10"]);
    office.refused(&["draw", "new", "--year", "2017"], 2, &["--reason"]);
    office.done(&["draw", "abandon", "2017-CITY-1", "--reason", "nhầm ngày"]);
    office.refused(
        &["draw", "seed", "2017-CITY-1", "--seed-value", DICE],
        2,
        &["given up"],
    );
    office.refused(&["draw", "new", "--year", "2017"], 2, &["--reason"]);
    office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--reason",
        "lượt trước nhầm ngày",
    ]);
    let list = table(&office.done(&["draw", "list", "--format", "csv"]));
    assert_eq!(list[0]["state"], "abandoned");
    assert_eq!(list[1]["attempt"], "2");
    office.refused(
        &["draw", "abandon", "2017-CITY-2", "--reason", "x"],
        2,
        &["has been made"],
    );
}

#[test]
fn a_rehearsal_is_recorded_nowhere_and_never_verifies() {
    let office = Office::with("hcmc-2017", 2017);
    let before = office.entries();
    let shown = office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--rehearsal",
        "--format",
        "json",
    ]);
    assert_eq!(office.entries(), before);
    let proof = json(&shown);
    assert!(proof["draw_id"].as_str().unwrap().contains("REHEARSAL"));
    assert!(
        proof["values"][0]
            .as_str()
            .unwrap()
            .starts_with("REHEARSAL ")
    );
    let file = office.file("r.json", &shown);
    office.refused(&["draw", "verify", "--proof", &file], 1, &["rehearsal"]);
    // Renamed to a real source, it is not a draw either.
    let real = office.file("r.json", shown.replace("REHEARSAL", "OS"));
    office.refused(&["draw", "verify", "--proof", &real], 1, &[]);
    assert_eq!(
        office
            .done(&["draw", "list", "--format", "csv"])
            .lines()
            .count(),
        1
    );
}

#[test]
fn units_without_a_visit_for_too_long_are_due() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2021", "--seed", "OS"]);
    assert!(
        !proof(&office, "2021-CITY-1")["frame_lines"]
            .to_string()
            .contains("\\tD\\t")
    );
    let shown = office.done(&[
        "draw", "new", "--year", "2022", "--tier", "786", "--seed", "OS", "--format", "json",
    ]);
    let proof = json(&shown);
    let lines = proof["frame_lines"].to_string();
    assert!(lines.contains("(đến hạn 5 năm)"), "{lines}");
    let off = office.done(&[
        "draw",
        "new",
        "--year",
        "2022",
        "--rotation",
        "off",
        "--seed",
        "OS",
        "--format",
        "json",
    ]);
    assert!(!off.contains("\\tD\\t"));
}
