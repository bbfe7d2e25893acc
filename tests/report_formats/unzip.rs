//! The files in a ZIP archive, so that a test can look at a workbook's own XML.
//!
//! A small reader of DEFLATE (RFC 1951) for trusted input: it panics on anything odd.

use std::collections::HashMap;

/// Names and texts of an archive's files, read through its central directory.
pub fn files(zip: &[u8]) -> HashMap<String, String> {
    let u16_at = |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    let u32_at = |at: usize| u16_at(at) | u16_at(at + 2) << 16;
    let end = zip.windows(4).rposition(|w| w == b"PK\x05\x06").unwrap();
    let (count, mut at) = (u16_at(end + 10), u32_at(end + 16));
    let mut files = HashMap::new();
    for _ in 0..count {
        let (method, size) = (u16_at(at + 10), u32_at(at + 20));
        let name = &zip[at + 46..at + 46 + u16_at(at + 28)];
        let local = u32_at(at + 42);
        let data = local + 30 + u16_at(local + 26) + u16_at(local + 28);
        let data = &zip[data..data + size];
        let bytes = if method == 0 {
            data.to_vec()
        } else {
            inflate(data)
        };
        let name = String::from_utf8(name.to_vec()).unwrap();
        files.insert(name, String::from_utf8(bytes).unwrap());
        at += 46 + u16_at(at + 28) + u16_at(at + 30) + u16_at(at + 32);
    }
    files
}

struct Bits<'a> {
    data: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: usize) -> usize {
        (0..count).fold(0, |value, place| {
            let bit = self.data[self.at / 8] >> (self.at % 8) & 1;
            self.at += 1;
            value | usize::from(bit) << place
        })
    }

    /// One symbol of a canonical Huffman code, given the length of each symbol's code.
    fn symbol(&mut self, lengths: &[usize]) -> usize {
        let (mut code, mut first) = (0, 0);
        for length in 1..=15 {
            code |= self.take(1);
            let count = lengths.iter().filter(|l| **l == length).count();
            if code < first + count {
                let of_length = lengths.iter().enumerate().filter(|(_, l)| **l == length);
                return of_length
                    .map(|(symbol, _)| symbol)
                    .nth(code - first)
                    .unwrap();
            }
            first = (first + count) << 1;
            code <<= 1;
        }
        panic!("no such code");
    }
}

fn inflate(data: &[u8]) -> Vec<u8> {
    let mut bits = Bits { data, at: 0 };
    let mut out = Vec::new();
    loop {
        let last = bits.take(1) == 1;
        match bits.take(2) {
            0 => {
                let start = bits.at.div_ceil(8);
                let count = usize::from(u16::from_le_bytes([data[start], data[start + 1]]));
                out.extend_from_slice(&data[start + 4..start + 4 + count]);
                bits.at = (start + 4 + count) * 8;
            }
            1 => {
                let fixed: Vec<usize> = (0..288)
                    .map(|symbol| match symbol {
                        0..144 => 8,
                        144..256 => 9,
                        256..280 => 7,
                        _ => 8,
                    })
                    .collect();
                block(&mut bits, &fixed, &[5; 30], &mut out);
            }
            _ => {
                let (literals, distances) = codes(&mut bits);
                block(&mut bits, &literals, &distances, &mut out);
            }
        }
        if last {
            return out;
        }
    }
}

fn codes(bits: &mut Bits) -> (Vec<usize>, Vec<usize>) {
    const ORDER: [usize; 19] = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ];
    let (literals, distances, count) = (bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4);
    let mut code = [0; 19];
    for place in &ORDER[..count] {
        code[*place] = bits.take(3);
    }
    let mut lengths: Vec<usize> = Vec::new();
    while lengths.len() < literals + distances {
        let (value, times) = match bits.symbol(&code) {
            16 => (*lengths.last().unwrap(), 3 + bits.take(2)),
            17 => (0, 3 + bits.take(3)),
            18 => (0, 11 + bits.take(7)),
            length => (length, 1),
        };
        lengths.extend(std::iter::repeat_n(value, times));
    }
    let distances = lengths.split_off(literals);
    (lengths, distances)
}

fn block(bits: &mut Bits, literals: &[usize], distances: &[usize], out: &mut Vec<u8>) {
    loop {
        let symbol = bits.symbol(literals);
        match symbol {
            0..256 => out.push(u8::try_from(symbol).unwrap()),
            256 => return,
            _ => {
                let length = match symbol - 257 {
                    28 => 258,
                    n @ 0..8 => n + 3,
                    n => ((4 + n % 4) << (n / 4 - 1)) + 3 + bits.take(n / 4 - 1),
                };
                let distance = match bits.symbol(distances) {
                    n @ 0..4 => n + 1,
                    n => ((2 + n % 2) << (n / 2 - 1)) + 1 + bits.take(n / 2 - 1),
                };
                for _ in 0..length {
                    out.push(out[out.len() - distance]);
                }
            }
        }
    }
}
