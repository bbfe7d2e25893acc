//! One unit as the journal keeps it when a registry comes in.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AgencyKey, Kind};

/// The whole state of one added or changed unit. Empty fields are left out when written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRecord {
    /// Its key.
    pub key: AgencyKey,
    /// Official code in the office's own scheme (`local`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// The unit it stands under; none for the root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<AgencyKey>,
    /// What it is.
    pub kind: Kind,
    /// What it is more closely, such as `phuong`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subkind: String,
    /// Full name.
    pub name: String,
    /// Abbreviation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub abbr: String,
    /// Identification code in document exchange (`mddt`), such as 00.08.H29.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt_code: String,
    /// Code of the statistics office (`gso`), where it is not the office's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gso_code: String,
    /// Other names people use for it, in the order given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Whether it can be drawn; `None`: as its kind says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<bool>,
    /// Why it can or cannot be drawn.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub frame_reason: String,
    /// Its first day; `None`: before everything recorded.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day")]
    pub valid_from: Option<Date>,
    /// Its last day; `None`: it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day")]
    pub valid_to: Option<Date>,
    /// Where the facts come from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// How sure they are: A two independent sources, B one, C inferred.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// Days as `2025-07-01`.
mod day {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => to.collect_str(day),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| text.parse().map_err(de::Error::custom))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_record_is_written_without_empty_fields_and_reads_back() {
        let record = UnitRecord {
            key: AgencyKey::nth(1).unwrap(),
            code: "79-SYT".into(),
            parent: AgencyKey::nth(0),
            kind: Kind::Department,
            subkind: String::new(),
            name: "Sở Y tế".into(),
            abbr: String::new(),
            alt_code: String::new(),
            gso_code: String::new(),
            aliases: Vec::new(),
            frame: Some(false),
            frame_reason: String::new(),
            valid_from: Some(date(2025, 7, 1)),
            valid_to: None,
            source: String::new(),
            evidence: String::new(),
        };
        let text = serde_json::to_string(&record).unwrap();
        let key = &record.key;
        let parent = AgencyKey::nth(0).unwrap();
        let expected = format!(
            r#"{{"key":"{key}","code":"79-SYT","parent":"{parent}","kind":"department","name":"Sở Y tế","frame":false,"valid_from":"2025-07-01"}}"#
        );
        assert_eq!(text, expected);
        assert_eq!(serde_json::from_str::<UnitRecord>(&text).unwrap(), record);
    }
}
