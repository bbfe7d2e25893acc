//! Replacing a unit that falls away and giving a draw up: which, why, then the record.

use super::acts::selected;
use super::{State, rows};
use crate::book::{Command, DrawRecord};
use crate::registry::AgencyKey;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Effect};
use crate::tui::widgets::dialog::{Ask, Dialog};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::picker::{Item, Picker};

const UNIT: &str = "draw.unit";
const WHY_REPLACED: &str = "draw.why-replaced";
const WHY_ABANDONED: &str = "draw.why-abandoned";

/// Asks which announced unit falls away; surprise units are not listed.
pub(super) fn which_unit(draw: &DrawRecord, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let course = draw.course();
    let strata = course.iter().flat_map(|course| course.strata());
    let units = strata.flat_map(|stratum| &stratum.announced);
    let items = units.map(|unit| {
        Item::answer(name(unit.as_str(), cx), UNIT, unit.as_str()).detail(unit.as_str())
    });
    let picker = Picker::new(cx.words.screens.draw.which_unit, items.collect());
    vec![Effect::Open(Dialog::Picker(picker))]
}

pub(super) fn why_abandoned(cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let ask = Ask::new(w.why_abandoned, WHY_ABANDONED, Accepts::Text).hint(w.why_again_hint);
    vec![Effect::Open(Dialog::Ask(ask))]
}

pub(super) fn answered(state: &mut State, answer: &Answer, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let Some(draw) = selected(state, cx).map(|draw| draw.id.clone()) else {
        return Vec::new();
    };
    let mark = rows::mark(&draw);
    match answer.tag {
        UNIT => {
            state.typed.first = answer.value.clone();
            let title = (w.why_replaced)(&name(&answer.value, cx));
            let ask = Ask::new(title, WHY_REPLACED, Accepts::Text).hint(w.why_again_hint);
            vec![Effect::Open(Dialog::Ask(ask))]
        }
        WHY_REPLACED => {
            let command = Command::ReplaceUnit {
                draw,
                unit: std::mem::take(&mut state.typed.first),
                today: cx.today(),
                reason: answer.value.clone(),
            };
            vec![Effect::record(command, mark)]
        }
        WHY_ABANDONED => {
            let reason = answer.value.clone();
            vec![Effect::record(Command::AbandonDraw { draw, reason }, mark)]
        }
        _ => Vec::new(),
    }
}

fn name(code: &str, cx: &ScreenCx<'_>) -> String {
    let key = AgencyKey::parse(code);
    key.map(|key| cx.book.registry.name_around(&key, cx.today()))
        .unwrap_or_default()
}
