import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  type AngkaPeriode,
  angkaTersimpanSchema,
  type IsianNilai,
  type MasalahDto,
  type RincianIndikator,
} from '@selaras/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { ApiError, call, callEmpty } from '../api/client.ts';
import { beriTahu } from '../components/beri-tahu.ts';
import { Galat } from '../components/galat.tsx';

export type JenisAngka = 'realisasi' | 'target';

interface IsianProps {
  jenis: JenisAngka;
  angka: AngkaPeriode;
  rincian: RincianIndikator;
  unit: string;
  muatUlang: () => Promise<{ data: RincianIndikator | undefined }>;
  onTutup: () => void;
}

/** What was stored by someone else meanwhile. */
interface Konflik {
  nilai: string;
  versiBaris: number | null;
}

/** Enters one figure. A conflict shows both values and asks which to use; nothing is overwritten unseen. */
export function Isian({ jenis, angka, rincian, unit, muatUlang, onTutup }: IsianProps) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const client = useQueryClient();
  const tersimpan = angka[jenis];
  const realisasi = jenis === 'realisasi' ? angka.realisasi : null;
  const [konflik, setKonflik] = useState<Konflik | null>(null);
  const form = useForm({
    initialValues: {
      bentuk: (tersimpan?.nilai.pembilang ? 'rasio' : 'teks') as IsianNilai['jenis'],
      teks: tersimpan?.tertulis ?? '',
      pembilang: tersimpan?.nilai.pembilang?.replace('.', ',') ?? '',
      penyebut: tersimpan?.nilai.penyebut?.replace('.', ',') ?? '',
      perTanggal: realisasi?.perTanggal ?? '',
      sumber: realisasi?.sumber ?? '',
    },
  });
  const alamat = `/api/indikator/${unit}/penempatan/${rincian.penempatan}/${jenis}/${angka.periode}`;
  const selesai = async () => {
    await Promise.all(
      ['indikator', 'beranda', 'papan', 'riwayat'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
    beriTahu(t('indikator.tersimpan'));
    onTutup();
  };
  const tanyaKonflik = async (error: Error) => {
    if (!(error instanceof ApiError) || error.status !== 409) return;
    const { data } = await muatUlang();
    const now = data?.periode.find(({ periode }) => periode === angka.periode);
    if (!now || (jenis === 'realisasi' && !now.terbuka)) return;
    const row = now[jenis];
    setKonflik({ nilai: row ? kata(row.nilai.teks) : t('indikator.belumAda'), versiBaris: row?.versiBaris ?? null });
  };
  const simpan = useMutation({
    mutationFn: (versiBaris: number | null) =>
      call(angkaTersimpanSchema, alamat, { method: 'PUT', json: { ...isi(form.values, jenis), versiBaris } }),
    onSuccess: selesai,
    onError: tanyaKonflik,
  });
  const hapus = useMutation({
    mutationFn: (versiBaris: number) => callEmpty(`${alamat}?versiBaris=${versiBaris}`, { method: 'DELETE' }),
    onSuccess: selesai,
    onError: tanyaKonflik,
  });
  const masalah = masalahDari(simpan.error);
  const galat = (lokasi: string) =>
    masalah
      .filter((row) => row.lokasi === lokasi)
      .map((row) => [kata(row.pesan), row.saran ? kata(row.saran) : ''].join(' ').trim())
      .join(' ') || undefined;
  const lain = masalah.length === 0 || masalah.some(({ lokasi }) => !(lokasi in form.values) && lokasi !== 'nilai');
  const error = hapus.error ?? simpan.error;
  const periode = kata(angka.namaPeriode);
  const judul = {
    realisasi: t(tersimpan ? 'indikator.ubahRealisasi' : 'indikator.isiRealisasi', { periode }),
    target: t(tersimpan ? 'indikator.ubahTarget' : 'indikator.isiTarget', { periode }),
  }[jenis];

  return (
    <Modal opened onClose={onTutup} title={judul} size="lg" closeButtonProps={{ 'aria-label': t('umum.tutup') }}>
      <form onSubmit={form.onSubmit(() => simpan.mutate(tersimpan?.versiBaris ?? null))} noValidate>
        <Stack>
          <Text size="sm">{rincian.nama}</Text>
          <SegmentedControl
            aria-label={t('indikator.bentuk')}
            data={[
              { value: 'teks', label: t('indikator.bentukNilai') },
              { value: 'rasio', label: t('indikator.bentukRasio') },
            ]}
            {...form.getInputProps('bentuk')}
          />
          {form.values.bentuk === 'teks' ? (
            <TextInput
              label={t('indikator.nilai', { satuan: rincian.satuan })}
              description={t('indikator.nilaiBantuan')}
              data-autofocus
              {...form.getInputProps('teks')}
              error={galat('nilai')}
            />
          ) : (
            <Group grow align="flex-start">
              <TextInput
                label={t('indikator.pembilang')}
                data-autofocus
                {...form.getInputProps('pembilang')}
                error={galat('pembilang')}
              />
              <TextInput
                label={t('indikator.penyebut')}
                {...form.getInputProps('penyebut')}
                error={galat('penyebut')}
              />
            </Group>
          )}
          {jenis === 'realisasi' && (
            <>
              <TextInput
                type="date"
                label={t('indikator.perTanggal')}
                {...form.getInputProps('perTanggal')}
                error={galat('perTanggal')}
              />
              <Textarea label={t('indikator.sumber')} autosize minRows={2} {...form.getInputProps('sumber')} />
            </>
          )}
          {konflik ? (
            <Alert color="yellow" title={t('indikator.konflik')} role="alert">
              <Stack gap="xs">
                <Text size="sm">{t('indikator.konflikPilih')}</Text>
                <Group>
                  <Button variant="default" onClick={() => void selesaiTanpaSimpan(client, onTutup)}>
                    {t('indikator.pakaiTersimpan', { nilai: konflik.nilai })}
                  </Button>
                  <Button loading={simpan.isPending} onClick={() => simpan.mutate(konflik.versiBaris)}>
                    {t('indikator.pakaiSaya', { nilai: tulisIsian(form.values) })}
                  </Button>
                </Group>
              </Stack>
            </Alert>
          ) : (
            error && lain && <Galat error={error} />
          )}
          <Group justify="space-between">
            {tersimpan ? (
              <Button
                variant="subtle"
                color="red"
                loading={hapus.isPending}
                onClick={() => {
                  if (window.confirm(t('indikator.hapusYakin'))) hapus.mutate(tersimpan.versiBaris);
                }}
              >
                {t('indikator.hapus')}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={onTutup}>
                {t('umum.batal')}
              </Button>
              <Button type="submit" loading={simpan.isPending} disabled={konflik !== null}>
                {t('indikator.simpan')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface NilaiForm {
  bentuk: IsianNilai['jenis'];
  teks: string;
  pembilang: string;
  penyebut: string;
  perTanggal: string;
  sumber: string;
}

function isi({ bentuk, teks, pembilang, penyebut, perTanggal, sumber }: NilaiForm, jenis: JenisAngka) {
  const nilai: IsianNilai = bentuk === 'teks' ? { jenis: 'teks', teks } : { jenis: 'rasio', pembilang, penyebut };
  return jenis === 'target' ? { nilai } : { nilai, perTanggal: perTanggal || null, sumber };
}

function tulisIsian({ bentuk, teks, pembilang, penyebut }: NilaiForm): string {
  return bentuk === 'teks' ? teks : `${pembilang}/${penyebut}`;
}

function masalahDari(error: Error | null): MasalahDto[] {
  return error instanceof ApiError ? (error.problem?.masalah ?? []) : [];
}

async function selesaiTanpaSimpan(client: ReturnType<typeof useQueryClient>, onTutup: () => void): Promise<void> {
  await client.invalidateQueries({ queryKey: ['indikator'] });
  onTutup();
}
