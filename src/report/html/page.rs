//! The text of a page as it grows. Only here is anything escaped, and nothing leaves
//! unescaped but the program's own markup.

use crate::report::Fact;

/// A growing page.
#[derive(Default)]
pub(super) struct Page {
    /// Its text so far.
    pub text: String,
}

impl Page {
    /// The program's own markup.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.text.push_str(markup);
        self
    }

    /// A whole number inside the program's own markup.
    pub fn number(&mut self, number: usize) -> &mut Self {
        self.text.push_str(&number.to_string());
        self
    }

    /// An element with text from data, on its own line.
    pub fn element(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.cell(tag, class, text);
        self.text.push('\n');
    }

    /// An element with text from data.
    pub fn cell(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.raw("<").raw(tag);
        if !class.is_empty() {
            self.raw(" class=\"").raw(class).raw("\"");
        }
        self.raw(">");
        self.escaped(text);
        self.raw("</").raw(tag).raw(">");
    }

    /// Labels with values.
    pub fn facts(&mut self, facts: &[Fact]) {
        self.raw("<table class=\"facts\">\n");
        for fact in facts {
            self.raw("<tr>");
            self.cell("th", "", &fact.label);
            self.cell("td", "", &fact.value);
            self.raw("</tr>\n");
        }
        self.raw("</table>\n");
    }

    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                '\n' => self.text.push_str("<br>"),
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
    }
}
