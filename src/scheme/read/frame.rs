//! Everything of the draft around the domains: identity, policies, bands, ranking.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Reader;
use crate::scheme::draft::{At, DomainDraft, Draft, NumericDraft};
use crate::scheme::fault::Fault;
use crate::scheme::model::{NotApplicable, NotScored, RankOn, Rounding, TieMethod};
use crate::scheme::raw::*;
use crate::scheme::span::Place;

/// Decimals a figure may be rounded to.
const MOST_DECIMALS: u32 = 6;

impl<'a> Reader<'a> {
    pub(super) fn scheme<const FAST: bool>(&mut self, raw: SchemeRaw<'a, FAST>) -> Draft {
        self.later("adjust", raw.adjust);
        self.later("limits", raw.limits);
        self.later("variants", raw.variants);
        let (domains_at, domains) = self.open(raw.domains);
        let count = domains.as_ref().map(Vec::len);
        let domains = domains.into_iter().flatten();
        let domains: Vec<DomainDraft> = domains.filter_map(|d| self.domain(d)).collect();
        let missing = raw.missing.and_then(|raw| self.read::<MissingRaw>(raw));
        let missing = missing.unwrap_or(MissingRaw {
            not_applicable: None,
            not_scored: None,
            min_complete: None,
        });
        let ranking = raw.ranking.and_then(|raw| self.read::<RankingRaw>(raw));
        let ranking = ranking.unwrap_or(RankingRaw {
            on: None,
            method: None,
            tie_break: None,
            groups: None,
        });
        self.later("ranking.groups", ranking.groups);
        let year = self.whole(raw.year, "year", 1945, 2999);
        let version = match raw.version {
            Some(raw) => self.whole(raw, "version", 1, 1_000_000).map(|at| at.value),
            None => Some(1),
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
            min_complete: self.min_complete(missing.min_complete),
            domains_at,
            whole: count == Some(domains.len()),
            domains,
            bands: self.bands(raw.bands),
            on: ranking.on.and_then(|raw| self.rank_on(raw)),
            method: match ranking.method.and_then(|raw| self.read(raw)) {
                Some(TieMethodRaw::Dense) => TieMethod::Dense,
                Some(TieMethodRaw::Competition) | None => TieMethod::Competition,
            },
            tie_break: self.texts(ranking.tie_break, "tie_break"),
        }
    }

    /// A part of the design this version does not take: told, never passed over.
    fn later(&mut self, field: &'static str, raw: Option<Raw<'a>>) {
        let Some(raw) = raw else { return };
        let text = raw.get_ron();
        let empty = text.strip_prefix('[').and_then(|t| t.strip_suffix(']'));
        if empty.is_some_and(|inner| inner.trim().is_empty()) {
            return;
        }
        let place = self.head(raw);
        self.report(Fault::NotYet { field }, place);
    }

    fn texts(&mut self, raw: Option<Raw<'a>>, field: &'static str) -> Vec<At<String>> {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        list.into_iter()
            .filter_map(|raw| self.filled(raw, field))
            .collect()
    }

    fn valid(&mut self, raw: Raw<'a>) -> Option<(At<Date>, At<Date>)> {
        let raw: ValidRaw = self.read(raw)?;
        let from = self.date(raw.from);
        let to = self.date(raw.to);
        Some((from?, to?))
    }

    fn date(&mut self, raw: Raw<'a>) -> Option<At<Date>> {
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

    /// A share in percent; 95 where the file does not say.
    fn min_complete(&mut self, raw: Option<Raw<'a>>) -> Decimal {
        let Some(share) = raw.and_then(|raw| self.decimal(raw)) else {
            return Decimal::from(95);
        };
        if share.value < Decimal::ZERO || share.value > Decimal::ONE_HUNDRED {
            let fault = Fault::OutOfRange {
                field: "min_complete",
                from: 0,
                to: 100,
                whole: false,
            };
            self.report(fault, share.place);
        }
        share.value
    }

    fn bands(&mut self, raw: Option<Raw<'a>>) -> Vec<(At<String>, At<Decimal>)> {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        // A band that cannot be read leaves no half list: the checks would blame others.
        self.all(list, |me, raw| {
            let pair = me.read(raw)?;
            me.pair(pair, "bands")
        })
        .unwrap_or_default()
    }
}
