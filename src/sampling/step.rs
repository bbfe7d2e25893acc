//! What can happen to a draw once it is made, in the order in which it happened.
//!
//! A step never rewrites the draw: it is recorded beside it, and a proof carries it along.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::code::Code;
use super::digest::Digest;
use super::frame::{Frame, FrameRefusal};
use super::hash;
use super::slots::Sealing;
use super::unit::FrameUnit;

/// One step after a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// The frame changed: units left it or joined it.
    Amended(Amendment),
    /// A selected unit fell away and the next in order took its place.
    Replaced(Replacement),
    /// The sealed list was made.
    Sealed(Sealing),
    /// A sealed slot was opened.
    Opened(Opening),
}

/// Units that left or joined a frame after the draw (draw.md 2.8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Its number in this draw, from 1.
    pub number: u64,
    /// The document that decided it.
    pub document: String,
    /// Units that left, in byte order of code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<Code>,
    /// Lines of the units that joined, as a frame writes them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<String>,
    /// FRAME of the frame after it, under the draw's code and `.A` and the number.
    pub digest: Digest,
    /// The event that gives newcomers their tickets; none where nobody is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What the event gave; none while it is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A selected unit that fell away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// The unit.
    pub unit: Code,
    /// Who took its place.
    pub by: Code,
    /// Why, with the number of the document.
    pub reason: String,
    /// Whether it was a surprise unit, which the public must not read off.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub surprise: bool,
}

/// A sealed slot, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Its number, from 1.
    pub slot: u64,
    /// The day of the visit.
    pub date: Date,
    /// Who is visited.
    pub unit: Code,
    /// What became known that morning; `None`: nothing was named. Only just in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Team and salt of a slot from the sealed list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<(Code, Digest)>,
    /// The unit is announced by now or out of the frame: the visit is made up by another slot.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub void: bool,
}

impl Amendment {
    /// The digest that an amendment of `draw` with this frame has.
    ///
    /// # Errors
    /// When the draw's code leaves no room for the number, or the units make no frame.
    pub fn digest_of(
        draw: &Code,
        number: u64,
        units: Vec<FrameUnit>,
    ) -> Result<Digest, FrameRefusal> {
        Ok(Frame::new(&format!("{draw}.A{number}"), units)?.digest())
    }

    /// Whether it waits for its event.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.source.is_some() && self.value.is_none()
    }

    /// The seed of its newcomers' tickets under a seed (AMEND); none without a value.
    #[must_use]
    pub fn seed(&self, seed: &Digest) -> Option<Digest> {
        let value = self.value.as_deref()?;
        Some(hash::amend(seed, self.number, &self.digest, value))
    }
}
