import './banding.css';
import { Group, Text } from '@mantine/core';
import type { Perbedaan } from '@selaras/contracts';
import { Decimal, formatAngka, formatRupiah, Rupiah } from '@selaras/domain';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bahasa } from '../app/bahasa.ts';

/** One difference: what it is about, then before and after, side by side on a wide screen, one below the other on a phone. */
export function SatuPerbedaan({ perbedaan, id }: { perbedaan: Perbedaan; id: string }) {
  const { t } = useTranslation();
  const { apa, tentang } = sebut(perbedaan, t);
  return (
    <article className="beda" id={id} tabIndex={-1} aria-label={[apa, tentang].filter(Boolean).join(': ')}>
      <Group gap="xs" mb={4} align="baseline">
        <Text size="xs" fw={700} tt="uppercase" c="dimmed">
          {apa}
        </Text>
        <Text size="sm" fw={600}>
          {tentang}
        </Text>
      </Group>
      <Isi perbedaan={perbedaan} />
    </article>
  );
}

function sebut(perbedaan: Perbedaan, t: TFunction): { apa: string; tentang: string } {
  switch (perbedaan.kind) {
    case 'figure':
      return { apa: t('banding.apa.figure'), tentang: `${perbedaan.row} · ${perbedaan.column}` };
    case 'text': {
      const { row, column, part, change } = perbedaan;
      const tempat = row === null ? t(`banding.bagian.${part}`) : [row, column].filter(Boolean).join(' · ');
      return { apa: t(`banding.apa.text.${change}`), tentang: tempat };
    }
    case 'row':
      return { apa: t(`banding.apa.row.${perbedaan.change}`), tentang: perbedaan.row };
    default:
      return { apa: t(`banding.apa.${perbedaan.kind}.${perbedaan.change}`), tentang: perbedaan.name };
  }
}

function Isi({ perbedaan }: { perbedaan: Perbedaan }) {
  const { t } = useTranslation();
  if (perbedaan.kind === 'figure') return <Angka perbedaan={perbedaan} />;
  if (perbedaan.kind === 'text') return <Teks words={perbedaan.words} />;
  if (perbedaan.kind !== 'row') return null;
  if (perbedaan.change === 'moved') {
    return (
      <Text size="sm" c="dimmed">
        {t('banding.pindah')}
      </Text>
    );
  }
  const Tanda = perbedaan.change === 'added' ? 'ins' : 'del';
  const isi = perbedaan.cells.map(({ column, text }) => (
    <div key={`${column} ${text}`}>
      <Text span size="xs" c="dimmed">
        {column}:{' '}
      </Text>
      <Tanda>{text}</Tanda>
    </div>
  ));
  return <Sisi sebelum={Tanda === 'del' ? isi : null} sesudah={Tanda === 'ins' ? isi : null} />;
}

function Angka({ perbedaan: { before, after, difference } }: { perbedaan: Extract<Perbedaan, { kind: 'figure' }> }) {
  const { t, i18n } = useTranslation();
  const selisih = difference && tulisSelisih(difference, { bahasa: i18n.language as Bahasa, t });
  return (
    <Sisi
      sebelum={before === null ? null : <del>{before || TIADA_ISI}</del>}
      sesudah={after === null ? null : <ins>{after || TIADA_ISI}</ins>}
      selisih={selisih}
    />
  );
}

/** An empty cell is seen to be empty. */
const TIADA_ISI = '\u00a0';

function Teks({ words }: { words: Extract<Perbedaan, { kind: 'text' }>['words'] }) {
  const sisi = (hidden: 'added' | 'removed') => {
    const pieces = words.filter(({ kind }) => kind !== hidden);
    if (pieces.length === 0) return null;
    return (
      <span className="beda-teks">
        {pieces.map(({ kind, text }, index) => {
          // Pieces of one text: their order is all that tells them apart.
          const key = `${index}-${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          return kind === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;
        })}
      </span>
    );
  };
  return <Sisi sebelum={sisi('added')} sesudah={sisi('removed')} />;
}

interface SisiProps {
  sebelum: ReactNode;
  sesudah: ReactNode;
  selisih?: string | null;
}

function Sisi({ sebelum, sesudah, selisih = null }: SisiProps) {
  const { t } = useTranslation();
  const satu = (label: string, isi: ReactNode) => (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" component="div">
        {isi ?? (
          <Text span size="sm" c="dimmed" fs="italic">
            {t('banding.tiada')}
          </Text>
        )}
      </Text>
    </div>
  );
  return (
    <div className={selisih === null ? 'beda-sisi' : 'beda-sisi beda-tiga'}>
      {satu(t('banding.sebelum'), sebelum)}
      {satu(t('banding.sesudah'), sesudah)}
      {selisih !== null && (
        <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {t('banding.selisih', { jumlah: selisih })}
        </Text>
      )}
    </div>
  );
}

type Selisih = NonNullable<Extract<Perbedaan, { kind: 'figure' }>['difference']>;

const DECIMALS = 2;

/** A difference with its sign. */
function tulisSelisih({ kind, amount }: Selisih, { bahasa, t }: { bahasa: Bahasa; t: TFunction }): string {
  const sign = amount.startsWith('-') ? '−' : '+';
  const size = amount.replace(/^-/, '');
  if (kind === 'money') return `${sign}${formatRupiah(Rupiah.parse(size), { bahasa })}`;
  const decimal = new Decimal(size);
  const text = formatAngka(kind === 'percent' ? decimal.toDecimalPlaces(DECIMALS) : decimal, { bahasa });
  return kind === 'percent' ? t('banding.poin', { jumlah: `${sign}${text}` }) : `${sign}${text}`;
}
