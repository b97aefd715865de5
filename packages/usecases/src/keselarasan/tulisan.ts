import {
  type Catatan,
  formatPeriode,
  formatTanggal,
  type Indeks,
  isSamePeriode,
  type KegiatanLain,
  type LokasiTemuan,
  lastDateOf,
  type Pesan,
  type TemuanBuku,
  type Waktu,
} from '@selaras/domain';
import { DokumenBuku } from './blok.ts';
import type { BacaanKeselarasan } from './masukan.ts';

const TENTANG: Record<Catatan['jenis'], string> = {
  permasalahan: 'Permasalahan',
  solusi: 'Solusi',
  pendorong: 'Faktor pendorong',
  penghambat: 'Faktor penghambat',
  analisis: 'Analisis',
  hasil: 'Hasil',
  keterangan: 'Keterangan',
};

/** Shorter texts meet by chance ("Belum ada anggaran"). */
const LEAST_PASTED = 60;

/** What people wrote for the period: the report's sections, notes and other activities, by the rules for running text, dates and years. */
export function findTulisan(bacaan: BacaanKeselarasan): TemuanBuku[] {
  const { indeks, sampai, narasi } = bacaan;
  const { buku } = indeks;
  const catatan = buku.catatan.filter(({ periode }) => isSamePeriode(periode, sampai));
  const kegiatan = buku.kegiatanLain.filter(({ periode }) => isSamePeriode(periode, sampai));
  const dokumen = new DokumenBuku();
  const judul = `Laporan Kinerja ${formatPeriode(sampai)}`;
  // The title says twice which year the document is of: the rules on years believe no single line.
  dokumen.title(judul);
  dokumen.title(`${judul} ${indeks.unit.get(buku.unitPelapor)?.namaSingkat ?? ''}`);
  for (const { bagian, judul: nama, teks } of narasi) {
    dokumen.title(nama);
    dokumen.text({ jenis: 'narasi', id: bagian, kode: '', nama, periode: null }, teks);
  }
  for (const row of catatan) dokumen.text(atCatatan(indeks, row), row.teks);
  dokumen.table(
    ['No', 'Kegiatan', 'Waktu Pelaksanaan', 'Hasil', 'Keterangan'],
    kegiatan.map((row, index) => ({
      where: atKegiatan(row),
      cells: [String(index + 1), row.uraian, spellWaktu(row.waktu), row.hasil, row.keterangan],
    })),
  );
  return [...dokumen.check(), ...findPasted(indeks, catatan), ...kegiatan.flatMap((row) => findWaktu(bacaan, row))];
}

/** One note, word for word, on several rows: pasted rather than written for each. */
function findPasted(indeks: Indeks, catatan: readonly Catatan[]): TemuanBuku[] {
  const key = ({ jenis, teks }: Catatan) => `${jenis} ${teks.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
  const on = ({ simpul, indikator, unit }: Catatan) => simpul ?? indikator ?? unit;
  const groups = Map.groupBy(
    catatan.filter(({ teks }) => teks.trim().length >= LEAST_PASTED),
    key,
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const elsewhere = others.filter((row) => first && on(row) !== on(first));
    if (!first || elsewhere.length === 0) return [];
    const places = [first, ...elsewhere].map((row) => atCatatan(indeks, row).nama);
    return [
      {
        rule: 'duplicate-row',
        severity: 'info',
        where: atCatatan(indeks, first),
        message: {
          id: `Catatan ini sama kata demi kata pada ${places.length} baris: ${places.join('; ')}.`,
          en: `This note stands word for word on ${places.length} rows: ${places.join('; ')}.`,
        },
        figures: elsewhere.map((row) => ({ nama: 'tercetak', nilai: row.teks, tempat: atCatatan(indeks, row).nama })),
      } satisfies TemuanBuku,
    ];
  });
}

/** Dates of an activity that was carried out in a period: in its year, not after its end, and the end not before the beginning. */
function findWaktu({ sampai }: BacaanKeselarasan, row: KegiatanLain): TemuanBuku[] {
  const { waktu } = row;
  const dates = datesOf(waktu);
  const [from, to = from] = dates;
  if (from === undefined || to === undefined) return [];
  const found = (rule: string, message: Pesan): TemuanBuku[] => [
    {
      rule,
      severity: 'warning',
      where: atKegiatan(row),
      message,
      figures: dates.map((nilai) => ({ nama: 'tanggal', nilai })),
    },
  ];
  if (from > to) {
    return found('impossible-date', {
      id: `Kegiatan ini selesai (${formatTanggal(to)}) sebelum dimulai (${formatTanggal(from)}).`,
      en: `This activity ends (${to}) before it begins (${from}).`,
    });
  }
  const year = Number(to.slice(0, 4));
  if (year !== sampai.tahun && Number(from.slice(0, 4)) !== sampai.tahun) {
    return found('wrong-year', {
      id: `Kegiatan bertanggal ${formatTanggal(from)} tercatat pada ${formatPeriode(sampai)}.`,
      en: `An activity dated ${from} is noted in ${formatPeriode(sampai, { bahasa: 'en' })}.`,
    });
  }
  if (from > lastDateOf(sampai)) {
    return found('impossible-date', {
      id: `Kegiatan bertanggal ${formatTanggal(from)} dilaporkan terlaksana pada ${formatPeriode(sampai)}.`,
      en: `An activity dated ${from} is reported as carried out in ${formatPeriode(sampai, { bahasa: 'en' })}.`,
    });
  }
  return [];
}

function datesOf(waktu: Waktu): string[] {
  if (waktu.jenis === 'tanggal') return [waktu.tanggal];
  return waktu.jenis === 'rentang' ? [waktu.dari, waktu.sampai] : [];
}

/** Only free text is left to the rules of documents: dates of the ledger are checked as dates. */
function spellWaktu(waktu: Waktu): string {
  return waktu.jenis === 'bebas' ? waktu.teks : '';
}

function atCatatan(indeks: Indeks, row: Catatan): LokasiTemuan {
  const simpul = row.simpul === null ? undefined : indeks.simpul.get(row.simpul);
  const indikator = row.indikator === null ? undefined : indeks.indikator.get(row.indikator);
  const tentang = simpul?.nama ?? indikator?.nama ?? indeks.unit.get(row.unit)?.nama ?? '';
  const nama = [TENTANG[row.jenis], tentang].filter((part) => part !== '').join(': ');
  return { jenis: 'catatan', id: row.id, kode: simpul?.kode ?? '', nama, periode: null };
}

function atKegiatan({ id, uraian }: KegiatanLain): LokasiTemuan {
  return { jenis: 'kegiatan-lain', id, kode: '', nama: uraian, periode: null };
}
