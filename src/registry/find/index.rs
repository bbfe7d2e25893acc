//! Everything a search of a view looks through, laid out row by row.

use super::Why;
use super::codes::Codes;
use super::lexicon::{Reader, Texts, Word};
use super::past::{others, predecessors};
use crate::registry::fold::Folded;
use crate::registry::view::View;

/// A name that is not the present one.
#[derive(Debug)]
pub(super) struct Other<'a> {
    pub(super) row: usize,
    pub(super) why: Why<'a>,
}

/// What is searched in a view.
#[derive(Debug, Default)]
pub(in crate::registry) struct Index<'a> {
    pub(super) lexicon: Vec<Word>,
    /// Present names, one for each row.
    pub(super) names: Texts,
    /// Other names, one for each of `others`.
    pub(super) other_names: Texts,
    pub(super) others: Vec<Other<'a>>,
    pub(super) codes: Codes,
}

impl<'a> Index<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let mut index = Self::default();
        let mut reader = Reader::default();
        let mut names = Texts::default();
        let mut seats = vec![0; view.rows.len()];
        let day = view.date;
        // In the order of the registry, which lies in memory so, not in that of rows.
        let agencies = view.registry.agencies.iter().enumerate();
        let live = agencies.filter_map(|(place, agency)| Some((view.row_at(place)?, agency)));
        for (seat, (row, agency)) in (0..).zip(live) {
            if let Some(taken) = seats.get_mut(row) {
                *taken = seat;
            }
            names.push(agency.name.at(day).folded.marked(), &mut reader);
            let codes = [&agency.local, &agency.gso, &agency.mddt];
            let codes = codes.map(|code| code.at(day).as_str());
            index.codes.push(row, &agency.key, codes);
            others(agency, day, |why, text| {
                index.other_names.push(text, &mut reader);
                index.others.push(Other { row, why });
            });
        }
        index.names = names.seated(&seats);
        index.codes.seat_keys(&seats);
        for (place, text) in predecessors(view.registry, day) {
            if let Some(row) = view.row_at(place) {
                let why = Why::Predecessor(text);
                index
                    .other_names
                    .push(Folded::new(text).marked(), &mut reader);
                index.others.push(Other { row, why });
            }
        }
        index.lexicon = reader.words;
        index
    }
}
