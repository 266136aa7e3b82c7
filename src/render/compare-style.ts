// Nothing → the style sheet of the comparison page: wide screens side by side, phones one below the other, paper.

/** Contrast of all text is at least 4.5 : 1; every mark also has a word and a line of its own. */
export const COMPARE_STYLE = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#4a535e;--line:#c3cad2}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,"Noto Sans",sans-serif;color:var(--ink);background:#fff}
body{margin:0 auto;padding:1rem clamp(1rem,3vw,2.5rem) 4rem;max-width:90rem;overflow-wrap:anywhere}
h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.35rem;margin:2.5rem 0 .5rem;border-top:2px solid var(--ink);padding-top:.5rem}
h3{font-size:1.05rem;margin:0 0 .35rem}h4{font-size:.95rem;margin:0 0 .25rem}
a{color:#0b4a8f}a:focus-visible,[tabindex]:focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}
.skip{position:absolute;left:-100vw}.skip:focus{position:static;display:inline-block;padding:.5rem}
.soft{color:var(--soft)}.warning{border-left:6px solid #6b4700;background:#fdf6e7;padding:.5rem 1rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);min-width:7rem}
th[scope=row]{font-weight:400}
tr.omitted th[scope=row],tr.added th[scope=row]{border-left:6px double var(--ink);padding-left:.5rem}
.pair{border:1px solid var(--line);border-left:6px solid var(--soft);padding:.75rem 1rem;margin:1rem 0}
.pair.omitted{border-left-style:dashed}.pair.added{border-left-style:double}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}
.side p{margin:.2rem 0;unicode-bidi:isolate}
del{color:#8e1420;background:#fdeef0;text-decoration:line-through}
ins{color:#0f5132;background:#e9f6ee;text-decoration:underline;text-decoration-thickness:2px}
mark{color:#3d2900;background:#fdf3d8;border-bottom:1px dotted #3d2900}
.tag{font-size:.72em;font-weight:700;display:inline-block;padding:0 .25em;border:1px solid currentColor;border-radius:3px;text-decoration:none}
@media(max-width:48rem){.sides{grid-template-columns:1fr;gap:.75rem}}
@media print{body{max-width:none;padding:0;font-size:10pt}nav,.skip{display:none}.scroll{overflow:visible}.pair{break-inside:auto}h3,h4{break-after:avoid}a{color:inherit}}
`
