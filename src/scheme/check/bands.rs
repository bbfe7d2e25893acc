//! Bands from best to worst: S207, S301–S304. The index is a percentage, so 100 is its top
//! whatever the scheme's total, unless `numeric.at_most` lets bonuses lead above it.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::scheme::diagnostic::Label;
use crate::scheme::draft::{Bands, Draft};
use crate::scheme::fault::Fault;
use crate::scheme::read::Found;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    list(draft, &draft.bands, found);
}

/// One list of bands: the scheme's or a group's.
pub(super) fn list(draft: &Draft, bands: &Bands, found: &mut Vec<Found>) {
    let top = draft.numeric.at_most.as_ref();
    let top = top.map_or(Decimal::ONE_HUNDRED, |at| at.value);
    let kept = draft.numeric.index.as_ref().map_or(2, |at| at.value);
    let mut names = HashMap::new();
    for (name, from) in bands {
        let band = name.value.clone();
        if let Some(first) = names.insert(band.clone(), name.place) {
            let fault = Fault::DuplicateBand { band: band.clone() };
            found.push(Found::new(fault, name.place).and(first, Label::FirstUse));
        }
        let start = from.value;
        if start > top {
            let fault = Fault::BandAboveTop {
                band,
                from: start,
                top,
            };
            found.push(Found::new(fault, from.place));
        } else if start.scale() > kept {
            let fault = Fault::BandTooFine {
                band,
                from: start,
                kept,
            };
            found.push(Found::new(fault, from.place));
        }
    }
    for pair in bands.windows(2) {
        let [(better, better_from), (name, from)] = pair else {
            continue;
        };
        if from.value >= better_from.value {
            let fault = Fault::BandsNotDescending {
                band: name.value.clone(),
                from: from.value,
                better: better.value.clone(),
                better_from: better_from.value,
            };
            found.push(Found::new(fault, from.place).and(better_from.place, Label::BetterBand));
        }
    }
    if let Some((_, best)) = bands.first()
        && best.value > Decimal::ZERO
        && best.value <= Decimal::ONE
    {
        let field = "bands";
        found.push(Found::new(Fault::FractionOfHundred { field }, best.place));
    }
    if let Some((name, from)) = bands.last()
        && !from.value.is_zero()
    {
        let fault = Fault::LastBandNotZero {
            band: name.value.clone(),
            from: from.value,
        };
        found.push(Found::new(fault, from.place));
    }
}
