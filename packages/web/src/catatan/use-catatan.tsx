import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  type BukuCatatan,
  bukuCatatanSchema,
  type CatatanDicatat,
  type KegiatanDicatat,
  type SimpanCatatan,
  type SimpanKegiatan,
  type UbahCatatanMasukan,
} from '@selaras/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '../api/client.ts';
import type { UnitDanPeriode } from '../laporan/pilihan.tsx';
import { singkat, susunUlang } from './urutan.ts';

/** An activity as it is sent back. */
function isianKegiatan(row: KegiatanDicatat): SimpanKegiatan {
  const { id, versiBaris, unit, kelompok, urut, uraian, waktu, hasil, keterangan } = row;
  return { id, versiBaris, unit, kelompok, urut, uraian, waktu, hasil, keterangan };
}

/** A note as it is sent back. */
function isianCatatan(row: CatatanDicatat): SimpanCatatan {
  const { id, versiBaris, unit, jenis, urut, teks, penyebab, menjawab } = row;
  return { id, versiBaris, unit, jenis, urut, teks, penyebab, menjawab };
}

/** Id of the button that a row's menu opens from: gets the focus back after the row has moved. */
export const idMenu = (id: string): string => `menu-${id}`;

/** The log of a unit's quarter, and everything that changes it. */
export function useCatatan({ unit, tahun, triwulan }: UnitDanPeriode) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const alamat = `/api/catatan/${unit.slug}/${tahun}/${triwulan}`;
  const kunci = ['catatan', alamat];
  const buku = useQuery({ queryKey: kunci, queryFn: () => call(bukuCatatanSchema, alamat) });
  const ubah = useMutation({
    mutationFn: (json: UbahCatatanMasukan) => call(bukuCatatanSchema, alamat, { method: 'PATCH', json }),
    onSuccess: (data) => {
      client.setQueryData<BukuCatatan>(kunci, data);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== alamat });
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status === 409) void buku.refetch();
    },
  });

  /** Removes, then offers to put it back. */
  const hapus = (hapusan: UbahCatatanMasukan, nama: string, kembali: (kini: BukuCatatan) => UbahCatatanMasukan) => {
    const urungkan = (pesan: string) => {
      notifications.hide(pesan);
      const kini = client.getQueryData<BukuCatatan>(kunci);
      if (kini !== undefined) ubah.mutate(kembali(kini));
    };
    ubah.mutate(hapusan, {
      onSuccess: () => {
        const pesan: string = notifications.show({
          autoClose: 12_000,
          closeButtonProps: { 'aria-label': t('umum.tutup') },
          message: (
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm">{t('catatan.dihapus', { nama: singkat(nama) })}</Text>
              <Button size="xs" variant="default" flex="none" onClick={() => urungkan(pesan)}>
                {t('catatan.urungkan')}
              </Button>
            </Group>
          ),
        });
      },
    });
  };
  const fokus = (id: string) => () => requestAnimationFrame(() => document.getElementById(idMenu(id))?.focus());

  return {
    buku,
    ubah,
    hapusKegiatan(row: KegiatanDicatat) {
      const { id, versiBaris } = row;
      const kembali = () => ({ kegiatan: [{ ...isianKegiatan(row), versiBaris: null }] });
      hapus({ hapusKegiatan: [{ id, versiBaris }] }, row.uraian, kembali);
    },
    hapusCatatan(row: CatatanDicatat) {
      const { id, versiBaris } = row;
      // Under its own id, so that its evidence and the solutions that answered it are its own again.
      const baris = { ...isianCatatan(row), versiBaris: null };
      const jawaban = buku.data?.catatan.filter(({ menjawab }) => menjawab === id) ?? [];
      const kembali = (kini: BukuCatatan) => ({
        catatan: [
          baris,
          ...kini.catatan
            .filter((lain) => jawaban.some((lama) => lama.id === lain.id) && lain.menjawab === null)
            .map((lain) => ({ ...isianCatatan(lain), menjawab: id })),
        ],
      });
      hapus({ hapusCatatan: [{ id, versiBaris }] }, row.teks, kembali);
    },
    pindahKegiatan(rows: readonly KegiatanDicatat[], dari: number, langkah: -1 | 1) {
      if (ubah.isPending) return;
      const kegiatan = susunUlang(rows, dari, langkah).map(isianKegiatan);
      ubah.mutate({ kegiatan }, { onSuccess: fokus(rows[dari]?.id ?? '') });
    },
    pindahCatatan(rows: readonly CatatanDicatat[], dari: number, langkah: -1 | 1) {
      if (ubah.isPending) return;
      const catatan = susunUlang(rows, dari, langkah).map(isianCatatan);
      ubah.mutate({ catatan }, { onSuccess: fokus(rows[dari]?.id ?? '') });
    },
  };
}

/** What {@link useCatatan} gives. */
export type Pencatat = ReturnType<typeof useCatatan>;
