//! How a page looks: office paper on the printer, readable on a screen.

/// A4 with the decree's margins: landscape for tables, upright for running text. The
/// number stands in the middle of the top margin, from the second page on.
pub(super) fn paper(landscape: bool) -> &'static str {
    if landscape {
        "@page { size: A4 landscape; }\n"
    } else {
        "@page { size: A4 portrait; }\n"
    }
}

/// The style sheet.
pub(super) const SHEET: &str = "\
body { font: 12pt/1.35 'Times New Roman', 'Liberation Serif', Tinos, serif; color: #000; background: #fff; margin: 2em auto; max-width: 75em; padding: 0 1em; }
p { margin: .25em 0; }
h1 { font-size: 14pt; text-align: center; text-transform: uppercase; margin: 1em 0 .25em; }
h2 { font-size: 12pt; margin: 1em 0 .25em; break-after: avoid; }
.head, .foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1em; text-align: center; }
.head .parent, .head .agency, .motto:first-child, .authority { text-transform: uppercase; }
.head .agency, .motto, .authority, .signature .name { font-weight: bold; }
.ruled { text-decoration: underline; text-underline-offset: .3em; }
.date, .here { font-style: italic; }
.subtitle { text-align: center; }
.sample { color: #c00000; font-weight: bold; text-align: center; border: 2px solid #c00000; padding: .25em; }
table { border-collapse: collapse; width: 100%; }
table:not(.facts) { font-size: 0.85em; }
th, td { border: 1px solid #000; padding: .2em .4em; vertical-align: top; text-align: left; }
thead { display: table-header-group; }
thead th { background: #dde7f0; text-align: center; vertical-align: middle; }
tr { break-inside: avoid; }
.rule td { font-weight: bold; background: #dde7f0; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.foot { margin-top: 2em; break-inside: avoid; }
.recipients { text-align: left; font-size: 11pt; }
.recipients .label { font-size: 12pt; font-weight: bold; font-style: italic; }
.signature .name { margin-top: 5em; min-height: 1.4em; }
footer { margin-top: 2em; font-size: 10pt; }
.facts { width: auto; }
.origin { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1em; break-inside: avoid; }
.origin .facts { flex: 1 1 20em; }
.qr { width: 32mm; height: 32mm; }
.facts th, .facts td { border: 0; overflow-wrap: anywhere; }
@media print { body { margin: 0; padding: 0; max-width: none; } * { print-color-adjust: exact; } }
@page { margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt 'Times New Roman', serif; } }
@page :first { @top-center { content: none; } }
";
