//! A table whose columns are found by title, whatever else it holds: weights, published
//! rankings. What a cell means is decided by who asks.

use std::path::Path;

use super::registry::titles::fold;
use super::registry::{RegistryFault, read_table};

/// Titles, and the lines below them with their numbers from 1; blank lines are left out.
pub(super) struct Titled {
    titles: Vec<String>,
    pub(super) lines: Vec<(u64, Vec<String>)>,
}

impl Titled {
    /// Reads a `.csv`, `.txt`, `.tsv` or `.xlsx` file; `None`: no line has such titles.
    pub(super) fn read(
        path: &Path,
        are_titles: fn(&[String]) -> bool,
    ) -> Result<Option<Self>, RegistryFault> {
        let Some(lines) = read_table(path, are_titles)? else {
            return Ok(None);
        };
        let mut lines = lines
            .into_iter()
            .skip_while(|(_, cells)| !are_titles(cells));
        let titles = lines.next().map(|(_, cells)| cells).unwrap_or_default();
        let filled = |cells: &[String]| cells.iter().any(|cell| !cell.trim().is_empty());
        let lines = lines.filter(|(_, cells)| filled(cells)).collect();
        Ok(Some(Self { titles, lines }))
    }

    /// Where the column with one of these titles, folded, stands.
    pub(super) fn at(&self, names: &[&str]) -> Option<usize> {
        let named = |title: &String| names.contains(&fold(title).as_str());
        self.titles.iter().position(named)
    }
}
