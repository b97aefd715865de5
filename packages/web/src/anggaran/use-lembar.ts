import type { KolomIsian, LembarAnggaran } from '@selaras/contracts';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Baris, hitungLembar, nilaiSel } from './model/hitung.ts';
import type { BelumDisimpan } from './model/konflik.ts';
import { jepit, type Pilihan, pilihSatu, rentangOf } from './model/pilihan-sel.ts';
import { ISIAN_KOSONG, type Langkah, lakukan, ulangi, urungkan } from './model/riwayat.ts';
import { type Saringan, saringBaris } from './model/saring.ts';
import { type Kolom, kunciSel } from './model/sel.ts';
import { type LembarSiap, siapkanLembar } from './model/siapkan.ts';
import { susunUlang } from './model/susun-ulang.ts';
import type { TujuanTempel } from './model/tempel.ts';

interface OpsiLembar {
  awal: LembarAnggaran;
  tahun: number;
  triwulan: number;
  kolom: readonly Kolom[];
  /** Id of the node or line to begin at. */
  mulai: string | undefined;
}

const TANPA_SARINGAN: Saringan = { teks: '', temuan: '', dilipat: new Set() };

/** State of one sheet: stored figures, unsaved rows and cells, what is shown and selected. */
export function useLembar({ awal, tahun, triwulan, kolom, mulai }: OpsiLembar) {
  const [asal, setAsal] = useState(() => siapkanLembar(awal, tahun));
  const [isian, setIsian] = useState(ISIAN_KOSONG);
  const [saringan, setSaringan] = useState<Saringan>(TANPA_SARINGAN);
  const disaring = useDeferredValue(saringan);
  const siap = useMemo(() => susunUlang(asal, isian.susunan), [asal, isian.susunan]);
  const hasil = useMemo(() => hitungLembar(siap, isian.suntingan, triwulan), [siap, isian.suntingan, triwulan]);
  const baris = useMemo(() => saringBaris(hasil.baris, disaring), [hasil, disaring]);
  const letak = (id: string | undefined) => baris.findIndex((row) => row.id === id);
  const [mentah, setPilihan] = useState<Pilihan>(() => pilihSatu({ baris: Math.max(0, letak(mulai)), kolom: 0 }));
  // A row to go to as soon as it is shown: the address names one, or one was just added or moved.
  const [dituju, setDituju] = useState<string | undefined>(undefined);
  const [alamat, setAlamat] = useState(mulai);
  if (mulai !== alamat) {
    setAlamat(mulai);
    setDituju(mulai);
    // It must not stay hidden by a filter.
    if (hasil.baris.some(({ id }) => id === mulai)) setSaringan(TANPA_SARINGAN);
  }
  if (dituju !== undefined && letak(dituju) >= 0) {
    setDituju(undefined);
    setPilihan(pilihSatu({ baris: letak(dituju), kolom: Math.min(mentah.aktif.kolom, kolom.length - 1) }));
  }

  const ukuran = { baris: baris.length, kolom: kolom.length, halaman: 1 };
  const pilihan = { jangkar: jepit(mentah.jangkar, ukuran), aktif: jepit(mentah.aktif, ukuran) };
  const tujuan: TujuanTempel = { siap, suntingan: isian.suntingan, baris, kolom, rentang: rentangOf(pilihan) };
  return {
    asal,
    siap,
    isian,
    hasil,
    baris,
    saringan,
    pilihan,
    tujuan,
    setPilihan,
    saring: (ubahan: Partial<Saringan>) => setSaringan((kini) => ({ ...kini, ...ubahan })),
    lipat: (kunci: string) =>
      setSaringan((kini) => ({ ...kini, dilipat: kini.dilipat.symmetricDifference(new Set([kunci])) })),
    lakukan: (langkah: Langkah) => setIsian((kini) => lakukan(siap, kini, langkah)),
    /** Does a step and goes to a row that it adds or moves, wherever it then stands. */
    lakukanLaluKe: (langkah: Langkah, id: string) => {
      setIsian((kini) => lakukan(siap, kini, langkah));
      setSaringan(TANPA_SARINGAN);
      setDituju(id);
    },
    urungkan: () => setIsian((kini) => urungkan(siap, kini)),
    ulangi: () => setIsian((kini) => ulangi(siap, kini)),
    isi: (row: Baris, isi: ReadonlyMap<KolomIsian, string | null>) => {
      const langkah = [...isi].map(([nama, sesudah]) => {
        const kunci = kunciSel(row.kunci, nama);
        return { kunci, sebelum: nilaiSel(siap, isian.suntingan, kunci), sesudah };
      });
      setIsian((kini) => lakukan(siap, kini, langkah));
    },
    muat: (baru: LembarSiap, tinggal: (belum: BelumDisimpan) => BelumDisimpan) => {
      setAsal(baru);
      setIsian((kini) => {
        const { suntingan, susunan } = tinggal(kini);
        return { ...kini, suntingan, susunan };
      });
    },
  };
}
