//! The key table as Markdown, for the README; a test fails when the file is stale.

use super::{When, bindings};
use crate::words::Words;

/// All shipped keys, one table per place.
#[must_use]
pub fn markdown(words: &Words) -> String {
    let w = words.chrome;
    let mut text = String::new();
    let mut last: Option<When> = None;
    for binding in bindings() {
        if last != Some(binding.when) {
            let gap = if last.is_some() { "\n" } else { "" };
            let title = binding.when.title(words);
            let [key, does, name] = w.keys_columns;
            text.push_str(&format!(
                "{gap}#### {title}\n\n| {key} | {does} | {name} |\n| --- | --- | --- |\n"
            ));
            last = Some(binding.when);
        }
        let keys: Vec<String> = binding.keys.iter().map(|c| format!("`{c}`")).collect();
        let says = (binding.says)(words);
        text.push_str(&format!(
            "| {} | {says} | `{}` |\n",
            keys.join(" "),
            binding.name
        ));
    }
    text
}
