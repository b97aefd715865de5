import { useLocalStorage } from '@mantine/hooks';
import { KOLOM, KOLOM_TETAP, type Kolom } from './model/sel.ts';

/** Least widths in px; the name of the row takes what is left. */
const LEBAR: Readonly<Record<Kolom, number>> = {
  kode: 150,
  uraian: 320,
  unit: 170,
  pagu: 165,
  tw1: 150,
  tw2: 150,
  tw3: 150,
  tw4: 150,
  sd: 165,
  serapan: 90,
  sisa: 165,
  temuan: 90,
};

/** Columns of a narrow screen: the rest of a row is read in its drawer. */
const KOLOM_SEMPIT: readonly Kolom[] = ['uraian', 'sd', 'serapan'];
const LEBAR_SEMPIT: Readonly<Partial<Record<Kolom, number>>> = { uraian: 120, sd: 118, serapan: 68 };

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

/** Value of `grid-template-columns` for these columns, and their least width together. */
export function lebarKolom(kolom: readonly Kolom[], sempit: boolean): { kolom: string; lebar: string } {
  const lebar = (nama: Kolom) => (sempit ? LEBAR_SEMPIT[nama] : undefined) ?? LEBAR[nama];
  const total = kolom.reduce((sum, nama) => sum + lebar(nama), 0);
  return {
    kolom: kolom.map((nama) => (nama === 'uraian' ? `minmax(${lebar(nama)}px, 1fr)` : `${lebar(nama)}px`)).join(' '),
    lebar: `${total}px`,
  };
}
