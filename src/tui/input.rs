//! The thread that waits for the keyboard, the mouse and the window.
//!
//! Key releases are ignored, so that nothing happens twice where terminals report them.

use std::io;
use std::thread;

use ratatui::crossterm::event::{
    self, Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind,
};

use super::keymap::Chord;
use super::msg::Msg;

/// Starts the thread; `tell` returns false when nobody listens any more.
pub fn start(tell: impl Fn(Msg) -> bool + Send + 'static) {
    // The thread sits in a read that nothing can interrupt; it ends with the program.
    drop(thread::spawn(move || read(event::read, tell)));
}

fn read(mut next: impl FnMut() -> io::Result<Event>, tell: impl Fn(Msg) -> bool) {
    loop {
        match next() {
            Ok(event) => {
                if message(event).is_some_and(|msg| !tell(msg)) {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                tell(Msg::InputLost(error.to_string()));
                return;
            }
        }
    }
}

/// What an event means; nothing for most.
#[must_use]
pub fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Msg::Key(Chord::of(&key))),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        Event::Mouse(mouse) => of_mouse(mouse),
        _ => None,
    }
}

fn of_mouse(mouse: MouseEvent) -> Option<Msg> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Msg::Click(mouse.column, mouse.row)),
        MouseEventKind::ScrollDown => Some(Msg::Wheel(true)),
        MouseEventKind::ScrollUp => Some(Msg::Wheel(false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use std::sync::mpsc::channel;

    fn key(kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(
            KeyCode::Char('a'),
            KeyModifiers::NONE,
            kind,
        ))
    }

    #[test]
    fn a_key_counts_when_pressed_and_repeated_not_when_let_go() {
        assert!(message(key(KeyEventKind::Press)).is_some());
        assert!(message(key(KeyEventKind::Repeat)).is_some());
        assert!(message(key(KeyEventKind::Release)).is_none());
    }

    #[test]
    fn pasted_text_is_one_message() {
        let pasted = message(Event::Paste("q\nq\n".into()));
        assert!(matches!(pasted, Some(Msg::Paste(text)) if text == "q\nq\n"));
    }

    #[test]
    fn a_lost_keyboard_is_told_once() {
        let (send, inbox) = channel();
        let mut events = vec![
            Err(io::Error::other("gone")),
            Err(io::ErrorKind::Interrupted.into()),
            Ok(key(KeyEventKind::Press)),
        ];
        read(|| events.pop().unwrap(), move |msg| send.send(msg).is_ok());
        let heard: Vec<Msg> = inbox.iter().collect();
        assert!(
            matches!(heard.as_slice(), [Msg::Key(_), Msg::InputLost(_)]),
            "{heard:?}"
        );
    }
}
