import { COLOURS, PAGE } from '../shared/design.ts';

const { top: TOP, right: RIGHT, bottom: BOTTOM, left: LEFT } = PAGE.margin;

/** The class of the article; every rule of the preview is below it, so that it can stand in another page. */
export const ROOT_CLASS = 'dokumen-selaras';

/** The style of the HTML preview, on screen and printed. */
export const htmlStyle = (): string =>
  `
.${ROOT_CLASS} { color: #${COLOURS.ink}; font: 16px/1.6 "Liberation Serif", "Times New Roman", serif; max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
.${ROOT_CLASS} section { background: #fff; padding: 2rem 2.5rem; margin: 0 0 1.5rem; box-shadow: 0 1px 4px rgb(0 0 0 / .18); }
.${ROOT_CLASS} :is(h1, h2, h3, h4, figcaption, table, .sumber, .catatan, .sampul p, .judul-daftar) { font-family: "Liberation Sans", Arial, sans-serif; }
.${ROOT_CLASS} h1 { font-size: 1.3rem; text-align: center; line-height: 1.35; margin: 1rem 0 1.6rem; }
.${ROOT_CLASS} h1 .nomor { display: block; }
.${ROOT_CLASS} h2 { font-size: 1.1rem; margin: 1.8rem 0 .7rem; }
.${ROOT_CLASS} :is(h3, h4) { font-size: 1rem; margin: 1.5rem 0 .6rem; }
.${ROOT_CLASS} h4 { font-style: italic; }
.${ROOT_CLASS} :is(h2, h3, h4) .nomor { margin-right: .7em; }
.${ROOT_CLASS} p { margin: 0 0 .9rem; }
.${ROOT_CLASS} p.isi { text-indent: 2.4em; }
.${ROOT_CLASS} .kiri { text-align: left; }
.${ROOT_CLASS} .tengah { text-align: center; }
.${ROOT_CLASS} .kanan { text-align: right; }
.${ROOT_CLASS} .rata { text-align: justify; }
.${ROOT_CLASS} :is(ol, ul) { margin: 0 0 .9rem; padding-left: 2rem; }
.${ROOT_CLASS} ul.polos { list-style: none; padding-left: 1rem; }
.${ROOT_CLASS} li { margin: .25rem 0; }
.${ROOT_CLASS} .sampul { min-height: 24rem; display: flex; flex-direction: column; justify-content: center; }
.${ROOT_CLASS} .sampul > :first-child { border-top: 4px double #${COLOURS.accent}; padding-top: 1.4rem; }
.${ROOT_CLASS} .sampul > :last-child { border-bottom: 4px double #${COLOURS.accent}; padding-bottom: 1.4rem; }
.${ROOT_CLASS} .judul-sampul { font-size: 1.9rem; font-weight: bold; line-height: 1.3; color: #${COLOURS.accent}; }
.${ROOT_CLASS} .subjudul-sampul { font-size: 1.15rem; }
.${ROOT_CLASS} .judul-tabel { font-weight: bold; }
.${ROOT_CLASS} figure { margin: 1.6rem 0 .4rem; }
.${ROOT_CLASS} figcaption { font-weight: bold; font-size: .92rem; text-align: center; margin-bottom: .5rem; }
.${ROOT_CLASS} .geser { overflow-x: auto; padding-right: 1px; }
.${ROOT_CLASS} .geser:focus-visible { outline: 2px solid #${COLOURS.accent}; outline-offset: 2px; }
.${ROOT_CLASS} table { border-collapse: collapse; width: 100%; min-width: 36rem; font-size: .82rem; line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; }
.${ROOT_CLASS} :is(th, td) { border: 1px solid #${COLOURS.rule}; padding: .3rem .45rem; vertical-align: top; }
.${ROOT_CLASS} th { background: #${COLOURS.head}; vertical-align: middle; text-align: center; }
.${ROOT_CLASS} .nomor-kolom td { background: #${COLOURS.head}; color: #${COLOURS.muted}; text-align: center; padding: .1rem; }
.${ROOT_CLASS} tr.kelompok td { background: #${COLOURS.group}; font-weight: bold; }
.${ROOT_CLASS} tr.subkelompok td { background: #${COLOURS.subgroup}; font-weight: bold; }
.${ROOT_CLASS} tr.subjumlah td { font-weight: bold; }
.${ROOT_CLASS} tr.jumlah td { background: #${COLOURS.total}; font-weight: bold; }
.${ROOT_CLASS} tr.belum-dirinci td { font-style: italic; }
.${ROOT_CLASS} tr.melebihi-induk td { font-style: italic; color: #${COLOURS.over}; }
.${ROOT_CLASS} td.kosong { text-align: center; font-style: italic; padding: .9rem; }
.${ROOT_CLASS} .inden-1 { padding-left: 1.2rem; }
.${ROOT_CLASS} .inden-2 { padding-left: 2rem; }
.${ROOT_CLASS} .inden-3 { padding-left: 2.8rem; }
.${ROOT_CLASS} .inden-4 { padding-left: 3.6rem; }
.${ROOT_CLASS} :is(.sumber, .catatan) { font-size: .8rem; color: #${COLOURS.muted}; }
.${ROOT_CLASS} figure svg { display: block; width: 100%; max-width: 40rem; height: auto; margin: 0 auto; }
.${ROOT_CLASS} .gambar img { max-width: 100%; height: auto; }
.${ROOT_CLASS} math { font-size: 1.05em; }
.${ROOT_CLASS} .judul-daftar { font-weight: bold; font-size: 1.15rem; text-align: center; margin: 1.6rem 0 .8rem; }
.${ROOT_CLASS} nav ol { list-style: none; padding: 0; }
.${ROOT_CLASS} nav .tingkat-1 { font-weight: bold; }
.${ROOT_CLASS} nav .tingkat-2 { padding-left: 2rem; }
.${ROOT_CLASS} nav .tingkat-3 { padding-left: 4rem; }
.${ROOT_CLASS} nav a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.${ROOT_CLASS} .tanda-tangan { margin: 2.4rem 0 1rem 50%; break-inside: avoid; }
.${ROOT_CLASS} .tanda-tangan .nama { margin-top: 4.5rem; font-weight: bold; text-decoration: underline; }
.${ROOT_CLASS} .tanda-tangan p { margin: 0; }
.${ROOT_CLASS} footer { font: .78rem "Liberation Sans", Arial, sans-serif; color: #${COLOURS.muted}; border-top: 1px solid #${COLOURS.rule}; padding-top: .5rem; }
.${ROOT_CLASS} .rebah table { min-width: 52rem; }
@media (max-width: 40rem) {
  .${ROOT_CLASS} { padding: .5rem; }
  .${ROOT_CLASS} section { padding: 1.2rem 1rem; }
  .${ROOT_CLASS} .rata { text-align: left; }
  .${ROOT_CLASS} .tanda-tangan { margin-left: 20%; }
}
@media print {
  .${ROOT_CLASS} { max-width: none; padding: 0; font-size: 12pt; line-height: 1.4; }
  .${ROOT_CLASS} section { box-shadow: none; padding: 0; margin: 0; break-before: page; page: tegak; }
  .${ROOT_CLASS} section:first-child { break-before: auto; }
  .${ROOT_CLASS} section.rebah { page: rebah; }
  .${ROOT_CLASS} .bab-baru { break-before: page; }
  .${ROOT_CLASS} .geser { overflow: visible; }
  .${ROOT_CLASS} :is(table, .rebah table) { min-width: 0; font-size: 9pt; }
  .${ROOT_CLASS} thead { display: table-header-group; }
  .${ROOT_CLASS} :is(tr, figcaption) { break-inside: avoid; }
  .${ROOT_CLASS} :is(h1, h2, h3, h4, figcaption, .judul-tabel, tr.kelompok, tr.subkelompok, tr.subjumlah) { break-after: avoid; }
  .${ROOT_CLASS} :is(.sumber, footer) { break-before: avoid; }
}
@page tegak { size: A4 portrait; margin: ${TOP}mm ${RIGHT}mm ${BOTTOM}mm ${LEFT}mm; }
@page rebah { size: A4 landscape; margin: ${LEFT}mm ${TOP}mm ${RIGHT}mm ${BOTTOM}mm; }
`.trim();
