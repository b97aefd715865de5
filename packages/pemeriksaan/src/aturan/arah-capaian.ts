import { type Pesan, plainDecimal } from '@selaras/domain';
import { spellValue } from '../kalimat.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { findTriples, type Tiga } from './capaian.ts';
import { quoted, reportText } from './lapor.ts';
import { type MetodeCapaian, methodOf, resultOf } from './metode-capaian.ts';
import { measure } from './ukuran.ts';

/** Indicators of which less is better beyond doubt; handling, covering or lowering such things is better when more. */
const LESS_IS_BETTER =
  /^\W*(?:persentase |prosentase |jumlah |nilai |rasio )?(?:angka kematian|angka kesakitan|angka kemiskinan|angka putus sekolah|prevalensi|penduduk miskin|kemiskinan|tingkat kemiskinan|tingkat pengangguran|pengangguran|indeks gini|gini|laju inflasi|inflasi|kasus|pelanggaran|kecelakaan|keterlambatan|temuan)\b/i;
const HANDLED =
  /penurunan|menurun|penanganan|ditangani|tertangani|selesai|diselesaikan|tindak ?lanjut|cakupan|layanan|pencegahan|pengendalian|pengentasan|pemulihan|dilayani|sembuh/i;
const LEAST_ROWS = 2;

interface Baca {
  row: BarisTabel;
  metode: MetodeCapaian;
  nama: string;
  target: bigint;
  realisasi: bigint;
}

/**
 * Capaian whose method is told by its figures but stands against the other rows or against the indicator: capped at 100 where the
 * realisasi exceeds its target, or taken the wrong way round. Remarks: a regulation or an indicator may ask for either.
 */
export function noteMethods(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    const indicator = table.kolom.findIndex((column) => column.peran === 'indikator');
    for (const triple of findTriples(table)) {
      const rows = readRows(table, triple, indicator);
      noteCapped(lembar, table, { triple, rows });
      noteInverted(lembar, table, { triple, rows });
    }
  }
}

function readRows(table: TabelLogis, { target, realisasi, capaian }: Tiga, indicator: number): Baca[] {
  return table.baris.flatMap((row): Baca[] => {
    if (row.jenis !== 'data') return [];
    const [t, r, c] = [measure(row.sel[target]), measure(row.sel[realisasi]), measure(row.sel[capaian])];
    if (!t || !r || !c || (c.satuan !== '%' && c.satuan !== '') || t.satuan !== r.satuan) return [];
    if (!t.angka.nilai || r.angka.nilai === null || t.angka.nilai === r.angka.nilai) return [];
    const metode = methodOf(t.angka, r.angka, c.angka);
    const nama = (indicator < 0 ? row.label : row.sel[indicator]?.teks) ?? '';
    return metode === null ? [] : [{ row, metode, nama, target: t.angka.nilai, realisasi: r.angka.nilai }];
  });
}

interface Lajur {
  triple: Tiga;
  rows: readonly Baca[];
}

function noteCapped(lembar: LembarPeriksa, table: TabelLogis, { triple, rows }: Lajur): void {
  const capped = rows.filter((one) => one.metode === 'batas' && !isLess(one.nama));
  const [first] = capped;
  if (!first || rows.filter((one) => one.metode !== 'batas').length + capped.length < LEAST_ROWS) return;
  const free = rows.find((one) => one.metode === 'naik' && one.realisasi > one.target);
  const uncapped = free?.row.sel[triple.capaian]?.teks;
  const rest: Pesan =
    uncapped === undefined
      ? { id: '', en: '' }
      : {
          id: ` Pada indikator ${quoted(free?.nama ?? '', 50)} capaian di atas 100 tidak dipotong (${uncapped}).`,
          en: ` For the indicator ${quoted(free?.nama ?? '', 50)} a capaian above 100 is not capped (${uncapped}).`,
        };
  const many = capped.length > 1;
  reportText(lembar, {
    rule: 'capaian-method',
    severity: 'info',
    place: placeOf(table, first.row, triple.capaian),
    printed: first.row.sel[triple.capaian]?.teks ?? '',
    expected: plain(first),
    proof: proofOf(first, triple),
    others: capped.slice(1).map((one) => ({
      line: one.row.sel[triple.capaian]?.line ?? one.row.line,
      printed: one.row.sel[triple.capaian]?.teks ?? '',
      expected: plain(one),
    })),
    message: {
      id: `Capaian ${quoted(first.nama)} tercetak 100 padahal realisasi ÷ target = ${shown(first, 'naik', 'id')}: dipotong pada 100${many ? ` (juga pada ${capped.length - 1} baris lain)` : ''}.${rest.id}`,
      en: `The capaian of ${quoted(first.nama)} is printed as 100, but realisasi ÷ target = ${shown(first, 'naik', 'en')}: it is capped at 100${many ? ` (as in ${capped.length - 1} other rows)` : ''}.${rest.en}`,
    },
  });
}

/** Less is better but counted as if more were; or the other way round in a table whose other rows are counted as usual. */
function noteInverted(lembar: LembarPeriksa, table: TabelLogis, { triple, rows }: Lajur): void {
  const usual = rows.filter((one) => one.metode === 'naik').length;
  for (const one of rows) {
    const less = isLess(one.nama);
    const wrongUp = less && (one.metode === 'naik' || one.metode === 'batas');
    const wrongDown =
      !less &&
      one.metode === 'turun' &&
      usual >= LEAST_ROWS &&
      !/\b(?:kasus|waktu|lama|temuan|menurun|penurunan|angka|tingkat)\b/i.test(one.nama);
    if (!wrongUp && !wrongDown) continue;
    const printed = one.row.sel[triple.capaian]?.teks ?? '';
    reportText(lembar, {
      rule: 'capaian-method',
      severity: 'info',
      place: placeOf(table, one.row, triple.capaian),
      printed,
      proof: proofOf(one, triple),
      message: wrongUp
        ? {
            id: `${quoted(one.nama)} makin rendah makin baik, tetapi capaian ${printed} dihitung realisasi ÷ target; (2 × target − realisasi) ÷ target = ${shown(one, 'selisih', 'id')}, target ÷ realisasi = ${shown(one, 'turun', 'id')}.`,
            en: `Less is better for ${quoted(one.nama)}, but the capaian ${printed} is realisasi ÷ target; (2 × target − realisasi) ÷ target = ${shown(one, 'selisih', 'en')}, target ÷ realisasi = ${shown(one, 'turun', 'en')}.`,
          }
        : {
            id: `Capaian ${printed} untuk ${quoted(one.nama)} hanya cocok dengan target ÷ realisasi; indikator lain di tabel ini dihitung realisasi ÷ target, yang memberi ${shown(one, 'naik', 'id')}.`,
            en: `The capaian ${printed} of ${quoted(one.nama)} fits only target ÷ realisasi; the other indicators of this table are counted as realisasi ÷ target, which gives ${shown(one, 'naik', 'en')}.`,
          },
    });
  }
}

function isLess(name: string): boolean {
  return LESS_IS_BETTER.test(name) && !HANDLED.test(name);
}

function shown(one: Baca, method: 'naik' | 'turun' | 'selisih', bahasa: 'id' | 'en'): string {
  const value = resultOf(method, one.target, one.realisasi);
  return value === null ? '–' : spellValue(value, { jenis: 'persen', desimal: 2 }, bahasa);
}

function plain(one: Baca): string {
  return plainDecimal(resultOf('naik', one.target, one.realisasi) ?? 0n, 2);
}

function proofOf({ row }: Baca, { target, realisasi }: Tiga): { line: number | null; value: string }[] {
  return [target, realisasi].map((column) => ({ line: row.line, value: row.sel[column]?.teks ?? '' }));
}
