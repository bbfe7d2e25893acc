//! Bands from best to worst: S207, S301–S304. The index is a percentage, so 100 is its top
//! whatever the scheme's total.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::scheme::diagnostic::Label;
use crate::scheme::draft::Draft;
use crate::scheme::fault::Fault;
use crate::scheme::read::Found;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    let kept = draft.numeric.index.as_ref().map_or(2, |at| at.value);
    let mut names = HashSet::new();
    for (name, from) in &draft.bands {
        let band = name.value.clone();
        if !names.insert(band.clone()) {
            found.push(Found::new(
                Fault::DuplicateBand { band: band.clone() },
                name.place,
            ));
        }
        let start = from.value;
        if start > Decimal::ONE_HUNDRED {
            let fault = Fault::BandAboveHundred { band, from: start };
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
    for pair in draft.bands.windows(2) {
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
    if let Some((name, from)) = draft.bands.last()
        && !from.value.is_zero()
    {
        let fault = Fault::LastBandNotZero {
            band: name.value.clone(),
            from: from.value,
        };
        found.push(Found::new(fault, from.place));
    }
}
