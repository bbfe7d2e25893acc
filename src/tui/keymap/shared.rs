//! The keys that mean the same on every screen.
//!
//! Every action has a key that is not a bare character, because input methods for
//! Vietnamese rewrite characters. Nothing sits on doubled letters or on `w`, `[`, `]`,
//! and Backspace does nothing outside text.

use ratatui::crossterm::event::KeyCode;

use super::chord::{alt, alt_ch, ch, ctrl, ctrl_ch, f, key, shift};
use super::{Action, Binding, Chord, CopyWhat, Edit, Step, When};
use crate::tui::screens::ScreenId;
use crate::words::Words;

const fn on(
    name: &'static str,
    when: When,
    keys: &'static [Chord],
    action: Action,
    says: fn(&Words) -> &'static str,
) -> Binding {
    Binding {
        name,
        when,
        keys,
        action,
        says,
    }
}

macro_rules! go {
    ($name:literal, $digit:literal, $screen:ident) => {
        on(
            $name,
            When::Global,
            &[ch($digit), alt_ch($digit)],
            Action::Go(ScreenId::$screen),
            |w| ScreenId::$screen.title(w),
        )
    };
}

macro_rules! moves {
    ($name:literal, $when:ident, $keys:expr, $step:ident, $says:ident) => {
        on($name, When::$when, $keys, Action::Move(Step::$step), |w| {
            w.chrome.$says
        })
    };
}

macro_rules! edit {
    ($name:literal, $keys:expr, $edit:ident, $says:ident) => {
        on($name, When::Field, $keys, Action::Edit(Edit::$edit), |w| {
            w.chrome.$says
        })
    };
}

/// See the head of this file. Hints show the first ones of a place.
#[rustfmt::skip]
pub static BINDINGS: &[Binding] = &[
    // in a table
    on("table.choose", When::Table, &[key(KeyCode::Enter)], Action::Choose, |w| w.chrome.choose),
    on("table.search", When::Table, &[ch('/'), ctrl_ch('f')], Action::Search, |w| w.chrome.search),
    on("table.filter", When::Table, &[ch('f'), f(4)], Action::Filter, |w| w.chrome.filter),
    on("table.sort", When::Table, &[ch('s'), f(6)], Action::Sort, |w| w.chrome.sort),
    on("table.copy", When::Table, &[ch('y'), f(8), ctrl_ch('c')], Action::CopyMenu, |w| w.chrome.copy),
    on("table.find-next", When::Table, &[ch('n'), f(3)], Action::FindNext, |w| w.chrome.find_next),
    on("table.find-prev", When::Table, &[ch('N'), shift(KeyCode::F(3))], Action::FindPrev, |w| w.chrome.find_prev),
    on("table.all-rows", When::Table, &[ch('F'), shift(KeyCode::F(4))], Action::ClearFilters, |w| w.chrome.clear_filters),
    on("table.columns", When::Table, &[ch('c'), f(7)], Action::Columns, |w| w.chrome.columns),
    moves!("table.up", Table, &[key(KeyCode::Up), ch('k')], Up, up),
    moves!("table.down", Table, &[key(KeyCode::Down), ch('j')], Down, down),
    moves!("table.left", Table, &[key(KeyCode::Left), ch('h')], Left, left),
    moves!("table.right", Table, &[key(KeyCode::Right), ch('l')], Right, right),
    moves!("table.page-up", Table, &[key(KeyCode::PageUp)], PageUp, page_up),
    moves!("table.page-down", Table, &[key(KeyCode::PageDown)], PageDown, page_down),
    moves!("table.half-up", Table, &[ctrl_ch('u')], HalfUp, half_up),
    moves!("table.half-down", Table, &[ctrl_ch('d')], HalfDown, half_down),
    moves!("table.first", Table, &[key(KeyCode::Home), ch('g')], First, first),
    moves!("table.last", Table, &[key(KeyCode::End), ch('G')], Last, last),
    on("table.column-left", When::Table, &[shift(KeyCode::Left)], Action::ColumnLeft, |w| w.chrome.column_left),
    on("table.column-right", When::Table, &[shift(KeyCode::Right)], Action::ColumnRight, |w| w.chrome.column_right),
    on("table.shift-left", When::Table, &[ctrl(KeyCode::Left)], Action::ShiftColumnLeft, |w| w.chrome.shift_column_left),
    on("table.shift-right", When::Table, &[ctrl(KeyCode::Right)], Action::ShiftColumnRight, |w| w.chrome.shift_column_right),
    on("table.widen", When::Table, &[ch('+'), ctrl(KeyCode::Up)], Action::Widen, |w| w.chrome.widen),
    on("table.narrow", When::Table, &[ch('-'), ctrl(KeyCode::Down)], Action::Narrow, |w| w.chrome.narrow),
    on("table.copy-cell", When::Table, &[alt_ch('c')], Action::Copy(CopyWhat::Cell), |w| w.chrome.copy_cell),
    on("table.copy-row", When::Table, &[alt_ch('r')], Action::Copy(CopyWhat::Row), |w| w.chrome.copy_row),
    on("table.copy-column", When::Table, &[alt_ch('o')], Action::Copy(CopyWhat::Column), |w| w.chrome.copy_column),
    on("table.copy-table", When::Table, &[alt_ch('t')], Action::Copy(CopyWhat::Table), |w| w.chrome.copy_table),
    // in its search line
    on("search.accept", When::Search, &[key(KeyCode::Enter)], Action::Accept, |w| w.chrome.search_accept),
    on("search.next", When::Search, &[key(KeyCode::Down), f(3)], Action::FindNext, |w| w.chrome.find_next),
    on("search.prev", When::Search, &[key(KeyCode::Up), shift(KeyCode::F(3))], Action::FindPrev, |w| w.chrome.find_prev),
    // in a form
    on("form.accept", When::Form, &[key(KeyCode::Enter)], Action::Accept, |w| w.chrome.form_accept),
    on("form.submit", When::Form, &[ctrl_ch('s')], Action::Submit, |w| w.chrome.submit),
    on("form.next", When::Form, &[key(KeyCode::Tab), key(KeyCode::Down)], Action::NextField, |w| w.chrome.next_field),
    on("form.prev", When::Form, &[shift(KeyCode::Tab), key(KeyCode::Up)], Action::PrevField, |w| w.chrome.prev_field),
    // in a text field
    edit!("field.left", &[key(KeyCode::Left)], Left, cursor_left),
    edit!("field.right", &[key(KeyCode::Right)], Right, cursor_right),
    edit!("field.word-left", &[ctrl(KeyCode::Left)], WordLeft, word_left),
    edit!("field.word-right", &[ctrl(KeyCode::Right)], WordRight, word_right),
    edit!("field.home", &[key(KeyCode::Home), ctrl_ch('a')], Home, line_start),
    edit!("field.end", &[key(KeyCode::End), ctrl_ch('e')], End, line_end),
    edit!("field.backspace", &[key(KeyCode::Backspace), ctrl_ch('h')], Backspace, backspace),
    edit!("field.delete", &[key(KeyCode::Delete)], Delete, delete),
    edit!("field.delete-word", &[alt(KeyCode::Backspace), ctrl(KeyCode::Backspace)], DeleteWord, delete_word),
    edit!("field.clear", &[ctrl_ch('u')], Clear, clear),
    // in a question
    on("dialog.accept", When::Dialog, &[key(KeyCode::Enter)], Action::Accept, |w| w.chrome.prompt_accept),
    on("dialog.press", When::Buttons, &[key(KeyCode::Enter)], Action::Accept, |w| w.chrome.press_button),
    on("dialog.other", When::Buttons, &[key(KeyCode::Tab), shift(KeyCode::Tab), key(KeyCode::Left), key(KeyCode::Right), key(KeyCode::Up), key(KeyCode::Down)], Action::OtherButton, |w| w.chrome.other_button),
    moves!("dialog.page-up", Buttons, &[key(KeyCode::PageUp)], PageUp, page_up),
    moves!("dialog.page-down", Buttons, &[key(KeyCode::PageDown)], PageDown, page_down),
    moves!("dialog.first", Buttons, &[key(KeyCode::Home)], First, first),
    moves!("dialog.last", Buttons, &[key(KeyCode::End)], Last, last),
    // in a message
    on("message.close", When::Reader, &[key(KeyCode::Enter)], Action::Accept, |w| w.chrome.close),
    moves!("message.up", Reader, &[key(KeyCode::Up), ch('k')], Up, up),
    moves!("message.down", Reader, &[key(KeyCode::Down), ch('j')], Down, down),
    moves!("message.page-up", Reader, &[key(KeyCode::PageUp)], PageUp, page_up),
    moves!("message.page-down", Reader, &[key(KeyCode::PageDown), ch(' ')], PageDown, page_down),
    moves!("message.first", Reader, &[key(KeyCode::Home), ch('g')], First, first),
    moves!("message.last", Reader, &[key(KeyCode::End), ch('G')], Last, last),
    on("message.copy", When::Reader, &[ch('y'), f(8), ctrl_ch('c')], Action::CopyMenu, |w| w.chrome.copy),
    // in a list to choose from
    on("picker.accept", When::Picker, &[key(KeyCode::Enter)], Action::Accept, |w| w.chrome.choose),
    moves!("picker.up", Picker, &[key(KeyCode::Up)], Up, up),
    moves!("picker.down", Picker, &[key(KeyCode::Down)], Down, down),
    moves!("picker.page-up", Picker, &[key(KeyCode::PageUp)], PageUp, page_up),
    moves!("picker.page-down", Picker, &[key(KeyCode::PageDown)], PageDown, page_down),
    // in the `:` line
    on("prompt.accept", When::Prompt, &[key(KeyCode::Enter)], Action::Accept, |w| w.chrome.prompt_accept),
    on("prompt.complete", When::Prompt, &[key(KeyCode::Tab)], Action::Move(Step::Down), |w| w.chrome.prompt_complete),
    // on the start screen
    on("welcome.choose", When::Welcome, &[key(KeyCode::Enter)], Action::Choose, |w| w.chrome.choose),
    moves!("welcome.up", Welcome, &[key(KeyCode::Up), ch('k')], Up, up),
    moves!("welcome.down", Welcome, &[key(KeyCode::Down), ch('j')], Down, down),
    // everywhere but in dialogs
    on("palette", When::Global, &[ctrl_ch('p')], Action::Palette, |w| w.chrome.palette),
    go!("go.overview", '1', Overview),
    go!("go.agencies", '2', Agencies),
    go!("go.draw", '3', Draw),
    go!("go.plan", '4', Plan),
    go!("go.scoring", '5', Scoring),
    go!("go.ranking", '6', Ranking),
    go!("go.reports", '7', Reports),
    go!("go.journal", '8', Journal),
    on("go.next", When::Global, &[alt(KeyCode::Right)], Action::NextScreen, |w| w.chrome.next_screen),
    on("go.prev", When::Global, &[alt(KeyCode::Left)], Action::PrevScreen, |w| w.chrome.prev_screen),
    on("undo", When::Global, &[ctrl_ch('z')], Action::Undo, |w| w.chrome.undo),
    on("redo", When::Global, &[ctrl_ch('y')], Action::Redo, |w| w.chrome.redo),
    on("prompt", When::Global, &[ch(':'), f(10)], Action::Prompt, |w| w.chrome.prompt),
    on("year", When::Global, &[alt_ch('y')], Action::Year, |w| w.chrome.set_year),
    on("cancel-work", When::Global, &[alt_ch('x')], Action::CancelWork, |w| w.chrome.cancel_work),
    on("mouse", When::Global, &[alt_ch('m')], Action::Mouse, |w| w.chrome.mouse),
    on("suspend", When::Global, &[alt_ch('z')], Action::Suspend, |w| w.chrome.suspend),
    // everywhere
    on("leave", When::Anywhere, &[ch('q'), alt_ch('q')], Action::Leave, |w| w.chrome.leave),
    on("help", When::Anywhere, &[f(1), ch('?')], Action::Help, |w| w.chrome.help),
    on("back", When::Anywhere, &[key(KeyCode::Esc)], Action::Back, |w| w.chrome.back),
    on("language", When::Anywhere, &[f(9)], Action::Language, |w| w.chrome.language),
    on("redraw", When::Anywhere, &[f(5), ctrl_ch('l')], Action::Redraw, |w| w.chrome.redraw),
    on("quit", When::Anywhere, &[ctrl_ch('q')], Action::Quit, |w| w.chrome.quit),
];
