import { buildIndeks, createPeriode, formatRupiah, isOverPagu, type Masalah, rollUpDokumen } from '@selaras/domain';
import { kelompokOf } from '../impor/periksa-pagu.ts';
import type { IsiSel, LembarTersimpan } from './baca-sel.ts';
import type { RencanaTulis } from './ubah.ts';

/**
 * Changed rows whose money of the year exceeds their pagu after the change and that have no reason. Rule: realisasi of belanja or
 * pengeluaran pembiayaan above pagu is an error at entry unless a reason is given. A node whose money is only the sum of its children
 * has nothing to hold a reason; the findings of the page tell of it.
 */
export function periksaMelebihiPagu(lembar: LembarTersimpan, isi: readonly IsiSel[], rencana: RencanaTulis): Masalah[] {
  const { indeks, dokumen } = lembar;
  const anggaran = terapkan(indeks.buku.anggaran, rencana.anggaran);
  const realisasiKeuangan = terapkan(indeks.buku.realisasiKeuangan, rencana.realisasi);
  const after = buildIndeks({ ...indeks.buku, anggaran, realisasiKeuangan });
  const hasil = rollUpDokumen(after, { dokumen: dokumen.id, sampai: createPeriode('tahun', indeks.buku.tahun) });
  const money = Map.groupBy(realisasiKeuangan, (row) => row.anggaran ?? row.simpul ?? '');
  const reported = new Set<string>();
  return isi.flatMap(({ sel, lokasi }) => {
    const rows = money.get(sel.id) ?? [];
    if (rows.length === 0 || reported.has(sel.id)) return [];
    const line = sel.jenis === 'anggaran' ? after.anggaran.get(sel.id) : undefined;
    const node = hasil.simpul.get(sel.id);
    const pagu = line?.jumlah ?? node?.pagu.jumlah ?? null;
    const realisasi = hasil.realisasiBaris.get(sel.id) ?? node?.realisasi.jumlah ?? null;
    const alasan = rows.map((row) => row.alasan.trim()).find((text) => text !== '') ?? '';
    const over = isOverPagu({ kelompok: kelompokOf(line?.rekening ?? ''), pagu, realisasi, alasan });
    if (!over || pagu === null || realisasi === null) return [];
    reported.add(sel.id);
    const en = { bahasa: 'en' } as const;
    return [
      {
        lokasi,
        kode: 'melebihi-pagu',
        pesan: {
          id: `Realisasi setahun (${formatRupiah(realisasi)}) melebihi pagu (${formatRupiah(pagu)}).`,
          en: `Realisasi of the year (${formatRupiah(realisasi, en)}) exceeds the pagu (${formatRupiah(pagu, en)}).`,
        },
        saran: { id: 'Perbaiki angkanya, atau isi alasannya.', en: 'Correct the figure, or give a reason.' },
        ...(sel.nilai === null ? {} : { nilai: sel.nilai }),
      },
    ];
  });
}

function terapkan<Row extends { id: string }>(
  rows: readonly Row[],
  { simpan, hapus }: { simpan: readonly { value: Row }[]; hapus: readonly { key: string }[] },
): Row[] {
  const next = new Map(rows.map((row) => [row.id, row]));
  for (const { key } of hapus) next.delete(key);
  for (const { value } of simpan) next.set(value.id, value);
  return [...next.values()];
}
