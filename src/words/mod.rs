//! Every sentence a person reads, in Vietnamese (default) and English.
//!
//! Each area is a struct with two statics, `VI` and `EN`; a missing text does not
//! compile. This room formats and orders text; it never decides anything.

pub mod agencies;
pub mod chrome;
pub mod cli;
pub mod cli_changes;
pub mod cli_draw;
pub mod cli_faults;
pub mod cli_ranking;
pub mod desk;
pub mod draw;
pub mod draw_lists;
pub mod explanation;
pub mod firmness;
pub mod journal;
pub mod life;
pub mod numbers;
pub mod papers;
pub mod planning;
pub mod publication;
pub mod ranking;
pub mod refusal;
pub mod report;
pub mod review;
pub mod scheme;
pub mod scheme_import;
pub mod scheme_lists;
pub mod scoring;
pub mod scoring_lists;
pub mod screens;
pub mod seal;
pub mod sensitivity;
pub mod store;
pub mod text;
pub mod weights;

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
    /// Help and sentences of the verbs under `draw`.
    pub cli_draw: &'static cli_draw::CliDrawWords,
    /// Making workbooks and samples, files written.
    pub desk: &'static desk::DeskWords,
    /// A command line that cannot be read.
    pub cli_faults: &'static cli_faults::CliFaultWords,
    /// Help of the verbs under `ranking`.
    pub cli_ranking: &'static cli_ranking::CliRankingWords,
    /// The draw and its minutes.
    pub draw: &'static draw::DrawWords,
    /// Lists about draws.
    pub draw_lists: &'static draw_lists::DrawListWords,
    /// The journal.
    pub journal: &'static journal::JournalWords,
    /// The life of one agency.
    pub life: &'static life::LifeWords,
    /// Papers an office issues.
    pub papers: &'static papers::PaperTitles,
    /// Inspections.
    pub planning: &'static planning::PlanningWords,
    /// Published rankings.
    pub publication: &'static publication::PublicationWords,
    /// Index, bands, places.
    pub ranking: &'static ranking::RankingWords,
    /// Why a change was refused.
    pub refusal: &'static refusal::RefusalWords,
    /// Reports.
    pub report: &'static report::ReportWords,
    /// Lost points, years and agencies compared.
    pub review: &'static review::ReviewWords,
    /// Problems in a scheme.
    pub scheme: &'static scheme::SchemeWords,
    /// Tables of criteria that become a scheme.
    pub scheme_import: &'static scheme_import::SchemeImportWords,
    /// Lists of schemes.
    pub scheme_lists: &'static scheme_lists::SchemeListWords,
    /// Score sheets.
    pub scoring: &'static scoring::ScoringWords,
    /// Lists about scores.
    pub scoring_lists: &'static scoring_lists::ScoringListWords,
    /// Key files, slots, passphrases.
    pub seal: &'static seal::SealWords,
    /// How firm a ranking is.
    pub sensitivity: &'static sensitivity::SensitivityWords,
    /// The screens.
    pub screens: &'static screens::ScreenWords,
    /// The workbook on disk.
    pub store: &'static store::StoreWords,
    /// Weights of units.
    pub weights: &'static weights::WeightWords,
}

/// The Vietnamese texts.
pub static VI: Words = Words {
    lang: Lang::Vi,
    agencies: &agencies::VI,
    chrome: &chrome::VI,
    cli: &cli::VI,
    cli_draw: &cli_draw::VI,
    cli_faults: &cli_faults::VI,
    cli_ranking: &cli_ranking::VI,
    desk: &desk::VI,
    draw: &draw::VI,
    draw_lists: &draw_lists::VI,
    journal: &journal::VI,
    life: &life::VI,
    papers: &papers::VI,
    planning: &planning::VI,
    publication: &publication::VI,
    ranking: &ranking::VI,
    refusal: &refusal::VI,
    report: &report::VI,
    review: &review::VI,
    scheme: &scheme::VI,
    scheme_import: &scheme_import::VI,
    scheme_lists: &scheme_lists::VI,
    scoring: &scoring::VI,
    scoring_lists: &scoring_lists::VI,
    seal: &seal::VI,
    sensitivity: &sensitivity::VI,
    screens: &screens::VI,
    store: &store::VI,
    weights: &weights::VI,
};

/// The English texts.
pub static EN: Words = Words {
    lang: Lang::En,
    agencies: &agencies::EN,
    chrome: &chrome::EN,
    cli: &cli::EN,
    cli_draw: &cli_draw::EN,
    cli_faults: &cli_faults::EN,
    cli_ranking: &cli_ranking::EN,
    desk: &desk::EN,
    draw: &draw::EN,
    draw_lists: &draw_lists::EN,
    journal: &journal::EN,
    life: &life::EN,
    papers: &papers::EN,
    planning: &planning::EN,
    publication: &publication::EN,
    ranking: &ranking::EN,
    refusal: &refusal::EN,
    report: &report::EN,
    review: &review::EN,
    scheme: &scheme::EN,
    scheme_import: &scheme_import::EN,
    scheme_lists: &scheme_lists::EN,
    scoring: &scoring::EN,
    scoring_lists: &scoring_lists::EN,
    seal: &seal::EN,
    sensitivity: &sensitivity::EN,
    screens: &screens::EN,
    store: &store::EN,
    weights: &weights::EN,
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
