//! Folders and names the platform gives.

use std::path::{Path, PathBuf};

use etcetera::AppStrategy;

/// The folder for the default workbook and this installation's name.
#[must_use]
pub fn data_folder() -> PathBuf {
    let args = etcetera::AppStrategyArgs {
        top_level_domain: "vn".into(),
        author: "parplan".into(),
        app_name: "parplan".into(),
    };
    etcetera::choose_app_strategy(args).map_or_else(|_| Path::new(".").to_owned(), |s| s.data_dir())
}

/// Where the workbook is when nobody says otherwise.
#[must_use]
pub fn default_workbook() -> PathBuf {
    data_folder().join("parplan.db")
}

/// The name of the person at the machine, `?` when the system does not say.
#[must_use]
pub fn login_name() -> String {
    let names = ["LOGNAME", "USER", "USERNAME"];
    names
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|name| !name.is_empty()))
        .or_else(account_name)
        .unwrap_or_else(|| "?".to_owned())
}

/// The account's name where the environment does not tell it.
#[cfg(unix)]
fn account_name() -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let uid = std::fs::metadata("/proc/self").ok()?.uid().to_string();
    let accounts = std::fs::read_to_string("/etc/passwd").ok()?;
    let mut fields = accounts.lines().map(|line| line.split(':'));
    fields.find_map(|mut account| {
        let name = account.next()?;
        (account.nth(1)? == uid).then(|| name.to_owned())
    })
}

/// The account's name where the environment does not tell it.
#[cfg(not(unix))]
fn account_name() -> Option<String> {
    None
}
