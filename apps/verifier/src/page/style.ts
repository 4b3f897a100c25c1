// What the page has besides the report: the place to drop files, the progress, the buttons above a report.
import { style as reportStyle } from "../report/html/style.js";

const start = `.start{max-width:52rem}
.start h1{margin-bottom:.75rem}
.lead{font-size:1.15rem}
.drop{margin:2rem 0;padding:2.5rem 1.5rem;border:2px dashed var(--muted);border-radius:6px;background:var(--sheet);text-align:center}
.drop.over{border-color:var(--accent);border-style:solid;background:var(--soft)}
.drop svg{width:3.5rem;height:3.5rem;color:var(--accent)}
.drop .call{font-size:1.35rem;font-weight:600;margin:.5rem 0 .25rem}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;justify-content:center;margin-top:1.25rem}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:2px solid var(--accent);border-radius:6px;background:var(--sheet);color:var(--accent);cursor:pointer}
button:disabled{border-color:var(--line);color:var(--muted);cursor:default}
button:hover:enabled{background:var(--soft)}
button.main{background:var(--accent);color:var(--sheet)}
button.main:hover:enabled{background:var(--ink);border-color:var(--ink)}
.promises{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.5rem 2rem;margin:2rem 0;padding:0;list-style:none}
.promises strong{display:block}
.problem{padding:1rem 1.25rem;border:2px solid var(--bad);border-radius:6px;background:var(--bad-back)}
.problem pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0 0}
[hidden]{display:none!important}`;

const choices = `.choices{margin:0 0 2rem;border:1px solid var(--line);border-radius:6px;background:var(--sheet);padding:.5rem 1.25rem}
.choices summary{padding:.4rem 0}
.choices fieldset{border:0;margin:.75rem 0 0;padding:0}
.choices legend,.choices h2{font-size:1.05rem;font-weight:600;margin:0 0 .4rem;padding:0}
.choices ul{list-style:none;margin:0;padding:0}
.choices fieldset li{display:flex;gap:.6rem;align-items:baseline;padding:.3rem 0}
.choices [type=radio]{flex:none;width:1.1rem;height:1.1rem;accent-color:var(--accent);align-self:center}
.choices fieldset:disabled{color:var(--muted)}
.choices [type=datetime-local]{display:block;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:.5rem;margin:.4rem 0;max-width:100%}
.choices .small{margin:0}
.choices label[for=moment]{display:block;margin-top:1.25rem}
.problem p:last-child{margin:0}
.choices :is(h2,label) code{white-space:nowrap}
.choice{margin-top:1.25rem;padding-top:1rem;border-top:1px solid var(--line)}
.choice:last-child{margin-bottom:.75rem}
.chosen li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:.4rem 0;border-bottom:1px solid var(--line)}
.chosen:not(:empty){margin-bottom:1rem}
.choice .problem{margin-block:.5rem 1rem}`;

const busy = `.busy{margin:2rem 0;padding:1.5rem;border:1px solid var(--line);border-radius:6px;background:var(--sheet)}
.busy progress{width:100%;height:.75rem;accent-color:var(--accent)}
.now{min-height:3em;overflow-wrap:anywhere}
.families{list-style:none;margin:1.25rem 0 0;padding:0;columns:2;column-gap:2rem}
.families li{display:flex;gap:.6rem;align-items:baseline;color:var(--muted);padding:.2rem 0}
.families .outcome{margin-left:auto;color:var(--muted)}
.families .tick-mark{flex:none;width:1.1rem;text-align:center;font-weight:700}
.families li.done{color:var(--ink)}
.families li.good .tick-mark{color:var(--good)}
.families li.bad .tick-mark{color:var(--bad)}
.families li.unsure .tick-mark{color:var(--unsure)}`;

const bar = `.bar{background:var(--soft);border-bottom:1px solid var(--line)}
.across{max-width:68rem;margin:0 auto;padding:.6rem 1.5rem;display:flex;flex-wrap:wrap;gap:.6rem 1.5rem;align-items:center}
.brand{margin:0;font-weight:700;flex:1}
.bar .buttons{margin:0;order:3;width:100%;justify-content:flex-start;align-items:center}
.bar button{min-height:2.5rem;padding:.3rem 1rem}
h1:focus{outline:none}`;

const narrow = `@media (max-width:48rem){
.promises{grid-template-columns:minmax(0,1fr);gap:.75rem}
.families{columns:1}
.drop{padding:1.5rem 1rem}
.drop .buttons button{width:100%}
.across{padding-inline:1rem}
.bar .buttons{gap:.5rem}
.bar .buttons{display:grid;grid-template-columns:1fr 1fr}
.bar button{padding:.3rem .5rem;font-size:.95rem}
}
@media print{.bar,.start{display:none}}
@media (prefers-reduced-motion:no-preference){.drop{transition:background-color .15s}}`;

/** The whole style sheet of the page: that of the report, and what stands around it. */
export const style: string = [reportStyle, start, choices, busy, bar, narrow].join("\n");
