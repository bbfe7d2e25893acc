//! Head and foot of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I).
//!
//! Everything may be empty: a place to fill by hand is left then.

use jiff::civil::Date;

/// What stands above the title and under the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// The agency above the one that issues.
    pub parent: String,
    /// The agency that issues.
    pub agency: String,
    /// Number and symbol, such as `12/BC-SNV`.
    pub number: String,
    /// Place of issue.
    pub place: String,
    /// Day of issue.
    pub date: Option<Date>,
    /// Who gets the paper.
    pub recipients: Vec<String>,
    /// Who signs, from left to right.
    pub signatures: Vec<Signature>,
}

/// One place to sign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// By what authority, such as `TM. ĐOÀN KIỂM TRA` or `GIÁM ĐỐC`.
    pub authority: String,
    /// The signer's name, without titles or ranks; empty: to be written by hand.
    pub name: String,
}
