import { Badge, Button, Group, Text, Textarea } from '@mantine/core';
import type { KeputusanTemuan, UbahKeputusan } from '@selaras/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../angka/format.ts';

interface KeputusanProps {
  /** What the finding is called in the names of the buttons, e.g. "temuan 3". */
  sebutan: string;
  keputusan: KeputusanTemuan | null;
  /** Absent = the reader may not decide; what was decided is shown all the same. */
  onPutuskan?: ((ubah: UbahKeputusan) => void) | undefined;
  /** What is proven by its own figures can only be accepted. */
  dapatDiabaikan?: boolean;
  /** The decision is on its way. */
  sibuk: boolean;
}

/** What was decided about a finding, by whom and when, with undo; or the buttons to decide. */
export function Keputusan(props: KeputusanProps) {
  const { t } = useTranslation();
  const { sebutan, keputusan, onPutuskan, dapatDiabaikan = true, sibuk } = props;
  const [menulis, setMenulis] = useState(false);
  if (keputusan !== null) return <Diputus {...props} keputusan={keputusan} />;
  if (!onPutuskan) return null;
  if (menulis) {
    return (
      <Alasan
        onBatal={() => setMenulis(false)}
        onSimpan={(alasan) => {
          onPutuskan({ keputusan: 'diabaikan', alasan });
          setMenulis(false);
        }}
      />
    );
  }
  return (
    <Group gap="xs" mt={4}>
      <Button
        size="compact-xs"
        variant="default"
        loading={sibuk}
        aria-label={t('temuan.terimaTemuan', { temuan: sebutan })}
        onClick={() => onPutuskan({ keputusan: 'diterima', alasan: '' })}
      >
        {t('temuan.terima')}
      </Button>
      {dapatDiabaikan && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('temuan.abaikanTemuan', { temuan: sebutan })}
          onClick={() => setMenulis(true)}
        >
          {t('temuan.abaikan')}
        </Button>
      )}
    </Group>
  );
}

function Diputus({ sebutan, keputusan, onPutuskan, sibuk }: KeputusanProps & { keputusan: KeputusanTemuan }) {
  const { t } = useTranslation();
  const { saat } = useFormat();
  return (
    <Group gap="xs" mt={4}>
      <Badge
        variant="light"
        color={keputusan.keputusan === 'diterima' ? 'hijau' : 'gray'}
        autoContrast
        tt="none"
        h="auto"
        styles={{ label: { whiteSpace: 'normal' } }}
      >
        {keputusan.keputusan === 'diterima'
          ? t('temuan.diterima')
          : t('temuan.diabaikan', { alasan: keputusan.alasan })}
      </Badge>
      <Text size="xs" c="dimmed">
        {t('temuan.oleh', { oleh: keputusan.oleh, waktu: saat(keputusan.waktu) })}
      </Text>
      {onPutuskan && (
        <Button
          size="compact-xs"
          variant="default"
          loading={sibuk}
          aria-label={t('temuan.batalkanTemuan', { temuan: sebutan })}
          onClick={() => onPutuskan({ keputusan: null, alasan: '' })}
        >
          {t('temuan.batalkan')}
        </Button>
      )}
    </Group>
  );
}

const LEAST = 3;

function Alasan({ onSimpan, onBatal }: { onSimpan: (alasan: string) => void; onBatal: () => void }) {
  const { t } = useTranslation();
  const [alasan, setAlasan] = useState('');
  const [kurang, setKurang] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const enough = alasan.trim().length >= LEAST;
        setKurang(!enough);
        if (enough) onSimpan(alasan.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBatal();
      }}
    >
      <Textarea
        label={t('temuan.alasan')}
        size="xs"
        autosize
        minRows={2}
        maxLength={1000}
        value={alasan}
        error={kurang ? t('temuan.alasanKurang') : null}
        ref={(field) => {
          // The field takes the place of the button that was pressed.
          if (alasan === '' && !kurang) field?.focus();
        }}
        onChange={(event) => setAlasan(event.currentTarget.value)}
      />
      <Group gap="xs" mt={4}>
        <Button type="submit" size="compact-xs">
          {t('temuan.simpan')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onBatal}>
          {t('umum.batal')}
        </Button>
      </Group>
    </form>
  );
}
