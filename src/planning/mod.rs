//! Inspections, dates, teams and coverage.
