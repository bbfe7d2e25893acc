//! Where in a table the titles stand: offices put a few lines above them.

use crate::registry::ReadNote;

use super::titles::{SEARCHED, are_titles, shortened, titles_in};

/// The row of titles among the first rows: the first that has all that are needed, else
/// the one with most titles, so that what is missing can be told. `None`: no title.
pub(super) fn find<'a>(rows: impl Iterator<Item = &'a [String]> + Clone) -> Option<usize> {
    let first = rows.take(SEARCHED);
    if let Some(at) = first.clone().position(are_titles) {
        return Some(at);
    }
    let mut best: Option<(usize, usize)> = None;
    for (at, row) in first.enumerate() {
        let titles = titles_in(row);
        if titles > best.map_or(0, |(_, most)| most) {
            best = Some((at, titles));
        }
    }
    best.map(|(at, _)| at)
}

/// The note about what stands above the titles, if anything does.
pub(super) fn above<'a>(titles: u64, cells: impl IntoIterator<Item = &'a String>) -> Vec<ReadNote> {
    let text = shortened(cells);
    if text.is_empty() {
        return Vec::new();
    }
    vec![ReadNote::AboveTitles { titles, text }]
}
