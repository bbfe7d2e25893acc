//! What a person can ask for with one key, one palette row or one click.
//!
//! The same action may have other keys elsewhere; what it does is decided in `update`
//! and in the screens, never here.

use crate::tui::screens::{ScreenAct, ScreenId};

/// A step of a cursor in a list, a table or a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One up.
    Up,
    /// One down.
    Down,
    /// One to the left; in a tree: close.
    Left,
    /// One to the right; in a tree: open.
    Right,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// Half a page up.
    HalfUp,
    /// Half a page down.
    HalfDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// A change inside a text field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// Cursor one letter to the left.
    Left,
    /// Cursor one letter to the right.
    Right,
    /// Cursor one word to the left.
    WordLeft,
    /// Cursor one word to the right.
    WordRight,
    /// Cursor to the start.
    Home,
    /// Cursor to the end.
    End,
    /// Remove the letter before the cursor.
    Backspace,
    /// Remove the letter at the cursor.
    Delete,
    /// Remove the word before the cursor.
    DeleteWord,
    /// Remove everything.
    Clear,
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyWhat {
    /// The value under the cursor.
    Cell,
    /// The row, values separated by tabs.
    Row,
    /// The column, one value a line.
    Column,
    /// Rows and columns as shown, with titles.
    Table,
}

/// What a person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// One step back; at the outermost place nothing.
    Back,
    /// One step back; at the outermost place quit.
    Leave,
    /// End the program.
    Quit,
    /// Show the keys that count here.
    Help,
    /// Show all actions possible here.
    Palette,
    /// Open the `:` line.
    Prompt,
    /// Change the language.
    Language,
    /// Choose the year in front.
    Year,
    /// Mouse on or off.
    Mouse,
    /// Draw everything anew.
    Redraw,
    /// Back to the shell for a while.
    Suspend,
    /// Take back the last recorded change.
    Undo,
    /// Bring back what was last taken back.
    Redo,
    /// Stop the export or import that is running.
    CancelWork,
    /// To a screen.
    Go(ScreenId),
    /// To the next screen.
    NextScreen,
    /// To the screen before.
    PrevScreen,
    /// Move in a list.
    Move(Step),
    /// Open or take what the cursor is on.
    Choose,
    /// Search in a list.
    Search,
    /// Next place found.
    FindNext,
    /// Place found before.
    FindPrev,
    /// Show only rows that have the value under the cursor.
    Filter,
    /// Show all rows again.
    ClearFilters,
    /// Sort by the column under the cursor; again: the other way; again: not.
    Sort,
    /// Choose which columns show.
    Columns,
    /// Show or hide the column with this place in the screen's list. Only from the menu.
    ToggleColumn(usize),
    /// Column cursor to the left.
    ColumnLeft,
    /// Column cursor to the right.
    ColumnRight,
    /// Move the column under the cursor to the left.
    ShiftColumnLeft,
    /// Move the column under the cursor to the right.
    ShiftColumnRight,
    /// Make the column under the cursor wider.
    Widen,
    /// Make the column under the cursor narrower.
    Narrow,
    /// Open the copy menu.
    CopyMenu,
    /// Copy at once.
    Copy(CopyWhat),
    /// Put the cursor on the row with this place in what is shown. Only by mouse.
    ClickRow(usize),
    /// Sort by the column with this place in what is shown. Only by mouse.
    ClickColumn(usize),
    /// Change text in a field.
    Edit(Edit),
    /// To the next field of a form.
    NextField,
    /// To the field before.
    PrevField,
    /// Hand in a form.
    Submit,
    /// To the other button.
    OtherButton,
    /// Press the button in front, or take the row in front.
    Accept,
    /// Something only one screen does.
    On(ScreenAct),
}
