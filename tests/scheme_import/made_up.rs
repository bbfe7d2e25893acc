//! A made-up tree, written as CSV and as XLSX, comes back with its ids, names and points.

use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::{At, loaded, read, xlsx};

/// A domain: its criteria, each with points in quarters and, where it is a heading, with
/// the quarters of what is below it.
type Domain = Vec<(u32, Vec<u32>)>;

/// A row: numbering, name, quarters.
type Row = (String, String, u32);

/// A criterion as it must come back: id, name, points.
type Wanted = (String, String, Decimal);

fn domain() -> impl Strategy<Value = Domain> {
    let criterion = (1_u32..20, prop::collection::vec(1_u32..12, 0..4));
    prop::collection::vec(criterion, 1..13)
}

fn name() -> impl Strategy<Value = String> {
    "[A-ZĐƯ][a-zđưếạô\"\\\\,;:/()0-9%>-]{0,8}( [a-zđưếạô\"\\\\,;:/()-]{1,8}){0,3}"
}

/// Rows of a tree, and what must come back.
fn rows(domains: &[Domain], names: &[String], roman: bool) -> (Vec<Row>, Vec<Wanted>) {
    const ROMAN: [&str; 5] = ["I", "II", "III", "IV", "V"];
    let mut names = names.iter().cycle();
    let mut name = || names.next().unwrap().clone();
    let (mut rows, mut wanted) = (Vec::new(), Vec::new());
    for (at, domain) in domains.iter().enumerate() {
        let sum = |(points, below): &(u32, Vec<u32>)| match below.as_slice() {
            [] => *points,
            below => below.iter().sum(),
        };
        let id = if roman {
            ROMAN[at].to_owned()
        } else {
            (at + 1).to_string()
        };
        rows.push((id.clone(), name(), domain.iter().map(sum).sum()));
        for (n, criterion) in (1..).zip(domain) {
            // Under a Roman number the numbers begin anew.
            let number = if roman {
                n.to_string()
            } else {
                format!("{id}.{n}")
            };
            let whole = format!("{id}.{n}");
            let title = name();
            rows.push((number.clone(), title.clone(), sum(criterion)));
            let points = |quarters: u32| Decimal::from(quarters) / Decimal::from(4);
            if criterion.1.is_empty() {
                wanted.push((whole, title, points(criterion.0)));
                continue;
            }
            for (m, quarters) in (1..).zip(&criterion.1) {
                let title = name();
                let id = format!("{whole}.{m}");
                rows.push((format!("{number}.{m}"), title.clone(), *quarters));
                wanted.push((id, title, points(*quarters)));
            }
        }
    }
    (rows, wanted)
}

fn as_csv(rows: &[Row], excel: bool) -> Vec<u8> {
    let delimiter = if excel { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    writer
        .write_record(["STT", "Tiêu chí", "Điểm tối đa"])
        .unwrap();
    for (number, name, quarters) in rows {
        let points = (Decimal::from(*quarters) / Decimal::from(4)).to_string();
        let points = if excel {
            points.replace('.', ",")
        } else {
            points
        };
        writer.write_record([number, name, &points]).unwrap();
    }
    writer.into_inner().unwrap()
}

fn as_xlsx(rows: &[Row]) -> Vec<u8> {
    let titles = ["STT", "Tiêu chí", "Điểm tối đa"].map(At::from).to_vec();
    let cells = rows.iter().map(|(number, name, quarters)| {
        let points = (Decimal::from(*quarters) / Decimal::from(4))
            .to_f64()
            .unwrap();
        vec![
            At::from(number.as_str()),
            At::from(name.as_str()),
            At::Number(points),
        ]
    });
    let all: Vec<Vec<At>> = [titles].into_iter().chain(cells).collect();
    xlsx(&all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_tree_comes_back(
        domains in prop::collection::vec(domain(), 1..5),
        names in prop::collection::vec(name(), 1..40),
        roman: bool,
        excel: bool,
    ) {
        let (rows, wanted) = rows(&domains, &names, roman);
        for (file, bytes) in [("a.csv", as_csv(&rows, excel)), ("a.xlsx", as_xlsx(&rows))] {
            let table = read(file, &bytes);
            let table = table.map_err(|fault| TestCaseError::fail(format!("{fault:?}")))?;
            let scheme = loaded(&table);
            let found: Vec<Wanted> = scheme
                .criteria()
                .map(|c| (c.id.clone(), c.name.clone(), c.max))
                .collect();
            prop_assert_eq!(&found, &wanted);
            let names: Vec<&String> = scheme.domains.iter().map(|d| &d.name).collect();
            let heads = rows.iter().filter(|(number, ..)| {
                if roman { number.starts_with(['I', 'V']) } else { !number.contains('.') }
            });
            let heads: Vec<&String> = heads.map(|(_, name, _)| name).collect();
            prop_assert_eq!(names, heads);
        }
    }
}
