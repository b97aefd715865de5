export {
  type NumberAmbiguous,
  type NumberDoubt,
  type NumberFault,
  type NumberMalformed,
  type NumberMissing,
  type NumberOk,
  type NumberReading,
  parseNumber,
  type ReadNumberOptions,
} from './baca-angka.ts';
export { type NilaiReading, type ParseNilaiOptions, parseNilai, readNilai } from './baca-nilai.ts';
export { parseRupiah, type RupiahReading } from './baca-rupiah.ts';
export { parseTerbilang, type TerbilangReading } from './baca-terbilang.ts';
export { explainReading, type UnsettledReading } from './jelaskan.ts';
export {
  type Column,
  type ColumnKind,
  type ColumnStyle,
  INDONESIAN_STYLE,
  inferColumnStyle,
  type Separator,
  type SeparatorRole,
  US_STYLE,
} from './kolom.ts';
export type { Cacah, JenisNilai, KeadaanKosong, Nilai } from './nilai.ts';
export { type NilaiJson, nilaiFromJson, nilaiToJson } from './nilai-json.ts';
export type { NumberStyle, SeparatorFault } from './pemisah.ts';
export {
  comparePeriode,
  containsPeriode,
  createPeriode,
  firstDateOf,
  isSamePeriode,
  type JenisPeriode,
  lastDateOf,
  listPeriodeUntil,
  monthsOf,
  overlapsPeriode,
  type Periode,
  periodeFromKey,
  periodeKey,
  previousPeriode,
  splitPeriode,
} from './periode.ts';
export { type FormatPeriodeOptions, formatPeriode, type ParsePeriodeOptions, parsePeriode } from './periode-teks.ts';
export { Rupiah } from './rupiah.ts';
export { type TerbilangOptions, terbilang } from './terbilang.ts';
export {
  type FormatAngkaOptions,
  type FormatPersenOptions,
  type FormatRupiahOptions,
  type FormatRupiahRingkasOptions,
  formatAngka,
  formatPersen,
  formatRupiah,
  formatRupiahRingkas,
} from './tulis-angka.ts';
export { type FormatNilaiOptions, formatNilai } from './tulis-nilai.ts';
