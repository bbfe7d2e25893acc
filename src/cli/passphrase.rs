//! Asking passphrases: on a terminal without echo, else one line of standard input each.
//!
//! A passphrase is never taken from an option or the environment, where other people's
//! programs could read it, and is never kept.

use std::io::{BufRead, IsTerminal};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::Context;
use crate::failure::Failure;
use crate::seal::{check_passphrase, passphrase};

/// A new passphrase, typed twice on a terminal.
///
/// # Errors
/// When it is too short, the two differ, or there is none.
pub(super) fn ask_new(holder: &str, context: &Context) -> Result<SecretString, Failure> {
    let w = context.words.seal;
    let first = ask(&(w.ask_new)(holder), holder, context)?;
    check_passphrase(&first).map_err(|fault| fault.told(context.words))?;
    if std::io::stdin().is_terminal() {
        let again = ask(&(w.ask_again)(holder), holder, context)?;
        if again.expose_secret() != first.expose_secret() {
            return Err(Failure::bad((w.differ)(holder)));
        }
    }
    Ok(first)
}

/// A holder's passphrase.
///
/// # Errors
/// When there is none.
pub(super) fn ask_known(holder: &str, context: &Context) -> Result<SecretString, Failure> {
    ask(&(context.words.seal.ask)(holder), holder, context)
}

fn ask(prompt: &str, holder: &str, context: &Context) -> Result<SecretString, Failure> {
    let w = context.words.seal;
    let missing = || Failure::bad((w.missing)(holder)).hint(w.missing_hint);
    if std::io::stdin().is_terminal() {
        keep_the_terminal();
        MAY_END.store(false, Ordering::SeqCst);
        let typed = rpassword::prompt_password(prompt);
        MAY_END.store(true, Ordering::SeqCst);
        let typed = typed.map_err(|_| missing())?;
        return Ok(passphrase(&Zeroizing::new(typed)));
    }
    // The lock keeps what was read ahead, so the next call gets the next line.
    let mut line = Zeroizing::new(String::with_capacity(256));
    let read = std::io::stdin().lock().read_line(&mut line);
    match read {
        Ok(n) if n > 0 => Ok(passphrase(line.trim_end_matches(['\n', '\r']))),
        _ => Err(missing()),
    }
}

/// Whether Ctrl-C ends the program at once, as it does outside of a question.
static MAY_END: AtomicBool = AtomicBool::new(true);

/// Ctrl-C while the echo is off would end the program and leave the terminal without echo;
/// so it only breaks off the question then.
fn keep_the_terminal() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Refused by the system, Ctrl-C stays as rough as it was; the question can be asked.
        drop(signal_hook::flag::register_conditional_default(
            signal_hook::consts::SIGINT,
            &MAY_END,
        ));
    });
}
