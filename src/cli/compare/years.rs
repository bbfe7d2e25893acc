//! Two years beside each other, or a year and a published table.

use clap::ArgMatches;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::figures::{change, figure, fixed, published_change};
use super::super::listing::{Field, Format, Listing};
use super::super::rank::group_asked;
use super::{Context, published};
use crate::book::{Book, last_day};
use crate::failure::{Exit, Failure};
use crate::ranking::{
    AgencyChange, DomainChange, GroupChange, Movement, Presence, SchemeChange, Standing, compare,
};

/// Decimals of an index whose scheme is not known.
const INDEX: u32 = 2;

/// The years compared, and the days their agencies are those of.
#[derive(Debug, Clone, Copy)]
struct Years {
    now: (i16, Date),
    before: (i16, Date),
}

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let year = context.year(matches, &workbook);
    let other = matches.get_one::<i16>("with-year").copied();
    let other = other.unwrap_or(year.saturating_sub(1));
    let group = group_asked(matches, book, context)?;
    let day = context.date(matches, "date")?;
    let years = Years {
        now: (year, day.unwrap_or_else(|| last_day(year))),
        before: (other, last_day(other)),
    };
    let file = context.text(matches, "with");
    let now = book.results_on(year, years.now.1);
    let before = book.results(other);
    let (now, before) = if file.is_empty() {
        (now.side(), before.side())
    } else {
        (
            now.side(),
            published::side(&file, (year, other), book, context)?,
        )
    };
    let w = context.words;
    for (side, year, hint) in [
        (&now, year, w.scoring_lists.nothing_scored_hint),
        (&before, other, w.review.no_earlier_hint),
    ] {
        if !side
            .groups
            .iter()
            .any(|g| group.as_deref().is_none_or(|asked| g.key.answers(asked)))
        {
            return Err(Failure::bad((w.scoring_lists.nothing_scored)(year)).hint(hint));
        }
    }
    let mut groups = compare(&before, &now);
    groups.retain(|g| group.as_deref().is_none_or(|asked| g.key.answers(asked)));
    let page = Page {
        book,
        years,
        context,
        full: context.format != Format::Table,
        domains: domains(&groups),
    };
    context.print(&page.listing(&groups))?;
    page.remarks(&groups);
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

/// Ids of all domains, in the order they come up.
fn domains<'a>(groups: &[GroupChange<'a>]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    let rows = groups.iter().flat_map(|group| &group.rows);
    for domain in rows.flat_map(|row| &row.domains) {
        if !ids.contains(&domain.id) {
            ids.push(domain.id);
        }
    }
    ids
}

/// What the listing is made from.
struct Page<'a> {
    book: &'a Book,
    years: Years,
    context: &'a Context,
    /// For scripts: every figure; a person gets the changes.
    full: bool,
    domains: Vec<&'a str>,
}

impl Page<'_> {
    fn headings(&self) -> Vec<(String, String)> {
        let (w, r) = (self.context.words.review, self.context.words.ranking);
        let lists = self.context.words.scoring_lists;
        let (now, before) = (
            self.years.now.0.to_string(),
            self.years.before.0.to_string(),
        );
        let mut all: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, title: String| all.push((name.to_owned(), title));
        let pair = |add: &mut dyn FnMut(&str, String), name: &str, title: &str| {
            add(&format!("{name}_before"), (w.of)(title, &before));
            add(name, (w.of)(title, &now));
        };
        add("agency", r.code.to_owned());
        add("name", r.agency.to_owned());
        pair(&mut add, "rank", r.rank);
        add("movement", r.movement.to_owned());
        pair(&mut add, "index", r.index);
        add("index_change", w.index_change.to_owned());
        pair(&mut add, "band", r.band);
        if self.full {
            pair(&mut add, "achieved", r.achieved);
            pair(&mut add, "maximum", r.maximum);
        }
        add("achieved_change", w.points_change.to_owned());
        for id in &self.domains {
            let short = (lists.domain_column)(id);
            if self.full {
                let percent = (w.domain_percent)(&short);
                pair(&mut add, &format!("domain_{id}_percent"), &percent);
            }
            add(&format!("domain_{id}_change"), (w.domain_change)(&short));
        }
        if self.full {
            add("match", w.presence.to_owned());
            add("scheme", w.scheme.to_owned());
            add("provisional", lists.state.to_owned());
            add("other_group", lists.group.to_owned());
            add("kin", r.remarks.to_owned());
        } else {
            add("note", r.remarks.to_owned());
        }
        add("group", lists.group.to_owned());
        if self.book.is_sample() {
            add("sample", lists.sample.to_owned());
        }
        all
    }

    fn listing(&self, groups: &[GroupChange<'_>]) -> Listing {
        let headings = self.headings();
        let headings: Vec<(&str, &str)> = headings
            .iter()
            .map(|(name, title)| (name.as_str(), title.as_str()))
            .collect();
        let mut listing = Listing::new(&headings);
        for group in groups {
            for row in &group.rows {
                listing.row(self.row(group, row));
            }
        }
        listing
    }

    fn row(&self, group: &GroupChange<'_>, row: &AgencyChange<'_>) -> Vec<Field> {
        let words = self.context.words;
        let dp = group.scheme.map_or(INDEX, |scheme| scheme.numeric.index);
        let sides = [row.before, row.now];
        let who = row.who();
        let mut fields: Vec<Field> = vec![
            who.map_or("", |s| s.code.as_str()).into(),
            who.map_or("", |s| s.name.as_str()).into(),
        ];
        fields.extend(sides.map(rank));
        fields.push(self.movement(row));
        let index = |value: Option<Decimal>| {
            value.map_or(Field::Empty, |value| Field::Decimal(fixed(value, dp)))
        };
        fields.extend(sides.map(|side| index(side.and_then(|s| s.index))));
        fields.push(
            row.index
                .map_or(Field::Empty, |by| published_change(by, dp)),
        );
        fields.extend(sides.map(|side| {
            let band = side.and_then(|s| s.band.as_deref());
            band.map_or(Field::Empty, Field::from)
        }));
        if self.full {
            let points = sides.map(|side| side.and_then(|s| s.points.as_ref()));
            fields.extend(points.map(|p| p.map_or(Field::Empty, |(got, _)| figure(got))));
            fields.extend(points.map(|p| p.map_or(Field::Empty, |(_, max)| figure(max))));
        }
        fields.push(row.points.as_ref().map_or(Field::Empty, change));
        for id in &self.domains {
            let domain = row.domains.iter().find(|domain| domain.id == *id);
            fields.extend(self.domain(domain));
        }
        if self.full {
            fields.extend(self.facts(row));
        } else {
            let kin = self.kin(row).join("; ");
            let note = words.review.note(row, &kin, self.years());
            fields.push(note.into());
        }
        let name = (words.ranking.group)(&group.key);
        fields.push(Field::named(group.key.id.clone(), &name));
        fields.extend(self.book.is_sample().then(|| Field::from("SAMPLE")));
        fields
    }

    fn domain(&self, domain: Option<&DomainChange<'_>>) -> Vec<Field> {
        let share = |share: Option<&crate::scoring::Exact>| share.map_or(Field::Empty, figure);
        let mut fields = Vec::new();
        if self.full {
            fields.push(share(domain.and_then(|d| d.before.as_ref())));
            fields.push(share(domain.and_then(|d| d.now.as_ref())));
        }
        let delta = domain.and_then(|d| d.delta.as_ref());
        fields.push(delta.map_or(Field::Empty, change));
        fields
    }

    /// Places gained for scripts, or why there are none to tell.
    fn movement(&self, row: &AgencyChange<'_>) -> Field {
        let exact = match row.movement {
            Movement::Up(n) => n.to_string(),
            Movement::Down(n) => format!("-{n}"),
            Movement::Same => "0".to_owned(),
            Movement::New | Movement::Gone | Movement::None => return Field::Empty,
        };
        let changed = row.scheme == SchemeChange::Changed;
        let words = self.context.words.ranking;
        Field::Figure {
            exact,
            shown: words.moved_marked(row.movement, changed),
        }
    }

    /// What a script needs to know of the match.
    fn facts(&self, row: &AgencyChange<'_>) -> Vec<Field> {
        let w = self.context.words.review;
        let [both, new, gone] = w.presences;
        let [same, changed, unknown] = w.schemes;
        let scheme = match (row.presence, row.scheme) {
            (Presence::New | Presence::Gone, _) => Field::Empty,
            (_, SchemeChange::Same) => Field::named("same", same),
            (_, SchemeChange::Changed) => Field::named("changed", changed),
            (_, SchemeChange::Unknown) => Field::named("unknown", unknown),
        };
        vec![
            match row.presence {
                Presence::Both => Field::named("both", both),
                Presence::New => Field::named("new", new),
                Presence::Gone => Field::named("gone", gone),
            },
            scheme,
            if row.is_provisional() {
                Field::named("provisional", w.provisional)
            } else {
                Field::Empty
            },
            row.other_group
                .as_ref()
                .map_or(Field::Empty, |key| key.id.as_str().into()),
            self.kin(row).join("; ").into(),
        ]
    }

    fn kin(&self, row: &AgencyChange<'_>) -> Vec<String> {
        let (before, now) = (self.years.before.1, self.years.now.1);
        self.book.kin_of_change(row, before, now)
    }

    fn remarks(&self, groups: &[GroupChange<'_>]) {
        let words = self.context.words;
        let w = words.review;
        self.context
            .remark(&(w.years)(self.years.now.0, self.years.before.0));
        for remark in groups
            .iter()
            .flat_map(|group| w.of_group(group, self.years()))
        {
            self.context.remark(&remark);
        }
    }

    fn years(&self) -> (i16, i16) {
        (self.years.now.0, self.years.before.0)
    }
}

fn rank(side: Option<&Standing>) -> Field {
    let place = side.and_then(|standing| standing.place);
    place.map_or(Field::Empty, |place| Field::Figure {
        exact: place.rank.to_string(),
        shown: place.label(),
    })
}
