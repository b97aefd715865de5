import { Button, Chip, Group, Text } from '@mantine/core';
import type { BukuCatatan } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';
import { AturPenyebab } from './atur-penyebab.tsx';
import { hitungPenyebab, saringPenyebab } from './penyebab.ts';

/** What the log is narrowed down to. */
export interface Saringan {
  /** Code of a cause, '' = none stated; null = every row. */
  penyebab: string | null;
  /** Only rows without evidence. */
  tanpaBukti: boolean;
}

export const TANPA_SARINGAN: Saringan = { penyebab: null, tanpaBukti: false };

/** The log as the filter shows it. A cause is about problems: activities and suggestions step aside. */
export function saringBuku(buku: BukuCatatan, saring: Saringan): BukuCatatan {
  if (saring === TANPA_SARINGAN) return buku;
  const cocok = ({ bukti }: { bukti: number }) => !saring.tanpaBukti || bukti === 0;
  return {
    ...buku,
    kegiatan: saring.penyebab === null ? buku.kegiatan.filter(cocok) : [],
    catatan: saring.tanpaBukti
      ? saringPenyebab(buku.catatan, saring.penyebab).filter(cocok)
      : saringPenyebab(buku.catatan, saring.penyebab),
    saran: [],
  };
}

interface PenyaringProps {
  buku: BukuCatatan;
  saring: Saringan;
  onSaring: (saring: Saringan) => void;
}

/** Counts of problems by cause and of activities without evidence; each narrows the page down to its rows. */
export function Penyaring({ buku, saring, onSaring }: PenyaringProps) {
  const { t } = useTranslation();
  const { kata } = useFormat();
  const hitungan = hitungPenyebab(buku.catatan);
  const tanpaBukti = buku.kegiatan.filter(({ bukti }) => bukti === 0).length;
  const [mengatur, setMengatur] = useState(false);
  if (hitungan.length === 0 && tanpaBukti === 0 && !buku.dapatAturPenyebab) return null;
  const atur = (baru: Saringan) => onSaring(baru.penyebab === null && !baru.tanpaBukti ? TANPA_SARINGAN : baru);
  return (
    <Group gap="xs" role="group" aria-label={t('catatan.penyebab')}>
      {hitungan.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('catatan.penyebab')}
          </Text>
          {hitungan.map(({ kode, nama, jumlah }) => (
            <Chip
              key={kode}
              size="xs"
              checked={saring.penyebab === kode}
              onChange={(dipilih) => atur({ penyebab: dipilih ? kode : null, tanpaBukti: false })}
            >
              {nama === null ? t('catatan.tanpaPenyebab') : kata(nama)} ({jumlah})
            </Chip>
          ))}
        </>
      )}
      {buku.kegiatan.length > 0 && (
        <Chip
          size="xs"
          checked={saring.tanpaBukti}
          onChange={(dipilih) => atur({ penyebab: null, tanpaBukti: dipilih })}
        >
          {t('bukti.hanyaTanpaBukti', { jumlah: tanpaBukti })}
        </Chip>
      )}
      {buku.dapatAturPenyebab && (
        <Button size="compact-xs" variant="default" onClick={() => setMengatur(true)}>
          {t('catatan.aturPenyebab')}
        </Button>
      )}
      {mengatur && <AturPenyebab onTutup={() => setMengatur(false)} />}
    </Group>
  );
}
