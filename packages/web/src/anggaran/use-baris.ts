import { Rupiah } from '@selaras/domain';
import { useState } from 'react';
import { fokusGrid } from './grid.tsx';
import type { PerintahBaris } from './menu-baris.tsx';
import { type Baris, nilaiSel, type Suntingan } from './model/hitung.ts';
import type { Langkah } from './model/riwayat.ts';
import { kunciSel } from './model/sel.ts';
import type { LembarSiap } from './model/siapkan.ts';
import { type BarisData, isSimpul } from './model/susunan.ts';
import {
  barisOf,
  gantiBaris,
  geserBaris,
  hapusBaris,
  idBaru,
  type TempatBaru,
  tambahBaris,
} from './model/ubah-baris.ts';

/** A dialog about a row. */
export type DialogBarisTerbuka =
  | { jenis: 'isi'; baris: BarisData; tempat: TempatBaru | null }
  | { jenis: 'hapus'; baris: Baris };

interface Opsi {
  siap: LembarSiap;
  suntingan: Suntingan;
  lakukan: (langkah: Langkah) => void;
  lakukanLaluKe: (langkah: Langkah, id: string) => void;
  /** Told why a command can't be done. */
  onPesan: (
    kunci: 'anggaran.susunan.bukanDraf' | 'anggaran.susunan.takDapatGeser' | 'anggaran.susunan.barisTurunan',
  ) => void;
}

/** Commands on rows: each ends in a step that can be undone. */
export function useBaris({ siap, suntingan, lakukan, lakukanLaluKe, onPesan }: Opsi) {
  const [dialog, setDialog] = useState<DialogBarisTerbuka | null>(null);
  const tutup = () => {
    setDialog(null);
    // Once the dialog has let go of the focus.
    setTimeout(fokusGrid);
  };

  const geser = (baris: BarisData, arah: -1 | 1) => {
    const langkah = geserBaris(siap, baris, arah);
    if (langkah.length === 0) onPesan('anggaran.susunan.takDapatGeser');
    else lakukanLaluKe(langkah, baris.id);
  };
  const setPagu = (row: Baris, sesudah: string | null) => {
    const kunci = kunciSel(row.kunci, 'pagu');
    lakukan([{ kunci, sebelum: nilaiSel(siap, suntingan, kunci), sesudah }]);
  };

  const perintah = (nama: PerintahBaris, row: Baris | undefined) => {
    const baris = barisOf(siap, row?.kunci ?? null);
    if (!siap.data.paguDapatDiubah) onPesan('anggaran.susunan.bukanDraf');
    else if (typeof nama === 'object') {
      setDialog({ jenis: 'isi', baris: kosong(siap, nama.tambah), tempat: nama.tambah });
    } else if (row === undefined || baris === undefined) onPesan('anggaran.susunan.barisTurunan');
    else if (nama === 'ubah') setDialog({ jenis: 'isi', baris, tempat: null });
    else if (nama === 'hapus') setDialog({ jenis: 'hapus', baris: row });
    else if (nama === 'nyatakan') setPagu(row, (row.nilai.pagu ?? Rupiah.of(0)).toString());
    else if (nama === 'lepas') setPagu(row, null);
    else geser(baris, nama === 'naik' ? -1 : 1);
  };

  return {
    dialog,
    tutup,
    perintah,
    terapkan: (baris: BarisData) => {
      if (dialog?.jenis !== 'isi') return;
      const { tempat } = dialog;
      const langkah =
        tempat === null ? gantiBaris(siap, dialog.baris, baris) : tambahBaris(siap, baris, tempat.setelah);
      lakukanLaluKe(langkah, baris.id);
      tutup();
    },
    hapus: () => {
      if (dialog?.jenis !== 'hapus') return;
      lakukan(hapusBaris(siap, suntingan, dialog.baris.kunci));
      tutup();
    },
  };
}

/** A new row at its place, with nothing in it; it is carried out by whoever carries out what is above. */
function kosong(siap: LembarSiap, { jenis, induk }: TempatBaru): BarisData {
  const atas = barisOf(siap, induk);
  const id = idBaru();
  const umum = { id, urut: 0, versiBaris: 0 };
  if (jenis === 'rincian') {
    return { ...umum, simpul: atas?.id ?? '', rincian: true, uraian: '', rekening: '', sumberDana: '', jumlah: '0.00' };
  }
  const pemilik = atas !== undefined && isSimpul(atas) ? atas : null;
  return {
    ...umum,
    induk: pemilik?.id ?? null,
    jenis,
    kode: '',
    nama: '',
    pelaksana: pemilik?.pelaksana ?? null,
    unit: pemilik?.unit ?? '',
    lekat: { indikator: [], kas: 0, catatan: 0, lampiran: 0 },
  };
}
