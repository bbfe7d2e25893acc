//! Codes that lost their zeros in a spreadsheet: pointed out before they become units.

use std::collections::HashMap;

use super::agencies::code_key;
use super::agency::Agency;
use super::clean::CleanRow;
use super::code_shape::zero_form;
use super::planner::Planner;
use super::{Column, Problem};

/// A code as written, and the name of the unit that has it.
type Coded = (String, String);

/// The codes of the file and of living units by what is left of them without zeros.
pub(super) struct Codes {
    forms: HashMap<String, Vec<Coded>>,
}

impl Codes {
    pub(super) fn new(planner: &Planner<'_>, rows: &[CleanRow]) -> Self {
        let mut forms: HashMap<String, Vec<Coded>> = HashMap::with_capacity(rows.len());
        let mut add = |code: &str, name: &str| {
            let same = forms.entry(zero_form(code)).or_default();
            if !same.iter().any(|(c, _)| code_key(c) == code_key(code)) {
                same.push((code.to_owned(), name.to_owned()));
            }
        };
        let values_on = planner.values_on();
        let live = planner.registry.agencies.iter();
        for agency in live.filter(|a| a.is_live(planner.live_on)) {
            let code = agency.local.at(values_on);
            if !code.is_empty() {
                add(code, &agency.name.at(values_on).text);
            }
        }
        for row in rows.iter().filter(|row| !row.code.is_empty()) {
            add(&row.code, &row.name);
        }
        Self { forms }
    }

    /// The one other code that becomes this one when it loses its zeros.
    pub(super) fn meant(&self, code: &str) -> Option<Coded> {
        let same = self.forms.get(&zero_form(code))?;
        let mut others = same.iter().filter(|(c, _)| code_key(c) != code_key(code));
        let one = others.next()?;
        others.next().is_none().then(|| one.clone())
    }

    /// Faults for new codes that differ from a known one, or from one of an earlier row,
    /// in zeros only, and for other codes of a unit that lost theirs.
    pub(super) fn tell(
        &self,
        planner: &mut Planner<'_>,
        rows: &[CleanRow],
        standing: &[Option<&Agency>],
    ) {
        let mut first: HashMap<&str, &CleanRow> = HashMap::new();
        let values_on = planner.values_on();
        for (row, standing) in rows.iter().zip(standing) {
            let known = self.forms.get_key_value(&zero_form(&row.code));
            // Only forms that several codes share can be meant.
            let shared = known.filter(|(_, codes)| codes.len() > 1);
            let earlier = shared.and_then(|(form, _)| first.insert(form, row));
            match standing {
                None => self.tell_new(planner, row, earlier),
                Some(agency) => {
                    for (column, new, old) in [
                        (Column::AltCode, &row.alt_code, agency.mddt.at(values_on)),
                        (Column::GsoCode, &row.gso_code, agency.gso.at(values_on)),
                    ] {
                        let lost = code_key(new) != code_key(old) && !new.is_empty();
                        if lost && new.len() < old.len() && zero_form(new) == zero_form(old) {
                            let name = agency.name.at(values_on).text.clone();
                            let code = old.clone();
                            planner.wrong(row, column, new, Problem::ZerosLost { code, name });
                        }
                    }
                }
            }
        }
    }

    fn tell_new(&self, planner: &mut Planner<'_>, row: &CleanRow, earlier: Option<&CleanRow>) {
        let bears = |a: &Agency| {
            a.is_live(planner.live_on) && {
                let code = a.local.at(planner.values_on());
                code_key(code) != code_key(&row.code) && zero_form(code) == zero_form(&row.code)
            }
        };
        let problem = match earlier {
            Some(earlier) if code_key(&earlier.code) != code_key(&row.code) => {
                Problem::RepeatedZeros {
                    first: earlier.line,
                    code: earlier.code.clone(),
                }
            }
            _ => {
                let Some((code, name)) = self.meant(&row.code) else {
                    return;
                };
                // A code that stands in the file only is told at the later of the rows.
                if !planner.registry.bearers(&code).any(bears) {
                    return;
                }
                Problem::ZerosLost { code, name }
            }
        };
        planner.wrong(row, Column::Code, &row.code, problem);
    }
}
