//! Reading the cells of a row of changes: each by itself, without asking the registry.

use jiff::civil::Date;

use super::{ChangeColumn, ChangeFault, ChangeProblem, ChangeRow, EffectKind};
use crate::registry::clean::{is_bad, read_date};
use crate::registry::{CodeScheme, Folded, Kind};

const CODE_MOST: usize = 64;
const NAME_MOST: usize = 200;
const REMARK_MOST: usize = 2000;

/// Code, name and unit above, of the unit before or after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) parent: String,
}

/// A row with its cells understood.
#[derive(Debug, Clone)]
pub(super) struct CleanChange {
    pub(super) line: u64,
    pub(super) date: Date,
    pub(super) decision: String,
    pub(super) effect: EffectKind,
    pub(super) kind: Option<Kind>,
    pub(super) subkind: Option<String>,
    pub(super) from: Named,
    pub(super) to: Named,
    pub(super) abbr: Option<String>,
    pub(super) aliases: Option<Vec<String>>,
    pub(super) scheme: CodeScheme,
    pub(super) part: bool,
    pub(super) closes: Option<bool>,
    /// Outer `None`: nothing said; inner `None`: as its kind says.
    pub(super) frame: Option<Option<bool>>,
    pub(super) frame_reason: String,
    pub(super) source: String,
    pub(super) evidence: String,
}

/// Reads a row; everything wrong goes to `faults`, and then there is no row.
pub(super) fn clean(row: &ChangeRow, faults: &mut Vec<ChangeFault>) -> Option<CleanChange> {
    let before = faults.len();
    let mut cells = Cells { row, faults };
    let effect = cells.effect();
    let clean = CleanChange {
        line: row.line,
        date: cells.date().unwrap_or(Date::MIN),
        decision: cells.needed(ChangeColumn::DecidedBy, REMARK_MOST),
        effect: effect.unwrap_or(EffectKind::Found),
        kind: cells.kind(),
        subkind: cells.given(ChangeColumn::Subkind, CODE_MOST),
        from: Named {
            code: cells.text(ChangeColumn::FromCode, CODE_MOST),
            name: cells.text(ChangeColumn::FromName, NAME_MOST),
            parent: cells.text(ChangeColumn::FromParent, CODE_MOST),
        },
        to: Named {
            code: cells.text(ChangeColumn::ToCode, CODE_MOST),
            name: cells.text(ChangeColumn::ToName, NAME_MOST),
            parent: cells.text(ChangeColumn::ToParent, CODE_MOST),
        },
        abbr: cells.given(ChangeColumn::ToAbbr, CODE_MOST),
        aliases: cells.aliases(),
        scheme: cells.scheme(),
        part: cells.part(),
        closes: cells.flag(ChangeColumn::Closes),
        frame: cells.frame(),
        frame_reason: cells.text(ChangeColumn::FrameReason, REMARK_MOST),
        source: cells.text(ChangeColumn::Source, REMARK_MOST),
        evidence: cells.text(ChangeColumn::Evidence, REMARK_MOST),
    };
    if let Some(effect) = effect {
        cells.expect_what_the_effect_needs(effect, &clean);
    }
    (faults.len() == before).then_some(clean)
}

struct Cells<'a> {
    row: &'a ChangeRow,
    faults: &'a mut Vec<ChangeFault>,
}

impl Cells<'_> {
    fn wrong(&mut self, column: ChangeColumn, problem: ChangeProblem) {
        self.faults.push(ChangeFault {
            line: self.row.line,
            column,
            value: self.row.text(column).to_owned(),
            problem,
        });
    }

    fn text(&mut self, column: ChangeColumn, most: usize) -> String {
        let words: Vec<&str> = self.row.text(column).split_whitespace().collect();
        let text = words.join(" ");
        if let Some(bad) = text.chars().find(|sign| is_bad(*sign)) {
            self.wrong(column, ChangeProblem::BadCharacter(bad));
        } else if text.chars().count() > most {
            self.wrong(column, ChangeProblem::TooLong(most));
        }
        text
    }

    fn given(&mut self, column: ChangeColumn, most: usize) -> Option<String> {
        let text = self.text(column, most);
        (!text.is_empty()).then_some(text)
    }

    fn needed(&mut self, column: ChangeColumn, most: usize) -> String {
        let text = self.text(column, most);
        if text.is_empty() {
            self.wrong(column, ChangeProblem::Empty);
        }
        text
    }

    fn effect(&mut self) -> Option<EffectKind> {
        let text = self.needed(ChangeColumn::Effect, CODE_MOST);
        let effect = EffectKind::from_code(&text);
        if effect.is_none() && !text.is_empty() {
            self.wrong(ChangeColumn::Effect, ChangeProblem::UnknownEffect);
        }
        effect
    }

    fn date(&mut self) -> Option<Date> {
        let text = self.needed(ChangeColumn::Effective, CODE_MOST);
        let date = read_date(&text);
        if date.is_none() && !text.is_empty() {
            self.wrong(ChangeColumn::Effective, ChangeProblem::NotADate);
        }
        date
    }

    fn kind(&mut self) -> Option<Kind> {
        let text = self.text(ChangeColumn::Level, CODE_MOST).to_lowercase();
        let kind = Kind::from_code(&text);
        if kind.is_none() && !text.is_empty() {
            self.wrong(ChangeColumn::Level, ChangeProblem::UnknownKind);
        }
        kind
    }

    fn scheme(&mut self) -> CodeScheme {
        let text = self.text(ChangeColumn::Scheme, CODE_MOST);
        if text.is_empty() {
            return CodeScheme::Local;
        }
        CodeScheme::from_name(&text).unwrap_or_else(|| {
            self.wrong(ChangeColumn::Scheme, ChangeProblem::UnknownScheme);
            CodeScheme::Local
        })
    }

    fn part(&mut self) -> bool {
        let text = self.text(ChangeColumn::Part, CODE_MOST);
        match Folded::new(&text).plain() {
            "" | "whole" | "toan bo" => false,
            "part" | "mot phan" => true,
            _ => {
                self.wrong(ChangeColumn::Part, ChangeProblem::NotAPart);
                false
            }
        }
    }

    fn flag(&mut self, column: ChangeColumn) -> Option<bool> {
        let text = self.text(column, CODE_MOST);
        match Folded::new(&text).plain() {
            "" => None,
            "1" | "x" | "co" | "yes" | "true" => Some(true),
            "0" | "khong" | "no" | "false" => Some(false),
            _ => {
                self.wrong(column, ChangeProblem::NotAFlag);
                None
            }
        }
    }

    fn frame(&mut self) -> Option<Option<bool>> {
        let text = self.text(ChangeColumn::Frame, CODE_MOST);
        if matches!(Folded::new(&text).plain(), "auto" | "kind" | "theo loai") {
            return Some(None);
        }
        self.flag(ChangeColumn::Frame).map(Some)
    }

    fn aliases(&mut self) -> Option<Vec<String>> {
        let text = self.given(ChangeColumn::ToAliases, REMARK_MOST)?;
        let names = text
            .split(';')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        Some(names.map(str::to_owned).collect())
    }

    fn expect(&mut self, column: ChangeColumn, text: &str) {
        if text.is_empty() {
            self.wrong(column, ChangeProblem::Empty);
        }
    }

    /// Cells without which the effect says nothing.
    fn expect_what_the_effect_needs(&mut self, effect: EffectKind, clean: &CleanChange) {
        if effect.has_origin() {
            self.expect(ChangeColumn::FromCode, &clean.from.code);
        }
        match effect {
            EffectKind::Found => {
                self.expect(ChangeColumn::ToCode, &clean.to.code);
                self.expect(ChangeColumn::ToName, &clean.to.name);
                if clean.kind.is_none() && self.row.text(ChangeColumn::Level).is_empty() {
                    self.wrong(ChangeColumn::Level, ChangeProblem::Empty);
                }
            }
            EffectKind::Rename if clean.aliases.is_none() => {
                self.expect(ChangeColumn::ToName, &clean.to.name);
            }
            EffectKind::Recode => self.expect(ChangeColumn::ToCode, &clean.to.code),
            EffectKind::Reparent => self.expect(ChangeColumn::ToParent, &clean.to.parent),
            EffectKind::Reclassify => {
                if clean.kind.is_none() && self.row.text(ChangeColumn::Level).is_empty() {
                    self.wrong(ChangeColumn::Level, ChangeProblem::Empty);
                }
            }
            EffectKind::Frame => {
                if clean.frame.is_none() && self.row.text(ChangeColumn::Frame).is_empty() {
                    self.wrong(ChangeColumn::Frame, ChangeProblem::Empty);
                }
                if clean.frame_reason.is_empty() && clean.frame != Some(None) {
                    self.wrong(ChangeColumn::FrameReason, ChangeProblem::ReasonMissing);
                }
            }
            EffectKind::Establish => {
                self.expect(ChangeColumn::ToCode, &clean.to.code);
                self.expect(ChangeColumn::ToName, &clean.to.name);
            }
            EffectKind::Absorb
            | EffectKind::Split
            | EffectKind::Boundary
            | EffectKind::Transfer => self.expect(ChangeColumn::ToCode, &clean.to.code),
            EffectKind::Rename | EffectKind::Dissolve => {}
        }
        if clean.frame.is_some() && effect.amends() && effect != EffectKind::Frame {
            self.wrong(ChangeColumn::Frame, ChangeProblem::NotWith(effect));
        }
    }
}
