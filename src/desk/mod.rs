//! The desk both edges sit at: the clock, the platform, randomness, and workbooks being
//! opened, made and filled with a sample.
//!
//! The command line and the screen do not know each other; what both need of the world
//! outside stands here once. No rules: those are in the book.

mod chance;
mod clock;
mod keyring;
mod list_wish;
mod making;
mod opening;
mod places;
mod sample;
mod sealing;

/// Version of the program: what computes a ranking is named in what is published.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

pub use chance::machine_bytes;
pub use clock::{instant, now, parse_date, today};
pub use keyring::{Holder, code_of};
pub use list_wish::ListWish;
pub use making::{Making, RegistryChoice, SchemeChoice, Taking, make_workbook, read_scheme};
pub use opening::{Surroundings, told};
pub use places::{data_folder, default_workbook, login_name};
pub use sample::{Sample, make_sample};
pub use sealing::opened_slot;
