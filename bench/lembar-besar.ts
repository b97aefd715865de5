import { randomUUID } from 'node:crypto';
import { type Anggaran, Rupiah, type Simpul } from '@selaras/domain';
import { aktorSistem, lihatAnggaran } from '@selaras/usecases';
import type { Page } from 'playwright-core';
import { jalankanSelaras, masukLewatFormulir, type SelarasBerjalan } from '../test/support/peramban.ts';

/*
 * A draft budget of 2,000 rows in a real database, opened in the built web app, for measurements of the grid:
 * 1 program, 19 kegiatan, 180 sub kegiatan, 1,800 lines.
 */

const UNIT = 'biro-organisasi';
const TAHUN = 2024;
const KEGIATAN = 19;
const SUB_KEGIATAN = 180;
const BARIS_TIAP = 10;

/** Rows of the tree. */
export const JUMLAH_BARIS = 1 + KEGIATAN + SUB_KEGIATAN + SUB_KEGIATAN * BARIS_TIAP;

/** The running application with the grid open. */
export interface LembarBesar {
  page: Page;
  tutup: () => Promise<void>;
}

/** Starts Selaras, stores the budget and opens its grid. */
export async function bukaLembarBesar(): Promise<LembarBesar> {
  const selaras = await jalankanSelaras();
  const dokumen = await simpanAnggaran(selaras);
  const page = await selaras.bukaHalaman();
  await masukLewatFormulir(page, selaras.contoh.akun('operator.organisasi'));
  const alamat = `/anggaran?unit=${UNIT}&tahun=${TAHUN}&triwulan=4&dokumen=${UNIT}.${TAHUN}.${dokumen}`;
  await page.goto(alamat);
  await page.getByRole('grid').waitFor();
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  if (rows < JUMLAH_BARIS) throw new Error(`only ${rows} rows are shown`);
  return { page, tutup: selaras.tutup };
}

async function simpanAnggaran(selaras: SelarasBerjalan): Promise<string> {
  const konteks = await selaras.contoh.sistem.konteks('ntt', aktorSistem('bench'));
  const lembar = await lihatAnggaran(konteks, { pd: UNIT, tahun: TAHUN, triwulan: 4 });
  const asal = lembar.dokumen?.id ?? '';
  return konteks.transaksi(async (repositories) => {
    const { value } = await repositories.dokumen.get(asal);
    const dokumen = { ...value, id: randomUUID(), versi: 'perubahan-9', status: 'draf' as const, asal: null };
    await repositories.dokumen.save(dokumen, null);
    const nodes = susunSimpul(dokumen.id);
    await repositories.simpul.saveMany(nodes.map((node) => ({ value: node, versiBaris: null })));
    const lines = nodes
      .filter(({ jenis }) => jenis === 'sub-kegiatan')
      .flatMap((node) => susunBaris(dokumen.id, node.id));
    await repositories.anggaran.saveMany(lines.map((line) => ({ value: line, versiBaris: null })));
    return dokumen.id;
  });
}

function susunSimpul(dokumen: string): Simpul[] {
  const node = (jenis: Simpul['jenis'], induk: string | null, urut: number, kode: string): Simpul => {
    const id = randomUUID();
    const nama = `Penyelenggaraan ${jenis} nomor ${urut} untuk urusan organisasi dan tata laksana`;
    return {
      id,
      dokumen,
      induk,
      jenis,
      urut,
      kode,
      sistemKode: 'nomenklatur',
      nama,
      unit: null,
      identitas: randomUUID(),
    };
  };
  const program = node('program', null, 1, '4.01.02');
  const kegiatan = range(KEGIATAN).map((index) => node('kegiatan', program.id, index + 1, `4.01.02.1.${index + 1}`));
  const sub = range(SUB_KEGIATAN).map((index) => {
    const parent = kegiatan[index % KEGIATAN];
    return node('sub-kegiatan', parent?.id ?? null, index + 1, `${parent?.kode}.${index + 1}`);
  });
  return [program, ...kegiatan, ...sub];
}

function susunBaris(dokumen: string, simpul: string): Anggaran[] {
  return range(BARIS_TIAP).map((index) => ({
    id: randomUUID(),
    dokumen,
    simpul,
    tahun: TAHUN,
    rincian: true,
    urut: index + 1,
    uraian: `Belanja barang dan jasa nomor ${index + 1}`,
    rekening: `5.1.02.01.01.${String(index + 1).padStart(4, '0')}`,
    sumberDana: 'APBD',
    jumlah: Rupiah.of(1_000_000_000 + index * 1_250_500),
  }));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
