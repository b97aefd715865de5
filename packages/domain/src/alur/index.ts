export {
  listTindakan,
  type StatusLaporan,
  type TindakanLaporan,
  TRANSISI_LAPORAN,
  type TransisiLaporan,
} from './laporan.ts';
