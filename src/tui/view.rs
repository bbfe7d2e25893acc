//! The whole window from the model. Drawing changes nothing; what it measures goes back as
//! data.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::book_link;
use super::model::Model;
use super::screens::welcome;
use super::theme::Role;
use super::widgets::{Painted, below, chrome, line, row};

/// Smallest window in which the screens are drawn; below it one line says so.
pub const LEAST: (u16, u16) = (40, 10);

/// Draws the window and tells what was measured.
pub fn view(model: &Model, frame: &mut Frame<'_>) -> Painted {
    let area = frame.area();
    let cx = model.desk.cx();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let text = (cx.words.chrome.too_small)(LEAST.0, LEAST.1);
        line(frame.buffer_mut(), area, &text, cx.style(Role::Text));
        return Painted {
            page: Some(model.desk.page),
            ..Painted::default()
        };
    }
    let mut painted = Painted::default();
    let body = surroundings(model, frame, area, &mut painted);
    painted.add(match &model.welcome {
        Some(state) => welcome::view(state, frame, body, &cx),
        None => model.screens.view(model.screen, frame, body, &cx),
    });
    for dialog in &model.dialogs {
        // Only what is in front can be clicked and shows a cursor.
        painted = dialog.draw(frame.buffer_mut(), body, cx.words, cx.theme);
    }
    if let Some(cursor) = painted.cursor {
        frame.set_cursor_position(cursor);
    }
    painted
}

/// Draws what is around the screen; gives the room left for it.
fn surroundings(model: &Model, frame: &mut Frame<'_>, area: Rect, painted: &mut Painted) -> Rect {
    let cx = model.desk.cx();
    let buf = frame.buffer_mut();
    let book = &model.desk.book;
    let sample = book_link::is_sample(book);
    chrome::title(buf, row(area, 0), book_link::title(book), sample, &cx);
    let mut top = 1;
    if model.welcome.is_none() {
        painted.add(chrome::tabs(buf, row(area, 1), model.screen, &cx));
        top = 2;
    }
    let last = area.height.saturating_sub(1);
    let crumb = match &model.welcome {
        Some(_) => String::new(),
        None if !model.ahead.is_empty() => (cx.words.chrome.keys_ahead)(model.ahead.len()),
        None => {
            let title = model.screen.title(cx.words);
            match model.screens.crumb(model.screen, &cx) {
                crumb if crumb.is_empty() => title.to_owned(),
                crumb => format!("{title} › {crumb}"),
            }
        }
    };
    let notice = model.notice.as_ref().map(|(notice, _)| notice);
    chrome::status(buf, row(area, last - 1), &crumb, notice, &cx);
    let hints = model.keys.hints(&model.place(), cx.words);
    painted.add(chrome::hints(buf, row(area, last), &hints, &cx));
    let body = below(area, top);
    Rect {
        height: body.height.saturating_sub(2),
        ..body
    }
}
