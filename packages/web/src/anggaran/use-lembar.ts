import type { KolomIsian, LembarAnggaran } from '@selaras/contracts';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Baris, hitungLembar, nilaiSel, type Suntingan } from './model/hitung.ts';
import { jepit, type Pilihan, pilihSatu, rentangOf } from './model/pilihan-sel.ts';
import { ISIAN_KOSONG, type Langkah, lakukan, ulangi, urungkan } from './model/riwayat.ts';
import { type Saringan, saringBaris } from './model/saring.ts';
import { type Kolom, kunciSel } from './model/sel.ts';
import { type LembarSiap, siapkanLembar } from './model/siapkan.ts';
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

/** State of one sheet: stored figures, unsaved cells, what is shown and selected. */
export function useLembar({ awal, tahun, triwulan, kolom, mulai }: OpsiLembar) {
  const [siap, setSiap] = useState(() => siapkanLembar(awal, tahun));
  const [isian, setIsian] = useState(ISIAN_KOSONG);
  const [saringan, setSaringan] = useState<Saringan>(TANPA_SARINGAN);
  const disaring = useDeferredValue(saringan);
  const hasil = useMemo(() => hitungLembar(siap, isian.suntingan, triwulan), [siap, isian.suntingan, triwulan]);
  const baris = useMemo(() => saringBaris(hasil.baris, disaring), [hasil, disaring]);
  const letakMulai = hasil.baris.findIndex(({ id }) => id === mulai);
  const [mentah, setPilihan] = useState<Pilihan>(() => pilihSatu({ baris: Math.max(0, letakMulai), kolom: 0 }));
  const [dituju, setDituju] = useState(mulai);
  if (mulai !== dituju) {
    // A link on this very page, or the search, points to another row: it must not stay hidden by a filter.
    setDituju(mulai);
    if (letakMulai >= 0) {
      setSaringan(TANPA_SARINGAN);
      setPilihan(pilihSatu({ baris: letakMulai, kolom: 0 }));
    }
  }
  const ukuran = { baris: baris.length, kolom: kolom.length, halaman: 1 };
  const pilihan = { jangkar: jepit(mentah.jangkar, ukuran), aktif: jepit(mentah.aktif, ukuran) };
  const tujuan: TujuanTempel = { siap, suntingan: isian.suntingan, baris, kolom, rentang: rentangOf(pilihan) };
  return {
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
    urungkan: () => setIsian((kini) => urungkan(siap, kini)),
    ulangi: () => setIsian((kini) => ulangi(siap, kini)),
    isi: (row: Baris, isi: ReadonlyMap<KolomIsian, string | null>) => {
      const langkah = [...isi].map(([nama, sesudah]) => {
        const kunci = kunciSel(row.kunci, nama);
        return { kunci, sebelum: nilaiSel(siap, isian.suntingan, kunci), sesudah };
      });
      setIsian((kini) => lakukan(siap, kini, langkah));
    },
    muat: (baru: LembarSiap, tinggal: (suntingan: Suntingan) => Suntingan) => {
      setSiap(baru);
      setIsian((kini) => ({ ...kini, suntingan: tinggal(kini.suntingan) }));
    },
  };
}
