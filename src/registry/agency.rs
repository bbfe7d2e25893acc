//! One agency with everything about it that changes through time.

use jiff::civil::Date;

use super::code::CodeScheme;
use super::dated::Dated;
use super::fold::Folded;
use super::order::sort_key;
use super::{AgencyKey, Kind, UnitRecord};

/// A name with the forms by which it is found and ordered, computed once.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) folded: Folded,
    pub(super) order: Box<[u8]>,
}

impl Name {
    pub(super) fn new(text: &str) -> Self {
        Self {
            folded: Folded::new(text),
            order: sort_key(text),
            text: text.to_owned(),
        }
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// What an agency is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Nature {
    pub(super) kind: Kind,
    pub(super) subkind: String,
}

/// Whether it can be drawn, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Membership {
    /// `None`: as its kind says.
    pub(super) stated: Option<bool>,
    pub(super) reason: String,
}

/// Another name people use, with the forms by which it is found.
#[derive(Debug, Clone)]
pub(super) struct Alias {
    pub(super) text: String,
    pub(super) folded: Folded,
}

impl PartialEq for Alias {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// One agency. Its codes are dated values in a scheme: `local` is the office's own, `gso`
/// the statistics office's, `mddt` the one of document exchange.
#[derive(Debug, Clone)]
pub(super) struct Agency {
    pub(super) key: AgencyKey,
    pub(super) name: Dated<Name>,
    pub(super) abbr: Dated<String>,
    pub(super) nature: Dated<Nature>,
    pub(super) parent: Dated<Option<AgencyKey>>,
    pub(super) membership: Dated<Membership>,
    pub(super) local: Dated<String>,
    pub(super) gso: Dated<String>,
    pub(super) mddt: Dated<String>,
    pub(super) aliases: Dated<Box<[Alias]>>,
    pub(super) valid_from: Option<Date>,
    pub(super) valid_to: Option<Date>,
    pub(super) source: String,
    pub(super) evidence: String,
    /// How often it was changed since it began.
    pub(super) revision: u32,
}

impl Agency {
    /// A new agency. What is known of it first is taken to hold all its life, which
    /// begins on `as_of` unless the record says otherwise.
    pub(super) fn new(record: &UnitRecord, as_of: Option<Date>) -> Self {
        Self {
            key: record.key.clone(),
            name: Dated::always(Name::new(&record.name)),
            abbr: Dated::always(record.abbr.clone()),
            nature: Dated::always(nature(record)),
            parent: Dated::always(record.parent.clone()),
            membership: Dated::always(membership(record)),
            local: Dated::always(record.code.clone()),
            gso: Dated::always(record.gso_code.clone()),
            mddt: Dated::always(record.alt_code.clone()),
            aliases: Dated::always(aliases_of(&record.aliases)),
            valid_from: record.valid_from.or(as_of),
            valid_to: record.valid_to,
            source: record.source.clone(),
            evidence: record.evidence.clone(),
            revision: 0,
        }
    }

    /// Takes in a record that holds from a day on, or always.
    pub(super) fn update(&mut self, record: &UnitRecord, as_of: Option<Date>) {
        if self.name.at(as_of.unwrap_or(Date::MAX)).text != record.name {
            self.name.set(as_of, Name::new(&record.name));
        }
        self.abbr.set(as_of, record.abbr.clone());
        self.nature.set(as_of, nature(record));
        self.parent.set(as_of, record.parent.clone());
        self.membership.set(as_of, membership(record));
        self.local.set(as_of, record.code.clone());
        self.gso.set(as_of, record.gso_code.clone());
        self.mddt.set(as_of, record.alt_code.clone());
        self.aliases.set(as_of, aliases_of(&record.aliases));
        self.valid_from = record.valid_from;
        self.valid_to = record.valid_to;
        self.source.clone_from(&record.source);
        self.evidence.clone_from(&record.evidence);
        self.revision += 1;
    }

    /// Its codes in a scheme.
    pub(super) fn codes(&self, scheme: CodeScheme) -> &Dated<String> {
        match scheme {
            CodeScheme::Local => &self.local,
            CodeScheme::Gso => &self.gso,
            CodeScheme::Mddt => &self.mddt,
        }
    }

    /// It was recorded by mistake: it exists on no day.
    pub(super) fn never_was(&mut self) {
        self.valid_from = Some(Date::MAX);
        self.valid_to = Some(Date::MIN);
    }

    /// The days on which something about it changed.
    pub(super) fn change_days(&self) -> impl Iterator<Item = Date> {
        let names = self.name.changes().chain(self.abbr.changes());
        let codes = self.local.changes().chain(self.gso.changes());
        let codes = codes.chain(self.mddt.changes());
        let rest = self.nature.changes().chain(self.parent.changes());
        let rest = rest.chain(self.membership.changes());
        names.chain(codes).chain(rest).chain(self.aliases.changes())
    }

    /// Whether it exists on a day.
    pub(super) fn is_live(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && !self.is_closed(day)
    }

    /// Whether its last day is over.
    pub(super) fn is_closed(&self, day: Date) -> bool {
        self.valid_to.is_some_and(|to| to < day)
    }

    /// Its state on a day.
    pub(super) fn record(&self, day: Date) -> UnitRecord {
        let nature = self.nature.at(day);
        let membership = self.membership.at(day);
        UnitRecord {
            key: self.key.clone(),
            code: self.local.at(day).clone(),
            parent: self.parent.at(day).clone(),
            kind: nature.kind,
            subkind: nature.subkind.clone(),
            name: self.name.at(day).text.clone(),
            abbr: self.abbr.at(day).clone(),
            alt_code: self.mddt.at(day).clone(),
            gso_code: self.gso.at(day).clone(),
            aliases: self
                .aliases
                .at(day)
                .iter()
                .map(|a| a.text.clone())
                .collect(),
            frame: membership.stated,
            frame_reason: membership.reason.clone(),
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            source: self.source.clone(),
            evidence: self.evidence.clone(),
        }
    }
}

fn nature(record: &UnitRecord) -> Nature {
    Nature {
        kind: record.kind,
        subkind: record.subkind.clone(),
    }
}

/// Other names, with the forms by which they are found.
pub(super) fn aliases_of(texts: &[String]) -> Box<[Alias]> {
    texts
        .iter()
        .map(|text| Alias {
            folded: Folded::new(text),
            text: text.clone(),
        })
        .collect()
}

fn membership(record: &UnitRecord) -> Membership {
    Membership {
        stated: record.frame,
        reason: record.frame_reason.clone(),
    }
}
