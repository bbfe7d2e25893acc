//! A small made-up office for the tests of the screens.

use parplan::book::{Book, Event, Founding, Line, Recorded, Stamp, Summary};
use parplan::registry::AgencyKey;
use parplan::sampling::Digest;
use parplan::scoring::Lane;
use parplan::tui::effect::Opened;
use parplan::tui::testing::Harness;
use parplan::words::Lang;

fn stamp(seq: u64, actor: &str) -> Stamp {
    Stamp {
        seq,
        writer: "w1".to_owned(),
        n: seq,
        at: format!("2017-03-{:02}T0{}:15:00.000Z", 10 + seq % 20, seq % 10),
        actor: actor.to_owned(),
        hash: Digest([u8::try_from(seq).unwrap_or(0); 32]),
    }
}

fn line(seq: u64, actor: &str, summary: Summary) -> Line {
    Line {
        stamp: stamp(seq, actor),
        summary,
        undone: false,
    }
}

fn drawn(draw: &str) -> Summary {
    Summary::DrawMade {
        draw: draw.to_owned(),
        selected: 15,
    }
}

fn scored(criterion: &str) -> Summary {
    Summary::SheetRecorded {
        year: 2017,
        lane: Lane::Own,
        agency: AgencyKey::nth(3).unwrap(),
        criterion: Some(criterion.to_owned()),
        cells: 1,
    }
}

fn office(history: Vec<Line>) -> Opened {
    let founding = Founding {
        year: 2017,
        title: "Thành phố Hồ Chí Minh".to_owned(),
        sample: true,
    };
    let mut book = Book::default();
    book.founding = Some(founding);
    book.history = history;
    Opened {
        book,
        place: "parplan.db".to_owned(),
        read_only: false,
    }
}

/// A workbook with six entries of three people.
pub fn opened() -> Opened {
    let registry = Summary::RegistryImported {
        source: "hcmc-2017".to_owned(),
        units: 96,
    };
    let scheme = Summary::SchemeAdopted {
        year: 2017,
        source: "pc09-so.ron".to_owned(),
        fingerprint: "5b1f0c9e2d77".to_owned(),
    };
    let founded = Summary::Founded {
        year: 2017,
        sample: false,
    };
    office(vec![
        line(1, "Lan", founded),
        line(2, "Lan", registry),
        line(3, "Lan", drawn("2017-city-1")),
        line(4, "Nguyễn Thị Đào", scheme),
        line(5, "Minh", drawn("2017-city-2")),
        line(6, "Minh", scored("1.2.3")),
    ])
}

/// What comes back when an entry was taken back.
pub fn taken_back(seq: u64) -> Vec<Recorded> {
    let payload = format!(r#"{{"writer":"w1","n":{seq}}}"#);
    vec![Recorded {
        stamp: stamp(seq + 1, "Lan"),
        event: Event::decode("entry.undone", 1, &payload).unwrap(),
    }]
}

/// The journal of that office in a window.
pub fn at_journal(lang: Lang, width: u16, height: u16) -> Harness {
    journal(opened(), lang, width, height)
}

/// A journal of many entries.
pub fn journal_of(n: u64, lang: Lang, width: u16, height: u16) -> Harness {
    let history = (1..=n).map(|seq| line(seq, "Lan", scored("1.1"))).collect();
    journal(office(history), lang, width, height)
}

fn journal(opened: Opened, lang: Lang, width: u16, height: u16) -> Harness {
    let mut harness = Harness::new(Some(opened), lang, width, height);
    harness.press("8");
    harness
}
