import type { BlokDokumen, LetakDto, TemuanDokumen } from '@selaras/contracts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Potongan } from './halaman.ts';
import { tandaiTeks } from './tandai.ts';

type Tabel = Extract<BlokDokumen, { kind: 'table' }>;
type Paragraf = Extract<BlokDokumen, { kind: 'paragraph' }>;

interface PotonganProps {
  blok: BlokDokumen;
  potongan: Potongan;
  /** Findings in this block. */
  temuan: readonly TemuanDokumen[];
  /** Place that is looked at, when it is in this block. */
  terpilih: LetakDto | null;
  onPilih: (nomor: number) => void;
}

/** The id of a place in the page, to scroll to. */
export function idLetak({ block, row, cell }: LetakDto): string {
  return ['letak', block, row, cell].filter((part) => part !== null).join('-');
}

/** A paragraph or rows of a table, with a mark at each finding. Drawn anew only when its own findings or its own selection change. */
export const PotonganDokumen = memo(function PotonganDokumen({
  blok,
  potongan,
  temuan,
  terpilih,
  onPilih,
}: PotonganProps) {
  if (blok.kind === 'paragraph') {
    return <IsiParagraf {...{ blok, block: potongan.block, temuan, terpilih, onPilih }} />;
  }
  return <IsiTabel {...{ blok, potongan, temuan, terpilih, onPilih }} />;
});

interface ParagrafProps extends Omit<PotonganProps, 'blok' | 'potongan'> {
  blok: Paragraf;
  block: number;
}

function IsiParagraf({ blok, block, temuan, terpilih, onPilih }: ParagrafProps) {
  const { text, headingLevel, listLevel } = blok;
  const classes = [
    'paragraf',
    headingLevel === null ? '' : 'kepala',
    listLevel === null ? '' : `butir-${Math.min(3, listLevel)}`,
    terpilih ? 'terpilih' : '',
  ];
  return (
    <p id={idLetak({ block, row: null, cell: null })} className={classes.join(' ')}>
      <TeksBertanda teks={text} temuan={temuan} onPilih={onPilih} />
    </p>
  );
}

function IsiTabel({ blok, potongan, temuan, terpilih, onPilih }: PotonganProps & { blok: Tabel }) {
  const { block, from, to } = potongan;
  return (
    <div className="bungkus-tabel">
      <table>
        <tbody>
          {blok.rows.slice(from, to).map(({ header, cells }, index) => {
            const row = from + index;
            const own = temuan.filter(({ letak }) => (letak?.row ?? 0) === row);
            return (
              // Rows of a document never move.
              <tr key={row} id={idLetak({ block, row, cell: null })}>
                {cells.map(({ text, column, colSpan, rowSpan }, cell) => {
                  const here = own.filter(({ letak }) => (letak?.cell ?? 0) === cell);
                  const chosen = terpilih?.row === row && (terpilih.cell ?? 0) === cell;
                  const Tag = header ? 'th' : 'td';
                  return (
                    <Tag
                      key={column}
                      id={here.length > 0 || chosen ? idLetak({ block, row, cell }) : undefined}
                      colSpan={colSpan}
                      rowSpan={rowSpan}
                      className={`${here.length > 0 ? 'bertanda' : ''} ${chosen ? 'terpilih' : ''}`}
                    >
                      <TeksBertanda teks={text} temuan={here} onPilih={onPilih} />
                    </Tag>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface TeksProps {
  teks: string;
  temuan: readonly TemuanDokumen[];
  onPilih: (nomor: number) => void;
}

/** Text with its wrong values marked, and a button to each finding. */
function TeksBertanda({ teks, temuan, onPilih }: TeksProps) {
  const { t } = useTranslation();
  if (temuan.length === 0) return teks;
  const parts = tandaiTeks(
    teks,
    temuan.map(({ printed }) => printed),
  );
  return (
    <>
      {parts.map(({ teks: part, tanda }, index) =>
        tanda === null ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text
          <mark key={index} className={temuan[tanda]?.severity}>
            {part}
          </mark>
        ),
      )}
      {temuan.map(({ nomor, severity }) => (
        <button
          key={nomor}
          type="button"
          className={`tanda ${severity}`}
          aria-label={t('periksa.tanda', { nomor, berat: t(`periksa.berat.${severity}`) })}
          onClick={() => onPilih(nomor)}
        >
          {nomor}
        </button>
      ))}
    </>
  );
}
