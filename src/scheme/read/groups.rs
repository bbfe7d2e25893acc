//! Bands, ranking groups, exclusions and lanes of the draft.

use rust_decimal::Decimal;

use super::Reader;
use crate::scheme::draft::{At, Bands, GroupDraft, Groups};
use crate::scheme::fault::{Fault, Named};
use crate::scheme::lane::Lane;
use crate::scheme::model::Grouping;
use crate::scheme::raw::{ExclusionRaw, GroupRaw, GroupingRaw, LaneRaw, Raw};

impl<'a> Reader<'a> {
    /// A share in percent; 95 where the file does not say.
    pub(super) fn min_complete(&mut self, raw: Option<Raw<'a>>) -> Decimal {
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
        } else if share.value > Decimal::ZERO && share.value <= Decimal::ONE {
            let field = "min_complete";
            self.report(Fault::FractionOfHundred { field }, share.place);
        }
        share.value
    }

    pub(super) fn bands(&mut self, raw: Option<Raw<'a>>) -> Bands {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        // A band that cannot be read leaves no half list: the checks would blame others.
        self.all(list, |me, raw| {
            let pair = me.read(raw)?;
            me.pair(pair, "bands")
        })
        .unwrap_or_default()
    }

    /// Lanes that count, the last named before the others; all where the file does not say.
    pub(super) fn lanes(&mut self, raw: Option<Raw<'a>>) -> Vec<Lane> {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        let mut seen: Vec<At<String>> = Vec::new();
        let lanes = self.all(list, |me, raw| {
            seen.push(At {
                value: raw.get_ron().to_owned(),
                place: me.place(raw),
            });
            Some(match me.read(raw)? {
                LaneRaw::Own => Lane::Own,
                LaneRaw::Survey => Lane::Survey,
                LaneRaw::Appraised => Lane::Appraised,
                LaneRaw::Reappraised => Lane::Reappraised,
                LaneRaw::Inspected => Lane::Inspected,
            })
        });
        let twice = crate::scheme::check::repeated(&seen, Named::Lane);
        self.found.extend(twice);
        match lanes {
            Some(lanes) if !lanes.is_empty() => lanes,
            _ => Lane::ALL.to_vec(),
        }
    }

    pub(super) fn groups(&mut self, raw: Option<Raw<'a>>) -> Groups {
        let plain = |grouping| Groups::Plain(grouping);
        let place = raw.map(|raw| self.head(raw));
        match raw.and_then(|raw| self.read::<GroupingRaw>(raw)) {
            None | Some(GroupingRaw::Kind) => plain(Grouping::Kind),
            Some(GroupingRaw::Subkind) => plain(Grouping::Subkind),
            Some(GroupingRaw::All) => plain(Grouping::All),
            Some(GroupingRaw::Named(list)) => {
                if let Some(place) = place.filter(|_| list.is_empty()) {
                    self.report(Fault::EmptyList { field: "Named" }, place);
                }
                Groups::Named(list.into_iter().filter_map(|raw| self.group(raw)).collect())
            }
        }
    }

    fn group(&mut self, raw: Raw<'a>) -> Option<GroupDraft> {
        let raw: GroupRaw = self.read(raw)?;
        let id = self.id(raw.id);
        let name = self.filled(raw.name, "name");
        let before = self.found.len();
        let kinds = self.texts(Some(raw.kinds), "kinds");
        if kinds.is_empty() && self.found.len() == before {
            let place = self.place(raw.kinds);
            self.report(Fault::EmptyList { field: "kinds" }, place);
        }
        let bands = self.bands(raw.bands);
        Some(GroupDraft {
            id: id?,
            name: name?,
            kinds,
            bands,
        })
    }

    pub(super) fn exclude(&mut self, raw: Option<Raw<'a>>) -> Vec<(At<String>, At<String>)> {
        let list = raw.and_then(|raw| self.list(raw)).unwrap_or_default();
        let one = |raw| {
            let raw: ExclusionRaw = self.read(raw)?;
            let agency = self.filled(raw.agency, "agency");
            let reason = self.filled(raw.reason, "reason");
            Some((agency?, reason?))
        };
        list.into_iter().filter_map(one).collect()
    }
}
