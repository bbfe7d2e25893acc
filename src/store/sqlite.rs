//! The journal in one SQLite file.
//!
//! WAL with `synchronous=FULL`: what `append` returned is on disk even if the power
//! fails next. Triggers refuse to change or delete an entry, so that a slip of hand in
//! another SQL tool is stopped too. Never holds a transaction open between calls.

use std::fs::OpenOptions;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Row, TransactionBehavior, params};

use super::{Appended, Store, StoreError, Take};
use crate::book::entry::{BadEntry, Draft, Entry, Head, Heads};
use crate::sampling::Digest;

/// "PPLN": marks the file as a workbook of this program.
const APPLICATION_ID: i64 = 0x5050_4C4E;
/// Version of the container, not of the events in it.
const FORMAT: i64 = 1;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Another process may hold the file for one append; that takes far less.
const BUSY: Duration = Duration::from_secs(10);

const SCHEMA: &str = "
CREATE TABLE entry (
    seq     INTEGER PRIMARY KEY,
    writer  TEXT    NOT NULL,
    n       INTEGER NOT NULL,
    at      TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    version INTEGER NOT NULL,
    payload TEXT    NOT NULL,
    prev    BLOB    NOT NULL,
    hash    BLOB    NOT NULL,
    UNIQUE (writer, n)
) STRICT;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END;
";

/// A workbook file.
#[derive(Debug)]
pub struct SqliteStore {
    connection: Connection,
    path: PathBuf,
    writer: String,
    read_only: bool,
}

impl SqliteStore {
    /// Makes a new workbook file with mode 0600; `writer` signs what is appended.
    ///
    /// # Errors
    /// When a file is there already or the folder cannot be written.
    pub fn create(path: &Path, writer: &str) -> Result<Self, StoreError> {
        reserve(path)?;
        let connection = Connection::open(path).map_err(|e| cannot_open(path, &e))?;
        let made = connection
            .pragma_update(None, "application_id", APPLICATION_ID)
            .and_then(|()| connection.pragma_update(None, "user_version", FORMAT))
            .and_then(|()| connection.execute_batch(SCHEMA));
        made.map_err(|e| cannot_write(path, &e))?;
        Self::ready(connection, path, writer, false)
    }

    /// Opens a workbook; for reading only where the file or its folder does not allow more.
    ///
    /// # Errors
    /// When there is no file, or it is not a workbook, or a newer one.
    pub fn open(path: &Path, writer: &str) -> Result<Self, StoreError> {
        expect_sqlite(path)?;
        let read_only = !is_writable(path);
        let connection = connect(path, read_only).map_err(|e| cannot_open(path, &e))?;
        expect_workbook(&connection, path)?;
        Self::ready(connection, path, writer, read_only)
    }

    fn ready(
        connection: Connection,
        path: &Path,
        writer: &str,
        read_only: bool,
    ) -> Result<Self, StoreError> {
        let set = || -> rusqlite::Result<()> {
            connection.busy_timeout(BUSY)?;
            if !read_only {
                connection.pragma_update(None, "journal_mode", "WAL")?;
                connection.pragma_update(None, "synchronous", "FULL")?;
            }
            Ok(())
        };
        set().map_err(|e| cannot_open(path, &e))?;
        Ok(Self {
            connection,
            path: path.to_owned(),
            writer: writer.to_owned(),
            read_only,
        })
    }

    fn read_since(connection: &Connection, seq: u64, take: &mut Take<'_>) -> rusqlite::Result<()> {
        let mut statement = connection.prepare_cached(
            "SELECT seq, writer, n, at, actor, kind, version, payload, prev, hash \
             FROM entry WHERE seq > ?1 ORDER BY seq",
        )?;
        let mut rows = statement.query([to_sql(seq)])?;
        while let Some(row) = rows.next()? {
            if take(entry_of(row)?).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn append_in(
        transaction: &Connection,
        writer: &str,
        drafts: Vec<Draft>,
        mut seq: u64,
    ) -> rusqlite::Result<Vec<Entry>> {
        let mut head = head_of(transaction, writer)?;
        let mut insert = transaction.prepare_cached(
            "INSERT INTO entry (seq, writer, n, at, actor, kind, version, payload, prev, hash) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        let mut entries = Vec::with_capacity(drafts.len());
        for draft in drafts {
            seq += 1;
            let entry = draft.chain(seq, writer, head);
            insert.execute(params![
                to_sql(entry.seq),
                entry.writer,
                to_sql(entry.n),
                entry.at,
                entry.actor,
                entry.kind,
                entry.version,
                entry.payload,
                entry.prev.0.as_slice(),
                entry.hash.0.as_slice(),
            ])?;
            head = Some(entry.as_head());
            entries.push(entry);
        }
        Ok(entries)
    }
}

impl Store for SqliteStore {
    fn each_since(&mut self, seq: u64, take: &mut Take<'_>) -> Result<(), StoreError> {
        Self::read_since(&self.connection, seq, take).map_err(|e| cannot_open(&self.path, &e))
    }

    fn append(&mut self, expected: u64, drafts: Vec<Draft>) -> Result<Appended, StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        let path = self.path.clone();
        let write = |connection: &mut Connection, writer: &str| -> rusqlite::Result<Appended> {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut others = Vec::new();
            Self::read_since(&transaction, expected, &mut |entry| {
                others.push(entry);
                ControlFlow::Continue(())
            })?;
            if !others.is_empty() {
                return Ok(Appended::Moved(others));
            }
            let entries = Self::append_in(&transaction, writer, drafts, expected)?;
            transaction.commit()?;
            Ok(Appended::Done(entries))
        };
        write(&mut self.connection, &self.writer).map_err(|e| cannot_write(&path, &e))
    }

    fn verify(&mut self) -> Result<Option<BadEntry>, StoreError> {
        let mut heads = Heads::default();
        let mut bad = None;
        self.each_since(0, &mut |entry| match heads.check(&entry) {
            Ok(()) => ControlFlow::Continue(()),
            Err(found) => {
                bad = Some(found);
                ControlFlow::Break(())
            }
        })?;
        Ok(bad)
    }

    fn read_only(&self) -> bool {
        self.read_only
    }

    fn place(&self) -> String {
        self.path.display().to_string()
    }
}

/// Claims the name before SQLite does, so that the file is private from its first byte.
fn reserve(path: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(StoreError::Exists(path.to_owned()))
        }
        Err(e) => Err(cannot_write(path, &e)),
    }
}

fn expect_sqlite(path: &Path) -> Result<(), StoreError> {
    let mut file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::NotFound(path.to_owned()));
        }
        Err(e) => return Err(cannot_open(path, &e)),
    };
    let mut magic = [0; 16];
    match file.read_exact(&mut magic) {
        Ok(()) if &magic == MAGIC => Ok(()),
        _ => Err(StoreError::NotAWorkbook(path.to_owned())),
    }
}

fn is_writable(path: &Path) -> bool {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // WAL needs to make files beside the workbook, so the folder counts too.
    OpenOptions::new().append(true).open(path).is_ok()
        && tempfile::Builder::new()
            .prefix(".parplan-")
            .tempfile_in(folder)
            .is_ok()
}

fn connect(path: &Path, read_only: bool) -> rusqlite::Result<Connection> {
    if !read_only {
        return Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    }
    let plain = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    if plain
        .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
        .is_ok()
    {
        return Ok(plain);
    }
    // A WAL workbook on a medium that cannot be written: read it as it lies.
    let name = path.to_string_lossy();
    let escaped = name
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    Connection::open_with_flags(
        format!("file:{escaped}?immutable=1"),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
    )
}

fn expect_workbook(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    match (pragma("application_id"), pragma("user_version")) {
        (Ok(APPLICATION_ID), Ok(FORMAT)) => Ok(()),
        (Ok(APPLICATION_ID), Ok(found)) if found > FORMAT => Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known: FORMAT,
        }),
        (Err(e), _) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            Err(cannot_open(path, &e))
        }
        _ => Err(StoreError::NotAWorkbook(path.to_owned())),
    }
}

fn head_of(connection: &Connection, writer: &str) -> rusqlite::Result<Option<Head>> {
    let mut statement = connection
        .prepare_cached("SELECT n, hash FROM entry WHERE writer = ?1 ORDER BY n DESC LIMIT 1")?;
    let mut rows = statement.query_map([writer], |row| {
        Ok(Head {
            n: from_sql(row.get(0)?),
            hash: digest_of(row, 1)?,
        })
    })?;
    rows.next().transpose()
}

fn entry_of(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: from_sql(row.get(0)?),
        writer: row.get(1)?,
        n: from_sql(row.get(2)?),
        at: row.get(3)?,
        actor: row.get(4)?,
        kind: row.get(5)?,
        version: row.get(6)?,
        payload: row.get(7)?,
        prev: digest_of(row, 8)?,
        hash: digest_of(row, 9)?,
    })
}

fn digest_of(row: &Row<'_>, column: usize) -> rusqlite::Result<Digest> {
    // A blob of another length is damage: zeros make the chain check name the entry.
    let bytes: Vec<u8> = row.get(column)?;
    Ok(Digest(bytes.try_into().unwrap_or([0; 32])))
}

/// SQLite counts in i64; a journal of 2^63 entries does not happen.
fn to_sql(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn from_sql(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn cannot_open(path: &Path, because: &dyn std::fmt::Display) -> StoreError {
    StoreError::CannotOpen {
        path: path.to_owned(),
        because: because.to_string(),
    }
}

fn cannot_write(path: &Path, because: &dyn std::fmt::Display) -> StoreError {
    StoreError::CannotWrite {
        path: path.to_owned(),
        because: because.to_string(),
    }
}
