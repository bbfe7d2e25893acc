//! The sampling frame: the units that can be drawn, frozen for one draw.
//!
//! Units stand in byte order of code, so the order of input cannot matter. A frame read
//! back from lines is the frame that was hashed, byte for byte, or it is refused.

use super::code::{Code, CodeRefusal};
use super::digest::Digest;
use super::hash;
use super::unit::{FrameUnit, Status, UnitRefusal};

/// A frozen frame: at least one unit, no code twice, sorted by code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    draw: Code,
    units: Vec<FrameUnit>,
}

/// Why a frame cannot be frozen or read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrameRefusal {
    /// The draw's identity is no code.
    Draw {
        /// As given.
        given: String,
        /// What is wrong.
        why: CodeRefusal,
    },
    /// There is nothing to draw from.
    Empty,
    /// A code stands twice.
    Duplicate {
        /// The code.
        code: Code,
    },
    /// A line is not what a frame writes.
    Line {
        /// Its number, from 1.
        line: usize,
        /// What is wrong.
        why: LineFault,
    },
}

/// What is wrong with a line of a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// Not six fields.
    Fields {
        /// How many there are.
        found: usize,
    },
    /// The weight is no whole number from 1 to 4294967295.
    Weight {
        /// As given.
        given: String,
    },
    /// The status is none of `N`, `D`, `F`, `X`.
    Status {
        /// As given.
        given: String,
    },
    /// The unit is refused.
    Unit(UnitRefusal),
    /// Not in canonical form: other spaces, other code points, zeros before a number.
    NotCanonical,
    /// Not after the line before in byte order of code.
    Order,
}

impl Frame {
    /// Freezes units for a draw, in whatever order they come.
    ///
    /// # Errors
    /// See [`FrameRefusal`].
    pub fn new(draw: &str, mut units: Vec<FrameUnit>) -> Result<Self, FrameRefusal> {
        let draw = draw_code(draw)?;
        if units.is_empty() {
            return Err(FrameRefusal::Empty);
        }
        units.sort_unstable_by(|a, b| a.code().cmp(b.code()));
        let twice = units.windows(2).find_map(|pair| match pair {
            [a, b] if a.code() == b.code() => Some(a.code().clone()),
            _ => None,
        });
        match twice {
            Some(code) => Err(FrameRefusal::Duplicate { code }),
            None => Ok(Self { draw, units }),
        }
    }

    /// Reads a frame back from the lines that were hashed.
    ///
    /// # Errors
    /// Any line that [`Frame::lines`] would not write.
    pub fn from_lines(draw: &str, lines: &[String]) -> Result<Self, FrameRefusal> {
        let draw = draw_code(draw)?;
        if lines.is_empty() {
            return Err(FrameRefusal::Empty);
        }
        let mut units: Vec<FrameUnit> = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            let refused = |why| FrameRefusal::Line { line: at + 1, why };
            let unit = read_line(line).map_err(refused)?;
            match units.last() {
                Some(last) if last.code() == unit.code() => {
                    let code = unit.code().clone();
                    return Err(FrameRefusal::Duplicate { code });
                }
                Some(last) if last.code() > unit.code() => {
                    return Err(refused(LineFault::Order));
                }
                _ => units.push(unit),
            }
        }
        Ok(Self { draw, units })
    }

    /// The draw it is frozen for.
    #[must_use]
    pub fn draw(&self) -> &Code {
        &self.draw
    }

    /// The units in byte order of code.
    #[must_use]
    pub fn units(&self) -> &[FrameUnit] {
        &self.units
    }

    /// The unit with this code.
    #[must_use]
    pub fn unit(&self, code: &str) -> Option<&FrameUnit> {
        let found = self
            .units
            .binary_search_by(|unit| unit.code().as_str().cmp(code));
        found.ok().and_then(|at| self.units.get(at))
    }

    /// The strata, each once, in byte order.
    #[must_use]
    pub fn strata(&self) -> Vec<&Code> {
        let mut strata: Vec<&Code> = Vec::new();
        for unit in &self.units {
            if let Err(at) = strata.binary_search(&unit.stratum()) {
                strata.insert(at, unit.stratum());
            }
        }
        strata
    }

    /// The lines as they are hashed, without line ends.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.units.iter().map(ToString::to_string).collect()
    }

    /// Its digest (FRAME).
    #[must_use]
    pub fn digest(&self) -> Digest {
        hash::frame(self.draw.as_str(), self.units.iter())
    }
}

fn draw_code(draw: &str) -> Result<Code, FrameRefusal> {
    Code::parse(draw).map_err(|why| FrameRefusal::Draw {
        given: draw.to_owned(),
        why,
    })
}

fn read_line(line: &str) -> Result<FrameUnit, LineFault> {
    let fields: Vec<&str> = line.split('\t').collect();
    let &[code, stratum, weight, status, name, reason] = fields.as_slice() else {
        return Err(LineFault::Fields {
            found: fields.len(),
        });
    };
    let number: u32 = weight.parse().map_err(|_| LineFault::Weight {
        given: weight.to_owned(),
    })?;
    let letter = Status::parse(status).ok_or_else(|| LineFault::Status {
        given: status.to_owned(),
    })?;
    let unit =
        FrameUnit::new(code, stratum, number, letter, name, reason).map_err(LineFault::Unit)?;
    if unit.to_string() == line {
        Ok(unit)
    } else {
        Err(LineFault::NotCanonical)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[&str]) -> Vec<String> {
        text.iter().map(|line| (*line).to_owned()).collect()
    }

    fn fault(line: &str) -> LineFault {
        match Frame::from_lines("D", &lines(&[line])) {
            Err(FrameRefusal::Line { line: 1, why }) => why,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_line_reads_back_or_says_what_is_wrong() {
        let good = lines(&["A\tT\t1\tN\tQuận 1\t", "B\tT\t2\tX\tQuận 2\tsố 12"]);
        let frame = Frame::from_lines("D", &good).expect("frame");
        assert_eq!(frame.lines(), good);
        assert_eq!(frame.unit("B").map(FrameUnit::weight), Some(2));
        assert_eq!(fault("A\tT\t1\tN\tx"), LineFault::Fields { found: 5 });
        assert_eq!(fault("A\tT\t01\tN\tx\t"), LineFault::NotCanonical);
        assert_eq!(fault("A\tT\t1\tN\tx  y\t"), LineFault::NotCanonical);
        assert!(matches!(
            fault("A\tT\t-1\tN\tx\t"),
            LineFault::Weight { .. }
        ));
        assert!(matches!(fault("A\tT\t1\tn\tx\t"), LineFault::Status { .. }));
        assert!(matches!(
            fault("A\tT\t0\tN\tx\t"),
            LineFault::Unit(UnitRefusal::NoWeight { .. })
        ));
        assert!(matches!(
            fault("A\tT\t1\tF\tx\t"),
            LineFault::Unit(UnitRefusal::NoReason { .. })
        ));
    }

    #[test]
    fn order_and_duplicates_are_refused() {
        let swapped = lines(&["B\tT\t1\tN\t\t", "A\tT\t1\tN\t\t"]);
        assert_eq!(
            Frame::from_lines("D", &swapped),
            Err(FrameRefusal::Line {
                line: 2,
                why: LineFault::Order
            })
        );
        let unit = FrameUnit::new("A", "T", 1, Status::Normal, "", "").expect("unit");
        assert!(matches!(
            Frame::new("D", vec![unit.clone(), unit]),
            Err(FrameRefusal::Duplicate { .. })
        ));
        assert_eq!(Frame::new("D", Vec::new()), Err(FrameRefusal::Empty));
    }
}
