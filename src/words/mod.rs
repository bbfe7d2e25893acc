//! Every sentence a person reads, in Vietnamese (default) and English.
//!
//! Each area is a struct with two statics, `VI` and `EN`; a missing text does not
//! compile. This room formats and orders text; it never decides anything.

pub mod agencies;
pub mod chrome;
pub mod cli;
pub mod draw;
pub mod journal;
pub mod numbers;
pub mod planning;
pub mod ranking;
pub mod report;
pub mod scheme;
pub mod scoring;
pub mod store;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese, the default.
    #[default]
    Vi,
    /// English.
    En,
}

/// All texts of one language.
#[derive(Debug)]
pub struct Words {
    /// Which language this is.
    pub lang: Lang,
    /// Agencies and the registry.
    pub agencies: &'static agencies::AgenciesWords,
    /// Chrome, keys, dialogs, help.
    pub chrome: &'static chrome::ChromeWords,
    /// Verbs, options and their help.
    pub cli: &'static cli::CliWords,
    /// The draw and its minutes.
    pub draw: &'static draw::DrawWords,
    /// The journal.
    pub journal: &'static journal::JournalWords,
    /// Inspections.
    pub planning: &'static planning::PlanningWords,
    /// Index, bands, places.
    pub ranking: &'static ranking::RankingWords,
    /// Reports.
    pub report: &'static report::ReportWords,
    /// Problems in a scheme.
    pub scheme: &'static scheme::SchemeWords,
    /// Score sheets.
    pub scoring: &'static scoring::ScoringWords,
    /// The workbook on disk.
    pub store: &'static store::StoreWords,
}

/// The Vietnamese texts.
pub static VI: Words = Words {
    lang: Lang::Vi,
    agencies: &agencies::VI,
    chrome: &chrome::VI,
    cli: &cli::VI,
    draw: &draw::VI,
    journal: &journal::VI,
    planning: &planning::VI,
    ranking: &ranking::VI,
    report: &report::VI,
    scheme: &scheme::VI,
    scoring: &scoring::VI,
    store: &store::VI,
};

/// The English texts.
pub static EN: Words = Words {
    lang: Lang::En,
    agencies: &agencies::EN,
    chrome: &chrome::EN,
    cli: &cli::EN,
    draw: &draw::EN,
    journal: &journal::EN,
    planning: &planning::EN,
    ranking: &ranking::EN,
    report: &report::EN,
    scheme: &scheme::EN,
    scoring: &scoring::EN,
    store: &store::EN,
};

impl Lang {
    /// The texts of this language.
    #[must_use]
    pub fn words(self) -> &'static Words {
        match self {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}
