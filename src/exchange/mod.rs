//! Reading and writing registries and scores.

pub mod registry;

pub use registry::{
    Reading, RegistryFault, read_registry, read_registry_with, shipped_registry, write_registry,
};
