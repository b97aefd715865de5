export type { Bahasa } from './bahasa.ts';
export { formatBulan, parseBulan } from './bulan.ts';
export { describeBalance, describeChange, describeTrend, joinList, type Signed } from './kata.ts';
export { formatRomawi, parseRomawi } from './romawi.ts';
export { daysInMonth, type FormatTanggalOptions, formatTanggal, isoDate, parseTanggal } from './tanggal.ts';
export { formatWaktu, type ParseWaktuOptions, parseWaktu } from './waktu.ts';
