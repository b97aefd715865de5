import {
  hasilUbahAnggaranSchema,
  type LembarAnggaran,
  lembarAnggaranSchema,
  type MasalahDto,
} from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, call, query } from '../api/client.ts';
import { hitungBelum, susunKiriman } from './model/kiriman.ts';
import { type BelumDisimpan, type Bentrok, bandingkan, selesaikan, susulkan } from './model/konflik.ts';
import type { KunciSel } from './model/sel.ts';
import { type LembarSiap, siapkanLembar } from './model/siapkan.ts';
import { susunUlang } from './model/susun-ulang.ts';
import type { KunciBaris } from './model/susunan.ts';

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

/** A problem with one cell or row. */
export interface MasalahLetak {
  kunci: KunciSel | KunciBaris;
  masalah: MasalahDto;
}

/** A save that needs a word from the person before it can be done. */
export type Tertahan =
  | ({ jenis: 'konflik'; bentrok: readonly Bentrok[]; baru: LembarSiap } & BelumDisimpan)
  | { jenis: 'alasan'; masalah: readonly MasalahLetak[] }
  | { jenis: 'ditolak'; masalah: readonly MasalahLetak[] };

interface Opsi extends BelumDisimpan {
  alamat: AlamatLembar;
  /** The sheet as it is stored. */
  asal: LembarSiap;
  /** Takes over a newly loaded sheet with what is still unsaved. */
  onMuat: (asal: LembarSiap, tinggal: (belum: BelumDisimpan) => BelumDisimpan) => void;
  onTersimpan: (jumlah: number) => void;
}

type Alasan = ReadonlyMap<KunciSel, string>;

interface Simpanan extends BelumDisimpan {
  asal: LembarSiap;
  alasan?: Alasan;
}

/** Saves all unsaved rows and cells in one request, and holds what the person has to settle first. */
export function useSimpan({ alamat, asal, suntingan, susunan, onMuat, onTersimpan }: Opsi) {
  const client = useQueryClient();
  const [tertahan, setTertahan] = useState<Tertahan | null>(null);
  const muat = async () => siapkanLembar(await muatLembar(alamat), alamat.tahun);

  const kirim = async ({ asal, alasan = new Map(), ...belum }: Simpanan): Promise<void> => {
    const { badan, letak } = susunKiriman(susunUlang(asal, belum.susunan), belum, alasan);
    try {
      const { tersimpan } = await call(hasilUbahAnggaranSchema, `/api/anggaran/${alamat.unit}/${alamat.tahun}`, {
        method: 'PATCH',
        json: badan,
      });
      const baru = await muat();
      onMuat(baru, (kini) => bandingkan(asal, baru, susulkan(asal, belum, kini)));
      setTertahan(null);
      onTersimpan(tersimpan);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'anggaran' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 409) return tahanKonflik(asal, belum, error);
      const masalah = (error.problem?.masalah ?? []).flatMap((item) => {
        const kunci = letak.get(item.lokasi);
        return kunci === undefined ? [] : [{ kunci, masalah: item }];
      });
      if (masalah.length === 0) throw error;
      const jenis = masalah.every((item) => item.masalah.kode === 'melebihi-pagu') ? 'alasan' : 'ditolak';
      setTertahan({ jenis, masalah });
    }
  };

  /** Nothing is given up before the person has chosen: the sheet that was seen stays until then. */
  const tahanKonflik = async (lama: LembarSiap, milikSaya: BelumDisimpan, error: ApiError): Promise<void> => {
    const baru = await muat();
    const { bentrok, ...tinggal } = bandingkan(lama, baru, milikSaya);
    if (bentrok.length > 0) {
      setTertahan({ jenis: 'konflik', bentrok, baru, ...tinggal });
      return;
    }
    if (hitungBelum(tinggal) === hitungBelum(milikSaya)) throw error;
    onMuat(baru, () => tinggal);
    if (hitungBelum(tinggal) > 0) await kirim({ asal: baru, ...tinggal });
    else onTersimpan(0);
  };

  const simpan = useMutation({ mutationFn: kirim });
  const belum = { suntingan, susunan };
  return {
    tertahan,
    lepaskan: () => setTertahan(null),
    sedangMenyimpan: simpan.isPending,
    galat: simpan.error,
    simpan: (alasan: Alasan = new Map()) => {
      if (hitungBelum(belum) > 0 && !simpan.isPending) simpan.mutate({ asal, alasan, ...belum });
    },
    /** Settles a conflict and saves what is left. */
    pilih: (ambilTersimpan: ReadonlySet<KunciSel | KunciBaris>) => {
      if (tertahan?.jenis !== 'konflik') return;
      const { baru, bentrok } = tertahan;
      const tinggal = selesaikan(baru, tertahan, bentrok, ambilTersimpan);
      onMuat(baru, () => tinggal);
      setTertahan(null);
      if (hitungBelum(tinggal) > 0) simpan.mutate({ asal: baru, ...tinggal });
    },
  };
}
