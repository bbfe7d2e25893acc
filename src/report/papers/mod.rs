//! The papers an office needs, computed from the book: one file per kind.
//!
//! A paper repeats what the book says and where it comes from; it decides nothing. The
//! day comes in from the edge.

mod comparison;
mod coverage;
mod draw_proof;
mod lost;
mod minutes;
mod plan;
mod publication;
mod ranking;
mod scorecard;

use jiff::civil::Date;

use super::model::{JOURNAL_DIGITS, JOURNAL_HEAD};
use super::{Format, Letterhead, Report, ReportKind, Signature};
use crate::book::{Book, DrawRecord, lodged_digits};
use crate::registry::AgencyKey;
use crate::words::Words;

/// A paper asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// Agencies by index, one group or all.
    Ranking {
        /// The year.
        year: i16,
        /// One group; `None`: all.
        group: Option<String>,
    },
    /// Every point of one agency.
    Scorecard {
        /// The year.
        year: i16,
        /// The agency.
        agency: AgencyKey,
    },
    /// Inspections with days and teams.
    Plan {
        /// The year.
        year: i16,
        /// Surprise visits too.
        confidential: bool,
    },
    /// Minutes of a draw, to be signed.
    Minutes {
        /// Identity of the draw.
        draw: String,
    },
    /// The 30 % duty, tier by tier.
    Coverage {
        /// The year.
        year: i16,
    },
    /// All that repeats a draw.
    DrawProof {
        /// Identity of the draw.
        draw: String,
    },
    /// Where points were lost, one group or all.
    Lost {
        /// The year.
        year: i16,
        /// One group; `None`: all.
        group: Option<String>,
    },
    /// A year beside another, one group or all.
    Comparison {
        /// The year.
        year: i16,
        /// The other year.
        with: i16,
        /// One group; `None`: all.
        group: Option<String>,
    },
}

/// What papers are made from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Everything known.
    pub book: &'a Book,
    /// The day the paper is made.
    pub today: Date,
    /// The day as of which agencies are ranked; `None`: the last of the year.
    pub as_of: Option<Date>,
    /// Texts.
    pub words: &'static Words,
}

impl Paper {
    /// The papers of a finished year: ranking, plan, coverage and, per draw of the city
    /// tier, minutes and proof.
    #[must_use]
    pub fn of_year(book: &Book, year: i16) -> Vec<Paper> {
        let mut papers = vec![
            Paper::Ranking { year, group: None },
            Paper::Plan {
                year,
                confidential: false,
            },
            Paper::Coverage { year },
        ];
        let draws = book.draws.iter().filter(|draw| {
            draw.year == year && draw.tier == crate::book::Tier::City && draw.outcome.is_some()
        });
        for draw in draws {
            let draw = draw.id.clone();
            papers.push(Paper::Minutes { draw: draw.clone() });
            papers.push(Paper::DrawProof { draw });
        }
        papers
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> ReportKind {
        match self {
            Paper::Ranking { .. } => ReportKind::Ranking,
            Paper::Scorecard { .. } => ReportKind::Scorecard,
            Paper::Plan { .. } => ReportKind::Plan,
            Paper::Minutes { .. } => ReportKind::Minutes,
            Paper::Coverage { .. } => ReportKind::Coverage,
            Paper::DrawProof { .. } => ReportKind::DrawProof,
            Paper::Lost { .. } => ReportKind::Lost,
            Paper::Comparison { .. } => ReportKind::Comparison,
        }
    }

    /// The name its file gets when nobody gives one, without ending; ASCII.
    #[must_use]
    pub fn file_stem(&self) -> String {
        let name = self.kind().name();
        match self {
            Paper::Ranking {
                year,
                group: Some(group),
            } => format!("{name}-{year}-{}", group.replace('/', "-")),
            Paper::Scorecard { year, agency } => format!("{name}-{year}-{agency}"),
            Paper::Plan {
                year,
                confidential: true,
            } => format!("{name}-{year}-confidential"),
            Paper::Ranking { year, .. } | Paper::Plan { year, .. } | Paper::Coverage { year } => {
                format!("{name}-{year}")
            }
            Paper::Minutes { draw } | Paper::DrawProof { draw } => format!("{name}-{draw}"),
            Paper::Lost { year, group } => format!("{name}-{year}{}", suffix(group.as_deref())),
            Paper::Comparison { year, with, group } => {
                format!("{name}-{year}-{with}{}", suffix(group.as_deref()))
            }
        }
    }

    /// The formats that suit it.
    #[must_use]
    pub fn formats(&self) -> &'static [Format] {
        match self {
            Paper::Minutes { .. } => &[Format::Html, Format::Xlsx],
            Paper::DrawProof { .. } => &[Format::Json, Format::Html],
            _ => &[Format::Xlsx, Format::Html, Format::Csv, Format::Json],
        }
    }
}

fn suffix(group: Option<&str>) -> String {
    group.map_or_else(String::new, |group| format!("-{}", group.replace('/', "-")))
}

impl Source<'_> {
    /// Computes a paper. A draw or agency that is not there gives a paper without content;
    /// callers resolve names first.
    #[must_use]
    pub fn paper(&self, paper: &Paper) -> Report {
        let mut report = match paper {
            Paper::Ranking { year, group } => ranking::build(self, *year, group.as_deref()),
            Paper::Scorecard { year, agency } => scorecard::build(self, *year, agency),
            Paper::Plan { year, confidential } => plan::build(self, *year, *confidential),
            Paper::Minutes { draw } => minutes::build(self, draw),
            Paper::Coverage { year } => coverage::build(self, *year),
            Paper::DrawProof { draw } => draw_proof::build(self, draw),
            Paper::Lost { year, group } => lost::build(self, *year, group.as_deref()),
            Paper::Comparison { year, with, group } => {
                comparison::build(self, (*year, *with), group.as_deref())
            }
        };
        if let Paper::Minutes { draw } | Paper::DrawProof { draw } = paper {
            let draw = self.book.draw(draw);
            report.rehearsal = draw.is_some_and(DrawRecord::is_rehearsal);
        }
        self.finish(report)
    }

    /// Head, foot, sample mark and where the paper comes from.
    fn finish(&self, mut report: Report) -> Report {
        let w = self.words;
        report.sample = self.book.is_sample();
        let place = self.book.founding.as_ref().map(|f| f.title.clone());
        report.letterhead = Letterhead {
            parent: place
                .as_deref()
                .map(|p| (w.papers.parent)(p))
                .unwrap_or_default(),
            agency: w.papers.issuer.to_owned(),
            place: place.unwrap_or_default(),
            date: Some(self.today),
            signatures: vec![Signature {
                authority: w.papers.signer.to_owned(),
                name: String::new(),
            }],
            ..Letterhead::default()
        };
        let p = &w.report.provenance;
        if let Some(head) = self.book.journal_head() {
            let digits = lodged_digits(head);
            report = report
                .from_source(JOURNAL_DIGITS, p.journal_digits, digits)
                .from_source(JOURNAL_HEAD, p.journal_head, head.to_string());
        }
        report.from_source(
            "made_with",
            p.made_with,
            concat!("parplan ", env!("CARGO_PKG_VERSION")),
        )
    }

    /// Adds year, schemes and draws of a year to where a report comes from.
    fn year_facts(&self, mut report: Report, year: i16) -> Report {
        let p = &self.words.report.provenance;
        report = report.from_source("year", p.year, year.to_string());
        let adopted = self.book.years.get(&year);
        for adopted in adopted.into_iter().flat_map(|y| &y.schemes) {
            let scheme = &adopted.scheme;
            let named = format!("{} {} v{}", scheme.id, scheme.year, scheme.version);
            report = report.from_source("scheme", p.scheme, named);
            report = report.from_source("fingerprint", p.fingerprint, &scheme.fingerprint);
        }
        let draws = self.book.draws.iter().filter(|draw| draw.year == year);
        let ids: Vec<&str> = draws.map(|draw| draw.id.as_str()).collect();
        match ids.as_slice() {
            [] => report,
            ids => report.from_source("draws", p.draws, ids.join(", ")),
        }
    }
}
