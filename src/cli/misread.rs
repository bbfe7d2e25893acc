//! A command line that cannot be read, told in the language of the reader.
//!
//! The parser says what is wrong in English only; here its facts become a failure like
//! any other. What it cannot name is left to the parser's own text.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::failure::Failure;
use crate::words::Words;

/// The failure behind a usage error; `None`: the parser's own text is to be printed.
pub(super) fn failure(error: &clap::Error, words: &Words) -> Option<Failure> {
    let w = words.cli_faults;
    let of = |kind| text(error, kind);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => (w.unknown_option)(&of(ContextKind::InvalidArg)?),
        ErrorKind::InvalidSubcommand => (w.unknown_verb)(&of(ContextKind::InvalidSubcommand)?),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let option = of(ContextKind::InvalidArg)?;
            match of(ContextKind::InvalidValue) {
                Some(value) if !value.is_empty() => (w.bad_value)(&value, &option),
                _ => (w.missing_value)(&option),
            }
        }
        ErrorKind::MissingRequiredArgument => (w.missing)(&of(ContextKind::InvalidArg)?),
        ErrorKind::ArgumentConflict => {
            let option = of(ContextKind::InvalidArg)?;
            match of(ContextKind::PriorArg) {
                Some(prior) if prior != option => (w.conflict)(&option, &prior),
                _ => (w.twice)(&option),
            }
        }
        _ => return None,
    };
    let values = of(ContextKind::ValidValue).map(|values| (w.values)(&values));
    let similar = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let similar = similar.into_iter().find_map(of);
    let similar = similar.map(|names| (w.similar)(&names));
    let mut lines: Vec<String> = similar.or(values).into_iter().collect();
    if let Some(usage) = of(ContextKind::Usage) {
        let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
        lines.push(format!("{} {usage}", words.cli.usage));
    }
    lines.push(w.more.to_owned());
    Some(Failure::bad(what).hint(lines.join("\n")))
}

/// One fact of the error, lists with commas between.
fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(list) if !list.is_empty() => Some(list.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(list) if !list.is_empty() => {
            let list: Vec<String> = list.iter().map(ToString::to_string).collect();
            Some(list.join(", "))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::command;
    use crate::words::{EN, VI};

    fn told(args: &[&str], words: &'static Words) -> String {
        let args = std::iter::once("parplan").chain(args.iter().copied());
        let error = command(words).try_get_matches_from(args).unwrap_err();
        let kind = error.kind();
        failure(&error, words)
            .unwrap_or_else(|| panic!("{kind:?}"))
            .text(words)
    }

    #[test]
    fn a_usage_error_speaks_the_language_and_says_what_to_do() {
        for (args, what) in [
            (&["rank", "--xyz"][..], "Lệnh này không có \"--xyz\"."),
            (&["rankk"], "Không có lệnh \"rankk\"."),
            (
                &["rank", "--year", "abc"],
                "\"abc\" không phải là giá trị của --year <N>.",
            ),
            (&["rank", "--year"], "Thiếu giá trị của --year <N>."),
            (&["rank", "--lang", "fr"], "các giá trị được nhận: vi, en."),
            (&["report", "ranking"], "Thiếu --output <FILE>."),
            (
                &["rank", "--year", "2017", "--year", "2018"],
                "chỉ được ghi một lần.",
            ),
        ] {
            let text = told(args, &VI);
            assert!(text.contains(what), "{args:?}: {text}");
            for english in ["Usage", "error:", "tip:", "invalid", "argument"] {
                assert!(!text.contains(english), "{english} in {text}");
            }
            assert_ne!(told(args, &EN), text);
        }
        let text = told(&["rank", "--yeer", "2017"], &VI);
        assert!(text.contains("có phải ý là --year?"), "{text}");
        assert!(text.contains("Cách dùng: parplan rank"), "{text}");
    }
}
