export type { Bahasa } from './bahasa.ts';
export { formatBulan, parseBulan } from './bulan.ts';
export { describeBalance, describeChange, describeTrend, joinList, type Signed } from './kata.ts';
export { formatRomawi, parseRomawi } from './romawi.ts';
export { toSlug } from './slug.ts';
export {
  dayBefore,
  daysInMonth,
  type FormatTanggalOptions,
  formatTanggal,
  isoDate,
  localDate,
  parseTanggal,
} from './tanggal.ts';
export { formatWaktu, type ParseWaktuOptions, parseWaktu } from './waktu.ts';
