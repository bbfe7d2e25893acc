//! What is said of a command line that cannot be read.

/// Texts of this area.
#[derive(Debug)]
pub struct CliFaultWords {
    /// An option that is not there: the option.
    pub unknown_option: fn(&str) -> String,
    /// A verb that is not there: the verb.
    pub unknown_verb: fn(&str) -> String,
    /// An option without its value: the option.
    pub missing_value: fn(&str) -> String,
    /// A value that is none of the option's: value, option.
    pub bad_value: fn(&str, &str) -> String,
    /// Options or arguments that must be given, separated by commas.
    pub missing: fn(&str) -> String,
    /// Two options that exclude each other.
    pub conflict: fn(&str, &str) -> String,
    /// An option given twice.
    pub twice: fn(&str) -> String,
    /// Values it can have, separated by commas.
    pub values: fn(&str) -> String,
    /// Something like it exists, separated by commas.
    pub similar: fn(&str) -> String,
    /// Where to read more, after the usage line.
    pub more: &'static str,
}

/// Vietnamese.
pub static VI: CliFaultWords = CliFaultWords {
    unknown_option: |option| format!("Lệnh này không có \"{option}\"."),
    unknown_verb: |verb| format!("Không có lệnh \"{verb}\"."),
    missing_value: |option| format!("Thiếu giá trị của {option}."),
    bad_value: |value, option| format!("\"{value}\" không phải là giá trị của {option}."),
    missing: |what| format!("Thiếu {what}."),
    conflict: |one, other| format!("{one} không dùng cùng với {other}."),
    twice: |option| format!("{option} chỉ được ghi một lần."),
    values: |values| format!("các giá trị được nhận: {values}."),
    similar: |names| format!("có phải ý là {names}?"),
    more: "Thêm --help để xem hướng dẫn.",
};

/// English.
pub static EN: CliFaultWords = CliFaultWords {
    unknown_option: |option| format!("This command has no \"{option}\"."),
    unknown_verb: |verb| format!("There is no command \"{verb}\"."),
    missing_value: |option| format!("{option} is without its value."),
    bad_value: |value, option| format!("\"{value}\" is no value of {option}."),
    missing: |what| format!("Missing: {what}."),
    conflict: |one, other| format!("{one} cannot go with {other}."),
    twice: |option| format!("{option} can be given once only."),
    values: |values| format!("it takes: {values}."),
    similar: |names| format!("did you mean {names}?"),
    more: "Add --help to read how it is used.",
};
