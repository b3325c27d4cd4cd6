import { severities } from "../../finding.ts";

/** Colours of text on its ground: at least 4.5 to 1, also on a tinted ground (WCAG 2.2, 1.4.3). */
const light = `
--ground:#f6f7f8;--surface:#fff;--ink:#1b2126;--quiet:#55606a;--rule:#d6dce1;--link:#0b5a8a;
--error:#b3261e;--warning:#8a5200;--advice:#2b5fa8;--good:#1f6b3a;--ghost:#eef1f3;--texture:#fff`;
const dark = `
--ground:#14181b;--surface:#1c2226;--ink:#e7ebee;--quiet:#a5b0b8;--rule:#37424a;--link:#8cc8f2;
--error:#ff9d94;--warning:#f2bd5c;--advice:#9cc3ff;--good:#85d6a0;--ghost:#262e33;--texture:#14181b`;

const base = `
:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:0 1rem 3rem;max-width:68rem;background:var(--ground);color:var(--ink);
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,p,dl,dd,ul,figure,fieldset{margin:0}
h1{font-size:clamp(1.6rem,4vw + .6rem,2.4rem);line-height:1.2;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin-bottom:1rem}
h3{font-size:1.1rem;line-height:1.35}
h4{font-size:1rem;line-height:1.4}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,input:focus-visible+span,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;unicode-bidi:isolate}
section{margin-top:3.5rem}
section>p+p,section>h3{margin-top:.75rem}
section>h3{margin-top:1.75rem;margin-bottom:.4rem}
ul{padding-left:1.2rem}
.quiet,.kicker,footer{color:var(--quiet)}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--rule)}
`;

const top = `
.verdict{margin-top:1.5rem;padding:1.5rem clamp(1rem,3vw,2rem);background:var(--surface);
border:1px solid var(--rule);border-left:.5rem solid var(--quiet);border-radius:.5rem}
.verdict>*+*{margin-top:.6rem}
.verdict.pass{border-left-color:var(--good)}
.verdict.fail,.verdict.problem{border-left-color:var(--error)}
.pass h1{color:var(--good)}.fail h1,.problem h1{color:var(--error)}
.lead{font-size:1.2rem;line-height:1.45}
.as-written{white-space:pre-wrap}
.problem-box{padding:.75rem 1rem;background:var(--ghost);border-radius:.4rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin-top:1rem}
.cards{columns:3 18rem;gap:1rem}
.card{break-inside:avoid;margin-bottom:1rem;padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--rule);border-radius:.5rem}
.cards:empty{display:none}
.card ul{list-style:none;padding:0}.card li{margin-top:.35rem;line-height:1.35}
.count-words{display:block;color:var(--quiet);font-size:.9rem}
.because{margin-top:.75rem}.cards+p{margin-top:.25rem}
`;

const numbers = `
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem}
.tiles div{padding:.75rem 1rem;background:var(--surface);border:1px solid var(--rule);border-radius:.5rem}
.tiles dt{color:var(--quiet);font-size:.95rem}
.tiles dd{font-size:1.9rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.charts{display:grid;gap:2rem;margin-top:2rem}
@media (min-width:56rem){.charts{grid-template-columns:1fr 1fr;align-items:start}.charts>:last-child{grid-column:1/-1}}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;font-size:1.1rem;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-top:1px solid var(--rule);font-weight:400}
thead th{border-top:0;color:var(--quiet);font-size:.85rem;vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums;padding-right:0;padding-left:.6rem;width:1%;overflow-wrap:normal}
@media (min-width:40rem){thead .number{white-space:nowrap}}
.bars tbody th{line-height:1.35}
.bars .id{display:block;color:var(--quiet)}
.bar{display:block;margin-top:.35rem;border-radius:2px}
.textures{position:absolute}
.mark{vertical-align:-.05em;overflow:visible}
.ink{stroke:var(--texture);stroke-width:1.5;fill:none}.dot{fill:var(--texture)}
.gap{stroke:var(--ground);stroke-width:2}
.texture-error{fill:none}.texture-warning{fill:url(#hatch)}.texture-advice{fill:url(#dots)}
${severities.map((name) => `.fill-${name}{fill:var(--${name})}line.line-${name}{stroke:var(--${name})}`).join("")}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
.trend{display:block;width:100%;height:15rem;margin-top:.5rem;overflow:visible}
.trend line{stroke-width:2}.trend line.line-warning{stroke-dasharray:8 4}.trend line.line-advice{stroke-dasharray:2 4}
.trend line.level{stroke:var(--rule);stroke-width:1}
.level-text{fill:var(--quiet);font-size:.85rem}
.mark-at{overflow:visible}
.axis{display:flex;justify-content:space-between;color:var(--quiet);font-size:.9rem}
.wide{overflow-x:auto;margin-top:.5rem}
.wide table{overflow-wrap:normal;min-width:30rem}
.facts caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.last{padding-left:1.5rem}
.zero{color:var(--quiet)}
@media (max-width:34rem){thead .number{font-size:.75rem;padding-left:.35rem}.tiles{grid-template-columns:repeat(3,1fr);gap:.5rem}.tiles div{padding:.6rem .7rem}.tiles dt{font-size:.85rem}}
.integrity{overflow-wrap:anywhere;font-size:.75rem}
`;

const findings = `
.filter{display:grid;gap:.5rem}
fieldset{border:0;padding:0;min-width:0}
legend{padding:0;color:var(--quiet)}
.choices{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:.25rem}
.filter label{position:relative;cursor:pointer}
.filter input{position:absolute;inset:0;opacity:0;margin:0;width:100%;height:100%;cursor:pointer}
.filter label>span{display:block;padding:.25rem .8rem;border:1px solid var(--quiet);border-radius:2rem;background:var(--surface)}
.filter input:checked+span{background:var(--ink);color:var(--ground);border-color:var(--ink);font-weight:600}
.filter input:checked+span .mark path{fill:currentColor}
.count{font-variant-numeric:tabular-nums}
.no-match{display:none}
details{margin-top:1rem}
summary{cursor:pointer}
.document+.document{margin-top:.6rem}
.document{background:var(--surface);border:1px solid var(--rule);border-radius:.5rem}
.document>summary{padding:.8rem clamp(.9rem,2.5vw,1.5rem)}
.document>summary h3{display:inline}.document>summary .quiet{display:block;padding-left:1.1rem;font-size:.95rem}
.document-body{scroll-margin-top:4rem}
.document-body>*{padding:1.1rem clamp(.9rem,2.5vw,1.5rem);border-top:1px solid var(--rule)}
.review{background:var(--ghost)}
.finding>*+*{margin-top:.35rem}
.finding summary{color:var(--quiet);font-size:.95rem}.finding details dl{margin-top:.35rem}
.tag{display:inline-flex;gap:.4rem;align-items:center;font-weight:600}
.tag.error{color:var(--error)}.tag.warning{color:var(--warning)}.tag.advice{color:var(--advice)}
.finding .tag{margin-right:.4rem}
.places{color:var(--quiet);font-size:.95rem}
.place{display:inline-block}
.masked{font-family:ui-monospace,monospace;font-size:.85em;background:var(--ghost);padding:.05rem .3rem;border-radius:.2rem;color:var(--ink)}
.say{max-width:46rem}
.rows{display:grid;gap:.2rem;max-width:52rem;font-size:.95rem}
.rows div{display:grid;grid-template-columns:7rem 1fr;gap:0 1rem}
.rows dt{color:var(--quiet)}.rows dd{grid-column:2}.rows dd+dd{margin-top:.25rem}
@media (max-width:34rem){.rows div{display:block}.rows dt{margin-top:.3rem}}
ins{text-decoration:none;background:var(--ghost);padding:.05rem .3rem;border-radius:.2rem;box-decoration-break:clone}
.plain{list-style:none;padding:0}.plain li{margin-top:.7rem}
`;

/** A closed part is printed, too: what is on paper cannot be opened. */
const print = `
@media print{:root{font-size:9.5pt}body{max-width:none;padding:0;background:#fff}nav,.filter{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}
.verdict,.card,.tiles div,.finding,tr{break-inside:avoid}h2,h3,h4,summary{break-after:avoid}
.wide{overflow:visible}.wide table{min-width:0}a{color:inherit}}
@media (forced-colors:active){.bar,.trend,.mark{forced-color-adjust:none}}
`;

export const pageStyle: string = base + top + numbers + findings + print;
