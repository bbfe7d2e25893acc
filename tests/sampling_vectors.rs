//! The published vectors of RUTTHAM/1: the same bytes, digests and units everywhere.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail loudly"
)]

use parplan::sampling::hash::{self, Purpose, Slot, Tickets};
use parplan::sampling::{
    Code, Commitment, Counting, Digest, Frame, FrameUnit, Plan, PrizeFault, Source, Status,
    StratumRule, ValueFault, ValuesRefusal, canonical, compare, draw, quicknet_round_at, quota,
    read_values, select, tickets, xsmb_line,
};
use serde_json::Value;

/// One file of vectors; `None`, said aloud, where the shared data is absent.
fn vectors(name: &str) -> Option<Value> {
    let shared = std::env::var("PARPLAN_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let path = format!("{shared}/data/vectors/{name}.json");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(serde_json::from_str(&text).expect("vectors are JSON")),
        Err(error) => {
            eprintln!("left out: {path}: {error}");
            None
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(|v| text(v).to_owned()).collect()
}

fn whole(value: &Value) -> u64 {
    value.as_u64().expect("a whole number")
}

fn percent(value: &Value) -> u32 {
    u32::try_from(whole(value)).expect("a percentage")
}

fn digest(value: &Value) -> Digest {
    Digest::parse(text(value)).expect("64 hex digits")
}

fn strings(codes: &[Code]) -> Vec<String> {
    codes.iter().map(ToString::to_string).collect()
}

fn rule(stratum: &str, share: u32, surprise: u32, counting: Counting) -> StratumRule {
    StratumRule {
        stratum: Code::parse(stratum).expect("a code"),
        share_percent: share,
        surprise_percent: surprise,
        least_random_percent: 25,
        counting,
    }
}

/// The 24 districts of vectors 04, all normal, as vectors 03 and 06 take them.
fn districts(draw: &str) -> Option<Frame> {
    let strata = vectors("04_strata")?;
    let units = texts(&strata["frame_lines"])
        .into_iter()
        .filter_map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            (fields[1] == "QH").then(|| {
                FrameUnit::new(fields[0], "QH", 1, Status::Normal, fields[4], "").expect("a unit")
            })
        });
    Some(Frame::new(draw, units.collect()).expect("a frame"))
}

fn numbered(draw: &str, n: u64) -> Frame {
    let units = (1..=n).map(|i| {
        let (code, name) = (format!("DV-{i:03}"), format!("Đơn vị số {i}"));
        FrameUnit::new(&code, "T1", 1, Status::Normal, &name, "").expect("a unit")
    });
    Frame::new(draw, units.collect()).expect("a frame")
}

/// The two holders of vectors 06; vectors 03 are planned with the same secrets.
fn holders(draw: &str, secrets: &[Digest]) -> Vec<Commitment> {
    let holders = ["GIU-KHOA-1", "GIU-KHOA-2"].into_iter().zip(secrets);
    holders
        .map(|(holder, secret)| Commitment {
            holder: Code::parse(holder).expect("a code"),
            commitment: hash::commit(draw, holder, secret),
        })
        .collect()
}

#[test]
fn sizes_are_those_of_vectors_01() {
    let Some(all) = vectors("01_quota") else {
        return;
    };
    for case in list(&all["quota"]) {
        let size = quota::quota(whole(&case["n"]), percent(&case["percent"]));
        assert_eq!(size, whole(&case["quota"]), "{case}");
    }
    for case in list(&all["double_precision_traps"]) {
        let size = quota::quota(whole(&case["n"]), percent(&case["percent"]));
        assert_eq!(size, whole(&case["exact"]), "{case}");
        assert_ne!(size, whole(&case["ceil_of_double_product"]), "{case}");
    }
    for case in list(&all["surprise_split"]) {
        let share = percent(&case["surprise_percent"]);
        let size = quota::surprise_part(0, whole(&case["k"]), share);
        assert_eq!(size, whole(&case["surprise"]), "{case}");
    }
    for case in list(&all["random_part"]) {
        let counting = match case["additive"].as_bool() {
            Some(true) => Counting::Additive,
            _ => Counting::Counted,
        };
        let size = quota::random_part(
            whole(&case["n"]),
            whole(&case["certain"]),
            percent(&case["percent"]),
            percent(&case["min_random_percent"]),
            counting,
        );
        assert_eq!(size, whole(&case["random"]), "{case}");
    }
}

#[test]
fn every_purpose_hashes_to_vectors_02() {
    let Some(all) = vectors("02_hash_layout") else {
        return;
    };
    let purposes = [
        Purpose::Frame,
        Purpose::Commit,
        Purpose::Plan,
        Purpose::Seed,
        Purpose::Ticket,
        Purpose::Sealed,
        Purpose::Day,
        Purpose::Date,
        Purpose::Amend,
        Purpose::Assign,
        Purpose::Leaf,
        Purpose::Root,
        Purpose::Log,
    ];
    let layouts = list(&all["layouts"]);
    assert_eq!(layouts.len(), purposes.len());
    for layout in layouts {
        let word = text(&layout["purpose"]);
        let purpose = purposes.into_iter().find(|p| p.word() == word);
        let fields = texts(&layout["fields"]);
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        let expected = digest(&layout["sha256"]);
        assert_eq!(
            hash::hash(purpose.expect(word), &fields),
            expected,
            "{word}"
        );
        assert_eq!(typed(word, &fields), expected, "typed {word}");
    }
}

/// The typed function of a purpose, fed from the fields of a layout.
fn typed(word: &str, f: &[&str]) -> Digest {
    let hex = |i: usize| Digest::parse(f[i]).expect("hex");
    let number = |i: usize| f[i].parse::<u64>().expect("a number");
    match word {
        "FRAME" => hash::frame(f[0], f[2..].iter()),
        "COMMIT" => hash::commit(f[0], f[1], &hex(2)),
        "PLAN" => hash::plan(f[0], &hex(1), &f[3..5], &f[6..7], &f[8..9]),
        "SEED" => hash::seed(f[0], &hex(1), &f[3..]),
        "TICKET" => Tickets::under(&hex(0)).of(f[1]),
        "SEALED" => hash::sealed(&hex(0), &[hex(2), hex(3)]),
        "DAY" => hash::day(&hex(0), number(1), f[2], (f[3] != "-").then_some(f[3])),
        "DATE" => hash::date(&hex(0), f[1]),
        "AMEND" => hash::amend(&hex(0), number(1), &hex(2), f[3]),
        "ASSIGN" => hash::assign(&hex(0), f[1], f[2]),
        "LEAF" => {
            let slot = Slot {
                number: number(1),
                unit: f[2],
                date: f[3],
                team: f[4],
                salt: hex(5),
            };
            hash::leaf(f[0], &slot)
        }
        "ROOT" => {
            let leaves: Vec<Digest> = (2..f.len()).map(hex).collect();
            hash::root(f[0], &leaves)
        }
        "LOG" => hash::log(&hex(0), number(1), f[2], f[3], &hex(4)),
        _ => panic!("unknown purpose {word}"),
    }
}

#[test]
fn codes_of_vectors_02_are_refused() {
    let Some(all) = vectors("02_hash_layout") else {
        return;
    };
    for case in list(&all["codes"]) {
        let code = text(&case["code"]);
        assert_eq!(
            Some(Code::parse(code).is_ok()),
            case["ok"].as_bool(),
            "{code:?}"
        );
    }
}

#[test]
fn whole_uniform_draws_are_those_of_vectors_03() {
    let (Some(all), Some(sealed)) = (vectors("03_uniform"), vectors("06_sealed")) else {
        return;
    };
    let secrets: Vec<Digest> = list(&sealed["secrets"]).iter().map(digest).collect();
    for case in list(&all["draws"]) {
        let (id, n) = (text(&case["draw_id"]), whole(&case["n"]));
        let frame = match n {
            24 => districts(id).expect("vectors 04"),
            _ => numbered(id, n),
        };
        assert_eq!(frame.digest(), digest(&case["frame_digest"]), "{id}");
        let first = texts(&case["frame_lines_first"]);
        assert_eq!(frame.lines()[..first.len()], first[..]);

        let stratum = frame.strata()[0].to_string();
        let split = rule(&stratum, 30, 50, Counting::Counted);
        let source = vec!["XSMB 2026-08-22".to_owned()];
        let plan = Plan::new(&frame, vec![split], source, holders(id, &secrets)).expect("a plan");
        assert_eq!(plan.digest(), digest(&case["plan_digest"]), "{id}");

        let outcome = draw(&frame, &plan, &[text(&case["source"]).to_owned()]).expect("a draw");
        assert_eq!(outcome.seed, digest(&case["seed"]), "{id}");
        let stratum = &outcome.strata[0];
        assert_eq!(stratum.quota as u64, whole(&case["quota"]));
        // "drawn" of this file is the order under S up to the quota, before the sealed part.
        assert_eq!(
            strings(&stratum.order[..stratum.quota]),
            texts(&case["drawn"]),
            "{id}"
        );
        let order = strings(&stratum.order).join("\n");
        assert_eq!(sha256(&order), text(&case["order_sha256"]), "{id}");

        let all_tickets = tickets(&frame, &outcome.seed);
        for ticket in list(&case["tickets"]) {
            let code = text(&ticket["code"]);
            let found = all_tickets.iter().find(|(c, _)| c.as_str() == code);
            assert_eq!(
                found.map(|(_, t)| *t),
                Some(digest(&ticket["ticket"])),
                "{code}"
            );
        }
    }
}

fn sha256(text: &str) -> String {
    use sha2::Digest as _;
    Digest(sha2::Sha256::digest(text.as_bytes()).into()).to_string()
}

#[test]
fn strata_with_due_forced_and_excluded_units_are_those_of_vectors_04() {
    let Some(all) = vectors("04_strata") else {
        return;
    };
    let frame = Frame::from_lines(text(&all["draw_id"]), &texts(&all["frame_lines"]));
    let frame = frame.expect("a frame");
    assert_eq!(frame.digest(), digest(&all["frame_digest"]));
    let rules: Vec<StratumRule> = serde_json::from_value(all["rules"].clone()).expect("rules");
    let source = vec!["XSMB 2026-08-22".to_owned()];
    let plan = Plan::new(&frame, rules, source, Vec::new()).expect("a plan");
    assert_eq!(plan.digest(), digest(&all["plan_digest"]));
    let uniform = vectors("03_uniform").expect("vectors 03");
    let value = text(&uniform["draws"][0]["source"]).to_owned();
    let outcome = draw(&frame, &plan, &[value]).expect("a draw");
    assert_eq!(outcome.seed, digest(&all["seed"]));
    for stratum in &outcome.strata {
        let expected = &all["counted"][stratum.stratum.as_str()];
        assert_eq!(stratum.n as u64, whole(&expected["n"]));
        assert_eq!(strings(stratum.drawn()), texts(&expected["drawn"]));
        assert_eq!(strings(stratum.reserve()), texts(&expected["reserve"]));
    }
    // The file keeps the seed for both countings.
    for (word, counting) in [
        ("counted", Counting::Counted),
        ("additive", Counting::Additive),
    ] {
        for (code, expected) in all[word].as_object().expect("strata") {
            let units: Vec<&FrameUnit> = frame.units().iter().collect();
            let units: Vec<&FrameUnit> = units
                .into_iter()
                .filter(|u| u.stratum().as_str() == code)
                .collect();
            let found = select(&units, &rule(code, 30, 0, counting), &outcome.seed);
            assert_selection(&found, expected);
        }
    }
}

fn assert_selection(found: &parplan::sampling::Selection, expected: &Value) {
    assert_eq!(found.n as u64, whole(&expected["n"]));
    assert_eq!(found.quota as u64, whole(&expected["quota"]));
    assert_eq!(strings(&found.certain), texts(&expected["certain"]));
    assert_eq!(strings(&found.take_all), texts(&expected["take_all"]));
    assert_eq!(strings(found.drawn()), texts(&expected["drawn"]));
    assert_eq!(strings(found.reserve()), texts(&expected["reserve"]));
    assert_eq!(strings(&found.selected()), texts(&expected["selected"]));
}

fn weighted(weights: &Value) -> Frame {
    let weights = weights.as_object().expect("weights");
    let units = weights.iter().map(|(code, weight)| {
        FrameUnit::new(code, "T1", percent(weight), Status::Normal, code, "").expect("a unit")
    });
    Frame::new("W", units.collect()).expect("a frame")
}

#[test]
fn weighted_draws_are_those_of_vectors_05() {
    let Some(all) = vectors("05_weighted") else {
        return;
    };
    let small = weighted(&all["weights"]);
    let units: Vec<&FrameUnit> = small.units().iter().collect();
    for case in list(&all["draws"]) {
        let half = rule("T1", 50, 0, Counting::Counted);
        assert_selection(&select(&units, &half, &digest(&case["seed"])), case);
    }
    let case = &all["draw24"];
    let large = weighted(&case["weights"]);
    let units: Vec<&FrameUnit> = large.units().iter().collect();
    let duty = rule("T1", 30, 0, Counting::Counted);
    assert_selection(&select(&units, &duty, &digest(&case["seed"])), case);
}

#[test]
fn near_ties_of_vectors_05_are_ordered_exactly() {
    let Some(all) = vectors("05_weighted") else {
        return;
    };
    for case in list(&all["comparator"]) {
        let side = |name: &str| {
            (
                digest(&case[name]["ticket"]),
                percent(&case[name]["weight"]),
            )
        };
        let ((ticket_a, weight_a), (ticket_b, weight_b)) = (side("a"), side("b"));
        let order = compare(&ticket_a, weight_a, &ticket_b, weight_b)
            .then_with(|| text(&case["a"]["code"]).cmp(text(&case["b"]["code"])));
        assert_eq!(Some(order as i64), case["exact"].as_i64(), "{case}");
    }
}

#[test]
fn the_sealed_part_is_that_of_vectors_06() {
    let Some(all) = vectors("06_sealed") else {
        return;
    };
    let id = text(&all["draw_id"]);
    let Some(frame) = districts(id) else { return };
    assert_eq!(frame.digest(), digest(&all["frame_digest"]));
    let secrets: Vec<Digest> = list(&all["secrets"]).iter().map(digest).collect();
    let commitments = serde_json::from_value(all["commitments"].clone()).expect("commitments");
    assert_eq!(holders(id, &secrets), commitments);
    let split = rule("QH", 30, 50, Counting::Counted);
    let source = vec!["XSMB 2026-08-22".to_owned()];
    let plan = Plan::new(&frame, vec![split], source, commitments).expect("a plan");
    assert_eq!(plan.digest(), digest(&all["plan_digest"]));
    let uniform = vectors("03_uniform").expect("vectors 03");
    let value = text(&uniform["draws"][0]["source"]).to_owned();
    let closed = draw(&frame, &plan, &[value]).expect("a draw");
    assert_eq!(closed.seed, digest(&all["seed"]));

    let expected = &all["two_part"];
    let reserve = texts(&expected["announced_reserve"]);
    assert!(closed.is_sealed());
    assert_eq!(closed.selected(), 8);
    assert_eq!(
        strings(closed.strata[0].drawn()),
        texts(&expected["announced"])
    );
    assert_eq!(strings(closed.strata[0].reserve()), reserve);
    assert_eq!(closed.surprise().count(), 0);

    assert!(closed.open(&frame, &plan, &secrets[..1]).is_err());
    assert!(
        closed
            .open(&frame, &plan, &[secrets[1], secrets[0]])
            .is_err()
    );
    let open = closed.open(&frame, &plan, &secrets).expect("the secrets");
    assert_eq!(open.sealed_seed, Some(digest(&all["sealed_seed"])));
    assert_eq!(
        strings(&open.strata[0].surprise),
        texts(&expected["surprise"])
    );
    assert_eq!(
        strings(open.strata[0].drawn()),
        texts(&expected["announced"])
    );
}

#[test]
fn dates_leaves_and_mornings_are_those_of_vectors_06() {
    let Some(all) = vectors("06_sealed") else {
        return;
    };
    let sealed = digest(&all["sealed_seed"]);
    let mut days = texts(&all["candidate_days"]);
    days.sort_by_key(|day| hash::date(&sealed, day));
    let mut dates = days[..4].to_vec();
    dates.sort();
    assert_eq!(dates, texts(&all["dates"]));
    let mut leaves = Vec::new();
    for leaf in list(&all["leaves"]) {
        let slot = Slot {
            number: whole(&leaf["slot"]),
            unit: text(&leaf["unit"]),
            date: text(&leaf["date"]),
            team: text(&leaf["team"]),
            salt: digest(&leaf["salt"]),
        };
        leaves.push(hash::leaf(text(&all["draw_id"]), &slot));
        assert_eq!(leaves.last(), Some(&digest(&leaf["leaf"])));
    }
    assert_eq!(
        hash::root(text(&all["draw_id"]), &leaves),
        digest(&all["root"])
    );
    for morning in list(&all["just_in_time"]) {
        let value = Some(text(&morning["source"]));
        let seed = hash::day(&sealed, whole(&morning["j"]), text(&morning["date"]), value);
        assert_eq!(seed, digest(&morning["day_seed"]));
        let ticket = Tickets::under(&seed).of(text(&morning["unit"]));
        assert_eq!(ticket, digest(&morning["ticket"]));
    }
}

#[test]
fn names_of_vectors_08_become_one_text() {
    let Some(all) = vectors("08_unicode") else {
        return;
    };
    let mut forms = [Vec::new(), Vec::new()];
    for case in list(&all["texts"]) {
        let points = texts(&case["raw_codepoints"]);
        let raw: String = points
            .iter()
            .map(|hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32))
            .collect::<Option<_>>()
            .expect("code points");
        let found = canonical(&raw).expect("no control characters");
        assert_eq!(found, text(&case["text"]));
        let hex: String = found.bytes().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex, text(&case["utf8_hex"]));
        forms[usize::from(text(&case["form"]) == "NFD")].push(raw);
    }
    let [nfc, nfd] = forms.map(|names| {
        let units = names.iter().enumerate().map(|(i, name)| {
            FrameUnit::new(&format!("U{i}"), "T1", 1, Status::Normal, name, "").expect("a unit")
        });
        Frame::new("D", units.collect()).expect("a frame")
    });
    assert_ne!(
        canonical("Sở Văn hoá"),
        canonical("Sở Văn hóa"),
        "two spellings stay two"
    );
    assert_eq!(nfc.digest(), nfd.digest());
}

#[test]
fn a_lottery_day_of_vectors_10_reads_and_a_lost_zero_does_not() {
    let Some(all) = vectors("10_sources") else {
        return;
    };
    let order = ["special", "1", "2", "3", "4", "5", "6", "7"];
    let prizes = |day: &Value| order.map(|prize| texts(&day["prizes"][prize])).to_vec();
    let date = "2026-08-22".parse().expect("a day");
    let line = text(&all["xsmb"]["line"]).to_owned();
    assert_eq!(xsmb_line(date, &prizes(&all["xsmb"])), Ok(line.clone()));
    assert_eq!(
        xsmb_line(date, &prizes(&all["xsmb_leading_zeros_lost"])),
        Err(PrizeFault::LostZero {
            prize: 3,
            number: "9349".to_owned(),
            digits: 5
        })
    );
    let named = ["XSMB 2026-08-22".to_owned()];
    let shuffled = line.replace("60683", "_").replace("51132", "60683");
    let shuffled = shuffled.replace('_', "51132");
    assert_ne!(shuffled, line);
    assert_eq!(read_values(&named, &[shuffled]), Ok(vec![line.clone()]));
    let lost = line.replace("00136", "136");
    assert!(matches!(
        read_values(&named, &[lost]),
        Err(ValuesRefusal::Value {
            why: ValueFault::Prize(PrizeFault::LostZero { .. }),
            ..
        })
    ));
    let other_day = ["XSMB 2026-08-23".to_owned()];
    assert!(matches!(
        read_values(&other_day, &[line]),
        Err(ValuesRefusal::Value {
            why: ValueFault::OtherSource,
            ..
        })
    ));
}

#[test]
fn beacons_of_vectors_10_read() {
    let Some(all) = vectors("10_sources") else {
        return;
    };
    for case in list(&all["quicknet_first_round_at_or_after"]) {
        let unix = case["unix"].as_i64().expect("seconds");
        assert_eq!(quicknet_round_at(unix), whole(&case["round"]), "{case}");
    }
    let sealed = vectors("06_sealed").expect("vectors 06");
    for morning in list(&sealed["just_in_time"]) {
        let line = text(&morning["source"]);
        let (name, _) = line.rsplit_once(' ').expect("a value");
        let source = Source::parse(name).expect("a source");
        assert_eq!(source.read(line).as_deref(), Ok(line));
    }
}
