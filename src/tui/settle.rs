//! Answers the effects that stay inside the model; the others go out.

use std::collections::VecDeque;

use jiff::SignedDuration;

use super::cx::Pending;
use super::effect::{Effect, Job};
use super::model::Model;
use super::screens::Heard;
use super::update::{act, tell};

/// How long a notice is shown.
const NOTICE: SignedDuration = SignedDuration::from_secs(6);

/// Effects may ask for actions which give effects; no chain of them is longer than this.
const LONGEST: usize = 64;

/// Answers what can be answered here; gives back the rest in order.
pub(super) fn settle(model: &mut Model, effects: Vec<Effect>) -> Vec<Effect> {
    let mut waiting = VecDeque::from(effects);
    let mut outward = Vec::new();
    for _ in 0..LONGEST {
        let Some(effect) = waiting.pop_front() else {
            break;
        };
        let more = match effect {
            Effect::Open(dialog) => {
                model.dialogs.push(dialog);
                Vec::new()
            }
            Effect::Say(notice) => {
                let until = model.desk.now.utc.saturating_add(NOTICE);
                model.notice = until.ok().map(|until| (notice, until));
                Vec::new()
            }
            Effect::Go(screen) => {
                model.screen = screen;
                refresh(model)
            }
            Effect::Act(action) => act(model, action),
            Effect::Answer(answer) => tell(model, model.screen, &Heard::Answer(&answer)),
            Effect::SetLang(lang) => {
                model.desk.words = lang.words();
                refresh(model)
            }
            Effect::SetYear(year) => {
                model.desk.year = year;
                refresh(model)
            }
            Effect::SetDay(day) => {
                model.desk.day = Some(day).filter(|day| *day != model.desk.now.today);
                refresh(model)
            }
            Effect::Work(job) => {
                outward.push(Effect::Work(numbered(model, job)));
                Vec::new()
            }
            Effect::Mouse(on) => {
                model.mouse = on;
                outward.push(Effect::Mouse(on));
                let w = model.desk.words.chrome;
                vec![Effect::say(if on { w.mouse_on } else { w.mouse_off })]
            }
            other => {
                outward.push(other);
                Vec::new()
            }
        };
        waiting.extend(more);
    }
    outward
}

fn refresh(model: &mut Model) -> Vec<Effect> {
    tell(model, model.screen, &Heard::Refresh)
}

/// Gives work its number, its time and the screen that asked, and remembers it as under way.
fn numbered(model: &mut Model, mut job: Job) -> Job {
    job.ticket = model.next_ticket;
    model.next_ticket += 1;
    job.from = model.screen;
    job.at = model.desk.now.utc;
    job.lang = model.desk.words.lang;
    model.desk.pending.push(Pending {
        ticket: job.ticket,
        mark: job.mark.clone(),
        from: job.from,
        progress: None,
    });
    job
}
