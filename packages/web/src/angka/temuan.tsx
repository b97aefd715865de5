import { Stack, Text } from '@mantine/core';
import type { Nada, TemuanDto, UbahKeputusan } from '@selaras/contracts';
import { formatPeriode, periodeFromKey } from '@selaras/domain';
import { useTranslation } from 'react-i18next';
import type { temuanId } from '../locales/temuan.ts';
import { Keputusan } from '../temuan/keputusan.tsx';
import { useFormat } from './format.ts';
import { Status } from './status.tsx';
import { TautanBaris } from './tautan.tsx';

const TINGKAT = ['error', 'warning', 'info'] as const;
/** Notes are folded away when there are more than these. */
const FEW = 3;
const NADA: Record<TemuanDto['severity'], Nada> = { error: 'kurang', warning: 'cukup', info: 'netral' };

interface DaftarTemuanProps {
  temuan: readonly TemuanDto[];
  /** Absent = the reader may not decide, or not here. */
  onPutuskan?: ((ubah: UbahKeputusan & { kunci: string }) => void) | undefined;
  /** Key of the finding whose decision is on its way. */
  sibuk?: string | null;
}

/** Findings of Keselarasan by severity, each with the row it belongs to and what was decided; dismissed ones apart. */
export function DaftarTemuan({ temuan, onPutuskan, sibuk = null }: DaftarTemuanProps) {
  const { t } = useTranslation();
  const diabaikan = temuan.filter(({ keputusan }) => keputusan?.keputusan === 'diabaikan');
  const terbuka = temuan.filter((row) => !diabaikan.includes(row));
  const daftar = (rows: readonly TemuanDto[]) => (
    <ul className="polos">
      {rows.map((row) => (
        <li key={row.kunci}>
          <SatuTemuan temuan={row} onPutuskan={onPutuskan} sibuk={sibuk === row.kunci} />
        </li>
      ))}
    </ul>
  );
  return (
    <Stack gap="md">
      {terbuka.length === 0 && <Text c="dimmed">{t('beranda.tanpaTemuan')}</Text>}
      {TINGKAT.map((tingkat) => {
        const rows = terbuka.filter(({ severity }) => severity === tingkat);
        if (rows.length === 0) return null;
        return (
          <details key={tingkat} className="lipat" open={tingkat !== 'info' || rows.length <= FEW}>
            <summary>
              <Status nada={NADA[tingkat]}>{t(`beranda.tingkat.${tingkat}`, { jumlah: rows.length })}</Status>
            </summary>
            {daftar(rows)}
          </details>
        );
      })}
      {diabaikan.length > 0 && (
        <details className="lipat">
          <summary>{t('temuan.diabaikanSemua', { jumlah: diabaikan.length })}</summary>
          {daftar(diabaikan)}
        </details>
      )}
    </Stack>
  );
}

interface SatuTemuanProps {
  temuan: TemuanDto;
  onPutuskan: DaftarTemuanProps['onPutuskan'];
  sibuk: boolean;
}

function SatuTemuan({ temuan, onPutuskan, sibuk }: SatuTemuanProps) {
  const { t } = useTranslation();
  const { kata, bahasa } = useFormat();
  const { kunci, where, message, baris, severity, keputusan } = temuan;
  const periode = where.periode === null ? null : periodeFromKey(where.periode);
  const nama = [where.kode, where.nama].filter(Boolean).join(' ');
  return (
    <div style={{ padding: '0.35rem 0' }}>
      <TautanBaris baris={baris}>{nama}</TautanBaris>
      <Text size="sm">
        {periode && <span>{formatPeriode(periode, { bahasa })}: </span>}
        {kata(message)}
      </Text>
      <Bukti temuan={temuan} />
      <Keputusan
        sebutan={t('temuan.pada', { nama })}
        keputusan={keputusan}
        dapatDiabaikan={severity !== 'error'}
        sibuk={sibuk}
        onPutuskan={onPutuskan && ((ubah) => onPutuskan({ ...ubah, kunci }))}
      />
    </div>
  );
}

type NamaAngka = keyof typeof temuanId.angka;

const UANG: ReadonlySet<string> = new Set([
  'pagu',
  'realisasi',
  'selisih',
  'seharusnya',
  'induk',
  'rincian',
  'jumlah-rincian',
  'jumlah-anak',
  'kas-bulan',
]);

/** The figures that prove a finding, and the rule that they break. */
function Bukti({ temuan: { rule, penjelasan, figures } }: { temuan: TemuanDto }) {
  const { t, i18n } = useTranslation();
  const { kata, uang } = useFormat();
  const first = figures[0];
  // A finding on money is about pagu, realisasi or the cash plan: then what must be is money too.
  const isMoney = first !== undefined && UANG.has(first.nama) && /^-?\d+\.\d\d$/.test(first.nilai);
  const tulis = ({ nama, nilai }: TemuanDto['figures'][number]) =>
    isMoney && UANG.has(nama) && /^-?\d+\.\d\d$/.test(nilai) ? uang(nilai) : nilai;
  const sebut = (nama: string) => (i18n.exists(`temuan.angka.${nama}`) ? t(`temuan.angka.${nama as NamaAngka}`) : nama);
  return (
    <details className="bukti">
      <summary>
        <Text span size="xs" c="dimmed">
          {t('temuan.bukti', { jumlah: figures.length })}
        </Text>
      </summary>
      <Text size="xs">
        {t('temuan.aturan')}: {kata(penjelasan)} <code>{rule}</code>
      </Text>
      <ul>
        {figures.map((figure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one value may stand in two places
          <li key={index}>
            <Text size="xs">
              {sebut(figure.nama)}
              {figure.tempat === undefined ? '' : ` (${figure.tempat})`}: {tulis(figure)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
