// Nothing → the style sheet of every page: screen, phone and paper; verdicts told apart by sign, border and words.

/** Style sheet common to reports and matrices. Contrast of all text is at least 4.5 : 1. */
export const STYLE = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#4a535e;--line:#c3cad2;--paper:#fff;--wash:#f3f5f7;
--met:#17603a;--partial:#6b4700;--absent:#26354a;--contrary:#8e1420;--unread:#4a535e}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper);scroll-padding-top:1rem}
body{margin:0 auto;padding:1rem clamp(1rem,4vw,2.5rem) 4rem;max-width:64rem;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2;margin:1rem 0 .5rem}
h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .5rem;padding-top:.5rem;border-top:2px solid var(--ink)}
h3{font-size:1.1rem;line-height:1.35;margin:0 0 .35rem}
h4{font-size:1rem;margin:.8rem 0 .2rem}
p{margin:.4rem 0}
a{color:#0b4a8f}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{position:static;display:inline-block;padding:.5rem}
.soft{color:var(--soft)}
.banner{background:var(--wash);border-left:6px solid var(--ink);padding:.75rem 1rem;margin:1rem 0}
.banner h2{border:0;margin:0;padding:0}
.warning{border-left:6px solid var(--partial);background:#fdf6e7;padding:.5rem 1rem;margin:.75rem 0}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
thead th{border-bottom-color:var(--ink)}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
.hash{font-family:ui-monospace,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
.key,.themes{list-style:none;padding:0;margin:.75rem 0}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.themes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20.5rem,100%),1fr));gap:1rem 1.5rem}
.themes svg{display:block;max-width:100%;height:auto;margin-top:.25rem}
.tile rect{stroke-width:2}
.tile text{font:700 14px system-ui,Arial,sans-serif;text-anchor:middle}
.tile text+text{font:600 10px system-ui,Arial,sans-serif}
.met rect{fill:var(--met);stroke:var(--met)}.met text{fill:#fff}
.partial rect{fill:#fbe7bd;stroke:var(--partial)}.partial text{fill:#3d2900}
.absent rect{fill:#fff;stroke:var(--absent)}.absent text{fill:var(--absent)}
.contrary rect{fill:var(--contrary);stroke:var(--contrary)}.contrary text{fill:#fff}
.not-assessed rect{fill:#fff;stroke:var(--unread);stroke-dasharray:4 3}.not-assessed text{fill:var(--unread)}
svg a:focus-visible{outline:none}svg a:focus-visible rect{stroke:#0b4a8f;stroke-width:4}
.filters{border:1px solid var(--line);padding:.5rem 1rem 1rem;margin:1.5rem 0}
.filters fieldset{border:0;padding:0;margin:.5rem 0;display:flex;flex-wrap:wrap;gap:.4rem 1.2rem}
.filters label{display:inline-flex;align-items:center;gap:.4rem;min-height:1.75rem}
.filters input[type=checkbox]{width:1.25rem;height:1.25rem}
.filters input[type=search],.filters select{font:inherit;min-height:2rem;padding:.15rem .4rem;max-width:100%;border:1px solid #5c6670;border-radius:3px;background:#fff;color:inherit}
.entry{border:1px solid var(--line);border-left:6px solid var(--unread);padding:.75rem 1rem;margin:1rem 0;break-inside:auto}
.entry.met{border-left-color:var(--met)}.entry.partial{border-left-color:var(--partial);border-left-style:double}
.entry.absent{border-left-color:var(--absent);border-left-style:dashed}.entry.contrary{border-left-color:var(--contrary)}
.sign{display:inline-block;min-width:1.2em;font-weight:700}
.verdict{font-weight:700}
.verdict.met,.sign.met{color:var(--met)}.verdict.partial,.sign.partial{color:var(--partial)}
.verdict.absent,.sign.absent{color:var(--absent)}.verdict.contrary,.sign.contrary{color:var(--contrary)}
.authority{font-weight:600}
.elements,.nearest{list-style:none;padding:0;margin:.5rem 0}
.elements>li,.nearest>li{margin:.4rem 0;padding-left:1.6rem;text-indent:-1.6rem}
.elements>li>*,.nearest>li>*{text-indent:0}
.quotes{list-style:none;padding:0;margin:.15rem 0 .4rem}
blockquote{margin:.25rem 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--line);text-indent:0;unicode-bidi:isolate}
q{unicode-bidi:isolate;quotes:"“" "”" "‘" "’"}
.review{border:2px solid var(--ink);padding:.5rem .75rem;margin:.75rem 0}
.review dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0}
.review dd{margin:0}
[hidden]{display:none!important}
@media (max-width:40rem){h1{font-size:1.5rem}.review dl{grid-template-columns:1fr}.entry{padding:.6rem .7rem}}
@media print{
@page{size:A4;margin:18mm 16mm}
html{font-size:10pt}body{max-width:none;padding:0}
.filters,.skip{display:none}
h2,h3,h4,caption{break-after:avoid}.entry h3+*{break-before:avoid}
blockquote,tr,.themes li{break-inside:avoid}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
