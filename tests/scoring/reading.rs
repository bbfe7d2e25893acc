//! What may be typed for each kind of answer, and what is refused with which reason.

use parplan::scheme::{Criterion, InputKind, Late, Rule, Threshold::Ge};
use parplan::scoring::InputFault as Fault;
use parplan::scoring::{Input, Typed};

use super::support::*;

fn typed(text: &str, criterion: &Criterion) -> Result<String, Fault> {
    Input::read(text, criterion, Typed::Keyboard).map(|input| input.to_string())
}

fn filed(text: &str, criterion: &Criterion) -> Result<String, Fault> {
    Input::read(text, criterion, Typed::File).map(|input| input.to_string())
}

fn ok(text: &str) -> Result<String, Fault> {
    Ok(text.into())
}

fn percent() -> Criterion {
    let rule = steps(&[(Ge(dec("30")), "2")]);
    criterion("1", "2", InputKind::Percent { over: false }, rule)
}

#[test]
fn the_keyboard_takes_comma_or_point_and_files_the_point() {
    let percent = percent();
    assert_eq!(typed("4,5", &percent), ok("4.5"));
    assert_eq!(typed(" 4.50 % ", &percent), ok("4.5"));
    assert_eq!(filed("4.5", &percent), ok("4.5"));
    assert_eq!(
        filed("4,5", &percent),
        Err(Fault::CommaInFile("4,5".into()))
    );
    assert_eq!(
        filed("4.5%", &percent),
        Err(Fault::NotANumber("4.5%".into()))
    );
    for text in ["1.234,5", "1,234.5", "1.234.567", "1,2,3"] {
        assert_eq!(typed(text, &percent), Err(Fault::Thousands(text.into())));
    }
    for text in ["1e1", "abc", "٤", "½", "+5", "5-", ".5", "--5"] {
        assert_eq!(
            typed(text, &percent),
            Err(Fault::NotANumber(text.into())),
            "{text}"
        );
    }
    let long = "0.1234567890123456789";
    assert_eq!(typed(long, &percent), Err(Fault::TooLong(long.into())));
    assert_eq!(typed("  ", &percent), Err(Fault::Empty));
}

#[test]
fn a_percentage_stays_within_a_hundred_unless_the_scheme_lets_it_over() {
    let mut percent = percent();
    let outside = |text: &str| {
        let (low, high) = (dec("0"), Some(dec("100")));
        Err(Fault::Outside {
            text: text.into(),
            low,
            high,
        })
    };
    assert_eq!(typed("100,01", &percent), outside("100,01"));
    assert_eq!(typed("-1", &percent), outside("-1"));
    percent.input = InputKind::Percent { over: true };
    assert_eq!(typed("100,01", &percent), ok("100.01"));
}

#[test]
fn a_ratio_is_two_whole_numbers() {
    let mut of = criterion("1", "3", ratio(), linear("100"));
    assert_eq!(typed("99 / 120", &of), ok("99/120"));
    let more = Fault::MoreThanAll { done: 5, total: 4 };
    assert_eq!(typed("5/4", &of), Err(more));
    assert_eq!(typed("99", &of), Err(Fault::NotARatio("99".into())));
    assert_eq!(
        typed("1.200/2.000", &of),
        Err(Fault::NotWhole("1.200".into()))
    );
    assert_eq!(typed("0/0", &of), ok("NA"));
    of.na = None;
    assert_eq!(typed("0/0", &of), Err(Fault::NothingToDo));
}

#[test]
fn a_choice_is_a_label_or_its_number() {
    let rule = levels(&[("Từ 2", "2"), ("một", "1"), ("không", "0")]);
    let choice = criterion("1", "2", InputKind::Choice, rule);
    assert_eq!(typed("từ  2", &choice), ok("#1"));
    // The same word in decomposed letters.
    assert_eq!(typed("mo\u{302}\u{323}t", &choice), ok("#2"));
    assert_eq!(typed("KHÔNG", &choice), ok("#3"));
    assert_eq!(typed("3", &choice), ok("#3"));
    for text in ["khong", "0", "4", "mốt"] {
        let labels = ["Từ 2", "một", "không"].map(String::from).into();
        let text = text.to_owned();
        assert_eq!(
            typed(&text.clone(), &choice),
            Err(Fault::UnknownChoice { text, labels })
        );
    }
    let input = Input::read("2", &choice, Typed::File).unwrap();
    assert_eq!(input.write(&choice), "một");
}

#[test]
fn among_labels_that_are_numbers_a_number_is_a_label() {
    let rule = levels(&[("2", "2"), ("1", "1"), ("0", "0")]);
    let choice = criterion("1", "2", InputKind::Choice, rule);
    assert_eq!(typed("2", &choice), ok("#1"));
    assert_eq!(typed("1", &choice), ok("#2"));
    assert_eq!(typed("0", &choice), ok("#3"));
    assert_eq!(typed("#3", &choice), ok("#3"));
    assert!(typed("3", &choice).is_err());
}

#[test]
fn not_applicable_needs_the_schemes_leave() {
    let mut percent = percent();
    for text in ["NA", "na", "n/a", "Không áp dụng"] {
        assert_eq!(typed(text, &percent), ok("NA"));
    }
    percent.na = None;
    assert_eq!(typed("NA", &percent), Err(Fault::AlwaysApplies));
}

#[test]
fn points_are_multiples_of_the_step_within_the_maximum() {
    let mut points = entered("1", "20");
    points.input = InputKind::Points { step: dec("0.25") };
    assert_eq!(typed("4,75", &points), ok("4.75"));
    assert_eq!(typed("20", &points), ok("20"));
    let off = Fault::OffStep {
        text: "4,6".into(),
        step: dec("0.25"),
        below: dec("4.5"),
        above: dec("4.75"),
    };
    assert_eq!(typed("4,6", &points), Err(off));
    assert!(matches!(
        typed("20.25", &points),
        Err(Fault::Outside { .. })
    ));
}

#[test]
fn counts_dates_and_surveys() {
    let rule = || Rule::Tally {
        start: dec("1"),
        each: vec![dec("-0.25"), dec("-0.5")],
        floor: dec("0"),
        late: Late::default(),
    };
    let names = vec!["muộn".to_owned(), "sai".to_owned()];
    let counts = criterion("1", "1", InputKind::Counts(names.clone()), rule());
    assert_eq!(typed("2; 0", &counts), ok("2;0"));
    let text = "2".to_owned();
    let found = 1;
    assert_eq!(
        typed("2", &counts),
        Err(Fault::WrongCounts { text, names, found })
    );
    assert_eq!(typed("2;-1", &counts), Err(Fault::NotWhole("-1".into())));

    let lone = criterion("1", "1", InputKind::Counts(vec!["muộn".into()]), rule());
    assert_eq!(typed("2", &lone), ok("2;"));

    let dates = criterion("1", "1", InputKind::Dates, rule());
    assert_eq!(
        typed("10/1/2017 > 01/02/2017", &dates),
        ok("2017-01-10>2017-02-01")
    );
    assert_eq!(typed("2017-01-10>", &dates), ok("2017-01-10>"));
    assert_eq!(
        typed("31/02/2017>", &dates),
        Err(Fault::NotADate("31/02/2017".into()))
    );
    assert_eq!(
        typed("01/02/17>", &dates),
        Err(Fault::NotADate("01/02/17".into()))
    );

    let survey = criterion("1", "1", InputKind::survey(30), linear("5"));
    assert_eq!(typed("35 @ 4,2", &survey), ok("35@4.2"));
    let (n, least) = (29, 30);
    assert_eq!(
        typed("29@4", &survey),
        Err(Fault::TooFewAnswers { n, least })
    );
    let count = criterion("1", "1", InputKind::Count, rule());
    assert_eq!(typed("007", &count), ok("7"));
    assert_eq!(typed("2,5", &count), Err(Fault::NotWhole("2,5".into())));
}

#[test]
fn what_is_exported_is_read_back() {
    let rule = levels(&[("có", "1"), ("không", "0")]);
    let cells = [
        (criterion("1", "1", InputKind::Choice, rule), "không"),
        (percent(), "87.5"),
        (criterion("1", "3", ratio(), linear("100")), "99/120"),
        (criterion("1", "3", ratio(), linear("100")), "NA"),
        (
            criterion("1", "1", InputKind::Dates, steps(&[])),
            "2017-01-10>2017-02-01",
        ),
    ];
    for (criterion, text) in cells {
        let input = Input::read(text, &criterion, Typed::File).unwrap();
        let written = input.write(&criterion);
        assert_eq!(written, text);
        assert_eq!(Input::read(&written, &criterion, Typed::File), Ok(input));
    }
}
