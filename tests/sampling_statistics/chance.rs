//! Tails of distributions, computed rather than looked up: how likely a figure at least
//! this large is when nothing is wrong. Floats serve statistics here, never a draw.

use std::f64::consts::PI;

/// A test fails, and a planted fault is caught, below this chance.
pub const ALPHA: f64 = 1e-6;

/// Chance that χ² with this many degrees of freedom exceeds `x`.
pub fn chi_square_tail(x: f64, degrees: u32) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    upper_gamma(degrees, x / 2.0)
}

/// Chance that a standard normal figure is at least as far from zero as `z`.
pub fn normal_tails(z: f64) -> f64 {
    chi_square_tail(z * z, 1)
}

/// Chance that the largest of `count` standard normal figures, however they depend on each
/// other, is as far from zero as `z` (Bonferroni).
pub fn largest_normal_tails(z: f64, count: usize) -> f64 {
    (normal_tails(z) * count as f64).min(1.0)
}

/// Chance that the Kolmogorov distance of `n` uniform numbers exceeds `distance`.
pub fn kolmogorov_tail(distance: f64, n: usize) -> f64 {
    let root = (n as f64).sqrt();
    // Stephens' correction; for a million numbers it is nothing.
    let x = distance * (root + 0.12 + 0.11 / root);
    let terms = (1..=100).map(|k| {
        let sign = if k % 2 == 1 { 1.0 } else { -1.0 };
        sign * (-2.0 * f64::from(k * k) * x * x).exp()
    });
    (2.0 * terms.sum::<f64>()).clamp(0.0, 1.0)
}

/// Regularised upper incomplete gamma function of `degrees / 2` and `x`.
fn upper_gamma(degrees: u32, x: f64) -> f64 {
    let a = f64::from(degrees) / 2.0;
    let front = (a * x.ln() - x - ln_gamma_of_half(degrees)).exp();
    if x < a + 1.0 {
        1.0 - front * series(a, x)
    } else {
        front * continued_fraction(a, x)
    }
}

/// ln Γ(degrees / 2), exactly: down by steps of one to Γ(1) = 1 or Γ(1/2) = √π.
fn ln_gamma_of_half(degrees: u32) -> f64 {
    let start = if degrees.is_multiple_of(2) {
        0.0
    } else {
        PI.sqrt().ln()
    };
    let first = if degrees.is_multiple_of(2) { 2 } else { 1 };
    let factors = (first..degrees).step_by(2);
    factors.fold(start, |sum, half| sum + (f64::from(half) / 2.0).ln())
}

fn series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    let mut next = a;
    while term > sum * 1e-17 {
        next += 1.0;
        term *= x / next;
        sum += term;
    }
    sum
}

/// Lentz's method.
fn continued_fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut value = d;
    for i in 1..10_000 {
        let i = f64::from(i);
        let numerator = i * (a - i);
        b += 2.0;
        d = 1.0 / non_zero(numerator * d + b, TINY);
        c = non_zero(b + numerator / c, TINY);
        let step = c * d;
        value *= step;
        if (step - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

fn non_zero(value: f64, tiny: f64) -> f64 {
    if value.abs() < tiny { tiny } else { value }
}

fn near(found: f64, expected: f64, part: f64) {
    let off = (found - expected).abs();
    assert!(off <= expected * part, "{found} is not {expected}");
}

#[test]
fn tails_are_those_of_other_formulas_and_of_printed_tables() {
    // An even number of degrees has a closed form: e^(−y) · Σ y^i / i!.
    for degrees in [2_u32, 8, 46, 118, 322] {
        for part in [0.3, 0.8, 1.2, 2.0] {
            let y = part * f64::from(degrees) / 2.0;
            let terms = (0..degrees / 2).scan(1.0, |term, i| {
                let now = *term;
                *term *= y / f64::from(i + 1);
                Some(now)
            });
            let expected = (-y).exp() * terms.sum::<f64>();
            near(chi_square_tail(2.0 * y, degrees), expected, 1e-10);
        }
    }
    near(chi_square_tail(3.841_459, 1), 0.05, 1e-6);
    near(chi_square_tail(16.918_978, 9), 0.05, 1e-6);
    near(normal_tails(1.959_964), 0.05, 1e-6);
    near(normal_tails(4.891_638), 1e-6, 1e-5);
    near(largest_normal_tails(1.959_964, 4), 0.2, 1e-6);
    near(
        kolmogorov_tail(1.358_1 / 1e6, 1_000_000_000_000),
        0.05,
        1e-3,
    );
}
