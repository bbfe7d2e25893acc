//! Sentences about key files, sealed slots and passphrases.

/// What was wrong, and what to do next.
pub type Told = (String, &'static str);

/// Texts of this area.
#[derive(Debug)]
pub struct SealWords {
    /// A new passphrase that is too short: the least length.
    pub weak: fn(usize) -> Told,
    /// A file is there already: its path.
    pub exists: fn(&str) -> Told,
    /// A file that cannot be read: path, why.
    pub read: fn(&str, &str) -> Told,
    /// A file that cannot be written: path, why.
    pub write: fn(&str, &str) -> Told,
    /// No age file: its path.
    pub not_age: fn(&str) -> Told,
    /// Cut off or altered: its path.
    pub damaged: fn(&str) -> Told,
    /// The passphrase or key does not open it: its path.
    pub locked: fn(&str) -> Told,
    /// Made to take for ever to open: its path.
    pub too_much_work: fn(&str) -> Told,
    /// Opened, but no holder's key: its path.
    pub not_a_key: fn(&str) -> Told,
    /// The key of another holder: path, whose was expected, whose it is.
    pub other_holder: fn(&str, &str, &str) -> Told,
    /// A key without a secret of a draw: holder, draw.
    pub no_secret: fn(&str, &str) -> Told,
    /// Opened, but not this slot: its path.
    pub other_slot: fn(&str) -> Told,
    /// The cipher failed: why.
    pub cipher: fn(&str) -> Told,
    /// Asks for a new passphrase: the holder.
    pub ask_new: fn(&str) -> String,
    /// Asks for it again: the holder.
    pub ask_again: fn(&str) -> String,
    /// Asks for the passphrase: the holder.
    pub ask: fn(&str) -> String,
    /// The two typings differ: the holder.
    pub differ: fn(&str) -> String,
    /// Standard input has no line for a passphrase: the holder.
    pub missing: fn(&str) -> String,
    /// What to do then.
    pub missing_hint: &'static str,
}

/// Vietnamese.
pub static VI: SealWords = SealWords {
    weak: |shortest| {
        (
            format!("Mật khẩu phải có ít nhất {shortest} ký tự. Chưa ghi gì."),
            "dùng một câu dài dễ nhớ.",
        )
    },
    exists: |path| {
        (
            format!("{path} đã có; tệp khóa và ô niêm phong không bao giờ bị ghi đè."),
            "dùng thư mục khác bằng --keys.",
        )
    },
    read: |path, why| {
        (
            format!("Không đọc được {path}: {why}."),
            "chỉ thư mục chứa tệp khóa và ô niêm phong bằng --keys.",
        )
    },
    write: |path, why| {
        (
            format!("Không ghi được {path}: {why}. Chưa ghi gì vào sổ."),
            "kiểm tra quyền ghi và chỗ trống của đĩa.",
        )
    },
    not_age: |path| {
        (
            format!("{path} không phải tệp niêm phong (age)."),
            "kiểm tra lại tên tệp.",
        )
    },
    damaged: |path| {
        (
            format!("{path} bị cắt hoặc bị sửa; niêm phong chưa mở."),
            "dùng bản sao khác của tệp.",
        )
    },
    locked: |path| {
        (
            format!("Mật khẩu hoặc khóa không mở được {path}; niêm phong chưa mở."),
            "gõ lại mật khẩu; không có cách nào mở nếu đã quên.",
        )
    },
    too_much_work: |path| {
        (
            format!(
                "{path} đòi hỏi tính toán quá lâu để mở; không phải tệp do chương trình này lập."
            ),
            "kiểm tra lại nguồn gốc của tệp.",
        )
    },
    not_a_key: |path| {
        (
            format!("{path} mở được nhưng không phải tệp khóa của người giữ khóa."),
            "kiểm tra lại tên tệp.",
        )
    },
    other_holder: |path, expected, found| {
        (
            format!("{path} là khóa của {found}, không phải của {expected}."),
            "đặt đúng tệp của từng người vào thư mục.",
        )
    },
    no_secret: |holder, draw| {
        (
            format!("Khóa của {holder} không có mã bí mật của lượt {draw}."),
            "mỗi lượt rút có tệp khóa riêng; kiểm tra lại thư mục.",
        )
    },
    other_slot: |path| {
        (
            format!("{path} không phải ô niêm phong này của lượt này."),
            "kiểm tra lại thư mục.",
        )
    },
    cipher: |why| {
        (
            format!("Không mã hóa được: {why}. Chưa ghi gì vào sổ."),
            "thử lại; nếu vẫn lỗi, báo người quản trị máy.",
        )
    },
    ask_new: |holder| format!("Mật khẩu mới của {holder} (không hiện khi gõ): "),
    ask_again: |holder| format!("{holder} gõ lại mật khẩu: "),
    ask: |holder| format!("Mật khẩu của {holder} (không hiện khi gõ): "),
    differ: |holder| format!("Hai lần gõ mật khẩu của {holder} không giống nhau. Chưa ghi gì."),
    missing: |holder| format!("Thiếu mật khẩu của {holder}."),
    missing_hint: "chạy trong cửa sổ dòng lệnh để gõ mật khẩu, hoặc đưa mỗi mật khẩu một dòng vào đầu vào chuẩn, theo thứ tự người giữ khóa.",
};

/// English.
pub static EN: SealWords = SealWords {
    weak: |shortest| {
        (
            format!("A passphrase has {shortest} characters at least. Nothing was recorded."),
            "use a long sentence that is easy to remember.",
        )
    },
    exists: |path| {
        (
            format!("{path} exists; key files and slots are never overwritten."),
            "use another folder with --keys.",
        )
    },
    read: |path, why| {
        (
            format!("{path} cannot be read: {why}."),
            "name the folder of key files and slots with --keys.",
        )
    },
    write: |path, why| {
        (
            format!("{path} cannot be written: {why}. Nothing was recorded."),
            "see whether the folder may be written and the disk has room.",
        )
    },
    not_age: |path| {
        (
            format!("{path} is no sealed file (age)."),
            "check the file's name.",
        )
    },
    damaged: |path| {
        (
            format!("{path} was cut off or altered; the seal stays closed."),
            "use another copy of the file.",
        )
    },
    locked: |path| {
        (
            format!("The passphrase or key does not open {path}; the seal stays closed."),
            "type it again; nobody can open it without.",
        )
    },
    too_much_work: |path| {
        (
            format!("{path} was made to take for ever to open; this program did not make it."),
            "find out where the file comes from.",
        )
    },
    not_a_key: |path| {
        (
            format!("{path} opens but is no holder's key."),
            "check the file's name.",
        )
    },
    other_holder: |path, expected, found| {
        (
            format!("{path} is the key of {found}, not of {expected}."),
            "put everybody's own file into the folder.",
        )
    },
    no_secret: |holder, draw| {
        (
            format!("The key of {holder} has no secret for draw {draw}."),
            "each draw has key files of its own; check the folder.",
        )
    },
    other_slot: |path| {
        (
            format!("{path} is not this slot of this draw."),
            "check the folder.",
        )
    },
    cipher: |why| {
        (
            format!("Encryption failed: {why}. Nothing was recorded."),
            "try again; if it stays, tell whoever keeps the machine.",
        )
    },
    ask_new: |holder| format!("New passphrase of {holder} (not shown): "),
    ask_again: |holder| format!("{holder}, type it again: "),
    ask: |holder| format!("Passphrase of {holder} (not shown): "),
    differ: |holder| format!("The two passphrases of {holder} differ. Nothing was recorded."),
    missing: |holder| format!("The passphrase of {holder} is missing."),
    missing_hint: "run it in a terminal to type it, or give one passphrase per line on standard input, in the order of the holders.",
};
