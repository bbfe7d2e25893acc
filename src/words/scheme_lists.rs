//! Titles of lists of schemes; what is wrong with one is in `scheme`.

/// Texts of this area.
#[derive(Debug)]
pub struct SchemeListWords {
    /// Column: the year.
    pub year: &'static str,
    /// Column: permanent identity.
    pub id: &'static str,
    /// Column: version.
    pub version: &'static str,
    /// Column: title.
    pub name: &'static str,
    /// Column: kinds of agency it counts for.
    pub kinds: &'static str,
    /// Column: number of criteria.
    pub criteria: &'static str,
    /// Column: file it came from.
    pub source: &'static str,
    /// Column: SHA-256 of its text.
    pub fingerprint: &'static str,
}

/// Vietnamese.
pub static VI: SchemeListWords = SchemeListWords {
    year: "Năm",
    id: "Mã",
    version: "Bản",
    name: "Tên",
    kinds: "Áp dụng cho",
    criteria: "Số tiêu chí",
    source: "Tệp",
    fingerprint: "Mã nhận dạng",
};

/// English.
pub static EN: SchemeListWords = SchemeListWords {
    year: "Year",
    id: "Id",
    version: "Version",
    name: "Title",
    kinds: "Counts for",
    criteria: "Criteria",
    source: "File",
    fingerprint: "Fingerprint",
};
