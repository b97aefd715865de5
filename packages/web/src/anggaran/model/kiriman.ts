import type {
  BarisAnggaranDto,
  SimpanRincian,
  SimpanSimpul,
  SimpulAnggaran,
  UbahAnggaran,
  UbahSel,
} from '@selaras/contracts';
import type { BelumDisimpan } from './konflik.ts';
import { bacaKunci, barisSel, type KunciSel, kunciSel } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';
import { isSimpul, type KunciBaris } from './susunan.ts';

/** A save as it is sent, and what each place in it stands for. */
export interface Kiriman {
  badan: UbahAnggaran;
  /** `sel.3`, `rincian.0`, `simpul:<id>` → name of the cell or row. */
  letak: ReadonlyMap<string, KunciSel | KunciBaris>;
}

/** Number of rows and cells that a save would write. */
export function hitungBelum({ suntingan, susunan }: BelumDisimpan): number {
  return susunan.size + selTersisa({ suntingan, susunan }).length;
}

/** Cells that are sent as such: those of removed rows go with the row. */
function selTersisa({ suntingan, susunan }: BelumDisimpan): [KunciSel, string | null][] {
  return [...suntingan].filter(([kunci]) => susunan.get(barisSel(kunci)) !== null);
}

/** Puts a save together. The pagu of a new line goes with the line; every other figure is a cell. */
export function susunKiriman(siap: LembarSiap, belum: BelumDisimpan, alasan: ReadonlyMap<KunciSel, string>): Kiriman {
  const { tersimpan, barisTersimpan, data } = siap;
  const letak = new Map<string, KunciSel | KunciBaris>();
  const simpul: SimpanSimpul[] = [];
  const rincian: SimpanRincian[] = [];
  const hapusSimpul: { id: string; versiBaris: number }[] = [];
  const hapusRincian: { id: string; versiBaris: number }[] = [];
  const paguBaru = new Set<KunciSel>();
  for (const [kunci, row] of belum.susunan) {
    const versiBaris = barisTersimpan.get(kunci)?.versiBaris ?? null;
    const id = kunci.slice(kunci.indexOf(':') + 1);
    letak.set(kunci, kunci);
    if (row === null) {
      const [daftar, nama] = kunci.startsWith('simpul:')
        ? [hapusSimpul, 'hapusSimpul']
        : [hapusRincian, 'hapusRincian'];
      if (versiBaris !== null) letak.set(`${nama}.${daftar.push({ id, versiBaris }) - 1}`, kunci);
    } else if (isSimpul(row)) letak.set(`simpul.${simpul.push(toSimpul(row, versiBaris)) - 1}`, kunci);
    else {
      const pagu = kunciSel(kunci, 'pagu');
      if (versiBaris === null) paguBaru.add(pagu);
      const jumlah = versiBaris === null ? (belum.suntingan.get(pagu) ?? row.jumlah) : undefined;
      letak.set(`rincian.${rincian.push(toRincian(row, versiBaris, jumlah)) - 1}`, kunci);
    }
  }
  const sel = selTersisa(belum)
    .filter(([kunci]) => !paguBaru.has(kunci))
    .map(([kunci, nilai], index): UbahSel => {
      const why = alasan.get(kunci);
      letak.set(`sel.${index}`, kunci);
      const versiBaris = tersimpan.get(kunci)?.versiBaris ?? null;
      return { ...bacaKunci(kunci), nilai, versiBaris, ...(why === undefined ? {} : { alasan: why }) };
    });
  const dokumen = data.dokumen?.id ?? '';
  return { badan: { dokumen, simpul, rincian, hapusSimpul, hapusRincian, sel }, letak };
}

function toSimpul(row: SimpulAnggaran, versiBaris: number | null): SimpanSimpul {
  const { id, induk, jenis, kode, nama, pelaksana, urut } = row;
  return { id, versiBaris, induk, jenis: jenis as SimpanSimpul['jenis'], kode, nama, pelaksana, urut };
}

function toRincian(row: BarisAnggaranDto, versiBaris: number | null, jumlah: string | undefined): SimpanRincian {
  const { id, simpul, uraian, rekening, sumberDana, urut } = row;
  return { id, versiBaris, simpul, uraian, rekening, sumberDana, urut, ...(jumlah === undefined ? {} : { jumlah }) };
}
