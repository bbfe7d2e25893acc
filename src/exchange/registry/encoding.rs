//! Which encoding bytes that are not UTF-8 are probably in. Only named, never decoded: a
//! wrong guess would change names.

/// An encoding offices in Vietnam meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Windows-1258, Excel's "CSV" on a Vietnamese Windows.
    Windows1258,
    /// TCVN3 (ABC, `.VnTime`).
    Tcvn3,
    /// VNI.
    Vni,
    /// Not to be told.
    Unknown,
}

impl Encoding {
    /// What it is called; empty for the unknown.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Windows1258 => "Windows-1258",
            Encoding::Tcvn3 => "TCVN3 (ABC, .VnTime)",
            Encoding::Vni => "VNI",
            Encoding::Unknown => "",
        }
    }

    /// The likeliest: the one whose own signs stand where they must.
    pub(super) fn likeliest(bytes: &[u8]) -> Self {
        let (mut windows, mut tcvn3, mut vni) = (0_u32, 0_u32, 0_u32);
        for pair in bytes.windows(2) {
            let [before, byte] = pair else { continue };
            let plain_vowel = b"aeiouyAEIOUY".contains(before);
            let letter = before.is_ascii_alphabetic();
            match byte {
                // Tones that stand behind their vowel; ơ, ư, đ, ă in places of their own.
                0xCC | 0xD2 | 0xDE | 0xEC | 0xF2
                    if plain_vowel || matches!(before, 0xE2 | 0xE3 | 0xEA | 0xF4 | 0xF5 | 0xFD) =>
                {
                    windows += 2;
                }
                0xFD | 0xF5 if letter && !plain_vowel => windows += 1,
                // ă â ê ô ơ ư đ; symbols in the other two.
                0xA7..=0xAE | 0xB5..=0xBE => tcvn3 += 2,
                // Tones and hats that stand behind a plain vowel, or behind ơ and ư.
                0xF8 | 0xFB | 0xEF | 0xE4 | 0xE5 | 0xEB | 0xFC if plain_vowel => vni += 2,
                0xF9 | 0xE1 | 0xE0 | 0xE2 | 0xE3 if plain_vowel => vni += 1,
                0xF8 | 0xF9 | 0xFB if matches!(before, 0xF4 | 0xF6) => vni += 2,
                _ => {}
            }
        }
        let most = windows.max(tcvn3).max(vni);
        match most {
            0 => Encoding::Unknown,
            _ if most == windows => Encoding::Windows1258,
            _ if most == tcvn3 => Encoding::Tcvn3,
            _ => Encoding::Vni,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_offices_are_told_apart() {
        // "Phường Bến Thành, Sở Y tế, Quận 1" in each of them.
        let windows =
            b"Ph\xFD\xF5\xCCng B\xEA\xECn Tha\xCCnh, S\xF5\xD2 Y t\xEA\xEC, Qu\xE2\xF2n 1";
        let tcvn3 = b"Ph\xAD\xEAng B\xD5n Th\xB5nh, S\xEB Y t\xD5, Qu\xCBn 1";
        let vni = b"Ph\xF6\xF4\xF8ng Be\xE1n Tha\xF8nh, S\xF4\xFB Y te\xE1, Qua\xE4n 1";
        assert_eq!(Encoding::likeliest(windows), Encoding::Windows1258);
        assert_eq!(Encoding::likeliest(tcvn3), Encoding::Tcvn3);
        assert_eq!(Encoding::likeliest(vni), Encoding::Vni);
        assert_eq!(Encoding::likeliest(b"\xFF"), Encoding::Unknown);
    }
}
