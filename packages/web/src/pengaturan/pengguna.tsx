import { Button, Group, Loader, Pagination, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { PENGGUNA_PER_HALAMAN, type PenggunaDto, type SandiSekali, type TindakanPengguna } from '@selaras/contracts';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { penggunaQuery, type SaringanPengguna, useUbahPengguna } from '../pengguna/api.ts';
import { IsianPengguna } from '../pengguna/isian-pengguna.tsx';
import { Konfirmasi } from '../pengguna/konfirmasi.tsx';
import { RahasiaSekali } from '../pengguna/rahasia-sekali.tsx';
import { TabelPengguna } from '../pengguna/tabel-pengguna.tsx';
import { sesiQuery } from '../sesi/sesi.ts';

/** What is open above the list. */
type Terbuka =
  | { apa: 'tambah' }
  | { apa: TindakanPengguna; pengguna: PenggunaDto }
  | { apa: 'sandi'; hasil: SandiSekali };

/** The users of the pemda: find, add, change, switch off, give a new password. */
export function TabPengguna() {
  const { t } = useTranslation();
  const { data: sesi } = useSuspenseQuery(sesiQuery);
  const [saring, setSaring] = useState<SaringanPengguna>({ cari: '', status: '', halaman: 1 });
  const [dicari] = useDebouncedValue(saring, 250);
  const daftar = useQuery(penggunaQuery(dicari));
  const [terbuka, setTerbuka] = useState<Terbuka | null>(null);
  const tutup = () => setTerbuka(null);
  if (daftar.error) return <Galat error={daftar.error} onRetry={() => void daftar.refetch()} />;
  if (!daftar.data) return <Loader aria-label={t('umum.muat')} />;
  const { jumlah, pengguna, unit } = daftar.data;
  return (
    <Stack>
      <Group align="flex-end" gap="sm">
        <TextInput
          type="search"
          label={t('pengguna.cari')}
          value={saring.cari}
          onChange={(event) => setSaring({ ...saring, cari: event.currentTarget.value, halaman: 1 })}
          w={{ base: '100%', xs: 280 }}
        />
        <Select
          label={t('pengguna.status')}
          data={[
            { value: '', label: t('pengguna.semua') },
            { value: 'aktif', label: t('pengguna.aktif') },
            { value: 'nonaktif', label: t('pengguna.nonaktif') },
          ]}
          value={saring.status}
          onChange={(status) =>
            setSaring({ ...saring, status: (status ?? '') as SaringanPengguna['status'], halaman: 1 })
          }
          allowDeselect={false}
          w={{ base: '100%', xs: 150 }}
        />
        <Button ml="auto" leftSection={<IconUserPlus size={16} />} onClick={() => setTerbuka({ apa: 'tambah' })}>
          {t('pengguna.tambah')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {jumlah === 0 ? t('pengguna.kosong') : t('pengguna.jumlah', { jumlah })}
      </Text>
      {jumlah > 0 && (
        <TabelPengguna
          pengguna={pengguna}
          saya={sesi?.pengguna.id ?? ''}
          onTindakan={(apa, row) => setTerbuka({ apa, pengguna: row })}
        />
      )}
      {jumlah > PENGGUNA_PER_HALAMAN && (
        <Pagination
          total={Math.ceil(jumlah / PENGGUNA_PER_HALAMAN)}
          value={saring.halaman}
          onChange={(halaman) => setSaring({ ...saring, halaman })}
        />
      )}
      {(terbuka?.apa === 'tambah' || terbuka?.apa === 'ubah') && (
        <IsianPengguna
          awal={terbuka.apa === 'ubah' ? terbuka.pengguna : null}
          unit={unit}
          onDibuat={(hasil) => setTerbuka({ apa: 'sandi', hasil })}
          onTutup={tutup}
        />
      )}
      {(terbuka?.apa === 'nonaktifkan' || terbuka?.apa === 'aktifkan' || terbuka?.apa === 'atur-sandi') && (
        <Tindakan
          apa={terbuka.apa}
          pengguna={terbuka.pengguna}
          onSandi={(hasil) => setTerbuka({ apa: 'sandi', hasil })}
          onTutup={tutup}
        />
      )}
      {terbuka?.apa === 'sandi' && (
        <RahasiaSekali
          judul={t('pengguna.sandi.judul')}
          isi={t('pengguna.sandi.isi', { nama: terbuka.hasil.pengguna.nama })}
          label={t('pengguna.sandi.label')}
          rahasia={terbuka.hasil.sandi}
          selesai={t('pengguna.sandi.selesai')}
          onTutup={tutup}
        />
      )}
    </Stack>
  );
}

interface TindakanProps {
  apa: 'nonaktifkan' | 'aktifkan' | 'atur-sandi';
  pengguna: PenggunaDto;
  onSandi: (hasil: SandiSekali) => void;
  onTutup: () => void;
}

function Tindakan({ apa, pengguna, onSandi, onTutup }: TindakanProps) {
  const { t } = useTranslation();
  const { aktif, sandi } = useUbahPengguna();
  const { id, nama } = pengguna;
  if (apa === 'atur-sandi') {
    return (
      <Konfirmasi
        judul={t('pengguna.aturSandiJudul', { nama })}
        isi={t('pengguna.aturSandiIsi')}
        tombol={t('pengguna.aturSandi')}
        menunggu={sandi.isPending}
        galat={sandi.error}
        onYa={() => sandi.mutate(id, { onSuccess: onSandi })}
        onBatal={onTutup}
      />
    );
  }
  const menjadiAktif = apa === 'aktifkan';
  const selesai = () => {
    notifications.show({ message: t(menjadiAktif ? 'pengguna.selesaiAktif' : 'pengguna.selesaiNonaktif', { nama }) });
    onTutup();
  };
  return (
    <Konfirmasi
      judul={menjadiAktif ? t('pengguna.aktifkanJudul', { nama }) : t('pengguna.nonaktifkanJudul', { nama })}
      isi={t(menjadiAktif ? 'pengguna.aktifkanIsi' : 'pengguna.nonaktifkanIsi')}
      tombol={t(menjadiAktif ? 'pengguna.aktifkan' : 'pengguna.nonaktifkan')}
      bahaya={!menjadiAktif}
      menunggu={aktif.isPending}
      galat={aktif.error}
      onYa={() => aktif.mutate({ id, aktif: menjadiAktif }, { onSuccess: selesai })}
      onBatal={onTutup}
    />
  );
}
