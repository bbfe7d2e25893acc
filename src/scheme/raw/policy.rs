//! Shapes of the policies: ranking, absent values, lanes.

use serde::Deserialize;

use super::Raw;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) struct RankingRaw<'a> {
    #[serde(borrow, default)]
    pub on: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub method: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub tie_break: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub groups: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub overall: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub exclude: Option<Raw<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) enum GroupingRaw<'a> {
    Kind,
    Subkind,
    All,
    Named(#[serde(borrow)] Vec<Raw<'a>>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) struct GroupRaw<'a> {
    #[serde(borrow)]
    pub id: Raw<'a>,
    #[serde(borrow)]
    pub name: Raw<'a>,
    #[serde(borrow)]
    pub kinds: Raw<'a>,
    #[serde(borrow, default)]
    pub bands: Option<Raw<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scheme) struct ExclusionRaw<'a> {
    #[serde(borrow)]
    pub agency: Raw<'a>,
    #[serde(borrow)]
    pub reason: Raw<'a>,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum NotApplicableRaw {
    RescaleIndex,
    RescaleDomain,
    FullPoints,
    Zero,
    Forbid,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum NotScoredRaw {
    Provisional,
    Zero,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum RankOnRaw {
    Published,
    Exact,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum TieMethodRaw {
    Competition,
    Dense,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum NoSurveyRaw {
    Open,
    Convert,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum PartRaw {
    Desk,
    Survey,
}

#[derive(Deserialize)]
pub(in crate::scheme) enum LaneRaw {
    #[serde(rename = "Self")]
    Own,
    Survey,
    Appraised,
    Reappraised,
    Inspected,
}
