"""The look of a report: on screen light or dark as the reader's system is, on paper plain."""

STYLE = """
:root { color-scheme: light dark; --ink: #26282c; --faint: #5f6369; --paper: #fff;
  --rule: #d5d2cb; --band: #f5f3ee; --accent: #7b1620; --warn: #fff4d6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ecebe7; --faint: #b3b0a8; --paper: #1b1e23; --rule: #444a52;
    --band: #252a31; --accent: #ff8f7d; --warn: #463a17; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 62rem; color: var(--ink);
  background: var(--paper); font: 16px/1.5 "Open Sans", "Noto Sans", "Segoe UI", sans-serif; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.4rem 0 .7rem; font-size: 1.2rem; }
p, ul, dl { margin: .5rem 0; }
.about { margin: .35rem 0 1.4rem; color: var(--faint); }
.notice { padding: .6rem .9rem; border-left: .25rem solid var(--accent); background: var(--warn); }
figure { margin: 1.2rem 0; }
figure img, figure svg { display: block; width: 100%; height: auto; background: #fff;
  border: 1px solid var(--rule); }
figcaption, .small { color: var(--faint); font-size: .85rem; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--rule); }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600; }
tbody th { font-weight: 600; }
tbody tr:nth-child(even) { background: var(--band); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .3rem 1.2rem; }
dt { color: var(--faint); }
dd { margin: 0; }
.text { min-width: 9em; }
.long { min-width: 15em; }
.differs { color: var(--accent); font-weight: 600; }
@media (max-width: 40rem) { dl { display: block; } dd { margin-bottom: .5rem; } }
@media print {
  :root { --ink: #000; --faint: #444; --paper: #fff; --rule: #bbb; --band: #fff;
    --accent: #7b1620; --warn: #fff; }
  @page { margin: 16mm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  h2 { break-after: avoid; }
  .wide { overflow: visible; }
  table { font-size: 7.5pt; line-height: 1.3; }
  th, td { padding: 1.5pt 4pt; }
  figure, tr, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
