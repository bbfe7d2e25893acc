//! What is read in front of the table: the explanation of one agency, how firm the places
//! are, where points were lost, last year beside this one, two agencies side by side.

mod lost;
mod pair;
mod years;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::lists;
use crate::book::GroupKey;
use crate::ranking::robust::Trial;
use crate::registry::AgencyKey;
use crate::scoring::{Exact, rounded};
use crate::tui::cx::ScreenCx;
use crate::words::{Words, explanation, firmness, numbers};

/// What is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// Every point of an agency.
    Explanation(AgencyKey),
    /// How firm the places of the group are.
    Firmness,
    /// Where the group lost points.
    Losses,
    /// The year before beside this one; this agency on top.
    Years(Option<AgencyKey>),
    /// Two agencies side by side, the marked one first.
    Pair(AgencyKey, AgencyKey),
}

impl Reading {
    /// Its title.
    pub(super) fn title(&self, words: &Words) -> &'static str {
        let w = words.screens.ranking;
        match self {
            Self::Explanation(_) => w.explanation,
            Self::Firmness => w.firmness,
            Self::Losses => w.losses,
            Self::Years(_) => w.years,
            Self::Pair(..) => w.pair,
        }
    }

    /// Its lines for the list of this name; `None`: there is nothing to tell.
    pub(super) fn lines(&self, list: &GroupKey, cx: &ScreenCx<'_>) -> Option<Vec<String>> {
        match self {
            Self::Explanation(key) => {
                let explained = cx.book.explain(cx.year, key);
                let explained = explained.filter(|e| e.member.is_some())?;
                Some(explanation::lines(&explained, cx.words))
            }
            Self::Firmness => firm(list, cx),
            Self::Losses => {
                let results = lists::holding(cx.book.results(cx.year), list, cx);
                let losses = cx.book.losses_of(cx.year, lists::list(&results, list)?)?;
                Some(lost::lines(&losses, cx.words))
            }
            Self::Years(key) => years::lines(list, key.as_ref(), cx),
            Self::Pair(one, two) => pair::lines(one, two, cx),
        }
    }
}

/// How firm the places of a list are; only on demand, for it ranks a thousand times.
fn firm(list: &GroupKey, cx: &ScreenCx<'_>) -> Option<Vec<String>> {
    let results = lists::holding(cx.book.results(cx.year), list, cx);
    let group = lists::list(&results, list).filter(|g| g.ranked > 0)?;
    let trial = Trial::usual(cx.year);
    Some(firmness::lines(cx.book, cx.year, group, &trial, cx.words))
}

/// A length for a bar.
pub(super) fn hundredths(exact: &Exact) -> u64 {
    let hundredths = rounded(exact, 2) * Decimal::ONE_HUNDRED;
    hundredths.trunc().to_u64().unwrap_or(0)
}

/// A difference with its sign: `+1,50`, `−0,25`, `0,00`.
pub(super) fn signed(by: &Exact, dp: u32, words: &Words) -> String {
    let size = rounded(by, dp);
    let text = numbers::fixed(size.abs(), dp, words.lang);
    match size {
        size if size.is_zero() => text,
        size if size.is_sign_negative() => format!("−{text}"),
        _ => format!("+{text}"),
    }
}

/// Columns of the longest text.
fn widest<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    texts.map(crate::tui::text::width).max().unwrap_or(0)
}
