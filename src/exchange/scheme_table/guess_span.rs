//! A condition on a figure as people write it: `>=90%`, `70-90%`, `từ 60 đến dưới 80`.

use rust_decimal::Decimal;

use super::text::points;

/// Whether an upper end belongs to the span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Included,
    Excluded,
    /// Not said, as in `70-90`.
    Open,
}

/// Figures between two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// Lower end, and whether it belongs to the span.
    pub low: Option<(Decimal, bool)>,
    /// Upper end.
    pub high: Option<(Decimal, Edge)>,
    /// One figure only.
    pub single: bool,
    /// All that is left.
    pub rest: bool,
    /// Whether a percent sign was written.
    pub percent: bool,
}

impl Span {
    /// The figures that are named.
    pub fn bounds(&self) -> impl Iterator<Item = Decimal> {
        let ends = [self.low.map(|l| l.0), self.high.map(|h| h.0)];
        ends.into_iter().flatten()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Ge,
    Gt,
    Le,
    Lt,
    None,
}

const SIGNS: [(&str, Sign); 13] = [
    (">=", Sign::Ge),
    ("<=", Sign::Le),
    (">", Sign::Gt),
    ("<", Sign::Lt),
    ("đạt từ ", Sign::Ge),
    ("từ ", Sign::Ge),
    ("trên ", Sign::Gt),
    ("dưới ", Sign::Lt),
    ("đến dưới ", Sign::Lt),
    ("at least ", Sign::Ge),
    ("more than ", Sign::Gt),
    ("less than ", Sign::Lt),
    ("đạt ", Sign::None),
];

/// Reads a condition; `None` where any of it is not understood.
pub(super) fn span(text: &str) -> Option<Span> {
    let text = text.trim().to_lowercase();
    if ["more", "otherwise", "else", "còn lại", "trường hợp khác"].contains(&text.as_str())
    {
        return Some(Span {
            low: None,
            high: None,
            single: false,
            rest: true,
            percent: false,
        });
    }
    let splitters = [" to ", " and ", " đến ", " và ", "-"];
    let two = splitters.iter().find_map(|by| text.split_once(by));
    match two {
        Some((low, high)) => between(low, high),
        None => one(&text),
    }
}

fn between(low: &str, high: &str) -> Option<Span> {
    let (low_sign, low, p) = bound(low)?;
    let (high_sign, high, q) = bound(high)?;
    let low = match low_sign {
        Sign::Ge | Sign::None => (low, true),
        Sign::Gt => (low, false),
        Sign::Le | Sign::Lt => return None,
    };
    let high = match high_sign {
        Sign::None => (high, Edge::Open),
        Sign::Le => (high, Edge::Included),
        Sign::Lt => (high, Edge::Excluded),
        Sign::Ge | Sign::Gt => return None,
    };
    (low.0 < high.0).then_some(Span {
        low: Some(low),
        high: Some(high),
        single: false,
        rest: false,
        percent: p || q,
    })
}

fn one(text: &str) -> Option<Span> {
    let (text, upwards) = match text.strip_suffix("trở lên") {
        Some(text) => (text.trim_end(), true),
        None => (text, false),
    };
    let (sign, figure, percent) = bound(text)?;
    let (low, high) = match (sign, upwards) {
        (Sign::Ge, _) | (Sign::None, true) => (Some((figure, true)), None),
        (Sign::Gt, false) => (Some((figure, false)), None),
        (Sign::Le, false) => (None, Some((figure, Edge::Included))),
        (Sign::Lt, false) => (None, Some((figure, Edge::Excluded))),
        (Sign::None, false) => (Some((figure, true)), Some((figure, Edge::Included))),
        _ => return None,
    };
    Some(Span {
        low,
        high,
        single: sign == Sign::None && !upwards,
        rest: false,
        percent,
    })
}

/// A sign and a figure.
fn bound(text: &str) -> Option<(Sign, Decimal, bool)> {
    let text = text.trim();
    let found = SIGNS
        .iter()
        .find_map(|(word, sign)| Some((*sign, text.strip_prefix(word)?)));
    let (sign, figure) = found.unwrap_or((Sign::None, text));
    let figure = figure.trim();
    let bare = figure.trim_end_matches('%');
    let percent = bare.len() < figure.len();
    let bare = bare.trim_end();
    if !bare.starts_with(|c: char| c.is_ascii_digit())
        || !bare.ends_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    Some((sign, points(bare, false)?, percent))
}
