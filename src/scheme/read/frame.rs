//! Everything of the draft around the domains: identity, policies, bands, ranking.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Reader;
use crate::scheme::draft::{At, DomainDraft, Draft, NumericDraft};
use crate::scheme::fault::Fault;
use crate::scheme::model::{
    AdjustOn, NoSurvey, NotApplicable, NotScored, RankOn, Rounding, TieMethod,
};
use crate::scheme::raw::*;
use crate::scheme::span::Place;

/// Decimals a figure may be rounded to.
const MOST_DECIMALS: u32 = 6;

/// The most an index may be said to reach.
const MOST_INDEX: Decimal = Decimal::from_parts(1000, 0, 0, false, 0);

impl<'a> Reader<'a> {
    pub(super) fn scheme<const FAST: bool>(&mut self, raw: SchemeRaw<'a, FAST>) -> Draft {
        let (domains_at, domains) = self.open(raw.domains);
        let count = domains.as_ref().map(Vec::len);
        let domains = domains.into_iter().flatten();
        let domains: Vec<DomainDraft> = domains.filter_map(|d| self.domain(d)).collect();
        let missing = raw.missing.and_then(|raw| self.read::<MissingRaw>(raw));
        let missing = missing.unwrap_or(MissingRaw {
            not_applicable: None,
            not_scored: None,
            survey: None,
            min_complete: None,
        });
        let ranking = raw.ranking.and_then(|raw| self.read::<RankingRaw>(raw));
        let ranking = ranking.unwrap_or(RankingRaw {
            on: None,
            method: None,
            tie_break: None,
            groups: None,
            overall: None,
            exclude: None,
        });
        let before = self.found.len();
        let bands = self.bands(raw.bands);
        let bands_whole = self.found.len() == before;
        let (adjust, adjust_whole) = self.adjust(raw.adjust);
        let year = self.whole(raw.year, "year", 1945, 2999);
        let version = match raw.version {
            Some(raw) => self.whole(raw, "version", 1, 1_000_000),
            None => Some(At {
                value: 1,
                place: domains_at,
            }),
        };
        Draft {
            id: self.id(raw.id),
            name: raw
                .name
                .and_then(|raw| self.filled(raw, "name"))
                .map(|at| at.value),
            year: year.and_then(|at| i16::try_from(at.value).ok()),
            version,
            legal_basis: raw
                .legal_basis
                .and_then(|raw| self.text(raw))
                .map(|at| at.value),
            valid: raw.valid.and_then(|raw| self.valid(raw)),
            applies_to: self.texts(raw.applies_to, "applies_to"),
            total_written: raw.total.is_some(),
            total: match raw.total {
                Some(raw) => self.decimal(raw),
                None => Some(At {
                    value: Decimal::ONE_HUNDRED,
                    place: domains_at,
                }),
            },
            numeric: self.numeric(raw.numeric),
            not_applicable: missing
                .not_applicable
                .and_then(|raw| self.not_applicable(raw)),
            not_scored: match missing.not_scored.and_then(|raw| self.read(raw)) {
                Some(NotScoredRaw::Zero) => NotScored::Zero,
                Some(NotScoredRaw::Provisional) | None => NotScored::Provisional,
            },
            survey: match missing.survey.and_then(|raw| self.read(raw)) {
                Some(NoSurveyRaw::Convert) => NoSurvey::Convert,
                Some(NoSurveyRaw::Open) | None => NoSurvey::Open,
            },
            lanes: self.lanes(raw.lanes),
            min_complete: self.min_complete(missing.min_complete),
            domains_at,
            whole: count == Some(domains.len()),
            domains,
            adjust,
            adjust_whole,
            adjust_on: match raw.adjust_on.and_then(|raw| self.read(raw)) {
                Some(AdjustOnRaw::Points) => AdjustOn::Points,
                Some(AdjustOnRaw::Index) | None => AdjustOn::Index,
            },
            bands,
            bands_whole,
            limits: self.limits(raw.limits),
            variants: self.variants(raw.variants),
            groups: self.groups(ranking.groups),
            overall: ranking
                .overall
                .and_then(|raw| self.read(raw))
                .unwrap_or(false),
            exclude: self.exclude(ranking.exclude),
            on: ranking.on.and_then(|raw| self.rank_on(raw)),
            method: match ranking.method.and_then(|raw| self.read(raw)) {
                Some(TieMethodRaw::Dense) => TieMethod::Dense,
                Some(TieMethodRaw::Competition) | None => TieMethod::Competition,
            },
            tie_break: self.texts(ranking.tie_break, "tie_break"),
        }
    }

    pub(super) fn texts(&mut self, raw: Option<Raw<'a>>, field: &'static str) -> Vec<At<String>> {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        list.into_iter()
            .filter_map(|raw| self.label(raw, field))
            .collect()
    }

    fn valid(&mut self, raw: Raw<'a>) -> Option<(At<Date>, At<Date>)> {
        let raw: ValidRaw = self.read(raw)?;
        let from = self.date(raw.from);
        let to = self.date(raw.to);
        Some((from?, to?))
    }

    pub(super) fn date(&mut self, raw: Raw<'a>) -> Option<At<Date>> {
        let text = self.text(raw)?;
        // jiff also takes times behind the day; only the ten characters of a day count.
        let day = text.value.parse().ok().filter(|_| text.value.len() == 10);
        let Some(value) = day else {
            self.report(Fault::NotADate { text: text.value }, text.place);
            return None;
        };
        Some(At {
            value,
            place: text.place,
        })
    }

    fn numeric(&mut self, raw: Option<Raw<'a>>) -> NumericDraft {
        let raw = raw.and_then(|raw| self.read::<NumericRaw>(raw));
        let raw = raw.unwrap_or(NumericRaw {
            criterion: None,
            domain: None,
            index: None,
            at_most: None,
        });
        NumericDraft {
            criterion: raw.criterion.and_then(|raw| self.rounding(raw)),
            domain: raw.domain.and_then(|raw| self.rounding(raw)),
            index: raw.index.and_then(|raw| {
                let place = self.place(raw);
                let IndexRaw::Round {
                    dp,
                    mode: Mode::HalfUp,
                } = self.read(raw)?;
                let value = self.whole(dp, "dp", 0, MOST_DECIMALS)?.value;
                Some(At { value, place })
            }),
            at_most: raw.at_most.and_then(|raw| {
                let most = self.decimal(raw)?;
                let sound = most.value >= Decimal::ONE_HUNDRED && most.value <= MOST_INDEX;
                if !sound {
                    let fault = Fault::OutOfRange {
                        field: "at_most",
                        from: 100,
                        to: 1000,
                        whole: false,
                    };
                    self.report(fault, most.place);
                    return None;
                }
                Some(most)
            }),
        }
    }

    fn rounding(&mut self, raw: Raw<'a>) -> Option<At<Rounding>> {
        let place = self.place(raw);
        let value = match self.read(raw)? {
            RoundingRaw::Exact => Rounding::Exact,
            RoundingRaw::Round {
                dp,
                mode: Mode::HalfUp,
            } => Rounding::Round(self.whole(dp, "dp", 0, MOST_DECIMALS)?.value),
        };
        Some(At { value, place })
    }

    fn not_applicable(&mut self, raw: Raw<'a>) -> Option<At<NotApplicable>> {
        let place = self.place(raw);
        let value = match self.read(raw)? {
            NotApplicableRaw::RescaleIndex => NotApplicable::RescaleIndex,
            NotApplicableRaw::RescaleDomain => NotApplicable::RescaleDomain,
            NotApplicableRaw::FullPoints => NotApplicable::FullPoints,
            NotApplicableRaw::Zero => NotApplicable::Zero,
            NotApplicableRaw::Forbid => NotApplicable::Forbid,
        };
        Some(At { value, place })
    }

    fn rank_on(&mut self, raw: Raw<'a>) -> Option<At<RankOn>> {
        let place: Place = self.place(raw);
        let value = match self.read(raw)? {
            RankOnRaw::Published => RankOn::Published,
            RankOnRaw::Exact => RankOn::Exact,
        };
        Some(At { value, place })
    }
}
