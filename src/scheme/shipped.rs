//! The scheme that comes with the program.

use super::diagnostic::Diagnostics;
use super::load::load;
use super::model::Scheme;

/// Its text: eight task areas, 100 points.
pub const DEFAULT_TEXT: &str = include_str!("../../scoring.ron");

/// The name of its file.
pub const DEFAULT_NAME: &str = "scoring.ron";

/// The shipped scheme, read and checked.
///
/// # Errors
///
/// None in a released program: a test holds that the file loads without a warning.
pub fn default_scheme() -> Result<Scheme, Diagnostics> {
    load(DEFAULT_TEXT, DEFAULT_NAME).map(|loaded| loaded.scheme)
}
