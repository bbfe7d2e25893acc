//! What the system asks of the program: end, or step aside for a while.

use std::io;
use std::sync::Arc;
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::{Handle, Signals};

use super::terminal::Gate;

/// The thread that hears signals; its end lets it go.
#[derive(Debug)]
pub struct Listening(Handle);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Ends of the program asked for by the system give the terminal back at once, whatever the
/// loop is doing, and then call `tell`.
///
/// # Errors
/// What the system said.
pub fn listen(gate: Arc<Gate>, tell: impl Fn() + Send + 'static) -> io::Result<Listening> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let handle = signals.handle();
    drop(thread::spawn(move || {
        for _ in signals.forever() {
            gate.leave();
            tell();
        }
    }));
    Ok(Listening(handle))
}

/// Stops the program until the shell continues it. The terminal must have been given back.
///
/// # Errors
/// What the system said.
pub fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(SIGTSTP)
}
