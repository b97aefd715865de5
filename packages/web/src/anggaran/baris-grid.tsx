// biome-ignore-all lint/a11y/useSemanticElements: rows drawn by need are placed freely, which a table can't; the ARIA grid pattern has the keyboard of a spreadsheet.
import type { Bahasa } from '@selaras/domain';
import type { TFunction } from 'i18next';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baris } from './model/hitung.ts';
import { teksSel } from './model/salin.ts';
import { isKolomIsian, type Kolom } from './model/sel.ts';

/** Id of a cell's element: the grid names it as its active descendant. */
export function idSel(baris: number, kolom: number): string {
  return `sel-${baris}-${kolom}`;
}

/** What a row is called: derived rows have no name of their own. */
export function namaBaris(baris: Baris, t: TFunction): string {
  if (baris.jenis === 'total') return t('anggaran.total');
  if (baris.jenis !== 'selisih') return baris.uraian;
  return t(baris.jenisSelisih === 'melebihi-induk' ? 'anggaran.melebihiInduk' : 'anggaran.belumDirinci');
}

interface BarisGridProps {
  baris: Baris;
  indeks: number;
  kolom: readonly Kolom[];
  /** Distance from the top of the body in px. */
  atas: number;
  /** Selected columns of this row, and the one with the focus; -1 = none. */
  dari: number;
  sampai: number;
  aktif: number;
  /** Names of columns with unsaved values, joined: a text, so that an unchanged row is not drawn again. */
  kotor: string;
  dilipat: boolean;
  /** Editor of the focused cell, when it is being edited. */
  penyunting: ReactNode;
}

/** One row of the grid. Its cells have no handlers: the grid listens for all of them. */
export const BarisGrid = memo(function BarisGrid(props: BarisGridProps) {
  const { baris, indeks, kolom, atas, dari, sampai, aktif, kotor, dilipat, penyunting } = props;
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const dirty = kotor === '' ? [] : kotor.split(' ');
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={indeks + 2}
      className="grid-baris"
      data-jenis={baris.jenis}
      data-selisih={baris.jenisSelisih ?? undefined}
      style={{ transform: `translateY(${atas}px)` }}
    >
      {kolom.map((nama, index) => {
        const isian = isKolomIsian(nama);
        const sebab = isian ? baris.terkunci[nama] : 'bukan-isian';
        return (
          <div
            key={nama}
            role="gridcell"
            tabIndex={-1}
            id={idSel(indeks, index)}
            className="grid-sel"
            aria-colindex={index + 1}
            aria-readonly={sebab !== undefined}
            aria-selected={index >= dari && index <= sampai}
            data-baris={indeks}
            data-kolom={index}
            data-uang={isUang(nama) || undefined}
            data-beku={nama === 'uraian' || undefined}
            data-kotor={dirty.includes(nama) || undefined}
            data-aktif={index === aktif || undefined}
            data-dinyatakan={(nama === 'pagu' && baris.dinyatakan) || undefined}
            title={judulSel(baris, nama, bahasa, t)}
          >
            {index === aktif && penyunting !== null ? (
              penyunting
            ) : (
              <Isi baris={baris} kolom={nama} dilipat={dilipat} bahasa={bahasa} t={t} />
            )}
          </div>
        );
      })}
    </div>
  );
});

interface IsiProps {
  baris: Baris;
  kolom: Kolom;
  dilipat: boolean;
  bahasa: Bahasa;
  t: TFunction;
}

function Isi({ baris, kolom, dilipat, bahasa, t }: IsiProps) {
  if (kolom === 'uraian') {
    return (
      <>
        <span style={{ flex: 'none', width: `calc(var(--inden) * ${baris.tingkat - 1})` }} />
        {baris.berAnak ? (
          <button
            type="button"
            className="grid-lipat"
            tabIndex={-1}
            data-lipat={baris.kunci}
            aria-expanded={!dilipat}
            aria-label={t(dilipat ? 'anggaran.bentangkan' : 'anggaran.lipat', { nama: baris.uraian })}
          >
            {dilipat ? '▸' : '▾'}
          </button>
        ) : (
          <span style={{ flex: 'none', width: 20 }} />
        )}
        <span>{namaBaris(baris, t)}</span>
      </>
    );
  }
  if (kolom === 'temuan' && baris.temuan.length > 0)
    return <span>{t('anggaran.jumlahTemuan', { jumlah: baris.temuan.length })}</span>;
  return <span>{teksSel(baris, kolom, bahasa)}</span>;
}

/** True for columns of figures, which stand right. */
export function isUang(kolom: Kolom): boolean {
  return kolom !== 'kode' && kolom !== 'uraian' && kolom !== 'unit' && kolom !== 'temuan';
}

function judulSel(baris: Baris, kolom: Kolom, bahasa: Bahasa, t: TFunction): string | undefined {
  if (kolom === 'uraian') return namaBaris(baris, t);
  if (kolom === 'pagu' && baris.dinyatakan) return t('anggaran.susunan.dinyatakan');
  if (kolom === 'temuan') return baris.temuan.map(({ pesan }) => pesan[bahasa]).join('\n') || undefined;
  if (kolom === 'serapan' && baris.serapan.kind === 'tak-terdefinisi' && baris.jenis !== 'selisih') {
    return baris.serapan.penjelasan[bahasa];
  }
  return kolom === 'unit' ? baris.unit : undefined;
}
