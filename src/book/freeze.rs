//! A year's results as they are frozen: what a publication holds, and what it is compared
//! with later. A pure function of the book; nothing here decides whether it may be frozen.

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::event::{
    ExactText, FrozenGroup, FrozenRow, FrozenRule, RankingPublished, SchemeRef, UnrankedCode,
};
use super::{Book, GroupResults, Member, Year, YearResults};
use crate::ranking::Unranked;
use crate::sampling::Digest;
use crate::scheme::{RankOn, RankingRule, TieMethod};
use crate::scoring::rounded;

impl Book {
    /// Everything a publication of the year would hold but its number, decision and program;
    /// no groups where nothing is scored. `None`: the year is not kept.
    pub(super) fn snapshot(&self, year: i16, as_of: Date) -> Option<RankingPublished> {
        let kept = self.years.get(&year)?;
        let results = self.results_on(year, as_of);
        let schemes = kept.schemes.iter().map(|adopted| SchemeRef {
            id: adopted.scheme.id.clone(),
            version: adopted.scheme.version,
            fingerprint: adopted.scheme.fingerprint.clone(),
        });
        let draws = self.draws.iter().filter(|draw| draw.year == year);
        Some(RankingPublished {
            year,
            revision: 0,
            as_of,
            decision: String::new(),
            engine: String::new(),
            incomplete: incomplete(&results),
            schemes: schemes.collect(),
            journal_head: self.journal_head().unwrap_or(Digest([0; 32])),
            draws: draws.map(|draw| draw.id.clone()).collect(),
            cells: cells(kept),
            groups: frozen(&results),
        })
    }
}

/// Agencies whose answers are not complete.
fn incomplete(results: &YearResults<'_>) -> usize {
    let members = results.groups.iter().flat_map(|group| &group.members);
    let open = |member: &&Member| match member.unranked() {
        Some(Unranked::NotScored | Unranked::Incomplete { .. }) => true,
        Some(Unranked::Excluded { .. }) => false,
        Some(Unranked::NothingApplies) | None => member.totals.open_cells > 0,
    };
    members.filter(open).count()
}

/// The results as they are frozen.
#[must_use]
pub fn frozen(results: &YearResults<'_>) -> Vec<FrozenGroup> {
    let group = |group: &GroupResults<'_>| FrozenGroup {
        group: group.key.clone(),
        scheme: group.scheme.fingerprint.clone(),
        decimals: group.scheme.numeric.index,
        rule: rule(&group.scheme.ranking),
        domains: group.scheme.domains.iter().map(|d| d.id.clone()).collect(),
        rows: group.members.iter().map(|m| row(group, m)).collect(),
    };
    results.groups.iter().map(group).collect()
}

fn rule(rule: &RankingRule) -> FrozenRule {
    let on = match rule.on {
        RankOn::Published => "published",
        RankOn::Exact => "exact",
    };
    let method = match rule.method {
        TieMethod::Competition => "competition",
        TieMethod::Dense => "dense",
    };
    FrozenRule {
        on: on.to_owned(),
        method: method.to_owned(),
        tie_break: rule.tie_break.clone(),
    }
}

fn row(group: &GroupResults<'_>, member: &Member) -> FrozenRow {
    let totals = &member.totals;
    // What is not scored yet has no figures, not even zeros.
    let index = totals.index.as_ref().filter(|_| member.is_scored());
    FrozenRow {
        agency: member.key.clone(),
        code: member.code.clone(),
        name: member.name.clone(),
        rank: member.place().map(|place| place.rank),
        tied: member.place().map_or(0, |place| place.tied),
        index: index.map(|figure| figure.published),
        index_apart: member
            .row
            .digits
            .zip(index)
            .map(|(digits, figure)| rounded(&figure.exact, digits)),
        achieved: ExactText(totals.all.got.clone()),
        maximum: ExactText(totals.all.possible.clone()),
        band: group.band_of(member).map(str::to_owned),
        domains: totals
            .domains
            .iter()
            .map(|sum| sum.earned().cloned().map(ExactText))
            .collect(),
        adjusted: (!group.scheme.adjust.is_empty()).then(|| ExactText(totals.adjusted())),
        unranked: member.unranked().map(|why| match why {
            Unranked::NotScored => UnrankedCode::NotScored,
            Unranked::Incomplete { .. } => UnrankedCode::Incomplete,
            Unranked::NothingApplies => UnrankedCode::NothingApplies,
            Unranked::Excluded { .. } => UnrankedCode::Excluded,
        }),
    }
}

/// `SHA-256("PARPLAN/1 CELLS" LF (agency TAB criterion TAB lane TAB value LF)*)` over every
/// value of every lane, in order of bytes.
fn cells(year: &Year) -> Digest {
    let mut lines = Vec::new();
    for agency in year.sheets.agencies() {
        lines.extend(year.sheets.cells(agency).map(|cell| {
            let (criterion, lane) = (cell.criterion, cell.lane.code());
            format!("{agency}\t{criterion}\t{lane}\t{}\n", cell.entry.input)
        }));
    }
    lines.sort_unstable();
    let mut sha = Sha256::new();
    sha.update(b"PARPLAN/1 CELLS\n");
    for line in lines {
        sha.update(line.as_bytes());
    }
    Digest(sha.finalize().into())
}
