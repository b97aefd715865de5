import {
  hasilUbahAnggaranSchema,
  type LembarAnggaran,
  lembarAnggaranSchema,
  type MasalahDto,
  type UbahSel,
} from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, call, query } from '../api/client.ts';
import type { Suntingan } from './model/hitung.ts';
import { bandingkan, type SelBentrok, selesaikan } from './model/konflik.ts';
import { bacaKunci, type KunciSel } from './model/sel.ts';
import { type LembarSiap, siapkanLembar } from './model/siapkan.ts';

/** Where a sheet is read and saved. */
export interface AlamatLembar {
  unit: string;
  tahun: number;
  triwulan: number;
  dokumen: string | undefined;
}

/** Reads the sheet at an address. */
export function muatLembar({ unit, tahun, triwulan, dokumen }: AlamatLembar): Promise<LembarAnggaran> {
  return call(lembarAnggaranSchema, `/api/anggaran/${unit}/${tahun}/${triwulan}${query({ dokumen })}`);
}

/** A save that needs a word from the person before it can be done. */
export type Tertahan =
  | { jenis: 'konflik'; bentrok: readonly SelBentrok[]; baru: LembarSiap; suntingan: Suntingan }
  | { jenis: 'alasan'; masalah: readonly { kunci: KunciSel; masalah: MasalahDto }[] }
  | { jenis: 'ditolak'; masalah: readonly { kunci: KunciSel; masalah: MasalahDto }[] };

interface Opsi {
  alamat: AlamatLembar;
  siap: LembarSiap;
  suntingan: Suntingan;
  /** Takes over a newly loaded sheet with the cells that are still unsaved. */
  onMuat: (siap: LembarSiap, tinggal: (suntingan: Suntingan) => Suntingan) => void;
  onTersimpan: (jumlah: number) => void;
}

type Alasan = ReadonlyMap<KunciSel, string>;

interface Kiriman {
  siap: LembarSiap;
  suntingan: Suntingan;
  alasan?: Alasan;
}

/** Saves all unsaved cells in one request, and holds what the person has to settle first. */
export function useSimpan({ alamat, siap, suntingan, onMuat, onTersimpan }: Opsi) {
  const client = useQueryClient();
  const [tertahan, setTertahan] = useState<Tertahan | null>(null);
  const muat = async () => siapkanLembar(await muatLembar(alamat), alamat.tahun);

  const kirim = async ({ siap, suntingan, alasan = new Map() }: Kiriman): Promise<void> => {
    const keys = [...suntingan.keys()];
    try {
      const { tersimpan } = await call(hasilUbahAnggaranSchema, `/api/anggaran/${alamat.unit}/${alamat.tahun}`, {
        method: 'PATCH',
        json: { dokumen: siap.data.dokumen?.id, sel: toSel(siap, suntingan, alasan) },
      });
      const baru = await muat();
      onMuat(baru, (kini) => bandingkan(siap, baru, kini).suntingan);
      setTertahan(null);
      onTersimpan(tersimpan);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'anggaran' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 409) return tahanKonflik(siap, suntingan, error);
      const masalah = (error.problem?.masalah ?? []).flatMap((item) => {
        const kunci = keys[Number(/^sel\.(\d+)$/.exec(item.lokasi)?.[1])];
        return kunci === undefined ? [] : [{ kunci, masalah: item }];
      });
      if (masalah.length === 0) throw error;
      const jenis = masalah.every((item) => item.masalah.kode === 'melebihi-pagu') ? 'alasan' : 'ditolak';
      setTertahan({ jenis, masalah });
    }
  };

  /** Nothing is given up before the person has chosen: the sheet that was seen stays until then. */
  const tahanKonflik = async (lama: LembarSiap, milikSaya: Suntingan, error: ApiError): Promise<void> => {
    const baru = await muat();
    const { bentrok, suntingan: tinggal } = bandingkan(lama, baru, milikSaya);
    if (bentrok.length > 0) {
      setTertahan({ jenis: 'konflik', bentrok, baru, suntingan: tinggal });
      return;
    }
    if (tinggal.size === milikSaya.size) throw error;
    onMuat(baru, () => tinggal);
    if (tinggal.size > 0) await kirim({ siap: baru, suntingan: tinggal });
    else onTersimpan(0);
  };

  const simpan = useMutation({ mutationFn: kirim });
  return {
    tertahan,
    lepaskan: () => setTertahan(null),
    sedangMenyimpan: simpan.isPending,
    galat: simpan.error,
    simpan: (alasan: Alasan = new Map()) => {
      if (suntingan.size > 0 && !simpan.isPending) simpan.mutate({ siap, suntingan, alasan });
    },
    /** Settles a conflict and saves what is left. */
    pilih: (ambilTersimpan: ReadonlySet<KunciSel>) => {
      if (tertahan?.jenis !== 'konflik') return;
      const { baru } = tertahan;
      const tinggal = selesaikan(tertahan.suntingan, ambilTersimpan);
      onMuat(baru, () => tinggal);
      setTertahan(null);
      if (tinggal.size > 0) simpan.mutate({ siap: baru, suntingan: tinggal });
    },
  };
}

function toSel(siap: LembarSiap, suntingan: Suntingan, alasan: Alasan): UbahSel[] {
  return [...suntingan].map(([kunci, nilai]) => {
    const why = alasan.get(kunci);
    return {
      ...bacaKunci(kunci),
      nilai,
      versiBaris: siap.tersimpan.get(kunci)?.versiBaris ?? null,
      ...(why === undefined ? {} : { alasan: why }),
    };
  });
}
