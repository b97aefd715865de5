import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Konfirmasi } from '../pengguna/konfirmasi.tsx';

/** Asks before a page with unsaved entries is left, also by another tab of the settings. */
export function JagaIsian({ kotor }: { kotor: boolean }) {
  const { t } = useTranslation();
  const pencegah = useBlocker({ shouldBlockFn: () => kotor, enableBeforeUnload: () => kotor, withResolver: true });
  if (pencegah.status !== 'blocked') return null;
  return (
    <Konfirmasi
      judul={t('pemda.tinggalkan')}
      isi={t('pemda.belumSimpan')}
      tombol={t('pemda.tinggalkan')}
      bahaya
      menunggu={false}
      galat={null}
      onYa={pencegah.proceed}
      onBatal={pencegah.reset}
    />
  );
}
