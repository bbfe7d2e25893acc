//! Key files and sealed slots: they open for whoever may, whole, and tell nobody else a thing.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::path::Path;

use jiff::civil::date;
use parplan::sampling::{Code, Secret};
use parplan::seal::{
    HolderKey, SealFault, SlotPaper, check_passphrase, key_path, open_slot, passphrase, slot_path,
    write_slots,
};
use tempfile::TempDir;

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

fn key(holder: &str, secret: u8) -> HolderKey {
    HolderKey::new(code(holder), vec![(code("D-1"), Secret::new([secret; 32]))])
}

fn paper(slot: u64, unit: &str, name: &str) -> SlotPaper {
    SlotPaper {
        draw: code("D-1"),
        slot,
        unit: code(unit),
        official_code: "79-SYT".into(),
        name: name.into(),
        date: date(2027, 3, 2),
        team: code("DOAN-1"),
        salt: Secret::new([9; 32]),
    }
}

fn bytes_of(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).unwrap();
    files
        .flat_map(|file| std::fs::read(file.unwrap().path()).unwrap())
        .collect()
}

#[test]
fn a_key_opens_with_its_passphrase_however_it_is_typed_and_with_no_other() {
    let folder = TempDir::new().unwrap();
    let path = key_path(folder.path(), &code("GK-1"));
    let made = key("GK-1", 5);
    made.write(&path, &passphrase("mật khẩu dài")).unwrap();
    // The same text in decomposed letters.
    let decomposed = "ma\u{323}\u{302}t kha\u{302}\u{309}u da\u{300}i";
    let read = HolderKey::read(&path, &passphrase(decomposed)).unwrap();
    assert_eq!(read.holder(), &code("GK-1"));
    assert_eq!(read.recipient(), made.recipient());
    assert_eq!(read.secret("D-1").unwrap(), &Secret::new([5; 32]));
    assert!(matches!(
        read.secret("D-2"),
        Err(SealFault::NoSecret { .. })
    ));
    assert_eq!(
        HolderKey::read(&path, &passphrase("mật khẩu dàj")).err(),
        Some(SealFault::Locked(path.clone()))
    );
    assert_eq!(
        made.write(&path, &passphrase("khác hẳn đi")),
        Err(SealFault::Exists(path.clone()))
    );
    let bytes = bytes_of(folder.path());
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains(&*Secret::new([5; 32]).hex()) && !text.contains("GK-1"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_short_passphrase_is_refused() {
    for weak in ["", "1234567", "         "] {
        assert_eq!(check_passphrase(&passphrase(weak)), Err(SealFault::Weak));
    }
    assert_eq!(check_passphrase(&passphrase("12345678")), Ok(()));
}

#[test]
fn slots_are_of_one_size_and_need_every_holder() {
    let folder = TempDir::new().unwrap();
    let holders = [key("A", 1), key("B", 2)];
    let papers = [
        paper(1, "P0000AM", "Sở Y tế"),
        paper(2, "P0000BN", &"Ban Quản lý rất dài ".repeat(20)),
        paper(3, "P0000CP", ""),
    ];
    let files = write_slots(folder.path(), &papers, &holders).unwrap();
    let sizes: Vec<u64> = files
        .iter()
        .map(|file| std::fs::metadata(file).unwrap().len())
        .collect();
    assert!(sizes.windows(2).all(|pair| pair[0] == pair[1]), "{sizes:?}");
    for (file, paper) in files.iter().zip(&papers) {
        assert_eq!(&open_slot(file, &holders).unwrap(), paper);
    }
    let path = slot_path(folder.path(), 1);
    assert_eq!(path, files[0]);
    for few in [&holders[..1], &holders[1..], &[]] {
        assert!(open_slot(&path, few).is_err());
    }
    let strangers = [key("A", 1), key("B", 2)];
    assert_eq!(
        open_slot(&path, &strangers),
        Err(SealFault::Locked(path.clone()))
    );
    let bytes = bytes_of(folder.path());
    let text = String::from_utf8_lossy(&bytes);
    for secret in [
        "P0000AM",
        "79-SYT",
        "Sở Y tế",
        "2027",
        "DOAN",
        &Secret::new([9; 32]).hex(),
    ] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(!format!("{:?}", papers[0].salt).contains("09"));
}

#[test]
fn nothing_is_left_when_one_slot_cannot_be_written() {
    let folder = TempDir::new().unwrap();
    std::fs::write(slot_path(folder.path(), 2), "there already").unwrap();
    let holders = [key("A", 1), key("B", 2)];
    let papers = [paper(1, "P1", "x"), paper(2, "P2", "y")];
    assert_eq!(
        write_slots(folder.path(), &papers, &holders),
        Err(SealFault::Exists(slot_path(folder.path(), 2)))
    );
    assert!(!slot_path(folder.path(), 1).exists());
}

#[test]
fn an_altered_cut_or_foreign_file_is_refused() {
    let folder = TempDir::new().unwrap();
    let holders = [key("A", 1), key("B", 2)];
    let files = write_slots(folder.path(), &[paper(1, "P1", "x")], &holders).unwrap();
    let whole = std::fs::read(&files[0]).unwrap();
    let path = folder.path().join("changed.age");
    for at in (0..whole.len()).step_by(97).chain([whole.len() - 1]) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        std::fs::write(&path, &changed).unwrap();
        assert!(open_slot(&path, &holders).is_err(), "byte {at}");
    }
    for cut in [0, 10, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&path, &whole[..cut]).unwrap();
        assert!(open_slot(&path, &holders).is_err(), "cut at {cut}");
    }
    std::fs::write(&path, "unit,weight\n").unwrap();
    assert_eq!(
        open_slot(&path, &holders),
        Err(SealFault::NotAge(path.clone()))
    );
    // A key locked by a passphrase is not a slot, and a slot is not a key.
    let locked = key_path(folder.path(), &code("A"));
    holders[0].write(&locked, &passphrase("12345678")).unwrap();
    assert!(open_slot(&locked, &holders).is_err());
    match HolderKey::read(&files[0], &passphrase("12345678")) {
        Err(SealFault::Locked(_)) => {}
        other => panic!("{:?}", other.err()),
    }
    let missing = folder.path().join("none.age");
    assert!(matches!(
        open_slot(&missing, &holders),
        Err(SealFault::Read(..))
    ));
}
