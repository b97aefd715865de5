import { randomUUID } from 'node:crypto';
import type { TempatkanIndikator } from '@selaras/contracts';
import type { IndikatorUnit, Repositories } from '@selaras/db';
import {
  AppError,
  type Dokumen,
  type KondisiAwal,
  type Masalah,
  type Penempatan,
  type Periode,
  periodeFromKey,
  type Simpul,
  type Target,
} from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { wajibBelumDitetapkan, wajibDokumen } from './dokumen.ts';
import { bacaIsian, tolakBila } from './isian.ts';
import { periksaLembar, rapikanLembar } from './lembar.ts';

/** Nodes that carry indicators. */
export const SIMPUL_BERINDIKATOR: readonly Simpul['jenis'][] = [
  'tujuan',
  'sasaran',
  'program',
  'kegiatan',
  'sub-kegiatan',
];

/**
 * Places an indicator at a node of a draft, with its targets: one whose sheet is there already, or a new one. All or nothing.
 * @throws AppError `isi-ditolak` with all problems of sheet and targets, `konflik` when the document is approved or has the indicator at that
 * node already, `tidak-ditemukan` and `tidak-berhak` by the policies.
 */
export function tempatkanIndikator(
  konteks: Konteks,
  pd: string,
  isian: TempatkanIndikator,
): Promise<{ penempatan: string }> {
  return konteks.transaksi(async (repositories) => {
    await konteks.cariUnitDalam(repositories, pd, 'angka:ubah');
    const simpul = (await repositories.simpul.find(isian.simpul))?.value;
    if (simpul === undefined || !SIMPUL_BERINDIKATOR.includes(simpul.jenis)) throw simpulTidakAda();
    const dokumen = await wajibDokumen(konteks, repositories, { pd, dokumen: simpul.dokumen }, 'angka:ubah');
    wajibBelumDitetapkan(dokumen);
    const masalah: Masalah[] = [];
    const indikator = await bacaIndikator(konteks, repositories, { isian, dokumen, masalah });
    const diSana = (await repositories.penempatan.list({ simpul: simpul.id })).map(({ value }) => value);
    if (diSana.some((row) => row.indikator === indikator.id)) throw sudahAda(indikator.nama);
    const penempatan: Penempatan = {
      id: randomUUID(),
      dokumen: dokumen.id,
      simpul: simpul.id,
      indikator: indikator.id,
      namaTercetak: null,
      satuanTercetak: null,
      urut: Math.max(0, ...diSana.map(({ urut }) => urut)) + 1,
      induk: null,
      lokasi: '',
    };
    const bahan = { isian, dokumen, indikator, penempatan: penempatan.id, masalah };
    const target = bacaTarget(bahan);
    const kondisiAwal = bacaKondisiAwal(bahan);
    tolakBila(masalah);
    if (isian.indikator.jenis === 'baru') await repositories.indikator.save(indikator, null);
    await repositories.penempatan.save(penempatan, null);
    await repositories.target.saveMany(target.map((value) => ({ value, versiBaris: null })));
    if (kondisiAwal !== null) await repositories.kondisiAwal.save(kondisiAwal, null);
    return { penempatan: penempatan.id };
  });
}

/** Which placement, looked at from a unit. */
export interface LetakPenempatan {
  pd: string;
  penempatan: string;
}

/**
 * Takes an indicator out of a draft, with its targets and baseline there. Its sheet and what it reached stay. Throws `konflik` when the document
 * is approved or someone changed the placement meanwhile, `tidak-ditemukan` and `tidak-berhak` by the policies.
 */
export function lepaskanIndikator(
  konteks: Konteks,
  { pd, penempatan: id }: LetakPenempatan,
  versiBaris: number,
): Promise<void> {
  return konteks.transaksi(async (repositories) => {
    await konteks.cariUnitDalam(repositories, pd, 'angka:ubah');
    const penempatan = (await repositories.penempatan.find(id))?.value;
    if (penempatan === undefined) throw penempatanTidakAda();
    const { dokumen: dokumenId } = penempatan;
    const dokumen = await wajibDokumen(konteks, repositories, { pd, dokumen: dokumenId }, 'angka:ubah');
    wajibBelumDitetapkan(dokumen);
    // The database would take them along unseen; this way the trail has each.
    const target = await repositories.target.list({ penempatan: id });
    await repositories.target.removeMany(target.map((row) => ({ key: row.value, versiBaris: row.versiBaris })));
    const awal = await repositories.kondisiAwal.list({ penempatan: id });
    await repositories.kondisiAwal.removeMany(awal.map((row) => ({ key: row.value, versiBaris: row.versiBaris })));
    const serumpun = await repositories.penempatan.list({ dokumen: dokumenId });
    const anak = serumpun.filter(({ value }) => value.induk === id);
    await repositories.penempatan.saveMany(
      anak.map((row) => ({ value: { ...row.value, induk: null }, versiBaris: row.versiBaris })),
    );
    await repositories.penempatan.remove(id, versiBaris);
  });
}

interface BacaanIndikator {
  isian: TempatkanIndikator;
  dokumen: Dokumen;
  masalah: Masalah[];
}

async function bacaIndikator(
  konteks: Konteks,
  repositories: Repositories,
  { isian, dokumen, masalah }: BacaanIndikator,
): Promise<IndikatorUnit> {
  if (isian.indikator.jenis === 'baru') {
    const { lembar } = isian.indikator;
    masalah.push(...(await periksaLembar(repositories, lembar)));
    return { ...rapikanLembar(lembar), id: randomUUID(), unit: dokumen.unit };
  }
  const found = (await repositories.indikator.find(isian.indikator.id))?.value;
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  const unit = semua.find(({ id }) => id === found?.unit);
  if (found === undefined || unit === undefined || konteks.lihat(unit, semua) === null) throw indikatorTidakAda();
  return found;
}

interface BacaanTarget extends BacaanIndikator {
  indikator: IndikatorUnit;
  penempatan: string;
}

function bacaTarget({ isian, dokumen, indikator, penempatan, masalah }: BacaanTarget): Target[] {
  const seen = new Set<string>();
  return isian.target.flatMap(({ periode: kunci, teks }) => {
    if (teks.trim() === '') return [];
    const lokasi = `target.${kunci}`;
    const periode = periodeFromKey(kunci);
    if (periode === null || !dalam(dokumen, periode) || seen.has(kunci)) {
      masalah.push({ lokasi, kode: 'di-luar-dokumen', ...DI_LUAR_DOKUMEN, nilai: kunci });
      return [];
    }
    seen.add(kunci);
    const salah: Masalah[] = [];
    const { satuan, metode } = indikator;
    const nilai = bacaIsian({ jenis: 'teks', teks }, { satuan, metode }, salah);
    masalah.push(...salah.map((row) => ({ ...row, lokasi })));
    return nilai === null ? [] : [{ penempatan, periode, nilai, keterangan: null }];
  });
}

/** The baseline lies before the document's last year; it is read with the indicator's unit. */
function bacaKondisiAwal({ isian, dokumen, indikator, penempatan, masalah }: BacaanTarget): KondisiAwal | null {
  const { kondisiAwal } = isian;
  if (kondisiAwal === null || kondisiAwal.teks.trim() === '') return null;
  const { tahun, teks } = kondisiAwal;
  if (tahun > dokumen.tahunAkhir) {
    masalah.push({ lokasi: 'kondisiAwal', kode: 'setelah-dokumen', ...SETELAH_DOKUMEN, nilai: String(tahun) });
  }
  const salah: Masalah[] = [];
  const { satuan, metode } = indikator;
  const nilai = bacaIsian({ jenis: 'teks', teks }, { satuan, metode }, salah);
  masalah.push(...salah.map((row) => ({ ...row, lokasi: 'kondisiAwal' })));
  return nilai === null ? null : { penempatan, tahun, nilai };
}

function dalam({ tahunAwal, tahunAkhir }: Dokumen, { tahun }: Periode): boolean {
  return tahunAwal <= tahun && tahun <= tahunAkhir;
}

const SETELAH_DOKUMEN = {
  pesan: { id: 'Kondisi awal tidak boleh sesudah dokumennya.', en: 'The baseline can’t be after the document.' },
  saran: { id: 'Isi tahun sebelum target pertama.', en: 'Enter a year before the first target.' },
};
const DI_LUAR_DOKUMEN = {
  pesan: { id: 'Periode ini bukan periode dokumennya.', en: 'This period is not one of the document.' },
  saran: {
    id: 'Isi target untuk tahun dokumen itu, satu kali tiap periode.',
    en: 'Fill in targets of the document’s years, once for each period.',
  },
};

function simpulTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Tempat indikator ini tidak ada pada unit tersebut.',
    en: 'This place for an indicator does not exist for that unit.',
  });
}

function penempatanTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Indikator ini tidak ada pada unit tersebut.',
    en: 'This indicator does not exist for that unit.',
  });
}

function indikatorTidakAda(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Lembar indikator ini tidak ada pada unit tersebut.',
    en: 'This indicator sheet does not exist for that unit.',
  });
}

function sudahAda(nama: string): AppError {
  return new AppError('konflik', {
    id: `"${nama}" sudah ada di tempat ini.`,
    en: `"${nama}" is at this place already.`,
  });
}
