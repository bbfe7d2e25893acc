//! Vectors 01, 02 and 08: sizes, the bytes of every hash, codes and names.

use crate::files::*;
use parplan::sampling::hash::{self, Purpose, Slot, Tickets};
use parplan::sampling::{Code, Counting, Digest, Frame, FrameUnit, Status, canonical, quota};

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
        let preimage = text(&layout["preimage_utf8"]);
        let lines = fields.iter().map(|field| format!("{field}\n"));
        let written = format!("RUTTHAM/1 {word}\n{}", lines.collect::<String>());
        assert_eq!(written, preimage, "{word}");
        assert_eq!(hex(preimage), text(&layout["preimage_hex"]), "{word}");
        assert_eq!(sha256(preimage), expected.to_string(), "{word}");
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

fn hex(text: &str) -> String {
    text.bytes().map(|b| format!("{b:02x}")).collect()
}

/// The two frame digests of the file are not repeated: it does not tell draw and codes.
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
        assert_eq!(hex(&found), text(&case["utf8_hex"]));
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
