//! The agencies' screen, as a person meets it: each change by keys is the change of the verb.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
#[path = "tui_draw_desk/mod.rs"]
mod desk;

use desk::Desk;
use parplan::book::Command;
use parplan::registry::change::{Act, NewUnit, Wish};
use parplan::store::Workbook;
use parplan::tui::effect::Done;
use parplan::tui::testing::now;
use parplan::words::Lang;

const DAY: &str = "01/03/2017";
const DECISION: &str = "12/QĐ-UBND";

/// What is typed under a form for the day and the act.
const SIGNED: &str = "<Ctrl-u>01/03/2017<Tab>12/QĐ-UBND";

fn last_payload(workbook: &mut Workbook) -> String {
    workbook.entries().unwrap().last().unwrap().payload.clone()
}

/// What the verb writes down.
fn by_verb(act: Act) -> String {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    let wish = Wish {
        date: DAY.to_owned(),
        decision: DECISION.to_owned(),
        source: String::new(),
        act,
    };
    let command = Command::ChangeRegistry {
        source: String::new(),
        today: now().today,
        rows: wish.rows(),
    };
    let done = desk
        .workbook
        .execute(&command, "Lan", "2017-03-31T02:00:00.000Z");
    assert!(done.is_ok(), "{done:?}");
    last_payload(&mut desk.workbook)
}

/// Opens the form of a change for the agency found by these letters.
fn open(desk: &mut Desk, agency: &str, change: &str) -> String {
    desk.press(&format!("2/{agency}<Enter><F12>{change}<Enter>"))
}

fn by_keys(agency: &str, change: &str, fields: &str) -> String {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    open(&mut desk, agency, change);
    let asked = desk.press(&format!("{fields}{SIGNED}<Ctrl-s>"));
    assert!(asked.contains("[ Không ]"), "{asked}");
    assert!(asked.contains("thay đổi:"), "{asked}");
    let after = desk.press("<Tab><Enter>");
    assert!(after.contains("đã lưu"), "{after}");
    last_payload(&mut desk.workbook)
}

fn new(code: &str, name: &str) -> NewUnit {
    NewUnit {
        code: code.into(),
        name: name.into(),
        ..NewUnit::default()
    }
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn each_change_by_keys_is_written_as_by_its_verb() {
    let one = || vec![text("79-SDL")];
    let cases: Vec<(&str, &str, &str, Act)> = vec![
        (
            "so du lich",
            "thanh lap",
            "79-MOI<Tab>Sở Mới<Tab>SM<Tab><Tab><Tab><Ctrl-u>79<Tab>",
            Act::Found(NewUnit {
                abbr: text("SM"),
                kind: text("department"),
                parent: text("79"),
                ..new("79-MOI", "Sở Mới")
            }),
        ),
        (
            "so du lich",
            "doi ten",
            "<Ctrl-u>Sở Du lịch và Văn hóa<Tab>SDLVH<Tab><Tab>",
            Act::Rename {
                unit: text("79-SDL"),
                name: text("Sở Du lịch và Văn hóa"),
                abbr: text("SDLVH"),
                aliases: String::new(),
            },
        ),
        (
            "so du lich",
            "doi ma",
            "<Right><Tab>00123<Tab>",
            Act::Recode {
                unit: text("79-SDL"),
                scheme: text("gso"),
                code: text("00123"),
            },
        ),
        (
            "so du lich",
            "chuyen cap",
            "79-SVHTT<Tab>",
            Act::Move {
                units: one(),
                parent: text("79-SVHTT"),
            },
        ),
        (
            "so du lich",
            "doi loai",
            "<Right><Right><Right><Tab><Tab>",
            Act::Reclassify {
                units: one(),
                kind: text("city_agency"),
                subkind: String::new(),
            },
        ),
        (
            "so du lich",
            "danh sach",
            "<Tab>Chưa đủ một năm<Tab>",
            Act::Frame {
                units: one(),
                stated: text("no"),
                reason: text("Chưa đủ một năm"),
            },
        ),
        (
            "so du lich",
            "nhap vao",
            "79-SVHTT<Tab>",
            Act::Absorb {
                units: one(),
                into: text("79-SVHTT"),
            },
        ),
        (
            "so du lich",
            "hop nhat",
            "79-SVD<Tab>Sở Văn hóa và Du lịch<Tab><Tab><Tab><Tab>",
            Act::Establish {
                units: one(),
                new: new("79-SVD", "Sở Văn hóa và Du lịch"),
            },
        ),
        (
            "so du lich",
            "chia",
            "79-A=Sở A; 79-B=Sở B<Tab><Tab>",
            Act::Split {
                unit: text("79-SDL"),
                goes_on: false,
                parts: vec![new("79-A", "Sở A"), new("79-B", "Sở B")],
            },
        ),
        (
            "so du lich",
            "dia gioi",
            "79-SVHTT<Tab>",
            Act::Boundary {
                unit: text("79-SDL"),
                to: text("79-SVHTT"),
            },
        ),
        (
            "so du lich",
            "nhiem vu",
            "79-SVHTT<Tab>",
            Act::Transfer {
                unit: text("79-SDL"),
                to: text("79-SVHTT"),
            },
        ),
        (
            "so du lich",
            "giai the",
            "<Tab>",
            Act::Dissolve { units: one() },
        ),
    ];
    for (agency, change, fields, act) in cases {
        assert_eq!(by_keys(agency, change, fields), by_verb(act), "{change}");
    }
}

#[test]
fn a_refusal_keeps_the_form_and_says_why_under_its_field() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    open(&mut desk, "so du lich", "nhap vao");
    let refused = desk.press(&format!("79-KHONG<Tab>{SIGNED}<Ctrl-s>"));
    assert!(
        refused.contains("79-KHONG") && refused.contains('✘'),
        "{refused}"
    );
    assert!(
        refused.contains(DECISION) && refused.contains(DAY),
        "{refused}"
    );
    insta::assert_snapshot!("agencies_refused_vi_80x24", refused);
    // Corrected where it stands, it is asked and goes through.
    let asked = desk.press("<Ctrl-u>79-SVHTT<Ctrl-s>");
    assert!(asked.contains("nhập vào"), "{asked}");
    let left = desk.press("<Enter>");
    assert!(
        left.contains("79-SVHTT"),
        "asked again, the form is still there: {left}"
    );
}

#[test]
fn what_follows_is_told_before_and_the_cursor_finds_the_successor() {
    for (lang, code, word, change) in [
        (Lang::Vi, "vi", "rut", "hop nhat"),
        (Lang::En, "en", "draw", "merge into a new"),
    ] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut desk = Desk::new(lang, width, height);
            desk.press(&format!("3<F2>{word}<Enter>"));
            desk.press("2/so du lich<Enter><Ins>/van hoa va the thao<Enter><Ins>");
            let list = desk.press("<F12>");
            insta::assert_snapshot!(format!("agencies_acts_{code}_{width}x{height}"), list);
            let form = desk.press(&format!("{change}<Enter>"));
            insta::assert_snapshot!(format!("agencies_form_{code}_{width}x{height}"), form);
            let asked = desk.press(&format!(
                "79-SVHTTDL<Tab>Sở Văn hóa, Thể thao và Du lịch<Tab><Tab><Tab><Tab>{SIGNED}<Ctrl-s>"
            ));
            insta::assert_snapshot!(format!("agencies_preview_{code}_{width}x{height}"), asked);
            let after = desk.press("<Tab><Enter>");
            let under_cursor = desk.press("<Alt-h>");
            assert!(
                under_cursor.contains("79-SVHTTDL"),
                "{after}\n{under_cursor}"
            );
            insta::assert_snapshot!(
                format!("agencies_history_{code}_{width}x{height}"),
                under_cursor
            );
        }
    }
}

#[test]
fn another_day_shows_the_world_of_that_day_and_a_key_leads_back() {
    let mut desk = Desk::new(Lang::Vi, 120, 40);
    // A department merged away: before the day it stands, on the day it does not.
    open(&mut desk, "so du lich", "nhap vao");
    desk.press(&format!("79-SVHTT<Tab>{SIGNED}<Ctrl-s><Tab><Enter>"));
    assert!(!desk.harness.screen().contains("79-SDL "));
    let old = desk.press("<Home><F2><Ctrl-u>28/2/2017<Enter>");
    assert!(old.contains("tại ngày 28/02/2017"), "{old}");
    assert!(old.contains("79-SDL"), "{old}");
    insta::assert_snapshot!("agencies_as_of_vi_120x40", old);
    let form = desk.press("<F12>doi ten<Enter>");
    assert!(
        form.contains("28/02/2017"),
        "the day in front is offered: {form}"
    );
    let back = desk.press("<Esc><Shift-F2>");
    assert!(back.contains("tại ngày 31/03/2017"), "{back}");
    desk.press("<F2><Ctrl-u>28/2/2017<Enter>");
    assert!(desk.press("<Esc><Esc>").contains("tại ngày 31/03/2017"));
}

#[test]
fn marks_survive_sorting_and_filters_and_all_marked_are_changed_at_once() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    desk.press("2/so du lich<Enter><Ins>/so y te<Enter><Ins>");
    let marked = desk.press("<F6>");
    assert!(marked.contains("2 đơn vị đã đánh dấu"), "{marked}");
    desk.press("<F6><F6>");
    let filtered = desk.press("<Alt-f>so nganh<Enter><Home>");
    assert!(filtered.contains("2 đơn vị đã đánh dấu"), "{filtered}");
    assert!(filtered.contains("(20/393)"), "{filtered}");
    insta::assert_snapshot!("agencies_chips_vi_80x24", filtered);
    desk.press("<F12>danh sach<Enter>");
    let asked = desk.press(&format!("<Right><Tab>Thí điểm<Tab>{SIGNED}<Ctrl-s>"));
    assert!(asked.contains("2 thay đổi"), "{asked}");
    let after = desk.press("<Tab><Enter>");
    assert!(!after.contains("đã đánh dấu"), "{after}");
    assert_eq!(desk.workbook.book().registry.change_count(), 2);
}

#[test]
fn filters_add_up_and_one_chosen_again_goes() {
    let mut desk = Desk::new(Lang::En, 80, 24);
    desk.press("2<Alt-f>dept<Enter>");
    let both = desk.press("<Alt-f>frame yes<Enter>");
    assert!(
        both.contains("Kind: Dept.") && both.contains("Frame: yes"),
        "{both}"
    );
    let one = desk.press("<Alt-f>dept<Enter>");
    assert!(
        !one.contains("Kind: Dept.") && one.contains("Frame: yes"),
        "{one}"
    );
    let marked = desk.press("<Alt-a>");
    assert!(marked.contains("marked"), "{marked}");
    assert!(!desk.press("<Alt-u>").contains("marked"));
}

fn file(desk: &mut Desk, name: &str, text: &str) -> String {
    desk.harness.press(&format!("2<Ctrl-o>{name}<Enter>"));
    desk.harness.answer(Done::Read {
        path: name.into(),
        bytes: text.into(),
    });
    desk.harness.screen()
}

const TITLES: &str = "effective,decided_by,level,effect,from_code,to_code,to_name";

#[test]
fn a_changes_file_is_told_from_a_registry_and_shown_before_it_is_taken_in() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    let row = "2017-03-01,12/QĐ-UBND,department,absorb,79-SDL,79-SVHTT,Sở Văn hóa và Thể thao";
    let asked = file(&mut desk, "changes.csv", &format!("{TITLES}\n{row}\n"));
    assert!(asked.contains("1 thay đổi"), "{asked}");
    desk.press("<Tab><Enter>");
    assert_eq!(desk.workbook.book().registry.change_count(), 1);
}

#[test]
fn the_city_of_three_tiers_and_the_city_of_two_are_a_key_apart() {
    let mut desk = Desk::new(Lang::Vi, 120, 40);
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/registry/hcmc-changes.csv"
    );
    let changes = std::fs::read_to_string(path).unwrap();
    let asked = file(&mut desk, "hcmc-changes.csv", &changes);
    assert!(
        asked.contains("Xác nhận 1–"),
        "it is long and scrolls: {asked}"
    );
    desk.press("<Tab><Enter>");
    let old = desk.press("<F2><Ctrl-u>30/6/2025<Enter>");
    assert!(old.contains("tại ngày 30/06/2025"), "{old}");
    assert!(old.contains("22 Quận/huyện · 273 Phường/xã"), "{old}");
    let new = desk.press("<F2><Ctrl-u>1/7/2025<Enter>");
    assert!(new.contains("168 Phường/xã"), "{new}");
    assert!(!new.contains("Quận/huyện"), "{new}");
    insta::assert_snapshot!("agencies_two_tiers_vi_120x40", new);
    let today = desk.press("<Shift-F2>");
    assert!(today.contains("24 Quận/huyện · 322 Phường/xã"), "{today}");
}

#[test]
fn a_file_of_units_shows_its_first_rows_and_every_warning() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    let codes = [
        "BDT", "SCT", "SDL", "SGDDT", "SGTVT", "SKHDT", "SKHCN", "SNV", "SNNPTNT", "SQHKT", "STC",
    ];
    let rows: Vec<String> = codes
        .iter()
        .map(|code| format!("79-{code},79,department,Sở {code}"))
        .collect();
    let text = format!("code,parent_code,kind,name\n{}\n", rows.join("\n"));
    let asked = file(&mut desk, "units.csv", &text);
    assert!(asked.contains("[ Nhập từ tệp ]"), "{asked}");
    let end = desk.press("<End>");
    assert!(
        end.contains("79-BDT Sở BDT") && end.contains("[ Nhập từ tệp ]"),
        "{end}"
    );
}

#[test]
fn a_change_of_a_later_day_says_when_it_shows() {
    let mut desk = Desk::new(Lang::Vi, 120, 24);
    open(&mut desk, "so du lich", "giai the");
    desk.press("<Tab><Ctrl-u>01/06/2017<Tab>12/QĐ-UBND<Ctrl-s>");
    let after = desk.press("<Tab><Enter>");
    assert!(after.contains("có hiệu lực từ 01/06/2017"), "{after}");
    assert!(after.contains("79-SDL"), "{after}");
}

#[test]
fn a_surprise_visit_stays_out_of_details_and_history() {
    let mut desk = Desk::new(Lang::Vi, 120, 40);
    desk.press("3<F2>rut<Enter>");
    let visits = desk.workbook.book().visits(2017, true);
    let secret: Vec<String> = visits
        .iter()
        .filter(|visit| visit.inspection.mode == parplan::planning::Mode::Surprise)
        .map(|visit| visit.inspection.agency.to_string())
        .collect();
    assert!(!secret.is_empty());
    for key in secret {
        desk.press(&format!("2/{key}<Enter>"));
        for look in ["<Alt-h>", "<F11>"] {
            let shown = desk.press(look);
            assert!(!shown.contains("đột xuất"), "{shown}");
            desk.press("<Esc>");
        }
    }
}

#[test]
fn a_long_list_of_faults_scrolls_to_its_end() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    let rows: Vec<String> = (1..=40)
        .map(|n| format!("2017-03-01,12/QĐ-UBND,department,absorb,KHONG-{n},79-SVHTT,"))
        .collect();
    let told = file(
        &mut desk,
        "changes.csv",
        &format!("{TITLES}\n{}\n", rows.join("\n")),
    );
    assert!(
        told.contains("40 lỗi") && !told.contains("KHONG-40"),
        "{told}"
    );
    assert!(desk.press("<End>").contains("KHONG-40"));
}

#[test]
fn a_long_preview_scrolls_and_keeps_its_buttons() {
    let mut desk = Desk::new(Lang::Vi, 80, 24);
    desk.press("2<Alt-f>phuong xa<Enter><Alt-a><F12>danh sach<Enter>");
    let asked = desk.press(&format!("<Right><Tab>Thí điểm<Tab>{SIGNED}<Ctrl-s>"));
    assert!(
        asked.contains("322 thay đổi") && asked.contains("[ Không ]"),
        "{asked}"
    );
    let end = desk.press("<End>");
    assert_ne!(asked, end);
    assert!(end.contains("[ Không ]"), "{end}");
}

#[test]
fn what_is_typed_goes_to_the_unit_the_registry_finds_best() {
    let top = |typed: &str| {
        let mut desk = Desk::new(Lang::Vi, 80, 24);
        let screen = desk.press(&format!("2/{typed}<Enter><F11>"));
        screen.lines().nth(3).unwrap_or_default().to_owned()
    };
    // A slip of the fingers, which no row has.
    assert!(
        top("thu dcu").contains("Quận Thủ Đức"),
        "{}",
        top("thu dcu")
    );
    // The unit itself before those that stand earlier and only have it in them.
    assert!(top("tan phu").contains("Tân Phú"), "{}", top("tan phu"));
    assert!(
        top("quan 1")
            .trim_end_matches(['│', ' '])
            .ends_with("Quận 1"),
        "{}",
        top("quan 1")
    );
}
