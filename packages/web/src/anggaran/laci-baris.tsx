import { Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import type { KolomIsian } from '@selaras/contracts';
import type { Bahasa } from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namaBaris } from './baris-grid.tsx';
import { type PerintahBaris, perintahBaris } from './menu-baris.tsx';
import type { Baris } from './model/hitung.ts';
import { teksSel } from './model/salin.ts';
import { isKolomIsian, KOLOM } from './model/sel.ts';
import type { LembarSiap } from './model/siapkan.ts';
import { bacaIsian } from './penyunting.tsx';

interface LaciBarisProps {
  siap: LembarSiap;
  baris: Baris;
  onPerintah: (perintah: PerintahBaris) => void;
  onIsi: (isi: ReadonlyMap<KolomIsian, string | null>) => void;
  onTutup: () => void;
}

/** One row in full, for narrow screens: every column to read, those that can be changed to fill in. */
export function LaciBaris({ siap, baris, onIsi, onPerintah, onTutup }: LaciBarisProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [teks, setTeks] = useState<ReadonlyMap<KolomIsian, string>>(new Map());
  const bacaan = [...teks].map(([kolom, isi]) => [kolom, bacaIsian(isi)] as const);
  const galat = new Map(bacaan.flatMap(([kolom, hasil]) => (hasil.ok ? [] : [[kolom, hasil.pesan[bahasa]] as const])));
  const adaIsian = KOLOM.some((nama) => isKolomIsian(nama) && baris.terkunci[nama] === undefined);
  return (
    <Drawer
      opened
      onClose={onTutup}
      position="bottom"
      size="85%"
      title={namaBaris(baris, t)}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="xs">
        {KOLOM.filter((nama) => nama !== 'uraian' && nama !== 'temuan').map((nama) =>
          isKolomIsian(nama) && baris.terkunci[nama] === undefined ? (
            <TextInput
              key={nama}
              label={t(`anggaran.kolom.${nama}`)}
              inputMode="decimal"
              value={teks.get(nama) ?? teksSel(baris, nama, bahasa)}
              error={galat.get(nama)}
              onChange={(event) => setTeks(new Map(teks).set(nama, event.currentTarget.value))}
              classNames={{ input: 'angka' }}
            />
          ) : (
            <Group key={nama} justify="space-between" wrap="nowrap">
              <Text size="sm" c="dimmed">
                {t(`anggaran.kolom.${nama}`)}
              </Text>
              <Text size="sm" className="angka">
                {teksSel(baris, nama, bahasa) || '–'}
              </Text>
            </Group>
          ),
        )}
        {baris.temuan.map(({ aturan, pesan }) => (
          <Text key={`${aturan}-${pesan.id}`} size="sm">
            {pesan[bahasa]}
          </Text>
        ))}
        {adaIsian && (
          <Button
            disabled={teks.size === 0 || galat.size > 0}
            onClick={() => onIsi(new Map(bacaan.flatMap(([kolom, hasil]) => (hasil.ok ? [[kolom, hasil.nilai]] : []))))}
          >
            {t('anggaran.pakai')}
          </Button>
        )}
        {siap.data.paguDapatDiubah && (
          <Group gap="xs">
            {perintahBaris(siap, baris).map(({ perintah, kunci }) => (
              <Button
                key={kunci}
                size="xs"
                variant="default"
                {...(perintah === 'hapus' ? { color: 'red', variant: 'outline' } : {})}
                onClick={() => onPerintah(perintah)}
              >
                {t(kunci)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Drawer>
  );
}
