//! Refusals of the book, told: what rule said no, and what to do next.

use super::{Lang, Words, numbers};
use crate::book::{Refusal, RowProblem, RowVerdict, Tier};

/// How many bad rows are named one by one; the rest are counted.
const SHOWN: usize = 50;

/// A refusal for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was wrong, and where; may have several lines.
    pub what: String,
    /// What to do next.
    pub hint: Option<String>,
}

/// Texts of this area.
#[derive(Debug)]
pub struct RefusalWords {
    /// Any refusal.
    pub tell: fn(&Refusal) -> Told,
    /// An option that is not a date: option and text.
    pub not_a_date: fn(&str, &str) -> String,
    /// An option that is not a percentage: option and text.
    pub not_a_percent: fn(&str, &str) -> String,
    /// `CODE=REASON` without the sign: option and text.
    pub not_code_and_reason: fn(&str, &str) -> String,
}

/// Vietnamese.
pub static VI: RefusalWords = RefusalWords {
    tell: |refusal| tell(refusal, &super::VI),
    not_a_date: |option, text| {
        format!("--{option}: \"{text}\" không phải là ngày; viết NĂM-THÁNG-NGÀY, ví dụ 2017-03-31.")
    },
    not_a_percent: |option, text| {
        format!("--{option}: \"{text}\" không phải là tỷ lệ phần trăm nguyên; viết ví dụ 30%.")
    },
    not_code_and_reason: |option, text| {
        format!(
            "--{option}: \"{text}\" thiếu lý do; viết MÃ=LÝ DO, ví dụ 79-SYT=đang được thanh tra."
        )
    },
};

/// English.
pub static EN: RefusalWords = RefusalWords {
    tell: |refusal| tell(refusal, &super::EN),
    not_a_date: |option, text| {
        format!("--{option}: \"{text}\" is not a date; write YEAR-MONTH-DAY, such as 2017-03-31.")
    },
    not_a_percent: |option, text| {
        format!("--{option}: \"{text}\" is not a whole percentage; write it like 30%.")
    },
    not_code_and_reason: |option, text| {
        format!(
            "--{option}: \"{text}\" has no reason; write CODE=REASON, such as 79-SYT=under inspection."
        )
    },
};

fn tell(refusal: &Refusal, words: &Words) -> Told {
    let vi = words.lang == Lang::Vi;
    let pick = |vietnamese: &str, english: &str| if vi { vietnamese } else { english }.to_owned();
    let only = |what: String| Told { what, hint: None };
    let with = |what: String, hint: String| Told {
        what,
        hint: Some(hint),
    };
    match refusal {
        Refusal::AlreadyFounded => only(pick(
            "Sổ làm việc này đã được tạo rồi.",
            "This workbook has begun already.",
        )),
        Refusal::NotFounded => with(
            pick(
                "Sổ làm việc chưa có gì: chưa có năm, danh mục và bộ tiêu chí.",
                "The workbook is empty: it has no year, registry or scheme.",
            ),
            pick("tạo sổ bằng `parplan new`.", "make one with `parplan new`."),
        ),
        Refusal::YearOutOfRange(year) => only(if vi {
            format!("Năm {year} nằm ngoài khoảng 1945–2200.")
        } else {
            format!("The year {year} is outside 1945–2200.")
        }),
        Refusal::Registry { source, faults } => {
            let w = words.agencies;
            let lines = faults.iter().map(|fault| (w.row_fault)(fault));
            let heading = (w.refused)(source, faults.len());
            let what = listed(heading, lines, faults.len(), vi);
            if faults.len() > SHOWN {
                with(what, w.all_faults.to_owned())
            } else {
                only(what)
            }
        }
        Refusal::Changes { source, faults } => {
            let w = words.agencies.changes;
            let lines = faults.iter().map(|fault| (w.fault)(fault));
            let heading = (w.refused)(source, faults.len());
            with(
                listed(heading, lines, faults.len(), vi),
                w.refused_hint.to_owned(),
            )
        }
        Refusal::RegistryUndated { source, changes } => {
            let w = words.agencies;
            let lines = changes.iter().map(|change| {
                let differences = change.differences.iter().map(w.difference);
                let differences: Vec<String> = differences.collect();
                format!(
                    "{} {}: {}",
                    change.code,
                    change.name,
                    differences.join("; ")
                )
            });
            let heading = (w.undated)(source, changes.len());
            with(
                listed(heading, lines, changes.len(), vi),
                w.undated_hint.to_owned(),
            )
        }
        Refusal::Scheme {
            source,
            text,
            problems,
        } => only(format!(
            "{}\n\n{}",
            if vi {
                format!("Bộ tiêu chí {source} có lỗi.")
            } else {
                format!("The scheme {source} has errors.")
            },
            super::scheme::render_all(problems, text, words)
        )),
        Refusal::UnknownKind(kind) => only(if vi {
            format!("Danh mục không có loại cơ quan nào là \"{kind}\".")
        } else {
            format!("The registry has no kind of agency called \"{kind}\".")
        }),
        Refusal::SchemeNotInForce { year, from, to } => {
            let (from, to) = (
                numbers::date(*from, words.lang),
                numbers::date(*to, words.lang),
            );
            with(
                if vi {
                    format!(
                        "Bộ tiêu chí có hiệu lực từ {from} đến {to}, không có ngày nào thuộc năm {year}."
                    )
                } else {
                    format!("The scheme counts from {from} to {to}: no day of {year}.")
                },
                pick(
                    "chọn đúng năm, hoặc sửa `valid` trong tệp.",
                    "choose the right year, or correct `valid` in the file.",
                ),
            )
        }
        Refusal::LabelsMoved(criteria) => {
            let list = criteria.join(", ");
            with(
                if vi {
                    format!(
                        "Nhãn đổi chỗ ở tiêu chí đã có điểm: {list}. Điểm đã ghi theo vị trí sẽ mang nghĩa khác."
                    )
                } else {
                    format!(
                        "Labels changed places in criteria that have values: {list}. What is recorded by place would read as another answer."
                    )
                },
                pick(
                    "giữ thứ tự nhãn như cũ, nhãn mới thêm ở cuối; hoặc đặt mã khác cho tiêu chí rồi chấm lại.",
                    "keep the labels in their order and add new ones at the end; or give the criterion another id and score it anew.",
                ),
            )
        }
        Refusal::SchemeInUse { year, sheets } => with(
            if vi {
                format!(
                    "Năm {year} đã có điểm của {sheets} cơ quan theo bộ tiêu chí đang áp dụng; đổi bộ tiêu chí sẽ làm điểm đổi theo."
                )
            } else {
                format!(
                    "{year} has scores of {sheets} agencies under the scheme in force; another scheme would re-score them."
                )
            },
            pick(
                "nếu văn bản thay bộ tiêu chí giữa năm, thêm --rescore \"lý do\": điểm đã ghi được tính lại và nhật ký ghi rõ.",
                "if a decision replaces the scheme during the year, add --rescore \"reason\": what stands is computed anew, and the journal says so.",
            ),
        ),
        Refusal::Agency(unresolved) => {
            let (what, hint) = (words.agencies.unresolved)(unresolved);
            with(what, hint)
        }
        Refusal::NoHeads { on } => only(if vi {
            format!(
                "Ngày {} không có cơ quan nào có đơn vị trực thuộc trong danh sách lựa chọn.",
                numbers::date(*on, words.lang)
            )
        } else {
            format!("As of {on} no agency has units under it in the frame.")
        }),
        Refusal::EmptyFrame { tier, on } => {
            let day = numbers::date(*on, words.lang);
            with(
                match (tier, vi) {
                    (Tier::City, true) => format!(
                        "Ngày {day} không có cơ quan nào thuộc danh sách lựa chọn cấp thành phố."
                    ),
                    (Tier::City, false) => {
                        format!("As of {day} no agency is in the frame of the city tier.")
                    }
                    (Tier::Head(key), true) => format!(
                        "Ngày {day} cơ quan {key} không có đơn vị trực thuộc trong danh sách lựa chọn."
                    ),
                    (Tier::Head(key), false) => {
                        format!("As of {day} agency {key} has no units in the frame.")
                    }
                },
                pick(
                    "xem danh mục tại ngày đó bằng `parplan agencies list --date`.",
                    "see the registry of that day with `parplan agencies list --date`.",
                ),
            )
        }
        Refusal::BelowDuty { share } => with(
            if vi {
                format!("Tỷ lệ {share} % thấp hơn mức 30 % phải kiểm tra.")
            } else {
                format!("A share of {share} % is below the 30 % that must be inspected.")
            },
            pick(
                "lấy từ 30 % trở lên, hoặc ghi lý do bằng --below-duty.",
                "take 30 % or more, or give the reason with --below-duty.",
            ),
        ),
        Refusal::ShareOutOfRange(share) => only(if vi {
            format!("Tỷ lệ {share} % vượt quá 100 %.")
        } else {
            format!("A share of {share} % is more than 100 %.")
        }),
        Refusal::DrawnBefore { draw } => with(
            if vi {
                format!(
                    "Cấp này đã rút trong năm: lượt {draw}. Rút lại phải có lý do và được ghi là lượt tiếp theo."
                )
            } else {
                format!(
                    "This tier was drawn in the year already: draw {draw}. Another needs a reason and is recorded as the next attempt."
                )
            },
            pick(
                "xem lượt đã rút bằng `parplan draw show`; nếu thật sự phải rút thêm, ghi lý do bằng --reason.",
                "see it with `parplan draw show`; if another is really needed, give the reason with --reason.",
            ),
        ),
        Refusal::UnknownDraw(id) => with(
            if vi {
                format!("Không có lượt rút mẫu nào mang số hiệu {id}.")
            } else {
                format!("No draw has the identity {id}.")
            },
            pick(
                "xem các lượt bằng `parplan draw list`.",
                "see the draws with `parplan draw list`.",
            ),
        ),
        Refusal::Unit(refusal) => only((words.draw.unit)(refusal)),
        Refusal::Frame(refusal) => only((words.draw.frame)(refusal)),
        Refusal::Plan(refusal) => only((words.draw.plan)(refusal)),
        Refusal::Values(refusal) => only((words.draw.values)(refusal)),
        Refusal::Draw(refusal) => only((words.draw.draw)(refusal)),
        Refusal::UnknownInspection(id) => with(
            if vi {
                format!("Không có cuộc kiểm tra nào mang số hiệu {id}.")
            } else {
                format!("No inspection has the identity {id}.")
            },
            pick(
                "xem số hiệu bằng `parplan plan list`.",
                "see the identities with `parplan plan list`.",
            ),
        ),
        Refusal::InspectionDone(id) => only(if vi {
            format!("Cuộc kiểm tra {id} đã thực hiện xong.")
        } else {
            format!("Inspection {id} was made already.")
        }),
        Refusal::DateOutsideYear { date, year } => only(if vi {
            format!(
                "Ngày {} không thuộc năm {year} (hay quý I năm sau).",
                numbers::date(*date, words.lang)
            )
        } else {
            format!("{date} is not in {year} (nor in the first quarter after it).")
        }),
        Refusal::DayOff(date) => {
            let why = crate::planning::holiday(*date).map(|day| (words.planning.holiday)(day));
            let why = why.map_or_else(|| pick("cuối tuần", "a weekend"), str::to_owned);
            only(if vi {
                format!(
                    "Ngày {} là ngày nghỉ ({why}).",
                    numbers::date(*date, words.lang)
                )
            } else {
                format!("{date} is a day off ({why}).")
            })
        }
        Refusal::NothingToDate => only(pick(
            "Không còn cuộc kiểm tra định kỳ nào chưa có ngày.",
            "No scheduled inspection is without a day.",
        )),
        Refusal::NoScheme(year) => with(
            if vi {
                format!("Năm {year} chưa áp dụng bộ tiêu chí nào.")
            } else {
                format!("No scheme is in force for {year}.")
            },
            if vi {
                format!("áp dụng một bộ bằng `parplan scheme adopt TỆP --year {year}`.")
            } else {
                format!("adopt one with `parplan scheme adopt FILE --year {year}`.")
            },
        ),
        Refusal::Scores { source, rows } => scores(source, rows, words),
        Refusal::BuiltOn { seq, unit } => with(
            if vi {
                format!(
                    "Không hoàn tác được mục {seq}: {unit} đã có thay đổi, lượt rút hoặc điểm sau đó."
                )
            } else {
                format!("Entry {seq} cannot be undone: {unit} was changed, drawn or scored since.")
            },
            pick(
                "ghi một thay đổi mới để sửa lại.",
                "record a new change that puts it right.",
            ),
        ),
        Refusal::CannotUndo(seq) => only(if vi {
            format!(
                "Mục {seq} không thể thu hồi: không có, không phải mục ghi điểm hay thay đổi cơ quan, hoặc đã thu hồi rồi."
            )
        } else {
            format!(
                "Entry {seq} cannot be taken back: it does not exist, is not one of scores or of changes of agencies, or was taken back already."
            )
        }),
        Refusal::Ranking(refusal) => (words.publication.tell)(refusal),
        Refusal::BadMark { .. }
        | Refusal::ExclusionWithoutReason(_)
        | Refusal::ForceWithoutReason(_)
        | Refusal::NoSuchStratum { .. }
        | Refusal::WeightsInSmallStratum { .. }
        | Refusal::RotationTooShort(_)
        | Refusal::Rehearsal
        | Refusal::CommittedToOther { .. }
        | Refusal::AlreadyDrawn(_)
        | Refusal::NotDrawn(_)
        | Refusal::Abandoned(_)
        | Refusal::ReasonNeeded
        | Refusal::DocumentNeeded(_)
        | Refusal::OtherSources { .. }
        | Refusal::FallbackNeeded { .. }
        | Refusal::AmendmentWaits(_)
        | Refusal::SourceNeeded { .. }
        | Refusal::Step(_)
        | Refusal::NotSealed(_)
        | Refusal::Sealed(_)
        | Refusal::OtherMode { .. }
        | Refusal::Secret(_)
        | Refusal::AllOpened(_)
        | Refusal::SlotOrder { .. }
        | Refusal::NotItsDay { .. }
        | Refusal::DayPassed { .. }
        | Refusal::MorningValue { .. }
        | Refusal::StillSealed { .. }
        | Refusal::Published(_) => super::draw::refusals::tell(refusal, words),
    }
}

fn scores(source: &str, rows: &[RowVerdict], words: &Words) -> Told {
    let vi = words.lang == Lang::Vi;
    if let ([row], true) = (rows, source.is_empty()) {
        return Told {
            what: row_problem(row, words),
            hint: None,
        };
    }
    let what = if vi {
        format!("Không nhập được điểm từ {source}: {} dòng sai.", rows.len())
    } else {
        format!(
            "The scores of {source} cannot be imported: {} bad rows.",
            rows.len()
        )
    };
    let lines = rows.iter().map(|row| {
        let line = row.line.unwrap_or(0);
        let at = if vi { "dòng" } else { "line" };
        format!("{at} {line}: {}", row_problem(row, words))
    });
    Told {
        what: listed(what, lines, rows.len(), vi),
        hint: None,
    }
}

fn row_problem(row: &RowVerdict, words: &Words) -> String {
    let vi = words.lang == Lang::Vi;
    let (agency, criterion, value) = (&row.agency, &row.criterion, &row.value);
    match &row.problem {
        RowProblem::Agency(unresolved) => (words.agencies.unresolved)(unresolved).0,
        RowProblem::NotCovered if vi => {
            format!("không bộ tiêu chí nào của năm áp dụng cho cơ quan {agency}.")
        }
        RowProblem::NotCovered => format!("no scheme of the year covers agency {agency}."),
        RowProblem::Criterion(near) if vi => {
            format!(
                "bộ tiêu chí không có tiêu chí \"{criterion}\"{}.",
                near_ids(near, "; có")
            )
        }
        RowProblem::Criterion(near) => {
            format!(
                "the scheme has no criterion \"{criterion}\"{}.",
                near_ids(near, "; there are")
            )
        }
        RowProblem::Dropped(kind) if vi => format!(
            "{agency}: phương án \"{kind}\" của bộ tiêu chí bỏ tiêu chí {criterion}; cơ quan này không chấm tiêu chí đó."
        ),
        RowProblem::Dropped(kind) => format!(
            "{agency}: variant \"{kind}\" of the scheme drops criterion {criterion}; this agency is not scored by it."
        ),
        RowProblem::Input(fault) => {
            let told = (words.scoring.fault)(fault);
            if vi {
                format!("{agency}, tiêu chí {criterion}, giá trị \"{value}\": {told}")
            } else {
                format!("{agency}, criterion {criterion}, value \"{value}\": {told}")
            }
        }
        RowProblem::ReasonMissing if vi => format!(
            "{agency}, tiêu chí {criterion}: \"không áp dụng\" phải có lý do ở cột ghi chú."
        ),
        RowProblem::ReasonMissing => format!(
            "{agency}, criterion {criterion}: \"not applicable\" needs its reason in the note."
        ),
        RowProblem::DataSource { given, known } => {
            let known = known.join("; ");
            match (vi, given.is_empty()) {
                (true, true) => format!(
                    "{agency}, tiêu chí {criterion}: phải ghi nguồn số liệu, một trong: {known}."
                ),
                (true, false) => format!(
                    "{agency}, tiêu chí {criterion}: nguồn số liệu \"{given}\" không thuộc bộ tiêu chí; chọn một trong: {known}."
                ),
                (false, true) => format!(
                    "{agency}, criterion {criterion}: the data source is missing; one of: {known}."
                ),
                (false, false) => format!(
                    "{agency}, criterion {criterion}: data source \"{given}\" is not in the scheme; one of: {known}."
                ),
            }
        }
        RowProblem::Repeated(line) if vi => {
            format!("{agency}, tiêu chí {criterion} đã có ở dòng {line}.")
        }
        RowProblem::Repeated(line) => {
            format!("{agency}, criterion {criterion} stands in line {line} already.")
        }
    }
}

fn near_ids(ids: &[String], lead: &str) -> String {
    if ids.is_empty() {
        String::new()
    } else {
        format!("{lead} {}", ids.join(", "))
    }
}

/// A heading, the first lines one by one, and how many more there are.
fn listed(heading: String, lines: impl Iterator<Item = String>, count: usize, vi: bool) -> String {
    let mut text = heading;
    for line in lines.take(SHOWN) {
        text.push_str("\n  ");
        text.push_str(&line);
    }
    if count > SHOWN {
        let more = count - SHOWN;
        text.push_str(&if vi {
            format!("\n  … và {more} lỗi nữa.")
        } else {
            format!("\n  … and {more} more.")
        });
    }
    text
}
