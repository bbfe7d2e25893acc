//! Vietnamese sentences about scheme files: what is wrong.

use crate::scheme::{Changed, Fault, Named, Naming, NotDecimal, Shape, Syntax, printable};

pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(syntax) => self::syntax(*syntax),
        Fault::WrongShape(shape) => self::shape(*shape),
        Fault::UnknownField { name, .. } => format!("ở đây không có trường `{name}`"),
        Fault::UnknownVariant { name, .. } => format!("ở đây không có giá trị `{name}`"),
        Fault::MissingField { name } => format!("thiếu trường `{name}`"),
        Fault::RepeatedField { name } => format!("trường `{name}` bị khai báo hai lần"),
        Fault::NotDecimal { text, why } => {
            format!(
                "`{text}` không phải số thập phân hợp lệ: {}",
                not_decimal(*why)
            )
        }
        Fault::DecimalComma { text, .. } => format!("`{text}` dùng dấu phẩy thập phân"),
        Fault::NotUtf8 { utf16: true } => "tệp được lưu ở bảng mã UTF-16".to_owned(),
        Fault::NotUtf8 { utf16: false } => "tệp không phải văn bản UTF-8".to_owned(),
        Fault::LostCharacters { lines } => {
            format!("có ký tự bị mất khi chuyển mã tệp, ở {lines} dòng")
        }
        Fault::Decomposed { lines } => {
            format!("chữ và dấu được lưu tách rời (Unicode tổ hợp), ở {lines} dòng")
        }
        Fault::Unfinished { rows } => {
            format!(
                "bản nháp còn {rows} chỗ CẦN XEM LẠI: quy tắc chưa viết, đang chấm bằng điểm nhập tay"
            )
        }
        Fault::OutOfRange {
            field,
            from,
            to,
            whole: true,
        } => {
            format!("`{field}` phải là số nguyên từ {from} đến {to}")
        }
        Fault::OutOfRange {
            field,
            from,
            to,
            whole: false,
        } => {
            format!("`{field}` phải là số từ {from} đến {to}")
        }
        Fault::EmptyText { field } => format!("nội dung trong `{field}` để trống"),
        Fault::UntidyId { id } => {
            format!(
                "mã \"{}\" có khoảng trắng ở đầu, cuối hoặc có ký tự không nhìn thấy",
                printable(id)
            )
        }
        Fault::UntidyText { field, text } => format!(
            "\"{}\" trong `{field}` có khoảng trắng hoặc ký tự không nhìn thấy ở đầu, cuối",
            printable(text)
        ),
        Fault::LooksGrouped { text, whole } => {
            format!("`{text}` là số thập phân; nếu là {whole} thì dấu chấm này bị thừa")
        }
        Fault::EmptyList { field } => format!("danh sách `{field}` để trống"),
        Fault::AlwaysSame { criterion, points } => {
            format!("tiêu chí \"{criterion}\": dù nhập giá trị nào, điểm vẫn luôn là {points}")
        }
        Fault::FractionOfHundred { field } => {
            format!("`{field}` không quá 1 trong khi tính theo phần trăm")
        }
        Fault::Duplicate { of, id } => match of {
            Named::Id => format!("mã \"{id}\" được dùng hai lần"),
            Named::Level => format!("mức \"{id}\" bị lặp lại"),
            Named::Counter => format!("mục đếm \"{id}\" bị lặp lại"),
            Named::TieBreak => format!("lĩnh vực \"{id}\" bị lặp lại"),
            Named::Group => format!("nhóm xếp hạng \"{id}\" được khai báo hai lần"),
            Named::GroupKind => format!("loại cơ quan \"{id}\" nằm trong hai nhóm xếp hạng"),
            Named::Excluded => format!("cơ quan \"{id}\" được loại khỏi xếp hạng hai lần"),
            Named::Kind => format!("loại cơ quan \"{id}\" được ghi hai lần"),
            Named::Lane => format!("bước \"{id}\" được ghi hai lần"),
            Named::Varied => format!("phương án riêng nhắc đến \"{id}\" hai lần"),
        },
        Fault::UnknownTieBreak { id, .. } => format!("không có lĩnh vực nào mang mã \"{id}\""),
        Fault::UnknownReference { of, id, .. } => match of {
            Naming::Limit => {
                format!("không có tiêu chí, lĩnh vực hay mục thưởng, phạt nào mang mã \"{id}\"")
            }
            Naming::VariantCriterion => format!("không có tiêu chí nào mang mã \"{id}\""),
            Naming::VariantDomain => format!("không có lĩnh vực nào mang mã \"{id}\""),
        },
        Fault::UnknownBand { band, .. } => {
            format!("không có mức xếp loại \"{band}\" trong `bands`")
        }
        Fault::EmptyAdjust { id } => format!("mục thưởng, phạt \"{id}\" không có dòng nào"),
        Fault::DuplicateVariant { kind } => {
            format!("loại cơ quan \"{kind}\" có hai phương án riêng")
        }
        Fault::UnknownAgency { code } => format!("danh mục không có cơ quan mang mã \"{code}\""),
        Fault::WithoutGroup { kind } => {
            format!("loại cơ quan \"{kind}\" không nằm trong nhóm xếp hạng nào")
        }
        Fault::VariantTotalDiffers { kind, sum, total } => {
            let gap = gap(*sum, *total);
            format!(
                "phương án \"{kind}\": tổng điểm các lĩnh vực là {sum}, không phải {total} ({gap})"
            )
        }
        Fault::VariantDomainDiffers {
            kind,
            domain,
            sum,
            points,
        } => {
            let gap = gap(*sum, *points);
            format!(
                "phương án \"{kind}\", lĩnh vực \"{domain}\": tổng điểm các tiêu chí là {sum}, không phải {points} ({gap})"
            )
        }
        Fault::LateWithoutDates { criterion } => format!(
            "tiêu chí \"{criterion}\": `free`, `first`, `refused_after` chỉ dùng khi dữ liệu là ngày (`Dates`)"
        ),
        Fault::SignContradicts { id } => {
            format!("mục \"{id}\": `each` là số trừ nhưng `sign` lại ghi là cộng")
        }
        Fault::DaysNeverCount { criterion } => format!(
            "tiêu chí \"{criterion}\": số ngày ân hạn và ngày chậm đầu vượt quá hạn tiếp nhận"
        ),
        Fault::RefusedOutsideYear { criterion } => format!(
            "tiêu chí \"{criterion}\": ngày thôi tiếp nhận không thuộc năm của bộ tiêu chí hay năm sau"
        ),
        Fault::ScaleBesideOptions { criterion } => {
            format!("tiêu chí \"{criterion}\": đã có `options` thì không dùng `scale`")
        }
        Fault::LateEarns { criterion } => {
            format!("tiêu chí \"{criterion}\": nộp chậm hoặc không nộp lại được cộng điểm")
        }
        Fault::FewOptions { criterion } => {
            format!("tiêu chí \"{criterion}\": phiếu khảo sát cần ít nhất hai phương án trả lời")
        }
        Fault::NaBesideDomains { criterion } => {
            format!("mục \"{criterion}\": dòng thưởng, phạt không có trường hợp không áp dụng")
        }
        Fault::YearNotCovered { year } => {
            format!("thời gian hiệu lực không có ngày nào thuộc năm {year}")
        }
        Fault::ValidityOverlaps { other, version } => {
            format!("hiệu lực trùng với phiên bản {version} của bộ tiêu chí \"{other}\"")
        }
        Fault::VersionNotRaised {
            version,
            standing,
            changed,
        } => format!(
            "cách tính điểm đã thay đổi ({}) nhưng phiên bản ghi là {version}, không cao hơn bản đang có ({standing})",
            self::changed(changed)
        ),
        Fault::EmptyDomain { domain } => format!("lĩnh vực \"{domain}\" không có tiêu chí nào"),
        Fault::NoDomains => "bộ tiêu chí không có lĩnh vực nào".to_owned(),
        Fault::UnknownKind { kind, .. } => {
            format!("danh mục cơ quan không có loại \"{kind}\"")
        }
        Fault::TotalDiffers { sum, total, .. } => {
            let gap = gap(*sum, *total);
            format!("tổng điểm các lĩnh vực là {sum}, không phải {total} ({gap})")
        }
        Fault::DomainDiffers {
            domain,
            sum,
            points,
        } => {
            let gap = gap(*sum, *points);
            format!(
                "lĩnh vực \"{domain}\": tổng điểm các tiêu chí là {sum}, không phải {points} ({gap})"
            )
        }
        Fault::NotPositive { field, value } => {
            format!("`{field}` phải lớn hơn 0, không thể là {value}")
        }
        Fault::MaxUnreachable {
            criterion,
            max,
            best,
        } => format!(
            "tiêu chí \"{criterion}\": không có kết quả nào được {max} điểm; mức cao nhất chỉ được {best}"
        ),
        Fault::OutsidePoints {
            criterion,
            value,
            max,
        } => {
            format!("tiêu chí \"{criterion}\": {value} điểm nằm ngoài khoảng từ 0 đến {max}")
        }
        Fault::FloorAboveStart {
            criterion,
            floor,
            start,
        } => format!("tiêu chí \"{criterion}\": mức sàn {floor} cao hơn điểm khởi đầu {start}"),
        Fault::NotMultiple {
            criterion,
            max,
            step,
        } => format!(
            "tiêu chí \"{criterion}\": điểm tối đa {max} không phải bội số của bước chấm {step}"
        ),
        Fault::TooManyDecimals { value, kept } => {
            format!("{value} có nhiều chữ số thập phân hơn mức giữ lại khi làm tròn ({kept})")
        }
        Fault::BandTooFine { band, from, kept } => format!(
            "xếp loại \"{band}\" bắt đầu từ {from}, nhưng Chỉ số chỉ công bố với {kept} chữ số thập phân"
        ),
        Fault::PairNotAllowed {
            criterion,
            input,
            rule,
            ..
        } => format!(
            "tiêu chí \"{criterion}\": quy tắc `{}` không dùng được với dữ liệu `{}`",
            rule.code(),
            input.code()
        ),
        Fault::WeightsDiffer {
            criterion,
            counters,
            weights,
        } => format!(
            "tiêu chí \"{criterion}\": có {counters} mục đếm nhưng `each` có {weights} giá trị"
        ),
        Fault::NoCounters { criterion } => {
            format!("tiêu chí \"{criterion}\": `Counts` chưa nêu mục nào để đếm")
        }
        Fault::Shadowed { criterion } => format!(
            "tiêu chí \"{criterion}\": bậc này không bao giờ được áp dụng vì bậc trước luôn đạt"
        ),
        Fault::NeverHolds { criterion } => {
            format!("tiêu chí \"{criterion}\": không có giá trị nào đạt bậc này")
        }
        Fault::LimitIdle { id, always: true } => {
            format!("khống chế theo \"{id}\" đúng với mọi kết quả: đơn vị nào cũng bị khống chế")
        }
        Fault::LimitIdle { id, always: false } => {
            format!("khống chế theo \"{id}\" không bao giờ xảy ra")
        }
        Fault::SameThreshold { criterion } => {
            format!("tiêu chí \"{criterion}\": ngưỡng này đã có ở bậc trước")
        }
        Fault::CapTooLow {
            criterion,
            cap,
            zero_at,
        } => {
            format!("tiêu chí \"{criterion}\": cap {cap} phải lớn hơn zero_at {zero_at}")
        }
        Fault::FloorOutside {
            criterion,
            floor,
            zero_at,
            cap,
        } => format!(
            "tiêu chí \"{criterion}\": floor {floor} nằm ngoài khoảng từ {zero_at} đến {cap}"
        ),
        Fault::OverHundred { criterion, value } => {
            format!("tiêu chí \"{criterion}\": {value} vượt quá 100 phần trăm")
        }
        Fault::LooksLikeFraction { criterion } => {
            format!("tiêu chí \"{criterion}\": ngưỡng không quá 1 trong khi thang đo là 100")
        }
        Fault::ScaleReversed {
            criterion,
            zero_at,
            cap,
        } => format!(
            "tiêu chí \"{criterion}\": thang điểm khảo sát bị ngược, từ {zero_at} đến {cap}"
        ),
        Fault::TallyStuck { criterion, start } => {
            format!("tiêu chí \"{criterion}\": dù đếm được bao nhiêu, điểm vẫn luôn là {start}")
        }
        Fault::NoZeroLevel { criterion, least } => {
            format!("tiêu chí \"{criterion}\": không có mức nào 0 điểm; mức thấp nhất là {least}")
        }
        Fault::PointsTurn {
            criterion,
            at,
            before,
            points,
        } => format!(
            "tiêu chí \"{criterion}\": điểm lúc tăng lúc giảm: ở mức {at} được {points} điểm, ngay trước đó được {before}"
        ),
        Fault::NothingToAdd {
            criterion,
            each,
            start,
        } => format!(
            "tiêu chí \"{criterion}\": đã bắt đầu từ điểm tối đa {start} mà còn cộng {each}; chỉ bù được phần bị trừ"
        ),
        Fault::BandsNotDescending {
            band,
            from,
            better,
            better_from,
        } => format!(
            "xếp loại \"{band}\" bắt đầu từ {from}, không thấp hơn loại tốt hơn là \"{better}\" ({better_from})"
        ),
        Fault::LastBandNotZero { band, from } => {
            format!("xếp loại cuối cùng, \"{band}\", bắt đầu từ {from} chứ không phải từ 0")
        }
        Fault::BandAboveTop { band, from, top } => {
            format!("xếp loại \"{band}\" bắt đầu từ {from}; Chỉ số không thể vượt quá {top}")
        }
        Fault::DuplicateBand { band } => format!("xếp loại \"{band}\" bị lặp lại"),
        Fault::ForbidButNa { criterion } => format!(
            "tiêu chí \"{criterion}\" có trường hợp không chấm, nhưng `not_applicable` là `Forbid`"
        ),
        Fault::EmptyValidity => "ngày hết hiệu lực trước ngày có hiệu lực".to_owned(),
        Fault::NotADate { text } => format!("\"{text}\" không phải là ngày hợp lệ"),
        Fault::ExactRanking { decimals } => format!(
            "xếp hạng theo Chỉ số chưa làm tròn: các cơ quan có số công bố giống nhau ({decimals} chữ số thập phân) vẫn có thể khác thứ hạng"
        ),
    }
}

fn gap(sum: rust_decimal::Decimal, wanted: rust_decimal::Decimal) -> String {
    let gap = (sum - wanted).normalize();
    if gap.is_sign_negative() {
        format!("thiếu {}", gap.abs())
    } else {
        format!("thừa {gap}")
    }
}

fn syntax(syntax: Syntax) -> String {
    match syntax {
        Syntax::WrongBracket { expected, found } => {
            format!("gặp `{found}` trong khi phải đóng `{expected}` trước")
        }
        Syntax::StrayBracket(found) => format!("dấu `{found}` thừa, không có dấu mở tương ứng"),
        Syntax::NeverClosed(opened) => format!("đã hết tệp nhưng còn dấu `{opened}` chưa đóng"),
        Syntax::NotClosedBefore(opened) => {
            format!("dấu `{opened}` phải được đóng trước chỗ này")
        }
        Syntax::UnclosedText => "chuỗi chữ này thiếu dấu nháy đóng".to_owned(),
        Syntax::UnopenedText => "chuỗi chữ này thiếu dấu nháy mở".to_owned(),
        Syntax::QuoteInside => "dấu nháy kép nằm bên trong chuỗi chữ".to_owned(),
        Syntax::QuotedName => "tên trường không đặt trong dấu nháy".to_owned(),
        Syntax::UnclosedComment => "ghi chú này thiếu dấu đóng `*/`".to_owned(),
        Syntax::MissingComma => "thiếu dấu phẩy trước chỗ này".to_owned(),
        Syntax::MissingColon => "thiếu dấu hai chấm sau tên trường".to_owned(),
        Syntax::Trailing => "còn nội dung thừa sau khi bộ tiêu chí đã kết thúc".to_owned(),
        Syntax::NotAScheme => "tệp không bắt đầu bằng `Scheme(`".to_owned(),
        Syntax::Foreign { found, .. } if found.is_whitespace() => {
            "khoảng trắng đặc biệt (không ngắt dòng), thường do chép từ Word".to_owned()
        }
        Syntax::Foreign { found, .. } => {
            format!("dấu `{found}` của trình soạn thảo văn bản, không dùng được trong tệp này")
        }
        Syntax::Instead { found, instead } => {
            format!("gặp `{found}`, chỗ này phải là `{instead}`")
        }
        Syntax::Surplus(sign) => format!("thừa dấu `{sign}`"),
        Syntax::ListInBrackets => "danh sách sau tên quy tắc phải nằm trong ngoặc tròn".to_owned(),
        Syntax::PairInBrackets => "chữ và số đi cùng nhau phải nằm trong ngoặc tròn".to_owned(),
        Syntax::SignBeforeNumber => "không viết dấu so sánh trước số".to_owned(),
        Syntax::OtherNote => "ghi chú phải bắt đầu bằng `//`".to_owned(),
        Syntax::PercentSign => "không viết dấu % sau số".to_owned(),
        Syntax::Unreadable => "không đọc được tệp từ chỗ này".to_owned(),
    }
}

fn shape(shape: Shape) -> String {
    let text = match shape {
        Shape::Like(example) => return format!("chỗ này phải viết như `{example}`"),
        Shape::OneOf([only]) => return format!("chỗ này phải là `{only}`, không có dấu nháy"),
        Shape::OneOf(names) => {
            let names = super::quoted(names.iter().copied());
            return format!("chỗ này phải là một trong các tên {names}, không có dấu nháy");
        }
        Shape::Text => "chỗ này phải là chuỗi chữ trong dấu nháy kép",
        Shape::List => "chỗ này phải là danh sách `[…]`",
        Shape::Record => "chỗ này phải là các trường có tên `(…: …)`",
        Shape::Pair => "chỗ này phải có đúng hai giá trị `(…, …)`",
        Shape::Name => "chỗ này phải là một tên không có dấu nháy",
        Shape::End => "chỗ này không được viết thêm gì nữa",
        Shape::YesNo => "chỗ này phải là `true` hoặc `false`",
        Shape::Adjust => "mục thưởng, phạt phải có `each` hoặc có `lines`, không có cả hai",
        Shape::Step => "mỗi bậc phải có đúng một trong các trường `ge`, `gt`, `le`, `lt`",
    };
    text.to_owned()
}

fn not_decimal(why: NotDecimal) -> &'static str {
    match why {
        NotDecimal::Exponent => "có phần số mũ",
        NotDecimal::OtherBase => "không viết ở hệ thập phân",
        NotDecimal::Underscore => "có dấu gạch dưới",
        NotDecimal::Plus => "có dấu cộng",
        NotDecimal::NotFinite => "không phải số hữu hạn",
        NotDecimal::BarePoint => "thiếu chữ số ở bên cạnh dấu chấm",
        NotDecimal::Quoted => "nằm trong dấu nháy",
        NotDecimal::TooLong => "chỉ được tối đa 9 chữ số trước và 6 chữ số sau dấu chấm",
        NotDecimal::Grouped => "có dấu ngăn cách hàng nghìn",
        NotDecimal::Other => "không phải là số",
    }
}

/// What is scored differently, in a row.
fn changed(all: &[Changed]) -> String {
    let one = |change: &Changed| match change {
        Changed::Added(id) => format!("thêm \"{id}\""),
        Changed::Removed(id) => format!("bỏ \"{id}\""),
        Changed::Rule(id) => format!("cách chấm \"{id}\""),
        Changed::Domain(id) => format!("lĩnh vực \"{id}\""),
        Changed::Policy => "quy định chung".to_owned(),
        Changed::Adjust => "thưởng, phạt".to_owned(),
        Changed::Bands => "xếp loại".to_owned(),
        Changed::Ranking => "xếp hạng".to_owned(),
        Changed::Variants => "phương án riêng".to_owned(),
    };
    super::some(all, one)
}
