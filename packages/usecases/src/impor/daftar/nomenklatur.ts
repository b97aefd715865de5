import type { LoadedSheet, SheetRow } from '@selaras/berkas';
import { parseKode } from '@selaras/domain';
import { shorten } from '../lembar/baca-sel.ts';
import { splitCodeAndName } from '../lembar/kode-nama.ts';
import { findTableHead } from '../lembar/kolom.ts';
import { tidyLine, tidyParagraphs } from '../lembar/rapikan.ts';
import {
  COLUMNS,
  type EntriNomenklatur,
  type HasilNomenklatur,
  type JenisPemdaNomenklatur,
  type Kolom,
  LEVELS,
  type PenerusNomenklatur,
  readJenisPemda,
  readSpm,
  readTags,
  type TingkatNomenklatur,
} from './bentuk-nomenklatur.ts';
import { type KerjaDaftar, type OpsiDaftar, reportMissingColumns, startDaftar } from './hasil.ts';

export type {
  EntriNomenklatur,
  HasilNomenklatur,
  HitunganNomenklatur,
  JenisPemdaNomenklatur,
  PenerusNomenklatur,
  TingkatNomenklatur,
} from './bentuk-nomenklatur.ts';

/** Reads the rows of one list into entries of all four levels, each code once per jenis pemda. */
class NomenklaturReader {
  readonly entri = new Map<string, EntriNomenklatur>();
  readonly predecessors: Omit<PenerusNomenklatur, 'terbuka'>[] = [];
  tanpaIndikator = 0;
  tanpaSatuan = 0;
  private readonly kerja: KerjaDaftar;
  private readonly columns: ReadonlyMap<Kolom, { column: number }>;

  constructor(kerja: KerjaDaftar, columns: ReadonlyMap<Kolom, { column: number }>) {
    this.kerja = kerja;
    this.columns = columns;
  }

  readRow(row: SheetRow): void {
    const { counts, log, cells } = this.kerja;
    counts.baris += 1;
    const pemda = this.line(row, 'pemda');
    const jenisPemda = readJenisPemda(pemda);
    if (!jenisPemda) {
      log.error({
        lokasi: cells.location(row.number, this.columns.get('pemda')?.column ?? 1),
        kode: 'jenis-pemda-salah',
        pesan: { id: `Jenis pemda "${pemda}" tidak dikenal.`, en: `Unknown kind of government "${pemda}".` },
        saran: { id: 'Tulis PROV atau KABKOT.', en: 'Write PROV or KABKOT.' },
        nilai: pemda,
      });
    }
    const chain = LEVELS.map((level) => this.readCode(row, level.kolom, level.tingkat));
    const [bidang, program, kegiatan, sub] = chain;
    if (!jenisPemda || !bidang || !program || !kegiatan || !sub) {
      counts.ditolak += 1;
      return;
    }
    const parents = [bidang, program, kegiatan];
    for (const [index, item] of parents.entries()) {
      this.addUpper(row, {
        jenisPemda,
        tingkat: LEVELS[index]?.tingkat ?? 'program',
        ...item,
        induk: parents[index - 1]?.kode ?? null,
      });
    }
    this.checkChain(row, [...parents, sub]);
    this.addSub(row, jenisPemda, sub, kegiatan.kode);
    this.readPredecessor(row, jenisPemda, sub.kode);
  }

  private line(row: SheetRow, kolom: Kolom): string {
    return tidyLine(this.kerja.cells.text(row, this.columns.get(kolom)?.column), this.kerja.counts);
  }

  /** Code and name of one level, or null after reporting what is wrong with the cell. */
  private readCode(row: SheetRow, kolom: Kolom, tingkat: TingkatNomenklatur): { kode: string; nama: string } | null {
    const text = this.line(row, kolom);
    const split = splitCodeAndName(text);
    const hasil = split ? parseKode('nomenklatur', split.kode) : null;
    if (split && hasil?.ok && hasil.kode.tingkat === tingkat && split.nama !== '')
      return { kode: hasil.kode.teks, nama: split.nama };
    const pesan =
      hasil && !hasil.ok
        ? hasil.pesan
        : split && hasil?.ok && split.nama === ''
          ? { id: `Kode ${split.kode} tidak diikuti nama.`, en: `Code ${split.kode} is not followed by a name.` }
          : {
              id: `Sel ini harus berisi kode dan nama ${tingkat}.`,
              en: `This cell must hold the code and name of a ${tingkat}.`,
            };
    this.kerja.log.error({
      lokasi: this.kerja.cells.location(row.number, this.columns.get(kolom)?.column ?? 1),
      kode: 'kode-salah',
      pesan,
      saran: { id: 'Perbaiki kodenya menurut daftar resmi.', en: 'Correct the code by the official list.' },
      nilai: shorten(text),
    });
    return null;
  }

  private addUpper(
    row: SheetRow,
    item: Pick<EntriNomenklatur, 'jenisPemda' | 'tingkat' | 'kode' | 'nama' | 'induk'>,
  ): void {
    const key = `${item.jenisPemda} ${item.kode}`;
    const known = this.entri.get(key);
    if (!known) {
      const blank = {
        kinerja: '',
        indikator: '',
        satuan: '',
        definisi: '',
        pelaksana: '',
        spm: null,
        jenis: '',
        tag: [],
      };
      this.entri.set(key, { ...item, baris: row.number, ...blank });
    } else if (known.nama !== item.nama) {
      this.finding(
        row,
        item.tingkat === 'bidang-urusan' ? 'bidang' : item.tingkat === 'program' ? 'program' : 'kegiatan',
        'nama-berbeda',
        {
          id: `Kode ${item.kode} bernama lain pada baris ${known.baris} ("${shorten(known.nama)}"); nama itu yang dipakai.`,
          en: `Code ${item.kode} has another name on row ${known.baris} ("${shorten(known.nama)}"), which is used.`,
        },
        item.nama,
      );
    }
  }

  /** The parent is what the row says; a code that lies elsewhere is worth a look. */
  private checkChain(row: SheetRow, chain: readonly { kode: string }[]): void {
    for (const [index, item] of chain.entries()) {
      const parent = chain[index - 1];
      const kolom = LEVELS[index]?.kolom;
      if (!parent || !kolom || item.kode.startsWith(`${parent.kode}.`)) continue;
      this.finding(
        row,
        kolom,
        'induk-berbeda',
        {
          id: `Kode ${item.kode} tidak berada di bawah ${parent.kode}, induk pada baris yang sama.`,
          en: `Code ${item.kode} does not lie below ${parent.kode}, its parent on the same row.`,
        },
        item.kode,
      );
    }
  }

  private addSub(
    row: SheetRow,
    jenisPemda: JenisPemdaNomenklatur,
    sub: { kode: string; nama: string },
    induk: string,
  ): void {
    const { cells, counts, log } = this.kerja;
    const entry: EntriNomenklatur = {
      jenisPemda,
      tingkat: 'sub-kegiatan',
      ...sub,
      induk,
      baris: row.number,
      kinerja: this.line(row, 'kinerja'),
      indikator: this.line(row, 'indikator'),
      satuan: this.line(row, 'satuan'),
      definisi: tidyParagraphs(cells.text(row, this.columns.get('definisi')?.column), counts),
      pelaksana: this.line(row, 'pelaksana'),
      spm: readSpm(this.line(row, 'spm')),
      jenis: this.line(row, 'jenis'),
      tag: readTags(this.line(row, 'tag')),
    };
    const key = `${jenisPemda} ${sub.kode}`;
    const known = this.entri.get(key);
    if (known) {
      if (JSON.stringify({ ...known, baris: 0 }) === JSON.stringify({ ...entry, baris: 0 })) {
        counts.kembar += 1;
        return;
      }
      counts.ditolak += 1;
      log.error({
        lokasi: cells.location(row.number, this.columns.get('sub')?.column ?? 1),
        kode: 'kode-ganda',
        pesan: {
          id: `Kode ${sub.kode} sudah ada pada baris ${known.baris} dengan isi lain.`,
          en: `Code ${sub.kode} is already on row ${known.baris} with other contents.`,
        },
        saran: { id: 'Hapus salah satu, atau perbaiki kodenya.', en: 'Remove one of them, or correct the code.' },
        nilai: sub.kode,
      });
      return;
    }
    this.entri.set(key, entry);
    this.checkEmpty(row, entry);
  }

  private checkEmpty(row: SheetRow, entry: EntriNomenklatur): void {
    if (entry.indikator === '') {
      this.tanpaIndikator += 1;
      this.finding(row, 'indikator', 'indikator-kosong', {
        id: `${entry.kode} belum mempunyai indikator.`,
        en: `${entry.kode} has no indicator.`,
      });
    }
    if (entry.satuan === '') {
      this.tanpaSatuan += 1;
      this.finding(row, 'satuan', 'satuan-kosong', {
        id: `${entry.kode} belum mempunyai satuan.`,
        en: `${entry.kode} has no unit.`,
      });
    }
  }

  private readPredecessor(row: SheetRow, jenisPemda: JenisPemdaNomenklatur, baru: string): void {
    if (this.line(row, 'sebelumnya') === '') return;
    const lama = this.readCode(row, 'sebelumnya', 'sub-kegiatan');
    if (lama) this.predecessors.push({ jenisPemda, lama: lama.kode, namaLama: lama.nama, baru });
  }

  private finding(row: SheetRow, kolom: Kolom, kode: string, pesan: { id: string; en: string }, nilai?: string): void {
    const lokasi = this.kerja.cells.location(row.number, this.columns.get(kolom)?.column ?? 1);
    this.kerja.log.finding({ lokasi, kode, pesan, ...(nilai === undefined ? {} : { nilai: shorten(nilai) }) });
  }
}

/**
 * Reads the official nomenclature (one row per sub kegiatan, each level as "code name", predecessor in the last column).
 * Blanks and line breaks are tidied and counted; an empty indicator or unit is a finding; a malformed code, an unknown
 * jenis pemda, and a code repeated with other contents block the import.
 */
export function readNomenklatur(sheet: LoadedSheet, opsi: OpsiDaftar): HasilNomenklatur {
  const kerja = startDaftar(sheet, opsi);
  const head = findTableHead(sheet, COLUMNS);
  const reader = new NomenklaturReader(kerja, head.columns);
  if (head.missing.length > 0)
    reportMissingColumns(
      kerja,
      head.missing.map((key) => key.toUpperCase()),
    );
  else for (const row of sheet.rows) if (row.number > head.lastRow) reader.readRow(row);
  kerja.cells.reportFormulas();

  const entri = [...reader.entri.values()];
  const penerus = reader.predecessors.map((link) => ({
    ...link,
    terbuka: !reader.entri.has(`${link.jenisPemda} ${link.lama}`),
  }));
  return {
    ...opsi,
    entri,
    penerus,
    hitungan: {
      ...kerja.counts,
      subKegiatan: entri.filter((item) => item.tingkat === 'sub-kegiatan').length,
      tanpaIndikator: reader.tanpaIndikator,
      tanpaSatuan: reader.tanpaSatuan,
      penerus: penerus.length,
      penerusTerbuka: penerus.filter((link) => link.terbuka).length,
    },
    masalah: kerja.log.masalah,
    temuan: kerja.log.temuan,
  };
}
