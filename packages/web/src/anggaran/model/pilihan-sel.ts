/** Place of a cell among the rows and columns shown. */
export interface Posisi {
  baris: number;
  kolom: number;
}

/** Selected cells: a rectangle from `jangkar` (where it began) to `aktif` (the cell that has the focus). */
export interface Pilihan {
  jangkar: Posisi;
  aktif: Posisi;
}

/** Size of what is shown, and how many rows a page holds. */
export interface Ukuran {
  baris: number;
  kolom: number;
  halaman: number;
}

/** First and last row and column of a selection. */
export interface Rentang {
  dari: Posisi;
  sampai: Posisi;
}

/** A selection of one cell. */
export function pilihSatu(posisi: Posisi): Pilihan {
  return { jangkar: posisi, aktif: posisi };
}

/** The rectangle of a selection. */
export function rentangOf({ jangkar, aktif }: Pilihan): Rentang {
  return {
    dari: { baris: Math.min(jangkar.baris, aktif.baris), kolom: Math.min(jangkar.kolom, aktif.kolom) },
    sampai: { baris: Math.max(jangkar.baris, aktif.baris), kolom: Math.max(jangkar.kolom, aktif.kolom) },
  };
}

/** Keeps a place inside what is shown. */
export function jepit({ baris, kolom }: Posisi, ukuran: Ukuran): Posisi {
  const within = (value: number, size: number) => Math.max(0, Math.min(value, size - 1));
  return { baris: within(baris, ukuran.baris), kolom: within(kolom, ukuran.kolom) };
}

/** A key press that may move the focus. */
export interface Tekan {
  key: string;
  shift: boolean;
  ctrl: boolean;
}

/**
 * Where a key moves the selection, as in a spreadsheet: arrows, Home / End (of the row; with Ctrl of the sheet), Page Up / Down, Tab,
 * Enter; Shift extends from the anchor. Null for keys that do not move, and for Tab beyond the ends, which leaves the grid.
 */
export function gerak(pilihan: Pilihan, { key, shift, ctrl }: Tekan, ukuran: Ukuran): Pilihan | null {
  const { baris, kolom } = pilihan.aktif;
  if (key === 'Tab') {
    const index = baris * ukuran.kolom + kolom + (shift ? -1 : 1);
    if (index < 0 || index >= ukuran.baris * ukuran.kolom) return null;
    return pilihSatu({ baris: Math.floor(index / ukuran.kolom), kolom: index % ukuran.kolom });
  }
  if (key === 'Enter') return pilihSatu(jepit({ baris: baris + (shift ? -1 : 1), kolom }, ukuran));
  const target = tujuan({ baris, kolom }, key, ctrl, ukuran);
  if (target === null) return null;
  const aktif = jepit(target, ukuran);
  return shift ? { jangkar: pilihan.jangkar, aktif } : pilihSatu(aktif);
}

function tujuan({ baris, kolom }: Posisi, key: string, ctrl: boolean, ukuran: Ukuran): Posisi | null {
  const lastRow = ukuran.baris - 1;
  const lastColumn = ukuran.kolom - 1;
  switch (key) {
    case 'ArrowUp':
      return { baris: ctrl ? 0 : baris - 1, kolom };
    case 'ArrowDown':
      return { baris: ctrl ? lastRow : baris + 1, kolom };
    case 'ArrowLeft':
      return { baris, kolom: ctrl ? 0 : kolom - 1 };
    case 'ArrowRight':
      return { baris, kolom: ctrl ? lastColumn : kolom + 1 };
    case 'Home':
      return { baris: ctrl ? 0 : baris, kolom: 0 };
    case 'End':
      return { baris: ctrl ? lastRow : baris, kolom: lastColumn };
    case 'PageUp':
      return { baris: baris - ukuran.halaman, kolom };
    case 'PageDown':
      return { baris: baris + ukuran.halaman, kolom };
    default:
      return null;
  }
}
