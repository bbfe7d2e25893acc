//! One story, run on every store, and what a file adds to it: whoever changes the journal
//! by other means is found out, and files that are something else are left alone.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use std::path::{Path, PathBuf};

use parplan::book::entry::{ChainFault, Draft};
use parplan::store::{Appended, MemoryStore, SqliteStore, Store, StoreError};
use tempfile::TempDir;

fn draft(payload: &str) -> Draft {
    Draft {
        at: "2017-01-04T01:00:00.000Z".into(),
        actor: "Lan".into(),
        kind: "test.happened".into(),
        version: 1,
        payload: payload.into(),
    }
}

fn append(store: &mut dyn Store, expected: u64, payloads: &[&str]) -> Vec<u64> {
    let drafts = payloads.iter().map(|p| draft(p)).collect();
    match store.append(expected, drafts).unwrap() {
        Appended::Done(entries) => entries.iter().map(|e| e.seq).collect(),
        Appended::Moved(_) => panic!("somebody else was first"),
    }
}

fn payloads(store: &mut dyn Store) -> Vec<String> {
    store
        .load()
        .unwrap()
        .into_iter()
        .map(|e| e.payload)
        .collect()
}

/// The story every store has to tell.
fn story(store: &mut dyn Store) {
    assert!(store.load().unwrap().is_empty());
    assert_eq!(append(store, 0, &["a", "b"]), [1, 2]);
    assert_eq!(append(store, 2, &["Sở Y tế"]), [3]);
    assert_eq!(payloads(store), ["a", "b", "Sở Y tế"]);
    let later = store.since(2).unwrap();
    assert_eq!(later.len(), 1);
    assert_eq!((later[0].seq, later[0].n), (3, 3));
    match store.append(1, vec![draft("x")]).unwrap() {
        Appended::Moved(others) => {
            assert_eq!(others.iter().map(|e| e.seq).collect::<Vec<_>>(), [2, 3]);
        }
        Appended::Done(_) => panic!("written over what others wrote"),
    }
    assert_eq!(payloads(store), ["a", "b", "Sở Y tế"]);
    assert!(append(store, 3, &[]).is_empty());
    assert_eq!(store.verify().unwrap(), None);
}

fn new_file(folder: &TempDir) -> (PathBuf, SqliteStore) {
    let path = folder.path().join("so.db");
    let store = SqliteStore::create(&path, "w1").unwrap();
    (path, store)
}

#[test]
fn every_store_tells_the_same_story() {
    story(&mut MemoryStore::default());
    let folder = tempfile::tempdir().unwrap();
    let (path, mut store) = new_file(&folder);
    story(&mut store);
    drop(store);
    let mut again = SqliteStore::open(&path, "w1").unwrap();
    assert_eq!(payloads(&mut again), ["a", "b", "Sở Y tế"]);
}

#[test]
fn two_writers_share_a_file_each_with_its_own_chain() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut one) = new_file(&folder);
    let mut two = SqliteStore::open(&path, "w2").unwrap();
    append(&mut one, 0, &["1a"]);
    assert!(matches!(
        two.append(0, vec![draft("2a")]).unwrap(),
        Appended::Moved(_)
    ));
    append(&mut two, 1, &["2a"]);
    append(&mut one, 2, &["1b"]);
    let entries = two.load().unwrap();
    let chain: Vec<(&str, u64)> = entries.iter().map(|e| (e.writer.as_str(), e.n)).collect();
    assert_eq!(chain, [("w1", 1), ("w2", 1), ("w1", 2)]);
    assert_eq!(entries[2].prev, entries[0].hash);
    assert_eq!(two.verify().unwrap(), None);
}

#[test]
fn the_journal_is_written_ahead() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = new_file(&folder);
    drop(store);
    let database = rusqlite::Connection::open(&path).unwrap();
    let mode: String = database
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

#[cfg(unix)]
#[test]
fn a_workbook_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, _store) = new_file(&folder);
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn an_existing_file_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.db");
    std::fs::write(&path, "thư riêng").unwrap();
    assert!(matches!(
        SqliteStore::create(&path, "w1"),
        Err(StoreError::Exists(_))
    ));
    assert!(matches!(
        SqliteStore::open(&path, "w1"),
        Err(StoreError::NotAWorkbook(_))
    ));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "thư riêng");
}

#[test]
fn a_newer_format_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = new_file(&folder);
    drop(store);
    let database = rusqlite::Connection::open(&path).unwrap();
    database.pragma_update(None, "user_version", 99).unwrap();
    drop(database);
    assert!(matches!(
        SqliteStore::open(&path, "w1"),
        Err(StoreError::Newer { found: 99, .. })
    ));
}

/// Changes the file by plain SQL, past the program.
fn tamper(path: &Path, sql: &str) -> rusqlite::Result<()> {
    rusqlite::Connection::open(path)?.execute_batch(sql)
}

#[test]
fn entries_resist_other_tools() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut store) = new_file(&folder);
    append(&mut store, 0, &["a", "b"]);
    assert!(tamper(&path, "UPDATE entry SET actor = 'x' WHERE seq = 1").is_err());
    assert!(tamper(&path, "DELETE FROM entry WHERE seq = 1").is_err());
    assert_eq!(store.verify().unwrap(), None);
}

#[test]
fn every_change_behind_the_programs_back_is_found_at_its_entry() {
    let changes = [
        "UPDATE entry SET payload = 'B' WHERE seq = 2",
        "UPDATE entry SET actor = 'lan' WHERE seq = 2",
        "UPDATE entry SET at = '2017-01-04T01:00:00.001Z' WHERE seq = 2",
        "UPDATE entry SET kind = 'test.happenec' WHERE seq = 2",
        "UPDATE entry SET version = 2 WHERE seq = 2",
        "UPDATE entry SET hash = zeroblob(32) WHERE seq = 2",
        "UPDATE entry SET prev = zeroblob(32) WHERE seq = 2",
        "UPDATE entry SET hash = zeroblob(3) WHERE seq = 2",
    ];
    for change in changes {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut store) = new_file(&folder);
        append(&mut store, 0, &["a", "b", "c"]);
        tamper(&path, "DROP TRIGGER entry_is_never_changed").unwrap();
        tamper(&path, change).unwrap();
        let bad = store.verify().unwrap();
        assert_eq!(bad.map(|bad| bad.seq), Some(2), "{change}");
    }
}

#[test]
fn a_removed_entry_is_missed() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut store) = new_file(&folder);
    append(&mut store, 0, &["a", "b", "c"]);
    tamper(
        &path,
        "DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE seq = 2",
    )
    .unwrap();
    let bad = store.verify().unwrap().unwrap();
    assert_eq!((bad.seq, bad.fault), (3, ChainFault::Gap { expected: 2 }));
}
