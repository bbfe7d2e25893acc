//! The two guides for those who write a scheme from a decision tell the truth.
//!
//! Every fenced block that begins with `ron` is loaded, and the table right below it is
//! computed again. The words after `ron` say how:
//!
//! | words | the block is |
//! | --- | --- |
//! | `scheme NAME…` | a whole scheme; the one named `base` carries the fragments |
//! | `domain NAME…`, `criterion NAME…` | one of them, wrapped into a scheme |
//! | `fragment NAME…` | fields put at the end of the base |
//!
//! A name such as `S401` is the code it must be blamed for; other names are those of the
//! rule kinds found in real decisions. A first column holds answers as they are typed, each
//! between back quotes; where a block has several criteria each begins with its id, and
//! `@xa` is the agency's kind. The heads of the other columns say what follows from them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests stop where their ground is missing"
)]

use std::collections::BTreeSet;

use parplan::cli::command;
use parplan::scheme::{Loaded, Rounding, Scheme, load};
use parplan::scoring::{Exact, Input, Typed, evaluate, points, round_as};
use parplan::words::EN;
use rust_decimal::Decimal;

const GUIDES: [&str; 2] = ["docs/bo-tieu-chi.md", "docs/scheme-guide.md"];

/// Heads of columns that only explain.
const NOTES: [&str; 4] = ["Cách tính", "How", "Số ngày", "Days"];

/// Every way of giving points that was found in real decisions.
const KINDS: [&str; 25] = [
    "yes_no",
    "levels",
    "rate_bands",
    "rate_bands_ge",
    "rate_linear_cap_floor",
    "rate_linear",
    "relative_to_best",
    "count_capped",
    "count_steps",
    "count_each_half",
    "all_conditions",
    "days_late_steps",
    "days_late_penalty",
    "per_violation",
    "flat_penalty",
    "bonus_capped",
    "bonus_penalty_caps_year",
    "branch_on_other",
    "year_on_year",
    "named_variables_formula",
    "survey_weighted",
    "satisfaction_three_rates",
    "n_a_reduces_max",
    "n_a_option",
    "base",
];

fn file(name: &str) -> String {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// A block of a guide and the table below it.
#[derive(Debug, PartialEq)]
struct Block {
    line: usize,
    what: String,
    names: Vec<String>,
    text: String,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Block {
    /// The code it must be blamed for.
    fn code(&self) -> Option<&str> {
        let coded = |name: &&String| name.starts_with('S') && name.len() == 4;
        self.names.iter().find(coded).map(String::as_str)
    }
}

/// Cells of a line of a table.
fn cells(line: &str) -> Option<Vec<String>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(
        inner
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect(),
    )
}

fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(info) = lines[at].strip_prefix("```ron ") else {
            assert_ne!(
                lines[at],
                "```ron",
                "line {}: say what the block is",
                at + 1
            );
            at += 1;
            continue;
        };
        let mut info = info.split_whitespace().map(str::to_owned);
        let length = lines[at + 1..].iter().position(|l| *l == "```").unwrap();
        let body = lines[at + 1..at + 1 + length].join("\n");
        let line = at + 1;
        at += length + 2;
        let mut table = lines[at..].iter().skip_while(|l| l.trim().is_empty());
        let table: Vec<Vec<String>> = std::iter::from_fn(|| cells(table.next()?)).collect();
        let (heads, rows) = match table.split_first() {
            Some((heads, rest)) => (heads.clone(), rest[1..].to_vec()),
            None => (Vec::new(), Vec::new()),
        };
        blocks.push(Block {
            line,
            what: info.next().unwrap(),
            names: info.collect(),
            text: body,
            heads,
            rows,
        });
    }
    blocks
}

/// The whole scheme a block stands for.
fn whole(block: &Block, base: &str) -> String {
    let figure = |field: &str| {
        let from = block.text.find(field).unwrap() + field.len();
        let digits = block.text[from..].trim_start();
        let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.');
        digits[..end.unwrap()].to_owned()
    };
    let head = r#"Scheme(id: "thu", year: 2026,"#;
    let text = &block.text;
    match block.what.as_str() {
        "scheme" => text.clone(),
        "fragment" => {
            let open = base.trim_end().strip_suffix(')').unwrap();
            format!("{open}{text})")
        }
        "domain" => format!("{head} total: {}, domains: [{text}])", figure("points:")),
        "criterion" => {
            let max = figure("max:");
            format!(
                r#"{head} total: {max}, numeric: (criterion: Round(dp: 2)),
                domains: [(id: "D", name: "D", points: {max}, criteria: [{text}])])"#
            )
        }
        other => panic!("line {}: unknown kind of block {other}", block.line),
    }
}

/// The scheme of a sound block; `None` where it is blamed as it should be.
fn loaded(block: &Block, base: &str) -> Option<Scheme> {
    let line = block.line;
    let result = load(&whole(block, base), "guide");
    let list = match &result {
        Ok(Loaded { warnings, .. }) => warnings,
        Err(problems) => &problems.list,
    };
    let codes: Vec<&str> = list.iter().map(|d| d.code()).collect();
    match block.code() {
        Some(code) => assert!(codes.contains(&code), "line {line}: {codes:?}"),
        None => assert!(codes.is_empty(), "line {line}: {list:?}"),
    }
    result.ok().map(|loaded| loaded.scheme)
}

fn decimal(text: &str) -> Decimal {
    let plain = text.replace(',', ".").replace('−', "-");
    Decimal::from_str_exact(&plain).unwrap_or_else(|_| panic!("{text} is no figure"))
}

/// What stands between back quotes.
fn typed(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

fn is(text: &str, vi: &str, en: &str) -> bool {
    text == vi || text == en
}

/// One row below a block of one criterion: what is typed, and the points.
fn answer_of(scheme: &Scheme, answer: &str, wanted: &str) {
    let criterion = scheme.criteria().next().unwrap();
    let input = Input::read(answer, criterion, Typed::Keyboard);
    if is(wanted, "từ chối", "refused") {
        assert!(input.is_err(), "{answer} is read as {input:?}");
        return;
    }
    let input = input.unwrap_or_else(|fault| panic!("{answer}: {fault}"));
    if is(wanted, "không áp dụng", "not applicable") {
        assert_eq!(input, Input::NotApplicable, "{answer}");
        return;
    }
    let exact = points(criterion, &input).unwrap();
    let got = round_as(exact, Rounding::Round(2));
    assert_eq!(got, Exact::from(decimal(wanted)), "{answer}");
}

/// One row below a block of many: answers by id, and what comes of them.
fn answers_of(scheme: &Scheme, block: &Block, row: &[String]) {
    let mut subkind = "";
    let mut answers = Vec::new();
    for piece in typed(&row[0]) {
        match piece.strip_prefix('@') {
            Some(kind) => subkind = kind,
            None => answers.push(piece.split_once(' ').unwrap()),
        }
    }
    let form = scheme.form("commune", subkind);
    let mut inputs: Vec<Option<Input>> = vec![None; form.cells().count()];
    for (id, text) in answers {
        let (at, criterion) = form.cells().enumerate().find(|(_, c)| c.id == id).unwrap();
        let input = Input::read(text, criterion, Typed::Keyboard);
        inputs[at] = Some(input.unwrap_or_else(|fault| panic!("{id} {text}: {fault}")));
    }
    let inputs: Vec<Option<&Input>> = inputs.iter().map(Option::as_ref).collect();
    let totals = evaluate(form, &inputs).totals;
    for (head, wanted) in block.heads.iter().zip(row).skip(1) {
        match head.as_str() {
            "Điểm" | "Points" => {
                let got = round_as(totals.all.got.clone(), Rounding::Round(2));
                assert_eq!(got, Exact::from(decimal(wanted)), "{row:?}");
            }
            "Thưởng, phạt" | "Bonus, penalty" => {
                assert_eq!(totals.adjusted(), Exact::from(decimal(wanted)), "{row:?}");
            }
            "Chỉ số" | "Index" => {
                let index = totals.index.as_ref().unwrap();
                assert_eq!(index.published, decimal(wanted), "{row:?}");
            }
            "Xếp loại" | "Band" => {
                let band = &form.bands[totals.band(form).unwrap()];
                assert_eq!(&band.name, wanted, "{row:?}");
            }
            note => assert!(NOTES.contains(&note), "line {}: {note}", block.line),
        }
    }
}

#[test]
fn every_block_loads_and_every_table_below_it_holds() {
    for guide in GUIDES {
        let blocks = blocks(&file(guide));
        let base = blocks.iter().find(|b| b.names.contains(&"base".to_owned()));
        let base = base.unwrap().text.clone();
        let mut rows = 0;
        for block in &blocks {
            println!("{guide}:{}", block.line);
            let Some(scheme) = loaded(block, &base) else {
                assert!(block.rows.is_empty(), "line {}", block.line);
                continue;
            };
            let answers = block.heads.first().is_some_and(|h| is(h, "Nhập", "Answer"));
            let second = block.heads.get(1).is_none_or(|h| is(h, "Điểm", "Points"));
            assert!(second || block.what != "criterion", "line {}", block.line);
            assert!(
                answers || block.rows.is_empty(),
                "line {}: {:?}",
                block.line,
                block.heads
            );
            for row in &block.rows {
                rows += 1;
                if block.what == "criterion" {
                    answer_of(&scheme, typed(&row[0])[0], &row[1]);
                } else {
                    answers_of(&scheme, block, row);
                }
            }
        }
        assert!(blocks.len() > 40 && rows > 90, "{} {rows}", blocks.len());
    }
}

#[test]
fn both_guides_have_the_same_blocks_and_tables() {
    // Only the words around them, notes and the decimal mark differ.
    let same = |cell: &String| {
        let cell = cell.replace("không áp dụng", "n/a");
        let cell = cell.replace("Không áp dụng", "n/a");
        let cell = cell.replace("not applicable", "n/a");
        cell.replace("từ chối", "refused").replace(',', ".")
    };
    let bare = |block: Block| {
        let heads = block.heads.iter();
        let kept: Vec<bool> = heads.map(|h| !NOTES.contains(&h.as_str())).collect();
        let row = |row: Vec<String>| {
            let cells = row.iter().zip(&kept).filter(|(_, kept)| **kept);
            cells.map(|(cell, _)| same(cell)).collect()
        };
        Block {
            line: 0,
            heads: Vec::new(),
            rows: block.rows.into_iter().map(row).collect(),
            ..block
        }
    };
    let plain = |guide: &str| -> Vec<Block> {
        let all = blocks(&file(guide)).into_iter();
        all.map(bare).collect()
    };
    let (vi, en) = (plain(GUIDES[0]), plain(GUIDES[1]));
    for (vi, en) in vi.iter().zip(&en) {
        assert_eq!(vi, en);
    }
    assert_eq!(vi.len(), en.len());
}

#[test]
fn every_kind_of_rule_and_every_code_is_explained() {
    // The codes as the program knows them.
    let source = file("src/scheme/fault_code.rs");
    let codes: BTreeSet<&str> = source
        .split('"')
        .filter(|part| part.len() == 4 && part.starts_with('S'))
        .filter(|part| part[1..].bytes().all(|b| b.is_ascii_digit()))
        .collect();
    assert!(codes.len() >= 36, "{codes:?}");
    for guide in GUIDES {
        let text = file(guide);
        let explained: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("| S")?.split_once(" |"))
            .map(|(code, _)| code)
            .filter(|code| code.bytes().all(|b| b.is_ascii_digit()))
            .collect();
        let known: BTreeSet<&str> = codes.iter().map(|code| &code[1..]).collect();
        assert_eq!(explained, known, "{guide}");
        let blocks = blocks(&text);
        for kind in KINDS {
            let mut shown = blocks.iter().filter(|b| b.names.iter().any(|n| n == kind));
            let shown = shown.next().unwrap_or_else(|| panic!("{guide}: no {kind}"));
            assert!(!shown.rows.is_empty(), "{guide}: no example of {kind}");
        }
        for name in blocks.iter().flat_map(|b| &b.names) {
            let known = KINDS.contains(&name.as_str()) || codes.contains(name.as_str());
            assert!(known, "{guide}: {name}");
        }
    }
}

#[test]
fn every_command_of_the_guides_is_understood() {
    for guide in GUIDES {
        let text = file(guide);
        let mut seen = 0;
        for line in text.lines().filter(|line| line.starts_with("parplan ")) {
            let quoted = line.split('"').enumerate();
            let words = quoted.flat_map(|(at, part)| -> Vec<&str> {
                if at % 2 == 1 {
                    vec![part]
                } else {
                    part.split_whitespace().collect()
                }
            });
            let words: Vec<&str> = words.collect();
            let grammar = command(&EN);
            let family = grammar.find_subcommand(words[1]).unwrap();
            // The import of tables may be left out of a build.
            if words[2] == "import" && family.find_subcommand("import").is_none() {
                continue;
            }
            let read = grammar.try_get_matches_from(&words);
            assert!(read.is_ok(), "{line}: {}", read.err().unwrap());
            seen += 1;
        }
        assert!(seen >= 6, "{guide}: {seen}");
    }
}
