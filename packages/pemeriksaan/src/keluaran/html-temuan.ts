import type { HasilBerkas } from '../periksa.ts';
import type { Temuan } from '../temuan.ts';
import { type BahasaKeluaran, NAMA_BERAT } from './hasil.ts';
import { safeText, shownContext, shownPlace, shownProof } from './tulis.ts';

const MOST_PROOF = 12;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in content and in attributes; what would steer the display is made visible. */
export function escapeHtml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** How a finding is written: in the list (a link to its text below), beside its place in the document, or about the document as a whole. */
export interface BentukTemuan {
  /** Number of the finding on the page, unique over its files. */
  id: string;
  hasil: HasilBerkas;
  bahasa: BahasaKeluaran;
  form: 'list' | 'margin' | 'whole';
}

/** One finding as HTML. */
export function findingHtml(finding: Temuan, { id, hasil, bahasa, form }: BentukTemuan): string {
  const place = escapeHtml(shownPlace(finding, hasil.jenis, bahasa));
  const severity = NAMA_BERAT[finding.severity][bahasa];
  const title = `<span class="berat">${severity}</span> ${place} <code>${escapeHtml(finding.rule)}</code>`;
  const message = escapeHtml(finding.message[bahasa]);
  if (form === 'list') return `<li class="${finding.severity}"><a href="#temuan-${id}">${title}</a> ${message}</li>`;
  const context = shownContext(finding, bahasa);
  const proof = shownProof(finding.proof, { jenis: hasil.jenis, bahasa, most: MOST_PROOF });
  const back = form === 'whole' ? number(id) : `<a href="#tanda-${id}">${number(id)}</a>`;
  const words = bahasa === 'id' ? 'Bukti' : 'Proof';
  return `<article class="${finding.severity}" id="temuan-${id}"><p class="judul">${back} ${title}</p><p>${message}</p>${
    context === '' ? '' : `<p class="fakta">${escapeHtml(context)}</p>`
  }${proof === '' ? '' : `<p class="fakta">${words}: ${escapeHtml(proof)}</p>`}</article>`;
}

/** The number that people read: without the file's. */
export function number(id: string): string {
  return id.slice(id.indexOf('-') + 1);
}
