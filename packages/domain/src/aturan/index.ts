export * from './angka-tepat.ts';
export { type Diagnosis, diagnose } from './diagnosa.ts';
export { findShift, type Pergeseran, type UjiGeser } from './geser.ts';
export { isOneSlipOff, type Selip, slipBetween } from './kemiripan.ts';
export { type BarisPohon, type JumlahAnak, pairSums } from './pohon.ts';
export {
  type AmbilNilai,
  defaultCulprit,
  evaluate,
  figuresOf,
  impliedValue,
  type JenisAngka,
  type Putusan,
  type Relasi,
  type SelAngka,
} from './relasi.ts';
