//! The form that prepares a draw, with its arithmetic beside it. Records nothing itself.

use jiff::civil::Date;

use super::preview::{Frames, Whose};
use crate::book::{DUTY_PERCENT, DrawRequest, Seeding};
use crate::tui::cx::ScreenCx;
use crate::tui::widgets::form::{Form, FormField, Kind, parse_date};
use crate::words::numbers;

/// Part for surprise visits unless somebody says otherwise, in percent.
const SURPRISE: u32 = 50;

/// A draw being prepared.
#[derive(Debug, Default)]
pub(super) struct Prepare {
    pub(super) whose: Whose,
    pub(super) form: Form,
    pub(super) frames: Frames,
    pub(super) lines: Vec<String>,
}

/// What a sound form asks for.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) requests: Vec<DrawRequest>,
    /// Whether the machine makes the seed.
    pub(super) machine: bool,
}

/// The draw of the city tier as the duty asks for it.
pub(super) fn plain_request(head: Option<String>, reason: &str, cx: &ScreenCx<'_>) -> DrawRequest {
    DrawRequest {
        head,
        reason: reason.to_owned(),
        ..DrawRequest::plain(cx.year, cx.day)
    }
}

impl Prepare {
    pub(super) fn new(whose: Whose, cx: &ScreenCx<'_>) -> Self {
        let w = cx.words.screens.draw;
        let ids = [
            "day", "share", "surprise", "below", "exclude", "seed", "source", "value", "again",
            "reason",
        ];
        let ways = ["os", "typed", "planned"].iter().zip(w.ways);
        let ways: Vec<(String, String)> = ways
            .map(|(id, label)| ((*id).to_owned(), label.to_owned()))
            .collect();
        let field = |((id, label), hint): ((&'static str, &str), &str)| {
            let kind = match id {
                "day" => Kind::Date,
                "share" | "surprise" => Kind::Number,
                "seed" => Kind::Choice(ways.clone()),
                _ => Kind::Text,
            };
            let field = FormField::new(id, label, kind).hint(hint);
            match id {
                "day" => field.required().with(&numbers::date(cx.day, cx.words.lang)),
                "share" => field.required().with(&DUTY_PERCENT.to_string()),
                "surprise" => field.required().with(&SURPRISE.to_string()),
                _ => field,
            }
        };
        let fields = ids.into_iter().zip(w.labels).zip(w.hints).map(field);
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

    fn exclusions(&self) -> Vec<&str> {
        let parts = self.form.value("exclude").split(';').map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// Computes the arithmetic anew.
    pub(super) fn preview(&mut self, cx: &ScreenCx<'_>) {
        let (Some(day), Some(share)) = (self.day(), self.percent("share")) else {
            self.lines = vec![cx.words.screens.draw.no_preview.to_owned()];
            return;
        };
        self.frames.read(&self.whose, day, cx);
        let excluded: Vec<&str> = self
            .exclusions()
            .iter()
            .filter_map(|part| Some(part.split_once('=')?.0.trim()))
            .collect();
        self.lines = self.frames.lines(share, &excluded, cx);
    }

    /// The wish, or the field that is wrong and why.
    pub(super) fn wish(&self, cx: &ScreenCx<'_>) -> Result<Wish, (&'static str, String)> {
        let w = cx.words.screens.draw;
        let needed = |id| (id, w.needed.to_owned());
        let day = self.day().ok_or_else(|| needed("day"))?;
        let percent = |id| self.percent(id).ok_or((id, w.not_percent.to_owned()));
        let (share, surprise) = (percent("share")?, percent("surprise")?);
        let text = |id: &str| self.form.value(id).to_owned();
        if share < DUTY_PERCENT && text("below").is_empty() {
            return Err(needed("below"));
        }
        let mut exclude = Vec::new();
        for part in self.exclusions() {
            let pair = part.split_once('=').map(|(a, b)| (a.trim(), b.trim()));
            match pair {
                Some((code, reason)) if !code.is_empty() && !reason.is_empty() => {
                    if !self.frames.has(code) {
                        return Err(("exclude", (w.not_in_frame)(code)));
                    }
                    exclude.push((code.to_owned(), reason.to_owned()));
                }
                _ => return Err(("exclude", (w.not_exclusion)(part))),
            }
        }
        let seeding = self.seeding(cx)?;
        let request = |head: Option<String>| DrawRequest {
            head,
            share,
            below_duty: Some(text("below")).filter(|t| !t.is_empty()),
            surprise,
            exclude: exclude.clone(),
            seeding: seeding.clone(),
            reason: text("reason"),
            ..DrawRequest::plain(cx.year, day)
        };
        let requests = match &self.whose {
            Whose::City => vec![request(None)],
            Whose::Head(key) => vec![request(Some(key.clone()))],
            Whose::Heads => {
                let heads = self.frames.heads.iter().cloned();
                heads.map(|key| request(Some(key))).collect()
            }
        };
        Ok(Wish {
            requests,
            machine: self.form.value("seed") == "os",
        })
    }

    fn seeding(&self, cx: &ScreenCx<'_>) -> Result<Seeding, (&'static str, String)> {
        let w = cx.words.screens.draw;
        let way = self.form.value("seed");
        let (source, value) = (self.form.value("source"), self.form.value("value"));
        if way == "os" {
            return Ok(Seeding {
                sources: vec!["OS".to_owned()],
                values: Vec::new(),
            });
        }
        if source.is_empty() {
            return Err(("source", w.needed.to_owned()));
        }
        let mut values = Vec::new();
        if way == "typed" {
            if value.is_empty() {
                return Err(("value", w.needed.to_owned()));
            }
            if value != self.form.value("again") {
                return Err(("again", w.differ.to_owned()));
            }
            values.push(value.to_owned());
        }
        Ok(Seeding {
            sources: vec![source.to_owned()],
            values,
        })
    }
}
