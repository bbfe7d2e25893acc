//! The plan of a draw: sizes per stratum, the events the seed comes from, commitments.
//!
//! A plan is fixed before its events happen. It holds the frame's digest and is itself in
//! the seed, so another list or percentage is another draw.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::digest::Digest;
use super::frame::Frame;
use super::hash;
use super::rule::{Share, StratumRule};
use super::source::{Source, SourceRefusal};

/// What a holder committed to. Written as `["GIU-KHOA-1", "416a…"]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(Code, Digest)", into = "(Code, Digest)")]
pub struct Commitment {
    /// Code of the holder.
    pub holder: Code,
    /// COMMIT of the holder's secret.
    pub commitment: Digest,
}

impl From<(Code, Digest)> for Commitment {
    fn from((holder, commitment): (Code, Digest)) -> Self {
        Self { holder, commitment }
    }
}

impl From<Commitment> for (Code, Digest) {
    fn from(c: Commitment) -> Self {
        (c.holder, c.commitment)
    }
}

/// The plan of one draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The draw.
    pub draw: Code,
    /// The frame it is for.
    pub frame_digest: Digest,
    /// One rule per stratum, in byte order of stratum.
    pub rules: Vec<StratumRule>,
    /// The sources of the seed by name, in the order of their values.
    pub sources: Vec<String>,
    /// Commitments of the holders of the sealed part; none, or two and more.
    pub commitments: Vec<Commitment>,
}

/// Why a plan does not stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanRefusal {
    /// It is for another draw.
    OtherDraw {
        /// The draw of the frame.
        expected: Code,
        /// The draw of the plan.
        found: Code,
    },
    /// It is for another frame.
    OtherFrame {
        /// Digest of the frame at hand.
        expected: Digest,
        /// Digest in the plan.
        found: Digest,
    },
    /// A stratum of the frame has no rule.
    NoRule {
        /// The stratum.
        stratum: Code,
    },
    /// A rule is for a stratum the frame does not have.
    UnknownStratum {
        /// The stratum.
        stratum: Code,
    },
    /// Rules are not in byte order of stratum, or one stratum has two.
    RuleOrder {
        /// The stratum.
        stratum: Code,
    },
    /// A percentage above 100.
    Percent {
        /// The stratum.
        stratum: Code,
        /// Which one.
        share: Share,
        /// Its value.
        percent: u32,
    },
    /// No source for the seed.
    NoSource,
    /// A source is refused.
    Source {
        /// Its name.
        name: String,
        /// What is wrong.
        why: SourceRefusal,
    },
    /// One source stands twice.
    SourceTwice {
        /// Its name.
        name: String,
    },
    /// One holder alone would know the surprise visits.
    OneHolder,
    /// One holder stands twice.
    HolderTwice {
        /// The holder.
        holder: Code,
    },
}

impl Plan {
    /// Makes a plan for a frame; rules may come in any order.
    ///
    /// # Errors
    /// See [`PlanRefusal`].
    pub fn new(
        frame: &Frame,
        mut rules: Vec<StratumRule>,
        sources: Vec<String>,
        commitments: Vec<Commitment>,
    ) -> Result<Self, PlanRefusal> {
        rules.sort_by(|a, b| a.stratum.cmp(&b.stratum));
        let plan = Self {
            draw: frame.draw().clone(),
            frame_digest: frame.digest(),
            rules,
            sources,
            commitments,
        };
        plan.check_rules(frame)?;
        plan.check_sources()?;
        plan.check_holders()?;
        Ok(plan)
    }

    /// Whether it stands, and for this frame.
    ///
    /// # Errors
    /// See [`PlanRefusal`].
    pub fn check(&self, frame: &Frame) -> Result<(), PlanRefusal> {
        if self.draw != *frame.draw() {
            return Err(PlanRefusal::OtherDraw {
                expected: frame.draw().clone(),
                found: self.draw.clone(),
            });
        }
        let expected = frame.digest();
        if self.frame_digest != expected {
            return Err(PlanRefusal::OtherFrame {
                expected,
                found: self.frame_digest,
            });
        }
        self.check_rules(frame)?;
        self.check_sources()?;
        self.check_holders()
    }

    fn check_rules(&self, frame: &Frame) -> Result<(), PlanRefusal> {
        let twice = self.rules.windows(2).find_map(|pair| match pair {
            [a, b] if a.stratum >= b.stratum => Some(b.stratum.clone()),
            _ => None,
        });
        if let Some(stratum) = twice {
            return Err(PlanRefusal::RuleOrder { stratum });
        }
        let strata = frame.strata();
        for rule in &self.rules {
            if strata.binary_search(&&rule.stratum).is_err() {
                return Err(PlanRefusal::UnknownStratum {
                    stratum: rule.stratum.clone(),
                });
            }
            let shares = [
                (Share::Least, rule.share_percent),
                (Share::Surprise, rule.surprise_percent),
                (Share::Random, rule.least_random_percent),
            ];
            if let Some((share, percent)) = shares.into_iter().find(|(_, p)| *p > 100) {
                return Err(PlanRefusal::Percent {
                    stratum: rule.stratum.clone(),
                    share,
                    percent,
                });
            }
        }
        match strata.into_iter().find(|s| self.rule(s).is_none()) {
            Some(stratum) => Err(PlanRefusal::NoRule {
                stratum: stratum.clone(),
            }),
            None => Ok(()),
        }
    }

    fn check_sources(&self) -> Result<(), PlanRefusal> {
        if self.sources.is_empty() {
            return Err(PlanRefusal::NoSource);
        }
        for (at, name) in self.sources.iter().enumerate() {
            Source::parse(name).map_err(|why| PlanRefusal::Source {
                name: name.clone(),
                why,
            })?;
            if self.sources.iter().take(at).any(|other| other == name) {
                return Err(PlanRefusal::SourceTwice { name: name.clone() });
            }
        }
        Ok(())
    }

    fn check_holders(&self) -> Result<(), PlanRefusal> {
        if self.commitments.len() == 1 {
            return Err(PlanRefusal::OneHolder);
        }
        for (at, commitment) in self.commitments.iter().enumerate() {
            let before = self.commitments.iter().take(at);
            if before.into_iter().any(|c| c.holder == commitment.holder) {
                return Err(PlanRefusal::HolderTwice {
                    holder: commitment.holder.clone(),
                });
            }
        }
        Ok(())
    }

    /// The rule of a stratum.
    #[must_use]
    pub fn rule(&self, stratum: &Code) -> Option<&StratumRule> {
        self.rules.iter().find(|rule| rule.stratum == *stratum)
    }

    /// The fields that are hashed, group by group: rules, sources, commitments.
    #[must_use]
    pub fn lines(&self) -> [Vec<String>; 3] {
        let rules = self.rules.iter().map(StratumRule::line).collect();
        let commitments = self.commitments.iter();
        let commitments = commitments
            .map(|c| format!("{} {}", c.holder, c.commitment))
            .collect();
        [rules, self.sources.clone(), commitments]
    }

    /// Its digest (PLAN).
    #[must_use]
    pub fn digest(&self) -> Digest {
        let [rules, sources, commitments] = self.lines();
        hash::plan(
            self.draw.as_str(),
            &self.frame_digest,
            &rules,
            &sources,
            &commitments,
        )
    }

    /// The seed that values of its sources give (SEED).
    #[must_use]
    pub fn seed(&self, values: &[String]) -> Digest {
        hash::seed(self.draw.as_str(), &self.digest(), values)
    }
}
