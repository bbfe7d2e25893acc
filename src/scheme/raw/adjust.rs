//! Shapes of what stands beside the domains: bonuses, penalties, limits, variants.

use serde::Deserialize;

use super::Raw;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) struct AdjustRaw<'a> {
    #[serde(borrow)]
    pub id: Raw<'a>,
    #[serde(borrow)]
    pub name: Raw<'a>,
    #[serde(borrow, default)]
    pub each: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub at_most: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub sign: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub lines: Option<Raw<'a>>,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum SignRaw {
    Plus,
    Minus,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum AdjustOnRaw {
    Index,
    Points,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) struct LimitRaw<'a> {
    #[serde(borrow)]
    pub when: Raw<'a>,
    #[serde(borrow)]
    pub band_at_most: Raw<'a>,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum WhenRaw<'a> {
    Below(#[serde(borrow)] Raw<'a>, #[serde(borrow)] Raw<'a>),
    AtLeast(#[serde(borrow)] Raw<'a>, #[serde(borrow)] Raw<'a>),
    BelowPercent(#[serde(borrow)] Raw<'a>, #[serde(borrow)] Raw<'a>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) struct VariantRaw<'a> {
    #[serde(borrow)]
    pub kind: Raw<'a>,
    #[serde(borrow, default)]
    pub drop: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub set_max: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub set_points: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub replace: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub total: Option<Raw<'a>>,
}

/// What the first days late change.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) struct FirstRaw<'a> {
    #[serde(borrow)]
    pub days: Raw<'a>,
    #[serde(borrow)]
    pub give: Raw<'a>,
}
