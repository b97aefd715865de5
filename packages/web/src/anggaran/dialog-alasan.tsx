import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { MasalahDto } from '@selaras/contracts';
import type { Bahasa } from '@selaras/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KunciSel } from './model/sel.ts';

/** A cell whose money exceeds its pagu. */
export interface SelMelebihi {
  kunci: KunciSel;
  nama: string;
  masalah: MasalahDto;
}

interface DialogAlasanProps {
  sel: readonly SelMelebihi[];
  onSimpan: (alasan: ReadonlyMap<KunciSel, string>) => void;
  onTutup: () => void;
}

/** Asks why money exceeds its pagu; every row needs its reason. */
export function DialogAlasan({ sel, onSimpan, onTutup }: DialogAlasanProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const [alasan, setAlasan] = useState<ReadonlyMap<KunciSel, string>>(new Map());
  const lengkap = sel.every(({ kunci }) => (alasan.get(kunci) ?? '').trim() !== '');
  return (
    <Modal
      opened
      onClose={onTutup}
      size="lg"
      title={t('anggaran.alasan.judul')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('umum.tutup') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('anggaran.alasan.pengantar')}</Text>
        {sel.map(({ kunci, nama, masalah }) => (
          <Textarea
            key={kunci}
            label={nama}
            description={masalah.pesan[bahasa]}
            required
            maxLength={1000}
            value={alasan.get(kunci) ?? ''}
            onChange={(event) => setAlasan(new Map(alasan).set(kunci, event.currentTarget.value))}
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onTutup}>
            {t('umum.batal')}
          </Button>
          <Button disabled={!lengkap} onClick={() => onSimpan(alasan)}>
            {t('anggaran.alasan.simpan')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
