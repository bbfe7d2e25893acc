//! Sentences about weights of units.

/// Texts of this area.
#[derive(Debug)]
pub struct WeightWords {
    /// No titles: the file.
    pub no_titles: fn(&str) -> String,
    /// What to do then.
    pub titles_hint: &'static str,
    /// Bad rows: file and number.
    pub bad_rows: fn(&str, usize) -> String,
    /// A row without a unit.
    pub no_unit: fn(u64) -> String,
    /// A weight that is none: row, unit, as it stands.
    pub bad_weight: fn(u64, &str, &str) -> String,
    /// Weight 0: row, unit.
    pub zero: fn(u64, &str) -> String,
    /// A unit named before: row, unit, that row.
    pub repeated: fn(u64, &str, u64) -> String,
    /// What to do then.
    pub rows_hint: &'static str,
}

/// Vietnamese.
pub static VI: WeightWords = WeightWords {
    no_titles: |file| {
        format!("{file}: không có dòng tiêu đề với cột đơn vị và cột trọng số. Chưa ghi gì.")
    },
    titles_hint: "đặt tên cột là unit và weight (hoặc Đơn vị và Trọng số).",
    bad_rows: |file, n| format!("{file}: {n} dòng sai, không lấy trọng số nào. Chưa ghi gì."),
    no_unit: |row| format!("dòng {row}: thiếu đơn vị."),
    bad_weight: |row, unit, text| {
        format!("dòng {row}, {unit}: trọng số \"{text}\" không phải số nguyên từ 1 đến 4294967295.")
    },
    zero: |row, unit| {
        format!(
            "dòng {row}, {unit}: trọng số 0 là loại trừ mà không ai thấy; muốn loại trừ thì dùng --exclude kèm lý do."
        )
    },
    repeated: |row, unit, first| format!("dòng {row}: {unit} đã có ở dòng {first}."),
    rows_hint: "sửa các dòng trên rồi chạy lại; trọng số chỉ viết bằng chữ số.",
};

/// English.
pub static EN: WeightWords = WeightWords {
    no_titles: |file| {
        format!("{file}: no line of titles with a unit and a weight. Nothing was recorded.")
    },
    titles_hint: "name the columns unit and weight.",
    bad_rows: |file, n| format!("{file}: {n} bad rows, no weight was taken. Nothing was recorded."),
    no_unit: |row| format!("row {row}: no unit."),
    bad_weight: |row, unit, text| {
        format!("row {row}, {unit}: weight \"{text}\" is no whole number from 1 to 4294967295.")
    },
    zero: |row, unit| {
        format!(
            "row {row}, {unit}: weight 0 would be an exclusion nobody sees; exclude with --exclude and a reason."
        )
    },
    repeated: |row, unit, first| format!("row {row}: {unit} stands in row {first} already."),
    rows_hint: "put these rows right and run it again; weights are written in digits only.",
};
