//! Rule texts and what is guessed of them; nothing where any of it is in doubt.

use parplan::exchange::scheme_table::{Guess, GuessStep, guess};
use rust_decimal::Decimal;

fn figure(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A guess as a short text: `ratio ge100=10 ge90=8`.
fn short(guess: Option<Guess>) -> String {
    let steps = |steps: &[GuessStep]| {
        let step = |s: &GuessStep| {
            let sign = if s.included { "ge" } else { "gt" };
            format!(" {sign}{}={}", s.from, s.give)
        };
        steps.iter().map(step).collect::<String>()
    };
    match guess {
        None => "-".to_owned(),
        Some(Guess::Levels(levels)) => {
            let one = |(label, points): &(String, Decimal)| format!(" {label}={points}");
            format!("levels{}", levels.iter().map(one).collect::<String>())
        }
        Some(Guess::RatioSteps(list)) => format!("ratio{}", steps(&list)),
        Some(Guess::CountSteps(list)) => format!("count{}", steps(&list)),
        Some(Guess::DateSteps(list)) => {
            let one = |(day, points): &(Decimal, Decimal)| format!(" le{day}={points}");
            format!("dates{}", list.iter().map(one).collect::<String>())
        }
        Some(Guess::RatioLinear { cap, floor }) => match floor {
            Some(floor) => format!("linear {floor}..{cap}"),
            None => format!("linear {cap}"),
        },
        Some(Guess::SurveyPercent) => "survey percent".to_owned(),
        Some(Guess::SurveyMean) => "survey mean".to_owned(),
    }
}

#[test]
fn sure_patterns_are_guessed() {
    for (text, max, wanted) in [
        ("yes/no", "2", "levels Có=2 Không=0"),
        ("Có/Không", "2", "levels Có=2 Không=0"),
        ("1 / 0", "1", "levels Đạt=1 Không đạt=0"),
        ("đạt: 1; không: 0", "1", "levels đạt=1 không=0"),
        (
            "kịp thời: 1; không kịp thời: 0,5; không ban hành: 0 điểm.",
            "1",
            "levels kịp thời=1 không kịp thời=0.5 không ban hành=0",
        ),
        (">90%: 2; 70-90%: 1; <70%: 0", "2", "ratio gt90=2 ge70=1"),
        (
            "100%: 10; >=90: 8; >=80: 6; >=70: 4; <70: 0",
            "10",
            "ratio ge100=10 ge90=8 ge80=6 ge70=4",
        ),
        (
            "Từ 90% trở lên: 2; từ 70% đến dưới 90%: 1; dưới 70%: 0",
            "2",
            "ratio ge90=2 ge70=1",
        ),
        ("≥ 90 %: 2; < 90 %: 0", "2", "ratio ge90=2"),
        (
            "rate: >=30 -> 2; >=20 -> 1; <20 -> 0",
            "2",
            "ratio ge30=2 ge20=1",
        ),
        (
            "tỷ lệ: >=30: 2; >=20: 1; còn lại: 0",
            "2",
            "ratio ge30=2 ge20=1",
        ),
        ("rate: >=90 → 2; <90 → 0,5", "2", "ratio ge90=2 ge0=0.5"),
        ("rate x max", "4", "linear 100"),
        ("Tỷ lệ × điểm tối đa", "4", "linear 100"),
        ("rate/80% x max", "4", "linear 80"),
        (
            "rate: 100% -> max; 80 to <100% -> rate x max; <80% -> 0",
            "3",
            "linear 80..100",
        ),
        (
            ">=85% -> 5; 60 to <85 -> rate/85% x max; <60 -> 0",
            "5",
            "linear 60..85",
        ),
        (">=2: 2; 1: 1; 0: 0", "2", "count ge2=2 ge1=1"),
        (
            "count: >=2 -> 1; 1 -> 0.5; 0 -> 0",
            "1",
            "count ge2=1 ge1=0.5",
        ),
        ("số lượng: >=5: 2; 2-4: 1; 0-1: 0", "2", "count ge5=2 ge2=1"),
        (
            "days late: 0 -> 1.5; 1-15 -> 0.75; more -> 0",
            "1.5",
            "dates le0=1.5 le15=0.75",
        ),
        ("survey 1-5", "2", "survey mean"),
        ("Khảo sát 1-5: 1 -> 0, 5 -> max", "2", "survey mean"),
    ] {
        assert_eq!(short(guess(text, figure(max), false)), wanted, "{text}");
    }
}

#[test]
fn doubt_gives_no_guess() {
    for (text, max) in [
        ("", "1"),
        ("(children not visible)", "1"),
        ("sum of children", "1"),
        // The best is not the maximum; nothing gives 0; points do not fall.
        ("đạt: 1; không: 0", "2"),
        ("đạt: 2; một phần: 1", "2"),
        ("không: 0; đạt: 2", "2"),
        ("a: 2; b: 2; c: 0", "2"),
        // More than labels.
        ("trong 30 ngày: 2; muộn hơn: 0", "2"),
        ("mỗi lần chậm: 2; không: 0", "2"),
        ("first of its kind: 6; improved: up to 3", "6"),
        ("complete before 15/12: 3; else 0", "3"),
        ("levels: 3 / 1.5 / 0", "3"),
        ("start 2, minus 0.25 per late report, not below 0", "2"),
        // A gap, an overlap, an end in doubt, or a rest that is not said.
        (">=90%: 2; 70 to <80%: 1; <70%: 0", "2"),
        (">=90%: 2; >=95%: 1; <90%: 0", "2"),
        (">90%: 2; 70-90%: 1; 50-70%: 0.5; <50%: 0", "2"),
        (">=90%: 2; >=70%: 1", "2"),
        (">=2: 2; 1: 1", "2"),
        (">=3: 2; 1: 1; 0: 0", "2"),
        // Percentages or numbers?
        (">=90: 2; >=70: 1; <70: 0", "2"),
        (">=2.5: 2; 1: 1; 0: 0", "2"),
        // Words that are not understood.
        (">=100 attendances: 4; 50-99: 3; 1-49: 2; none: 0", "4"),
        (
            ">=30%: 1; >=25% and <30%: 0.5; <25% but some: 0.25; none: 0",
            "1",
        ),
        (
            ">=85%: 10; 60 to <85%: rate/85% x 10, two decimals; <60%: 0",
            "10",
        ),
        ("rate: target 80%, below proportional", "4"),
        ("rate: >=60 -> 5; rate/60% x max otherwise", "5"),
        ("rate x 3", "4"),
        ("survey 1-4", "4"),
        ("days late: 0 -> 2; 2-15 -> 1; more -> 0", "2"),
        ("days late: 0 -> 2; 1-15 -> 1; more -> 0.5", "2"),
    ] {
        assert_eq!(short(guess(text, figure(max), false)), "-", "{text}");
    }
}

#[test]
fn what_a_survey_scores_is_no_count_of_an_office() {
    let two = Decimal::TWO;
    assert_eq!(short(guess("rate x max", two, true)), "survey percent");
    assert_eq!(short(guess("survey 1-5", two, true)), "survey mean");
    assert_eq!(short(guess("yes/no", two, true)), "-");
    assert_eq!(short(guess("rate/80% x max", two, true)), "-");
}
