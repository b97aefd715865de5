import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LembarBukti } from './lembar-bukti.tsx';
import type { TempatBukti } from './tempat.ts';

interface TombolBuktiProps {
  tempat: TempatBukti;
  /** What the evidence is for; the screen reader hears it too. */
  nama: string;
  jumlah: number;
}

/** Number of evidence files of a row; opens them. */
export function TombolBukti({ tempat, nama, jumlah }: TombolBuktiProps) {
  const { t } = useTranslation();
  const [terbuka, setTerbuka] = useState(false);
  const label = t('bukti.buka', { jumlah, nama });
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className="tombol-bukti"
        leftSection={<IconPaperclip size={14} aria-hidden />}
        aria-label={label}
        title={label}
        onClick={() => setTerbuka(true)}
      >
        {jumlah}
      </Button>
      {terbuka && <LembarBukti tempat={tempat} nama={nama} onTutup={() => setTerbuka(false)} />}
    </>
  );
}
