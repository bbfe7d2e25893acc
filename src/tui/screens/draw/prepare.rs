//! The form that prepares a draw, with its arithmetic beside it. Records nothing itself.

use std::path::PathBuf;

use jiff::civil::Date;

use super::preview::{Frames, Whose};
use crate::book::{
    DUTY_PERCENT, DrawRequest, LEAST_RANDOM_PERCENT, ROTATION_YEARS, SealMode, Seeding, Strata,
};
use crate::sampling::Counting;
use crate::tui::cx::ScreenCx;
use crate::tui::widgets::form::{Form, FormField, Kind, parse_date};
use crate::words::numbers;

/// Part for surprise visits unless somebody says otherwise, in percent.
const SURPRISE: u32 = 50;

const IDS: [&str; 19] = [
    "day", "share", "surprise", "below", "exclude", "force", "rotation", "least", "counting",
    "strata", "shares", "weights", "seed", "source", "value", "again", "holders", "mode", "reason",
];

/// A draw being prepared.
#[derive(Debug, Default)]
pub(super) struct Prepare {
    pub(super) whose: Whose,
    pub(super) form: Form,
    pub(super) frames: Frames,
    pub(super) lines: Vec<String>,
    /// First line of the arithmetic shown.
    pub(super) top: usize,
    seen: Vec<String>,
}

/// What a sound form asks for.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) requests: Vec<DrawRequest>,
    /// Whether the machine makes the seed.
    pub(super) machine: bool,
    pub(super) rehearsal: bool,
    pub(super) weights: Option<PathBuf>,
    /// Names of holders, and how slots are opened.
    pub(super) holders: Vec<String>,
    pub(super) mode: SealMode,
}

/// The draw of the city tier as the duty asks for it.
pub(super) fn plain_request(head: Option<String>, reason: &str, cx: &ScreenCx<'_>) -> DrawRequest {
    DrawRequest {
        head,
        reason: reason.to_owned(),
        ..DrawRequest::plain(cx.year, cx.day)
    }
}

type Fault = (&'static str, String);

impl Prepare {
    pub(super) fn new(whose: Whose, cx: &ScreenCx<'_>) -> Self {
        let w = cx.words.screens.draw;
        let choices = |ids: &[&str], labels: &[&str]| {
            let pairs = ids.iter().zip(labels);
            Kind::Choice(
                pairs
                    .map(|(id, label)| ((*id).to_owned(), (*label).to_owned()))
                    .collect(),
            )
        };
        let strata = Strata::ALL.map(Strata::code);
        let field = |((id, label), hint): ((&'static str, &str), &str)| {
            let kind = match id {
                "day" => Kind::Date,
                "share" | "surprise" | "rotation" | "least" => Kind::Number,
                "counting" => choices(&["counted", "additive"], &w.countings),
                "strata" => choices(&strata, &w.strata),
                "seed" => choices(&["os", "typed", "planned", "rehearsal"], &w.ways),
                "mode" => choices(&["just-in-time", "sealed-list"], &w.modes),
                _ => Kind::Text,
            };
            let field = FormField::new(id, label, kind).hint(hint);
            match id {
                "day" => field.required().with(&numbers::date(cx.day, cx.words.lang)),
                "share" => field.required().with(&DUTY_PERCENT.to_string()),
                "surprise" => field.required().with(&SURPRISE.to_string()),
                "rotation" => field.with(&ROTATION_YEARS.to_string()),
                "least" => field.required().with(&LEAST_RANDOM_PERCENT.to_string()),
                _ => field,
            }
        };
        let fields = IDS.into_iter().zip(w.labels).zip(w.hints).map(field);
        let mut prepare = Self {
            whose,
            form: Form::new(fields.collect()),
            ..Self::default()
        };
        prepare.preview(cx);
        prepare
    }

    fn day(&self) -> Option<Date> {
        parse_date(self.form.value("day"))
    }

    fn percent(&self, id: &str) -> Option<u32> {
        self.form.value(id).parse().ok().filter(|n| *n <= 100)
    }

    fn parts(&self, id: &str) -> Vec<&str> {
        let parts = self.form.value(id).split(';').map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// Computes the arithmetic anew, where something it hangs on has changed.
    pub(super) fn preview(&mut self, cx: &ScreenCx<'_>) {
        let w = cx.words.screens.draw;
        let hangs_on = IDS
            .iter()
            .filter(|id| !matches!(**id, "value" | "again" | "reason"));
        let seen = hangs_on.map(|id| self.form.value(id).to_owned());
        let mut seen: Vec<String> = seen.collect();
        seen.push(format!("{:?} {} {}", cx.words.lang, cx.year, cx.book.seq()));
        if self.seen == seen {
            return;
        }
        self.seen = seen;
        self.top = 0;
        let Some(day) = self.day() else {
            self.lines = vec![w.no_preview.to_owned()];
            return;
        };
        self.frames.read(&self.whose, day, cx);
        self.lines = match self.requests(cx) {
            Ok(requests) => self.frames.lines(&requests, cx),
            Err(_) => vec![w.no_preview.to_owned()],
        };
    }

    /// The wish, or the field that is wrong and why.
    pub(super) fn wish(&self, cx: &ScreenCx<'_>) -> Result<Wish, Fault> {
        let way = self.form.value("seed");
        let seeding = self.seeding(cx)?;
        let mut requests = self.requests(cx)?;
        for request in &mut requests {
            request.seeding = seeding.clone();
        }
        let holders: Vec<String> = self
            .parts("holders")
            .into_iter()
            .map(str::to_owned)
            .collect();
        if holders.len() == 1 {
            return Err(("holders", cx.words.cli_draw.one_holder.to_owned()));
        }
        let weights = self.form.value("weights");
        Ok(Wish {
            requests,
            machine: way == "os",
            rehearsal: way == "rehearsal",
            weights: (!weights.is_empty()).then(|| PathBuf::from(weights)),
            holders,
            mode: match self.form.value("mode") {
                "sealed-list" => SealMode::SealedList,
                _ => SealMode::JustInTime,
            },
        })
    }

    /// The wishes without seed and holders.
    fn requests(&self, cx: &ScreenCx<'_>) -> Result<Vec<DrawRequest>, Fault> {
        let w = cx.words.screens.draw;
        let needed = |id| (id, w.needed.to_owned());
        let day = self.day().ok_or_else(|| needed("day"))?;
        let percent = |id| self.percent(id).ok_or((id, w.not_percent.to_owned()));
        let (share, surprise) = (percent("share")?, percent("surprise")?);
        let text = |id: &str| self.form.value(id).to_owned();
        let mut shares = Vec::new();
        for part in self.parts("shares") {
            let pair = part.split_once('=');
            let pair = pair.and_then(|(block, share)| {
                let share = share.trim().trim_end_matches('%').trim().parse().ok()?;
                Some((block.trim().to_ascii_uppercase(), share))
            });
            shares.push(pair.ok_or_else(|| ("shares", (w.not_share)(part)))?);
        }
        let low = shares.iter().any(|(_, share)| *share < DUTY_PERCENT);
        if (share < DUTY_PERCENT || low) && text("below").is_empty() {
            return Err(needed("below"));
        }
        let rotation = match self.form.value("rotation") {
            "" | "0" => None,
            years => Some(
                years
                    .parse()
                    .map_err(|_| ("rotation", w.not_years.to_owned()))?,
            ),
        };
        let strata = self.form.value("strata");
        let request = DrawRequest {
            share,
            shares,
            below_duty: Some(text("below")).filter(|t| !t.is_empty()),
            surprise,
            random_at_least: percent("least")?,
            counting: match self.form.value("counting") {
                "additive" => Counting::Additive,
                _ => Counting::Counted,
            },
            rotation,
            strata: Strata::ALL
                .into_iter()
                .find(|s| s.code() == strata)
                .unwrap_or_default(),
            exclude: self.marks("exclude", cx)?,
            force: self.marks("force", cx)?,
            reason: text("reason"),
            ..DrawRequest::plain(cx.year, day)
        };
        let of = |head: Option<String>| DrawRequest {
            head,
            ..request.clone()
        };
        Ok(match &self.whose {
            Whose::City => vec![of(None)],
            Whose::Head(key) => vec![of(Some(key.clone()))],
            Whose::Heads => self
                .frames
                .heads
                .iter()
                .cloned()
                .map(|key| of(Some(key)))
                .collect(),
        })
    }

    fn marks(&self, id: &'static str, cx: &ScreenCx<'_>) -> Result<Vec<(String, String)>, Fault> {
        let w = cx.words.screens.draw;
        let mut marks = Vec::new();
        for part in self.parts(id) {
            let pair = part.split_once('=').map(|(a, b)| (a.trim(), b.trim()));
            match pair {
                Some((code, reason)) if !code.is_empty() && !reason.is_empty() => {
                    if !self.frames.has(code) {
                        return Err((id, (w.not_in_frame)(code)));
                    }
                    marks.push((code.to_owned(), reason.to_owned()));
                }
                _ => return Err((id, (w.not_exclusion)(part))),
            }
        }
        Ok(marks)
    }

    fn seeding(&self, cx: &ScreenCx<'_>) -> Result<Seeding, Fault> {
        let w = cx.words.screens.draw;
        let way = self.form.value("seed");
        if way == "os" || way == "rehearsal" {
            return Ok(DrawRequest::plain(cx.year, cx.day).seeding);
        }
        let owned = |id| -> Vec<String> { self.parts(id).into_iter().map(str::to_owned).collect() };
        let sources = owned("source");
        if sources.is_empty() {
            return Err(("source", w.needed.to_owned()));
        }
        let mut values = Vec::new();
        if way == "typed" {
            values = owned("value");
            if values.is_empty() {
                return Err(("value", w.needed.to_owned()));
            }
            if values != owned("again") {
                return Err(("again", w.differ.to_owned()));
            }
        }
        Ok(Seeding { sources, values })
    }
}
