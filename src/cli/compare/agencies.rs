//! Two agencies of one year beside each other, criterion by criterion.

use clap::ArgMatches;

use super::super::figures::{answer, change, figure, fixed, published_change};
use super::super::listing::{Field, Format, Listing};
use super::Context;
use crate::book::{CriterionPair, Explanation, Member, Versus, last_day, versus};
use crate::failure::{Exit, Failure};
use crate::scoring::{Exact, Input, State};

pub(super) fn run(
    one: &str,
    two: &str,
    matches: &ArgMatches,
    context: &Context,
) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let year = context.year(matches, &workbook);
    let day = context
        .date(matches, "date")?
        .unwrap_or_else(|| last_day(year));
    let explained = |text: &str| {
        let agency = super::super::agency_on(book, day, text, context)?;
        let explained = book.explain_on(year, &agency, day);
        let explained = explained.filter(|explained| explained.member.is_some());
        explained
            .map(|explained| (agency, explained))
            .ok_or_else(|| {
                Failure::bad((context.words.scoring_lists.nothing_scored)(year))
                    .hint(context.words.scoring_lists.nothing_scored_hint)
            })
    };
    let (key, a) = explained(one)?;
    let (other, b) = explained(two)?;
    let w = context.words.review;
    if key == other {
        let name = a.member.as_ref().map_or("", |member| &member.name);
        return Err(Failure::bad((w.same_agency)(name)).hint(w.two_agencies_hint));
    }
    let pair = versus(&a, &b);
    context.print(&listing(&pair, book.is_sample(), context))?;
    for side in pair.sides {
        context.remark(&standing(side, context));
    }
    if !pair.same_scheme {
        context.remark(w.two_schemes);
    }
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

/// The columns after level, id and name.
struct Row<'a> {
    level: (&'static str, &'static str),
    id: &'a str,
    name: &'a str,
    maximum: Field,
    states: [Field; 2],
    inputs: [Field; 2],
    points: [Field; 2],
    points_difference: Field,
    percents: [Field; 2],
    percent_difference: Field,
    is_big: bool,
}

impl<'a> Row<'a> {
    fn new(level: (&'static str, &'static str), id: &'a str, name: &'a str) -> Self {
        const EMPTY: [Field; 2] = [Field::Empty, Field::Empty];
        Self {
            level,
            id,
            name,
            maximum: Field::Empty,
            states: EMPTY,
            inputs: EMPTY,
            points: EMPTY,
            points_difference: Field::Empty,
            percents: EMPTY,
            percent_difference: Field::Empty,
            is_big: false,
        }
    }
}

fn listing(pair: &Versus<'_>, sample: bool, context: &Context) -> Listing {
    let (w, c) = (context.words.review, context.words.scoring_lists);
    // A person sees in the input that it does not apply; a script gets a code.
    let full = context.format != Format::Table;
    let codes = pair
        .sides
        .map(|side| side.member.as_ref().map_or("", |m| &m.code));
    let of = |title: &str| codes.map(|code| (w.of)(title, code));
    let (inputs, states, points, percents) =
        (of(c.input), of(c.state), of(c.points), of(w.percent));
    let mut headings = vec![
        ("level", w.level),
        ("id", context.words.ranking.code),
        ("name", c.name),
        ("maximum", c.maximum),
    ];
    if full {
        headings.extend(
            ["state_1", "state_2"]
                .into_iter()
                .zip(states.each_ref().map(String::as_str)),
        );
    }
    let [input_1, input_2] = &inputs;
    let [points_1, points_2] = &points;
    let [percent_1, percent_2] = &percents;
    let [points_by, percent_by] = w.differences;
    headings.extend([
        ("input_1", input_1.as_str()),
        ("input_2", input_2),
        ("points_1", points_1),
        ("points_2", points_2),
        ("points_difference", points_by),
        ("percent_1", percent_1),
        ("percent_2", percent_2),
        ("percent_difference", percent_by),
        ("biggest", w.mark),
    ]);
    if sample {
        headings.push(("sample", c.sample));
    }
    let mut listing = Listing::new(&headings);
    for row in rows(pair, context) {
        let mut fields = vec![
            Field::named(row.level.0, row.level.1),
            row.id.into(),
            row.name.into(),
            row.maximum,
        ];
        if full {
            fields.extend(row.states);
        }
        fields.extend(row.inputs);
        fields.extend(row.points);
        fields.push(row.points_difference);
        fields.extend(row.percents);
        fields.push(row.percent_difference);
        fields.push(if row.is_big {
            "●".into()
        } else {
            Field::Empty
        });
        fields.extend(sample.then(|| Field::from("SAMPLE")));
        listing.row(fields);
    }
    listing
}

fn rows<'a>(pair: &'a Versus<'_>, context: &Context) -> Vec<Row<'a>> {
    let (w, r) = (context.words.review, context.words.ranking);
    let [overall, domain_word, criterion_word] = w.levels;
    let members = pair
        .sides
        .map(|side| side.member.as_ref().filter(|m| m.is_scored()));
    let overall = ("overall", overall);
    let mut index = Row::new(overall, "index", r.index);
    let dp = |at: usize| {
        pair.sides
            .get(at)
            .map_or(2, |side| side.scheme.numeric.index)
    };
    let figure_of = |at: usize| {
        let member = members.get(at).copied().flatten();
        let figure = member.and_then(|m| m.totals.index.as_ref());
        figure.map_or(Field::Empty, |f| Field::Decimal(fixed(f.published, dp(at))))
    };
    index.percents = [figure_of(0), figure_of(1)];
    index.percent_difference = pair
        .index
        .map_or(Field::Empty, |by| published_change(by, dp(0).max(dp(1))));
    if pair.same_scheme {
        index.points = members.map(|m| m.map_or(Field::Empty, |m| figure(&m.totals.all.got)));
        if let [Some(a), Some(b)] = members {
            index.points_difference = change(&a.totals.all.got.minus(&b.totals.all.got));
        }
    }
    let mut place = Row::new(overall, "rank", r.rank);
    place.inputs = members.map(|m| {
        let place = m.and_then(Member::place);
        place.map_or(Field::Empty, |place| place.label().into())
    });
    let mut band = Row::new(overall, "band", r.band);
    band.inputs = pair
        .sides
        .map(|side| band_of(side).map_or(Field::Empty, Field::from));
    let mut rows = vec![index, place, band];
    for domain in &pair.domains {
        let mut row = Row::new(("domain", domain_word), domain.id, domain.name);
        if let [Some(a), Some(b)] = &domain.points {
            row.points_difference = change(&a.minus(b));
        }
        let points = |points: &Option<Exact>| points.as_ref().map_or(Field::Empty, figure);
        row.points = domain.points.each_ref().map(points);
        let share = |share: &Option<Exact>| share.as_ref().map_or(Field::Empty, figure);
        row.percents = domain.percents.each_ref().map(share);
        row.percent_difference = domain.difference.as_ref().map_or(Field::Empty, change);
        rows.push(row);
    }
    let level = ("criterion", criterion_word);
    rows.extend(
        pair.criteria
            .iter()
            .map(|pair| criterion(pair, level, context)),
    );
    for block in &pair.adjust {
        let mut row = Row::new(("adjust", r.adjusted), &block.block.id, &block.block.name);
        row.points = block.amounts.map(figure);
        row.points_difference = change(&block.difference);
        rows.push(row);
        // One written as a count is its own line.
        let lines = block.lines.iter();
        let lines = lines.filter(|line| line.criteria.iter().all(|c| c.id != block.block.id));
        rows.extend(lines.map(|pair| criterion(pair, level, context)));
    }
    rows
}

fn criterion<'a>(
    pair: &CriterionPair<'a>,
    level: (&'static str, &'static str),
    context: &Context,
) -> Row<'a> {
    let [criterion, other] = pair.criteria;
    let mut row = Row::new(level, &criterion.id, &criterion.name);
    // Variants may have two: then neither is that of both.
    let most = criterion.most().filter(|_| criterion.max == other.max);
    row.maximum = most.map_or(Field::Empty, |max| {
        Field::Decimal(max.normalize().to_string())
    });
    row.states = pair.states.map(|state| match state {
        State::Scored(_) => "scored".into(),
        State::Open => "open".into(),
        State::Unfit => "unfit".into(),
        State::NotSurveyed => "not_surveyed".into(),
        State::NotApplicable => "not_applicable".into(),
    });
    let answered = |input: Option<&Input>, own| {
        input.map_or(Field::Empty, |input| answer(input, own, context))
    };
    let [first, second] = pair.inputs;
    row.inputs = [answered(first, criterion), answered(second, other)];
    row.points = pair.states.map(|state| match state {
        State::Scored(points) => figure(points),
        _ => Field::Empty,
    });
    row.points_difference = pair.difference.as_ref().map_or(Field::Empty, change);
    row.is_big = pair.is_big;
    row
}

fn band_of<'a>(side: &'a Explanation<'_>) -> Option<&'a str> {
    let band = side.scheme.bands.get(side.member.as_ref()?.band?)?;
    Some(&band.name)
}

/// `Sở Y tế: 87.25, rank 3 of 20, Tốt.`
fn standing(side: &Explanation<'_>, context: &Context) -> String {
    let words = context.words;
    let r = words.ranking;
    let Some(member) = &side.member else {
        return String::new();
    };
    let index = member.totals.index.as_ref().filter(|_| member.is_scored());
    let index = index.map_or_else(
        || r.no_rank.to_owned(),
        |f| crate::words::numbers::fixed(f.published, side.scheme.numeric.index, words.lang),
    );
    let place = match (member.place(), member.unranked()) {
        (Some(place), _) => (r.place)(place, side.ranked),
        (None, Some(why)) => (r.unranked)(why),
        (None, None) => r.no_rank.to_owned(),
    };
    let band = band_of(side).unwrap_or(r.no_band);
    (words.review.standing)(&member.name, &index, &place, band)
}
