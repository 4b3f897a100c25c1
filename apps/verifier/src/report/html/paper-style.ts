// The report on A4: a page for the citizen, a page with every check, and then whatever was found.

/** For the end of the style sheet: on screen nothing of it shows. */
export const paperStyle: string = `@media screen{.paper{display:none}}
@media print{
html{font-size:9pt;background:#fff}
main{max-width:none;padding:0}
nav,.skip,.top,.on-screen,footer{display:none}
a{color:inherit;text-decoration:none}
.first{break-after:page;font-size:.9em}
.first h1{font-size:1.6rem;margin-bottom:.6rem}
.first h2{font-size:1.05rem;margin-bottom:.4rem}
.first th,.first td{padding-block:.2rem}
.verdict .word{font-size:1.6rem}
.box{padding:.75rem 0 0;margin-top:.75rem}
.box p,.box ul,.box table{margin-bottom:.4rem}
.verdict{padding:.9rem 1.25rem}
.kind{margin-top:0}
.boxes{display:block;columns:2;column-gap:2rem;margin-top:1rem}
.boxes .box{margin:0 0 .75rem}
.box th[scope=row]{min-width:9em}
.boxes>div{display:contents}
.seats-short,.checks-short{columns:3;column-gap:1rem}
.seats-short li{display:grid;grid-template-columns:1.6em 1fr auto;gap:.6em;break-inside:avoid}
main>.paper h2,.part h2{font-size:1.2rem;margin-bottom:.3rem}
main>.paper p,.evidence{font-size:.86em;line-height:1.3}
.checks-short{font-size:.78rem;line-height:1.25}
.checks-short section{margin-bottom:.4rem}
.checks-short h3{font-size:inherit;margin:0}
.checks-short ul{list-style:none;margin:0;padding:0}
.checks-short li{display:flex;gap:.4em;break-inside:avoid}
main>.paper .id{font-size:.9em}
main>.paper .idle{font-size:.8rem;line-height:1.25;margin:.3rem 0 0}
.checks-short .mark>span{display:none}
.part{margin-top:.5rem;padding-top:.3rem}
.part h3{font-size:1rem;margin:.3rem 0 .1rem}
.evidence{margin:0 0 .2rem;padding:0 0 0 .75rem;border:0;border-left:2px solid var(--line);border-radius:0}
.evidence>h4,.evidence>h4+p{display:inline;font-size:1em}
.evidence>h4+p::before{content:" "}
.evidence p{margin-bottom:.1rem}
.cards li{padding:0}
.cards dl,.cards dl>div,.cards dt,.cards dd{display:inline}
.cards dd::before{content:" "}
.cards dl>div:not(:last-child)::after{content:" · "}
.cards :is(br,.hash,dd code,.folder,.claimed){display:none}
.trust{border:0;padding:0}
.by-hand,.sign{display:grid;grid-template-columns:repeat(3,1fr);gap:2rem;margin:.3rem 0 0;font-size:.86em;line-height:1.3}
.by-hand li{margin:0}
.sign dd{height:2rem}
h2,h3,h4{break-after:avoid}
.cards li,.verdict,.box,.by-hand,.sign{break-inside:avoid}
.evidence>p,.evidence>h4{break-after:avoid}
*{print-color-adjust:exact}
}
@page{size:A4;margin:11mm 14mm 14mm;
@bottom-left{font:7.5pt ui-monospace,Menlo,Consolas,monospace;color:#4a576a}
@bottom-right{font:8pt sans-serif;color:#4a576a;content:counter(page) " / " counter(pages)}}`;
