//! What stands beside the domains in the draft: bonuses, penalties, limits, variants.

use rust_decimal::Decimal;

use super::Reader;
use crate::scheme::draft::*;
use crate::scheme::fault::{Fault, Shape};
use crate::scheme::model::{Condition, Criterion, InputKind, Part, Sign};
use crate::scheme::raw::{
    AdjustRaw, CriterionRaw, LimitRaw, Part as RawPart, Raw, SignRaw, VariantRaw, WhenRaw,
};
use crate::scheme::span::Place;

impl<'a> Reader<'a> {
    /// Bonuses and penalties, and whether all of them could be read.
    pub(super) fn adjust(&mut self, raw: Option<Raw<'a>>) -> (Vec<AdjustDraft>, bool) {
        let given = raw.is_some();
        let list = raw.and_then(|raw| self.list(raw));
        let count = list.as_ref().map(Vec::len);
        let list = list.into_iter().flatten();
        let blocks: Vec<AdjustDraft> = list.filter_map(|raw| self.block(raw)).collect();
        let whole = !given || count == Some(blocks.len());
        (blocks, whole)
    }

    fn block(&mut self, raw: Raw<'a>) -> Option<AdjustDraft> {
        let place = self.head(raw);
        let raw: AdjustRaw = self.read(raw)?;
        let id = self.id(raw.id);
        let name = self.filled(raw.name, "name");
        let at_most = raw.at_most.and_then(|raw| self.decimal(raw));
        let signed = raw.sign.is_some();
        let sign = raw.sign.and_then(|raw| self.read::<SignRaw>(raw));
        let sign = sign.map(|sign| match sign {
            SignRaw::Plus => Sign::Plus,
            SignRaw::Minus => Sign::Minus,
        });
        let draft = |sign, simple, lines, whole| AdjustDraft {
            id: id.clone(),
            name: name.clone().map(|at| at.value),
            sign,
            at_most: at_most.clone(),
            signed,
            simple,
            lines,
            whole,
            place,
        };
        match (raw.each, raw.lines) {
            (Some(each), None) => {
                let each = self.decimal(each)?;
                let by_each = if each.value < Decimal::ZERO {
                    Sign::Minus
                } else {
                    Sign::Plus
                };
                if sign == Some(Sign::Plus) && by_each == Sign::Minus {
                    let id = id.as_ref().map_or_else(String::new, |id| id.value.clone());
                    self.report(Fault::SignContradicts { id }, each.place);
                }
                let line = simple(id.clone()?, name.clone()?.value, &each, at_most.as_ref());
                // A cap of nothing is told at the cap; its line could only be blamed again.
                let sound = at_most.as_ref().is_none_or(|cap| cap.value > Decimal::ZERO);
                let lines = if sound { vec![line] } else { Vec::new() };
                Some(draft(sign.unwrap_or(by_each), true, lines, sound))
            }
            (None, Some(lines)) => {
                let list = self.list(lines)?;
                let count = list.len();
                let lines = self.criteria(list);
                let whole = lines.len() == count;
                // Lines have points from 0 on: nothing else tells a penalty from a bonus.
                if !signed && count > 0 {
                    self.report(Fault::MissingField { name: "sign" }, place);
                }
                Some(draft(sign.unwrap_or_default(), false, lines, whole))
            }
            _ => {
                self.report(Fault::WrongShape(Shape::Adjust), place);
                None
            }
        }
    }

    fn criteria(&mut self, list: Vec<Raw<'a>>) -> Vec<CriterionDraft> {
        let one = |raw| {
            let part: RawPart<'a, CriterionRaw<'a, false>, false> = RawPart::Raw(raw);
            self.criterion(part)
        };
        list.into_iter().filter_map(one).collect()
    }

    pub(super) fn limits(&mut self, raw: Option<Raw<'a>>) -> Vec<LimitDraft> {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        list.into_iter().filter_map(|raw| self.limit(raw)).collect()
    }

    fn limit(&mut self, raw: Raw<'a>) -> Option<LimitDraft> {
        let raw: LimitRaw = self.read(raw)?;
        let band = self.label(raw.band_at_most, "band_at_most");
        type Make = fn(String, Decimal) -> Condition;
        let (id, value, make): (_, _, Make) = match self.read(raw.when)? {
            WhenRaw::Below(id, value) => (id, value, Condition::Below),
            WhenRaw::AtLeast(id, value) => (id, value, Condition::AtLeast),
            WhenRaw::BelowPercent(id, value) => (id, value, Condition::BelowPercent),
        };
        let what = self.label(id, "when");
        let value = self.decimal(value);
        let (what, value) = (what?, value?);
        Some(LimitDraft {
            condition: make(what.value.clone(), value.value),
            value_at: value.place,
            what,
            band: band?,
        })
    }

    pub(super) fn variants(&mut self, raw: Option<Raw<'a>>) -> Vec<VariantDraft> {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        let mut variants = Vec::new();
        for raw in list {
            variants.extend(self.variant(raw));
        }
        variants
    }

    fn variant(&mut self, raw: Raw<'a>) -> Option<VariantDraft> {
        let raw: VariantRaw = self.read(raw)?;
        let before = self.found.len();
        let kind = self.label(raw.kind, "kind");
        let drop = self.texts(raw.drop, "drop");
        let set_max = self.settings(raw.set_max, "set_max");
        let set_points = self.settings(raw.set_points, "set_points");
        let replace = raw
            .replace
            .and_then(|raw| self.list(raw))
            .unwrap_or_default();
        let replace = self.criteria(replace);
        let total = raw.total.and_then(|raw| self.decimal(raw));
        Some(VariantDraft {
            kind: kind?,
            drop,
            set_max,
            set_points,
            replace,
            total,
            whole: self.found.len() == before,
        })
    }

    /// Ids and what is set for them.
    fn settings(&mut self, raw: Option<Raw<'a>>, field: &'static str) -> Bands {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        let one = |raw| {
            let pair = self.read(raw)?;
            self.pair(pair, field)
        };
        list.into_iter().filter_map(one).collect()
    }
}

/// `each` for every one counted, up to a cap: the line it stands for.
fn simple(
    id: At<String>,
    name: String,
    each: &At<Decimal>,
    at_most: Option<&At<Decimal>>,
) -> CriterionDraft {
    let amount = At {
        value: each.value.abs(),
        place: each.place,
    };
    let zero = At {
        value: Decimal::ZERO,
        place: each.place,
    };
    let place: Place = id.place;
    CriterionDraft {
        name: Some(name),
        max: Some(at_most.cloned().unwrap_or(At {
            value: Criterion::NO_CAP,
            place: each.place,
        })),
        input: Some(At {
            value: InputKind::Count,
            place,
        }),
        rule: Some(RuleDraft {
            place: each.place,
            form: RuleForm::Tally {
                start: zero,
                each: vec![amount],
                floor: None,
                late: LateDraft::default(),
            },
        }),
        id: Some(id),
        na: None,
        part: Part::Desk,
        sources: Vec::new(),
    }
}
