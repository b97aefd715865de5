import type { UbahSel } from '@selaras/contracts';
import type { Stored } from '@selaras/db';
import {
  type Anggaran,
  createPeriode,
  type Dokumen,
  formatRupiah,
  type Indeks,
  isSamePeriode,
  type Masalah,
  overlapsPeriode,
  type Pesan,
  type RealisasiKeuangan,
  Rupiah,
} from '@selaras/domain';
import type { BarisNanti } from './baca-baris.ts';

/** The stored rows that cells are checked against. */
export interface LembarTersimpan {
  indeks: Indeks;
  dokumen: Dokumen;
  triwulanTertutup: readonly number[];
  anggaran: readonly BarisNanti<Anggaran>[];
  realisasi: readonly Stored<RealisasiKeuangan>[];
}

/** A cell that can be written, with the row that it holds now. */
export type IsiSel =
  | { sel: UbahSel; lokasi: string; triwulan: null; baris: BarisNanti<Anggaran> | null }
  | { sel: UbahSel; lokasi: string; triwulan: number; baris: Stored<RealisasiKeuangan> | null };

/** Cells as read: what can be written, what is refused, what someone else changed. */
export interface HasilBacaSel {
  isi: IsiSel[];
  masalah: Masalah[];
  konflik: Masalah[];
}

type Tolak = (kode: string, pesan: Pesan, saran: Pesan | null) => null;

/** Checks every cell of a save against the stored rows; the caller writes only when nothing is refused. */
export function bacaSel(lembar: LembarTersimpan, sel: readonly UbahSel[]): HasilBacaSel {
  const hasil: HasilBacaSel = { isi: [], masalah: [], konflik: [] };
  const cari = buatPencari(lembar);
  const seen = new Set<string>();
  sel.forEach((item, index) => {
    const lokasi = `sel.${index}`;
    const tolak: Tolak = (kode, pesan, saran) => {
      hasil.masalah.push({ lokasi, kode, pesan, saran, ...(item.nilai === null ? {} : { nilai: item.nilai }) });
      return null;
    };
    const key = `${item.jenis}:${item.id}:${item.kolom}`;
    if (seen.has(key)) {
      tolak('sel-berulang', ...SEL_BERULANG);
      return;
    }
    seen.add(key);
    const isi = cari(item, lokasi, tolak);
    if (isi === null) return;
    if ((isi.baris?.versiBaris ?? null) === item.versiBaris) hasil.isi.push(isi);
    else hasil.konflik.push(jelaskanKonflik(isi));
  });
  return hasil;
}

/** Looks rows up by cell; built once, as a save may have thousands of cells. */
function buatPencari(lembar: LembarTersimpan): (sel: UbahSel, lokasi: string, tolak: Tolak) => IsiSel | null {
  const { indeks, dokumen, triwulanTertutup } = lembar;
  const lines = new Map(lembar.anggaran.map((row) => [row.value.id, row]));
  const stated = Map.groupBy(
    lembar.anggaran.filter(({ value }) => !value.rincian),
    ({ value }) => value.simpul,
  );
  const spent = Map.groupBy(lembar.realisasi, ({ value }) => {
    const line = value.anggaran === null ? undefined : lines.get(value.anggaran)?.value;
    // Money booked on a stated amount counts on its node.
    return line !== undefined && !line.rincian ? `simpul:${line.simpul}` : targetOf(value);
  });

  const cariPagu = (sel: UbahSel, lokasi: string, tolak: Tolak): IsiSel | null => {
    if (dokumen.status !== 'draf') return tolak('pagu-tetap', ...PAGU_TETAP);
    if (sel.jenis === 'anggaran') {
      if (sel.nilai === null) return tolak('pagu-wajib', ...PAGU_WAJIB);
      return { sel, lokasi, triwulan: null, baris: lines.get(sel.id) ?? null };
    }
    const rows = stated.get(sel.id) ?? [];
    if (rows.length > 1) return tolak('beberapa-baris', ...BEBERAPA_BARIS);
    return { sel, lokasi, triwulan: null, baris: rows[0] ?? null };
  };

  return (sel, lokasi, tolak) => {
    const known =
      sel.jenis === 'simpul'
        ? indeks.simpul.get(sel.id)?.dokumen === dokumen.id
        : lines.get(sel.id)?.value.rincian === true;
    if (!known) return tolak('baris-tidak-ada', ...BARIS_TIDAK_ADA);
    if (sel.kolom === 'pagu') return cariPagu(sel, lokasi, tolak);
    const triwulan = Number(sel.kolom.slice(-1));
    if (triwulanTertutup.includes(triwulan)) return tolak('periode-ditutup', ...PERIODE_DITUTUP);
    const periode = createPeriode('triwulan', indeks.buku.tahun, triwulan);
    const rows = (spent.get(`${sel.jenis}:${sel.id}`) ?? []).filter(({ value }) =>
      overlapsPeriode(value.periode, periode),
    );
    if (rows.some(({ value }) => !isSamePeriode(value.periode, periode))) {
      return tolak('periode-lain', ...PERIODE_LAIN);
    }
    if (rows.length > 1) return tolak('beberapa-baris', ...BEBERAPA_BARIS);
    return { sel, lokasi, triwulan, baris: rows[0] ?? null };
  };
}

function targetOf({ anggaran, simpul }: RealisasiKeuangan): string {
  return anggaran === null ? `simpul:${simpul}` : `anggaran:${anggaran}`;
}

function jelaskanKonflik({ sel, lokasi, baris }: IsiSel): Masalah {
  const mine = sel.nilai === null ? null : Rupiah.parse(sel.nilai);
  const theirs = baris?.value.jumlah ?? null;
  const show = (amount: Rupiah | null, bahasa: 'id' | 'en') =>
    amount === null ? '–' : formatRupiah(amount, { bahasa });
  return {
    lokasi,
    kode: 'diubah-orang-lain',
    pesan: {
      id: `Isian Anda: ${show(mine, 'id')}. Tersimpan: ${show(theirs, 'id')}.`,
      en: `Yours: ${show(mine, 'en')}. Stored: ${show(theirs, 'en')}.`,
    },
    saran: { id: 'Pilih nilai yang berlaku, lalu simpan lagi.', en: 'Choose the value that holds, then save again.' },
    nilai: sel.nilai ?? '',
  };
}

const SEL_BERULANG: [Pesan, Pesan] = [
  { id: 'Sel ini disebut lebih dari sekali.', en: 'This cell is named more than once.' },
  { id: 'Kirim setiap sel satu kali.', en: 'Send each cell once.' },
];
const BARIS_TIDAK_ADA: [Pesan, Pesan] = [
  { id: 'Baris ini tidak ada pada versi anggaran yang dibuka.', en: 'This row is not in the version that is open.' },
  { id: 'Muat ulang halaman; barangkali baris ini sudah dihapus.', en: 'Reload; the row may have been removed.' },
];
const PAGU_TETAP: [Pesan, Pesan] = [
  {
    id: 'Pagu versi yang sudah diajukan atau ditetapkan tidak dapat diubah.',
    en: 'The pagu of a submitted or approved version can not be changed.',
  },
  { id: 'Buat versi pergeseran atau perubahan.', en: 'Make a pergeseran or perubahan version.' },
];
const PAGU_WAJIB: [Pesan, Pesan] = [
  { id: 'Pagu baris rincian tidak boleh kosong.', en: 'The pagu of a line can not be empty.' },
  { id: 'Isi 0 bila memang nol.', en: 'Enter 0 if it is zero.' },
];
const BEBERAPA_BARIS: [Pesan, Pesan] = [
  { id: 'Angka sel ini berasal dari beberapa baris.', en: 'The figure of this cell comes from several rows.' },
  { id: 'Ubah lewat impor atau pada baris asalnya.', en: 'Change it by import or where it comes from.' },
];
const PERIODE_DITUTUP: [Pesan, Pesan] = [
  {
    id: 'Triwulan ini sudah ditutup oleh laporan yang ditetapkan.',
    en: 'This quarter is closed by an approved report.',
  },
  { id: 'Buka kembali laporannya dengan alasan.', en: 'Reopen the report with a reason.' },
];
const PERIODE_LAIN: [Pesan, Pesan] = [
  {
    id: 'Realisasi baris ini terisi per bulan atau untuk periode yang lebih panjang dari triwulan.',
    en: 'Realisasi of this row is filled in by month, or for a period longer than a quarter.',
  },
  { id: 'Ubah pada periode asalnya lewat impor.', en: 'Change it in its own period by import.' },
];
