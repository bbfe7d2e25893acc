//! Texts of the start screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct WelcomeScreenWords {
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
