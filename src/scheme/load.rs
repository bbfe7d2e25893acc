//! From the text of a file to a checked scheme or to all its faults.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::changed::changed;
use super::check::check;
use super::diagnostic::{Diagnostic, Diagnostics, Severity};
use super::encoding;
use super::fault::Fault;
use super::mend::tokens;
use super::model::Scheme;
use super::read::{Found, Reading, glance, read};
use super::span::{Lines, Place};

/// A scheme that may be used, and what its file should still be looked at for.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The scheme.
    pub scheme: Scheme,
    /// Warnings, from top to bottom.
    pub warnings: Vec<Diagnostic>,
}

/// Reads and checks the text of a scheme file; `source` is its name for messages.
///
/// Texts are composed (NFC); a byte order mark at the head is passed over. The fingerprint
/// is that of `text` as given.
///
/// # Errors
///
/// Every fault found, by place: all of them in one run unless the text cannot be taken apart.
pub fn load(text: &str, source: &str) -> Result<Loaded, Diagnostics> {
    load_with(text, source, &Surroundings::default())
}

/// Like [`load`], and `applies_to` may name only `known` kinds and subkinds (S106).
///
/// # Errors
///
/// As [`load`].
pub fn load_for(text: &str, source: &str, known: &[&str]) -> Result<Loaded, Diagnostics> {
    let around = Surroundings {
        kinds: Some(known),
        ..Surroundings::default()
    };
    load_with(text, source, &around)
}

/// What a scheme is to be used with; what is absent is not checked.
#[derive(Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// Kinds and subkinds of the registry (S106).
    pub kinds: Option<&'a [&'a str]>,
    /// Whether the registry has an agency of this code (S107).
    pub agency: Option<&'a dyn Fn(&str) -> bool>,
    /// The same scheme as it is in force: what it scores may change only under a higher
    /// version (S404).
    pub standing: Option<&'a Scheme>,
    /// Other versions that may count in the same time (S402).
    pub beside: &'a [&'a Scheme],
}

/// Like [`load`], checked against its surroundings too.
///
/// # Errors
///
/// As [`load`].
pub fn load_with(
    given: &str,
    source: &str,
    around: &Surroundings<'_>,
) -> Result<Loaded, Diagnostics> {
    let text = encoding::without_mark(given);
    let look = tokens(text);
    // A sound file is read in one go; only a faulty one is worth the careful reading.
    if look.is_plain(text)
        && encoding::faults(text).is_empty()
        && let Some(draft) = glance(text)
        && check(&draft, around).is_empty()
        && let Some(scheme) = draft.finish(fingerprint(given))
        && silent_change(&scheme, around).is_none()
    {
        return Ok(Loaded {
            scheme,
            warnings: Vec::new(),
        });
    }
    let mut found: Vec<Found> = encoding::faults(text)
        .into_iter()
        .map(|(fault, place)| Found::new(fault, place))
        .collect();
    if let Some(first) = look.unfinished.first() {
        let rows = look.unfinished.len();
        found.push(Found::new(Fault::Unfinished { rows }, *first));
    }
    let Reading {
        draft,
        found: faults,
        copy,
        ..
    } = read(text);
    found.extend(faults);
    if let Some(draft) = &draft {
        let checked = check(draft, around).into_iter();
        found.extend(checked.map(|found| copy.found(found)));
    }
    let is_error = |f: &&Found| f.fault.severity() == Severity::Error;
    let sound = !found.iter().any(|f| is_error(&f));
    // What could not be read would only seem to be changed.
    let unread = found
        .iter()
        .filter(is_error)
        .any(|f| f.fault.code() < "S100");
    let version_at = draft
        .as_ref()
        .and_then(|draft| Some(copy.place(draft.version.as_ref()?.place)));
    let mut scheme = draft
        .filter(|_| !unread)
        .and_then(|draft| draft.finish(fingerprint(given)));
    if let Some(fault) = scheme.as_ref().and_then(|new| silent_change(new, around)) {
        found.push(Found::new(
            fault,
            version_at.unwrap_or(Place { from: 0, to: 0 }),
        ));
        scheme = None;
    }
    let scheme = scheme.filter(|_| sound);
    let list = sorted(text, found);
    match scheme {
        Some(scheme) => Ok(Loaded {
            scheme,
            warnings: list,
        }),
        None => Err(Diagnostics {
            source: source.to_owned(),
            list,
        }),
    }
}

/// A scheme that was adopted once, from its text in a journal: it counts as it reads, also
/// where this program checks more than the one that took it. `None`: it cannot be read.
#[must_use]
pub fn recall(text: &str, source: &str) -> Option<Scheme> {
    match load(text, source) {
        Ok(loaded) => Some(loaded.scheme),
        Err(_) => {
            let reading = read(encoding::without_mark(text));
            reading.draft?.finish(fingerprint(text))
        }
    }
}

/// S404, where points would be computed another way under the version in force.
fn silent_change(new: &Scheme, around: &Surroundings<'_>) -> Option<Fault> {
    let standing = around.standing.filter(|standing| standing.id == new.id)?;
    let changed = changed(standing, new);
    (new.version <= standing.version && !changed.is_empty()).then_some(Fault::VersionNotRaised {
        version: new.version,
        standing: standing.version,
        changed,
    })
}

/// From top to bottom; at one place by code.
fn sorted(text: &str, mut found: Vec<Found>) -> Vec<Diagnostic> {
    found.sort_by_key(|f| (f.place.from, f.fault.code(), f.place.to));
    let lines = Lines::new(text);
    let list = found.into_iter().map(|found| Diagnostic {
        primary: lines.span(found.place),
        secondary: found
            .second
            .map(|(place, label)| (lines.span(place), label)),
        fault: found.fault,
    });
    list.collect()
}

fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::shipped::DEFAULT_TEXT;

    #[test]
    fn both_readings_give_the_same_scheme() {
        let fast = glance(DEFAULT_TEXT).unwrap().finish(String::new());
        let careful = read(DEFAULT_TEXT);
        assert!(careful.found.is_empty() && fast.is_some());
        assert_eq!(careful.draft.unwrap().finish(String::new()), fast);
    }

    #[test]
    fn a_scheme_taken_before_a_check_was_there_still_counts() {
        // A block of lines without its sign was once taken for a bonus.
        let block = "adjust: [(id: \"V\", name: \"Thưởng\", lines: [(id: \"V.1\", name: \"Sáng kiến\", \
             max: 1, input: Points(step: 0.5), rule: AsEntered)])],\n    bands:";
        let text = DEFAULT_TEXT.replacen("bands:", block, 1);
        let error = load(&text, "x.ron").unwrap_err();
        let codes: Vec<_> = error.list.iter().map(Diagnostic::code).collect();
        assert_eq!(codes, ["S002"]);
        let scheme = recall(&text, "x.ron").unwrap();
        let signs: Vec<_> = scheme.adjust.iter().map(|block| block.sign).collect();
        assert_eq!(signs, [crate::scheme::Sign::Plus]);
        assert_eq!(scheme.fingerprint, fingerprint(&text));
        assert_eq!(recall("Scheme(", "x.ron"), None);
    }

    #[test]
    fn a_list_of_two_written_without_a_blank_is_not_taken_for_a_sound_file() {
        let text = DEFAULT_TEXT.replacen("[-0.25, -0.5]", "[1,5]", 1);
        let error = load(&text, "x.ron").unwrap_err();
        assert!(error.list.iter().any(|d| d.code() == "S004"));
    }
}
