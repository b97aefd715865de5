import type { BahasaKeluaran, BerkasDiperiksa } from './hasil.ts';
import { countBySeverity, NAMA_BERAT, URUTAN_BERAT } from './hasil.ts';
import { documentHtml } from './html-dokumen.ts';
import { GAYA_HTML } from './html-gaya.ts';
import { escapeHtml, findingHtml } from './html-temuan.ts';

/**
 * The documents with their findings beside the text, as one page that needs nothing else: no script, no outside resource. Severities are
 * filtered by check boxes that the style sheet reads. All text of documents is escaped.
 */
export function htmlPage(files: readonly BerkasDiperiksa[], { bahasa }: { bahasa: BahasaKeluaran }): string {
  const t = (id: string, en: string): string => (bahasa === 'id' ? id : en);
  const title = `${t('Pemeriksaan dokumen', 'Document audit')}: ${files.map(({ file }) => file).join(', ')}`;
  const all = files.flatMap(({ hasil }) => hasil?.findings ?? []);
  const counts = countBySeverity(all);
  const filters = URUTAN_BERAT.map(
    (berat) =>
      `<label class="${berat}"><input type="checkbox" id="tampil-${berat}" checked> ${NAMA_BERAT[berat][bahasa]} (${counts[berat]})</label>`,
  );
  return `<!doctype html>
<html lang="${bahasa}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${GAYA_HTML}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<fieldset><legend>${t('Tampilkan', 'Show')}</legend>${filters.join('')}</fieldset>
</header>
<main>
${files.map((file, index) => fileHtml(file, index, bahasa)).join('\n')}
</main>
</body>
</html>
`;
}

function fileHtml({ file, hasil, galat }: BerkasDiperiksa, index: number, bahasa: BahasaKeluaran): string {
  const t = (id: string, en: string): string => (bahasa === 'id' ? id : en);
  const heading = `<h2>${escapeHtml(file)}</h2>`;
  if (hasil === null) {
    const remedies = galat.masalah.flatMap(({ saran }) => (saran ? [`<p>${escapeHtml(saran[bahasa])}</p>`] : []));
    return `<section class="berkas">${heading}<p class="gagal">${escapeHtml(galat.pesan[bahasa])}</p>${remedies.join('')}</section>`;
  }
  const { findings, stats, notes } = hasil;
  const facts = t(
    `${stats.tables} tabel, ${stats.numbers} angka, ${stats.sumsChecked} penjumlahan dan ${stats.percentsChecked} persentase diperiksa.`,
    `${stats.tables} tables, ${stats.numbers} numbers, ${stats.sumsChecked} sums and ${stats.percentsChecked} percentages checked.`,
  );
  const remarks = notes.map((note) => `<p class="fakta">${escapeHtml(note[bahasa])}</p>`).join('');
  const list =
    findings.length === 0
      ? `<p>${t('Tidak ada temuan.', 'No findings.')}</p>`
      : `<details class="daftar"><summary>${t('Daftar temuan', 'List of findings')} (${findings.length})</summary><ol>${findings
          .map((finding, at) => findingHtml(finding, { id: `${index}-${at + 1}`, hasil, bahasa, form: 'list' }))
          .join('')}</ol></details>`;
  return `<section class="berkas">${heading}<p class="fakta">${facts}</p>${remarks}${list}
${documentHtml(hasil, { prefix: `${index}-`, bahasa })}</section>`;
}
