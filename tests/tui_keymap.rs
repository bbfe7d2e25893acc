//! The contract of the keymap: what a person may rely on wherever they are.

use std::collections::BTreeSet;

use parplan::tui::front::{belongs_in_palette, palette_actions};
use parplan::tui::keymap::{
    Action, Binding, Chord, Keymap, When, bindings, markdown, places, types_text,
};
use parplan::words::{EN, VI};
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

/// Characters an input method may rewrite.
fn is_bare_character(chord: &Chord) -> bool {
    matches!(chord.code, KeyCode::Char(_)) && chord.mods.is_empty()
}

fn all() -> Vec<&'static Binding> {
    bindings().collect()
}

#[test]
fn no_chord_means_two_things_in_one_place() {
    assert_eq!(Keymap::default().collision(), None);
}

#[test]
fn a_key_finds_the_action_that_lists_it() {
    let map = Keymap::default();
    let mut found = BTreeSet::new();
    for place in places() {
        for bound in map.here(&place) {
            for chord in &bound.keys {
                if types_text(&place) && chord.types().is_some() {
                    continue;
                }
                assert_eq!(
                    map.find(&place, *chord),
                    Some(bound.binding.action),
                    "{chord} in {place:?}"
                );
                found.insert(bound.binding.name);
            }
        }
    }
    for binding in all() {
        assert!(
            found.contains(binding.name),
            "{} cannot be reached from any place",
            binding.name
        );
    }
}

#[test]
fn names_are_unique() {
    let mut names = BTreeSet::new();
    for binding in all() {
        assert!(names.insert(binding.name), "{}", binding.name);
    }
}

#[test]
fn every_action_has_a_key_that_input_methods_leave_alone() {
    for binding in all() {
        let safe = binding.keys.iter().any(|chord| !is_bare_character(chord));
        assert!(safe, "{} has only bare characters", binding.name);
    }
}

#[test]
fn no_plain_character_is_a_key_where_text_is_typed() {
    let typing = [
        When::Field,
        When::Search,
        When::Form,
        When::Picker,
        When::Prompt,
        When::Dialog,
    ];
    for binding in all().into_iter().filter(|b| typing.contains(&b.when)) {
        for chord in binding.keys {
            assert!(!is_bare_character(chord), "{} on {chord}", binding.name);
        }
    }
}

#[test]
fn nothing_sits_on_keys_that_telex_uses() {
    for binding in all() {
        for chord in binding.keys {
            let telex = matches!(chord.code, KeyCode::Char('w' | 'W' | '[' | ']'));
            assert!(
                !(telex && chord.mods.is_empty()),
                "{} on {chord}",
                binding.name
            );
        }
    }
}

#[test]
fn backspace_does_nothing_outside_text() {
    let map = Keymap::default();
    for place in places().iter().filter(|place| !types_text(place)) {
        for mods in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
            let chord = Chord {
                code: KeyCode::Backspace,
                mods,
            };
            assert_eq!(map.find(place, chord), None, "{place:?}");
        }
    }
}

#[test]
fn every_action_is_in_the_palette_of_its_place() {
    let map = Keymap::default();
    let here: Vec<Action> = places()
        .iter()
        .flat_map(|place| palette_actions(&map, place))
        .collect();
    for binding in all().into_iter().filter(|b| belongs_in_palette(b.action)) {
        if binding.when.is_in_front() {
            // The palette cannot be open over a dialog; help lists these keys there.
            continue;
        }
        assert!(here.contains(&binding.action), "{}", binding.name);
    }
}

#[test]
fn escape_goes_back_everywhere_and_quits_nowhere() {
    let map = Keymap::default();
    for place in places() {
        let esc = Chord::parse("Esc").unwrap();
        assert_eq!(map.find(&place, esc), Some(Action::Back), "{place:?}");
        let quit = Chord::parse("Ctrl-q").unwrap();
        assert_eq!(map.find(&place, quit), Some(Action::Quit), "{place:?}");
    }
}

#[test]
fn every_place_hints_at_a_way_on() {
    let map = Keymap::default();
    for words in [&VI, &EN] {
        for place in places() {
            let hints = map.hints(&place, words);
            assert!(
                hints.iter().any(|(_, _, a)| *a == Action::Help),
                "{place:?}"
            );
            for (key, says, _) in hints {
                assert!(!says.is_empty());
                let chord = Chord::parse(&key).unwrap();
                assert!(
                    !(types_text(&place) && is_bare_character(&chord)),
                    "{key} in {place:?}"
                );
            }
        }
    }
}

#[test]
fn a_person_may_change_keys() {
    let patch = r#"{ "table.sort": ["x", "Ctrl-x"] }"#;
    let map = Keymap::patched("keys.ron", patch, &EN).unwrap();
    let place = [When::Table, When::Global, When::Anywhere];
    assert_eq!(
        map.find(&place, Chord::parse("Ctrl-x").unwrap()),
        Some(Action::Sort)
    );
    assert_eq!(map.find(&place, Chord::parse("F6").unwrap()), None);
}

#[test]
fn a_patch_that_gives_one_key_two_meanings_is_refused_naming_both() {
    let patch = r#"{ "table.sort": ["F4"] }"#;
    let refused = Keymap::patched("keys.ron", patch, &VI).unwrap_err();
    for part in ["keys.ron", "F4", "table.sort", "table.filter"] {
        assert!(refused.what.contains(part), "{part} in {}", refused.what);
    }
    assert!(refused.hint.is_some());
}

#[test]
fn a_patch_that_hides_an_outer_key_is_refused_too() {
    let refused = Keymap::patched("keys.ron", r#"{ "table.sort": ["Ctrl-q"] }"#, &EN).unwrap_err();
    assert!(refused.what.contains("quit"), "{}", refused.what);
}

#[test]
fn a_wrong_patch_says_where_and_what() {
    let cases = [
        ("{ \"table.sort\": oops }", "keys.ron:1:"),
        (r#"{ "table.sorted": ["s"] }"#, "table.sorted"),
        (r#"{ "table.sort": ["Hyper-s"] }"#, "Hyper-s"),
    ];
    for (text, part) in cases {
        let refused = Keymap::patched("keys.ron", text, &VI).unwrap_err();
        assert!(refused.what.contains(part), "{part} in {}", refused.what);
    }
}

#[test]
fn the_key_table_lists_every_action_once() {
    for words in [&VI, &EN] {
        let text = markdown(words);
        for binding in all() {
            let name = format!("| `{}` |", binding.name);
            assert_eq!(text.matches(&name).count(), 1, "{name}");
        }
    }
}
