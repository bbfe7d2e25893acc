//! Vectors 07: units leave and join after the draw. The amendment seed is given there; what
//! it was made of is not in the file, so it is taken as it stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::*;
use parplan::sampling::hash::Tickets;
use parplan::sampling::{Counting, Digest, FrameUnit, quota, select};

#[test]
fn late_changes_of_vectors_07_keep_who_was_drawn_and_hold_the_floor() {
    let Some(all) = vectors("07_late_changes") else {
        return;
    };
    let seed = digest(&all["seed"]);
    let frame = numbered("D", 10);
    let mut tickets: BTreeMap<String, Digest> = parplan::sampling::tickets(&frame, &seed)
        .into_iter()
        .map(|(code, ticket)| (code.to_string(), ticket))
        .collect();
    let given = all["tickets"].as_object().expect("tickets");
    assert_eq!(given.len(), tickets.len());
    for (code, ticket) in given {
        assert_eq!(tickets.get(code), Some(&digest(ticket)), "{code}");
    }
    let units: Vec<&FrameUnit> = frame.units().iter().collect();
    let first = select(&units, &rule("T1", 30, 0, Counting::Counted), &seed);
    let mut selected = strings(&first.selected());
    assert_eq!(selected, texts(&all["selected"]));

    let steps = list(&all["steps"]);
    assert_eq!(steps.len(), 3);
    for step in steps {
        let what = text(&step["change"]);
        if step["removed"].is_array() {
            for code in texts(&step["removed"]) {
                assert!(tickets.remove(&code).is_some(), "{what}");
            }
        }
        if let Some(joined) = step["tickets"].as_object() {
            let amended = Tickets::under(&digest(&step["amend_seed"]));
            for (code, ticket) in joined {
                let own = amended.of(code);
                assert_eq!(own, digest(ticket), "{code}");
                tickets.insert(code.clone(), own);
            }
        }
        let floor = quota::quota(tickets.len() as u64, 30);
        assert_eq!(floor, whole(&step["quota"]), "{what}");
        selected.retain(|code| tickets.contains_key(code));
        assert_eq!(selected, texts(&step["kept"]), "{what}");

        let mut order: Vec<(&Digest, &String)> = tickets.iter().map(|(c, t)| (t, c)).collect();
        order.sort_unstable();
        let first = order.into_iter().map(|(_, code)| code.clone());
        let first: BTreeSet<String> = first.take(floor as usize).collect();
        let kept: BTreeSet<String> = selected.iter().cloned().collect();
        let added: Vec<String> = first.difference(&kept).cloned().collect();
        assert_eq!(added, texts(&step["added"]), "{what}");
        selected = first.union(&kept).cloned().collect();
        assert_eq!(selected, texts(&step["selected"]), "{what}");
    }
}
