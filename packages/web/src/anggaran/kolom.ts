import { useLocalStorage } from '@mantine/hooks';
import { KOLOM, KOLOM_TETAP, type Kolom } from './model/sel.ts';

const LEBAR: Readonly<Record<Kolom, string>> = {
  kode: '150px',
  uraian: 'minmax(300px, 1fr)',
  unit: '170px',
  pagu: '150px',
  tw1: '140px',
  tw2: '140px',
  tw3: '140px',
  tw4: '140px',
  sd: '150px',
  serapan: '90px',
  sisa: '150px',
  temuan: '80px',
};

/** Columns of a narrow screen: the rest of a row is read in its drawer. */
const KOLOM_SEMPIT: readonly Kolom[] = ['uraian', 'sd', 'serapan'];
const LEBAR_SEMPIT: Readonly<Partial<Record<Kolom, string>>> = {
  uraian: 'minmax(0, 1fr)',
  sd: '112px',
  serapan: '72px',
};

/** Columns chosen on this device. */
export function useKolom(sempit: boolean): {
  kolom: readonly Kolom[];
  tampil(nama: Kolom): boolean;
  ganti(nama: Kolom): void;
} {
  const [tersembunyi, simpan] = useLocalStorage<Kolom[]>({ key: 'selaras.anggaran.kolom', defaultValue: [] });
  const tampil = (nama: Kolom) => !tersembunyi.includes(nama) || KOLOM_TETAP.includes(nama);
  return {
    kolom: sempit ? KOLOM_SEMPIT : KOLOM.filter(tampil),
    tampil,
    ganti: (nama) => simpan(tampil(nama) ? [...tersembunyi, nama] : tersembunyi.filter((kolom) => kolom !== nama)),
  };
}

/** Value of `grid-template-columns` for these columns. */
export function lebarKolom(kolom: readonly Kolom[], sempit: boolean): string {
  return kolom.map((nama) => (sempit ? LEBAR_SEMPIT[nama] : undefined) ?? LEBAR[nama]).join(' ');
}
