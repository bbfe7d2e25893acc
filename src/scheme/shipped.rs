//! The schemes that come with the program, by name.

use super::diagnostic::Diagnostics;
use super::load::load;
use super::model::Scheme;

/// Text of the one that is taken where none is named: eight task areas, 100 points.
pub const DEFAULT_TEXT: &str = include_str!("../../scoring.ron");

/// The name of its file.
pub const DEFAULT_NAME: &str = "scoring.ron";

/// A scheme that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// What it is asked for by.
    pub name: &'static str,
    /// The name of its file.
    pub file: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// All of them; where each comes from is told in `data/schemes/README.md`.
pub const SHIPPED: [Shipped; 4] = [
    Shipped {
        name: "cchc-2017",
        file: DEFAULT_NAME,
        text: DEFAULT_TEXT,
    },
    Shipped {
        name: "so-ca-mau-2013",
        file: "so-ca-mau-2013.ron",
        text: include_str!("../../data/schemes/so-ca-mau-2013.ron"),
    },
    Shipped {
        name: "so-mau-synthetic",
        file: "so-mau-synthetic.ron",
        text: include_str!("../../data/schemes/so-mau-synthetic.ron"),
    },
    Shipped {
        name: "xa-qd11",
        file: "xa-qd11.ron",
        text: include_str!("../../data/schemes/xa-qd11.ron"),
    },
];

/// The shipped scheme of this name.
#[must_use]
pub fn shipped(name: &str) -> Option<Shipped> {
    SHIPPED.into_iter().find(|scheme| scheme.name == name)
}

/// The scheme that is taken where none is named, read and checked.
///
/// # Errors
///
/// None in a released program: a test holds that the file loads without a warning.
pub fn default_scheme() -> Result<Scheme, Diagnostics> {
    load(DEFAULT_TEXT, DEFAULT_NAME).map(|loaded| loaded.scheme)
}
