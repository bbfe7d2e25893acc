//! Names of kinds and titles of columns.

use super::KindName;
use crate::registry::{Column, Kind};
use crate::words::Lang;

pub(super) fn kind_vi(kind: Kind) -> KindName {
    let (one, many, short) = match kind {
        Kind::Province => ("tỉnh, thành phố", "các tỉnh, thành phố", "Tỉnh/TP"),
        Kind::Department => ("sở, ban, ngành", "các sở, ban, ngành", "Sở/ngành"),
        Kind::District => ("quận, huyện", "các quận, huyện", "Quận/huyện"),
        Kind::Commune => (
            "phường, xã, thị trấn, đặc khu",
            "các phường, xã, thị trấn, đặc khu",
            "Phường/xã",
        ),
        Kind::CityAgency => (
            "cơ quan khác của thành phố",
            "các cơ quan khác của thành phố",
            "CQ khác",
        ),
        Kind::PublicUnit => (
            "đơn vị sự nghiệp công lập",
            "các đơn vị sự nghiệp công lập",
            "Sự nghiệp",
        ),
        Kind::Vertical => ("cơ quan ngành dọc", "các cơ quan ngành dọc", "Ngành dọc"),
        Kind::Subordinate => ("đơn vị trực thuộc", "các đơn vị trực thuộc", "Trực thuộc"),
    };
    KindName { one, many, short }
}

pub(super) fn kind_en(kind: Kind) -> KindName {
    let (one, many, short) = match kind {
        Kind::Province => ("province", "provinces", "Province"),
        Kind::Department => ("department", "departments", "Dept."),
        Kind::District => ("district", "districts", "District"),
        Kind::Commune => ("commune", "communes", "Commune"),
        Kind::CityAgency => ("other city agency", "other city agencies", "City ag."),
        Kind::PublicUnit => ("public service unit", "public service units", "Public"),
        Kind::Vertical => ("vertical body", "vertical bodies", "Vertical"),
        Kind::Subordinate => ("subordinate unit", "subordinate units", "Subord."),
    };
    KindName { one, many, short }
}

pub(super) fn subkind(code: &str, lang: Lang) -> String {
    let (vi, en) = match code {
        "thanh_pho_tw" => ("thành phố trực thuộc trung ương", "centrally run city"),
        "tinh" => ("tỉnh", "province"),
        "so" => ("sở", "department"),
        "ban" => ("ban", "board"),
        "van_phong" => ("văn phòng", "office"),
        "thanh_tra" => ("thanh tra", "inspectorate"),
        "quan" => ("quận", "urban district"),
        "huyen" => ("huyện", "rural district"),
        "thi_xa" => ("thị xã", "district town"),
        "thanh_pho" => ("thành phố", "city under the city"),
        "phuong" => ("phường", "ward"),
        "xa" => ("xã", "rural commune"),
        "thi_tran" => ("thị trấn", "township"),
        "dac_khu" => ("đặc khu", "special zone"),
        "ban_quan_ly" => ("ban quản lý", "management board"),
        "uy_ban" => ("ủy ban", "committee"),
        "luc_luong" => ("lực lượng", "force"),
        "truong" => ("trường", "school"),
        "dai" => ("đài", "broadcaster"),
        "trung_tam" => ("trung tâm", "centre"),
        "vien" => ("viện", "institute"),
        "cuc" => ("cục", "agency of a ministry"),
        "cong_an" => ("công an", "police"),
        other => (other, other),
    };
    match lang {
        Lang::Vi => vi.to_owned(),
        Lang::En => en.to_owned(),
    }
}

pub(super) fn column_vi(column: Column) -> &'static str {
    match column {
        Column::Code => "Mã",
        Column::ParentCode => "Mã cấp trên",
        Column::Kind => "Loại",
        Column::Subkind => "Phân loại",
        Column::Name => "Tên",
        Column::Abbr => "Viết tắt",
        Column::AltCode => "Mã định danh",
        Column::GsoCode => "Mã thống kê",
        Column::Aliases => "Tên khác",
        Column::ValidFrom => "Hiệu lực từ",
        Column::ValidTo => "Hiệu lực đến",
        Column::Frame => "Thuộc danh sách lựa chọn",
        Column::FrameReason => "Lý do",
        Column::Source => "Nguồn",
        Column::Evidence => "Độ tin cậy",
    }
}

pub(super) fn column_en(column: Column) -> &'static str {
    match column {
        Column::Code => "Code",
        Column::ParentCode => "Parent code",
        Column::Kind => "Kind",
        Column::Subkind => "Subkind",
        Column::Name => "Name",
        Column::Abbr => "Abbreviation",
        Column::AltCode => "Alt code",
        Column::GsoCode => "GSO code",
        Column::Aliases => "Aliases",
        Column::ValidFrom => "Valid from",
        Column::ValidTo => "Valid to",
        Column::Frame => "Frame",
        Column::FrameReason => "Frame reason",
        Column::Source => "Source",
        Column::Evidence => "Evidence",
    }
}
