//! Everything the screens remember. No handles, no threads, no clock: a model can be made
//! in a test from nothing.

use std::collections::VecDeque;

use jiff::Timestamp;

use super::ahead::Ahead;
use super::book_link::{self, Book};
use super::cx::{Pending, ScreenCx};
use super::effect::{Notice, Opened};
use super::keymap::{Keymap, When, in_front, on_screen};
use super::msg::Now;
use super::screens::{Heard, ScreenId, Screens, welcome};
use super::theme::Theme;
use super::widgets::Painted;
use super::widgets::dialog::Dialog;
use crate::words::{Lang, Words};
use jiff::civil::Date;

/// How the screens begin.
#[derive(Debug)]
pub struct Start {
    /// The workbook, or `None` for the start screen.
    pub opened: Option<Opened>,
    /// Where a workbook would be made, for people.
    pub place: String,
    /// Who acts.
    pub actor: String,
    /// The reader's language.
    pub lang: Lang,
    /// How roles look.
    pub theme: Theme,
    /// The keys in force.
    pub keys: Keymap,
    /// When it begins.
    pub now: Now,
}

/// What all screens share.
#[derive(Debug)]
pub struct Desk {
    /// Everything known and on disk.
    pub book: Book,
    /// Where the workbook is, for people.
    pub place: String,
    /// Whether changes are refused.
    pub read_only: bool,
    /// Who acts.
    pub actor: String,
    /// Texts.
    pub words: &'static Words,
    /// Looks.
    pub theme: Theme,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    /// Time of the message in hand.
    pub now: Now,
    /// The year in front.
    pub year: i16,
    /// The day the registry is shown as of; `None`: today, whichever day that is.
    pub day: Option<Date>,
    /// Work under way, oldest first.
    pub pending: Vec<Pending>,
    /// Rows of the main table when last drawn.
    pub page: usize,
}

/// The whole state.
#[derive(Debug)]
pub struct Model {
    /// What all screens share.
    pub desk: Desk,
    /// Keys in force.
    pub keys: Keymap,
    /// The start screen, while there is no workbook.
    pub welcome: Option<welcome::State>,
    /// The screen in front.
    pub screen: ScreenId,
    /// States of all screens.
    pub screens: Screens,
    /// Dialogs; the last is in front.
    pub dialogs: Vec<Dialog>,
    /// What is said in the status line, and until when.
    pub notice: Option<(Notice, Timestamp)>,
    /// Keys that wait until the value before them is answered.
    pub ahead: VecDeque<Ahead>,
    /// Whether the mouse is on.
    pub mouse: bool,
    /// Number of the next work.
    pub next_ticket: u64,
    /// What the last drawing measured.
    pub painted: Painted,
    /// Rows of the list in front when last drawn.
    pub front_page: usize,
    /// Whether something changed since the last drawing.
    pub dirty: bool,
}

impl Desk {
    /// What screens may look at.
    #[must_use]
    pub fn cx(&self) -> ScreenCx<'_> {
        ScreenCx {
            book: &self.book,
            place: &self.place,
            words: self.words,
            theme: self.theme,
            size: self.size,
            now: self.now,
            year: self.year,
            day: self.day.unwrap_or(self.now.today),
            actor: &self.actor,
            read_only: self.read_only,
            pending: &self.pending,
            page: self.page.max(1),
        }
    }

    /// Takes in a workbook.
    pub fn open(&mut self, opened: Opened) {
        self.year = book_link::year(&opened.book).unwrap_or(self.now.today.year());
        self.book = opened.book;
        self.place = opened.place;
        self.read_only = opened.read_only;
    }
}

impl Model {
    /// The first state.
    #[must_use]
    pub fn new(start: Start) -> Self {
        let desk = Desk {
            book: Book::default(),
            place: start.place,
            read_only: false,
            actor: start.actor,
            words: start.lang.words(),
            theme: start.theme,
            size: (0, 0),
            now: start.now,
            year: start.now.today.year(),
            day: None,
            pending: Vec::new(),
            page: 1,
        };
        let mut model = Self {
            desk,
            keys: start.keys,
            welcome: None,
            screen: ScreenId::Overview,
            screens: Screens::default(),
            dialogs: Vec::new(),
            notice: None,
            ahead: VecDeque::new(),
            mouse: false,
            next_ticket: 1,
            painted: Painted::default(),
            front_page: 1,
            dirty: true,
        };
        match start.opened {
            Some(opened) => model.desk.open(opened),
            None => model.welcome = Some(welcome::State::default()),
        }
        let cx = model.desk.cx();
        // A refresh of rows asks for nothing.
        let _ = model.screens.update(model.screen, &Heard::Refresh, &cx);
        model
    }

    /// Where the keyboard is, with what surrounds it, innermost first.
    #[must_use]
    pub fn place(&self) -> Vec<When> {
        match (self.dialogs.last(), &self.welcome) {
            (Some(dialog), _) => in_front(dialog.place()),
            (None, Some(_)) => in_front(&[When::Welcome]),
            (None, None) => on_screen(self.screens.place(self.screen)),
        }
    }

    /// Keeps what drawing measured.
    pub fn measured(&mut self, painted: Painted) {
        let page = painted.page.unwrap_or(1);
        if self.dialogs.is_empty() {
            self.desk.page = page;
        } else {
            self.front_page = page;
            if let (Some(dialog), Some(top)) = (self.dialogs.last_mut(), painted.top) {
                dialog.measured(top);
            }
        }
        self.painted = painted;
        self.dirty = false;
    }
}
