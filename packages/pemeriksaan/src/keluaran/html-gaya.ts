/** The style sheet of the HTML output. Colours keep a contrast of 4.5 : 1 on their ground. */
export const GAYA_HTML = `
:root{--error:#a61e1e;--error-bg:#ffe8e6;--warning:#7a4b00;--warning-bg:#fff2d1;--info:#0b5394;--info-bg:#e5f1fc}
*{box-sizing:border-box}
body{margin:0;font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1b1f24;background:#f4f5f7}
header{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:center;padding:.5rem 1rem;background:#fff;border-bottom:1px solid #d0d5db}
h1{margin:0;font-size:1.05rem;overflow-wrap:anywhere}
fieldset{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0;padding:0;border:0}
legend{float:left;margin-right:1rem;padding:0}
main{padding:1rem}
h2{font-size:1.25rem;overflow-wrap:anywhere}
.fakta{margin:.15rem 0;color:#4b5563;font-size:.86rem}
.gagal{color:var(--error);font-weight:600}
.daftar ol{padding-left:2rem}
.daftar li{margin:.25rem 0}
.blok{display:grid;grid-template-columns:minmax(0,1fr) 24rem;gap:1rem;background:#fff;padding:0 1rem}
.isi{min-width:0;padding:.15rem 0}
.isi p{margin:.3rem 0;overflow-wrap:anywhere}
.butir{padding-left:1.2rem}.butir-1{padding-left:2.4rem}.butir-2{padding-left:3.6rem}.butir-3,.butir-4{padding-left:4.8rem}
.tabel{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;font-size:.83rem}
td,th{border:1px solid #b9c0c8;padding:.2rem .4rem;text-align:left;vertical-align:top;unicode-bidi:isolate}
th{background:#eef0f3}
.bertanda{background:#fffbe8}
aside{min-width:0;padding:.5rem 0}
article{scroll-margin-top:5rem;margin:0 0 .5rem;padding:.4rem .6rem;border-left:4px solid;border-radius:3px;font-size:.86rem;overflow-wrap:anywhere}
article p{margin:.1rem 0}
article.error{border-color:var(--error);background:var(--error-bg)}
article.warning{border-color:#b97a00;background:var(--warning-bg)}
article.info{border-color:var(--info);background:var(--info-bg)}
.error .berat,label.error{color:var(--error);font-weight:600}
.warning .berat,label.warning{color:var(--warning);font-weight:600}
.info .berat,label.info{color:var(--info);font-weight:600}
mark.error{background:#ffc9c5}mark.warning{background:#ffe08a}mark.info{background:#bfe0ff}
.tanda{scroll-margin-top:6rem;display:inline-block;min-width:1.3rem;margin:0 .15rem;padding:0 .25rem;border-radius:.65rem;color:#fff;font-size:.7rem;text-align:center;text-decoration:none}
.tanda.error{background:var(--error)}.tanda.warning{background:var(--warning)}.tanda.info{background:var(--info)}
:target{outline:3px solid #1b1f24;outline-offset:2px}
body:has(#tampil-error:not(:checked)) :is(article,li,.tanda).error,
body:has(#tampil-warning:not(:checked)) :is(article,li,.tanda).warning,
body:has(#tampil-info:not(:checked)) :is(article,li,.tanda).info{display:none}
@media(max-width:60rem){header{position:static}.blok{grid-template-columns:minmax(0,1fr)}}
@media print{header{position:static}}
`;
