//! Which ranking group an agency belongs to: as its scheme says.

use serde::{Deserialize, Serialize};

use crate::registry::Kind;
use crate::scheme::{Grouping, Scheme};

/// A ranking group, told apart from all others of a year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct GroupKey {
    /// Its place in the order of groups: kinds as the registry orders them.
    pub order: u32,
    /// As it is asked for: `department`, `department/ban`, `phuong`, `all`, or the scheme's own.
    pub id: String,
    /// What it is called.
    pub name: GroupName,
}

/// What a group is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupName {
    /// All agencies of a kind.
    Kind(Kind),
    /// Those of a kind or subkind, under a variant of the scheme or by the scheme's wish.
    Subkind(Kind, String),
    /// As the scheme calls it.
    Named(String),
    /// All agencies under the scheme.
    All,
}

impl GroupKey {
    /// The group of all agencies of a kind.
    #[must_use]
    pub fn kind(kind: Kind) -> Self {
        let at = Kind::ALL.iter().position(|k| *k == kind);
        Self {
            order: at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX),
            id: kind.code().to_owned(),
            name: GroupName::Kind(kind),
        }
    }

    /// All agencies in one list.
    #[must_use]
    pub fn all() -> Self {
        Self {
            order: 0,
            id: "all".to_owned(),
            name: GroupName::All,
        }
    }

    /// The group of agencies of this kind under this form of a scheme, the `adopted`-th
    /// adopted for its year.
    #[must_use]
    pub fn of(scheme: &Scheme, kind: Kind, subkind: &str) -> Self {
        let order = Self::kind(kind).order;
        let key = |id: String, name| Self { order, id, name };
        let of_kind = || match &scheme.variant {
            Some(variant) if variant != kind.code() => key(
                format!("{}/{variant}", kind.code()),
                GroupName::Subkind(kind, variant.clone()),
            ),
            _ => Self::kind(kind),
        };
        match &scheme.ranking.groups {
            Grouping::Kind => of_kind(),
            Grouping::Subkind if subkind.is_empty() => of_kind(),
            Grouping::Subkind => key(
                subkind.to_owned(),
                GroupName::Subkind(kind, subkind.to_owned()),
            ),
            Grouping::All => Self::all(),
            Grouping::Named(_) => match scheme.group_rule(kind.code(), subkind) {
                Some((at, group)) => Self {
                    order: u32::try_from(at).unwrap_or(u32::MAX),
                    id: group.id.clone(),
                    name: GroupName::Named(group.name.clone()),
                },
                None => of_kind(),
            },
        }
    }

    /// Whether it is meant by this word: its id, or the kind it is part of.
    #[must_use]
    pub fn answers(&self, asked: &str) -> bool {
        let kind = match &self.name {
            GroupName::Kind(kind) | GroupName::Subkind(kind, _) => Some(kind.code()),
            GroupName::Named(_) | GroupName::All => None,
        };
        self.id == asked || kind == Some(asked)
    }
}
