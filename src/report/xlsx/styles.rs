//! How cells look: Times New Roman, thin borders, one shade.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const FONT: &str = "Times New Roman";
const SHADE: u32 = 0x00DD_E7F0;
const SAMPLE: u32 = 0x00C0_0000;

/// The looks of a workbook.
pub(super) struct Styles {
    /// Running text, wrapped.
    pub plain: Format,
    /// Running text in the middle.
    pub middle: Format,
    /// Bold, wrapped.
    pub bold: Format,
    /// Bold in the middle.
    pub bold_middle: Format,
    /// Place and date.
    pub italic_middle: Format,
    /// Above the list of who gets the paper.
    pub recipients: Format,
    /// The list of who gets the paper.
    pub recipient: Format,
    /// The report's title.
    pub title: Format,
    /// The warning of invented figures.
    pub sample: Format,
    /// Titles of columns.
    pub header: Format,
}

/// Whether a cell stands among the rows or under the rule.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Row,
    Footer,
}

impl Default for Styles {
    fn default() -> Self {
        let plain = Format::new()
            .set_font_name(FONT)
            .set_font_size(12)
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        let middle = plain.clone().set_align(FormatAlign::Center);
        let bold = plain.clone().set_bold();
        let bold_middle = middle.clone().set_bold();
        Self {
            italic_middle: middle.clone().set_italic(),
            recipients: bold.clone().set_italic(),
            recipient: plain.clone().set_font_size(11),
            title: bold_middle.clone().set_font_size(14),
            sample: bold_middle
                .clone()
                .set_font_size(13)
                .set_font_color(Color::RGB(SAMPLE)),
            header: bold_middle
                .clone()
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin)
                .set_background_color(Color::RGB(SHADE)),
            plain,
            middle,
            bold,
            bold_middle,
        }
    }
}

impl Styles {
    /// A cell of text.
    pub fn text(&self, line: Line) -> Format {
        self.cell(line)
    }

    /// A cell of a number or day, printed by this pattern.
    pub fn number(&self, line: Line, pattern: &str) -> Format {
        self.cell(line)
            .set_num_format(pattern)
            .set_align(FormatAlign::Right)
    }

    fn cell(&self, line: Line) -> Format {
        let plain = self.plain.clone().set_border(FormatBorder::Thin);
        match line {
            Line::Row => plain,
            Line::Footer => plain.set_bold().set_background_color(Color::RGB(SHADE)),
        }
    }
}
