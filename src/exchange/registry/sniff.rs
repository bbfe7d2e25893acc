//! What bytes are, whatever the file's ending says.

use super::Why;

/// Another kind of file than its ending says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// Excel since 2007.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// Excel's binary workbook.
    Xlsb,
    /// LibreOffice and other OpenDocument programs.
    OpenDocument,
    /// Apple Numbers.
    Numbers,
    /// Word or PowerPoint.
    Word,
    /// Another packed file.
    Zip,
    /// A web page, as some systems export "Excel" files.
    Html,
    /// XML, such as Excel's of 2003.
    Xml,
    /// PDF.
    Pdf,
    /// RTF.
    Rtf,
    /// JSON.
    Json,
    /// A packed file.
    Gzip,
    /// Plain text, perhaps CSV.
    Text,
}

impl Foreign {
    /// What such files are called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Foreign::Xlsx => "Excel (.xlsx)",
            Foreign::Xls => "Excel 97–2003 (.xls)",
            Foreign::Xlsb => "Excel (.xlsb)",
            Foreign::OpenDocument => "OpenDocument (.ods)",
            Foreign::Numbers => "Apple Numbers (.numbers)",
            Foreign::Word => "Word/PowerPoint",
            Foreign::Zip => "ZIP",
            Foreign::Html => "HTML",
            Foreign::Xml => "XML",
            Foreign::Pdf => "PDF",
            Foreign::Rtf => "RTF",
            Foreign::Json => "JSON",
            Foreign::Gzip => "gzip",
            Foreign::Text => "CSV/TXT",
        }
    }
}

/// How files of the older compound format begin: a password, or an old `.xls`.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// What is wrong with bytes that should be text.
pub(super) fn expect_text(bytes: &[u8]) -> Result<(), Why> {
    if let Some(why) = packed(bytes) {
        return Err(why);
    }
    let foreign = if bytes.starts_with(b"PK\x03\x04") {
        Some(Foreign::Xlsx)
    } else {
        marked(bytes)
    };
    foreign.map_or(Ok(()), |foreign| Err(Why::Foreign(foreign)))
}

/// What is wrong with bytes that should be an XLSX file.
pub(super) fn expect_xlsx(bytes: &[u8]) -> Result<(), Why> {
    if let Some(why) = packed(bytes) {
        return Err(why);
    }
    if bytes.is_empty() {
        return Err(Why::NoRows);
    }
    if bytes.starts_with(b"PK") {
        return Ok(());
    }
    if let Some(foreign) = marked(bytes) {
        return Err(Why::Foreign(foreign));
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
    let control = |byte: &u8| *byte < 9 || (14..32).contains(byte);
    if head.iter().any(control) {
        return Ok(());
    }
    Err(Why::Foreign(Foreign::Text))
}

/// Old Excel files and those under a password share a form.
fn packed(bytes: &[u8]) -> Option<Why> {
    if !bytes.starts_with(&COMPOUND) {
        return None;
    }
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|part| part == wide)
    };
    Some(if has("EncryptedPackage") {
        Why::Protected
    } else if has("WordDocument") {
        Why::Foreign(Foreign::Word)
    } else if has("Workbook") || has("Book") {
        Why::Foreign(Foreign::Xls)
    } else {
        Why::Protected
    })
}

fn marked(bytes: &[u8]) -> Option<Foreign> {
    for (mark, foreign) in [
        (&b"%PDF"[..], Foreign::Pdf),
        (b"{\\rtf", Foreign::Rtf),
        (b"\x1F\x8B", Foreign::Gzip),
    ] {
        if bytes.starts_with(mark) {
            return Some(foreign);
        }
    }
    let head = bytes.get(..bytes.len().min(256)).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_lowercase();
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    if head.starts_with("<?xml") {
        return Some(Foreign::Xml);
    }
    if ["<html", "<!doctype", "<table", "<meta", "<head", "<body"]
        .iter()
        .any(|tag| head.starts_with(tag))
    {
        return Some(Foreign::Html);
    }
    let json = head.starts_with("{\"") || head.starts_with("[{") || head.starts_with("[\n");
    (json && head.contains('"') && head.contains(':') && !head.contains("(code"))
        .then_some(Foreign::Json)
}
