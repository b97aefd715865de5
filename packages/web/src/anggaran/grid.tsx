// biome-ignore-all lint/a11y/useSemanticElements: rows drawn by need are placed freely, which a table can't; the ARIA grid pattern has the keyboard of a spreadsheet.
import type { Bahasa } from '@selaras/domain';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BarisGrid, idSel, isUang, namaBaris } from './baris-grid.tsx';
import { lebarKolom } from './kolom.ts';
import type { Baris } from './model/hitung.ts';
import { gerak, type Pilihan, type Posisi, pilihSatu, rentangOf } from './model/pilihan-sel.ts';
import { teksSel } from './model/salin.ts';
import { isKolomIsian, KOLOM_ISIAN, type Kolom, kunciSel } from './model/sel.ts';
import { Penyunting } from './penyunting.tsx';

/** What a person does in the grid beyond moving around. */
export type PerintahGrid =
  | 'kosongkan'
  | 'urungkan'
  | 'ulangi'
  | 'isi-turun'
  | 'simpan'
  | 'ubah-baris'
  | 'hapus-baris'
  | 'naik'
  | 'turun';

interface GridProps {
  baris: readonly Baris[];
  total: Baris;
  kolom: readonly Kolom[];
  sempit: boolean;
  pilihan: Pilihan;
  /** Keys of unsaved cells and of unsaved rows. */
  kotor: ReadonlyMap<string, unknown>;
  barisKotor: ReadonlyMap<string, unknown>;
  dilipat: ReadonlySet<string>;
  /** Text that an edit of the focused cell begins with; null = no edit. */
  suntingAwal: string | null;
  onPilih: (pilihan: Pilihan) => void;
  onSunting: (awal: string | null) => void;
  onIsi: (nilai: string | null, tombol: { key: string; shift: boolean }) => void;
  onGalat: (pesan: string) => void;
  onLipat: (kunci: string) => void;
  onPerintah: (perintah: PerintahGrid) => void;
  onSalin: (potong: boolean) => string;
  onTempel: (teks: string) => void;
  /** On a narrow screen a tap opens the row. */
  onBuka: (baris: Baris) => void;
  /** Asks for the menu of the focused row, at a place in the window. */
  onMenu: (letak: { x: number; y: number }) => void;
}

const TINGGI = { lebar: 32, sempit: 44 } as const;
const PINTASAN: Readonly<Record<string, PerintahGrid>> = {
  z: 'urungkan',
  y: 'ulangi',
  d: 'isi-turun',
  s: 'simpan',
  '-': 'hapus-baris',
};

/** The sheet: drawn by need, worked like a spreadsheet. One tab stop; the focused cell is its active descendant. */
export function Grid(props: GridProps) {
  const { baris, total, kolom, sempit, pilihan, kotor, barisKotor, dilipat, suntingAwal } = props;
  const { onPilih, onSunting, onIsi, onGalat, onLipat, onPerintah, onSalin, onTempel, onBuka, onMenu } = props;
  const { t, i18n } = useTranslation();
  const bahasa = i18n.language as Bahasa;
  const wadah = useRef<HTMLDivElement>(null);
  const tinggi = sempit ? TINGGI.sempit : TINGGI.lebar;
  const { aktif } = pilihan;
  const rentang = rentangOf(pilihan);
  const ukur = lebarKolom(kolom, sempit);
  const virtual = useVirtualizer({
    count: baris.length,
    getScrollElement: () => wadah.current,
    estimateSize: () => tinggi,
    overscan: 12,
    scrollMargin: tinggi,
    scrollPaddingStart: tinggi,
    scrollPaddingEnd: tinggi,
    // The focused row stays drawn, so that the active descendant always exists.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return aktif.baris < baris.length && !rows.includes(aktif.baris) ? [...rows, aktif.baris] : rows;
    },
  });
  const { baris: barisAktif, kolom: kolomAktif } = aktif;
  useEffect(() => {
    virtual.scrollToIndex(barisAktif);
    document.getElementById(idSel(barisAktif, kolomAktif))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [virtual, barisAktif, kolomAktif]);
  const diukur = useRef(tinggi);
  useEffect(() => {
    if (diukur.current === tinggi) return;
    diukur.current = tinggi;
    virtual.measure();
  }, [virtual, tinggi]);

  const halaman = Math.max(1, Math.floor((wadah.current?.clientHeight ?? 0) / tinggi) - 2);
  const ukuran = { baris: baris.length, kolom: kolom.length, halaman };

  const mulai = (awal: string | null) => {
    const row = baris[aktif.baris];
    const nama = kolom[aktif.kolom];
    if (row === undefined || nama === undefined) return;
    if (sempit) return onBuka(row);
    const sebab = isKolomIsian(nama) ? row.terkunci[nama] : 'bukan-isian';
    if (awal === null && (nama === 'kode' || nama === 'uraian' || nama === 'unit')) onPerintah('ubah-baris');
    else if (sebab === undefined) onSunting(awal ?? teksSel(row, nama, bahasa));
    else onGalat(t(`anggaran.terkunci.${sebab}`));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const lower = event.key.toLowerCase();
    const perintah = ctrl ? PINTASAN[lower] : undefined;
    if (perintah !== undefined) {
      event.preventDefault();
      onPerintah(perintah === 'urungkan' && event.shiftKey ? 'ulangi' : perintah);
    } else if (ctrl && lower === 'a') {
      event.preventDefault();
      onPilih({ jangkar: { baris: 0, kolom: 0 }, aktif: { baris: baris.length - 1, kolom: kolom.length - 1 } });
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onPerintah(event.key === 'ArrowUp' ? 'naik' : 'turun');
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const sel = document.getElementById(idSel(aktif.baris, aktif.kolom)) ?? wadah.current;
      const kotak = sel?.getBoundingClientRect();
      // After this key press: a menu that opens within it would take the press as a reason to close.
      if (kotak) setTimeout(() => onMenu({ x: kotak.left + 12, y: kotak.bottom }));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onPerintah('kosongkan');
    } else if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault();
      mulai(null);
    } else if (!ctrl && !event.altKey && event.key.length === 1) {
      event.preventDefault();
      mulai(event.key === ' ' ? null : event.key);
    } else {
      const next = gerak(pilihan, { key: event.key, shift: event.shiftKey, ctrl }, ukuran);
      if (next === null) return;
      event.preventDefault();
      onPilih(next);
    }
  };

  const onPointer = (event: PointerEvent, extend: boolean) => {
    const target = event.target as HTMLElement;
    const lipat = target.closest<HTMLElement>('[data-lipat]')?.dataset.lipat;
    if (lipat !== undefined && !extend) return onLipat(lipat);
    const posisi = posisiOf(target);
    if (posisi === null) return;
    const row = baris[posisi.baris];
    if (sempit && row !== undefined) return onBuka(row);
    onPilih(extend || event.shiftKey ? { jangkar: pilihan.jangkar, aktif: posisi } : pilihSatu(posisi));
  };

  const onClipboard = (event: ClipboardEvent, potong: boolean) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', onSalin(potong));
  };

  return (
    <div
      ref={wadah}
      className="grid-anggaran"
      role="grid"
      tabIndex={0}
      aria-label={t('anggaran.judul')}
      aria-rowcount={baris.length + 2}
      aria-colcount={kolom.length}
      aria-multiselectable
      aria-activedescendant={baris.length > 0 ? idSel(aktif.baris, aktif.kolom) : undefined}
      style={{ ['--kolom' as string]: ukur.kolom, ['--lebar' as string]: ukur.lebar }}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        // The focus stays on the grid: a cell that scrolls away would take it along.
        event.preventDefault();
        wadah.current?.focus({ preventScroll: true });
      }}
      onPointerDown={(event) => event.button === 0 && onPointer(event, false)}
      onPointerOver={(event) => event.buttons === 1 && event.pointerType === 'mouse' && onPointer(event, true)}
      onContextMenu={(event) => {
        const posisi = posisiOf(event.target as HTMLElement);
        if (posisi === null) return;
        event.preventDefault();
        onPilih(pilihSatu(posisi));
        onMenu({ x: event.clientX, y: event.clientY });
      }}
      onDoubleClick={(event) => posisiOf(event.target as HTMLElement) !== null && mulai(null)}
      onCopy={(event) => onClipboard(event, false)}
      onCut={(event) => onClipboard(event, true)}
      onPaste={(event) => {
        event.preventDefault();
        onTempel(event.clipboardData.getData('text/plain'));
      }}
    >
      <div role="rowgroup" className="grid-kepala">
        <div role="row" tabIndex={-1} aria-rowindex={1} className="grid-baris">
          {kolom.map((nama, index) => (
            <div
              key={nama}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={index + 1}
              className="grid-sel"
              data-uang={isUang(nama) || undefined}
              data-beku={nama === 'uraian' || undefined}
            >
              <span>{t(`anggaran.kolom.${nama}`)}</span>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-badan" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = baris[item.index];
          if (row === undefined) return null;
          const isSelected = item.index >= rentang.dari.baris && item.index <= rentang.sampai.baris;
          const isActive = item.index === aktif.baris;
          return (
            <BarisGrid
              key={row.kunci}
              baris={row}
              indeks={item.index}
              kolom={kolom}
              atas={item.start - tinggi}
              dari={isSelected ? rentang.dari.kolom : -1}
              sampai={isSelected ? rentang.sampai.kolom : -2}
              aktif={isActive ? aktif.kolom : -1}
              kotor={kolomKotor(row, kotor, barisKotor)}
              dilipat={dilipat.has(row.kunci)}
              penyunting={
                isActive && suntingAwal !== null ? (
                  <Penyunting
                    awal={suntingAwal}
                    label={`${namaBaris(row, t)}, ${t(`anggaran.kolom.${kolom[aktif.kolom] ?? 'pagu'}`)}`}
                    onSelesai={(nilai, tombol) => {
                      onIsi(nilai, tombol);
                      if (tombol.key !== '') wadah.current?.focus({ preventScroll: true });
                    }}
                    onBatal={() => {
                      onSunting(null);
                      wadah.current?.focus({ preventScroll: true });
                    }}
                    onGalat={onGalat}
                  />
                ) : null
              }
            />
          );
        })}
      </div>
      <div role="rowgroup" className="grid-jumlah">
        <div role="row" tabIndex={-1} aria-rowindex={baris.length + 2} className="grid-baris">
          {kolom.map((nama, index) => (
            <div
              key={nama}
              role="gridcell"
              tabIndex={-1}
              aria-colindex={index + 1}
              aria-readonly
              className="grid-sel"
              data-uang={isUang(nama) || undefined}
              data-beku={nama === 'uraian' || undefined}
            >
              <span>{nama === 'uraian' ? namaBaris(total, t) : teksSel(total, nama, bahasa)}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Gives the focus back to the grid, e.g. after a dialog: undo and the like are keys of the grid. */
export function fokusGrid(): void {
  document.querySelector<HTMLElement>('.grid-anggaran')?.focus({ preventScroll: true });
}

function posisiOf(target: HTMLElement): Posisi | null {
  const { baris, kolom } = target.closest<HTMLElement>('[data-baris]')?.dataset ?? {};
  return baris === undefined || kolom === undefined ? null : { baris: Number(baris), kolom: Number(kolom) };
}

function kolomKotor(row: Baris, sel: ReadonlyMap<string, unknown>, baris: ReadonlyMap<string, unknown>): string {
  const kolom = baris.has(row.kunci) ? ['kode', 'uraian'] : [];
  if (sel.size > 0) kolom.push(...KOLOM_ISIAN.filter((nama) => sel.has(kunciSel(row.kunci, nama))));
  return kolom.join(' ');
}
