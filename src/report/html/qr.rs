//! A short text as a QR code: black squares of an inline drawing, nothing fetched.
//!
//! Only whole numbers enter the drawing; its title is escaped by the page.

use qrcode::{Color, EcLevel, QrCode};

use super::page::Page;

/// Free squares around the code, as its standard asks.
const MARGIN: usize = 4;

/// Draws `text`; nothing where it is too long for a code, because it is printed in full too.
pub(super) fn put(page: &mut Page, title: &str, text: &str) {
    let Ok(code) = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M) else {
        return;
    };
    let wide = code.width();
    page.raw("<svg class=\"qr\" role=\"img\" shape-rendering=\"crispEdges\" viewBox=\"0 0 ")
        .number(wide + 2 * MARGIN)
        .raw(" ")
        .number(wide + 2 * MARGIN)
        .raw("\">");
    page.cell("title", "", title);
    page.raw("<path d=\"");
    for (y, row) in code.to_colors().chunks(wide.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                page.raw("M").number(MARGIN + x).raw(" ").number(MARGIN + y);
                page.raw("h").number(run.len());
                page.raw("v1h-").number(run.len()).raw("z");
            }
            x += run.len();
        }
    }
    page.raw("\"/></svg>\n");
}
