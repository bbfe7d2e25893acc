//! A journal head that was filed on paper betrays a journal whose end was cut off.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use std::io::Read;

use office::Office;

const YEAR: &str = "2017";

/// The head as `journal verify` prints it: 64 digits.
fn head(office: &Office) -> String {
    let told = office.done(&["journal", "verify"]);
    let head = told.split_whitespace().last().unwrap().to_owned();
    assert_eq!(head.len(), 64, "{told}");
    head
}

/// Its first 16 digits as a paper prints them.
fn aloud(head: &str) -> String {
    let groups = [&head[..4], &head[4..8], &head[8..12], &head[12..16]];
    groups.join(" ")
}

fn tamper(office: &Office, sql: &str) {
    let database = rusqlite::Connection::open(office.workbook()).unwrap();
    database.execute_batch(sql).unwrap();
}

fn scored(office: &Office, value: &str) {
    let stage = ["--stage", "self", "--year", YEAR];
    let set = ["scores", "set", "79-SYT", "1.1", value];
    office.done(&[&set[..], &stage[..]].concat());
}

#[test]
fn every_paper_bears_the_head_to_be_read_aloud() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", YEAR]);
    scored(&office, "2017-01-10>2017-01-09");
    let whole = head(&office);
    let digits = aloud(&whole);
    let papers: [&[&str]; 6] = [
        &["ranking"],
        &["scorecard", "--agency", "79-SYT"],
        &["plan"],
        &["minutes"],
        &["coverage"],
        &["draw-proof"],
    ];
    for paper in papers {
        for ending in ["html", "csv", "json"] {
            let name = format!("{}.{ending}", paper[0]);
            let args = [&["report"], paper, &["-o", &name, "--year", YEAR]].concat();
            office.done(&args);
            assert!(office.read(&name).contains(&digits), "{name}");
            if ending != "csv" {
                assert!(office.read(&name).contains(&whole), "{name}");
            }
        }
        let name = format!("{}.xlsx", paper[0]);
        office.done(&[&["report"], paper, &["-o", &name, "--year", YEAR]].concat());
        let sheets = sheets_of(&office, &name);
        assert!(sheets.len() >= 2, "{name}");
        for sheet in sheets {
            let foot = sheet.split("<oddFooter>").nth(1).unwrap_or_default();
            assert!(foot.contains(&digits), "{name}: {foot}");
        }
    }
    office.done(&["plan", "export", "lich.html", "--year", YEAR]);
    assert!(office.read("lich.html").contains(&digits));
    let shown = office.done(&["draw", "show", "2017-CITY-1", "--format", "table"]);
    assert!(shown.contains(&digits), "{shown}");
    // A rehearsal is in no journal: its paper vouches for what is.
    let rehearsed = [
        "draw",
        "new",
        "--year",
        YEAR,
        "--rehearsal",
        "--reason",
        "thử",
    ];
    let rehearsed = office.done(&[&rehearsed[..], &["--format", "table"]].concat());
    assert!(rehearsed.contains(&digits), "{rehearsed}");
}

/// The XML of every sheet of a workbook for Excel.
fn sheets_of(office: &Office, name: &str) -> Vec<String> {
    let file = std::fs::File::open(office.path(name)).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let sheets = names
        .iter()
        .filter(|n| n.starts_with("xl/worksheets/sheet"));
    let read = |name: &String| {
        let mut text = String::new();
        zip.by_name(name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    };
    sheets.map(read).collect()
}

#[test]
fn the_code_on_a_page_reads_as_the_whole_head() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["report", "coverage", "-o", "a.html", "--year", YEAR]);
    let page = office.read("a.html");
    let svg = page
        .split("<svg")
        .nth(1)
        .unwrap()
        .split("</svg>")
        .next()
        .unwrap();
    assert!(!svg.contains("href"), "the drawing fetches nothing");
    let side = svg.split("viewBox=\"0 0 ").nth(1).unwrap();
    let side: usize = side.split(' ').next().unwrap().parse().unwrap();
    let path = svg
        .split("<path d=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let (start, rest) = run.split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let wide: usize = rest.split('v').next().unwrap().parse().unwrap();
        dark[y * side + x..][..wide].fill(true);
    }
    const ZOOM: usize = 4;
    let grey = |x: usize, y: usize| match dark[y / ZOOM * side + x / ZOOM] {
        true => 0,
        false => 255,
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * ZOOM, side * ZOOM, grey);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    let (_, text) = grids[0].decode().unwrap();
    assert_eq!(text, head(&office));
}

#[test]
fn a_head_of_the_middle_is_found_with_what_came_after_it() {
    let office = Office::with("hcmc-2017", 2017);
    let entries = office.entries();
    let early = head(&office);
    scored(&office, "2017-01-10>2017-01-09");
    scored(&office, "2017-01-10>2017-02-01");
    let found = |typed: &str| office.done(&["journal", "verify", "--head", typed]);
    let told = found(&early);
    assert!(told.contains(&format!("entry {entries}, on ")), "{told}");
    assert!(told.contains("by Lan; 2 entries since"), "{told}");
    // As printed, shouted, without blanks, or a part of the long form.
    for typed in [
        aloud(&early),
        aloud(&early).to_uppercase(),
        early[..16].to_owned(),
        format!("  {}\t{}", &early[..30], &early[30..41]),
    ] {
        assert_eq!(found(&typed), told, "{typed}");
    }
    let newest = found(&head(&office));
    assert!(newest.contains("; 0 entries since"), "{newest}");
}

#[test]
fn what_was_cut_off_the_end_is_betrayed_by_the_paper_alone() {
    let office = Office::with("hcmc-2017", 2017);
    let early = head(&office);
    office.done(&["draw", "new", "--year", YEAR]);
    let lodged = head(&office);
    tamper(
        &office,
        "DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE kind LIKE 'draw.%'",
    );
    // Nothing inside the file can show it.
    office.done(&["journal", "verify"]);
    office.done(&["journal", "verify", "--head", &early]);
    let typed = aloud(&lodged);
    let ask = ["journal", "verify", "--head", &typed];
    office.refused(
        &ask,
        1,
        &[
            &typed,
            "entries that the paper vouches for are missing",
            "backup",
        ],
    );
    office.refused(
        &[&ask[..], &["--lang", "vi"]].concat(),
        1,
        &[&typed, "đã bị xóa khỏi nhật ký", "bản sao lưu"],
    );
    // Another draw in its place makes another head.
    office.done(&["draw", "new", "--year", YEAR]);
    office.refused(&ask, 1, &["another workbook"]);
}

#[test]
fn what_is_no_head_is_bad_input() {
    let office = Office::with("hcmc-2017", 2017);
    let long = "a".repeat(65);
    for typed in [
        "",
        "abcd",
        "abcd abcd abcd abc",
        "abcd abcd abcd abcg",
        &long,
    ] {
        let ask = ["journal", "verify", "--head", typed];
        office.refused(&ask, 2, &["--head", "16 to 64", "Nothing was changed"]);
    }
}
