//! Writing a registry so that reading it back changes nothing.

use std::path::Path;

use rust_xlsxwriter::{Format as Style, Workbook, XlsxError};

use crate::registry::{Column, Unit, View};

use super::ron_text::RonUnit;
use super::{Format, RegistryFault, Why};

/// The bytes of a registry file; the ending of `path` says of which kind. Nothing is
/// written to disk.
///
/// # Errors
/// When the ending is unknown, or the data do not fit a sheet.
pub fn write_registry(view: &View<'_>, path: &Path) -> Result<Vec<u8>, RegistryFault> {
    let told = |why| RegistryFault::new(&path.display().to_string(), why);
    let bytes = match Format::of(path).ok_or_else(|| told(Why::Ending))? {
        Format::Csv => csv_bytes(view),
        Format::Ron => ron_bytes(view),
        Format::Xlsx => xlsx_bytes(view).map_err(|error| error.to_string()),
    };
    bytes.map_err(|because| told(Why::System(because)))
}

fn csv_bytes(view: &View<'_>) -> Result<Vec<u8>, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let told = |error: csv::Error| error.to_string();
    let titles = Column::ALL.into_iter().map(Column::name);
    writer.write_record(titles).map_err(told)?;
    for unit in view.units() {
        writer.write_record(cells(view, &unit)).map_err(told)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

fn xlsx_bytes(view: &View<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("registry")?;
    sheet.set_freeze_panes(1, 0)?;
    let bold = Style::new().set_bold();
    for (at, column) in (0..).zip(Column::ALL) {
        sheet.write_string_with_format(0, at, column.name(), &bold)?;
    }
    for (row, unit) in (1..).zip(view.units()) {
        for (at, cell) in (0..).zip(cells(view, &unit)) {
            // Text, so that 00027 keeps its zeros and nothing is taken for a formula.
            sheet.write_string(row, at, cell)?;
        }
    }
    let last = u32::try_from(view.len()).unwrap_or(u32::MAX);
    let columns = u16::try_from(Column::ALL.len()).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last, columns.saturating_sub(1))?;
    for (column, width) in [(0, 14), (1, 14), (2, 14), (4, 48), (5, 14)] {
        sheet.set_column_width(column, width)?;
    }
    book.save_to_buffer()
}

fn ron_bytes(view: &View<'_>) -> Result<Vec<u8>, String> {
    let units: Vec<RonUnit> = view.units().map(|unit| ron_unit(view, &unit)).collect();
    let style = ron::ser::PrettyConfig::new()
        .compact_structs(true)
        .extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    let text = ron::ser::to_string_pretty(&units, style).map_err(|error| error.to_string())?;
    Ok(format!("{text}\n").into_bytes())
}

fn ron_unit(view: &View<'_>, unit: &Unit<'_>) -> RonUnit {
    let text = |column| cell(view, unit, column);
    RonUnit {
        code: text(Column::Code),
        parent_code: text(Column::ParentCode),
        kind: text(Column::Kind),
        subkind: text(Column::Subkind),
        name: text(Column::Name),
        abbr: text(Column::Abbr),
        alt_code: text(Column::AltCode),
        gso_code: text(Column::GsoCode),
        aliases: text(Column::Aliases),
        valid_from: text(Column::ValidFrom),
        valid_to: text(Column::ValidTo),
        frame: unit.frame,
        frame_reason: text(Column::FrameReason),
        source: text(Column::Source),
        evidence: text(Column::Evidence),
    }
}

fn cells(view: &View<'_>, unit: &Unit<'_>) -> Vec<String> {
    let columns = Column::ALL.into_iter();
    columns.map(|column| cell(view, unit, column)).collect()
}

fn cell(view: &View<'_>, unit: &Unit<'_>, column: Column) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |d| d.to_string());
    match column {
        Column::Code => unit.code.to_owned(),
        Column::ParentCode => parent_code(view, unit),
        Column::Kind => unit.kind.code().to_owned(),
        Column::Subkind => unit.subkind.to_owned(),
        Column::Name => unit.name.to_owned(),
        Column::Abbr => unit.abbr.to_owned(),
        Column::AltCode => unit.alt_code.to_owned(),
        Column::GsoCode => unit.gso_code.to_owned(),
        Column::Aliases => view.aliases(unit.key).collect::<Vec<_>>().join("; "),
        Column::ValidFrom => day(unit.valid_from),
        Column::ValidTo => day(unit.valid_to),
        Column::Frame => match unit.frame {
            None => String::new(),
            Some(true) => "1".to_owned(),
            Some(false) => "0".to_owned(),
        },
        Column::FrameReason => unit.frame_reason.to_owned(),
        Column::Source => unit.source.to_owned(),
        Column::Evidence => unit.evidence.to_owned(),
    }
}

/// The code of the unit above; its key where it does not exist on the day.
fn parent_code(view: &View<'_>, unit: &Unit<'_>) -> String {
    let Some(key) = unit.parent else {
        return String::new();
    };
    match view.unit(key) {
        Some(parent) if !parent.code.is_empty() => parent.code.to_owned(),
        _ => key.to_string(),
    }
}
