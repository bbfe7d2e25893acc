//! Texts of the command line: verbs, options, their help, and what the verbs print.

/// Texts of the command line. Field names follow the verb they belong to.
#[derive(Debug)]
pub struct CliWords {
    /// One line on the program.
    pub about: &'static str,
    /// Shown under the help of the whole program.
    pub after_help: &'static str,
    /// Heading before the usage line.
    pub usage: &'static str,
    /// Heading of the verbs.
    pub commands: &'static str,
    /// Heading of the options.
    pub options: &'static str,
    /// Heading of the options that every verb takes.
    pub global_options: &'static str,
    /// Heading of the arguments.
    pub arguments: &'static str,
    /// `--help`.
    pub help: &'static str,
    /// `--version`.
    pub version: &'static str,
    /// `--workbook`.
    pub workbook: &'static str,
    /// `--lang`.
    pub lang: &'static str,
    /// `--as`.
    pub actor: &'static str,
    /// `--format`.
    pub format: &'static str,
    /// `new`.
    pub new: &'static str,
    /// `new --registry`.
    pub new_registry: &'static str,
    /// `new --scheme`.
    pub new_scheme: &'static str,
    /// `--year`.
    pub year: &'static str,
    /// `new --title`.
    pub title: &'static str,
    /// `demo`.
    pub demo: &'static str,
    /// `demo --headless`.
    pub demo_headless: &'static str,
    /// `demo --out`.
    pub demo_out: &'static str,
    /// `demo --seed`.
    pub demo_seed: &'static str,
    /// `check`.
    pub check: &'static str,
    /// `check FILE`.
    pub check_files: &'static str,
    /// The verbs by which decisions change agencies.
    pub changes: &'static super::cli_changes::CliChangeWords,
    /// `agencies`.
    pub agencies: &'static str,
    /// `agencies list`.
    pub agencies_list: &'static str,
    /// `agencies list --kind`.
    pub agencies_kind: &'static str,
    /// `agencies list --search`.
    pub agencies_search: &'static str,
    /// `rank --date`.
    pub ranked_on: &'static str,
    /// `--date`: as-of day.
    pub as_of: &'static str,
    /// `agencies import`.
    pub agencies_import: &'static str,
    /// `--dry-run`.
    pub dry_run: &'static str,
    /// `--ignore-columns`.
    pub ignore_columns: &'static str,
    /// `agencies import --date`.
    pub effective: &'static str,
    /// `--sheet`.
    pub sheet: &'static str,
    /// `--allow-same-name`.
    pub allow_same_name: &'static str,
    /// `--always`.
    pub always: &'static str,
    /// `agencies export`.
    pub agencies_export: &'static str,
    /// A file that is read.
    pub file_in: &'static str,
    /// A file that is written.
    pub file_out: &'static str,
    /// `scheme`.
    pub scheme: &'static str,
    /// `scheme adopt`.
    pub scheme_adopt: &'static str,
    /// `scheme adopt --rescore`.
    pub rescore: &'static str,
    /// `scheme list`.
    pub scheme_list: &'static str,
    /// `draw`.
    pub draw: &'static str,
    /// `draw new`.
    pub draw_new: &'static str,
    /// `draw new --tier`.
    pub draw_tier: &'static str,
    /// `draw new --all-heads`.
    pub draw_all_heads: &'static str,
    /// `draw new --frame-date`.
    pub draw_frame_date: &'static str,
    /// `draw new --below-duty`.
    pub draw_below_duty: &'static str,
    /// `draw new --surprise`.
    pub draw_surprise: &'static str,
    /// `draw new --seed`.
    pub draw_seed: &'static str,
    /// `draw new --source`.
    pub draw_source: &'static str,
    /// `draw new --seed-value`.
    pub draw_seed_value: &'static str,
    /// `draw new --exclude`.
    pub draw_exclude: &'static str,
    /// `draw new --reason`.
    pub draw_reason: &'static str,
    /// `draw seed`.
    pub draw_finish: &'static str,
    /// `draw list`.
    pub draw_list: &'static str,
    /// `draw show`.
    pub draw_show: &'static str,
    /// `draw verify`.
    pub draw_verify: &'static str,
    /// `draw verify --proof`.
    pub draw_proof: &'static str,
    /// The identity of a draw.
    pub draw_id: &'static str,
    /// `plan`.
    pub plan: &'static str,
    /// `plan list`.
    pub plan_list: &'static str,
    /// `--confidential`.
    pub confidential: &'static str,
    /// `plan assign`.
    pub plan_assign: &'static str,
    /// `plan assign INSPECTION`.
    pub plan_inspection: &'static str,
    /// `plan assign --date`.
    pub plan_date: &'static str,
    /// `plan assign --team`.
    pub plan_team: &'static str,
    /// `plan assign --from`.
    pub plan_from: &'static str,
    /// `plan assign --to`.
    pub plan_to: &'static str,
    /// `plan done`.
    pub plan_done: &'static str,
    /// `plan export`.
    pub plan_export: &'static str,
    /// `scores`.
    pub scores: &'static str,
    /// `scores import`.
    pub scores_import: &'static str,
    /// `--stage`.
    pub stage: &'static str,
    /// `scores export`.
    pub scores_export: &'static str,
    /// `scores set`.
    pub scores_set: &'static str,
    /// `scores set --note`.
    pub note: &'static str,
    /// `scores set --evidence`.
    pub evidence: &'static str,
    /// `scores set --data-source`.
    pub data_source: &'static str,
    /// An agency's key or code.
    pub agency: &'static str,
    /// A criterion's id.
    pub criterion: &'static str,
    /// A value in its input's form.
    pub value: &'static str,
    /// `rank`.
    pub rank: &'static str,
    /// `rank --group`.
    pub group: &'static str,
    /// `rank --overall`.
    pub overall: &'static str,
    /// `rank --details`.
    pub details: &'static str,
    /// `explain`.
    pub explain: &'static str,
    /// `report`.
    pub report: &'static str,
    /// `report KIND`.
    pub report_kind: &'static str,
    /// `journal`.
    pub journal: &'static str,
    /// `journal list`.
    pub journal_list: &'static str,
    /// `journal verify`.
    pub journal_verify: &'static str,
    /// `journal verify --head`.
    pub journal_lodged: &'static str,
    /// `journal undo`.
    pub journal_undo: &'static str,
    /// `completions`.
    pub completions: &'static str,
    /// `man`.
    pub man: &'static str,
    /// Before a hint.
    pub hint: &'static str,
    /// Before an error.
    pub error: &'static str,
    /// Added where everything asked for stands there already.
    pub nothing_changed: &'static str,
    /// Added where a change was refused.
    pub nothing_written: &'static str,
}

/// Vietnamese.
pub static VI: CliWords = CliWords {
    about: "Lập kế hoạch kiểm tra cải cách hành chính và tính Chỉ số cải cách hành chính",
    after_help: "Không có lệnh nào: mở chương trình trên màn hình.\n\
Mã thoát: 0 xong; 1 câu trả lời là \"không\"; 2 dùng sai hoặc dữ liệu sai (chưa ghi gì); 3 không mở hoặc không ghi được sổ làm việc.",
    usage: "Cách dùng:",
    commands: "Các lệnh",
    options: "Tùy chọn",
    global_options: "Tùy chọn chung",
    arguments: "Tham số",
    help: "In hướng dẫn này",
    version: "In phiên bản",
    workbook: "Sổ làm việc; cũng đặt được bằng PARPLAN_WORKBOOK",
    lang: "Ngôn ngữ: vi (mặc định) hoặc en; cũng đặt được bằng PARPLAN_LANG",
    actor: "Người thực hiện, ghi vào nhật ký; cũng đặt được bằng PARPLAN_ACTOR",
    format: "Dạng in: table, csv hoặc json (mặc định: table trên màn hình, csv khi chuyển tiếp)",
    new: "Tạo sổ làm việc",
    new_registry: "Danh mục cơ quan: tệp .csv, .xlsx hoặc .ron; hoặc hcmc-2017, hcmc-2025 (kèm theo chương trình)",
    new_scheme: "Bộ tiêu chí: tệp .ron, hoặc cchc-2017, so-ca-mau-2013, so-mau-synthetic, xa-qd11 (kèm theo); nhiều lần với LOẠI=TỆP cho từng loại cơ quan (mặc định: cchc-2017)",
    year: "Năm",
    title: "Tên đơn vị, ví dụ tên thành phố",
    demo: "Tạo một sổ mẫu đầy đủ trong thư mục mới rồi mở ra",
    demo_headless: "Làm hết mọi việc không cần màn hình, in bảng xếp hạng, ghi mọi báo cáo",
    demo_out: "Thư mục ghi kết quả (phải chưa có hoặc rỗng)",
    demo_seed: "Hạt giống của số liệu mẫu (số nguyên)",
    check: "Kiểm tra bộ tiêu chí và danh mục; nêu mọi lỗi kèm dòng, cột",
    check_files: "Tệp .ron, .csv, .xlsx",
    changes: &super::cli_changes::VI,
    agencies: "Danh mục cơ quan",
    agencies_list: "Liệt kê cơ quan tại một ngày",
    agencies_kind: "Chỉ loại này (department, district, commune …)",
    agencies_search: "Tìm theo tên, tên tắt, mã; không cần gõ dấu",
    ranked_on: "Xếp hạng các cơ quan tại ngày này (mặc định: ngày cuối năm)",
    as_of: "Tại ngày NĂM-THÁNG-NGÀY (mặc định: hôm nay)",
    agencies_import: "Nhập danh mục; được tất cả hoặc không gì cả",
    dry_run: "Chỉ cho xem sẽ thay đổi gì",
    ignore_columns: "Bỏ qua các cột này (cách nhau bằng dấu phẩy)",
    effective: "Ngày các thay đổi có hiệu lực; cần có khi tệp sửa đơn vị đã có",
    sheet: "Trang tính cần đọc (mặc định: trang có danh mục)",
    allow_same_name: "Cho phép đơn vị mới trùng tên với đơn vị khác dưới cùng một cấp trên",
    always: "Sửa đơn vị đã có như thể từ trước tới nay vẫn vậy (không ghi --date)",
    agencies_export: "Xuất danh mục ra .csv, .xlsx hoặc .ron",
    file_in: "Tệp đọc vào",
    file_out: "Tệp ghi ra",
    scheme: "Bộ tiêu chí",
    scheme_adopt: "Áp dụng một bộ tiêu chí cho một năm",
    rescore: "Lý do thay bộ tiêu chí khi năm đã có điểm: điểm được tính lại",
    scheme_list: "Liệt kê bộ tiêu chí đang áp dụng",
    draw: "Rút mẫu: lựa chọn ngẫu nhiên đơn vị được kiểm tra",
    draw_new: "Rút mẫu và ghi vào nhật ký trước khi in kết quả",
    draw_tier: "city (thành phố) hoặc mã của người đứng đầu cần rút các đơn vị trực thuộc",
    draw_all_heads: "Rút cho mọi người đứng đầu, mỗi người một lượt",
    draw_frame_date: "Danh mục tại ngày này (mặc định: hôm nay)",
    draw_below_duty: "Lý do lấy tỷ lệ dưới 30%",
    draw_surprise: "Phần kiểm tra đột xuất trong số được chọn, ví dụ 50%",
    draw_seed: "OS: máy tự tạo hạt giống; hoặc 64 chữ số hex của một hạt giống máy (hạng C)",
    draw_source: "Tên nguồn hạt giống, ví dụ \"XSMB 2026-12-01\"",
    draw_seed_value: "Giá trị hạt giống do người nhập",
    draw_exclude: "Loại một đơn vị: MÃ=LÝ DO (vẫn tính vào mẫu số)",
    draw_reason: "Lý do rút lại (bắt buộc từ lượt thứ hai trong năm)",
    draw_finish: "Nhập giá trị nguồn hạt giống cho lượt đã chốt kế hoạch, rồi rút",
    draw_list: "Liệt kê các lượt rút mẫu",
    draw_show: "In biên bản của một lượt; --format json là bằng chứng tự kiểm tra được",
    draw_verify: "Tính lại một lượt từ sổ làm việc hoặc từ tệp bằng chứng",
    draw_proof: "Tệp bằng chứng (json) đã xuất",
    draw_id: "Số hiệu lượt rút mẫu",
    plan: "Lịch kiểm tra",
    plan_list: "Liệt kê các cuộc kiểm tra theo ngày",
    confidential: "Cả phần đột xuất (mật)",
    plan_assign: "Đặt ngày và đoàn cho một cuộc, hoặc rải đều các cuộc chưa có ngày",
    plan_inspection: "Số hiệu cuộc kiểm tra; không ghi: mọi cuộc chưa có ngày",
    plan_date: "Ngày kiểm tra",
    plan_team: "Đoàn kiểm tra",
    plan_from: "Rải từ ngày",
    plan_to: "Rải đến ngày",
    plan_done: "Ghi nhận cuộc kiểm tra đã thực hiện",
    plan_export: "Xuất lịch ra .csv hoặc .ics",
    scores: "Điểm",
    scores_import: "Nhập điểm dạng dài: agency,criterion,value[,note]; được tất cả hoặc không gì cả",
    stage: "Giai đoạn: self, appraised, reappraised, inspected hoặc survey",
    scores_export: "Xuất điểm dạng dài",
    scores_set: "Ghi một giá trị",
    note: "Ghi chú; bắt buộc khi giá trị là NA",
    evidence: "Tài liệu kiểm chứng: số văn bản, tên tệp",
    data_source: "Hệ thống cung cấp số liệu; bắt buộc khi tiêu chí nêu rõ các hệ thống",
    agency: "Khóa hoặc mã cơ quan",
    criterion: "Mã tiêu chí",
    value: "Giá trị: điểm, 99/120, mức hoặc số thứ tự mức, NA",
    rank: "Bảng xếp hạng",
    group: "Chỉ nhóm này (department, district, commune …)",
    overall: "Xếp chung mọi cơ quan theo cùng bộ tiêu chí thành một danh sách",
    details: "Thêm cột cho CSV, JSON: chỉ số chưa làm tròn, tính trên phần đã chấm, tỷ lệ đã chấm, khoảng hạng, lĩnh vực không áp dụng",
    explain: "Giải thích từng điểm của một cơ quan",
    report: "Xuất báo cáo; dạng tệp theo đuôi tên",
    report_kind: "ranking, scorecard, plan, minutes, coverage, draw-proof, lost hoặc comparison",
    journal: "Nhật ký",
    journal_list: "Liệt kê ai đã làm gì, khi nào",
    journal_verify: "Tính lại toàn bộ chuỗi nhật ký",
    journal_lodged: "Mã đầu nhật ký in trên giấy đã lưu, từ 16 đến 64 ký tự: nhật ký này có từng dừng ở mã đó không",
    journal_undo: "Thu hồi một mục ghi điểm bằng một mục mới",
    completions: "In phần tự hoàn thành lệnh cho bash, zsh, fish, elvish, powershell",
    man: "In trang hướng dẫn man",
    hint: "Gợi ý:",
    error: "Lỗi:",
    nothing_changed: "Không có gì thay đổi; không ghi thêm.",
    nothing_written: "Chưa ghi gì.",
};

/// English.
pub static EN: CliWords = CliWords {
    about: "Plans administrative-reform inspections and computes the PAR Index",
    after_help: "Without a command: opens the program on the screen.\n\
Exit codes: 0 done; 1 the answer is \"no\"; 2 bad usage or bad input (nothing written); 3 the workbook could not be opened or written.",
    usage: "Usage:",
    commands: "Commands",
    options: "Options",
    global_options: "Global options",
    arguments: "Arguments",
    help: "Print this help",
    version: "Print the version",
    workbook: "The workbook; also PARPLAN_WORKBOOK",
    lang: "Language: vi (default) or en; also PARPLAN_LANG",
    actor: "Who acts, for the journal; also PARPLAN_ACTOR",
    format: "Output: table, csv or json (default: table on a terminal, csv otherwise)",
    new: "Make a workbook",
    new_registry: "The registry: a .csv, .xlsx or .ron file; or hcmc-2017, hcmc-2025 (shipped)",
    new_scheme: "The scheme: a .ron file; or cchc-2017, so-ca-mau-2013, so-mau-synthetic, xa-qd11 (shipped); several with KIND=FILE give each kind its own (default: cchc-2017)",
    year: "The year",
    title: "The office's title, such as the city's name",
    demo: "Make a complete sample workbook in a fresh folder and open it",
    demo_headless: "Do the whole job without a terminal, print the ranking, write every report",
    demo_out: "Folder for the results (must be new or empty)",
    demo_seed: "Seed of the made-up figures (a whole number)",
    check: "Check schemes and registries; every problem with line and column",
    check_files: "Files .ron, .csv, .xlsx",
    changes: &super::cli_changes::EN,
    agencies: "The registry",
    agencies_list: "List agencies as of a day",
    agencies_kind: "Only this kind (department, district, commune …)",
    agencies_search: "Find by name, abbreviation or code; marks may be left out",
    ranked_on: "Rank the agencies as of this day (default: the last of the year)",
    as_of: "As of the day YEAR-MONTH-DAY (default: today)",
    agencies_import: "Import a registry; all of it or nothing",
    dry_run: "Only show what would change",
    ignore_columns: "Leave these columns aside (separated by commas)",
    effective: "The day the changes take effect; needed where units that stand change",
    sheet: "The sheet to read (default: the one with a registry)",
    allow_same_name: "Let a new unit bear the name of another under the same parent",
    always: "Change units that stand as if it had always been so (without --date)",
    agencies_export: "Export the registry to .csv, .xlsx or .ron",
    file_in: "The file to read",
    file_out: "The file to write",
    scheme: "Scoring schemes",
    scheme_adopt: "Adopt a scheme for a year",
    rescore: "Why the scheme is replaced although scores stand: they are computed anew",
    scheme_list: "List the schemes in force",
    draw: "The draw: random selection of the units to inspect",
    draw_new: "Draw, and record it before anything is shown",
    draw_tier: "city, or the code of the head whose units are drawn",
    draw_all_heads: "One draw for every head, in one go",
    draw_frame_date: "The registry as of this day (default: today)",
    draw_below_duty: "Reason for a share below 30%",
    draw_surprise: "Part of the selected for surprise inspection, such as 50%",
    draw_seed: "OS: the machine makes the seed; or 64 hex digits of a machine seed (grade C)",
    draw_source: "Name of the seed's source, such as \"XSMB 2026-12-01\"",
    draw_seed_value: "A seed value typed by a person",
    draw_exclude: "Exclude a unit: CODE=REASON (still counts in the base)",
    draw_reason: "Why it is drawn again (required from the second draw of a year on)",
    draw_finish: "Give a planned draw the value of its source, and draw",
    draw_list: "List the draws",
    draw_show: "Print the minutes of a draw; --format json is a proof that verifies alone",
    draw_verify: "Recompute a draw from the workbook or from a proof file",
    draw_proof: "An exported proof (json)",
    draw_id: "The draw's identity",
    plan: "The inspection plan",
    plan_list: "List inspections by date",
    confidential: "Surprise inspections too (confidential)",
    plan_assign: "Set day and team of one inspection, or spread all that have no day",
    plan_inspection: "The inspection's identity; without it: all without a day",
    plan_date: "Day of the inspection",
    plan_team: "The team",
    plan_from: "Spread from this day",
    plan_to: "Spread up to this day",
    plan_done: "Record that an inspection was made",
    plan_export: "Export the plan to .csv or .ics",
    scores: "Scores",
    scores_import: "Import scores in the long form agency,criterion,value[,note]; all or nothing",
    stage: "Stage: self, appraised, reappraised, inspected or survey",
    scores_export: "Export scores in the long form",
    scores_set: "Record one value",
    note: "A note; required when the value is NA",
    evidence: "Evidence: document number, file name",
    data_source: "The system the figures come from; needed where the criterion names its systems",
    agency: "Key or code of an agency",
    criterion: "Id of a criterion",
    value: "Value: points, 99/120, a level or its number, NA",
    rank: "The ranking",
    group: "Only this group (department, district, commune …)",
    overall: "One list of all agencies under the same scheme",
    details: "More columns for CSV and JSON: the exact index, the index over what is scored, the share scored, places still possible, domains that do not apply",
    explain: "Explain every point of one agency",
    report: "Write a report; the file's ending decides its format",
    report_kind: "ranking, scorecard, plan, minutes, coverage, draw-proof, lost or comparison",
    journal: "The journal",
    journal_list: "List who did what when",
    journal_verify: "Recompute the whole chain",
    journal_lodged: "The journal head of a paper that was filed, 16 to 64 digits: did this journal ever stand there?",
    journal_undo: "Take back an entry of scores by a new entry",
    completions: "Print completions for bash, zsh, fish, elvish, powershell",
    man: "Print the man page",
    hint: "Hint:",
    error: "Error:",
    nothing_changed: "Nothing changes; nothing was added.",
    nothing_written: "Nothing was written.",
};
