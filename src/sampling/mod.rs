//! The draw RUTTHAM/1: who is inspected is decided by text, SHA-256 and whole numbers.
//!
//! A frame is frozen, a plan names sizes and future events, the events give the seed, and
//! every unit's ticket follows from the seed and its code alone. The bytes hashed here are
//! a contract with every outsider who checks a draw: they never change. Nothing in here
//! reads a clock, makes randomness or uses floats.

// `tests/draw_lint/` reads the words; these find what no word shows.
#![deny(
    clippy::float_arithmetic,
    clippy::float_cmp,
    clippy::float_cmp_const,
    clippy::cast_precision_loss,
    clippy::iter_over_hash_type
)]

mod by_hand;
mod code;
mod course;
mod digest;
mod draw;
mod frame;
mod grade;
pub mod hash;
mod outcome;
mod plan;
mod proof;
mod proof_faults;
mod proof_steps;
pub mod quota;
mod rule;
mod secret;
mod select;
mod slots;
mod source;
mod step;
mod text;
mod unit;
mod values;
mod weight;
mod xsmb;

pub use by_hand::{HandLine, Shown};
pub use code::{Code, CodeRefusal};
pub use course::{Course, Standing, StepRefusal};
pub use digest::Digest;
pub use draw::{DrawRefusal, SecretRefusal, draw, sealed_seed, tickets};
pub use frame::{Frame, FrameRefusal, LineFault};
pub use grade::{Grade, Timing};
pub use outcome::{Outcome, StratumOutcome};
pub use plan::{Commitment, Plan, PlanRefusal};
pub use proof::{Proof, StandingProof, StratumProof, Ticket};
pub use proof_faults::{Figure, ProofFault};
pub use rule::{Counting, Share, StratumRule};
pub use secret::Secret;
pub use select::{Selection, select};
pub use slots::{Sealing, slot_dates};
pub use source::{
    Source, SourceRefusal, ValueFault, in_viet_nam, os_source, quicknet_at, quicknet_round_at,
};
pub use step::{Amendment, Opening, Replacement, Step};
pub use text::{ControlCharacter, canonical};
pub use unit::{FrameUnit, Status, UnitRefusal};
pub use values::{ValuesRefusal, check_held, check_planned, held_instead, read_values};
pub use weight::compare;
pub use xsmb::{PRIZES, PrizeFault, xsmb_line};
