import { Anchor, Button, Code, Group, Loader, Stack, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { KunciDto, KunciSekali } from '@selaras/contracts';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Galat } from '../components/galat.tsx';
import { kunciQuery, useUbahKunci } from '../kunci/api.ts';
import { IsianKunci } from '../kunci/isian-kunci.tsx';
import { TabelKunci } from '../kunci/tabel-kunci.tsx';
import { Konfirmasi } from '../pengguna/konfirmasi.tsx';
import { RahasiaSekali } from '../pengguna/rahasia-sekali.tsx';

/** What is open above the list. */
type Terbuka = { apa: 'buat' } | { apa: 'cabut'; kunci: KunciDto } | { apa: 'sekali'; hasil: KunciSekali };

/** Keys for programs: make, see when they were used, revoke. */
export function TabKunciApi() {
  const { t } = useTranslation();
  const daftar = useQuery(kunciQuery);
  const { cabut } = useUbahKunci();
  const [semua, setSemua] = useState(false);
  const [terbuka, setTerbuka] = useState<Terbuka | null>(null);
  const tutup = () => {
    setTerbuka(null);
    cabut.reset();
  };
  if (daftar.error) return <Galat error={daftar.error} onRetry={() => void daftar.refetch()} />;
  if (!daftar.data) return <Loader aria-label={t('umum.muat')} />;
  const { kunci, unit } = daftar.data;
  const tampak = semua ? kunci : kunci.filter(({ status }) => status !== 'dicabut');
  return (
    <Stack>
      <Text maw={720}>{t('kunci.pengantar')}</Text>
      <Group>
        <Button leftSection={<IconKey size={16} />} onClick={() => setTerbuka({ apa: 'buat' })}>
          {t('kunci.buat')}
        </Button>
        <Anchor href="/api/docs" target="_blank">
          {t('kunci.dokumentasi')}
        </Anchor>
        {kunci.some(({ status }) => status === 'dicabut') && (
          <Switch
            label={t('kunci.tampilkanDicabut')}
            checked={semua}
            onChange={(event) => setSemua(event.currentTarget.checked)}
          />
        )}
      </Group>
      {tampak.length === 0 ? (
        <Text c="dimmed">{t('kunci.kosong')}</Text>
      ) : (
        <TabelKunci kunci={tampak} onCabut={(row) => setTerbuka({ apa: 'cabut', kunci: row })} />
      )}
      {terbuka?.apa === 'buat' && (
        <IsianKunci unit={unit} onDibuat={(hasil) => setTerbuka({ apa: 'sekali', hasil })} onTutup={tutup} />
      )}
      {terbuka?.apa === 'cabut' && (
        <Konfirmasi
          judul={t('kunci.cabutJudul', { nama: terbuka.kunci.nama })}
          isi={t('kunci.cabutIsi')}
          tombol={t('kunci.cabut')}
          bahaya
          menunggu={cabut.isPending}
          galat={cabut.error}
          onYa={() =>
            cabut.mutate(terbuka.kunci.id, {
              onSuccess: ({ nama }) => {
                notifications.show({ message: t('kunci.selesaiCabut', { nama }) });
                tutup();
              },
            })
          }
          onBatal={tutup}
        />
      )}
      {terbuka?.apa === 'sekali' && (
        <RahasiaSekali
          judul={t('kunci.sekali.judul')}
          isi={t('kunci.sekali.isi')}
          label={t('kunci.sekali.label')}
          rahasia={terbuka.hasil.rahasia}
          selesai={t('kunci.sekali.selesai')}
          onTutup={tutup}
        >
          <Text size="sm" fw={600}>
            {t('kunci.sekali.contoh')}
          </Text>
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {`curl -H "Authorization: Bearer $SELARAS_KUNCI" ${window.location.origin}/api/unit`}
          </Code>
        </RahasiaSekali>
      )}
    </Stack>
  );
}
