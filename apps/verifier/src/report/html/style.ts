// The look of the report: quiet, large enough, the same on paper. No colour stands alone.
import { colours } from "./hemicycle.js";
import { paperStyle } from "./paper-style.js";

/** Far apart for neighbours, and each dark enough for white figures, or light enough for dark ones. */
function listColours(saturation: number, lightness: number): string {
  return Array.from({ length: colours }, (_, index) => {
    const hue = (215 + index * 150) % 360;
    return `.c${index}{fill:hsl(${hue} ${saturation}% ${lightness}%)}`;
  }).join("");
}

const light = `--paper:#fdfdfc;--sheet:#fff;--ink:#0f1b2d;--muted:#4a576a;--line:#d3dae3;--soft:#f1f4f8;
--accent:#0b57a4;--good:#125c36;--good-back:#e9f5ee;--bad:#9b1420;--bad-back:#fdecec;
--unsure:#7a4a00;--unsure-back:#fff4dd;--quiet:#4a576a;--quiet-back:#f1f4f8;--figure:#fff;`;

const dark = `--paper:#0d1420;--sheet:#131c2b;--ink:#e9eef6;--muted:#aab6c6;--line:#2f3b4d;--soft:#1a2535;
--accent:#8fbcf7;--good:#86d9a9;--good-back:#0f2b1e;--bad:#ffa3a3;--bad-back:#381619;
--unsure:#f3c877;--unsure-back:#33270c;--quiet:#aab6c6;--quiet-back:#1a2535;--figure:#0d1420;`;

const page = `*{box-sizing:border-box}
html{font:100%/1.5 "Source Sans 3","Source Sans Pro","Atkinson Hyperlegible",system-ui,-apple-system,"Segoe UI",sans-serif;
background:var(--paper);color:var(--ink);font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere}
main,footer,nav ul{max-width:68rem;margin:0 auto;padding:0 1.5rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-100rem;background:var(--sheet);padding:.5rem 1rem}
.skip:focus{left:0}
nav{border-bottom:1px solid var(--line);background:var(--sheet)}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;list-style:none}
nav a{display:block;padding:.6rem 0;text-decoration:none;font-weight:600}
nav a:hover{text-decoration:underline}
.languages{display:flex;gap:.25rem;margin:0;padding:0;border:0}
.languages input{position:absolute;opacity:0;width:1px;height:1px}
.languages label{padding:.3rem .75rem;border:1px solid transparent;border-radius:6px;cursor:pointer;color:var(--accent)}
.languages input:checked+label{border-color:var(--line);background:var(--sheet);color:var(--ink);font-weight:600}
.languages input:focus-visible+label{outline:3px solid var(--accent);outline-offset:2px}
.top .languages{max-width:68rem;margin:0 auto;padding:.6rem 1.5rem;justify-content:flex-end}
@supports selector(:has(*)){
body:not(:has(#taal-en:checked)) [lang=en],body:has(#taal-en:checked) [lang=nl]{display:none}
}
h1{font-size:2.1rem;line-height:1.2;margin:.1rem 0 1.25rem;overflow-wrap:anywhere}
h1 .date{display:block;font-size:1.3rem;font-weight:400;color:var(--muted)}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
h3{font-size:1.15rem;margin:2rem 0 .75rem}
h4{font-size:1rem;margin:0 0 .5rem}
p{margin:0 0 .75rem}
.kind{margin:2rem 0 0;color:var(--muted)}
.part{margin:3.5rem 0 0;padding-top:2rem;border-top:1px solid var(--line)}
.small{font-size:.9rem}
code,.hash,.id{font-family:"Source Code Pro",ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
.id{color:var(--muted);font-weight:400}
.hash{color:var(--muted)}
footer{margin-top:3.5rem;padding-block:1.5rem 3rem;color:var(--muted);font-size:.9rem}`;

const front = `.verdict{display:flex;gap:1.5rem;align-items:flex-start;padding:1.5rem;border-radius:6px;border:2px solid currentcolor}
.verdict.good{color:var(--good);background:var(--good-back)}
.verdict.bad{color:var(--bad);background:var(--bad-back)}
.verdict.unsure{color:var(--unsure);background:var(--unsure-back)}
.verdict p{color:var(--ink);margin:0 0 .35rem}
.verdict p:last-child{margin:0}
.verdict .word{font-size:2rem;line-height:1.15;font-weight:700;color:inherit;margin-bottom:.6rem}
.verdict .shape{flex:none;width:3.5rem;height:3.5rem;border:3px solid;border-radius:50%;padding:.6rem}
.shape{fill:none;stroke:currentcolor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.boxes{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem;margin-top:.5rem}
.box{padding:1.5rem 0 .5rem;border-top:1px solid var(--line);margin-top:1rem}
.box h2{font-size:1.2rem}
.box ul{list-style:none;margin:0 0 .75rem;padding:0}
.box .reasons>li,.box .skipped>li{padding:0 0 .6rem 1rem;border-left:3px solid var(--line);margin-bottom:.4rem;padding-bottom:.1rem}
.box .at{margin:.15rem 0 0;padding:0;list-style:none}
.box .items{display:flex;flex-wrap:wrap;gap:0 1rem;margin:.1rem 0 0;font-size:.9rem}
.box .counts{display:grid;gap:.25rem}
.counts li{display:flex;gap:.75rem}
.counts .number{min-width:2rem;font-weight:700}
.mark{display:inline-flex;gap:.45rem;align-items:flex-start;color:var(--quiet)}
.mark .shape{flex:none;width:1.25em;height:1.25em;margin-top:.12em;border-radius:50%;background:var(--quiet-back);padding:.12em;stroke-width:3}
.mark.good{color:var(--good)}.mark.good .shape{background:var(--good-back)}
.mark.bad{color:var(--bad);font-weight:600}.mark.bad .shape{background:var(--bad-back);border-radius:2px}
.mark.unsure{color:var(--unsure);font-weight:600}.mark.unsure .shape{background:var(--unsure-back);border-radius:2px}
.option{white-space:nowrap}
.box th[scope=row]{min-width:7em}
.facts{display:grid;gap:.5rem;margin:0 0 1rem}
.facts dt{color:var(--muted);font-size:.9rem}
.facts dd{margin:0;font-weight:600}
.facts dd code{font-weight:400}
.maker .facts{grid-template-columns:repeat(4,auto);justify-content:space-between}`;

const tables = `table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}
caption{text-align:left;font-weight:700;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;border-bottom:2px solid var(--line);overflow-wrap:normal}
tfoot td,tfoot th{font-weight:700;border-bottom:0;border-top:2px solid var(--line)}
.number{text-align:right;white-space:nowrap}
td.number.bad{color:var(--bad)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.box caption{font-weight:400;color:var(--muted);font-size:.9rem}
.checks{margin-top:2rem}
.checks caption{font-size:1.15rem;padding-bottom:.6rem}
.checks th:first-child,.checks td:first-child{width:9.5rem}
.checks thead .number{width:6.5rem}
.checks tbody th{font-weight:600}
.checks .question,.checks .source{margin:.25rem 0 0;font-weight:400;font-size:.9rem}
.narrow{display:none;color:var(--muted);font-size:.85rem}
.checks .source{color:var(--muted)}
.files .path{display:block}
.files .hash{display:block}
tr:target,article:target,section.list:target,li:target{background:var(--unsure-back);outline:2px solid var(--unsure)}`;

const seats = `.parliament{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:2rem;align-items:end;margin-bottom:2rem}
.hemicycle{width:100%;height:auto;max-height:24rem}
.hemicycle text{font-size:5px;text-anchor:middle;fill:var(--figure);font-weight:600}
.swatch{width:.8em;height:.8em;margin-right:.5em}
.seats th[scope=row]{width:50%}
.length{display:block;width:100%;height:.5rem;margin-top:.25rem}
.lists{columns:2 24rem;column-gap:3rem}
.list{break-inside:avoid-column;padding-bottom:1.25rem}
.list h3{margin:0 0 .4rem;break-after:avoid;overflow-wrap:anywhere}
.list .count{color:var(--muted);font-weight:400;white-space:nowrap}
.people{margin:0 0 .5rem;padding-left:2.2rem}
.people li::marker{color:var(--muted)}
.people .who{display:inline-block;width:calc(100% - 6.5rem);vertical-align:top}
.people strong{font-weight:600}
.votes{display:inline-block;width:6rem;text-align:right;vertical-align:top}
.star{display:inline-block;width:.7rem;text-align:left}
figure{margin:0}
summary{cursor:pointer;color:var(--accent);padding:.2rem 0}
.why{padding-left:2.2rem;margin:.5rem 0}
.why li{margin-bottom:.4rem}`;

const evidence = `.evidence{margin:0 0 1.75rem;padding:1rem 1.25rem;background:var(--sheet);border:1px solid var(--line);border-radius:6px}
.cards{list-style:none;margin:0;padding:0}
.cards li{border-top:1px solid var(--line);padding:.6rem 0}
.cards dl{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.4rem 2rem;margin:0}
.cards .where{grid-column:1/-1}
.cards dt{color:var(--muted);font-size:.9rem}
.cards dd{margin:0;overflow-wrap:anywhere}
.trust{font-size:.85rem;color:var(--muted);border:1px solid var(--line);border-radius:6px;padding:0 .4rem;white-space:nowrap}
.trust.verified{border-color:currentcolor;color:var(--good)}
.seals{margin-bottom:1.5rem}
.seals li>p{margin-bottom:.4rem}
.zip{border-top:1px solid var(--line);padding:.4rem 0}
.zip .count{color:var(--muted)}
.zip>*:not(summary){margin-left:1.2rem}
.inside th[scope=row] a{display:block}
.limits li{margin-bottom:.5rem}
.by-hand{list-style:none;padding:0}
.by-hand li{display:flex;gap:.75rem;margin-bottom:.75rem}
.tick{flex:none;width:1.2rem;height:1.2rem;border:2px solid var(--ink);border-radius:3px;margin-top:.15rem}
.sign{display:grid;grid-template-columns:repeat(3,1fr);gap:2rem;margin:2rem 0 0}
.sign dd{margin:0;height:3.5rem;border-bottom:1px solid var(--ink)}`;

const narrow = `@media screen and (min-width:200rem){html{font-size:200%}}
@media screen and (max-width:48rem){
main,footer,nav ul{padding-inline:1rem}
h1{font-size:1.6rem}
.boxes,.parliament,.sign,.maker .facts{grid-template-columns:minmax(0,1fr)}
.cards dl{grid-template-columns:minmax(0,1fr)}
.trust{white-space:normal}
.sign{gap:.5rem}
.verdict{padding:1rem;gap:1rem}
.verdict .word{font-size:1.6rem}
.verdict .shape{width:2.5rem;height:2.5rem;padding:.4rem}
nav ul{gap:0 1rem}
th,td{padding-right:.5rem}
.seats{table-layout:fixed;font-size:.95rem}
.seats th:nth-child(1),.seats td:nth-child(1){width:2.6rem}
.seats thead .number{white-space:normal}
.seats th:nth-child(3){width:5.6rem}
.seats th:nth-child(4),.seats th:nth-child(5){width:3.6rem}
.seats thead th{font-size:.85rem}
.seats .swatch{margin-right:.3em}
.seats th[scope=row]{width:auto}
.checks thead,.files thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.checks tbody tr,.files tbody tr{display:grid;border-bottom:1px solid var(--line);padding:.6rem 0}
.checks,.files,.checks tbody,.files tbody,.checks caption,.files caption{display:block}
.checks tbody tr{grid-template-columns:minmax(0,1fr) auto auto;gap:.2rem 1rem}
.checks tbody th,.checks tbody td,.files tbody th,.files tbody td{border:0;padding:0;width:auto}
.checks tbody th{grid-row:2;grid-column:1/-1}
.narrow{display:inline}
.checks tbody th,.files tbody th{min-width:0}
.files tbody tr{grid-template-columns:2rem minmax(0,1fr) auto;gap:.2rem .5rem}
.files tbody th{grid-column:2/-1}
.files td:nth-of-type(2){grid-column:2}
}`;

/** The whole style sheet. */
export const style: string = [
  `:root{color-scheme:light dark;${light}}${listColours(48, 31)}`,
  `@media screen and (prefers-color-scheme:dark){:root{${dark}}${listColours(62, 74)}}`,
  page,
  front,
  tables,
  seats,
  evidence,
  narrow,
  paperStyle,
].join("\n");
