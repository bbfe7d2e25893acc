//! What a panic leaves behind: a whole terminal, a note in a file, and a message to the loop.
//!
//! Nothing is printed here. The loop ends with a failure that names the note, and the
//! caller prints that when the terminal is its own again.

use std::backtrace::Backtrace;
use std::fs::File;
use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::terminal::Gate;

/// Where the note of the first panic is, once there was one.
#[derive(Debug, Default)]
pub struct Crash(Mutex<Option<PathBuf>>);

impl Crash {
    /// The note of the first panic.
    #[must_use]
    pub fn note(&self) -> Option<PathBuf> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn keep(&self, path: PathBuf) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get_or_insert(path);
    }
}

/// The hook while it is in force; its end puts the hook before it back.
#[derive(Debug)]
pub struct Hook(());

impl Hook {
    /// From now on a panic in any thread closes the gate, writes a note into `folder` and
    /// calls `tell`.
    #[must_use]
    pub fn set(
        gate: Arc<Gate>,
        crash: Arc<Crash>,
        folder: PathBuf,
        tell: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        panic::set_hook(Box::new(move |info| {
            gate.leave();
            crash.keep(write_note(&folder, &text(info)));
            tell();
        }));
        Self(())
    }
}

impl Drop for Hook {
    fn drop(&mut self) {
        // While a thread panics its hook cannot be changed; the program is about to end then.
        if !std::thread::panicking() {
            drop(panic::take_hook());
        }
    }
}

fn text(info: &PanicHookInfo<'_>) -> String {
    let thread = std::thread::current();
    format!(
        "parplan {}\nthread {}\n{info}\n\n{}\n",
        env!("CARGO_PKG_VERSION"),
        thread.name().unwrap_or("?"),
        Backtrace::force_capture()
    )
}

/// Writes the note; where the folder cannot be written, into the system's for temporary files.
fn write_note(folder: &Path, text: &str) -> PathBuf {
    let name = format!("parplan-crash-{}.txt", std::process::id());
    let write = |path: &Path| File::create(path).and_then(|mut f| f.write_all(text.as_bytes()));
    let path = folder.join(&name);
    if write(&path).is_ok() {
        return path;
    }
    let path = std::env::temp_dir().join(name);
    // Where that fails too there is no place left to say so.
    let _ = write(&path);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_written_somewhere_even_without_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let there = write_note(folder.path(), "a");
        assert_eq!(std::fs::read_to_string(&there).unwrap(), "a");
        let missing = write_note(&folder.path().join("no/such"), "b");
        assert_eq!(std::fs::read_to_string(&missing).unwrap(), "b");
        let _ = std::fs::remove_file(missing);
    }

    #[test]
    fn the_first_note_is_the_one_that_is_told() {
        let crash = Crash::default();
        crash.keep("one".into());
        crash.keep("two".into());
        assert_eq!(crash.note(), Some("one".into()));
    }
}
