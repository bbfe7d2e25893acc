//! The door: arguments in, exit code out. No rules of any kind live here.
fn main() {}
