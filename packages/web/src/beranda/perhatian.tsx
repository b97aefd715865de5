import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { Beranda, TemuanDto } from '@selaras/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { TautanBaris } from '../angka/tautan.tsx';
import { DaftarTemuan } from '../angka/temuan.tsx';
import { Galat } from '../components/galat.tsx';
import { type TempatTemuan, usePutuskanTemuan } from '../temuan/api.ts';

const DITAMPILKAN = 12;

interface PerhatianProps {
  tempat: TempatTemuan;
  kemampuan: readonly string[];
  kurang: Beranda['kurang'];
  temuan: Beranda['temuan'];
}

/** What asks for attention: what is missing, what falls due, what can't be right. */
export function Perhatian({ tempat, kemampuan, kurang, temuan }: PerhatianProps) {
  const { t } = useTranslation();
  const { uang, tanggal } = useFormat();
  const putuskan = usePutuskanTemuan(tempat);
  const lengkap = kurang.indikator.length === 0 && kurang.subKegiatan.length === 0;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('beranda.temuan')}
        </Title>
        <Paper withBorder p="sm">
          {putuskan.error && <Galat error={putuskan.error} />}
          <DaftarTemuan
            temuan={temuan}
            sibuk={putuskan.isPending ? putuskan.variables.kunci : null}
            onPutuskan={kemampuan.includes('temuan:putuskan') ? putuskan.mutate : undefined}
          />
        </Paper>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('beranda.belumLengkap')}
        </Title>
        <Paper withBorder p="sm">
          <Stack gap="md">
            {lengkap && <Text c="dimmed">{t('beranda.lengkap')}</Text>}
            <Daftar
              judul={t('beranda.indikatorKurang', { jumlah: kurang.indikator.length })}
              rows={kurang.indikator.map(({ penempatan, nama }) => ({
                baris: { halaman: 'indikator', id: penempatan },
                nama,
                keterangan: null,
              }))}
            />
            <Daftar
              judul={t('beranda.subKegiatanKurang', { jumlah: kurang.subKegiatan.length })}
              rows={kurang.subKegiatan.map(({ id, kode, nama, pagu }) => ({
                baris: { halaman: 'anggaran', id },
                nama: [kode, nama].filter(Boolean).join(' '),
                keterangan: uang(pagu),
              }))}
            />
            <Daftar
              judul={t('beranda.jatuhTempo', { jumlah: kurang.jatuhTempo.length })}
              rows={kurang.jatuhTempo.map(({ penempatan, nama, tanggal: hari }) => ({
                baris: { halaman: 'indikator', id: penempatan },
                nama,
                keterangan: t('beranda.jatuhTempoPada', { tanggal: tanggal(hari) }),
              }))}
            />
          </Stack>
        </Paper>
      </section>
    </SimpleGrid>
  );
}

interface DaftarProps {
  judul: string;
  rows: readonly { baris: TemuanDto['baris']; nama: string; keterangan: ReactNode }[];
}

function Daftar({ judul, rows }: DaftarProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {judul}
      </Title>
      <ul className="polos">
        {rows.slice(0, DITAMPILKAN).map(({ baris, nama, keterangan }) => (
          <li key={baris.id} style={{ padding: '0.2rem 0' }}>
            <TautanBaris baris={baris}>{nama}</TautanBaris>{' '}
            {keterangan && (
              <Text span size="sm" c="dimmed">
                {keterangan}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {rows.length > DITAMPILKAN && (
        <Text size="sm" c="dimmed">
          {t('beranda.selebihnya', { jumlah: rows.length - DITAMPILKAN })}
        </Text>
      )}
    </section>
  );
}
