//! A row beside the unit that stands: what the unit becomes, and which columns change.

use jiff::civil::Date;

use super::agency::Agency;
use super::clean::CleanRow;
use super::plan::Difference;
use super::{AgencyKey, Column, UnitRecord};

/// The unit as it will be. Columns the file lacks, and empty days, leave what stands.
pub(super) fn merged(
    row: &CleanRow,
    key: &AgencyKey,
    parent: Option<AgencyKey>,
    standing: Option<&Agency>,
    as_of: Option<Date>,
) -> UnitRecord {
    let before = standing.map(|agency| agency.record(as_of.unwrap_or(Date::MAX)));
    let before = before.as_ref();
    let text = |column: Column, new: &String, old: fn(&UnitRecord) -> &String| {
        let kept = before.filter(|_| row.absent.contains(column));
        kept.map_or_else(|| new.clone(), |before| old(before).clone())
    };
    let frame = if row.absent.contains(Column::Frame) {
        before.and_then(|b| b.frame)
    } else {
        row.frame
    };
    let valid_from = match (before, as_of) {
        // What holds from a day on never takes away the life before that day.
        (Some(before), Some(_)) => before.valid_from,
        (Some(before), None) => row.valid_from.or(before.valid_from),
        (None, _) => row.valid_from.or(as_of),
    };
    UnitRecord {
        key: key.clone(),
        code: row.code.clone(),
        parent,
        kind: row.kind,
        subkind: text(Column::Subkind, &row.subkind, |r| &r.subkind),
        name: row.name.clone(),
        abbr: text(Column::Abbr, &row.abbr, |r| &r.abbr),
        alt_code: text(Column::AltCode, &row.alt_code, |r| &r.alt_code),
        gso_code: text(Column::GsoCode, &row.gso_code, |r| &r.gso_code),
        aliases: match before.filter(|_| row.absent.contains(Column::Aliases)) {
            Some(before) => before.aliases.clone(),
            None => row.aliases.clone(),
        },
        frame,
        frame_reason: text(Column::FrameReason, &row.frame_reason, |r| &r.frame_reason),
        valid_from,
        valid_to: row.valid_to.or(before.and_then(|b| b.valid_to)),
        source: text(Column::Source, &row.source, |r| &r.source),
        evidence: text(Column::Evidence, &row.evidence, |r| &r.evidence),
    }
}

/// The columns in which two states differ. `code` writes a parent as files do.
pub(super) fn differences(
    before: &UnitRecord,
    after: &UnitRecord,
    code: impl Fn(&AgencyKey) -> String,
) -> Vec<Difference> {
    let differs = |column: &Column| match column {
        Column::Code => before.code != after.code,
        Column::ParentCode => before.parent != after.parent,
        Column::Kind => before.kind != after.kind,
        Column::Subkind => before.subkind != after.subkind,
        Column::Name => before.name != after.name,
        Column::Abbr => before.abbr != after.abbr,
        Column::AltCode => before.alt_code != after.alt_code,
        Column::GsoCode => before.gso_code != after.gso_code,
        Column::Aliases => before.aliases != after.aliases,
        Column::ValidFrom => before.valid_from != after.valid_from,
        Column::ValidTo => before.valid_to != after.valid_to,
        Column::Frame => before.frame != after.frame,
        Column::FrameReason => before.frame_reason != after.frame_reason,
        Column::Source => before.source != after.source,
        Column::Evidence => before.evidence != after.evidence,
    };
    let changed = Column::ALL.into_iter().filter(differs);
    changed
        .map(|column| Difference {
            column,
            old: text(before, column, &code),
            new: text(after, column, &code),
        })
        .collect()
}

/// A column of a state as files write it.
fn text(record: &UnitRecord, column: Column, code: impl Fn(&AgencyKey) -> String) -> String {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    match column {
        Column::Code => record.code.clone(),
        Column::ParentCode => record.parent.as_ref().map_or_else(String::new, code),
        Column::Kind => record.kind.code().to_owned(),
        Column::Subkind => record.subkind.clone(),
        Column::Name => record.name.clone(),
        Column::Abbr => record.abbr.clone(),
        Column::AltCode => record.alt_code.clone(),
        Column::GsoCode => record.gso_code.clone(),
        Column::Aliases => record.aliases.join("; "),
        Column::ValidFrom => day(record.valid_from),
        Column::ValidTo => day(record.valid_to),
        Column::Frame => record
            .frame
            .map_or("", |yes| if yes { "1" } else { "0" })
            .to_owned(),
        Column::FrameReason => record.frame_reason.clone(),
        Column::Source => record.source.clone(),
        Column::Evidence => record.evidence.clone(),
    }
}
