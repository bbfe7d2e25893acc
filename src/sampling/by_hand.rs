//! The lines with which anybody checks a proof by hand: `printf`, `sha256sum`, nothing else.
//!
//! Tabs are written `\t` (for `%b`), so that a line survives being printed and typed.

use super::proof::Proof;

impl Proof {
    /// Shell lines for the frame's digest, the seed, and one unit's ticket; `None` where the
    /// frame has no such unit.
    #[must_use]
    pub fn by_hand(&self, code: &str) -> Option<[String; 3]> {
        let mut units = self.frame_lines.iter().filter_map(|l| l.split('\t').next());
        units.find(|unit| *unit == code)?;
        let seed = self.seed.to_string();
        Some([
            self.frame_by_hand(),
            self.seed_by_hand(),
            command("TICKET", &[seed.as_str(), code]),
        ])
    }

    /// The shell line for the plan's digest, which ties the frame to the seed.
    #[must_use]
    pub fn plan_by_hand(&self) -> String {
        let mut fields = vec![self.draw_id.clone(), self.frame_digest.to_string()];
        let commitments = self.commitments.iter();
        let groups: [Vec<String>; 3] = [
            self.rules.iter().map(|rule| rule.line()).collect(),
            self.sources.clone(),
            commitments
                .map(|c| format!("{} {}", c.holder, c.commitment))
                .collect(),
        ];
        for group in groups {
            fields.push(group.len().to_string());
            fields.extend(group);
        }
        command("PLAN", &fields)
    }

    fn frame_by_hand(&self) -> String {
        let mut fields = vec![self.draw_id.clone(), self.frame_lines.len().to_string()];
        fields.extend(self.frame_lines.iter().cloned());
        command("FRAME", &fields)
    }

    fn seed_by_hand(&self) -> String {
        let mut fields = vec![self.draw_id.clone(), self.plan_digest.to_string()];
        fields.push(self.values.len().to_string());
        fields.extend(self.values.iter().cloned());
        command("SEED", &fields)
    }
}

fn command<T: AsRef<str>>(purpose: &str, fields: &[T]) -> String {
    let mut line = format!("printf '%b\\n' 'RUTTHAM/1 {purpose}'");
    for field in fields {
        line.push(' ');
        line.push_str(&quoted(field.as_ref()));
    }
    line.push_str(" | sha256sum");
    line
}

/// A field inside single quotes, as `%b` gives it back.
fn quoted(field: &str) -> String {
    let escaped = field.replace('\\', "\\\\").replace('\t', "\\t");
    format!("'{}'", escaped.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_backslashes_and_tabs_survive_the_shell() {
        assert_eq!(quoted("A\tN\\t'x'"), r"'A\tN\\t'\''x'\'''");
    }
}
