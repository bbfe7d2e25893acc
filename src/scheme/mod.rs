//! A year's scoring scheme: domains, criteria, rules, bands.
//!
//! [`load`] turns the text of a `scoring.ron` into a checked [`Scheme`] or into every
//! fault found, each with its place. Pure: text in, no files. Numbers are read from the
//! source text as decimals and never pass through a binary float.
//!
//! The way of a file: [`decode`] (bytes to text) → a faulty one mended in a copy (`mend`) →
//! draft (values with their places) → checks → [`Scheme`].

mod changed;
mod check;
mod diagnostic;
mod draft;
mod encoding;
mod fault;
mod fault_code;
mod fault_values;
mod finish;
mod lane;
mod load;
mod lookup;
mod mend;
mod model;
mod number;
mod raw;
mod read;
pub mod shipped;
mod span;
mod suggest;
mod syntax;
mod varied;

pub use changed::{changed, moved_labels};
pub use diagnostic::{Diagnostic, Diagnostics, Label, Severity};
pub use encoding::decode;
pub use fault::{Changed, Fault, InputName, Named, Naming, NotDecimal, RuleName, Shape, Syntax};
pub use lane::Lane;
pub use load::{Loaded, Surroundings, load, load_for, load_with, recall};
pub use mend::UNFINISHED;
pub use model::*;
pub use span::{Span, columns, printable};
