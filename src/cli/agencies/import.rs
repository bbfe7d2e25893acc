//! What an import would do, or why it cannot be done, as listings.

use super::super::Context;
use super::super::listing::{Field, Listing};
use crate::failure::Failure;
use crate::registry::{ChangeKind, ImportPlan, RowFault, Warning};

/// Warnings about rows that are told one by one.
const SHOWN: usize = 50;

/// Every unit that is added, changed or missing from the file, and the counts.
pub(super) fn describe(plan: &ImportPlan, context: &Context) -> Result<(), Failure> {
    let w = context.words.agencies;
    let mut listing = Listing::new(&[
        ("change", w.column_change),
        ("key", w.column_key),
        ("code", w.column_code),
        ("name", w.column_name),
        ("what", w.column_what),
    ]);
    for change in plan.changes() {
        let differences: Vec<String> = change.differences.iter().map(w.difference).collect();
        listing.row([
            Field::named(code(change.kind), (w.change)(change.kind)),
            change.key.to_string().into(),
            change.code.as_str().into(),
            change.name.as_str().into(),
            differences.join("; ").into(),
        ]);
    }
    context.print(&listing)?;
    warn(&plan.warnings, context);
    if plan.count(ChangeKind::Vanished) > 0 {
        context.remark(w.how_to_close);
    }
    context.remark(&(w.import_summary)(plan));
    Ok(())
}

/// What a person should look at: what concerns the whole file, then the first rows.
pub(in crate::cli) fn warn(warnings: &[Warning], context: &Context) {
    let w = context.words.agencies;
    let of_row = |warning: &&Warning| {
        matches!(
            warning,
            Warning::SameName { .. } | Warning::NearName { .. } | Warning::Renamed { .. }
        )
    };
    let (rows, whole): (Vec<_>, Vec<_>) = warnings.iter().partition(of_row);
    for warning in whole.into_iter().chain(rows.iter().take(SHOWN).copied()) {
        context.remark(&(w.warning)(warning));
    }
    if rows.len() > SHOWN {
        context.remark(&(w.more_warnings)(rows.len() - SHOWN));
    }
}

/// The code of a change in listings for scripts.
fn code(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::Vanished => "vanished",
    }
}

/// Every fault of a file, one per row.
pub(super) fn list_faults(faults: &[RowFault], context: &Context) -> Result<(), Failure> {
    let w = context.words.agencies;
    let mut listing = Listing::new(&[
        ("sheet", w.column_sheet),
        ("row", w.column_row),
        ("column", w.column_column),
        ("title", w.column_title),
        ("value", w.column_value),
        ("reason", w.column_reason),
    ]);
    for fault in faults {
        let titled = fault.origin.titled(fault.column);
        listing.row([
            fault.origin.sheet().unwrap_or_default().into(),
            Field::Whole(fault.line),
            fault.column.name().into(),
            titled.map_or("", |titled| titled.title.as_str()).into(),
            fault.value.as_str().into(),
            (w.row_reason)(fault).into(),
        ]);
    }
    context.print(&listing)
}
