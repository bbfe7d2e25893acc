//! What memory a registry of a whole country takes: `max alloc` of each figure.
//!
//! Apart from the other benches, since counting slows what is counted.

#![expect(clippy::unwrap_used, reason = "what fails here fails a bench")]

#[path = "registry/made_up.rs"]
mod made_up;

use divan::{AllocProfiler, Bencher};
use made_up::{DAY, country, replay, versions};

#[global_allocator]
static COUNTED: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 1)]
fn registry_of_130_000_versions(bencher: Bencher<'_, '_>) {
    let versions = versions();
    bencher.bench_local(|| replay(&versions));
}

#[divan::bench(sample_count = 1)]
fn view_of_130_000_versions(bencher: Bencher<'_, '_>) {
    let registry = country();
    bencher.bench_local(|| registry.as_of(DAY).len());
}

#[divan::bench(sample_count = 1)]
fn view_with_a_search(bencher: Bencher<'_, '_>) {
    let registry = country();
    bencher.bench_local(|| registry.as_of(DAY).search("so y te").len());
}
