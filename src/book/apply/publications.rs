//! Folding what is published and opened again.

use crate::book::event::{RankingPublished, RankingReopened};
use crate::book::history::{Stamp, Summary};
use crate::book::{Book, Publication, Reopening};

impl Book {
    pub(super) fn ranking_published(&mut self, event: &RankingPublished, stamp: &Stamp) -> Summary {
        let publication = Publication {
            ranking: event.clone(),
            stamp: stamp.clone(),
            reopened: None,
        };
        let agencies = publication.agencies();
        let year = self.years.entry(event.year).or_default();
        year.publications.push(publication);
        Summary::RankingPublished {
            year: event.year,
            revision: event.revision,
            decision: event.decision.clone(),
            agencies,
        }
    }

    pub(super) fn ranking_reopened(&mut self, event: &RankingReopened, stamp: &Stamp) -> Summary {
        let year = self.years.get_mut(&event.year);
        let mut all = year.into_iter().flat_map(|kept| &mut kept.publications);
        if let Some(publication) = all.find(|p| p.revision() == event.revision) {
            publication.reopened = Some(Reopening {
                reason: event.reason.clone(),
                stamp: stamp.clone(),
            });
        }
        Summary::RankingReopened {
            year: event.year,
            revision: event.revision,
            reason: event.reason.clone(),
        }
    }
}
