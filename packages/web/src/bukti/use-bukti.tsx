import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type BerkasBukti, berkasBuktiSchema, daftarBuktiSchema } from '@selaras/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, callEmpty, upload } from '../api/client.ts';
import { alamatBukti, type TempatBukti } from './tempat.ts';

/** A file on its way. */
export interface Kiriman {
  id: number;
  nama: string;
  /** 0–1. */
  bagian: number;
}

/** A file that was not taken, with the reason. */
export interface Gagal {
  id: number;
  nama: string;
  galat: Error;
}

/** The evidence of a row, and everything that changes it. Files go one after the other, so that one list tells all that went wrong. */
export function useBukti(tempat: TempatBukti) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const alamat = alamatBukti(tempat);
  const daftar = useQuery({ queryKey: ['bukti', alamat], queryFn: () => call(daftarBuktiSchema, alamat) });
  const [kiriman, setKiriman] = useState<Kiriman[]>([]);
  const [gagal, setGagal] = useState<Gagal[]>([]);
  const nomor = useRef(0);
  const batal = useRef(new AbortController());
  // Made anew on each mount: in development React mounts twice.
  useEffect(() => {
    const controller = new AbortController();
    batal.current = controller;
    return () => controller.abort();
  }, []);

  const segarkan = () =>
    Promise.all(
      ['bukti', 'indikator', 'catatan', 'beranda', 'riwayat'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );

  async function kirim(files: readonly File[]): Promise<void> {
    const { signal } = batal.current;
    setGagal([]);
    const antre = files.map((file) => ({ file, id: ++nomor.current }));
    setKiriman((lain) => [...lain, ...antre.map(({ file, id }) => ({ id, nama: file.name, bagian: 0 }))]);
    for (const { file, id } of antre) {
      const form = new FormData();
      form.append('berkas', file);
      const onProgress = (bagian: number) =>
        setKiriman((lain) => lain.map((row) => (row.id === id ? { ...row, bagian } : row)));
      try {
        await upload(berkasBuktiSchema, alamat, { form, onProgress, signal });
      } catch (error) {
        if (signal.aborted) return;
        const galat = error instanceof Error ? error : new Error(String(error));
        setGagal((lain) => [...lain, { id, nama: file.name, galat }]);
      }
      setKiriman((lain) => lain.filter((row) => row.id !== id));
    }
    await segarkan();
  }

  const pulihkan = useMutation({
    mutationFn: (id: string) => call(berkasBuktiSchema, `/api/berkas/${id}/pulihkan`, { method: 'POST', json: {} }),
    onSettled: segarkan,
  });
  const hapus = useMutation({
    mutationFn: ({ id }: BerkasBukti) => callEmpty(`/api/berkas/${id}`, { method: 'DELETE' }),
    onSettled: segarkan,
    onSuccess: (_, { id, nama }) => {
      const pesan: string = notifications.show({
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('umum.tutup') },
        message: (
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm">{t('bukti.dihapus', { nama })}</Text>
            <Button
              size="xs"
              variant="default"
              flex="none"
              onClick={() => {
                notifications.hide(pesan);
                pulihkan.mutate(id);
              }}
            >
              {t('bukti.urungkan')}
            </Button>
          </Group>
        ),
      });
    },
  });

  return { daftar, kiriman, gagal, kirim, hapus, pulihkan };
}
