import type { Pesan } from '@selaras/domain';
import type { Beratnya } from '../temuan.ts';

/** A rule of the audit: its name in findings, how heavy it weighs at most, and what it says to a person. */
export interface Aturan {
  nama: string;
  berat: Beratnya;
  penjelasan: Pesan;
}

const RULES = {
  'sum-of-children': [
    'error',
    'Angka induk tidak sama dengan jumlah rinciannya.',
    'A parent figure is not the sum of its children.',
  ],
  'missing-children': [
    'error',
    'Rincian yang tercetak tidak mencukupi angka induknya: ada rincian yang tidak dicantumkan.',
    'The printed children do not reach the parent figure: some are not listed.',
  ],
  'total-row': [
    'error',
    'Baris jumlah tidak sama dengan jumlah baris di atasnya.',
    'A total row is not the sum of the rows above it.',
  ],
  'total-column': [
    'error',
    'Kolom jumlah tidak sama dengan jumlah kolom-kolom rinciannya.',
    'A total column is not the sum of its columns.',
  ],
  percentage: [
    'error',
    'Persentase tidak sama dengan hasil bagi angka yang mendasarinya.',
    'A percentage is not the ratio of the figures it is taken from.',
  ],
  difference: [
    'error',
    'Selisih tidak sama dengan pengurangan angka yang mendasarinya.',
    'A difference is not what the subtraction gives.',
  ],
  growth: [
    'error',
    'Persentase kenaikan atau penurunan tidak sesuai dengan angka sebelum dan sesudahnya.',
    'A percentage of change does not follow from the figures before and after.',
  ],
  mean: [
    'warning',
    'Rata-rata tidak sama dengan rata-rata angka yang mendasarinya.',
    'A mean is not the mean of the figures it is taken from.',
  ],
  'sign-word': [
    'error',
    'Kata arah (naik, turun, surplus, defisit) atau tanda tidak sesuai dengan angkanya.',
    'A word of direction (rise, fall, surplus, deficit) or a sign contradicts the figures.',
  ],
  terbilang: [
    'error',
    'Bilangan dengan huruf tidak sama dengan angkanya.',
    'The amount in words is not the amount in digits.',
  ],
  'malformed-number': [
    'error',
    'Penulisan angka tidak sah: kelompok digit atau pemisahnya salah.',
    'A malformed number: wrong digit groups or separators.',
  ],
  'mixed-separators': [
    'warning',
    'Angka memakai pemisah ribuan yang lain daripada angka-angka lain di dokumen.',
    'A number groups thousands in another way than the other numbers of the document.',
  ],
  'spreadsheet-error': [
    'error',
    'Galat lembar kerja tercetak di dokumen.',
    'A spreadsheet error is printed in the document.',
  ],
  'shifted-rows': ['error', 'Angka satu kolom bergeser ke baris lain.', 'The figures of a column stand on other rows.'],
  'over-budget': ['error', 'Realisasi belanja melebihi pagunya.', 'Realised belanja exceeds its pagu.'],
  'absorption-as-performance': [
    'error',
    'Capaian kinerja sama dengan persentase serapan anggaran yang uangnya tercetak di dekatnya.',
    'A performance figure equals the absorption of a budget whose money is printed nearby.',
  ],
  'same-quantity': [
    'warning',
    'Besaran yang sama dicetak dengan nilai yang berbeda.',
    'One quantity is printed with different values.',
  ],
  capaian: [
    'warning',
    'Capaian tidak dihasilkan oleh metode mana pun dari target dan realisasinya.',
    'No method gives this capaian from its target and realisasi.',
  ],
  'unit-mismatch': [
    'warning',
    'Target dan realisasi memakai satuan yang berbeda.',
    'Target and realisasi have different units.',
  ],
  'count-in-prose': [
    'warning',
    'Banyaknya yang disebut tidak sama dengan yang tercantum.',
    'A stated count differs from what is listed.',
  ],
  'wrong-year': [
    'warning',
    'Tahun tidak sesuai dengan tahun dokumen, masa rencana, atau tahun lain yang menyertainya.',
    'A year does not fit that of the document, the period of a plan or another year beside it.',
  ],
  'impossible-date': [
    'warning',
    'Tanggal tidak ada di kalender, atau tidak mungkin sudah terlaksana atau jatuh tempo saat itu.',
    'A date does not exist, or nothing can have been done or be due by then.',
  ],
  'duplicate-row': ['warning', 'Baris atau bagian yang sama dicetak dua kali.', 'A row or block is printed twice.'],
  numbering: [
    'warning',
    'Penomoran terlewat, berulang, atau tidak urut.',
    'Numbering is skipped, repeated or out of order.',
  ],
  'predicate-scale': [
    'warning',
    'Predikat tidak sesuai dengan skala yang dicetak dokumen.',
    'A predicate does not fit the scale that the document prints.',
  ],
  'spending-without-output': [
    'info',
    'Anggaran terserap penuh untuk kegiatan yang dinyatakan tidak terlaksana, atau keluaran tercapai tanpa belanja.',
    'Money fully spent on what is said not to have been carried out, or output achieved without spending.',
  ],
  'capaian-method': [
    'info',
    'Capaian dipotong pada 100 atau dihitung dengan arah yang terbalik.',
    'A capaian is capped at 100 or taken the wrong way round.',
  ],
  'target-below-baseline': ['info', 'Target lebih rendah daripada kondisi awal.', 'A target lies below the baseline.'],
  'zero-target': [
    'info',
    'Target nol: capaiannya tidak dapat dihitung.',
    'A target of zero: no capaian can be taken of it.',
  ],
  label: [
    'info',
    'Target dan realisasi pada satu baris berlabel lain (Input, Output, Outcome).',
    'Target and realisasi of one row have different labels (Input, Output, Outcome).',
  ],
  code: [
    'info',
    'Kode tidak sah, dipakai untuk dua nama, atau berada di bawah induk yang bukan induknya.',
    'A code is malformed, stands for two names, or stands below a parent that is not its own.',
  ],
  nomenclature: [
    'info',
    'Kode tidak ada di nomenklatur, atau namanya lain daripada nama resminya.',
    'A code is not in the nomenclature, or its name is not the official one.',
  ],
} as const satisfies Record<string, readonly [Beratnya, string, string]>;

/** Name of a rule. */
export type NamaAturan = keyof typeof RULES;

/** All rules of the audit by name. */
export const DAFTAR_ATURAN: ReadonlyMap<string, Aturan> = new Map(
  Object.entries(RULES).map(([nama, [berat, id, en]]) => [nama, { nama, berat, penjelasan: { id, en } }]),
);
