//! The program in a pseudo-terminal, as a person at a keyboard has it.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Longest wait for something to appear; only a failing test waits that long.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program and what its terminal shows.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
}

impl Terminal {
    /// Starts the program in a terminal of this many rows and columns.
    pub fn start(rows: u16, cols: u16, folder: &Path, args: &[&str]) -> Self {
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_parplan"));
        command.args(args);
        command.cwd(folder);
        command.env("TERM", "xterm-256color");
        command.env("PARPLAN_WORKBOOK", folder.join("so.db"));
        command.env("PARPLAN_ACTOR", "Lan");
        command.env("XDG_DATA_HOME", folder.join("data"));
        command.env_remove("NO_COLOR");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(
            size_of(rows),
            size_of(cols),
            0,
        )));
        let mut output = pair.master.try_clone_reader().unwrap();
        let seen = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(n @ 1..) = output.read(&mut bytes) {
                seen.lock().unwrap().process(&bytes[..n]);
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        Self {
            child,
            master: pair.master,
            keyboard,
            screen,
        }
    }

    /// What is shown now.
    pub fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Whether the alternate screen is on.
    pub fn in_alternate_screen(&self) -> bool {
        self.screen.lock().unwrap().screen().alternate_screen()
    }

    /// Waits until `wanted` is shown.
    pub fn expect(&self, wanted: &str) -> String {
        let found = self.until(|text| text.contains(wanted));
        assert!(found, "{wanted:?} never appeared on:\n{}", self.text());
        self.text()
    }

    /// Waits until `unwanted` is gone.
    pub fn expect_gone(&self, unwanted: &str) {
        let gone = self.until(|text| !text.contains(unwanted));
        assert!(gone, "{unwanted:?} never went from:\n{}", self.text());
    }

    fn until(&self, holds: impl Fn(&str) -> bool) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if holds(&self.text()) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }

    /// Types bytes as a terminal sends them.
    pub fn keys(&mut self, bytes: &str) {
        self.keyboard.write_all(bytes.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Pastes text, bracketed as terminals do.
    pub fn paste(&mut self, text: &str) {
        self.keys(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Changes the size of the window.
    pub fn resize(&mut self, rows: u16, cols: u16) {
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.screen
            .lock()
            .unwrap()
            .screen_mut()
            .set_size(size_of(rows), size_of(cols));
        self.master.resize(size).unwrap();
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-s", name, &pid])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits for the end; gives the exit code.
    pub fn ended(&mut self) -> u32 {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().unwrap() {
                // The last output may still be on its way.
                std::thread::sleep(Duration::from_millis(100));
                return status.exit_code();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("the program did not end:\n{}", self.text());
    }

    /// Asserts that the terminal is as it was before the program started.
    pub fn assert_whole(&self) {
        let parser = self.screen.lock().unwrap();
        let screen = parser.screen();
        assert!(!screen.alternate_screen(), "alternate screen left on");
        assert!(!screen.hide_cursor(), "cursor left hidden");
        assert!(!screen.bracketed_paste(), "bracketed paste left on");
        assert_eq!(
            screen.mouse_protocol_mode(),
            vt100::MouseProtocolMode::None,
            "mouse left on"
        );
    }
}

/// A terminal has at least one row and column.
fn size_of(n: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(n).unwrap()
}

impl Drop for Terminal {
    fn drop(&mut self) {
        drop(self.child.kill());
    }
}
