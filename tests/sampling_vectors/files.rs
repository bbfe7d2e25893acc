//! The files of vectors, and the frames and plans that several of them share.

use parplan::sampling::{
    Code, Commitment, Counting, Digest, Frame, FrameUnit, Status, StratumRule, hash,
};
use serde_json::Value;

/// One file of vectors; `None`, said aloud, where the shared data is absent.
pub fn vectors(name: &str) -> Option<Value> {
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

pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

pub fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(|v| text(v).to_owned()).collect()
}

pub fn whole(value: &Value) -> u64 {
    value.as_u64().expect("a whole number")
}

pub fn percent(value: &Value) -> u32 {
    u32::try_from(whole(value)).expect("a percentage")
}

pub fn digest(value: &Value) -> Digest {
    Digest::parse(text(value)).expect("64 hex digits")
}

pub fn strings(codes: &[Code]) -> Vec<String> {
    codes.iter().map(ToString::to_string).collect()
}

pub fn rule(stratum: &str, share: u32, surprise: u32, counting: Counting) -> StratumRule {
    StratumRule {
        stratum: Code::parse(stratum).expect("a code"),
        share_percent: share,
        surprise_percent: surprise,
        least_random_percent: 25,
        counting,
    }
}

/// The 24 districts of vectors 04, all normal, as vectors 03 and 06 take them.
pub fn districts(draw: &str) -> Option<Frame> {
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

pub fn numbered(draw: &str, n: u64) -> Frame {
    let units = (1..=n).map(|i| {
        let (code, name) = (format!("DV-{i:03}"), format!("Đơn vị số {i}"));
        FrameUnit::new(&code, "T1", 1, Status::Normal, &name, "").expect("a unit")
    });
    Frame::new(draw, units.collect()).expect("a frame")
}

/// The two holders of vectors 06; vectors 03 are planned with the same secrets.
pub fn holders(draw: &str, secrets: &[Digest]) -> Vec<Commitment> {
    let holders = ["GIU-KHOA-1", "GIU-KHOA-2"].into_iter().zip(secrets);
    holders
        .map(|(holder, secret)| Commitment {
            holder: Code::parse(holder).expect("a code"),
            commitment: hash::commit(draw, holder, secret),
        })
        .collect()
}

pub fn sha256(text: &str) -> String {
    use sha2::Digest as _;
    Digest(sha2::Sha256::digest(text.as_bytes()).into()).to_string()
}
