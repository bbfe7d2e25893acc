//! Texts of the journal.

use crate::book::entry::{BadEntry, ChainFault};
use crate::book::{Summary, Tier};

/// Texts of this area.
#[derive(Debug)]
pub struct JournalWords {
    /// Column titles: number, time, who, what.
    pub columns: [&'static str; 5],
    /// The chain holds; number of entries and the head.
    pub chain_holds: fn(usize, &str) -> String,
    /// The first entry that does not hold.
    pub bad_entry: fn(&BadEntry) -> String,
    /// A lodged head was found: number of the entry, when (UTC), by whom, entries since.
    pub head_found: fn(u64, &str, &str, usize) -> String,
    /// A lodged head was not found: its digits, entries in the journal.
    pub head_missing: fn(&str, usize) -> String,
    /// What that means and what to do.
    pub head_missing_hint: &'static str,
    /// Not 16 to 64 hexadecimal digits: the text.
    pub not_a_head: fn(&str) -> String,
    /// What to do then.
    pub not_a_head_hint: &'static str,
    /// A draw cannot be vouched for because the journal is broken: its identity.
    pub draw_in_doubt: fn(&str) -> String,
    /// One line of the audit trail.
    pub summary: fn(&Summary) -> String,
    /// What to do about a broken chain.
    pub broken_hint: &'static str,
    /// Mark of an entry taken back.
    pub undone: &'static str,
    /// Open for reading only.
    pub read_only: &'static str,
    /// The journal's head, before its digits.
    pub head: &'static str,
    /// The whole workbook is a sample.
    pub sample: &'static str,
}

/// Vietnamese.
pub static VI: JournalWords = JournalWords {
    columns: [
        "Số",
        "Thời điểm (UTC)",
        "Người thực hiện",
        "Nội dung",
        "Mã băm",
    ],
    chain_holds: |n, head| format!("Chuỗi nhật ký nguyên vẹn: {n} mục.\nMã đầu nhật ký: {head}"),
    bad_entry: bad_entry_vi,
    head_found: |seq, at, actor, since| {
        format!(
            "Nhật ký đã từng dừng ở mã này: mục {seq}, ghi lúc {at} (UTC), người thực hiện {actor}; từ đó đến nay có thêm {since} mục."
        )
    },
    head_missing: |digits, entries| {
        format!(
            "Không có mục nào trong {entries} mục của nhật ký này dừng ở mã {digits}, dù chuỗi còn lại nguyên vẹn."
        )
    },
    head_missing_hint: "hãy so lại từng ký tự với giấy. Nếu đúng, thì các mục mà giấy ấy xác nhận đã bị xóa khỏi nhật ký, hoặc đây là sổ làm việc khác: giữ nguyên tệp này làm chứng cứ, rồi kiểm tra mã trên các bản sao lưu (--workbook). Không có gì bị thay đổi.",
    not_a_head: |text| format!("--head: \"{text}\" không phải mã đầu nhật ký."),
    not_a_head_hint: "gõ từ 16 đến 64 ký tự 0–9, a–f như in trên giấy; khoảng trắng và chữ hoa, chữ thường không quan trọng. Không có gì bị thay đổi.",
    draw_in_doubt: |draw| {
        format!(
            "Không xác nhận được lượt {draw} từ sổ này vì nhật ký đã bị đứt; chỉ bằng chứng đã xuất trước đó (--proof) mới kiểm tra được."
        )
    },
    summary: summary_vi,
    broken_hint: "giữ nguyên tệp này làm chứng cứ và mở bản sao lưu gần nhất; sổ chỉ còn mở để đọc.",
    undone: "đã thu hồi",
    read_only: "chỉ đọc",
    head: "Mã đầu nhật ký",
    sample: "SỐ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT",
};

/// English.
pub static EN: JournalWords = JournalWords {
    columns: ["No.", "Time (UTC)", "Who", "What", "Hash"],
    chain_holds: |n, head| format!("The journal's chain holds: {n} entries.\nJournal head: {head}"),
    bad_entry: bad_entry_en,
    head_found: |seq, at, actor, since| {
        format!(
            "The journal stood at this head: entry {seq}, on {at} (UTC), by {actor}; {since} entries since."
        )
    },
    head_missing: |digits, entries| {
        format!(
            "None of the {entries} entries of this journal ends at head {digits}, though the chain that is left holds."
        )
    },
    head_missing_hint: "compare the digits with the paper once more. If they are right, entries that the paper vouches for are missing, or this is another workbook: keep this file as evidence and look for the head in the backups (--workbook). Nothing was changed.",
    not_a_head: |text| format!("--head: \"{text}\" is no journal head."),
    not_a_head_hint: "type 16 to 64 of the digits 0–9, a–f as printed; spaces and case do not count. Nothing was changed.",
    draw_in_doubt: |draw| {
        format!(
            "Draw {draw} cannot be vouched for from this workbook because its journal is broken; only a proof exported before (--proof) can be checked."
        )
    },
    summary: summary_en,
    broken_hint: "keep this file as evidence and open the newest backup; the workbook is open for reading only.",
    undone: "undone",
    read_only: "read only",
    head: "Journal head",
    sample: "SAMPLE FIGURES – NOT REAL DATA",
};

fn bad_entry_vi(bad: &BadEntry) -> String {
    let fault = match &bad.fault {
        ChainFault::Changed => "nội dung đã bị sửa sau khi ghi".to_owned(),
        ChainFault::Broken => "không nối với mục liền trước".to_owned(),
        ChainFault::Gap { expected } => format!("thiếu mục số {expected} trước mục này"),
    };
    format!(
        "Chuỗi nhật ký bị đứt tại mục {} (máy {}, số {}): {fault}.",
        bad.seq, bad.writer, bad.n
    )
}

fn bad_entry_en(bad: &BadEntry) -> String {
    let fault = match &bad.fault {
        ChainFault::Changed => "its content was changed after it was written".to_owned(),
        ChainFault::Broken => "it does not continue the entry before it".to_owned(),
        ChainFault::Gap { expected } => format!("entry number {expected} before it is missing"),
    };
    format!(
        "The journal's chain breaks at entry {} (writer {}, number {}): {fault}.",
        bad.seq, bad.writer, bad.n
    )
}

fn tier_vi(tier: &Tier) -> String {
    match tier {
        Tier::City => "cấp thành phố".to_owned(),
        Tier::Head(key) => format!("các đơn vị thuộc {key}"),
    }
}

fn tier_en(tier: &Tier) -> String {
    match tier {
        Tier::City => "the city tier".to_owned(),
        Tier::Head(key) => format!("the units under {key}"),
    }
}

fn summary_vi(summary: &Summary) -> String {
    match summary {
        Summary::Founded { year, sample } => {
            let kind = if *sample {
                "sổ mẫu"
            } else {
                "sổ làm việc"
            };
            format!("Tạo {kind} năm {year}")
        }
        Summary::RegistryImported { source, units } => {
            format!("Nhập danh mục từ {source}: {units} cơ quan")
        }
        Summary::RegistryChanged {
            source,
            changes,
            late,
            decision,
        } => {
            let act = decision.as_ref().map(|act| format!(" theo {act}"));
            let file = if source.is_empty() {
                String::new()
            } else {
                format!(" từ {source}")
            };
            let late = match late {
                0 => String::new(),
                n => format!(", {n} ghi muộn"),
            };
            let act = act.unwrap_or_default();
            format!("Ghi {changes} thay đổi cơ quan{file}{act}{late}")
        }
        Summary::SchemeAdopted {
            year,
            source,
            fingerprint,
        } => format!(
            "Áp dụng bộ tiêu chí {source} cho năm {year} ({})",
            short(fingerprint)
        ),
        Summary::DrawFrozen { draw, tier, units } => {
            format!(
                "Chốt danh sách lượt {draw}: {}, {units} đơn vị",
                tier_vi(tier)
            )
        }
        Summary::DrawPlanned { draw } => format!("Chốt kế hoạch rút mẫu lượt {draw}"),
        Summary::DrawMade { draw, selected } => {
            format!("Rút mẫu lượt {draw}: chọn {selected} đơn vị")
        }
        Summary::DrawAbandoned { draw } => format!("Bỏ lượt {draw} khi chưa có hạt giống"),
        Summary::DrawAmended {
            draw,
            removed,
            added,
        } => format!("Sửa đổi danh sách lượt {draw}: bớt {removed}, thêm {added} đơn vị"),
        Summary::AmendmentDrawn { draw } => {
            format!("Rút cho đơn vị mới của lượt {draw} theo sự kiện đã nêu")
        }
        Summary::UnitReplaced { draw } => format!("Thay một đơn vị của lượt {draw}"),
        Summary::SlotsSealed { draw, slots } => {
            format!("Niêm phong {slots} ô đột xuất của lượt {draw}")
        }
        Summary::SlotOpened { draw, slot } => format!("Mở ô niêm phong {slot} của lượt {draw}"),
        Summary::SurpriseShown { draw } => format!("Xem phần đột xuất của lượt {draw}"),
        Summary::SecretsPublished { draw } => format!("Công bố các mã bí mật của lượt {draw}"),
        Summary::SurpriseDated { draw } => {
            format!("Đặt ngày cho một cuộc kiểm tra đột xuất của lượt {draw}")
        }
        Summary::InspectionDated { inspection, date } => {
            format!(
                "Đặt ngày {} cho cuộc kiểm tra {inspection}",
                date.strftime("%d/%m/%Y")
            )
        }
        Summary::InspectionDone { inspection, date } => {
            format!(
                "Đã kiểm tra {inspection} ngày {}",
                date.strftime("%d/%m/%Y")
            )
        }
        Summary::SheetRecorded {
            year,
            lane,
            agency,
            criterion,
            cells,
        } => {
            let what = criterion
                .as_ref()
                .map_or_else(|| format!("{cells} giá trị"), |c| format!("tiêu chí {c}"));
            let lane = (super::VI.scoring.lane)(*lane);
            format!("Ghi điểm {agency}, năm {year}, {lane}: {what}")
        }
        Summary::RankingPublished {
            year,
            revision,
            decision,
            agencies,
        } => {
            let act = if decision.is_empty() {
                String::new()
            } else {
                format!(" theo {decision}")
            };
            format!("Công bố xếp hạng năm {year}, lần {revision}{act}: {agencies} cơ quan")
        }
        Summary::RankingReopened {
            year,
            revision,
            reason,
        } => format!("Mở lại xếp hạng năm {year} đã công bố lần {revision}: {reason}"),
        Summary::Undone { seq } => format!("Thu hồi mục {seq}"),
    }
}

fn summary_en(summary: &Summary) -> String {
    match summary {
        Summary::Founded { year, sample } => {
            let kind = if *sample {
                "sample workbook"
            } else {
                "workbook"
            };
            format!("Made the {kind} of {year}")
        }
        Summary::RegistryImported { source, units } => {
            format!("Imported the registry from {source}: {units} agencies")
        }
        Summary::RegistryChanged {
            source,
            changes,
            late,
            decision,
        } => {
            let act = decision.as_ref().map(|act| format!(" by {act}"));
            let file = if source.is_empty() {
                String::new()
            } else {
                format!(" from {source}")
            };
            let late = match late {
                0 => String::new(),
                n => format!(", {n} of them late"),
            };
            let act = act.unwrap_or_default();
            format!("Recorded {changes} changes of agencies{file}{act}{late}")
        }
        Summary::SchemeAdopted {
            year,
            source,
            fingerprint,
        } => format!(
            "Adopted scheme {source} for {year} ({})",
            short(fingerprint)
        ),
        Summary::DrawFrozen { draw, tier, units } => {
            format!(
                "Froze the frame of draw {draw}: {}, {units} units",
                tier_en(tier)
            )
        }
        Summary::DrawPlanned { draw } => format!("Fixed the plan of draw {draw}"),
        Summary::DrawMade { draw, selected } => {
            format!("Made draw {draw}: {selected} units selected")
        }
        Summary::DrawAbandoned { draw } => format!("Gave up draw {draw}, which had no seed"),
        Summary::DrawAmended {
            draw,
            removed,
            added,
        } => format!("Amended the frame of draw {draw}: {removed} out, {added} in"),
        Summary::AmendmentDrawn { draw } => {
            format!("Drew for the newcomers of draw {draw} by the event named")
        }
        Summary::UnitReplaced { draw } => format!("Replaced a unit of draw {draw}"),
        Summary::SlotsSealed { draw, slots } => {
            format!("Sealed {slots} surprise slots of draw {draw}")
        }
        Summary::SlotOpened { draw, slot } => format!("Opened sealed slot {slot} of draw {draw}"),
        Summary::SurpriseShown { draw } => format!("Looked at the surprise part of draw {draw}"),
        Summary::SecretsPublished { draw } => format!("Published the secrets of draw {draw}"),
        Summary::SurpriseDated { draw } => {
            format!("Set a day for a surprise inspection of draw {draw}")
        }
        Summary::InspectionDated { inspection, date } => {
            format!(
                "Set {} for inspection {inspection}",
                date.strftime("%d/%m/%Y")
            )
        }
        Summary::InspectionDone { inspection, date } => {
            format!("Inspected {inspection} on {}", date.strftime("%d/%m/%Y"))
        }
        Summary::SheetRecorded {
            year,
            lane,
            agency,
            criterion,
            cells,
        } => {
            let what = criterion
                .as_ref()
                .map_or_else(|| format!("{cells} values"), |c| format!("criterion {c}"));
            let lane = (super::EN.scoring.lane)(*lane);
            format!("Scored {agency}, {year}, {lane}: {what}")
        }
        Summary::RankingPublished {
            year,
            revision,
            decision,
            agencies,
        } => {
            let act = if decision.is_empty() {
                String::new()
            } else {
                format!(" by {decision}")
            };
            format!(
                "Published the ranking of {year}, revision {revision}{act}: {agencies} agencies"
            )
        }
        Summary::RankingReopened {
            year,
            revision,
            reason,
        } => format!("Reopened the ranking of {year}, revision {revision}: {reason}"),
        Summary::Undone { seq } => format!("Took back entry {seq}"),
    }
}

/// The first digits of a fingerprint, enough to compare by eye.
fn short(fingerprint: &str) -> &str {
    fingerprint.get(..12).unwrap_or(fingerprint)
}
