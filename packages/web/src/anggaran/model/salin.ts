import { type Bahasa, formatPersen, formatRupiah, type Rupiah } from '@selaras/domain';
import type { Baris } from './hitung.ts';
import type { Rentang } from './pilihan-sel.ts';
import type { Kolom, KolomUang } from './sel.ts';

/** Money as a cell shows it, under a heading that says Rp; empty where there is none. */
export function teksUang(amount: Rupiah | null, bahasa: Bahasa): string {
  return amount === null ? '' : formatRupiah(amount, { bahasa, prefix: '' });
}

/** What a cell shows. Serapan that is undefined shows `–`; its reason is the cell's title. */
export function teksSel(baris: Baris, kolom: Kolom, bahasa: Bahasa): string {
  if (kolom === 'kode' || kolom === 'uraian' || kolom === 'unit') return baris[kolom];
  if (kolom === 'temuan') return baris.temuan.length === 0 ? '' : String(baris.temuan.length);
  if (kolom === 'serapan') {
    if (baris.jenis === 'selisih') return '';
    return baris.serapan.kind === 'serapan' ? formatPersen(baris.serapan.persen, { bahasa }) : '–';
  }
  if (kolom === 'sisa' && baris.jenis === 'selisih') return '';
  return teksUang(baris.nilai[kolom satisfies KolomUang], bahasa);
}

/** Selected cells as text for spreadsheets. Derived rows are left out, so that a block can be pasted back where it came from. */
export function salin(options: {
  baris: readonly Baris[];
  kolom: readonly Kolom[];
  rentang: Rentang;
  bahasa: Bahasa;
}): string {
  const { baris, kolom, rentang, bahasa } = options;
  const names = kolom.slice(rentang.dari.kolom, rentang.sampai.kolom + 1);
  return baris
    .slice(rentang.dari.baris, rentang.sampai.baris + 1)
    .filter(({ jenis }) => jenis !== 'selisih')
    .map((row) => names.map((name) => quote(teksSel(row, name, bahasa))).join('\t'))
    .join('\r\n');
}

function quote(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
