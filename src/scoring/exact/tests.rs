//! Exact numbers against big rationals.

use super::*;
use proptest::prelude::*;

#[test]
fn a_third_taken_three_times_is_one() {
    let third = Exact::fraction(1, 3).unwrap();
    let sum = third.plus(&third).plus(&third);
    assert_eq!(sum, Exact::from(1));
    assert_eq!(third.to_string(), "1/3");
    assert_eq!(Exact::fraction(2475, 1000).unwrap().to_string(), "2.475");
    assert_eq!(Exact::fraction(1, -4).unwrap().to_string(), "-0.25");
    assert_eq!(Exact::fraction(1, 0), None);
}

#[test]
fn the_coarse_size_is_in_billionths_however_large_the_terms() {
    for power in [0, 20] {
        let term = BigInt::from(10u64).pow(power) * 10i128.pow(30);
        let value = Exact::from_big(BigInt::from(-7) * &term, term * 8);
        assert_eq!(value.coarse(), -875_000_000);
    }
    let huge = Exact::fraction(i128::MAX, 1).unwrap();
    assert_eq!(
        (huge.coarse(), huge.negated().coarse()),
        (i64::MAX, i64::MIN)
    );
}

#[test]
fn a_decimal_is_given_where_the_digits_end() {
    let decimal = |num, den| Exact::fraction(num, den).unwrap().to_decimal();
    let text = |num, den| decimal(num, den).map(|value| value.to_string());
    assert_eq!(text(0, 700), Some("0".into()));
    assert_eq!(text(-21, 6), Some("-3.5".into()));
    assert_eq!(text(1500, 1000), Some("1.5".into()));
    assert_eq!(text(10i128.pow(30), 10i128.pow(29)), Some("10".into()));
    assert_eq!(text(1, 1 << 28), Some(format!("0.{:028}", 5i128.pow(28))));
    assert_eq!(text(1, 1 << 29), None, "29 digits");
    assert_eq!(text(1, 3), None);
    let wide = |num: i128| {
        let term = BigInt::from(10u64).pow(60) * 21;
        Exact::from_big(BigInt::from(num) * &term, term * 24)
    };
    let decimal = |num| wide(num).to_decimal().map(|value| value.to_string());
    assert_eq!(decimal(-9), Some("-0.375".into()));
    assert_eq!(decimal(8), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_thousand_fractions_add_up(seed in any::<u64>(), count in 200usize..1000) {
        let mut state = seed | 1;
        let mut next = || { state ^= state << 13; state ^= state >> 7; state ^= state << 17; state };
        let terms: Vec<Exact> = (0..count)
            .map(|_| Exact::fraction(i128::from(next() % 5000) - 900, i128::from(next() % 5000) + 1).unwrap())
            .collect();
        let plain = terms.iter().fold(BigRational::zero(), |sum, term| sum + term.reduced());
        prop_assert_eq!(Exact::sum(&terms).reduced(), plain);
    }
}

proptest! {
    #[test]
    fn sums_agree_with_adding_one_by_one(
        terms in prop::collection::vec((any::<i64>(), 1i64..i64::MAX, 0u32..62), 0..12), whole in 1u64..1000,
    ) {
        let terms: Vec<Exact> = terms
            .into_iter()
            .map(|(num, den, shift)| Exact::fraction((num >> shift).into(), ((den >> shift) + 1).into()).unwrap())
            .collect();
        let one_by_one = terms.iter().fold(BigRational::zero(), |sum, term| sum + term.reduced());
        let sum = Exact::sum(&terms);
        prop_assert_eq!(sum.reduced(), one_by_one.clone());
        prop_assert_eq!(Exact::sum([&sum, &terms.first().cloned().unwrap_or_default(), &sum]).reduced(),
            &one_by_one * BigInt::from(2) + terms.first().map(Exact::reduced).unwrap_or_default());
        let percent = sum.percent_of(&Exact::from(whole)).unwrap();
        prop_assert_eq!(percent.reduced(), one_by_one * BigInt::from(100) / BigInt::from(whole));
        prop_assert_eq!(sum.percent_of(&Exact::ZERO), None);
    }

    #[test]
    fn what_is_too_large_lies_within_its_bounds(num in any::<u64>(), den in 1u64..u64::MAX, wide in 70u32..400, dp in 0u32..5) {
        let term = BigInt::from(3u64).pow(wide);
        let value = Exact::from_big(BigInt::from(num) * &term + 1, BigInt::from(den) * &term);
        if let Some((low, high)) = value.bounds() {
            prop_assert!(low.reduced() <= value.reduced() && value.reduced() <= high.reduced());
        }
        let unit = BigInt::from(10u64).pow(dp);
        let shifted = value.reduced() * &unit + BigRational::new(1.into(), 2.into());
        prop_assert_eq!(crate::scoring::round(&value, dp).reduced(), BigRational::from(shifted.to_integer()) / unit);
    }

    #[test]
    fn agrees_with_big_rationals(
        a in any::<i128>(), b in 1..i128::MAX, c in any::<i128>(), d in 1..i128::MAX, shift in 0u32..120,
    ) {
        let (x, y) = (Exact::fraction(a >> shift, (b >> shift) + 1).unwrap(), Exact::fraction(c >> shift, (d >> shift) + 1).unwrap());
        let (p, q) = (x.reduced(), y.reduced());
        prop_assert_eq!(x.plus(&y).reduced(), &p + &q);
        prop_assert_eq!(x.minus(&y).reduced(), &p - &q);
        prop_assert_eq!(x.times(&y).reduced(), &p * &q);
        prop_assert_eq!(x.over(&y).map(|z| z.reduced()), (!q.is_zero()).then(|| &p / &q));
        prop_assert_eq!(x.cmp(&y), p.cmp(&q));
        if x.coarse() != y.coarse() {
            prop_assert_eq!(x.coarse().cmp(&y.coarse()), p.cmp(&q));
        }
    }
}
