//! Coverage of the 30 % duty: of `n` units at least `quota` must be visited in the year.
//!
//! A unit visited twice counts once (domain.md 2.1). Shares are compared in whole
//! numbers; nothing here is rounded.

/// The duty of one tier in one stratum, and how far it is met. Counts are distinct units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// `city`, or the key of the head whose duty it is.
    pub tier: String,
    /// The stratum, such as `DEPARTMENT`.
    pub stratum: String,
    /// Units in the frame, excluded ones too.
    pub n: usize,
    /// Smallest number that meets the duty.
    pub quota: usize,
    /// Units selected by a draw.
    pub drawn: usize,
    /// Of these, units whose announced visit has a date, or that were visited.
    pub dated: usize,
    /// Of these, units visited.
    pub done: usize,
}

/// Where a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DutyState {
    /// Fewer units drawn than the quota.
    NotDrawn,
    /// Drawn, visits outstanding.
    Drawn,
    /// Enough units visited.
    Met,
}

impl Duty {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> DutyState {
        if self.done >= self.quota {
            DutyState::Met
        } else if self.drawn >= self.quota {
            DutyState::Drawn
        } else {
            DutyState::NotDrawn
        }
    }

    /// Visits still owed to meet the quota.
    #[must_use]
    pub fn owed(&self) -> usize {
        self.quota.saturating_sub(self.done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_is_met_by_visits_not_by_draws() {
        let mut duty = Duty {
            tier: "city".into(),
            stratum: "DISTRICT".into(),
            n: 24,
            quota: 8,
            drawn: 8,
            dated: 8,
            done: 7,
        };
        assert_eq!((duty.state(), duty.owed()), (DutyState::Drawn, 1));
        duty.done = 8;
        assert_eq!((duty.state(), duty.owed()), (DutyState::Met, 0));
        duty.drawn = 7;
        duty.done = 2;
        assert_eq!(duty.state(), DutyState::NotDrawn);
    }
}
