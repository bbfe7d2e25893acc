//! `draw weights`: the risk weights of last year, offered as a listing or a file.
//!
//! Nothing is recorded and nothing is used: a person gives the file to `draw new`, as it
//! is or changed.

use std::path::Path;

use clap::ArgMatches;
use jiff::civil::Date;

use super::super::demo::save;
use super::{Context, Field, Listing};
use crate::book::{Book, Refusal, RiskWeight, Tier};
use crate::desk::{today, told};
use crate::exchange::{ProposalRow, write_proposal};
use crate::failure::{Exit, Failure};
use crate::registry::AgencyKey;
use crate::store::ExecuteError;
use crate::words::numbers;
use crate::words::weights::GAP_DECIMALS;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    context.warn_when_locked(&workbook);
    let book = workbook.book();
    let year = context.year(matches, &workbook);
    let date = context.date(matches, "date")?.unwrap_or_else(today);
    let head = head_asked(matches, book, date, context)?;
    let offered = book.risk_weights(year, head.as_ref(), date);
    if offered.is_empty() {
        let tier = head.map_or(Tier::City, Tier::Head);
        return Err(refused(Refusal::EmptyFrame { tier, on: date }, context));
    }
    let view = book.registry.as_of(date);
    let code = |key: &AgencyKey| view.unit(key).map(|unit| unit.code.to_owned());
    let rows = offered.iter().map(|offer| ProposalRow {
        key: offer.agency.to_string(),
        code: code(&offer.agency).unwrap_or_default(),
        name: view.full_name(&offer.agency),
        weight: offer.weight,
        band: offer.band.clone().unwrap_or_default(),
        findings: offer.findings,
        gap: offer
            .gap
            .as_ref()
            .map(|gap| numbers::about(gap, GAP_DECIMALS, context.words.lang))
            .unwrap_or_default(),
        reason: (context.words.weights.reason)(offer, year.saturating_sub(1)),
    });
    let rows: Vec<ProposalRow> = rows.collect();
    let file = context.text(matches, "output");
    if file.is_empty() {
        print(&offered, &rows, context)?;
    } else {
        let path = Path::new(&file);
        save(path, &write_proposal(&rows, path, context.words)?, context)?;
        context.remark(&(context.words.desk.wrote)(&file));
    }
    if book.is_sample() {
        context.remark(context.words.journal.sample);
    }
    let known = offered.iter().filter(|offer| offer.steps.is_some()).count();
    let w = context.words.weights;
    context.remark(&(w.offered)(offered.len(), known, year.saturating_sub(1)));
    Ok(Exit::Done)
}

fn print(offered: &[RiskWeight], rows: &[ProposalRow], context: &Context) -> Result<(), Failure> {
    let names = [
        "key", "code", "name", "weight", "band", "findings", "gap", "reason",
    ];
    let headings: Vec<(&str, &str)> = names
        .into_iter()
        .zip(context.words.weights.titles)
        .collect();
    let mut listing = Listing::new(&headings);
    for (offer, row) in offered.iter().zip(rows) {
        listing.row([
            Field::from(row.key.as_str()),
            row.code.as_str().into(),
            row.name.as_str().into(),
            Field::Whole(u64::from(row.weight)),
            row.band.as_str().into(),
            row.findings.into(),
            offer
                .gap
                .as_ref()
                .map_or(Field::Empty, |gap| Field::Figure {
                    exact: gap.to_string(),
                    shown: row.gap.clone(),
                }),
            row.reason.as_str().into(),
        ]);
    }
    context.print(&listing)
}

/// The head whose units are weighed; `None`: the city tier.
fn head_asked(
    matches: &ArgMatches,
    book: &Book,
    date: Date,
    context: &Context,
) -> Result<Option<AgencyKey>, Failure> {
    let tier = context.text(matches, "tier");
    if tier.eq_ignore_ascii_case("city") {
        return Ok(None);
    }
    let head = book.registry.as_of(date).resolve(&tier);
    let head = head.map_err(|lost| refused(Refusal::Agency(lost), context))?;
    Ok(Some(head))
}

fn refused(refusal: Refusal, context: &Context) -> Failure {
    told(&ExecuteError::Refused(Box::new(refusal)), context.words)
}
