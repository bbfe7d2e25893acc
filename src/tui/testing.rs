//! Drives the screens without a terminal: keystrokes as text in, lines of text out.
//!
//! `<Down>`, `<Ctrl-p>`, `<Enter>` are keys, everything else is typed letter by letter;
//! `<lt>` is a `<`. Work that screens ask for waits in [`Harness::jobs`] until a test
//! answers it, so that nothing has to be mocked.

use jiff::Timestamp;
use jiff::civil::date;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::effect::{Done, Effect, Job, Opened};
use super::keymap::{Chord, Keymap};
use super::model::{Model, Start};
use super::msg::{Msg, Now};
use super::theme::Theme;
use super::update::update;
use super::view::view;
use crate::words::Lang;

/// The screens in a window that exists only in memory.
#[derive(Debug)]
pub struct Harness {
    /// The state; tests may look.
    pub model: Model,
    /// Work asked for and not answered yet, oldest first.
    pub jobs: Vec<Job>,
    /// The text copied last.
    pub copied: Option<String>,
    /// Whether the program was asked to end.
    pub ended: bool,
    terminal: Terminal<TestBackend>,
}

/// The instant all tests live in: 31 March 2017, 9 o'clock in Viet Nam.
#[must_use]
pub fn now() -> Now {
    Now {
        utc: "2017-03-31T02:00:00Z"
            .parse()
            .unwrap_or(Timestamp::UNIX_EPOCH),
        today: date(2017, 3, 31),
    }
}

impl Harness {
    /// A window of this size with this workbook; `None` shows the start screen.
    #[must_use]
    pub fn new(opened: Option<Opened>, lang: Lang, width: u16, height: u16) -> Self {
        let start = Start {
            opened,
            place: "/so/parplan.db".to_owned(),
            actor: "Lan".to_owned(),
            lang,
            theme: Theme { mono: true },
            keys: Keymap::default(),
            now: now(),
        };
        let backend = TestBackend::new(width, height);
        // A test backend cannot fail.
        let terminal = match Terminal::new(backend) {
            Ok(terminal) => terminal,
            Err(never) => match never {},
        };
        let mut harness = Self {
            model: Model::new(start),
            jobs: Vec::new(),
            copied: None,
            ended: false,
            terminal,
        };
        harness.tell(Msg::Resize(width, height));
        harness
    }

    /// Presses keys, drawing after each one as the loop does.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|r| r.split_once('>'));
            let (chord, after) = match named {
                Some(("lt", after)) => (Chord::parse("<"), after),
                Some((name, after)) if Chord::parse(name).is_some() => (Chord::parse(name), after),
                _ => (
                    Chord::parse(&c.to_string()),
                    rest.get(c.len_utf8()..).unwrap_or_default(),
                ),
            };
            if let Some(chord) = chord {
                self.tell(Msg::Key(chord));
            }
            rest = after;
        }
        self
    }

    /// Pastes text as one piece.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.tell(Msg::Paste(text.to_owned()));
        self
    }

    /// Answers the oldest work.
    pub fn answer(&mut self, done: Done) -> &mut Self {
        if !self.jobs.is_empty() {
            let ticket = self.jobs.remove(0).ticket;
            self.tell(Msg::Done { ticket, done });
        }
        self
    }

    /// Gives the window another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.tell(Msg::Resize(width, height));
        self
    }

    /// Tells the model something and draws.
    pub fn tell(&mut self, msg: Msg) {
        for effect in update(&mut self.model, now(), msg) {
            match effect {
                Effect::Work(job) => self.jobs.push(job),
                Effect::Copy(text) => self.copied = Some(text),
                Effect::Quit => self.ended = true,
                _ => {}
            }
        }
        let mut painted = None;
        let model = &self.model;
        let drawn = self
            .terminal
            .draw(|frame| painted = Some(view(model, frame)));
        match drawn {
            Ok(_) => {}
            Err(never) => match never {},
        }
        if let Some(painted) = painted {
            self.model.measured(painted);
        }
    }

    /// The window as lines of text, without spaces at their ends.
    #[must_use]
    pub fn screen(&self) -> String {
        lines(self.terminal.backend().buffer())
    }

    /// The buffer, for tests of looks.
    #[must_use]
    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }
}

fn lines(buf: &Buffer) -> String {
    let mut text = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut line = String::new();
        let mut hidden = 0;
        for x in buf.area.left()..buf.area.right() {
            let symbol = buf.cell((x, y)).map_or(" ", |cell| cell.symbol());
            // A wide letter covers the cells behind it.
            if hidden == 0 {
                line.push_str(symbol);
                hidden = super::text::width(symbol).max(1);
            }
            hidden -= 1;
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
