//! This year's place against last year's.

/// How a place moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// Better by so many places.
    Up(u32),
    /// Worse by so many places.
    Down(u32),
    /// The same place.
    Same,
    /// A place now, none last year.
    New,
    /// None now, a place last year.
    Gone,
    /// No place in either year.
    None,
}

/// From last year's rank to this year's.
#[must_use]
pub fn movement(last: Option<u32>, now: Option<u32>) -> Movement {
    match (last, now) {
        (Some(last), Some(now)) if now < last => Movement::Up(last - now),
        (Some(last), Some(now)) if now > last => Movement::Down(now - last),
        (Some(_), Some(_)) => Movement::Same,
        (None, Some(_)) => Movement::New,
        (Some(_), None) => Movement::Gone,
        (None, None) => Movement::None,
    }
}
