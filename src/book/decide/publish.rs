//! Publishing a year's ranking, opening it again, and what is closed in between.

use super::super::event::{RankingPublished, RankingReopened};
use super::super::{Book, Event, RankingRefusal, Refusal};
use super::{expect_year, last_day};

impl Book {
    pub(super) fn publish_ranking(
        &self,
        year: i16,
        decision: &str,
        engine: &str,
        allow_incomplete: bool,
    ) -> Result<Vec<Event>, Refusal> {
        expect_year(year)?;
        if let Some(standing) = self.published(year) {
            return Err(Refusal::Ranking(RankingRefusal::Standing {
                year,
                revision: standing.revision(),
            }));
        }
        let Some(snapshot) = self.snapshot(year, last_day(year)) else {
            return Err(Refusal::NoScheme(year));
        };
        let agencies = snapshot.groups.iter().map(|group| group.rows.len()).sum();
        if agencies == 0 {
            return Err(Refusal::Ranking(RankingRefusal::NothingScored(year)));
        }
        if snapshot.incomplete > 0 && !allow_incomplete {
            return Err(Refusal::Ranking(RankingRefusal::Incomplete {
                year,
                open: snapshot.incomplete,
                agencies,
            }));
        }
        let newest = self.publication(year, None);
        Ok(vec![Event::RankingPublished(RankingPublished {
            revision: newest.map_or(1, |before| before.revision() + 1),
            decision: decision.trim().to_owned(),
            engine: engine.to_owned(),
            ..snapshot
        })])
    }

    pub(super) fn reopen_ranking(&self, year: i16, reason: &str) -> Result<Vec<Event>, Refusal> {
        let Some(standing) = self.published(year) else {
            return Err(Refusal::Ranking(RankingRefusal::NotPublished(year)));
        };
        if reason.trim().is_empty() {
            return Err(Refusal::Ranking(RankingRefusal::ReasonNeeded(year)));
        }
        Ok(vec![Event::RankingReopened(RankingReopened {
            year,
            revision: standing.revision(),
            reason: reason.trim().to_owned(),
        })])
    }

    /// Refuses where a year's scores and schemes are closed.
    pub(super) fn expect_open(&self, year: i16) -> Result<(), Refusal> {
        match self.published(year) {
            None => Ok(()),
            Some(standing) => Err(Refusal::Ranking(RankingRefusal::Closed {
                year,
                revision: standing.revision(),
                at: standing.stamp.at.clone(),
                decision: standing.ranking.decision.clone(),
            })),
        }
    }
}
