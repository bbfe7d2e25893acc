//! Bonuses and penalties: S104, S203, S401.

use rust_decimal::Decimal;

use crate::scheme::draft::Draft;
use crate::scheme::fault::Fault;
use crate::scheme::read::Found;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    for block in &draft.adjust {
        let id = block.id.as_ref().map_or("?", |id| id.value.as_str());
        if block.lines.is_empty() && block.whole {
            let fault = Fault::EmptyAdjust { id: id.to_owned() };
            found.push(Found::new(fault, block.place));
        }
        let caps = block.at_most.iter().map(|cap| ("at_most", cap));
        let lines = block.lines.iter().filter(|_| !block.simple);
        let maxima = lines.filter_map(|line| Some(("max", line.max.as_ref()?)));
        for (field, number) in caps.chain(maxima) {
            if number.value <= Decimal::ZERO {
                let value = number.value;
                let fault = Fault::NotPositive { field, value };
                found.push(Found::new(fault, number.place));
            }
        }
        // A line that is not answered changes nothing, so leaving it out has no meaning.
        for line in &block.lines {
            if let Some(na) = &line.na {
                let fault = Fault::NaBesideDomains {
                    criterion: line.label(),
                };
                found.push(Found::new(fault, na.place));
            }
        }
    }
}
