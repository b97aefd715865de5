import type { IsianLembar, MetodeCapaianDto, RincianIndikator } from '@selaras/contracts';

/** A sheet as the form holds it. */
export interface NilaiLembar extends Omit<IsianLembar, 'formula' | 'jedaBulan'> {
  pembilang: string;
  penyebut: string;
  pengali: string;
  jedaBulan: number | string;
}

export const LEMBAR_KOSONG: NilaiLembar = {
  nama: '',
  definisi: '',
  pembilang: '',
  penyebut: '',
  pengali: '',
  satuan: '',
  metode: 'naik',
  agregasiWaktu: 'akhir',
  agregasiUnit: 'tidak',
  frekuensi: 'triwulanan',
  jedaBulan: 0,
  tingkat: 'output',
  sumberData: '',
  penanggungJawab: null,
  skala: null,
};

export const METODE = [
  'naik',
  'turun-rasio',
  'turun-selisih',
  'dari-awal',
  'rentang',
  'kategori',
  'tenggat',
  'ya-tidak',
] as const satisfies readonly MetodeCapaianDto[];
export const AGREGASI_WAKTU = ['jumlah', 'akhir', 'rata-rata', 'maksimum'] as const;
export const AGREGASI_UNIT = ['tidak', 'jumlah', 'rata-rata', 'pembilang-penyebut'] as const;
export const FREKUENSI = ['bulanan', 'triwulanan', 'semesteran', 'tahunan'] as const;
export const TINGKAT = ['iku', 'outcome', 'output', 'benefit', 'impact'] as const;

/** Fields that change what reports compute, not only what they say. */
const MENGUBAH_CAPAIAN = [
  'metode',
  'agregasiWaktu',
  'agregasiUnit',
  'satuan',
  'frekuensi',
  'jedaBulan',
  'skala',
] as const satisfies readonly (keyof NilaiLembar)[];

/** A stored sheet as the form shows it. */
export function nilaiLembar({ lembar }: Pick<RincianIndikator, 'lembar'>): NilaiLembar {
  const { nama, definisi, formula, satuan, jedaBulan, sumberData, idPenanggungJawab, skala } = lembar;
  // The answer's words are those of the domain; its contract keeps them as text.
  const { metode, agregasiWaktu, agregasiUnit, frekuensi, tingkat } = lembar as unknown as IsianLembar;
  return {
    ...{ nama, definisi, satuan, metode, agregasiWaktu, agregasiUnit, frekuensi, jedaBulan, tingkat, sumberData },
    pembilang: formula?.pembilang ?? '',
    penyebut: formula?.penyebut ?? '',
    pengali: formula?.pengali ?? '',
    penanggungJawab: idPenanggungJawab,
    skala: skala?.slug ?? null,
  };
}

/** The form as it is sent. */
export function kirimLembar({ pembilang, penyebut, pengali, jedaBulan, ...rest }: NilaiLembar): IsianLembar {
  const kosong = [pembilang, penyebut, pengali].every((text) => text.trim() === '');
  return {
    ...rest,
    formula: kosong ? null : { pembilang, penyebut, pengali },
    jedaBulan: jedaBulan === '' ? 0 : Number(jedaBulan),
  };
}

/** The fields in which two sheets differ. */
export function bedaLembar(a: NilaiLembar, b: NilaiLembar): (keyof NilaiLembar)[] {
  return (Object.keys(LEMBAR_KOSONG) as (keyof NilaiLembar)[]).filter((kolom) => tulis(a[kolom]) !== tulis(b[kolom]));
}

/** Those of the changed fields that change a capaian. */
export function bedaCapaian(a: NilaiLembar, b: NilaiLembar): (keyof NilaiLembar)[] {
  const beda = new Set(bedaLembar(a, b));
  return MENGUBAH_CAPAIAN.filter((kolom) => beda.has(kolom));
}

function tulis(value: string | number | null): string {
  return String(value ?? '').trim();
}
