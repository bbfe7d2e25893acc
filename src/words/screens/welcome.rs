//! Texts of the start screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct WelcomeScreenWords {
    /// Title.
    pub title: &'static str,
    /// What a workbook is.
    pub text: &'static str,
    /// The ways, each with a line on it.
    pub ways: [(&'static str, &'static str); 3],
    /// Title of the question for a registry file.
    pub which_file: &'static str,
    /// Under it.
    pub file_hint: &'static str,
    /// Where the workbook will be; the path follows.
    pub place: &'static str,
    /// How to have it elsewhere.
    pub elsewhere: &'static str,
    /// Title of the list of registries that come along.
    pub which_registry: &'static str,
    /// A registry that comes along, by its name.
    pub registry: fn(&str) -> &'static str,
    /// Title of the question for the year.
    pub which_year: &'static str,
    /// Under it.
    pub year_hint: &'static str,
    /// What was typed is no year.
    pub not_a_year: fn(&str) -> String,
    /// A workbook is being made.
    pub making: &'static str,
    /// The sample is being made.
    pub making_sample: &'static str,
    /// What to do after that.
    pub try_again: &'static str,
}

/// Vietnamese.
pub static VI: WelcomeScreenWords = WelcomeScreenWords {
    title: "Chưa có sổ làm việc",
    text: "Sổ làm việc giữ danh mục cơ quan, bộ tiêu chí, các lượt rút mẫu, cuộc kiểm tra và điểm của một đơn vị. Chọn cách bắt đầu:",
    ways: [
        (
            "Tạo sổ từ danh mục kèm theo chương trình",
            "Thành phố Hồ Chí Minh 2017 hoặc từ 7/2025; chọn ở bước sau.",
        ),
        (
            "Tạo sổ từ tệp danh mục của đơn vị",
            "Tệp .csv, .xlsx hoặc .ron; sai dòng nào báo dòng đó, chưa ghi gì.",
        ),
        ("Mở sổ mẫu", "Số liệu bịa, để xem và tập dùng chương trình."),
    ],
    which_file: "Tệp danh mục cơ quan",
    file_hint: "Đường dẫn tới tệp .csv, .xlsx hoặc .ron",
    place: "Sổ sẽ được tạo tại:",
    elsewhere: "Muốn tạo ở chỗ khác: thoát rồi chạy parplan --workbook ĐƯỜNG_DẪN.",
    which_registry: "Danh mục kèm theo",
    registry: |name| match name {
        "hcmc-2017" => "Thành phố Hồ Chí Minh 2017: có quận, huyện",
        "hcmc-2025" => "Thành phố Hồ Chí Minh từ 7/2025: không còn cấp huyện",
        _ => "",
    },
    which_year: "Năm đầu tiên của sổ",
    year_hint: "Năm đánh giá, ví dụ 2017; thêm năm khác sau được.",
    not_a_year: |text| format!("\"{text}\" không phải là năm. Viết bốn chữ số, ví dụ 2017."),
    making: "● Đang tạo sổ làm việc…",
    making_sample: "● Đang tạo sổ mẫu: rút mẫu, lập lịch và chấm điểm cho mọi cơ quan, có thể mất một lúc…",
    try_again: "Sửa xong, chọn lại cách bắt đầu.",
};

/// English.
pub static EN: WelcomeScreenWords = WelcomeScreenWords {
    title: "No workbook yet",
    text: "A workbook keeps an office’s registry, schemes, draws, inspections and scores. Choose how to begin:",
    ways: [
        (
            "Make one from a registry that comes along",
            "Ho Chi Minh City 2017 or since July 2025; chosen in the next step.",
        ),
        (
            "Make one from your own registry file",
            "A .csv, .xlsx or .ron file; wrong rows are named and nothing is written.",
        ),
        (
            "Open the sample",
            "Invented figures, to look around and practise.",
        ),
    ],
    which_file: "Registry file",
    file_hint: "Path of a .csv, .xlsx or .ron file",
    place: "The workbook will be made at:",
    elsewhere: "To have it elsewhere: quit and run parplan --workbook PATH.",
    which_registry: "Registries that come along",
    registry: |name| match name {
        "hcmc-2017" => "Ho Chi Minh City 2017: with districts",
        "hcmc-2025" => "Ho Chi Minh City since July 2025: without districts",
        _ => "",
    },
    which_year: "First year of the workbook",
    year_hint: "The year assessed, such as 2017; others can be added later.",
    not_a_year: |text| format!("\"{text}\" is not a year. Write four digits, such as 2017."),
    making: "● Making the workbook…",
    making_sample: "● Making the sample: draws, visits and scores of every agency; this may take a while…",
    try_again: "When it is put right, choose again how to begin.",
};
