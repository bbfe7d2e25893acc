//! Texts of the review of a ranking: lost points, years and agencies set beside each other.

use crate::ranking::GroupKey;
use crate::ranking::{AgencyChange, GroupChange, Presence, SchemeChange};
use crate::scheme::{Domain, Scheme};

/// Texts of this area.
#[derive(Debug)]
pub struct ReviewWords {
    /// `lost`.
    pub lost: &'static str,
    /// `lost AGENCY`.
    pub lost_agency: &'static str,
    /// `lost --by`.
    pub by: &'static str,
    /// `compare`.
    pub compare: &'static str,
    /// `compare AGENCY AGENCY`.
    pub compare_agencies: &'static str,
    /// `compare --with-year`.
    pub with_year: &'static str,
    /// `compare --with`.
    pub with: &'static str,
    /// Only one agency is named where two are compared.
    pub two_agencies: &'static str,
    /// What to do then.
    pub two_agencies_hint: &'static str,
    /// The same agency is named twice.
    pub same_agency: fn(&str) -> String,
    /// The year to compare with has no scores; what to do.
    pub no_earlier_hint: &'static str,
    /// Column: domain.
    pub domain: &'static str,
    /// Column: points lost.
    pub points_lost: &'static str,
    /// Column: maximum of what is scored.
    pub scored_maximum: &'static str,
    /// Column: maximum of what is not scored yet.
    pub open: &'static str,
    /// Column: agencies that lost something.
    pub losers: &'static str,
    /// Column: agencies that are scored.
    pub scored: &'static str,
    /// Column: percent earned.
    pub percent: &'static str,
    /// State: below its maximum.
    pub state_lost: &'static str,
    /// State: not scored yet.
    pub state_open: &'static str,
    /// Sum of one agency: lost, maximum of what is scored, open.
    pub lost_sum: fn(&str, &str, &str) -> String,
    /// Sum of a group: kind, lost, maximum of what is scored.
    pub lost_group: fn(&str, &str, &str) -> String,
    /// Criteria that do not apply: how many.
    pub aside: fn(usize) -> String,
    /// A title of a column with its year or agency.
    pub of: fn(&str, &str) -> String,
    /// Column: change of the index.
    pub index_change: &'static str,
    /// Column: change of points.
    pub points_change: &'static str,
    /// Column: change of a domain's percent, after its short name.
    pub domain_change: fn(&str) -> String,
    /// Column: percent of a domain, after its short name.
    pub domain_percent: fn(&str) -> String,
    /// Column: whether the schemes are the same.
    pub scheme: &'static str,
    /// Columns: the first less the second, in points and in percent.
    pub differences: [&'static str; 2],
    /// Column: marks of the biggest differences.
    pub mark: &'static str,
    /// States of a scheme: the same, changed, not known.
    pub schemes: [&'static str; 3],
    /// Standing of an agency: on both sides, new, gone.
    pub presences: [&'static str; 3],
    /// Column: standing.
    pub presence: &'static str,
    /// Behind a movement between two schemes.
    pub changed_mark: &'static str,
    /// Under a list with such marks.
    pub changed_note: &'static str,
    /// A group scored by other schemes: kind, schemes then, scheme now.
    pub scheme_changed: fn(&GroupKey, &str, &str) -> String,
    /// A table says nothing of schemes: kind.
    pub scheme_unknown: fn(&GroupKey) -> String,
    /// Domains only one year has: year, their titles.
    pub one_sided: fn(i16, &str) -> String,
    /// An agency that is not in the other year: that year, whom it came from.
    pub is_new: fn(i16, &str) -> String,
    /// An agency that is not in this year: this year, what it went into.
    pub is_gone: fn(i16, &str) -> String,
    /// An agency was in another group: year, kind.
    pub other_group: fn(i16, &GroupKey) -> String,
    /// Something is not scored yet.
    pub provisional: &'static str,
    /// What was compared: year, other year.
    pub years: fn(i16, i16) -> String,
    /// Two agencies under two schemes.
    pub two_schemes: &'static str,
    /// An agency's standing: name, index, place, band.
    pub standing: fn(&str, &str, &str, &str) -> String,
    /// Rows that are whole indices, domains, criteria.
    pub levels: [&'static str; 3],
    /// Column: which of them.
    pub level: &'static str,
    /// A published table without titles: the file.
    pub no_titles: fn(&str) -> String,
    /// What to do then.
    pub titles_hint: &'static str,
    /// A published table without rows: the file.
    pub no_rows: fn(&str) -> String,
    /// Bad rows of one: the file and how many.
    pub bad_rows: fn(&str, usize) -> String,
    /// A row without an agency.
    pub no_agency: fn(u64) -> String,
    /// An agency nobody knows: row, why.
    pub unknown_agency: fn(u64, &str) -> String,
    /// An agency named before: row, agency, that row.
    pub repeated: fn(u64, &str, u64) -> String,
    /// A place that is none: row, agency, as it stands.
    pub bad_rank: fn(u64, &str, &str) -> String,
    /// An index that is none: row, agency, as it stands.
    pub bad_index: fn(u64, &str, &str) -> String,
    /// What to do then.
    pub rows_hint: &'static str,
    /// Title of the paper on lost points: year.
    pub paper_lost: fn(i16) -> String,
    /// Title of the paper that compares: year, other year.
    pub paper_comparison: fn(i16, i16) -> String,
    /// Heading of the domains of a group: its kind.
    pub by_domain: fn(&str) -> String,
    /// Note on the share of several agencies.
    pub share_note: &'static str,
}

/// Vietnamese.
pub static VI: ReviewWords = ReviewWords {
    lost: "Mất điểm ở đâu, nhiều nhất trước: cả nhóm, hoặc một cơ quan",
    lost_agency: "Khóa hoặc mã cơ quan; không ghi: cộng cả nhóm",
    by: "criterion (theo tiêu chí, mặc định) hoặc domain (theo lĩnh vực)",
    compare: "So sánh hai năm, hoặc hai cơ quan trong cùng một năm",
    compare_agencies: "Hai cơ quan (khóa hoặc mã); không ghi: so sánh hai năm",
    with_year: "Năm đem so sánh (mặc định: năm liền trước)",
    with: "Bảng xếp hạng đã công bố của năm đem so sánh: tệp .csv với các cột rank,agency,index,band như `rank --format csv` in ra",
    two_agencies: "So sánh cơ quan với cơ quan thì phải nêu đúng hai cơ quan.",
    two_agencies_hint: "thêm cơ quan thứ hai, hoặc bỏ cơ quan đã nêu để so sánh hai năm.",
    same_agency: |name| format!("Hai mã đã nêu là cùng một cơ quan: {name}."),
    no_earlier_hint: "chọn năm khác bằng --with-year, nhập điểm của năm đó, hoặc đưa bảng đã công bố bằng --with TỆP.csv.",
    domain: "Lĩnh vực",
    points_lost: "Mất điểm",
    scored_maximum: "Tối đa phần đã chấm",
    open: "Điểm chưa chấm",
    losers: "Đơn vị mất điểm",
    scored: "Đơn vị đã chấm",
    percent: "Tỷ lệ đạt (%)",
    state_lost: "mất điểm",
    state_open: "chưa chấm",
    lost_sum: |lost, maximum, open| {
        format!("Mất {lost} điểm trên {maximum} điểm đã chấm; còn {open} điểm chưa chấm.")
    },
    lost_group: |kind, lost, maximum| {
        format!("{kind}: mất {lost} điểm trên {maximum} điểm đã chấm của cả nhóm.")
    },
    aside: |n| format!("{n} tiêu chí không áp dụng, không tính là mất điểm."),
    of: |title, whose| format!("{title} {whose}"),
    index_change: "Tăng/giảm chỉ số",
    points_change: "Tăng/giảm điểm",
    domain_change: |domain| format!("{domain} ± (điểm %)"),
    domain_percent: |domain| format!("{domain} (%)"),
    scheme: "Bộ tiêu chí",
    differences: ["Chênh lệch điểm", "Chênh lệch (điểm %)"],
    mark: "Lớn nhất",
    schemes: ["như cũ", "đã thay đổi", "không rõ"],
    presences: ["cả hai năm", "mới", "không còn"],
    presence: "Đối chiếu",
    changed_mark: "*",
    changed_note: "* Bộ tiêu chí đã thay đổi so với năm trước.",
    scheme_changed: |kind, before, now| {
        format!(
            "{}: bộ tiêu chí đã thay đổi ({before} → {now}); không so điểm, lĩnh vực chỉ so theo tỷ lệ %, thay đổi hạng có dấu *.",
            super::text::heading(&(super::VI.ranking.group)(kind))
        )
    },
    scheme_unknown: |kind| {
        format!(
            "{}: bảng đã công bố không cho biết bộ tiêu chí; chỉ so hạng, chỉ số và xếp loại.",
            super::text::heading(&(super::VI.ranking.group)(kind))
        )
    },
    one_sided: |year, domains| format!("Lĩnh vực chỉ có trong bộ tiêu chí năm {year}: {domains}."),
    is_new: |year, from| match from {
        "" => format!("không có trong kết quả năm {year}"),
        from => format!("không có trong kết quả năm {year}; hình thành từ: {from}"),
    },
    is_gone: |year, into| match into {
        "" => format!("không có trong kết quả năm {year}"),
        into => format!("không có trong kết quả năm {year}; đã chuyển vào: {into}"),
    },
    other_group: |year, kind| format!("năm {year} thuộc nhóm {}", (super::VI.ranking.group)(kind)),
    provisional: "chưa chấm xong",
    years: |year, other| format!("Năm {year} so với năm {other}."),
    two_schemes: "Hai cơ quan được chấm theo hai bộ tiêu chí khác nhau: chỉ so tỷ lệ % của các lĩnh vực cùng mã, không so từng tiêu chí.",
    standing: |name, index, place, band| format!("{name}: chỉ số {index}, {place}, {band}."),
    levels: ["chỉ số", "lĩnh vực", "tiêu chí"],
    level: "Cấp",
    no_titles: |file| {
        format!(
            "{file}: không có dòng tiêu đề với các cột mã cơ quan, hạng và chỉ số. Chưa ghi gì."
        )
    },
    titles_hint: "đặt tên cột là rank, agency, index (thêm name, band nếu có), như `parplan rank --format csv` in ra.",
    no_rows: |file| format!("{file}: dưới dòng tiêu đề không có cơ quan nào. Chưa ghi gì."),
    bad_rows: |file, n| format!("{file}: {n} dòng sai, không dùng dòng nào. Chưa ghi gì."),
    no_agency: |row| format!("dòng {row}: thiếu mã cơ quan."),
    unknown_agency: |row, why| format!("dòng {row}: {why}"),
    repeated: |row, agency, first| format!("dòng {row}: {agency} đã có ở dòng {first}."),
    bad_rank: |row, agency, text| {
        format!("dòng {row}, {agency}: hạng \"{text}\" không phải số nguyên từ 1.")
    },
    bad_index: |row, agency, text| {
        format!("dòng {row}, {agency}: chỉ số \"{text}\" không phải số từ 0 đến 100.")
    },
    rows_hint: "sửa các dòng trên rồi chạy lại; đơn vị mà danh mục không có thì bỏ dòng đó ra khỏi tệp.",
    paper_lost: |year| format!("TỔNG HỢP MẤT ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}"),
    paper_comparison: |year, other| {
        format!("SO SÁNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year} VỚI NĂM {other}")
    },
    by_domain: |kind| format!("{kind}, theo lĩnh vực"),
    share_note: "Tỷ lệ đạt là tổng điểm đạt chia tổng điểm tối đa của mọi đơn vị đã chấm; phần chưa chấm và không áp dụng không tính là mất điểm.",
};

/// English.
pub static EN: ReviewWords = ReviewWords {
    lost: "Where points were lost, most first: a whole group, or one agency",
    lost_agency: "Key or code of an agency; without it: the whole group",
    by: "criterion (default) or domain",
    compare: "Compare two years, or two agencies of one year",
    compare_agencies: "Two agencies (key or code); without them: two years",
    with_year: "The year to compare with (default: the year before)",
    with: "The published ranking of the year to compare with: a .csv file with the columns rank,agency,index,band as `rank --format csv` writes it",
    two_agencies: "To compare agencies, name exactly two of them.",
    two_agencies_hint: "add the second agency, or leave out the one named to compare two years.",
    same_agency: |name| format!("Both codes name the same agency: {name}."),
    no_earlier_hint: "choose another year with --with-year, import its scores, or give its published table with --with FILE.csv.",
    domain: "Domain",
    points_lost: "Lost",
    scored_maximum: "Maximum scored",
    open: "Not scored yet",
    losers: "Agencies losing",
    scored: "Agencies scored",
    percent: "Earned (%)",
    state_lost: "lost",
    state_open: "not scored",
    lost_sum: |lost, maximum, open| {
        format!("{lost} points lost of {maximum} scored; {open} points are not scored yet.")
    },
    lost_group: |kind, lost, maximum| {
        format!("{kind}: {lost} points lost of {maximum} scored in the whole group.")
    },
    aside: |n| format!("{n} criteria do not apply; nothing is lost there."),
    of: |title, whose| format!("{title} {whose}"),
    index_change: "Index change",
    points_change: "Points change",
    domain_change: |domain| format!("{domain} ± (% points)"),
    domain_percent: |domain| format!("{domain} (%)"),
    scheme: "Scheme",
    differences: ["Difference", "Difference (% points)"],
    mark: "Biggest",
    schemes: ["same", "changed", "not known"],
    presences: ["both years", "new", "gone"],
    presence: "Match",
    changed_mark: "*",
    changed_note: "* The scheme has changed since last year.",
    scheme_changed: |kind, before, now| {
        format!(
            "{}: the scheme has changed ({before} → {now}); points are not compared, domains by percent only, moves between the schemes bear *.",
            super::text::heading(&(super::EN.ranking.group)(kind))
        )
    },
    scheme_unknown: |kind| {
        format!(
            "{}: a published table does not tell the scheme; only rank, index and band are compared.",
            super::text::heading(&(super::EN.ranking.group)(kind))
        )
    },
    one_sided: |year, domains| format!("Domains only the scheme of {year} has: {domains}."),
    is_new: |year, from| match from {
        "" => format!("not in the results of {year}"),
        from => format!("not in the results of {year}; came from: {from}"),
    },
    is_gone: |year, into| match into {
        "" => format!("not in the results of {year}"),
        into => format!("not in the results of {year}; went into: {into}"),
    },
    other_group: |year, kind| format!("in {year} among {}", (super::EN.ranking.group)(kind)),
    provisional: "not fully scored",
    years: |year, other| format!("{year} compared with {other}."),
    two_schemes: "The two agencies are scored by two schemes: only percents of domains with the same id are compared, not criteria.",
    standing: |name, index, place, band| format!("{name}: index {index}, {place}, {band}."),
    levels: ["index", "domain", "criterion"],
    level: "Level",
    no_titles: |file| {
        format!(
            "{file}: no line of titles with an agency, a rank and an index. Nothing was recorded."
        )
    },
    titles_hint: "name the columns rank, agency, index (and name, band), as `parplan rank --format csv` writes them.",
    no_rows: |file| format!("{file}: no agency under the titles. Nothing was recorded."),
    bad_rows: |file, n| format!("{file}: {n} bad rows, none was used. Nothing was recorded."),
    no_agency: |row| format!("row {row}: no agency."),
    unknown_agency: |row, why| format!("row {row}: {why}"),
    repeated: |row, agency, first| format!("row {row}: {agency} stands in row {first} already."),
    bad_rank: |row, agency, text| {
        format!("row {row}, {agency}: rank \"{text}\" is no whole number from 1.")
    },
    bad_index: |row, agency, text| {
        format!("row {row}, {agency}: index \"{text}\" is no number from 0 to 100.")
    },
    rows_hint: "put these rows right and run it again; leave out rows of units the registry does not have.",
    paper_lost: |year| format!("WHERE PAR INDEX POINTS WERE LOST, {year}"),
    paper_comparison: |year, other| format!("PAR INDEX OF {year} COMPARED WITH {other}"),
    by_domain: |kind| format!("{kind}, by domain"),
    share_note: "Earned (%) is points earned over maxima of all agencies scored; what is not scored yet or does not apply is not lost.",
};

impl ReviewWords {
    /// What must be told of a group compared: this year, the other year.
    #[must_use]
    pub fn of_group(&self, group: &GroupChange<'_>, (year, other): (i16, i16)) -> Vec<String> {
        let Some(scheme) = group.scheme else {
            return Vec::new();
        };
        match group.change {
            SchemeChange::Same => Vec::new(),
            SchemeChange::Unknown => vec![(self.scheme_unknown)(&group.key)],
            SchemeChange::Changed => {
                let named = |s: &Scheme| format!("{} {} v{}", s.id, s.year, s.version);
                let earlier: Vec<String> = group.earlier.iter().map(|s| named(s)).collect();
                let mut told = vec![(self.scheme_changed)(
                    &group.key,
                    &earlier.join(", "),
                    &named(scheme),
                )];
                let earlier = || group.earlier.iter().flat_map(|s| &s.domains);
                let new = scheme.domains.iter();
                let new = new.filter(|d| !earlier().any(|e| e.id == d.id));
                let old = earlier().filter(|e| scheme.domain(&e.id).is_none());
                let sides = [(year, titles(new)), (other, titles(old))];
                let sides = sides.iter().filter(|(_, titles)| !titles.is_empty());
                told.extend(sides.map(|(year, titles)| (self.one_sided)(*year, titles)));
                told
            }
        }
    }
}

impl ReviewWords {
    /// What a person is told of an agency compared: the units it came from or went into,
    /// this year, the other year.
    #[must_use]
    pub fn note(&self, row: &AgencyChange<'_>, kin: &str, (year, other): (i16, i16)) -> String {
        let mut notes = Vec::new();
        match row.presence {
            Presence::Both => {}
            Presence::New => notes.push((self.is_new)(other, kin)),
            Presence::Gone => notes.push((self.is_gone)(year, kin)),
        }
        if let Some(key) = &row.other_group {
            notes.push((self.other_group)(other, key));
        }
        if row.is_provisional() {
            notes.push(self.provisional.to_owned());
        }
        notes.join("; ")
    }
}

fn titles<'a>(domains: impl Iterator<Item = &'a Domain>) -> String {
    let titles = domains.map(|domain| format!("{} {}", domain.id, domain.name));
    titles.collect::<Vec<_>>().join("; ")
}
