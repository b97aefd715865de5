import { Text } from '@mantine/core';
import type { LetakDto, SelTemuanDto, TemuanDokumen, UbahKeputusan } from '@selaras/contracts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';
import { Keputusan } from '../temuan/keputusan.tsx';

interface KartuProps {
  temuan: TemuanDokumen;
  terpilih: boolean;
  /** The decision is on its way. */
  sibuk: boolean;
  onPilih: (nomor: number) => void;
  onLetak: (letak: LetakDto) => void;
  /** Absent = the reader may not decide. */
  onPutuskan?: ((ubah: UbahKeputusan & { nomor: number }) => void) | undefined;
}

/** One finding: what is wrong, where, its proof, and what was decided. */
export const KartuTemuan = memo(function KartuTemuan(props: KartuProps) {
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const { temuan, terpilih, sibuk, onPilih, onLetak, onPutuskan } = props;
  const { nomor, severity, tempat, rule, message, table, row, column, bukti, ikutSalah } = temuan;
  const context = [
    [t('periksa.tempat.tabel'), table],
    [t('periksa.tempat.baris'), row],
    [t('periksa.tempat.kolom'), column],
  ].flatMap(([kata, nilai]) => (nilai ? [`${kata} “${nilai}”`] : []));
  const title = (
    <>
      <span className={`nomor ${severity}`}>{nomor}</span> <strong>{t(`periksa.berat.${severity}`)}</strong>{' '}
      {tempat[bahasa]}
    </>
  );
  return (
    <li
      id={`temuan-${nomor}`}
      className={`kartu-temuan ${severity} ${terpilih ? 'terpilih' : ''} ${temuan.keputusan ? 'diputuskan' : ''}`}
    >
      {temuan.letak === null ? (
        <span className="judul">{title}</span>
      ) : (
        <button type="button" className="judul" onClick={() => onPilih(nomor)}>
          {title}
        </button>
      )}
      <Text size="sm">{message[bahasa]}</Text>
      {context.length > 0 && (
        <Text size="xs" c="dimmed">
          {context.join(' · ')}
        </Text>
      )}
      <Text size="xs" c="dimmed" ff="monospace">
        {rule}
      </Text>
      <DaftarSel judul={t('periksa.ikutSalah', { jumlah: ikutSalah.length })} sel={ikutSalah} onLetak={onLetak} />
      <DaftarSel judul={t('periksa.bukti', { jumlah: bukti.length })} sel={bukti} onLetak={onLetak} />
      <Keputusan
        sebutan={t('temuan.nomor', { nomor })}
        keputusan={temuan.keputusan}
        sibuk={sibuk}
        onPutuskan={onPutuskan && ((ubah) => onPutuskan({ ...ubah, nomor }))}
      />
    </li>
  );
});

interface DaftarSelProps {
  judul: string;
  sel: readonly SelTemuanDto[];
  onLetak: (letak: LetakDto) => void;
}

/** Cells that a finding speaks of, each leading to its place. */
function DaftarSel({ judul, sel, onLetak }: DaftarSelProps) {
  const { i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  if (sel.length === 0) return null;
  return (
    <details>
      <summary>{judul}</summary>
      <ul>
        {sel.map(({ tempat, nilai, letak }, index) => {
          const text = tempat === null ? nilai : `${tempat[bahasa]}: ${nilai}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one value may stand in one line twice
            <li key={index}>
              {letak === null ? (
                text
              ) : (
                <button type="button" className="tautan" onClick={() => onLetak(letak)}>
                  {text}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
