import type { PejabatOrganisasi } from '@selaras/contracts';
import { useTranslation } from 'react-i18next';
import { hariIni, useTanggal } from './tanggal.ts';

interface LinimasaProps {
  jabatan: string;
  pejabat: readonly PejabatOrganisasi[];
  /** Marked on the line. */
  tanggal: string;
}

const HARI_MS = 86_400_000;
/** A bar is drawn at least this wide, in percent: one day in ten years is still seen. */
const TERSEMPIT = 1.5;
/** From this width on, in percent, a name has room in its bar. */
const TERBACA = 8;

/** Terms of office as bars on one line; the table below says the same in words. */
export function Linimasa({ jabatan, pejabat, tanggal }: LinimasaProps) {
  const { t } = useTranslation();
  const tulis = useTanggal();
  const akhir = (row: PejabatOrganisasi) => row.sampai ?? besar(hariIni(), row.dari, tanggal);
  const awal = pejabat.map(({ dari }) => dari).sort()[0] ?? tanggal;
  const ujung = besar(...pejabat.map(akhir));
  const lebar = Math.max(hari(ujung) - hari(awal) + 1, 1);
  const letak = (satu: string) => ((hari(satu) - hari(awal)) / lebar) * 100;
  const isi = pejabat.map((row) =>
    t('organisasi.jabatan.butirLinimasa', {
      nama: row.nama,
      status: t(`organisasi.jabatan.statusPendek.${row.status}`),
      dari: tulis(row.dari),
      sampai: row.sampai === null ? t('organisasi.jabatan.sekarang') : tulis(row.sampai),
    }),
  );
  return (
    <div
      className="linimasa"
      role="img"
      aria-label={t('organisasi.jabatan.linimasa', { jabatan, isi: isi.join('; ') })}
    >
      {[...pejabat].reverse().map((row) => {
        const selebar = Math.max(letak(akhir(row)) + 100 / lebar - letak(row.dari), TERSEMPIT);
        return (
          <span
            key={row.id}
            data-status={row.status}
            style={{ left: `${Math.min(letak(row.dari), 100 - selebar)}%`, width: `${selebar}%` }}
          >
            {selebar > TERBACA && row.nama}
          </span>
        );
      })}
      {tanggal >= awal && tanggal <= ujung && <i style={{ left: `${letak(tanggal)}%` }} />}
    </div>
  );
}

function hari(tanggal: string): number {
  return Date.parse(`${tanggal}T00:00:00Z`) / HARI_MS;
}

function besar(...tanggal: string[]): string {
  return [...tanggal].sort().at(-1) ?? '';
}
