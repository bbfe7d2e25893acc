//! Texts of the screens, one file each; what all screens share is in `chrome`.

pub mod agencies;
pub mod draw;
pub mod overview;
pub mod plan;
pub mod ranking;
pub mod reports;
pub mod scoring;
pub mod welcome;

/// Texts of all screens.
#[derive(Debug)]
pub struct ScreenWords {
    /// The overview.
    pub overview: &'static overview::OverviewScreenWords,
    /// The agencies screen.
    pub agencies: &'static agencies::AgenciesScreenWords,
    /// The draw screen.
    pub draw: &'static draw::DrawScreenWords,
    /// The plan screen.
    pub plan: &'static plan::PlanScreenWords,
    /// The scoring screen.
    pub scoring: &'static scoring::ScoringScreenWords,
    /// The ranking screen.
    pub ranking: &'static ranking::RankingScreenWords,
    /// The reports screen.
    pub reports: &'static reports::ReportsScreenWords,
    /// The start screen.
    pub welcome: &'static welcome::WelcomeScreenWords,
}

/// Vietnamese.
pub static VI: ScreenWords = ScreenWords {
    overview: &overview::VI,
    agencies: &agencies::VI,
    draw: &draw::VI,
    plan: &plan::VI,
    scoring: &scoring::VI,
    ranking: &ranking::VI,
    reports: &reports::VI,
    welcome: &welcome::VI,
};

/// English.
pub static EN: ScreenWords = ScreenWords {
    overview: &overview::EN,
    agencies: &agencies::EN,
    draw: &draw::EN,
    plan: &plan::EN,
    scoring: &scoring::EN,
    ranking: &ranking::EN,
    reports: &reports::EN,
    welcome: &welcome::EN,
};
