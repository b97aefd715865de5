/** A cause of problems in a dated list, so that problems can be counted by cause. */
export interface KodePenyebab {
  /** Lower-case words joined by hyphens; what a note keeps. */
  kode: string;
  nama: string;
  /** Name in English; empty = as `nama`. */
  namaEn: string;
  /** What belongs under it. */
  uraian: string;
  /** Who set the list: a decree of the pemda, or Selaras itself. */
  sumber: string;
  dari: string;
  sampai: string | null;
  urut: number;
}

const SUMBER = 'Selaras';

const row = (urut: number, kode: string, [nama, namaEn]: readonly [string, string], uraian: string): KodePenyebab => ({
  kode,
  nama,
  namaEn,
  uraian,
  sumber: SUMBER,
  dari: '2000-01-01',
  sampai: null,
  urut,
});

/** The list that comes with Selaras. No decree sets one; a pemda may use its own instead. */
export const PENYEBAB_BAWAAN: readonly KodePenyebab[] = [
  row(1, 'sdm', ['Sumber daya manusia', 'Staff'], 'Jumlah, kompetensi, mutasi, atau beban kerja pegawai.'),
  row(2, 'anggaran', ['Anggaran', 'Budget'], 'Pagu kurang, pergeseran, efisiensi, atau pencairan terlambat.'),
  row(3, 'regulasi', ['Regulasi', 'Regulation'], 'Aturan belum ada, berubah, atau belum selaras.'),
  row(4, 'koordinasi', ['Koordinasi', 'Coordination'], 'Kerja sama antarunit, antarinstansi, atau dengan pihak lain.'),
  row(5, 'data', ['Data dan informasi', 'Data and information'], 'Data terlambat, tidak lengkap, atau tidak seragam.'),
  row(6, 'sarana', ['Sarana dan prasarana', 'Facilities'], 'Peralatan, gedung, jaringan, atau aplikasi.'),
  row(7, 'waktu', ['Waktu dan pengadaan', 'Time and procurement'], 'Jadwal bergeser atau pengadaan terlambat.'),
  row(
    8,
    'eksternal',
    ['Eksternal dan bencana', 'External and disaster'],
    'Cuaca, bencana, atau keadaan di luar kendali unit.',
  ),
  row(9, 'lainnya', ['Lainnya', 'Other'], 'Tidak termasuk penyebab di atas.'),
];

/**
 * The causes to choose from on a day: the pemda's own list where it has one for that day, else the one that comes with Selaras.
 * @param milik - rows of the pemda; empty = none of its own
 * @param tanggal - ISO date
 */
export function selectPenyebab(milik: readonly KodePenyebab[], tanggal: string): KodePenyebab[] {
  const own = milik.filter((row) => isInForce(row, tanggal));
  return (own.length > 0 ? own : PENYEBAB_BAWAAN.filter((row) => isInForce(row, tanggal))).toSorted(
    (a, b) => a.urut - b.urut || a.kode.localeCompare(b.kode),
  );
}

/** The entry that a kept code means: of the list in force, else any that ever held; null when nobody knows it. */
export function findPenyebab(milik: readonly KodePenyebab[], tanggal: string, kode: string): KodePenyebab | null {
  const sama = (row: KodePenyebab) => row.kode === kode;
  return selectPenyebab(milik, tanggal).find(sama) ?? milik.find(sama) ?? PENYEBAB_BAWAAN.find(sama) ?? null;
}

function isInForce({ dari, sampai }: KodePenyebab, tanggal: string): boolean {
  return dari <= tanggal && (sampai === null || tanggal <= sampai);
}
