//! What a draw would be, before anything is recorded: sizes from the very frame and plan
//! that a wish gives, so that a preview cannot differ from the record.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Book, Command, DrawRequest, Event, Refusal, Tier};
use crate::sampling::quota::{quota, random_part, surprise_part};
use crate::sampling::{Frame, Status};

/// One block of a draw that is not made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockPreview {
    /// Whose duty.
    pub tier: Tier,
    /// The block.
    pub stratum: String,
    /// Its least share, in percent.
    pub share: u32,
    /// All its units, excluded ones too.
    pub n: usize,
    /// Smallest number that reaches the share.
    pub quota: usize,
    /// Units due by rotation.
    pub due: usize,
    /// Units forced in.
    pub forced: usize,
    /// Units excluded.
    pub excluded: usize,
    /// Units that chance decides; with weights some of them may be taken for their weight.
    pub random: usize,
    /// Of these, surprise visits.
    pub surprise: usize,
}

impl BlockPreview {
    /// Units selected without chance.
    #[must_use]
    pub fn certain(&self) -> usize {
        self.due + self.forced
    }

    /// All units selected.
    #[must_use]
    pub fn total(&self) -> usize {
        self.certain() + self.random
    }
}

impl Book {
    /// The blocks that these wishes would draw in, tier by tier. A seed, holders and the
    /// reason of a second draw do not matter here.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn preview_draws(
        &self,
        requests: &[DrawRequest],
        now: Timestamp,
    ) -> Result<Vec<BlockPreview>, Refusal> {
        let plain = requests.iter().map(|request| {
            let mut request = request.clone();
            request.seeding = DrawRequest::plain(request.year, request.frame_date).seeding;
            request.holding = None;
            if request.reason.is_empty() {
                "-".clone_into(&mut request.reason);
            }
            request
        });
        let events = self.decide(&Command::Draw {
            requests: plain.collect(),
            now,
        })?;
        let mut blocks = Vec::new();
        let mut frozen: Option<(Tier, Frame)> = None;
        for event in events {
            match event {
                Event::DrawFrozen(e) => {
                    let frame = Frame::from_lines(&e.draw, &e.lines).map_err(Refusal::Frame)?;
                    frozen = Some((e.tier, frame));
                }
                Event::DrawPlanned(e) => {
                    if let Some((tier, frame)) = frozen.take() {
                        blocks.extend(blocks_of(&tier, &frame, &e.plan.rules));
                    }
                }
                _ => {}
            }
        }
        Ok(blocks)
    }
}

fn blocks_of(
    tier: &Tier,
    frame: &Frame,
    rules: &[crate::sampling::StratumRule],
) -> Vec<BlockPreview> {
    let mut counts: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for unit in frame.units() {
        let at = match unit.status() {
            Status::Normal => 0,
            Status::Due => 1,
            Status::Forced => 2,
            Status::Excluded => 3,
        };
        let count = counts.entry(unit.stratum().as_str()).or_default();
        if let Some(count) = count.get_mut(at) {
            *count += 1;
        }
    }
    let blocks = rules.iter().map(|rule| {
        let found = counts.get(rule.stratum.as_str());
        let [normal, due, forced, excluded] = found.copied().unwrap_or_default();
        let (n, certain) = (normal + due + forced + excluded, due + forced);
        let small = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let random = random_part(
            n as u64,
            certain as u64,
            rule.share_percent,
            rule.least_random_percent,
            rule.counting,
        );
        let random = small(random).min(normal);
        BlockPreview {
            tier: tier.clone(),
            stratum: rule.stratum.to_string(),
            share: rule.share_percent,
            n,
            quota: small(quota(n as u64, rule.share_percent)),
            due,
            forced,
            excluded,
            random,
            surprise: small(surprise_part(
                certain as u64,
                random as u64,
                rule.surprise_percent,
            )),
        }
    });
    blocks.collect()
}
