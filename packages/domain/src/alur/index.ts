export {
  listTindakan,
  type StatusLaporan,
  type TindakanLaporan,
  TRANSISI_LAPORAN,
  type TransisiLaporan,
} from './laporan.ts';
export {
  JENIS_TENGGAT,
  type JenisTenggat,
  judgeTenggat,
  type KeadaanTenggat,
  listKe,
  selectTenggat,
  suggestTenggat,
  type Tenggat,
} from './tenggat.ts';
