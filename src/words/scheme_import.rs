//! Sentences about tables of criteria that become a first scheme, and the comments written
//! into that scheme.

use rust_decimal::Decimal;

use super::Lang;
use super::agencies::column_letters;
use super::numbers::decimal;
use crate::scheme::UNFINISHED;

/// Texts of this area.
#[derive(Debug)]
pub struct SchemeImportWords {
    /// `scheme import`.
    pub about: &'static str,
    /// `--output`.
    pub output: &'static str,
    /// `--id`.
    pub id: &'static str,
    /// `--year`.
    pub year: &'static str,
    /// `--sheet`.
    pub sheet: &'static str,
    /// `--total`.
    pub total: &'static str,
    /// `--force`.
    pub force: &'static str,
    /// `--total` is no number above 0: as it stands.
    pub bad_total: fn(&str) -> String,
    /// `--id` is empty.
    pub bad_id: &'static str,
    /// What is to be written is no `.ron` file: its name.
    pub not_ron: fn(&str) -> String,
    /// What to do then.
    pub not_ron_hint: &'static str,
    /// What is written is there already: the file.
    pub exists: fn(&str) -> String,
    /// What to do then.
    pub exists_hint: &'static str,
    /// Neither CSV nor XLSX: the file.
    pub ending: fn(&str) -> String,
    /// What to do then.
    pub ending_hint: &'static str,
    /// Several sheets are such tables: the file, their names.
    pub many_sheets: fn(&str, &str) -> String,
    /// What to do then.
    pub many_sheets_hint: &'static str,
    /// No row of criteria: the file.
    pub empty: fn(&str) -> String,
    /// No line of titles: the file.
    pub no_titles: fn(&str) -> String,
    /// What to do then.
    pub titles_hint: &'static str,
    /// Titles that are missing: the file, the line, the columns.
    pub missing: fn(&str, u64, &str) -> String,
    /// What the columns are: numbering, name, points.
    pub columns: [&'static str; 3],
    /// Two columns of one title: the file, the line, the title.
    pub twice: fn(&str, u64, &str) -> String,
    /// What to do then.
    pub twice_hint: &'static str,
    /// Bad rows: the file, its sheet, how many.
    pub bad_rows: fn(&str, Option<&str>, usize) -> String,
    /// Rows not told: how many.
    pub and_more: fn(usize) -> String,
    /// What to do about bad rows.
    pub hints: &'static RowHints,
    /// One row: line, column from 0 and its title, what is wrong.
    pub row: fn(u64, Option<(usize, &str)>, &str) -> String,
    /// What is wrong in a row.
    pub problem: &'static RowWords,
    /// What a person should know.
    pub remark: &'static RemarkWords,
    /// Written: the file, domains, criteria, guessed rules, rules left.
    pub written: fn(&str, usize, usize, usize, usize) -> String,
    /// What to do next: the file.
    pub next: fn(&str) -> String,
    /// What to do next where the file has faults yet: the file, how many.
    pub next_faulty: fn(&str, usize) -> String,
    /// Comments of the written scheme.
    pub file: &'static SchemeFileWords,
}

/// What is wrong in a row.
#[derive(Debug)]
pub struct RowWords {
    /// Points without a numbering: the name.
    pub no_code: fn(&str) -> String,
    /// A numbering nobody can read.
    pub bad_code: fn(&str) -> String,
    /// A day instead of a numbering.
    pub day_code: fn(&str) -> String,
    /// A numbering that stands twice: it, the first line.
    pub repeated: fn(&str, u64) -> String,
    /// No row above it.
    pub orphan: fn(&str) -> String,
    /// No criterion below it.
    pub childless: fn(&str) -> String,
    /// No name.
    pub no_name: fn(&str) -> String,
    /// No points.
    pub no_max: fn(&str) -> String,
    /// Points that are no number.
    pub bad_max: fn(&str) -> String,
    /// Points of nothing or less.
    pub not_positive: fn(Decimal) -> String,
    /// A failed formula.
    pub formula: fn(&str) -> String,
    /// A text that lost letters.
    pub lost: fn(&str) -> String,
    /// A cell beyond the titles.
    pub beyond: fn(&str) -> String,
}

/// What to do about bad rows, by what is wrong with them.
#[derive(Debug)]
pub struct RowHints {
    /// Points without a numbering.
    pub no_code: &'static str,
    /// A numbering nobody can read.
    pub bad_code: &'static str,
    /// A numbering the spreadsheet changed.
    pub text_code: &'static str,
    /// A numbering that stands twice.
    pub repeated: &'static str,
    /// Criteria without a domain, domains without criteria.
    pub domain: &'static str,
    /// No name.
    pub no_name: &'static str,
    /// No points.
    pub no_max: &'static str,
    /// Points that are no number.
    pub bad_max: &'static str,
    /// Points of nothing or less.
    pub not_positive: &'static str,
    /// A failed formula.
    pub formula: &'static str,
    /// Lost letters.
    pub lost: &'static str,
    /// A cell beyond the titles.
    pub beyond: &'static str,
    /// What to do at the end.
    pub again: &'static str,
}

/// What a person should know about a table.
#[derive(Debug)]
pub struct RemarkWords {
    /// Titles that stand again: the lines.
    pub titles: fn(&str) -> String,
    /// The column of points that was taken, the others.
    pub taken: fn(&str, &str) -> String,
    /// The end of the table: line, what stands there.
    pub ended: fn(u64, &str) -> String,
    /// A row: line, numbering.
    pub at: fn(u64, &str) -> String,
    /// Levels with rows of their own: the criteria.
    pub levels: fn(&str) -> String,
    /// A domain without a numbering: line, name, the numbering it was given.
    pub unnumbered: fn(u64, &str, &str) -> String,
    /// A domain made for a list: numbering, name.
    pub flat: fn(&str, &str) -> String,
    /// Letters above Roman rows.
    pub letters: fn(&str) -> String,
    /// A wrong subtotal: line, text, its points, what is scored.
    pub subtotal: fn(u64, &str, Decimal, Decimal) -> String,
    /// Columns not read.
    pub unread: fn(&str) -> String,
    /// The sheet read, and the others.
    pub sheets: fn(&str, &str) -> String,
    /// A numbering kept as a number: line, shown, read.
    pub read_as: fn(u64, &str, &str) -> String,
    /// Rows in between that are not there.
    pub skipped: fn(&str) -> String,
    /// Domains made from groups.
    pub from_groups: fn(&str) -> String,
    /// A domain without points: line, numbering, sum.
    pub domain_sum: fn(u64, &str, Decimal) -> String,
    /// A line passed over.
    pub passed: fn(u64, &str) -> String,
    /// Sums that differ: line, numbering, points, sum, first and last line.
    pub differs: fn(u64, &str, Decimal, Decimal, (u64, u64)) -> String,
    /// The total differs: it, its line, the sum.
    pub total_differs: fn(Decimal, Option<u64>, Decimal) -> String,
    /// Bonuses and penalties that were kept out: how many.
    pub beside: fn(usize) -> String,
}

/// Comments of the written scheme.
#[derive(Debug)]
pub struct SchemeFileWords {
    /// Lines at the head: the file it was read from.
    pub head: fn(&str) -> Vec<String>,
    /// Before the lines above the table.
    pub above: &'static str,
    /// Before the lines below the table.
    pub below: &'static str,
    /// Name of the scheme: the year.
    pub name: fn(i16) -> String,
    /// Beside the name.
    pub name_hint: &'static str,
    /// Beside the legal basis.
    pub basis_hint: &'static str,
    /// Beside the kinds.
    pub kinds_hint: &'static str,
    /// Beside the rounding.
    pub rounding_hint: &'static str,
    /// Above the bands.
    pub bands_hint: &'static str,
    /// Points of a heading.
    pub points: fn(&str) -> String,
    /// Before the text a rule was guessed from.
    pub guessed: &'static str,
    /// Before what a person must complete.
    pub review: &'static str,
    /// The table says nothing on points.
    pub no_rule: &'static str,
    /// Above the sketch of bonuses and penalties.
    pub beside: &'static str,
}

/// Vietnamese.
pub static VI: SchemeImportWords = SchemeImportWords {
    about: "Lập tệp bộ tiêu chí ban đầu từ bảng số thứ tự, tên, điểm tối đa (CSV, XLSX)",
    output: "Tệp .ron ghi ra",
    id: "Mã của bộ tiêu chí (mặc định: theo tên tệp)",
    year: "Năm của bộ tiêu chí (mặc định: năm nay)",
    sheet: "Trang tính cần đọc (mặc định: trang có bảng tiêu chí)",
    total: "Tổng điểm của bộ tiêu chí (mặc định: dòng tổng cộng, hoặc tổng các lĩnh vực)",
    force: "Ghi đè lên tệp đã có",
    bad_total: |text| format!("--total \"{text}\" không phải là một số lớn hơn 0. Chưa ghi gì."),
    bad_id: "--id để trống hoặc có ký tự không in được. Chưa ghi gì.",
    not_ron: |file| format!("{file}: bộ tiêu chí phải được ghi vào tệp .ron. Chưa ghi gì."),
    not_ron_hint: "đặt tên tệp sau -o có đuôi .ron, ví dụ: -o bo-tieu-chi.ron.",
    exists: |file| format!("Đã có tệp {file}; không ghi đè. Chưa ghi gì."),
    exists_hint: "chọn tên khác sau -o, hoặc thêm --force nếu muốn ghi đè.",
    ending: |file| format!("{file}: bảng tiêu chí phải là tệp .csv, .tsv, .txt hoặc .xlsx."),
    ending_hint: "lưu bảng dưới dạng .xlsx hoặc CSV UTF-8 rồi nhập lại.",
    many_sheets: |file, sheets| format!("{file} có nhiều trang tính là bảng tiêu chí: {sheets}."),
    many_sheets_hint: "chọn một trang bằng --sheet TÊN.",
    empty: |file| format!("{file} không có dòng tiêu chí nào."),
    no_titles: |file| {
        format!("{file}: không thấy dòng tiêu đề có cột số thứ tự, cột tên và cột điểm tối đa.")
    },
    titles_hint: "bảng cần ba cột, ví dụ: TT, Tiêu chí, Điểm tối đa (hoặc code, name, max_points), và dưới đó là các dòng tiêu chí.",
    missing: |file, line, columns| format!("{file}, dòng tiêu đề {line}: thiếu {columns}."),
    columns: [
        "cột số thứ tự (TT, STT, Mã)",
        "cột tên (Tiêu chí, Nội dung)",
        "cột điểm tối đa (Điểm tối đa, Điểm chuẩn, Thang điểm)",
    ],
    twice: |file, line, title| format!("{file}, dòng tiêu đề {line}: có hai cột \"{title}\"."),
    twice_hint: "bỏ bớt một cột, hoặc đổi tiêu đề của cột không dùng.",
    bad_rows: |file, sheet, n| {
        let sheet = sheet.map(|sheet| format!(", trang tính \"{sheet}\""));
        format!("{file}{}: có {n} chỗ sai.", sheet.unwrap_or_default())
    },
    and_more: |n| format!("  … và {n} chỗ nữa."),
    hints: &RowHints {
        no_code: "Dòng có điểm mà không có số thứ tự: ghi số thứ tự nếu là tiêu chí; nếu là mức điểm của dòng trên thì mức cao nhất phải bằng điểm tối đa của dòng đó.",
        bad_code: "Số thứ tự viết như 1, 1.1, I, A hoặc a).",
        text_code: "Để cột số thứ tự ở dạng văn bản (Text) rồi gõ lại, để 1.10 không thành 1.1 và 1.1 không thành ngày.",
        repeated: "Mỗi dòng cần một số thứ tự riêng; nếu bảng tính đã đổi 1.10 thành 1.1 thì gõ lại ở dạng văn bản (Text).",
        domain: "Mỗi tiêu chí cần một dòng lĩnh vực ở trên (1 ở trên 1.1, I ở trên 1), và mỗi lĩnh vực cần ít nhất một tiêu chí ở dưới.",
        no_name: "Ghi tên cho dòng thiếu tên.",
        no_max: "Ghi điểm tối đa cho từng tiêu chí được chấm; bỏ trộn ô ở cột điểm.",
        bad_max: "Ô điểm chỉ ghi một số, ví dụ 1,5; cách tính điểm ghi ở cột khác.",
        not_positive: "Tiêu chí phải có điểm lớn hơn 0; mức 0 điểm ghi thành dòng không có số thứ tự dưới tiêu chí; điểm trừ ghi trong nhóm \"Điểm trừ\".",
        formula: "Mở tệp bằng bảng tính, sửa công thức, lưu lại; hoặc thay công thức bằng giá trị.",
        lost: "Chép lại chữ bị mất từ văn bản gốc và lưu tệp ở dạng UTF-8 hoặc .xlsx.",
        beyond: "Số thập phân có dấu phẩy trong tệp CSV phải đặt trong ngoặc kép.",
        again: "Sửa xong thì chạy lại lệnh.",
    },
    row: |line, column, problem| match column {
        Some((at, title)) => {
            format!(
                "dòng {line}, cột {} \"{title}\": {problem}",
                column_letters(at)
            )
        }
        None => format!("dòng {line}: {problem}"),
    },
    problem: &RowWords {
        no_code: |name| match name {
            "" => "có điểm nhưng không có số thứ tự và tên.".to_owned(),
            _ => format!("\"{name}\" có điểm nhưng không có số thứ tự."),
        },
        bad_code: |code| format!("không hiểu số thứ tự \"{code}\"."),
        day_code: |day| {
            format!("bảng tính đã đổi số thứ tự thành ngày {day}; hãy gõ lại ở dạng văn bản.")
        },
        repeated: |code, line| format!("số thứ tự {code} đã có ở dòng {line}."),
        orphan: |code| format!("{code} không có dòng lĩnh vực nào ở trên."),
        childless: |code| {
            format!("{code} không có tiêu chí nào ở dưới và không thuộc lĩnh vực nào.")
        },
        no_name: |code| format!("{code} không có tên."),
        no_max: |code| format!("{code} không có điểm tối đa (ô trộn chỉ giữ giá trị ở dòng đầu)."),
        bad_max: |text| format!("điểm tối đa \"{text}\" không phải là số."),
        not_positive: |points| format!("điểm tối đa {} phải lớn hơn 0.", decimal(points, Lang::Vi)),
        formula: |error| format!("công thức bị lỗi hoặc chưa tính ({error})."),
        lost: |text| format!("\"{text}\" bị mất chữ (dấu �); hãy chép lại từ văn bản gốc."),
        beyond: |text| {
            format!(
                "có ô \"{text}\" nằm ngoài các cột có tiêu đề; có thể dấu phẩy thập phân đã tách một số thành hai ô (viết \"1,5\" trong ngoặc kép hoặc 1.5)."
            )
        },
    },
    remark: &RemarkWords {
        titles: |lines| format!("Bỏ qua các dòng lặp lại tiêu đề hoặc đánh số cột: {lines}."),
        taken: |title, others| {
            format!("Điểm tối đa lấy ở cột \"{title}\"; không cộng từ các cột: {others}.")
        },
        ended: |line, text| {
            format!(
                "Bảng kết thúc trước dòng {line} (\"{text}\"); phần sau chỉ giữ làm ghi chú ở đầu tệp."
            )
        },
        at: |line, code| format!("{code} (dòng {line})"),
        levels: |codes| {
            format!("Các dòng dưới tiêu chí {codes} được đọc là mức điểm, không phải tiêu chí.")
        },
        unnumbered: |line, name, code| {
            format!("Dòng {line}: \"{name}\" không có số thứ tự; được đọc là lĩnh vực {code}.")
        },
        flat: |code, name| {
            format!("Bảng không có dòng lĩnh vực; đã lập một lĩnh vực {code} \"{name}\".")
        },
        letters: |codes| {
            format!("Các phần {codes} chỉ giữ làm ghi chú; lĩnh vực là các mục La Mã bên dưới.")
        },
        subtotal: |line, text, points, sum| {
            format!(
                "CẢNH BÁO dòng {line}: \"{text}\" ghi {}, nhưng các tiêu chí được chấm cộng lại là {}.",
                decimal(points, Lang::Vi),
                decimal(sum, Lang::Vi)
            )
        },
        unread: |columns| format!("Các cột không dùng đến: {columns}."),
        sheets: |sheet, others| {
            format!("Đã đọc trang tính \"{sheet}\"; không đọc các trang: {others}.")
        },
        read_as: |line, shown, read| {
            format!(
                "Dòng {line}: số thứ tự {shown} (ô kiểu số) đứng sau các mục trước nên được đọc là {read}."
            )
        },
        skipped: |codes| {
            format!("Không có dòng {codes}; các tiêu chí bên dưới được đặt thẳng vào lĩnh vực.")
        },
        from_groups: |codes| format!("Lĩnh vực lập theo cột nhóm: {codes}."),
        domain_sum: |line, code, sum| {
            format!(
                "Dòng {line}: lĩnh vực {code} không ghi điểm; lấy tổng các tiêu chí là {}.",
                decimal(sum, Lang::Vi)
            )
        },
        passed: |line, text| format!("Dòng {line}: bỏ qua \"{text}\"."),
        differs: |line, code, points, sum, (from, to)| {
            format!(
                "CẢNH BÁO dòng {line}: mục {code} ghi {} điểm, nhưng các tiêu chí được chấm bên dưới (dòng {from}–{to}) cộng lại là {}.",
                decimal(points, Lang::Vi),
                decimal(sum, Lang::Vi)
            )
        },
        total_differs: |total, line, sum| {
            let line = line.map(|line| format!(" dòng {line}"));
            format!(
                "CẢNH BÁO{}: tổng điểm là {}, nhưng các tiêu chí được chấm cộng lại là {}.",
                line.unwrap_or_default(),
                decimal(total, Lang::Vi),
                decimal(sum, Lang::Vi)
            )
        },
        beside: |n| {
            format!(
                "{n} dòng điểm thưởng, điểm trừ không phải là tiêu chí; được ghi thành chú thích ở cuối tệp."
            )
        },
    },
    written: |file, domains, criteria, guessed, left| {
        format!(
            "Đã ghi {file}: {domains} lĩnh vực, {criteria} tiêu chí; {guessed} quy tắc đoán theo bảng, {left} quy tắc cần viết."
        )
    },
    next: |file| {
        format!(
            "Tiếp theo: mở tệp, đối chiếu các quy tắc đã đoán, viết các chỗ CẦN XEM LẠI, rồi chạy `parplan check {file}`."
        )
    },
    next_faulty: |file, n| {
        format!(
            "Tệp còn {n} lỗi, thường do số điểm trong bảng không khớp. Tiếp theo: chạy `parplan check {file}`, sửa các chỗ được nêu và viết các chỗ CẦN XEM LẠI."
        )
    },
    file: &SchemeFileWords {
        head: |file| {
            vec![
                format!("BỘ TIÊU CHÍ NHẬP TỪ TỆP {file}"),
                String::new(),
                "Số thứ tự, tên và điểm tối đa lấy từ bảng. Cách nhập (input) và quy tắc (rule) cần".to_owned(),
                "được hoàn thiện: chỗ có CẦN XEM LẠI là chưa có quy tắc; chỗ có QUY ĐỊNH GỐC là quy tắc".to_owned(),
                "đoán theo bảng, phải đối chiếu. Cách viết quy tắc: tài liệu docs/bo-tieu-chi.md; mẫu có".to_owned(),
                "chú thích: tệp scoring.ron. Kiểm tra tệp bằng lệnh parplan check. Tỷ lệ phải ghi rõ hai".to_owned(),
                "số là số gì thay cho \"số đạt yêu cầu\" và \"tổng số phải thực hiện\". Số thập phân viết".to_owned(),
                "bằng dấu chấm (1.5).".to_owned(),
            ]
        },
        above: "Phía trên bảng có ghi:",
        below: "Phía dưới bảng có ghi:",
        name: |year| format!("Bộ tiêu chí xác định Chỉ số cải cách hành chính năm {year}"),
        name_hint: "sửa theo quyết định",
        basis_hint: "số, ngày của quyết định ban hành",
        kinds_hint: "loại cơ quan áp dụng; bỏ dấu // và chọn",
        rounding_hint: "điểm tiêu chí không làm tròn",
        bands_hint: "Xếp loại: bỏ dấu // và sửa theo quyết định.",
        points: |points| format!("({points} điểm)"),
        guessed: "QUY ĐỊNH GỐC",
        review: UNFINISHED[0],
        no_rule: "bảng không ghi cách tính điểm",
        beside: "Điểm thưởng, điểm trừ: bỏ dấu // sau khi đối chiếu từng dòng với quyết định và sửa mức cho mỗi trường hợp (each), mức tối đa (at_most, max).",
    },
};

/// English.
pub static EN: SchemeImportWords = SchemeImportWords {
    about: "Make a first scheme file from a table of numbering, name and points (CSV, XLSX)",
    output: "The .ron file to write",
    id: "Id of the scheme (default: from the file's name)",
    year: "Year of the scheme (default: this year)",
    sheet: "The sheet to read (default: the one with a table of criteria)",
    total: "Points of the whole scheme (default: the row of totals, or the sum of the domains)",
    force: "Write over a file that is there",
    bad_total: |text| format!("--total \"{text}\" is no number above 0. Nothing was written."),
    bad_id: "--id is empty or has signs that cannot be printed. Nothing was written.",
    not_ron: |file| format!("{file}: a scheme is written to a .ron file. Nothing was written."),
    not_ron_hint: "end the name after -o in .ron, for example: -o scheme.ron.",
    exists: |file| format!("{file} is there already and is not overwritten. Nothing was written."),
    exists_hint: "choose another name after -o, or add --force to write over it.",
    ending: |file| format!("{file}: a table of criteria is a .csv, .tsv, .txt or .xlsx file."),
    ending_hint: "save the table as .xlsx or CSV UTF-8 and import it again.",
    many_sheets: |file, sheets| format!("{file} has several sheets with criteria: {sheets}."),
    many_sheets_hint: "choose one with --sheet NAME.",
    empty: |file| format!("{file} has no row of criteria."),
    no_titles: |file| format!("{file}: no line has titles for numbering, name and points."),
    titles_hint: "the table needs three columns, such as code, name, max_points (or TT, Tiêu chí, Điểm tối đa), and rows of criteria below.",
    missing: |file, line, columns| format!("{file}, titles in line {line}: there is no {columns}."),
    columns: [
        "column for the numbering (code, TT, STT)",
        "column for the name (name, Tiêu chí)",
        "column for the points (max_points, Điểm tối đa)",
    ],
    twice: |file, line, title| format!("{file}, titles in line {line}: \"{title}\" stands twice."),
    twice_hint: "remove one of the columns, or give the one not used another title.",
    bad_rows: |file, sheet, n| {
        let sheet = sheet.map(|sheet| format!(", sheet \"{sheet}\""));
        format!("{file}{}: {n} things are wrong.", sheet.unwrap_or_default())
    },
    and_more: |n| format!("  … and {n} more."),
    hints: &RowHints {
        no_code: "A row with points needs a numbering if it is a criterion; if it is a level of the row above, the best level must give that row's maximum.",
        bad_code: "A numbering looks like 1, 1.1, I, A or a).",
        text_code: "Keep the column of the numbering as text and type it again, so that 1.10 does not become 1.1, nor 1.1 a day.",
        repeated: "Each row needs a numbering of its own; where the spreadsheet made 1.1 of 1.10, type it again as text.",
        domain: "Each criterion needs a domain above it (1 above 1.1, I above 1), and each domain at least one criterion below.",
        no_name: "Give the row a name.",
        no_max: "Give each criterion that is scored its points; take merged cells in their column apart.",
        bad_max: "A cell of points has one number, such as 1.5; how points are given belongs to another column.",
        not_positive: "A criterion has points above 0; a level of 0 is a row without a numbering below its criterion; penalties belong to a group \"Điểm trừ\".",
        formula: "Open the file in the spreadsheet, mend the formula and save it, or put the value in its place.",
        lost: "Copy the lost letters from the paper and save the file as UTF-8 or .xlsx.",
        beyond: "In a CSV file a number with a decimal comma stands in quotes.",
        again: "Then run it again.",
    },
    row: |line, column, problem| match column {
        Some((at, title)) => {
            format!(
                "line {line}, column {} \"{title}\": {problem}",
                column_letters(at)
            )
        }
        None => format!("line {line}: {problem}"),
    },
    problem: &RowWords {
        no_code: |name| match name {
            "" => "points without a numbering and a name.".to_owned(),
            _ => format!("\"{name}\" has points but no numbering."),
        },
        bad_code: |code| format!("the numbering \"{code}\" is not understood."),
        day_code: |day| {
            format!("the spreadsheet made the day {day} of the numbering; type it again as text.")
        },
        repeated: |code, line| format!("the numbering {code} stands in line {line} already."),
        orphan: |code| format!("{code} has no domain above it."),
        childless: |code| format!("{code} has no criterion below it and belongs to no domain."),
        no_name: |code| format!("{code} has no name."),
        no_max: |code| {
            format!("{code} has no points (merged cells keep a value in their first row only).")
        },
        bad_max: |text| format!("the points \"{text}\" are no number."),
        not_positive: |points| format!("the points {} must be above 0.", decimal(points, Lang::En)),
        formula: |error| format!("a formula failed or was not computed ({error})."),
        lost: |text| format!("\"{text}\" lost letters (the sign �); copy it again from the paper."),
        beyond: |text| {
            format!(
                "the cell \"{text}\" stands beyond the titles; perhaps a decimal comma split a number in two (write \"1,5\" in quotes, or 1.5)."
            )
        },
    },
    remark: &RemarkWords {
        titles: |lines| {
            format!("Lines that repeat the titles or number the columns were skipped: {lines}.")
        },
        taken: |title, others| {
            format!("The points are those of the column \"{title}\"; not added up: {others}.")
        },
        ended: |line, text| {
            format!(
                "The table ends before line {line} (\"{text}\"); what is below is kept as a note at the head of the file."
            )
        },
        at: |line, code| format!("{code} (line {line})"),
        levels: |codes| format!("Rows below {codes} are read as levels and no criteria."),
        unnumbered: |line, name, code| {
            format!("Line {line}: \"{name}\" has no numbering and is read as domain {code}.")
        },
        flat: |code, name| format!("The table has no domains; one was made, {code} \"{name}\"."),
        letters: |codes| {
            format!("{codes} are kept as notes only; the domains are the Roman rows below.")
        },
        subtotal: |line, text, points, sum| {
            format!(
                "WARNING line {line}: \"{text}\" says {}, but what is scored sums to {}.",
                decimal(points, Lang::En),
                decimal(sum, Lang::En)
            )
        },
        unread: |columns| format!("Columns that are not used: {columns}."),
        sheets: |sheet, others| format!("The sheet \"{sheet}\" was read; not read: {others}."),
        read_as: |line, shown, read| {
            format!(
                "Line {line}: the numbering {shown} (a number cell) is read as {read}, by the rows before it."
            )
        },
        skipped: |codes| {
            format!("There is no row {codes}; the criteria below stand right under their domain.")
        },
        from_groups: |codes| format!("Domains made from the column of groups: {codes}."),
        domain_sum: |line, code, sum| {
            format!(
                "Line {line}: the domain {code} has no points; the sum of its criteria is taken, {}.",
                decimal(sum, Lang::En)
            )
        },
        passed: |line, text| format!("Line {line}: passed over \"{text}\"."),
        differs: |line, code, points, sum, (from, to)| {
            format!(
                "WARNING line {line}: {code} has {} points, but what is scored below it (lines {from}–{to}) sums to {}.",
                decimal(points, Lang::En),
                decimal(sum, Lang::En)
            )
        },
        total_differs: |total, line, sum| {
            let line = line.map(|line| format!(" line {line}"));
            format!(
                "WARNING{}: the total is {}, but what is scored sums to {}.",
                line.unwrap_or_default(),
                decimal(total, Lang::En),
                decimal(sum, Lang::En)
            )
        },
        beside: |n| {
            format!(
                "Rows of bonuses and penalties are no criteria; {n} are written as comments at the end of the file."
            )
        },
    },
    written: |file, domains, criteria, guessed, left| {
        format!(
            "Wrote {file}: {domains} domains, {criteria} criteria; {guessed} rules guessed from the table, {left} to be written."
        )
    },
    next: |file| {
        format!(
            "Next: open it, compare the guessed rules, complete what is marked NEEDS REVIEW, then run `parplan check {file}`."
        )
    },
    next_faulty: |file, n| {
        format!(
            "The file has {n} faults, mostly because points of the table do not add up. Next: run `parplan check {file}`, put right what it names, and complete what is marked NEEDS REVIEW."
        )
    },
    file: &SchemeFileWords {
        head: |file| {
            vec![
                format!("A SCHEME READ FROM {file}"),
                String::new(),
                "Numbering, names and points are those of the table. Inputs and rules are to be".to_owned(),
                "completed: NEEDS REVIEW marks a rule nobody has written, AS IN THE TABLE one that was".to_owned(),
                "guessed and must be compared. How rules are written: docs/scheme-guide.md (Vietnamese:".to_owned(),
                "docs/bo-tieu-chi.md); scoring.ron is a commented example. Check it with parplan check.".to_owned(),
                "Say of each ratio what its two figures count. Decimals are written with a".to_owned(),
                "point (1.5).".to_owned(),
            ]
        },
        above: "Above the table stands:",
        below: "Below the table stands:",
        name: |year| format!("Bộ tiêu chí xác định Chỉ số cải cách hành chính năm {year}"),
        name_hint: "as the decision calls it",
        basis_hint: "number and day of the decision",
        kinds_hint: "the kinds it is for; take the // away and choose",
        rounding_hint: "points of criteria are not rounded",
        bands_hint: "Bands: take the // away and follow the decision.",
        points: |points| format!("({points} points)"),
        guessed: "AS IN THE TABLE",
        review: UNFINISHED[1],
        no_rule: "the table does not say how points are given",
        beside: "Bonuses and penalties: take the // away when each line is as in the decision, its amounts (each) and the most (at_most, max) too.",
    },
};
