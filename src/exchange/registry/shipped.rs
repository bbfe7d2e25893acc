//! The registries that come with the program: Ho Chi Minh City in two worlds.

use crate::registry::ImportRow;

use super::{Reading, read_registry_bytes};

/// Names of the shipped registries.
pub const SHIPPED: [&str; 2] = ["hcmc-2017", "hcmc-2025"];

/// A shipped registry by its name: `hcmc-2017` with districts, `hcmc-2025` without.
#[must_use]
pub fn shipped_registry(name: &str) -> Option<Vec<ImportRow>> {
    let bytes: &[u8] = match name {
        "hcmc-2017" => include_bytes!("../../../data/registry/hcmc-2017.csv"),
        "hcmc-2025" => include_bytes!("../../../data/registry/hcmc-2025.csv"),
        _ => return None,
    };
    // A test reads both: they are sound in every release.
    read_registry_bytes(&format!("{name}.csv"), bytes, &Reading::default()).ok()
}
