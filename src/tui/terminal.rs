//! Takes the terminal over and gives it back, exactly once each.
//!
//! One gate owns raw mode, the alternate screen, bracketed paste, mouse and cursor.
//! The guard's end, the panic hook and the signal thread all call [`Gate::leave`], which
//! works once. Everything drawn goes through the gate as whole frames; once it is
//! closed nothing more reaches the terminal. No drawing happens here.

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Mutex, MutexGuard, TryLockError};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::queue;
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use crate::failure::Failure;
use crate::words::Words;

/// The terminal as the gate needs it; tests put a record in its place.
pub trait Device: Send {
    /// Writes bytes at once.
    ///
    /// # Errors
    /// What the system said.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Turns raw mode on or off.
    ///
    /// # Errors
    /// What the system said.
    fn raw(&mut self, on: bool) -> io::Result<()>;
}

/// The real terminal.
#[derive(Debug, Default)]
pub struct Tty;

impl Device for Tty {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    fn raw(&mut self, on: bool) -> io::Result<()> {
        if on {
            enable_raw_mode()
        } else {
            disable_raw_mode()
        }
    }
}

struct Inner {
    device: Box<dyn Device>,
    open: bool,
    mouse: bool,
}

/// The one way to the terminal.
pub struct Gate(Mutex<Inner>);

impl fmt::Debug for Gate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Gate")
    }
}

impl Gate {
    /// A closed gate before a device.
    #[must_use]
    pub fn new(device: Box<dyn Device>) -> Arc<Self> {
        Arc::new(Self(Mutex::new(Inner {
            device,
            open: false,
            mouse: false,
        })))
    }

    /// Takes the terminal over. The mouse stays as the person left it.
    ///
    /// # Errors
    /// What the system said; what had been taken is given back then.
    pub fn enter(&self) -> io::Result<()> {
        let mut inner = self.lock();
        if inner.open {
            return Ok(());
        }
        inner.open = true;
        let mut bytes = Vec::new();
        // A killed program leaves its picture behind; the first frame expects none.
        let clear = Clear(ClearType::All);
        let taken = queue!(bytes, EnterAlternateScreen, clear, EnableBracketedPaste)
            .and_then(|()| {
                if inner.mouse {
                    queue!(bytes, EnableMouseCapture)
                } else {
                    Ok(())
                }
            })
            .and_then(|()| inner.device.raw(true))
            .and_then(|()| inner.device.write(&bytes));
        if taken.is_err() {
            leave(&mut inner);
        }
        taken
    }

    /// Gives the terminal back whole; true for the one call that did it. Safe to call from
    /// any thread at any time, also while another one is stuck in a write.
    pub fn leave(&self) -> bool {
        for _ in 0..20 {
            match self.0.try_lock() {
                Ok(mut inner) => return leave(&mut inner),
                Err(TryLockError::Poisoned(poisoned)) => return leave(&mut poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(10)),
            }
        }
        false
    }

    /// Whether the terminal is taken.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.lock().open
    }

    /// Turns the mouse on or off.
    ///
    /// # Errors
    /// What the system said.
    pub fn mouse(&self, on: bool) -> io::Result<()> {
        let mut bytes = Vec::new();
        if on {
            queue!(bytes, EnableMouseCapture)?;
        } else {
            queue!(bytes, DisableMouseCapture)?;
        }
        let mut inner = self.lock();
        inner.mouse = on;
        pass(&mut inner, &bytes)
    }

    /// Writes a whole piece; nothing once the gate is closed.
    ///
    /// # Errors
    /// What the system said.
    pub fn write(&self, bytes: &[u8]) -> io::Result<()> {
        pass(&mut self.lock(), bytes)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn pass(inner: &mut Inner, bytes: &[u8]) -> io::Result<()> {
    if inner.open {
        inner.device.write(bytes)
    } else {
        Ok(())
    }
}

/// The one place that gives back. Each step is tried even where one before it failed.
fn leave(inner: &mut Inner) -> bool {
    if !std::mem::replace(&mut inner.open, false) {
        return false;
    }
    let mut bytes = Vec::new();
    // Writing into memory cannot fail.
    let _ = queue!(
        bytes,
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = inner.device.write(&bytes);
    let _ = inner.device.raw(false);
    true
}

/// Holds the terminal; giving it back is its end.
#[derive(Debug)]
pub struct Guard(pub Arc<Gate>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// Takes over the real terminal.
///
/// # Errors
/// When standard input or output is redirected, or the terminal refuses.
pub fn take(words: &Words) -> Result<Guard, Failure> {
    let w = words.chrome;
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Failure::bad(w.no_terminal).hint(w.no_terminal_hint));
    }
    let gate = Gate::new(Box::new(Tty));
    let guard = Guard(Arc::clone(&gate));
    match gate.enter() {
        Ok(()) => Ok(guard),
        Err(error) => {
            let told = (w.terminal_failed)(&error.to_string());
            Err(Failure::bad(told).hint(w.terminal_hint))
        }
    }
}

/// Collects a frame and sends it through the gate in one piece.
#[derive(Debug)]
pub struct Frames {
    gate: Arc<Gate>,
    frame: Vec<u8>,
}

impl Frames {
    /// A writer through this gate.
    #[must_use]
    pub fn new(gate: Arc<Gate>) -> Self {
        Self {
            gate,
            frame: Vec::new(),
        }
    }
}

impl Write for Frames {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let sent = self.gate.write(&self.frame);
        self.frame.clear();
        sent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default, Clone)]
    struct Record(Arc<Mutex<Vec<String>>>);

    impl Record {
        fn said(&self) -> Vec<String> {
            self.0.lock().unwrap().clone()
        }
    }

    impl Device for Record {
        fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
            let text = String::from_utf8_lossy(bytes).replace('\x1b', "^");
            self.0.lock().unwrap().push(text);
            Ok(())
        }

        fn raw(&mut self, on: bool) -> io::Result<()> {
            self.0.lock().unwrap().push(format!("raw {on}"));
            Ok(())
        }
    }

    fn gate() -> (Arc<Gate>, Record) {
        let record = Record::default();
        (Gate::new(Box::new(record.clone())), record)
    }

    #[test]
    fn everything_taken_is_given_back_once_whoever_asks() {
        let (gate, record) = gate();
        gate.enter().unwrap();
        gate.mouse(true).unwrap();
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let gate = Arc::clone(&gate);
                thread::spawn(move || gate.leave())
            })
            .collect();
        let left = threads
            .into_iter()
            .filter_map(|t| t.join().ok())
            .filter(|left| *left);
        assert_eq!(left.count(), 1);
        drop(Guard(gate));
        let said = record.said();
        let end = said.get(said.len() - 2).unwrap();
        for off in ["^[?1000l", "^[?1006l", "^[?2004l", "^[?1049l", "^[?25h"] {
            assert!(end.contains(off), "{off} in {end}");
        }
        assert_eq!(said.last().unwrap(), "raw false");
        assert_eq!(said.iter().filter(|s| *s == "raw false").count(), 1);
    }

    #[test]
    fn nothing_is_drawn_after_the_terminal_was_given_back() {
        let (gate, record) = gate();
        gate.enter().unwrap();
        let mut frames = Frames::new(Arc::clone(&gate));
        frames.write_all(b"half a frame").unwrap();
        gate.leave();
        let before = record.said().len();
        frames.flush().unwrap();
        gate.mouse(true).unwrap();
        assert_eq!(record.said().len(), before);
    }

    #[test]
    fn a_panic_gives_the_terminal_back() {
        let (gate, record) = gate();
        gate.enter().unwrap();
        let guard = Guard(gate);
        let panicked = thread::spawn(move || {
            let _held = guard;
            std::panic::panic_any("on purpose");
        });
        assert!(panicked.join().is_err());
        assert_eq!(record.said().last().unwrap(), "raw false");
    }

    #[test]
    fn coming_back_from_the_shell_takes_all_again() {
        let (gate, record) = gate();
        gate.enter().unwrap();
        gate.leave();
        gate.enter().unwrap();
        assert!(gate.is_open());
        assert_eq!(record.said().iter().filter(|s| *s == "raw true").count(), 2);
    }
}
