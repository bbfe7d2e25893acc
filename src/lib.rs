//! parplan plans administrative-reform inspections and computes the PAR Index.
//!
//! A Home Affairs department keeps its registry of agencies, draws at least 30 % of
//! them for inspection in a way anybody can check, scores them against a year's
//! scheme, and ranks them. Everything is one append-only journal of events.
//!
//! # The rooms, from the ground up
//!
//! | room | for |
//! | --- | --- |
//! | [`registry`] | agencies, their codes, names and parents through time |
//! | [`scheme`] | `scoring.ron`: domains, criteria, rules, checks |
//! | [`sampling`] | the draw RUTTHAM/1: frame, quota, tickets, proof |
//! | [`planning`] | inspections, dates, teams, coverage of the 30 % duty |
//! | [`scoring`] | what was entered per criterion, and the points it earns |
//! | [`ranking`] | index, bands, places |
//! | [`book`] | everything known; decides commands, folds events |
//! | [`words`] | every sentence, in Vietnamese and English |
//! | [`store`] | the journal on disk |
//! | [`exchange`] | reading and writing registries and scores |
//! | [`report`] | documents that leave the office |
//! | [`seal`] | holders' keys and sealed slots |
//! | [`desk`] | the clock, the platform, workbooks opened and made |
//! | [`cli`] | the verbs |
//! | [`tui`] | the screens |
//!
//! # The layer rule
//!
//! A room uses only rooms above it in this table; `tui` and `cli` do not know each
//! other. The first seven are pure: no files, no clock, no chance, no floats. `tests/layers.rs`
//! reads the sources and holds the rule.

pub mod book;
pub mod cli;
pub mod desk;
pub mod exchange;
pub mod failure;
pub mod planning;
pub mod ranking;
pub mod registry;
pub mod report;
pub mod sampling;
pub mod scheme;
pub mod scoring;
pub mod seal;
pub mod store;
pub mod tui;
pub mod words;
