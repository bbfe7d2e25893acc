//! Schemes built by hand, and the published data.

use std::path::PathBuf;

use parplan::scheme::*;
use parplan::scoring::{Input, Typed, points, round_as};
use rust_decimal::Decimal;

pub fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

pub fn criterion(id: &str, max: &str, input: InputKind, rule: Rule) -> Criterion {
    Criterion {
        id: id.into(),
        name: format!("Tiêu chí {id}"),
        max: dec(max),
        input,
        rule,
        na: Some("không phát sinh".into()),
        part: Part::Desk,
        sources: Vec::new(),
    }
}

pub fn entered(id: &str, max: &str) -> Criterion {
    let step = dec("0.001");
    criterion(id, max, InputKind::Points { step }, Rule::AsEntered)
}

pub fn ratio() -> InputKind {
    InputKind::Ratio {
        done: "xong".into(),
        total: "giao".into(),
    }
}

pub fn linear(cap: &str) -> Rule {
    Rule::Linear {
        cap: dec(cap),
        zero_at: Decimal::ZERO,
        floor: None,
        below: Decimal::ZERO,
    }
}

pub fn steps(list: &[(Threshold, &str)]) -> Rule {
    let step = |(when, give): &(Threshold, &str)| Step {
        when: *when,
        give: dec(give),
    };
    Rule::Steps(list.iter().map(step).collect())
}

pub fn levels(list: &[(&str, &str)]) -> Rule {
    let level = |(label, points): &(&str, &str)| Level {
        label: (*label).into(),
        points: dec(points),
    };
    Rule::Levels(list.iter().map(level).collect())
}

pub fn domain(id: &str, criteria: Vec<Criterion>) -> Domain {
    Domain {
        id: id.into(),
        name: format!("Lĩnh vực {id}"),
        points: criteria.iter().map(|c| c.max).sum(),
        criteria,
    }
}

pub fn scheme(domains: Vec<Domain>) -> Scheme {
    let band = |name: &str, from: u32| Band {
        name: name.into(),
        from: from.into(),
    };
    Scheme {
        id: "thu".into(),
        name: "Bộ tiêu chí thử".into(),
        year: 2026,
        version: 1,
        legal_basis: "QĐ thử".into(),
        valid: None,
        applies_to: Vec::new(),
        total: domains.iter().map(|d| d.points).sum(),
        numeric: Numeric {
            criterion: Rounding::Exact,
            domain: Rounding::Exact,
            index: 2,
            ..Numeric::default()
        },
        missing: Missing {
            not_applicable: NotApplicable::RescaleIndex,
            not_scored: NotScored::Provisional,
            min_complete: dec("95"),
            ..Missing::default()
        },
        domains,
        bands: vec![band("Tốt", 80), band("Khá", 65), band("Kém", 0)],
        ranking: RankingRule {
            on: RankOn::Published,
            method: TieMethod::Competition,
            tie_break: Vec::new(),
            ..RankingRule::default()
        },
        lanes: Lane::ALL.to_vec(),
        adjust: Vec::new(),
        adjust_on: AdjustOn::Index,
        limits: Vec::new(),
        variant: None,
        forms: Forms::default(),
        fingerprint: String::new(),
    }
}

/// Points of a typed value, rounded to two decimals, as text.
pub fn earned(criterion: &Criterion, text: &str) -> String {
    let input = Input::read(text, criterion, Typed::File).unwrap();
    let exact = points(criterion, &input).unwrap();
    round_as(exact, Rounding::Round(2)).to_string()
}

pub fn number(text: &str) -> Option<Input> {
    Some(Input::Number(dec(text)))
}

/// Rows of a table of the published data; `None`, with the reason printed, where the
/// folder is absent.
pub fn table(file: &str) -> Option<Vec<Vec<String>>> {
    let root = std::env::var_os("PARPLAN_SHARED").unwrap_or_else(|| "../shared".into());
    let path = PathBuf::from(root).join("data").join(file);
    let Ok(mut reader) = csv::Reader::from_path(&path) else {
        println!("not checked: {} cannot be read", path.display());
        return None;
    };
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    Some(reader.records().map(|r| row(r.unwrap())).collect())
}
