import type { KeadaanTenggatDto, Nada, TenggatUnit } from '@selaras/contracts';
import { formatRomawi } from '@selaras/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Status } from './status.tsx';

/** From so many days before a deadline it asks for attention. */
const SEGERA = 7;

/** How a submission stands to its deadline, in words. */
export function StatusTenggat({ keadaan }: { keadaan: KeadaanTenggatDto }) {
  const { t } = useTranslation();
  return <Status nada={nadaTenggat(keadaan)}>{tulisTenggat(keadaan, t)}</Status>;
}

/** "terlambat 2 hari", "jatuh tempo 3 hari lagi". */
export function tulisTenggat(keadaan: KeadaanTenggatDto, t: TFunction): string {
  if (keadaan.keadaan === 'tepat-waktu') return t('tenggat.keadaan.tepat-waktu');
  const { hari } = keadaan;
  if (keadaan.keadaan === 'berjalan') {
    return hari > 1
      ? t('tenggat.keadaan.berjalan', { hari })
      : t(`tenggat.keadaan.${hari === 0 ? 'hari-ini' : 'besok'}`);
  }
  if (hari === 1) return t(`tenggat.keadaan.${keadaan.keadaan}-sehari`);
  return t(`tenggat.keadaan.${keadaan.keadaan}`, { hari });
}

/** What a deadline is for. */
export function namaTenggat({ jenis, ke }: Pick<TenggatUnit, 'jenis' | 'ke'>, t: TFunction): string {
  return t(`tenggat.jenis.${jenis}`, { triwulan: ke > 0 ? formatRomawi(ke) : '' });
}

function nadaTenggat(keadaan: KeadaanTenggatDto): Nada {
  if (keadaan.keadaan === 'terlambat') return 'kurang';
  if (keadaan.keadaan === 'tepat-waktu') return 'baik';
  return keadaan.keadaan === 'diajukan-terlambat' || keadaan.hari <= SEGERA ? 'cukup' : 'netral';
}
