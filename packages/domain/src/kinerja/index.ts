export {
  aggregateOverTime,
  aggregateOverUnits,
  aggregateSubIndikator,
  type CapaianAnak,
  type CaraInduk,
  type HasilAgregat,
  type HasilInduk,
  type NilaiPeriode,
  type SebabTanpaAgregat,
} from './agregasi.ts';
export * from './akip.ts';
export { type Besaran, type HasilBesaran, readBesaran, type SebabBukanAngka } from './besaran.ts';
export { computeCapaian, type MasukanCapaian } from './capaian.ts';
export type { HasilCapaian, SebabTakTerdefinisi, SebabTanpaPersen } from './hasil-capaian.ts';
export { computeKemajuan, type Kemajuan, type MasukanKemajuan } from './kemajuan.ts';
export { type HasilPredikat, predikat, type Skala, selectSkala, type TepiBawah, type Tingkat } from './skala.ts';
export { SKALA } from './skala-data.ts';
export { describeCapaian, type NadaCapaian, type StatusCapaian } from './status.ts';
export { checkDue, type HasilJatuhTempo } from './waktu.ts';
