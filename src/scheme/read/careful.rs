//! The careful reading of a faulty file: every fault, every place. What is slipped in the
//! typing is put right in a copy, so that one slip does not hide the rest of the file; the
//! copy is never used for anything but finding faults.

use super::{Found, Reader, options};
use crate::scheme::draft::Draft;
use crate::scheme::fault::{Fault, Syntax};
use crate::scheme::mend::{Mended, closed, field, slips, tokens};
use crate::scheme::raw::SchemeRaw;
use crate::scheme::span::Place;
use crate::scheme::syntax;

/// Slips of one kind after which a file is given up.
const MOST_REPAIRS: usize = 50;

/// Brackets that may be put right at once, and slips together with them.
const MOST_BRACKETS: usize = 2;
const MOST_TOGETHER: usize = 3;

fn is_bracket(found: &Found) -> bool {
    use Syntax::{NeverClosed, NotClosedBefore, StrayBracket, WrongBracket};
    matches!(
        found.fault,
        Fault::Syntax(WrongBracket { .. } | StrayBracket(_) | NeverClosed(_) | NotClosedBefore(_))
    )
}

/// Whether a fault may come of a bracket at the wrong place; a misspelt field does not.
fn is_disorder(fault: &Fault) -> bool {
    match fault {
        Fault::UnknownField { suggestion, .. } => suggestion.is_none(),
        _ => matches!(fault.code(), "S001" | "S002"),
    }
}

/// Slips of a text that the parser refuses, at once.
const MOST_SLIPS: usize = 400;

/// What came of the careful reading.
pub(in crate::scheme) struct Reading {
    /// `None`: the text cannot be taken apart at all. Its places are those of the copy.
    pub draft: Option<Draft>,
    /// Faults, placed in the file.
    pub found: Vec<Found>,
    /// The text as it was read, with its slips put right.
    pub copy: Mended,
    /// Where among the faults those begin that were found together with brackets that do
    /// not pair, and how many these are.
    guessed: Option<(usize, usize)>,
}

/// Reads the whole text part by part: every fault, every place. What is slipped in the
/// typing is put right in a copy, so that one slip does not hide the rest of the file.
pub(in crate::scheme) fn read(text: &str) -> Reading {
    let mut reading = Reading {
        draft: None,
        found: Vec::new(),
        copy: Mended::new(text),
        guessed: None,
    };
    if reading.take_apart() {
        reading.read();
        reading.doubt();
    }
    reading
}

impl Reading {
    /// Closes texts, takes out notes and the signs of word processors; false where the end
    /// of a note or text cannot be found.
    fn take_apart(&mut self) -> bool {
        for _ in 0..MOST_REPAIRS {
            let Some(slip) = closed(self.copy.text()) else {
                break;
            };
            self.found.extend(self.copy.mend(vec![slip]));
        }
        let look = tokens(self.copy.text());
        if let Some((what, from)) = look.open {
            let place = Place { from, to: from + 1 };
            let found = Found::new(Fault::Syntax(what), place);
            self.found.push(self.copy.found(found));
            return false;
        }
        self.copy.change(look.notes());
        let look = tokens(self.copy.text());
        let slips = look.signs(self.copy.text());
        self.found.extend(self.copy.mend(slips));
        true
    }

    fn read(&mut self) {
        let mut mended: Vec<(Fault, Place)> = Vec::new();
        for _ in 0..MOST_REPAIRS {
            let error = match options().from_str::<SchemeRaw<false>>(self.copy.text()) {
                Ok(raw) => {
                    let mut reader = Reader::new(self.copy.text());
                    let draft = reader.scheme(raw);
                    if !self.mend_fields(reader.found, &mut mended) {
                        self.draft = Some(draft);
                        return;
                    }
                    continue;
                }
                Err(error) => error,
            };
            let (fault, place) = syntax::fault(&error, self.copy.text(), true);
            let other = matches!(fault, Fault::Syntax(Syntax::NotAScheme));
            let slips = match fault {
                Fault::Syntax(_) if !other => slips(self.copy.text(), &tokens(self.copy.text())),
                _ => Vec::new(),
            };
            // So many come of one that was put right the wrong way.
            if (1..=MOST_SLIPS).contains(&slips.len()) {
                let told = self.copy.mend(slips);
                if self.guessed.is_none() && told.iter().any(is_bracket) {
                    self.guessed = Some((self.found.len(), told.len()));
                }
                self.found.extend(told);
            } else if !self.mend_fields(vec![Found::new(fault, place)], &mut mended) {
                return;
            }
        }
    }

    /// Where a bracket that was put in or taken out brings new disorder, it was the wrong
    /// one: then only the first that does not pair is told, and nothing behind it.
    fn doubt(&mut self) {
        let Some((from, together)) = self.guessed else {
            return;
        };
        let mut later = self.found.split_off(from);
        let brackets = later.iter().filter(|found| is_bracket(found)).count();
        let behind = later.iter().skip(together);
        let disorder = behind.filter(|found| is_disorder(&found.fault)).count();
        if brackets > MOST_BRACKETS || together > MOST_TOGETHER || disorder > 0 {
            later.retain(is_bracket);
            later.sort_by_key(|found| found.place.from);
            later.truncate(1);
            self.draft = None;
        }
        self.found.append(&mut later);
    }

    /// Puts faults of fields right and tells all of these faults; false where none was put
    /// right, so that nothing new is to be read.
    fn mend_fields(&mut self, faults: Vec<Found>, mended: &mut Vec<(Fault, Place)>) -> bool {
        let mut edits = Vec::new();
        let (mut told, mut others) = (Vec::new(), Vec::new());
        for mut found in faults {
            let known = mended.contains(&(found.fault.clone(), self.copy.place(found.place)));
            match field(self.copy.text(), &mut found).filter(|_| !known) {
                Some(change) => {
                    edits.extend(change);
                    mended.push((found.fault.clone(), self.copy.place(found.place)));
                    told.push(self.copy.found(found));
                }
                None if known => {}
                None => others.push(self.copy.found(found)),
            }
        }
        let is_mended = !edits.is_empty();
        self.found.extend(told);
        if is_mended {
            // The others are found again in what is read next.
            self.copy.change(edits);
        } else {
            self.found.extend(others);
        }
        is_mended
    }
}
